//! What the grouping engine reaches on texts with human categories.
//!
//! The open sets lie beside the repository; without them only the small set below is measured, and a notice says so. The
//! bars are what this engine reaches, less the noise of a small change; they are there so that nobody loses it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use samspel::analysis::{Options, Text, cluster};
use samspel::domain::progress::Unwatched;

/// Normalised mutual information (arithmetic mean) and adjusted Rand index (Hubert and Arabie 1985).
fn agreement(gold: &[&str], found: &[usize]) -> (f64, f64) {
    let n = gold.len() as f64;
    let mut both: BTreeMap<(&str, usize), f64> = BTreeMap::new();
    let mut by_gold: BTreeMap<&str, f64> = BTreeMap::new();
    let mut by_found: BTreeMap<usize, f64> = BTreeMap::new();
    for (g, f) in gold.iter().zip(found) {
        *both.entry((g, *f)).or_insert(0.0) += 1.0;
        *by_gold.entry(g).or_insert(0.0) += 1.0;
        *by_found.entry(*f).or_insert(0.0) += 1.0;
    }
    let entropy = |counts: Vec<f64>| -> f64 { counts.iter().map(|c| -c / n * (c / n).ln()).sum() };
    let (h_gold, h_found) =
        (entropy(by_gold.values().copied().collect()), entropy(by_found.values().copied().collect()));
    let mutual: f64 = both.iter().map(|((g, f), c)| c / n * (c * n / (by_gold[g] * by_found[f])).ln()).sum();
    let pairs = |c: f64| c * (c - 1.0) / 2.0;
    let same: f64 = both.values().map(|c| pairs(*c)).sum();
    let in_gold: f64 = by_gold.values().map(|c| pairs(*c)).sum();
    let in_found: f64 = by_found.values().map(|c| pairs(*c)).sum();
    let expected = in_gold * in_found / pairs(n);
    (mutual / ((h_gold + h_found) / 2.0), (same - expected) / ((in_gold + in_found) / 2.0 - expected))
}

/// Number of each text's group; a text that fits nowhere is a group of its own.
fn groups_of(texts: &[Text]) -> Vec<usize> {
    let found = cluster(texts, &Options { seed: 1, ..Options::default() }, &Unwatched).expect("nobody cancels");
    let mut out: Vec<usize> = (0..texts.len()).map(|i| 1_000_000 + i).collect();
    for (number, group) in found.groups.iter().enumerate() {
        group.members.iter().for_each(|m| out[*m] = number);
    }
    out
}

fn measured(file: &str) -> Option<(f64, f64)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/clustering/texts");
    let mut reader = csv::Reader::from_path(folder.join(file)).ok()?;
    let rows: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("a row")).collect();
    let texts: Vec<Text> = rows.iter().map(|r| Text { text: &r[2], language: &r[1] }).collect();
    let gold: Vec<&str> = rows.iter().map(|r| &r[3]).collect();
    Some(agreement(&gold, &groups_of(&texts)))
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
        let mean = |part: fn(&(f64, f64)) -> f64| scores.iter().map(part).sum::<f64>() / scores.len() as f64;
        let (nmi, ari) = (mean(|s| s.0), mean(|s| s.1));
        println!("{name}: NMI {nmi:.3} ARI {ari:.3}");
        assert!(nmi >= nmi_bar && ari >= ari_bar, "{name}: NMI {nmi:.3} ARI {ari:.3}");
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
