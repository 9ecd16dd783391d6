//! Exports of voting keypads in.
//!
//! * presses one a row: device, question, answer, perhaps time or number of the press, table and group
//! * presses one row a device, one column a question
//! * the list of devices: device, table, group, perhaps the voter's number
//!
//! Rows above the header are titles; columns are known by the words of `config/headers.toml`, in five languages.

use std::path::Path;

use super::items::{fault, flawed};
use super::plain::sources;
use super::row::{Row, tidy, whole};
use super::sniff;
use super::source::Source;
use super::table::{is_header, problem};
use super::words::WORDS;
use crate::domain::Progress;
use crate::domain::intake::{Place, Problem};
use crate::domain::keypads::{Keypad, Moment, Press, moment};
use crate::error::{Error, Result, Said};
use crate::text::{clean_line, cut, fold};

/// The header stands within so many rows from the top.
const TOP: usize = 30;
/// Largest file that is looked at unasked.
const LOOKED_AT: u64 = 64 << 20;
/// Most presses in a file: ten thousand keypads and a hundred questions.
const MOST: usize = 1_000_000;

/// The code of the option that a question means, if it is one.
pub type Questions<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// A file of keypads.
#[derive(Debug, Default)]
pub struct KeypadFile {
    /// Its name, without folders.
    pub name: String,
    /// Its header.
    pub header: Vec<String>,
    /// Keypads, if it is the list of them.
    pub keypads: Vec<(Place, Keypad)>,
    /// Presses, in order.
    pub presses: Vec<Press>,
    /// What cannot be read, each with its reason.
    pub problems: Vec<Problem>,
    /// Columns that were left out.
    pub ignored: Vec<String>,
    /// Rows read.
    pub read: u64,
}

/// Where columns stand.
#[derive(Debug, Clone, Default)]
struct Columns {
    device: usize,
    question: Option<usize>,
    answer: Option<usize>,
    time: Option<usize>,
    order: Option<usize>,
    voter: Option<usize>,
    table: Option<usize>,
    group: Option<usize>,
    /// Columns that no word explains.
    others: Vec<usize>,
}

impl Columns {
    /// Of a row that may be the header: the device and something else.
    fn of(cells: &[String]) -> Option<Self> {
        let at = |name: &str| cells.iter().position(|c| WORDS.keypad_column(c) == Some(name));
        let others = cells.iter().enumerate().filter(|(_, c)| !c.trim().is_empty() && WORDS.keypad_column(c).is_none());
        let columns = Self {
            device: at("device")?,
            question: at("question"),
            answer: at("answer"),
            time: at("time"),
            order: at("order"),
            voter: at("voter"),
            table: at("table"),
            group: at("group"),
            others: others.map(|(i, _)| i).collect(),
        };
        (columns.known() > 1 || !columns.others.is_empty()).then_some(columns)
    }

    /// How many columns are understood.
    fn known(&self) -> usize {
        let optional =
            [self.question, self.answer, self.time, self.order, self.voter, self.table, self.group].into_iter();
        1 + optional.flatten().count()
    }

    fn one_a_row(&self) -> bool {
        self.question.is_some() && self.answer.is_some()
    }
}

/// The table in a file: its rows, its header and the row of it.
struct Found {
    sheet: Option<String>,
    source: Source,
    header: Vec<String>,
    row: i64,
    columns: Columns,
}

/// Whether a file holds presses one a row, as keypads export them, without a doubt.
#[must_use]
pub fn is_one(path: &Path) -> bool {
    looked_at(path).is_some_and(|found| found.columns.one_a_row())
}

/// Whether a file holds the list of keypads, without a doubt.
#[must_use]
pub fn is_list(path: &Path) -> bool {
    looked_at(path).is_some_and(|found| found.columns.others.is_empty() && !found.columns.one_a_row())
}

fn looked_at(path: &Path) -> Option<Found> {
    let is_small = std::fs::metadata(path).is_ok_and(|m| m.len() <= LOOKED_AT);
    if is_small { find(path).ok().flatten() } else { None }
}

fn find(path: &Path) -> Result<Option<Found>> {
    let mut best: Option<Found> = None;
    for (sheet, source) in sources(path, &sniff::file_name(path))? {
        let rows = source.first(TOP)?;
        let header = rows.into_iter().find_map(|(row, cells)| {
            let cells: Vec<String> = cells.iter().map(|c| clean_line(c)).collect();
            Columns::of(&cells).map(|columns| (row, cells, columns))
        });
        if let Some((row, header, columns)) = header
            && best
                .as_ref()
                .is_none_or(|b| (columns.known(), columns.others.len()) > (b.columns.known(), b.columns.others.len()))
        {
            best = Some(Found { sheet, source, header, row, columns });
        }
    }
    Ok(best)
}

/// Reads a file of keypads: presses, or the list of devices.
///
/// # Errors
/// When it cannot be read, no row names a device and something else, or it holds more presses than any meeting.
pub fn read(path: &Path, questions: &Questions, progress: &dyn Progress) -> Result<KeypadFile> {
    let name = sniff::file_name(path);
    let nothing = || Error::input("readers-no-keypads").with("file", &name).hint(Said::new("readers-no-keypads-hint"));
    let Found { sheet, source, header, row: header_row, columns } = find(path)?.ok_or_else(nothing)?;
    let mut file = KeypadFile { name: name.clone(), header: header.clone(), ..KeypadFile::default() };
    let mut asked: Vec<(usize, String)> = Vec::new();
    let is_list = columns.voter.or(columns.table).or(columns.group).is_some();
    if !columns.one_a_row() {
        for at in &columns.others {
            match questions(&header[*at]) {
                Some(code) => asked.push((*at, code)),
                None => file.ignored.push(header[*at].clone()),
            }
        }
        if asked.is_empty() && !is_list {
            return Err(nothing());
        }
    } else {
        file.ignored = columns.others.iter().map(|at| header[*at].clone()).collect();
    }
    let sheet_of = Sheet { name: &name, sheet, header: &header, columns: &columns, questions, asked };
    source.each(progress, &mut |row| {
        if row.number <= header_row || row.is_blank() || is_header(row, &header) {
            return Ok(true);
        }
        file.read += 1;
        if let Err(problem) = sheet_of.take(row, &mut file) {
            file.problems.push(*problem);
        }
        if file.presses.len() > MOST {
            let error = Error::input("readers-many-keypads").with("file", &name).with("most", MOST);
            return Err(error);
        }
        Ok(true)
    })?;
    if sheet_of.asked.is_empty() && !columns.one_a_row() {
        return Ok(file);
    }
    // A column that reads like a question and is none was meant to be one.
    let looks_asked = |header: &String| header.chars().any(|c| c.is_ascii_digit());
    for header in file.ignored.extract_if(.., |h| !columns.one_a_row() && looks_asked(h)) {
        file.problems.push(Problem {
            file: name.clone(),
            place: Place { sheet: sheet_of.sheet.clone(), row: header_row },
            column: Some(header.clone()),
            said: Said::new("keypads-question").with("text", cut(&header, 60)),
            hint: Some(Said::new("keypads-question-hint")),
            cells: Vec::new(),
        });
    }
    Ok(file)
}

/// What is needed to understand a row.
struct Sheet<'a> {
    name: &'a str,
    sheet: Option<String>,
    header: &'a [String],
    columns: &'a Columns,
    questions: &'a Questions<'a>,
    /// Columns of questions, where there is one a question.
    asked: Vec<(usize, String)>,
}

impl Sheet<'_> {
    fn take(&self, row: &Row, file: &mut KeypadFile) -> std::result::Result<(), Box<Problem>> {
        let place = Place { sheet: self.sheet.clone(), row: row.number };
        let blame = |key: &str, column: Option<usize>, text: &str| {
            let mut fault = fault(key).with("text", cut(&clean_line(text), 60));
            fault.column = column;
            Box::new(problem(self.name, place.clone(), self.header, *fault, row))
        };
        if let Some(flaw) = row.flaw {
            return Err(Box::new(problem(self.name, place, self.header, *flawed(flaw), row)));
        }
        let cell = |at: Option<usize>| at.map_or("", |i| tidy(row.cell(i)));
        let device = device(cell(Some(self.columns.device)));
        if device.is_empty() {
            return Err(blame("keypads-no-device", Some(self.columns.device), ""));
        }
        let seat_table = match cell(self.columns.table) {
            "" => None,
            text => Some(last_number(text).ok_or_else(|| blame("keypads-table", self.columns.table, text))?),
        };
        let group = clean_line(cell(self.columns.group));
        if !self.columns.one_a_row() && self.asked.is_empty() {
            let (column, text) = match self.columns.voter {
                Some(at) => (at, cell(Some(at))),
                None => (self.columns.device, device.as_str()),
            };
            let voter = voter(text).ok_or_else(|| blame("keypads-no-number", Some(column), text))?;
            file.keypads.push((place, Keypad { device, voter, seat_table, group }));
            return Ok(());
        }
        let moment = self.moment(&cell).map_err(|(at, text)| blame("keypads-time", Some(at), &text))?;
        let press = |question: String, vote| Press {
            place: place.clone(),
            cells: row.cells(),
            device: device.clone(),
            question,
            vote,
            moment,
            seat_table,
            group: group.clone(),
        };
        let vote = |text: &str| match WORDS.key(text) {
            Some(vote) => vote.map(Ok),
            None => Some(Err(cut(&clean_line(text), 30))),
        };
        if self.columns.one_a_row() {
            let Some(vote) = vote(cell(self.columns.answer)) else { return Ok(()) };
            let text = cell(self.columns.question);
            let unknown = || blame("keypads-question", self.columns.question, text);
            let question = (self.questions)(text).ok_or_else(unknown)?;
            file.presses.push(press(question, vote));
            return Ok(());
        }
        for (at, question) in &self.asked {
            if let Some(vote) = vote(cell(Some(*at))) {
                file.presses.push(press(question.clone(), vote));
            }
        }
        Ok(())
    }

    /// When: the time, and within it the number of the press. `Err`: the column and text that say none.
    fn moment<'r>(
        &self,
        cell: &dyn Fn(Option<usize>) -> &'r str,
    ) -> std::result::Result<Option<Moment>, (usize, String)> {
        let of = |at: Option<usize>| match (at, cell(at)) {
            (None, _) | (_, "") => Ok(None),
            (Some(at), text) => moment(text).map(Some).ok_or_else(|| (at, text.to_owned())),
        };
        Ok(match (of(self.columns.time)?, of(self.columns.order)?) {
            (Some(mut time), Some(order)) => {
                // A time that is a number itself and a number of the press do not go together: the press decides.
                time[7] = order[7];
                Some(time)
            }
            (time, order) => time.or(order),
        })
    }
}

/// A device as it is compared: `007`, `7.0` and `7` are one.
fn device(cell: &str) -> String {
    let cell = fold(&clean_line(cell));
    match whole(&cell) {
        Some(number) if cell.starts_with(|c: char| c.is_ascii_digit()) => number.to_string(),
        _ => cell,
    }
}

/// The number of the voter who has a device of that name: 12 of `Keypad 12`, `K-012` and `12`. Serial numbers in which digits
/// and letters mix (`3A25`) hold none.
#[must_use]
pub fn voter(device: &str) -> Option<i64> {
    let device = device.trim();
    if let Some(number) = whole(device).filter(|n| *n >= 0) {
        return Some(number);
    }
    let digits = device.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (before, number) = device.split_at(device.len() - digits);
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_serial = word.chars().any(|c| c.is_ascii_digit());
    if is_serial { None } else { number.parse().ok() }
}

/// The number of a question that has no other name: 3 of `3`, `Q3` and `Vraag 3`.
#[must_use]
pub fn question_number(text: &str) -> Option<usize> {
    let word = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_question = word.is_empty() || WORDS.keypad_column(word) == Some("question");
    if is_question { text[word.len()..].parse().ok() } else { None }
}

/// The last number in a name: 3 of `Bord 3` and `Bord 3 (syd)`.
fn last_number(text: &str) -> Option<i64> {
    let last = text.split(|c: char| !c.is_ascii_digit()).rfind(|digits| !digits.is_empty())?;
    whole(text).filter(|n| *n >= 0).or_else(|| last.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names() {
        for (name, number) in [
            ("12", Some(12)),
            ("Keypad 012", Some(12)),
            ("K-7", Some(7)),
            ("K7", Some(7)),
            ("3a25", None),
            ("3A2F", None),
            ("", None),
        ] {
            assert_eq!(voter(name), number, "{name}");
        }
        for (name, number) in [("3", Some(3)), ("Q3", Some(3)), ("Vraag 3", Some(3)), ("MOB-3", None), ("Vraag", None)]
        {
            assert_eq!(question_number(name), number, "{name}");
        }
        assert_eq!((last_number("Bord 3 (syd)"), last_number("4.0"), last_number("syd")), (Some(3), Some(4), None));
        assert_eq!((device("007"), device("7.0"), device("K-07")), ("7".into(), "7".into(), "k-07".into()));
    }
}
