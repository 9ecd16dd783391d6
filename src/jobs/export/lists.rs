//! Lists that a person opens from their own screen: the log and the interviews. They say who did and who told what, so
//! they never go into the annexes with the other tables.

use crate::domain::frame::Frame;
use crate::domain::material::Consent;
use crate::error::Result;
use crate::exchange::writers::{Cell, Sheet};
use crate::settings::Locale;
use crate::store::Reader;

fn sheet(locale: &Locale, name: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { name: locale.text(name), columns: columns.iter().map(|c| locale.text(c)).collect(), rows }
}

/// Every batch, newest first.
pub(super) fn log(store: &Reader, locale: &Locale) -> Result<Sheet> {
    let rows = store.log(None, usize::MAX)?.into_iter().map(|b| {
        let time = b.time.get(..16).unwrap_or(&b.time).replace('T', " ");
        let what = locale.say(&b.note);
        vec![Cell::Count(b.clock), Cell::Text(time), Cell::Text(b.author), Cell::Count(b.size), Cell::Text(what)]
    });
    let columns = ["column-number", "column-time", "column-author", "column-records", "column-what"];
    Ok(sheet(locale, "table-log", &columns, rows.collect()))
}

/// Every interview with its facts and synthesis, by number.
pub(super) fn interviews(store: &Reader, frame: &Frame, locale: &Locale) -> Result<Sheet> {
    let rows = store.interviews()?.into_iter().map(|page| {
        let member = page.source.member.and_then(|m| frame.member(m)).map(|m| m.name.clone());
        let consent = match page.interview.consent {
            Consent::Quote => "consent-quote",
            Consent::Anonymous => "consent-anonymous",
            Consent::Background => "consent-background",
        };
        vec![
            Cell::Count(page.interview.number),
            Cell::Text(page.interview.role),
            Cell::Text(member.or(page.partner).unwrap_or_default()),
            Cell::Text(page.interview.sector),
            Cell::Text(page.source.date.unwrap_or_default()),
            Cell::Text(locale.text(consent)),
            Cell::Count(i64::try_from(page.excerpts.len()).unwrap_or(i64::MAX)),
            Cell::Text(page.interview.synthesis),
        ]
    });
    let columns = [
        "column-number",
        "word-function",
        "word-interviewed",
        "word-sector",
        "column-date",
        "word-consent",
        "pane-excerpts",
        "pane-synthesis",
    ];
    Ok(sheet(locale, "table-interviews", &columns, rows.collect()))
}
