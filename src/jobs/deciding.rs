//! Rating, adopting, ranking priorities, taking positions. Promotion is one road: cluster → option → priority.

use super::Job;
use super::ranking;
use super::raters::Raters;
use crate::domain::decisions::{Position, Priority};
use crate::domain::deed::{Deed, Report};
use crate::domain::frame::{Criterion, Member, Role, Stance};
use crate::domain::groups::Cluster;
use crate::domain::polls::Choice;
use crate::domain::ratings::{Judgement, RatedBy, Rating};
use crate::domain::view::Weighting;
use crate::domain::{Change, Id, Key, Table};
use crate::error::{Error, Result, Said};
use crate::text::{clean, clean_line};

impl Job<'_> {
    pub(super) fn decide(&mut self, deed: &Deed) -> Result<Report> {
        match deed {
            Deed::Rate { subject, by, criterion, value } => self.rate(*subject, by, *criterion, *value),
            Deed::MakeChoice { cluster } => self.make_choice(*cluster),
            Deed::AdoptCluster { cluster, statement } => self.adopt_cluster(*cluster, statement.as_deref()),
            Deed::AdoptChoice { choice } => self.adopt_choice(*choice),
            Deed::AdoptBest => self.adopt_best(),
            Deed::DropPriority { id } => self.drop_priority(*id),
            Deed::EditPriority { id, statement, lead, horizon } => {
                self.edit_priority(*id, statement.as_deref(), lead.as_deref(), horizon.as_deref())
            }
            Deed::RankPriority { id, rank } => self.rank_priority(*id, *rank),
            Deed::TakePosition { priority, member, stance, comment } => {
                self.take_position(*priority, *member, *stance, comment.as_deref())
            }
            other => Err(Error::internal(format!("{other:?} is not a decision"))),
        }
    }

    fn rate(&mut self, subject: Id, by: &RatedBy, criterion: Id, value: Option<i64>) -> Result<Report> {
        let scale = self.scale(criterion, value)?;
        let mut changes = Vec::new();
        let note = match by {
            RatedBy::Member(member) => {
                let who: Member = self.need(*member)?;
                changes.push(match value {
                    None => Change::delete(Table::Rating, Key::three(subject, *member, criterion)),
                    Some(value) => Change::put(&Rating { subject, member: *member, criterion, value }),
                });
                Said::new(if value.is_some() { "note-rate" } else { "note-unrate" }).with("member", who.name)
            }
            RatedBy::Participant { number, member, sector } => {
                let mut raters = Raters::of(&self.workspace.ratings()?.raters);
                let met = raters.meet(*number, *member, &clean_line(sector), || self.next_id());
                let (rater, entered) = met.map_err(Error::wrong)?;
                changes.extend(entered);
                changes.push(match value {
                    None => Change::delete(Table::Judgement, Key::three(subject, rater, criterion)),
                    Some(value) => Change::put(&Judgement { subject, rater, criterion, value }),
                });
                Said::new(if value.is_some() { "note-rate-as" } else { "note-unrate-as" }).with("number", *number)
            }
        };
        self.commit(note.with("criterion", scale.name), changes)
    }

    /// The criterion, if a score lies on its scale.
    fn scale(&self, criterion: Id, value: Option<i64>) -> Result<Criterion> {
        let scale: Criterion = self.need(criterion)?;
        match value.filter(|v| !(scale.min..=scale.max).contains(v)) {
            None => Ok(scale),
            Some(value) => Err(Error::usage("error-off-scale")
                .with("value", value)
                .with("criterion", scale.name)
                .with("min", scale.min)
                .with("max", scale.max)),
        }
    }

    fn make_choice(&mut self, cluster: Id) -> Result<Report> {
        let cluster: Cluster = self.need(cluster)?;
        let all: Vec<Choice> = self.workspace.all()?;
        if all.iter().any(|c| c.cluster == Some(cluster.id)) {
            return Err(Error::usage("error-already-option").with("label", cluster.label));
        }
        let frame = self.frame()?;
        let theme = frame.theme(cluster.theme).map(|t| t.code.clone()).unwrap_or_default();
        let number = (1..).find(|n| all.iter().all(|c| c.code != format!("{theme}-{n}"))).unwrap_or(1);
        let (code, sort) = (format!("{theme}-{number}"), i64::try_from(all.len()).unwrap_or(i64::MAX));
        let choice = Choice {
            cluster: Some(cluster.id),
            ..Choice::new(self.next_id(), &code, &cluster.label, cluster.theme, sort)
        };
        let report = self.commit(Said::new("note-option").with("label", cluster.label), vec![Change::put(&choice)])?;
        Ok(Report { made: Some(choice.id), ..report })
    }

    fn adopt_cluster(&mut self, cluster: Id, statement: Option<&str>) -> Result<Report> {
        let cluster: Cluster = self.need(cluster)?;
        let choice = self.workspace.all::<Choice>()?.into_iter().find(|c| c.cluster == Some(cluster.id));
        let statement = match statement {
            Some(words) => clean(words),
            None => self.wording(&cluster)?,
        };
        self.adopt(cluster.theme, statement, Some(cluster.id), choice.map(|c| c.id))
    }

    fn adopt_choice(&mut self, choice: Id) -> Result<Report> {
        let choice: Choice = self.need(choice)?;
        let cluster = match (choice.cluster, choice.contribution) {
            (Some(cluster), _) => Some(cluster),
            (None, Some(contribution)) => self.workspace.cluster_of(contribution)?,
            (None, None) => None,
        };
        self.adopt(choice.theme, choice.text, cluster, Some(choice.id))
    }

    fn adopt(&mut self, theme: Id, statement: String, cluster: Option<Id>, choice: Option<Id>) -> Result<Report> {
        let all: Vec<Priority> = self.workspace.all()?;
        let same = |p: &&Priority| {
            (p.choice.is_some() && p.choice == choice)
                || (choice.is_none() && p.cluster.is_some() && p.cluster == cluster)
        };
        if let Some(there) = all.iter().find(same) {
            return Err(Error::usage("error-already-priority").with("rank", there.rank));
        }
        let priority = self.new_priority(theme, statement, cluster, choice, next_rank(&all));
        let note = Said::new("note-adopt").with("rank", priority.rank).with("statement", priority.statement.clone());
        let report = self.commit(note, vec![Change::put(&priority)])?;
        Ok(Report { made: Some(priority.id), ..report })
    }

    /// First wording of a priority: what members themselves ask for. The aim in the cluster that was rated best, else
    /// the first aim, else the first need; where there is neither, the label. People reword it from there.
    fn wording(&self, cluster: &Cluster) -> Result<String> {
        let frame = self.frame()?;
        let ratings = self.workspace.ratings()?;
        let score = |id: Id| -> (i64, i64) {
            let members = ratings.members.iter().filter(|r| r.subject == id).map(|r| r.value);
            let participants = ratings.participants.iter().filter(|r| r.subject == id).map(|r| r.value);
            let mut given: Vec<i64> = members.collect();
            if given.is_empty() {
                given = participants.collect();
            }
            // Mean in thousandths; statements that more members rated win a tie.
            let count = i64::try_from(given.len()).unwrap_or(i64::MAX);
            (given.iter().sum::<i64>() * 1000 / count.max(1), count)
        };
        let evidence = self.workspace.evidence(cluster.id)?;
        for role in [Role::Aim, Role::Need] {
            let of_role = evidence.iter().filter(|l| frame.kind(l.kind).is_some_and(|k| k.role == role));
            // The first of the best: `max_by_key` would take the last.
            if let Some(best) = of_role.rev().max_by_key(|l| score(l.id)) {
                return Ok(clean_line(&best.text));
            }
        }
        Ok(cluster.label.clone())
    }

    fn new_priority(
        &mut self,
        theme: Id,
        statement: String,
        cluster: Option<Id>,
        choice: Option<Id>,
        rank: i64,
    ) -> Priority {
        let id = self.next_id();
        Priority { id, theme, statement, rank, cluster, choice, lead: String::new(), horizon: String::new() }
    }

    /// The best rated clusters of every theme that has no priority yet, as many as the process says, ranked by score.
    fn adopt_best(&mut self) -> Result<Report> {
        let frame = self.frame()?;
        let existing: Vec<Priority> = self.workspace.all()?;
        let per_theme = usize::try_from(frame.programme.adopt_per_theme).unwrap_or(0);
        let ranking = ranking::ranking(self.workspace, None, Weighting::Equal)?;
        let choices: Vec<Choice> = self.workspace.all()?;
        let mut rank = next_rank(&existing);
        let mut taken: std::collections::HashMap<Id, usize> = std::collections::HashMap::new();
        let mut changes = Vec::new();
        for ranked in ranking.clusters.iter().filter(|r| r.score.is_some()) {
            let cluster = &ranked.line.cluster;
            let count = taken.entry(cluster.theme).or_insert(0);
            if *count >= per_theme || existing.iter().any(|p| p.theme == cluster.theme) {
                continue;
            }
            *count += 1;
            let choice = choices.iter().find(|c| c.cluster == Some(cluster.id)).map(|c| c.id);
            let statement = self.wording(cluster)?;
            let priority = self.new_priority(cluster.theme, statement, Some(cluster.id), choice, rank);
            rank += 1;
            changes.push(Change::put(&priority));
        }
        let count = changes.len();
        self.commit(Said::new("note-adopt-best").with("count", count), changes)
    }

    fn drop_priority(&mut self, id: Id) -> Result<Report> {
        let dropped: Priority = self.need(id)?;
        let mut changes = vec![Change::delete(Table::Priority, Key::one(id))];
        for position in self.workspace.positions_on(id)? {
            changes.push(Change::delete(Table::Position, Key::two(id, position.member)));
        }
        for later in self.workspace.all::<Priority>()?.into_iter().filter(|p| p.rank > dropped.rank) {
            changes.push(Change::put(&Priority { rank: later.rank - 1, ..later }));
        }
        self.commit(Said::new("note-drop-priority").with("statement", dropped.statement), changes)
    }

    fn edit_priority(
        &mut self,
        id: Id,
        statement: Option<&str>,
        lead: Option<&str>,
        horizon: Option<&str>,
    ) -> Result<Report> {
        let mut priority: Priority = self.need(id)?;
        if let Some(statement) = statement {
            priority.statement = clean(statement);
            if priority.statement.is_empty() {
                return Err(Error::usage("error-empty-text"));
            }
        }
        if let Some(lead) = lead {
            priority.lead = clean(lead);
        }
        if let Some(horizon) = horizon {
            priority.horizon = clean(horizon);
        }
        self.commit(Said::new("note-edit-priority").with("rank", priority.rank), vec![Change::put(&priority)])
    }

    fn rank_priority(&mut self, id: Id, rank: i64) -> Result<Report> {
        let mut all: Vec<Priority> = self.workspace.all()?;
        let from = all.iter().position(|p| p.id == id).ok_or_else(|| Error::usage("error-no-such-priority"))?;
        let moved = all.remove(from);
        let statement = moved.statement.clone();
        let to = usize::try_from(rank - 1).unwrap_or(0).min(all.len());
        all.insert(to, moved);
        let changes =
            all.into_iter().zip(1..).map(|(priority, rank)| Change::put(&Priority { rank, ..priority })).collect();
        self.commit(Said::new("note-rank").with("rank", to + 1).with("statement", statement), changes)
    }

    fn take_position(&mut self, priority: Id, member: Id, stance: Option<Id>, comment: Option<&str>) -> Result<Report> {
        let on: Priority = self.need(priority)?;
        let who: Member = self.need(member)?;
        let key = Key::two(priority, member);
        let before: Option<Position> = self.workspace.get(&key)?;
        let change = match stance {
            None => Change::delete(Table::Position, key),
            Some(stance) => {
                let _: Stance = self.need(stance)?;
                let kept = before.map(|p| p.comment).unwrap_or_default();
                Change::put(&Position {
                    priority,
                    member,
                    stance,
                    comment: comment.map_or(kept, clean),
                    recorded: self.context.author.clone(),
                    file: None,
                })
            }
        };
        let key = if stance.is_some() { "note-position" } else { "note-no-position" };
        self.commit(Said::new(key).with("member", who.name).with("rank", on.rank), vec![change])
    }
}

fn next_rank(all: &[Priority]) -> i64 {
    all.iter().map(|p| p.rank).max().unwrap_or(0) + 1
}
