//! The reading room's part of the shell: from a file outside to rows, and what a piece of a bundle is to the page. What can be asked of it,
//! commands::room says; SQL and sealed files are the journal's.

mod pieces;
mod report;
mod taking_in;

#[cfg(test)]
mod tests;

pub use pieces::{body_of, closed, first_of, piece_of, size_of};
pub use report::report_page;
pub use taking_in::{Arrived, BundleStep, Checked, Going, arrive, take_in};
