//! What only the receiver of a bundle can return.

use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{ShareError, checksum};

/// 32 random bytes of one bundle. A reply returns them inside its encryption: without them nobody but whoever opened the bundle can have
/// written it. No `Debug`, and compared in constant time alone.
#[derive(Clone, Zeroize, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReturnToken([u8; 32]);

impl ReturnToken {
    /// New ones.
    ///
    /// # Errors
    /// [`ShareError::Io`] when the system has no randomness.
    pub fn random() -> Result<Self, ShareError> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(std::io::Error::from)?;
        Ok(Self(bytes))
    }

    /// Those that were kept in a database.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// To be kept in an encrypted database.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Whether they are the same, in a time that does not tell where they differ.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl From<ReturnToken> for String {
    fn from(token: ReturnToken) -> String {
        checksum::hex(&token.0)
    }
}

impl TryFrom<String> for ReturnToken {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        checksum::from_hex(&text).map(Self).ok_or("not 64 lower-case hex digits")
    }
}
