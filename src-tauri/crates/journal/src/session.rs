//! Therapy sessions: what a preparation, medicine or integration session holds.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{LocalTime, SessionId};

/// What is written down for each kind of session. Every text may be empty.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SessionDetails {
    /// Getting ready for the medicine.
    Preparation {
        /// The intention, in the person's words.
        intention: String,
        /// What they hope for.
        hopes: String,
        /// What they are afraid of.
        fears: String,
        /// Set and setting.
        setting: String,
        /// Who and what supports them afterwards.
        support_plan: String,
        /// Who drives them home.
        ride_home: String,
    },
    /// The medicine itself.
    Medicine {
        /// How it was given, if told.
        route: Option<Route>,
        /// The dose as the person wrote it, with its unit.
        dose: String,
        /// Who was there.
        present: String,
        /// What was playing.
        music: String,
        /// What was felt and seen.
        experience: String,
        /// Side effects, from the list.
        side_effects: Vec<SideEffect>,
        /// Side effects in own words, blood pressure if told.
        side_effects_note: String,
    },
    /// A meeting with the therapist.
    Integration {
        /// What was spoken about.
        spoke_about: String,
        /// What the person takes with them.
        takeaways: String,
    },
}

impl SessionDetails {
    /// Which kind it is.
    pub fn kind(&self) -> SessionKind {
        match self {
            Self::Preparation { .. } => SessionKind::Preparation,
            Self::Medicine { .. } => SessionKind::Medicine,
            Self::Integration { .. } => SessionKind::Integration,
        }
    }
}

/// How the medicine was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum Route {
    /// Into a vein.
    Iv,
    /// Into a muscle.
    Im,
    /// Under the tongue.
    Sublingual,
    /// Swallowed.
    Oral,
    /// Through the nose.
    Nasal,
}

/// A side effect that can be ticked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum SideEffect {
    /// Nausea.
    Nausea,
    /// Vomiting.
    Vomiting,
    /// Dizziness.
    Dizziness,
    /// Headache.
    Headache,
    /// Dissociation that was unpleasant.
    Dissociation,
    /// Anxiety.
    Anxiety,
    /// Raised blood pressure, as told by the clinic.
    BloodPressure,
}

/// The kind of a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum SessionKind {
    /// Preparation.
    Preparation,
    /// Medicine.
    Medicine,
    /// Integration.
    Integration,
}

/// What the person can write about a session. It is planned while `starts` lies ahead, past afterwards.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SessionDraft {
    /// When it begins.
    pub starts: LocalTime,
    /// Clinic or home, as the person calls it.
    pub place: String,
    /// The therapist or guide; a planned session with this set is an appointment.
    pub with_whom: String,
    /// The fields of its kind.
    pub details: SessionDetails,
}

/// A session as stored.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Counts saves; a save must name the revision it began from.
    pub revision: u32,
    /// The medicine session it belongs to, counted from 1 by date: its own rank for medicine, the next one's for preparation, the last one's for integration.
    /// In the trash it counts nowhere, and this is 0.
    pub number: u32,
    /// Whether it lies ahead.
    pub planned: bool,
    /// What the person wrote.
    pub draft: SessionDraft,
    /// How many entries, artworks and check-ins hang on it.
    pub items: u32,
}

impl Session {
    /// Its name on a chip.
    pub fn tag(&self) -> SessionTag {
        SessionTag { id: self.id, kind: self.draft.details.kind(), number: self.number, starts: self.draft.starts.clone() }
    }

    /// Whether it is planned with somebody.
    pub fn is_appointment(&self) -> bool {
        self.planned && !self.draft.with_whom.trim().is_empty()
    }
}

/// Enough of a session to name it on a chip.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SessionTag {
    /// Its id.
    pub id: SessionId,
    /// Its kind.
    pub kind: SessionKind,
    /// See [`Session::number`].
    pub number: u32,
    /// When it begins.
    pub starts: LocalTime,
}
