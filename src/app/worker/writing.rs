//! A lane that writes: deeds one after the other, and what is being typed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Hand, Job, Lane, Sink, guarded, is_long};
use crate::domain::Progress;
use crate::error::{Error, Kind, Result};
use crate::flow::Event;

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
pub(super) struct Underway {
    /// Whether the long deed is to stop.
    pub cancelled: Arc<AtomicBool>,
    /// Whether a long deed runs, in whichever lane.
    pub long: Arc<AtomicBool>,
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

/// Does the jobs of a lane, one after the other.
pub(super) fn write(lane: &Lane<Job>, mut hand: Box<dyn Hand>, sink: &Sink, underway: &Underway) {
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
