//! A note in a reply: the piece and its version, and an annotation of the Web Annotation Data Model.
//!
//! ```json
//! {"item": "...", "version": 3, "annotation": {
//!   "@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:uuid:...", "type": "Annotation", "motivation": "commenting",
//!   "body": {"type": "TextualBody", "value": "The blue.", "format": "text/plain"},
//!   "target": {"source": "urn:uuid:...", "selector": {"type": "SvgSelector", "value": "..."}}}}
//! ```

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, de::IgnoredAny};
use uuid::Uuid;

use super::{Motivation, Note, Place, place::Selectors};
use crate::{ItemId, NoteId, ShareError};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
const URN: &str = "urn:uuid:";
const PLAIN: &str = "text/plain";

/// What a document says beyond what a note is made of. It is refused, and apart from a document that cannot be read: it may be an attempt
/// to change something.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Beyond(BTreeMap<String, IgnoredAny>);

impl Beyond {
    pub(super) fn refuse(&self) -> Result<(), ShareError> {
        if self.0.is_empty() { Ok(()) } else { Err(ShareError::MoreThanNotes) }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct NoteDocument {
    item: ItemId,
    version: u32,
    annotation: Annotation,
    #[serde(flatten, skip_serializing)]
    beyond: Beyond,
}

#[derive(Serialize, Deserialize)]
struct Annotation {
    #[serde(rename = "@context")]
    context: String,
    id: String,
    #[serde(rename = "type")]
    kind: String,
    motivation: String,
    body: TextualBody,
    target: Target,
    #[serde(flatten, skip_serializing)]
    beyond: Beyond,
}

#[derive(Serialize, Deserialize)]
struct TextualBody {
    #[serde(rename = "type")]
    kind: String,
    value: String,
    format: String,
    #[serde(flatten, skip_serializing)]
    beyond: Beyond,
}

#[derive(Serialize, Deserialize)]
struct Target {
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    selector: Option<Selectors>,
    #[serde(flatten, skip_serializing)]
    beyond: Beyond,
}

pub(super) fn to_document(note: &Note) -> NoteDocument {
    NoteDocument {
        item: note.item,
        version: note.version,
        annotation: Annotation {
            context: CONTEXT.into(),
            id: urn(note.id.uuid()),
            kind: "Annotation".into(),
            motivation: motivation(note.motivation).into(),
            body: TextualBody { kind: "TextualBody".into(), value: note.text.clone(), format: PLAIN.into(), beyond: Beyond::default() },
            target: Target { source: urn(note.item.uuid()), selector: note.place.to_selectors(), beyond: Beyond::default() },
            beyond: Beyond::default(),
        },
        beyond: Beyond::default(),
    }
}

/// A note whose annotation is one of those that [`to_document`] makes.
pub(super) fn from_document(document: NoteDocument) -> Result<Note, ShareError> {
    let NoteDocument { item, version, annotation, beyond } = document;
    let Annotation { context, id, kind, motivation, body, target, beyond: beyond_annotation } = annotation;
    [&beyond, &beyond_annotation, &body.beyond, &target.beyond].into_iter().try_for_each(Beyond::refuse)?;
    // The vocabulary has motivations that ask for a change, such as editing.
    let motivation = MOTIVATIONS.into_iter().find(|(_, name)| *name == motivation).ok_or(ShareError::MoreThanNotes)?.0;
    let known = context == CONTEXT && kind == "Annotation" && body.kind == "TextualBody" && body.format == PLAIN;
    if !known || target.source != urn(item.uuid()) {
        return Err(ShareError::MoreThanNotes);
    }
    let id = id.strip_prefix(URN).and_then(|id| Uuid::try_parse(id).ok()).and_then(|id| NoteId::try_from(id).ok());
    Ok(Note {
        id: id.ok_or(ShareError::NotAReply)?,
        item,
        version,
        motivation,
        place: Place::from_selectors(target.selector)?,
        text: body.value,
    })
}

const MOTIVATIONS: [(Motivation, &str); 3] =
    [(Motivation::Commenting, "commenting"), (Motivation::Questioning, "questioning"), (Motivation::Highlighting, "highlighting")];

const fn motivation(motivation: Motivation) -> &'static str {
    match motivation {
        Motivation::Commenting => MOTIVATIONS[0].1,
        Motivation::Questioning => MOTIVATIONS[1].1,
        Motivation::Highlighting => MOTIVATIONS[2].1,
    }
}

fn urn(id: Uuid) -> String {
    format!("{URN}{}", id.hyphenated())
}
