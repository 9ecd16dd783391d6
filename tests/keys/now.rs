//! The workspace as it stands: its records, and every journaled row as text.

use samspel::domain::decisions::{Position, Priority};
use samspel::domain::frame::Frame;
use samspel::domain::groups::{Cluster, Heading, Membership, Pairing, Under};
use samspel::domain::material::{Contribution, ContributionMember, ContributionTopic, Interview, Link, Source};
use samspel::domain::paper::Section;
use samspel::domain::polls::{Ballot, Choice, Poll, Voter};
use samspel::domain::ratings::{Judgement, Rater, Rating};
use samspel::domain::sorting::{Pile, Sorted, Sorter};
use samspel::domain::{Id, Table};
use samspel::store::Reader;

/// What is in the workspace.
pub struct Now {
    pub frame: Frame,
    pub contributions: Vec<Contribution>,
    pub origins: Vec<ContributionMember>,
    pub tags: Vec<ContributionTopic>,
    pub links: Vec<Link>,
    pub pairings: Vec<Pairing>,
    pub clusters: Vec<Cluster>,
    pub headings: Vec<Heading>,
    pub under: Vec<Under>,
    pub memberships: Vec<Membership>,
    pub ratings: Vec<Rating>,
    pub raters: Vec<Rater>,
    pub judgements: Vec<Judgement>,
    pub choices: Vec<Choice>,
    pub polls: Vec<Poll>,
    pub ballots: Vec<Ballot>,
    pub voters: Vec<Voter>,
    pub priorities: Vec<Priority>,
    pub positions: Vec<Position>,
    pub sections: Vec<Section>,
    pub interviews: Vec<Interview>,
    pub sources: Vec<Source>,
    pub sorters: Vec<Sorter>,
    pub piles: Vec<Pile>,
    pub sorted: Vec<Sorted>,
    /// Every journaled row, as text: what undo and redo must restore.
    pub dump: Vec<String>,
}

impl Now {
    /// Reads it.
    pub fn read(reader: &Reader) -> Self {
        Self {
            frame: reader.frame().unwrap(),
            contributions: reader.all().unwrap(),
            origins: reader.all().unwrap(),
            tags: reader.all().unwrap(),
            links: reader.all().unwrap(),
            pairings: reader.all().unwrap(),
            clusters: reader.all().unwrap(),
            headings: reader.all().unwrap(),
            under: reader.all().unwrap(),
            memberships: reader.all().unwrap(),
            ratings: reader.all().unwrap(),
            raters: reader.all().unwrap(),
            judgements: reader.all().unwrap(),
            choices: reader.all().unwrap(),
            polls: reader.all().unwrap(),
            ballots: reader.all().unwrap(),
            voters: reader.all().unwrap(),
            priorities: reader.all().unwrap(),
            positions: reader.all().unwrap(),
            sections: reader.all().unwrap(),
            interviews: reader.all().unwrap(),
            sources: reader.all().unwrap(),
            sorters: reader.all().unwrap(),
            piles: reader.all().unwrap(),
            sorted: reader.all().unwrap(),
            dump: everything(reader),
        }
    }

    /// The contribution with that place in the list, from 0.
    pub fn at(&self, place: usize) -> &Contribution {
        &self.contributions[place]
    }

    /// The contribution whose text begins so.
    pub fn said(&self, beginning: &str) -> &Contribution {
        let found = self.contributions.iter().find(|c| c.text.starts_with(beginning));
        found.unwrap_or_else(|| panic!("nobody says {beginning}"))
    }

    /// Codes of its topics.
    pub fn topics(&self, contribution: Id) -> Vec<&str> {
        let of = self.tags.iter().filter(|t| t.contribution == contribution);
        let mut codes: Vec<&str> = of.map(|t| self.frame.topic(t.topic).unwrap().code.as_str()).collect();
        codes.sort_unstable();
        codes
    }

    /// Codes of the members it comes from.
    pub fn members(&self, contribution: Id) -> Vec<&str> {
        let of = self.origins.iter().filter(|o| o.contribution == contribution);
        of.map(|o| self.frame.member(o.member).unwrap().code.as_str()).collect()
    }

    /// Code of a kind.
    pub fn kind(&self, id: Id) -> &str {
        &self.frame.kind(id).unwrap().code
    }

    /// Code of a theme.
    pub fn theme(&self, id: Id) -> &str {
        &self.frame.theme(id).unwrap().code
    }

    /// The cluster of that label.
    pub fn cluster(&self, label: &str) -> Option<&Cluster> {
        self.clusters.iter().find(|c| c.label == label)
    }

    /// Places in the list of what lies in a cluster.
    pub fn inside(&self, label: &str) -> Vec<usize> {
        let id = self.cluster(label).unwrap_or_else(|| panic!("no cluster {label}")).id;
        let of = self.memberships.iter().filter(|m| m.cluster == id).map(|m| m.contribution);
        let mut places: Vec<usize> = of.map(|id| self.contributions.iter().position(|c| c.id == id).unwrap()).collect();
        places.sort_unstable();
        places
    }

    /// The priority of that rank.
    pub fn priority(&self, rank: i64) -> &Priority {
        self.priorities.iter().find(|p| p.rank == rank).unwrap_or_else(|| panic!("no rank {rank}"))
    }

    /// Places in the list of what lies on a pile of a person, both by number.
    pub fn on_pile(&self, sorter: i64, pile: i64) -> Vec<usize> {
        let sorter = self.sorters.iter().find(|s| s.number == sorter).unwrap().id;
        let Some(pile) = self.piles.iter().find(|p| p.sorter == sorter && p.sort == pile) else { return Vec::new() };
        let of = self.sorted.iter().filter(|s| s.pile == pile.id).map(|s| s.contribution);
        let mut places: Vec<usize> = of.map(|id| self.contributions.iter().position(|c| c.id == id).unwrap()).collect();
        places.sort_unstable();
        places
    }

    /// Stance and comment of a member on the priority of that rank.
    pub fn position(&self, rank: i64, member: &str) -> Option<(&str, &str)> {
        let member = self.frame.members.iter().find(|m| m.code == member).unwrap().id;
        let id = self.priority(rank).id;
        let found = self.positions.iter().find(|p| p.priority == id && p.member == member)?;
        Some((self.frame.stance(found.stance).unwrap().code.as_str(), found.comment.as_str()))
    }

    /// Headings of the draft, in its order.
    pub fn headings(&self) -> Vec<&str> {
        let mut sections: Vec<&Section> = self.sections.iter().collect();
        sections.sort_by(|a, b| a.sort.cmp(&b.sort));
        sections.into_iter().map(|s| s.heading.as_str()).collect()
    }
}

fn everything(reader: &Reader) -> Vec<String> {
    let mut rows = Vec::new();
    for table in Table::ALL {
        let each = &mut |row| {
            rows.push(format!("{table} {}", serde_json::Value::Object(row)));
            Ok(())
        };
        reader.each_row(table, each).unwrap();
    }
    rows.sort();
    rows
}
