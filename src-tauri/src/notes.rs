//! Notes on pieces as the window says them, to and from what `afterglow_share` seals. Where they are kept, and replies, do not live here.

use afterglow_journal::LocalTime;
use afterglow_share::{Item, Motivation, Note, NoteId, Place, Point};
use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

use crate::ipc::{Answer, AppError};

/// Characters that a note may have, as many as `afterglow_share` seals.
const LONGEST: u32 = 20_000;

/// What a note is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NoteMotivation {
    /// It says something.
    Comment,
    /// It asks something.
    Question,
    /// It points at something and may say nothing.
    Highlight,
}

/// Where on a piece a note stands. Points are pixels of the picture, upright as it was given, from its left and upper edge.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NotePlace {
    /// The piece as a whole.
    Whole,
    /// A pin.
    Pin {
        /// Where.
        point: Point,
    },
    /// A rectangle.
    Rectangle {
        /// Its upper left corner.
        corner: Point,
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
    /// A closed line of three points or more.
    Outline {
        /// Its corners.
        points: Vec<Point>,
    },
    /// Lines drawn freely.
    Freehand {
        /// Each of one point or more.
        lines: Vec<Vec<Point>>,
    },
    /// Words of an entry.
    Passage {
        /// The first character of the Markdown, counted in Unicode scalar values.
        start: u32,
        /// The character after the last.
        end: u32,
        /// The words themselves.
        exact: String,
        /// What stands before them.
        prefix: String,
        /// What stands after them.
        suffix: String,
    },
}

/// What a therapist says in a note.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NoteDraft {
    /// What it is for.
    pub motivation: NoteMotivation,
    /// Where it stands.
    pub place: NotePlace,
    /// Plain text; may be empty.
    pub text: String,
    /// Whether it goes back with the next reply; or else it stays in the room.
    pub goes_back: bool,
}

/// A note in the room.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
pub struct RoomNote {
    /// The note.
    pub id: Uuid,
    /// The piece, by its id of the bundle.
    pub item: Uuid,
    /// What it says.
    pub draft: NoteDraft,
    /// The number of the last reply that it went back in as it stands; null where it has not.
    pub sent_in: Option<u32>,
}

/// Whether what a note quotes are the person's words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Quoted {
    /// They stand in what was given, or the note quotes nothing.
    Yours,
    /// They do not.
    NotGiven,
    /// They do not stand in the piece as it is now, and what was given is not kept.
    NotThere,
}

/// A note of somebody else's beside the person's own piece.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
pub struct NoteBeside {
    /// The note.
    pub id: Uuid,
    /// Whom the piece was given to, as the person calls them.
    pub given_to: String,
    /// When it came.
    pub received: LocalTime,
    /// The revision of the piece that it was written to.
    pub version: u32,
    /// What it is for.
    pub motivation: NoteMotivation,
    /// Where it stands, on the picture as it is turned now.
    pub place: NotePlace,
    /// Whether the words on which it stands are theirs.
    pub quoted: Quoted,
    /// Plain text; may be empty.
    pub text: String,
}

impl NoteDraft {
    /// The note on a piece of a bundle, where it can stand, or `stays` where it stood.
    pub fn on(&self, item: &Item, id: NoteId, stays: bool) -> Answer<Note> {
        if self.text.chars().count() > LONGEST as usize {
            return Err(AppError::TooLong { field: "text".into(), limit: LONGEST });
        }
        let note = Note {
            id,
            item: item.about.id,
            version: item.about.version,
            motivation: self.motivation.into(),
            place: self.place.clone().into(),
            text: self.text.clone(),
        };
        if !stays {
            item.given().judge(&note)?;
        }
        Ok(note)
    }

    /// What a note says.
    pub fn of(note: Note, goes_back: bool) -> Self {
        Self { motivation: note.motivation.into(), place: note.place.into(), text: note.text, goes_back }
    }
}

impl NotePlace {
    /// The same place once its picture, of so many pixels, was turned by so many quarters to the right.
    pub fn turned(self, [width, height]: Point, quarters: u8) -> Self {
        if quarters == 0 {
            return self;
        }
        let turn = |[x, y]: Point| [height.saturating_sub(y), x];
        let once = match self {
            Self::Whole | Self::Passage { .. } => return self,
            Self::Pin { point } => Self::Pin { point: turn(point) },
            Self::Rectangle { corner: [x, y], width: wide, height: high } => {
                Self::Rectangle { corner: turn([x, y.saturating_add(high)]), width: high, height: wide }
            }
            Self::Outline { points } => Self::Outline { points: points.into_iter().map(turn).collect() },
            Self::Freehand { lines } => {
                Self::Freehand { lines: lines.into_iter().map(|line| line.into_iter().map(turn).collect()).collect() }
            }
        };
        once.turned([height, width], quarters - 1)
    }
}

impl From<NotePlace> for Place {
    fn from(place: NotePlace) -> Self {
        match place {
            NotePlace::Whole => Self::Whole,
            NotePlace::Pin { point } => Self::Pin(point),
            NotePlace::Rectangle { corner, width, height } => Self::Rectangle { corner, width, height },
            NotePlace::Outline { points } => Self::Outline(points),
            NotePlace::Freehand { lines } => Self::Freehand(lines),
            NotePlace::Passage { start, end, exact, prefix, suffix } => Self::Passage { start, end, exact, prefix, suffix },
        }
    }
}

impl From<Place> for NotePlace {
    fn from(place: Place) -> Self {
        match place {
            Place::Whole => Self::Whole,
            Place::Pin(point) => Self::Pin { point },
            Place::Rectangle { corner, width, height } => Self::Rectangle { corner, width, height },
            Place::Outline(points) => Self::Outline { points },
            Place::Freehand(lines) => Self::Freehand { lines },
            Place::Passage { start, end, exact, prefix, suffix } => Self::Passage { start, end, exact, prefix, suffix },
        }
    }
}

impl From<NoteMotivation> for Motivation {
    fn from(motivation: NoteMotivation) -> Self {
        match motivation {
            NoteMotivation::Comment => Self::Commenting,
            NoteMotivation::Question => Self::Questioning,
            NoteMotivation::Highlight => Self::Highlighting,
        }
    }
}

impl From<Motivation> for NoteMotivation {
    fn from(motivation: Motivation) -> Self {
        match motivation {
            Motivation::Commenting => Self::Comment,
            Motivation::Questioning => Self::Question,
            Motivation::Highlighting => Self::Highlight,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_stays_behind_when_its_picture_is_turned() {
        let pin = |point| NotePlace::Pin { point };
        assert!(pin([10, 20]).turned([400, 300], 1) == pin([280, 10]));
        assert!(pin([10, 20]).turned([400, 300], 2) == pin([390, 280]));
        assert!(pin([10, 20]).turned([400, 300], 3) == pin([20, 390]));
        let rectangle = NotePlace::Rectangle { corner: [10, 20], width: 30, height: 5 };
        assert!(rectangle.turned([400, 300], 1) == NotePlace::Rectangle { corner: [275, 10], width: 5, height: 30 });
    }
}
