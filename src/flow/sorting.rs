//! Sorting: one person after the other lays the contributions of a theme on piles, one key a pile.

use super::cluster_deeds::choose_theme;
use super::dialog::{Dialog, Reply};
use super::event::{Pane, Slot};
use super::list::Cursor;
use super::map;
use super::page::{Page, Tag};
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::sorting::{PersonsSort, Pile};
use crate::domain::view::{Answer, Cards, Query, SortingView};
use crate::error::Said;
use crate::settings::{Action, Context};
use crate::text::{clean_line, fold};

/// Actions that lay the card on a pile, by the pile's number.
pub const PILES: [Action; 9] = [
    Action::Pile1,
    Action::Pile2,
    Action::Pile3,
    Action::Pile4,
    Action::Pile5,
    Action::Pile6,
    Action::Pile7,
    Action::Pile8,
    Action::Pile9,
];

/// The page.
#[derive(Debug)]
pub struct Sorting {
    /// Cards and sorts, as far as they are known.
    pub view: Option<Box<SortingView>>,
    /// The theme whose contributions are sorted: all of a programme at once are too many for anybody.
    pub theme: Option<Id>,
    /// The person who sorts.
    pub person: Cursor,
    /// The card under the cursor, among those shown.
    pub card: Cursor,
    /// The pile under the cursor.
    pub pile: Cursor,
    text: String,
    focus: Pane,
    expects: bool,
}

impl Default for Sorting {
    fn default() -> Self {
        Self {
            view: None,
            theme: None,
            person: Cursor::default(),
            card: Cursor::default(),
            pile: Cursor::default(),
            text: String::new(),
            focus: "cards",
            expects: false,
        }
    }
}

impl Sorting {
    /// How the person under the cursor sorted.
    #[must_use]
    pub fn current(&self) -> Option<&PersonsSort> {
        self.view.as_ref()?.sorts.get(self.person.at)
    }

    /// The cards that are shown: place in the list of all.
    #[must_use]
    pub fn cards(&self) -> Vec<usize> {
        let words: Vec<String> = self.text.split_whitespace().map(fold).collect();
        let fits = |card: &(Id, String, String)| {
            let text = fold(&format!("{} {}", card.1, card.2));
            words.iter().all(|w| text.contains(w))
        };
        let cards = self.view.iter().flat_map(|v| v.cards.iter().enumerate());
        cards.filter(|(_, card)| fits(card)).map(|(at, _)| at).collect()
    }

    /// The card under the cursor.
    #[must_use]
    pub fn card(&self) -> Option<&(Id, String, String)> {
        self.view.as_ref()?.cards.get(*self.cards().get(self.card.at)?)
    }

    /// The pile on which a card lies, of the person under the cursor.
    #[must_use]
    pub fn pile_of(&self, card: Id) -> Option<&Pile> {
        let person = self.current()?;
        let pile = person.sorted.iter().find(|s| s.contribution == card)?.pile;
        person.piles.iter().find(|p| p.id == pile)
    }

    /// How many of the cards the person has sorted.
    #[must_use]
    pub fn sorted(&self, person: &PersonsSort) -> usize {
        let cards = self.view.iter().flat_map(|v| &v.cards);
        cards.filter(|card| person.sorted.iter().any(|s| s.contribution == card.0)).count()
    }

    /// The pile under the cursor.
    #[must_use]
    pub fn pile(&self) -> Option<&Pile> {
        self.current()?.piles.get(self.pile.at)
    }

    /// Lays the card on a pile and goes on to the next that lies on none.
    fn lay(&mut self, number: i64, c: &mut Common) {
        let (Some(person), Some(card)) = (self.current(), self.card()) else {
            return c.say(&Said::new("sorting-no-person"));
        };
        let last = person.piles.last().map_or(0, |p| p.sort);
        if number > last + 1 {
            return c.say(&Said::new("sorting-no-pile"));
        }
        let (sorter, id) = (person.sorter.id, card.0);
        c.perform(Deed::PutOnPile { sorter, contributions: vec![id], pile: Some(number) });
        let cards = self.cards();
        let view = self.view.as_deref();
        let free = |at: &usize| {
            let card = view.and_then(|v| v.cards.get(cards[*at]));
            card.is_some_and(|card| card.0 != id && self.pile_of(card.0).is_none())
        };
        let next = (self.card.at..cards.len()).chain(0..self.card.at).find(free);
        if let Some(at) = next {
            self.card.at = at;
        }
    }

    fn ask(&self, c: &mut Common) {
        c.ask("sorting.view", Query::Sorting(self.theme.map_or(Cards::First, Cards::Of)));
    }
}

impl Page for Sorting {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Sorting, Context::List, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["cards", "piles", "people"]
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        self.ask(c);
    }

    fn answer(&mut self, _: Slot, answer: Answer, c: &mut Common) {
        if let Answer::Sorting(view) = answer {
            if std::mem::take(&mut self.expects)
                && let Some(at) = view.sorts.iter().position(|s| Some(s.sorter.id) == c.made)
            {
                self.person.at = at;
            }
            self.person.clamp(view.sorts.len());
            self.theme = view.theme;
            self.view = Some(view);
            self.card.clamp(self.cards().len());
            self.pile.clamp(self.current().map_or(0, |p| p.piles.len()));
        }
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        if let Some(number) = (1..).zip(PILES).find(|(_, a)| *a == action).map(|(n, _)| n) {
            self.lay(number, c);
            return true;
        }
        let person = self.current().map(|p| (p.sorter.id, p.sorter.number));
        match (action, person) {
            (Action::NewPile, _) => {
                let next = self.current().and_then(|p| p.piles.last()).map_or(1, |p| p.sort + 1);
                self.lay(next, c);
            }
            (Action::Open, _) if self.focus == "people" => self.focus = "cards",
            (Action::Open, _) => match self.pile().map(|p| p.sort) {
                Some(number) => self.lay(number, c),
                None => c.say(&Said::new("sorting-no-pile")),
            },
            (Action::TakeOff, Some((sorter, _))) => {
                if let Some(card) = self.card().filter(|card| self.pile_of(card.0).is_some()) {
                    c.perform(Deed::PutOnPile { sorter, contributions: vec![card.0], pile: None });
                }
            }
            (Action::Add, _) => {
                let dialog = Dialog::new(Tag::new("person"), c.text("sorting-person-title"));
                let dialog = dialog.lead(c.text("sorting-person-lead")).line("role", c.text("sorting-role"), "");
                c.open(dialog.accept("sorting-person-now"));
            }
            (Action::Rename, _) => match self.pile().map(|p| (p.id, p.sort, p.label.clone())) {
                Some((id, number, label)) => {
                    let title = c.locale.say(&Said::new("sorting-pile-title").with("number", number));
                    let dialog = Dialog::new(Tag::about("pile", [id]), title);
                    c.open(dialog.line("label", c.text("word-label"), &label).accept("dialog-save"));
                }
                None => c.say(&Said::new("sorting-no-pile")),
            },
            (Action::Delete, Some((id, number))) => {
                let title = c.locale.say(&Said::new("sorting-delete-title").with("number", number));
                let dialog = Dialog::new(Tag::about("delete", [id]), title);
                c.open(dialog.lead(c.text("sorting-delete-lead")).accept("sorting-delete-now"));
            }
            (Action::OnlyTheme, _) => choose_theme(self.theme, c),
            (Action::ClusterBySorts, _) => map::ask_clusters(self.theme, c),
            _ => {
                let length = match self.focus {
                    "people" => self.view.as_ref().map_or(0, |v| v.sorts.len()),
                    "piles" => self.current().map_or(0, |p| p.piles.len()),
                    _ => self.cards().len(),
                };
                let cursor = match self.focus {
                    "people" => &mut self.person,
                    "piles" => &mut self.pile,
                    _ => &mut self.card,
                };
                return cursor.step(action, length, c.height(self.focus));
            }
        }
        true
    }

    fn can(&self, action: Action, _: &Common) -> bool {
        let has_person = self.current().is_some();
        match action {
            Action::NewPile | Action::Delete => has_person,
            Action::TakeOff => self.card().is_some_and(|card| self.pile_of(card.0).is_some()),
            Action::Rename => self.pile().is_some(),
            Action::ClusterBySorts => self.view.as_ref().is_some_and(|v| !v.sorts.is_empty()),
            _ => (1..).zip(PILES).find(|(_, a)| *a == action).is_none_or(|(number, _)| {
                self.current().is_some_and(|p| number <= p.piles.last().map_or(0, |p| p.sort) + 1)
            }),
        }
    }

    fn hints(&self, c: &Common) -> Vec<Action> {
        let all = [
            Action::NewPile,
            Action::Add,
            Action::TakeOff,
            Action::Rename,
            Action::NextPane,
            Action::OnlyTheme,
            Action::ClusterBySorts,
            Action::Undo,
            Action::Delete,
        ];
        all.into_iter().filter(|a| self.can(*a, c)).collect()
    }

    fn select(&mut self, pane: Pane, row: usize, _: Option<usize>, _: &mut Common) -> bool {
        let cursor = match pane {
            "people" => &mut self.person,
            "piles" => &mut self.pile,
            _ => &mut self.card,
        };
        std::mem::replace(&mut cursor.at, row) == row && pane == "piles"
    }

    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        match (tag.what, tag.ids.as_slice()) {
            ("theme", _) => {
                self.theme = reply.id("theme").or(self.theme);
                self.card = Cursor::default();
                self.ask(c);
            }
            ("person", _) => {
                c.made = None;
                self.expects = true;
                c.perform(Deed::NewSorter { role: clean_line(reply.text("role")) });
            }
            ("pile", [pile]) => c.perform(Deed::NamePile { pile: *pile, label: clean_line(reply.text("label")) }),
            ("delete", [sorter]) => c.perform(Deed::DeleteSorter { sorter: *sorter }),
            ("by-sorts", _) => map::clusters_replied(reply, c),
            _ => {}
        }
    }

    fn filter(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn set_filter(&mut self, text: &str, _: &mut Common) {
        text.clone_into(&mut self.text);
        self.card.clamp(self.cards().len());
    }

    fn copied(&self, _: &Common) -> Option<String> {
        self.card().map(|card| format!("{}\t{}", card.1, card.2))
    }

    fn step_back(&mut self, _: &mut Common) -> bool {
        std::mem::replace(&mut self.focus, "cards") != "cards"
    }
}
