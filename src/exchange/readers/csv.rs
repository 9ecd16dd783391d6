//! Text tables: a stream of rows out of a stream of UTF-8.
//!
//! The csv crate skips blank lines and counts none of CR-only files; here rows are numbered as a spreadsheet numbers
//! them, and a quotation mark that is never closed costs its own row instead of the rest of the file.

use std::io::{self, Read};

use super::row::{Flaw, Row};

/// A record longer than this has an open quotation mark: no row of a spreadsheet comes near.
const MAX_RECORD: usize = 1 << 20;

/// Cuts a stream into rows.
pub(super) struct Rows<R> {
    input: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    ended: bool,
    separator: u8,
    number: i64,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

/// How a look at the bytes in the buffer ended.
enum Look {
    /// A whole record of so many bytes, line end included.
    Record(usize),
    /// The record goes on behind the buffer.
    More,
    /// A quotation mark opens and does not close as it should.
    Open,
}

impl<R: Read> Rows<R> {
    pub fn new(input: R, separator: u8) -> Self {
        Self {
            input,
            buffer: vec![0; 1 << 17],
            start: 0,
            end: 0,
            ended: false,
            separator,
            number: 0,
            cells: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Passes over a first line `sep=;`, which spreadsheets obey and do not show.
    pub fn skip_separator_line(&mut self) -> io::Result<()> {
        self.fill()?;
        let head = &self.buffer[self.start..self.end];
        if head.len() >= 5 && head[..4].eq_ignore_ascii_case(b"sep=") {
            let line = head.iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(head.len());
            if line == 5 {
                let crlf = head.get(line..line + 2) == Some(b"\r\n");
                let length = (line + 1 + usize::from(crlf)).min(head.len());
                self.start += length;
            }
        }
        Ok(())
    }

    /// The next row; `false` at the end.
    pub fn next(&mut self, row: &mut Row) -> io::Result<bool> {
        loop {
            let mut look = if self.start == self.end && !self.ended { Look::More } else { self.look(true) };
            if matches!(look, Look::More) && self.end - self.start > MAX_RECORD {
                look = Look::Open;
            }
            match look {
                Look::More => self.fill()?,
                Look::Record(0) => return Ok(false),
                Look::Record(length) => {
                    self.hand_over(row, None);
                    self.start += length;
                    return Ok(true);
                }
                Look::Open => {
                    // The line on which it opened, taken as it stands; the lines after it are read on their own.
                    let length = match self.look(false) {
                        Look::Record(length) => length,
                        Look::More | Look::Open => self.end - self.start,
                    };
                    self.hand_over(row, Some(Flaw::OpenQuote));
                    self.start += length;
                    return Ok(true);
                }
            }
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        if self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        // Eight bytes are the least that the decoder asks for; a buffer without them holds one long record.
        if self.buffer.len() - self.end < 8 {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        while self.buffer.len() - self.end >= 8 {
            match self.input.read(&mut self.buffer[self.end..]) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(n) => self.end += n,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }

    fn hand_over(&mut self, row: &mut Row, flaw: Option<Flaw>) {
        self.number += 1;
        row.begin(self.number);
        row.flaw = flaw;
        match std::str::from_utf8(&self.cells) {
            Ok(text) => row.fill(text, &self.ends),
            Err(_) => {
                row.flaw = Some(Flaw::BadBytes);
                let mut start = 0;
                for end in &self.ends {
                    row.push(&String::from_utf8_lossy(&self.cells[start..*end]));
                    start = *end;
                }
            }
        }
    }

    /// Takes the record at the front of the buffer apart into `cells` and `ends`.
    fn look(&mut self, quotes: bool) -> Look {
        let bytes = &self.buffer[self.start..self.end];
        let separator = self.separator;
        self.cells.clear();
        self.ends.clear();
        let mut at = 0;
        let mut lines = 0_usize;
        loop {
            // Spaces before a quotation mark do not make it a part of the text.
            let blank = bytes[at..].iter().take_while(|b| **b == b' ').count();
            if quotes && bytes.get(at + blank) == Some(&b'"') {
                let from = at + blank + 1;
                at = from;
                loop {
                    let Some(n) = bytes[at..].iter().position(|b| *b == b'"') else {
                        return if self.ended { Look::Open } else { Look::More };
                    };
                    self.cells.extend_from_slice(&bytes[at..at + n]);
                    at += n + 1;
                    match bytes.get(at) {
                        Some(b'"') => {
                            self.cells.push(b'"');
                            at += 1;
                        }
                        None if !self.ended => return Look::More,
                        _ => break,
                    }
                }
                lines += bytes[from..at].iter().filter(|b| matches!(b, b'\n' | b'\r')).count();
                let properly = bytes[at..].iter().find(|b| **b != b' ');
                // A cell of many lines that goes on behind its last mark was never closed: the mark opens another one.
                if lines > 0 && properly.is_some_and(|b| *b != separator && !matches!(b, b'\n' | b'\r')) {
                    return Look::Open;
                }
            }
            let rest = &bytes[at..];
            let n = rest.iter().position(|b| *b == separator || *b == b'\n' || *b == b'\r');
            let plain = &rest[..n.unwrap_or(rest.len())];
            if n.is_none() && !self.ended {
                return Look::More;
            }
            self.cells.extend_from_slice(plain);
            let Some(n) = n else {
                at = bytes.len();
                if at > 0 {
                    self.ends.push(self.cells.len());
                }
                return Look::Record(at);
            };
            self.ends.push(self.cells.len());
            at += n + 1;
            if rest[n] == separator {
                continue;
            }
            if rest[n] == b'\r' {
                match bytes.get(at) {
                    Some(b'\n') => at += 1,
                    None if !self.ended => return Look::More,
                    _ => {}
                }
            }
            return Look::Record(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &[u8], separator: u8) -> Vec<(i64, Vec<String>, Option<Flaw>)> {
        let mut rows = Rows::new(text, separator);
        let (mut row, mut out) = (Row::default(), Vec::new());
        while rows.next(&mut row).unwrap() {
            out.push((row.number, row.cells(), row.flaw));
        }
        out
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text.as_bytes(), b';').into_iter().map(|r| r.1).collect()
    }

    #[test]
    fn quoting() {
        for (text, expected) in [
            ("a;b\nc;d", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a;\"b;c\"\r\n\"d\"\"e\";f\r\n", vec![vec!["a", "b;c"], vec!["d\"e", "f"]]),
            ("a;b\rc;d\r", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a; \"b;c\" ;d\n", vec![vec!["a", "b;c ", "d"]]),
            ("\"een\ntwee\";x\n;\n", vec![vec!["een\ntwee", "x"], vec!["", ""]]),
            ("5\" buis;x", vec![vec!["5\" buis", "x"]]),
            ("\n\na", vec![vec![""], vec![""], vec!["a"]]),
            ("", vec![]),
            ("a;", vec![vec!["a", ""]]),
        ] {
            assert_eq!(cells(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_open_quote_costs_its_own_row() {
        for text in ["a;b\n\"c;d\ne;f\ng;h\n", "a;b\n\"c;d\ne;\"f\"\ng;h\n"] {
            let found = rows(text.as_bytes(), b';');
            let flaws: Vec<_> = found.iter().map(|r| (r.0, r.2)).collect();
            assert_eq!(flaws, [(1, None), (2, Some(Flaw::OpenQuote)), (3, None), (4, None)], "{text:?}");
        }
    }

    #[test]
    fn a_separator_line_is_obeyed_and_not_counted() {
        let mut rows = Rows::new(&b"sep=;\r\na;b\r\n"[..], b';');
        rows.skip_separator_line().unwrap();
        let mut row = Row::default();
        assert!(rows.next(&mut row).unwrap());
        assert_eq!((row.number, row.cells()), (1, vec!["a".to_owned(), "b".to_owned()]));
    }

    proptest! {
        #[test]
        fn any_bytes_give_rows(bytes in prop::collection::vec(prop::sample::select(b"a;\"\n\r \0\xff\xc3\xa9,".to_vec()), 0..200)) {
            let found = rows(&bytes, b';');
            prop_assert!(found.iter().enumerate().all(|(i, r)| r.0 == i as i64 + 1));
        }
    }
}
