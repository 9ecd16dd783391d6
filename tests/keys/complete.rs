//! No action of the keymap without a row: a new one fails here until it has its test.

use samspel::settings::{Action, Context, Keymap};

use crate::Row;

/// What changes nothing in a workspace: moving, looking, choosing, settings of the person.
pub const QUIET: &[Action] = &[
    Action::Up,
    Action::Down,
    Action::Left,
    Action::Right,
    Action::PageUp,
    Action::PageDown,
    Action::Top,
    Action::Bottom,
    Action::Expand,
    Action::Collapse,
    Action::Open,
    Action::Back,
    Action::NextPane,
    Action::PreviousPane,
    Action::Mark,
    Action::MarkAll,
    Action::Filter,
    Action::Palette,
    Action::Help,
    Action::GoOverview,
    Action::GoCollect,
    Action::GoCluster,
    Action::GoPrioritise,
    Action::GoReview,
    Action::GoDraft,
    Action::GoInterviews,
    Action::GoLog,
    Action::GoFrame,
    Action::GoSorting,
    Action::ZoomIn,
    Action::ZoomOut,
    Action::ColourBy,
    Action::MapBasis,
    Action::ShowAside,
    Action::Neighbours,
    Action::CountBy,
    Action::NextView,
    Action::OnlyTheme,
    Action::Finer,
    Action::Coarser,
    Action::Weighting,
    Action::Present,
    Action::Save,
    Action::Copy,
    Action::Language,
    Action::Theme,
    Action::Mouse,
    Action::Accept,
    Action::Cancel,
    Action::NextField,
    Action::PreviousField,
    Action::Quit,
];

/// What opens or writes files: see `files`.
const FILES: &[Action] =
    &[Action::Export, Action::Spreadsheet, Action::Backup, Action::OpenFile, Action::NewFile, Action::Sample];

/// Every row presses these.
const IN_EVERY_ROW: &[Action] = &[Action::Undo, Action::Redo];

/// Have tests of their own in `interviews`, `cluster` and `collect`.
const BY_THEMSELVES: &[Action] = &[
    Action::UndoThis,
    Action::UndoSince,
    Action::ProposeHeadings,
    Action::PlaceNew,
    Action::AcceptTopic,
    Action::RefuseTopic,
];

/// Where a text is being written: its keys change the text, not yet the workspace.
const TYPING: &[Context] = &[Context::Text, Context::Line, Context::Dialog];

fn rows() -> Vec<&'static Row> {
    let rooms = [
        crate::collect::ROWS,
        crate::cluster::ROWS,
        crate::decide::ROWS,
        crate::write::ROWS,
        crate::interviews::ROWS,
        crate::frame::ROWS,
        crate::sorting::ROWS,
    ];
    rooms.into_iter().flatten().collect()
}

#[test]
fn every_action_has_a_test() {
    let keymap = Keymap::standard();
    let told = [QUIET, FILES, IN_EVERY_ROW, BY_THEMSELVES].concat();
    let rows = rows();
    let mut missing = Vec::new();
    for context in Context::ALL.iter().filter(|c| !TYPING.contains(c)) {
        let bound = keymap.bound(*context).map(|(action, _)| action);
        let of_context = bound.filter(|a| !told.contains(a));
        missing.extend(
            of_context.filter(|a| !rows.iter().any(|r| (r.context, r.action) == (*context, *a))).map(|a| (*context, a)),
        );
    }
    assert!(missing.is_empty(), "without a row: {missing:?}");
    let known = |a: &&Action| told.contains(a) || rows.iter().any(|r| r.action == **a);
    let unknown: Vec<&Action> = Action::ALL.iter().filter(|a| !known(a)).collect();
    assert!(unknown.is_empty(), "neither in a row nor told to change nothing: {unknown:?}");
}

#[test]
fn every_row_presses_a_key_of_its_action() {
    let keymap = Keymap::standard();
    for row in rows() {
        assert!(!QUIET.contains(&row.action), "{:?} has a row, so it is not quiet", row.action);
        let mut keys = keymap.keys(&[row.context], row.action).iter().map(ToString::to_string);
        let by_another_way = row.keys.contains("<paste:") || row.keys.contains("<enter>!");
        assert!(by_another_way || keys.any(|k| row.keys.contains(&k)), "{}: {:?}", row.keys, row.action);
    }
}
