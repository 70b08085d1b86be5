//! The vault: keys, unlocking, the encrypted database, sealed files and the lock on the folder.
//!
//! Vault knows nothing of journals: it opens a database and hands out its one connection, but makes no table
//! and asks no question about content. It does not judge passphrases, show words or choose places either.
//!
//! A vault exists as a value only while it is unlocked; dropping it forgets the keys and releases the folder.
//!
//! Functions that use the database are `async`. [`Vault::seal`], [`Vault::unseal`], [`Vault::change_passphrase`],
//! [`Vault::replace_recovery`], [`Vault::relocate`] and the sweeping functions block on disk or on scrypt: call them off the async threads.

#![warn(missing_docs)]

mod atomic;
mod creation;
mod database;
mod error;
mod header;
mod key_files;
mod key_payload;
mod lock;
mod opening;
mod passing;
mod recovery_words;
mod rekeying;
mod relocation;
mod sealed;
mod vault;

pub use creation::NewVault;
pub use error::{KeyFile, VaultError};
pub use key_files::{UnlockKey, WorkFactor};
pub use recovery_words::RecoveryWords;
pub use relocation::Relocation;
pub use sealed::{SealedFile, SealedReader, SealedWriter};
pub use vault::Vault;
