//! Interviews: notes, excerpts and syntheses.

use std::ops::Range;

use super::dialog::Reply;
use super::event::{Pane, Slot, Visit};
use super::list::Cursor;
use super::page::{Page, Tag};
use super::state::Common;
use crate::domain::Id;
use crate::domain::material::Contribution;
use crate::domain::view::{Answer, InterviewPage, Query};
use crate::settings::{Action, Context};
use crate::text::{fold, sentences};

/// The page.
#[derive(Debug)]
pub struct Interviews {
    /// All interviews, by number.
    pub all: Vec<InterviewPage>,
    /// Those that the filter lets through, as places in `all`.
    pub rows: Vec<usize>,
    /// Whether they have been read.
    pub is_read: bool,
    /// Cursor in `rows`.
    pub list: Cursor,
    /// Rows of the notes scrolled away.
    pub scroll: u16,
    /// Rows of the synthesis scrolled away.
    pub read: u16,
    /// Cursor in the excerpts.
    pub excerpt: Cursor,
    /// First and last sentence chosen, while an excerpt is being made.
    pub choosing: Option<(usize, usize)>,
    /// The sentences of the notes that are shown, in characters.
    pub sentences: Vec<Range<usize>>,
    /// The place in the notes that waits for its kind and theme.
    pub(super) span: Option<Range<usize>>,
    pub(super) is_adding: bool,
    wanted: Option<Id>,
    text: String,
    focus: Pane,
}

impl Default for Interviews {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            rows: Vec::new(),
            is_read: false,
            list: Cursor::default(),
            scroll: 0,
            read: 0,
            excerpt: Cursor::default(),
            choosing: None,
            sentences: Vec::new(),
            span: None,
            is_adding: false,
            wanted: None,
            text: String::new(),
            focus: "interviews",
        }
    }
}

impl Interviews {
    /// The interview under the cursor.
    #[must_use]
    pub fn shown(&self) -> Option<&InterviewPage> {
        self.all.get(*self.rows.get(self.list.at)?)
    }

    /// The interview with that id.
    #[must_use]
    pub fn interview(&self, id: Id) -> Option<&InterviewPage> {
        self.all.iter().find(|p| p.interview.id == id)
    }

    /// The place of an excerpt in the notes, if it has one.
    #[must_use]
    pub fn span(excerpt: &Contribution) -> Option<Range<usize>> {
        let (from, to) = (usize::try_from(excerpt.span_start?).ok()?, usize::try_from(excerpt.span_end?).ok()?);
        (from < to).then_some(from..to)
    }

    /// The characters of the notes that are chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<Range<usize>> {
        let (from, to) = self.choosing?;
        Some(self.sentences.get(from)?.start..self.sentences.get(to)?.end)
    }

    /// Which interviews the filter lets through; the cursor goes to `id` if that is among them.
    fn sift(&mut self, id: Option<Id>, c: &Common) {
        let words: Vec<String> = self.text.split_whitespace().map(fold).collect();
        let fits = |p: &InterviewPage| {
            let member = p.source.member.and_then(|m| c.frame.as_ref()?.member(m)).map_or("", |m| m.name.as_str());
            let i = &p.interview;
            let partner = p.partner.as_deref().unwrap_or_default();
            let text = [member, partner, &i.role, &i.sector, &i.notes, &i.synthesis, &i.number.to_string()].join(" ");
            let text = fold(&text);
            words.iter().all(|w| text.contains(w))
        };
        self.rows =
            self.all.iter().enumerate().filter(|(_, p)| words.is_empty() || fits(p)).map(|(at, _)| at).collect();
        let found = id.and_then(|id| self.rows.iter().position(|at| self.all[*at].interview.id == id));
        if let Some(at) = found {
            self.list.at = at;
        }
        self.list.clamp(self.rows.len());
    }

    /// Another interview is shown: from its first row on.
    fn turn_to(&mut self) {
        (self.scroll, self.read, self.excerpt, self.choosing) = (0, 0, Cursor::default(), None);
        self.split();
    }

    fn split(&mut self) {
        self.sentences = self.shown().map(|p| sentences(&p.interview.notes)).unwrap_or_default();
        if self.choosing.is_some_and(|(_, to)| to >= self.sentences.len()) {
            self.choosing = None;
        }
    }

    /// Begins to choose sentences, at about the first one on screen.
    pub(super) fn choose(&mut self, c: &Common) {
        let Some(page) = self.shown() else { return };
        let all = usize::from(c.scroll_end("notes")) + c.height("notes");
        let place = page.interview.notes.chars().count() * usize::from(self.scroll) / all.max(1);
        let at = self.sentences.iter().position(|s| s.start >= place);
        if let Some(at) = at.or_else(|| self.sentences.len().checked_sub(1)) {
            self.choosing = Some((at, at));
        }
        self.focus = "notes";
    }

    /// Moves among the sentences; `false`: the action does not move there.
    fn move_choice(&mut self, action: Action) -> bool {
        let Some((from, to)) = self.choosing else { return false };
        let last = self.sentences.len().saturating_sub(1);
        let at = match action {
            Action::Up => from.saturating_sub(1),
            Action::Down => to + 1,
            Action::PageUp => from.saturating_sub(5),
            Action::PageDown => to + 5,
            Action::Top => 0,
            Action::Bottom => last,
            Action::Mark => {
                self.choosing = Some((from, (to + 1).min(last)));
                return true;
            }
            _ => return false,
        };
        self.choosing = Some((at.min(last), at.min(last)));
        true
    }

    fn move_in(&mut self, action: Action, c: &Common) -> bool {
        match self.focus {
            "interviews" => {
                let before = self.list.at;
                let moved = self.list.step(action, self.rows.len(), c.height("interviews"));
                if self.list.at != before {
                    self.turn_to();
                }
                moved
            }
            "excerpts" => {
                let count = self.shown().map_or(0, |p| p.excerpts.len());
                self.excerpt.step(action, count, c.height("excerpts"))
            }
            "notes" if self.choosing.is_some() => self.move_choice(action),
            "notes" => c.scroll("notes", &mut self.scroll, action),
            _ => c.scroll("synthesis", &mut self.read, action),
        }
    }
}

impl Page for Interviews {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Interviews, Context::List, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["interviews", "notes", "synthesis", "excerpts"]
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        c.ask("interviews.all", Query::Interviews);
    }

    fn answer(&mut self, _slot: Slot, answer: Answer, c: &mut Common) {
        let Answer::Interviews(pages) = answer else { return };
        let before = self.shown().map(|p| p.interview.id);
        // A new interview comes under the cursor, once.
        let made = c.made.filter(|id| self.is_adding && self.interview(*id).is_none());
        let made = made.filter(|id| pages.iter().any(|p| p.interview.id == *id));
        self.is_adding &= made.is_none();
        self.all = pages;
        self.is_read = true;
        let place = made.or(self.wanted.take()).or(before);
        self.sift(place, c);
        if self.shown().map(|p| p.interview.id) == before {
            self.split();
        } else {
            self.turn_to();
        }
        let excerpts = self.shown().map_or(0, |p| p.excerpts.len());
        self.excerpt.clamp(excerpts);
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        match (action, self.focus) {
            (Action::Open, "interviews") => self.focus = "notes",
            (Action::Open, "notes") if self.choosing.is_none() => self.choose(c),
            (Action::Open | Action::Excerpt, "notes") if self.choosing.is_some() => self.ask_excerpt(c),
            (Action::Open, "excerpts") => {
                if let Some(excerpt) = self.shown().and_then(|p| p.excerpts.get(self.excerpt.at)) {
                    c.go(Visit::Contribution(excerpt.id));
                }
            }
            (Action::Open, _) => self.edit_synthesis(c),
            _ if self.move_in(action, c) => {}
            _ => return self.deed(action, c),
        }
        true
    }

    fn can(&self, action: Action, c: &Common) -> bool {
        match action {
            Action::Edit | Action::EditOutside | Action::Notes | Action::Synthesis => self.shown().is_some(),
            Action::Excerpt => {
                let frame = c.frame.as_ref().is_some_and(|f| !f.kinds.is_empty() && !f.themes.is_empty());
                frame && !self.sentences.is_empty()
            }
            Action::Mark => self.choosing.is_some(),
            Action::MarkAll => false,
            _ => true,
        }
    }

    fn hints(&self, _c: &Common) -> Vec<Action> {
        if self.choosing.is_some() && self.focus == "notes" {
            return vec![Action::Excerpt, Action::Mark, Action::Down, Action::Up, Action::Back];
        }
        let mut hints = match self.focus {
            "excerpts" => vec![Action::Open],
            "notes" => vec![Action::Excerpt],
            _ => vec![Action::Add],
        };
        let rest = [Action::Edit, Action::Notes, Action::Synthesis, Action::Excerpt, Action::NextPane, Action::Add];
        hints.extend(rest.into_iter().filter(|a| *a != hints[0]).collect::<Vec<_>>());
        hints.extend([Action::Filter, Action::Undo]);
        hints
    }

    fn select(&mut self, pane: Pane, row: usize, _column: Option<usize>, _c: &mut Common) -> bool {
        match pane {
            "interviews" => {
                let same = std::mem::replace(&mut self.list.at, row) == row;
                if !same {
                    self.turn_to();
                }
                same
            }
            "excerpts" => std::mem::replace(&mut self.excerpt.at, row) == row,
            "notes" => {
                // A click on what is chosen goes on; one below it extends, one above it begins anew.
                let Some((from, to)) = self.choosing else { return false };
                if (from..=to).contains(&row) {
                    return true;
                }
                self.choosing = Some(if row > to { (from, row) } else { (row, row) });
                false
            }
            _ => false,
        }
    }

    fn visit(&mut self, visit: &Visit, c: &mut Common) {
        if let Visit::Interview(id) = visit {
            self.text.clear();
            self.wanted = Some(*id);
            self.sift(Some(*id), c);
            self.turn_to();
        }
    }

    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        self.replied(tag, reply, c);
    }

    fn edited(&mut self, tag: &Tag, text: &str, c: &mut Common) {
        self.written(tag, text, c);
    }

    fn filter(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn set_filter(&mut self, text: &str, c: &mut Common) {
        if self.text != text {
            let before = self.shown().map(|p| p.interview.id);
            text.clone_into(&mut self.text);
            self.sift(before, c);
            if self.shown().map(|p| p.interview.id) != before {
                self.turn_to();
            }
        }
    }

    fn table(&self) -> &'static str {
        "interviews"
    }

    fn copied(&self, _c: &Common) -> Option<String> {
        let page = self.shown()?;
        if let Some(span) = self.chosen() {
            return Some(crate::text::part(&page.interview.notes, &span));
        }
        Some(match self.focus {
            "synthesis" => page.interview.synthesis.clone(),
            "excerpts" => page.excerpts.get(self.excerpt.at).map(|e| format!("{}\t{}", e.reference(), e.text))?,
            _ => page.interview.notes.clone(),
        })
    }

    fn step_back(&mut self, _c: &mut Common) -> bool {
        if self.choosing.take().is_some() {
            return true;
        }
        let is_inner = self.focus != "interviews";
        self.focus = "interviews";
        is_inner
    }
}
