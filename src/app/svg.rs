//! A screen as an SVG picture: backgrounds as rectangles, letters cell by cell at exact places, box lines, blocks and
//! braille as shapes, so that no font is needed for them. The same screen gives the same bytes.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::text::width;

const CELL: (u32, u32) = (10, 20);
const MARGIN: u32 = 14;
const FONTS: &str = "'JetBrains Mono','Cascadia Mono','DejaVu Sans Mono',Menlo,Consolas,monospace";

/// The sixteen colours of a terminal, in the calm tones of a common palette.
const SIXTEEN: [u32; 16] = [
    0x001e_2127,
    0x00c6_5d57,
    0x0078_a860,
    0x00c2_9a4b,
    0x005a_8fc0,
    0x00a0_76b0,
    0x004f_a3a3,
    0x00c8_ccd4,
    0x0062_6873,
    0x00e0_7f78,
    0x0098_c379,
    0x00e0_b96a,
    0x007a_b0e0,
    0x00c0_94d0,
    0x0070_c4c4,
    0x00ff_ffff,
];

struct Colours {
    text: u32,
    ground: u32,
}

/// Draws a screen; `light` says on which ground.
#[must_use]
pub fn picture(buf: &Buffer, light: bool) -> String {
    let colours = if light {
        Colours { text: 0x0023_2830, ground: 0x00fb_fbf8 }
    } else {
        Colours { text: 0x00d5_d9e0, ground: 0x0018_1b20 }
    };
    let area = buf.area;
    let (wide, high) = (u32::from(area.width) * CELL.0 + 2 * MARGIN, u32::from(area.height) * CELL.1 + 2 * MARGIN);
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\" \
         font-family=\"{FONTS}\" font-size=\"16\">\n<rect width=\"{wide}\" height=\"{high}\" rx=\"8\" fill=\"#{:06x}\"/>",
        colours.ground
    );
    for y in 0..area.height {
        grounds(&mut out, buf, y, &colours);
    }
    for y in 0..area.height {
        letters(&mut out, buf, y, &colours);
    }
    out.push_str("</svg>\n");
    out
}

fn place(x: u16, y: u16) -> (u32, u32) {
    (MARGIN + u32::from(x) * CELL.0, MARGIN + u32::from(y) * CELL.1)
}

/// Foreground and background of a cell, after reversing.
fn inks(cell: &Cell, colours: &Colours) -> (u32, Option<u32>) {
    let text = colour(cell.fg).unwrap_or(colours.text);
    let ground = colour(cell.bg);
    if cell.modifier.contains(Modifier::REVERSED) {
        return (ground.unwrap_or(colours.ground), Some(text));
    }
    (text, ground)
}

/// Backgrounds of a row, runs of one colour as one rectangle.
fn grounds(out: &mut String, buf: &Buffer, y: u16, colours: &Colours) {
    let ground = |x: u16| buf.cell((buf.area.x + x, buf.area.y + y)).and_then(|c| inks(c, colours).1);
    let mut x = 0;
    while x < buf.area.width {
        let Some(ink) = ground(x) else {
            x += 1;
            continue;
        };
        let from = x;
        while x < buf.area.width && ground(x) == Some(ink) {
            x += 1;
        }
        let (left, top) = place(from, y);
        rect(out, (left, top), (u32::from(x - from) * CELL.0, CELL.1), ink);
    }
}

fn rect(out: &mut String, (x, y): (u32, u32), (w, h): (u32, u32), ink: u32) {
    let _ = writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"#{ink:06x}\"/>");
}

/// A word in one ink and weight. Every word has its own place, so that no font's width and no viewer's handling of
/// blanks can push the next one out of its column.
#[derive(Default)]
struct Run {
    ink: u32,
    bold: bool,
    left: u32,
    right: u32,
    text: String,
}

impl Run {
    fn end(&mut self, out: &mut String, y: u32) {
        if !self.text.is_empty() {
            let bold = if self.bold { " font-weight=\"bold\"" } else { "" };
            let Run { ink, left, right, text, .. } = self;
            let (baseline, length) = (y + 15, *right - *left);
            let _ = writeln!(
                out,
                "<text x=\"{left}\" y=\"{baseline}\" textLength=\"{length}\" fill=\"#{ink:06x}\"{bold}>{text}</text>"
            );
        }
        *self = Run::default();
    }
}

fn letters(out: &mut String, buf: &Buffer, y: u16, colours: &Colours) {
    let mut run = Run::default();
    let (_, top) = place(0, y);
    let mut x = 0;
    while x < buf.area.width {
        let Some(cell) = buf.cell((buf.area.x + x, buf.area.y + y)) else { break };
        let symbol = cell.symbol();
        let at = place(x, y);
        x += u16::try_from(width(symbol)).unwrap_or(1).max(1);
        let (ink, _) = inks(cell, colours);
        let bold = cell.modifier.contains(Modifier::BOLD);
        let mut chars = symbol.chars();
        let single = chars.next().filter(|_| chars.next().is_none());
        if symbol.trim().is_empty() || single.is_some_and(|c| shape(out, c, at, ink)) {
            run.end(out, top);
            continue;
        }
        if (ink, bold) != (run.ink, run.bold) {
            run.end(out, top);
        }
        if run.text.is_empty() {
            run.left = at.0;
        }
        (run.ink, run.bold, run.right) = (ink, bold, place(x, y).0);
        run.text.push_str(&symbol.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
    }
    run.end(out, top);
}

/// Draws what is a shape rather than a letter; `false`: it is a letter.
fn shape(out: &mut String, c: char, (x, y): (u32, u32), ink: u32) -> bool {
    let (w, h) = CELL;
    let (mid_x, mid_y) = (x + w / 2, y + h / 2);
    // Which arms leave the middle of the cell: left, right, up, down; and how thick.
    let arms = match c {
        '─' | '╌' => Some((true, true, false, false, 1)),
        '━' => Some((true, true, false, false, 3)),
        '│' | '┊' => Some((false, false, true, true, 1)),
        '┌' => Some((false, true, false, true, 1)),
        '┐' => Some((true, false, false, true, 1)),
        '└' => Some((false, true, true, false, 1)),
        '┘' => Some((true, false, true, false, 1)),
        '├' => Some((false, true, true, true, 1)),
        '┤' => Some((true, false, true, true, 1)),
        '┬' => Some((true, true, false, true, 1)),
        '┴' => Some((true, true, true, false, 1)),
        '┼' => Some((true, true, true, true, 1)),
        _ => None,
    };
    if let Some((left, right, up, down, thick)) = arms {
        if c == '┊' || c == '╌' {
            for part in 0..3 {
                let (at, size) =
                    if c == '┊' { ((mid_x, y + 2 + part * 7), (1, 3)) } else { ((x + 1 + part * 3, mid_y), (2, 1)) };
                rect(out, at, size, ink);
            }
            return true;
        }
        if left || right {
            let from = if left { x } else { mid_x };
            let to = if right { x + w } else { mid_x + 1 };
            rect(out, (from, mid_y - thick / 2), (to - from, thick), ink);
        }
        if up || down {
            let from = if up { y } else { mid_y };
            let to = if down { y + h } else { mid_y + 1 };
            rect(out, (mid_x - thick / 2, from), (thick, to - from), ink);
        }
        return true;
    }
    match u32::from(c) {
        // ▁ … █: from below, in eighths.
        code @ 0x2581..=0x2588 => {
            let part = h * (code - 0x2580) / 8;
            rect(out, (x, y + h - part), (w, part), ink);
        }
        // ▉ … ▏: from the left, in eighths.
        code @ 0x2589..=0x258f => rect(out, (x, y), ((w * (0x2590 - code)).div_ceil(8), h), ink),
        // ░ ▒ ▓
        code @ 0x2591..=0x2593 => {
            let opacity = 25 * (code - 0x2590);
            let _ = writeln!(
                out,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"#{ink:06x}\" fill-opacity=\"0.{opacity:02}\"/>"
            );
        }
        // Braille: bits 1–3 and 7 are the left column, 4–6 and 8 the right one.
        code @ 0x2800..=0x28ff => {
            const DOTS: [(u32, u32); 8] = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)];
            for (bit, (column, row)) in DOTS.into_iter().enumerate() {
                if (code - 0x2800) & (1 << bit) != 0 {
                    let (cx, cy) = (x + 2 + column * 5, y + 3 + row * 5);
                    let _ = writeln!(out, "<circle cx=\"{cx}\" cy=\"{cy}\" r=\"1.6\" fill=\"#{ink:06x}\"/>");
                }
            }
        }
        _ => return false,
    }
    true
}

/// A terminal colour as red, green and blue; `None`: the terminal's own.
fn colour(colour: Color) -> Option<u32> {
    let sixteen = |i: usize| Some(SIXTEEN[i]);
    match colour {
        Color::Reset => None,
        Color::Rgb(r, g, b) => Some(u32::from(r) << 16 | u32::from(g) << 8 | u32::from(b)),
        Color::Indexed(n @ 0..=15) => sixteen(usize::from(n)),
        Color::Indexed(n @ 16..=231) => {
            let level = |v: u32| if v == 0 { 0 } else { 55 + v * 40 };
            let n = u32::from(n) - 16;
            Some(level(n / 36) << 16 | level(n / 6 % 6) << 8 | level(n % 6))
        }
        Color::Indexed(n) => {
            let grey = 8 + (u32::from(n) - 232) * 10;
            Some(grey << 16 | grey << 8 | grey)
        }
        Color::Black => sixteen(0),
        Color::Red => sixteen(1),
        Color::Green => sixteen(2),
        Color::Yellow => sixteen(3),
        Color::Blue => sixteen(4),
        Color::Magenta => sixteen(5),
        Color::Cyan => sixteen(6),
        Color::Gray => sixteen(7),
        Color::DarkGray => sixteen(8),
        Color::LightRed => sixteen(9),
        Color::LightGreen => sixteen(10),
        Color::LightYellow => sixteen(11),
        Color::LightBlue => sixteen(12),
        Color::LightMagenta => sixteen(13),
        Color::LightCyan => sixteen(14),
        Color::White => sixteen(15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn the_same_screen_gives_the_same_bytes() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 2));
        buf.set_string(0, 0, "┌a<é█▌⣿で", Style::new().fg(Color::Indexed(80)).bg(Color::Indexed(236)));
        let one = picture(&buf, false);
        assert_eq!(one, picture(&buf, false));
        assert!(one.contains("a&lt;é") && !one.contains('┌') && !one.contains('█'));
        assert!(one.contains("#5fd7d7") && one.contains("#303030"));
        assert_ne!(one, picture(&buf, true));
    }
}
