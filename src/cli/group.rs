//! group: clusters by hand.

use super::args::{GroupArgs, GroupCommand};
use super::desk::Desk;
use super::keeping::theme_of;
use super::{Outcome, find, regroup};
use crate::domain::deed::Deed;
use crate::domain::regroup::Run;
use crate::error::{Error, Result};

pub fn by_hand(args: &GroupArgs, desk: &mut Desk) -> Result<Outcome> {
    use GroupCommand as G;
    let file = match &args.what {
        G::List { file, .. }
        | G::Measure { file, .. }
        | G::Headings { file, .. }
        | G::Under { file, .. }
        | G::FromUnder { file, .. }
        | G::New { file, .. }
        | G::Rename { file, .. }
        | G::Move { file, .. }
        | G::Out { file, .. }
        | G::Merge { file, .. }
        | G::Split { file, .. }
        | G::Together { file, .. }
        | G::Apart { file, .. }
        | G::Unpair { file, .. }
        | G::Lock { file, .. }
        | G::Unlock { file, .. }
        | G::Dissolve { file, .. }
        | G::Option { file, .. } => file,
    };
    let mut workspace = desk.open(file)?;
    if let G::List { theme, .. } = &args.what {
        let theme = theme_of(&workspace.frame()?, theme.as_deref())?;
        return regroup::list(&workspace, theme, desk);
    }
    let cluster = |label: &str| find::cluster(&workspace, label);
    let contributions = |references: &[String]| find::contributions(&workspace, references);
    let deed = match &args.what {
        G::List { .. } => return Err(Error::internal("listed above")),
        G::Headings { theme, .. } => Deed::ProposeHeadings { theme: theme_of(&workspace.frame()?, theme.as_deref())? },
        G::Under { heading, labels, .. } => {
            let clusters = labels.iter().map(|l| cluster(l)).collect::<Result<_>>()?;
            match find::heading(&workspace, heading)? {
                Some(id) => Deed::PutUnder { clusters, heading: Some(id) },
                None => Deed::NewHeading { label: heading.clone(), clusters },
            }
        }
        G::FromUnder { labels, .. } => {
            Deed::PutUnder { clusters: labels.iter().map(|l| cluster(l)).collect::<Result<_>>()?, heading: None }
        }
        G::Measure { theme, .. } => Deed::MeasureFirmness { theme: theme_of(&workspace.frame()?, theme.as_deref())? },
        G::New { label, theme, references, .. } => Deed::NewCluster {
            theme: find::theme(&workspace.frame()?, theme)?,
            label: label.clone(),
            contributions: contributions(references)?,
        },
        G::Rename { label, new_label, .. } => match find::heading(&workspace, label)? {
            Some(id) => Deed::RenameHeading { id, label: new_label.clone() },
            None => Deed::RenameCluster { id: cluster(label)?, label: new_label.clone() },
        },
        G::Move { label, references, .. } => {
            Deed::Move { contributions: contributions(references)?, cluster: Some(cluster(label)?) }
        }
        G::Out { references, .. } => Deed::Move { contributions: contributions(references)?, cluster: None },
        G::Merge { labels, .. } => {
            Deed::MergeClusters { clusters: labels.iter().map(|l| cluster(l)).collect::<Result<_>>()? }
        }
        G::Split { label, into, show, .. } => {
            let run = Run::split(cluster(label)?, into.map(usize::from));
            if *show {
                return regroup::show(&run, &workspace, desk);
            }
            Deed::Cluster { run, parts: None, clock: None }
        }
        G::Together { references, .. } => {
            Deed::Pair { contributions: contributions(references)?, together: Some(true) }
        }
        G::Apart { references, .. } => Deed::Pair { contributions: contributions(references)?, together: Some(false) },
        G::Unpair { references, .. } => Deed::Pair { contributions: contributions(references)?, together: None },
        G::Lock { label, .. } => Deed::LockCluster { id: cluster(label)?, on: true },
        G::Unlock { label, .. } => Deed::LockCluster { id: cluster(label)?, on: false },
        G::Dissolve { label, .. } => match find::heading(&workspace, label)? {
            Some(id) => Deed::DissolveHeading { id },
            None => Deed::DissolveCluster { id: cluster(label)? },
        },
        G::Option { label, .. } => Deed::MakeChoice { cluster: cluster(label)? },
    };
    desk.perform(&mut workspace, &deed)
}
