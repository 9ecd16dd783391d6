//! cluster and group.

use serde_json::json;

use super::args::{ClusterArgs, GroupArgs, GroupCommand};
use super::desk::Desk;
use super::keeping::theme_of;
use super::print::{columns, table};
use super::{Outcome, find};
use crate::domain::deed::Deed;
use crate::error::Result;

pub fn cluster(args: &ClusterArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let theme = theme_of(&frame, args.theme.as_deref())?;
    if args.apply {
        return desk.perform(&mut workspace, &Deed::Cluster { theme, clusters: args.clusters, seed: args.seed });
    }
    let lines = workspace.cluster_lines(&frame, theme)?;
    let theme_code = |id| frame.theme(id).map(|t| t.code.clone()).unwrap_or_default();
    if desk.json {
        let rows: Vec<serde_json::Value> = lines
            .iter()
            .map(|l| {
                json!({"id": l.cluster.id.to_string(), "theme": theme_code(l.cluster.theme), "label": l.cluster.label,
                       "size": l.size, "members": l.members, "cohesion": l.cluster.cohesion,
                       "made_by": l.cluster.made_by, "locked": l.cluster.locked, "adopted": l.adopted})
            })
            .collect();
        desk.print_json(&json!({"clusters": rows}))?;
        return Ok(Outcome::Done);
    }
    if lines.is_empty() {
        desk.line(&desk.locale.text("clusters-empty"))?;
        return Ok(Outcome::Done);
    }
    let heads: Vec<(String, bool)> =
        [("column-theme", false), ("column-size", true), ("column-members", true), ("column-cluster", false)]
            .iter()
            .map(|(c, n)| (desk.locale.text(c), *n))
            .collect();
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|l| {
            let size = desk.locale.count(l.size);
            vec![theme_code(l.cluster.theme), size, desk.locale.count(l.members), l.cluster.label.clone()]
        })
        .collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    Ok(Outcome::Done)
}

pub fn by_hand(args: &GroupArgs, desk: &mut Desk) -> Result<Outcome> {
    use GroupCommand as G;
    let file = match &args.what {
        G::New { file, .. }
        | G::Rename { file, .. }
        | G::Move { file, .. }
        | G::Out { file, .. }
        | G::Merge { file, .. }
        | G::Split { file, .. }
        | G::Lock { file, .. }
        | G::Unlock { file, .. }
        | G::Dissolve { file, .. }
        | G::Option { file, .. } => file,
    };
    let mut workspace = desk.open(file)?;
    let cluster = |label: &str| find::cluster(&workspace, label);
    let contributions = |references: &[String]| find::contributions(&workspace, references);
    let deed = match &args.what {
        G::New { label, theme, references, .. } => Deed::NewCluster {
            theme: find::theme(&workspace.frame()?, theme)?,
            label: label.clone(),
            contributions: contributions(references)?,
        },
        G::Rename { label, new_label, .. } => Deed::RenameCluster { id: cluster(label)?, label: new_label.clone() },
        G::Move { label, references, .. } => {
            Deed::Move { contributions: contributions(references)?, cluster: Some(cluster(label)?) }
        }
        G::Out { references, .. } => Deed::Move { contributions: contributions(references)?, cluster: None },
        G::Merge { labels, .. } => {
            Deed::MergeClusters { clusters: labels.iter().map(|l| cluster(l)).collect::<Result<_>>()? }
        }
        G::Split { label, .. } => Deed::SplitCluster { id: cluster(label)? },
        G::Lock { label, .. } => Deed::LockCluster { id: cluster(label)?, on: true },
        G::Unlock { label, .. } => Deed::LockCluster { id: cluster(label)?, on: false },
        G::Dissolve { label, .. } => Deed::DissolveCluster { id: cluster(label)? },
        G::Option { label, .. } => Deed::MakeChoice { cluster: cluster(label)? },
    };
    desk.perform(&mut workspace, &deed)
}
