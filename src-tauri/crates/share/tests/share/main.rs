//! Giving and hearing back through the public door. Each test is named for the defect it would catch.

#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

mod addresses;
mod at_random;
mod damage;
mod forged;
mod hostile_zips;
mod interop;
mod lists;
mod page;
mod replies;
mod support;
mod telling;
mod way;
