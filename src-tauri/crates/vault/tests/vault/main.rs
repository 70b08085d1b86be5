//! The vault through its public door. Each test is named for the defect it would catch.

#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

mod at_rest;
mod creation;
mod failures;
mod hints;
mod holders;
mod interop;
mod leftovers;
mod passphrase;
mod recovery;
mod relocation;
mod sealed;
mod support;
