//! Fractions of two 128-bit numbers, compared exactly.

use std::cmp::Ordering;

/// `above ÷ below`; with `below` 0 it is larger than every other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratio {
    pub above: u128,
    pub below: u128,
}

impl Ratio {
    /// Smaller than or equal to every other.
    pub const NONE: Self = Self { above: 0, below: 1 };
    /// Larger than every other.
    pub const ENDLESS: Self = Self { above: 1, below: 0 };

    pub fn is_endless(self) -> bool {
        self.below == 0
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.below, other.below) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Greater,
            (_, 0) => Ordering::Less,
            _ => product(self.above, other.below).cmp(&product(other.above, self.below)),
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

/// The product in 256 bits: high half, low half.
fn product(a: u128, b: u128) -> (u128, u128) {
    const LOW: u128 = u64::MAX as u128;
    let (a1, a0, b1, b0) = (a >> 64, a & LOW, b >> 64, b & LOW);
    let (low, middle, other) = (a0 * b0, a1 * b0, a0 * b1);
    let carried = (low >> 64) + (middle & LOW) + (other & LOW);
    let high = a1 * b1 + (middle >> 64) + (other >> 64) + (carried >> 64);
    (high, (carried << 64) | (low & LOW))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_do_not_overflow() {
        assert_eq!(product(u128::MAX, u128::MAX), (u128::MAX - 1, 1));
        assert_eq!(product(1 << 100, 1 << 100), (1 << 72, 0));
        assert_eq!(product(3 << 64, 5), (0, 15 << 64));
    }

    #[test]
    fn fractions_compare_as_numbers() {
        let r = |above, below| Ratio { above, below };
        assert!(r(u128::MAX - 1, u128::MAX) < r(u128::MAX, u128::MAX));
        assert_eq!(r(1, 3), r(1 << 90, 3 << 90));
        assert!(r(u128::MAX, 1) < Ratio::ENDLESS && Ratio::NONE < r(1, u128::MAX));
    }
}
