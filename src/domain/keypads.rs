//! Voting keypads: what was pressed on which, and which presses count.

use std::collections::BTreeMap;

use super::intake::Place;
use super::polls::Vote;

/// When something was pressed, as exactly as the file tells: year, month, day, hour, minute, second, thousandth; a file
/// that only counts its presses has the number alone. Compares within one file.
pub type Moment = [i64; 8];

/// A keypad, and who has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keypad {
    /// As files call it.
    pub device: String,
    /// Number of the voter who has it.
    pub voter: i64,
    /// Table at which the voter sits.
    pub seat_table: Option<i64>,
    /// Group of the voter.
    pub group: String,
}

/// An answer that was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    /// Where it stands.
    pub place: Place,
    /// The row as it stands in the file.
    pub cells: Vec<String>,
    /// The keypad, as the file calls it.
    pub device: String,
    /// The question, as the file calls it.
    pub question: String,
    /// What was pressed; `Err`: what nobody can press.
    pub vote: Result<Vote, String>,
    /// When; `None` where the file does not tell.
    pub moment: Option<Moment>,
    /// Table and group, where the file of presses itself tells them.
    pub seat_table: Option<i64>,
    /// The group.
    pub group: String,
}

/// What became of the presses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settled {
    /// Those that count, by keypad and question: the last of each.
    pub last: Vec<Press>,
    /// How many were replaced by a later press.
    pub replaced: u64,
    /// Of one keypad and question, different answers at the very moment that is the last: nobody knows which came last.
    pub torn: Vec<Press>,
}

/// The presses that count. Of several on the same question the last one does: by the time, where the file tells it of all,
/// else by the place in the file.
#[must_use]
pub fn settle(presses: Vec<Press>) -> Settled {
    let mut together: BTreeMap<(String, String), Vec<Press>> = BTreeMap::new();
    for press in presses {
        together.entry((press.device.clone(), press.question.clone())).or_default().push(press);
    }
    let mut settled = Settled::default();
    for mut presses in together.into_values() {
        let timed = presses.iter().all(|p| p.moment.is_some());
        if timed {
            presses.sort_by_key(|p| p.moment);
        }
        let Some(last) = presses.pop() else { continue };
        let (same, before): (Vec<Press>, Vec<Press>) =
            presses.into_iter().partition(|p| timed && p.moment == last.moment);
        settled.replaced += before.len() as u64;
        if same.iter().all(|p| p.vote == last.vote) {
            settled.replaced += same.len() as u64;
            settled.last.push(last);
        } else {
            settled.torn.extend(same);
            settled.torn.push(last);
        }
    }
    settled.last.sort_by_key(|p| p.place.row);
    settled.torn.sort_by_key(|p| p.place.row);
    settled
}

/// A moment as files write it: a number of the press, a time of day, or a day and a time in any usual order.
#[must_use]
pub fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    let mut found: Moment = [0; 8];
    if let Some(number) = count(text) {
        found[7] = number;
        return Some(found);
    }
    let lower = text.to_lowercase();
    let afternoon = lower.ends_with("pm") || lower.ends_with("p.m.");
    let morning = lower.ends_with("am") || lower.ends_with("a.m.");
    let plain = lower.trim_end_matches(['a', 'p', 'm', '.', 'z', ' ']);
    let (day, time) = match plain.split_once(['t', ' ']) {
        Some((day, time)) => (Some(day), time.trim()),
        None if plain.contains(':') => (None, plain),
        None => (Some(plain), ""),
    };
    if let Some(day) = day {
        let parts: Vec<i64> = day.split(['-', '/', '.']).map(count).collect::<Option<_>>()?;
        let [a, b, c] = parts[..] else { return None };
        let (year, month, day) = match (a > 31, b > 12) {
            (true, _) => (a, b, c),
            (false, true) => (c, a, b),
            (false, false) => (c, b, a),
        };
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        (found[0], found[1], found[2]) = (year, month, day);
    }
    if time.is_empty() {
        return Some(found);
    }
    let (time, thousandths) = time.split_once(['.', ',']).unwrap_or((time, "0"));
    let thousandths: String = thousandths.chars().chain("000".chars()).take(3).collect();
    let parts: Vec<i64> = time.split(':').map(count).collect::<Option<_>>()?;
    let (hour, minute, second) = match parts[..] {
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, second),
        _ => return None,
    };
    let hour = match hour {
        12 if morning => 0,
        1..=11 if afternoon => hour + 12,
        _ => hour,
    };
    if hour > 24 || minute > 59 || second > 60 {
        return None;
    }
    (found[3], found[4], found[5], found[6]) = (hour, minute, second, count(&thousandths)?);
    Some(found)
}

/// A whole number of at most 15 digits, also as spreadsheets write it.
fn count(text: &str) -> Option<i64> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let fits = !text.is_empty() && text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(row: i64, device: &str, vote: Vote, time: &str) -> Press {
        Press {
            place: Place { sheet: None, row },
            cells: Vec::new(),
            device: device.into(),
            question: "MOB-1".into(),
            vote: Ok(vote),
            moment: moment(time),
            seat_table: None,
            group: String::new(),
        }
    }

    #[test]
    fn the_last_press_counts() {
        let by_place = settle(vec![press(2, "1", Vote::For, ""), press(3, "1", Vote::Against, "")]);
        assert_eq!((by_place.last[0].vote.clone(), by_place.replaced), (Ok(Vote::Against), 1));
        let by_time = settle(vec![press(2, "1", Vote::For, "10:00:02"), press(3, "1", Vote::Against, "10:00:01")]);
        assert_eq!((by_time.last[0].vote.clone(), by_time.replaced), (Ok(Vote::For), 1));
        let twice = settle(vec![press(2, "1", Vote::For, "10:00"), press(3, "1", Vote::For, "10:00")]);
        assert_eq!((twice.last.len(), twice.torn.len(), twice.replaced), (1, 0, 1));
        let torn = settle(vec![press(2, "1", Vote::For, "10:00"), press(3, "1", Vote::Blank, "10:00")]);
        assert_eq!((torn.last.len(), torn.torn.len()), (0, 2));
        let mended = vec![
            press(2, "1", Vote::For, "10:00"),
            press(3, "1", Vote::Blank, "10:00"),
            press(4, "1", Vote::Against, "10:01"),
        ];
        let mended = settle(mended);
        assert_eq!((mended.last[0].vote.clone(), mended.torn.len()), (Ok(Vote::Against), 0));
    }

    #[test]
    fn moments_in_any_usual_form() {
        let of = |text: &str| moment(text).map(|m| m[..7].to_vec());
        for text in ["2023-06-20 14:05:09", "20/06/2023 14:05:09", "06/20/2023 2:05:09 PM", "20.06.2023 14:05:09.000"] {
            assert_eq!(of(text), Some(vec![2023, 6, 20, 14, 5, 9, 0]), "{text}");
        }
        assert_eq!(of("2023-06-20T14:05:09.25Z"), Some(vec![2023, 6, 20, 14, 5, 9, 250]));
        assert_eq!(of("14:05"), Some(vec![0, 0, 0, 14, 5, 0, 0]));
        assert!(moment("12.0") < moment("13"));
        for text in ["", "soon", "25:00", "2023-13-01 10:00", "1:2:3:4", "99999999999999999999", "٣"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
