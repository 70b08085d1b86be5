//! Measures Afterglow. What lives here is how to measure; what is measured is the app's own code, and what it is measured on are the made-up
//! journals of `sample/`.

#![warn(missing_docs)]

pub mod figures;
pub mod importing;
pub mod in_journal;
pub mod in_window;
pub mod journals;
pub mod memory;
pub mod page;
pub mod pictures;
pub mod reports;
pub mod screen;
pub mod seat;
pub mod sharing;
