//! The tables that people open in a spreadsheet program: names and references instead of ids, headers in the
//! programme's language.

use std::collections::HashMap;

use super::lists;
use crate::domain::Id;
use crate::domain::decisions::Position;
use crate::domain::frame::Frame;
use crate::domain::groups::{Cluster, Membership};
use crate::domain::material::{Consent, Contribution, Interview, Origin, Source, State};
use crate::domain::polls::Choice;
use crate::domain::ratings::Rater;
use crate::domain::view::{Dimension, Weighting};
use crate::error::{Error, Result, Said};
use crate::exchange::writers::{Cell, Sheet};
use crate::jobs::ranking;
use crate::settings::Locale;
use crate::store::Reader;

/// Names by which a table is asked for.
const NAMES: [&str; 10] = [
    "contributions",
    "members",
    "topics",
    "sources",
    "clusters",
    "ranking",
    "ratings",
    "votes",
    "priorities",
    "positions",
];

/// Every table.
pub(super) fn all(store: &Reader) -> Result<Vec<Sheet>> {
    NAMES.iter().map(|name| named(store, name)).collect()
}

/// One table by name.
pub(super) fn named(store: &Reader, name: &str) -> Result<Sheet> {
    let frame = store.frame()?;
    let locale = Locale::new(&frame.programme.language);
    let book = Book { store, frame: &frame, locale: &locale };
    match name {
        "contributions" => book.contributions(),
        "members" => book.members(),
        "topics" => book.topics(),
        "sources" => book.sources(),
        "clusters" => book.clusters(),
        "ranking" => book.ranking(),
        "ratings" => book.ratings(),
        "votes" => book.votes(),
        "priorities" => book.priorities(),
        "positions" => book.positions(),
        "interviews" => lists::interviews(store, &frame, &locale),
        "log" => lists::log(store, &locale),
        _ => Err(Error::usage("error-no-such-table")
            .with("name", name)
            .hint(Said::new("hint-tables").with("names", NAMES.join(", ")))),
    }
}

struct Book<'a> {
    store: &'a Reader,
    frame: &'a Frame,
    locale: &'a Locale,
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

fn optional(value: Option<i64>) -> Cell {
    value.map_or(Cell::Empty, Cell::Count)
}

impl Book<'_> {
    fn sheet(&self, name: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet { name: self.locale.text(name), columns: columns.iter().map(|c| self.locale.text(c)).collect(), rows }
    }

    fn theme(&self, id: Id) -> Cell {
        text(self.frame.theme(id).map(|t| t.name.clone()).unwrap_or_default())
    }

    fn member(&self, id: Id) -> String {
        self.frame.member(id).map(|m| m.name.clone()).unwrap_or_default()
    }

    fn contributions(&self) -> Result<Sheet> {
        let mut members: HashMap<Id, Vec<String>> = HashMap::new();
        for origin in self.store.origins()? {
            members.entry(origin.contribution).or_default().push(self.member(origin.member));
        }
        let mut topics: HashMap<Id, Vec<String>> = HashMap::new();
        for tag in self.store.taggings()? {
            let name = self.frame.topic(tag.topic).map(|t| t.name.clone()).unwrap_or_default();
            topics.entry(tag.contribution).or_default().push(name);
        }
        let labels: HashMap<Id, String> = self.store.all::<Cluster>()?.into_iter().map(|c| (c.id, c.label)).collect();
        let clusters: HashMap<Id, Id> =
            self.store.all::<Membership>()?.into_iter().map(|m| (m.contribution, m.cluster)).collect();
        let sources: HashMap<Id, Source> = self.store.all::<Source>()?.into_iter().map(|s| (s.id, s)).collect();
        let consents: HashMap<Id, Consent> =
            self.store.all::<Interview>()?.into_iter().map(|i| (i.id, i.consent)).collect();
        // What was said as background leaves the workspace in no table; what was said anonymously leaves without a trace
        // of who said it.
        let quotable = self
            .store
            .all::<Contribution>()?
            .into_iter()
            .filter(|c| consents.get(&c.source) != Some(&Consent::Background));
        let rows = quotable.map(|c| {
            let anonymous = consents.get(&c.source) == Some(&Consent::Anonymous);
            let origin = match c.origin {
                _ if anonymous => self.locale.text("draft-anonymous"),
                Origin::Members => members.get(&c.id).map(|m| m.join(", ")).unwrap_or_default(),
                Origin::Partner => c.partner.clone().unwrap_or_default(),
                Origin::Shared => self.locale.text("origin-shared"),
            };
            let kind = self.frame.kind(c.kind).map(|k| k.name.clone()).unwrap_or_default();
            let state = if c.state == State::SetAside { self.locale.text("state-aside") } else { String::new() };
            let cluster = clusters.get(&c.id).and_then(|id| labels.get(id)).cloned().unwrap_or_default();
            vec![
                text(if anonymous { String::new() } else { c.reference() }),
                text(origin),
                self.theme(c.theme),
                text(kind),
                text(c.text),
                text(topics.get(&c.id).map(|t| t.join(", ")).unwrap_or_default()),
                text(cluster),
                text(sources.get(&c.source).filter(|_| !anonymous).map(|s| s.title.clone()).unwrap_or_default()),
                text(c.sheet.unwrap_or_default()),
                optional(c.row),
                text(c.language),
                text(state),
            ]
        });
        let columns = [
            "column-reference",
            "column-origin",
            "column-theme",
            "column-kind",
            "column-text",
            "column-topics",
            "column-cluster",
            "column-source",
            "column-sheet",
            "column-row",
            "column-language",
            "column-state",
        ];
        Ok(self.sheet("table-contributions", &columns, rows.collect()))
    }

    fn members(&self) -> Result<Sheet> {
        let coverage = self.store.coverage(self.frame, Dimension::Theme, None)?;
        let rows = self.frame.members.iter().map(|m| {
            let total = coverage.rows.iter().find(|r| r.member == Some(m.id)).map_or(0, |r| r.total);
            vec![text(&m.code), text(&m.name), optional(m.population), Cell::Count(total)]
        });
        Ok(self.sheet(
            "table-members",
            &["column-code", "column-name", "column-population", "column-contributions"],
            rows.collect(),
        ))
    }

    /// Theme × member × cross-cutting topic: how much each said; a 0 is a gap.
    fn topics(&self) -> Result<Sheet> {
        let mut columns = vec![self.locale.text("column-theme"), self.locale.text("column-origin")];
        columns.extend(self.frame.topics.iter().map(|t| t.name.clone()));
        columns.push(self.locale.text("column-contributions"));
        let mut rows = Vec::new();
        for theme in self.frame.main_themes() {
            for row in self.store.coverage(self.frame, Dimension::Topic, Some(theme.id))?.rows {
                let name = match (row.member, row.origin) {
                    (Some(member), _) => self.member(member),
                    (None, Origin::Partner) => self.locale.text("origin-partner"),
                    (None, _) => self.locale.text("origin-shared"),
                };
                let mut cells = vec![text(&theme.name), text(name)];
                cells.extend(row.counts.into_iter().chain([row.total]).map(Cell::Count));
                rows.push(cells);
            }
        }
        Ok(Sheet { name: self.locale.text("table-topics"), columns, rows })
    }

    fn sources(&self) -> Result<Sheet> {
        let rows = self.store.all::<Source>()?.into_iter().map(|s| {
            vec![
                text(s.title),
                text(s.member.map(|m| self.member(m)).unwrap_or_default()),
                text(s.file.unwrap_or_default()),
                text(s.date.unwrap_or_default()),
                text(s.checksum.unwrap_or_default()),
            ]
        });
        Ok(self.sheet(
            "table-sources",
            &["column-source", "column-member", "column-file", "column-date", "column-checksum"],
            rows.collect(),
        ))
    }

    fn clusters(&self) -> Result<Sheet> {
        let headings = self.store.heading_lines()?;
        let above = |id: Id| headings.iter().find(|h| h.clusters.contains(&id)).map(|h| h.heading.label.clone());
        let rows = self.store.cluster_lines(self.frame, None)?.into_iter().map(|l| {
            vec![
                self.theme(l.cluster.theme),
                text(above(l.cluster.id).unwrap_or_default()),
                text(l.cluster.label),
                Cell::Count(l.size),
                Cell::Count(l.members),
            ]
        });
        Ok(self.sheet(
            "table-clusters",
            &["column-theme", "column-heading", "column-cluster", "column-size", "column-members"],
            rows.collect(),
        ))
    }

    fn ranking(&self) -> Result<Sheet> {
        let thousandths = |x: Option<i64>| x.map_or(Cell::Empty, Cell::Thousandths);
        let ranking = ranking::ranking(self.store, None, Weighting::Equal)?;
        let rows = ranking.clusters.into_iter().map(|r| {
            let mut row = vec![
                Cell::Count(r.rank),
                self.theme(r.line.cluster.theme),
                text(r.line.cluster.label),
                thousandths(r.score),
                Cell::Count(r.raters),
            ];
            for (mean, spread) in r.means.into_iter().zip(r.spreads) {
                row.extend([thousandths(mean), thousandths(spread)]);
            }
            row
        });
        let mut sheet = self.sheet(
            "table-ranking",
            &["column-rank", "column-theme", "column-cluster", "column-score", "column-raters"],
            rows.collect(),
        );
        for criterion in &self.frame.criteria {
            sheet.columns.push(criterion.name.clone());
            sheet.columns.push(format!("{} ({})", criterion.name, self.locale.text("column-spread")));
        }
        Ok(sheet)
    }

    fn ratings(&self) -> Result<Sheet> {
        let statements: HashMap<Id, (String, String)> =
            self.store.all::<Contribution>()?.into_iter().map(|c| (c.id, (c.reference(), c.text))).collect();
        let labels: HashMap<Id, String> = self.store.all::<Cluster>()?.into_iter().map(|c| (c.id, c.label)).collect();
        let row = |who: [Cell; 3], subject: Id, criterion: Id, value: i64| {
            let (reference, subject) = statements
                .get(&subject)
                .cloned()
                .unwrap_or_else(|| (String::new(), labels.get(&subject).cloned().unwrap_or_default()));
            let criterion = self.frame.criterion(criterion).map(|c| c.name.clone()).unwrap_or_default();
            let what = [text(reference), text(subject), text(criterion), Cell::Count(value)];
            who.into_iter().chain(what).collect::<Vec<Cell>>()
        };
        let ratings = self.store.ratings()?;
        let raters: HashMap<Id, &Rater> = ratings.raters.iter().map(|r| (r.id, r)).collect();
        let own = ratings
            .members
            .iter()
            .map(|r| row([text(self.member(r.member)), Cell::Empty, Cell::Empty], r.subject, r.criterion, r.value));
        let participants = ratings.participants.iter().filter_map(|r| {
            let rater = raters.get(&r.rater)?;
            let member = rater.member.map_or(Cell::Empty, |m| text(self.member(m)));
            let who = [member, Cell::Count(rater.number), text(rater.sector.clone())];
            Some(row(who, r.subject, r.criterion, r.value))
        });
        let columns = [
            "column-member",
            "column-participant",
            "column-sector",
            "column-reference",
            "column-text",
            "column-criterion",
            "column-value",
        ];
        Ok(self.sheet("table-ratings", &columns, own.chain(participants).collect()))
    }

    fn votes(&self) -> Result<Sheet> {
        let rows = ranking::options(self.store)?.into_iter().map(|p| {
            vec![
                text(p.choice.code),
                self.theme(p.choice.theme),
                text(p.choice.text),
                Cell::Count(p.votes_for),
                Cell::Count(p.against),
                Cell::Count(p.blank),
            ]
        });
        Ok(self.sheet(
            "table-votes",
            &["column-code", "column-theme", "column-text", "column-for", "column-against", "column-blank"],
            rows.collect(),
        ))
    }

    fn priorities(&self) -> Result<Sheet> {
        let choices: HashMap<Id, String> = self.store.all::<Choice>()?.into_iter().map(|c| (c.id, c.code)).collect();
        let rows = ranking::priorities(self.store)?.into_iter().map(|l| {
            let p = l.priority;
            vec![
                Cell::Count(p.rank),
                self.theme(p.theme),
                text(p.statement),
                text(p.lead),
                text(p.horizon),
                text(p.choice.and_then(|c| choices.get(&c).cloned()).unwrap_or_default()),
            ]
        });
        Ok(self.sheet(
            "table-priorities",
            &["column-rank", "column-theme", "column-priority", "column-lead", "column-horizon", "column-code"],
            rows.collect(),
        ))
    }

    fn positions(&self) -> Result<Sheet> {
        let mut rows = Vec::new();
        for line in ranking::priorities(self.store)? {
            let positions: Vec<Position> = self.store.positions_on(line.priority.id)?;
            for p in positions {
                let stance = self.frame.stance(p.stance).map(|s| s.name.clone()).unwrap_or_default();
                rows.push(vec![
                    Cell::Count(line.priority.rank),
                    text(&line.priority.statement),
                    text(self.member(p.member)),
                    text(stance),
                    text(p.comment),
                    text(p.recorded),
                    text(p.file.unwrap_or_default()),
                ]);
            }
        }
        let columns = [
            "column-rank",
            "column-priority",
            "column-member",
            "column-stance",
            "column-comment",
            "column-recorded",
            "word-file",
        ];
        Ok(self.sheet("table-positions", &columns, rows))
    }
}
