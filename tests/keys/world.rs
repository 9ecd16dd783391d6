//! A small programme in a file of its own, opened as the program opens it.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::now::Now;
use samspel::app::machine::Inbox;
use samspel::app::run::{Asked, first_state};
use samspel::app::workspace::Files;
use samspel::app::{Door, Machine, headless};
use samspel::domain::deed::Deed;
use samspel::domain::material::{Consent, InterviewFacts};
use samspel::domain::polls::{Form, PollDeed, PollFacts};
use samspel::domain::progress::Unwatched;
use samspel::domain::ratings::RatedBy;
use samspel::domain::{Id, Key, Table};
use samspel::flow::{Effect, Event};
use samspel::jobs::{self, Context, programme};
use samspel::store::{Reader, Workspace};
use samspel::text::width;
use tempfile::TempDir;

/// 16 June 2023, 08:00 UTC.
const NOW: u64 = 1_686_902_400_000;
const TODAY: &str = "2023-06-16";
const SIZE: (u16, u16) = (160, 50);

/// What is imported: rows 0 to 9 on mobility, 10 to 19 on the economy.
const STATEMENTS: &str = "bestuur;thema;soort;tekst
Lier;Mobiliteit;trend;Steeds meer scholieren fietsen naar school langs smalle fietspaden
Mechelen;Mobiliteit;uitdaging;Smalle fietspaden langs de school zijn onveilig voor scholieren die fietsen
Putte;Mobiliteit;ambitie;Brede fietspaden langs elke school zodat scholieren veilig fietsen
Duffel;Mobiliteit;trend;Fietsen op smalle fietspaden wordt gevaarlijk door snelle bakfietsen
Berlaar;Mobiliteit;trend;De bus naar het station rijdt elk jaar minder vaak
Bornem;Mobiliteit;uitdaging;Wie de bus naar het station mist wacht een uur op de volgende bus
Nijlen;Mobiliteit;ambitie;Elk kwartier een bus naar het station van de buurgemeente
Puurs-Sint-Amands;Mobiliteit;trend;Vrachtwagens zoeken een sluipweg door de dorpskern
Bonheiden;Mobiliteit;uitdaging;Vrachtwagens in de dorpskern jagen zwaar verkeer door woonstraten
Lier;Mobiliteit;ambitie;Een deelwagen in iedere wijk van de regio
Mechelen;Economie;trend;Winkels in het centrum sluiten en laten leegstaande panden achter
Lier;Economie;uitdaging;Leegstaande winkels in het centrum schrikken kopers af
Heist-op-den-Berg;Economie;ambitie;Geen leegstaande winkels meer in het centrum van onze steden
Bornem;Economie;trend;Het bedrijventerrein aan de Schelde is volzet en nieuwe bedrijven vinden geen plaats
Duffel;Economie;uitdaging;Nieuwe bedrijven vinden geen plaats op een volzet bedrijventerrein
Putte;Economie;ambitie;Een regionaal bedrijventerrein waar nieuwe bedrijven samen plaats vinden
Nijlen;Economie;trend;Vacatures voor technici staan langer open
Berlaar;Economie;uitdaging;Vacatures voor technici raken niet ingevuld omdat niemand de opleiding kiest
Bonheiden;Economie;ambitie;Samen een opleiding voor technici zodat vacatures ingevuld raken
Mechelen;Economie;trend;Dit hoort hier niet thuis
";

/// Files beside the workspace, to be imported by keys.
const FILES: [(&str, &str); 4] = [
    (
        "meer.csv",
        "bestuur;thema;soort;tekst\nPutte;Economie;trend;Uit het bestand\nLier;Economie;ambitie;Ook uit het bestand\n",
    ),
    ("zonder.csv", "thema;soort;tekst\nEconomie;trend;Zonder bestuur\n"),
    ("rol.csv", "nummer;bestuur;groep\n1;LIE;bestuur\n2;DUF;bestuur\n3;;onderneming\n"),
    ("biljetten.csv", "stemmer;stembiljet\n17;1\n18;2\n19;9\n"),
];

/// The interface on that programme.
pub struct World {
    folder: TempDir,
    reader: Reader,
    machine: Machine,
    inbox: Inbox,
}

impl World {
    /// Opens a fresh copy.
    pub fn open() -> Self {
        static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("proef.samspel");
        std::fs::write(&path, TEMPLATE.get_or_init(template)).unwrap();
        for (name, text) in FILES {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let door = Files { author: "tester".into(), clock: || NOW, today: TODAY.into() };
        let asked = Asked { language: Some("en".into()), theme: Some("dark".into()) };
        let (state, wrong) = first_state(None, TODAY, asked);
        assert!(wrong.is_empty());
        let opened = door.open(&path).unwrap();
        let (sink, inbox) = Machine::channel();
        let mut machine = Machine::new(state, Box::new(door), None, sink);
        machine.enter(opened);
        let reader = Reader::open(&path).unwrap();
        Self { folder, reader, machine, inbox }
    }

    /// Presses keys and returns the screen. `{dir}` is the folder of the workspace; `<outside:text>` is what the
    /// person's own editor gives back.
    pub fn press(&mut self, keys: &str) -> String {
        let keys = keys.replace("{dir}", &self.folder.path().display().to_string());
        let (keys, after) = match keys.split_once("<outside:") {
            Some((keys, rest)) => (keys.to_owned(), rest.split_once('>')),
            None => (keys, None),
        };
        let screen = headless::play(&mut self.machine, &self.inbox, &keys, SIZE).unwrap();
        match after {
            Some((text, rest)) => {
                self.machine.feed(Event::Edited(Ok(text.to_owned())));
                let rest = rest.to_owned();
                self.press(&rest)
            }
            None => shown(&headless::text(&screen)),
        }
    }

    /// Clicks on the first place where the screen shows these words.
    #[track_caller]
    pub fn click(&mut self, what: &str) {
        // A person waits until a message that lies over something is gone.
        for wait in [1, 10_000] {
            let now = self.machine.state.common.now + wait;
            self.machine.feed(Event::Tick(now));
        }
        let screen = headless::play(&mut self.machine, &self.inbox, "", SIZE).unwrap();
        let text = headless::text(&screen);
        let place = text.lines().enumerate().find_map(|(y, line)| Some((width(line.split_once(what)?.0), y)));
        let (x, y) = place.unwrap_or_else(|| panic!("the screen does not show {what}:\n{text}"));
        self.press(&format!("<click:{x},{y}>"));
    }

    /// The screen with its empty rows.
    pub fn whole(&mut self) -> String {
        headless::text(&headless::play(&mut self.machine, &self.inbox, "", SIZE).unwrap())
    }

    /// Somebody else sets a contribution aside meanwhile.
    pub fn elsewhere(&self) {
        let mut workspace = Workspace::open(&self.path("proef.samspel")).unwrap();
        let deed = Deed::SetAside { contributions: vec![self.now().at(0).id], on: true };
        jobs::perform(&mut workspace, &deed, &Context { author: "iemand".into(), now: NOW }, &Unwatched).unwrap();
    }

    /// Feeds one key as the live loop does, and returns what is left to the terminal.
    pub fn effects(&mut self, key: &str) -> Vec<Effect> {
        let chord = samspel::settings::Chord::parse(key).unwrap();
        let mut outside = self.machine.feed(Event::Key(chord));
        outside.extend(self.machine.settle(&self.inbox, std::time::Duration::from_secs(60)).unwrap());
        outside
    }

    /// The workspace as it stands.
    pub fn now(&self) -> Now {
        Now::read(&self.reader)
    }

    /// Asserts that the workspace is sound.
    pub fn sound(&self) {
        assert_eq!(self.reader.check(&Unwatched).unwrap(), vec![]);
    }

    /// A file beside the workspace.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// A screen without its empty rows.
fn shown(screen: &str) -> String {
    let rows = screen.lines().filter(|row| row.chars().any(|c| c.is_alphanumeric()));
    rows.collect::<Vec<_>>().join("\n")
}

/// The file of the programme.
fn template() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("copy.samspel");
    let mut maker = Maker::new(folder.path());
    maker.collect();
    maker.sort();
    maker.group();
    maker.decide();
    maker.workspace.backup(&out, &Unwatched).unwrap();
    std::fs::read(out).unwrap()
}

struct Maker {
    workspace: Workspace,
    folder: PathBuf,
}

impl Maker {
    fn new(folder: &Path) -> Self {
        let workspace = programme::create(&folder.join("proef.samspel"), "strategio", 7, &context()).unwrap();
        Self { workspace, folder: folder.to_owned() }
    }

    fn perform(&mut self, deed: &Deed) -> Option<Id> {
        let report = jobs::perform(&mut self.workspace, deed, &context(), &Unwatched);
        report.unwrap_or_else(|e| panic!("{deed:?}: {e:?}")).made
    }

    fn now(&self) -> Now {
        Now::read(&self.workspace)
    }

    fn collect(&mut self) {
        let file = self.folder.join("bijdragen.csv");
        std::fs::write(&file, STATEMENTS).unwrap();
        self.perform(&Deed::Import { files: vec![file], member: None, map: None, format: None, dry_run: false });
        let now = self.now();
        assert_eq!(now.contributions.len(), 20);
        let member = now.frame.members[5].id;
        self.perform(&Deed::SetAside { contributions: vec![now.at(19).id], on: true });
        self.perform(&tagged(now.at(1).id, now.frame.topics[1].id));
        self.perform(&Deed::Link { cause: now.at(7).id, answer: now.at(8).id, on: true });
        self.perform(&Deed::WriteInterview(InterviewFacts {
            id: None,
            member: Some(member),
            participant: 1,
            role: "directeur".into(),
            sector: "onderwijs".into(),
            date: Some("2023-05-02".into()),
            consent: Consent::Quote,
            notes: "De fietsenstalling zit vol. Niemand wil nog een ring om de stad.".into(),
            synthesis: "Meer plaats voor fietsen.".into(),
            partner: None,
        }));
        // The fifth stance is for the fifth key.
        let last = now.frame.stances.last().unwrap();
        let row = serde_json::json!({ "code": "silent", "name": "Geen standpunt", "value": 0, "sort": last.sort + 1 });
        let serde_json::Value::Object(row) = row else { unreachable!() };
        self.perform(&Deed::EditFrame { table: Table::Stance, key: Key(vec![]), row: Some(row) });
    }

    /// One person has nine piles of a statement on mobility each, another three piles of three on the economy.
    fn sort(&mut self) {
        let now = self.now();
        for (role, from, each) in [("directeur", 0, 1), ("ambtenaar", 10, 3)] {
            let sorter = self.perform(&Deed::NewSorter { role: role.into() }).unwrap();
            for pile in 0..9 / each {
                let contributions = (0..each).map(|n| now.at(from + pile * each + n).id).collect();
                let pile = i64::try_from(pile).unwrap() + 1;
                self.perform(&Deed::PutOnPile { sorter, contributions, pile: Some(pile) });
            }
        }
    }

    fn group(&mut self) {
        let now = self.now();
        for (theme, label, places) in
            [("MOB", "Fietspaden", 0..4), ("MOB", "Bussen", 4..7), ("MOB", "Vracht", 7..9), ("ECO", "Winkels", 10..13)]
        {
            let theme = now.frame.themes.iter().find(|t| t.code == theme).unwrap().id;
            let contributions = places.map(|p| now.at(p).id).collect();
            self.perform(&Deed::NewCluster { theme, label: label.into(), contributions });
        }
        let winkels = self.now().cluster("Winkels").unwrap().id;
        self.perform(&Deed::NewHeading { label: "Handel".into(), clusters: vec![winkels] });
        let contributions = vec![now.at(13).id, now.at(14).id];
        self.perform(&Deed::Pair { contributions, together: Some(true) });
    }

    fn decide(&mut self) {
        let now = self.now();
        let cluster = |label: &str| now.cluster(label).unwrap().id;
        let (members, criterion) = (&now.frame.members, now.frame.criteria[0].id);
        for (label, value) in [("Fietspaden", 5), ("Bussen", 4), ("Vracht", 3), ("Winkels", 2)] {
            let subject = cluster(label);
            self.perform(&Deed::Rate { subject, by: RatedBy::Member(members[1].id), criterion, value: Some(value) });
        }
        self.perform(&Deed::MakeChoice { cluster: cluster("Winkels") });
        let facts = PollFacts {
            id: None,
            name: "Leven in de kern".into(),
            theme: now.frame.themes[0].id,
            form: Form::Each,
            binding: false,
            secret: false,
            quorum: None,
            double_majority: false,
            seats: 1,
            highest: 10,
            budget: String::new(),
        };
        let last = now.frame.themes.iter().rfind(|t| t.parent.is_none()).unwrap().id;
        let prepared = PollFacts { name: "Later".into(), theme: last, ..facts.clone() };
        let poll = self.perform(&Deed::Poll(PollDeed::Write(facts))).unwrap();
        let choice = self.now().choices[0].id;
        self.perform(&Deed::Poll(PollDeed::PutOption { choice, poll: Some(poll) }));
        self.perform(&Deed::Poll(PollDeed::Open(poll)));
        self.perform(&Deed::Poll(PollDeed::Write(prepared)));
        for label in ["Bussen", "Vracht"] {
            self.perform(&Deed::AdoptCluster { cluster: cluster(label), statement: Some(format!("{label} eerst")) });
        }
        let now = self.now();
        self.perform(&Deed::TakePosition {
            priority: now.priority(1).id,
            member: members[1].id,
            stance: Some(now.frame.stances[0].id),
            comment: Some("Zeker".into()),
        });
    }
}

fn tagged(contribution: Id, topic: Id) -> Deed {
    Deed::Tag { contributions: vec![contribution], on: vec![topic], off: vec![] }
}

fn context() -> Context {
    Context { author: "secretariaat".into(), now: NOW }
}
