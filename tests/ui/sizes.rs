use proptest::prelude::*;

use crate::env::TestEnv;

const KEYS: &[&str] = &[
    "",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "L",
    "8e",
    "8<left>",
    "2e",
    "2?",
    "<ctrl-p>",
    "2<shift-tab>",
    "x",
    "7<enter>",
    "7t<down><space>",
    "7t<enter>",
    "7<shift-tab>",
    "7a",
    "L<enter><down>",
    "3<tab>",
    "3<tab><tab>",
    "3v",
    "3vv",
    "3vv<right>+++",
    "3vvbc",
    "W",
    "W<tab>",
    "W<tab><tab>",
    "WA",
    "3c",
    "3<tab>t",
    "3<left><left>",
    "4<tab>",
    "4<tab><tab>",
    "4t",
    "4vv",
    "4vvv",
    "4vvv<tab>",
    "4vvvvv",
    "4vvvvv<tab>",
    "4vvvvv<tab><tab>",
    "4r",
    "5<tab><down><down>",
    "5<tab><tab><down>",
    "5<right>",
    "5c",
    "5e",
    "6<tab><down>",
    "6<tab><tab><down>",
    "6e",
    "6x",
    "6a",
    "6<down><tab>",
    "5<tab>G",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]
    #[test]
    fn no_size_breaks_a_screen(columns in 1u16..=200, rows in 1u16..=60, keys in proptest::sample::select(KEYS.to_vec())) {
        let screen = TestEnv::open(columns, rows).keys(keys);
        prop_assert_eq!(screen.lines().count(), usize::from(rows));
    }
}
