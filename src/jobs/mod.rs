//! What a person asks for, once, for the command line and the screens alike.
//!
//! [`perform`] does a [`Deed`] and [`answer`] answers a [`Query`]; both are plain functions over an open workspace.

mod answers;
mod ballots_import;
mod budget_import;
mod budgeting;
mod casting;
mod contributions;
mod counting;
mod deciding;
pub mod demo;
mod drafting;
mod export;
mod firmness;
mod framing;
mod grouping;
mod headings;
mod import;
mod interviews;
mod mapping;
mod opining;
mod pairing;
mod panel_tables;
mod paneling;
mod panels;
mod placing;
mod poll_budget;
mod poll_count;
mod poll_opinions;
mod polls;
mod pools;
pub mod programme;
mod protocol;
mod ranking;
mod raters;
mod regroup;
mod regrouping;
mod rolls;
mod sorting;
mod standing;
mod statements;
mod texts;
mod weighing;
mod why;

pub use answers::answer;
pub use budgeting::{BudgetAnswer, BudgetQuestion, decide_budget, write_budget};
pub use counting::{count_file, tie_rule, unplaced};
pub use export::write_text;
pub use import::{write_map, write_rejects};
pub use opining::opinions_file;
pub use panel_tables::{PanelTable, write_panel_table};
pub use paneling::{PanelAsked, PanelDrawn, check_commitment, commitment, panel_file, write_panel_list};
pub use panels::{
    PanelCheck, PanelPage, PanelWanted, check_panel, commit_panel, decline_seat, draw_panel, erase_panel, new_panel,
    panel_named, panel_page,
};
pub use poll_budget::{poll_budget, poll_question, write_poll_budget};
pub use poll_count::{ballots_table, poll_protocol};
pub use poll_opinions::{poll_opinions, write_poll_opinions};
pub use protocol::{figure, protocol};
pub use ranking::{RankedBy, ranking_by, ranking_held, write_table};
pub use rolls::poll_facts;
pub use texts::{Clustering, Group, NearDuplicates, Pair, TextFile, TextLine};
pub use weighing::{rank_file, weights_file};

pub use crate::decide::pairs::Compared;

use crate::domain::deed::{Deed, Report};
use crate::domain::frame::Frame;
use crate::domain::{Change, Id, Key, Progress, Record};
use crate::error::{Result, Said};
use crate::store::{Meta, Workspace};

/// Who asks, and when.
#[derive(Debug, Clone)]
pub struct Context {
    /// Who: the name that batches carry.
    pub author: String,
    /// Milliseconds since 1970.
    pub now: u64,
}

/// Does what a person asks for.
///
/// # Errors
/// Whatever keeps it from being done; then nothing has changed.
pub fn perform(workspace: &mut Workspace, deed: &Deed, context: &Context, progress: &dyn Progress) -> Result<Report> {
    let mut job = Job { workspace, context, progress };
    job.perform(deed)
}

/// One deed under way.
struct Job<'a> {
    workspace: &'a mut Workspace,
    context: &'a Context,
    progress: &'a dyn Progress,
}

impl Job<'_> {
    fn perform(&mut self, deed: &Deed) -> Result<Report> {
        match deed {
            Deed::AddContribution { .. }
            | Deed::EditContribution { .. }
            | Deed::Tag { .. }
            | Deed::SetAside { .. }
            | Deed::SetLanguage { .. }
            | Deed::Link { .. }
            | Deed::ProposeLinks
            | Deed::ProposeTopics => self.contribute(deed),
            Deed::Import { files, member, map, format, dry_run } => {
                self.import(files, *member, map.as_deref(), format.as_deref(), *dry_run)
            }
            Deed::ImportText { text, member, dry_run } => self.import_text(text, *member, *dry_run),
            Deed::Cluster { .. }
            | Deed::NewCluster { .. }
            | Deed::RenameCluster { .. }
            | Deed::MergeClusters { .. }
            | Deed::Move { .. }
            | Deed::Pair { .. }
            | Deed::LockCluster { .. }
            | Deed::DissolveCluster { .. } => self.group(deed),
            Deed::NewSorter { .. }
            | Deed::PutOnPile { .. }
            | Deed::NamePile { .. }
            | Deed::DeleteSorter { .. }
            | Deed::ClusterBySorts { .. } => self.sort(deed),
            Deed::Rate { .. }
            | Deed::MakeChoice { .. }
            | Deed::AdoptCluster { .. }
            | Deed::AdoptChoice { .. }
            | Deed::AdoptBest
            | Deed::DropPriority { .. }
            | Deed::EditPriority { .. }
            | Deed::RankPriority { .. }
            | Deed::TakePosition { .. } => self.decide(deed),
            Deed::Poll(deed) => self.vote(deed),
            Deed::WriteInterview(_) | Deed::Excerpt { .. } => self.interview(deed),
            Deed::WriteSection { .. } | Deed::AddSection { .. } | Deed::DeleteSection { .. } => self.write(deed),
            Deed::ProposeHeadings { .. }
            | Deed::NewHeading { .. }
            | Deed::PutUnder { .. }
            | Deed::RenameHeading { .. }
            | Deed::DissolveHeading { .. } => self.head(deed),
            Deed::KeepFirmness { figures } => {
                self.workspace.keep_firmness(figures)?;
                Ok(Report::default())
            }
            Deed::MeasureFirmness { theme } => self.measure(*theme),
            Deed::EditFrame { table, key, row } => self.edit_frame(*table, key, row.as_ref()),
            Deed::WeighCriteria { weights } => self.weigh_criteria(weights),
            Deed::SwapFrame { table, one, other } => self.swap_frame(*table, *one, *other),
            Deed::Undo => {
                let (_, batch) = self.workspace.undo(&self.context.author, self.context.now)?;
                let note = self.workspace.beginning_of(batch)?.note;
                Ok(Report { said: vec![Said::new("done-undo"), note], ..Report::default() })
            }
            Deed::Redo => {
                let (_, batch) = self.workspace.redo(&self.context.author, self.context.now)?;
                let note = self.workspace.beginning_of(batch)?.note;
                Ok(Report { said: vec![Said::new("done-redo"), note], ..Report::default() })
            }
            Deed::UndoBatch { id } => {
                let (_, batch) = self.workspace.undo_batch(*id, &self.context.author, self.context.now)?;
                Ok(Report { said: vec![Said::new("done-undo"), batch.note], ..Report::default() })
            }
            Deed::UndoSince { id } => {
                let (done, first) = self.workspace.undo_since(*id, &self.context.author, self.context.now)?;
                let said = Said::new(if done.batch.is_some() { "note-undo-since" } else { "done-nothing" });
                Ok(Report::of(said.with("clock", first.clock)))
            }
            Deed::Export { out, table, section } => self.export(out, table.as_deref(), *section),
            Deed::ExportMap { out, filter } => self.export_map(out, *filter),
            Deed::Backup { out } => {
                self.workspace.backup(out, self.progress)?;
                let said = Said::new("done-backup").with("path", out.display().to_string());
                Ok(Report { said: vec![said], files: vec![out.clone()], ..Report::default() })
            }
        }
    }

    fn next_id(&mut self) -> Id {
        self.workspace.next_id(self.context.now)
    }

    fn meta(&self, note: Said) -> Meta {
        Meta { author: self.context.author.clone(), note, now: self.context.now }
    }

    fn frame(&self) -> Result<Frame> {
        self.workspace.frame()
    }

    /// Commits under a note, and tells the person the same.
    fn commit(&mut self, note: Said, changes: Vec<Change>) -> Result<Report> {
        let meta = self.meta(note.clone());
        let done = self.workspace.commit(&meta, changes)?;
        let said = if done.batch.is_some() { note } else { Said::new("done-nothing") };
        Ok(Report::of(said))
    }

    fn need<R: Record>(&self, id: Id) -> Result<R> {
        self.workspace.need(&Key::one(id))
    }
}
