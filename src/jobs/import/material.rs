//! Statements, options and interviews that come in.

use super::Desk;
use crate::domain::intake::{NewContribution, NewInterview, Place};
use crate::domain::material::{Contribution, Interview, Maker, Origin, Source, SourceKind, State};
use crate::domain::polls::{Choice, Poll};
use crate::domain::{Change, Id};
use crate::error::Result;
use crate::jobs::statements::{fingerprint, series};
use crate::store::{Staged, Staging};

/// Where a statement came from, beyond what it says itself.
struct Provenance<'a> {
    source: Id,
    place: Option<&'a Place>,
    span: Option<&'a std::ops::Range<usize>>,
    member: Option<Id>,
}

impl Desk<'_> {
    pub(super) fn contribution(&mut self, staging: &mut Staging, place: &Place, row: &NewContribution) -> Result<()> {
        let from = Provenance { source: self.source, place: Some(place), span: None, member: self.intake.member };
        if let Staged::New(_) = self.stage(staging, row, &from)? {
            self.rows_from_source = true;
        }
        Ok(())
    }

    /// An option of a debate paper: a statement of kind option, and what can be voted on.
    pub(super) fn choice(
        &mut self,
        staging: &mut Staging,
        place: &Place,
        code: &str,
        row: &NewContribution,
    ) -> Result<()> {
        if self.known.choice(code).is_some() {
            self.report.known += 1;
            return Ok(());
        }
        let from = Provenance { source: self.source, place: Some(place), span: None, member: self.intake.member };
        let Staged::New(contribution) = self.stage(staging, row, &from)? else { return Ok(()) };
        self.rows_from_source = true;
        let Some(theme) = row.theme else { return Ok(()) };
        let poll = match self.known.poll(theme) {
            Some(poll) => poll,
            None => self.new_poll(staging, theme),
        };
        let sort = self.known.next_choice();
        let choice = Choice {
            contribution: Some(contribution),
            poll: Some(poll),
            ..Choice::new(staging.next_id(), code, &row.text, theme, sort)
        };
        self.known.add_choice(code, choice.id);
        self.changes.push(Change::put(&choice));
        Ok(())
    }

    fn new_poll(&mut self, staging: &mut Staging, theme: Id) -> Id {
        let (code, name, sort) = self
            .frame
            .theme(theme)
            .map_or_else(|| (String::new(), String::new(), 0), |t| (t.code.clone(), t.name.clone(), t.sort));
        let poll = Poll::open(staging.next_id(), &code, &name, Some(theme), sort);
        self.known.add_poll(theme, poll.id);
        self.changes.push(Change::put(&poll));
        poll.id
    }

    /// An interview: a source of its own, its excerpts statements with their place in the notes.
    pub(super) fn interview(&mut self, staging: &mut Staging, new: NewInterview) -> Result<()> {
        if let Some(known) = self.known.interview(&new) {
            self.report.known += 1;
            // An excerpt that was refused before and has been mended since still enters.
            return self.excerpts(staging, &new, known);
        }
        let id = staging.next_id();
        let number = self.known.add_interview(&new, id);
        let locale = crate::settings::Locale::new(&self.frame.programme.language);
        let source = Source {
            id,
            kind: SourceKind::Interview,
            title: format!("{} {number}", locale.text("source-interview")),
            file: Some(self.file.clone()),
            checksum: None,
            date: new.date.clone(),
            member: new.member,
        };
        self.changes.push(Change::put(&source));
        self.excerpts(staging, &new, id)?;
        self.changes.push(Change::put(&Interview {
            id: source.id,
            number,
            participant: new.participant,
            role: new.role,
            sector: new.sector,
            consent: new.consent,
            notes: new.notes,
            synthesis: new.synthesis,
            partner: new.partner,
        }));
        self.report.added += 1;
        Ok(())
    }

    fn excerpts(&mut self, staging: &mut Staging, interview: &NewInterview, source: Id) -> Result<()> {
        for (row, span) in &interview.excerpts {
            let partner = row.partner.clone().or_else(|| interview.partner.clone());
            let row = NewContribution { partner, ..row.clone() };
            let from = Provenance { source, place: None, span: Some(span), member: interview.member };
            self.stage(staging, &row, &from)?;
        }
        Ok(())
    }

    fn stage(&mut self, staging: &mut Staging, row: &NewContribution, from: &Provenance) -> Result<Staged> {
        let (Some(kind), Some(theme)) = (row.kind, row.theme) else {
            return Err(crate::error::Error::internal("a statement without kind or theme left the reader"));
        };
        // A mixed table is nobody's in particular, whoever wrote its notes down.
        let members: Vec<Id> = if row.table.is_some() || row.partner.is_some() {
            row.members.clone()
        } else {
            let mut members: Vec<Id> = from.member.into_iter().collect();
            members.extend(row.members.iter().filter(|m| Some(**m) != from.member));
            members
        };
        let origin = match (&row.partner, &members[..]) {
            (Some(_), []) => Origin::Partner,
            (None, []) => Origin::Shared,
            _ => Origin::Members,
        };
        let found = self.listener.language(&row.text);
        // What a file says and the words say alike needs nobody's word: our own export comes back as it left.
        let (language, language_by) = match row.language.as_deref() {
            Some(told) if told != found => (told.to_owned(), Maker::Person),
            _ => (found.to_owned(), Maker::Machine),
        };
        let contribution = Contribution {
            id: from.source, // staging gives the real one
            series: series(self.frame, &members, row.table.as_deref()),
            number: 0,
            text: row.text.clone(),
            kind,
            theme,
            subtheme: row.subtheme,
            source: from.source,
            sheet: from.place.and_then(|p| p.sheet.clone()),
            row: from.place.map(|p| p.row),
            span_start: from.span.and_then(|s| i64::try_from(s.start).ok()),
            span_end: from.span.and_then(|s| i64::try_from(s.end).ok()),
            origin,
            partner: row.partner.clone(),
            place: row.place.clone(),
            language,
            language_by,
            state: State::Active,
            remark: row.remark.clone(),
            fingerprint: Some(fingerprint(row, &members)),
        };
        let staged = staging.add(&contribution, &members, &row.topics)?;
        match staged {
            Staged::New(_) => self.report.added += 1,
            Staged::Known => self.report.known += 1,
        }
        Ok(staged)
    }
}
