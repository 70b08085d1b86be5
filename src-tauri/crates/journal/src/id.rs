//! Ids of the things in a journal: UUIDv7, so that rows made together lie together. They never leave the database: a shared file gets random ones.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, Type, sqlx::Type)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id that sorts after those made before it.
            pub fn make() -> Self {
                Self(Uuid::now_v7())
            }
        }
    )+};
}

ids! {
    /// A session.
    SessionId,
    /// An entry.
    EntryId,
    /// An artwork.
    ArtworkId,
    /// A body check-in.
    CheckInId,
    /// Somebody who gives pieces to read.
    ClientId,
}

impl EntryId {
    /// When it was made, to the millisecond.
    pub(crate) fn made_at(self) -> Option<Timestamp> {
        let (seconds, nanoseconds) = self.0.get_timestamp()?.to_unix();
        Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
    }
}
