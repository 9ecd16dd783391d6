//! Draft: bodies, headings, sections.

use samspel::domain::paper::Section;

use crate::now::Now;

/// The sections in the order of the draft.
fn sections(now: &Now) -> Vec<&Section> {
    let mut sections: Vec<&Section> = now.sections.iter().collect();
    sections.sort_by(|a, b| a.sort.cmp(&b.sort));
    sections
}

fn others_stay(before: &Now, after: &Now) {
    assert_eq!(sections(after)[1..], sections(before)[1..]);
}

crate::rows! {
    writes_a_body: Draft Edit "6eEn dit nog.<esc>" |b, a| {
        let (old, new) = (sections(b)[0], sections(a)[0]);
        assert_eq!(new.body.trim_end(), format!("{}En dit nog.", old.body));
        assert!(new.edited && !old.edited);
        others_stay(b, a);
    };
    saves_a_body: Draft Edit "6<down><f9><ctrl-a>X<ctrl-s><esc>" |b, a| {
        assert_ne!(sections(a)[1].body, sections(b)[1].body);
        assert_eq!(sections(a)[0], sections(b)[0]);
    };
    writes_outside: Draft EditOutside "6E<outside:Van *buiten*.>" |b, a| {
        assert_eq!((sections(a)[0].body.as_str(), sections(a)[0].edited), ("Van *buiten*.", true));
        others_stay(b, a);
    };
    renames: Draft Rename "6r<ctrl-u>Vooraf<enter>" |b, a| {
        assert_eq!((sections(a)[0].heading.as_str(), &sections(a)[0].body), ("Vooraf", &sections(b)[0].body));
        others_stay(b, a);
    };
    adds: Draft Add "6aTussendoor<enter>" |b, a| {
        let mut expected = b.headings();
        expected.insert(1, "Tussendoor");
        assert_eq!(a.headings(), expected);
    };
    adds_at_the_end: Draft Add "6<end>aTot slot<enter>" |b, a| {
        let mut expected = b.headings();
        expected.push("Tot slot");
        assert_eq!(a.headings(), expected);
    };
    deletes: Draft Delete "6d" |b, a| assert_eq!(a.headings(), b.headings()[1..]);
}
