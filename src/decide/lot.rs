//! Lots that anyone can draw again: the same seed gives the same draws, on every machine and in every version.
//!
//! The stream is ChaCha20 (RFC 8439) keyed with the SHA-256 of the seed as it is written; range and shuffle are spelled out
//! here, because libraries change theirs between versions.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// A source of lots.
pub struct Lot {
    stream: ChaCha20Rng,
}

impl Lot {
    /// Starts the stream of `seed`: any text, read as UTF-8.
    #[must_use]
    pub fn new(seed: &str) -> Self {
        Self { stream: ChaCha20Rng::from_seed(Sha256::digest(seed.as_bytes()).into()) }
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.stream.next_u64()
    }

    /// A whole number from 0 to `n` − 1, each equally likely; 0 where `n` is 0.
    ///
    /// Draws above the largest multiple of `n` are thrown away (rejection), so that no number is favoured.
    pub fn below(&mut self, n: u64) -> u64 {
        if n == 0 {
            return 0;
        }
        let spare = (u64::MAX % n + 1) % n;
        loop {
            let bits = self.bits();
            if bits <= u64::MAX - spare {
                return bits % n;
            }
        }
    }

    /// A number from 0 to below 1, of 53 bits. For simulations only: a lot is drawn with [`Lot::below`].
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Puts `list` in an order of the lot (Fisher and Yates, from the end).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(last as u64 + 1) as usize;
            list.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_published_draws() {
        let mut lot = Lot::new("samspel");
        let drawn: Vec<u64> = (0..8).map(|_| lot.below(100)).collect();
        assert_eq!(drawn, PUBLISHED);
        let mut order: Vec<u8> = (1..=8).collect();
        Lot::new("samspel").shuffle(&mut order);
        assert_eq!(order, ORDER);
    }

    /// What `printf samspel | sha256sum` as the key of ChaCha20 gives, eight bytes at a time, least first.
    const PUBLISHED: [u64; 8] = [37, 59, 87, 27, 10, 31, 92, 2];
    const ORDER: [u8; 8] = [6, 1, 4, 5, 7, 8, 3, 2];

    #[test]
    fn every_number_comes_up_about_as_often() {
        let mut lot = Lot::new("7");
        let mut seen = [0_i32; 6];
        (0..60_000).for_each(|_| seen[lot.below(6) as usize] += 1);
        assert!(seen.iter().all(|n| (n - 10_000).abs() < 500), "{seen:?}");
        assert_eq!(lot.below(0), 0);
        assert_eq!(lot.below(1), 0);
    }
}
