//! Exact numbers of any size: a tie or a threshold never hangs on the last bit of a floating-point number.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};

/// A fraction in lowest terms, of any size.
pub type Exact = BigRational;

/// Most digits before and after the point, and largest power of ten, of a number in a file: what goes beyond is no amount
/// or score but an attack on memory.
const LONGEST: usize = 60;

/// The whole number `n`.
#[must_use]
pub fn whole(n: i64) -> Exact {
    Exact::from_integer(BigInt::from(n))
}

/// `above ÷ below`; `None` where `below` is 0.
#[must_use]
pub fn ratio(above: i64, below: i64) -> Option<Exact> {
    (below != 0).then(|| Exact::new(BigInt::from(above), BigInt::from(below)))
}

/// As people and machines can read it back: `7`, `-7/3`.
#[must_use]
pub fn say(number: &Exact) -> String {
    if number.denom().is_one() { number.numer().to_string() } else { format!("{}/{}", number.numer(), number.denom()) }
}

/// As a number, for showing; nothing hangs on it.
#[must_use]
pub fn as_number(number: &Exact) -> f64 {
    number.to_f64().unwrap_or(0.0)
}

/// Reads `12`, `-0.25`, `1.5e3` or `7/3` without rounding anything.
///
/// `None` for what is no finite number of at most 60 digits.
#[must_use]
pub fn parse(text: &str) -> Option<Exact> {
    let text = text.trim();
    if let Some((above, below)) = text.split_once('/') {
        let (above, below) = (decimal(above.trim())?, decimal(below.trim())?);
        return (!below.is_zero()).then(|| above / below);
    }
    decimal(text)
}

fn decimal(text: &str) -> Option<Exact> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (digits, power) = match digits.split_once(['e', 'E']) {
        Some((digits, power)) => (digits, power.parse::<i32>().ok()?),
        None => (digits, 0),
    };
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let all: String = [before, after].concat();
    let fits = !all.is_empty() && all.len() <= LONGEST && power.unsigned_abs() as usize <= LONGEST;
    if !fits || !all.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value = BigInt::parse_bytes(all.as_bytes(), 10)?;
    let value = if negative { -value } else { value };
    let shift = power - i32::try_from(after.len()).ok()?;
    let ten = BigInt::from(10).pow(shift.unsigned_abs());
    Some(if shift < 0 { Exact::new(value, ten) } else { Exact::from_integer(value * ten) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_without_rounding_and_written_back() {
        for (text, said) in [
            ("12", "12"),
            (" -0.25 ", "-1/4"),
            ("1.5e3", "1500"),
            ("25e-2", "1/4"),
            ("7/3", "7/3"),
            ("-6 / 4", "-3/2"),
            (".5", "1/2"),
            ("5.", "5"),
            ("+0", "0"),
            ("0.1", "1/10"),
        ] {
            assert_eq!(parse(text).map(|n| say(&n)).as_deref(), Some(said), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        let long = "9".repeat(61);
        for text in ["", "-", ".", "NaN", "inf", "1e999999999", "1,5", "1/0", "1/2/3", "0x10", "--1", "٣", &long] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
