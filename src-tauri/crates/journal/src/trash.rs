//! What lies in the trash, and for how long.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{Item, LocalTime, SessionId, SessionKind};

/// How long something stays in the trash, in days.
const DAYS: u32 = 30;

/// An item in the trash.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TrashedItem {
    /// The item as lists name it.
    pub item: Item,
    /// When it was deleted.
    pub deleted_at: LocalTime,
    /// Days until it ends for good.
    pub days_left: u32,
}

/// A session in the trash.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct TrashedSession {
    /// Its id.
    pub id: SessionId,
    /// Its kind.
    pub kind: SessionKind,
    /// When it begins.
    pub starts: LocalTime,
    /// When it was deleted.
    pub deleted_at: LocalTime,
    /// Days until it ends for good.
    pub days_left: u32,
}

/// What was deleted at this instant or before has had its days.
pub(crate) fn horizon(now: Timestamp) -> Timestamp {
    now.checked_sub(SignedDuration::from_hours(i64::from(DAYS) * 24)).unwrap_or(Timestamp::MIN)
}

/// Whole days until something ends that was deleted at this instant, counting a begun one.
pub(crate) fn days_left(deleted_at: Timestamp, now: Timestamp) -> u32 {
    let gone = now.duration_since(deleted_at).as_hours().div_euclid(24);
    u32::try_from(i64::from(DAYS) - gone).unwrap_or(0).min(DAYS)
}
