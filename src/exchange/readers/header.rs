//! Which row is the header, and what each of its columns means.

use std::cell::RefCell;
use std::collections::HashMap;

use super::map::ColumnMap;
use super::words::{WORDS, plain};
use super::{Column, Field, How};
use crate::domain::frame::Frame;
use crate::domain::intake::Shape;
use crate::text;

/// A column is taken for a field from this score on; below it is only suggested.
pub(super) const SAFE: u8 = 70;
/// The header stands within so many rows from the top.
const TOP: usize = 30;
/// Columns beyond this are not looked at: no list has as many, and comparing words takes time.
const WIDEST: usize = 200;

/// A field that a header may mean, how sure that is, and by what.
type Claim = (Field, u8, How);

/// What is needed to read headers.
pub(super) struct Reading<'a> {
    pub frame: &'a Frame,
    pub map: Option<&'a ColumnMap>,
    /// The member that handed the file in is known, so no column needs to say it.
    pub member_known: bool,
    /// What was compared before: the same cells are looked at under several separators.
    pub compared: RefCell<HashMap<String, Option<Claim>>>,
}

/// A row taken for the header.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// Place of its (last) row in the rows looked at.
    pub last: usize,
    pub columns: Vec<Column>,
    pub shape: Option<Shape>,
    /// Columns that claim the same field with the same right.
    pub rivals: Vec<(Field, String, String)>,
}

impl Header {
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.columns.iter().filter_map(|c| c.field)
    }
    pub fn has(&self, field: Field) -> bool {
        self.fields().any(|f| f == field)
    }
    /// How much of it was understood.
    fn weight(&self) -> (bool, usize, u32) {
        let complete = self.shape.is_some() && self.rivals.is_empty();
        (complete, self.fields().count(), self.columns.iter().map(|c| u32::from(c.score)).sum())
    }
}

impl Reading<'_> {
    /// The header among the first rows: the first row that says everything a list needs, alone or together with the
    /// next; or else the one that says most.
    pub fn find(&self, rows: &[Vec<String>]) -> Option<Header> {
        let mut best: Option<Header> = None;
        for at in 0..rows.len().min(TOP) {
            let alone = self.header(at, &rows[at]);
            let header = match rows.get(at + 1) {
                Some(below) if alone.weight().0 || below.len() < 2 => alone,
                Some(below) => {
                    let both = self.header(at + 1, &joined(&rows[at], below));
                    if both.weight().0 && !self.header(at + 1, below).weight().0 { both } else { alone }
                }
                None => alone,
            };
            if header.weight().0 {
                return Some(header);
            }
            if best.as_ref().is_none_or(|b| header.weight() > b.weight()) {
                best = Some(header);
            }
        }
        best.filter(|b| b.fields().next().is_some())
    }

    fn header(&self, last: usize, cells: &[String]) -> Header {
        let mut columns: Vec<Column> = cells.iter().enumerate().map(|(i, cell)| self.column(i, cell)).collect();
        let rivals = settle(&mut columns);
        let mut header = Header { last, columns, shape: None, rivals };
        header.shape = self.shape(&header);
        // Two columns of numbers are no matter where nobody asks for a number.
        if let Some(shape) = header.shape {
            header.rivals.retain(|r| r.0.serves(shape));
        }
        header
    }

    fn column(&self, place: usize, cell: &str) -> Column {
        let header = text::clean_line(cell);
        let word = plain(&header);
        let column = |field, score, how| Column { header: header.clone(), field, score, how };
        if let Some(field) = self.map.and_then(|m| m.column(&header)) {
            return column(field, 100, How::Mapped);
        }
        if word.is_empty() || word.len() > 80 || place >= WIDEST {
            return column(None, 0, How::Unknown);
        }
        let language = &self.frame.programme.language;
        let mut best = WORDS.exact(&word, language).first().map(|(f, s)| (*f, *s, How::Exact));
        for criterion in &self.frame.criteria {
            for (i, name) in [&criterion.name, &criterion.code].into_iter().chain(&criterion.words).enumerate() {
                let score = if i < 2 { 99 } else { 97 };
                if plain(name) == word && best.as_ref().is_none_or(|b| b.1 < score) {
                    best = Some((Field::Criterion(criterion.id), score, How::Exact));
                }
            }
        }
        let best = best.or_else(|| self.alike(&word)).or_else(|| self.part(&word));
        match best {
            Some((field, score, how)) if score >= SAFE => column(Some(field), score, how),
            Some((field, score, How::Alike(word))) => column(None, score, How::Unsafe(field, word)),
            _ => column(None, 0, How::Unknown),
        }
    }

    /// A word that is nearly the header: a typing error, from five letters on.
    fn alike(&self, word: &str) -> Option<Claim> {
        if let Some(known) = self.compared.borrow().get(word) {
            return known.clone();
        }
        let found = self.compare(word);
        self.compared.borrow_mut().insert(word.to_owned(), found.clone());
        found
    }

    fn compare(&self, word: &str) -> Option<Claim> {
        let letters = word.chars().count();
        let allowed = match letters {
            0..=4 => return None,
            5..=8 => 1,
            _ => 2,
        };
        let language = self.frame.programme.language.as_str();
        let criteria: Vec<(String, Field)> = self
            .frame
            .criteria
            .iter()
            .flat_map(|c| [(plain(&c.name), Field::Criterion(c.id)), (plain(&c.code), Field::Criterion(c.id))])
            .collect();
        let known = WORDS.all().chain(criteria.iter().map(|(w, f)| (w.as_str(), language, *f)));
        let mut best: Option<(usize, bool, &str, Field)> = None;
        for (known, lang, field) in known {
            if known.chars().count().abs_diff(letters) > allowed {
                continue;
            }
            let distance = strsim::damerau_levenshtein(word, known);
            if distance > 0 && distance <= allowed {
                let found = (distance, lang != language, known, field);
                // In a fixed order, so that the same file always reads the same way.
                if best.is_none_or(|b| (found.0, found.1, found.2) < (b.0, b.1, b.2)) {
                    best = Some(found);
                }
            }
        }
        let (distance, foreign, known, field) = best?;
        let score = 84 - 4 * u8::try_from(distance).unwrap_or(u8::MAX / 8) - if foreign { 8 } else { 0 };
        Some((field, score, How::Alike(known.to_owned())))
    }

    /// A header that contains a known word: never safe, but worth a question.
    fn part(&self, word: &str) -> Option<Claim> {
        let language = &self.frame.programme.language;
        let mut parts = word.split(' ').filter(|p| p.len() > 3);
        parts.find_map(|p| {
            let (field, score) = *WORDS.exact(p, language).first()?;
            Some((field, score / 2, How::Alike(p.to_owned())))
        })
    }

    /// Whether the map says it of every row, so that no column needs to.
    fn holds_for_all(&self, field: Field) -> bool {
        self.map.is_some_and(|m| m.all().iter().any(|(f, _)| *f == field))
    }

    /// What a table with these columns holds, if it says everything that is needed.
    fn shape(&self, header: &Header) -> Option<Shape> {
        let has = |field| header.has(field) || self.holds_for_all(field);
        let member = has(Field::Member) || self.member_known;
        let scored = header.fields().any(|f| matches!(f, Field::Criterion(_)));
        let statement = has(Field::Text) || has(Field::Code);
        if has(Field::Voter) && has(Field::Choice) && has(Field::Vote) {
            Some(Shape::Ballots)
        } else if has(Field::Text) && has(Field::Theme) && has(Field::Kind) {
            Some(Shape::Contributions)
        } else if has(Field::Choice) && has(Field::Theme) && has(Field::Code) {
            Some(Shape::Choices)
        } else if statement && scored && (member || has(Field::Voter)) {
            Some(Shape::Ratings)
        } else if statement && has(Field::Stance) && member {
            Some(Shape::Positions)
        } else {
            None
        }
    }
}

/// The fields that a table lacks, for the shape that it comes nearest to.
pub(super) fn missing(header: &Header, known: &[Field]) -> Vec<Field> {
    let has = |field: &Field| header.has(*field) || known.contains(field);
    let scored = header.fields().any(|f| matches!(f, Field::Criterion(_)));
    let wanted: &[Field] = if header.has(Field::Vote) || header.has(Field::Voter) && !scored {
        &[Field::Voter, Field::Choice, Field::Vote]
    } else if header.has(Field::Stance) || scored {
        &[Field::Member, Field::Text]
    } else if header.has(Field::Choice) && !header.has(Field::Kind) {
        &[Field::Code, Field::Choice, Field::Theme]
    } else {
        &[Field::Text, Field::Theme, Field::Kind]
    };
    wanted.iter().copied().filter(|f| !has(f)).collect()
}

/// Two header rows as one: below is the real one, above stands what it leaves open.
fn joined(above: &[String], below: &[String]) -> Vec<String> {
    let cell = |row: &[String], i: usize| row.get(i).filter(|c| !c.trim().is_empty()).cloned();
    (0..above.len().max(below.len())).map(|i| cell(below, i).or_else(|| cell(above, i)).unwrap_or_default()).collect()
}

/// Gives each field to the column with the best claim; returns claims that are equally good.
fn settle(columns: &mut [Column]) -> Vec<(Field, String, String)> {
    let mut rivals = Vec::new();
    for i in 0..columns.len() {
        let Some(field) = columns[i].field else { continue };
        for j in i + 1..columns.len() {
            // Remarks may stand in several columns; they are kept one under the other.
            if columns[j].field != Some(field) || field == Field::Remark {
                continue;
            }
            if columns[j].score == columns[i].score {
                rivals.push((field, columns[i].header.clone(), columns[j].header.clone()));
                continue;
            }
            let loser = if columns[j].score > columns[i].score { i } else { j };
            columns[loser].field = None;
            columns[loser].how = How::Beaten(field);
            if loser == i {
                break;
            }
        }
    }
    rivals
}
