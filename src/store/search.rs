//! The search index over folded texts, and how a person's words become a question to it.

use rusqlite::Connection;

use crate::domain::Key;
use crate::error::Result;
use crate::text::{FOLD_VERSION, fold};

/// Takes a contribution out of the index; does nothing where it is not in it.
pub(super) fn forget(db: &Connection, key: &Key) -> Result<()> {
    db.prepare_cached("delete from search where rowid = (select seq from contribution where id = ?1)")?
        .execute([&key.0[0].bytes()[..]])?;
    Ok(())
}

/// Puts a contribution into the index.
pub(super) fn learn(db: &Connection, key: &Key) -> Result<()> {
    let (seq, text): (i64, String) = db
        .prepare_cached("select seq, text from contribution where id = ?1")?
        .query_row([&key.0[0].bytes()[..]], |r| Ok((r.get(0)?, r.get(1)?)))?;
    db.prepare_cached("insert into search(rowid, text) values (?1, ?2)")?.execute((seq, fold(&text)))?;
    Ok(())
}

/// Makes the index anew, because the folding has changed.
pub(super) fn reindex(db: &Connection) -> Result<()> {
    let work = || -> Result<()> {
        db.execute("delete from search", [])?;
        let mut rows = db.prepare("select seq, text from contribution order by seq")?;
        let mut insert = db.prepare("insert into search(rowid, text) values (?1, ?2)")?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let (seq, text): (i64, String) = (row.get(0)?, row.get(1)?);
            insert.execute((seq, fold(&text)))?;
        }
        db.execute("update setting set value = ?1 where key = 'fold_version'", [FOLD_VERSION.to_string()])?;
        Ok(())
    };
    db.execute_batch("begin immediate")?;
    let done = work();
    db.execute_batch(if done.is_ok() { "commit" } else { "rollback" })?;
    done
}

/// The question for what a person typed: every word must occur, as a word or as the beginning of one; what stands in
/// quotation marks must occur as a phrase. `None` where no word was typed.
pub(super) fn question(typed: &str) -> Option<String> {
    let mut terms = Vec::new();
    for (i, part) in typed.split('"').enumerate() {
        let words = words_of(part);
        if i % 2 == 1 {
            if !words.is_empty() {
                terms.push(format!("\"{}\"", words.join(" ")));
            }
        } else {
            terms.extend(words.into_iter().map(|w| format!("\"{w}\"*")));
        }
    }
    (!terms.is_empty()).then(|| terms.join(" "))
}

/// Folded words as the index's tokenizer cuts them: runs of letters and digits.
fn words_of(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions() {
        for (typed, asked) in [
            ("fiets", Some("\"fiets\"*")),
            ("  IŞIK  yol ", Some("\"isik\"* \"yol\"*")),
            ("\"open ruimte\" kern", Some("\"open ruimte\" \"kern\"*")),
            ("a\" OR b*) --", Some("\"a\"* \"or b\"")),
            ("…", None),
        ] {
            assert_eq!(question(typed).as_deref(), asked, "{typed}");
        }
    }
}
