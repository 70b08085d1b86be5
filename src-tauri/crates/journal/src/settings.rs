//! What the person set for this journal. It lies encrypted with everything else.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Settings of a journal.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Settings {
    /// Minutes without a touch until the journal locks itself, 1 to 60.
    pub idle_minutes: u32,
    /// Whether the person showed that they hold the recovery words.
    pub recovery_confirmed: bool,
}
