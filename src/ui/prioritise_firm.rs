//! How far the ranking holds, below it; and how members' scores lie, below the scores.

use ratatui::layout::Rect;

use super::paint::Paint;
use crate::domain::frame::Criterion;
use crate::domain::view::RankedCluster;
use crate::error::Said;
use crate::text::{cut, wrap};

/// Rows of a pane from which on there is room to say how far the ranking holds.
const ROOM: u16 = 6;
/// Columns of eight heights.
const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Says at the foot of the ranking how far it holds; what is left of the area is for the list.
pub fn firmness(p: &mut Paint, area: Rect) -> Rect {
    let page = &p.state.pages.prioritise;
    let (Some(held), Some(ranking)) = (&page.stability, &page.ranking) else { return area };
    // What is tried is another ranking.
    if area.height < ROOM || held.clusters.len() < 2 || page.trial.is_some() {
        return area;
    }
    let said: Vec<String> = held.say(ranking, p.locale).iter().map(|said| p.locale.say(said)).collect();
    // Where there is plenty of room also how far members agree.
    let told = if area.height > 20 { said.len() } else { 1 };
    let mut lines: Vec<String> = Vec::new();
    for text in &said[..told] {
        lines.extend(wrap(text, usize::from(area.width)));
    }
    let most = usize::from(area.height / 3);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(cut(&rest, usize::from(area.width)));
    }
    let rows = u16::try_from(lines.len()).unwrap_or(0);
    for (y, line) in (area.bottom() - rows..area.bottom()).zip(&lines) {
        p.put(area.x, y, line, area.width, p.theme.muted);
    }
    Rect { height: area.height - rows, ..area }
}

/// Says how far a cluster's rank holds.
pub fn hold(p: &mut Paint, area: Rect, ranked: &RankedCluster) {
    let page = &p.state.pages.prioritise;
    let (Some(held), Some(ranking)) = (&page.stability, &page.ranking) else { return };
    let Some(hold) = held.hold(ranked.line.cluster.id).filter(|_| area.height > 1) else { return };
    let [first, top, sure] = held.shares(hold, p.locale);
    let said = Said::new("stability-cluster").with("first", first).with("top", held.top).with("on_top", top);
    let text = p.locale.say(&said.with("who", ranking.who()).with("sure", sure));
    let lines = wrap(&text, usize::from(area.width.saturating_sub(2)));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    if rows > area.height {
        return;
    }
    // A row stays free above it, where there is one.
    for (y, line) in (area.y + u16::from(rows < area.height)..area.bottom()).zip(&lines) {
        p.put(area.x + 2, y, line, area.width.saturating_sub(2), p.theme.text);
    }
}

/// How many members gave which score, from the lowest to the highest of the scale: one column a value, or a stretch of values
/// where the scale has more of them than there are columns; empty columns are a dot.
pub fn distribution(criterion: &Criterion, scores: impl Iterator<Item = i64>, columns: usize) -> String {
    let (low, high) = (criterion.min * 1000, criterion.max * 1000);
    let values = usize::try_from(criterion.max - criterion.min + 1).unwrap_or(1).max(1);
    let mut counts = vec![0_usize; values.min(columns.max(1))];
    let bins = i64::try_from(counts.len()).unwrap_or(1);
    for score in scores {
        // Each value is the middle of its column.
        let at = (score - low + 500).clamp(0, high - low + 999) * bins / (high - low + 1000).max(1);
        if let Some(count) = usize::try_from(at).ok().and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let sign = |count: &usize| if *count == 0 { '·' } else { HEIGHTS[(count * 8 / most).clamp(1, 8) - 1] };
    counts.iter().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;
    use crate::domain::frame::Better;

    fn scale(min: i64, max: i64) -> Criterion {
        Criterion {
            id: Id::from_bytes([0; 16]),
            code: "A".into(),
            name: "A".into(),
            weight: 1.0,
            min,
            max,
            better: Better::More,
            words: vec![],
            sort: 0,
        }
    }

    #[test]
    fn each_value_has_a_column_and_the_most_is_highest() {
        let scores = [1000, 5000, 5000, 5000, 4000, 4000, 3000];
        assert_eq!(distribution(&scale(1, 5), scores.into_iter(), 20), "▂·▂▅█");
        assert_eq!(distribution(&scale(1, 5), std::iter::empty(), 20), "·····");
        // A scale of per cent in ten columns: the ends fall into the first and the last.
        assert_eq!(distribution(&scale(0, 100), [0, 100_000].into_iter(), 10), "█········█");
        assert_eq!(distribution(&scale(0, 100), [1_000_000, -5].into_iter(), 10), "█········█");
    }
}
