//! Lanes beside the screen: readers, where the newest question of a slot wins (one for what is quickly answered, one for
//! what takes long), and writers, where deeds follow one another. What reads and writes plugs in here: [`Desk`], [`Hand`], [`Door`].

mod writing;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use crate::domain::Progress;
use crate::domain::deed::{Deed, Report};
use crate::domain::view::{Answer, Query};
use crate::error::{Error, Result, Said};
use crate::flow::{Event, Slot};
use writing::{Underway, write};

/// Answers questions: a connection that only reads.
pub trait Desk: Send {
    /// Answers one question.
    ///
    /// # Errors
    /// When the workspace cannot be read, or the question was interrupted.
    fn ask(&self, query: &Query) -> Result<Answer>;

    /// Answers a question that takes long, telling how far it is.
    ///
    /// # Errors
    /// The same, and when `progress` says that nobody waits any more.
    fn consider(&self, query: &Query, progress: &dyn Progress) -> Result<Answer> {
        let _ = progress;
        self.ask(query)
    }

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
    /// Answers what takes long, beside the quick questions; without it, the desk answers everything.
    pub thinker: Option<Box<dyn Desk>>,
    /// Texts that were being typed when samspel last ended.
    pub drafts: Vec<(String, String)>,
    /// What to know about where it lies.
    pub remark: Option<Said>,
}

/// Who works in the lanes.
pub struct People {
    /// Answers what is quickly answered.
    pub desk: Box<dyn Desk>,
    /// Answers what takes long.
    pub thinker: Option<Box<dyn Desk>>,
    /// Does what is quickly done.
    pub hand: Box<dyn Hand>,
    /// Does what takes long.
    pub helper: Option<Box<dyn Hand>>,
}

/// Opens workspaces.
pub trait Door: Send + Sync {
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
            | Deed::MeasureFirmness { .. }
            | Deed::ProposeHeadings { .. }
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
    running: Option<(Slot, u64)>,
    /// Whether what runs should stop.
    stopped: bool,
    closed: bool,
}

struct Lane<T> {
    queue: Mutex<Queue<T>>,
    news: Condvar,
}

impl<T> Lane<T> {
    fn new() -> Arc<Self> {
        let queue = Queue { waiting: VecDeque::new(), running: None, stopped: false, closed: false };
        Arc::new(Self { queue: Mutex::new(queue), news: Condvar::new() })
    }

    /// A thread that panicked while holding the queue left it whole: nothing here can panic between two steps.
    fn lock(&self) -> MutexGuard<'_, Queue<T>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next job; `None` when the lane is closed and, unless it may drop them, all jobs are done.
    fn next(&self, drop_rest: bool, slot: impl Fn(&T) -> Option<(Slot, u64)>) -> Option<T> {
        let mut queue = self.lock();
        queue.running = None;
        loop {
            if queue.closed && (drop_rest || queue.waiting.is_empty()) {
                return None;
            }
            if let Some(job) = queue.waiting.pop_front() {
                queue.running = slot(&job);
                queue.stopped = false;
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
    thinker: Option<Arc<Lane<Question>>>,
    writer: Arc<Lane<Job>>,
    helper: Option<Arc<Lane<Job>>>,
    interrupt: Option<Box<dyn Fn() + Send + Sync>>,
    cancelled: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Lanes {
    /// Starts the lanes.
    #[must_use]
    pub fn start(people: People, sink: &Sink) -> Self {
        let People { desk, thinker, hand, helper } = people;
        let cancelled = Arc::new(AtomicBool::new(false));
        let interrupt = desk.interrupter();
        let mut threads = Vec::new();
        let mut reading = |name: &str, desk: Box<dyn Desk>| {
            let lane = Lane::new();
            let (mine, sink) = (Arc::clone(&lane), Arc::clone(sink));
            threads.extend(spawn(name, move || read(&mine, desk.as_ref(), &sink)));
            lane
        };
        let reader = reading("read", desk);
        let thinker = thinker.map(|desk| reading("think", desk));
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
        Self { reader, thinker, writer, helper, interrupt, cancelled, threads }
    }

    /// Asks a question; older ones for the same slot are void, also one that is being answered.
    pub fn ask(&self, slot: Slot, generation: u64, query: Query) {
        let thinker = self.thinker.as_ref().filter(|_| query.is_long());
        let lane = thinker.unwrap_or(&self.reader);
        {
            let mut queue = lane.lock();
            queue.waiting.retain(|q| q.slot != slot);
            queue.waiting.push_back(Question { slot, generation, query });
            // Under the lock: the reader cannot have gone on to another question in between.
            if queue.running.is_some_and(|(running, _)| running == slot) {
                queue.stopped = true;
                if let Some(interrupt) = self.interrupt.as_ref().filter(|_| thinker.is_none()) {
                    interrupt();
                }
            }
        }
        lane.news.notify_one();
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
        if let Some(thinker) = &self.thinker {
            thinker.lock().stopped = true;
        }
    }
}

impl Drop for Lanes {
    fn drop(&mut self) {
        self.reader.close();
        if let Some(thinker) = &self.thinker {
            thinker.close();
        }
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

/// A fault of samspel in a lane or an errand becomes an error like any other: people go on working.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|cause| {
        let text = cause.downcast_ref::<&str>().map(|s| (*s).to_owned()).or_else(|| cause.downcast_ref().cloned());
        Err(Error::internal(text.unwrap_or_else(|| "panic".to_owned())))
    })
}

fn read(lane: &Lane<Question>, desk: &dyn Desk, sink: &Sink) {
    while let Some(question) = lane.next(true, |q| Some((q.slot, q.generation))) {
        let Question { generation, query, .. } = question;
        let answer = if query.is_long() {
            guarded(|| desk.consider(&query, &Waited { lane, sink, beside: query.is_beside() }))
        } else {
            guarded(|| desk.ask(&query))
        };
        match answer {
            Ok(answer) => sink(Event::Answered { generation, answer: Box::new(answer) }),
            Err(error) => sink(Event::Unanswered { generation, error }),
        }
    }
}

/// Long thinking, as long as somebody waits for it.
struct Waited<'a> {
    lane: &'a Lane<Question>,
    sink: &'a Sink,
    /// Whether it gives way to whatever else is asked.
    beside: bool,
}

impl Progress for Waited<'_> {
    fn at(&self, done: u64, total: u64) -> Result<()> {
        let queue = self.lane.lock();
        if queue.stopped || queue.closed || (self.beside && !queue.waiting.is_empty()) {
            return Err(Error::cancelled());
        }
        drop(queue);
        if !self.beside {
            (self.sink)(Event::Progress { done, total });
        }
        Ok(())
    }
}
