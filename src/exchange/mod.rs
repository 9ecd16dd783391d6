//! Files in (`readers`) and files out (`writers`).

pub mod readers;
pub mod writers;
