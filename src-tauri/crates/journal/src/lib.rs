//! The journal: sessions, entries, artworks, check-ins, trash; who was given what of it, and their replies; and what a reading room keeps of
//! its clients. All SQL is here, and nowhere else.
//!
//! This crate does not know Tauri or PDF; keys and sealed files are the vault's, pixels are imaging's.

#![warn(missing_docs)]

mod address;
mod annotation;
mod artwork;
mod body_history;
mod check_in;
mod entry;
mod error;
mod gist;
mod given;
mod id;
mod journal;
mod limits;
mod overview;
mod picture;
mod progress;
mod proposal;
mod recipient;
mod reply;
mod reply_address;
mod room;
mod sealed_files;
mod search;
mod session;
mod settings;
mod strip;
mod table;
mod time;
mod timeline;
mod trash;
mod version;

pub use annotation::{Annotation, Answering};
pub use artwork::{Artwork, ArtworkCursor, ArtworkDraft, ArtworkPage};
pub use body_history::{CheckInCursor, CheckInPage, CheckInPair, MarkedRegion, RegionMark, RegionPage};
pub use check_in::{Brush, CheckIn, CheckInDraft, Mark, RegionRecord, Side};
pub use entry::{Entry, EntryDraft, EntrySummary, LifeDomain, Mood};
pub use error::{Field, ImportError, JournalError};
pub use given::{GivenBundle, GivenItem, GivenKind, Holder, ListedItem, NewGiven};
pub use id::{ArtworkId, CheckInId, ClientId, EntryId, SessionId};
pub use journal::Journal;
pub use overview::{Item, ItemId, Today};
pub use picture::{Original, Picture};
pub use progress::{
    FeelingAt, FeelingRow, MadeDay, MadeDays, OneCheckIn, Progress, ProgressPoint, ProgressSession, ProgressSpan, ProgressStep, RegionAt,
    RegionRow, ScaleRange,
};
pub use recipient::{Recipient, RecipientId};
pub use reply::{AnswerableBundle, AnswerableItem, AnsweredPiece, NewReply, ReceivedReply, ReplyNote};
pub use reply_address::Replier;
pub use room::{
    Bundle, BundleItem, BundleSummary, ChosenClient, Client, ClosedItem, NewBundle, NewBundleItem, ReceivedPicture, RoomPictureSize, Trust,
};
pub use sealed_files::{PassingFile, SealedFiles};
pub use search::{Coded, Found, NameOf, Piece, SearchAnswer, SearchHit, SearchKind, SearchQuery};
pub use session::{Route, Session, SessionDetails, SessionDraft, SessionKind, SessionTag, SideEffect};
pub use settings::{FirstDay, Outline, Paper, Preferences, Role, Settings, Theme, TimeFormat};
pub use strip::{Strip, StripPlace, StripPoint};
pub use time::{LocalTime, Moment};
pub use timeline::{EntryCursor, EntryFilter, EntryPage};
pub use trash::{TrashedItem, TrashedSession};
pub use version::{EntryVersion, EntryWords};
