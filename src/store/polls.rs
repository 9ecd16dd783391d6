//! Votes added up, who may vote, and the urn of a secret poll.

use rusqlite::{OptionalExtension, params};

use super::journal::id_at;
use super::{Reader, Workspace};
use crate::domain::Id;
use crate::domain::polls::{Ballot, Paper, Poll, Stage, Vote, Voter, Votes};
use crate::domain::view::PollState;
use crate::error::{Error, Result};

/// Of a voter who voted on an option more than once, the last vote counts.
const LAST: &str =
    "not exists (select 1 from ballot l where l.choice = b.choice and l.voter = b.voter and l.id > b.id)";

impl Reader {
    /// The votes that count, added up by option, group and vote.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn votes(&self) -> Result<Vec<Votes>> {
        let mut statement = self.db.prepare_cached(&format!(
            "select b.choice, b.voter_group, b.vote, count(*), coalesce(sum(b.value), 0) from ballot b
             where {LAST} group by 1, 2, 3 order by 1, 2, 3"
        ))?;
        let mut rows = statement.query([])?;
        let mut votes = Vec::new();
        while let Some(row) = rows.next()? {
            let vote: String = row.get(2)?;
            votes.push(Votes {
                choice: id_at(row, 0)?,
                voter_group: row.get(1)?,
                vote: vote_named(&vote)?,
                count: row.get(3)?,
                points: row.get(4)?,
            });
        }
        Ok(votes)
    }

    /// Polls with how many took part.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn poll_states(&self) -> Result<Vec<PollState>> {
        let mut papers = self.db.prepare_cached(
            "select count(distinct b.voter) from choice c join ballot b on b.choice = c.id where c.poll = ?1",
        )?;
        let mut roll = self.db.prepare_cached(
            "select voter_group, count(*), sum(voted or exists(select 1 from marked m where m.voter = voter.id))
             from voter where poll = ?1 group by 1 order by 1",
        )?;
        let mut by_group = self.db.prepare_cached(
            "select b.voter_group, count(distinct b.voter) from choice c join ballot b on b.choice = c.id
             where c.poll = ?1 group by 1 order by 1",
        )?;
        let polls: Vec<Poll> = self.all()?;
        let state = |poll: Poll| {
            let id = &poll.id.bytes()[..];
            let groups = roll
                .query_map([id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?
                .collect::<std::result::Result<_, _>>()?;
            let cast: i64 = papers.query_row([id], |r| r.get(0))?;
            let waiting = if poll.stage == Stage::Open { self.waiting(poll.id)? } else { 0 };
            let by_group =
                by_group.query_map([id], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<std::result::Result<_, _>>()?;
            Ok(PollState { roll: groups, papers: cast + waiting, by_group, poll })
        };
        polls.into_iter().map(state).collect()
    }

    /// The ballots that count in a poll (`None`: on options that stand in no poll), voter by voter.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn ballots(&self, poll: Option<Id>) -> Result<Vec<Ballot>> {
        let mut found: Vec<Ballot> = Vec::new();
        let tail = format!(
            "b where b.choice in (select id from choice where poll is ?1) and {LAST} order by b.voter, b.choice"
        );
        let poll = poll.map(|id| id.bytes().to_vec());
        self.each(&tail, [poll], &mut |ballot| {
            found.push(ballot);
            Ok(())
        })?;
        Ok(found)
    }

    /// Who may vote in a poll, by number; of a secret poll that is open also with who has voted.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn roll(&self, poll: Id) -> Result<Vec<Voter>> {
        let mut roll: Vec<Voter> = self.all_where("poll = ?1", [&poll.bytes()[..]])?;
        let mut marked = self.db.prepare_cached("select exists(select 1 from marked where voter = ?1)")?;
        for voter in &mut roll {
            voter.voted |= marked.query_row([&voter.id.bytes()[..]], |r| r.get::<_, bool>(0))?;
        }
        Ok(roll)
    }

    /// The voter of that number.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn voter(&self, poll: Id, number: i64) -> Result<Option<Voter>> {
        let found: Vec<Voter> = self.all_where("poll = ?1 and number = ?2", params![&poll.bytes()[..], number])?;
        Ok(found.into_iter().next())
    }

    /// A voter's ballot in a poll by name: the votes that stand.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn ballot_of(&self, poll: Id, voter: i64) -> Result<Vec<Ballot>> {
        let condition = "voter = ?2 and choice in (select id from choice where poll = ?1)";
        self.all_where(condition, params![&poll.bytes()[..], voter])
    }

    /// Ballots that wait in the urn of a secret poll, by receipt.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn urn(&self, poll: Id) -> Result<Vec<Paper>> {
        let mut statement =
            self.db.prepare_cached("select receipt, voter_group, marks from urn where poll = ?1 order by receipt")?;
        let mut rows = statement.query([&poll.bytes()[..]])?;
        let mut papers = Vec::new();
        while let Some(row) = rows.next()? {
            let marks: String = row.get(2)?;
            papers.push(Paper {
                receipt: row.get(0)?,
                voter_group: row.get(1)?,
                marks: serde_json::from_str(&marks).map_err(Error::internal)?,
            });
        }
        Ok(papers)
    }

    fn waiting(&self, poll: Id) -> Result<i64> {
        Ok(self.db.query_row("select count(*) from urn where poll = ?1", [&poll.bytes()[..]], |r| r.get(0))?)
    }
}

impl Workspace {
    /// Puts a ballot into the urn of a secret poll and marks the voter, both or neither, and neither in the journal.
    ///
    /// # Errors
    /// When the voter has voted already, or the file cannot be written.
    pub fn cast_secretly(&mut self, poll: Id, voter: &Voter, paper: &Paper) -> Result<()> {
        let marks = serde_json::to_string(&paper.marks).map_err(Error::internal)?;
        self.transaction(|this| {
            let id = &voter.id.bytes()[..];
            let there = this.db.query_row("select 1 from marked where voter = ?1", [id], |_| Ok(())).optional()?;
            if there.is_some() || voter.voted {
                return Err(Error::usage("error-voted-already").with("number", voter.number));
            }
            this.db.execute("insert into marked values (?1)", [id])?;
            let values = params![&poll.bytes()[..], paper.receipt, paper.voter_group, marks];
            this.db.execute("insert into urn values (?1, ?2, ?3, ?4)", values)?;
            Ok(())
        })
    }

    /// Empties the urn of a secret poll, whose ballots have entered the journal.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn empty_urn(&mut self, poll: Id) -> Result<()> {
        self.transaction(|this| {
            let id = &poll.bytes()[..];
            this.db.execute("delete from marked where voter in (select id from voter where poll = ?1)", [id])?;
            this.db.execute("delete from urn where poll = ?1", [id])?;
            Ok(())
        })
    }
}

fn vote_named(word: &str) -> Result<Vote> {
    match word {
        "for" => Ok(Vote::For),
        "against" => Ok(Vote::Against),
        "blank" => Ok(Vote::Blank),
        other => Err(Error::internal(format!("a vote is no {other:?}"))),
    }
}
