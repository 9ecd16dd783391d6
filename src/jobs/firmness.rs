//! How firm the clusters are: figures of the machine, kept beside the journal. They belong to who lies in a cluster, so
//! undo needs no word of them.

use std::collections::{BTreeMap, HashMap};

use super::Job;
use crate::analysis::{self, Options, Text};
use crate::domain::deed::Report;
use crate::domain::material::{Contribution, State};
use crate::domain::view::{ClusterLine, Firm};
use crate::domain::{Id, Key, Progress};
use crate::error::{Result, Said};
use crate::store::Reader;

/// Samples that are grouped anew.
const RUNS: u64 = 10;
/// Contributions of a theme up to which it is measured: beyond, reading them alone would be felt.
const LARGEST: i64 = 50_000;

/// Measures the clusters of a theme whose figure is not known.
pub(super) fn measure(store: &Reader, theme: Id, progress: &dyn Progress) -> Result<Vec<Firm>> {
    let lines = store.cluster_lines(&store.frame()?, Some(theme))?;
    let unknown: Vec<&ClusterLine> = lines.iter().filter(|l| l.firm.is_none() && l.size > 0).collect();
    if unknown.is_empty() || store.theme_size(theme)? > LARGEST {
        return Ok(Vec::new());
    }
    let mut texts: Vec<Contribution> = store.theme_contributions(Some(theme))?;
    let mut place: HashMap<Id, usize> = HashMap::new();
    let mut prints: BTreeMap<usize, String> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate() {
        prints.insert(number, store.print_of(line.cluster.id)?);
        for membership in store.placed_in(line.cluster.id)? {
            place.insert(membership.contribution, number);
        }
    }
    // A cluster may hold contributions of other themes.
    let known: std::collections::HashSet<Id> = texts.iter().map(|c| c.id).collect();
    let mut guests: Vec<Id> = place.keys().filter(|id| !known.contains(id)).copied().collect();
    guests.sort_unstable();
    for id in guests {
        let active = |c: &Contribution| c.state == State::Active;
        texts.extend(store.get::<Contribution>(&Key::one(id))?.filter(active));
    }
    let partition: Vec<Option<usize>> = texts.iter().map(|c| place.get(&c.id).copied()).collect();
    let plain: Vec<Text> = texts.iter().map(|c| Text { text: &c.text, language: &c.language }).collect();
    let shares = analysis::stability(&plain, &partition, &Options { seed: 1, ..Options::default() }, RUNS, progress)?;
    let firm = |(number, line): (usize, &ClusterLine)| Firm {
        cluster: line.cluster.id,
        print: prints.remove(&number).unwrap_or_default(),
        share: shares.get(number).copied().flatten(),
    };
    Ok(lines.iter().enumerate().map(firm).collect())
}

impl Job<'_> {
    /// Measures and keeps.
    pub(super) fn measure(&mut self, theme: Option<Id>) -> Result<Report> {
        let frame = self.frame()?;
        let mut count = 0;
        for theme in frame.main_themes().map(|t| t.id).filter(|id| theme.is_none_or(|only| only == *id)) {
            let figures = measure(self.workspace, theme, self.progress)?;
            self.workspace.keep_firmness(&figures)?;
            count += figures.len();
        }
        Ok(Report::of(Said::new("done-measured").with("count", count)))
    }
}
