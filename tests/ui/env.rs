//! A programme small enough to know by heart, behind the traits that the workspace fills: six members, four themes,
//! sixty statements. Deeds are recorded, and the simple ones done.

use std::path::Path;
use std::sync::{Arc, Mutex};

use samspel::app::worker::{Desk, Door, Hand, Opened};
use samspel::app::{Machine, headless};
use samspel::domain::deed::{Deed, Report};
use samspel::domain::frame::*;
use samspel::domain::groups::Cluster;
use samspel::domain::material::State as Part;
use samspel::domain::material::{Contribution, Maker, Origin, Source, SourceKind, parse_reference, reference};
use samspel::domain::view::*;
use samspel::domain::{Id, Progress};
use samspel::error::{Result, Said};
use samspel::flow::State;
use samspel::settings::{Config, Keymap};

use crate::env_budget;
use crate::env_opinions;
use crate::env_rank;

pub const MEMBERS: [(&str, &str); 6] = [
    ("BER", "Berlaar"),
    ("BON", "Bonheiden"),
    ("LIE", "Lier"),
    ("MEC", "Mechelen"),
    ("PUT", "Putte"),
    ("SKW", "Sint-Katelijne-Waver"),
];
const THEMES: [(&str, &str, &str); 4] = [
    ("MOB", "Mobiliteit", "Mobil"),
    ("OND", "Onderwijs en kinderopvang", "Onderw"),
    ("DUU", "Duurzaamheid", "Duurz"),
    ("ECO", "Economie", "Econ"),
];
const STATEMENTS: [&str; 6] = [
    "Schoolkinderen fietsen langs gewestwegen zonder afgescheiden fietspad; ouders brengen ze daarom met de wagen.",
    "De fietssnelweg stopt aan de gemeentegrens, zodat pendelaars de laatste kilometers tussen het vrachtverkeer rijden.",
    "Kinderopvang is voor wie in ploegen werkt nauwelijks te vinden.",
    "Wateroverlast treft elk jaar dezelfde straten in de vallei.",
    "Leegstaande winkels in de kern trekken geen nieuwe handelaars aan.",
    "We willen dat elke leerling tegen 2030 veilig en zelfstandig naar school kan.",
];

pub fn id(kind: u8, n: usize) -> Id {
    let mut bytes = [0; 16];
    bytes[0] = kind;
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    bytes[15] = u8::try_from(n % 256).unwrap();
    bytes[14] = u8::try_from(n / 256).unwrap();
    Id::from_bytes(bytes)
}

pub fn frame() -> Frame {
    let sort = |i: usize| i64::try_from(i).unwrap();
    let phases = [
        ("Aankondiging", "2026-09-01", "2026-09-30"),
        ("Inschrijving en bijdragen", "2026-10-01", "2026-11-12"),
        ("Werksessies", "2026-11-20", "2026-11-27"),
        ("Consolidatie", "2026-12-01", "2027-01-15"),
        ("Inspiratienota", "2027-02-02", "2027-03-15"),
    ];
    Frame {
        programme: Programme {
            id: id(1, 0),
            process: "strategio".into(),
            name: "Rivierenland 2025–2030".into(),
            region: "Rivierenland".into(),
            language: "nl".into(),
            summary: String::new(),
            adopt_per_theme: 2,
        },
        members: MEMBERS
            .iter()
            .enumerate()
            .map(|(i, (code, name))| Member {
                id: id(2, i),
                code: (*code).into(),
                name: (*name).into(),
                population: Some(11_656 + 1000 * sort(i)),
                latitude: None,
                longitude: None,
                sort: sort(i),
            })
            .collect(),
        phases: phases
            .iter()
            .enumerate()
            .map(|(i, (name, start, end))| Phase {
                id: id(3, i),
                code: format!("p{i}"),
                name: (*name).into(),
                start: (*start).into(),
                end: (*end).into(),
                state: PhaseState::Planned,
                sort: sort(i),
            })
            .collect(),
        kinds: [
            ("Trend", "Trends", Role::Observation),
            ("Uitdaging", "Uitdagingen", Role::Need),
            ("Ambitie", "Ambities", Role::Aim),
        ]
        .iter()
        .enumerate()
        .map(|(i, (name, plural, role))| Kind {
            id: id(4, i),
            code: name.to_lowercase(),
            name: (*name).into(),
            plural: (*plural).into(),
            role: *role,
            words: vec![],
            sort: sort(i),
        })
        .collect(),
        themes: THEMES
            .iter()
            .enumerate()
            .map(|(i, (code, name, short))| Theme {
                id: id(5, i),
                code: (*code).into(),
                name: (*name).into(),
                short: (*short).into(),
                parent: None,
                words: vec![],
                sort: sort(i),
            })
            .collect(),
        topics: ["Armoede", "Participatie", "Toegankelijkheid"]
            .iter()
            .enumerate()
            .map(|(i, name)| Topic {
                id: id(6, i),
                code: name.to_lowercase(),
                name: (*name).into(),
                words: vec![],
                sort: sort(i),
            })
            .collect(),
        criteria: ["Belang", "Haalbaarheid"]
            .iter()
            .enumerate()
            .map(|(i, name)| Criterion {
                id: id(7, i),
                code: name.to_lowercase(),
                name: (*name).into(),
                weight: 1.0,
                min: 1,
                max: 5,
                better: Better::More,
                words: vec![],
                sort: sort(i),
            })
            .collect(),
        stances: [
            ("support", "Steun", 2),
            ("reserve", "Steun met voorbehoud", 1),
            ("neutral", "Neutraal", 0),
            ("against", "Niet voor ons", -2),
        ]
        .iter()
        .enumerate()
        .map(|(i, (code, name, value))| Stance {
            id: id(8, i),
            code: (*code).into(),
            name: (*name).into(),
            value: *value,
            sort: sort(i),
        })
        .collect(),
    }
}

/// The contributions, in order of entry. Every tenth is shared; Bonheiden has nothing on the economy.
fn lines() -> Vec<ContributionLine> {
    (0..60)
        .map(|i| {
            let shared = i % 10 == 9;
            let member = i % 6;
            let theme = if member == 1 && (i / 6) % 4 == 3 { 0 } else { (i / 6) % 4 };
            let reference = if shared {
                reference("REG", 30 + i64::try_from(i).unwrap())
            } else {
                reference(MEMBERS[member].0, i64::try_from(i / 6 + 1).unwrap())
            };
            ContributionLine {
                cursor: i64::try_from(i).unwrap() + 1,
                id: id(9, i),
                reference,
                text: STATEMENTS[(i * 5 + i / 6) % 6].into(),
                kind: id(4, i % 3),
                theme: id(5, theme),
                origin: if shared { Origin::Shared } else { Origin::Members },
                members: if shared { vec![] } else { vec![id(2, member)] },
                partner: None,
                cluster: (i % 3 == 0).then(|| id(10, theme)),
                state: Part::Active,
            }
        })
        .collect()
}

pub struct Programme1 {
    pub lines: Vec<ContributionLine>,
    pub deeds: Vec<Deed>,
    pub kept: Vec<(String, Option<String>)>,
}

/// The workspace behind the tests.
#[derive(Clone)]
pub struct Fake(pub Arc<Mutex<Programme1>>);

impl Default for Fake {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Programme1 { lines: lines(), deeds: vec![], kept: vec![] })))
    }
}

fn fits(line: &ContributionLine, f: &Filter) -> bool {
    let text = samspel::text::fold(&format!("{} {}", line.reference, line.text));
    f.text.split_whitespace().all(|w| text.contains(&samspel::text::fold(w)))
        && f.member.is_none_or(|m| line.members.contains(&m))
        && f.theme.is_none_or(|t| line.theme == t)
        && f.kind.is_none_or(|k| line.kind == k)
        && f.topic.is_none()
        && f.cluster.is_none_or(|c| line.cluster == Some(c))
        && f.origin.is_none_or(|o| (o == OriginFilter::Shared) == (line.origin == Origin::Shared))
        && (!f.unclustered || line.cluster.is_none())
        && f.set_aside == (line.state == Part::SetAside)
}

impl Fake {
    fn page(&self, filter: &Filter, seek: Seek, limit: usize) -> ContributionPage {
        let all: Vec<_> = self.0.lock().unwrap().lines.iter().filter(|l| fits(l, filter)).cloned().collect();
        let from = match seek {
            Seek::First => 0,
            Seek::Last => all.len().saturating_sub(limit),
            Seek::After(c) => all.partition_point(|l| l.cursor <= c),
            Seek::From(c) => all.partition_point(|l| l.cursor < c),
            Seek::Before(c) => all.partition_point(|l| l.cursor < c).saturating_sub(limit),
        };
        let to = match seek {
            Seek::Before(c) => all.partition_point(|l| l.cursor < c),
            _ => (from + limit).min(all.len()),
        };
        ContributionPage { lines: all[from..to].to_vec(), more_before: from > 0, more_after: to < all.len() }
    }

    fn coverage(&self, columns: Dimension, theme: Option<Id>) -> Coverage {
        let frame = frame();
        let column_ids: Vec<Id> = match columns {
            Dimension::Topic => frame.topics.iter().map(|t| t.id).collect(),
            Dimension::Kind => frame.kinds.iter().map(|k| k.id).collect(),
            _ => frame.themes.iter().map(|t| t.id).collect(),
        };
        let mut lines = self.0.lock().unwrap().lines.clone();
        lines.retain(|l| theme.is_none_or(|theme| l.theme == theme));
        let row = |member: Option<Id>| {
            let mine: Vec<_> =
                lines.iter().filter(|l| member.map_or(l.members.is_empty(), |m| l.members.contains(&m))).collect();
            let counts = column_ids
                .iter()
                .map(|c| mine.iter().filter(|l| l.theme == *c || l.kind == *c).count() as i64)
                .collect();
            let origin = if member.is_some() { Origin::Members } else { Origin::Shared };
            CoverageRow { member, origin, counts, total: mine.len() as i64 }
        };
        let mut rows: Vec<_> = frame.members.iter().map(|m| row(Some(m.id))).collect();
        rows.push(row(None));
        let totals =
            column_ids.iter().map(|c| lines.iter().filter(|l| l.theme == *c || l.kind == *c).count() as i64).collect();
        Coverage { columns, theme, column_ids, rows, totals, all: lines.len() as i64 }
    }

    fn facets(&self, filter: &Filter) -> Vec<Facet> {
        let frame = frame();
        let lines = self.0.lock().unwrap().lines.clone();
        let count = |f: Filter| lines.iter().filter(|l| fits(l, &f)).count() as i64;
        let value =
            |id: Id, name: &str, f: Filter| FacetValue { id: Some(id), word: None, name: name.into(), count: count(f) };
        let word = |word: &str, f: Filter| FacetValue {
            id: None,
            word: Some(word.into()),
            name: String::new(),
            count: count(f),
        };
        let base = filter.clone();
        vec![
            Facet {
                dimension: Dimension::Member,
                values: frame
                    .members
                    .iter()
                    .map(|m| value(m.id, &m.name, Filter { member: Some(m.id), ..base.clone() }))
                    .collect(),
            },
            Facet {
                dimension: Dimension::Theme,
                values: frame
                    .themes
                    .iter()
                    .map(|t| value(t.id, &t.name, Filter { theme: Some(t.id), ..base.clone() }))
                    .collect(),
            },
            Facet {
                dimension: Dimension::Kind,
                values: frame
                    .kinds
                    .iter()
                    .map(|k| value(k.id, &k.name, Filter { kind: Some(k.id), ..base.clone() }))
                    .collect(),
            },
            Facet {
                dimension: Dimension::State,
                values: vec![
                    word("unclustered", Filter { unclustered: true, ..base.clone() }),
                    word("set_aside", Filter { set_aside: true, ..base.clone() }),
                ],
            },
        ]
    }

    fn detail(&self, wanted: Id) -> Option<Box<ContributionDetail>> {
        let lines = self.0.lock().unwrap().lines.clone();
        let at = lines.iter().position(|l| l.id == wanted)?;
        let line = &lines[at];
        let (series, number) = parse_reference(&line.reference)?;
        let source = Source {
            id: id(11, 0),
            kind: SourceKind::Form,
            title: "Inbreng Lier".into(),
            file: Some("lier_inbreng.xlsx".into()),
            checksum: None,
            date: Some("2026-10-12".into()),
            member: line.members.first().copied(),
        };
        let other = &lines[(at + 6) % lines.len()];
        Some(Box::new(ContributionDetail {
            contribution: Contribution {
                id: line.id,
                series,
                number,
                text: line.text.clone(),
                kind: line.kind,
                theme: line.theme,
                subtheme: None,
                source: source.id,
                sheet: Some("Blad1".into()),
                row: Some(at as i64 + 3),
                span_start: None,
                span_end: None,
                origin: line.origin,
                partner: None,
                place: None,
                language: "nl".into(),
                language_by: samspel::domain::material::Maker::Machine,
                state: line.state,
                remark: None,
                fingerprint: None,
            },
            own: line.cluster.map(|c| NearCluster {
                cluster: c,
                label: self.cluster(c).label,
                likeness: 284,
                words: vec!["fietssnelweg".into()],
            }),
            next_best: None,
            members: line.members.clone(),
            topics: vec![(id(6, 2), Maker::Machine)],
            source,
            cluster: line
                .cluster
                .map(|c| (self.cluster(c), Maker::Machine, vec!["fietssnelweg".into(), "schoolroute".into()])),
            causes: vec![],
            answers: vec![(other.reference.clone(), other.id, other.text.clone())],
            pairings: vec![PairingLine {
                together: true,
                id: other.id,
                reference: other.reference.clone(),
                text: other.text.clone(),
                said_by: "secretariaat".into(),
            }],
            neighbours: vec![Neighbour {
                id: other.id,
                reference: other.reference.clone(),
                text: other.text.clone(),
                likeness: 642,
                shared_words: vec!["fietsen".into()],
            }],
        }))
    }

    fn cluster(&self, id: Id) -> Cluster {
        Cluster {
            id,
            theme: id,
            label: "Veilig fietsen naar school".into(),
            labelled_by: Maker::Machine,
            made_by: Maker::Machine,
            locked: false,
            cohesion: 612,
        }
    }

    fn status(&self) -> Status {
        let lines = self.0.lock().unwrap().lines.clone();
        Status {
            programme: frame().programme.name,
            contributions: lines.len() as i64,
            members: 6,
            themes: 4,
            topics: 3,
            clusters: 4,
            unclustered: lines.iter().filter(|l| l.cluster.is_none()).count() as i64,
            empty_sections: 3,
            sections: 9,
            batches: 4,
            ..Status::default()
        }
    }
}

impl Fake {
    fn cluster_page(&self, cluster: Id) -> Option<Box<ClusterPage>> {
        let clusters = env_rank::clusters();
        let line = clusters.iter().find(|l| l.cluster.id == cluster)?.clone();
        let other = clusters.iter().find(|l| l.cluster.id != cluster)?;
        let filter = Filter { cluster: Some(cluster), ..Filter::default() };
        let lines = self.page(&filter, Seek::First, 3).lines;
        let frame = frame();
        let voices = lines.iter().map(|l| (l.members.first().copied(), 1)).collect();
        Some(Box::new(ClusterPage {
            line,
            sources: 4,
            summary: lines,
            apart: Some(SetApart {
                cluster: other.cluster.id,
                label: other.cluster.label.clone(),
                likeness: 240,
                own: vec!["fietssnelweg".into(), "schoolroute".into()],
                theirs: vec!["wachtlijst".into()],
            }),
            kinds: vec![KindVoices { kind: frame.kinds[0].id, voices }],
            stances: vec![],
        }))
    }
}

impl Desk for Fake {
    fn ask(&self, query: &Query) -> Result<Answer> {
        Ok(match query {
            Query::Frame => Answer::Frame(Box::new(frame())),
            Query::Status => Answer::Status(Box::new(self.status())),
            Query::Coverage { columns, theme } => Answer::Coverage(self.coverage(*columns, *theme)),
            Query::Contributions { filter, seek, limit } => Answer::Contributions(self.page(filter, *seek, *limit)),
            Query::Facets(filter) => Answer::Facets(self.facets(filter)),
            Query::Count(filter) => Answer::Count(self.page(filter, Seek::First, usize::MAX / 2).lines.len() as i64),
            Query::Contribution(id) => Answer::Contribution(self.detail(*id)),
            Query::Cluster(id) => Answer::Cluster(self.cluster_page(*id)),
            Query::Between(a, b) => Answer::Between(Some(Between {
                pair: (*a, *b),
                references: ("LIE-001".into(), "MEC-002".into()),
                likeness: 312,
                words: vec!["fietssnelweg".into()],
                close: true,
            })),
            Query::Clusters(theme) => Answer::Clusters(
                env_rank::clusters().into_iter().filter(|c| theme.is_none_or(|t| c.cluster.theme == t)).collect(),
            ),
            Query::Map(filter) => Answer::Map(Box::new(crate::env_map::map(&self.0.lock().unwrap().lines, *filter))),
            Query::Sorting(cards) => {
                Answer::Sorting(Box::new(crate::env_map::sorting(&self.0.lock().unwrap().lines, *cards)))
            }
            Query::Regroup(run) => Answer::Regroup(Box::new(env_rank::regrouping(run))),
            Query::Headings => Answer::Headings(env_rank::headings()),
            Query::Firmness(_) => Answer::Firmness(vec![]),
            Query::Languages => Answer::Languages(vec![("nl".into(), 50), ("da".into(), 10)]),
            Query::Topics => Answer::Topics(env_rank::topics()),
            Query::Priorities => Answer::Priorities(crate::env_review::priorities()),
            Query::Priority(id) => Answer::Priority(crate::env_review::page(*id, &self.0.lock().unwrap().lines)),
            Query::Interviews => Answer::Interviews(crate::env_interviews::interviews()),
            Query::Sections => Answer::Sections(crate::env_draft::sections()),
            Query::Draft(only) => Answer::Draft(Box::new(crate::env_draft::document(*only))),
            Query::Poll(id) => Answer::Poll(env_budget::protocol(*id).map(Box::new)),
            Query::Polls => Answer::Polls(Box::new(env_opinions::polls(env_budget::polls(env_rank::polls())))),
            Query::Stability { .. } => Answer::Stability(Box::new(env_rank::stability())),
            Query::Opinions(id) => Answer::Opinions(env_opinions::page(*id)?.map(Box::new)),
            Query::Budget(id) => Answer::Budget(env_budget::page(*id)?.map(Box::new)),
            Query::Log { before, limit } => Answer::Log(crate::env_interviews::log(*before, *limit)),
            Query::Batch(id) => Answer::Batch(crate::env_interviews::batch_page(*id)),
            Query::Ranking { theme, weighting, weights } => {
                Answer::Ranking(env_rank::weighed(env_rank::ranking(*theme, *weighting), weights))
            }
        })
    }
}

impl Hand for Fake {
    fn perform(&mut self, deed: &Deed, _progress: &dyn Progress) -> Result<Report> {
        let mut programme = self.0.lock().unwrap();
        programme.deeds.push(deed.clone());
        match deed {
            Deed::SetAside { contributions, on } => {
                for line in programme.lines.iter_mut().filter(|l| contributions.contains(&l.id)) {
                    line.state = if *on { Part::SetAside } else { Part::Active };
                }
            }
            Deed::EditContribution { id, text: Some(text), .. } => {
                for line in programme.lines.iter_mut().filter(|l| l.id == *id) {
                    line.text.clone_from(text);
                }
            }
            _ => {}
        }
        Ok(Report::of(Said::new("toast-copied")))
    }

    fn keep(&mut self, key: &str, text: Option<&str>) -> Result<()> {
        self.0.lock().unwrap().kept.push((key.to_owned(), text.map(str::to_owned)));
        Ok(())
    }
}

impl Door for Fake {
    fn open(&self, path: &Path) -> Result<Opened> {
        let path = path.to_owned();
        Ok(Opened {
            path,
            desk: Box::new(self.clone()),
            hand: Box::new(self.clone()),
            helper: None,
            thinker: None,
            drafts: vec![],
            remark: None,
        })
    }
    fn create(&self, _process: &str, path: &Path) -> Result<Opened> {
        self.open(path)
    }
    fn sample(&self, _process: &str) -> Result<Opened> {
        self.open(Path::new("rivierenland.samspel"))
    }
    fn processes(&self) -> Vec<(String, String, bool)> {
        vec![("strategio".into(), "Rivierenland 2025–2030".into(), true)]
    }
}

/// A hermetic run of the interface: no home, no clock, a known size.
pub struct TestEnv {
    pub fake: Fake,
    pub machine: Machine,
    inbox: samspel::app::machine::Inbox,
    size: (u16, u16),
}

impl TestEnv {
    /// Waits until the lane that keeps typed texts has last kept this one: it works beside the screen.
    #[track_caller]
    pub fn keeps(&self, key: &str, text: Option<&str>) {
        let wanted = (key.to_owned(), text.map(str::to_owned));
        for _ in 0..500 {
            if self.fake.0.lock().unwrap().kept.last() == Some(&wanted) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("{wanted:?} was not kept last, but {:?}", self.fake.0.lock().unwrap().kept);
    }

    /// On the start screen.
    pub fn start(columns: u16, rows: u16) -> Self {
        let fake = Fake::default();
        let (sink, inbox) = Machine::channel();
        let state = State::new(Config::default(), Keymap::standard(), "mono", "2026-11-22");
        let machine = Machine::new(state, Box::new(fake.clone()), None, sink);
        Self { fake, machine, inbox, size: (columns, rows) }
    }

    /// With the programme open.
    pub fn open(columns: u16, rows: u16) -> Self {
        let mut env = Self::start(columns, rows);
        let opened = env.fake.open(Path::new("rivierenland.samspel")).unwrap();
        env.machine.enter(opened);
        env
    }

    /// Presses keys; the screen as text.
    #[must_use]
    pub fn keys(&mut self, keys: &str) -> String {
        headless::text(&headless::play(&mut self.machine, &self.inbox, keys, self.size).unwrap())
    }

    /// The deeds so far.
    pub fn deeds(&self) -> Vec<Deed> {
        self.fake.0.lock().unwrap().deeds.clone()
    }
}
