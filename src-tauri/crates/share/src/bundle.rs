//! What leaves: the list of a bundle's pieces, their bodies, and the zip that they lie in. Sealing does not live here.

mod file_name;
mod item;
mod links;
mod manifest;
mod records;
mod returned;
mod writer;
pub(crate) mod zip_options;

pub use file_name::{FileName, PictureKind};
pub use item::{About, Artwork, Content, Item, Moment, Part, Picture, SessionKind, SessionTag};
pub use links::relink;
pub use manifest::{FileRecord, Manifest, Sender};
pub use records::{Brush, CheckInRecord, Mark, RegionRecord, Route, SessionDetails, SessionRecord, Side, SideEffect};
pub use returned::ReturnToken;
pub use writer::{BundleWriter, PictureSource, Written};

pub(crate) use links::SCHEME;
pub(crate) use manifest::parse as parse_manifest;
pub(crate) use records::Record;
pub(crate) use writer::GRAIN;
