//! Finding the statement that somebody means, and recognising one that came in before.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::Job;
use crate::domain::Id;
use crate::domain::frame::Frame;
use crate::domain::groups::Cluster;
use crate::domain::intake::NewContribution;
use crate::domain::material::parse_reference;
use crate::error::Result;
use crate::settings::Locale;
use crate::text::fold;

/// The series of references: a table's own, the member's where there is exactly one, else the region's.
pub(super) fn series(frame: &Frame, members: &[Id], table: Option<&str>) -> String {
    match (table, members) {
        (Some(table), _) => table.to_uppercase(),
        (None, [one]) => frame.member(*one).map_or_else(|| frame.shared_series(), |m| m.code.clone()),
        _ => frame.shared_series(),
    }
}

/// What makes two imported rows the same: who says what, under which kind and theme; not where it stands in the file.
pub(super) fn fingerprint(row: &NewContribution, members: &[Id]) -> i64 {
    let mut hash = Sha256::new();
    let mut members = members.to_vec();
    members.sort_unstable();
    for member in &members {
        hash.update(member.bytes());
    }
    for id in [row.kind, row.theme].into_iter().flatten() {
        hash.update(id.bytes());
    }
    for part in [row.partner.as_deref(), row.table.as_deref(), Some(&row.text)] {
        hash.update([0]);
        hash.update(fold(part.unwrap_or_default()));
    }
    let digest = hash.finalize();
    let mut first = [0u8; 8];
    first.copy_from_slice(&digest[..8]);
    i64::from_be_bytes(first)
}

/// Statements by their folded text, and clusters, to find what a rating or position quotes.
pub(super) struct Statements {
    by_text: HashMap<String, Id>,
    by_reference: HashMap<(String, i64), Id>,
    /// Clusters by their folded label; nothing where several share it.
    clusters: HashMap<String, Option<Id>>,
}

impl Statements {
    /// The statement with this text or reference, or else the only cluster with this label.
    pub fn find(&self, text: &str) -> Option<Id> {
        let folded = fold(&crate::text::clean_line(text));
        let statement = self.by_text.get(&folded).copied().or_else(|| {
            let reference = parse_reference(text)?;
            self.by_reference.get(&reference).copied()
        });
        statement.or_else(|| self.clusters.get(&folded).copied().flatten())
    }
}

impl Job<'_> {
    pub(super) fn statements(&self) -> Result<Statements> {
        let mut statements =
            Statements { by_text: HashMap::new(), by_reference: HashMap::new(), clusters: HashMap::new() };
        for cluster in self.workspace.all::<Cluster>()? {
            let label = fold(&crate::text::clean_line(&cluster.label));
            statements.clusters.entry(label).and_modify(|one| *one = None).or_insert(Some(cluster.id));
        }
        for row in self.workspace.theme_contributions(None)? {
            statements.by_reference.insert((row.series.clone(), row.number), row.id);
            statements.by_text.entry(fold(&crate::text::clean_line(&row.text))).or_insert(row.id);
        }
        Ok(statements)
    }

    /// A word in the programme's language, for what is written into the workspace.
    pub(super) fn word_of_programme(&self, frame: &Frame, key: &str) -> String {
        Locale::new(&frame.programme.language).text(key)
    }
}
