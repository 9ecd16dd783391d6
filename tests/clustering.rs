//! What the grouping engine reaches on texts with human categories.
//!
//! The open sets lie beside the repository; without them only the small set below is measured, and a notice says so. The
//! bars are what this engine reaches, less the noise of a small change; they are there so that nobody loses it.

use std::path::PathBuf;

use samspel::analysis::Text;

#[path = "common/agreement.rs"]
mod agreement;

use agreement::{agreement, groups_of};

/// Agreement with what people said, and of the groups with the languages.
fn measured(file: &str) -> Option<[f64; 3]> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/clustering/texts");
    let mut reader = csv::Reader::from_path(folder.join(file)).ok()?;
    let rows: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("a row")).collect();
    let texts: Vec<Text> = rows.iter().map(|r| Text { text: &r[2], language: &r[1] }).collect();
    let gold: Vec<&str> = rows.iter().map(|r| &r[3]).collect();
    let languages: Vec<&str> = rows.iter().map(|r| &r[1]).collect();
    let groups = groups_of(&texts);
    let (nmi, ari) = agreement(&gold, &groups);
    Some([nmi, ari, agreement(&languages, &groups).0])
}

#[test]
fn open_sets() {
    let sets: [(&str, &[&str], f64, f64); 6] = [
        ("sib", &["sib_nl.csv", "sib_da.csv", "sib_sv.csv", "sib_tr.csv", "sib_en.csv"], 0.42, 0.31),
        ("sib mixed", &["sib_mixed5.csv"], 0.40, 0.31),
        ("xsid", &["xsid_nl.csv", "xsid_da.csv", "xsid_tr.csv"], 0.73, 0.55),
        ("dekamer", &["dekamer_nl.csv"], 0.37, 0.29),
        ("dekamer titles", &["dekamertitle_nl.csv"], 0.26, 0.14),
        ("cimt", &["cimt_ottensen_de.csv"], 0.35, 0.30),
    ];
    for (name, files, nmi_bar, ari_bar) in sets {
        let Some(scores) = files.iter().map(|f| measured(f)).collect::<Option<Vec<_>>>() else {
            println!("skipped: the open sets are not beside the repository");
            return;
        };
        let mean = |part: usize| scores.iter().map(|s| s[part]).sum::<f64>() / scores.len() as f64;
        let (nmi, ari) = (mean(0), mean(1));
        println!("{name}: NMI {nmi:.3} ARI {ari:.3}");
        assert!(nmi >= nmi_bar && ari >= ari_bar, "{name}: NMI {nmi:.3} ARI {ari:.3}");
        // Groups of mixed texts are about subjects, not about languages.
        assert!(name != "sib mixed" || mean(2) <= 0.03, "NMI with the language {:.3}", mean(2));
    }
}

/// Statements as offices write them: language, what each is about, text.
const STATEMENTS: &[(&str, &str, &str)] = &[
    ("nl", "fiets", "De fietssnelweg langs het spoor eindigt aan de gemeentegrens."),
    ("nl", "fiets", "Scholieren vinden geen veilig fietspad naar het station."),
    ("nl", "fiets", "Een fietssnelweg met verlichting tot in het centrum."),
    ("nl", "fiets", "De fietsers op het fietspad steken de overweg over."),
    ("nl", "fiets", "Fietsenstalling aan het station staat elke ochtend vol fietsen."),
    ("nl", "opvang", "Ouders staan twee jaar op de wachtlijst voor kinderopvang."),
    ("nl", "opvang", "De kinderopvang vindt geen kinderbegeleiders meer."),
    ("nl", "opvang", "Buitenschoolse opvang sluit te vroeg voor werkende ouders."),
    ("nl", "opvang", "Opvang voor jonge kinderen is te duur voor alleenstaande ouders."),
    ("nl", "opvang", "Onthaalouders stoppen en de wachtlijst voor opvang groeit."),
    ("nl", "water", "Bij hevige regen lopen de kelders langs de Nete onder water."),
    ("nl", "water", "Verharding opbreken zodat regenwater in de bodem zakt."),
    ("nl", "water", "Elke droge zomer zakt het grondwater verder weg."),
    ("nl", "water", "Boeren vangen regenwater op voor droge zomers."),
    ("nl", "water", "Overstroming en droogte vragen om ruimte voor water."),
    ("da", "læreplads", "Virksomhederne mangler lærlinge og faglært arbejdskraft."),
    ("da", "læreplads", "Unge får ingen læreplads hos de lokale virksomheder."),
    ("da", "læreplads", "Flere lærepladser til unge i håndværkets virksomheder."),
    ("da", "læreplads", "Lærlingene forlader skolen, før de får en læreplads."),
    ("da", "letbane", "En letbane langs Ring 3 skal binde stationerne sammen."),
    ("da", "letbane", "Letbanen standser ved stationen og hospitalet."),
    ("da", "letbane", "Uden en letbane holder bussen i kø mellem stationerne."),
    ("da", "letbane", "Stationen får en letbane og bedre skift til bussen."),
];

#[test]
fn statements_of_offices() {
    for language in ["nl", "da"] {
        let rows: Vec<_> = STATEMENTS.iter().filter(|s| s.0 == language).collect();
        let texts: Vec<Text> = rows.iter().map(|s| Text { text: s.2, language: s.0 }).collect();
        let gold: Vec<&str> = rows.iter().map(|s| s.1).collect();
        let (nmi, ari) = agreement(&gold, &groups_of(&texts));
        println!("{language}: NMI {nmi:.3} ARI {ari:.3}");
        assert!(nmi >= 0.7 && ari >= 0.6, "{language}: NMI {nmi:.3} ARI {ari:.3}");
    }
}
