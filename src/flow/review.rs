//! Review: one priority a page, its evidence, and where members stand.

use super::dialog::Reply;
use super::event::{Pane, Slot, Visit};
use super::list::Cursor;
use super::page::{Page, Tag};
use super::state::Common;
use crate::domain::Id;
use crate::domain::decisions::Position;
use crate::domain::frame::{Frame, Member};
use crate::domain::view::{Answer, ContributionLine, PriorityLine, PriorityPage, Query};
use crate::settings::{Action, Context};

/// The actions that take a stance, by its place on the scale.
pub const STANCES: [Action; 5] = [Action::Stance1, Action::Stance2, Action::Stance3, Action::Stance4, Action::Stance5];

/// An action by its name; a stance by what the programme calls it, none where its scale has no such step.
#[must_use]
pub fn action_name(c: &Common, action: Action) -> Option<String> {
    match (STANCES.iter().position(|a| *a == action), &c.frame) {
        (Some(place), Some(frame)) => frame.stances.get(place).map(|s| s.name.clone()),
        _ => Some(c.text(&action.said())),
    }
}

/// Name under which drawing tells which quotes are in sight: the first, and one past the last.
pub const QUOTES_SEEN: Pane = "page.quotes";

/// The page.
#[derive(Debug)]
pub struct Review {
    /// Priorities by rank.
    pub lines: Vec<PriorityLine>,
    /// Cursor in them.
    pub list: Cursor,
    /// The priority in full.
    pub page: Option<Box<PriorityPage>>,
    /// Rows of it scrolled away.
    pub scroll: u16,
    /// The quote that Enter goes to.
    pub quote: Option<usize>,
    /// The member whose stance is taken.
    pub member: Cursor,
    /// Whether the priorities have come.
    pub known: bool,
    wanted: Option<Id>,
    focus: Pane,
}

impl Default for Review {
    fn default() -> Self {
        Self {
            lines: Vec::new(),
            list: Cursor::default(),
            page: None,
            scroll: 0,
            quote: None,
            member: Cursor::default(),
            known: false,
            wanted: None,
            focus: "priorities",
        }
    }
}

impl Review {
    /// The priority under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<&PriorityLine> {
        self.lines.get(self.list.at)
    }

    /// The full priority, if it is the one under the cursor.
    #[must_use]
    pub fn full(&self) -> Option<&PriorityPage> {
        let id = self.current()?.priority.id;
        self.page.as_deref().filter(|p| p.priority.id == id)
    }

    /// Every member with its position on the priority, also those that have said nothing.
    #[must_use]
    pub fn positions<'a>(&'a self, frame: &'a Frame) -> Vec<(&'a Member, Option<&'a Position>)> {
        let taken = self.full().map_or(&[][..], |p| p.positions.as_slice());
        frame.members.iter().map(|m| (m, taken.iter().find(|p| p.member == m.id))).collect()
    }

    /// The member that is chosen, with its position.
    #[must_use]
    pub fn chosen<'a>(&'a self, c: &'a Common) -> Option<(&'a Member, Option<&'a Position>)> {
        let frame = c.frame.as_deref()?;
        self.full()?;
        self.positions(frame).get(self.member.at).copied()
    }

    /// The quote that is chosen and in sight.
    fn chosen_quote(&self, c: &Common) -> Option<&ContributionLine> {
        let (first, past) = Self::quotes_seen(c);
        let at = self.quote.filter(|q| (first..past).contains(q))?;
        self.full()?.quotes.get(at)
    }

    fn quotes_seen(c: &Common) -> (usize, usize) {
        c.seen.get(QUOTES_SEEN).map_or((0, 0), |(first, past)| (usize::from(*first), usize::from(*past)))
    }

    /// Asks for the priority under the cursor, when it is another than before.
    fn look(&mut self, c: &mut Common) {
        let Some(id) = self.current().map(|l| l.priority.id) else {
            self.page = None;
            return;
        };
        if self.full().is_none() {
            self.scroll = 0;
            self.quote = None;
            c.ask("review.page", Query::Priority(id));
        }
    }

    fn turn(&mut self, action: Action, c: &mut Common) -> bool {
        let moved = self.list.step(action, self.lines.len(), c.height("priorities"));
        self.look(c);
        moved
    }

    /// Up and down go from quote to quote where one is in sight, and scroll else.
    fn move_page(&mut self, action: Action, c: &Common) -> bool {
        let (first, past) = Self::quotes_seen(c);
        let next = match (action, self.quote) {
            (Action::Down, Some(q)) if q + 1 >= first => Some(q + 1),
            (Action::Down, _) => Some(first),
            (Action::Up, Some(q)) => q.min(past).checked_sub(1),
            _ => None,
        };
        if let Some(next) = next.filter(|q| (first..past).contains(q)) {
            self.quote = Some(next);
            return true;
        }
        let mut at = self.scroll;
        let moved = c.scroll("page", &mut at, action);
        self.scroll = at;
        moved
    }

    fn place(&mut self, id: Id) -> bool {
        let at = self.lines.iter().position(|l| l.priority.id == id);
        self.list.at = at.unwrap_or(self.list.at);
        at.is_some()
    }
}

impl Page for Review {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Review, Context::List, Context::Grid, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["priorities", "page", "positions"]
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        c.ask("review.list", Query::Priorities);
        if let Some(line) = self.current() {
            c.ask("review.page", Query::Priority(line.priority.id));
        }
    }

    fn answer(&mut self, _slot: Slot, answer: Answer, c: &mut Common) {
        match answer {
            Answer::Priorities(lines) => {
                let before = self.current().map(|l| l.priority.id);
                self.lines = lines;
                self.known = true;
                let wanted = self.wanted.take();
                if !wanted.is_some_and(|id| self.place(id)) && !before.is_some_and(|id| self.place(id)) {
                    self.list.clamp(self.lines.len());
                }
                self.look(c);
            }
            Answer::Priority(page) => {
                let quotes = page.as_ref().map_or(0, |p| p.quotes.len());
                self.quote = self.quote.filter(|q| *q < quotes);
                self.page = page;
                self.member.clamp(c.frame.as_ref().map_or(0, |f| f.members.len()));
            }
            _ => {}
        }
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        match (action, self.focus) {
            (Action::Left, _) => self.turn(Action::Up, c),
            (Action::Right, _) => self.turn(Action::Down, c),
            (Action::Open, "priorities") => {
                self.focus = "page";
                true
            }
            (Action::Open, "page") => {
                match self.chosen_quote(c).map(|q| q.id) {
                    Some(id) => c.go(Visit::Contribution(id)),
                    None => self.focus = "positions",
                }
                true
            }
            (Action::Open, _) => self.deed(Action::Comment, c),
            _ if self.deed(action, c) => true,
            (_, "priorities") => self.turn(action, c),
            (_, "page") => self.move_page(action, c),
            _ => {
                let members = c.frame.as_ref().map_or(0, |f| f.members.len());
                self.member.step(action, members, c.height("positions"))
            }
        }
    }

    fn can(&self, action: Action, c: &Common) -> bool {
        let chosen = || self.chosen(c);
        match action {
            Action::Edit | Action::Delete => self.current().is_some(),
            Action::RankUp => self.list.at > 0 && self.current().is_some(),
            Action::RankDown => self.list.at + 1 < self.lines.len(),
            Action::Comment => chosen().is_some(),
            Action::NoStance => chosen().is_some_and(|(_, position)| position.is_some()),
            Action::Left => self.list.at > 0,
            Action::Right => self.list.at + 1 < self.lines.len(),
            _ => match STANCES.iter().position(|a| *a == action) {
                Some(place) => chosen().is_some() && c.frame.as_ref().is_some_and(|f| place < f.stances.len()),
                None => true,
            },
        }
    }

    fn hints(&self, c: &Common) -> Vec<Action> {
        let mut hints = match self.focus {
            "positions" => vec![Action::Comment, Action::NoStance, Action::NextPane, Action::Edit],
            "page" => vec![Action::Edit, Action::NextPane, Action::Comment],
            _ => vec![Action::Open, Action::Edit, Action::RankUp, Action::RankDown, Action::NextPane],
        };
        if self.focus == "page" && self.chosen_quote(c).is_some() {
            hints.insert(0, Action::Open);
        }
        hints.extend([Action::Comment, Action::RankUp, Action::RankDown, Action::Delete, Action::Undo, Action::Export]);
        hints
    }

    fn select(&mut self, pane: Pane, row: usize, _column: Option<usize>, c: &mut Common) -> bool {
        match pane {
            "priorities" => {
                let same = std::mem::replace(&mut self.list.at, row) == row;
                self.look(c);
                same
            }
            "page" => self.quote.replace(row) == Some(row),
            _ => std::mem::replace(&mut self.member.at, row) == row,
        }
    }

    fn visit(&mut self, visit: &Visit, c: &mut Common) {
        if let Visit::Priority(id) = visit {
            self.focus = "page";
            if !self.place(*id) {
                self.wanted = Some(*id);
            }
            self.look(c);
        }
    }

    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        self.replied(tag, reply, c);
    }

    fn table(&self) -> &'static str {
        if self.focus == "positions" { "positions" } else { "priorities" }
    }

    fn copied(&self, c: &Common) -> Option<String> {
        if self.focus == "page"
            && let Some(quote) = self.chosen_quote(c)
        {
            return Some(format!("{}\t{}", quote.reference, quote.text));
        }
        let frame = c.frame.as_deref()?;
        if self.focus == "positions" && self.full().is_some() {
            let rows = self.positions(frame).into_iter().map(|(member, position)| {
                let stance = position.and_then(|p| frame.stance(p.stance)).map_or("", |s| s.name.as_str());
                format!("{}\t{stance}\t{}", member.name, position.map_or("", |p| p.comment.as_str()))
            });
            return Some(rows.collect::<Vec<_>>().join("\n"));
        }
        self.current().map(|l| format!("{}\t{}", l.priority.rank, l.priority.statement))
    }

    fn step_back(&mut self, _c: &mut Common) -> bool {
        let back = self.focus != "priorities";
        self.focus = "priorities";
        self.quote = None;
        back
    }
}
