//! The draft: citations, live blocks, register, and what is said where something is missing.

mod material;

use std::collections::BTreeSet;

use material::{empty, frame, id, large, large_outline, options, outline, section, small};
use proptest::prelude::*;
use samspel::domain::budget::{GroupShare, Loser, Method, Outcome, Phase, Project, Round, Utility, Why};
use samspel::domain::document::{Block, Document, Inline, PlotKind};
use samspel::domain::exact::whole;
use samspel::domain::frame::Better;
use samspel::domain::groups::Heading;
use samspel::domain::material::{Consent, Maker};
use samspel::domain::opinions::{Findings, Side, Spokes, Statement, Tally};
use samspel::domain::polls::{Choice, Form, Poll, Stage};
use samspel::domain::view::{
    Basis, BudgetPage, BudgetResult, ChoiceResult, GroupVotes, HeadingLine, Hold, MapGroup, MapView, OpinionGroup,
    OpinionsPage, OpinionsResult, PollPage, PollState, Stability,
};
use samspel::draft::{Material, Options, build, outline_problems, wanted};
use samspel::error::Said;
use samspel::exchange::writers::{html, markdown};
use samspel::settings::Locale;

/// Every inline of a document, however deep.
fn inlines(document: &Document) -> Vec<Inline> {
    fn deep(text: &[Inline], out: &mut Vec<Inline>) {
        for inline in text {
            out.push(inline.clone());
            if let Inline::Strong(t) | Inline::Emphasis(t) | Inline::Link { text: t, .. } = inline {
                deep(t, out);
            }
        }
    }
    fn walk(blocks: &[Block], out: &mut Vec<Inline>) {
        for block in blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) => deep(text, out),
                Block::Quote { text, by } => {
                    deep(text, out);
                    deep(by, out);
                }
                Block::List { items, .. } => items.iter().for_each(|i| walk(i, out)),
                Block::Table(t) => t.rows.iter().flat_map(|r| &r.cells).for_each(|c| deep(c, out)),
                Block::Figure(f) => f.table.rows.iter().flat_map(|r| &r.cells).for_each(|c| deep(c, out)),
                Block::Code(_) | Block::Rule => {}
            }
        }
    }
    let mut out = Vec::new();
    walk(&document.blocks, &mut out);
    out
}

/// Every anchor, each once.
fn anchors(document: &Document) -> BTreeSet<String> {
    let mut all = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { anchor, .. } => all.push(anchor.clone()),
            Block::Table(t) => all.extend(t.rows.iter().filter_map(|r| r.anchor.clone())),
            _ => {}
        }
    }
    all.extend(inlines(document).into_iter().filter_map(|i| match i {
        Inline::Cite { anchor, .. } => Some(anchor),
        _ => None,
    }));
    let set: BTreeSet<String> = all.iter().cloned().collect();
    assert_eq!(set.len(), all.len(), "an anchor stands twice");
    set
}

/// Citations lead to the register, and the register leads back.
fn assert_linked(document: &Document) {
    let anchors = anchors(document);
    let mut cites = BTreeSet::new();
    let mut jumps = BTreeSet::new();
    for inline in inlines(document) {
        match inline {
            Inline::Cite { target: Some(target), anchor, .. } => {
                assert!(anchors.contains(&target), "{target} is nowhere");
                cites.insert(anchor);
            }
            Inline::Jump { anchor, .. } => {
                assert!(anchors.contains(&anchor), "{anchor} is nowhere");
                jumps.insert(anchor);
            }
            _ => {}
        }
    }
    assert_eq!(cites, jumps, "each citation has its way back");
}

fn words(document: &Document) -> String {
    markdown::write(document)
}

#[test]
fn the_whole_draft() {
    let (sections, material) = (outline(), small());
    let document = build(&sections, &material, &Locale::new("nl"), &options());
    assert_eq!(outline_problems(&sections, &material), []);
    assert_linked(&document);
    insta::assert_snapshot!(words(&document));
}

#[test]
fn in_every_language_no_text_is_missing() {
    for language in ["en", "nl", "da"] {
        for material in [small(), empty(frame(4, 2, 3))] {
            let text = words(&build(&outline(), &material, &Locale::new(language), &options()));
            assert!(!text.contains('‹') && !text.contains("{$"), "{language}: {text}");
        }
    }
}

#[test]
fn nothing_collected_is_said_openly() {
    let document = build(&outline(), &empty(frame(4, 2, 3)), &Locale::new("en"), &options());
    insta::assert_snapshot!(words(&document));
}

#[test]
fn the_same_twice() {
    let (sections, material) = (large_outline(), large());
    let one = build(&sections, &material, &Locale::new("nl"), &options());
    assert_eq!(one, build(&sections, &material, &Locale::new("nl"), &options()));
    assert_linked(&one);
}

#[test]
fn what_cannot_be_made_is_shown_and_listed() {
    let body = "Zie [@XYZ-009] en [@LIE-001].\n\n```samspel statments theme=MOB\n```\n\n```samspel clusters theme=MOBI colour=red\n```\n\n```samspel priorities top=0\n```\n\n```samspel statements role=wish\ntext\n```\n\n```samspel register\n```\n\n- ```samspel register\n  ```\n";
    let (sections, material) = ([section(0, "Proef", body)], small());
    let locale = Locale::new("en");
    let problems: Vec<String> = outline_problems(&sections, &material).iter().map(|s| locale.say(s)).collect();
    insta::assert_snapshot!(problems.join("\n"));
    let document = build(&sections, &material, &locale, &options());
    assert_linked(&document);
    let notes: Vec<String> = document
        .blocks
        .iter()
        .filter_map(|b| match b {
            Block::Note(text) => {
                Some(text.iter().map(|i| if let Inline::Text(t) = i { t.as_str() } else { "" }).collect())
            }
            _ => None,
        })
        .collect();
    for problem in problems {
        assert!(notes.contains(&problem), "not shown: {problem}");
    }
}

#[test]
fn what_interviewees_did_not_allow_stays_out() {
    let document = build(&outline(), &small(), &Locale::new("nl"), &options());
    let text = words(&document);
    assert!(!text.contains("nergens verschijnen"), "background is never quoted");
    assert!(!text.contains("LIE-009") && !text.contains("BER-010"), "a reference would tell the member");
    assert!(text.contains("Wij schaffen de bus liever af"), "anonymous words may be shown");
    let cited = build(&[section(0, "x", "Zie [@BER-010].")], &small(), &Locale::new("nl"), &options());
    assert_linked(&cited);
    assert!(words(&cited).contains("[ANO-002]"));
}

#[test]
fn one_section_with_what_it_cites() {
    let only = Some(id(12, 0));
    let document = build(&outline(), &small(), &Locale::new("nl"), &Options { only, ..options() });
    assert_linked(&document);
    let text = words(&document);
    assert!(text.contains("LIE-001") && !text.contains("HEI-003") && text.contains("register"));
    let plain = build(&[section(0, "x", "Niets.")], &small(), &Locale::new("nl"), &Options { only, ..options() });
    assert_eq!(plain.blocks.len(), 2, "no annex where nothing is cited");
}

#[test]
fn a_long_register_lists_what_is_cited() {
    let mut material = small();
    material.status.contributions = 1_000_000;
    let document = build(&outline(), &material, &Locale::new("en"), &options());
    assert_linked(&document);
    let text = words(&document);
    assert!(text.contains("Of 1,000,000 contributions") && text.contains("LIE-001"));
}

#[test]
fn the_register_may_stand_anywhere() {
    let sections = [
        section(0, "Register", "Vooraf.\n\n```samspel register\n```\n\nDaarna [@LIE-001]."),
        section(1, "Later", "En [@LIE-001] nog eens, en [@LIE-001]."),
    ];
    let document = build(&sections, &small(), &Locale::new("en"), &options());
    assert_linked(&document);
    let kinds: Vec<&str> = document
        .blocks
        .iter()
        .map(|b| match b {
            Block::Heading { .. } => "heading",
            Block::Table(_) => "table",
            Block::Note(_) => "note",
            _ => "text",
        })
        .collect();
    assert_eq!(kinds, ["text", "heading", "text", "note", "table", "text", "heading", "text"]);
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("[@LIE-001]".to_owned()),
        Just("[@LIE-999; @MEC-004]".to_owned()),
        Just("```samspel clusters theme=MOB\n```\n".to_owned()),
        Just("```samspel register\n```\n".to_owned()),
        Just("\n\n> ".to_owned()),
        Just("\n- ".to_owned()),
        Just("<script>|\u{202e}\u{1b}[31m".to_owned()),
        Just("| a |\n|---|\n| b |\n".to_owned()),
        "\\PC{0,12}",
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]
    #[test]
    fn any_section_gives_a_linked_document(body in hostile(), heading in hostile()) {
        let sections = [section(0, &heading, &body), section(1, &heading, &body)];
        let document = build(&sections, &small(), &Locale::new("nl"), &options());
        assert_linked(&document);
        let _ = outline_problems(&sections, &small());
    }
}

#[test]
fn deep_nesting_does_not_exhaust_the_stack() {
    for body in ["> ".repeat(20_000), "- ".repeat(20_000), "*a ".repeat(20_000), "[".repeat(20_000), "![".repeat(9_000)]
    {
        let document = build(&[section(0, "x", &body)], &small(), &Locale::new("nl"), &options());
        assert!(!document.blocks.is_empty());
    }
}

#[test]
fn consent_is_not_forgotten_in_evidence() {
    let mut material = small();
    for statement in &mut material.statements {
        statement.consent = Some(Consent::Background);
    }
    let document = build(&outline(), &material, &Locale::new("nl"), &options());
    let text = words(&document);
    assert!(material.statements.iter().all(|s| !text.contains(&s.text)));
}

/// A map of two clusters on one theme.
fn a_map() -> MapView {
    let group = |label: &str, x: f64, near: usize| MapGroup {
        cluster: None,
        theme: Some(id(2, 0)),
        label: label.into(),
        x,
        y: 0.1,
        size: 4,
        members: 2,
        bridging: Some(250),
        means: vec![],
        neighbours: vec![near],
    };
    MapView {
        basis: Basis::Sorts,
        sorters: 9,
        stress: 213,
        unseen: 0,
        left_out: 0,
        groups: vec![group("N10 <staat> stil", -0.8, 1), group("Fietspaden", 0.7, 0)],
        correlation: None,
        points: vec![],
    }
}

#[test]
fn a_map_is_a_picture_with_the_same_as_a_table() {
    let mut material = small();
    material.maps = vec![(None, a_map())];
    let sections = [section(0, "Kaart", "```samspel map\n```")];
    assert_eq!(wanted("map", &sections, &material.frame), [None]);
    let document = build(&sections, &material, &Locale::new("nl"), &options());
    let figure = document.blocks.iter().find_map(|b| match b {
        Block::Figure(figure) => Some(figure),
        _ => None,
    });
    let figure = figure.expect("a figure");
    assert!(figure.description.contains("9 mensen") && figure.description.contains("0,21"), "{}", figure.description);
    assert_eq!((figure.plot.marks.len(), figure.table.rows.len()), (2, 2));
    assert!(words(&document).contains("Fietspaden (2)"), "neighbours are named with their number");
    let html = html::write(&document);
    assert!(html.contains("<svg") && html.contains("1 N10 &lt;staat&gt; stil") && !html.contains("<staat>"));
    assert!(markdown::write(&document).contains("Fietspaden"));
    assert!(wanted("map", &outline(), &material.frame).is_empty(), "no map is laid out that nobody asks for");
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let sections = [section(0, "Kaart", "```samspel map\n```\n\n```samspel gozone theme=SMA\n```")];
    let text = words(&build(&sections, &small(), &Locale::new("nl"), &options()));
    assert!(text.contains("nog niets om een kaart van te tekenen"), "{text}");
}

#[test]
fn clusters_are_told_with_what_they_stand_under() {
    let sections = [section(0, "Bundels", "```samspel clusters\n```")];
    let columns = |material: &Material| {
        let document = build(&sections, material, &Locale::new("nl"), &options());
        let table = document.blocks.iter().find_map(|b| if let Block::Table(t) = b { Some(t.clone()) } else { None });
        table.expect("a table").columns.len()
    };
    let mut material = small();
    assert_eq!(columns(&material), 4, "where nothing stands under a heading, none is spoken of");
    let below = material.clusters[0].cluster.clone();
    let heading = Heading {
        id: id(90, 0),
        theme: below.theme,
        label: "Op weg naar elkaar".into(),
        labelled_by: Maker::Person,
        made_by: Maker::Person,
    };
    material.headings = vec![HeadingLine { heading, clusters: vec![below.id] }];
    assert_eq!(columns(&material), 5);
    let text = words(&build(&sections, &material, &Locale::new("nl"), &options()));
    assert_eq!(text.matches("Op weg naar elkaar").count(), 1, "{text}");
}

#[test]
fn the_go_zone_parts_the_clusters_by_the_means() {
    let sections = [section(0, "Keuze", "```samspel gozone\n```")];
    let mut material = small();
    let mut second = material.frame.criteria[0].clone();
    (second.id, second.name, second.better) = (id(40, 0), "Moeite".into(), Better::Less);
    material.frame.criteria.truncate(1);
    material.frame.criteria.push(second);
    for (n, ranked) in (1..).zip(&mut material.ranking.clusters) {
        ranked.means = vec![Some(n * 1000), Some(4000 - n * 500)];
    }
    let rated = material.ranking.clusters.len();
    assert!(rated > 1, "the sample has ratings");
    let document = build(&sections, &material, &Locale::new("nl"), &options());
    let figure = document.blocks.iter().find_map(|b| if let Block::Figure(f) = b { Some(f) } else { None });
    let figure = figure.expect("a figure");
    assert_eq!(figure.plot.marks.len(), rated);
    let PlotKind::Zones(x, y) = &figure.plot.kind else { panic!("zones") };
    let best = figure.plot.marks.iter().max_by(|a, b| (a.x + a.y).total_cmp(&(b.x + b.y))).expect("marks");
    assert_eq!((best.x, best.y), (1.0, 1.0), "little effort is good");
    for mark in &figure.plot.marks {
        assert_eq!(mark.series == Some(1), mark.x >= x.mean && mark.y >= y.mean, "{mark:?}");
        assert!((0.0..=1.0).contains(&mark.x) && (0.0..=1.0).contains(&mark.y));
    }
    let ladder = [section(0, "Keuze", "```samspel ladder\n```")];
    let document = build(&ladder, &material, &Locale::new("nl"), &options());
    let text = words(&document);
    // Little effort is good, and effort falls as importance rises: both agree wholly.
    assert!(text.contains("Correlatie r = 1,00") || rated < 3, "{text}");
    assert!(html::write(&document).matches("<line").count() >= rated + 2);
}

#[test]
fn the_ranking_says_how_far_it_holds() {
    let mut material = small();
    let ranked = material.ranking.clone();
    let hold = |at: usize, top: i64| Hold {
        cluster: ranked.clusters[at].line.cluster.id,
        ranks: vec![top, 10_000 - top],
        central: None,
        confidence: None,
    };
    let held = Stability {
        weightings: 10_000,
        seed: "1".into(),
        clusters: vec![hold(0, 9_700), hold(1, 300)],
        top: 1,
        top_holds: 970,
        rules: vec![],
        decisive: vec![],
        members: 3,
        agreement: None,
        apart: vec![],
    };
    material.rankings = vec![(None, ranked, held)];
    let text = words(&build(
        &[section(0, "Keuze", "```samspel ranking top=1\n```")],
        &material,
        &Locale::new("nl"),
        &options(),
    ));
    assert!(text.contains("De eerste 1 blijven dezelfde bij 97 % van 10.000 wegingen (zaad 1)"), "{text}");
    assert!(text.contains(&material.ranking.clusters[0].line.cluster.label));
    // A theme for which none was worked out has nothing to show, and says so.
    let code = material.frame.themes[0].code.clone();
    let sections = [section(0, "Keuze", &format!("```samspel ranking theme={code}\n```"))];
    assert_eq!(wanted("ranking", &sections, &material.frame), [Some(material.frame.themes[0].id)]);
    let text = words(&build(&sections, &material, &Locale::new("nl"), &options()));
    assert!(text.contains("Hier kreeg geen bundel een score."), "{text}");
}

#[test]
fn a_poll_of_orders_tells_who_is_chosen_and_by_which_groups() {
    let mut material = small();
    let theme = material.frame.themes[0].id;
    let poll = Poll {
        form: Form::Ranking,
        stage: Stage::Counted,
        rule: "schulze".into(),
        ..Poll::open(id(41, 1), "P2", "Welke lijn eerst?", Some(theme), 0)
    };
    let option = |n: usize, code: &str, groups: [i64; 2]| ChoiceResult {
        choice: Choice::new(id(42, n), code, &format!("Lijn {code}"), theme, n as i64),
        votes_for: groups.iter().sum(),
        against: 0,
        blank: 0,
        points: 0,
        by_group: vec![GroupVotes::new("Noord", [groups[0], 0, 0]), GroupVotes::new("Zuid", [groups[1], 0, 0])],
    };
    material.counts = vec![PollPage {
        state: PollState { poll, roll: vec![], papers: 20, by_group: vec![("Noord".into(), 12), ("Zuid".into(), 8)] },
        options: vec![option(0, "EEN", [12, 8]), option(1, "TWEE", [3, 6])],
        verdicts: vec![],
        winners: vec![id(42, 1)],
        protocol: vec![],
        sha256: String::new(),
    }];
    let code = material.frame.themes[0].code.clone();
    let sections = [section(0, "Stemming", &format!("```samspel poll theme={code}\n```"))];
    let text = words(&build(&sections, &material, &Locale::new("nl"), &options()));
    for told in ["gekozen als nummer 1", "25 % (12)", "75 % (8)", "45 %", "20 stembiljetten", "regel schulze"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(text.find("TWEE") < text.find("Lijn EEN"), "who is chosen stands first: {text}");
    material.counts[0].state.poll.secret = true;
    material.counts[0].state.poll.stage = Stage::Open;
    let text = words(&build(&sections, &material, &Locale::new("nl"), &options()));
    assert!(text.contains("Welke lijn eerst?: ") && !text.contains("25 %"), "{text}");
}

#[test]
fn opinions_tell_what_unites_and_what_divides() {
    let mut material = small();
    let tally = |agree, disagree, votes| Tally { agree, disagree, votes };
    let statement = |code: &str| Statement { id: code.into(), text: format!("Over {code}"), out: false };
    let spoke = |side| vec![Spokes { statement: 0, side, of: (8, 10), times: 4.0 }];
    let group = |size, name: &str| OpinionGroup { size, made_of: vec![(name.into(), size)] };
    let result = OpinionsResult {
        groups: vec![group(10, "burgers"), group(12, "ondernemers")],
        participants: 25,
        silhouette: Some(0.5),
        sampled: None,
        explained: [0.4, 0.2],
        findings: Findings {
            tallies: vec![vec![tally(8, 1, 10), tally(9, 0, 10)], vec![tally(2, 8, 12), tally(11, 1, 12)]],
            consensus: vec![[0.1, 0.1], [0.7, 0.0]],
            spokes: vec![spoke(Side::Agree), spoke(Side::Disagree)],
            agreed: [vec![1], vec![]],
            divides: vec![(0, 0.55), (1, 0.0)],
        },
        everybody: vec![tally(10, 9, 22), tally(20, 1, 22)],
        marks: vec![],
        places: vec![[0.0; 2]; 2],
    };
    material.opinions = vec![OpinionsPage {
        poll: None,
        options: vec![id(42, 0), id(42, 1)],
        statements: vec![statement("BRUG"), statement("BANK")],
        result: Ok(result),
    }];
    let sections = [section(0, "Meningen", "```samspel opinions\n```")];
    let text = words(&build(&sections, &material, &Locale::new("nl"), &options()));
    for told in [
        "Samen eens",
        "spreekt voor A; afwijzing spreekt voor B; 55 punten tussen de groepen",
        "22 van de 25 die stemden",
        "12 ondernemers",
        "92 %",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    let (first, second) = (text.find("BANK"), text.find("BRUG"));
    assert!(first < second, "what unites stands first");
    material.opinions[0].result = Err(Said::new("poll-sealed"));
    let text = words(&build(&sections, &material, &Locale::new("nl"), &options()));
    assert!(text.contains("alle stemmen op naam: "), "{text}");
    let sections = [section(0, "Meningen", "```samspel opinions theme=MOB\n```")];
    let text = words(&build(&sections, &material, &Locale::new("nl"), &options()));
    assert!(text.contains("Niemand stemde voor of tegen"), "{text}");
}

#[test]
fn a_budget_tells_what_is_funded_and_why_the_rest_is_not() {
    let mut material = small();
    let theme = material.frame.themes[0].id;
    let poll = Poll { budget: "50".into(), ..Poll::open(id(41, 0), "P1", "Buurtbudget", Some(theme), 0) };
    let project = |code: &str, cost| Project { id: code.into(), cost: whole(cost), cells: vec![code.into()] };
    let round = Round { project: 1, phase: Phase::Greedy, measure: None, payers: 7, left: whole(20), tied: vec![] };
    let outcome = Outcome {
        rounds: vec![round],
        spent: whole(30),
        share: None,
        raised: None,
        losers: vec![Loser { project: 0, why: Why::DidNotFit(whole(20)), left: None, needed: Some(3) }],
    };
    let group = |name: &str, money| GroupShare { group: name.into(), voters: 5, money: whole(money) };
    let result = BudgetResult {
        method: Method::named("greedy", Utility::Cost).expect("a rule"),
        outcome,
        ballots: 10,
        votes: vec![5, 7],
        served: 7,
        shares: Some(("group".into(), vec![group("Noord", 10), group("Zuid", 20)])),
        compared: vec![],
    };
    let state = PollState { poll, roll: vec![], papers: 10, by_group: vec![] };
    material.budgets = vec![BudgetPage {
        state,
        options: vec![id(42, 0), id(42, 1)],
        projects: vec![project("BRUG", 40), project("BANK", 30)],
        budget: whole(50),
        result: Ok(result),
    }];
    let sections = [section(0, "Geld", "```samspel budget\n```")];
    let document = build(&sections, &material, &Locale::new("nl"), &options());
    let text = words(&document);
    for told in ["Krijgt geld als nummer 1", "toen het aan de beurt was, was er nog 20", "30 van 50 besteed", "67 %"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    let (first, second) = (text.find("BANK"), text.find("BRUG"));
    assert!(first < second, "funded ones stand first");
    material.budgets[0].result = Err(Said::new("budget-no-ballots"));
    let text = words(&build(&sections, &material, &Locale::new("nl"), &options()));
    assert!(text.contains("Nog niemand heeft gestemd."), "{text}");
}
