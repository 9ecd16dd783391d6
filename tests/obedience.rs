//! What people decided stands, whatever the machine proposes: on a real workspace, with undo.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use samspel::domain::deed::{Deed, Report};
use samspel::domain::groups::{Cluster, Heading, Membership, Pairing, Under};
use samspel::domain::material::{Contribution, Maker};
use samspel::domain::progress::Unwatched;
use samspel::domain::regroup::{Fate, Regrouping, Run, Scope};
use samspel::domain::view::{Answer, Query};
use samspel::domain::{Change, Id, Key};
use samspel::error::{Error, Said};
use samspel::jobs::{self, Context, programme};
use samspel::store::{Meta, Workspace};
use tempfile::TempDir;

/// 16 June 2023, 08:00 UTC.
const NOW: u64 = 1_686_902_400_000;

/// Statements on two themes: rows 0 to 11 on mobility, 12 to 19 on the economy, of which 4 are about cycling, too.
const STATEMENTS: &str = "bestuur;thema;soort;tekst
Lier;Mobiliteit;trend;Steeds meer scholieren fietsen naar school langs smalle fietspaden
Mechelen;Mobiliteit;uitdaging;Smalle fietspaden langs de school zijn onveilig voor scholieren die fietsen
Putte;Mobiliteit;ambitie;Brede fietspaden langs elke school zodat scholieren veilig fietsen
Duffel;Mobiliteit;trend;Fietsen op smalle fietspaden wordt gevaarlijk door snelle bakfietsen
Berlaar;Mobiliteit;trend;De bus naar het station rijdt elk jaar minder vaak
Bornem;Mobiliteit;uitdaging;Wie de bus naar het station mist wacht een uur op de volgende bus
Nijlen;Mobiliteit;ambitie;Elk kwartier een bus naar het station van de buurgemeente
Lier;Mobiliteit;trend;De bus stopt niet meer aan het station in de avond
Bonheiden;Mobiliteit;uitdaging;Vrachtwagens in de dorpskern jagen zwaar verkeer door woonstraten
Mechelen;Mobiliteit;trend;Vrachtwagens zoeken een sluipweg door de dorpskern
Duffel;Mobiliteit;ambitie;Geen zware vrachtwagens meer door de dorpskern en de woonstraten
Putte;Mobiliteit;uitdaging;Zwaar verkeer van vrachtwagens verdringt de buurt uit de dorpskern
Mechelen;Economie;trend;Winkels in het centrum sluiten en laten leegstaande panden achter
Lier;Economie;uitdaging;Leegstaande winkels in het centrum schrikken kopers af
Heist-op-den-Berg;Economie;ambitie;Geen leegstaande winkels meer in het centrum van onze steden
Bornem;Economie;trend;Wie met leegstaande winkels in het centrum zit zoekt kopers
Duffel;Economie;uitdaging;Bedrijven vragen brede fietspaden zodat wie werkt veilig kan fietsen
Putte;Economie;ambitie;Fietspaden tot aan elk bedrijf zodat ook wie in ploegen werkt kan fietsen
Nijlen;Economie;trend;Flere cykler til arbejde i virksomhederne hver morgen
Berlaar;Economie;uitdaging;Virksomhederne mangler plads til dem der cykler til arbejde
";

struct Office {
    workspace: Workspace,
    _folder: TempDir,
}

fn context(author: &str) -> Context {
    Context { author: author.into(), now: NOW }
}

impl Office {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace =
            programme::create(&folder.path().join("proef.samspel"), "strategio", 7, &context("secretariaat")).unwrap();
        let file = folder.path().join("bijdragen.csv");
        std::fs::write(&file, STATEMENTS).unwrap();
        let mut office = Self { workspace, _folder: folder };
        office.done(Deed::Import { files: vec![file], member: None, map: None, format: None, dry_run: false });
        let all = office.contributions();
        assert_eq!(all.len(), 20);
        let danish = all[18..].iter().map(|c| Change::put(&Contribution { language: "da".into(), ..c.clone() }));
        let meta = Meta { author: "secretariaat".into(), note: Said::new("note-edit"), now: NOW };
        office.workspace.commit(&meta, danish.collect()).unwrap();
        office
    }

    fn try_as(&mut self, author: &str, deed: &Deed) -> Result<Report, Error> {
        jobs::perform(&mut self.workspace, deed, &context(author), &Unwatched)
    }

    fn done(&mut self, deed: Deed) -> Report {
        self.try_as("secretariaat", &deed).unwrap_or_else(|e| panic!("{deed:?}: {e:?}"))
    }

    /// Does a deed, takes it back, and brings it again; both must hold.
    fn there_and_back(&mut self, deed: Deed) {
        let before = self.dump();
        self.done(deed);
        let after = self.dump();
        assert!(before != after, "nothing changed");
        self.done(Deed::Undo);
        assert!(before == self.dump(), "undo");
        self.done(Deed::Redo);
        assert!(after == self.dump(), "redo");
        assert_eq!(self.workspace.check(&Unwatched).unwrap(), vec![]);
    }

    fn refused(&mut self, deed: Deed) -> Error {
        let before = self.dump();
        let error = self.try_as("secretariaat", &deed).unwrap_err();
        assert!(before == self.dump(), "what is refused changes nothing");
        error
    }

    fn propose(&self, run: &Run) -> Regrouping {
        match jobs::answer(&self.workspace, &Query::Regroup(run.clone()), "2023-06-16", &Unwatched).unwrap() {
            Answer::Regroup(found) => *found,
            other => panic!("{other:?}"),
        }
    }

    fn group(&mut self, run: Run) {
        self.done(Deed::Cluster { run, parts: None, clock: None });
    }

    fn dump(&self) -> Vec<String> {
        let mut rows: Vec<String> = self.workspace.all::<Cluster>().unwrap().iter().map(|r| format!("{r:?}")).collect();
        rows.extend(self.workspace.all::<Membership>().unwrap().iter().map(|r| format!("{r:?}")));
        rows.extend(self.workspace.all::<Pairing>().unwrap().iter().map(|r| format!("{r:?}")));
        rows.extend(self.workspace.all::<Heading>().unwrap().iter().map(|r| format!("{r:?}")));
        rows.extend(self.workspace.all::<Under>().unwrap().iter().map(|r| format!("{r:?}")));
        let ratings = self.workspace.ratings().unwrap();
        rows.extend(ratings.members.iter().map(|r| format!("{r:?}")));
        rows.sort();
        rows
    }

    fn contributions(&self) -> Vec<Contribution> {
        self.workspace.all().unwrap()
    }

    fn at(&self, place: usize) -> Id {
        self.contributions()[place].id
    }

    fn ids(&self, places: &[usize]) -> Vec<Id> {
        let all = self.contributions();
        places.iter().map(|p| all[*p].id).collect()
    }

    fn theme(&self, code: &str) -> Id {
        self.workspace.frame().unwrap().themes.iter().find(|t| t.code == code).unwrap().id
    }

    /// Where a contribution lies.
    fn place(&self, place: usize) -> Option<Id> {
        self.workspace.cluster_of(self.at(place)).unwrap()
    }

    fn clusters(&self) -> BTreeMap<Id, Cluster> {
        self.workspace.all::<Cluster>().unwrap().into_iter().map(|c| (c.id, c)).collect()
    }

    fn hand(&mut self, label: &str, places: &[usize]) -> Id {
        let contributions = self.ids(places);
        let theme = self.workspace.need::<Contribution>(&Key::one(contributions[0])).unwrap().theme;
        self.done(Deed::NewCluster { theme, label: label.into(), contributions }).made.unwrap()
    }
}

fn pair(contributions: Vec<Id>, together: bool) -> Deed {
    Deed::Pair { contributions, together: Some(together) }
}

#[test]
fn a_proposal_changes_nothing_and_is_what_is_entered() {
    let mut office = Office::open();
    let before = office.dump();
    let found = office.propose(&Run::of(None));
    assert!(before == office.dump());
    assert_eq!((found.taken, found.clusters, found.moving + found.alone), (20, 0, 20));
    assert!(found.parts.iter().all(|p| p.fate == Fate::New && p.size == 0 && p.coming == p.size_then));
    office.there_and_back(Deed::Cluster { run: Run::of(None), parts: None, clock: Some(found.clock) });
    let labels: BTreeSet<String> = office.clusters().into_values().map(|c| c.label).collect();
    assert_eq!(labels, found.parts.iter().map(|p| p.label.clone()).collect());
    assert_eq!(office.workspace.memberships().unwrap().len(), found.moving);
    let again = office.propose(&Run::of(None));
    assert_eq!((again.parts.len(), again.moving), (0, 0), "the same again changes nothing");
}

#[test]
fn a_stale_proposal_is_refused() {
    let mut office = Office::open();
    let found = office.propose(&Run::of(None));
    let one = office.at(0);
    office.done(Deed::SetAside { contributions: vec![one], on: true });
    let deed = Deed::Cluster { run: Run::of(None), parts: None, clock: Some(found.clock) };
    assert_eq!(office.refused(deed).said.key, "error-proposal-old");
}

#[test]
fn a_part_is_entered_and_the_rest_left() {
    let mut office = Office::open();
    let found = office.propose(&Run::of(None));
    office.there_and_back(Deed::Cluster { run: Run::of(None), parts: Some(vec![1]), clock: Some(found.clock) });
    let clusters = office.clusters();
    assert_eq!(clusters.len(), 1);
    let only = clusters.values().next().unwrap();
    assert_eq!(only.label, found.parts[1].label);
    assert_eq!(office.workspace.placed_in(only.id).unwrap().len(), found.parts[1].size_then);
}

#[test]
fn a_cluster_lives_on_where_most_of_it_is() {
    let mut office = Office::open();
    office.group(Run::of(Some(office.theme("MOB"))));
    let before: Vec<Option<Id>> = (0..12).map(|p| office.place(p)).collect();
    // A statement of one cluster is worded as those of another: it moves, and the clusters stay who they are.
    let moved = office.at(9);
    let text = Some("Op de smalle fietspaden fietsen scholieren naar school".to_owned());
    office.done(Deed::EditContribution { id: moved, text, kind: None, theme: None, language: None });
    let found = office.propose(&Run::of(Some(office.theme("MOB"))));
    assert!(found.parts.iter().all(|p| matches!(p.fate, Fate::Changed | Fate::Renamed)), "{found:#?}");
    let step = found.parts.iter().flat_map(|p| &p.steps).find(|s| s.contribution == moved).unwrap();
    assert!(step.from.is_some() && step.to.is_some() && !step.shared_words.is_empty(), "{step:?}");
    office.there_and_back(Deed::Cluster { run: found.run, parts: None, clock: None });
    for place in (0..12).filter(|p| *p != 9) {
        assert_eq!(office.place(place), before[place], "{place}");
    }
    assert_eq!(office.place(9), before[0]);
}

#[test]
fn a_cluster_that_nothing_is_left_of_dissolves() {
    let mut office = Office::open();
    let mob = office.theme("MOB");
    office.group(Run { clusters: Some(4), ..Run::of(Some(mob)) });
    let found = office.propose(&Run { clusters: Some(2), ..Run::of(Some(mob)) });
    let gone: Vec<usize> = (0..found.parts.len()).filter(|p| found.parts[*p].fate == Fate::Dissolved).collect();
    assert_eq!((found.clusters, found.clusters_then, gone.len()), (4, 2, 2), "{found:#?}");
    assert!(gone.iter().all(|p| found.parts[*p].size_then == 0));
    // Only to dissolve one: who would go elsewhere lies in no cluster then.
    office.there_and_back(Deed::Cluster { run: found.run.clone(), parts: Some(vec![gone[0]]), clock: None });
    assert_eq!(office.clusters().len(), 3);
    office.done(Deed::Undo);
    office.there_and_back(Deed::Cluster { run: found.run, parts: None, clock: None });
    assert_eq!(office.clusters().len(), 2);
    assert_eq!(office.workspace.memberships().unwrap().len(), 12);
}

#[test]
fn across_themes_a_cluster_holds_both() {
    let mut office = Office::open();
    let scope = Scope { across: true, ..Scope::default() };
    office.there_and_back(Deed::Cluster { run: Run { scope, ..Run::of(None) }, parts: None, clock: None });
    let cycling = office.place(0).unwrap();
    assert_eq!((office.place(16), office.place(17)), (Some(cycling), Some(cycling)));
    assert_eq!(office.clusters()[&cycling].theme, office.theme("MOB"), "where most of it comes from");
    // By themes again, each theme has its own.
    office.group(Run::of(None));
    assert_eq!(office.place(0), Some(cycling));
    assert_ne!(office.place(16), Some(cycling));
}

#[test]
fn only_what_the_scope_takes_in_is_touched() {
    let mut office = Office::open();
    let frame = office.workspace.frame().unwrap();
    let kind = |code: &str| frame.kinds.iter().find(|k| k.code == code).unwrap().id;
    let lier = frame.members.iter().find(|m| m.code == "LIE").unwrap().id;
    let rows = office.contributions();
    let inside =
        |office: &Office| -> BTreeSet<Id> { office.workspace.memberships().unwrap().iter().map(|m| m.0).collect() };

    let scope = Scope { kinds: vec![kind("trend")], ..Scope::default() };
    office.group(Run { scope, ..Run::of(None) });
    let first = inside(&office);
    assert!(!first.is_empty() && rows.iter().filter(|c| first.contains(&c.id)).all(|c| c.kind == kind("trend")));
    let trends = office.dump();

    let scope = Scope { kinds: vec![kind("uitdaging")], themes: vec![office.theme("MOB")], ..Scope::default() };
    let found = office.propose(&Run { scope: scope.clone(), ..Run::of(None) });
    assert_eq!(found.taken, 4);
    office.group(Run { scope, ..Run::of(None) });
    assert!(trends.iter().all(|row| office.dump().contains(row)), "the others stay as they were");

    let scope = Scope { languages: vec!["da".into()], ..Scope::default() };
    assert_eq!(office.propose(&Run { scope, ..Run::of(None) }).taken, 2);
    let scope = Scope { members: vec![lier], ..Scope::default() };
    assert_eq!(office.propose(&Run { scope, ..Run::of(None) }).taken, 3);
}

#[test]
fn what_was_said_is_kept_and_taken_back() {
    let mut office = Office::open();
    office.group(Run::of(None));
    let (a, b) = (office.at(0), office.at(4));
    assert_ne!(office.place(0), office.place(4));
    office.there_and_back(pair(vec![a, b], true));
    let apart = office.ids(&[8, 9]);
    assert_eq!(office.place(8), office.place(9));
    office.there_and_back(pair(apart.clone(), false));
    office.there_and_back(Deed::Cluster { run: Run::of(None), parts: None, clock: None });
    assert_eq!(office.place(0), office.place(4));
    assert!(office.place(8) != office.place(9));
    let Answer::Contribution(Some(detail)) =
        jobs::answer(&office.workspace, &Query::Contribution(a), "2023-06-16", &Unwatched).unwrap()
    else {
        panic!()
    };
    assert_eq!((detail.pairings[0].id, detail.pairings[0].said_by.as_str()), (b, "secretariaat"));
    office.there_and_back(Deed::Pair { contributions: vec![a], together: None });
    office.there_and_back(Deed::Pair { contributions: apart, together: None });
    assert_eq!(office.refused(Deed::Pair { contributions: vec![a], together: None }).said.key, "error-pair-nothing");
    office.group(Run::of(None));
    assert!(office.place(0) != office.place(4) && office.place(8) == office.place(9));
}

#[test]
fn contradictions_are_refused_and_name_who_said_what() {
    let mut office = Office::open();
    let ids = office.ids(&[0, 1, 2, 3]);
    office.try_as("analist", &pair(vec![ids[0], ids[1]], true)).unwrap();
    office.done(pair(vec![ids[1], ids[2]], true));
    let error = office.refused(pair(vec![ids[2], ids[0]], false));
    assert_eq!(error.said.key, "error-said-together");
    let said = format!("{:?}", office.refused(pair(vec![ids[0], ids[1]], false)).said);
    assert!(said.contains("analist") && said.contains("LIE-001"), "{said}");
    office.done(pair(vec![ids[2], ids[3]], false));
    assert_eq!(office.refused(pair(vec![ids[0], ids[3]], true)).said.key, "error-said-apart");
    assert_eq!(office.refused(pair(vec![ids[0]], true)).said.key, "error-pair-one");

    // Against what lies locked, or where people put it.
    let locked = office.hand("Zwaar", &[8, 9]);
    office.done(Deed::LockCluster { id: locked, on: true });
    let said = office.refused(pair(office.ids(&[8, 9]), false)).said;
    assert_eq!(said.key, "error-pair-inside");
    assert_eq!(office.refused(pair(office.ids(&[9, 10]), true)).said.key, "error-pair-elsewhere");
    office.hand("Bussen", &[4, 5]);
    assert_eq!(office.refused(pair(office.ids(&[4, 5]), false)).said.key, "error-pair-inside");
    assert_eq!(office.refused(pair(office.ids(&[4, 8]), true)).said.key, "error-pair-elsewhere");
}

#[test]
fn moves_against_what_was_said_are_refused() {
    let mut office = Office::open();
    let (first, second) = (office.hand("Eerste", &[0, 1]), office.hand("Tweede", &[4]));
    office.done(pair(office.ids(&[0, 1]), true));
    office.done(pair(office.ids(&[1, 4]), false));
    let one = office.ids(&[0]);
    let to = |contributions: Vec<Id>, cluster: Option<Id>| Deed::Move { contributions, cluster };
    assert_eq!(office.refused(to(one.clone(), Some(second))).said.key, "error-said-together");
    assert_eq!(office.refused(to(one, None)).said.key, "error-said-together");
    let both = office.ids(&[0, 1]);
    assert_eq!(office.refused(to(both.clone(), Some(second))).said.key, "error-said-apart");
    assert_eq!(office.refused(Deed::MergeClusters { clusters: vec![first, second] }).said.key, "error-said-apart");
    let third = office.hand("Derde", &[8]);
    office.there_and_back(to(both, Some(third)));
    assert_eq!((office.place(0), office.place(1)), (Some(third), Some(third)));
}

#[test]
fn in_a_renamed_cluster_the_machine_gives_way() {
    let mut office = Office::open();
    office.group(Run::of(None));
    let id = office.place(8).unwrap();
    office.done(Deed::RenameCluster { id, label: "Zwaar verkeer".into() });
    office.done(pair(office.ids(&[8, 9]), false));
    office.group(Run::of(None));
    assert!(office.place(8) != office.place(9));
    assert!(office.place(8) == Some(id) || office.place(9) == Some(id));
    assert_eq!(office.clusters()[&id].labelled_by, Maker::Person);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn whatever_people_say_a_run_keeps_it(
        together in proptest::collection::vec((0..20_usize, 0..20_usize), 0..4),
        apart in proptest::collection::vec((0..20_usize, 0..20_usize), 0..5),
        across in any::<bool>(),
        finer in -3..4_i32,
    ) {
        let mut office = Office::open();
        office.group(Run::of(None));
        // What contradicts is refused; what is accepted must hold.
        for (pairs, is) in [(together, true), (apart, false)] {
            for (a, b) in pairs {
                let _ = office.try_as("secretariaat", &pair(office.ids(&[a, b]), is));
            }
        }
        let scope = Scope { across, ..Scope::default() };
        office.group(Run { scope, finer, ..Run::of(None) });
        for pairing in office.workspace.all::<Pairing>().unwrap() {
            let place = |id: Id| office.workspace.cluster_of(id).unwrap();
            let (one, other) = (place(pairing.one), place(pairing.other));
            if pairing.together {
                prop_assert!(one.is_some() && one == other);
            } else {
                prop_assert!(one.is_none() || one != other);
            }
        }
        prop_assert_eq!(office.workspace.check(&Unwatched).unwrap(), vec![]);
    }
}

#[test]
fn splitting_shows_the_parts_first() {
    let mut office = Office::open();
    let all: Vec<usize> = (0..12).collect();
    let cluster = office.hand("Verkeer", &all);
    let found = office.propose(&Run::split(cluster, None));
    assert!(found.parts.len() >= 2 && found.clusters == 1, "{found:#?}");
    let new = found.parts.iter().filter(|p| p.fate == Fate::New);
    assert_eq!(new.count(), found.clusters_then - 1);
    office.there_and_back(Deed::Cluster { run: Run::split(cluster, None), parts: None, clock: None });
    assert_eq!(office.clusters().len(), found.clusters_then);
    assert_eq!(office.clusters()[&cluster].label, "Verkeer", "who was named by a person keeps the name");
    assert!(all.iter().all(|p| office.place(*p).is_some()));
    // Cycling and the bus part; a run leaves the parts alone.
    assert_ne!(office.place(0), office.place(4));
    let places: Vec<Option<Id>> = all.iter().map(|p| office.place(*p)).collect();
    office.group(Run::of(None));
    assert!(all.iter().all(|p| office.place(*p) == places[*p]));
}

#[test]
fn splitting_keeps_what_belongs_together() {
    let mut office = Office::open();
    let cluster = office.hand("Fietsers en bussen", &[0, 1, 2, 4, 5, 6]);
    office.done(pair(office.ids(&[0, 4]), true));
    office.done(Deed::Cluster { run: Run::split(cluster, Some(2)), parts: None, clock: None });
    assert_eq!(office.place(0), office.place(4));
    assert_eq!(office.clusters().len(), 2);
}

#[test]
fn firmness_is_a_figure_beside_the_journal() {
    let mut office = Office::open();
    let (mob, frame) = (office.theme("MOB"), office.workspace.frame().unwrap());
    office.group(Run::of(Some(mob)));
    let batches = office.workspace.status().unwrap().batches;
    let firm = |office: &Office| -> Vec<Option<Option<i64>>> {
        let lines = office.workspace.cluster_lines(&frame, Some(mob)).unwrap();
        lines.into_iter().map(|l| l.firm.map(|f| f.share)).collect()
    };
    assert!(firm(&office).iter().all(Option::is_none));
    office.done(Deed::MeasureFirmness { theme: Some(mob) });
    let measured = firm(&office);
    assert!(measured.iter().all(|f| f.flatten().is_some_and(|share| (0..=1000).contains(&share))), "{measured:?}");
    assert_eq!(office.workspace.status().unwrap().batches, batches, "no batch tells of it");
    // Who moves changes what it is about; who moves back brings the figure back.
    let (one, to) = (office.ids(&[0]), office.place(4));
    office.done(Deed::Move { contributions: one, cluster: to });
    assert!(firm(&office).iter().any(Option::is_none));
    office.done(Deed::Undo);
    assert_eq!(firm(&office), measured);
    assert_eq!(office.workspace.check(&Unwatched).unwrap(), vec![]);
}

#[test]
fn headings_stand_above_clusters() {
    let mut office = Office::open();
    let mob = office.theme("MOB");
    for (label, places) in [("A", &[0, 1][..]), ("B", &[2, 3]), ("C", &[4, 5]), ("D", &[6, 7])] {
        office.hand(label, places);
    }
    let under = |office: &Office| -> BTreeMap<String, Id> {
        let clusters = office.clusters();
        let all: Vec<Under> = office.workspace.all().unwrap();
        all.into_iter().map(|u| (clusters[&u.cluster].label.clone(), u.heading)).collect()
    };
    office.there_and_back(Deed::ProposeHeadings { theme: Some(mob) });
    let proposed = under(&office);
    assert_eq!(proposed.len(), 4);
    assert!(proposed["A"] == proposed["B"] && proposed["C"] == proposed["D"] && proposed["A"] != proposed["C"]);
    office.done(Deed::ProposeHeadings { theme: None });
    assert_eq!(under(&office), proposed, "the same again changes nothing");
    // By hand: renamed, moved; the machine leaves that alone.
    office.there_and_back(Deed::RenameHeading { id: proposed["A"], label: "Met de fiets".into() });
    let c = office.place(4).unwrap();
    office.there_and_back(Deed::PutUnder { clusters: vec![c], heading: Some(proposed["A"]) });
    office.done(Deed::ProposeHeadings { theme: None });
    let now = under(&office);
    assert_eq!((now["A"], now["B"], now["C"]), (proposed["A"], proposed["A"], proposed["A"]));
    // A cluster that goes leaves its heading.
    office.there_and_back(Deed::DissolveCluster { id: c });
    let (a, b) = (office.place(0).unwrap(), office.place(2).unwrap());
    office.there_and_back(Deed::MergeClusters { clusters: vec![a, b] });
    office.there_and_back(Deed::PutUnder { clusters: vec![a], heading: None });
    office.there_and_back(Deed::DissolveHeading { id: proposed["A"] });
    assert_eq!(
        office.refused(Deed::RenameHeading { id: proposed["C"], label: " ".into() }).said.key,
        "error-no-such-record"
    );
}

/// A run that places what lies in no cluster.
fn placing(theme: Option<Id>) -> Run {
    Run::place(Scope::theme(theme))
}

impl Office {
    /// Where everything lies, by contribution.
    fn memberships(&self) -> BTreeMap<Id, Membership> {
        self.workspace.all::<Membership>().unwrap().into_iter().map(|m| (m.contribution, m)).collect()
    }

    /// More statements come in.
    fn import(&mut self, statements: &str) -> Report {
        let file = self._folder.path().join("later.csv");
        std::fs::write(&file, format!("bestuur;thema;soort;tekst\n{statements}")).unwrap();
        self.done(Deed::Import { files: vec![file], member: None, map: None, format: None, dry_run: false })
    }
}

/// Three that come later: one about cycling, one about buses, one about nothing of all this.
const LATER: &str = "Lier;Mobiliteit;trend;Scholieren willen op een veilig fietspad naar school fietsen
Putte;Mobiliteit;trend;De bus naar het station komt te laat
Nijlen;Mobiliteit;ambitie;Xqzw vbnm!
";

#[test]
fn new_ones_are_placed_and_nothing_else_moves() {
    let mut office = Office::open();
    let (cycling, buses) = (office.hand("Fietsen", &[0, 1, 2, 3]), office.hand("Bussen", &[4, 5, 6, 7]));
    let report = office.import(LATER);
    assert_eq!(report.import.unwrap().loose, 15, "four of mobility, eight of the economy, and the three");
    let (before, clusters) = (office.memberships(), office.clusters());
    let run = placing(Some(office.theme("MOB")));
    let proposal = office.propose(&run);
    assert!(proposal.parts.iter().all(|p| p.fate == Fate::Changed && p.leaving == 0 && p.before.is_none()));
    assert_eq!(proposal.taken, 7);
    let step = proposal.parts.iter().flat_map(|p| &p.steps).find(|s| s.contribution == office.at(20)).unwrap();
    assert!(step.from.is_none() && step.to.as_deref() == Some("Fietsen"), "{step:?}");
    assert!(!step.shared_words.is_empty(), "it is explained: {step:?}");
    assert!(before == office.memberships(), "a proposal changes nothing");
    office.there_and_back(Deed::Cluster { run, parts: None, clock: Some(proposal.clock) });
    assert_eq!((office.place(20), office.place(21), office.place(22)), (Some(cycling), Some(buses), None));
    let after = office.memberships();
    assert!(before.iter().all(|(id, membership)| after[id] == *membership), "old memberships are untouched");
    assert!(clusters == office.clusters(), "no cluster is touched");
    let new = &after[&office.at(20)];
    assert!(new.made_by == Maker::Machine && !new.shared_words.is_empty());
}

#[test]
fn a_locked_cluster_takes_nobody_and_who_was_taken_out_stays_out() {
    let mut office = Office::open();
    let (cycling, buses) = (office.hand("Fietsen", &[0, 1, 2, 3]), office.hand("Bussen", &[4, 5, 6, 7]));
    office.done(Deed::LockCluster { id: cycling, on: true });
    let out = office.at(7);
    office.done(Deed::Move { contributions: vec![out], cluster: None });
    office.import(LATER);
    office.group(placing(None));
    assert_eq!((office.place(20), office.place(21), office.place(7)), (None, Some(buses), None));
    office.done(Deed::LockCluster { id: cycling, on: false });
    office.group(placing(None));
    assert_eq!(office.place(20), Some(cycling), "once it is unlocked");
}

#[test]
fn placing_keeps_what_people_said() {
    let mut office = Office::open();
    let (cycling, buses) = (office.hand("Fietsen", &[0, 1, 2, 3]), office.hand("Bussen", &[4, 5, 6, 7]));
    office.import(LATER);
    office.done(pair(office.ids(&[20, 0]), false));
    office.done(pair(office.ids(&[22, 4]), true));
    office.group(placing(None));
    assert_ne!(office.place(20), Some(cycling));
    assert_eq!(office.place(22), Some(buses), "however unlike");
}

#[test]
fn placing_takes_in_what_the_scope_does() {
    let mut office = Office::open();
    office.hand("Fietsen", &[0, 1, 2, 3]);
    office.import(LATER);
    let member = office.workspace.frame().unwrap().members.iter().find(|m| m.name == "Putte").unwrap().id;
    let proposal = office.propose(&Run::place(Scope { members: vec![member], ..Scope::default() }));
    assert_eq!(proposal.taken, 3, "what Putte brought in and lies nowhere");
    // Where nothing stands there is nothing to place anything in.
    let proposal = office.propose(&placing(Some(office.theme("ECO"))));
    assert!(proposal.parts.is_empty() && proposal.moving == 0 && proposal.taken == 8);
}
