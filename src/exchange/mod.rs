//! Files in (`readers`) and out (`writers`). Sees the domain and the rooms below it, never the store.

pub mod readers;
pub mod writers;
