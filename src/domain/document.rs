//! The tree that the draft becomes and that every writer turns into its format.

use serde::{Deserialize, Serialize};

/// A whole paper.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Document {
    /// Title.
    pub title: String,
    /// Line under the title.
    pub subtitle: String,
    /// Language (ISO 639-1).
    pub language: String,
    /// Day of the paper, ISO 8601 (the subtitle has it as printed): the date of every written file.
    pub date: String,
    /// Words that a writer needs in the paper's language.
    pub words: Words,
    /// Its contents.
    pub blocks: Vec<Block>,
}

/// Words of the paper's own language that writers set (contents, table, cited in …).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Words {
    /// Heading over the table of contents.
    pub contents: String,
    /// Word before a table's number.
    pub table: String,
    /// Words before the places where a contribution is cited.
    pub cited_in: String,
    /// Words of the link that leads past the contents to the text.
    pub skip: String,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A heading; level 1 to 6. The anchor is unique in the document.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Anchor for links.
        anchor: String,
        /// Text.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// Numbered or not.
        ordered: bool,
        /// Items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation with who said it.
    Quote {
        /// The words.
        text: Vec<Inline>,
        /// Who, with the citation.
        by: Vec<Inline>,
    },
    /// A table.
    Table(Table),
    /// A picture made of data.
    Figure(Box<Figure>),
    /// Preformatted text.
    Code(String),
    /// Something said openly about the data ("nothing collected").
    Note(Vec<Inline>),
    /// A rule across the page.
    Rule,
}

/// A picture made of data, and the same as a table: for whoever does not see it, and for papers that hold no pictures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What it shows.
    pub caption: String,
    /// What is to be seen in it, in words.
    pub description: String,
    /// The picture.
    pub plot: Plot,
    /// The same as a table.
    pub table: Table,
}

/// Marks on a plane, `y` upwards. With axes places lie between 0 and 1; on a map only where marks lie from one another says
/// something.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Plot {
    /// The marks; later ones lie on top.
    pub marks: Vec<Mark>,
    /// Names of the series, each with a shape and colour of its own.
    pub series: Vec<String>,
    /// How they are drawn.
    pub kind: PlotKind,
}

/// What a plot shows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum PlotKind {
    /// Marks that lie close together are alike.
    #[default]
    Map,
    /// Marks by an axis across and one up, parted in four at the means.
    Zones(Axis, Axis),
    /// Two axes up, left and right; of each two marks the first stands on the one, the second on the other.
    Ladder(Axis, Axis),
}

/// A mark in a picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// Place across.
    pub x: f64,
    /// Place up.
    pub y: f64,
    /// Number by which the table knows it; `None`: a small mark without a name.
    pub number: Option<usize>,
    /// Its label.
    pub label: String,
    /// Its series; `None`: of none.
    pub series: Option<usize>,
}

/// An axis of a picture.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Axis {
    /// What it measures.
    pub title: String,
    /// Its value at 0.
    pub low: String,
    /// Its value at 1.
    pub high: String,
    /// The place of the mean.
    pub mean: f64,
}

/// A table with caption and header row.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Header cells and how their columns are set.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<TableRow>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Header.
    pub title: String,
    /// Right-aligned, for numbers.
    pub number: bool,
    /// Relative width (1: narrow number; 6: prose).
    pub width: u16,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TableRow {
    /// Anchor to which citations lead.
    pub anchor: Option<String>,
    /// Cells.
    pub cells: Vec<Vec<Inline>>,
}

/// A run of text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Strong.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link to elsewhere.
    Link {
        /// Address.
        url: String,
        /// Text.
        text: Vec<Inline>,
    },
    /// A link within the document.
    Jump {
        /// Anchor it leads to.
        anchor: String,
        /// Text.
        text: String,
    },
    /// A citation: leads to the register; the register leads back to `anchor`.
    Cite {
        /// The reference shown (`LIE-017`).
        reference: String,
        /// Anchor of the row in the register; `None`: unknown reference, shown as such.
        target: Option<String>,
        /// Anchor of this very place, unique in the document.
        anchor: String,
    },
    /// A line break.
    Break,
}
