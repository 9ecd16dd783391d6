//! Days as the language writes them: `1 mrt`, `1. mar.`.

use jiff::civil::Date;

use crate::error::Said;
use crate::settings::Locale;

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

fn month(locale: &Locale, date: Date) -> String {
    let index = usize::try_from(date.month() - 1).unwrap_or(0).min(11);
    locale.text(MONTHS[index])
}

fn say(locale: &Locale, key: &str, date: Date) -> String {
    // As text: a year must not be grouped like a number.
    let said = Said::new(key)
        .with("day", date.day().to_string())
        .with("month", month(locale, date))
        .with("year", date.year().to_string());
    locale.say(&said)
}

/// A day and its month; what is no date is shown as it stands.
#[must_use]
pub fn short_date(locale: &Locale, iso: &str) -> String {
    iso.parse::<Date>().map_or_else(|_| iso.to_owned(), |date| say(locale, "date-short", date))
}

/// From one day to another, saying nothing twice.
#[must_use]
pub fn days(locale: &Locale, from: &str, to: &str) -> String {
    let (Ok(first), Ok(last)) = (from.parse::<Date>(), to.parse::<Date>()) else {
        return [from, to].into_iter().filter(|d| !d.is_empty()).collect::<Vec<_>>().join("–");
    };
    if first == last {
        return say(locale, "date-short", first);
    }
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return format!("{}–{}", say(locale, "date-day", first), say(locale, "date-short", last));
    }
    format!("{}–{}", say(locale, "date-short", first), say(locale, "date-short", last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_language_writes_them() {
        let (en, nl, da) = (Locale::new("en"), Locale::new("nl"), Locale::new("da"));
        assert_eq!(short_date(&nl, "2023-03-01"), "1 mrt");
        assert_eq!(short_date(&da, "2023-03-01"), "1. mar.");
        assert_eq!(days(&en, "2023-03-01", "2023-03-31"), "1–31 Mar");
        assert_eq!(days(&da, "2023-04-01", "2023-05-12"), "1. apr.–12. maj");
        assert_eq!(days(&nl, "2023-05-23", "2023-05-23"), "23 mei");
        assert_eq!(short_date(&nl, "ooit"), "ooit");
    }
}
