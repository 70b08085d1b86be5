//! What is shown of a text that was found: the words around the needles, cut into pieces.

use std::ops::Range;

use super::{
    Piece,
    fold::{Folded, fold},
    needles::{Needle, Needles},
};

/// How many characters a snippet has, and how many of them at most before the first needle.
const LENGTH: usize = 160;
const BEFORE: usize = 50;
/// Among how many places with a needle the best is chosen.
const PLACES: usize = 200;

/// The whole text.
pub(crate) fn whole(text: &str, needles: &Needles) -> Vec<Piece> {
    pieces(text, 0..text.len(), &places(text, needles))
}

/// The part of the text in which most needles are, or else its beginning.
pub(crate) fn around(text: &str, needles: &Needles) -> Vec<Piece> {
    let places = places(text, needles);
    let start = places.get(best(&places)).map_or(0, |place| place.at.start);
    pieces(text, window(text, start), &places)
}

/// Where a needle is in the text, in bytes.
struct Place {
    at: Range<usize>,
    needle: usize,
}

/// All places, in order and apart from each other.
fn places(text: &str, needles: &Needles) -> Vec<Place> {
    let folded = fold(text);
    let mut places: Vec<Place> = Vec::new();
    for (needle, wanted) in needles.iter().enumerate() {
        let found = folded.text.match_indices(wanted.text()).filter(|(start, _)| begins(&folded.text, *start, wanted));
        places.extend(found.map(|(start, matched)| Place { at: original(&folded, start..start + matched.len()), needle }));
    }
    places.sort_by_key(|place| (place.at.start, usize::MAX - place.at.end));
    let mut end = 0;
    places.retain(|place| {
        let apart = place.at.start >= end && !place.at.is_empty();
        if apart {
            end = place.at.end;
        }
        apart
    });
    places
}

/// Whether a needle may stand here: one or two letters only where a word begins.
fn begins(folded: &str, start: usize, needle: &Needle) -> bool {
    match needle {
        Needle::Part(_) | Needle::Row(_) => true,
        Needle::Beginning(_) => !folded[..start].ends_with(|before: char| before.is_alphanumeric() && !super::fold::stands_alone(before)),
    }
}

/// The whole characters of the original from which a part of the folded text came.
fn original(folded: &Folded, part: Range<usize>) -> Range<usize> {
    let start = folded.origins[part.start];
    let last = folded.origins[part.end - 1];
    let end = folded.origins[part.end..].iter().copied().find(|origin| *origin > last).unwrap_or(last);
    start..end
}

/// The first place from which the most different needles are within reach.
fn best(places: &[Place]) -> usize {
    let reach = |first: &Place, place: &Place| place.at.end - first.at.start <= LENGTH - BEFORE;
    let different = |index: usize| {
        let near = places[index..].iter().take_while(|place| reach(&places[index], place));
        near.fold(0_u32, |seen, place| seen | 1 << place.needle).count_ones()
    };
    let most = (0..places.len().min(PLACES)).map(|index| (different(index), usize::MAX - index)).max();
    most.map_or(0, |(_, index)| usize::MAX - index)
}

/// The part to show around a place, cut between words where there are spaces.
fn window(text: &str, place: usize) -> Range<usize> {
    let before = text[..place].char_indices().rev().take(BEFORE).last().map_or(place, |(at, _)| at);
    let start = if before == 0 { 0 } else { text[before..place].find(' ').map_or(before, |space| before + space + 1) };
    let Some((cut, _)) = text[start..].char_indices().nth(LENGTH) else { return start..text.len() };
    let cut = start + cut;
    // Nothing that was found is cut off for the sake of a space.
    let end = text[place..cut].rfind(' ').map_or(cut, |space| place + space);
    let end = if end > place { end } else { cut };
    start..end
}

fn pieces(text: &str, shown: Range<usize>, places: &[Place]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |text: &str, found: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), found });
        }
    };
    if shown.start > 0 {
        push("…", false);
    }
    let mut at = shown.start;
    for place in places.iter().filter(|place| place.at.end > shown.start && place.at.start < shown.end) {
        let (start, end) = (place.at.start.max(at), place.at.end.min(shown.end));
        push(&text[at..start], false);
        push(&text[start..end], true);
        at = end;
    }
    push(&text[at..shown.end], false);
    if shown.end < text.len() {
        push("…", false);
    }
    pieces
}
