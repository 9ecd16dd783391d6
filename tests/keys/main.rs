//! Keys in, workspace out: every action of the keymap on a real workspace file, with its undo and redo.
//! One table a room; [`complete`] sees to it that no action is forgotten.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod cluster;
mod collect;
mod complete;
mod decide;
mod files;
mod frame;
mod interviews;
mod mouse;
mod now;
mod quiet;
mod sorting;
mod world;
mod write;

use now::Now;
use samspel::settings::{Action, Context};
use world::World;

/// A key string and what it does to the workspace.
pub struct Row {
    /// Where the key is pressed.
    pub context: Context,
    /// What it asks for.
    pub action: Action,
    /// The key string, from the overview on.
    pub keys: &'static str,
    /// What has to be so afterwards: the workspace before, and after.
    pub check: fn(&Now, &Now),
}

impl Row {
    /// Presses the keys, takes them back, and brings them again.
    pub fn run(&self) {
        let mut world = World::open();
        let before = world.now();
        let screen = world.press(self.keys);
        let after = world.now();
        assert!(before.dump != after.dump, "{} changes nothing:\n{screen}", self.keys);
        (self.check)(&before, &after);
        world.sound();
        let screen = world.press("u");
        same(&before.dump, &world.now().dump, "u takes it back", &screen);
        world.sound();
        let screen = world.press("U");
        same(&after.dump, &world.now().dump, "U brings it again", &screen);
        world.sound();
    }
}

fn same(expected: &[String], found: &[String], what: &str, screen: &str) {
    let only = |one: &[String], other: &[String]| -> Vec<String> {
        one.iter().filter(|row| !other.contains(row)).cloned().collect()
    };
    let (lost, new) = (only(expected, found), only(found, expected));
    assert!(lost.is_empty() && new.is_empty(), "{what}: lost {lost:#?}, too much {new:#?}\n{screen}");
}

/// A table of rows, and a test for each.
#[macro_export]
macro_rules! rows {
    ($($name:ident: $context:ident $action:ident $keys:literal $check:expr;)*) => {
        /// The rows of this room.
        pub const ROWS: &[$crate::Row] = &[$($crate::Row {
            context: samspel::settings::Context::$context,
            action: samspel::settings::Action::$action,
            keys: $keys,
            check: $check,
        }),*];

        mod each {
            $(#[test]
            fn $name() {
                let row = super::ROWS.iter().find(|r| r.keys == $keys).unwrap();
                row.run();
            })*
        }
    };
}
