//! The draft: sections written by people, and the document made from them and the data.

use std::collections::HashMap;

use super::{Job, mapping, poll_budget, poll_count, poll_opinions, ranking};
use crate::domain::deed::{Deed, Report};
use crate::domain::document::Document;
use crate::domain::frame::Frame;
use crate::domain::material::{Interview, Source};
use crate::domain::paper::Section;
use crate::domain::polls::{Form, Poll};
use crate::domain::view::{
    BudgetPage, ChoiceResult, Coverage, Dimension, Filter, MapFilter, OpinionsPage, PollPage, Weighting,
};
use crate::domain::{Change, Id, Key, Progress, Table};
use crate::draft::{self, Material, Statement};
use crate::error::{Error, Result, Said};
use crate::settings::Locale;
use crate::store::Reader;
use crate::text::{clean, clean_line};

impl Job<'_> {
    pub(super) fn write(&mut self, deed: &Deed) -> Result<Report> {
        match deed {
            Deed::WriteSection { id, heading, body } => self.write_section(*id, heading.as_deref(), body.as_deref()),
            Deed::AddSection { after, heading } => self.add_section(*after, heading),
            Deed::DeleteSection { id } => {
                let section: Section = self.need(*id)?;
                let note = Said::new("note-delete-section").with("heading", section.heading);
                self.commit(note, vec![Change::delete(Table::Section, Key::one(*id))])
            }
            other => Err(Error::internal(format!("{other:?} is not about the draft"))),
        }
    }

    fn write_section(&mut self, id: Id, heading: Option<&str>, body: Option<&str>) -> Result<Report> {
        let mut section: Section = self.need(id)?;
        if let Some(heading) = heading {
            section.heading = clean_line(heading);
            if section.heading.is_empty() {
                return Err(Error::usage("error-empty-heading"));
            }
        }
        if let Some(body) = body {
            section.body = clean(body);
        }
        section.edited = true;
        self.commit(Said::new("note-section").with("heading", section.heading.clone()), vec![Change::put(&section)])
    }

    fn add_section(&mut self, after: Option<Id>, heading: &str) -> Result<Report> {
        let heading = clean_line(heading);
        if heading.is_empty() {
            return Err(Error::usage("error-empty-heading"));
        }
        let sections = self.workspace.sections()?;
        let at = match after {
            Some(after) => sections.iter().position(|s| s.id == after).map_or(sections.len(), |i| i + 1),
            None => sections.len(),
        };
        let before = at.checked_sub(1).and_then(|i| sections.get(i)).map_or("", |s| s.sort.as_str());
        let next = sections.get(at).map(|s| s.sort.as_str());
        let section = Section {
            id: self.next_id(),
            heading: heading.clone(),
            theme: None,
            body: String::new(),
            edited: true,
            sort: key_between(before, next),
        };
        let report =
            self.commit(Said::new("note-add-section").with("heading", heading), vec![Change::put(&section)])?;
        Ok(Report { made: Some(section.id), ..report })
    }
}

/// A key that sorts as text after `before` and before `next` (`None`: the end): the digits halfway between both, read as
/// fractions to base 36, so that two copies that add a section at one place never have to renumber the others.
fn key_between(before: &str, next: Option<&str>) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let digit = |key: &str, at: usize| -> usize {
        key.as_bytes().get(at).and_then(|b| DIGITS.iter().position(|d| d == b)).unwrap_or(0)
    };
    let mut key = String::new();
    let mut bound = next;
    for at in 0.. {
        let low = digit(before, at);
        let high = bound.map_or(DIGITS.len(), |b| digit(b, at));
        let middle = usize::midpoint(low, high);
        if high > low + 1 {
            key.push(char::from(DIGITS[middle]));
            break;
        }
        key.push(char::from(DIGITS[low]));
        if high > low {
            // From here on everything sorts before `next`.
            bound = None;
        }
    }
    key
}

/// The draft, or one section of it, made from the workspace as it is now. `date` is printed on it (ISO 8601). What was voted is
/// counted anew for it, which `progress` watches.
pub(super) fn document(store: &Reader, only: Option<Id>, date: &str, progress: &dyn Progress) -> Result<Document> {
    let mut material = material(store)?;
    let sections = store.sections()?;
    for theme in draft::wanted("map", &sections, &material.frame) {
        material.maps.push((theme, mapping::map(store, MapFilter { theme, ..MapFilter::default() })?));
    }
    for theme in draft::wanted("ranking", &sections, &material.frame) {
        let (ranking, held) = ranking::ranking_held(store, theme, Weighting::Equal, ranking::SEED)?;
        material.rankings.push((theme, ranking, held));
    }
    if !draft::wanted("poll", &sections, &material.frame).is_empty() {
        material.counts = counts(store, progress)?;
    }
    if !draft::wanted("budget", &sections, &material.frame).is_empty() {
        material.budgets = budgets(store, progress)?;
    }
    let asked = draft::wanted("opinions", &sections, &material.frame);
    if asked.contains(&None) {
        material.opinions.extend(poll_opinions::page(store, None, progress)?);
    }
    if asked.iter().any(Option::is_some) {
        material.opinions.extend(opinions(store, progress)?);
    }
    let locale = Locale::new(&material.frame.programme.language);
    let options = draft::Options { date: date.to_owned(), only };
    Ok(draft::build(&sections, &material, &locale, &options))
}

/// What the money of every poll goes to.
fn budgets(store: &Reader, progress: &dyn Progress) -> Result<Vec<BudgetPage>> {
    let polls = store.all::<Poll>()?.into_iter().filter(|p| !p.budget.is_empty());
    let pages = polls.map(|p| poll_budget::page(store, p.id, false, progress));
    pages.filter_map(Result::transpose).collect()
}

/// What came of every poll of other ballots than for and against; those with money at stake are told as budgets.
fn counts(store: &Reader, progress: &dyn Progress) -> Result<Vec<PollPage>> {
    let polls = store.all::<Poll>()?.into_iter().filter(|p| p.form != Form::Each && p.budget.is_empty());
    polls.map(|p| poll_count::page(store, p.id, progress)).filter_map(Result::transpose).collect()
}

/// Who thinks alike in every poll for and against.
fn opinions(store: &Reader, progress: &dyn Progress) -> Result<Vec<OpinionsPage>> {
    let polls = store.all::<Poll>()?.into_iter().filter(|p| p.form == Form::Each);
    polls.map(|p| poll_opinions::page(store, Some(p.id), progress)).filter_map(Result::transpose).collect()
}

/// Who spoke of which topic, for every theme.
fn by_topic(store: &Reader, frame: &Frame) -> Result<Vec<Coverage>> {
    frame.main_themes().map(|theme| store.coverage(frame, Dimension::Topic, Some(theme.id))).collect()
}

/// Everything the draft is made from.
pub(super) fn material(store: &Reader) -> Result<Material> {
    let frame = store.frame()?;
    let ranking = ranking::ranking(store, None, Weighting::Equal)?;
    // The block of votes tells for and against; other ballots are told by their own poll's protocol.
    let all = ranking::polls(store)?;
    let each = |o: &ChoiceResult| all.poll_of(o).is_none_or(|state| state.poll.form == Form::Each);
    let polls: Vec<ChoiceResult> = all.options.iter().filter(|o| each(o)).cloned().collect();
    let priorities =
        store.all()?.into_iter().map(|p| ranking::priority_page(store, p, &ranking, &polls)).collect::<Result<_>>()?;
    Ok(Material {
        status: store.status()?,
        facets: store.facets(&frame, &Filter::default())?,
        coverage: store.coverage(&frame, Dimension::Theme, None)?,
        by_topic: by_topic(store, &frame)?,
        topics: store.topic_matrix(&frame)?,
        statements: statements(store)?,
        clusters: store.cluster_lines(&frame, None)?,
        headings: store.heading_lines()?,
        interviews: store.interviews()?,
        maps: Vec::new(),
        budgets: Vec::new(),
        opinions: Vec::new(),
        counts: Vec::new(),
        rankings: Vec::new(),
        sources: store.all()?,
        ranking,
        priorities,
        polls,
        frame,
    })
}

fn statements(store: &Reader) -> Result<Vec<Statement>> {
    let mut members: HashMap<Id, Vec<Id>> = HashMap::new();
    for origin in store.origins()? {
        members.entry(origin.contribution).or_default().push(origin.member);
    }
    let mut topics: HashMap<Id, Vec<Id>> = HashMap::new();
    for tag in store.taggings()? {
        topics.entry(tag.contribution).or_default().push(tag.topic);
    }
    let placed: HashMap<Id, (Id, i64)> = store
        .all::<crate::domain::groups::Membership>()?
        .into_iter()
        .map(|m| (m.contribution, (m.cluster, i64::try_from(m.shared_words.len()).unwrap_or(0))))
        .collect();
    let sources: HashMap<Id, Source> = store.all::<Source>()?.into_iter().map(|s| (s.id, s)).collect();
    let interviews: HashMap<Id, Interview> = store.all::<Interview>()?.into_iter().map(|i| (i.id, i)).collect();
    let mut statements = Vec::new();
    store.each_contribution(&mut |c| {
        let interview = interviews.get(&c.source);
        statements.push(Statement {
            reference: c.reference(),
            members: members.remove(&c.id).unwrap_or_default(),
            topics: topics.remove(&c.id).unwrap_or_default(),
            cluster: placed.get(&c.id).map(|p| p.0),
            central: placed.get(&c.id).map_or(0, |p| p.1),
            source: sources.get(&c.source).map(|s| s.title.clone()).unwrap_or_default(),
            consent: interview.map(|i| i.consent),
            role: interview.map(|i| i.role.clone()),
            id: c.id,
            text: c.text,
            kind: c.kind,
            theme: c.theme,
            subtheme: c.subtheme,
            origin: c.origin,
            partner: c.partner,
            sheet: c.sheet,
            row: c.row,
        });
        Ok(())
    })?;
    Ok(statements)
}

#[cfg(test)]
mod tests {
    use super::key_between;

    #[test]
    fn keys_always_find_room() {
        for (before, next) in [("", None), ("a0010", Some("a0020")), ("a0010", Some("a0011")), ("z", None)] {
            let mut low = before.to_owned();
            for _ in 0..40 {
                let key = key_between(&low, next);
                assert!(key > low, "{key} after {low}");
                assert!(next.is_none_or(|n| key.as_str() < n), "{key} before {next:?}");
                low = key;
            }
        }
    }
}
