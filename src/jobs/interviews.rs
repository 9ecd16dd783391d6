//! Interviews: written and edited by hand, excerpts taken from their notes.

use super::Job;
use crate::analysis::Listener;
use crate::domain::deed::{Deed, Report};
use crate::domain::material::{
    Contribution, ContributionMember, Interview, InterviewFacts, Maker, Origin, Source, SourceKind, State,
};
use crate::domain::{Change, Id};
use crate::error::{Error, Result, Said};
use crate::text::{clean, clean_line, follow};

impl Job<'_> {
    pub(super) fn interview(&mut self, deed: &Deed) -> Result<Report> {
        match deed {
            Deed::WriteInterview(facts) => self.write_interview(facts),
            Deed::Excerpt { interview, start, end, kind, theme } => {
                self.excerpt(*interview, *start, *end, *kind, *theme)
            }
            other => Err(Error::internal(format!("{other:?} is not about interviews"))),
        }
    }

    fn write_interview(&mut self, facts: &InterviewFacts) -> Result<Report> {
        let InterviewFacts { id, member, participant, role, sector, date, consent, notes, synthesis, partner } = facts;
        let all: Vec<Interview> = self.workspace.all()?;
        let existing = match id {
            Some(id) => Some(self.need::<Interview>(*id)?),
            None => None,
        };
        let number =
            existing.as_ref().map_or_else(|| all.iter().map(|i| i.number).max().unwrap_or(0) + 1, |i| i.number);
        let record = existing.as_ref().map_or_else(|| self.next_id(), |i| i.id);
        let moved = match &existing {
            Some(old) => self.moved_excerpts(old, &clean(notes), partner.as_deref())?,
            None => Vec::new(),
        };
        let source = match &existing {
            Some(old) => Source { date: date.clone(), member: *member, ..self.need(old.id)? },
            None => {
                let frame = self.frame()?;
                let title = format!("{} {number}", self.word_of_programme(&frame, "source-interview"));
                Source {
                    id: record,
                    kind: SourceKind::Interview,
                    title,
                    file: None,
                    checksum: None,
                    date: date.clone(),
                    member: *member,
                }
            }
        };
        let interview = Interview {
            id: record,
            number,
            participant: *participant,
            role: clean(role),
            sector: clean(sector),
            consent: *consent,
            notes: clean(notes),
            synthesis: clean(synthesis),
            partner: partner.as_deref().map(clean_line).filter(|p| !p.is_empty()),
        };
        let note = Said::new("note-interview").with("number", number);
        let mut changes = vec![Change::put(&source), Change::put(&interview)];
        changes.extend(moved);
        let report = self.commit(note, changes)?;
        Ok(Report { made: Some(record), ..report })
    }

    /// Excerpts know their place in the notes: where the notes are edited around them, their places move along; an edit
    /// that takes the words from under one is refused. What a partner said stays with it when its name is mended.
    fn moved_excerpts(&self, interview: &Interview, new: &str, partner: Option<&str>) -> Result<Vec<Change>> {
        let mut changes = Vec::new();
        let old = &interview.notes;
        for page in self.workspace.interviews()?.into_iter().filter(|p| p.interview.id == interview.id) {
            let renamed = page.partner.as_deref().zip(partner).filter(|(before, now)| before != now);
            for mut excerpt in page.excerpts {
                let mut is_changed = false;
                if let Some((before, now)) = renamed
                    && excerpt.partner.as_deref() == Some(before)
                {
                    excerpt.partner = Some(now.to_owned());
                    is_changed = true;
                }
                let span = excerpt.span_start.zip(excerpt.span_end);
                if let Some((Ok(from), Ok(to))) = span.map(|(from, to)| (usize::try_from(from), usize::try_from(to))) {
                    let Some(place) = follow(old, new, &(from..to)) else {
                        return Err(Error::usage("error-excerpt-moved").with("reference", excerpt.reference()));
                    };
                    is_changed |= place != (from..to);
                    excerpt.span_start = i64::try_from(place.start).ok();
                    excerpt.span_end = i64::try_from(place.end).ok();
                }
                if is_changed {
                    changes.push(Change::put(&excerpt));
                }
            }
        }
        Ok(changes)
    }

    fn excerpt(&mut self, interview: Id, start: usize, end: usize, kind: Id, theme: Id) -> Result<Report> {
        let frame = self.frame()?;
        let record: Interview = self.need(interview)?;
        let source: Source = self.need(interview)?;
        let text: String = record.notes.chars().skip(start).take(end.saturating_sub(start)).collect();
        let text = clean(&text);
        if text.is_empty() {
            return Err(Error::usage("error-empty-text"));
        }
        let members: Vec<Id> = source.member.into_iter().collect();
        let partner =
            self.workspace.interviews()?.into_iter().find(|p| p.interview.id == interview).and_then(|p| p.partner);
        let language = Listener::new(&frame.programme.language).language(&text).to_owned();
        let contribution = Contribution {
            id: self.next_id(),
            series: super::statements::series(&frame, &members, None),
            number: 0,
            text,
            kind,
            theme,
            subtheme: None,
            source: interview,
            sheet: None,
            row: None,
            span_start: i64::try_from(start).ok(),
            span_end: i64::try_from(end).ok(),
            origin: match (&members[..], &partner) {
                ([], Some(_)) => Origin::Partner,
                ([], None) => Origin::Shared,
                _ => Origin::Members,
            },
            partner,
            place: None,
            language,
            language_by: Maker::Machine,
            state: State::Active,
            remark: None,
            fingerprint: None,
        };
        let mut changes = vec![Change::put(&contribution)];
        for member in members {
            changes.push(Change::put(&ContributionMember { contribution: contribution.id, member }));
        }
        let note = Said::new("note-excerpt").with("number", record.number);
        let report = self.commit(note, changes)?;
        Ok(Report { made: Some(contribution.id), ..report })
    }
}
