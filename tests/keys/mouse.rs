//! The main job with the mouse alone: from files to a draft, clicking on what the screen says.

use samspel::domain::material::Maker;

use crate::world::World;

#[test]
fn from_a_file_to_a_draft_by_clicks() {
    let mut world = World::open();
    let before = world.now();
    // In: the footer's hint, the file (chosen, then opened), the dialog's button.
    for what in ["i import", "meer.csv", "meer.csv", "Enter import"] {
        world.click(what);
    }
    assert_eq!(world.now().contributions.len(), before.contributions.len() + 2);
    // Read: a tab, a facet, a row, a mark.
    for what in ["2 Collect", "Economie", "Leegstaande winkels in het"] {
        world.click(what);
    }
    // Group.
    // What would change is shown first.
    for what in ["1 Overview", "c group", "Enter accept"] {
        world.click(what);
    }
    let memberships = world.now().memberships;
    assert!(memberships.len() > before.memberships.len() && memberships.iter().any(|m| m.made_by == Maker::Machine));
    // Rate: the form's arrows turn to another score.
    for what in ["4 Prioritise", "r rate", "Score", "›", "Enter save"] {
        world.click(what);
    }
    assert_ne!(world.now().ratings, before.ratings);
    // Adopt, through the palette: whatever has no hint is found there.
    world.click(": find");
    world.click("adopt the best");
    let priorities = world.now().priorities.len();
    assert!(priorities > before.priorities.len(), "{} of {priorities}", before.priorities.len());
    // Review: a priority, a member, a stance.
    for what in ["5 Review", "Vracht eerst", "Bornem", "r Steun met voorbehoud"] {
        world.click(what);
    }
    assert!((1..=3).any(|rank| world.now().position(rank, "BOR").is_some_and(|p| p.0 == "reserve")));
    // Out: the draft as the dialog offers it, in a folder that is written in the field.
    world.click("6 Draft");
    world.click("x export");
    world.press("<ctrl-u>{dir}/nota.html");
    world.click("Enter export");
    let html = std::fs::read_to_string(world.path("nota.html")).unwrap();
    assert!(html.contains("Uit het bestand") || html.contains("Vracht eerst"), "what was brought in comes out");
    world.sound();
}
