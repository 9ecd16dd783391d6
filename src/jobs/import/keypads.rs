//! Exports of voting keypads that come in: presses become votes, by the list of who has which keypad.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use super::{Desk, Intake, RowAt, add_up, checksum, reported};
use crate::domain::deed::Report;
use crate::domain::intake::{ImportReport, Place, Problem};
use crate::domain::keypads::{Keypad, Press, settle};
use crate::domain::polls::Choice;
use crate::error::{Error, Result, Said};
use crate::exchange::readers::keypads::{self, KeypadFile};
use crate::jobs::Job;
use crate::store::Reader;
use crate::text::{clean_line, fold};

/// The word by which exports of keypads are asked for (`--as`).
pub(super) const WORD: &str = "keypads";

/// Whether files are meant as exports of keypads: by the word, or because all of them are without a doubt.
pub(super) fn are_meant(files: &[PathBuf], format: Option<&str>) -> bool {
    let is_either = |file: &PathBuf| keypads::is_one(file) || keypads::is_list(file);
    match format {
        Some(word) => word == WORD && !files.is_empty(),
        None => files.iter().any(|f| keypads::is_one(f)) && files.iter().all(is_either),
    }
}

/// What the options are called, and so the questions about them.
struct Questions {
    /// Folded code or wording, and the code.
    by_name: HashMap<String, String>,
    /// Codes in order, where all options stand in one poll: then a number is a place.
    by_place: Vec<String>,
}

impl Questions {
    fn of(store: &Reader) -> Result<Self> {
        let mut choices: Vec<Choice> = store.all()?;
        choices.sort_by_key(|c| c.sort);
        let mut by_name = HashMap::new();
        for choice in &choices {
            by_name.entry(named(&choice.text)).or_insert_with(|| choice.code.clone());
        }
        // A code is a code, even if another option is worded like it.
        by_name.extend(choices.iter().map(|c| (named(&c.code), c.code.clone())));
        let one_poll = choices.iter().all(|c| c.poll.is_some() && c.poll == choices[0].poll);
        let by_place = if one_poll { choices.into_iter().map(|c| c.code).collect() } else { Vec::new() };
        Ok(Self { by_name, by_place })
    }

    /// The option that a question means: by its code, its code with words behind it, its wording, or its number.
    fn code(&self, question: &str) -> Option<String> {
        let whole = named(question);
        let first = whole.split([' ', ':', ';', ',', '|', '(']).next().unwrap_or_default();
        let by_name = [whole.as_str(), first].into_iter().find_map(|name| self.by_name.get(name));
        let by_place = || self.by_place.get(keypads::question_number(&whole)?.checked_sub(1)?);
        by_name.or_else(by_place).cloned()
    }
}

fn named(text: &str) -> String {
    let text = fold(&clean_line(text));
    text.trim_end_matches(['.', ':', '?']).trim().to_owned()
}

/// Who has which keypad.
#[derive(Default)]
struct Roster {
    /// `None`: there is no list, and each keypad counts by the number in its name.
    listed: Option<HashMap<String, Keypad>>,
    /// Which keypad a voter's number came from.
    voters: BTreeMap<i64, String>,
}

impl Roster {
    /// Takes a list in; what contradicts what stood before is a problem.
    fn list(&mut self, file: KeypadFile) -> ImportReport {
        let mut report = ImportReport { read: file.read, problems: file.problems, ..ImportReport::default() };
        report.headers.insert(file.name.clone(), file.header);
        report.ignored_columns = file.ignored;
        let listed = self.listed.get_or_insert_default();
        for (place, keypad) in file.keypads {
            let said = match listed.get(&keypad.device) {
                Some(before) if *before == keypad => continue,
                Some(_) => Said::new("keypads-listed-twice").with("device", keypad.device.clone()),
                None => match self.voters.get(&keypad.voter) {
                    Some(other) => same_number(&keypad.device, other, keypad.voter),
                    None => {
                        self.voters.insert(keypad.voter, keypad.device.clone());
                        listed.insert(keypad.device.clone(), keypad);
                        continue;
                    }
                },
            };
            let hint = Some(Said::new("keypads-list-hint"));
            let place = Place { ..place };
            report.problems.push(Problem {
                file: file.name.clone(),
                place,
                column: None,
                said,
                hint,
                cells: Vec::new(),
            });
        }
        report
    }

    /// The keypad of a press, or why it has none.
    fn keypad(&mut self, press: &Press) -> std::result::Result<Keypad, Said> {
        let device = || press.device.clone();
        if let Some(listed) = &self.listed {
            let found = listed.get(&press.device).cloned();
            return found.ok_or_else(|| Said::new("keypads-unknown").with("device", device()));
        }
        let no_number = || Said::new("keypads-no-number").with("text", device());
        let voter = keypads::voter(&press.device).ok_or_else(no_number)?;
        let owner = self.voters.entry(voter).or_insert_with(device);
        if *owner != press.device {
            return Err(same_number(&press.device, owner, voter));
        }
        Ok(Keypad { device: device(), voter, seat_table: press.seat_table, group: press.group.clone() })
    }
}

fn same_number(device: &str, other: &str, number: i64) -> Said {
    Said::new("keypads-same-number").with("device", device).with("other", other).with("number", number)
}

impl Job<'_> {
    /// Brings exports of keypads in, each as one batch; lists of keypads among the files say who has which.
    pub(super) fn import_keypads(&mut self, files: &[PathBuf], dry_run: bool) -> Result<Report> {
        let questions = Questions::of(self.workspace)?;
        let (mut total, mut roster, mut exports) = (ImportReport::default(), Roster::default(), Vec::new());
        for path in files {
            let file = keypads::read(path, &|question| questions.code(question), self.progress)?;
            if file.keypads.is_empty() {
                exports.push((path, file));
            } else {
                add_up(&mut total, roster.list(file));
            }
        }
        if exports.is_empty() {
            return Err(Error::input("keypads-no-presses").hint(Said::new("readers-no-keypads-hint")));
        }
        for (path, file) in exports {
            add_up(&mut total, self.bring_keypads_in(path, file, &mut roster, dry_run)?);
        }
        Ok(reported(total, None, dry_run))
    }

    fn bring_keypads_in(
        &mut self,
        path: &Path,
        file: KeypadFile,
        roster: &mut Roster,
        dry_run: bool,
    ) -> Result<ImportReport> {
        let intake = Intake { dry_run, ..Intake::default() };
        let frame = self.frame()?;
        let checksum = checksum(path)?;
        self.at_desk(&frame, &intake, Some(file.name.clone()), checksum, false, |desk, _, _| {
            desk.report.read = file.read;
            desk.report.headers.insert(file.name, file.header);
            desk.report.ignored_columns = file.ignored;
            desk.report.problems = file.problems;
            desk.presses(file.presses, roster);
            Ok(())
        })
    }
}

impl Desk<'_> {
    /// Lays the presses that count down as votes, and names those that cannot.
    fn presses(&mut self, presses: Vec<Press>, roster: &mut Roster) {
        let (fit, unfit): (Vec<Press>, Vec<Press>) = presses.into_iter().partition(|p| p.vote.is_ok());
        for press in unfit {
            let text = press.vote.clone().err().unwrap_or_default();
            let said = Said::new("keypads-answer").with("text", text).with("question", press.question.clone());
            self.refuse(&press, said, "keypads-answer-hint");
        }
        let settled = settle(fit);
        self.report.known += settled.replaced;
        for press in settled.torn {
            let said = Said::new("keypads-torn").with("device", press.device.clone());
            self.refuse(&press, said.with("question", press.question.clone()), "keypads-torn-hint");
        }
        for press in settled.last {
            let Ok(vote) = press.vote else { continue };
            match roster.keypad(&press) {
                Err(said) => self.refuse(&press, said, "keypads-list-hint"),
                Ok(keypad) => {
                    let at = RowAt { place: &press.place, cells: &|| press.cells.clone() };
                    self.ballot(&at, keypad.voter, keypad.seat_table, keypad.group, &press.question, vote);
                }
            }
        }
    }

    fn refuse(&mut self, press: &Press, said: Said, hint: &str) {
        self.problem(&RowAt { place: &press.place, cells: &|| press.cells.clone() }, said, Some(Said::new(hint)));
    }
}
