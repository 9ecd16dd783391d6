//! The numbers of the process: what it rests on, with what is shared or a partner's shown apart.

use super::super::builder::Builder;
use super::{cell, count, figures, nothing, row, table, words};
use crate::domain::Id;
use crate::domain::document::{Block, TableRow};
use crate::domain::material::Origin;
use crate::domain::view::Dimension;
use crate::error::Said;

pub(super) fn make(builder: &mut Builder) -> Vec<Block> {
    let material = builder.material;
    let status = &material.status;
    if status.contributions == 0 && status.interviews == 0 && material.polls.is_empty() {
        return nothing(builder, Said::new("draft-nothing-at-all"));
    }
    let mut rows = vec![
        line(builder, "draft-numbers-members", status.members),
        line(builder, "draft-numbers-contributions", status.contributions),
    ];
    for kind in &material.frame.kinds {
        let n = of_kind(builder, kind.id);
        if n > 0 {
            let name = builder.say(Said::new("draft-numbers-of-which").with("name", kind.plural.as_str()));
            rows.push(row(vec![cell(&name), count(builder, n)]));
        }
    }
    // Where nothing of the kind exists in this process, the line would only raise questions.
    let often_absent = [
        ("draft-numbers-shared", of_origin(builder, Origin::Shared)),
        ("draft-numbers-partners", of_origin(builder, Origin::Partner)),
        ("draft-numbers-set-aside", status.set_aside),
        ("draft-numbers-sources", i64::try_from(material.sources.len()).unwrap_or(i64::MAX)),
        ("draft-numbers-interviews", status.interviews),
        ("draft-numbers-clusters", status.clusters),
        ("draft-numbers-unclustered", status.unclustered),
        ("draft-numbers-ratings", status.ratings),
        ("draft-numbers-choices", status.choices),
        ("draft-numbers-ballots", status.ballots),
        ("draft-numbers-priorities", status.priorities),
        ("draft-numbers-positions", status.positions),
    ];
    rows.extend(often_absent.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| line(builder, key, n)));
    let columns = vec![words(builder.text("draft-column-what"), 5), figures(builder.text("draft-column-count"), 1)];
    vec![table(builder.text("draft-numbers-caption"), columns, rows)]
}

fn line(builder: &Builder, key: &str, n: i64) -> TableRow {
    row(vec![cell(&builder.text(key)), count(builder, n)])
}

fn of_kind(builder: &Builder, kind: Id) -> i64 {
    let facet = builder.material.facets.iter().find(|f| f.dimension == Dimension::Kind);
    match facet {
        Some(facet) => facet.values.iter().filter(|v| v.id == Some(kind)).map(|v| v.count).sum(),
        None => sum(builder, |s| s.kind == kind),
    }
}

fn of_origin(builder: &Builder, origin: Origin) -> i64 {
    let rows = builder.material.coverage.rows.iter().filter(|r| r.origin == origin && r.member.is_none());
    let totals: Vec<i64> = rows.map(|r| r.total).collect();
    if totals.is_empty() { sum(builder, |s| s.origin == origin) } else { totals.into_iter().sum() }
}

fn sum(builder: &Builder, which: impl Fn(&super::super::material::Statement) -> bool) -> i64 {
    i64::try_from(builder.material.statements.iter().filter(|s| which(s)).count()).unwrap_or(i64::MAX)
}
