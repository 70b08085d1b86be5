//! The names that files in a bundle can have. There are no others, so that no name can lead anywhere or tell anything.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{ItemId, ShareError};

/// A format that a picture can have.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum PictureKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

impl PictureKind {
    /// So many bytes tell it.
    pub(crate) const HEAD: usize = 12;

    const ALL: [Self; 3] = [Self::Jpeg, Self::Png, Self::Webp];

    /// What a picture is by its first few bytes; the rest may still be damaged.
    #[must_use]
    pub fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            _ => None,
        }
    }

    /// The usual file extension, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
        }
    }
}

/// The name of a file in a bundle.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum FileName {
    /// `manifest.json`: the list of all others.
    Manifest,
    /// `index.html`: all of it for a browser.
    Page,
    /// `report.pdf`.
    Report,
    /// `items/<id>.md`: the text of an entry.
    Text(ItemId),
    /// `items/<id>.json`: a check-in or session.
    Record(ItemId),
    /// `art/<id>.jpg`, `.png` or `.webp`.
    Picture(ItemId, PictureKind),
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Manifest => f.write_str("manifest.json"),
            Self::Page => f.write_str("index.html"),
            Self::Report => f.write_str("report.pdf"),
            Self::Text(id) => write!(f, "items/{}.md", id.uuid()),
            Self::Record(id) => write!(f, "items/{}.json", id.uuid()),
            Self::Picture(id, kind) => write!(f, "art/{}.{}", id.uuid(), kind.extension()),
        }
    }
}

impl FromStr for FileName {
    type Err = ShareError;

    fn from_str(name: &str) -> Result<Self, ShareError> {
        let (folder, file) = name.split_once('/').unwrap_or(("", name));
        let found = match (folder, file.split_once('.')) {
            ("", _) => [Self::Manifest, Self::Page, Self::Report].into_iter().find(|known| known.to_string() == name),
            ("items", Some((id, "md"))) => item(id).map(Self::Text),
            ("items", Some((id, "json"))) => item(id).map(Self::Record),
            ("art", Some((id, extension))) => {
                let kind = PictureKind::ALL.into_iter().find(|kind| kind.extension() == extension);
                kind.zip(item(id)).map(|(kind, id)| Self::Picture(id, kind))
            }
            _ => None,
        };
        // A name has one way to be written, whatever ways an id has.
        found.filter(|found| found.to_string() == name).ok_or(ShareError::DangerousNames)
    }
}

impl FileName {
    /// How [`serde`] is told of a name that is none: the only way for the kind of an error through it.
    pub(crate) const REFUSED: &'static str = "a name that no file of a bundle has";
}

impl TryFrom<String> for FileName {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        name.parse().map_err(|_| Self::REFUSED)
    }
}

impl From<FileName> for String {
    fn from(name: FileName) -> String {
        name.to_string()
    }
}

fn item(id: &str) -> Option<ItemId> {
    Uuid::try_parse(id).ok()?.try_into().ok()
}
