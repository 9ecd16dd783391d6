//! What pictures in the terminal are drawn with: labels that never lie over one another, and dots.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::cluster::columns;
use super::paint::Paint;
use crate::flow::Target;

/// Where text stands already.
pub struct Taken {
    /// The plot.
    pub area: Rect,
    cells: Vec<bool>,
}

impl Taken {
    /// Nothing yet.
    pub fn new(area: Rect) -> Self {
        Self { area, cells: vec![false; usize::from(area.width) * usize::from(area.height)] }
    }
    fn at(&self, x: u16, y: u16) -> Option<usize> {
        let inside = self.area.contains((x, y).into());
        inside.then(|| usize::from(y - self.area.y) * usize::from(self.area.width) + usize::from(x - self.area.x))
    }
    /// Whether these columns are free; outside nothing is.
    pub fn is_free(&self, x: u16, y: u16, wide: u16) -> bool {
        (x..x.saturating_add(wide)).all(|x| self.at(x, y).is_some_and(|i| !self.cells[i]))
    }
    /// Keeps these columns.
    pub fn take(&mut self, x: u16, y: u16, wide: u16) {
        for x in x..x.saturating_add(wide) {
            if let Some(i) = self.at(x, y) {
                self.cells[i] = true;
            }
        }
    }
}

/// Puts a text right or left of a mark, above or below it; nowhere if all of that is taken.
/// A click on it is a click on `target`.
pub fn put_near(p: &mut Paint, taken: &mut Taken, (x, y): (u16, u16), text: &str, style: Style, target: &Target) {
    let wide = columns(text);
    let gap = u16::from(wide > 3);
    let left = x.checked_sub(wide + gap);
    let above = y.checked_sub(1);
    let places = [
        Some((x + 1 + gap, y)),
        left.map(|x| (x, y)),
        above.map(|y| (x + 1, y)),
        Some((x + 1, y + 1)),
        above.and_then(|y| Some((x.checked_sub(wide)?, y))),
        x.checked_sub(wide).map(|x| (x, y + 1)),
    ];
    if let Some((x, y)) = places.into_iter().flatten().find(|(x, y)| taken.is_free(*x, *y, wide)) {
        p.put(x, y, text, wide, style);
        p.hit(Rect { x, y, width: wide, height: 1 }, target.clone());
        taken.take(x.saturating_sub(1), y, wide + 2);
    }
}

/// The bit of a dot among the eight of its cell, as braille numbers them; `x` counts half cells, `y` quarter cells.
pub fn dot_bit(x: u16, y: u16) -> u8 {
    const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
    BITS[usize::from(y % 4)][usize::from(x % 2)]
}

/// The sign for the dots of a cell.
pub fn dots_sign(bits: u8) -> String {
    char::from_u32(0x2800 + u32::from(bits)).unwrap_or(' ').to_string()
}
