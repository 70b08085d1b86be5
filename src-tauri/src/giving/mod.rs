//! From what the person chose to a bundle that is about to leave: gathered from the journal, without what was left out, into one sealed
//! file of the vault; then read back out of that very file to be looked at, and sealed to somebody.
//!
//! Where the file goes, and what the ledger makes of it, do not live here.

mod answers;
mod leaving;
mod making;
mod records;
mod saving;
mod shown;

pub use self::{
    answers::identity_for,
    leaving::{Leaving, LeavingPiece},
    making::make,
    saving::{Addressed, Opens, save},
};

#[cfg(test)]
pub(crate) mod tests;
