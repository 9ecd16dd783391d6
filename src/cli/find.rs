//! From the names that people type to the records they mean; never a silent guess.

use crate::domain::Id;
use crate::domain::decisions::Priority;
use crate::domain::frame::Frame;
use crate::domain::groups::{Cluster, Heading};
use crate::domain::polls::Poll;
use crate::error::{Error, Result, Said};
use crate::store::Reader;
use crate::text::{closest, fold};

/// Something with a code and a name.
type Named<'a> = (Id, &'a str, &'a str);

/// The one with this code or name, or an error that says which there are.
fn one(typed: &str, all: &[Named], missing: &str) -> Result<Id> {
    let folded = fold(typed);
    if let Some((id, ..)) = all.iter().find(|(_, code, name)| fold(code) == folded || fold(name) == folded) {
        return Ok(*id);
    }
    let error = Error::usage(missing).with("name", typed);
    let near = closest(typed, all.iter().flat_map(|(_, code, name)| [*code, *name]));
    Err(match near {
        Some((meant, _)) => error.hint(Said::new("hint-did-you-mean").with("name", meant)),
        None => {
            let names: Vec<&str> = all.iter().map(|(_, code, _)| *code).filter(|c| !c.is_empty()).collect();
            if names.is_empty() { error } else { error.hint(Said::new("hint-choices").with("names", names.join(", "))) }
        }
    })
}

pub fn member(frame: &Frame, typed: &str) -> Result<Id> {
    let all: Vec<Named> = frame.members.iter().map(|m| (m.id, m.code.as_str(), m.name.as_str())).collect();
    one(typed, &all, "error-no-such-member")
}

pub fn theme(frame: &Frame, typed: &str) -> Result<Id> {
    let all: Vec<Named> = frame.main_themes().map(|t| (t.id, t.code.as_str(), t.name.as_str())).collect();
    one(typed, &all, "error-no-such-theme")
}

pub fn topic(frame: &Frame, typed: &str) -> Result<Id> {
    let all: Vec<Named> = frame.topics.iter().map(|t| (t.id, t.code.as_str(), t.name.as_str())).collect();
    one(typed, &all, "error-no-such-topic-named")
}

pub fn kind(frame: &Frame, typed: &str) -> Result<Id> {
    let all: Vec<Named> = frame.kinds.iter().map(|k| (k.id, k.code.as_str(), k.name.as_str())).collect();
    one(typed, &all, "error-no-such-kind")
}

pub fn criterion(frame: &Frame, typed: &str) -> Result<Id> {
    let all: Vec<Named> = frame.criteria.iter().map(|c| (c.id, c.code.as_str(), c.name.as_str())).collect();
    one(typed, &all, "error-no-such-criterion")
}

pub fn stance(frame: &Frame, typed: &str) -> Result<Id> {
    let all: Vec<Named> = frame.stances.iter().map(|s| (s.id, s.code.as_str(), s.name.as_str())).collect();
    one(typed, &all, "error-no-such-stance")
}

/// The heading of that label or id, where there is just one and no cluster is called so.
pub fn heading(store: &Reader, typed: &str) -> Result<Option<Id>> {
    let folded = fold(typed);
    let headings: Vec<Heading> = store.all()?;
    if let Some(heading) = typed.parse::<Id>().ok().and_then(|id| headings.iter().find(|h| h.id == id)) {
        return Ok(Some(heading.id));
    }
    let same: Vec<&Heading> = headings.iter().filter(|h| fold(&h.label) == folded).collect();
    let clusters = store.all::<Cluster>()?.into_iter().filter(|c| fold(&c.label) == folded).count();
    match (same.as_slice(), clusters) {
        ([only], 0) => Ok(Some(only.id)),
        ([], _) => Ok(None),
        _ => {
            let names: Vec<String> = same.iter().map(|h| h.id.to_string()).collect();
            let hint = Said::new("hint-ambiguous-cluster").with("names", names.join(", "));
            Err(Error::usage("error-ambiguous-cluster").with("name", typed).hint(hint))
        }
    }
}

pub fn cluster(store: &Reader, typed: &str) -> Result<Id> {
    let clusters: Vec<Cluster> = store.all()?;
    if let Some(cluster) = typed.parse::<Id>().ok().and_then(|id| clusters.iter().find(|c| c.id == id)) {
        return Ok(cluster.id);
    }
    let folded = fold(typed);
    let same: Vec<&Cluster> = clusters.iter().filter(|c| fold(&c.label) == folded).collect();
    if same.len() > 1 {
        let frame = store.frame()?;
        let theme = |c: &Cluster| frame.theme(c.theme).map(|t| t.code.clone()).unwrap_or_default();
        let names: Vec<String> = same.iter().map(|c| format!("{} ({})", c.id, theme(c))).collect();
        return Err(Error::usage("error-ambiguous-cluster")
            .with("name", typed)
            .hint(Said::new("hint-ambiguous-cluster").with("names", names.join(", "))));
    }
    let all: Vec<Named> = clusters.iter().map(|c| (c.id, "", c.label.as_str())).collect();
    one(typed, &all, "error-no-such-cluster")
}

/// The poll of that code or name.
pub fn poll(store: &Reader, typed: &str) -> Result<Poll> {
    let polls: Vec<Poll> = store.all()?;
    let all: Vec<Named> = polls.iter().map(|p| (p.id, p.code.as_str(), p.name.as_str())).collect();
    let id = one(typed, &all, "error-no-such-poll")?;
    polls.into_iter().find(|p| p.id == id).ok_or_else(|| Error::usage("error-no-such-poll").with("name", typed))
}

pub fn contribution(store: &Reader, typed: &str) -> Result<Id> {
    let found = store.by_reference(typed)?;
    found.map(|c| c.id).ok_or_else(|| Error::usage("error-no-such-reference").with("name", typed))
}

pub fn contributions(store: &Reader, typed: &[String]) -> Result<Vec<Id>> {
    typed.iter().map(|t| contribution(store, t)).collect()
}

pub fn priority(store: &Reader, rank: i64) -> Result<Priority> {
    let all: Vec<Priority> = store.all()?;
    all.into_iter().find(|p| p.rank == rank).ok_or_else(|| Error::usage("error-no-such-rank").with("rank", rank))
}
