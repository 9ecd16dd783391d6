//! Figures over the whole workspace: status, coverage, topics, clusters, interviews, and the raw rows that ranking,
//! counting and drafting work on.

use super::Reader;
use super::counters::within;
use super::journal::id_at;
use crate::domain::frame::{Frame, Programme};
use crate::domain::groups::{Cluster, Heading, Under};
use crate::domain::material::{Contribution, ContributionMember, ContributionTopic, Interview, Origin, Source};
use crate::domain::paper::Section;
use crate::domain::ratings::Ratings;
use crate::domain::view::{
    ClusterLine, Coverage, CoverageRow, Dimension, HeadingLine, InterviewPage, Status, TopicMatrix,
};
use crate::domain::{Id, Key};
use crate::error::Result;

impl Reader {
    /// The figures of the header and of `status`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn status(&self) -> Result<Status> {
        let rows = |table: &str| -> Result<i64> {
            Ok(self.db.query_row(&format!("select count(*) from {table}"), [], |r| r.get(0))?)
        };
        let contributions = self.counted()?;
        Ok(Status {
            programme: self.all::<Programme>()?.into_iter().next().map(|p| p.name).unwrap_or_default(),
            contributions,
            set_aside: self.counter("aside", &[], &[])?,
            members: rows("member")?,
            themes: rows("theme where parent is null")?,
            topics: rows("topic")?,
            interviews: rows("interview")?,
            clusters: rows("cluster")?,
            unclustered: contributions - self.counter("clustered", &[], &[])?,
            ratings: rows("rating")? + rows("judgement")?,
            choices: rows("choice")?,
            ballots: rows("ballot")?,
            priorities: rows("priority")?,
            positions: rows("position")?,
            sections: rows("section")?,
            empty_sections: rows("section where trim(body) = ''")?,
            batches: self.batch_count()?,
            conflicts: 0,
        })
    }

    /// The coverage matrix, of everything or within one theme, read from the counters.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn coverage(&self, frame: &Frame, columns: Dimension, theme: Option<Id>) -> Result<Coverage> {
        let (word, column_ids): (&str, Vec<Id>) = match columns {
            Dimension::Topic => ("topic", frame.topics.iter().map(|t| t.id).collect()),
            Dimension::Kind => ("kind", frame.kinds.iter().map(|k| k.id).collect()),
            _ => ("theme", frame.main_themes().map(|t| t.id).collect()),
        };
        // Themes lie in no other theme.
        let theme = theme.filter(|_| word != "theme");
        let cell = |name: &str, key: &[u8], column: Id| match theme {
            Some(theme) => self.counter(&format!("{name} {word} theme"), key, &within(column, theme)),
            None => self.counter(&format!("{name} {word}"), key, column.bytes()),
        };
        let row = |member: Option<Id>, origin: Origin, name: &str, key: &[u8]| -> Result<CoverageRow> {
            let counts = column_ids.iter().map(|column| cell(name, key, *column)).collect::<Result<_>>()?;
            let total = match theme {
                Some(theme) => self.counter(&format!("{name} theme"), key, theme.bytes())?,
                None => self.counter(name, key, &[])?,
            };
            Ok(CoverageRow { member, origin, counts, total })
        };
        let mut rows = frame
            .members
            .iter()
            .map(|m| row(Some(m.id), Origin::Members, "member", m.id.bytes()))
            .collect::<Result<Vec<_>>>()?;
        let shared = row(None, Origin::Shared, "origin", b"shared")?;
        let partners = row(None, Origin::Partner, "origin", b"partner")?;
        // Each contribution has one origin, so the three together count it once.
        let members = row(None, Origin::Members, "origin", b"members")?;
        let once = [&members, &shared, &partners];
        let totals = (0..column_ids.len()).map(|at| once.iter().map(|row| row.counts[at]).sum()).collect();
        let all = once.iter().map(|row| row.total).sum();
        rows.push(shared);
        if partners.total > 0 {
            rows.push(partners);
        }
        Ok(Coverage { columns, theme, column_ids, rows, totals, all })
    }

    /// Theme × topic counts, read from the counters.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn topic_matrix(&self, frame: &Frame) -> Result<TopicMatrix> {
        let themes: Vec<Id> = frame.main_themes().map(|t| t.id).collect();
        let topics: Vec<Id> = frame.topics.iter().map(|t| t.id).collect();
        let counts = themes
            .iter()
            .map(|theme| topics.iter().map(|topic| self.counter("theme topic", theme.bytes(), topic.bytes())).collect())
            .collect::<Result<_>>()?;
        Ok(TopicMatrix { themes, topics, counts })
    }

    /// Clusters with their figures, by theme, largest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn cluster_lines(&self, frame: &Frame, theme: Option<Id>) -> Result<Vec<ClusterLine>> {
        let clusters: Vec<Cluster> = match theme {
            Some(theme) => self.all_where("theme = ?1", [&theme.bytes()[..]])?,
            None => self.all()?,
        };
        let mut figures = self.db.prepare_cached(
            "select count(distinct m.contribution), count(distinct r.member) from membership m
             join contribution c on c.id = m.contribution and c.state = 'active'
             left join contribution_member r on r.contribution = m.contribution where m.cluster = ?1",
        )?;
        let mut adopted = self.db.prepare_cached("select exists(select 1 from priority where cluster = ?1)")?;
        let mut lines = clusters
            .into_iter()
            .map(|cluster| {
                let id = &cluster.id.bytes()[..];
                let (size, members) = figures.query_row([id], |r| Ok((r.get(0)?, r.get(1)?)))?;
                let adopted = adopted.query_row([id], |r| r.get(0))?;
                let firm = self.firm(cluster.id)?;
                Ok(ClusterLine { cluster, size, members, adopted, firm })
            })
            .collect::<Result<Vec<_>>>()?;
        let place = |id: Id| frame.themes.iter().position(|t| t.id == id);
        lines.sort_by(|a, b| {
            let key = |l: &ClusterLine| (place(l.cluster.theme), -l.size, l.cluster.label.clone(), l.cluster.id);
            key(a).cmp(&key(b))
        });
        Ok(lines)
    }

    /// Headings with the clusters under them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn heading_lines(&self) -> Result<Vec<HeadingLine>> {
        let under: Vec<Under> = self.all()?;
        let below = |id: Id| under.iter().filter(|u| u.heading == id).map(|u| u.cluster).collect();
        let headings: Vec<Heading> = self.all()?;
        Ok(headings.into_iter().map(|heading| HeadingLine { clusters: below(heading.id), heading }).collect())
    }

    /// Where each clustered contribution lies: contribution, cluster, in the order of clusters and entry.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn memberships(&self) -> Result<Vec<(Id, Id)>> {
        let mut statement =
            self.db.prepare_cached("select contribution, cluster from membership order by cluster, seq")?;
        let mut rows = statement.query([])?;
        let mut pairs = Vec::new();
        while let Some(row) = rows.next()? {
            pairs.push((id_at(row, 0)?, id_at(row, 1)?));
        }
        Ok(pairs)
    }

    /// How many contributions of a theme take part, read from the counters.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn theme_size(&self, theme: Id) -> Result<i64> {
        self.counter("theme", theme.bytes(), &[])
    }

    /// The contributions of a theme (or all) that take part, in order of entry.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn theme_contributions(&self, theme: Option<Id>) -> Result<Vec<Contribution>> {
        match theme {
            Some(theme) => self.all_where("state = 'active' and theme = ?1", [&theme.bytes()[..]]),
            None => self.all_where("state = 'active'", []),
        }
    }

    /// Hands on every contribution that takes part, in order of entry.
    ///
    /// # Errors
    /// When the file cannot be read, or what `take` returns.
    pub fn each_contribution(&self, take: &mut dyn FnMut(Contribution) -> Result<()>) -> Result<()> {
        self.each("where state = 'active' order by seq", [], take)
    }

    /// Members of every contribution, by contribution.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn origins(&self) -> Result<Vec<ContributionMember>> {
        self.all()
    }

    /// Topics of every contribution, by contribution.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn taggings(&self) -> Result<Vec<ContributionTopic>> {
        self.all()
    }

    /// All ratings, by members and by participants.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn ratings(&self) -> Result<Ratings> {
        Ok(Ratings { members: self.all()?, raters: self.all()?, participants: self.all()? })
    }

    /// Interviews with their excerpts, by number.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn interviews(&self) -> Result<Vec<InterviewPage>> {
        self.all::<Interview>()?
            .into_iter()
            .map(|interview| {
                let excerpts: Vec<Contribution> = self.all_where("source = ?1", [&interview.id.bytes()[..]])?;
                Ok(InterviewPage {
                    source: self.need::<Source>(&Key::one(interview.id))?,
                    partner: interview.partner.clone().or_else(|| excerpts.iter().find_map(|e| e.partner.clone())),
                    excerpts,
                    interview,
                })
            })
            .collect()
    }

    /// Sections of the draft in order.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sections(&self) -> Result<Vec<Section>> {
        self.all()
    }
}

impl Reader {
    /// Topics that a person took away from a contribution: the journal remembers, and the machine does not ask again.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn refused_topics(&self) -> Result<Vec<(Id, Id)>> {
        let mut statement = self.db.prepare_cached(
            "select distinct i.key from item i join batch b on b.clock = i.batch
             where i.\"table\" = 'contribution_topic' and i.op = 'd' and b.kind = 'change'",
        )?;
        let mut rows = statement.query([])?;
        let mut refused = Vec::new();
        while let Some(row) = rows.next()? {
            let key: Vec<u8> = row.get(0)?;
            if let Some([contribution, topic]) = Key::from_bytes(&key).as_ref().map(|k| &k.0[..]) {
                refused.push((*contribution, *topic));
            }
        }
        Ok(refused)
    }
}

/// Statements of one cluster that evidence is drawn from.
const EVIDENCE: usize = 500;

impl Reader {
    /// Positions on a priority, in the order of members.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn positions_on(&self, priority: Id) -> Result<Vec<crate::domain::decisions::Position>> {
        self.all_where("priority = ?1", [&priority.bytes()[..]])
    }

    /// The first statements of a cluster that may be quoted: background interviews stay background.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn evidence(&self, cluster: Id) -> Result<Vec<crate::domain::view::ContributionLine>> {
        use crate::domain::material::Consent;
        use crate::domain::view::{Filter, Seek};
        let filter = Filter { cluster: Some(cluster), ..Filter::default() };
        let mut lines = self.contributions(&filter, Seek::First, EVIDENCE)?.lines;
        let background: Vec<Id> =
            self.all::<Interview>()?.into_iter().filter(|i| i.consent == Consent::Background).map(|i| i.id).collect();
        let mut kept = Vec::with_capacity(lines.len());
        for line in lines.drain(..) {
            let source = self.need::<Contribution>(&Key::one(line.id))?.source;
            if !background.contains(&source) {
                kept.push(line);
            }
        }
        Ok(kept)
    }
}

impl Reader {
    /// The cluster in which a contribution lies.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn cluster_of(&self, contribution: Id) -> Result<Option<Id>> {
        Ok(self.get::<crate::domain::groups::Membership>(&Key::one(contribution))?.map(|m| m.cluster))
    }
}

impl Reader {
    /// The memberships of a cluster, in order of entry.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn placed_in(&self, cluster: Id) -> Result<Vec<crate::domain::groups::Membership>> {
        self.all_where("cluster = ?1", [&cluster.bytes()[..]])
    }

    /// Languages of the contributions that take part, with how many are in each, the most common first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn languages(&self) -> Result<Vec<(String, i64)>> {
        let mut statement = self.db.prepare_cached(
            "select cast(a as text), n from counter where name = 'language' and n > 0 order by 2 desc, 1",
        )?;
        let found = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<std::result::Result<_, _>>()?;
        Ok(found)
    }

    /// Contributions that are set aside.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn aside(&self) -> Result<std::collections::HashSet<Id>> {
        let mut statement = self.db.prepare_cached("select id from contribution where state = 'set_aside'")?;
        let mut rows = statement.query([])?;
        let mut aside = std::collections::HashSet::new();
        while let Some(row) = rows.next()? {
            aside.insert(id_at(row, 0)?);
        }
        Ok(aside)
    }

    /// Contributions that a person took out of every cluster and nobody placed since.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn taken_out(&self) -> Result<std::collections::HashSet<Id>> {
        let mut statement = self.db.prepare_cached(
            "select i.key from item i join batch b on b.clock = i.batch
             where i.\"table\" = 'membership' and i.op = 'd' and json_extract(b.note, '$.key') = 'note-move-out'
               and not exists (select 1 from item l where l.\"table\" = 'membership' and l.key = i.key and l.batch > i.batch)",
        )?;
        let mut rows = statement.query([])?;
        let mut out = std::collections::HashSet::new();
        while let Some(row) = rows.next()? {
            out.insert(id_at(row, 0)?);
        }
        Ok(out)
    }
}
