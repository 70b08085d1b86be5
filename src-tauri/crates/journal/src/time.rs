//! Days and times as the person calls them. Formatting for a language does not live here: the UI and the report do it.

use jiff::{Span, Timestamp, Zoned, civil, tz::TimeZone};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A civil date-time and the IANA zone in which the person said it, never shifted when they travel.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LocalTime {
    /// The clock on the wall, `YYYY-MM-DDTHH:MM:SS`.
    #[specta(type = String)]
    pub local: civil::DateTime,
    /// The IANA zone, such as `Europe/Madrid`; `UTC` when the computer does not know its own.
    pub zone: String,
}

impl LocalTime {
    /// The present moment in the computer's own zone.
    pub fn now() -> Self {
        Self::from_timestamp(Timestamp::now())
    }

    /// The given instant in the computer's own zone, to the second.
    pub fn from_timestamp(at: Timestamp) -> Self {
        let system = TimeZone::system();
        let zone = system.iana_name().unwrap_or("UTC").to_owned();
        let zoned = at.to_zoned(TimeZone::get(&zone).unwrap_or(TimeZone::UTC));
        Self { local: zoned.datetime().with().subsec_nanosecond(0).build().unwrap_or(zoned.datetime()), zone }
    }

    /// The instant this names; an unknown zone counts as UTC, and a time skipped or repeated by a clock change resolves as RFC 5545 does.
    pub fn instant(&self) -> Timestamp {
        self.zoned().map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
    }

    /// What the clock on the wall says this much later: hours pass as they do, days end at the same time of day.
    pub(crate) fn after(&self, span: Span) -> Self {
        let later = self.zoned().and_then(|zoned| zoned.checked_add(span));
        Self { local: later.map_or(self.local, |zoned| zoned.datetime()), zone: self.zone.clone() }
    }

    fn zoned(&self) -> Result<Zoned, jiff::Error> {
        let zone = TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC);
        zone.to_ambiguous_zoned(self.local).compatible()
    }
}

/// A point in the days after a medicine session, as the person chose it; stored as chosen and never recomputed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, Type, PartialOrd, Ord, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum Moment {
    /// Before the medicine: preparing, setting the intention.
    Before,
    /// While the medicine was working.
    During,
    /// About four hours later.
    Hours4,
    /// About a day later.
    Hours24,
    /// About three days later.
    Hours72,
    /// About a week later.
    Days7,
    /// About four weeks later.
    Days28,
    /// About a month later.
    Month1,
    /// About three months later.
    Months3,
    /// About six months later.
    Months6,
}
