//! A ballot as it is typed: digits of a keypad, or the options by number or code.

use super::polls::{Choice, Form, Mark, Vote};
use crate::error::Said;
use crate::text::fold;

/// Who casts a ballot, as it is said in a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Who {
    /// The voter of this number.
    Number(i64),
    /// Whoever sits at this table on this seat.
    Seat(i64, i64),
}

/// A line of the keypad: who, and what. `17 121`, or by table and seat `3.4 121`.
///
/// # Errors
/// What is wrong with the line.
pub fn keypad_line(form: Form, options: &[Choice], line: &str) -> Result<(Who, Vec<Mark>), Said> {
    let line = line.trim();
    let (who, ballot) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let who = read_who(who)?;
    Ok((who, read_ballot(form, options, ballot)?))
}

/// A voter by number, or by table and seat: `17`, `3.4`, `3/4`.
///
/// # Errors
/// When it is neither.
pub fn read_who(typed: &str) -> Result<Who, Said> {
    let number = |text: &str| text.trim().parse::<i64>().ok().filter(|n| *n > 0);
    let who = match typed.split_once(['.', '/', ',', '-']) {
        Some((table, seat)) => number(table).zip(number(seat)).map(|(table, seat)| Who::Seat(table, seat)),
        None => number(typed).map(Who::Number),
    };
    who.ok_or_else(|| Said::new("error-typed-voter").with("text", typed))
}

/// The marks of a typed ballot; empty: a blank one.
///
/// * for, against, blank on every option: a digit an option in their order, `1` for, `2` against, `0` or `3` blank: `121`
/// * approval: numbers or codes, `1 3` or `A;C`
/// * ranking: the best first, `2>1=3` or `B>A=C`; options that are not named stand below all others
/// * points: `A:5;B:2` or `1:5 2:2`
///
/// # Errors
/// What is wrong with it.
pub fn read_ballot(form: Form, options: &[Choice], typed: &str) -> Result<Vec<Mark>, Said> {
    let typed = typed.trim();
    let mut marks = match form {
        Form::Each => each(options, typed)?,
        Form::Approval => parts(typed).map(|p| mark(options, p, Vote::For, None)).collect::<Result<_, _>>()?,
        Form::Ranking => ranking(options, typed)?,
        Form::Score => parts(typed).map(|p| points(options, p)).collect::<Result<_, _>>()?,
    };
    let mut seen: Vec<_> = marks.iter().map(|m| m.choice).collect();
    seen.sort_unstable();
    if let Some(twice) = seen.windows(2).find(|two| two[0] == two[1]) {
        let code = options.iter().find(|o| o.id == twice[0]).map(|o| o.code.clone()).unwrap_or_default();
        return Err(Said::new("error-typed-twice").with("code", code));
    }
    marks.sort_by_key(|m| options.iter().position(|o| o.id == m.choice));
    Ok(marks)
}

/// A ballot as it is typed, from its marks: what [`read_ballot`] reads back.
#[must_use]
pub fn say_ballot(form: Form, options: &[Choice], marks: &[Mark]) -> String {
    let code = |m: &Mark| options.iter().find(|o| o.id == m.choice).map(|o| o.code.as_str()).unwrap_or_default();
    let of = |o: &Choice| marks.iter().find(|m| m.choice == o.id);
    let chosen = marks.iter().filter(|m| m.vote == Vote::For);
    match form {
        Form::Each => {
            let digit = |o: &Choice| match of(o).map_or(Vote::Blank, |m| m.vote) {
                Vote::For => '1',
                Vote::Against => '2',
                Vote::Blank => '0',
            };
            options.iter().map(digit).collect()
        }
        Form::Approval => chosen.map(code).collect::<Vec<_>>().join(";"),
        Form::Score => chosen.map(|m| format!("{}:{}", code(m), m.value.unwrap_or(0))).collect::<Vec<_>>().join(";"),
        Form::Ranking => {
            let mut ranked: Vec<&Mark> = chosen.collect();
            ranked.sort_by_key(|m| m.value);
            let mut said = String::new();
            for (at, mark) in ranked.iter().enumerate() {
                if at > 0 {
                    said.push(if ranked[at - 1].value == mark.value { '=' } else { '>' });
                }
                said.push_str(code(mark));
            }
            said
        }
    }
}

fn each(options: &[Choice], typed: &str) -> Result<Vec<Mark>, Said> {
    let digits: Vec<char> = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() > options.len() {
        return Err(Said::new("error-typed-many").with("given", digits.len()).with("options", options.len()));
    }
    let one = |(option, digit): (&Choice, &char)| {
        let vote = match digit {
            '1' => Vote::For,
            '2' => Vote::Against,
            '0' | '3' => Vote::Blank,
            other => return Err(Said::new("error-typed-digit").with("text", other.to_string())),
        };
        Ok(Mark { choice: option.id, vote, value: None })
    };
    options.iter().zip(&digits).map(one).collect()
}

fn ranking(options: &[Choice], typed: &str) -> Result<Vec<Mark>, Said> {
    let mut marks = Vec::new();
    for (tier, place) in typed.split('>').filter(|t| !t.trim().is_empty()).zip(1..) {
        for name in tier.split('=') {
            marks.push(mark(options, name, Vote::For, Some(place))?);
        }
    }
    Ok(marks)
}

fn points(options: &[Choice], part: &str) -> Result<Mark, Said> {
    let wrong = || Said::new("error-typed-points").with("text", part);
    let (name, points) = part.rsplit_once(':').ok_or_else(wrong)?;
    let points: i64 = points.trim().parse().map_err(|_| wrong())?;
    mark(options, name, Vote::For, Some(points))
}

/// What stands between semicolons, commas or blanks.
fn parts(typed: &str) -> impl Iterator<Item = &str> {
    typed.split([';', ',', ' ']).map(str::trim).filter(|p| !p.is_empty())
}

fn mark(options: &[Choice], name: &str, vote: Vote, value: Option<i64>) -> Result<Mark, Said> {
    let folded = fold(name.trim());
    let by_code = options.iter().find(|o| fold(&o.code) == folded);
    let by_number = || folded.parse::<usize>().ok().and_then(|n| options.get(n.checked_sub(1)?));
    match by_code.or_else(by_number) {
        Some(option) => Ok(Mark { choice: option.id, vote, value }),
        None => Err(Said::new("error-typed-option").with("text", name.trim())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn options() -> Vec<Choice> {
        let theme = Id::from_bytes([9; 16]);
        let option = |n: u8, code: &str| Choice::new(Id::from_bytes([n; 16]), code, "", theme, i64::from(n));
        vec![option(1, "TRA-1"), option(2, "TRA-2"), option(3, "TRA-3")]
    }

    #[test]
    fn what_is_typed_is_said_again() {
        for (form, typed, said) in [
            (Form::Each, "12", "120"),
            (Form::Each, "1 2 3", "120"),
            (Form::Each, "", "000"),
            (Form::Approval, "3 1", "TRA-1;TRA-3"),
            (Form::Approval, "tra-2", "TRA-2"),
            (Form::Ranking, "2>1=3", "TRA-2>TRA-1=TRA-3"),
            (Form::Ranking, "TRA-3", "TRA-3"),
            (Form::Score, "1:5;TRA-3:0", "TRA-1:5;TRA-3:0"),
        ] {
            let marks = read_ballot(form, &options(), typed).expect(typed);
            assert_eq!(say_ballot(form, &options(), &marks), said, "{typed}");
            assert_eq!(say_ballot(form, &options(), &read_ballot(form, &options(), said).expect(said)), said);
        }
    }

    #[test]
    fn what_is_no_ballot_is_told() {
        for (form, typed, key) in [
            (Form::Each, "1111", "error-typed-many"),
            (Form::Each, "19", "error-typed-digit"),
            (Form::Approval, "4", "error-typed-option"),
            (Form::Approval, "0", "error-typed-option"),
            (Form::Approval, "1 1", "error-typed-twice"),
            (Form::Ranking, "1>2>1", "error-typed-twice"),
            (Form::Score, "1", "error-typed-points"),
            (Form::Score, "1:x", "error-typed-points"),
        ] {
            let said = read_ballot(form, &options(), typed).expect_err(typed);
            assert_eq!(said.key, key, "{typed}");
        }
    }

    #[test]
    fn voters_are_numbers_or_seats() {
        assert_eq!(read_who("17"), Ok(Who::Number(17)));
        assert_eq!(read_who("3.4"), Ok(Who::Seat(3, 4)));
        for typed in ["", "0", "-3", "3.", "a", "3.4.5"] {
            assert!(read_who(typed).is_err(), "{typed}");
        }
        let (who, marks) = keypad_line(Form::Each, &options(), " 3/4  12 ").expect("a line");
        assert_eq!((who, marks.len()), (Who::Seat(3, 4), 2));
    }
}
