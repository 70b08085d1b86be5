//! The pieces of a bundle that was taken in, read from their rows.

use afterglow_journal::{BundleItem, ClosedItem};
use afterglow_share::{CheckInRecord, Content, Item, Part, SessionRecord};

use crate::{
    given_piece::{GivenBody, GivenPiece},
    ipc::{Answer, AppError},
};

/// A piece in the list.
pub fn piece_of(row: &BundleItem) -> Answer<GivenPiece> {
    Ok(GivenPiece::of(&item_of(row)?, row.is_closed))
}

/// The piece that a bundle is opened at, as the page puts them in order: the earliest, and what has no day last.
pub fn first_of(rows: &[BundleItem]) -> Option<&BundleItem> {
    rows.iter().min_by_key(|row| {
        let when = piece_of(row).ok().and_then(|piece| piece.day.map(|day| (day, piece.time)));
        (when.is_none(), when)
    })
}

/// All of a piece.
pub fn body_of(row: &BundleItem, body: Option<String>) -> Answer<GivenBody> {
    if row.is_closed {
        return Ok(GivenBody::Closed);
    }
    let item = item_of(row)?;
    let text = body.unwrap_or_default();
    Ok(match &item.content {
        Content::Entry { .. } => GivenBody::entry(text),
        Content::Artwork(artwork) => GivenBody::artwork(artwork),
        Content::CheckIn { .. } => GivenBody::check_in(serde_json::from_str::<CheckInRecord>(&text).map_err(|_| damaged())?),
        Content::Session { .. } => GivenBody::session(&serde_json::from_str::<SessionRecord>(&text).map_err(|_| damaged())?),
    })
}

/// Width and height in pixels that the list claims for a picture; none where there is no picture.
pub fn size_of(row: &BundleItem) -> Option<(u32, u32)> {
    let picture = item_of(row).ok()?;
    match picture.content {
        Content::Artwork(artwork) => artwork.picture.kept().map(|picture| (picture.width, picture.height)),
        Content::Entry { .. } | Content::CheckIn { .. } | Content::Session { .. } => None,
    }
}

/// What stays of a piece that may not be kept: that it was there, when, and its title. None where it may be kept, or is closed already.
pub fn closed(row: &BundleItem) -> Answer<Option<ClosedItem>> {
    if row.is_closed { Ok(None) } else { closed_item(item_of(row)?) }
}

/// The same of a piece that is not there yet.
pub fn closed_item(mut item: Item) -> Answer<Option<ClosedItem>> {
    match &mut item.content {
        Content::Artwork(artwork) if !artwork.may_keep => {
            artwork.picture = Part::LeftOut;
            for text in [
                &mut artwork.medium,
                &mut artwork.support,
                &mut artwork.size,
                &mut artwork.series,
                &mut artwork.process,
                &mut artwork.statement,
                &mut artwork.description,
            ] {
                *text = Part::LeftOut;
            }
            artwork.place_in_series = None;
        }
        _ => return Ok(None),
    }
    let record = serde_json::to_string(&item).map_err(|_| AppError::Unexpected)?;
    Ok(Some(ClosedItem { id: item.about.id.uuid(), item: record }))
}

fn item_of(row: &BundleItem) -> Answer<Item> {
    serde_json::from_str(&row.item).map_err(|_| damaged())
}

/// What was checked when it was taken in and does not read now is not what was written.
fn damaged() -> AppError {
    AppError::DatabaseDamaged
}
