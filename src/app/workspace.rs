//! Where the lanes meet the real workspace: questions go to a reader, deeds to a writer.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::path::Path;

use super::worker::{Desk, Door, Hand, Opened};
use crate::domain::Progress;
use crate::domain::deed::{Deed, Report};
use crate::domain::progress::Unwatched;
use crate::domain::view::{Answer, Query};
use crate::error::Result;
use crate::jobs::{self, Context, demo, programme};
use crate::store::{Reader, Workspace};

/// Tells the time: milliseconds since 1970.
pub type Clock = fn() -> u64;

/// Opens real workspaces.
pub struct Files {
    /// Name that changes are recorded under.
    pub author: String,
    /// The time.
    pub clock: Clock,
    /// Today, ISO 8601: printed on the draft.
    pub today: String,
}

impl Files {
    fn context(&self) -> Context {
        Context { author: self.author.clone(), now: (self.clock)() }
    }

    fn hand(&self, workspace: Workspace) -> Box<dyn Hand> {
        Box::new(Writing { workspace, author: self.author.clone(), clock: self.clock })
    }

    fn opened(&self, workspace: Workspace) -> Result<Opened> {
        let path = workspace.path().to_owned();
        let reading = || Reading::of(&path, &self.today);
        let (desk, thinker) = (Box::new(reading()?), Some(Box::new(reading()?) as Box<dyn Desk>));
        // Long work writes beside the quick hand, so that people go on editing while it prepares.
        let helper = self.hand(Workspace::open(&path)?);
        let drafts = workspace.scratches()?;
        let (helper, remark) = (Some(helper), workspace.remark());
        Ok(Opened { desk, hand: self.hand(workspace), helper, thinker, drafts, remark, path: path.clone() })
    }
}

impl Door for Files {
    fn open(&self, path: &Path) -> Result<Opened> {
        self.opened(Workspace::open(path)?)
    }

    fn create(&self, process: &str, path: &Path) -> Result<Opened> {
        let workspace = programme::create(path, process, programme::node(), &self.context())?;
        self.opened(workspace)
    }

    fn sample(&self, process: &str) -> Result<Opened> {
        let folder = demo::fresh_folder(&std::env::temp_dir(), process)?;
        let done = demo::in_folder(process, &folder, None, &self.author, &Unwatched, &mut |_| {})?;
        self.opened(done.workspace)
    }

    fn processes(&self) -> Vec<(String, String, bool)> {
        let samples = demo::names();
        programme::names()
            .into_iter()
            .map(|id| {
                let name = programme::template(id).map_or_else(|_| id.to_owned(), |t| t.name);
                (id.to_owned(), name, samples.contains(&id))
            })
            .collect()
    }
}

/// Answers that are kept at once.
const KEPT: usize = 8;

struct Reading {
    reader: Reader,
    today: String,
    /// What took long to work out, as long as nothing in the workspace changes; newest last.
    kept: RefCell<Kept>,
}

#[derive(Default)]
struct Kept {
    /// The workspace as it was then.
    state: i64,
    answers: VecDeque<(Query, Answer)>,
}

impl Reading {
    fn of(path: &Path, today: &str) -> Result<Self> {
        Ok(Self { reader: Reader::open(path)?, today: today.to_owned(), kept: RefCell::default() })
    }

    /// The answer as it was given before, unless anything has changed since.
    fn known(&self, query: &Query, state: i64) -> Option<Answer> {
        let mut kept = self.kept.borrow_mut();
        if kept.state != state {
            *kept = Kept { state, ..Kept::default() };
        }
        kept.answers.iter().find(|(asked, _)| asked == query).map(|(_, answer)| answer.clone())
    }

    fn keep(&self, query: &Query, answer: &Answer) {
        let answers = &mut self.kept.borrow_mut().answers;
        if answers.len() >= KEPT {
            answers.pop_front();
        }
        answers.push_back((query.clone(), answer.clone()));
    }
}

/// Whether an answer is small and takes long: looking at a poll again must not count its ballots again.
fn is_worth_keeping(query: &Query) -> bool {
    matches!(query, Query::Poll(_) | Query::Budget(_) | Query::Opinions(_) | Query::Stability { .. })
}

impl Desk for Reading {
    fn ask(&self, query: &Query) -> Result<Answer> {
        self.consider(query, &Unwatched)
    }

    fn consider(&self, query: &Query, progress: &dyn Progress) -> Result<Answer> {
        let work = || jobs::answer(&self.reader, query, &self.today, progress);
        if !is_worth_keeping(query) {
            return work();
        }
        // Asked before the work: what changes meanwhile makes the answer old.
        let state = self.reader.state()?;
        if let Some(answer) = self.known(query, state) {
            return Ok(answer);
        }
        let answer = work()?;
        self.keep(query, &answer);
        Ok(answer)
    }

    fn interrupter(&self) -> Option<Box<dyn Fn() + Send + Sync>> {
        let interrupt = self.reader.interrupt();
        Some(Box::new(move || interrupt.stop()))
    }
}

struct Writing {
    workspace: Workspace,
    author: String,
    clock: Clock,
}

impl Hand for Writing {
    fn perform(&mut self, deed: &Deed, progress: &dyn Progress) -> Result<Report> {
        let context = Context { author: self.author.clone(), now: (self.clock)() };
        jobs::perform(&mut self.workspace, deed, &context, progress)
    }

    fn keep(&mut self, key: &str, text: Option<&str>) -> Result<()> {
        match text {
            Some(text) => self.workspace.keep_scratch(key, text, (self.clock)()),
            None => self.workspace.drop_scratch(key),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::domain::Change;
    use crate::domain::polls::Poll;
    use crate::error::Said;
    use crate::store::Meta;

    /// Counts how often work says how far it is.
    #[derive(Default)]
    struct Told(Cell<usize>);

    impl Progress for Told {
        fn at(&self, _: u64, _: u64) -> Result<()> {
            self.0.set(self.0.get() + 1);
            Ok(())
        }
    }

    #[test]
    fn what_took_long_is_worked_out_anew_only_when_something_changed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.samspel");
        let context = Context { author: "a".into(), now: 1_790_000_000_000 };
        let mut workspace = programme::create(&path, "vestegnen", programme::node(), &context).unwrap();
        let reading = Reading::of(&path, "2026-11-22").unwrap();
        let works = |query: &Query| {
            let told = Told::default();
            let answer = reading.consider(query, &told).unwrap();
            (answer, told.0.get() > 0)
        };
        let query = Query::Opinions(None);
        let (first, worked) = works(&query);
        assert!(worked);
        assert_eq!(works(&query), (first.clone(), false));
        let poll = Poll::open(workspace.next_id(context.now), "P1", "P1", None, 1);
        let meta = Meta { author: context.author.clone(), note: Said::new("note-edit"), now: context.now };
        workspace.commit(&meta, vec![Change::put(&poll)]).unwrap();
        assert!(works(&query).1);
        assert!(works(&Query::Opinions(Some(poll.id))).1);
        assert!(!works(&query).1 && !works(&Query::Opinions(Some(poll.id))).1);
    }
}
