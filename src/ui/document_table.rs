//! Tables of a document: columns fitted to the room there is, by what stands in them and by their weight; where there is
//! too little for columns, every row becomes a paragraph of its own.

use ratatui::text::{Line, Span};

use super::document::{Run, Setting, runs, set};
use crate::domain::document::Table;
use crate::text::width;

/// Blanks between columns.
const GAP: usize = 2;
/// A column of words is not set narrower than its longest word, as long as that is no longer than this: the first that
/// leaves room for all columns.
const NARROWEST: [usize; 3] = [24, 14, 9];

type Row = Vec<Vec<Run>>;

/// Lines of a table, none wider than `columns`.
#[must_use]
pub fn lines(s: Setting, table: &Table, columns: usize) -> Vec<Line<'static>> {
    let mut out = Vec::new();
    if !table.caption.is_empty() {
        out.extend(set(&[(table.caption.clone(), s.theme.muted)], columns));
    }
    let head: Row = table.columns.iter().map(|c| vec![(c.title.clone(), s.theme.strong)]).collect();
    let rows: Vec<Row> = table
        .rows
        .iter()
        .map(|row| table.columns.iter().enumerate().map(|(i, _)| cell(s, row.cells.get(i))).collect())
        .collect();
    match fit(table, &head, &rows, columns) {
        Some(widths) => out.extend(grid(s, table, &head, &rows, &widths)),
        None => out.extend(paragraphs(s, table, &rows, columns)),
    }
    out
}

fn cell(s: Setting, cell: Option<&Vec<crate::domain::document::Inline>>) -> Vec<Run> {
    cell.map_or_else(Vec::new, |inlines| runs(s, inlines, s.theme.text))
}

fn plain(runs: &[Run]) -> String {
    runs.iter().map(|(text, _)| text.as_str()).collect()
}

/// Widths for the columns; `None` where they would be too narrow to be read.
fn fit(table: &Table, head: &Row, rows: &[Row], columns: usize) -> Option<Vec<usize>> {
    let count = table.columns.len();
    let room = columns.checked_sub(GAP * count.saturating_sub(1))?;
    let mut natural = vec![1; count];
    let mut words = vec![1; count];
    for row in std::iter::once(head).chain(rows) {
        for (i, runs) in row.iter().enumerate() {
            let text = plain(runs);
            let longest = text.lines().map(|l| width(l.trim())).max().unwrap_or(0);
            let word = text.split_whitespace().map(width).max().unwrap_or(0);
            natural[i] = natural[i].max(longest);
            words[i] = words[i].max(word);
        }
    }
    if natural.iter().sum::<usize>() <= room {
        return Some(natural);
    }
    let least = |most: usize| -> Vec<usize> {
        words.iter().zip(&table.columns).map(|(word, c)| if c.number { *word } else { (*word).min(most) }).collect()
    };
    let mut widths = NARROWEST.map(least).into_iter().find(|widths| widths.iter().sum::<usize>() <= room)?;
    let mut left = room - widths.iter().sum::<usize>();
    // One column more at a time to whoever is farthest behind its weight: even where the weights are coarse.
    while left > 0 {
        let behind = |i: &usize| (widths[*i] * 1000) / usize::from(table.columns[*i].width.max(1));
        let Some(next) = (0..count).filter(|i| widths[*i] < natural[*i]).min_by_key(behind) else { break };
        widths[next] += 1;
        left -= 1;
    }
    Some(widths)
}

fn grid(s: Setting, table: &Table, head: &Row, rows: &[Row], widths: &[usize]) -> Vec<Line<'static>> {
    let titles = one_row(table, head, widths);
    let rule = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    let set: Vec<Vec<Line>> = rows.iter().map(|row| one_row(table, row, widths)).collect();
    // Rows of several lines need air between them.
    let airy = set.iter().any(|lines| lines.len() > 1);
    let mut out = titles;
    out.push(Line::styled("─".repeat(rule), s.theme.border));
    for (i, lines) in set.into_iter().enumerate() {
        if airy && i > 0 {
            out.push(Line::default());
        }
        out.extend(lines);
    }
    out
}

fn one_row(table: &Table, row: &Row, widths: &[usize]) -> Vec<Line<'static>> {
    let cells: Vec<Vec<Line>> = row.iter().zip(widths).map(|(runs, wide)| set(runs, *wide)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |at: usize| {
        let mut spans: Vec<Span> = Vec::new();
        for (i, (cell, wide)) in cells.iter().zip(widths).enumerate() {
            let empty = Line::default();
            let part = cell.get(at).unwrap_or(&empty);
            let blank = " ".repeat(wide.saturating_sub(part.width()));
            if i > 0 {
                spans.push(Span::raw(" ".repeat(GAP)));
            }
            if table.columns[i].number {
                spans.push(Span::raw(blank));
                spans.extend(part.spans.iter().cloned());
            } else {
                spans.extend(part.spans.iter().cloned());
                spans.push(Span::raw(blank));
            }
        }
        while spans.last().is_some_and(|s| s.content.trim().is_empty()) {
            spans.pop();
        }
        Line::from(spans)
    };
    (0..height).map(line).collect()
}

/// Every row as a paragraph: the first cell, then the others with their titles; numbers follow one another.
fn paragraphs(s: Setting, table: &Table, rows: &[Row], columns: usize) -> Vec<Line<'static>> {
    let mut out = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        if n > 0 {
            out.push(Line::default());
        }
        let mut numbers: Vec<Run> = Vec::new();
        let mut first: Vec<Run> = Vec::new();
        for (i, (runs, column)) in row.iter().zip(&table.columns).enumerate() {
            let text = plain(runs);
            if text.trim().is_empty() {
                continue;
            }
            if column.number && i > 0 {
                if !numbers.is_empty() {
                    numbers.push((" · ".to_owned(), s.theme.muted));
                }
                numbers.push((format!("{} ", column.title), s.theme.muted));
                numbers.extend(runs.iter().cloned());
                continue;
            }
            let strong = runs.iter().map(|(text, style)| (text.clone(), style.patch(s.theme.strong)));
            if i == 0 && column.number {
                // A number alone is no beginning: the next cell goes on with it.
                first.extend(strong);
                first.push((" · ".to_owned(), s.theme.muted));
                continue;
            }
            let mut all: Vec<Run> = std::mem::take(&mut first);
            if i == 0 || !all.is_empty() {
                all.extend(strong);
            } else {
                all.push((format!("{}: ", column.title), s.theme.muted));
                all.extend(runs.iter().cloned());
            }
            out.extend(set(&all, columns));
        }
        first.extend(numbers);
        if !first.is_empty() {
            out.extend(set(&first, columns));
        }
    }
    out
}
