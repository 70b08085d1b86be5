//! The journal through its public methods, on a real vault in a temporary folder. Each test is named for the defect that it catches.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod artworks;
mod body_history;
mod check_ins;
mod clients;
mod entries;
mod golden;
mod limits;
mod opening;
mod overview;
mod progress;
mod proposals;
mod removing;
mod search;
mod sessions;
mod support;
mod timeline;
mod trash;
mod versions;
