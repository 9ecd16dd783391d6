//! Sorting: people, piles, and clusters made of them.

use samspel::domain::material::Maker;

use crate::now::Now;

/// The clusters of the economy, each by the places of what lies in it.
fn economy(now: &Now) -> Vec<Vec<usize>> {
    let of = now.clusters.iter().filter(|c| now.theme(c.theme) == "ECO");
    let mut inside: Vec<Vec<usize>> = of.map(|c| now.inside(&c.label)).collect();
    inside.sort();
    inside
}

fn as_people_sorted(before: &Now, after: &Now) {
    assert_eq!(economy(before), [[10, 11, 12]]);
    assert_eq!(economy(after), [[10, 11, 12], [13, 14, 15], [16, 17, 18]], "an option keeps what it holds");
    let new = after.clusters.iter().filter(|c| before.clusters.iter().all(|o| o.id != c.id));
    assert!(new.clone().all(|c| c.made_by == Maker::Person && !c.label.is_empty()));
    assert_eq!(new.count(), 2);
}

crate::rows! {
    lays_on_pile_1: Sorting Pile1 "W<end>a" |_, a| assert_eq!(a.on_pile(1, 1), [0, 9]);
    lays_on_pile_2: Sorting Pile2 "W<end>b" |_, a| assert_eq!(a.on_pile(1, 2), [1, 9]);
    lays_on_pile_3: Sorting Pile3 "W<end>c" |_, a| assert_eq!(a.on_pile(1, 3), [2, 9]);
    lays_on_pile_4: Sorting Pile4 "W<end>d" |_, a| assert_eq!(a.on_pile(1, 4), [3, 9]);
    lays_on_pile_5: Sorting Pile5 "W<end>e" |_, a| assert_eq!(a.on_pile(1, 5), [4, 9]);
    lays_on_pile_6: Sorting Pile6 "W<end>f" |_, a| assert_eq!(a.on_pile(1, 6), [5, 9]);
    lays_on_pile_7: Sorting Pile7 "W<end>m" |_, a| assert_eq!(a.on_pile(1, 7), [6, 9]);
    lays_on_pile_8: Sorting Pile8 "W<end>n" |_, a| assert_eq!(a.on_pile(1, 8), [7, 9]);
    lays_on_pile_9: Sorting Pile9 "W<end>o" |_, a| assert_eq!(a.on_pile(1, 9), [8, 9]);
    lays_on_a_new_pile: Sorting NewPile "W<end>+" |b, a| {
        assert_eq!(a.piles.len(), b.piles.len() + 1);
        assert_eq!(a.on_pile(1, 10), [9]);
    };
    moves_to_another_pile: Sorting Pile2 "Wb" |_, a| {
        assert_eq!((a.on_pile(1, 1), a.on_pile(1, 2)), (vec![], vec![0, 1]));
    };
    takes_off: Sorting TakeOff "W<delete>" |_, a| assert_eq!(a.on_pile(1, 1), Vec::<usize>::new());
    names_a_pile: Sorting Rename "W<tab>RVeilig fietsen<enter>" |_, a| {
        let pile = a.piles.iter().find(|p| p.label == "Veilig fietsen").unwrap();
        assert_eq!((pile.sort, a.on_pile(1, 1)), (1, vec![0]));
    };
    begins_with_a_person: Sorting Add "WAburger<enter>" |_, a| {
        let new = a.sorters.last().unwrap();
        assert_eq!((new.number, new.role.as_str()), (3, "burger"));
    };
    the_new_person_sorts: Sorting NewPile "W<tab><tab><down><tab>+" |_, a| {
        assert_eq!((a.on_pile(1, 1), a.on_pile(2, 4)), (vec![0], vec![0]));
    };
    deletes_a_person: Sorting Delete "WD<enter>" |_, a| {
        assert_eq!(a.sorters.iter().map(|s| s.number).collect::<Vec<_>>(), [2]);
        assert_eq!((a.piles.len(), a.sorted.len()), (3, 9));
    };
    makes_clusters: Sorting ClusterBySorts "WCeco<tab>3<enter>" as_people_sorted;
    makes_clusters_from_the_map: Map ClusterBySorts "3vvCeco<tab>3<enter>" as_people_sorted;
}
