//! Who stands above whom, as bits: a relation that always holds what follows from it.

/// Bits in a word.
const WORD: usize = 64;

/// A transitive relation without circles among `n` candidates.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Above {
    n: usize,
    /// Words in the row of a candidate.
    wide: usize,
    /// Row a, bit b: a stands above b.
    rows: Vec<u64>,
}

impl Above {
    /// Nobody above anybody.
    pub fn none(n: usize) -> Self {
        let wide = n.div_ceil(WORD);
        Self { n, wide, rows: vec![0; n * wide] }
    }

    /// How many candidates there are.
    pub fn len(&self) -> usize {
        self.n
    }

    /// How many words it takes.
    pub fn size(n: usize) -> usize {
        n * n.div_ceil(WORD)
    }

    /// Whether a stands above b.
    pub fn holds(&self, a: usize, b: usize) -> bool {
        self.rows[a * self.wide + b / WORD] >> (b % WORD) & 1 == 1
    }

    /// Puts a above b, and with it all that stand above a above all that stand below b.
    pub fn lock(&mut self, a: usize, b: usize) {
        if self.holds(a, b) {
            return;
        }
        let mut below = self.rows[b * self.wide..(b + 1) * self.wide].to_vec();
        below[b / WORD] |= 1 << (b % WORD);
        for x in 0..self.n {
            if x == a || self.holds(x, a) {
                let row = &mut self.rows[x * self.wide..(x + 1) * self.wide];
                row.iter_mut().zip(&below).for_each(|(word, more)| *word |= more);
            }
        }
    }

    /// How many stand below a.
    pub fn below(&self, a: usize) -> u32 {
        self.rows[a * self.wide..(a + 1) * self.wide].iter().map(|word| word.count_ones()).sum()
    }

    /// Those above whom nobody stands.
    pub fn tops(&self) -> Vec<usize> {
        let mut under = vec![0_u64; self.wide];
        for row in self.rows.chunks(self.wide.max(1)) {
            under.iter_mut().zip(row).for_each(|(word, more)| *word |= more);
        }
        (0..self.n).filter(|c| under[c / WORD] >> (c % WORD) & 1 == 0).collect()
    }
}
