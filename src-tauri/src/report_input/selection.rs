//! What the person chose to share, as the window says it.

use afterglow_journal::{ArtworkId, CheckInId, CheckInPair, EntryId, ItemId, Paper, SessionId};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the person chose to share. Everything not named here stays out.
#[derive(Deserialize, Type)]
pub struct ReportSelection {
    /// The pieces, in the order of the report.
    pub items: Vec<PieceId>,
    /// What is left out of them.
    pub left_out: Vec<LeftOut>,
    /// Page one.
    pub summary: SummaryChoice,
    /// The title, in the person's words; empty for the usual one.
    pub title: String,
    /// Whose report it is, as the person calls themselves; may be empty.
    pub whose: String,
    /// For whom, in the person's words; may be empty.
    pub prepared_for: String,
    /// The appointment it is for; gives the report its date.
    pub appointment: Option<SessionId>,
    /// What it is set for.
    pub paper: Paper,
}

/// Something that can be shared: an item, or what is written down for a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum PieceId {
    /// An entry.
    Entry(EntryId),
    /// An artwork.
    Artwork(ArtworkId),
    /// A body check-in.
    CheckIn(CheckInId),
    /// A session.
    Session(SessionId),
}

impl From<ItemId> for PieceId {
    fn from(item: ItemId) -> Self {
        match item {
            ItemId::Entry(id) => Self::Entry(id),
            ItemId::Artwork(id) => Self::Artwork(id),
            ItemId::CheckIn(id) => Self::CheckIn(id),
        }
    }
}

/// What is left out of one piece; a mark stands in its place.
#[derive(Deserialize, Type)]
pub struct LeftOut {
    /// The piece.
    pub piece: PieceId,
    /// The revision whose parts the person saw.
    pub revision: u32,
    /// Their numbers.
    pub parts: Vec<u32>,
}

/// What the person chose for page one. Nothing here may draw on a piece that was not chosen.
#[derive(Deserialize, Type)]
pub struct SummaryChoice {
    /// Show the strip of this medicine session, with chosen pieces only.
    pub strip: Option<SessionId>,
    /// Show the intention of this medicine session.
    pub intention: Option<SessionId>,
    /// The two chosen check-ins that the next three draw on.
    pub compared: Option<CheckInPair>,
    /// Show the body at the first and at the second.
    pub body_maps: bool,
    /// Show how energy and pleasantness changed between them.
    pub scores: bool,
    /// Both compared in words, a finished line for each region. The window words them, as it does wherever it compares two check-ins.
    pub comparison: Vec<String>,
    /// What changed, in the person's words.
    pub changed: String,
    /// What the person wants to ask.
    pub questions: String,
}
