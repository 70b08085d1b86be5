//! The bodies of check-ins and sessions, in JSON. Codes of regions, sensations and feelings are those of data/body-map.json.

use std::collections::HashSet;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    Part, ShareError,
    bundle::item::is_short,
    json::{self, Unread},
    limits::{COORDINATES, REGIONS, TEXT, WORD, WORDS},
    wording::fits,
};

/// The highest of a scale.
const SCALE: u8 = 10;

/// Which of the two silhouettes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The front of the body.
    Front,
    /// The back of the body.
    Back,
}

/// The two brushes, after Nummenmaa et al., "Bodily maps of emotions", PNAS 111 (2014) 646.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Brush {
    /// More alive: activation, warm.
    More,
    /// Less alive: deactivation, cool.
    Less,
}

/// One mark on the body.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Mark {
    /// A stroke of the brush.
    Stroke {
        /// On which silhouette.
        side: Side,
        /// With which brush; none erases.
        brush: Option<Brush>,
        /// Diameter in body units.
        size: f32,
        /// `[x, y, pressure]` in body units of the neutral outline, pressure from 0 to 1.
        points: Vec<[f32; 3]>,
    },
    /// A region filled whole.
    Region {
        /// A region id of data/body-map.json.
        region: String,
        /// With which brush; none clears the region.
        brush: Option<Brush>,
    },
}

/// What was felt in one region.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionRecord {
    /// A region id of data/body-map.json.
    pub region: String,
    /// The share of the region that is marked more alive, 0 to 1.
    pub more: f32,
    /// The share of the region that is marked less alive, 0 to 1.
    pub less: f32,
    /// Words for the sensation: codes or the person's own.
    pub words: Vec<String>,
    /// How strong, 0 to 10, if said.
    pub intensity: Option<u8>,
}

/// A body check-in.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckInRecord {
    /// The outline it is shown on, an id of data/body-map.json.
    pub outline: String,
    /// The version of the body map drawn on.
    pub outline_version: u32,
    /// The marks in the order they were made.
    pub marks: Part<Vec<Mark>>,
    /// The same in regions, each region once, with words.
    pub regions: Part<Vec<RegionRecord>>,
    /// Still (0) to stirred (10), if said.
    pub energy: Part<Option<u8>>,
    /// Unpleasant (0) to pleasant (10), if said.
    pub pleasantness: Part<Option<u8>>,
    /// Feelings: codes or the person's own.
    pub feelings: Part<Vec<String>>,
    /// Own words.
    pub note: Part<String>,
}

/// What is written down for a session.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionRecord {
    /// The medicine session it belongs to, counted from 1.
    pub number: u32,
    /// Clinic or home, as the person calls it.
    pub place: Part<String>,
    /// The therapist or guide.
    pub with_whom: Part<String>,
    /// The fields of its kind.
    pub details: SessionDetails,
}

/// The fields of each kind of session. Texts may be empty.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum SessionDetails {
    /// Getting ready for the medicine.
    Preparation {
        /// The intention, in the person's words.
        intention: Part<String>,
        /// What they hope for.
        hopes: Part<String>,
        /// What they are afraid of.
        fears: Part<String>,
        /// Set and setting.
        setting: Part<String>,
        /// Who and what supports them afterwards.
        support_plan: Part<String>,
        /// Who drives them home.
        ride_home: Part<String>,
    },
    /// The medicine itself.
    Medicine {
        /// How it was given, if told.
        route: Part<Option<Route>>,
        /// The dose as the person wrote it, with its unit.
        dose: Part<String>,
        /// Who was there.
        present: Part<String>,
        /// What was playing.
        music: Part<String>,
        /// What was felt and seen.
        experience: Part<String>,
        /// Side effects, from the list.
        side_effects: Part<Vec<SideEffect>>,
        /// Side effects in own words.
        side_effects_note: Part<String>,
    },
    /// A meeting with the therapist.
    Integration {
        /// What was spoken about.
        spoke_about: Part<String>,
        /// What the person takes with them.
        takeaways: Part<String>,
    },
}

/// How the medicine was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

/// A body of a piece, and what it may hold.
pub(crate) trait Record: Serialize + DeserializeOwned {
    fn is_sound(&self) -> bool;

    fn to_json(&self) -> Result<Vec<u8>, ShareError> {
        if !self.is_sound() {
            return Err(ShareError::BeyondLimits);
        }
        serde_json::to_vec_pretty(self).map_err(|_| ShareError::BeyondLimits)
    }

    fn from_json(json: &[u8]) -> Result<Self, ShareError> {
        let record: Self = json::read(json).map_err(|unread| match unread {
            Unread::TooMuch => ShareError::BeyondLimits,
            Unread::Other(_) => ShareError::PartSwapped,
        })?;
        if record.is_sound() { Ok(record) } else { Err(ShareError::BeyondLimits) }
    }
}

impl Record for CheckInRecord {
    fn is_sound(&self) -> bool {
        fits(&self.outline, WORD)
            && is_short(&self.note, TEXT)
            && [&self.energy, &self.pleasantness].into_iter().all(|scale| is_on_scale(scale.kept().copied().flatten()))
            && self.feelings.kept().is_none_or(|feelings| are_words(feelings))
            && self.marks.kept().is_none_or(|marks| are_marks(marks))
            && self.regions.kept().is_none_or(|regions| are_regions(regions))
    }
}

impl Record for SessionRecord {
    fn is_sound(&self) -> bool {
        let texts: &[&Part<String>] = match &self.details {
            SessionDetails::Preparation { intention, hopes, fears, setting, support_plan, ride_home } => {
                &[intention, hopes, fears, setting, support_plan, ride_home]
            }
            SessionDetails::Medicine { route: _, dose, present, music, experience, side_effects, side_effects_note } => {
                if side_effects.kept().is_some_and(|effects| effects.len() > WORDS) {
                    return false;
                }
                &[dose, present, music, experience, side_effects_note]
            }
            SessionDetails::Integration { spoke_about, takeaways } => &[spoke_about, takeaways],
        };
        texts.iter().chain(&[&self.place, &self.with_whom]).all(|text| is_short(text, TEXT))
    }
}

fn are_words(words: &[String]) -> bool {
    let mut seen = HashSet::new();
    words.len() <= WORDS && words.iter().all(|word| fits(word, WORD) && seen.insert(word))
}

fn is_on_scale(value: Option<u8>) -> bool {
    value.is_none_or(|value| value <= SCALE)
}

fn are_marks(marks: &[Mark]) -> bool {
    let mut coordinates = 0_usize;
    let sound = marks.iter().all(|mark| match mark {
        Mark::Stroke { size, points, .. } => {
            coordinates += 1 + points.as_flattened().len();
            size.is_finite() && points.as_flattened().iter().all(|value| value.is_finite())
        }
        Mark::Region { region, .. } => {
            coordinates += 1;
            fits(region, WORD)
        }
    });
    sound && coordinates <= COORDINATES
}

fn are_regions(regions: &[RegionRecord]) -> bool {
    let mut seen = HashSet::new();
    regions.len() <= REGIONS
        && regions.iter().all(|record| {
            fits(&record.region, WORD)
                && are_words(&record.words)
                && is_on_scale(record.intensity)
                && [record.more, record.less].iter().all(|share| (0.0..=1.0).contains(share))
                && seen.insert(record.region.as_str())
        })
}
