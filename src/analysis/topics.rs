//! Cross-cutting topics: which texts touch them, by their key words, by what they mean, and by what people said so far.

use unicode_segmentation::UnicodeSegmentation;

use super::Text;
use super::language::told_or_found;
use super::lexicon::COLUMNS;
use super::meaning::dot;
use super::reading::Read;
use super::space::Space;
use crate::domain::Progress;
use crate::error::Result;
use crate::text::fold;

/// Weights of the confirmed and the refused texts beside the topic's own words (Rocchio 1971, with the usual values).
const CONFIRMED: f32 = 0.75;
const REFUSED: f32 = 0.15;
/// Share of the texts near to a topic that are known to be about it.
const SHARE: f32 = 0.8;
/// Texts that key words name or people confirmed, from which on meaning is trusted to tell.
const KNOWN: usize = 4;
/// From this likeness on a text says what a refused one says.
const SAME: f32 = 0.5;

/// A cross-cutting topic, and what people said of texts.
#[derive(Debug, Clone, Default)]
pub struct Topic<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its language (ISO 639-1).
    pub language: &'a str,
    /// Its key words.
    pub words: &'a [String],
    /// Texts on which people set it.
    pub confirmed: Vec<usize>,
    /// Texts for which people refused it.
    pub refused: Vec<usize>,
}

/// The texts that each topic suits, in their order, without those of which people have spoken.
///
/// A key word in a text suggests the topic. So does what the text means, where most texts as near to the topic are named by
/// its key words or confirmed by people. What says the same as a refused text is not suggested.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn suggest_topics(texts: &[Text], topics: &[Topic], progress: &dyn Progress) -> Result<Vec<Vec<usize>>> {
    let count = texts.len() as u64;
    let own: Vec<String> =
        topics.iter().map(|t| format!("{}. {}", t.name, t.words.join(", ").replace('*', ""))).collect();
    let said = texts.iter().map(|t| (t.text, told_or_found(t)));
    let all: Vec<(&str, &str)> = said.chain(own.iter().zip(topics).map(|(o, t)| (o.as_str(), t.language))).collect();
    let read = Read::new(&all, &|_| progress.at(0, count))?;
    let space = Space::new(&read, progress, 0, count)?;
    let suited = |(number, topic): (usize, &Topic)| suited(texts, topic, texts.len() + number, &space);
    Ok(topics.iter().enumerate().map(suited).collect())
}

fn suited(texts: &[Text], topic: &Topic, own: usize, space: &Space) -> Vec<usize> {
    let hit: Vec<bool> = texts.iter().map(|t| topic_hits(t.text, topic.words).is_some()).collect();
    let direction = direction(topic, own, space);
    let near: Vec<f32> = (0..texts.len()).map(|text| dot(&direction, &space.meanings.as_floats(text))).collect();
    let spoken = |text: &usize| topic.confirmed.contains(text) || topic.refused.contains(text);
    let is_known = |t: usize| (hit[t] || topic.confirmed.contains(&t)) && !topic.refused.contains(&t);
    let enough = enough(&near, is_known);
    let repeats = |text: usize| topic.refused.iter().any(|other| space.likeness(text, *other) >= SAME);
    (0..texts.len()).filter(|text| !spoken(text) && (hit[*text] || near[*text] >= enough) && !repeats(*text)).collect()
}

/// The nearness from which on a text is about the topic: the least at which of all texts as near or nearer still more than
/// [`SHARE`] are known to be about it. Where too few are known, no text is near enough.
fn enough(near: &[f32], is_known: impl Fn(usize) -> bool) -> f32 {
    let mut order: Vec<usize> = (0..near.len()).collect();
    order.sort_by(|a, b| near[*b].total_cmp(&near[*a]).then(a.cmp(b)));
    let (mut known, mut bar) = (0, f32::INFINITY);
    for (seen, text) in (1..).zip(order) {
        known += usize::from(is_known(text));
        if known >= KNOWN && known as f32 > SHARE * seen as f32 {
            bar = near[text];
        }
    }
    bar
}

/// Where a topic lies among the texts: its words, drawn to what people confirmed and away from what they refused.
fn direction(topic: &Topic, own: usize, space: &Space) -> [f32; COLUMNS] {
    let mut out = space.meanings.as_floats(own);
    for (texts, weight) in [(&topic.confirmed, CONFIRMED), (&topic.refused, -REFUSED)] {
        let middle = space.meanings.middle(texts);
        out.iter_mut().zip(&middle).for_each(|(slot, x)| *slot += weight * x);
    }
    let length = dot(&out, &out).sqrt();
    if length > 0.0 {
        out.iter_mut().for_each(|x| *x /= length);
    }
    out
}

/// The first words of `text` that one of `words` names, as written, or `None`.
///
/// Key words are compared folded, as whole words: *armoede* is not in *kansarmoede*. A final `*` means any ending, so
/// *kind\** is in *Kinderopvang*; a key word of several words means just these, one after the other. What stands behind
/// an apostrophe is an ending that may be there or not (*İzmir'de*).
#[must_use]
pub fn topic_hits(text: &str, words: &[String]) -> Option<String> {
    let keys: Vec<Vec<String>> = words.iter().map(|key| parts(key)).filter(|key| !key.is_empty()).collect();
    let words: Vec<(usize, &str, String)> = text.unicode_word_indices().map(|(at, w)| (at, w, fold(w))).collect();
    for start in 0..words.len() {
        let here = &words[start..];
        let hit = keys.iter().filter(|key| starts_with(here, key)).max_by_key(|key| key.len());
        if let Some(key) = hit {
            let (from, _, _) = words[start];
            let (last, written, _) = words[start + key.len() - 1];
            return Some(text[from..last + written.len()].to_owned());
        }
    }
    None
}

/// The folded words of a key, each with its `*`.
fn parts(key: &str) -> Vec<String> {
    let folded = fold(key);
    folded
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter(|p| !p.trim_matches('*').is_empty())
        .map(str::to_owned)
        .collect()
}

fn starts_with(words: &[(usize, &str, String)], key: &[String]) -> bool {
    words.len() >= key.len() && words.iter().zip(key).all(|((_, _, word), part)| is_meant(word, part))
}

fn is_meant(word: &str, part: &str) -> bool {
    let bare = word.split('\'').next().unwrap_or(word);
    match part.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == part || bare == part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: [&str; 10] = [
        "Kinderen hebben een veilige schoolroute nodig.",
        "De kinderopvang heeft te weinig plaatsen.",
        "Speelruimte voor kinderen ontbreekt in de wijk.",
        "Kinderen leren zwemmen op school.",
        "Peuters, kleuters en hun ouders zoeken opvang en speelruimte.",
        "De vrachtwagens rijden door het dorp.",
        "Er is te weinig openbaar vervoer.",
        "Bedrijven vinden geen personeel.",
        "Regenwater loopt in de kelders.",
        "Winkels in het centrum staan leeg.",
    ];

    fn suggested(confirmed: &[usize], refused: &[usize]) -> Vec<usize> {
        let words = ["kind*".to_owned()];
        let (confirmed, refused) = (confirmed.to_vec(), refused.to_vec());
        let topic = Topic { name: "Kinderen", language: "nl", words: &words, confirmed, refused };
        let texts = SAID.map(|text| Text { text, language: "nl" });
        let found = suggest_topics(&texts, &[topic], &crate::domain::progress::Unwatched).expect("nobody cancels");
        found.into_iter().next().expect("one topic")
    }

    #[test]
    fn a_topic_is_suggested_by_its_words() {
        assert_eq!(suggested(&[], &[]), [0, 1, 2, 3]);
    }

    #[test]
    fn of_what_people_spoke_nothing_is_suggested_again() {
        let found = suggested(&[0], &[3]);
        assert!(!found.contains(&0) && !found.contains(&3), "{found:?}");
        assert!(found.contains(&1) && found.contains(&2), "{found:?}");
    }

    #[test]
    fn what_says_the_same_as_a_refused_text_is_not_suggested() {
        let words = ["zwem*".to_owned()];
        let topic = |refused| Topic { name: "Sport", language: "nl", words: &words, refused, ..Topic::default() };
        let said =
            ["Het zwembad gaat dicht.", "Het zwembad gaat helaas dicht.", "Zwemmen is gezond.", "De trein rijdt niet."];
        let texts = said.map(|text| Text { text, language: "nl" });
        let of = |refused| {
            suggest_topics(&texts, &[topic(refused)], &crate::domain::progress::Unwatched).expect("no cancel")
        };
        assert_eq!(of(vec![]), [[0, 1, 2]]);
        assert_eq!(of(vec![0]), [[2]]);
    }

    fn hit(text: &str, words: &[&str]) -> Option<String> {
        topic_hits(text, &words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn whole_words_and_any_ending() {
        assert_eq!(hit("Meer Kinderopvang nodig", &["kind*"]).as_deref(), Some("Kinderopvang"));
        assert_eq!(hit("Kansarmoede stijgt", &["armoede"]), None);
        assert_eq!(hit("De armoede stijgt", &["armoede"]).as_deref(), Some("armoede"));
        assert_eq!(hit("met het openbaar vervoer.", &["openbaar vervoer"]).as_deref(), Some("openbaar vervoer"));
        assert_eq!(hit("openbaar is het vervoer", &["openbaar vervoer"]), None);
    }

    #[test]
    fn folded_and_with_endings() {
        assert_eq!(hit("ENGELLİ'LER için", &["engelli"]).as_deref(), Some("ENGELLİ'LER"));
        assert_eq!(hit("Børn og unge", &["born"]).as_deref(), Some("Børn"));
        assert_eq!(hit("één loket", &["een loket"]).as_deref(), Some("één loket"));
    }

    #[test]
    fn nothing_asked_nothing_found() {
        assert_eq!(hit("alles", &[]), None);
        assert_eq!(hit("alles", &["", "*", " "]), None);
        assert_eq!(hit("", &["a*"]), None);
    }
}
