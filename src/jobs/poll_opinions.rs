//! Votes for and against as opinions: who of those who voted thinks alike, and about what.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use super::casting::receipt_by_name;
use super::opining::thought;
use super::poll_count::quoted;
use crate::domain::opinions::{Findings, Groups, Name, Opinions, Statement, Tally};
use crate::domain::polls::{Ballot, Choice, Form, Poll, Stage, Vote};
use crate::domain::view::{OpinionGroup, OpinionMark, OpinionsPage, OpinionsResult, PollState};
use crate::domain::{Id, Key, Progress};
use crate::error::{Error, Result, Said};
use crate::store::Reader;
use crate::text::clean_line;

/// Cells of the grid across and up, in which participants of one group are put together.
const GRID: [f64; 2] = [240.0, 160.0];

/// Votes with what the room knows of who cast them.
struct Room {
    opinions: Opinions,
    /// The option behind each statement.
    options: Vec<Id>,
    /// Group in the room, by participant.
    groups: HashMap<String, String>,
}

/// Who thinks alike in a poll, with the opinions behind it. `None`: in all votes by name together, those on options that stand in
/// no poll among them, where the same number is the same voter. `wanted`: that many groups.
///
/// # Errors
/// When ballots are not for and against, are sealed, there are too few of them, or a number means two voters.
pub fn poll_opinions(store: &Reader, id: Option<Id>, wanted: Option<usize>) -> Result<(Opinions, Groups, Findings)> {
    let poll: Option<Poll> = id.map(|id| store.need(&Key::one(id))).transpose()?;
    if let Some(poll) = poll.as_ref().filter(|poll| poll.form != Form::Each) {
        return Err(Error::usage("error-opinions-form").with("name", clean_line(&poll.name)));
    }
    let is_sealed = |poll: &Poll| poll.secret && poll.stage <= Stage::Open;
    if let Some(poll) = poll.as_ref().filter(|poll| is_sealed(poll)) {
        return Err(Error::usage("error-poll-not-closed").with("name", clean_line(&poll.name)));
    }
    let room = room(store, poll.as_ref())?.map_err(Error::wrong)?;
    let (groups, findings) = thought(&room.opinions, wanted);
    Ok((room.opinions, groups, findings))
}

/// Writes the votes behind it as a table that `calc groups` reads: participant, statement, vote.
///
/// # Errors
/// When a poll is still open, as its ballots are nobody's to read until then; or the file cannot be written.
pub fn write_poll_opinions(store: &Reader, id: Option<Id>, opinions: &Opinions, out: &Path) -> Result<()> {
    let polls = match id {
        Some(id) => vec![store.need::<Poll>(&Key::one(id))?],
        None => by_name(store)?,
    };
    if let Some(poll) = polls.into_iter().find(|poll| poll.stage < Stage::Closed) {
        return Err(Error::usage("error-poll-not-closed").with("name", clean_line(&poll.name)));
    }
    let mut text = String::from("participant,statement,vote\n");
    for (participant, votes) in opinions.participants.iter().zip(&opinions.votes) {
        for (statement, vote) in votes {
            let code = quoted(&opinions.statements[*statement as usize].id);
            text.push_str(&format!("{},{code},{vote}\n", quoted(participant)));
        }
    }
    super::write_text(out, &text)
}

/// The votes of a poll as opinions, for the screen and the draft; `None` where there is no such poll, or its ballots are of
/// another form.
pub(super) fn page(store: &Reader, id: Option<Id>, progress: &dyn Progress) -> Result<Option<OpinionsPage>> {
    progress.at(0, 2)?;
    let state = match id {
        None => None,
        Some(id) => match store.poll_states()?.into_iter().find(|s| s.poll.id == id && s.poll.form == Form::Each) {
            Some(state) => Some(state),
            None => return Ok(None),
        },
    };
    if let Some(state) = state.as_ref().filter(|s| s.is_sealed()) {
        return Ok(Some(unknown(Some(state.clone()), Said::new("poll-sealed"))));
    }
    let room = match room(store, state.as_ref().map(|s| &s.poll))? {
        Ok(room) => room,
        Err(said) => return Ok(Some(unknown(state, said))),
    };
    progress.at(1, 2)?;
    let (groups, findings) = thought(&room.opinions, None);
    progress.at(2, 2)?;
    let result = OpinionsResult {
        groups: (0..groups.names.len()).map(|g| made_of(&room, &groups, g)).collect(),
        participants: groups.places.len(),
        silhouette: groups.silhouette,
        sampled: groups.sampled,
        explained: groups.explained,
        everybody: everybody(&room.opinions),
        marks: marks(&groups),
        places: groups.statements,
        findings,
    };
    Ok(Some(OpinionsPage {
        poll: state,
        options: room.options,
        statements: room.opinions.statements,
        result: Ok(result),
    }))
}

fn unknown(poll: Option<PollState>, why: Said) -> OpinionsPage {
    OpinionsPage { poll, options: Vec::new(), statements: Vec::new(), result: Err(why) }
}

/// Why there is nothing to be told, where that is so: two who voted on two options are the least.
fn too_few(opinions: &Opinions) -> Option<Said> {
    let (participants, statements) = (opinions.participants.len(), opinions.statements.len());
    let few = participants < 2 || statements < 2;
    few.then(|| Said::new("opinions-few").with("participants", participants).with("statements", statements))
}

/// Polls for and against in which it is known by number who cast which ballot.
fn by_name(store: &Reader) -> Result<Vec<Poll>> {
    Ok(store.all::<Poll>()?.into_iter().filter(|poll| poll.form == Form::Each && !poll.secret).collect())
}

/// The ballots that count, by who cast them: by receipt in a poll, so that everybody finds his own; by number in all votes
/// together. Else why there is nothing to be told.
fn room(store: &Reader, poll: Option<&Poll>) -> Result<std::result::Result<Room, Said>> {
    let polls: Vec<Option<Id>> = match poll {
        Some(poll) => vec![Some(poll.id)],
        None => by_name(store)?.into_iter().map(|poll| Some(poll.id)).chain([None]).collect(),
    };
    let choices: Vec<Choice> = store.all::<Choice>()?.into_iter().filter(|c| polls.contains(&c.poll)).collect();
    let by_id: HashMap<Id, &Choice> = choices.iter().map(|c| (c.id, c)).collect();
    let by_code: HashMap<&str, &Choice> = choices.iter().map(|c| (c.code.as_str(), c)).collect();
    let mut votes = BTreeMap::new();
    let mut groups: HashMap<String, String> = HashMap::new();
    for ballot in polls.iter().map(|id| store.ballots(*id)).collect::<Result<Vec<_>>>()?.into_iter().flatten() {
        let Some(choice) = by_id.get(&ballot.choice) else { continue };
        let participant = caster(poll, &ballot);
        votes.insert((Name::of(&participant), Name::of(&choice.code)), sign(ballot.vote));
        let group = clean_line(&ballot.voter_group);
        let known = groups.entry(participant).or_default();
        if known.is_empty() {
            *known = group;
        } else if *known != group && !group.is_empty() {
            // Two rolls that number two people alike.
            return Ok(Err(Said::new("opinions-numbers").with("number", ballot.voter)));
        }
    }
    let text = |code: &str| by_code.get(code).map(|c| clean_line(&c.text)).unwrap_or_default();
    let opinions =
        Opinions::of(votes, |name| Statement { id: name.as_str().to_owned(), text: text(name.as_str()), out: false });
    if let Some(said) = too_few(&opinions) {
        return Ok(Err(said));
    }
    let options = opinions.statements.iter().filter_map(|s| by_code.get(s.id.as_str())).map(|c| c.id).collect();
    Ok(Ok(Room { opinions, options, groups }))
}

fn caster(poll: Option<&Poll>, ballot: &Ballot) -> String {
    match poll {
        None => ballot.voter.to_string(),
        Some(_) if !ballot.receipt.is_empty() => ballot.receipt.clone(),
        Some(poll) => receipt_by_name(poll, ballot.voter),
    }
}

fn sign(vote: Vote) -> i8 {
    match vote {
        Vote::For => 1,
        Vote::Against => -1,
        Vote::Blank => 0,
    }
}

fn made_of(room: &Room, groups: &Groups, group: usize) -> OpinionGroup {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let own = room.opinions.participants.iter().zip(&groups.group).filter(|(_, of)| **of == Some(group));
    own.for_each(|(name, _)| *counts.entry(room.groups.get(name).map_or("", String::as_str)).or_default() += 1);
    let mut made_of: Vec<(String, usize)> = counts.into_iter().map(|(name, n)| (name.to_owned(), n)).collect();
    made_of.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    OpinionGroup { size: made_of.iter().map(|(_, n)| n).sum(), made_of }
}

fn everybody(opinions: &Opinions) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); opinions.statements.len()];
    for (statement, vote) in opinions.votes.iter().flatten() {
        tallies[*statement as usize].add(*vote);
    }
    tallies
}

/// How many stand in a cell of the grid, and their places added up.
type Heap = (usize, [f64; 2]);

/// Participants of one group in one cell of the grid as one mark, at the middle of the places they have.
fn marks(groups: &Groups) -> Vec<OpinionMark> {
    let ends = |axis: usize| {
        let all = groups.places.iter().map(move |place| place[axis]);
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), x| (least.min(x), most.max(x)))
    };
    let ends = [ends(0), ends(1)];
    let cell = |place: &[f64; 2]| {
        [0, 1].map(|axis| {
            let (least, most) = ends[axis];
            // Saturates at the ends, and is 0 where all lie in one place.
            ((place[axis] - least) / (most - least).max(f64::MIN_POSITIVE) * GRID[axis]) as u32
        })
    };
    let mut cells: BTreeMap<([u32; 2], Option<usize>), Heap> = BTreeMap::new();
    for (place, group) in groups.places.iter().zip(&groups.group) {
        let (count, sum) = cells.entry((cell(place), *group)).or_default();
        *count += 1;
        sum.iter_mut().zip(place).for_each(|(sum, x)| *sum += x);
    }
    let mark = |((_, group), (count, sum)): ((_, Option<usize>), Heap)| OpinionMark {
        place: sum.map(|x| x / count as f64),
        group,
        count,
    };
    cells.into_iter().map(mark).collect()
}
