//! The live blocks: each makes its part of the document from the material.

mod budget;
mod clusters;
mod coverage;
mod map;
mod numbers;
mod opinions;
mod poll;
mod positions;
mod priorities;
mod ranking;
mod register;
mod statements;
mod syntheses;
mod topics;

pub use map::map_figure;
pub(super) use register::register;

use super::builder::Builder;
use super::live::Live;
use crate::domain::Id;
use crate::domain::document::{Block, Column, Inline, Table, TableRow};
use crate::error::Said;
use crate::text;

/// Shown in a cell in which there is nothing to count.
const NOTHING: &str = "–";

/// The blocks of a live block. The register is not among them: it is filled last.
pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    match live.name {
        "numbers" => numbers::make(builder),
        "coverage" => coverage::make(builder),
        "statements" => statements::list(live, builder),
        "quotes" => statements::quotes(live, builder),
        "clusters" => clusters::make(live, builder),
        "ranking" => ranking::make(live, builder),
        "priorities" => priorities::make(live, builder),
        "map" => map::make(live, builder),
        "gozone" => map::gozone(live, builder),
        "ladder" => map::ladder(live, builder),
        "topics" => topics::make(live, builder),
        "positions" => positions::make(live, builder),
        "budget" => budget::make(live, builder),
        "opinions" => opinions::make(live, builder),
        "poll" => poll::make(live, builder),
        "syntheses" => syntheses::make(builder),
        _ => Vec::new(),
    }
}

/// Whether something of `theme` (and perhaps a part of it) is asked for.
fn wanted(live: &Live, theme: Id, subtheme: Option<Id>) -> bool {
    live.theme.is_none_or(|asked| asked == theme || Some(asked) == subtheme)
}

/// A sentence that says openly that there is nothing.
fn nothing(builder: &Builder, said: Said) -> Vec<Block> {
    vec![Block::Note(vec![builder.line(said)])]
}

/// " : Mobiliteit" for a caption, or nothing where the block is about all themes.
fn with_theme(builder: &Builder, live: &Live, all: &str, one: &str) -> String {
    match live.theme.and_then(|id| builder.material.frame.theme(id)) {
        Some(theme) => builder.say(Said::new(one).with("theme", theme.name.as_str())),
        None => builder.text(all),
    }
}

fn words(title: String, width: u16) -> Column {
    Column { title: text::clean_line(&title), number: false, width }
}

fn figures(title: String, width: u16) -> Column {
    Column { title: text::clean_line(&title), number: true, width }
}

fn cell(words: &str) -> Vec<Inline> {
    let words = text::clean_line(words);
    if words.is_empty() { Vec::new() } else { vec![Inline::Text(words)] }
}

fn strong(words: &str) -> Vec<Inline> {
    vec![Inline::Strong(cell(words))]
}

fn count(builder: &Builder, n: i64) -> Vec<Inline> {
    vec![Inline::Text(builder.locale.count(n))]
}

/// A count in a matrix, where a gap should be seen as one.
fn count_or_gap(builder: &Builder, n: i64) -> Vec<Inline> {
    if n == 0 { cell(NOTHING) } else { count(builder, n) }
}

fn row(cells: Vec<Vec<Inline>>) -> TableRow {
    TableRow { anchor: None, cells }
}

fn table(caption: String, columns: Vec<Column>, rows: Vec<TableRow>) -> Block {
    Block::Table(Table { caption, columns, rows })
}

/// Citations one after the other.
fn cites(builder: &mut Builder, indexes: impl IntoIterator<Item = usize>) -> Vec<Inline> {
    let mut out = Vec::new();
    for index in indexes {
        if !out.is_empty() {
            out.push(Inline::Text(" ".to_owned()));
        }
        out.push(builder.cite(index));
    }
    out
}

/// Name of a theme for a narrow place.
fn short_theme(builder: &Builder, id: Id) -> String {
    match builder.material.frame.theme(id) {
        Some(theme) if theme.short.is_empty() => theme.name.clone(),
        Some(theme) => theme.short.clone(),
        None => String::new(),
    }
}

fn theme_name(builder: &Builder, id: Id) -> String {
    builder.material.frame.theme(id).map(|t| t.name.clone()).unwrap_or_default()
}
