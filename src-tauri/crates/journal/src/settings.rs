//! What the person set for this journal. It lies encrypted with everything else.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Settings of a journal.
#[derive(Clone, PartialEq)]
pub struct Settings {
    /// What the vault is for.
    pub role: Role,
    /// What the person chose.
    pub preferences: Preferences,
    /// Whether the person showed that they hold the recovery words.
    pub recovery_confirmed: bool,
}

/// What a vault is for. It is chosen when the vault is made, and stays.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum Role {
    /// Somebody's own journal.
    Journal,
    /// Where a therapist reads what clients give.
    Room,
}

/// How the app locks and looks while this journal is open.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type, sqlx::FromRow)]
pub struct Preferences {
    /// Minutes without a touch until the journal locks itself, 1 to 60.
    pub idle_minutes: u32,
    /// Light or dark.
    pub theme: Theme,
    /// How large everything is, in percent, 100 to 200.
    pub text_size: u32,
    /// With which day a week begins in calendars.
    pub first_day: FirstDay,
    /// How a time of day is written.
    pub time_format: TimeFormat,
    /// The outline that a new check-in begins with.
    pub outline: Outline,
    /// The paper of reports.
    pub paper: Paper,
}

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum Theme {
    /// As the rest of the computer.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// With which day a week begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum FirstDay {
    /// Monday, as ISO 8601 has it.
    Monday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// How a time of day is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum TimeFormat {
    /// 19:42.
    Hours24,
    /// 7:42 PM.
    Hours12,
}

/// The outlines of data/body-map.json, by their ids there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum Outline {
    /// Neither feminine nor masculine.
    Neutral,
    /// Feminine.
    Feminine,
    /// Masculine.
    Masculine,
}

/// A size of paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum Paper {
    /// ISO 216 A4, 210 by 297 mm.
    A4,
    /// US Letter, 8.5 by 11 inches.
    Letter,
}
