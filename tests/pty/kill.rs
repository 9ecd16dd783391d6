//! kill -9 while somebody types, fifty times at moments drawn from a seed: nothing that was entered is lost, nor what
//! had been on the screen for a second, and the next start offers it back.

use std::time::{Duration, Instant};

use crate::session::House;

const KEY: &str = "collect.add";

/// What may be lost.
const SECOND: Duration = Duration::from_secs(1);

struct Dice(u64);

impl Dice {
    /// A number below `n` (xorshift).
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
}

/// A text without its blanks: those at the end of a line or of the text may go.
fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn killed_while_typing() {
    std::thread::scope(|scope| {
        for seed in 1..=5 {
            scope.spawn(move || ten_rounds(seed));
        }
    });
}

fn ten_rounds(seed: u64) {
    let house = House::new();
    let mut dice = Dice(seed * 0x9e37_79b9);
    let dense_texts = || house.texts().iter().map(|t| dense(t)).collect::<Vec<_>>();
    let mut entered = dense_texts();
    let mut kept = String::new();
    for round in 0..10 {
        let mut s = house.enter();
        s.press("2a");
        s.wait_for("New contribution");
        // The last whole word: it stands on one line.
        s.wait_for(kept.rsplit('.').nth(1).unwrap_or_default());
        let entering = if kept.is_empty() || dice.below(2) == 0 {
            None
        } else {
            s.press("\x13a");
            Some(std::mem::take(&mut kept))
        };
        // Words are typed until the moment comes; when each was seen on the screen is noted.
        let end = Instant::now() + Duration::from_millis(dice.below(1800));
        let (mut typed, mut seen) = (Vec::<String>::new(), Vec::new());
        while Instant::now() < end {
            let word = format!("r{round}w{}.", typed.len());
            s.press(&format!("{word} "));
            typed.push(word);
            s.hear(Duration::from_millis(1 + dice.below(30)));
            let screen = s.screen();
            let on_screen = typed.iter().rposition(|w| screen.contains(w.as_str())).map_or(0, |at| at + 1);
            seen.push((Instant::now(), on_screen));
        }
        s.signal("KILL");
        let killed = Instant::now();
        s.wait_for("left with 137.");

        let what = format!("seed {seed}, round {round}");
        let texts = dense_texts();
        assert!(entered.iter().all(|t| texts.contains(t)), "{what}: what was entered is there");
        let found = dense(&house.kept(KEY));
        match entering {
            Some(text) if found == text || !texts.contains(&text) => {
                assert_eq!(found, text, "{what}: a text is kept until it is entered");
            }
            _ => {
                let sure = seen.iter().rev().find(|(at, _)| *at + SECOND <= killed).map_or(0, |(_, count)| *count);
                let sure = kept.clone() + &typed[..sure].concat();
                assert!(found.starts_with(&sure), "{what}: all but the last second is kept: {found} of {sure}");
                assert!((kept + &typed.concat()).starts_with(&found), "{what}: nothing else is kept: {found}");
            }
        }
        (entered, kept) = (texts, found);
    }
}
