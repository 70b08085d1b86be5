//! The check-ins in the order of time: a page at a time, two to set side by side, and one region through all of them.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{CheckIn, CheckInId, Journal, JournalError, LocalTime, Moment, RegionRecord, SessionTag, table::body_history};

/// How many check-ins a page holds. Each is drawn with its two bodies.
pub(crate) const PAGE: usize = 24;
/// How many check-ins a page of one region holds. Each is a line.
pub(crate) const REGION_PAGE: usize = 100;

/// Where a page ended, and the next begins.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, Type)]
pub struct CheckInCursor {
    /// When the last check-in of the page was, in milliseconds since 1970.
    pub occurred_at: i64,
    /// Its id: check-ins of the same instant follow each other by it.
    pub id: CheckInId,
}

/// Some of the check-ins, the latest first.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct CheckInPage {
    /// At most 24.
    pub check_ins: Vec<CheckIn>,
    /// Where the next page begins; null at the end.
    pub next: Option<CheckInCursor>,
}

/// Two check-ins to set side by side.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, Type)]
pub struct CheckInPair {
    /// The earlier of the two.
    pub first: CheckInId,
    /// The later of the two.
    pub second: CheckInId,
}

/// A region that was marked in some check-in.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct MarkedRegion {
    /// A region id of data/body-map.json.
    pub region: String,
    /// In how many check-ins.
    pub count: u32,
}

/// What one check-in says about one region.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RegionMark {
    /// The check-in.
    pub check_in: CheckInId,
    /// The day and time it is about.
    pub occurred: LocalTime,
    /// The session it hangs on.
    pub session: Option<SessionTag>,
    /// The moment as chosen.
    pub moment: Option<Moment>,
    /// What was felt there.
    pub record: RegionRecord,
}

/// A stretch of check-ins in which a region was marked.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RegionPage {
    /// At most 100, the earliest first.
    pub marks: Vec<RegionMark>,
    /// Where the stretch before this one ends; null when there is none.
    pub earlier: Option<CheckInCursor>,
}

/// Check-ins through time.
impl Journal {
    /// A page of check-ins, the latest first; `after` is the end of the page before.
    pub async fn page_check_ins(&self, after: Option<CheckInCursor>) -> Result<CheckInPage, JournalError> {
        body_history::page(&mut *self.connection().await, after).await
    }

    /// Two check-ins that go together: those before and after one medicine session where there are both, the latest ones; otherwise two that
    /// follow each other. With an id, that check-in is one of them. None when there are not two.
    pub async fn check_ins_to_compare(&self, with: Option<CheckInId>) -> Result<Option<CheckInPair>, JournalError> {
        let mut connection = self.connection().await;
        match with {
            None => match body_history::around_latest_session(&mut connection).await? {
                None => body_history::latest_two(&mut connection).await,
                pair => Ok(pair),
            },
            Some(id) => match body_history::across_session(&mut connection, id).await? {
                None => body_history::beside(&mut connection, id).await,
                pair => Ok(pair),
            },
        }
    }

    /// The regions that were ever marked, the most often marked first.
    pub async fn marked_regions(&self) -> Result<Vec<MarkedRegion>, JournalError> {
        body_history::regions(&mut *self.connection().await).await
    }

    /// The latest check-ins in which a region was marked, or those before an earlier stretch of them.
    pub async fn region_over_time(&self, region: &str, before: Option<CheckInCursor>) -> Result<RegionPage, JournalError> {
        body_history::region(&mut *self.connection().await, region, before).await
    }
}
