//! Writes the bundle of the chosen pieces into a sealed file, one piece after the other.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Cursor,
};

use afterglow_journal::{GivenItem, GivenKind, Journal, SealedFiles, TimeFormat};
use afterglow_share::{self as share, BundleWriter, ItemId, PageWords, PictureSource, Sender, ShareError};
use afterglow_vault::SealedWriter;
use share::Part;
use uuid::Uuid;

use super::{Leaving, records, shown::shown};
use crate::{
    ipc::{Answer, AppError},
    report_input::{self, Chosen, PartKind, ReportSelection, Stored},
    words::say,
};

type Writer = BundleWriter<SealedWriter>;

/// Before the id of a picture in an entry.
const SCHEME: &str = "art:";

/// Makes a bundle of these pieces, and of the report where there is one. Before each piece `tells` hears which it is, from 1, and of how
/// many; its error ends the making, and nothing is left of it.
pub async fn make(
    journal: &Journal,
    selection: &ReportSelection,
    sender: &Sender,
    report: Option<Vec<u8>>,
    words: PageWords,
    tells: impl Fn(usize, usize) -> Answer<()>,
) -> Answer<Leaving> {
    let clock = journal.settings().await?.preferences.time_format;
    let chosen = report_input::choose(journal, selection).await?;
    let files = journal.sealed_files();
    let mut writer = BundleWriter::begin(begin(&files).await?, sender)?;
    let ids: Vec<ItemId> = chosen.iter().map(|_| ItemId::random()).collect();
    let pictures = Pictures::of(&chosen, &ids);
    let mut items = Vec::new();
    for (place, (piece, id)) in chosen.iter().zip(&ids).enumerate() {
        tells(place + 1, chosen.len())?;
        writer = add(journal, writer, piece, *id, &pictures, clock).await?;
        items.push(given(piece, *id));
    }
    let finished = files.clone();
    let (file, written) = tauri::async_runtime::spawn_blocking(move || {
        if let Some(pdf) = report {
            writer.report(&pdf[..])?;
        }
        let (out, written) = writer.finish(&words)?;
        Ok::<_, AppError>((finished.finish_for_now(out)?, written))
    })
    .await??;
    Ok(Leaving { file, written, items })
}

async fn begin(files: &SealedFiles) -> Answer<SealedWriter> {
    let files = files.clone();
    Ok(tauri::async_runtime::spawn_blocking(move || files.begin()).await??)
}

/// Writes a piece away from the async threads; a picture is in memory by itself.
async fn add(journal: &Journal, writer: Writer, piece: &Chosen, id: ItemId, pictures: &Pictures, clock: TimeFormat) -> Answer<Writer> {
    let Chosen { stored, omitted } = piece;
    let about = records::about(stored, id, omitted)?;
    let words = shown(report_input::in_words(piece, clock));
    match stored {
        Stored::Entry(entry) => {
            let markdown = pictures.linked(&entry.draft.markdown, &omitted.0);
            writing(writer, move |writer| writer.entry(about, &markdown, words)).await
        }
        Stored::Artwork(artwork) => {
            let picture = match omitted.has(PartKind::Art) {
                true => Part::LeftOut,
                false => {
                    let bytes = Cursor::new(journal.full_picture(artwork.id).await?.bytes);
                    Part::Kept(PictureSource { bytes, width: artwork.width, height: artwork.height })
                }
            };
            let artwork = records::artwork(artwork, omitted, picture);
            writing(writer, move |writer| writer.artwork(about, artwork, words)).await
        }
        Stored::CheckIn(check_in) => {
            let record = records::check_in(check_in, omitted)?;
            writing(writer, move |writer| writer.check_in(about, record, words)).await
        }
        Stored::Session(session) => {
            let record = records::session(session, omitted)?;
            writing(writer, move |writer| writer.session(about, &record, words)).await
        }
    }
}

async fn writing(mut writer: Writer, add: impl FnOnce(&mut Writer) -> Result<(), ShareError> + Send + 'static) -> Answer<Writer> {
    tauri::async_runtime::spawn_blocking(move || {
        add(&mut writer)?;
        Ok(writer)
    })
    .await?
}

/// The pictures that entries may show, by their ids in the journal.
struct Pictures {
    /// Those that go along.
    ids: BTreeMap<Uuid, ItemId>,
    /// Those that go along with all their words. An entry may call any other by words that stay here.
    named: BTreeSet<Uuid>,
}

impl Pictures {
    fn of(chosen: &[Chosen], ids: &[ItemId]) -> Self {
        let mut pictures = Self { ids: BTreeMap::new(), named: BTreeSet::new() };
        for (Chosen { stored, omitted }, id) in chosen.iter().zip(ids) {
            let Stored::Artwork(artwork) = stored else { continue };
            if !omitted.has(PartKind::Art) {
                pictures.ids.insert(artwork.id.0, *id);
            }
            if ![PartKind::Art, PartKind::Title, PartKind::Description].into_iter().any(|kind| omitted.has(kind)) {
                pictures.named.insert(artwork.id.0);
            }
        }
        pictures
    }

    /// An entry's text without what was left out of it, its pictures by their ids of the bundle.
    fn linked(&self, markdown: &str, left_out: &BTreeSet<u32>) -> String {
        let is_nameless = |address: &str| {
            let (scheme, id) = address.split_at_checked(SCHEME.len()).unwrap_or_default();
            scheme.eq_ignore_ascii_case(SCHEME) && !Uuid::try_parse(id).is_ok_and(|id| self.named.contains(&id))
        };
        let mark = format!("*{}*", say("report-left-out"));
        share::relink(&afterglow_report::without(markdown, left_out, &mark, is_nameless), &self.ids)
    }
}

/// The piece as the ledger keeps it.
fn given(Chosen { stored, omitted }: &Chosen, id: ItemId) -> GivenItem {
    let (kind, item_id, title) = match stored {
        Stored::Entry(entry) => (GivenKind::Entry, entry.id.0, entry.draft.title.clone()),
        Stored::Artwork(artwork) => (GivenKind::Artwork, artwork.id.0, artwork.draft.title.clone()),
        Stored::CheckIn(check_in) => (GivenKind::CheckIn, check_in.id.0, String::new()),
        Stored::Session(session) => (GivenKind::Session, session.id.0, String::new()),
    };
    let artwork = match stored {
        Stored::Artwork(artwork) => Some(artwork),
        _ => None,
    };
    let picture = artwork.filter(|_| !omitted.has(PartKind::Art));
    GivenItem {
        kind,
        item_id,
        given_id: id.uuid(),
        version: stored.revision(),
        title,
        width: picture.map(|picture| picture.width),
        height: picture.map(|picture| picture.height),
        turns: picture.map(|picture| picture.draft.turns),
        left_out: u32::try_from(omitted.0.len()).unwrap_or(u32::MAX),
        may_keep: artwork.is_none_or(|artwork| records::may_keep(&artwork.draft, omitted)),
    }
}
