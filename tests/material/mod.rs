//! A small programme made by hand, and a large one as big as a real one, for the tests of draft and writers.
#![allow(dead_code, reason = "each test file uses a part")]

use samspel::domain::Id;
use samspel::domain::decisions::{Position, Priority};
use samspel::domain::frame::{Better, Criterion, Frame, Kind, Member, Programme, Role, Stance, Theme, Topic};
use samspel::domain::groups::Cluster;
use samspel::domain::material::{
    Consent, Contribution, Interview, Maker, Origin, Source, SourceKind, State, reference,
};
use samspel::domain::paper::Section;
use samspel::domain::polls::Choice;
use samspel::domain::view::{
    ChoiceResult, ClusterLine, Coverage, CoverageRow, Dimension, GroupVotes, InterviewPage, PriorityPage,
    RankedCluster, Ranking, Status, TopicMatrix, Weighting,
};
use samspel::draft::{Material, Options, Statement};

/// The n-th record of a table.
pub fn id(table: u8, n: usize) -> Id {
    let mut bytes = [0; 16];
    bytes[0] = table;
    bytes[8..].copy_from_slice(&(n as u64).to_be_bytes());
    Id::from_bytes(bytes)
}

const MEMBER: u8 = 1;
const THEME: u8 = 2;
const TOPIC: u8 = 3;
const KIND: u8 = 4;
const STANCE: u8 = 5;
const CRITERION: u8 = 6;
const STATEMENT: u8 = 7;
const CLUSTER: u8 = 8;
const PRIORITY: u8 = 9;
const SOURCE: u8 = 10;
const CHOICE: u8 = 11;
const SECTION: u8 = 12;

const THEMES: [(&str, &str, &str); 8] = [
    ("MOB", "Mobiliteit", "Mobil"),
    ("SMA", "Smart Region", "Smart"),
    ("OND", "Onderwijs en kinderopvang", "Onderw"),
    ("SOC", "Sociaal beleid", "Sociaal"),
    ("DUU", "Duurzaamheid", "Duurz"),
    ("OMG", "Omgeving en wonen", "Omgev"),
    ("VRI", "Vrije tijd", "VrijeT"),
    ("ECO", "Economie", "Econ"),
];
const TOPICS: [&str; 7] =
    ["Armoede", "Toegankelijkheid", "Digitalisering", "Diversiteit", "Participatie", "Kindvriendelijkheid", "Wonen"];
const MEMBERS: [(&str, &str); 12] = [
    ("LIE", "Lier"),
    ("BER", "Berlaar"),
    ("HEI", "Heist-op-den-Berg"),
    ("MEC", "Mechelen"),
    ("BON", "Bonheiden"),
    ("BOR", "Bornem"),
    ("DUF", "Duffel"),
    ("NIJ", "Nijlen"),
    ("PUU", "Puurs-Sint-Amands"),
    ("PUT", "Putte"),
    ("SKW", "Sint-Katelijne-Waver"),
    ("WIL", "Willebroek"),
];

pub fn frame(members: usize, themes: usize, topics: usize) -> Frame {
    let kind = |n, code: &str, name: &str, plural: &str, role| Kind {
        id: id(KIND, n),
        code: code.into(),
        name: name.into(),
        plural: plural.into(),
        role,
        words: vec![],
        sort: n as i64,
    };
    let stance = |n, code: &str, name: &str, value| Stance {
        id: id(STANCE, n),
        code: code.into(),
        name: name.into(),
        value,
        sort: n as i64,
    };
    Frame {
        programme: Programme {
            id: id(0, 0),
            process: "strategio".into(),
            name: "Rivierenland 2025–2030".into(),
            region: "Rivierenland".into(),
            language: "nl".into(),
            summary: "Eén nota.".into(),
            adopt_per_theme: 2,
        },
        members: MEMBERS[..members]
            .iter()
            .enumerate()
            .map(|(n, (code, name))| Member {
                id: id(MEMBER, n),
                code: (*code).into(),
                name: (*name).into(),
                population: None,
                latitude: None,
                longitude: None,
                sort: n as i64,
            })
            .collect(),
        phases: vec![],
        kinds: vec![
            kind(0, "trend", "Trend", "Trends", Role::Observation),
            kind(1, "uitdaging", "Uitdaging", "Uitdagingen", Role::Need),
            kind(2, "ambitie", "Ambitie", "Ambities", Role::Aim),
        ],
        themes: THEMES[..themes]
            .iter()
            .enumerate()
            .map(|(n, (code, name, short))| Theme {
                id: id(THEME, n),
                code: (*code).into(),
                name: (*name).into(),
                short: (*short).into(),
                parent: None,
                words: vec![],
                sort: n as i64,
            })
            .collect(),
        topics: TOPICS[..topics]
            .iter()
            .enumerate()
            .map(|(n, name)| Topic {
                id: id(TOPIC, n),
                code: name.to_lowercase(),
                name: (*name).into(),
                words: vec![],
                sort: n as i64,
            })
            .collect(),
        criteria: vec![Criterion {
            id: id(CRITERION, 0),
            code: "belang".into(),
            name: "Belang".into(),
            weight: 2.0,
            min: 1,
            max: 5,
            better: Better::More,
            words: vec![],
            sort: 0,
        }],
        stances: vec![
            stance(0, "support", "Steun", 2),
            stance(1, "reserve", "Steun met voorbehoud", 1),
            stance(2, "neutral", "Neutraal", 0),
            stance(3, "against", "Niet voor ons", -2),
        ],
    }
}

pub fn empty(frame: Frame) -> Material {
    let status = Status { members: frame.members.len() as i64, ..Status::default() };
    Material {
        coverage: coverage(&frame, &[]),
        by_topic: Vec::new(),
        topics: topics(&frame, &[]),
        frame,
        status,
        facets: vec![],
        statements: vec![],
        clusters: vec![],
        ranking: Ranking { weighting: Weighting::Equal, groups: vec![], sectors: 0, clusters: vec![] },
        priorities: vec![],
        polls: vec![],
        interviews: vec![],
        headings: vec![],
        maps: vec![],
        budgets: vec![],
        opinions: vec![],
        counts: vec![],
        rankings: vec![],
        sources: vec![],
    }
}

/// One contribution: number, series and member, theme, kind, cluster, words.
fn statement(
    n: usize,
    member: Option<usize>,
    theme: usize,
    kind: usize,
    cluster: Option<usize>,
    text: &str,
) -> Statement {
    let series = member.map_or("MOB-T3", |m| MEMBERS[m].0);
    Statement {
        id: id(STATEMENT, n),
        reference: reference(series, n as i64 + 1),
        text: text.into(),
        kind: id(KIND, kind),
        theme: id(THEME, theme),
        subtheme: None,
        origin: if member.is_some() { Origin::Members } else { Origin::Shared },
        members: member.map(|m| id(MEMBER, m)).into_iter().collect(),
        partner: None,
        topics: vec![id(TOPIC, n % 2)],
        cluster: cluster.map(|c| id(CLUSTER, c)),
        central: (n * 3 % 7) as i64,
        source: member
            .map_or("Planningsdag, tafel 3".into(), |m| format!("inbreng-{}.csv", MEMBERS[m].1.to_lowercase())),
        sheet: None,
        row: Some(n as i64 + 2),
        consent: None,
        role: None,
    }
}

fn coverage(frame: &Frame, statements: &[Statement]) -> Coverage {
    let column_ids: Vec<Id> = frame.themes.iter().map(|t| t.id).collect();
    let row = |member: Option<Id>, origin| {
        let mine = |s: &&Statement| s.origin == origin && member.is_none_or(|m| s.members.contains(&m));
        let count = |theme: &Id| statements.iter().filter(mine).filter(|s| s.theme == *theme).count() as i64;
        CoverageRow {
            member,
            origin,
            counts: column_ids.iter().map(count).collect(),
            total: statements.iter().filter(mine).count() as i64,
        }
    };
    let mut rows: Vec<CoverageRow> = frame.members.iter().map(|m| row(Some(m.id), Origin::Members)).collect();
    rows.push(row(None, Origin::Shared));
    rows.push(row(None, Origin::Partner));
    let totals = column_ids.iter().map(|id| statements.iter().filter(|s| s.theme == *id).count() as i64).collect();
    Coverage { columns: Dimension::Theme, theme: None, rows, column_ids, totals, all: statements.len() as i64 }
}

/// Who spoke of which topic, for every theme.
fn by_topic(frame: &Frame, statements: &[Statement]) -> Vec<Coverage> {
    let within = |theme: &Theme| {
        let of_theme: Vec<&Statement> = statements.iter().filter(|s| s.theme == theme.id).collect();
        let row = |member: Option<Id>, origin| {
            let mine = |s: &&&Statement| s.origin == origin && member.is_none_or(|m| s.members.contains(&m));
            let count =
                |topic: &Topic| of_theme.iter().filter(mine).filter(|s| s.topics.contains(&topic.id)).count() as i64;
            let counts = frame.topics.iter().map(count).collect();
            CoverageRow { member, origin, counts, total: of_theme.iter().filter(mine).count() as i64 }
        };
        let mut rows: Vec<CoverageRow> = frame.members.iter().map(|m| row(Some(m.id), Origin::Members)).collect();
        rows.push(row(None, Origin::Shared));
        let topics = frame.topics.iter();
        let totals = topics.map(|t| of_theme.iter().filter(|s| s.topics.contains(&t.id)).count() as i64).collect();
        Coverage {
            columns: Dimension::Topic,
            theme: Some(theme.id),
            rows,
            column_ids: frame.topics.iter().map(|t| t.id).collect(),
            totals,
            all: of_theme.len() as i64,
        }
    };
    frame.main_themes().map(within).collect()
}

fn topics(frame: &Frame, statements: &[Statement]) -> TopicMatrix {
    let count = |theme: Id, topic: Id| {
        statements.iter().filter(|s| s.theme == theme && s.topics.contains(&topic)).count() as i64
    };
    TopicMatrix {
        themes: frame.themes.iter().map(|t| t.id).collect(),
        topics: frame.topics.iter().map(|t| t.id).collect(),
        counts: frame.themes.iter().map(|a| frame.topics.iter().map(|b| count(a.id, b.id)).collect()).collect(),
    }
}

fn cluster(n: usize, theme: usize, label: &str, statements: &[Statement]) -> ClusterLine {
    let mine: Vec<&Statement> = statements.iter().filter(|s| s.cluster == Some(id(CLUSTER, n))).collect();
    let mut members: Vec<Id> = mine.iter().flat_map(|s| s.members.clone()).collect();
    members.sort();
    members.dedup();
    ClusterLine {
        cluster: Cluster {
            id: id(CLUSTER, n),
            theme: id(THEME, theme),
            label: label.into(),
            labelled_by: Maker::Machine,
            made_by: Maker::Machine,
            locked: false,
            cohesion: 700,
        },
        size: mine.len() as i64,
        members: members.len() as i64,
        adopted: false,
        firm: None,
    }
}

fn ranked(line: &ClusterLine, rank: i64, score: i64, tied: bool) -> RankedCluster {
    RankedCluster {
        line: line.clone(),
        rank,
        tied,
        score: Some(score),
        means: vec![Some(4200)],
        spreads: vec![Some(650)],
        raters: 3,
        by_group: vec![],
    }
}

fn priority(
    n: usize,
    theme: usize,
    statement: &str,
    line: &ClusterLine,
    score: i64,
    positions: &[(usize, usize, &str)],
) -> PriorityPage {
    let position = |(member, stance, comment): &(usize, usize, &str)| Position {
        priority: id(PRIORITY, n),
        member: id(MEMBER, *member),
        stance: id(STANCE, *stance),
        comment: (*comment).into(),
        recorded: "toetsing".into(),
        file: None,
    };
    PriorityPage {
        priority: Priority {
            id: id(PRIORITY, n),
            theme: id(THEME, theme),
            statement: statement.into(),
            rank: n as i64 + 1,
            cluster: Some(line.cluster.id),
            choice: None,
            lead: if n == 0 { "Lier".into() } else { String::new() },
            horizon: if n == 0 { "2028".into() } else { String::new() },
        },
        positions: positions.iter().map(position).collect(),
        cluster: Some(line.clone()),
        evidence: vec![],
        quotes: vec![],
        ranked: Some(ranked(line, n as i64 + 1, score, false)),
        vote: None,
    }
}

fn choice(
    n: usize,
    theme: usize,
    text: &str,
    votes: (i64, i64, i64),
    by_group: Vec<(String, i64, i64, i64)>,
) -> ChoiceResult {
    ChoiceResult {
        choice: Choice::new(id(CHOICE, n), &format!("{}-{}", THEMES[theme].0, n + 1), text, id(THEME, theme), n as i64),
        votes_for: votes.0,
        against: votes.1,
        blank: votes.2,
        points: 0,
        by_group: by_group.into_iter().map(|(name, yes, no, blank)| GroupVotes::new(&name, [yes, no, blank])).collect(),
    }
}

fn source(n: usize, kind: SourceKind, title: &str, member: Option<usize>) -> Source {
    Source {
        id: id(SOURCE, n),
        kind,
        title: title.into(),
        file: None,
        checksum: None,
        date: None,
        member: member.map(|m| id(MEMBER, m)),
    }
}

fn interview(n: usize, consent: Consent, sector: &str, synthesis: &str, excerpt: &Statement) -> InterviewPage {
    InterviewPage {
        interview: Interview {
            id: id(SOURCE, 10 + n),
            number: n as i64 + 1,
            participant: 900 + n as i64,
            role: "algemeen directeur".into(),
            sector: sector.into(),
            consent,
            notes: "…".into(),
            synthesis: synthesis.into(),
            partner: None,
        },
        source: source(10 + n, SourceKind::Interview, &format!("Interview {}", n + 1), Some(n)),
        partner: None,
        excerpts: vec![Contribution {
            id: excerpt.id,
            series: "LIE".into(),
            number: 1,
            text: excerpt.text.clone(),
            kind: excerpt.kind,
            theme: excerpt.theme,
            subtheme: None,
            source: id(SOURCE, 10 + n),
            sheet: None,
            row: None,
            span_start: Some(0),
            span_end: Some(1),
            origin: excerpt.origin,
            partner: None,
            place: None,
            language: "nl".into(),
            language_by: samspel::domain::material::Maker::Machine,
            state: State::Active,
            remark: None,
            fingerprint: None,
        }],
    }
}

/// Four members, two themes, twelve contributions: enough for every block to say something.
pub fn small() -> Material {
    let frame = frame(4, 2, 3);
    let mut statements = vec![
        statement(0, Some(0), 0, 0, Some(0), "Op de N10 staan elke ochtend meer wagens stil dan vijf jaar geleden."),
        statement(1, Some(1), 0, 0, Some(0), "De file op de N10 begint nu al om half zeven."),
        statement(
            2,
            Some(2),
            0,
            0,
            Some(0),
            "Doorgaand verkeer zoekt sluipwegen door onze dorpskernen; de N10 slikt het niet meer.",
        ),
        statement(3, Some(3), 0, 0, Some(1), "Elektrische fietsen rijden sneller dan onze fietspaden breed zijn."),
        statement(
            4,
            Some(0),
            0,
            1,
            Some(1),
            "Kinderen durven niet naar school te fietsen zolang het kruispunt aan de vest er zo bij ligt.",
        ),
        statement(5, None, 0, 1, Some(1), "Fietspaden stoppen aan de gemeentegrens."),
        statement(6, Some(1), 0, 2, Some(1), "Eén doorlopende fietssnelweg langs de Nete, klaar tegen 2030."),
        statement(7, Some(3), 0, 2, None, "Elk dorp heeft om het uur een bus, ook op zondag."),
        statement(8, Some(0), 0, 1, Some(1), "Dit staat in een achtergrondgesprek en mag nergens verschijnen."),
        statement(9, Some(1), 0, 1, Some(1), "Wij schaffen de bus liever af dan ze leeg te laten rijden."),
        statement(10, Some(2), 1, 0, Some(2), "Iedere dienst koopt haar eigen sensoren; niemand weet wat er al hangt."),
        statement(11, Some(3), 0, 1, None, "Vrachtwagens naar onze terreinen horen niet in de schoolstraat thuis."),
    ];
    statements[8].consent = Some(Consent::Background);
    statements[9].consent = Some(Consent::Anonymous);
    statements[10].consent = Some(Consent::Quote);
    statements[10].role = Some("ICT-verantwoordelijke".into());
    statements[11].origin = Origin::Partner;
    statements[11].members.clear();
    statements[11].partner = Some("Transport Peeters nv".into());
    let lines = vec![
        cluster(0, 0, "N10, doorgaand verkeer, dorpskernen", &statements),
        cluster(1, 0, "fietspaden, fietssnelweg, schoolroute", &statements),
        cluster(2, 1, "sensoren, data", &statements),
    ];
    let priorities = vec![
        priority(
            0,
            0,
            "Een doorlopend fietsnetwerk over de gemeentegrenzen heen",
            &lines[1],
            781,
            &[(0, 0, ""), (1, 1, "Alleen als de brug over de Nete meegaat in dezelfde fase."), (2, 0, "")],
        ),
        priority(
            1,
            1,
            "Eén gedeeld register van sensoren en data",
            &lines[2],
            402,
            &[(0, 3, "Wij hebben geen mensen om dit te onderhouden."), (3, 2, "")],
        ),
    ];
    let mut material = empty(frame);
    material.status = Status {
        programme: "Rivierenland 2025–2030".into(),
        contributions: statements.len() as i64,
        members: 4,
        themes: 2,
        topics: 3,
        interviews: 3,
        clusters: 3,
        unclustered: 2,
        ratings: 1248,
        priorities: 2,
        positions: 5,
        ..Status::default()
    };
    material.coverage = coverage(&material.frame, &statements);
    material.by_topic = by_topic(&material.frame, &statements);
    material.topics = topics(&material.frame, &statements);
    material.ranking.clusters = priorities.iter().filter_map(|p| p.ranked.clone()).collect();
    material.polls = vec![choice(
        0,
        0,
        "Betalend parkeren in alle kernen",
        (120, 80, 20),
        vec![("politici".into(), 20, 40, 5), ("ondernemers".into(), 100, 40, 15)],
    )];
    material.interviews = vec![
        interview(0, Consent::Quote, "Mobiliteit", "De gemeente wil vooral rust op de N10.", &statements[0]),
        interview(1, Consent::Anonymous, "Mobiliteit", "De bus is te duur voor wat ze oplevert.", &statements[9]),
        interview(2, Consent::Background, "ICT", "Dit mag nergens verschijnen.", &statements[8]),
    ];
    material.sources = vec![source(0, SourceKind::Form, "inbreng-lier.csv", Some(0))];
    material.clusters = lines;
    material.priorities = priorities;
    material.statements = statements;
    material
}

/// As big as the sample: twelve members, eight themes, 480 contributions of made-up length.
pub fn large() -> Material {
    let frame = frame(12, 8, 7);
    let words = [
        "fietssnelweg",
        "tussen",
        "de kernen",
        "blijft",
        "ontbreken",
        "zodat",
        "scholieren",
        "langs",
        "drukke",
        "wegen",
        "moeten",
        "rijden",
        "en ouders",
        "de wagen",
        "nemen",
        "ondanks",
        "afspraken",
        "met",
        "de vervoerregio",
    ];
    let text = |n: usize| {
        let length = 8 + n * 7 % 30;
        let picked: Vec<&str> = (0..length).map(|i| words[(n * 3 + i * 5) % words.len()]).collect();
        format!("Bijdrage {n}: {}.", picked.join(" "))
    };
    let statements: Vec<Statement> = (0..480)
        .map(|n| {
            let theme = n / 12 % 8;
            let cluster = (n % 5 != 0).then_some(theme * 5 + n / 96);
            statement(n, (n % 11 != 0).then_some(n % 12), theme, n / 3 % 3, cluster, &text(n))
        })
        .collect();
    let labels = [
        "fietssnelweg, schoolroute",
        "zwerfvuil, inzameling, containerpark",
        "kinderopvang en wachtlijsten",
        "leegstand",
        "wijkgezondheid, huisartsen",
    ];
    let clusters: Vec<ClusterLine> = (0..40).map(|n| cluster(n, n / 5, labels[n % 5], &statements)).collect();
    let comments = [
        "Alleen als de kost gedeeld wordt volgens inwonertal en niet volgens kilometer.",
        "",
        "Wij werken hier liever met de provincie.",
    ];
    let priorities = (0..16)
        .map(|n| {
            let positions: Vec<(usize, usize, &str)> =
                (0..11).map(|m| (m, [0, 0, 0, 1, 0, 2, 0, 3][(n * 5 + m) % 8], comments[(n + m) % 3])).collect();
            let line = &clusters[n / 2 * 5 + n % 2];
            priority(
                n,
                n / 2,
                "Samen één doorlopend netwerk uitbouwen en onderhouden over de gemeentegrenzen heen",
                line,
                880 - 13 * n as i64,
                &positions,
            )
        })
        .collect();
    let mut material = empty(frame);
    material.status.contributions = 480;
    material.status.clusters = 40;
    material.status.ratings = 3_840;
    material.coverage = coverage(&material.frame, &statements);
    material.by_topic = by_topic(&material.frame, &statements);
    material.topics = topics(&material.frame, &statements);
    material.clusters = clusters;
    material.priorities = priorities;
    material.polls = small().polls;
    material.interviews = small().interviews;
    material.statements = statements;
    material
}

pub fn section(n: usize, heading: &str, body: &str) -> Section {
    Section {
        id: id(SECTION, n),
        heading: heading.into(),
        theme: None,
        body: body.into(),
        edited: true,
        sort: format!("{n:04}"),
    }
}

pub fn options() -> Options {
    Options { date: "2023-05-23".into(), only: None }
}

/// An outline that uses every block.
pub fn outline() -> Vec<Section> {
    let mut sections = vec![
        section(
            0,
            "Voorwoord",
            "Aan de *raden* van **Rivierenland**.\n\nDe N10 slibt dicht [@LIE-001; @BER-002], zie ook <b>de kaart</b> op [igemo.be](https://www.igemo.be).\n\n1. Eerst lezen.\n2. Dan beslissen:\n   - over geld\n   - over tempo\n\n> Samen staan we sterker.\n> Dat zei iedereen.\n\n| Jaar | Inwoners |\n|---|---:|\n| 2023 | 240.000 |\n\n---\n",
        ),
        section(1, "Hoe deze nota tot stand kwam", "```samspel numbers\n```\n\n```samspel coverage\n```\n"),
    ];
    for (n, (code, name)) in [("MOB", "Mobiliteit"), ("SMA", "Smart Region")].into_iter().enumerate() {
        let body = format!(
            "## Trends\n\n```samspel statements theme={code} role=observation top=2\n```\n\n## Uitdagingen\n\n```samspel statements theme={code} role=need\n```\n\n## Bundels\n\n```samspel clusters theme={code} top=5\n```\n\n## Prioriteiten\n\n```samspel priorities theme={code} top=5\n```\n\n## Stemming\n\n```samspel poll theme={code}\n```\n\n## In hun eigen woorden\n\n```samspel quotes theme={code} top=2\n```\n"
        );
        sections.push(section(2 + n, name, &body));
    }
    sections.push(section(4, "Samenvatting", "```samspel priorities top=8\n```\n"));
    sections.push(section(5, "Transversale thema's", "```samspel topics\n```\n\n```samspel topics theme=MOB\n```\n"));
    sections.push(section(6, "Interviews", "```samspel syntheses\n```\n"));
    sections.push(section(7, "Standpunten", "```samspel positions\n```\n"));
    sections
}

/// The outline of the process template, a chapter for each theme.
pub fn large_outline() -> Vec<Section> {
    let mut sections = outline();
    sections.truncate(2);
    for (n, (code, name, _)) in THEMES.iter().enumerate() {
        let body = outline()[2].body.replace("MOB", code);
        sections.push(section(10 + n, name, &body));
    }
    sections.extend(outline().into_iter().skip(4));
    sections
}
