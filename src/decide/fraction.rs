//! Exact fractions: ranks and ties must not hang on the last bit of a floating-point number.

use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};

use crate::domain::exact::Exact;

/// A fraction in lowest terms with a positive denominator.
///
/// Sums of a few hundred ratings, populations and weights stay far within 128 bits; where one would not, it is kept to
/// twelve decimals, so that a hostile input loses precision instead of stopping the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { above: 0, below: 1 };
    /// One.
    pub const ONE: Self = Self { above: 1, below: 1 };

    /// `above ÷ below`; a denominator of 0 gives 0.
    #[must_use]
    pub fn new(above: i128, below: i128) -> Self {
        if below == 0 || above == 0 {
            return Self::ZERO;
        }
        let divisor = gcd(above.unsigned_abs(), below.unsigned_abs()).min(i128::MAX as u128) as i128;
        let sign = if below < 0 { -1 } else { 1 };
        Self { above: sign * (above / divisor), below: sign * (below / divisor) }
    }

    /// A whole number.
    #[must_use]
    pub fn whole(n: i64) -> Self {
        Self { above: i128::from(n), below: 1 }
    }

    /// A weight as people write it, kept to a millionth; not finite or negative: 0.
    #[must_use]
    pub fn weight(w: f64) -> Self {
        if !w.is_finite() || w <= 0.0 {
            return Self::ZERO;
        }
        Self::new((w.min(1e9) * 1e6).round() as i128, 1_000_000)
    }

    /// `self ÷ other`; by 0 gives 0.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        if other.above == 0 {
            return Self::ZERO;
        }
        self * Self::new(other.below, other.above)
    }

    /// The same as a number of any size.
    #[must_use]
    pub fn exact(self) -> Exact {
        Exact::new(self.above.into(), self.below.into())
    }

    /// Whether it is 0.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.above == 0
    }

    /// In thousandths, halves away from zero. For showing only.
    #[must_use]
    pub fn thousandths(self) -> i64 {
        let doubled = self.above.saturating_mul(2000);
        let rounded = (doubled.saturating_add(self.below * self.above.signum())) / self.below.saturating_mul(2);
        i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX })
    }

    /// Square root in thousandths, rounded; of a negative number 0. For showing only.
    #[must_use]
    pub fn root_thousandths(self) -> i64 {
        let squared = self.above.max(0).saturating_mul(1_000_000);
        // The nearest whole number to √x is the floor of (√(4x) + 1) ÷ 2.
        let four = (squared.saturating_mul(4) / self.below).unsigned_abs();
        i64::try_from(four.isqrt().div_ceil(2)).unwrap_or(i64::MAX)
    }
}

impl Fraction {
    /// The same to twelve decimals: where exact arithmetic would overflow.
    fn coarse(self) -> Self {
        const UNIT: i128 = 1_000_000_000_000;
        let (whole, rest) = (self.above / self.below, self.above % self.below);
        // A denominator that does not fit leaves a rest whose product would not fit either: shorten both first.
        let shift = (self.below.unsigned_abs().ilog2() + 1).saturating_sub(80);
        let decimals = ((rest >> shift) * UNIT) / (self.below >> shift).max(1);
        Self::new(whole.saturating_mul(UNIT).saturating_add(decimals), UNIT)
    }

    fn try_add(self, other: Self) -> Option<Self> {
        let divisor = i128::try_from(gcd(self.below.unsigned_abs(), other.below.unsigned_abs())).ok()?;
        let (mine, theirs) = (other.below / divisor, self.below / divisor);
        let above = self.above.checked_mul(mine)?.checked_add(other.above.checked_mul(theirs)?)?;
        Some(Self::new(above, self.below.checked_mul(mine)?))
    }

    fn try_mul(self, other: Self) -> Option<Self> {
        // Crosswise first, so that what cancels never overflows.
        let (a, b) = (Self::new(self.above, other.below), Self::new(other.above, self.below));
        Some(Self::new(a.above.checked_mul(b.above)?, a.below.checked_mul(b.below)?))
    }
}

impl Add for Fraction {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.try_add(other).unwrap_or_else(|| {
            let (a, b) = (self.coarse(), other.coarse());
            a.try_add(b).unwrap_or(if a.above > b.above { a } else { b })
        })
    }
}

impl Neg for Fraction {
    type Output = Self;
    fn neg(self) -> Self {
        Self { above: self.above.saturating_neg(), below: self.below }
    }
}

impl Sub for Fraction {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Fraction {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.try_mul(other).unwrap_or_else(|| {
            let (a, b) = (self.coarse(), other.coarse());
            a.try_mul(b).unwrap_or(Self::new(i128::MAX / 2, 1))
        })
    }
}

impl Sum for Fraction {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::ZERO, Add::add)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    /// Exact whatever the size: whole parts first, then the rests turned upside down, as in Euclid's algorithm.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = ((self.above, self.below), (other.above, other.below));
        let mut turned = false;
        loop {
            let wholes = a.0.div_euclid(a.1).cmp(&b.0.div_euclid(b.1));
            let rests = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
            let found = match (wholes, rests) {
                (Ordering::Equal, (0, 0)) => Ordering::Equal,
                (Ordering::Equal, (0, _)) => Ordering::Less,
                (Ordering::Equal, (_, 0)) => Ordering::Greater,
                (Ordering::Equal, _) => {
                    (a, b) = ((a.1, rests.0), (b.1, rests.1));
                    turned = !turned;
                    continue;
                }
                (unequal, _) => unequal,
            };
            return if turned { found.reverse() } else { found };
        }
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn arithmetic_is_exact() {
        let third = Fraction::new(1, 3);
        assert_eq!(third + third + third, Fraction::ONE);
        assert_eq!((third - Fraction::ONE).thousandths(), -667);
        assert_eq!(Fraction::new(2, -4), Fraction::new(-1, 2));
        assert_eq!(Fraction::ONE.over(third), Fraction::whole(3));
        assert_eq!(Fraction::ONE.over(Fraction::ZERO), Fraction::ZERO);
        assert_eq!(Fraction::new(13, 4).thousandths(), 3250);
        assert_eq!(Fraction::new(2, 1).root_thousandths(), 1414);
        assert_eq!(Fraction::new(1, 4).root_thousandths(), 500);
        assert_eq!(Fraction::weight(0.5), Fraction::new(1, 2));
        assert_eq!(Fraction::weight(f64::NAN), Fraction::ZERO);
    }

    #[test]
    fn hostile_sizes_stop_nothing() {
        let huge = Fraction::new(i128::MAX - 1, 3);
        let fine = Fraction::new(1, i128::MAX - 24);
        for x in [huge, fine, huge * huge, huge + fine, fine * fine, fine + fine, huge * fine] {
            let _ = (x.thousandths(), x.root_thousandths(), x.cmp(&huge));
        }
        assert!(huge + fine > Fraction::ONE);
    }

    proptest! {
        #[test]
        fn order_is_that_of_the_numbers(a in -999_i128..999, b in 1_i128..99, c in -999_i128..999, d in 1_i128..99) {
            prop_assert_eq!(Fraction::new(a, b).cmp(&Fraction::new(c, d)), (a * d).cmp(&(c * b)));
            prop_assert_eq!(Fraction::new(a, b) + Fraction::new(c, d), Fraction::new(a * d + c * b, b * d));
            prop_assert_eq!(Fraction::new(a, b) * Fraction::new(c, d), Fraction::new(a * c, b * d));
        }
    }
}
