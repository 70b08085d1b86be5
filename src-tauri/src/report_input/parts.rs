//! What a piece is made of, part by part: what can be left out of it, and what was. The numbers of an entry's passages are those of the
//! report's own reading; every other part is numbered by its kind.

use std::collections::BTreeSet;

use afterglow_journal::{ArtworkDraft, CheckIn, Coded, Session, SessionDetails};
use afterglow_report::{Part, PassageKind};
use serde::Serialize;
use specta::Type;

use super::{
    Stored, body,
    selection::{LeftOut, PieceId},
};
use crate::{
    ipc::{Answer, AppError},
    report_input::lines,
    words::{name_of, say},
};

/// The parts of a piece, to choose from.
#[derive(Serialize, Type)]
pub struct PieceParts {
    /// Of which revision they are.
    revision: u32,
    parts: Vec<PiecePart>,
}

/// A part of a piece that can be left out.
#[derive(Serialize, Type)]
pub struct PiecePart {
    number: u32,
    kind: PartKind,
    /// Without markup; of a picture in an entry, its description. Empty where only the kind tells what it is.
    text: String,
}

/// A kind of part.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// A paragraph of an entry.
    Paragraph,
    /// A heading inside an entry.
    Heading,
    /// One point of a list in an entry.
    Point,
    /// A quote in an entry.
    Quote,
    /// Text of an entry that is shown as it was typed.
    Literal,
    /// A table in an entry.
    Table,
    /// A picture in an entry.
    Picture,
    /// The title of a piece of art.
    Title,
    /// The piece of art itself.
    Art,
    /// What can be seen on it.
    Description,
    /// Its medium.
    Medium,
    /// What it is on.
    Support,
    /// Its size.
    Size,
    /// Its series.
    Series,
    /// That a copy may be kept.
    Copy,
    /// What the person wants to say about it.
    Statement,
    /// What happened while making it.
    Process,
    /// Where the body is marked in a check-in, on the map and in words.
    Map,
    /// The words and strengths of its regions.
    Regions,
    /// Energy.
    Energy,
    /// Pleasantness.
    Pleasantness,
    /// Feelings.
    Feelings,
    /// The note of a check-in.
    Note,
    /// With whom a session was.
    WithWhom,
    /// Where it was.
    Place,
    /// The intention of a preparation.
    Intention,
    /// Hopes.
    Hopes,
    /// Fears.
    Fears,
    /// Set and setting.
    Setting,
    /// Support afterwards.
    SupportPlan,
    /// Who drives home.
    RideHome,
    /// What was felt and seen with the medicine.
    Experience,
    /// Who was there.
    Present,
    /// Music.
    Music,
    /// How the medicine was given.
    Route,
    /// The dose.
    Dose,
    /// Side effects from the list.
    SideEffects,
    /// Side effects in own words.
    SideEffectsNote,
    /// What was spoken about in a meeting.
    SpokeAbout,
    /// What the person takes with them.
    Takeaways,
}

impl From<PassageKind> for PartKind {
    fn from(kind: PassageKind) -> Self {
        match kind {
            PassageKind::Paragraph => Self::Paragraph,
            PassageKind::Heading => Self::Heading,
            PassageKind::Point => Self::Point,
            PassageKind::Quote => Self::Quote,
            PassageKind::Literal => Self::Literal,
            PassageKind::Table => Self::Table,
            PassageKind::Picture => Self::Picture,
        }
    }
}

/// The numbers of the parts that are left out of a piece.
pub struct Omitted(pub BTreeSet<u32>);

impl Omitted {
    /// What is left out of a piece. The numbers are those of the piece that the person saw: of any other, none would be the right ones.
    pub fn from(id: PieceId, revision: u32, wished: &[LeftOut]) -> Answer<Self> {
        match wished.iter().find(|left_out| left_out.piece == id) {
            Some(left_out) if left_out.revision != revision => Err(AppError::PartsChanged { piece: id }),
            Some(left_out) => Ok(Self(left_out.parts.iter().copied().collect())),
            None => Ok(Self(BTreeSet::new())),
        }
    }

    /// Whether the part of a kind is.
    pub fn has(&self, kind: PartKind) -> bool {
        self.0.contains(&(kind as u32))
    }

    /// The part, unless it is left out. Of nothing nothing was left out.
    pub fn unless<T>(&self, kind: PartKind, is_empty: bool, part: impl FnOnce() -> T) -> Part<T> {
        if self.has(kind) && !is_empty { Part::LeftOut } else { Part::Kept(part()) }
    }

    /// A text, unless it is left out.
    pub fn text(&self, kind: PartKind, text: &str) -> Part<String> {
        self.unless(kind, text.trim().is_empty(), || text.to_owned())
    }
}

/// What could be left out of a piece.
pub fn of(piece: &Stored) -> PieceParts {
    let parts = match piece {
        Stored::Entry(entry) => afterglow_report::passages(&entry.draft.markdown)
            .into_iter()
            .map(|passage| PiecePart { number: passage.number, kind: passage.kind.into(), text: passage.text })
            .collect(),
        Stored::Artwork(artwork) => {
            let draft = &artwork.draft;
            let mut told = vec![(PartKind::Title, draft.title.clone()), (PartKind::Description, draft.description.clone())];
            told.extend(art_fields(draft).map(|(kind, _, text)| (kind, text)));
            told.extend([(PartKind::Statement, draft.statement.clone()), (PartKind::Process, draft.process.clone())]);
            let picture = PiecePart { number: PartKind::Art as u32, kind: PartKind::Art, text: String::new() };
            [picture].into_iter().chain(those_told(told)).collect()
        }
        Stored::CheckIn(check_in) => those_told(check_in_texts(check_in)).collect(),
        Stored::Session(session) => those_told(session_fields(session).into_iter().map(|(kind, _, text)| (kind, text)).collect()).collect(),
    };
    PieceParts { revision: piece.revision(), parts }
}

fn those_told(parts: Vec<(PartKind, String)>) -> impl Iterator<Item = PiecePart> {
    parts.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(|(kind, text)| PiecePart {
        number: kind as u32,
        kind,
        text: text.trim().to_owned(),
    })
}

/// The short fields of a piece of art: their kinds, labels and texts.
pub fn art_fields(draft: &ArtworkDraft) -> impl Iterator<Item = (PartKind, String, String)> {
    let series = match draft.series_order {
        Some(order) if !draft.series.is_empty() => format!("{}, {order}", draft.series),
        _ => draft.series.clone(),
    };
    let keep = if draft.may_keep { say("report-may-keep") } else { String::new() };
    [
        (PartKind::Medium, "report-field-medium", draft.medium.clone()),
        (PartKind::Support, "report-field-support", draft.support.clone()),
        (PartKind::Size, "report-field-size", draft.size.clone()),
        (PartKind::Series, "report-field-series", series),
        (PartKind::Copy, "report-field-copy", keep),
    ]
    .into_iter()
    .map(|(kind, label, text)| (kind, say(label), text))
}

fn check_in_texts(check_in: &CheckIn) -> Vec<(PartKind, String)> {
    let draft = &check_in.draft;
    let of_ten = |value: Option<u8>| value.map(body::of_ten).unwrap_or_default();
    vec![
        (PartKind::Map, body::marked(draft)),
        (PartKind::Regions, body::worded(draft)),
        (PartKind::Energy, of_ten(draft.energy)),
        (PartKind::Pleasantness, of_ten(draft.pleasantness)),
        (PartKind::Feelings, body::feelings(draft).join(", ")),
        (PartKind::Note, draft.note.clone()),
    ]
}

/// What is written down for a session, in the order and under the labels of its page.
pub fn session_fields(session: &Session) -> Vec<(PartKind, String, String)> {
    let draft = &session.draft;
    let mut fields =
        vec![(PartKind::WithWhom, "sessions-with-whom", draft.with_whom.clone()), (PartKind::Place, "sessions-place", draft.place.clone())];
    match draft.details.clone() {
        SessionDetails::Preparation { intention, hopes, fears, setting, support_plan, ride_home } => fields.extend([
            (PartKind::Intention, "sessions-intention", intention),
            (PartKind::Hopes, "sessions-hopes", hopes),
            (PartKind::Fears, "sessions-fears", fears),
            (PartKind::Setting, "sessions-setting", setting),
            (PartKind::SupportPlan, "sessions-support-plan", support_plan),
            (PartKind::RideHome, "sessions-ride-home", ride_home),
        ]),
        SessionDetails::Medicine { route, dose, present, music, experience, side_effects, side_effects_note } => {
            let route = route.map(|route| name_of(Coded::Route, &lines::code(&route))).unwrap_or_default();
            let effects: Vec<_> = side_effects.iter().map(|effect| name_of(Coded::SideEffect, &lines::code(effect))).collect();
            fields.extend([
                (PartKind::Experience, "sessions-experience", experience),
                (PartKind::Present, "sessions-present", present),
                (PartKind::Music, "sessions-music", music),
                (PartKind::Route, "sessions-route", route),
                (PartKind::Dose, "sessions-dose", dose),
                (PartKind::SideEffects, "sessions-side-effects", effects.join(", ")),
                (PartKind::SideEffectsNote, "report-side-effects-note", side_effects_note),
            ]);
        }
        SessionDetails::Integration { spoke_about, takeaways } => fields
            .extend([(PartKind::SpokeAbout, "sessions-spoke-about", spoke_about), (PartKind::Takeaways, "sessions-takeaways", takeaways)]),
    }
    fields.into_iter().map(|(kind, label, text)| (kind, say(label), text)).collect()
}

#[cfg(test)]
mod tests {
    use afterglow_journal::EntryId;

    use super::*;

    #[test]
    fn numbers_of_an_older_piece_would_leave_out_the_wrong_parts() {
        let id: EntryId = serde_json::from_str("\"00000000-0000-4000-8000-000000000001\"").expect("an id");
        let id = PieceId::Entry(id);
        let wished = [LeftOut { piece: id, revision: 3, parts: vec![1, 4] }];
        assert!(matches!(Omitted::from(id, 4, &wished), Err(AppError::PartsChanged { piece }) if piece == id));
        assert!(Omitted::from(id, 3, &wished).is_ok_and(|omitted| omitted.0 == BTreeSet::from([1, 4])));
        assert!(Omitted::from(id, 3, &[]).is_ok_and(|omitted| omitted.0.is_empty()));
    }
}
