//! What Prioritise lists: clusters by rank, options by votes.

use std::cmp::Reverse;

use super::prioritise::{PollLine, Prioritise, RankLine};
use super::prioritise_views::View;
use super::state::Common;
use crate::domain::Id;
use crate::domain::polls::Stage;
use crate::domain::view::{ChoiceResult, RankedCluster};
use crate::text::fold;

impl Prioritise {
    /// The lines of the ranking: rated clusters, then apart those that nobody rated.
    #[must_use]
    pub fn lines(&self) -> Vec<RankLine> {
        let words = fold(&self.text);
        let clusters = self.ranking.iter().flat_map(|r| &r.clusters).enumerate();
        let fits = |r: &RankedCluster| {
            let label = fold(&r.line.cluster.label);
            words.split_whitespace().all(|w| label.contains(w))
        };
        let (rated, unrated): (Vec<_>, Vec<_>) =
            clusters.filter(|(_, r)| fits(r)).partition(|(_, r)| r.score.is_some());
        let mut lines: Vec<_> = rated.into_iter().map(|(i, _)| RankLine::Ranked(i)).collect();
        if !unrated.is_empty() {
            lines.push(RankLine::Unrated(unrated.len()));
        }
        lines.extend(unrated.into_iter().map(|(i, _)| RankLine::Ranked(i)));
        lines
    }

    /// The lines of the polls, by theme and poll.
    #[must_use]
    pub fn poll_lines(&self, c: &Common) -> Vec<PollLine> {
        let (Some(frame), Some(polls)) = (&c.frame, &self.polls) else { return Vec::new() };
        let words = fold(&self.text);
        let mut lines = Vec::new();
        for theme in frame.main_themes().filter(|t| self.theme.is_none_or(|only| only == t.id)) {
            let parent = |id: Id| frame.theme(id).and_then(|t| t.parent).unwrap_or(id);
            let mut own: Vec<(usize, &ChoiceResult)> = polls
                .options
                .iter()
                .enumerate()
                .filter(|(_, r)| parent(r.choice.theme) == theme.id)
                .filter(|(_, r)| words.split_whitespace().all(|w| fold(&r.choice.text).contains(w)))
                .collect();
            own.sort_by_key(|(i, r)| (Reverse(share(polls.votes_on(r))), *i));
            let bare = |at: &usize| {
                let state = &polls.polls[*at];
                let poll = &state.poll;
                words.is_empty()
                    && poll.stage == Stage::Prepared
                    && poll.theme.map(parent) == Some(theme.id)
                    && polls.options_of(poll.id).next().is_none()
            };
            let heads = (0..polls.polls.len()).map(|at| (PollLine::Poll(at), Some(polls.polls[at].poll.id)));
            for (head, poll) in heads.chain([(PollLine::Theme(theme.id), None)]) {
                let mut options =
                    own.iter().filter(|(_, r)| r.choice.poll == poll).map(|(i, _)| PollLine::Option(*i)).peekable();
                if options.peek().is_some() {
                    lines.push(head);
                    lines.extend(options);
                } else if let PollLine::Poll(at) = head
                    && bare(&at)
                {
                    lines.extend([head, PollLine::Bare(at)]);
                }
            }
        }
        lines
    }

    /// The cluster under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<&RankedCluster> {
        match self.lines().get(self.cursor.at)? {
            RankLine::Ranked(at) => self.ranking.as_ref()?.clusters.get(*at),
            RankLine::Unrated(_) => None,
        }
    }

    /// The option under the cursor.
    #[must_use]
    pub fn option(&self, c: &Common) -> Option<&ChoiceResult> {
        match self.view {
            View::Budget => return self.project_option(c),
            View::Opinions => return self.statement_option(c),
            _ => {}
        }
        match self.poll_lines(c).get(self.poll.at)? {
            PollLine::Option(at) => self.polls.as_ref()?.options.get(*at),
            PollLine::Theme(_) | PollLine::Poll(_) | PollLine::Bare(_) => None,
        }
    }

    /// Whether an option has become a priority.
    #[must_use]
    pub fn is_adopted(&self, result: &ChoiceResult) -> bool {
        self.priorities.iter().any(|p| p.priority.choice == Some(result.choice.id))
    }

    /// The priority that a deed would take back.
    pub(super) fn adopted(&self, c: &Common) -> Option<Id> {
        let found = if self.is_on_options() {
            let choice = self.option(c)?.choice.id;
            self.priorities.iter().find(|p| p.priority.choice == Some(choice))
        } else {
            let cluster = self.current()?.line.cluster.id;
            self.priorities.iter().find(|p| p.priority.cluster == Some(cluster))
        };
        found.map(|p| p.priority.id)
    }
}

/// Votes for out of all votes, in hundred-thousandths; nothing before everything where nobody voted.
fn share(votes: [i64; 3]) -> i64 {
    let base: i64 = votes.iter().sum();
    if base == 0 { -1 } else { votes[0] * 100_000 / base }
}
