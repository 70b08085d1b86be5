//! Replies: what a room seals to go back, and what a journal takes in. Nothing here touches a piece; where notes and replies are kept, the
//! journal says, and what a sealed reply is, `afterglow_share` does.

mod quotes;
#[cfg(test)]
mod tests;

use std::io::{BufRead, Write as _};

use afterglow_journal::{AnswerableBundle, Answering, GivenKind, Journal, LocalTime, NewReply, ReceivedReply};
use afterglow_share::{
    Given, GivenItem, Identity, Item, ItemId, Nature, Note, NoteId, OpenedReply, Recipient, Reply, ReplyId, ReturnToken, ShareError,
};
use jiff::Timestamp;
use tauri::async_runtime::spawn_blocking;
use uuid::Uuid;

use crate::{
    ipc::{Answer, AppError},
    notes::{NoteBeside, NoteDraft, NotePlace, RoomNote},
    saving::{Destination, nameless_by},
};
use quotes::GivenTexts;

/// A reply that is sealed and not saved yet.
pub struct Sealed {
    bytes: Vec<u8>,
    bundle: Uuid,
    sequence: u64,
    notes: Vec<(Uuid, Timestamp)>,
}

impl Sealed {
    /// Saves it, and gives the file's name without its folder. Its number is used up before the file gets its name, so that no two replies
    /// have the same; where it does not get it, the notes count as not sent.
    pub async fn save(self, journal: &Journal, destination: Destination) -> Answer<String> {
        let Self { bytes, bundle, sequence, notes } = self;
        let nameless = spawn_blocking(move || nameless_by(&destination, |out| Ok(out.write_all(&bytes)?))).await??;
        journal.number_reply(bundle, sequence).await?;
        let name = spawn_blocking(|| nameless.name()).await??;
        // The file is there. Where this fails, they count as not sent, and may go once more.
        let _ = journal.note_sent(bundle, sequence, &notes).await;
        Ok(name)
    }
}

/// Seals these notes of a bundle, signed so, to where the bundle wants its replies. [`AppError::NotFound`] where it wants none, or a note is
/// not there or is to stay in the room.
pub async fn seal(journal: &Journal, bundle: Uuid, from: String, chosen: &[Uuid]) -> Answer<Sealed> {
    let Answering { reply_to, must_return, sequence, .. } = journal.answering(bundle).await?;
    let to: Recipient = reply_to.ok_or(AppError::NotFound)?.parse()?;
    let kept: Vec<_> = journal.annotations(bundle).await?.into_iter().filter(|note| note.goes_back && chosen.contains(&note.id)).collect();
    if kept.len() != chosen.len() || chosen.is_empty() {
        return Err(AppError::NotFound);
    }
    let sequence = sequence + 1;
    let reply = Reply {
        id: ReplyId::random(),
        sequence,
        bundle: share_id(bundle)?,
        returned: ReturnToken::from_bytes(must_return),
        from,
        notes: kept.iter().map(|note| Note::from_json(&note.document)).collect::<Result<_, _>>()?,
    };
    let notes = kept.iter().map(|note| (note.id, note.changed_at)).collect();
    let bytes = spawn_blocking(move || reply.seal(&to, Vec::new())).await??;
    Ok(Sealed { bytes, bundle, sequence, notes })
}

/// Takes in a sealed reply to something that was given from this journal. Whatever is wrong with it, nothing of it is kept.
pub async fn take_in(journal: &Journal, sealed: impl BufRead + Send + 'static) -> Answer<ReceivedReply> {
    let secrets = journal.reply_identities().await?;
    let opened = spawn_blocking(move || {
        let identities: Vec<Identity> = secrets.iter().map(Identity::from_secret).collect::<Result<_, _>>()?;
        OpenedReply::open(sealed, &identities.iter().collect::<Vec<_>>())
    })
    .await??;
    let taken = journal.take_reply(opened.bundle().uuid(), |given| judge(opened, given)).await;
    match taken {
        // A reply of this id is here: whoever sent it counted on and kept the id.
        Err(AppError::StaleRevision) => Err(ShareError::OlderReply.into()),
        taken => taken,
    }
}

fn judge(opened: OpenedReply, given: Option<AnswerableBundle>) -> Answer<NewReply> {
    let reply = opened.check(|_| given.map(ledger))?;
    if i64::try_from(reply.sequence).is_err() {
        return Err(ShareError::NotAReply.into());
    }
    let notes = reply.notes.iter().map(|note| Ok((note.item.uuid(), note.to_json()?))).collect::<Result<_, ShareError>>()?;
    Ok(NewReply { id: reply.id.uuid(), sequence: reply.sequence, sender: reply.from, notes })
}

fn ledger(bundle: AnswerableBundle) -> Given {
    let items = bundle.items.into_iter().filter_map(|item| {
        let nature = match item.size {
            Some([width, height]) => Nature::Picture { width, height },
            None if item.is_text => Nature::Text,
            None => Nature::Whole,
        };
        Some((ItemId::try_from(item.given_id).ok()?, GivenItem { version: item.version, nature }))
    });
    Given { must_return: ReturnToken::from_bytes(bundle.must_return), latest: bundle.latest, items: items.collect() }
}

/// The notes on a piece of the person's own, the earliest first: of a note that came again as it was changed, the last. What each quotes is
/// held against what was given.
pub async fn beside(journal: &Journal, kind: GivenKind, id: Uuid) -> Answer<Vec<NoteBeside>> {
    let turns = match kind {
        GivenKind::Artwork => journal.artwork(afterglow_journal::ArtworkId(id)).await?.draft.turns,
        GivenKind::Entry | GivenKind::CheckIn | GivenKind::Session => 0,
    };
    let mut texts = GivenTexts::of(id);
    let mut beside: Vec<(Uuid, NoteBeside)> = Vec::new();
    for found in journal.notes_on(kind, id).await? {
        let note = Note::from_json(&found.document)?;
        let note_id = note.id.uuid();
        let NoteDraft { motivation, place, text, .. } = NoteDraft::of(note, true);
        let place = match (found.size, found.turns) {
            (Some(size), Some(then)) => place.turned(size, (turns + 4 - then) % 4),
            _ => place,
        };
        let quoted = texts.quoted(journal, found.version, &place).await?;
        let received = LocalTime::from_timestamp(found.received_at);
        beside.retain(|(bundle, earlier)| *bundle != found.bundle || earlier.id != note_id);
        beside.push((
            found.bundle,
            NoteBeside { id: note_id, given_to: found.given_to, received, version: found.version, motivation, place, quoted, text },
        ));
    }
    Ok(beside.into_iter().map(|(_, note)| note).collect())
}

/// The therapist's notes on a bundle, in the order they were made.
pub async fn room_notes(journal: &Journal, bundle: Uuid) -> Answer<Vec<RoomNote>> {
    let kept = journal.annotations(bundle).await?;
    kept.into_iter()
        .map(|kept| {
            let draft = NoteDraft::of(Note::from_json(&kept.document)?, kept.goes_back);
            Ok(RoomNote { id: kept.id, item: kept.item, draft, sent_in: kept.sent_in.and_then(|sent| u32::try_from(sent).ok()) })
        })
        .collect()
}

/// The note on a piece of a bundle as it is to be kept, where it can stand there.
pub async fn document(journal: &Journal, bundle: Uuid, item: Uuid, id: Uuid, draft: &NoteDraft) -> Answer<String> {
    let (listed, _) = journal.bundle_item(bundle, item).await?;
    let item: Item = serde_json::from_str(&listed.item).map_err(|_| AppError::Unexpected)?;
    let id: NoteId = share_id(id)?;
    // A note that is there stays where it is, even when its piece was closed and has no picture any more.
    let kept = journal.annotations(bundle).await?.into_iter().find(|kept| kept.id == id.uuid());
    let stays = kept.is_some_and(|kept| Note::from_json(&kept.document).is_ok_and(|kept| NotePlace::from(kept.place) == draft.place));
    Ok(draft.on(&item, id, stays)?.to_json()?)
}

/// An id of what is shared; a fault of this program where it is none.
fn share_id<T: TryFrom<Uuid>>(id: Uuid) -> Answer<T> {
    T::try_from(id).map_err(|_| AppError::Invalid { field: "id".into() })
}
