//! The key payload: what both key files hold. A JSON document, so that it can be read without this app.
//!
//! ```json
//! {"format": 1, "vault_id": "...", "epoch": 1, "database_key": "<64 hex digits>",
//!  "identities": ["AGE-SECRET-KEY-1..."], "recovery_recipient": "age1..."}
//! ```

use std::{io, iter};

use age::x25519;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

/// The only format so far.
const FORMAT: u32 = 1;

/// Everything that opens a vault's database and its sealed files.
pub(crate) struct KeyPayload {
    pub(crate) vault_id: Uuid,
    /// Which database is the current one: `journal-<epoch>.db`.
    pub(crate) epoch: u32,
    pub(crate) database_key: SecretBox<[u8; 32]>,
    /// Seals and opens.
    pub(crate) sealing_identity: x25519::Identity,
    /// Only open: files sealed before the keys were changed.
    pub(crate) older_identities: Vec<x25519::Identity>,
    /// Whom `keys/recovery.age` is for. It is here, and not in the plain `vault.json`, because a stranger who could
    /// exchange it would receive the keys when they are next changed.
    pub(crate) recovery_recipient: x25519::Recipient,
}

/// Why a decrypted payload cannot be used.
pub(crate) enum PayloadError {
    NewerFormat,
    Malformed,
}

/// The document, borrowing every secret from memory that is wiped.
#[derive(Serialize, Deserialize)]
struct Document<'a> {
    format: u32,
    vault_id: Uuid,
    epoch: u32,
    database_key: &'a str,
    identities: Vec<&'a str>,
    recovery_recipient: &'a str,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

impl KeyPayload {
    /// Makes the keys of a new vault.
    pub(crate) fn make(recovery_recipient: x25519::Recipient) -> io::Result<Self> {
        let mut database_key = SecretBox::new(Box::new([0; 32]));
        getrandom::fill(secrecy::ExposeSecretMut::expose_secret_mut(&mut database_key))?;
        Ok(Self {
            vault_id: Uuid::new_v4(),
            epoch: 1,
            database_key,
            sealing_identity: x25519::Identity::generate(),
            older_identities: Vec::new(),
            recovery_recipient,
        })
    }

    /// The same keys, for other recovery words.
    pub(crate) fn with_recovery_recipient(&self, recovery_recipient: x25519::Recipient) -> Self {
        Self {
            vault_id: self.vault_id,
            epoch: self.epoch,
            database_key: SecretBox::new(Box::new(*self.database_key.expose_secret())),
            sealing_identity: self.sealing_identity.clone(),
            older_identities: self.older_identities.clone(),
            recovery_recipient,
        }
    }

    /// Every identity, the sealing one first.
    pub(crate) fn identities(&self) -> impl Iterator<Item = &x25519::Identity> {
        iter::once(&self.sealing_identity).chain(&self.older_identities)
    }

    pub(crate) fn database_key_hex(&self) -> Zeroizing<String> {
        let mut hex = Zeroizing::new(String::with_capacity(64));
        for byte in self.database_key.expose_secret() {
            for nibble in [byte >> 4, byte & 0xf] {
                hex.push(char::from_digit(nibble.into(), 16).expect("a nibble is one hex digit"));
            }
        }
        hex
    }

    pub(crate) fn to_json(&self) -> Zeroizing<Vec<u8>> {
        let database_key = self.database_key_hex();
        let identities: Vec<SecretString> = self.identities().map(x25519::Identity::to_string).collect();
        let document = Document {
            format: FORMAT,
            vault_id: self.vault_id,
            epoch: self.epoch,
            database_key: &database_key,
            identities: identities.iter().map(ExposeSecret::expose_secret).collect(),
            recovery_recipient: &self.recovery_recipient.to_string(),
        };
        // Large enough that it never grows: growing would leave a copy behind that nobody wipes.
        let mut json = Zeroizing::new(Vec::with_capacity(1024 + 128 * identities.len()));
        serde_json::to_writer(&mut *json, &document).expect("the document has only strings and numbers, and memory takes every write");
        json
    }

    pub(crate) fn from_json(json: &[u8]) -> Result<Self, PayloadError> {
        let FormatOnly { format } = serde_json::from_slice(json).map_err(|_| PayloadError::Malformed)?;
        if format > FORMAT {
            return Err(PayloadError::NewerFormat);
        }
        Self::from_document(json).ok_or(PayloadError::Malformed)
    }

    fn from_document(json: &[u8]) -> Option<Self> {
        let document: Document = serde_json::from_slice(json).ok()?;
        let mut identities = document.identities.iter().map(|identity| identity.parse::<x25519::Identity>());
        Some(Self {
            vault_id: document.vault_id,
            epoch: document.epoch,
            database_key: key_from_hex(document.database_key)?,
            sealing_identity: identities.next()?.ok()?,
            older_identities: identities.collect::<Result<_, _>>().ok()?,
            recovery_recipient: document.recovery_recipient.parse().ok()?,
        })
    }
}

fn key_from_hex(hex: &str) -> Option<SecretBox<[u8; 32]>> {
    let mut key = Zeroizing::new([0; 32]);
    if hex.len() != 64 || !hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    for (byte, digits) in key.iter_mut().zip(hex.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(SecretBox::new(Box::new(*key)))
}
