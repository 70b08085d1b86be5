//! The pictures that an entry shows: by their ids of this bundle alone.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::ItemId;

/// Before the id of a picture in Markdown.
pub(crate) const SCHEME: &str = "art:";

/// Letters of an id.
const ID: usize = 36;

/// Markdown whose pictures (`art:<id of the database>`) go by their ids of the bundle. A picture that is not in the bundle keeps its
/// words and loses its id, wherever in the text it stands: ids of the database never leave.
#[must_use]
pub fn relink(markdown: &str, pictures: &BTreeMap<Uuid, ItemId>) -> String {
    let mut linked = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some(start) = find_ignoring_case(rest, SCHEME) {
        let (before, after) = rest.split_at(start + SCHEME.len());
        linked.push_str(before);
        rest = match after.get(..ID).and_then(|id| Uuid::try_parse(id).ok()) {
            Some(id) => {
                if let Some(item) = pictures.get(&id) {
                    linked.push_str(&item.uuid().to_string());
                }
                &after[ID..]
            }
            None => after,
        };
    }
    linked + rest
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|letters| letters.eq_ignore_ascii_case(wanted.as_bytes()))
}
