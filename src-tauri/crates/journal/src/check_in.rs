//! Body check-ins. The geometry of outlines and regions does not live here: it is data/body-map.json, read by the UI and the report.
//!
//! Marks and regions are in body units, which are those of the neutral outline, whichever outline the person sees: on another one a mark
//! stays at the same part of the body, and a region keeps its share.
//!
//! Fractions are declared to TypeScript as if they were whole: it has one kind of number, and its type for fractions would also allow null.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{CheckInId, LocalTime, Moment, SessionId, SessionTag};

/// Which of the two silhouettes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The front of the body.
    Front,
    /// The back of the body.
    Back,
}

/// The two brushes, after Nummenmaa et al., "Bodily maps of emotions", PNAS 111 (2014) 646.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Brush {
    /// More alive: activation, warm.
    More,
    /// Less alive: deactivation, cool.
    Less,
}

/// One mark on the body, in the order it was made.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Mark {
    /// A stroke of the brush.
    Stroke {
        /// On which silhouette.
        side: Side,
        /// With which brush; none erases.
        brush: Option<Brush>,
        /// Diameter in body units.
        #[specta(type = u32)]
        size: f32,
        /// `[x, y, pressure]` in body units, pressure from 0 to 1.
        #[specta(type = Vec<[u32; 3]>)]
        points: Vec<[f32; 3]>,
    },
    /// A region chosen by name, filled whole; none of the brushes takes the choice back.
    Region {
        /// A region id of data/body-map.json.
        region: String,
        /// With which brush; none clears the region.
        brush: Option<Brush>,
    },
}

/// What was felt in one region.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RegionRecord {
    /// A region id of data/body-map.json.
    pub region: String,
    /// The share of the region that is marked more alive, 0 to 1.
    #[specta(type = u32)]
    pub more: f32,
    /// The share of the region that is marked less alive, 0 to 1.
    #[specta(type = u32)]
    pub less: f32,
    /// Words for the sensation: codes of data/body-map.json or the person's own.
    pub words: Vec<String>,
    /// How strong, 0 to 10, if said.
    pub intensity: Option<u8>,
}

/// What the person records.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CheckInDraft {
    /// The day and time it is about.
    pub occurred: LocalTime,
    /// The session it hangs on.
    pub session_id: Option<SessionId>,
    /// The moment as chosen.
    pub moment: Option<Moment>,
    /// The outline it is shown on, an id of data/body-map.json.
    pub outline: String,
    /// The version of the body map drawn on.
    pub outline_version: u32,
    /// The marks as drawn.
    pub marks: Vec<Mark>,
    /// The same in regions, each region once.
    pub regions: Vec<RegionRecord>,
    /// Still (0) to stirred (10), if said.
    pub energy: Option<u8>,
    /// Unpleasant (0) to pleasant (10), if said.
    pub pleasantness: Option<u8>,
    /// Feelings: codes of data/body-map.json or the person's own.
    pub feelings: Vec<String>,
    /// Own words.
    pub note: String,
    /// Never proposed for sharing.
    pub private: bool,
}

/// A check-in as stored.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// Counts saves; a save must name the revision it began from.
    pub revision: u32,
    /// What the person recorded.
    pub draft: CheckInDraft,
    /// The session it hangs on, to be named.
    pub session: Option<SessionTag>,
}
