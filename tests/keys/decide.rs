//! Prioritise and Review: rate, options, adopt, drop; positions, wording, rank.

use samspel::domain::polls::{Form, Stage, Vote};

use crate::now::Now;

fn stance(a: &Now, code: &str) {
    assert_eq!(a.position(1, "BER"), Some((code, "")));
    assert_eq!(a.position(1, "BON"), Some(("support", "Zeker")));
}

fn turned(before: &Now, after: &Now) {
    assert_eq!(after.priority(1).id, before.priority(2).id);
    assert_eq!(after.priority(2).id, before.priority(1).id);
}

fn without_the_first(before: &Now, after: &Now) {
    assert_eq!(after.priorities.len(), 1);
    assert_eq!(after.priority(1).id, before.priority(2).id);
    assert_eq!(after.positions.len(), 0);
}

crate::rows! {
    rates: Prioritise Rate "4r<tab><tab>4<enter>" |b, a| {
        let new = a.ratings.iter().find(|r| !b.ratings.contains(r)).unwrap();
        assert_eq!(Some(new.subject), a.cluster("Fietspaden").map(|c| c.id));
        assert_eq!((a.frame.members[0].id, a.frame.criteria[0].id, 4), (new.member, new.criterion, new.value));
    };
    rates_by_another: Prioritise Rate "4rput<tab>haal<tab>2<enter>" |b, a| {
        let new = a.ratings.iter().find(|r| !b.ratings.contains(r)).unwrap();
        assert_eq!(a.frame.member(new.member).unwrap().code, "PUT");
        assert_eq!((new.criterion, new.value), (a.frame.criteria[1].id, 2));
    };
    rates_as_a_participant: Prioritise Rate "4r<tab><tab>4<tab>31<enter>" |b, a| {
        let rater = a.raters.iter().find(|r| !b.raters.contains(r)).unwrap();
        assert_eq!((rater.number, rater.member, rater.sector.as_str()), (31, Some(a.frame.members[0].id), ""));
        let new = a.judgements.iter().find(|j| !b.judgements.contains(j)).unwrap();
        assert_eq!((new.rater, new.criterion, new.value), (rater.id, a.frame.criteria[0].id, 4));
        assert_eq!(a.ratings, b.ratings);
    };
    takes_a_rating_back: Prioritise Rate "4rbon<tab>bel<tab><end><enter>" |b, a| {
        assert_eq!(a.ratings.len(), b.ratings.len() - 1);
        let subject = a.cluster("Fietspaden").unwrap().id;
        assert!(a.ratings.iter().all(|r| r.subject != subject));
    };
    weighs_criteria: Prioritise TryWeights "4t<right><enter>" |b, a| {
        assert!(a.frame.criteria[0].weight > b.frame.criteria[0].weight);
        assert_eq!(a.frame.criteria[1].weight.to_bits(), b.frame.criteria[1].weight.to_bits());
    };
    makes_an_option: Prioritise MakeOption "4o" |b, a| {
        let new = a.choices.iter().find(|c| !b.choices.contains(c)).unwrap();
        assert_eq!(new.cluster, a.cluster("Fietspaden").map(|c| c.id));
    };
    adopts: Prioritise Adopt "4p" |_, a| {
        assert_eq!(a.priority(3).cluster, a.cluster("Fietspaden").map(|c| c.id));
    };
    adopts_an_option: Prioritise Adopt "4vvp" |b, a| {
        let new = a.priority(3);
        assert_eq!((new.choice, new.cluster), (Some(b.choices[0].id), a.cluster("Winkels").map(|c| c.id)));
        assert_eq!(new.statement, "Winkels");
    };
    casts_a_ballot: Prioritise TypeBallots "4vvb17 2<enter><esc>" |b, a| {
        assert_eq!(a.ballots.len(), b.ballots.len() + 1);
        assert_eq!((a.ballots[0].voter, a.ballots[0].vote), (17, Vote::Against));
    };
    prepares_a_poll: Prioritise NewPoll "4vvnTram<enter>" |b, a| {
        assert_eq!(a.polls.len(), b.polls.len() + 1);
        let new = a.polls.iter().find(|p| p.name == "Tram").unwrap();
        assert_eq!((new.stage, new.form), (Stage::Prepared, Form::Each));
    };
    types_options_of_a_poll: Prioritise AddOption "4vv<end>aLijn 1<enter><esc>" |b, a| {
        assert_eq!(a.choices.len(), b.choices.len() + 1);
        let prepared = a.polls.iter().find(|p| p.stage == Stage::Prepared).unwrap();
        assert!(a.choices.iter().any(|c| c.text == "Lijn 1" && c.poll == Some(prepared.id)));
    };
    changes_a_poll: Prioritise Edit "4vv<end>e<ctrl-u>Tram<tab><tab><tab><right><tab><tab>50<tab><right><tab><tab>1000<enter>" |b, a| {
        let before = b.polls.iter().find(|p| p.stage == Stage::Prepared).unwrap();
        let after = a.polls.iter().find(|p| p.id == before.id).unwrap();
        assert_eq!((after.binding, after.quorum, after.double_majority), (true, Some(50), true));
        assert_eq!((after.name.as_str(), after.budget.as_str(), after.theme), ("Tram", "1000", before.theme));
    };
    deletes_a_poll_that_is_prepared: Prioritise Delete "4vv<end>d" |b, a| {
        assert_eq!(a.polls.len(), b.polls.len() - 1);
    };
    lays_down_who_may_vote: Prioritise PollFile "4vv<end>Frol.csv<enter>" |b, a| {
        assert_eq!((b.voters.len(), a.voters.len()), (0, 3));
        assert_eq!(a.voters.iter().filter(|v| v.member.is_some()).count(), 2);
    };
    casts_the_ballots_of_a_file: Prioritise PollFile "4vvFbiljetten<enter><enter>" |b, a| {
        assert_eq!(a.ballots.len(), b.ballots.len() + 2, "the third is no ballot");
    };
    closes_a_poll: Prioritise NextStage "4vvs<enter>" |b, a| {
        assert_eq!((b.polls[0].stage, a.polls[0].stage), (Stage::Open, Stage::Closed));
    };
    adopts_the_best: Prioritise AdoptBest "4P" |b, a| {
        assert_eq!(a.priorities.len(), b.priorities.len() + 1, "only the theme without a priority");
        assert_eq!(a.priority(3).cluster, a.cluster("Winkels").map(|c| c.id));
        assert_eq!(a.priority(3).choice, Some(b.choices[0].id));
    };
    takes_back_what_was_adopted: Prioritise Delete "4<down>d" without_the_first;
    groups: Prioritise RunCluster "4c<enter>" |b, a| {
        assert!(a.clusters.len() > b.clusters.len());
        assert!(b.clusters.iter().all(|c| a.clusters.iter().any(|n| n.id == c.id)));
    };

    first_stance: Review Stance1 "5s" |_, a| stance(a, "support");
    second_stance: Review Stance2 "5r" |_, a| stance(a, "reserve");
    third_stance: Review Stance3 "5n" |_, a| stance(a, "neutral");
    fourth_stance: Review Stance4 "5o" |_, a| stance(a, "against");
    fifth_stance: Review Stance5 "5z" |_, a| stance(a, "silent");
    another_stance_keeps_the_comment: Review Stance4 "5<tab><tab><down>o" |_, a| {
        assert_eq!(a.position(1, "BON"), Some(("against", "Zeker")));
    };
    takes_a_stance_back: Review NoStance "5<tab><tab><down><delete>" |_, a| assert_eq!(a.position(1, "BON"), None);
    comments: Review Comment "5<tab><tab><down>c weten<ctrl-s>" |_, a| {
        assert_eq!(a.position(1, "BON"), Some(("support", "Zeker weten")));
    };
    comments_with_a_stance: Review Comment "5cNog na te gaan<tab>neu<enter>" |_, a| {
        assert_eq!(a.position(1, "BER"), Some(("neutral", "Nog na te gaan")));
    };
    comments_by_enter: Review Comment "5<tab><tab><down><enter>!<ctrl-s>" |_, a| {
        assert_eq!(a.position(1, "BON"), Some(("support", "Zeker!")));
    };
    edits: Review Edit "5e, en snel<tab>Igemo<tab>2027<enter>" |b, a| {
        let new = a.priority(1);
        assert_eq!((new.statement.as_str(), new.lead.as_str(), new.horizon.as_str()), ("Bussen eerst, en snel", "Igemo", "2027"));
        assert_eq!(a.priority(2), b.priority(2));
    };
    ranks_down: Review RankDown "5-" turned;
    ranks_up: Review RankUp "5<down>+" turned;
    drops: Review Delete "5d" without_the_first;
}

/// What is prepared is gone on with at once: its options, then its roll, without looking for it.
#[test]
fn the_cursor_goes_to_a_poll_that_was_just_prepared() {
    let mut world = crate::World::open();
    world.press("4vvnTram<enter>aLijn 1<enter>Lijn 2<enter><esc>Frol.csv<enter>");
    let now = world.now();
    let tram = now.polls.iter().find(|p| p.name == "Tram").unwrap();
    assert_eq!(now.choices.iter().filter(|c| c.poll == Some(tram.id)).count(), 2);
    assert!(now.voters.len() == 3 && now.voters.iter().all(|v| v.poll == tram.id));
    world.press("s<enter>");
    assert_eq!(world.now().polls.iter().find(|p| p.name == "Tram").unwrap().stage, Stage::Open);
    world.sound();
}

/// Two polls without options: the one that is given an option stays under the cursor, and so does what follows.
#[test]
fn the_cursor_stays_in_its_poll_when_lines_move() {
    let mut world = crate::World::open();
    world.press("4vvnTram<enter>");
    world.press("nBus<enter>aLijn 1<enter>Lijn 2<enter><esc>Frol.csv<enter>");
    let now = world.now();
    let bus = now.polls.iter().find(|p| p.name == "Bus").unwrap();
    assert_eq!(now.choices.iter().filter(|c| c.poll == Some(bus.id)).count(), 2);
    assert!(now.voters.len() == 3 && now.voters.iter().all(|v| v.poll == bus.id), "the roll is that of the poll seen");
    // Options stand by their votes: who moves up takes the cursor along.
    world.press("s<enter>b1 01<enter><esc>");
    let screen = world.press("");
    assert!(screen.lines().any(|l| l.contains("> ") && l.contains("Lijn")), "{screen}");
    world.sound();
}

/// `d` means what is under the cursor of the view that is shown: never a poll behind it.
#[test]
fn deleting_reaches_only_what_is_shown() {
    let mut world = crate::World::open();
    let polls = world.now().polls.len();
    world.press("4vv<end>aLijn<enter><esc>");
    world.press("vvv<end>d");
    assert_eq!(world.now().polls.len(), polls, "a cluster was under the cursor");
    world.press("vv<end>d");
    let now = world.now();
    assert!(now.choices.iter().any(|c| c.text == "Lijn" && c.poll.is_none()), "an option is taken out, and stays");
    assert_eq!(now.polls.len(), polls);
    world.sound();
}
