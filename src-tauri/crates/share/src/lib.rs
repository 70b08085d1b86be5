//! Bundles to a therapist, and their replies: one file goes out, one comes back, and no server stands between.
//!
//! Here live the address that somebody receives by, the zip that leaves and its page for the browser, sealing it with age, opening and
//! checking what came from outside, and replies. A sealed file is a plain age file, so that `age -d` and `unzip` open it without this
//! program.
//!
//! No database, no window, no clock, no place on the disk and no words of the program live here: the caller brings readers, writers and
//! finished labels. Pictures are never decoded here.
//!
//! Everything blocks, on streams, scrypt or both: call it off the async threads.
//!
//! Types that carry what a person made, and those that carry a secret, have no `Debug`.

#![warn(missing_docs)]

mod address;
mod bundle;
mod checksum;
mod error;
mod ids;
mod json;
mod likeness;
mod limits;
mod measured;
mod opening;
mod page;
mod reply;
mod sealing;
mod wording;

pub use address::{AddressCard, Identity, QrMatrix, Recipient, check_words};
pub use bundle::{
    About, Artwork, Brush, BundleWriter, CheckInRecord, Content, FileName, FileRecord, Item, Manifest, Mark, Moment, Part, Picture,
    PictureKind, PictureSource, RegionRecord, ReturnToken, Route, Sender, SessionDetails, SessionKind, SessionRecord, SessionTag, Side,
    SideEffect, Written, relink,
};
pub use checksum::Checksum;
pub use error::ShareError;
pub use ids::{BundleId, ItemId, NoteId, ReplyId};
pub use likeness::{look_alike, may_be_same};
pub use opening::{Bundle, KeptFile, Key, Unsealed, unseal};
pub use page::{Line, PageWords, Shown};
pub use reply::{Given, GivenItem, Motivation, Nature, Note, OpenedReply, Place, Point, QuotedText, Reply};
pub use sealing::{Sealing, seal};
