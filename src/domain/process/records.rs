//! From a template to the records of a new programme.

use super::outline::pieces;
use super::{Template, ThemeSpec};
use crate::domain::change::Change;
use crate::domain::frame::{Criterion, Kind, Member, Phase, PhaseState, Programme, Stance, Theme, Topic};
use crate::domain::id::Id;
use crate::domain::paper::Section;

impl Template {
    /// The records of a new programme made from this template; the outline is the one in the programme's language.
    ///
    /// Ids come from outside, in the order of lists, so that "in order of id" is "in order of the template".
    #[must_use]
    pub fn records(&self, next_id: &mut dyn FnMut() -> Id) -> (Programme, Vec<Change>) {
        let programme = Programme {
            id: next_id(),
            process: self.id.clone(),
            name: self.name.clone(),
            region: self.region.clone(),
            language: self.language.clone(),
            summary: self.summary.clone(),
            adopt_per_theme: self.adopt_per_theme,
        };
        let mut changes = vec![Change::put(&programme)];
        let mut put = |change: Change| changes.push(change);
        for (m, sort) in self.members.iter().zip(1..) {
            put(Change::put(&Member {
                id: next_id(),
                code: m.code.clone(),
                name: m.name.clone(),
                population: m.population,
                latitude: m.place.map(|p| p.0),
                longitude: m.place.map(|p| p.1),
                sort,
            }));
        }
        for (p, sort) in self.phases.iter().zip(1..) {
            put(Change::put(&Phase {
                id: next_id(),
                code: p.code.clone(),
                name: p.name.clone(),
                start: p.start.clone(),
                end: p.end.clone(),
                state: PhaseState::Planned,
                sort,
            }));
        }
        for (k, sort) in self.kinds.iter().zip(1..) {
            put(Change::put(&Kind {
                id: next_id(),
                code: k.code.clone(),
                name: k.name.clone(),
                plural: k.plural.clone(),
                role: k.role,
                words: k.words.clone(),
                sort,
            }));
        }
        let mut theme_ids = Vec::with_capacity(self.themes.len());
        let mut sort = 0;
        for main in &self.themes {
            let id = next_id();
            theme_ids.push(id);
            sort += 1;
            put(Change::put(&theme(main, id, None, sort)));
            for sub in &main.sub {
                sort += 1;
                put(Change::put(&theme(sub, next_id(), Some(id), sort)));
            }
        }
        for (t, sort) in self.topics.iter().zip(1..) {
            let (code, name, words) = (t.code.clone(), t.name.clone(), t.words.clone());
            put(Change::put(&Topic { id: next_id(), code, name, words, sort }));
        }
        for (c, sort) in self.criteria.iter().zip(1..) {
            put(Change::put(&Criterion {
                id: next_id(),
                code: c.code.clone(),
                name: c.name.clone(),
                weight: c.weight,
                min: c.min,
                max: c.max,
                better: c.better,
                words: c.words.clone(),
                sort,
            }));
        }
        for (s, sort) in self.stances.iter().zip(1..) {
            let (code, name, value) = (s.code.clone(), s.name.clone(), s.value);
            put(Change::put(&Stance { id: next_id(), code, name, value, sort }));
        }
        for section in self.sections(&theme_ids, next_id) {
            put(Change::put(&section));
        }
        (programme, changes)
    }

    fn sections(&self, theme_ids: &[Id], next_id: &mut dyn FnMut() -> Id) -> Vec<Section> {
        let outline = self.drafts.get(&self.language).map_or("", String::as_str);
        let pieces = pieces(outline, self);
        // Keys compare as text, so all have the same number of digits; the tens leave room for what comes between.
        let digits = (pieces.len() * 10).to_string().len().max(4);
        pieces
            .into_iter()
            .zip(1..)
            .map(|(piece, place)| Section {
                id: next_id(),
                heading: piece.heading,
                theme: piece.theme.and_then(|i| theme_ids.get(i).copied()),
                body: piece.body,
                edited: false,
                sort: format!("a{:0digits$}", place * 10),
            })
            .collect()
    }
}

fn theme(spec: &ThemeSpec, id: Id, parent: Option<Id>, sort: i64) -> Theme {
    let short = if spec.short.is_empty() { spec.name.clone() } else { spec.short.clone() };
    Theme { id, code: spec.code.clone(), name: spec.name.clone(), short, parent, words: spec.words.clone(), sort }
}
