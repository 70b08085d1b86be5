//! The list of a bundle: who it is from as they call themselves, where a reply goes, and each piece with the files it lies in.
//!
//! Reading is strict: what is not known is refused, so that a newer format has a newer number.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::item::Item;
use crate::{
    BundleId, Checksum, FileName, Recipient, ReturnToken, ShareError,
    json::{self, Unread},
    limits, wording,
};

/// The only format so far.
pub(crate) const FORMAT: u32 = 1;

/// Who gives, as they chose to say it. A claim.
pub struct Sender {
    /// Their name or initials; may be empty.
    pub name: String,
    /// Where a reply is sealed to, if one is wanted.
    pub reply_to: Option<Recipient>,
    /// The language of their words, such as `en`.
    pub language: String,
}

/// The list of a bundle.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    format: u32,
    /// The bundle.
    pub bundle: BundleId,
    /// What a reply must return.
    pub must_return: ReturnToken,
    /// Who it is from, as they call themselves; may be empty. A claim.
    pub from: String,
    /// Where a reply is sealed to, if one is wanted.
    pub reply_to: Option<Recipient>,
    /// The language of the words.
    pub language: String,
    /// The pieces, in the order they were given.
    pub items: Vec<Item>,
    /// The page for a browser. Whoever receives it must never show it as their own: a stranger may have written it.
    pub page: FileRecord,
    /// The report, if it was given.
    pub report: Option<FileRecord>,
}

/// A file of a bundle.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRecord {
    /// Its name.
    pub name: FileName,
    /// Its length in bytes.
    pub length: u64,
    /// SHA-256 of its bytes.
    pub sha256: Checksum,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

/// A manifest from its bytes, whose pieces, names and lengths agree.
pub(crate) fn parse(bytes: &[u8]) -> Result<Manifest, ShareError> {
    let FormatOnly { format } = serde_json::from_slice(bytes).map_err(|_| ShareError::NotABundle)?;
    if format > FORMAT {
        return Err(ShareError::NewerFormat);
    }
    let manifest: Manifest = json::read(bytes).map_err(|unread| match unread {
        Unread::TooMuch => ShareError::BeyondLimits,
        Unread::Other(error) if error.to_string().starts_with(FileName::REFUSED) => ShareError::DangerousNames,
        Unread::Other(_) => ShareError::NotABundle,
    })?;
    if format != FORMAT {
        return Err(ShareError::NotABundle);
    }
    manifest.check()?;
    Ok(manifest)
}

impl Manifest {
    pub(crate) fn begin(sender: &Sender) -> Result<Self, ShareError> {
        let page = FileRecord { name: FileName::Page, length: 0, sha256: Checksum::of(&[]) };
        Ok(Self {
            format: FORMAT,
            bundle: BundleId::random(),
            must_return: ReturnToken::random()?,
            from: wording::line(&sender.name, limits::NAME),
            reply_to: sender.reply_to.clone(),
            language: sender.language.clone(),
            items: Vec::new(),
            page,
            report: None,
        })
    }

    /// The files that it lists, all but itself.
    pub fn files(&self) -> impl Iterator<Item = &FileRecord> {
        self.items.iter().filter_map(Item::file).chain([&self.page]).chain(&self.report)
    }

    /// Texts within their limits, no id twice, and each file by the name that its piece gives it.
    pub(crate) fn check(&self) -> Result<(), ShareError> {
        if self.items.len() > limits::ITEMS {
            return Err(ShareError::TooLarge);
        }
        let named = self.page.name == FileName::Page && self.report.as_ref().is_none_or(|report| report.name == FileName::Report);
        if !named || !self.items.iter().all(Item::is_named) {
            return Err(ShareError::DangerousNames);
        }
        let mut seen = HashSet::new();
        if !self.items.iter().all(|item| seen.insert(item.about.id)) {
            return Err(ShareError::DangerousNames);
        }
        let language = self.language.len() <= 35 && self.language.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
        let sound = language && self.from == wording::line(&self.from, limits::NAME) && self.items.iter().all(Item::is_sound);
        if sound { Ok(()) } else { Err(ShareError::BeyondLimits) }
    }
}
