//! Tables and their captions.

use super::super::plain;
use super::body::{Dress, Stand, Writer};
use crate::domain::document::{Inline, Table};

/// Text width of A4 with margins of 2 cm, in twentieths of a point.
const PAGE_WIDTH: u32 = 9638;

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        if table.caption.is_empty() {
            self.spacer();
        }
        self.caption(&table.caption);
        let widths = widths(table);
        self.xml.open("w:tbl", &[]).open("w:tblPr", &[]).val("w:tblStyle", "StrategyTable");
        self.xml.empty("w:tblW", &[("w:w", &PAGE_WIDTH.to_string()), ("w:type", "dxa")]);
        self.xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let look = [
            ("w:val", "0020"),
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", "0"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ];
        self.xml.empty("w:tblLook", &look);
        if !table.caption.is_empty() {
            // What a screen reader says of the table.
            self.xml.val("w:tblCaption", &table.caption);
        }
        self.xml.close().open("w:tblGrid", &[]);
        for width in &widths {
            self.xml.empty("w:gridCol", &[("w:w", width)]);
        }
        self.xml.close();

        self.xml.open("w:tr", &[]).open("w:trPr", &[]).empty("w:cantSplit", &[]).empty("w:tblHeader", &[]).close();
        for (column, width) in table.columns.iter().zip(&widths) {
            self.cell_begin(width, true);
            self.paragraph(Stand { style: Some("TableHead"), right: column.number, ..Stand::default() });
            self.run(&column.title, Dress::default());
            self.xml.close().close();
        }
        self.xml.close();
        for row in &table.rows {
            self.xml.open("w:tr", &[]).open("w:trPr", &[]).empty("w:cantSplit", &[]).close();
            for (i, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
                self.cell_begin(width, false);
                self.paragraph(Stand { style: Some("TableText"), right: column.number, ..Stand::default() });
                let open = row.anchor.as_ref().filter(|_| i == 0).and_then(|anchor| self.bookmark(anchor));
                self.inlines(row.cells.get(i).map_or(&[], Vec::as_slice), Dress::default());
                self.bookmark_end(open);
                self.xml.close().close();
            }
            self.xml.close();
        }
        self.xml.close();
        // Two tables would grow together, and a body may not end in one.
        self.spacer();
    }

    fn spacer(&mut self) {
        self.paragraph(Stand::styled("TableEnd"));
        self.xml.close();
    }

    fn cell_begin(&mut self, width: &str, head: bool) {
        self.xml.open("w:tc", &[]).open("w:tcPr", &[]).empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
        if head {
            self.xml.val("w:vAlign", "bottom");
        }
        self.xml.close();
    }

    /// "Tabel 3. …": a field, so that a list of tables can be made and numbers follow when one is put in between.
    fn caption(&mut self, caption: &str) {
        if caption.is_empty() {
            return;
        }
        self.tables += 1;
        let strong = Dress { strong: true, ..Dress::default() };
        self.paragraph(Stand::styled("Caption"));
        let word = self.table_word;
        self.run(&format!("{word} "), strong);
        // The field's name must be one word.
        let name: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        let name = if name.is_empty() { "Table".to_owned() } else { name };
        self.field_begin(&format!(" SEQ {name} \\* ARABIC "), strong);
        self.run(&self.tables.to_string(), strong);
        self.field_end(strong);
        self.run(".", strong);
        self.run(&format!(" {caption}"), Dress::default());
        self.xml.close();
    }
}

/// Column widths by their shares, but none narrower than its longest word, which would be torn apart.
fn widths(table: &Table) -> Vec<String> {
    let least: Vec<u32> = (0..table.columns.len()).map(|i| least_width(table, i)).collect();
    let share = |i: usize| u32::from(table.columns[i].width.max(1));
    // Columns whose share is too little get what they need; the others divide the rest. That may make one of those too
    // narrow in turn, so it is done over until none is.
    let mut needy: Vec<bool> = vec![false; least.len()];
    let widths = loop {
        let taken: u32 = (0..least.len()).filter(|i| needy[*i]).map(|i| least[i]).sum();
        let shares: u32 = (0..least.len()).filter(|i| !needy[*i]).map(share).sum();
        let rest = PAGE_WIDTH.saturating_sub(taken);
        let widths: Vec<u32> =
            (0..least.len()).map(|i| if needy[i] { least[i] } else { rest * share(i) / shares.max(1) }).collect();
        match (0..least.len()).find(|i| !needy[*i] && widths[*i] < least[*i]) {
            Some(narrow) => needy[narrow] = true,
            None => break widths,
        }
    };
    // Too many columns for the page: all give way alike. What rounding leaves goes to the last.
    let all: u32 = widths.iter().sum::<u32>().max(1);
    let mut left = PAGE_WIDTH;
    let last = widths.len().saturating_sub(1);
    let fit = widths.into_iter().enumerate().map(|(i, width)| {
        let width = if i == last { left } else { width.min(PAGE_WIDTH * width / all) };
        left = left.saturating_sub(width);
        width.max(1).to_string()
    });
    fit.collect()
}

/// Twentieths of a point that a letter takes in table text, bold or not, rounded up; and the cell's margins.
const LETTER: usize = 90;
const MARGINS: usize = 210;
/// Longer words (file names, mostly) may be torn apart.
const LONGEST: usize = 12;

fn least_width(table: &Table, column: usize) -> u32 {
    let number = table.columns[column].number;
    let head = longest_word(&table.columns[column].title);
    let cells = table.rows.iter().filter_map(|r| r.cells.get(column)).flatten().map(|inline| match inline {
        Inline::Cite { reference, .. } => reference.chars().count(),
        other => {
            let words = plain(std::slice::from_ref(other));
            if number { words.chars().count() } else { longest_word(&words) }
        }
    });
    let letters = cells.max().unwrap_or(0).max(head).clamp(2, LONGEST);
    u32::try_from(letters * LETTER + MARGINS).unwrap_or(PAGE_WIDTH)
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().flat_map(|w| w.split_inclusive('-')).map(|w| w.chars().count()).max().unwrap_or(0)
}
