//! Two lanes beside the screen: a reader, where the newest question of a slot wins, and writers, where deeds follow one
//! another. What reads and writes plugs in here: [`Desk`], [`Hand`], [`Door`].

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use crate::domain::Progress;
use crate::domain::deed::{Deed, Report};
use crate::domain::view::{Answer, Query};
use crate::error::{Error, Kind, Result, Said};
use crate::flow::{Event, Slot};

/// Answers questions: a connection that only reads.
pub trait Desk: Send {
    /// Answers one question.
    ///
    /// # Errors
    /// When the workspace cannot be read, or the question was interrupted.
    fn ask(&self, query: &Query) -> Result<Answer>;

    /// What interrupts a question that is being answered, from another thread.
    fn interrupter(&self) -> Option<Box<dyn Fn() + Send + Sync>> {
        None
    }
}

/// Does deeds: a connection that writes.
pub trait Hand: Send {
    /// Does one deed.
    ///
    /// # Errors
    /// When it cannot be done, or was cancelled; nothing has changed then.
    fn perform(&mut self, deed: &Deed, progress: &dyn Progress) -> Result<Report>;

    /// Keeps a text that is being typed, or forgets it.
    ///
    /// # Errors
    /// When it cannot be written.
    fn keep(&mut self, key: &str, text: Option<&str>) -> Result<()> {
        let _ = (key, text);
        Ok(())
    }
}

/// An open workspace.
pub struct Opened {
    /// Its file.
    pub path: PathBuf,
    /// Answers questions.
    pub desk: Box<dyn Desk>,
    /// Does what is quickly done, and keeps what is being typed.
    pub hand: Box<dyn Hand>,
    /// Does what takes long, so that people go on editing meanwhile; without it, one hand does everything.
    pub helper: Option<Box<dyn Hand>>,
    /// Texts that were being typed when samspel last ended.
    pub drafts: Vec<(String, String)>,
    /// What to know about where it lies.
    pub remark: Option<Said>,
}

/// Opens workspaces.
pub trait Door: Send {
    /// Opens a file.
    ///
    /// # Errors
    /// When it is no workspace, or cannot be opened.
    fn open(&self, path: &Path) -> Result<Opened>;

    /// Makes a workspace from a process template.
    ///
    /// # Errors
    /// When there is no such template, or the file cannot be made.
    fn create(&self, process: &str, path: &Path) -> Result<Opened>;

    /// Makes a workspace with the sample data of a process.
    ///
    /// # Errors
    /// When there is no such sample, or the file cannot be made.
    fn sample(&self, process: &str) -> Result<Opened>;

    /// Templates: id, name, and whether there is sample data.
    fn processes(&self) -> Vec<(String, String, bool)>;
}

/// How the names of the lanes' threads begin.
pub const LANE: &str = "samspel-lane";

/// Where events of the lanes go.
pub type Sink = Arc<dyn Fn(Event) + Send + Sync>;

/// Whether a deed may take long.
fn is_long(deed: &Deed) -> bool {
    matches!(
        deed,
        Deed::Import { .. }
            | Deed::ImportText { .. }
            | Deed::Cluster { .. }
            | Deed::ProposeLinks
            | Deed::Export { .. }
            | Deed::Backup { .. }
            | Deed::AdoptBest
    )
}

struct Question {
    slot: Slot,
    generation: u64,
    query: Query,
}

enum Job {
    Deed(Box<Deed>),
    Keep(String, String),
    /// The text has been entered by the deed before: once that is done, it need not be kept.
    Forget(String),
}

struct Queue<T> {
    waiting: VecDeque<T>,
    running: Option<Slot>,
    closed: bool,
}

struct Lane<T> {
    queue: Mutex<Queue<T>>,
    news: Condvar,
}

impl<T> Lane<T> {
    fn new() -> Arc<Self> {
        let queue = Queue { waiting: VecDeque::new(), running: None, closed: false };
        Arc::new(Self { queue: Mutex::new(queue), news: Condvar::new() })
    }

    /// A thread that panicked while holding the queue left it whole: nothing here can panic between two steps.
    fn lock(&self) -> MutexGuard<'_, Queue<T>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next job; `None` when the lane is closed and, unless it may drop them, all jobs are done.
    fn next(&self, drop_rest: bool, slot: impl Fn(&T) -> Option<Slot>) -> Option<T> {
        let mut queue = self.lock();
        queue.running = None;
        loop {
            if queue.closed && (drop_rest || queue.waiting.is_empty()) {
                return None;
            }
            if let Some(job) = queue.waiting.pop_front() {
                queue.running = slot(&job);
                return Some(job);
            }
            queue = self.news.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn push(&self, job: T) {
        self.lock().waiting.push_back(job);
        self.news.notify_one();
    }

    fn close(&self) {
        self.lock().closed = true;
        self.news.notify_all();
    }
}

/// The lanes of an open workspace. Dropping them finishes the deeds that were begun or are waiting.
pub struct Lanes {
    reader: Arc<Lane<Question>>,
    writer: Arc<Lane<Job>>,
    helper: Option<Arc<Lane<Job>>>,
    interrupt: Option<Box<dyn Fn() + Send + Sync>>,
    cancelled: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Lanes {
    /// Starts the lanes.
    #[must_use]
    pub fn start(desk: Box<dyn Desk>, hand: Box<dyn Hand>, helper: Option<Box<dyn Hand>>, sink: &Sink) -> Self {
        let cancelled = Arc::new(AtomicBool::new(false));
        let interrupt = desk.interrupter();
        let reader = Lane::new();
        let mut threads = Vec::new();
        {
            let (lane, sink) = (Arc::clone(&reader), Arc::clone(sink));
            threads.extend(spawn("read", move || read(&lane, desk.as_ref(), &sink)));
        }
        let long = Arc::new(AtomicBool::new(false));
        let mut writing = |hand: Box<dyn Hand>| {
            let lane = Lane::new();
            let (mine, sink) = (Arc::clone(&lane), Arc::clone(sink));
            let state = Underway { cancelled: Arc::clone(&cancelled), long: Arc::clone(&long) };
            threads.extend(spawn("write", move || write(&mine, hand, &sink, &state)));
            lane
        };
        let writer = writing(hand);
        let helper = helper.map(writing);
        Self { reader, writer, helper, interrupt, cancelled, threads }
    }

    /// Asks a question; older ones for the same slot are void, also one that is being answered.
    pub fn ask(&self, slot: Slot, generation: u64, query: Query) {
        {
            let mut queue = self.reader.lock();
            queue.waiting.retain(|q| q.slot != slot);
            queue.waiting.push_back(Question { slot, generation, query });
            // Under the lock: the reader cannot have gone on to another question in between.
            if queue.running == Some(slot)
                && let Some(interrupt) = &self.interrupt
            {
                interrupt();
            }
        }
        self.reader.news.notify_one();
    }

    /// Has a deed done.
    pub fn perform(&self, deed: Box<Deed>) {
        let lane = self.helper.as_ref().filter(|_| is_long(&deed)).unwrap_or(&self.writer);
        lane.push(Job::Deed(deed));
    }

    /// Keeps a text that is being typed; only the newest of each name is written. `None`: it has been entered by the
    /// deed before, and is forgotten when that was done, never before and not when it failed.
    pub fn keep(&self, key: String, text: Option<String>) {
        {
            let mut queue = self.writer.lock();
            queue.waiting.retain(|job| !matches!(job, Job::Keep(k, _) if *k == key));
            queue.waiting.push_back(match text {
                Some(text) => Job::Keep(key, text),
                None => Job::Forget(key),
            });
        }
        self.writer.news.notify_one();
    }

    /// Stops what is under way.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }
}

impl Drop for Lanes {
    fn drop(&mut self) {
        self.reader.close();
        self.writer.close();
        if let Some(helper) = &self.helper {
            helper.close();
        }
        if let Some(interrupt) = &self.interrupt {
            interrupt();
        }
        for thread in self.threads.drain(..) {
            // A lane that panicked has said so; there is nothing to save here.
            let _ = thread.join();
        }
    }
}

/// A machine that has no thread left for a lane shows what it has; nothing is answered then, and nothing is lost.
fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Option<JoinHandle<()>> {
    std::thread::Builder::new().name(format!("{LANE}-{name}")).spawn(work).ok()
}

/// A fault of samspel in a lane becomes an error like any other: people go on working.
fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|cause| {
        let text = cause.downcast_ref::<&str>().map(|s| (*s).to_owned()).or_else(|| cause.downcast_ref().cloned());
        Err(Error::internal(text.unwrap_or_else(|| "panic".to_owned())))
    })
}

fn read(lane: &Lane<Question>, desk: &dyn Desk, sink: &Sink) {
    while let Some(question) = lane.next(true, |q| Some(q.slot)) {
        let Question { generation, query, .. } = question;
        match guarded(|| desk.ask(&query)) {
            Ok(answer) => sink(Event::Answered { generation, answer: Box::new(answer) }),
            Err(error) => sink(Event::Unanswered { generation, error }),
        }
    }
}

struct Watch<'a> {
    sink: &'a Sink,
    cancelled: &'a AtomicBool,
}

impl Progress for Watch<'_> {
    fn at(&self, done: u64, total: u64) -> Result<()> {
        if self.cancelled.load(Ordering::SeqCst) {
            return Err(Error::cancelled());
        }
        (self.sink)(Event::Progress { done, total });
        Ok(())
    }
}

/// What the writing lanes know of each other.
struct Underway {
    /// Whether the long deed is to stop.
    cancelled: Arc<AtomicBool>,
    /// Whether a long deed runs, in whichever lane.
    long: Arc<AtomicBool>,
}

/// Does something quick. While long work of this program enters, the workspace may be taken for longer than a writer
/// waits: then this says so and tries again, until it is let in. A deed that fails has changed nothing.
fn patient<T>(underway: &Underway, sink: &Sink, mut work: impl FnMut() -> Result<T>) -> Result<T> {
    loop {
        let was_long = underway.long.load(Ordering::SeqCst);
        match guarded(&mut work) {
            Err(error) if error.kind == Kind::Busy && (was_long || underway.long.load(Ordering::SeqCst)) => {
                sink(Event::Waiting);
            }
            done => return done,
        }
    }
}

fn keep(hand: &mut dyn Hand, key: &str, text: Option<&str>, sink: &Sink, underway: &Underway) {
    if let Err(error) = patient(underway, sink, || hand.keep(key, text)) {
        sink(Event::Trouble(error));
    }
}

fn write(lane: &Lane<Job>, mut hand: Box<dyn Hand>, sink: &Sink, underway: &Underway) {
    let cancelled = &underway.cancelled;
    // Whether the job before was a deed that failed.
    let mut failed = false;
    while let Some(job) = lane.next(false, |_| None) {
        let after_failure = std::mem::take(&mut failed);
        match job {
            Job::Keep(key, text) => keep(hand.as_mut(), &key, Some(&text), sink, underway),
            Job::Forget(key) if after_failure => sink(Event::Unentered(key)),
            Job::Forget(key) => keep(hand.as_mut(), &key, None, sink, underway),
            Job::Deed(deed) => {
                let watch = Watch { sink, cancelled };
                let done = if is_long(&deed) {
                    cancelled.store(false, Ordering::SeqCst);
                    underway.long.store(true, Ordering::SeqCst);
                    let done = guarded(|| hand.perform(&deed, &watch));
                    underway.long.store(false, Ordering::SeqCst);
                    done
                } else {
                    patient(underway, sink, || hand.perform(&deed, &watch))
                };
                match done {
                    Ok(report) => sink(Event::Done(Box::new(report))),
                    Err(error) => {
                        failed = true;
                        sink(Event::Failed(error));
                    }
                }
            }
        }
    }
}
