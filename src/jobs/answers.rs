//! What screens ask to see.

use super::{drafting, firmness, mapping, ranking, regrouping, why};
use crate::analysis::{Index, Text};
use crate::domain::progress::Unwatched;
use crate::domain::view::{Answer, ContributionDetail, Neighbour, Query};
use crate::domain::{Id, Progress};
use crate::error::Result;
use crate::store::Reader;

/// Contributions of a theme up to which the nearest neighbours of one are looked up while somebody waits.
const NEIGHBOURHOOD: i64 = 3_000;
/// Neighbours shown.
const NEIGHBOURS: usize = 5;

/// Answers a query. `today` (ISO 8601) is printed on the draft; `progress` watches what lasts.
///
/// # Errors
/// When the file cannot be read, or the reader was interrupted.
pub fn answer(store: &Reader, query: &Query, today: &str, progress: &dyn Progress) -> Result<Answer> {
    Ok(match query {
        Query::Frame => Answer::Frame(Box::new(store.frame()?)),
        Query::Status => Answer::Status(Box::new(store.status()?)),
        Query::Coverage { columns, theme } => Answer::Coverage(store.coverage(&store.frame()?, *columns, *theme)?),
        Query::Contributions { filter, seek, limit } => {
            Answer::Contributions(store.contributions(filter, *seek, *limit)?)
        }
        Query::Facets(filter) => Answer::Facets(store.facets(&store.frame()?, filter)?),
        Query::Count(filter) => Answer::Count(store.count(filter)?),
        Query::Contribution(id) => Answer::Contribution(contribution(store, *id)?.map(Box::new)),
        Query::Cluster(id) => Answer::Cluster(why::cluster(store, *id)?.map(Box::new)),
        Query::Between(a, b) => Answer::Between(why::between(store, *a, *b)?),
        Query::Clusters(theme) => Answer::Clusters(store.cluster_lines(&store.frame()?, *theme)?),
        Query::Map(filter) => Answer::Map(Box::new(mapping::map(store, *filter)?)),
        Query::Sorting(cards) => Answer::Sorting(Box::new(mapping::sorting(store, *cards)?)),
        Query::Regroup(run) => Answer::Regroup(Box::new(regrouping::propose(store, run, progress)?)),
        Query::Headings => Answer::Headings(store.heading_lines()?),
        Query::Firmness(theme) => Answer::Firmness(firmness::measure(store, *theme, progress)?),
        Query::Languages => Answer::Languages(store.languages()?),
        Query::Topics => Answer::Topics(store.topic_matrix(&store.frame()?)?),
        Query::Ranking { theme, weighting, weights } => {
            Answer::Ranking(ranking::ranking_with(store, *theme, *weighting, weights)?)
        }
        Query::Stability { theme, weighting } => {
            Answer::Stability(Box::new(ranking::ranking_held(store, *theme, *weighting, ranking::SEED)?.1))
        }
        Query::Poll(id) => Answer::Poll(super::poll_count::page(store, *id, progress)?.map(Box::new)),
        Query::Budget(id) => Answer::Budget(super::poll_budget::page(store, *id, true, progress)?.map(Box::new)),
        Query::Opinions(id) => Answer::Opinions(super::poll_opinions::page(store, *id, progress)?.map(Box::new)),
        Query::Polls => Answer::Polls(Box::new(ranking::polls(store)?)),
        Query::Priorities => Answer::Priorities(ranking::priorities(store)?),
        Query::Priority(id) => Answer::Priority(ranking::priority(store, *id)?.map(Box::new)),
        Query::Interviews => Answer::Interviews(store.interviews()?),
        Query::Sections => Answer::Sections(store.sections()?),
        Query::Draft(only) => Answer::Draft(Box::new(drafting::document(store, *only, today, progress)?)),
        Query::Log { before, limit } => Answer::Log(store.log(*before, *limit)?),
        Query::Batch(id) => Answer::Batch(store.batch_page(*id)?.map(Box::new)),
    })
}

fn contribution(store: &Reader, id: Id) -> Result<Option<ContributionDetail>> {
    let Some(mut detail) = store.contribution(id)? else { return Ok(None) };
    let theme = detail.contribution.theme;
    if store.theme_size(theme)? <= NEIGHBOURHOOD {
        let rows = store.theme_contributions(Some(theme))?;
        if let Some(at) = rows.iter().position(|c| c.id == id) {
            let texts: Vec<Text> = rows.iter().map(|c| Text { text: &c.text, language: &c.language }).collect();
            let near = Index::new(&texts, &Unwatched)?.neighbours(at, NEIGHBOURS);
            detail.neighbours = near
                .into_iter()
                .map(|n| Neighbour {
                    id: rows[n.text].id,
                    reference: rows[n.text].reference(),
                    text: rows[n.text].text.clone(),
                    likeness: n.likeness,
                    shared_words: n.shared_words,
                })
                .collect();
        }
    }
    (detail.own, detail.next_best) = why::near_clusters(store, &detail.contribution)?;
    Ok(Some(detail))
}
