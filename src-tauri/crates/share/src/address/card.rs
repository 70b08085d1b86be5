//! An address card: a name and a recipient in three lines of plain text, which survive a letter, a chat and a telephone's camera.
//!
//! ```text
//! Afterglow address 1
//! Name: Dr Ana Rivera
//! age1...
//! ```
//!
//! Lines may be indented, quoted with `>`, and have empty ones between; whatever stands before and after is passed over.

use crate::{Recipient, ShareError, limits, wording};

use super::{PREFIX, RECIPIENT_LENGTH};

/// The only format so far.
const FORMAT: u32 = 1;
/// Before the format on the first line.
const HEADING: &str = "Afterglow address ";
/// Before the name on the second.
const NAME: &str = "Name:";

/// Who can be sealed to, as they call themselves. A name is a claim; only the check words show whose the key is.
#[derive(Clone, PartialEq, Eq)]
pub struct AddressCard {
    name: String,
    recipient: Recipient,
}

impl AddressCard {
    /// A card. Of the name stays one line of at most 80 characters, none of them hidden.
    #[must_use]
    pub fn new(name: &str, recipient: Recipient) -> Self {
        Self { name: wording::line(name, limits::NAME), recipient }
    }

    /// The name; may be empty.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where things are sealed to.
    #[must_use]
    pub const fn recipient(&self) -> &Recipient {
        &self.recipient
    }

    /// The card as text: what a file `.afterglow-address` holds, a letter, and a QR code.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{HEADING}{FORMAT}\n{NAME} {}\n{}\n", self.name, self.recipient.as_str())
    }

    /// The card in a text, with whatever around it. The same card twice counts as one.
    ///
    /// # Errors
    /// [`ShareError::NoAddress`], [`ShareError::SeveralAddresses`], [`ShareError::AddressDamaged`] and [`ShareError::NewerFormat`];
    /// [`ShareError::TooLarge`] for more than 64 kB.
    pub fn from_text(text: &str) -> Result<Self, ShareError> {
        if text.len() > limits::ADDRESS {
            return Err(ShareError::TooLarge);
        }
        let mut lines = text.trim_start_matches('\u{feff}').lines().map(bare).filter(|line| !line.is_empty());
        let mut found: Option<Self> = None;
        while let Some(line) = lines.next() {
            let Some(format) = line.strip_prefix(HEADING).and_then(number) else { continue };
            if format > FORMAT {
                return Err(ShareError::NewerFormat);
            }
            let card = Self::from_lines(format, lines.next(), lines.next())?;
            if found.as_ref().is_some_and(|earlier| *earlier != card) {
                return Err(ShareError::SeveralAddresses);
            }
            found = Some(card);
        }
        found.ok_or(ShareError::NoAddress)
    }

    /// The card in the bytes of a file `.afterglow-address`.
    ///
    /// # Errors
    /// As [`AddressCard::from_text`]; [`ShareError::NoAddress`] when the bytes are no text.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ShareError> {
        if bytes.len() > limits::ADDRESS {
            return Err(ShareError::TooLarge);
        }
        Self::from_text(std::str::from_utf8(bytes).map_err(|_| ShareError::NoAddress)?)
    }

    fn from_lines(format: u32, name: Option<&str>, recipient: Option<&str>) -> Result<Self, ShareError> {
        let name = name.and_then(|line| line.strip_prefix(NAME)).ok_or(ShareError::AddressDamaged)?;
        let recipient = recipient.filter(|line| line.len() == RECIPIENT_LENGTH && line.starts_with(PREFIX));
        if format != FORMAT {
            return Err(ShareError::AddressDamaged);
        }
        Ok(Self::new(name, recipient.ok_or(ShareError::AddressDamaged)?.parse()?))
    }
}

/// A line without what letters put around it.
fn bare(line: &str) -> &str {
    line.trim_start_matches(|c: char| c.is_whitespace() || c == '>').trim_end()
}

/// A number as it is written here: digits and nothing else.
fn number(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    // Whatever is too long for a number is newer than any.
    Some(text.parse().unwrap_or(u32::MAX))
}
