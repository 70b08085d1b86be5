//! What may be stored: lengths, ranges, and each thing once. Checked before anything is written, so that a refusal changes nothing.

use std::collections::HashSet;

use crate::{ArtworkDraft, CheckInDraft, EntryDraft, Field, JournalError, LocalTime, Mark, Preferences, SessionDetails, SessionDraft};

const TITLE: u32 = 500;
const MARKDOWN: u32 = 5_000_000;
const TEXT: u32 = 100_000;
const WORD: u32 = 100;
/// As the crate that writes cards has it.
const ADDRESS_NAME: u32 = 80;
/// Own words on one piece: more tags, feelings, or words for one region than anybody picks by hand.
const WORDS: u32 = 200;
/// Coordinates in all marks of a check-in: hours of painting.
const COORDINATES: u32 = 1_000_000;
const SCALE: u8 = 10;

impl SessionDraft {
    pub(crate) fn check(&self) -> Result<(), JournalError> {
        self.starts.check()?;
        texts([&self.place, &self.with_whom])?;
        match &self.details {
            SessionDetails::Preparation { intention, hopes, fears, setting, support_plan, ride_home } => {
                texts([intention, hopes, fears, setting, support_plan, ride_home])
            }
            SessionDetails::Medicine { route: _, dose, present, music, experience, side_effects: _, side_effects_note } => {
                texts([dose, present, music, experience, side_effects_note])
            }
            SessionDetails::Integration { spoke_about, takeaways } => texts([spoke_about, takeaways]),
        }
    }
}

impl EntryDraft {
    pub(crate) fn check(&self) -> Result<(), JournalError> {
        self.occurred.check()?;
        length(Field::Title, &self.title, TITLE)?;
        length(Field::Markdown, &self.markdown, MARKDOWN)?;
        words(Field::Tag, &self.tags)
    }
}

impl ArtworkDraft {
    pub(crate) fn check(&self) -> Result<(), JournalError> {
        length(Field::Title, &self.title, TITLE)?;
        texts([&self.medium, &self.support, &self.size, &self.process, &self.statement, &self.description, &self.series])?;
        ensure(self.turns <= 3, Field::Turns)
    }
}

impl CheckInDraft {
    pub(crate) fn check(&self) -> Result<(), JournalError> {
        self.occurred.check()?;
        length(Field::Code, &self.outline, WORD)?;
        texts([&self.note])?;
        words(Field::Feeling, &self.feelings)?;
        on_scale(Field::Energy, self.energy)?;
        on_scale(Field::Pleasantness, self.pleasantness)?;
        self.check_marks()?;
        self.check_regions()
    }

    fn check_marks(&self) -> Result<(), JournalError> {
        let mut coordinates = 0_usize;
        for mark in &self.marks {
            match mark {
                Mark::Stroke { size, points, .. } => {
                    // JSON, in which marks are stored, has no word for infinity.
                    ensure(size.is_finite() && points.as_flattened().iter().all(|value| value.is_finite()), Field::Marks)?;
                    coordinates += 1 + points.as_flattened().len();
                }
                Mark::Region { region, .. } => {
                    length(Field::Code, region, WORD)?;
                    coordinates += 1;
                }
            }
        }
        if coordinates > COORDINATES as usize {
            return Err(JournalError::TooLong { field: Field::Marks, limit: COORDINATES });
        }
        Ok(())
    }

    fn check_regions(&self) -> Result<(), JournalError> {
        let mut seen = HashSet::new();
        for record in &self.regions {
            length(Field::Code, &record.region, WORD)?;
            words(Field::SensationWord, &record.words)?;
            on_scale(Field::Intensity, record.intensity)?;
            ensure((0.0..=1.0).contains(&record.more) && (0.0..=1.0).contains(&record.less), Field::Region)?;
            if !seen.insert(record.region.as_str()) {
                return Err(JournalError::Repeated { field: Field::Region });
            }
        }
        Ok(())
    }
}

impl Preferences {
    pub(crate) fn check(&self) -> Result<(), JournalError> {
        ensure((1..=60).contains(&self.idle_minutes), Field::IdleMinutes)?;
        ensure((100..=200).contains(&self.text_size), Field::TextSize)
    }
}

/// Whether this can be the id of a writing prompt.
pub(crate) fn prompt(id: &str) -> Result<(), JournalError> {
    length(Field::Code, id, WORD)
}

/// Whether a client can be called so.
pub(crate) fn client_name(name: &str) -> Result<(), JournalError> {
    ensure(!name.trim().is_empty(), Field::Text)?;
    length(Field::Text, name, ADDRESS_NAME)
}

/// Whether somebody can be called so on a card.
pub(crate) fn address_name(name: &str) -> Result<(), JournalError> {
    length(Field::Text, name, ADDRESS_NAME)
}

impl LocalTime {
    fn check(&self) -> Result<(), JournalError> {
        length(Field::Code, &self.zone, WORD)
    }
}

fn texts<const N: usize>(texts: [&String; N]) -> Result<(), JournalError> {
    texts.into_iter().try_for_each(|text| length(Field::Text, text, TEXT))
}

fn words(field: Field, words: &[String]) -> Result<(), JournalError> {
    if words.len() > WORDS as usize {
        return Err(JournalError::TooMany { field, limit: WORDS });
    }
    words.iter().try_for_each(|word| length(field, word, WORD))
}

fn length(field: Field, text: &str, limit: u32) -> Result<(), JournalError> {
    // A text of few bytes has few characters, and almost all texts end here.
    if text.len() <= limit as usize || text.chars().count() <= limit as usize {
        return Ok(());
    }
    Err(JournalError::TooLong { field, limit })
}

fn on_scale(field: Field, value: Option<u8>) -> Result<(), JournalError> {
    ensure(value.is_none_or(|value| value <= SCALE), field)
}

fn ensure(holds: bool, field: Field) -> Result<(), JournalError> {
    if holds { Ok(()) } else { Err(JournalError::OutOfRange { field }) }
}
