//! Keys that leave the workspace as it is: what only looks, and what makes no sense where it is pressed.

use samspel::settings::{Action, Context, Keymap};

use crate::complete::QUIET;
use crate::world::World;

/// The screens, by the key that leads there.
const SCREENS: [(&str, Context); 9] = [
    ("1", Context::Overview),
    ("2", Context::Collect),
    ("3", Context::Cluster),
    ("4", Context::Prioritise),
    ("5", Context::Review),
    ("6", Context::Draft),
    ("7", Context::Interviews),
    ("8", Context::Frame),
    ("L", Context::Log),
];

#[test]
fn looking_changes_nothing() {
    let keymap = Keymap::standard();
    let mut world = World::open();
    let before = world.now().dump;
    for (go, context) in SCREENS {
        let contexts = [context, Context::List, Context::Grid, Context::Tree, Context::Global];
        let bound = contexts.iter().flat_map(|c| keymap.bound(*c));
        let bound: Vec<(Action, String)> =
            bound.flat_map(|(action, keys)| keys.iter().map(move |k| (action, k.to_string()))).collect();
        for (action, key) in bound {
            if QUIET.contains(&action) && action != Action::Quit {
                let screen = world.press(&format!("{go}{key}<esc><esc><esc>"));
                assert!(world.now().dump == before, "{go}{key} ({action:?}) changes the workspace:\n{screen}");
            }
        }
    }
    world.sound();
}

#[test]
fn what_makes_no_sense_changes_nothing() {
    for keys in [
        "2a<ctrl-s>",
        "2e<esc>",
        "2ll",
        "2t<enter>",
        "2<paste:een\\ttwee\\ndrie\\tvier><esc>",
        "3m",
        "3<home>r",
        "3<home>s",
        "3<down>p",
        "3r<enter>",
        "3t",
        "4<down>p",
        "4vvo",
        "4d",
        "5+",
        "5<end>-",
        "5<tab><tab><down>s",
        "5<delete>",
        "5cNiets gekozen<esc>",
        "5e<ctrl-s>",
        "6e<esc>",
        "6r<ctrl-u><enter><esc>",
        "6a<enter><esc>",
        "8d",
        "8+",
        "8<end>-",
        "8e<ctrl-u><enter><esc>",
        "8<left><up>d",
        "8<left><up>a",
        "8<left><up><right>-",
        "8<left><down><right>e<tab><tab><ctrl-u>2024-01-01<enter>",
        "ibestaatniet.csv<enter><enter>",
    ] {
        let mut world = World::open();
        let before = world.now().dump;
        let screen = world.press(keys);
        assert!(world.now().dump == before, "{keys} changes the workspace:\n{screen}");
        world.sound();
    }
}
