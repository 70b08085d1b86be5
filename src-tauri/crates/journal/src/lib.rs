//! The journal: sessions, entries, artworks, check-ins, trash. All SQL is here, and nowhere else.
//!
//! This crate does not know Tauri or PDF; keys and sealed files are the vault's, pixels are imaging's.

mod artwork;
mod check_in;
mod entry;
mod id;
mod overview;
mod session;
mod time;

pub use artwork::{Artwork, ArtworkDraft};
pub use check_in::{Brush, CheckIn, CheckInDraft, Mark, RegionRecord, Side};
pub use entry::{Entry, EntryDraft, EntrySummary, LifeDomain, Mood};
pub use id::{ArtworkId, CheckInId, EntryId, SessionId};
pub use overview::{Item, ItemId, Strip, StripPlace, StripPoint, Today};
pub use session::{Route, Session, SessionDetails, SessionDraft, SessionKind, SessionTag, SideEffect};
pub use time::{LocalTime, Moment};
