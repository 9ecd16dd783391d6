//! Runs in a real terminal: it is given back as it was, whatever ends samspel, and what was typed is still there.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod kill;
mod session;

use std::time::Duration;

use session::House;

#[test]
fn start_look_and_quit() {
    let mut s = House::new().enter();
    s.is_taken();
    s.press("2");
    s.wait_for("Fietspaden ontbreken.");
    s.press("q");
    s.leaves(0);
}

#[test]
fn signals() {
    let house = House::new();
    for (name, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let mut s = house.enter();
        s.is_taken();
        s.signal(name);
        s.leaves(code);
    }
}

// Only a debug build can be made to panic.
#[cfg(debug_assertions)]
#[test]
fn a_panic_speaks_after_the_terminal_is_given_back() {
    let house = House::new();
    let mut s = house.enter_with(&[("SAMSPEL_PANIC", "1")]);
    s.is_taken();
    s.press("2");
    s.leaves(101);
    assert!(s.screen().contains("provoked by SAMSPEL_PANIC"), "{}", s.screen());
    assert_eq!(house.texts().len(), 3);
}

#[test]
fn an_editor_has_the_terminal_to_itself() {
    let house = House::new();
    // What is typed for the editor is the editor's, and so is Ctrl-C.
    let script = r#"echo "editor at work"; read -r line < /dev/tty; kill -INT $PPID; printf ' %s\n' "$line" >> "$1""#;
    let editor = house.editor(script);
    let mut s = house.enter_with(&[("EDITOR", &editor)]);
    s.press("2");
    s.wait_for("Fietspaden ontbreken.");
    s.press("E");
    s.wait_for("editor at work");
    s.is_lent();
    s.press("quit q.\r");
    s.wait_taken(2, "quit q.");
    s.is_taken();
    s.press("q");
    s.leaves(0);
    let edited = house.texts().into_iter().find(|t| t.contains("quit q.")).unwrap();
    assert!(edited.len() > "quit q.".len() + 4, "the line is added to the text: {edited}");
}

#[test]
fn an_editor_that_fails_keeps_the_text() {
    let house = House::new();
    let editor = house.editor(r#"printf 'Een nieuwe tekst.' > "$1"; exit 3"#);
    let mut s = house.enter_with(&[("EDITOR", &editor)]);
    let before = house.texts();
    s.press("2");
    s.wait_for("Fietspaden ontbreken.");
    for times in 1..=2 {
        s.press("E");
        // The second failure leaves the text of the first alone.
        s.wait_taken(times + 1, "could not do");
        assert_eq!(kept_files(&house).len(), times);
        s.press("?");
        s.wait_for("All keys");
        s.press("\x1b");
        s.wait_gone("All keys");
    }
    assert!(kept_files(&house).iter().all(|text| text == "Een nieuwe tekst."));
    assert_eq!(house.texts(), before);
    s.press("q");
    s.leaves(0);
}

fn kept_files(house: &House) -> Vec<String> {
    let entries = std::fs::read_dir(house.folder.path()).unwrap().map(|e| e.unwrap().path());
    entries.filter(|p| p.extension().is_some_and(|e| e == "md")).map(|p| std::fs::read_to_string(p).unwrap()).collect()
}

#[test]
fn what_is_pasted_is_text_and_never_a_command() {
    let house = House::new();
    let mut s = house.enter();
    s.press("2a");
    s.wait_for("New contribution");
    s.paste("eerste regel\nq\n:quit\nu");
    s.wait_for(":quit");
    s.press("\x13");
    s.wait_gone("New contribution");
    s.wait_for("eerste regel");
    // Pasted where nothing is being typed: a new contribution; Esc keeps it.
    s.paste("los geplakt");
    s.wait_for("New contribution");
    s.wait_for("los geplakt");
    s.press("\x1b");
    s.wait_gone("New contribution");
    s.press("a");
    s.wait_for("los geplakt");
    s.press("\x1b");
    s.wait_gone("New contribution");
    s.paste("tekst\tthema\nMeer bomen\tDuurzaamheid");
    s.wait_for("Rows from the clipboard");
    s.wait_for("Meer bomen");
    s.press("\x1b");
    s.wait_gone("Rows from the clipboard");
    s.press("q");
    s.leaves(0);
    let texts = house.texts();
    assert_eq!(texts.len(), 4, "{texts:?}");
    assert!(texts.iter().any(|t| t.contains("eerste regel") && t.contains(":quit")), "{texts:?}");
    assert_eq!(house.kept("collect.add"), "los geplakt");
}

#[test]
fn the_window_changes_its_size() {
    let mut s = House::new().enter();
    for (columns, rows) in [(60, 16), (30, 8), (100, 30)] {
        s.resize(columns, rows);
        if columns < 40 {
            s.wait_for("needs at");
        } else {
            // A frame that ends where the window ends was drawn for this window.
            let fits = |line: &str| line.chars().count() == usize::from(columns) && line.ends_with('┐');
            s.wait_until("a frame of that width", |screen| screen.lines().any(fits) && !screen.contains("needs at"));
        }
    }
    // A key that comes in the very moment of another size waits for the next key: crossterm reads edges, and hands on the
    // size alone. Nobody types that fast; this test would.
    while s.hear(Duration::from_millis(500)) {}
    s.press("q");
    s.leaves(0);
}

#[test]
fn keys_are_answered_and_signals_obeyed_while_a_job_runs() {
    let house = House::new();
    let mut rows = String::from("thema;soort;tekst\n");
    for row in 0..40_000 {
        rows.push_str(&format!("Mobiliteit;trend;Op plaats {row} rijden bussen te laat en te zelden.\n"));
    }
    std::fs::write(house.folder.path().join("veel.csv"), rows).unwrap();
    let mut s = house.enter();
    s.paste("./veel.csv");
    s.wait_for("veel.csv");
    s.press("\r");
    s.wait_for("Esc stops");
    s.press("2");
    s.wait_for("Fietspaden ontbreken.");
    s.press("?");
    s.wait_for("All keys");
    assert_eq!(house.texts().len(), 3, "the job still runs");
    s.signal("TERM");
    s.leaves(143);
    assert_eq!(house.texts().len(), 3, "it leaves nothing behind");
}
