//! Exact numbers of any size: a tie or a threshold never hangs on the last bit of a floating-point number.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// A fraction in lowest terms, of any size.
pub type Exact = BigRational;

/// Most digits before and after the point, and largest power of ten, of a number in a file: what goes beyond is no amount
/// or score but an attack on memory.
const LONGEST: usize = 60;

/// Bits to which a number is kept that is no fraction: some 77 decimals.
const FINE: u64 = 256;

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

/// In thousandths, halves away from zero; what goes beyond 64 bits stops there. For showing only.
#[must_use]
pub fn thousandths(number: &Exact) -> i64 {
    let rounded = (number * BigInt::from(1000)).round().to_integer();
    rounded.to_i64().unwrap_or(if rounded.is_negative() { i64::MIN } else { i64::MAX })
}

/// A weight as people write it, kept to a millionth; not finite or negative: 0.
#[must_use]
pub fn weight(w: f64) -> Exact {
    if !w.is_finite() || w <= 0.0 {
        return Exact::zero();
    }
    Exact::new(BigInt::from((w.min(1e9) * 1e6).round() as i64), BigInt::from(1_000_000))
}

/// Square root: exact of the square of a fraction, else its first 256 bits; of a negative number 0.
#[must_use]
pub fn root(number: &Exact) -> Exact {
    if !number.is_positive() {
        return Exact::zero();
    }
    let (above, below) = (number.numer().sqrt(), number.denom().sqrt());
    if &above * &above == *number.numer() && &below * &below == *number.denom() {
        return Exact::new(above, below);
    }
    let small = number.denom().bits().saturating_sub(number.numer().bits()).div_ceil(2);
    let bits = FINE + small;
    let squared: BigInt = (number.numer() << (2 * bits)) / number.denom();
    Exact::new(squared.sqrt(), BigInt::one() << bits)
}

/// The same, rounded down to a multiple of 2⁻²⁵⁶: so that numbers that are no fractions stay short.
#[must_use]
pub fn rounded(number: &Exact) -> Exact {
    if number.denom().bits() <= FINE {
        return number.clone();
    }
    let unit = BigInt::one() << FINE;
    Exact::new((number * &unit).floor().to_integer(), unit)
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
    fn roots_are_exact_where_they_can_be_and_close_where_not() {
        let number = |text: &str| parse(text).unwrap_or_else(Exact::zero);
        assert_eq!(root(&number("9/4")), number("3/2"));
        assert_eq!(root(&number("-4")), Exact::zero());
        for text in ["2", "1/3", "0.0000000000000000000000000000000000000000000000000002", "1e60"] {
            let (of, found) = (number(text), root(&number(text)));
            let off = (&found * &found - &of).abs() / of;
            assert!(off < Exact::new(BigInt::one(), BigInt::one() << 250_u32), "{text}");
        }
        let third = rounded(&(number("1/3") + root(&number("2"))));
        assert!(third.denom().bits() <= FINE + 1 && (as_number(&third) - 1.747_546_895_706_428).abs() < 1e-15);
    }

    #[test]
    fn thousandths_and_weights_are_for_people() {
        let number = |text: &str| parse(text).unwrap_or_else(Exact::zero);
        for (text, shown) in [("-2/3", -667), ("13/4", 3250), ("0.0005", 1), ("-0.0005", -1), ("1e30", i64::MAX)] {
            assert_eq!(thousandths(&number(text)), shown, "{text}");
        }
        assert_eq!(thousandths(&root(&number("2"))), 1414);
        assert_eq!(weight(0.5), number("1/2"));
        for w in [f64::NAN, f64::INFINITY, -1.0, 0.0] {
            assert_eq!(weight(w), Exact::zero());
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
