//! Texts in any number, made from the contributions of the shipped samples.

use std::collections::VecDeque;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use super::Dice;

/// One in so many texts nearly repeats one of the last [`KEPT`].
const REPEATED: usize = 15;
const KEPT: usize = 1000;
/// One in so many longer words is swapped for another of the theme, one in so many for a compound of two.
const SWAPPED: usize = 5;
const COMPOUND: usize = 12;

/// Contributions about one theme, as words.
type Theme = Vec<Vec<String>>;

/// Writes `count` texts as CSV with `id` and `text`: the beginning of one contribution and the end of another of the same
/// theme, with words swapped and new compounds coined, in Dutch and Danish; some nearly repeat an earlier one. Same
/// number, same texts; fewer texts are the first of more.
pub fn write_texts(path: &Path, count: usize) {
    let themes: Vec<Theme> = ["strategio", "vestegnen"].into_iter().flat_map(contributions).collect();
    let mut out = BufWriter::new(std::fs::File::create(path).expect("the texts"));
    writeln!(out, "id,text").expect("the texts");
    let mut dice = Dice(7);
    let mut kept: VecDeque<Vec<String>> = VecDeque::new();
    for id in 1..=count {
        let theme = &themes[dice.below(themes.len())];
        let words = if dice.below(REPEATED) == 0 && !kept.is_empty() {
            let mut words = kept[dice.below(kept.len())].clone();
            edit(&mut words, theme, &mut dice);
            words
        } else {
            recombine(theme, &mut dice)
        };
        writeln!(out, "{id},\"{}\"", words.join(" ").replace('"', "\"\"")).expect("the texts");
        kept.push_back(words);
        if kept.len() > KEPT {
            kept.pop_front();
        }
    }
    out.flush().expect("the texts");
}

fn recombine(theme: &Theme, dice: &mut Dice) -> Vec<String> {
    let (a, b) = (&theme[dice.below(theme.len())], &theme[dice.below(theme.len())]);
    let cut = |words: &[String], dice: &mut Dice| words.len() / 3 + dice.below(words.len() / 3 + 1);
    let (to, from) = (cut(a, dice), cut(b, dice));
    let mut words: Vec<String> = a[..to].iter().chain(&b[from..]).cloned().collect();
    for word in words.iter_mut().filter(|w| w.chars().count() > 4) {
        if dice.below(COMPOUND) == 0 {
            *word = format!("{}{}", letters(any_word(theme, dice)), letters(any_word(theme, dice)).to_lowercase());
        } else if dice.below(SWAPPED) == 0 {
            *word = any_word(theme, dice).to_owned();
        }
    }
    words
}

/// At most two words less, more or others; sometimes none.
fn edit(words: &mut Vec<String>, theme: &Theme, dice: &mut Dice) {
    for _ in 0..dice.below(3) {
        let (at, word) = (dice.below(words.len()), any_word(theme, dice).to_owned());
        match dice.below(3) {
            0 if words.len() > 3 => drop(words.remove(at)),
            1 => words.insert(at, word),
            _ => words[at] = word,
        }
    }
}

fn any_word<'a>(theme: &'a Theme, dice: &mut Dice) -> &'a str {
    let words = &theme[dice.below(theme.len())];
    let long: Vec<&String> = words.iter().filter(|w| w.chars().count() > 4).collect();
    long.get(dice.below(long.len().max(1))).map_or("ruimte", |w| w.as_str())
}

fn letters(word: &str) -> String {
    word.chars().filter(|c| c.is_alphabetic()).collect()
}

/// The contributions of a sample, by theme.
fn contributions(sample: &str) -> Vec<Theme> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = || Command::new(env!("CARGO_BIN_EXE_samspel"));
    let made = program().args(["demo", sample, "--headless"]).arg(folder.path()).stdout(Stdio::null()).status();
    assert!(made.is_ok_and(|status| status.success()), "the sample {sample}");
    let workspace = folder.path().join(sample).with_extension("samspel");
    let listed = program().arg("list").arg(workspace).args(["--limit", "10000", "--json"]).output();
    let listed = listed.expect("the contributions").stdout;
    let listed: serde_json::Value = serde_json::from_slice(&listed).expect("the contributions");
    let mut themes: std::collections::BTreeMap<String, Theme> = std::collections::BTreeMap::new();
    for line in listed["contributions"].as_array().expect("the contributions") {
        let words: Vec<String> =
            line["text"].as_str().unwrap_or_default().split_whitespace().map(str::to_owned).collect();
        if words.len() >= 6 {
            themes.entry(line["theme"].to_string()).or_default().push(words);
        }
    }
    themes.into_values().collect()
}
