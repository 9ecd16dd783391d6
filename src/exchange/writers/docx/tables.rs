//! Tables and their captions.

use super::body::{Dress, Stand, Writer};
use crate::domain::document::Table;

/// Text width of A4 with margins of 2 cm, in twentieths of a point.
const PAGE_WIDTH: u32 = 9638;

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
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
        self.field_begin(&format!(" SEQ {name} \\* ARABIC "));
        self.run(&self.tables.to_string(), strong);
        self.field_end();
        self.run(".", strong);
        self.run(&format!(" {caption}"), Dress::default());
        self.xml.close();
    }
}

/// Column widths by their shares; the last one takes what rounding leaves.
fn widths(table: &Table) -> Vec<String> {
    let shares: u32 = table.columns.iter().map(|c| u32::from(c.width.max(1))).sum();
    let mut left = PAGE_WIDTH;
    let last = table.columns.len().saturating_sub(1);
    let widths = table.columns.iter().enumerate().map(|(i, column)| {
        let width = if i == last { left } else { PAGE_WIDTH * u32::from(column.width.max(1)) / shares.max(1) };
        left = left.saturating_sub(width);
        width.max(1).to_string()
    });
    widths.collect()
}
