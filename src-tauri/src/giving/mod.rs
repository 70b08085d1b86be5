//! From what the person chose to a bundle that is about to leave: gathered from the journal, without what was left out, into one sealed
//! file of the vault; then read back out of that very file to be looked at, and sealed to somebody.
//!
//! Where the file goes, and what the ledger makes of it, do not live here.

mod leaving;
mod making;
mod records;
mod reply_identity;
mod saving;
mod shown;

pub use self::{
    leaving::{Leaving, LeavingPiece},
    making::make,
    reply_identity::identity_for,
    saving::{Addressed, Opens, save},
};

#[cfg(test)]
pub(crate) mod tests;
