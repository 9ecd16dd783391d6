//! What the program says in passing: that something was done, why nothing was, or what went wrong.

use super::state::Common;
use crate::error::{Error, Said};

/// What kind of message a toast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Nothing was done, and why, or what comes next.
    Hint,
    /// Something went wrong.
    Wrong,
}

/// A message that stands for four seconds.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// What it says.
    pub text: String,
    /// What kind of message it is.
    pub tone: Tone,
    /// When it goes; set by the first tick it sees.
    pub until: Option<u64>,
}

impl Common {
    /// Says for four seconds why nothing was done, or what comes next.
    pub fn say(&mut self, said: &Said) {
        self.toast(self.locale.say(said), Tone::Hint);
    }

    /// Says for four seconds that something was done.
    pub fn say_done(&mut self, said: &Said) {
        self.toast(self.locale.say(said), Tone::Done);
    }

    /// Says what came of a deed: that nothing changed is no deed.
    pub fn report(&mut self, said: &Said) {
        if said.key == "done-nothing" { self.say(said) } else { self.say_done(said) }
    }

    /// Says two things that were done as one.
    pub fn say_both(&mut self, how: &Said, what: &Said) {
        self.toast(format!("{} {}", self.locale.say(how), self.locale.say(what)), Tone::Done);
    }

    /// Says what went wrong, with what to do.
    pub fn say_error(&mut self, error: &Error) {
        let mut text = self.locale.say(&error.said);
        for hint in &error.hints {
            text.push(' ');
            text.push_str(&self.locale.say(hint));
        }
        self.toast(text, Tone::Wrong);
    }

    fn toast(&mut self, text: String, tone: Tone) {
        self.toasts.retain(|t| t.text != text);
        self.toasts.push(Toast { text, tone, until: None });
        let surplus = self.toasts.len().saturating_sub(3);
        self.toasts.drain(..surplus);
    }
}
