//! Ids in a shared file: random each time, so that two bundles of the same pieces have none in common, and never those of the database.

use serde::{Deserialize, Serialize};
use uuid::{Uuid, Variant};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
        #[serde(try_from = "Uuid", into = "Uuid")]
        pub struct $name(Uuid);

        impl $name {
            /// A new one.
            #[must_use]
            pub fn random() -> Self {
                Self(Uuid::new_v4())
            }

            /// The id as it is kept in a database.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }

        impl TryFrom<Uuid> for $name {
            type Error = &'static str;

            /// Refuses an id that is not random (RFC 9562, version 4): others tell when or where they were made.
            fn try_from(id: Uuid) -> Result<Self, Self::Error> {
                if id.get_version_num() == 4 && id.get_variant() == Variant::RFC4122 { Ok(Self(id)) } else { Err("the id is not a random one") }
            }
        }
    )+};
}

ids! {
    /// A bundle.
    BundleId,
    /// An item in one bundle.
    ItemId,
    /// A reply.
    ReplyId,
    /// A note in a reply.
    NoteId,
}
