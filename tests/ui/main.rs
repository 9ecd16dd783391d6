//! Keys in, screen out: the interface on a small programme, without a terminal, a clock or a file.
//! One file a screen; `env` holds the programme.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod cluster;
mod collect;
mod draft;
mod env;
mod env_budget;
mod env_draft;
mod env_interviews;
mod env_map;
mod env_opinions;
mod env_rank;
mod env_review;
mod flow;
mod frame_editor;
mod interviews;
mod keeping;
mod log;
mod looks;
mod map;
mod mouse;
mod overview;
mod prioritise;
mod review;
mod sizes;
mod start;
mod waiting;

/// Compares the screens that a key string shows at the three sizes with the kept ones.
#[macro_export]
macro_rules! screens {
    ($name:literal, $keys:literal) => {
        for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
            let screen = $crate::env::TestEnv::open(columns, rows).keys($keys);
            insta::assert_snapshot!(format!("{}_{columns}x{rows}", $name), screen);
        }
    };
}
