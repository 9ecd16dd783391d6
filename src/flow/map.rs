//! The map of the Cluster screen: a cursor that goes from mark to mark, zoom around it, and what shapes stand for.

use std::collections::BTreeMap;

use super::dialog::{Choice, Dialog};
use super::event::Visit;
use super::page::Tag;
use super::state::Common;
use crate::domain::Id;
use crate::domain::view::{Basis, MapFilter, MapGroup, MapPoint, MapView, Query};
use crate::settings::{Action, Context};

/// Zoom at most: sixteenfold.
const CLOSEST: u32 = 4;
/// Series that have a shape of their own; what is less frequent shares the last.
pub const SERIES: usize = 8;

/// What shape and colour stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// The theme.
    #[default]
    Theme,
    /// The member that brought it in.
    Member,
    /// The cross-cutting topic.
    Topic,
}

/// What stands on the map.
#[derive(Debug, Clone, Copy)]
pub enum Item<'a> {
    /// A group.
    Group(&'a MapGroup),
    /// A contribution.
    Point(&'a MapPoint),
}

impl Item<'_> {
    /// Its place.
    #[must_use]
    pub fn place(&self) -> (f64, f64) {
        match self {
            Item::Group(g) => (g.x, g.y),
            Item::Point(p) => (p.x, p.y),
        }
    }
}

/// The map.
#[derive(Debug, Default)]
pub struct Map {
    /// Whether it is shown.
    pub on: bool,
    /// What is on it.
    pub view: Option<Box<MapView>>,
    /// By what it was asked for; `None`: by sorts where a few people have sorted.
    pub basis: Option<Basis>,
    /// What shapes stand for.
    pub colour: Colour,
    /// Doublings of the scale.
    pub zoom: u32,
    /// The mark under the cursor: groups first, then contributions.
    pub cursor: usize,
}

/// Keys of the map.
pub const CONTEXTS: &[Context] = &[Context::Map, Context::List, Context::Grid, Context::Global];

impl Map {
    /// Asks for the map of a theme, or of all.
    pub fn ask(&self, theme: Option<Id>, c: &mut Common) {
        c.ask("cluster.map", Query::Map(MapFilter { theme, basis: self.basis, clusters: None }));
    }

    /// Takes the map in; the cursor stays on what it was on.
    pub fn receive(&mut self, view: Box<MapView>) {
        let kept = self.item(self.cursor).map(|item| match item {
            Item::Group(g) => (g.cluster, Some(g.label.clone())),
            Item::Point(p) => (Some(p.id), None),
        });
        self.view = Some(view);
        let same = |at: &usize| match (self.item(*at), &kept) {
            (Some(Item::Group(g)), Some((cluster, Some(label)))) => g.cluster == *cluster && g.label == *label,
            (Some(Item::Point(p)), Some((Some(id), None))) => p.id == *id,
            _ => false,
        };
        self.cursor = (0..self.len()).find(same).unwrap_or(0);
    }

    /// How many marks there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.view.as_ref().map_or(0, |v| v.groups.len() + v.points.len())
    }

    /// Whether nothing is on it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A mark.
    #[must_use]
    pub fn item(&self, at: usize) -> Option<Item<'_>> {
        let view = self.view.as_deref()?;
        match at.checked_sub(view.groups.len()) {
            None => view.groups.get(at).map(Item::Group),
            Some(point) => view.points.get(point).map(Item::Point),
        }
    }

    /// What is seen: the middle and half the extent, across and up.
    #[must_use]
    pub fn window(&self) -> ((f64, f64), (f64, f64)) {
        let places = (0..self.len()).filter_map(|at| Some(self.item(at)?.place()));
        let (mut low, mut high) = ((f64::INFINITY, f64::INFINITY), (f64::NEG_INFINITY, f64::NEG_INFINITY));
        for (x, y) in places {
            low = (low.0.min(x), low.1.min(y));
            high = (high.0.max(x), high.1.max(y));
        }
        if self.is_empty() {
            return ((0.0, 0.0), (1.0, 1.0));
        }
        let factor = f64::from(2_u32.pow(self.zoom));
        let middle = match self.item(self.cursor).filter(|_| self.zoom > 0) {
            Some(item) => item.place(),
            None => (f64::midpoint(low.0, high.0), f64::midpoint(low.1, high.1)),
        };
        let half = |low: f64, high: f64| ((high - low) / 2.0).max(0.05) / factor;
        (middle, (half(low.0, high.0), half(low.1, high.1)))
    }

    /// Moves, zooms, or shows something else; `false`: no action of the map.
    pub fn act(&mut self, action: Action, theme: Option<Id>, c: &mut Common) -> bool {
        match action {
            Action::Up => self.go((0.0, 1.0)),
            Action::Down => self.go((0.0, -1.0)),
            Action::Left => self.go((-1.0, 0.0)),
            Action::Right => self.go((1.0, 0.0)),
            Action::PageDown => self.cursor = (self.cursor + 1).min(self.len().saturating_sub(1)),
            Action::PageUp => self.cursor = self.cursor.saturating_sub(1),
            Action::Top => self.cursor = 0,
            Action::Bottom => self.cursor = self.len().saturating_sub(1),
            Action::ZoomIn => self.zoom = (self.zoom + 1).min(CLOSEST),
            Action::ZoomOut => {
                self.zoom = self.zoom.saturating_sub(1);
                self.settle();
            }
            Action::ColourBy => {
                self.colour = match self.colour {
                    Colour::Theme => Colour::Member,
                    Colour::Member => Colour::Topic,
                    Colour::Topic => Colour::Theme,
                }
            }
            Action::MapBasis => {
                let now = self.view.as_ref().map(|v| v.basis);
                self.basis = Some(if now == Some(Basis::Sorts) { Basis::Likeness } else { Basis::Sorts });
                (self.zoom, self.cursor) = (0, 0);
                self.ask(theme, c);
            }
            Action::Open => match self.item(self.cursor) {
                Some(Item::Group(MapGroup { cluster: Some(id), .. })) => c.go(Visit::Cluster(*id)),
                Some(Item::Point(p)) => c.go(Visit::Contribution(p.id)),
                // What people sorted together is no cluster of the workspace yet: look at it more closely.
                _ => self.zoom = (self.zoom + 1).min(CLOSEST),
            },
            _ => return false,
        }
        true
    }

    /// Whole, only groups are gone to, where there are any.
    fn settle(&mut self) {
        if self.zoom == 0
            && let Some(Item::Point(MapPoint { group: Some(group), .. })) = self.item(self.cursor)
        {
            self.cursor = *group;
        }
    }

    /// Goes to the nearest mark in a direction; what lies straight ahead is nearer.
    fn go(&mut self, towards: (f64, f64)) {
        let Some((x, y)) = self.item(self.cursor).map(|i| i.place()) else { return };
        let groups = self.view.as_ref().map_or(0, |v| v.groups.len());
        let reach = if self.zoom == 0 && groups > 0 { groups } else { self.len() };
        let far = |at: usize| {
            let (px, py) = self.item(at)?.place();
            let (dx, dy) = (px - x, py - y);
            let ahead = dx * towards.0 + dy * towards.1;
            let aside = (dx * towards.1).abs() + (dy * towards.0).abs();
            (ahead > 1e-9 && aside <= ahead * 1.5).then_some(ahead + 2.0 * aside)
        };
        let near = (0..reach).filter(|at| *at != self.cursor).filter_map(|at| Some((far(at)?, at)));
        if let Some((_, at)) = near.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))) {
            self.cursor = at;
        }
    }

    /// The series by which marks are told apart: the records that stand for them, the most frequent in list order. Where
    /// there are more than shapes, the last shape stands for all the others.
    #[must_use]
    pub fn series(&self, c: &Common) -> Vec<Id> {
        let (Some(view), Some(frame)) = (&self.view, &c.frame) else { return Vec::new() };
        let mut counts: BTreeMap<Id, usize> = BTreeMap::new();
        for key in view.points.iter().filter_map(|p| self.key(p)) {
            *counts.entry(key).or_default() += 1;
        }
        let all: Vec<Id> = match self.colour {
            Colour::Theme => frame.themes.iter().map(|t| t.id).collect(),
            Colour::Member => frame.members.iter().map(|m| m.id).collect(),
            Colour::Topic => frame.topics.iter().map(|t| t.id).collect(),
        };
        let mut seen: Vec<Id> = all.into_iter().filter(|id| counts.contains_key(id)).collect();
        if seen.len() > SERIES {
            let mut by_count = seen.clone();
            by_count.sort_by_key(|id| std::cmp::Reverse(counts[id]));
            by_count.truncate(SERIES - 1);
            seen.retain(|id| by_count.contains(id));
        }
        seen
    }

    /// What a contribution is told apart by; `None`: nothing (of no topic, nobody's in particular).
    #[must_use]
    pub fn key(&self, point: &MapPoint) -> Option<Id> {
        match self.colour {
            Colour::Theme => Some(point.theme),
            Colour::Member => point.members.first().copied(),
            Colour::Topic => point.topics.first().copied(),
        }
    }

    /// What most contributions of a group are told apart by.
    #[must_use]
    pub fn key_of_group(&self, group: usize) -> Option<Id> {
        let view = self.view.as_ref()?;
        let mut counts: BTreeMap<Id, usize> = BTreeMap::new();
        for key in view.points.iter().filter(|p| p.group == Some(group)).filter_map(|p| self.key(p)) {
            *counts.entry(key).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(id, n)| (*n, std::cmp::Reverse(*id))).map(|(id, _)| id)
    }
}

/// Asks for which theme, and in how many, clusters are made as people sorted. The reply is of the tag `by-sorts`.
pub fn ask_clusters(theme: Option<Id>, c: &mut Common) {
    let Some(frame) = &c.frame else { return };
    let themes = frame.main_themes().map(|t| Choice::new(t.id, t.name.clone()).on(Some(t.id) == theme)).collect();
    let dialog = Dialog::new(Tag::new("by-sorts"), c.text("by-sorts-title"))
        .lead(c.text("by-sorts-lead"))
        .one("theme", c.text("word-theme"), themes)
        .line("clusters", c.text("by-sorts-number"), "");
    c.open(dialog.accept("by-sorts-now"));
}

/// What was replied to [`ask_clusters`].
pub fn clusters_replied(reply: &super::dialog::Reply, c: &mut Common) {
    let number = reply.text("clusters").trim();
    let clusters = number.parse::<usize>().ok().filter(|n| *n > 0);
    if clusters.is_none() && !number.is_empty() {
        return c.say(&crate::error::Said::new("cluster-run-no-number").with("word", number));
    }
    if let Some(theme) = reply.id("theme") {
        c.perform(crate::domain::deed::Deed::ClusterBySorts { theme, clusters });
    }
}
