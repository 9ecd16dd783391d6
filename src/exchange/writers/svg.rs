//! Pictures made of data, as SVG: one writer for every plot. Shape and colour say the same, so that neither is needed to
//! read the other; title and description are there for whoever does not see it. Same figure, same bytes.

use std::fmt::Write;

use super::is_xml;
use crate::domain::document::{Axis, Figure, Mark, Plot, PlotKind};
use crate::text::{cut, width};

/// The picture's size, without the legend.
const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 540.0;
/// Room around the marks.
const MARGIN: f64 = 56.0;
/// Height of a line of text, and width of a character in it.
const LINE: f64 = 15.0;
const LETTER: f64 = 7.0;
/// Length of a rung of a ladder: beside it the labels stand.
const RUNG: f64 = 180.0;
/// Longest label, in characters.
const LABEL: usize = 34;

/// Colours that people with any colour vision tell apart (Okabe and Ito 2008), dark enough on white paper.
const COLOURS: [&str; 8] = ["#0072b2", "#d55e00", "#009e73", "#8f5a86", "#a07400", "#3b86b5", "#5c5c5c", "#b3261e"];
/// Shapes, drawn within 1 of the middle.
const SHAPES: [&str; 8] = [
    "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z",
    "M0 -1.15L1.1 .85L-1.1 .85Z",
    "M-.9 -.9H.9V.9H-.9Z",
    "M0 -1.2L1.2 0L0 1.2L-1.2 0Z",
    "M0 1.15L1.1 -.85L-1.1 -.85Z",
    "M-.35 -1.1H.35V-.35H1.1V.35H.35V1.1H-.35V.35H-1.1V-.35H-.35Z",
    "M0 -1.1L1.05 -.34L.65 .9H-.65L-1.05 -.34Z",
    "M-.8 -1.1L0 -.35L.8 -1.1L1.1 -.8L.35 0L1.1 .8L.8 1.1L0 .35L-.8 1.1L-1.1 .8L-.35 0L-1.1 -.8Z",
];

/// A file of its own.
#[must_use]
pub fn write(figure: &Figure) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", drawn(figure, "#ffffff"))
}

/// The picture for a page that has it in its midst.
pub(super) fn inline(figure: &Figure) -> String {
    drawn(figure, "#ffffff")
}

fn drawn(figure: &Figure, paper: &str) -> String {
    let plot = &figure.plot;
    let legend = if plot.series.len() > 1 { plot.series.len() } else { 0 };
    let height = HEIGHT + legend.div_ceil(3) as f64 * 20.0 + if legend > 0 { 12.0 } else { 0.0 };
    let mut out = Drawing {
        out: String::new(),
        taken: Vec::new(),
        lens: Lens::new(plot),
        is_ladder: matches!(plot.kind, PlotKind::Ladder(..)),
    };
    out.add(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         font-family=\"system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif\" font-size=\"12\">\n"
    ));
    out.add(format!("<title>{}</title>\n<desc>{}</desc>\n", escaped(&figure.caption), escaped(&figure.description)));
    out.add(format!("<rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{paper}\"/>\n"));
    match &plot.kind {
        PlotKind::Zones(x, y) => out.axes(x, y),
        PlotKind::Ladder(left, right) => out.ladder(left, right, &plot.marks),
        PlotKind::Map => out.frame(),
    }
    for mark in &plot.marks {
        out.mark(mark);
    }
    for mark in plot.marks.iter().filter(|m| m.number.is_some()) {
        out.label(mark);
    }
    if legend > 0 {
        out.legend(&plot.series);
    }
    out.add("</svg>\n".to_owned());
    out.out
}

/// From places in the plot to places in the picture.
struct Lens {
    middle: (f64, f64),
    scale: (f64, f64),
}

impl Lens {
    fn new(plot: &Plot) -> Self {
        let (wide, high) = (WIDTH - 2.0 * MARGIN, HEIGHT - 2.0 * MARGIN);
        match plot.kind {
            PlotKind::Ladder(..) => return Self { middle: (0.5, 0.5), scale: (RUNG, high) },
            PlotKind::Zones(..) => return Self { middle: (0.5, 0.5), scale: (wide, high) },
            PlotKind::Map if plot.marks.is_empty() => return Self { middle: (0.5, 0.5), scale: (wide, high) },
            PlotKind::Map => {}
        }
        let range = |of: fn(&Mark) -> f64| {
            let low = plot.marks.iter().map(of).fold(f64::INFINITY, f64::min);
            let high = plot.marks.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
            (f64::midpoint(low, high), (high - low).max(1e-6))
        };
        let ((x, across), (y, up)) = (range(|m| m.x), range(|m| m.y));
        // As far across as up: distances are what a map is about.
        let scale = (wide / across).min(high / up);
        Self { middle: (x, y), scale: (scale, scale) }
    }

    fn place(&self, mark: &Mark) -> (f64, f64) {
        let x = WIDTH / 2.0 + (mark.x - self.middle.0) * self.scale.0;
        let y = HEIGHT / 2.0 - (mark.y - self.middle.1) * self.scale.1;
        (x, y)
    }
}

/// Where a label may stand: across, up, its anchor, and how much of it lies left of that.
type Seat = (f64, f64, &'static str, f64);

/// Right or left of a mark, above or below it.
fn around(x: f64, y: f64) -> Vec<Seat> {
    vec![
        (x + 9.0, y + 4.0, "start", 0.0),
        (x - 9.0, y + 4.0, "end", 1.0),
        (x, y - 10.0, "middle", 0.5),
        (x, y + 19.0, "middle", 0.5),
        (x + 8.0, y - 8.0, "start", 0.0),
        (x - 8.0, y - 8.0, "end", 1.0),
        (x + 8.0, y + 17.0, "start", 0.0),
        (x - 8.0, y + 17.0, "end", 1.0),
    ]
}

/// Outside a ladder, level with the mark or a few lines above or below.
fn beside(x: f64, y: f64, is_left: bool) -> Vec<Seat> {
    let rows = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0];
    let seat = |row: f64| {
        let y = y + 4.0 + row * (LINE - 1.0);
        if is_left { (x - 11.0, y, "end", 1.0) } else { (x + 11.0, y, "start", 0.0) }
    };
    rows.map(seat).to_vec()
}

/// Left, top, right, bottom.
type Area = [f64; 4];

struct Drawing {
    out: String,
    /// Where marks and labels stand.
    taken: Vec<Area>,
    lens: Lens,
    is_ladder: bool,
}

impl Drawing {
    fn add(&mut self, markup: String) {
        self.out.push_str(&markup);
    }

    fn text(&mut self, x: f64, y: f64, anchor: &str, extra: &str, text: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(
            self.out,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\"{extra}>{}</text>",
            escaped(text)
        );
    }

    fn frame(&mut self) {
        let (wide, high) = (WIDTH - MARGIN, HEIGHT - MARGIN);
        self.add(format!(
            "<rect x=\"{0}\" y=\"{0}\" width=\"{1}\" height=\"{2}\" fill=\"none\" stroke=\"#d5dadd\"/>\n",
            MARGIN / 2.0,
            wide,
            high
        ));
    }

    /// Axes with the means, which part the field in four.
    fn axes(&mut self, x: &Axis, y: &Axis) {
        let (left, right, top, bottom) = (MARGIN, WIDTH - MARGIN, MARGIN, HEIGHT - MARGIN);
        let line = |x1: f64, y1: f64, x2: f64, y2: f64, dress: &str| {
            format!("<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" {dress}/>\n")
        };
        let (mx, my) = (left + x.mean * (right - left), bottom - y.mean * (bottom - top));
        self.add(line(left - 14.0, bottom + 14.0, right + 14.0, bottom + 14.0, "stroke=\"#5b656c\""));
        self.add(line(left - 14.0, top - 14.0, left - 14.0, bottom + 14.0, "stroke=\"#5b656c\""));
        let dashed = "stroke=\"#9aa4aa\" stroke-dasharray=\"4 4\"";
        self.add(line(mx, top - 14.0, mx, bottom + 14.0, dashed));
        self.add(line(left - 14.0, my, right + 14.0, my, dashed));
        let quiet = " fill=\"#444\"";
        self.text(left, bottom + 30.0, "start", quiet, &x.low);
        self.text(right, bottom + 30.0, "end", quiet, &x.high);
        self.text((left + right) / 2.0, bottom + 30.0, "middle", quiet, &x.title);
        self.text(left - 18.0, bottom, "end", quiet, &y.low);
        self.text(left - 18.0, top + 4.0, "end", quiet, &y.high);
        let turned =
            format!(" fill=\"#444\" transform=\"rotate(-90 {0:.1} {1:.1})\"", left - 24.0, (top + bottom) / 2.0);
        self.text(left - 24.0, (top + bottom) / 2.0, "middle", &turned, &y.title);
    }

    /// Two axes with what stands on both joined by lines.
    fn ladder(&mut self, left: &Axis, right: &Axis, marks: &[Mark]) {
        let (top, bottom, middle) = (MARGIN, HEIGHT - MARGIN, WIDTH / 2.0);
        for (x, axis) in [(middle - RUNG / 2.0, left), (middle + RUNG / 2.0, right)] {
            let _ = writeln!(
                self.out,
                "<line x1=\"{x:.1}\" y1=\"{top:.1}\" x2=\"{x:.1}\" y2=\"{bottom:.1}\" stroke=\"#5b656c\"/>"
            );
            let quiet = " fill=\"#444\"";
            // Neither name nor value is written over.
            self.taken.push([x - 40.0, top - 40.0, x + 40.0, top - 8.0]);
            self.text(x, top - 26.0, "middle", " font-weight=\"600\"", &axis.title);
            self.text(x, top - 11.0, "middle", quiet, &axis.high);
            self.text(x, bottom + 19.0, "middle", quiet, &axis.low);
        }
        for pair in marks.chunks_exact(2) {
            let ((x1, y1), (x2, y2)) = (self.lens.place(&pair[0]), self.lens.place(&pair[1]));
            let colour = COLOURS[pair[0].series.unwrap_or(0) % COLOURS.len()];
            let _ = writeln!(
                self.out,
                "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"{colour}\" \
                 stroke-width=\"1.6\" opacity=\".8\"/>"
            );
        }
    }

    fn mark(&mut self, mark: &Mark) {
        let (x, y) = self.lens.place(mark);
        let size = if mark.number.is_some() { 6.0 } else { 2.6 };
        let dress = if mark.number.is_some() { " stroke=\"#fff\" stroke-width=\".15\"" } else { " opacity=\".55\"" };
        self.shape(x, y, size, mark.series, dress);
        if mark.number.is_some() {
            self.taken.push([x - size, y - size, x + size, y + size]);
        }
    }

    fn shape(&mut self, x: f64, y: f64, size: f64, series: Option<usize>, dress: &str) {
        let (shape, colour) = match series {
            Some(at) => (SHAPES[at % SHAPES.len()], COLOURS[at % COLOURS.len()]),
            None => (RING, "#777777"),
        };
        self.add(format!(
            "<path d=\"{shape}\" transform=\"translate({x:.1} {y:.1}) scale({size})\" fill=\"{colour}\"{dress}/>\n"
        ));
    }

    /// Number and label beside the mark where there is room; else the number alone.
    fn label(&mut self, mark: &Mark) {
        let Some(number) = mark.number else { return };
        let whole = format!("{number} {}", cut(&mark.label, LABEL));
        if !self.put_beside(mark, &whole) {
            self.put_beside(mark, &number.to_string());
        }
    }

    fn put_beside(&mut self, mark: &Mark, text: &str) -> bool {
        let (x, y) = self.lens.place(mark);
        let wide = width(text) as f64 * LETTER;
        let places = if self.is_ladder { beside(x, y, mark.x < 0.5) } else { around(x, y) };
        for (tx, ty, anchor, share) in places {
            let left = tx - wide * share;
            let area = [left, ty - LINE + 4.0, left + wide, ty + 3.0];
            let inside = area[0] > 4.0 && area[2] < WIDTH - 4.0 && area[1] > 4.0 && area[3] < HEIGHT - 4.0;
            let meets = |t: &Area| area[0] < t[2] && t[0] < area[2] && area[1] < t[3] && t[1] < area[3];
            if inside && !self.taken.iter().any(meets) {
                self.text(tx, ty, anchor, "", text);
                self.taken.push(area);
                return true;
            }
        }
        false
    }

    /// Shapes and what they stand for, three a row.
    fn legend(&mut self, series: &[String]) {
        let column = (WIDTH - 2.0 * MARGIN) / 3.0;
        for (at, name) in series.iter().enumerate() {
            let x = MARGIN + (at % 3) as f64 * column;
            let y = HEIGHT + (at / 3) as f64 * 20.0;
            self.shape(x, y, 5.0, Some(at), "");
            self.text(x + 11.0, y + 4.0, "start", "", &cut(name, LABEL - 4));
        }
    }
}

/// What is of no series.
const RING: &str = "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0ZM-.55 0A.55 .55 0 1 1 .55 0A.55 .55 0 1 1 -.55 0Z";

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if !is_xml(c) || c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
