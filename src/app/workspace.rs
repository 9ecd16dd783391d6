//! Where the lanes meet the real workspace: questions go to a reader, deeds to a writer.

use std::path::Path;

use super::worker::{Desk, Door, Hand, Opened};
use crate::domain::Progress;
use crate::domain::deed::{Deed, Report};
use crate::domain::progress::Unwatched;
use crate::domain::view::{Answer, Query};
use crate::error::{Error, Result};
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
        let reading = || Ok::<_, Error>(Reading { reader: Reader::open(&path)?, today: self.today.clone() });
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

struct Reading {
    reader: Reader,
    today: String,
}

impl Desk for Reading {
    fn ask(&self, query: &Query) -> Result<Answer> {
        self.consider(query, &Unwatched)
    }

    fn consider(&self, query: &Query, progress: &dyn Progress) -> Result<Answer> {
        jobs::answer(&self.reader, query, &self.today, progress)
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
