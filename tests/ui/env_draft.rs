//! Five sections of the fake programme's draft, and one of them as a document.

use samspel::domain::Id;
use samspel::domain::document::*;
use samspel::domain::paper::Section;

use crate::env::id;

pub const BODY: &str = "Fietsen is de helft van het werk [@LIE-001].";

pub fn sections() -> Vec<Section> {
    let all = [
        ("Voorwoord", BODY, true),
        ("Samenvatting", "```samspel priorities top=8\n```", false),
        ("Opdracht en gebruik van deze nota door de twaalf besturen", "", false),
        ("Mobiliteit", "## Uitdagingen", false),
        ("Hoe we verdergaan", "", true),
    ];
    all.iter()
        .enumerate()
        .map(|(n, (heading, body, edited))| Section {
            id: id(22, n),
            heading: (*heading).into(),
            theme: (n == 3).then(|| id(5, 0)),
            body: (*body).into(),
            edited: *edited,
            sort: format!("{n}"),
        })
        .collect()
}

fn text(t: &str) -> Inline {
    Inline::Text(t.into())
}

fn cite(reference: &str, known: bool) -> Inline {
    let target = known.then(|| format!("ref-{reference}"));
    Inline::Cite { reference: reference.into(), target, anchor: format!("cite-{reference}") }
}

fn heading(level: u8, t: &str) -> Block {
    Block::Heading { level, anchor: t.to_lowercase(), text: vec![text(t)] }
}

fn column(title: &str, number: bool, width: u16) -> Column {
    Column { title: title.into(), number, width }
}

fn row(cells: &[&str]) -> TableRow {
    TableRow { anchor: None, cells: cells.iter().map(|c| vec![text(c)]).collect() }
}

pub fn document(only: Option<Id>) -> Document {
    let title = sections().into_iter().find(|s| Some(s.id) == only).map(|s| s.heading).unwrap_or_default();
    let mut blocks = vec![heading(1, &title)];
    if only == Some(id(22, 0)) {
        blocks.extend([
            Block::Paragraph(vec![
                text("Schoolkinderen fietsen langs gewestwegen zonder afgescheiden fietspad "),
                cite("LIE-001", true),
                text("; wateroverlast treft elk jaar "),
                Inline::Strong(vec![text("dezelfde straten")]),
                text(" in de vallei "),
                cite("MEC-001", true),
                text(" "),
                cite("XYZ-999", false),
                text("."),
            ]),
            heading(2, "Prioriteiten"),
            Block::Table(Table {
                caption: "Prioriteiten volgens de gezamenlijke beoordeling".into(),
                columns: vec![
                    column("Rang", true, 1),
                    column("Prioriteit", false, 6),
                    column("Score", true, 1),
                    column("Trekker", false, 2),
                ],
                rows: vec![
                    row(&[
                        "1",
                        "Elke leerling kan tegen 2030 veilig en zelfstandig naar school fietsen",
                        "0,81",
                        "Lier",
                    ]),
                    row(&["2", "Wie in ploegen werkt, vindt opvang dicht bij huis", "0,77", "Sint-Katelijne-Waver"]),
                ],
            }),
            Block::Note(vec![text("Score: gewogen gemiddelde van de beoordelingen, van 0 tot 1.")]),
            Block::List {
                ordered: false,
                items: vec![
                    vec![Block::Paragraph(vec![text("fietssnelweg over de gemeentegrens "), cite("LIE-001", true)])],
                    vec![Block::Paragraph(vec![text("opvang voor wie in ploegen werkt")])],
                ],
            },
            Block::Quote {
                text: vec![text("Kinderopvang is voor wie in ploegen werkt nauwelijks te vinden.")],
                by: vec![text("Mechelen "), cite("MEC-001", true)],
            },
            heading(1, "Bijlage: register van bijdragen"),
            Block::Table(Table {
                caption: "Bijdragen".into(),
                columns: vec![column("Verwijzing", false, 1), column("Bijdrage", false, 14)],
                rows: [
                    ("LIE-001", "Leegstaande winkels in de kern trekken geen nieuwe handelaars aan."),
                    ("MEC-001", "Wateroverlast treft elk jaar dezelfde straten in de vallei."),
                ]
                .iter()
                .map(|(r, t)| TableRow { anchor: Some(format!("ref-{r}")), cells: vec![vec![text(r)], vec![text(t)]] })
                .collect(),
            }),
        ]);
    } else if sections().iter().any(|s| Some(s.id) == only && !s.body.is_empty()) {
        blocks.push(Block::Paragraph(vec![text("Hier staat wat de besturen samen willen.")]));
    }
    Document { title: "Rivierenland".into(), language: "nl".into(), blocks, ..Document::default() }
}
