//! From the words of a file to the programme's members, themes, kinds, topics, stances: by folded equality, never by
//! guessing. What was looked up once is remembered by its raw cell, so that a million rows fold a few dozen words.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::map::ColumnMap;
use super::words::{WORDS, plain};
use crate::domain::Id;
use crate::domain::frame::Frame;
use crate::domain::polls::Vote;
use crate::text;

/// So many different cells are remembered; a column that holds more is no list of names.
const REMEMBERED: usize = 4_096;

/// A theme, or a sub-theme with the theme above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ThemeRef {
    pub theme: Id,
    pub sub: Option<Id>,
}

/// The words for one list of the frame.
#[derive(Debug)]
pub(super) struct Lookup<T> {
    /// Compared form → what it means; `None`: two things at once.
    words: HashMap<String, Option<T>>,
    /// What to suggest, as people write it: first the names proper.
    shown: Vec<String>,
    /// How many of them are names proper.
    proper: usize,
    seen: HashMap<String, Option<T>>,
    seen_lists: HashMap<String, Result<Vec<T>, String>>,
}

impl<T: Copy + PartialEq> Lookup<T> {
    fn new() -> Self {
        Self { words: HashMap::new(), shown: Vec::new(), proper: 0, seen: HashMap::new(), seen_lists: HashMap::new() }
    }

    /// Adds words of one rank: a word of an earlier rank keeps its meaning, two of the same rank cancel out.
    fn rank<'a>(&mut self, words: impl IntoIterator<Item = (&'a str, T)>) {
        let mut fresh: HashMap<String, Option<T>> = HashMap::new();
        for (word, meaning) in words {
            let key = plain(word);
            if key.is_empty() || self.words.contains_key(&key) {
                continue;
            }
            match fresh.entry(key) {
                Entry::Vacant(place) => {
                    place.insert(Some(meaning));
                    self.shown.push(word.to_owned());
                }
                Entry::Occupied(mut place) if *place.get() != Some(meaning) => {
                    place.insert(None);
                }
                Entry::Occupied(_) => {}
            }
        }
        if self.words.is_empty() {
            self.proper = self.shown.len();
        }
        self.words.extend(fresh);
    }

    /// Adds the translations of a column map; returns those whose target is unknown.
    fn translate(&mut self, map: &ColumnMap, list: &str, unknown: &mut Vec<(String, String)>) {
        for (from, to) in map.values(list) {
            match self.words.get(&plain(to)).copied().flatten() {
                Some(meaning) => {
                    self.words.insert(from.to_owned(), Some(meaning));
                }
                None => unknown.push((from.to_owned(), to.to_owned())),
            }
        }
    }

    /// What a cell means.
    pub fn find(&mut self, raw: &str) -> Option<T> {
        if let Some(found) = self.seen.get(raw) {
            return *found;
        }
        let found = self.words.get(&plain(raw)).copied().flatten();
        if self.seen.len() < REMEMBERED {
            self.seen.insert(raw.to_owned(), found);
        }
        found
    }

    /// What a cell with several names means; the name that is unknown where one is.
    pub fn find_all(&mut self, raw: &str) -> Result<Vec<T>, String> {
        if let Some(found) = self.seen_lists.get(raw) {
            return found.clone();
        }
        let found = self.split(raw);
        if self.seen_lists.len() < REMEMBERED {
            self.seen_lists.insert(raw.to_owned(), found.clone());
        }
        found
    }

    fn split(&mut self, raw: &str) -> Result<Vec<T>, String> {
        let mut out = Vec::new();
        let mut add = |found: T| {
            if !out.contains(&found) {
                out.push(found);
            }
        };
        if let Some(whole) = self.find(raw) {
            return Ok(vec![whole]);
        }
        // A name may hold a comma or an "and" itself, so each cut is made only where the uncut part is no name.
        for line in raw.split(['\n', ';', '|']).filter(|p| !p.trim().is_empty()) {
            if let Some(found) = self.find(line) {
                add(found);
                continue;
            }
            for part in line.split([',', '/', '+', '&']).filter(|p| !p.trim().is_empty()) {
                if let Some(found) = self.find(part) {
                    add(found);
                    continue;
                }
                let spaced = text::clean_line(part);
                let words: Vec<&str> = spaced.split(' ').collect();
                for name in words.split(|w| matches!(*w, "en" | "og" | "och" | "ve" | "and")) {
                    let name = name.join(" ");
                    if name.is_empty() {
                        continue;
                    }
                    match self.find(&name) {
                        Some(found) => add(found),
                        // The whole part is what the person wrote; a piece of it would puzzle them.
                        None if words.len() > 3 => return Err(spaced),
                        None => return Err(name),
                    }
                }
            }
        }
        Ok(out)
    }

    /// The name that was probably meant.
    pub fn closest(&self, raw: &str) -> Option<String> {
        text::closest(&text::clean_line(raw), self.shown.iter().map(String::as_str)).map(|c| c.0.to_owned())
    }

    /// The first names, for a hint that lists what is possible.
    pub fn some(&self) -> String {
        self.shown.iter().take(self.proper.min(15)).cloned().collect::<Vec<_>>().join(", ")
    }
}

/// All names of a programme.
#[derive(Debug)]
pub(super) struct Names {
    pub members: Lookup<Id>,
    pub themes: Lookup<ThemeRef>,
    pub kinds: Lookup<Id>,
    pub topics: Lookup<Id>,
    pub stances: Lookup<Id>,
    pub subs: HashMap<Id, Lookup<Id>>,
    pub votes: HashMap<String, Vote>,
}

/// Words around a member's name that say what it is, not which.
const OFFICES: [&str; 16] = [
    "gemeente",
    "stad",
    "bestuur",
    "lokaal bestuur",
    "gemeentebestuur",
    "stadsbestuur",
    "gemeente en ocmw",
    "stad en ocmw",
    "ocmw",
    "kommune",
    "kommun",
    "stad kommun",
    "belediyesi",
    "municipality",
    "municipality of",
    "city of",
];

impl Names {
    /// The names of `frame`, and the words that `map` adds to them.
    ///
    /// # Errors
    /// Words of the map that stand for something this programme does not have.
    pub fn new(frame: &Frame, map: Option<&ColumnMap>) -> Result<Self, Vec<(String, String)>> {
        let mut members = Lookup::new();
        members.rank(frame.members.iter().map(|m| (m.name.as_str(), m.id)));
        members.rank(frame.members.iter().map(|m| (m.code.as_str(), m.id)));
        for member in &frame.members {
            let name = plain(&member.name);
            for office in OFFICES {
                members.words.entry(format!("{office} {name}")).or_insert(Some(member.id));
                members.words.entry(format!("{name} {office}")).or_insert(Some(member.id));
            }
        }

        let whole =
            |t: &crate::domain::frame::Theme| ThemeRef { theme: t.parent.unwrap_or(t.id), sub: t.parent.map(|_| t.id) };
        let main = || frame.themes.iter().filter(|t| t.parent.is_none());
        let below = || frame.themes.iter().filter(|t| t.parent.is_some());
        let mut themes = Lookup::new();
        themes.rank(main().map(|t| (t.name.as_str(), whole(t))));
        themes.rank(main().map(|t| (t.code.as_str(), whole(t))));
        themes.rank(main().flat_map(|t| [&t.short].into_iter().chain(&t.words).map(move |w| (w.as_str(), whole(t)))));
        themes.rank(below().flat_map(|t| [(t.name.as_str(), whole(t)), (t.code.as_str(), whole(t))]));
        themes.rank(below().flat_map(|t| t.words.iter().map(move |w| (w.as_str(), whole(t)))));
        let mut subs: HashMap<Id, Lookup<Id>> = HashMap::new();
        for sub in below() {
            let of = subs.entry(whole(sub).theme).or_insert_with(Lookup::new);
            of.rank([&sub.name, &sub.code, &sub.short].into_iter().chain(&sub.words).map(|w| (w.as_str(), sub.id)));
        }

        let mut kinds = Lookup::new();
        kinds.rank(frame.kinds.iter().map(|k| (k.name.as_str(), k.id)));
        kinds.rank(frame.kinds.iter().flat_map(|k| [(k.plural.as_str(), k.id), (k.code.as_str(), k.id)]));
        kinds.rank(frame.kinds.iter().flat_map(|k| k.words.iter().map(move |w| (w.as_str(), k.id))));
        let mut topics = Lookup::new();
        topics.rank(frame.topics.iter().map(|t| (t.name.as_str(), t.id)));
        topics.rank(frame.topics.iter().map(|t| (t.code.as_str(), t.id)));
        let mut stances = Lookup::new();
        stances.rank(frame.stances.iter().map(|s| (s.name.as_str(), s.id)));
        stances.rank(frame.stances.iter().map(|s| (s.code.as_str(), s.id)));

        let mut votes = HashMap::new();
        let mut unknown = Vec::new();
        if let Some(map) = map {
            members.translate(map, "member", &mut unknown);
            themes.translate(map, "theme", &mut unknown);
            kinds.translate(map, "kind", &mut unknown);
            topics.translate(map, "topic", &mut unknown);
            stances.translate(map, "stance", &mut unknown);
            for (from, to) in map.values("subtheme") {
                let hit = subs.values_mut().find(|s| s.words.contains_key(&plain(to)));
                match hit.and_then(|s| s.words.get(&plain(to)).copied().map(|m| (s, m))) {
                    Some((sub, meaning)) => {
                        sub.words.insert(from.to_owned(), meaning);
                    }
                    None => unknown.push((from.to_owned(), to.to_owned())),
                }
            }
            for (from, to) in map.values("vote") {
                match WORDS.vote(to) {
                    Some(vote) => {
                        votes.insert(from.to_owned(), vote);
                    }
                    None => unknown.push((from.to_owned(), to.to_owned())),
                }
            }
        }
        if unknown.is_empty() {
            Ok(Self { members, themes, kinds, topics, stances, subs, votes })
        } else {
            Err(unknown)
        }
    }

    /// What a vote says.
    pub fn vote(&self, raw: &str) -> Option<Vote> {
        WORDS.vote(raw).or_else(|| self.votes.get(&plain(raw)).copied())
    }
}
