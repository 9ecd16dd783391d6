//! New record ids: UUIDv7 (RFC 9562) with a counter, so that ids made in one millisecond keep their order.

use uuid::Uuid;

use crate::domain::Id;

/// Makes ids. Same seed and same times: same ids.
#[derive(Debug, Clone)]
pub struct Ids {
    node: u64,
    last: u64,
    counter: u64,
}

impl Ids {
    /// Ids of one copy of a workspace, told from others' by `node`.
    #[must_use]
    pub fn new(node: u64) -> Self {
        Self { node, last: 0, counter: 0 }
    }

    /// The next id at `now`, in milliseconds since 1970. Always greater than the one before, even when a clock goes back.
    pub fn next(&mut self, now: u64) -> Id {
        if now > self.last {
            self.last = now;
            self.counter = 0;
        } else {
            self.counter += 1;
            // 26 bits of counter (RFC 9562, 6.2, method 1); past that the time is borrowed from the next millisecond.
            if self.counter >> 26 > 0 {
                self.last += 1;
                self.counter = 0;
            }
        }
        let high = (self.last << 16) | 0x7000 | (self.counter >> 14);
        let low = (0b10 << 62) | ((self.counter & 0x3fff) << 48) | (self.node & 0xffff_ffff_ffff);
        Id(Uuid::from_u64_pair(high, low))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_rise_whatever_the_clock_does() {
        let mut ids = Ids::new(7);
        let mut before = ids.next(1_000);
        for now in [1_000, 1_000, 999, 1_001, 5, 1_002].into_iter().cycle().take(100_000) {
            let id = ids.next(now);
            assert!(id > before);
            assert_eq!(id.0.get_version_num(), 7);
            before = id;
        }
    }
}
