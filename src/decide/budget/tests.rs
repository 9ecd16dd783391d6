//! Laws of the rules on small random votes, and a plain second opinion on equal shares.

use num_traits::{Signed, Zero};
use proptest::prelude::*;

use super::*;
use crate::domain::budget::{Ballot, BallotKind, Project, TieRule};
use crate::domain::exact::{ratio, whole};
use crate::domain::progress::Unwatched;

fn vote(budget: i64, costs: &[i64], ballots: &[Vec<(usize, i64)>], kind: BallotKind) -> BudgetVote {
    let project = |(at, cost): (usize, &i64)| Project { id: format!("p{at}"), cost: whole(*cost), cells: Vec::new() };
    let ballot = |(at, choices): (usize, &Vec<(usize, i64)>)| Ballot {
        voter: at.to_string(),
        choices: choices.iter().map(|c| u32::try_from(c.0).unwrap_or(0)).collect(),
        points: if kind.has_points() { choices.iter().map(|c| whole(c.1)).collect() } else { Vec::new() },
        cells: Vec::new(),
    };
    BudgetVote {
        facts: Vec::new(),
        budget: whole(budget),
        kind,
        projects: costs.iter().enumerate().map(project).collect(),
        ballots: ballots.iter().enumerate().map(ballot).collect(),
        project_columns: Vec::new(),
        voter_columns: Vec::new(),
    }
}

/// Votes with few levels of cost, so that ties abound; money in units from coarse to fine.
fn votes(most_voters: usize) -> impl Strategy<Value = BudgetVote> {
    let ballots = move |projects: usize| {
        let choice = prop::collection::vec(prop::option::weighted(0.4, 1_i64..4), projects);
        prop::collection::vec(choice, 1..=most_voters)
    };
    (1..6_usize, 0..3_u32, any::<bool>())
        .prop_flat_map(move |(projects, fine, points)| {
            let costs = prop::collection::vec(prop::sample::select(vec![0_i64, 5, 10, 10, 13, 20, 30]), projects);
            (costs, ballots(projects), 1..60_i64, Just(7_i64.pow(fine)), Just(points))
        })
        .prop_map(|(costs, ballots, budget, unit, points)| {
            let costs: Vec<i64> = costs.iter().map(|c| c * unit).collect();
            let named = |b: &Vec<Option<i64>>| b.iter().enumerate().filter_map(|(p, n)| Some((p, (*n)?))).collect();
            let ballots: Vec<Vec<(usize, i64)>> = ballots.iter().map(named).collect();
            vote(budget * unit, &costs, &ballots, if points { BallotKind::Scoring } else { BallotKind::Approval })
        })
}

/// Votes whose costs are no round figures, so that prices come near one another and seldom meet.
fn fine_votes() -> impl Strategy<Value = BudgetVote> {
    let ballots = |projects: usize| {
        let choice = prop::collection::vec(prop::option::weighted(0.35, 1_i64..4), projects);
        prop::collection::vec(choice, 12..40)
    };
    (4..10_usize, any::<bool>())
        .prop_flat_map(move |(projects, points)| {
            (prop::collection::vec(30_000_i64..200_000, projects), ballots(projects), Just(points))
        })
        .prop_map(|(costs, ballots, points)| {
            let named = |b: &Vec<Option<i64>>| b.iter().enumerate().filter_map(|(p, n)| Some((p, (*n)?))).collect();
            let ballots: Vec<Vec<(usize, i64)>> = ballots.iter().map(named).collect();
            vote(1_000_000, &costs, &ballots, if points { BallotKind::Scoring } else { BallotKind::Approval })
        })
}

fn methods(vote: &BudgetVote) -> Vec<Method> {
    let utilities =
        if vote.kind.has_points() { vec![Utility::Points] } else { vec![Utility::Cost, Utility::Cardinality] };
    let method = |rule, utility, completion| Method { rule, utility, completion, ties: TieRule::Id };
    let mut methods = vec![method(Rule::Phragmen, Utility::Cost, Completion::None)];
    for utility in utilities {
        methods.push(method(Rule::Greedy, utility, Completion::None));
        for completion in
            [Completion::None, Completion::Greedy, Completion::Add1, Completion::Add1Greedy, Completion::Add1Density]
        {
            methods.push(method(Rule::EqualShares, utility, completion));
        }
    }
    methods
}

fn decided(vote: &BudgetVote, method: &Method) -> Outcome {
    let election = count(vote, method).unwrap_or_else(|e| panic!("{e}"));
    decide(&election, method, &Unwatched).unwrap_or_else(|e| panic!("{e}"))
}

/// What equal shares buy, as the definition reads.
fn plainly(vote: &BudgetVote, utility: Utility, share: &Exact) -> Vec<usize> {
    priced(vote, utility, share).into_iter().map(|bought| bought.0).collect()
}

/// Equal shares as the definition reads: every price per utility anew by fractions in every round.
fn priced(vote: &BudgetVote, utility: Utility, share: &Exact) -> Vec<(usize, Exact)> {
    let worth = |ballot: &Ballot, project: usize| -> Exact {
        let at = ballot.choices.iter().position(|p| *p as usize == project);
        match (at, utility) {
            (None, _) => Exact::zero(),
            (Some(_), Utility::Cost) => vote.projects[project].cost.clone(),
            (Some(_), Utility::Cardinality) => whole(1),
            (Some(at), Utility::Points) => ballot.points[at].clone(),
        }
    };
    let mut money = vec![share.clone(); vote.ballots.len()];
    let mut order: Vec<(usize, Exact)> = Vec::new();
    loop {
        let mut best: Option<(Exact, usize)> = None;
        for project in (0..vote.projects.len()).filter(|p| !order.iter().any(|o| o.0 == *p)) {
            let cost = &vote.projects[project].cost;
            let mut supporters: Vec<(Exact, &Exact)> =
                vote.ballots.iter().map(|b| worth(b, project)).zip(&money).collect();
            supporters.retain(|s| s.0.is_positive());
            if cost.is_zero() || supporters.iter().map(|s| s.1).sum::<Exact>() < *cost {
                continue;
            }
            supporters.sort_by_key(|supporter| supporter.1 / &supporter.0);
            let (mut open, mut rest) = (cost.clone(), supporters.iter().map(|s| &s.0).sum::<Exact>());
            for (worth, held) in &supporters {
                let price = &open / &rest;
                if &price * worth <= **held {
                    if best.as_ref().is_none_or(|(least, _)| price < *least) {
                        best = Some((price, project));
                    }
                    break;
                }
                open -= *held;
                rest -= worth;
            }
        }
        let Some((price, project)) = best else { return order };
        for (ballot, held) in vote.ballots.iter().zip(&mut money) {
            let paid = (&price * worth(ballot, project)).min(held.clone());
            *held -= paid;
        }
        order.push((project, price));
    }
}

fn bought(outcome: &Outcome) -> Vec<usize> {
    outcome.rounds.iter().filter(|r| r.phase == Phase::Shares).map(|r| r.project).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Bounds and ledger come to what plain fractions come to, with any share.
    #[test]
    fn equal_shares_are_what_the_definition_says(vote in votes(8), above in 0..400_i64, below in 1..9_i64) {
        for method in methods(&vote).into_iter().filter(|m| m.rule == Rule::EqualShares && m.completion == Completion::None) {
            let election = count(&vote, &method).unwrap_or_else(|e| panic!("{e}"));
            for share in [shares::even(&election), ratio(above, below).unwrap_or_else(Exact::zero)] {
                let mut shared = shares::with_share(&election, share.clone());
                let found: Vec<usize> = shared.purses.ledger.entries.iter().map(|e| e.project).collect();
                let unit = Exact::from_integer(election.unit.clone());
                let price = |(at, project): (usize, usize)| {
                    (project, shared.purses.ledger.paid(at) * &unit / election.value(project))
                };
                let found: Vec<(usize, Exact)> = found.into_iter().enumerate().map(price).collect();
                prop_assert_eq!(found, priced(&vote, method.utility, &share), "{:?} {}", method.utility, share);
            }
        }
    }

    /// Passing over raises that change nothing changes nothing.
    #[test]
    fn jumps_are_steps(vote in votes(8)) {
        for method in methods(&vote).into_iter().filter(|m| m.completion == Completion::Add1) {
            let election = count(&vote, &method).unwrap_or_else(|e| panic!("{e}"));
            let jumped = outcome(&election, &method, true, &Unwatched).unwrap_or_else(|e| panic!("{e}"));
            let stepped = outcome(&election, &method, false, &Unwatched).unwrap_or_else(|e| panic!("{e}"));
            prop_assert_eq!(&jumped, &stepped);
            // And the raises end where they should: one fewer leaves room, one more overspends, or nothing more fits.
            let raised = jumped.raised.unwrap_or(0);
            let cost = |order: &[usize]| order.iter().map(|p| &vote.projects[*p].cost).sum::<Exact>();
            let with = |raised: u64| plainly(&vote, method.utility, &(shares::even(&election) + Exact::from_integer(raised.into())));
            let spent = cost(&with(raised));
            prop_assert!(spent <= vote.budget);
            let fits = |order: &[usize]| (0..vote.projects.len()).any(|p| {
                let cost_of = &vote.projects[p].cost;
                cost_of.is_positive() && !election.supporters[p].is_empty() && !order.contains(&p) && cost(order) + cost_of <= vote.budget
            });
            prop_assert!(!fits(&with(raised)) || cost(&with(raised + 1)) > vote.budget);
            prop_assert!(raised == 0 || fits(&with(raised - 1)));
        }
    }

    /// Where the bounds say that every share of a range buys the same in the same order, any share in it does.
    #[test]
    fn what_is_certain_of_a_range_holds_all_over_it(vote in fine_votes(), from in 1_000..40_000_i64, doublings in 0..14_u32) {
        for method in methods(&vote).into_iter().filter(|m| m.rule == Rule::EqualShares && m.completion == Completion::None) {
            let election = count(&vote, &method).unwrap_or_else(|e| panic!("{e}"));
            let (low, length) = (whole(from), whole(2_i64.pow(doublings)));
            let Ok(order) = shares::order(&election, &low, &(&low + &length)) else { continue };
            for part in 0..=16 {
                let share = &low + &length * ratio(part, 16).unwrap_or_else(Exact::zero);
                let at_it = shares::with_share(&election, share.clone());
                let found: Vec<usize> = at_it.purses.ledger.entries.iter().map(|e| e.project).collect();
                prop_assert_eq!(&found, &order, "{:?} {}", method.utility, share);
            }
        }
    }

    #[test]
    fn no_rule_overspends_or_funds_twice(vote in votes(8)) {
        for method in methods(&vote) {
            let found = decided(&vote, &method);
            prop_assert!(found.spent <= vote.budget, "{:?}", method);
            let mut order = found.order();
            order.sort_unstable();
            order.dedup();
            prop_assert_eq!(order.len(), found.rounds.len());
            prop_assert_eq!(order.len() + found.losers.len(), vote.projects.len());
        }
    }

    /// The order of ballots decides nothing; nor does the order of projects in the file.
    #[test]
    fn order_decides_nothing(vote in votes(8)) {
        let mut turned = vote.clone();
        turned.ballots.reverse();
        turned.projects.reverse();
        let last = vote.projects.len() - 1;
        let turn = |p: usize| last - p;
        for ballot in &mut turned.ballots {
            ballot.choices.iter_mut().for_each(|p| *p = u32::try_from(turn(*p as usize)).unwrap_or(0));
        }
        for method in methods(&vote) {
            let other: Vec<usize> = decided(&turned, &method).order().into_iter().map(turn).collect();
            prop_assert_eq!(decided(&vote, &method).order(), other, "{:?}", method);
        }
    }

    /// Without ties new names change nothing but names.
    #[test]
    fn names_decide_nothing_without_ties(vote in votes(8)) {
        let mut renamed = vote.clone();
        let count = renamed.projects.len();
        renamed.projects.iter_mut().enumerate().for_each(|(at, p)| p.id = format!("q{}", count - at));
        for method in methods(&vote) {
            let found = decided(&vote, &method);
            let free = found.rounds.iter().filter(|r| r.phase == Phase::Free).count();
            if free < 2 && found.rounds.iter().all(|r| r.tied.is_empty()) && method.completion == Completion::None {
                prop_assert_eq!(found.order(), decided(&renamed, &method).order(), "{:?}", method);
            }
        }
    }

    /// Every group large enough to pay for projects that all of it supports has a member who is as well off, or would be
    /// better off with one more of them: EJR up to one project (Peters, Pierczyński and Skowron 2021).
    #[test]
    fn equal_shares_represent_every_group(vote in votes(6).prop_filter("approvals", |v| !v.kind.has_points())) {
        for utility in [Utility::Cost, Utility::Cardinality] {
            let method = Method { rule: Rule::EqualShares, utility, completion: Completion::None, ties: TieRule::Id };
            let winners = decided(&vote, &method).order();
            let worth = |p: usize| if utility == Utility::Cost { vote.projects[p].cost.clone() } else { whole(1) };
            let (n, m) = (vote.ballots.len(), vote.projects.len());
            for group in 1_usize..1 << n {
                let voters: Vec<&Ballot> = (0..n).filter(|v| group >> v & 1 == 1).map(|v| &vote.ballots[v]).collect();
                let purse = &vote.budget * whole(voters.len() as i64) / whole(n as i64);
                for set in 1_usize..1 << m {
                    let wanted: Vec<usize> = (0..m).filter(|p| set >> p & 1 == 1).collect();
                    let agree = wanted.iter().all(|p| voters.iter().all(|b| b.choices.contains(&(*p as u32))));
                    let cost: Exact = wanted.iter().map(|p| &vote.projects[*p].cost).sum();
                    if !agree || cost > purse {
                        continue;
                    }
                    let due: Exact = wanted.iter().map(|p| worth(*p)).sum();
                    let content = voters.iter().any(|b| {
                        let got: Exact = winners.iter().filter(|w| b.choices.contains(&(**w as u32))).map(|w| worth(*w)).sum();
                        got >= due || wanted.iter().any(|p| !winners.contains(p) && &got + worth(*p) > due)
                    });
                    prop_assert!(content, "{:?}: group {:b} wants {:?}, winners {:?}", utility, group, wanted, winners);
                }
            }
        }
    }

    /// With the number that is said a loser wins, with one fewer it does not.
    #[test]
    fn needed_supporters_are_enough_and_not_too_many(vote in votes(6)) {
        for method in methods(&vote) {
            let election = count(&vote, &method).unwrap_or_else(|e| panic!("{e}"));
            for loser in decided(&vote, &method).losers {
                let Ok(Some(more)) = needed(&election, &method, loser.project, &Unwatched) else { continue };
                let wins = |more: u64| {
                    let with = election.with_supporters(loser.project, more);
                    decide(&with, &method, &Unwatched).is_ok_and(|o| o.order().contains(&loser.project))
                };
                prop_assert!(wins(more) && (more == 1 || !wins(more - 1)), "{:?} {}", method, more);
            }
        }
    }

    /// What groups decided adds up to what was spent on projects that somebody supports.
    #[test]
    fn shares_of_groups_add_up(vote in votes(8)) {
        for method in methods(&vote) {
            let election = count(&vote, &method).unwrap_or_else(|e| panic!("{e}"));
            let found = decided(&vote, &method);
            let groups: Vec<&str> = (0..vote.ballots.len()).map(|at| ["north", "south", ""][at % 3]).collect();
            let shares = group_shares(&election, &found, &groups);
            let supported = found.rounds.iter().filter(|r| !election.supporters[r.project].is_empty());
            let spent: Exact = supported.map(|r| &vote.projects[r.project].cost).sum();
            prop_assert_eq!(shares.iter().map(|s| &s.money).sum::<Exact>(), spent, "{:?}", method);
            prop_assert_eq!(shares.iter().map(|s| s.voters).sum::<u64>(), election.voters);
        }
    }

    /// The outcome by the tie rule is one of all outcomes.
    #[test]
    fn the_outcome_is_one_of_all(vote in votes(5)) {
        for method in methods(&vote).into_iter().filter(|m| m.completion == Completion::None) {
            let election = count(&vote, &method).unwrap_or_else(|e| panic!("{e}"));
            let every = all_outcomes(&election, &method, &Unwatched).unwrap_or_else(|e| panic!("{e}"));
            let mut own = decided(&vote, &method).order();
            own.sort_unstable();
            prop_assert!(every.complete && every.outcomes.contains(&own), "{:?} {:?} {:?}", method, every, own);
        }
    }
}

/// Two parties in a small currency, where every tie lasts over all raises: a few ranges instead of millions of steps.
#[test]
fn lasting_ties_do_not_stop_the_jumps() {
    let costs = [25_000_000; 6];
    let ballots: Vec<Vec<(usize, i64)>> = (0..10)
        .map(|voter| match voter {
            0..6 => vec![(0, 1), (1, 1), (2, 1)],
            6..9 => vec![(3, 1), (4, 1)],
            _ => vec![(5, 1)],
        })
        .collect();
    let vote = vote(110_000_000, &costs, &ballots, BallotKind::Approval);
    for utility in [Utility::Cost, Utility::Cardinality] {
        let method = Method { rule: Rule::EqualShares, utility, completion: Completion::Add1, ties: TieRule::Id };
        let found = decided(&vote, &method);
        assert_eq!(bought(&found), [0, 1, 2, 3]);
        // Six voters pay three projects with 12,500,000 each: 1,500,000 more than the 11,000,000 they begin with.
        assert_eq!(found.raised, Some(1_500_000));
    }
}

#[test]
fn nobody_votes_and_nothing_costs() {
    for budget in [0, 10] {
        let empty = vote(budget, &[0, 5, 10], &[], BallotKind::Approval);
        let blank = vote(budget, &[0, 5, 10], &[vec![], vec![]], BallotKind::Approval);
        for vote in [empty, blank] {
            for method in methods(&vote) {
                let found = decided(&vote, &method);
                assert!(found.spent <= vote.budget, "{method:?}");
                if method.rule == Rule::EqualShares && method.completion == Completion::Add1 {
                    assert!(found.rounds.is_empty() && found.raised == Some(0), "{found:?}");
                }
            }
        }
    }
}

/// Who has exactly the price left is emptied by it, beside somebody who has more: the price is still that of both.
#[test]
fn a_purse_that_holds_exactly_the_price_changes_no_price() {
    let ballots = [vec![(0, 1)], vec![], vec![(0, 1), (1, 1)], vec![], vec![(1, 1)], vec![(0, 1)]];
    let vote = vote(50, &[10, 10], &ballots, BallotKind::Approval);
    let method =
        Method { rule: Rule::EqualShares, utility: Utility::Cost, completion: Completion::None, ties: TieRule::Id };
    let prices: Vec<Option<Exact>> = decided(&vote, &method).rounds.into_iter().map(|r| r.measure).collect();
    assert_eq!(prices, [ratio(1, 3), ratio(1, 2)]);
}

/// Points a thousand million times apart do not overflow anything.
#[test]
fn points_of_very_different_size_are_counted() {
    let huge = 1_000_000_000;
    let ballots = [vec![(0, 1), (1, huge)], vec![(0, huge), (1, 1)], vec![(0, 1)], vec![(1, huge)]];
    let mut vote = vote(huge, &[huge / 2, huge / 3], &ballots, BallotKind::Scoring);
    vote.ballots[0].points[0] = ratio(1, 1000).unwrap_or_else(Exact::zero);
    for method in methods(&vote) {
        let found = decided(&vote, &method);
        assert!(found.spent <= vote.budget, "{method:?}");
        if method.completion == Completion::None && method.rule == Rule::EqualShares {
            assert_eq!(found.order(), plainly(&vote, Utility::Points, &(&vote.budget / whole(4))));
        }
    }
}
