//! `vault.json`: the format, and hints that tell a damaged key file from a wrong passphrase.
//!
//! No security decision rests on it: anybody can write it. Without it, or with a damaged one, sound key files still open.

use std::{fs, io, path::Path};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{KeyFile, atomic};

/// The format that this code writes, and the newest that it reads.
pub(crate) const FORMAT: u32 = 1;

/// Ten times what it ever holds; a stranger's file is not read into memory whole.
const LARGEST: u64 = 16_384;

/// The file's name.
pub(crate) const NAME: &str = "vault.json";

/// What `vault.json` says.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Header {
    format: u32,
    pub(crate) vault_id: Uuid,
    /// To the second; absent when the file had to be written anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<Timestamp>,
    key_files: Digests,
}

/// SHA-256 of each key file in hex: the old and the new while one is being replaced, none when it is not known.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
struct Digests {
    #[serde(rename = "keys/passphrase.age", default)]
    passphrase: Vec<String>,
    #[serde(rename = "keys/recovery.age", default)]
    recovery: Vec<String>,
}

/// What a header can say about bytes found in a key file.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Verdict {
    AsWritten,
    Altered,
    Unknown,
}

/// What was found where `vault.json` should be.
pub(crate) enum Found {
    Header(Header),
    NewerFormat,
    /// Missing or damaged; opening goes on without hints.
    Nothing,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

impl Header {
    /// The header of a vault made now.
    pub(crate) fn new(vault_id: Uuid) -> Self {
        let created = Timestamp::from_second(Timestamp::now().as_second()).ok();
        Self { created, ..Self::unknown(vault_id) }
    }

    /// A header that knows nothing yet of a vault that exists.
    pub(crate) fn unknown(vault_id: Uuid) -> Self {
        Self { format: FORMAT, vault_id, created: None, key_files: Digests::default() }
    }

    pub(crate) fn read(dir: &Path) -> io::Result<Found> {
        let path = dir.join(NAME);
        let bytes = match fs::metadata(&path) {
            Ok(metadata) if metadata.is_file() && metadata.len() <= LARGEST => fs::read(path)?,
            // No header that this app wrote.
            Ok(_) => return Ok(Found::Nothing),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(error) => return Err(error),
        };
        // The format is read by itself: a newer one need not have today's other fields.
        match serde_json::from_slice(&bytes) {
            Ok(FormatOnly { format }) if format > FORMAT => Ok(Found::NewerFormat),
            _ => Ok(serde_json::from_slice(&bytes).map_or(Found::Nothing, Found::Header)),
        }
    }

    pub(crate) fn write(&self, dir: &Path) -> io::Result<()> {
        let mut json = serde_json::to_vec_pretty(self)?;
        json.push(b'\n');
        atomic::replace(dir, NAME, &json)
    }

    pub(crate) fn judge(&self, file: KeyFile, bytes: &[u8]) -> Verdict {
        let listed = self.listed(file);
        if listed.is_empty() {
            Verdict::Unknown
        } else if listed.contains(&digest(bytes)) {
            Verdict::AsWritten
        } else {
            Verdict::Altered
        }
    }

    /// Lists bytes that are about to replace a key file, beside those that are listed. A file of which nothing is
    /// known stays so: listing the new bytes alone would call the old ones damaged.
    pub(crate) fn expect_also(&mut self, file: KeyFile, bytes: &[u8]) {
        let listed = self.listed_mut(file);
        if !listed.is_empty() {
            listed.push(digest(bytes));
        }
    }

    /// Lists the bytes that a key file is known to have, and no others.
    pub(crate) fn settle(&mut self, file: KeyFile, bytes: &[u8]) {
        *self.listed_mut(file) = vec![digest(bytes)];
    }

    fn listed(&self, file: KeyFile) -> &[String] {
        match file {
            KeyFile::Passphrase => &self.key_files.passphrase,
            KeyFile::Recovery => &self.key_files.recovery,
        }
    }

    fn listed_mut(&mut self, file: KeyFile) -> &mut Vec<String> {
        match file {
            KeyFile::Passphrase => &mut self.key_files.passphrase,
            KeyFile::Recovery => &mut self.key_files.recovery,
        }
    }
}

fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
