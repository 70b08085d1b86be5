//! A bundle that waits to be saved: what is in it, read back out of its own zip and not from the journal.

use std::{io::Write, ops::ControlFlow};

use afterglow_journal::{GivenItem, PassingFile};
use afterglow_report::WrittenReport;
use afterglow_share::{Bundle, Content, Item, ItemId, Sealing, Written, seal};
use serde::Serialize;
use specta::Type;
use uuid::Uuid;

use crate::{
    given_piece::{GivenBody, GivenPiece},
    ipc::{Answer, AppError},
    stopping::Stopping,
};

/// A bundle that was made and not given yet. Dropped, it is gone.
pub struct Leaving {
    /// The zip, sealed to the vault.
    pub file: PassingFile,
    /// Its list, length and SHA-256.
    pub written: Written,
    /// Its pieces as the ledger keeps them.
    pub items: Vec<GivenItem>,
}

/// A piece as it lies in the zip.
#[derive(Serialize, Type)]
pub struct LeavingPiece {
    piece: GivenPiece,
    body: GivenBody,
    /// The person's own piece.
    own: Uuid,
    /// How many parts of it stay here.
    left_out: u32,
    /// How many bytes of the bundle it is.
    #[specta(type = u32)]
    bytes: u64,
}

impl Leaving {
    /// The pieces as they lie in the zip, after all of it was checked. Blocks.
    pub fn pieces(&self, stopping: &Stopping) -> Answer<Vec<LeavingPiece>> {
        let go_on = |_, _| go_on(stopping);
        let mut bundle = Bundle::check(self.file.read()?, go_on)?;
        let items: Vec<Item> = bundle.manifest().items.clone();
        let read = |item: &Item| {
            let body = match &item.content {
                Content::Entry { text } => GivenBody::entry(bundle.text(text)?),
                Content::Artwork(artwork) => GivenBody::artwork(artwork),
                Content::CheckIn { record } => GivenBody::check_in(bundle.check_in(record)?),
                Content::Session { record } => GivenBody::session(&bundle.session(record)?),
            };
            let id = item.about.id.uuid();
            let given = self.items.iter().find(|given| given.given_id == id).ok_or(AppError::Unexpected)?;
            Ok(LeavingPiece {
                piece: GivenPiece::of(item, false),
                body,
                own: given.item_id,
                left_out: given.left_out,
                bytes: item.file().map_or(0, |file| file.length),
            })
        };
        items.iter().map(read).collect()
    }

    /// The bytes of a picture in it, all of them. Blocks.
    pub fn picture(&self, id: ItemId) -> Answer<Vec<u8>> {
        let mut bundle = Bundle::open_checked(self.file.read()?)?;
        let file = bundle.manifest().items.iter().find(|item| item.about.id == id).and_then(Item::file).copied();
        let mut bytes = Vec::new();
        bundle.copy(&file.ok_or(AppError::NotFound)?, &mut bytes)?;
        Ok(bytes)
    }

    /// The report in it; none where it does not go along. Blocks.
    pub fn report(&self) -> Answer<Option<WrittenReport>> {
        let mut bundle = Bundle::open_checked(self.file.read()?)?;
        let Some(file) = bundle.manifest().report else { return Ok(None) };
        let mut pdf = Vec::new();
        bundle.copy(&file, &mut pdf)?;
        Ok(Some(WrittenReport::read(pdf)?))
    }

    /// Seals exactly what was shown. After each stretch `tells` hears how many bytes are done. Blocks.
    pub fn seal(&self, sealing: &Sealing<'_>, out: impl Write + Send, stopping: &Stopping, mut tells: impl FnMut(u64)) -> Answer<()> {
        let go_on = |done| {
            tells(done);
            go_on(stopping)
        };
        seal(self.file.read()?, self.written.sha256, sealing, out, go_on)?;
        Ok(())
    }
}

fn go_on(stopping: &Stopping) -> ControlFlow<()> {
    if stopping.is_stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}
