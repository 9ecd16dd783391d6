//! People's piles: typed on screen, imported, and made clusters of.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use super::Job;
use super::mapping::{Board, persons};
use super::statements::Statements;
use crate::domain::decisions::Priority;
use crate::domain::deed::{Deed, Report};
use crate::domain::groups::{Cluster, Membership};
use crate::domain::intake::{ImportReport, Problem};
use crate::domain::material::Maker;
use crate::domain::polls::Choice;
use crate::domain::sorting::{PersonsSort, Pile, Sorted, Sorter};
use crate::domain::{Change, Id, Key, Record, Table};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::sorts::{self, Card};
use crate::text::clean_line;

impl Job<'_> {
    pub(super) fn sort(&mut self, deed: &Deed) -> Result<Report> {
        match deed {
            Deed::NewSorter { role } => self.new_sorter(role),
            Deed::PutOnPile { sorter, contributions, pile } => self.put_on_pile(*sorter, contributions, *pile),
            Deed::NamePile { pile, label } => {
                let pile: Pile = self.need(*pile)?;
                let label = clean_line(label);
                let note = Said::new("note-pile-name").with("pile", pile.sort).with("label", label.clone());
                self.commit(note, vec![Change::put(&Pile { label, ..pile })])
            }
            Deed::DeleteSorter { sorter } => self.delete_sorter(*sorter),
            Deed::ClusterBySorts { theme, clusters } => self.cluster_by_sorts(*theme, *clusters),
            other => Err(Error::internal(format!("{other:?} is not about sorting"))),
        }
    }

    fn new_sorter(&mut self, role: &str) -> Result<Report> {
        let number = self.next_sorter()?;
        let sorter = Sorter { id: self.next_id(), number, role: clean_line(role) };
        let report = self.commit(Said::new("note-sorter").with("number", number), vec![Change::put(&sorter)])?;
        Ok(Report { made: Some(sorter.id), ..report })
    }

    fn next_sorter(&self) -> Result<i64> {
        Ok(self.workspace.all::<Sorter>()?.last().map_or(0, |s| s.number) + 1)
    }

    fn person(&self, sorter: Id) -> Result<PersonsSort> {
        let _: Sorter = self.need(sorter)?;
        let found = persons(self.workspace)?.into_iter().find(|p| p.sorter.id == sorter);
        found.ok_or_else(|| Error::usage("error-no-such-record").with("table", Table::Sorter.name()))
    }

    fn put_on_pile(&mut self, sorter: Id, contributions: &[Id], number: Option<i64>) -> Result<Report> {
        let person = self.person(sorter)?;
        let Some(number) = number else {
            let changes = contributions.iter().map(|c| Change::delete(Table::Sorted, Key::two(sorter, *c))).collect();
            return self.commit(Said::new("note-pile-off").with("count", contributions.len()), changes);
        };
        let mut changes = Vec::new();
        let last = person.piles.last().map_or(0, |p| p.sort);
        let pile = match person.piles.iter().find(|p| p.sort == number) {
            Some(pile) => pile.id,
            None if number == last + 1 => {
                let pile = Pile { id: self.next_id(), sorter, label: String::new(), sort: number };
                changes.push(Change::put(&pile));
                pile.id
            }
            None => return Err(Error::usage("error-no-such-pile").with("number", number)),
        };
        let put = |c: &Id| Change::put(&Sorted { sorter, contribution: *c, pile });
        changes.extend(contributions.iter().map(put));
        self.commit(Said::new("note-pile").with("count", contributions.len()).with("pile", number), changes)
    }

    fn delete_sorter(&mut self, sorter: Id) -> Result<Report> {
        let person = self.person(sorter)?;
        let mut changes: Vec<Change> = person.sorted.iter().map(|s| Change::delete(Table::Sorted, s.key())).collect();
        changes.extend(person.piles.iter().map(|p| Change::delete(Table::Pile, p.key())));
        changes.push(Change::delete(Table::Sorter, Key::one(sorter)));
        self.commit(Said::new("note-sorter-gone").with("number", person.sorter.number), changes)
    }

    /// Clusters as people see them: one for each cluster on the map of their sorts, by hand of people. What was locked or
    /// adopted keeps what it holds; clusters that are left empty go, unless somebody decided on them.
    fn cluster_by_sorts(&mut self, theme: Id, clusters: Option<usize>) -> Result<Report> {
        let board = Board::sorted(self.workspace, Some(theme))?;
        let (map, sorters, piles) = board.map(clusters);
        if sorters == 0 {
            return Err(Error::usage("error-nothing-sorted").hint(Said::new("hint-sort-first")));
        }
        let labels = board.labels(&map, &piles, self.progress)?;
        let old: Vec<Cluster> = self.workspace.all::<Cluster>()?.into_iter().filter(|c| c.theme == theme).collect();
        let decided: HashSet<Id> = self
            .workspace
            .all::<Choice>()?
            .into_iter()
            .filter_map(|c| c.cluster)
            .chain(self.workspace.all::<Priority>()?.into_iter().filter_map(|p| p.cluster))
            .chain(self.workspace.ratings()?.subjects())
            .chain(old.iter().filter(|c| c.locked).map(|c| c.id))
            .collect();
        let placed: HashMap<Id, Id> = self.workspace.memberships()?.into_iter().collect();
        let made: Vec<Cluster> = labels
            .into_iter()
            .map(|label| Cluster {
                id: self.next_id(),
                theme,
                label,
                labelled_by: Maker::Person,
                made_by: Maker::Person,
                locked: false,
                cohesion: 0,
            })
            .collect();
        let mut changes: Vec<Change> = Vec::new();
        let (mut moved, mut used) = (HashSet::new(), BTreeSet::new());
        for (row, group) in board.rows.iter().zip(&map.cluster) {
            let Some(cluster) = group.and_then(|g| made.get(g)) else { continue };
            if placed.get(&row.id).is_some_and(|c| decided.contains(c)) {
                continue;
            }
            moved.insert(row.id);
            used.insert(cluster.id);
            let membership = Membership {
                contribution: row.id,
                cluster: cluster.id,
                made_by: Maker::Person,
                shared_words: Vec::new(),
            };
            changes.push(Change::put(&membership));
        }
        let still: HashSet<Id> =
            placed.iter().filter(|(c, _)| !moved.contains(*c)).map(|(_, cluster)| *cluster).collect();
        let emptied = old.iter().filter(|c| !decided.contains(&c.id) && !still.contains(&c.id));
        changes.extend(emptied.map(|c| Change::delete(Table::Cluster, Key::one(c.id))));
        changes.extend(made.iter().filter(|c| used.contains(&c.id)).map(Change::put));
        let note = Said::new("note-cluster-by-sorts").with("clusters", used.len()).with("count", sorters);
        self.commit(note, changes)
    }

    /// Brings a file of sorts in, as one batch. `cards` names the statements where the file gives numbers.
    pub(super) fn import_sorts(&mut self, path: &Path, cards: Option<&Path>, dry_run: bool) -> Result<ImportReport> {
        let file = sorts::read(path, self.progress)?;
        let named = Cards { statements: self.statements()?, by_number: BTreeMap::new() };
        let named = match cards {
            Some(list) => named.read(list, self.progress)?,
            None => named,
        };
        let mut report = ImportReport::default();
        report.headers.insert(file.name.clone(), file.header.clone());
        let mut people: BTreeMap<String, BTreeMap<String, Vec<Id>>> = BTreeMap::new();
        let mut seen: HashSet<(String, Id)> = HashSet::new();
        for card in file.cards {
            report.read += 1;
            match named.find(&card.statement) {
                None => {
                    let key = if card.statement.parse::<i64>().is_ok() {
                        "problem-card"
                    } else {
                        "problem-no-such-statement"
                    };
                    report.problems.push(problem(
                        &file.name,
                        &card,
                        Said::new(key).with("text", card.statement.clone()),
                    ));
                }
                Some(id) if !seen.insert((card.sorter.clone(), id)) => {
                    let said = Said::new("problem-sorted-twice").with("text", card.statement.clone());
                    report.problems.push(problem(&file.name, &card, said));
                }
                Some(id) => people.entry(card.sorter).or_default().entry(card.pile).or_default().push(id),
            }
        }
        let mut here: Vec<BTreeSet<(String, Vec<Id>)>> = persons(self.workspace)?.iter().map(content).collect();
        let mut number = self.next_sorter()?;
        let (mut changes, mut new) = (Vec::new(), 0);
        for (name, piles) in people {
            let cards = piles.values().map(Vec::len).sum::<usize>() as u64;
            let piles: Vec<(String, Vec<Id>)> = piles
                .into_iter()
                .map(|(key, mut cards)| {
                    cards.sort_unstable();
                    (file.labels.get(&(name.clone(), key)).cloned().unwrap_or_default(), cards)
                })
                .collect();
            let inside: BTreeSet<(String, Vec<Id>)> = piles.iter().cloned().collect();
            if here.contains(&inside) {
                report.known += cards;
                continue;
            }
            here.push(inside);
            report.added += cards;
            new += 1;
            let sorter = Sorter { id: self.next_id(), number, role: pseudonym(&name) };
            number += 1;
            for (sort, (label, cards)) in (1..).zip(piles) {
                let pile = Pile { id: self.next_id(), sorter: sorter.id, label, sort };
                let lay = |c| Change::put(&Sorted { sorter: sorter.id, contribution: c, pile: pile.id });
                changes.extend(cards.into_iter().map(lay));
                changes.push(Change::put(&pile));
            }
            changes.push(Change::put(&sorter));
        }
        if !dry_run && !changes.is_empty() {
            let note = Said::new("note-import-sorts").with("title", file.name).with("count", new);
            self.commit(note, changes)?;
        }
        Ok(report)
    }
}

/// What a person's piles hold, whoever the person is: by this a sorting that came in before is known again.
fn content(person: &PersonsSort) -> BTreeSet<(String, Vec<Id>)> {
    let cards = |pile: &Pile| {
        let mut cards: Vec<Id> = person.sorted.iter().filter(|s| s.pile == pile.id).map(|s| s.contribution).collect();
        cards.sort_unstable();
        cards
    };
    person.piles.iter().map(|p| (p.label.clone(), cards(p))).filter(|(_, cards)| !cards.is_empty()).collect()
}

/// How a file called the person, if that names nobody: a code, not a name or an address.
fn pseudonym(name: &str) -> String {
    let is_code = name.chars().any(|c| c.is_ascii_digit()) && !name.contains(['@', ' ']) && name.chars().count() <= 12;
    if is_code { clean_line(name) } else { String::new() }
}

fn problem(file: &str, card: &Card, said: Said) -> Problem {
    let hint = match said.key.as_str() {
        "problem-card" => Said::new("hint-cards"),
        "problem-sorted-twice" => Said::new("hint-sorted-twice"),
        _ => Said::new("hint-statement"),
    };
    let cells = vec![card.sorter.clone(), card.pile.clone(), card.statement.clone()];
    Problem { file: file.to_owned(), place: card.place.clone(), column: None, said, hint: Some(hint), cells }
}

/// The statement that a card means.
struct Cards {
    statements: Statements,
    by_number: BTreeMap<String, Id>,
}

impl Cards {
    /// Reads the list that says which number is which statement: number, then its reference or text.
    fn read(mut self, path: &Path, progress: &dyn crate::domain::Progress) -> Result<Self> {
        for row in sorts::rows(path, progress)? {
            let [number, rest @ ..] = row.as_slice() else { continue };
            if let Some(id) = rest.iter().find_map(|cell| self.statements.find(cell)) {
                self.by_number.insert(number.clone(), id);
            }
        }
        if self.by_number.is_empty() {
            return Err(Error::input("error-no-cards")
                .with("path", path.display().to_string())
                .hint(Said::new("hint-cards")));
        }
        Ok(self)
    }

    fn find(&self, card: &str) -> Option<Id> {
        self.by_number.get(card).copied().or_else(|| self.statements.find(card))
    }
}
