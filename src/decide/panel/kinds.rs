//! Kinds of persons, and of the addresses at which they live.

use std::collections::BTreeMap;

use super::program::Solver;
use crate::domain::panel::Pool;

/// Persons who count for the same quotas, at addresses that hold the same kinds of persons.
pub(super) struct Kind {
    /// Persons, in the order of the pool: address by address, `each` of them at one.
    pub persons: Vec<usize>,
    /// Quotas that they count for.
    pub counts_for: Vec<usize>,
    /// The kind of address.
    pub home: usize,
    /// How many persons of this kind live at one such address.
    pub each: usize,
}

/// All kinds.
pub(super) struct Kinds {
    pub kinds: Vec<Kind>,
    /// How many addresses of each kind there are.
    pub homes: Vec<usize>,
}

impl Kinds {
    /// Persons without an address live at one of their own.
    pub fn of(pool: &Pool) -> Self {
        let mut addresses: BTreeMap<(bool, String), Vec<usize>> = BTreeMap::new();
        for (at, person) in pool.persons.iter().enumerate() {
            let key = match &person.address {
                Some(address) => (true, address.clone()),
                None => (false, format!("{at:012}")),
            };
            addresses.entry(key).or_default().push(at);
        }
        // Addresses alike, with their persons sorted by features; in the order of the pool.
        let mut alike: BTreeMap<Vec<&[usize]>, Vec<Vec<usize>>> = BTreeMap::new();
        for (_, mut persons) in addresses {
            persons.sort_by_key(|p| (&pool.persons[*p].counts_for, *p));
            let features = persons.iter().map(|p| pool.persons[*p].counts_for.as_slice()).collect();
            alike.entry(features).or_default().push(persons);
        }
        let (mut kinds, mut homes) = (Vec::new(), Vec::new());
        for (features, mut addresses) in alike {
            addresses.sort();
            let home = homes.len();
            homes.push(addresses.len());
            let mut at = 0;
            while at < features.len() {
                let each = features[at..].iter().take_while(|f| **f == features[at]).count();
                let persons = addresses.iter().flat_map(|a| a[at..at + each].iter().copied()).collect();
                kinds.push(Kind { persons, counts_for: features[at].to_vec(), home, each });
                at += each;
            }
        }
        Self { kinds, homes }
    }

    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    pub fn addresses(&self) -> usize {
        self.homes.iter().sum()
    }

    /// The programs over these kinds.
    pub fn solver(&self, pool: &Pool) -> Solver {
        let of_quota = |q: usize| (0..self.len()).filter(|k| self.kinds[*k].counts_for.contains(&q)).collect();
        let of_home = |h: usize| (0..self.len()).filter(|k| self.kinds[*k].home == h).collect();
        Solver {
            sizes: self.kinds.iter().map(|k| k.persons.len() as i64).collect(),
            // Of each address one person at most.
            most: self.kinds.iter().map(|k| self.homes[k.home] as i64).collect(),
            quotas: pool.quotas.iter().enumerate().map(|(q, quota)| (of_quota(q), quota.min, quota.max)).collect(),
            homes: (0..self.homes.len())
                .map(|h| (of_home(h), self.homes[h] as i64))
                .filter(|(kinds, _): &(Vec<usize>, i64)| kinds.len() > 1)
                .collect(),
            size: pool.size as i64,
        }
    }
}
