//! Files in and out: readers turn files into items, writers turn a document tree into bytes.

pub mod readers;
pub mod writers;
