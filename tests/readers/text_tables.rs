//! Text tables: encodings, separators, headers, rows.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1254};
use samspel::domain::intake::{Item, Shape};
use samspel::domain::ratings::RatedBy;
use samspel::exchange::readers::{ColumnMap, Field, Options, open_text};

use crate::{contributions, frame, name, open_bytes, open_one, read, refusal};

const ROWS: [[&str; 3]; 4] = [
    ["Thema", "Soort", "Tekst"],
    ["Mobiliteit", "trend", "Één café, vóór 8 uur; | \"vol\", zegt men"],
    ["ECO", "Uitdagingen", "Twee\nregels – € 5"],
    ["omgeving en wonen", "AMBITIE", "Drie"],
];

fn table(rows: &[[&str; 3]], separator: char, line: &str) -> String {
    let cell = |c: &&str| format!("\"{}\"", c.replace('"', "\"\"").replace('\n', line));
    let row = |r: &[&str; 3]| r.iter().map(cell).collect::<Vec<_>>().join(&separator.to_string());
    rows.iter().map(row).collect::<Vec<_>>().join(line)
}

fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
}

#[test]
fn every_encoding_separator_and_line_end() {
    let frame = frame("strategio");
    for separator in [';', ',', '\t', '|'] {
        for line in ["\n", "\r\n", "\r"] {
            let text = table(&ROWS, separator, line);
            let marked = format!("\u{feff}{text}");
            let encodings: [(&str, Vec<u8>); 7] = [
                ("utf-8", text.clone().into_bytes()),
                ("utf-8 with mark", marked.into_bytes()),
                ("utf-16le with mark", utf16(&text, false, true)),
                ("utf-16be with mark", utf16(&text, true, true)),
                ("utf-16le", utf16(&text, false, false)),
                ("utf-16be", utf16(&text, true, false)),
                ("windows-1252", WINDOWS_1252.encode(&text).0.into_owned()),
            ];
            for (encoding, bytes) in encodings {
                let what = format!("{encoding} {separator:?} {line:?}");
                let (found, problems) = contributions(open_one("a.csv", &bytes, &frame));
                assert!(problems.is_empty(), "{what}: {problems:?}");
                let view: Vec<_> = found
                    .iter()
                    .map(|(row, c)| {
                        (*row, name(&frame, c.theme.unwrap()), name(&frame, c.kind.unwrap()), c.text.as_str())
                    })
                    .collect();
                let expected = [
                    (2, "MOB", "trend", ROWS[1][2]),
                    (3, "ECO", "uitdaging", ROWS[2][2]),
                    (4, "OMG", "ambitie", ROWS[3][2]),
                ];
                assert_eq!(view, expected, "{what}");
            }
        }
    }
}

#[test]
fn turkish_and_the_first_accent_far_down() {
    let mut frame = frame("strategio");
    let read_back = |encoding: &'static Encoding, text: &str, frame: &samspel::domain::frame::Frame| {
        let rows = format!("Thema;Soort;Tekst\nMOB;trend;{text}\n");
        contributions(open_one("a.csv", &encoding.encode(&rows).0, frame)).0.remove(0).1.text
    };
    let turkish = "Işık ve ağaç: çocuklar için yeşil yollar, İzmir'de güneş";
    assert_eq!(read_back(WINDOWS_1254, turkish, &frame), turkish);
    assert_eq!(read_back(UTF_8, turkish, &frame), turkish);
    let danish = "Tønder og Åbenrå får æbler";
    assert_eq!(read_back(WINDOWS_1252, danish, &frame), danish);
    frame.programme.language = "tr".into();
    assert_eq!(read_back(WINDOWS_1254, "Çeşme", &frame), "Çeşme");

    let mut rows = "Thema;Soort;Tekst\n".to_owned() + &"MOB;trend;geen accent\n".repeat(40_000);
    rows.push_str("MOB;trend;café\n");
    let (found, problems) = contributions(open_one("a.csv", &WINDOWS_1252.encode(&rows).0, &frame));
    assert_eq!(
        (found.len(), found[40_000].0, found[40_000].1.text.as_str(), problems.len()),
        (40_001, 40_002, "café", 0)
    );
}

#[test]
fn a_few_odd_bytes_spoil_their_row_only() {
    let frame = frame("strategio");
    let mut bytes = "Thema;Soort;Tekst\nMOB;trend;één\nMOB;trend;twee".as_bytes().to_vec();
    bytes.push(0xff);
    bytes.extend_from_slice("\nMOB;trend;drie\0!\n".as_bytes());
    let (found, problems) = contributions(open_one("a.csv", &bytes, &frame));
    assert_eq!(found.iter().map(|f| f.1.text.as_str()).collect::<Vec<_>>(), ["één", "drie!"]);
    assert_eq!((problems[0].place.row, problems[0].said.key.as_str()), (3, "readers-bad-bytes"));
    let (_, problems) = contributions(open_one(
        "a.csv",
        &[
            b"\xff\xfe".to_vec(),
            utf16("Thema;Soort;Tekst\nMOB;trend;x", false, false),
            vec![0, 0xd8],
            utf16("\n", false, false),
        ]
        .concat(),
        &frame,
    ));
    assert_eq!(problems[0].said.key, "readers-bad-bytes");
}

#[test]
fn headers_in_five_languages() {
    let mut frame = frame("strategio");
    for (language, header, fields) in [
        (
            "nl",
            "Tekst;Soort;Thema;Transversale thema's;Samen met;Plaats;Opmerking;Bestuur",
            "text kind theme topics with place remark member",
        ),
        (
            "nl",
            "Omschrijvng;Soort bijdrage:;Hoofdthema *;transversaal;in samenwerking met;Locatie;toelichting;Gemeente",
            "text kind theme topics with place remark member",
        ),
        (
            "da",
            "Udsagn;Type;Tema;Tværgående emne;Sammen med;Sted;Bemærkning;Kommune",
            "text kind theme topics with place remark member",
        ),
        (
            "da",
            "BESKRIVELSE;slags;emne;Tværgaaende emner;i samarbejde med;lokalitet;kommentar;kommune",
            "text kind theme topics with place remark member",
        ),
        (
            "sv",
            "Påstående;Typ;Tema;Tvärgående frågor;Tillsammans med;Plats;Anmärkning;Kommun",
            "text kind theme topics with place remark member",
        ),
        (
            "tr",
            "Katkı;Tür;Tema;Yatay temalar;Birlikte;Yer;Not;Belediye",
            "text kind theme topics with place remark member",
        ),
        (
            "tr",
            "AÇIKLAMA;KATKI TÜRÜ;KONU;KESİŞEN TEMALAR;İLE BİRLİKTE;KONUM;YORUM;İLÇE",
            "text kind theme topics with place remark member",
        ),
        (
            "en",
            "Statement;Type;Theme;Cross-cutting topics;Together with;Place;Remarks;Municipality",
            "text kind theme topics with place remark member",
        ),
    ] {
        frame.programme.language = language.into();
        let tables = open_text("plak", &format!("{header}\nx;trend;MOB;;;;;\n"), &frame, &Options::default())
            .unwrap_or_else(|e| panic!("{header}: {e} {:?}", e.hints));
        let found: Vec<&str> = tables[0].columns.iter().map(|c| c.field.map_or("-", Field::word)).collect();
        assert_eq!(found.join(" "), fields, "{header}");
        assert_eq!(tables[0].shape, Shape::Contributions);
    }
}

#[test]
fn title_rows_two_header_rows_and_blank_rows_keep_the_count() {
    let frame = frame("strategio");
    let text = "Invulblad gemeente Lier;;\n\nWat;;Wie\nThema;Bijdrage;\n;Soort;Tekst\n\nMOB;trend;een\n;;\nECO;ambitie;twee\n9;;\n";
    let mut tables = open_text("plak", text, &frame, &Options::default()).unwrap();
    assert_eq!(tables[0].header, ["Thema", "Soort", "Tekst"]);
    let (found, problems) = contributions(tables.remove(0));
    assert_eq!(found.iter().map(|f| f.0).collect::<Vec<_>>(), [7, 9]);
    assert_eq!((problems[0].place.row, problems[0].column.as_deref()), (10, Some("Tekst")));
}

#[test]
fn rows_that_are_not_right_are_problems_beside_the_good() {
    let frame = frame("strategio");
    let long = "a".repeat(20_001);
    let text = format!(
        "Nr;Thema;Soort;Tekst;Samen met;Tafel;Transversaal\n\
         1;Mobilitiet;trend;een;;;\n\
         2;MOB;trent;twee;;;\n\
         3;MOB;trend;;;;\n\
         4;MOB;trend;vier;Lierr;;\n\
         5;MOB;trend;vijf;;;armoed\n\
         6;MOB;trend;zes;;;;te;veel\n\
         7;MOB\n\
         8;MOB;trend;acht;;aan het raam;\n\
         9;MOB;trend;{long};;;\n\
         10;MOB;trend;#REF!;;;\n\
         11;;;;;;\n\
         Nr;Thema;Soort;Tekst;Samen met;Tafel;Transversaal\n\
         12;MOB;trend;\"open;;;\n\
         13;Lijn 5;trend;dertien;;;\n\
         14;Sport;ambities;'=1+1 veertien;Lier en Stad Mechelen, gemeente Putte;3;armoede; \n"
    );
    let mut tables = open_text("plak", &text, &frame, &Options::default()).unwrap();
    assert_eq!(tables[0].ignored, ["Nr"]);
    let (found, problems) = contributions(tables.remove(0));
    let view: Vec<_> = problems
        .iter()
        .map(|p| (p.place.row, p.said.key.trim_start_matches("readers-"), p.column.as_deref().unwrap_or("-")))
        .collect();
    assert_eq!(
        view,
        [
            (2, "unknown", "Thema"),
            (3, "unknown", "Soort"),
            (4, "missing", "Tekst"),
            (5, "unknown", "Samen met"),
            (6, "unknown", "Transversaal"),
            (7, "ragged", "-"),
            (8, "short", "Tekst"),
            (9, "table", "Tafel"),
            (10, "too-long", "Tekst"),
            (11, "formula-error", "Tekst"),
            (14, "open-quote", "-"),
            (15, "unknown", "Thema"),
        ]
    );
    let meant: Vec<_> = problems
        .iter()
        .filter_map(|p| p.hint.as_ref())
        .filter(|h| h.key == "readers-did-you-mean")
        .map(|h| h.args["word"].clone())
        .collect();
    assert_eq!(meant, ["Mobiliteit".into(), "Trend".into(), "Lier".into(), "Armoede".into()]);
    assert_eq!(problems[0].cells[1], "Mobilitiet");
    let (row, last) = &found[0];
    assert_eq!(
        (found.len(), *row, last.text.as_str(), last.table.as_deref()),
        (1, 16, "=1+1 veertien", Some("VRI-T3"))
    );
    assert_eq!(last.members.iter().map(|m| name(&frame, *m)).collect::<Vec<_>>(), ["LIE", "MEC", "PUT"]);
    assert_eq!(last.subtheme.map(|s| name(&frame, s)), Some("VRI.4"));
}

#[test]
fn what_is_not_certain_is_refused_with_a_remedy() {
    let frame = frame("strategio");
    let (key, hints) = refusal("a.csv", b"Thema;Soort;Notulen van het overleg\nMOB;trend;x\n", &frame);
    assert_eq!(
        (key.as_str(), hints),
        ("readers-missing-columns", vec!["readers-needs".into(), "readers-map-hint".into()])
    );
    let (key, hints) = refusal("a.csv", b"Thema;Soort;Korte tekst of beschrijving\nMOB;trend;x\n", &frame);
    assert_eq!((key.as_str(), hints[0].as_str()), ("readers-missing-columns", "readers-maybe"));
    let (key, hints) = refusal("a.csv", b"Thema;Soort;Tekst;Tekst\nMOB;trend;x;y\n", &frame);
    assert_eq!((key.as_str(), hints[0].as_str()), ("readers-rival-columns", "readers-rivals"));
    assert_eq!(refusal("a.csv", b"zomaar wat\nnog wat\n", &frame).0, "readers-no-header");
    assert_eq!(refusal("a.csv", b" \r\n", &frame).0, "readers-empty-file");
}

#[test]
fn several_remarks_are_kept_and_several_numbers_are_no_matter() {
    let frame = frame("strategio");
    let text = "id;code;Thema;Soort;Tekst;Nota;Commentaar\n1;a;MOB;trend;x;een;twee\n2;b;MOB;trend;y;;drie\n";
    let (found, _) = contributions(open_text("plak", text, &frame, &Options::default()).unwrap().remove(0));
    let remarks: Vec<_> = found.iter().map(|f| f.1.remark.as_deref().unwrap()).collect();
    assert_eq!(remarks, ["een\nCommentaar: twee", "Commentaar: drie"]);
}

#[test]
fn a_map_says_what_the_header_does_not() {
    let frame = frame("strategio");
    let text = "Pijler;Wat is het;Notulen;Hoe erg\nVerkeer en zo;probleempje;x;4\n";
    let map = "format = 1\n[columns]\n\"Pijler\" = \"theme\"\n\"wat is het\" = \"kind\"\nNotulen = \"text\"\n\"Hoe erg\" = \"ignore\"\n[values.theme]\n\"Verkeer en zo\" = \"MOB\"\n[values.kind]\nprobleempje = \"Uitdaging\"\n";
    let map = ColumnMap::parse("lier.toml", map, &frame).unwrap();
    let options = Options { map: Some(map), ..Options::default() };
    let mut tables = open_text("plak", text, &frame, &options).unwrap();
    assert!(tables[0].ignored.is_empty());
    let written = tables[0].map_toml();
    let (found, problems) = contributions(tables.remove(0));
    assert_eq!(
        (problems.len(), name(&frame, found[0].1.theme.unwrap()), name(&frame, found[0].1.kind.unwrap())),
        (0, "MOB", "uitdaging")
    );
    // What is written for the next time reads the same way.
    let again = ColumnMap::parse("lier.toml", &written, &frame).unwrap();
    let tables = open_text("plak", text, &frame, &Options { map: Some(again), ..Options::default() }).unwrap();
    assert_eq!(tables[0].columns.iter().filter(|c| c.field.is_some()).count(), 3);

    let wrong =
        "format = 2\n[columns]\na = \"thema\"\nb = \"criterion.belangg\"\nc = 5\n[values.theem]\nx = \"y\"\n[colums]\n";
    let found: Vec<_> =
        ColumnMap::parse("m.toml", wrong, &frame).unwrap_err().into_iter().map(|m| (m.line, m.said.key)).collect();
    let keys: Vec<_> = found.iter().map(|m| (m.0, m.1.as_str())).collect();
    assert_eq!(
        keys,
        [
            (1, "process-format"),
            (3, "readers-map-field"),
            (4, "readers-map-field"),
            (5, "process-wrong-type"),
            (6, "process-unknown-field"),
            (8, "process-unknown-field")
        ]
    );
    let unknown = ColumnMap::parse("m.toml", "format = 1\n[values.theme]\nx = \"Toverij\"\n", &frame).unwrap();
    let options = Options { map: Some(unknown), ..Options::default() };
    let error = open_bytes("a.csv", b"Thema;Soort;Tekst\nx;trend;y\n", &frame, &options).unwrap_err();
    assert_eq!(error.said.key, "readers-map-values");
}

#[test]
fn ratings_positions_and_ballots() {
    let frame = frame("strategio");
    let open = |text: &str, member| {
        let options = Options { member, ..Options::default() };
        read(open_text("plak", text, &frame, &options).unwrap().remove(0))
    };
    let (items, problems) = open(
        "bestuur;uitspraak;belang;haalbaarheid\nLier;a;5;\nMEC;b;4,0;3\nLier;c;9;1\nLier;d;veel;1\nLier;e;;\n",
        None,
    );
    let scores: Vec<usize> =
        items.iter().map(|i| if let Item::Rating { scores, .. } = &i.1 { scores.len() } else { 0 }).collect();
    assert_eq!(scores, [1, 2]);
    assert_eq!(
        problems.iter().map(|p| p.said.key.as_str()).collect::<Vec<_>>(),
        ["readers-score-range", "readers-no-score"]
    );

    // Participants: of a member, of a sector, of both; where no number stands, the member speaks.
    let lier = frame.members.iter().find(|m| m.code == "LIE").map(|m| m.id);
    let (items, problems) = open(
        "deelnemer;sector;bestuur;uitspraak;belang\n14;onderneming;;a;5\ndeelnemer 15;;Lier;a;4\n;;Lier;a;3\nx;;;a;2\n;;;a;1\n",
        None,
    );
    let by: Vec<&RatedBy> =
        items.iter().map(|i| if let Item::Rating { by, .. } = &i.1 { by } else { panic!() }).collect();
    let participant = |number, member, sector: &str| RatedBy::Participant { number, member, sector: sector.to_owned() };
    assert_eq!(
        by,
        [&participant(14, None, "onderneming"), &participant(15, lier, ""), &RatedBy::Member(lier.unwrap())]
    );
    let keys: Vec<&str> = problems.iter().map(|p| p.said.key.as_str()).collect();
    assert_eq!(keys, ["readers-no-number", "readers-missing"]);
    let (items, _) = open("deelnemer;sector;uitspraak;belang\n14;onderneming;a;5\n", None);
    assert_eq!(items.len(), 1, "no member is needed where participants speak");
    let (items, _) = open("deelnemer;uitspraak;belang\n14;a;5\n", lier);
    let Item::Rating { by, .. } = &items[0].1 else { panic!() };
    assert_eq!(by, &participant(14, lier, ""), "the member that is told holds for all");

    let (items, problems) = open(
        "referentie;standpunt;toelichting\nLIE-004;Steun met voorbehoud;om de kost\nLIE-005;;toch iets\nLIE-006;;\n",
        lier,
    );
    let Item::Position { member, statement, comment, .. } = &items[0].1 else { panic!() };
    assert_eq!((Some(*member), statement.as_str(), comment.as_str()), (lier, "LIE-004", "om de kost"));
    assert_eq!((items.len(), problems.len(), problems[0].said.key.as_str()), (1, 1, "readers-missing"));

    let (items, problems) = open(
        "deelnemer;tafel;groep;optie;stem\n1;Tafel 3;burgers;A-1;Voor\n2;;;A-1;blanco\nx;;;A-1;tegen\n3;;;A-1;misschien\n",
        None,
    );
    let Item::Ballot { seat_table, .. } = &items[0].1 else { panic!() };
    assert_eq!((items.len(), *seat_table), (2, Some(3)));
    assert_eq!(problems.iter().map(|p| p.said.key.as_str()).collect::<Vec<_>>(), ["readers-no-number", "readers-vote"]);
}
