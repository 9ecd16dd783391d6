//! What polls show: votes by option and group, and how far a poll is.

use serde::{Deserialize, Serialize};

use crate::domain::Id;
use crate::domain::polls::{Choice, Form, Poll, Stage};
use crate::error::Said;

/// Votes on one option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChoiceResult {
    /// The option.
    pub choice: Choice,
    /// Votes for; ballots that name it, where they approve, rank or give points.
    pub votes_for: i64,
    /// Votes against.
    pub against: i64,
    /// Blank votes.
    pub blank: i64,
    /// Places or points added up.
    pub points: i64,
    /// By voter group.
    pub by_group: Vec<GroupVotes>,
}

/// Votes of a group on one option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupVotes {
    /// Name of the group.
    pub name: String,
    /// Votes for.
    pub votes_for: i64,
    /// Votes against.
    pub against: i64,
    /// Blank votes.
    pub blank: i64,
}

/// `part` of `base` in per cent, rounded half up; `None` of nothing.
#[must_use]
pub fn per_cent(part: i64, base: i64) -> Option<i64> {
    (base > 0).then(|| (part * 200 + base) / (base * 2))
}

impl ChoiceResult {
    /// All votes cast on it, blank ones included: the base of its percentages.
    #[must_use]
    pub fn base(&self) -> i64 {
        self.votes_for + self.against + self.blank
    }
}

impl GroupVotes {
    /// Votes of a group: for, against, blank.
    #[must_use]
    pub fn new(name: &str, [votes_for, against, blank]: [i64; 3]) -> Self {
        Self { name: name.to_owned(), votes_for, against, blank }
    }

    /// All votes of the group, blank ones included.
    #[must_use]
    pub fn base(&self) -> i64 {
        self.votes_for + self.against + self.blank
    }
}

/// A poll with how many took part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PollState {
    /// The poll.
    pub poll: Poll,
    /// Who may vote, by group: name, how many on the roll, how many have voted. Empty: no roll was laid down.
    pub roll: Vec<(String, i64, i64)>,
    /// Ballots cast.
    pub papers: i64,
    /// The same by group of voters, in order of name; nothing while ballots lie in the urn.
    pub by_group: Vec<(String, i64)>,
}

impl PollState {
    /// Whether its ballots lie in the urn still: nobody can tell what they say.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.poll.secret && self.poll.stage <= Stage::Open
    }

    /// By group, the ballots that name an option and those that do not.
    #[must_use]
    pub fn naming(&self, option: &ChoiceResult) -> Vec<GroupVotes> {
        let group = |(name, papers): &(String, i64)| {
            let named = option.by_group.iter().find(|g| g.name == *name).map_or(0, |g| g.votes_for);
            GroupVotes::new(name, [named, 0, papers - named])
        };
        self.by_group.iter().map(group).collect()
    }

    /// How many may vote; 0 where no roll was laid down.
    #[must_use]
    pub fn on_roll(&self) -> i64 {
        self.roll.iter().map(|(_, n, _)| n).sum()
    }

    /// How many of the roll have voted.
    #[must_use]
    pub fn voted(&self) -> i64 {
        self.roll.iter().map(|(_, _, n)| n).sum()
    }

    /// Whether as many voted as the poll asks for; `None` where it asks for nothing.
    #[must_use]
    pub fn quorate(&self) -> Option<bool> {
        let asked = self.poll.quorum.filter(|_| self.poll.binding)?;
        Some(self.voted() * 100 >= asked * self.on_roll() && self.on_roll() > 0)
    }
}

/// All polls and all options with their votes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Polls {
    /// The polls, in list order.
    pub polls: Vec<PollState>,
    /// Every option, also those in no poll.
    pub options: Vec<ChoiceResult>,
}

impl Polls {
    /// The poll that an option stands in.
    #[must_use]
    pub fn poll_of(&self, option: &ChoiceResult) -> Option<&PollState> {
        self.polls.iter().find(|p| Some(p.poll.id) == option.choice.poll)
    }

    /// For, against, and neither, out of all ballots that could speak of an option: where ballots approve, rank or give points,
    /// those that do not name it say neither.
    #[must_use]
    pub fn votes_on(&self, option: &ChoiceResult) -> [i64; 3] {
        match self.poll_of(option) {
            Some(state) if state.is_sealed() => [0; 3],
            Some(state) if state.poll.form != Form::Each => [option.votes_for, 0, state.papers - option.votes_for],
            _ => [option.votes_for, option.against, option.blank],
        }
    }

    /// The same by group of voters; only where a group is named.
    #[must_use]
    pub fn by_group(&self, option: &ChoiceResult) -> Vec<GroupVotes> {
        let groups = match self.poll_of(option) {
            Some(state) if state.poll.form != Form::Each => state.naming(option),
            _ => option.by_group.clone(),
        };
        if groups.iter().all(|g| g.name.is_empty()) { Vec::new() } else { groups }
    }

    /// The options of a poll, in list order.
    pub fn options_of(&self, poll: Id) -> impl Iterator<Item = &ChoiceResult> {
        self.options.iter().filter(move |o| o.choice.poll == Some(poll))
    }
}

/// Members and population behind an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubly {
    /// Members whose voters are for it.
    pub members_for: i64,
    /// Members on the roll.
    pub members: i64,
    /// Population of those that are for it.
    pub population_for: i64,
    /// Population of all of them.
    pub population: i64,
}

/// Whether an option is carried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The option.
    pub choice: Id,
    /// Whether it is carried, a quorum aside.
    pub carried: bool,
    /// By members and population, where the poll asks for a double majority.
    pub doubly: Option<Doubly>,
}

/// A poll with its result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PollPage {
    /// The poll, and how many took part.
    pub state: PollState,
    /// Its options with their votes.
    pub options: Vec<ChoiceResult>,
    /// Which options are carried; where ballots say for and against, and the poll is closed.
    pub verdicts: Vec<Verdict>,
    /// Who won, in order; once it is counted.
    pub winners: Vec<Id>,
    /// What happened, sentence by sentence.
    pub protocol: Vec<Said>,
    /// SHA-256 of the file of ballots, in hexadecimal; empty until the poll is closed.
    pub sha256: String,
}
