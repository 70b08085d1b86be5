//! Where something can be sealed to: the secret identity, the public recipient, and the card that carries one.

mod card;
mod check_words;
mod qr;

use std::{fmt, str::FromStr};

use age::x25519;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use crate::ShareError;

pub use card::AddressCard;
pub use check_words::check_words;
pub use qr::QrMatrix;

/// How the key of an age recipient begins.
const PREFIX: &str = "age";
/// Letters of a recipient: the prefix, a separator, 52 for 32 bytes and 6 of Bech32's checksum.
pub(crate) const RECIPIENT_LENGTH: usize = 62;

/// Opens what is sealed to its recipient: an age X25519 identity. Secret.
pub struct Identity(pub(crate) x25519::Identity);

impl Identity {
    /// A new one, random.
    #[must_use]
    pub fn generate() -> Self {
        Self(x25519::Identity::generate())
    }

    /// As stock age writes it (`AGE-SECRET-KEY-1...`), to be kept in an encrypted database. As secret as the identity.
    #[must_use]
    pub fn to_secret(&self) -> SecretString {
        self.0.to_string()
    }

    /// What [`Identity::to_secret`] gave.
    ///
    /// # Errors
    /// [`ShareError::AddressDamaged`] when it is none.
    pub fn from_secret(secret: &SecretString) -> Result<Self, ShareError> {
        secret.expose_secret().parse().map(Self).map_err(|_| ShareError::AddressDamaged)
    }

    /// Where things are sealed to for it.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        let key = self.0.to_public();
        Recipient { text: key.to_string(), key }
    }
}

/// The public key that something is sealed to: an age X25519 recipient, `age1...`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Recipient {
    pub(crate) key: x25519::Recipient,
    text: String,
}

impl Recipient {
    /// Its canonical text: `age1` and 58 lower-case letters and digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl FromStr for Recipient {
    type Err = ShareError;

    /// Refuses a key of low order too: whatever is sealed to one, everybody can open (RFC 7748, section 6.1).
    fn from_str(text: &str) -> Result<Self, ShareError> {
        if text.len() != RECIPIENT_LENGTH {
            return Err(ShareError::AddressDamaged);
        }
        let (prefix, bytes) = bech32::decode(text).map_err(|_| ShareError::AddressDamaged)?;
        let point: [u8; 32] = bytes.try_into().map_err(|_| ShareError::AddressDamaged)?;
        // Any scalar does: X25519 makes each a multiple of the cofactor, and only points of low order come out as zero.
        if prefix.as_str() != PREFIX || x25519_dalek::x25519([1; 32], point) == [0; 32] {
            return Err(ShareError::AddressDamaged);
        }
        let key: x25519::Recipient = text.parse().map_err(|_| ShareError::AddressDamaged)?;
        // A text has one way to be written: the check words are made from it.
        if key.to_string() == text { Ok(Self { text: text.to_owned(), key }) } else { Err(ShareError::AddressDamaged) }
    }
}

impl TryFrom<String> for Recipient {
    type Error = ShareError;

    fn try_from(text: String) -> Result<Self, ShareError> {
        text.parse()
    }
}

impl From<Recipient> for String {
    fn from(recipient: Recipient) -> String {
        recipient.text
    }
}

impl PartialEq for Recipient {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Recipient {}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
