//! Colours and weights, which snapshots of text do not see.

use ratatui::style::{Color, Modifier};
use samspel::app::Machine;
use samspel::settings::Theme;

use crate::env::TestEnv;

fn painted(theme: &str, keys: &str) -> ratatui::buffer::Buffer {
    let mut env = TestEnv::open(120, 40);
    env.machine.theme = Theme::named(theme);
    let _ = env.keys(keys);
    let mut buf = Machine::canvas(120, 40);
    env.machine.paint(&mut buf);
    buf
}

#[test]
fn mono_sets_no_colour_anywhere() {
    for keys in ["", "2", "2e", "<ctrl-p>", "?", "2<space>/x", "x", "2<ctrl-c>", "3vv", "3vv++", "W"] {
        for cell in painted("mono", keys).content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{keys}: {cell:?}");
        }
    }
}

#[test]
fn mono_still_shows_the_cursor() {
    let buf = painted("mono", "2");
    let reversed = buf.content().iter().filter(|c| c.modifier.contains(Modifier::REVERSED)).count();
    assert!(reversed > 20);
}

#[test]
fn a_heat_cell_has_shade_and_number() {
    let buf = painted("dark", "");
    let shaded = buf.content().iter().filter(|c| c.bg != Color::Reset && c.symbol().parse::<u8>().is_ok()).count();
    assert!(shaded > 15, "{shaded}");
}

#[test]
fn behind_a_dialog_everything_is_dim() {
    let buf = painted("dark", "2e");
    let corner = buf.cell((1, 0)).unwrap();
    assert_eq!((corner.fg, corner.modifier), (Color::Indexed(240), Modifier::empty()));
}
