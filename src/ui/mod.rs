//! What the interface looks like: `draw(&State, …) -> Hits`. Draws only; never changes anything.
//!
//! One file a screen, each with `draw(&mut Paint, Rect)`; header, tabs and footer in [`chrome`]; dialogs, palette, help
//! and picker in [`overlay`] and [`dialog`].

mod budget;
mod chrome;
mod cluster;
mod cluster_page;
mod cluster_proposal;
mod cluster_why;
mod collect;
mod collect_detail;
mod coverage;
mod dates;
mod dialog;
mod document;
mod document_table;
mod draft;
mod frame_editor;
mod help;
mod interviews;
mod labels;
mod ladder;
mod log;
mod log_words;
mod map;
mod marked;
mod opinion_map;
mod opinions;
mod overlay;
mod overview;
mod paint;
mod plot;
mod polls;
mod present;
mod prioritise;
mod prioritise_firm;
mod review;
mod review_page;
mod review_positions;
mod sorting;
mod start;
mod weights;

pub use dates::{days, short_date};
pub use paint::{Hits, MEASURE, Paint, bar, split_columns, split_rows, wrapped};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::error::Said;
use crate::flow::{Screen, State};
use crate::settings::{Locale, Theme};

/// The smallest terminal that can be worked in.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Draws everything into a terminal frame.
pub fn draw(state: &State, locale: &Locale, theme: &Theme, frame: &mut ratatui::Frame) -> Hits {
    let area = frame.area();
    let hits = paint(state, locale, theme, area, frame.buffer_mut());
    if let Some(cursor) = hits.cursor {
        frame.set_cursor_position(cursor);
    }
    hits
}

/// Draws everything into a buffer.
pub fn paint(state: &State, locale: &Locale, theme: &Theme, area: Rect, buf: &mut Buffer) -> Hits {
    let mut p = Paint { buf, state, locale, theme, hits: Hits::default(), has_tail: false };
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let said = Said::new("too-small").with("columns", area.width).with("rows", area.height);
        let lines = crate::text::wrap(&locale.say(&said), usize::from(area.width));
        for (y, line) in (area.top()..area.bottom()).zip(lines) {
            p.put(area.x, y, &line, area.width, theme.text);
        }
        return p.hits;
    }
    let parts = split_rows(area, &[2, area.height - 3]);
    chrome::header(&mut p, Rect { height: 1, ..parts[0] });
    chrome::tabs(&mut p, Rect { y: area.y + 1, height: 1, ..parts[0] });
    body(&mut p, parts[1]);
    chrome::footer(&mut p, parts[2]);
    chrome::messages(&mut p, parts[1]);
    overlay::draw(&mut p, area);
    chrome::over(&mut p, parts[2]);
    p.hits
}

fn body(p: &mut Paint, area: Rect) {
    match p.state.screen {
        Screen::Overview => overview::draw(p, area),
        Screen::Collect => collect::draw(p, area),
        Screen::Cluster => cluster::draw(p, area),
        Screen::Prioritise => prioritise::draw(p, area),
        Screen::Review => review::draw(p, area),
        Screen::Draft => draft::draw(p, area),
        Screen::Interviews => interviews::draw(p, area),
        Screen::FrameEditor => frame_editor::draw(p, area),
        Screen::Log => log::draw(p, area),
        Screen::Sorting => sorting::draw(p, area),
        Screen::Start => start::draw(p, area),
    }
}
