//! A process template: data that makes a new programme. Checked whole: every mistake is listed at once.
