use proptest::prelude::*;

use crate::env::TestEnv;

const KEYS: [&str; 16] =
    ["", "2", "3", "4", "5", "6", "7", "8", "L", "8e", "8<left>", "2e", "2?", "<ctrl-p>", "2<shift-tab>", "x"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]
    #[test]
    fn no_size_breaks_a_screen(columns in 1u16..=200, rows in 1u16..=60, keys in proptest::sample::select(KEYS.to_vec())) {
        let screen = TestEnv::open(columns, rows).keys(keys);
        prop_assert_eq!(screen.lines().count(), usize::from(rows));
    }
}
