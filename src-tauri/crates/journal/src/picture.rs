//! Pictures on their way into the journal and out of it. Which bytes are a picture, and how it is turned, is imaging's; here is the order
//! in which files and rows are written, so that no row is ever without its files.

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
};

use afterglow_imaging::{Format, ImagingError, Orientation, Prepared, prepare, turned, upright};
use afterglow_vault::{SealedFile, Vault, VaultError};
use jiff::Timestamp;
use sqlx::Connection as _;
use uuid::Uuid;

use crate::{
    Artwork, ArtworkCursor, ArtworkDraft, ArtworkId, ArtworkPage, ImportError, Journal, JournalError,
    table::{
        artworks::{self, NewPicture},
        bundles,
    },
    trash,
};

/// A picture to be shown as it is: upright, with the person's own turns.
pub struct Picture {
    /// The encoded picture.
    pub bytes: Vec<u8>,
    /// Such as `image/jpeg`.
    pub media_type: &'static str,
}

/// The file that the person brought, its pixels compressed as they were and without metadata.
pub struct Original {
    /// The encoded picture, as it was stored in the camera.
    pub bytes: Vec<u8>,
    /// Such as `image/jpeg`.
    pub media_type: &'static str,
    /// How it has to be turned to stand upright, the person's own turns included.
    pub orientation: Orientation,
}

/// Artworks and their pictures.
impl Journal {
    /// A page of all artworks, the latest made first; `after` is the end of the page before.
    pub async fn list_artworks(&self, after: Option<ArtworkCursor>) -> Result<ArtworkPage, JournalError> {
        artworks::page(&mut *self.connection().await, after).await
    }

    /// One artwork.
    pub async fn artwork(&self, id: ArtworkId) -> Result<Artwork, JournalError> {
        artworks::get(&mut *self.connection().await, id).await
    }

    /// Saves what the person says about a piece over the revision that the caller began from.
    pub async fn save_artwork(&self, id: ArtworkId, base_revision: u32, draft: &ArtworkDraft) -> Result<Artwork, JournalError> {
        draft.check()?;
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        artworks::update(&mut transaction, id, base_revision, draft).await?;
        self.commit(transaction).await?;
        artworks::get_even_trashed(&mut connection, id).await
    }

    /// The veiled pieces, in the trash or not: what lists and texts must cover wherever they draw it.
    pub async fn veiled_artworks(&self) -> Result<Vec<ArtworkId>, JournalError> {
        artworks::veiled(&mut *self.connection().await).await
    }

    /// Numbers the pieces of a series from 1, in this order. All of them, or, when one is not there, none.
    pub async fn order_series(&self, ids: &[ArtworkId]) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        for (id, place) in ids.iter().zip(1_u32..) {
            artworks::place(&mut transaction, *id, place).await?;
        }
        self.commit(transaction).await
    }

    /// Takes a picture in: sealed on the disk first, then one transaction for everything that the database holds of it.
    ///
    /// When it fails, the sealed files go again. When the caller stops waiting, they stay until the next opening sweeps them: by then
    /// the transaction may have been committed.
    pub async fn import_artwork(&self, bytes: Vec<u8>, draft: &ArtworkDraft) -> Result<ArtworkId, ImportError> {
        draft.check()?;
        let picture = self.off_thread(move |vault| take_in(vault, bytes)).await?;
        let files = vec![picture.original.id, picture.display.id];
        match self.insert_artwork(draft, picture).await {
            Ok(id) => Ok(id),
            Err(error) => {
                self.remove_sealed(files).await;
                Err(error.into())
            }
        }
    }

    /// A small JPEG, also of what lies in the trash.
    pub async fn thumbnail(&self, id: ArtworkId) -> Result<Picture, JournalError> {
        let stored = artworks::thumbnail(&mut *self.connection().await, id).await?;
        self.off_thread(move |_| shown(stored.jpeg, stored.turns, VaultError::DatabaseDamaged)).await
    }

    /// At most 2048 pixels a side.
    pub async fn display(&self, id: ArtworkId) -> Result<Picture, JournalError> {
        let stored = artworks::display(&mut *self.connection().await, id).await?;
        self.off_thread(move |vault| unseal_display(vault, &stored)).await
    }

    /// The original, to be turned by whoever shows it.
    pub async fn original(&self, id: ArtworkId) -> Result<Original, JournalError> {
        let stored = artworks::original(&mut *self.connection().await, id).await?;
        let orientation = turned_further(stored.orientation, stored.turns);
        let bytes = self.off_thread(move |vault| unseal(vault, &stored.file)).await?;
        Ok(Original { bytes, media_type: stored.format.media_type(), orientation })
    }

    /// Every pixel of the original, upright with the person's own turns, to be shown as it is.
    pub async fn full_picture(&self, id: ArtworkId) -> Result<Picture, JournalError> {
        let stored = artworks::original(&mut *self.connection().await, id).await?;
        let orientation = turned_further(stored.orientation, stored.turns);
        self.off_thread(move |vault| {
            let original = unseal(vault, &stored.file)?;
            recognised(in_safety(|| upright(original, orientation)), VaultError::SealedFileDamaged { id: stored.file.id })
        })
        .await
    }

    async fn insert_artwork(&self, draft: &ArtworkDraft, picture: NewPicture) -> Result<ArtworkId, JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        let id = ArtworkId::make();
        artworks::insert(&mut transaction, id, draft, &picture).await?;
        self.commit(transaction).await?;
        Ok(id)
    }

    /// Removes the sealed files that no artwork and no piece of a bundle has and that are older than what the trash keeps. The wait is for a folder that is copied
    /// between computers: a picture can arrive before the database that knows it, and must not be taken for left over.
    pub(crate) async fn sweep_orphans(&self, now: Timestamp) -> Result<(), JournalError> {
        let known: HashSet<Uuid> = {
            let mut connection = self.connection().await;
            let own = artworks::files(&mut connection).await?;
            own.into_iter().chain(bundles::files(&mut connection).await?).collect()
        };
        let present = self.off_thread(move |vault| vault.sealed_before(trash::horizon(now).into())).await?;
        self.remove_sealed(present.into_iter().filter(|id| !known.contains(id)).collect()).await;
        Ok(())
    }

    /// Removes files that no row names. One that stays is no reason to fail what is already done: the next opening sweeps it.
    pub(crate) async fn remove_sealed(&self, files: Vec<Uuid>) {
        let remove = move |vault: &Vault| {
            for id in files {
                if let Err(error) = vault.remove_sealed(id) {
                    tracing::warn!(%error, "a sealed file that is no longer needed could not be removed");
                }
            }
        };
        self.off_thread(remove).await;
    }
}

/// Everything that happens to a picture before the database hears of it.
fn take_in(vault: &Vault, bytes: Vec<u8>) -> Result<NewPicture, ImportError> {
    let Prepared { original, format, orientation, width, height, display, thumbnail } = in_safety(|| prepare(bytes))?;
    let original = vault.seal(&original).map_err(JournalError::from)?;
    match vault.seal(&display) {
        Ok(display) => Ok(NewPicture { width, height, orientation, format, original, display, thumbnail }),
        Err(error) => {
            if let Err(error) = vault.remove_sealed(original.id) {
                tracing::warn!(%error, "a sealed file that is no longer needed could not be removed");
            }
            Err(JournalError::from(error).into())
        }
    }
}

fn unseal_display(vault: &Vault, stored: &artworks::Display) -> Result<Picture, JournalError> {
    shown(unseal(vault, &stored.file)?, stored.turns, VaultError::SealedFileDamaged { id: stored.file.id })
}

pub(crate) fn unseal(vault: &Vault, file: &SealedFile) -> Result<Vec<u8>, JournalError> {
    Ok(std::mem::take(&mut *vault.unseal(file)?))
}

/// A rendition as it is to be seen. That imaging does not know its own rendition again says that it is `damaged`.
fn shown(rendition: Vec<u8>, turns: u8, damaged: VaultError) -> Result<Picture, JournalError> {
    let upright = if turns == 0 { Ok(rendition) } else { in_safety(|| turned(&rendition, turns)) };
    recognised(upright, damaged)
}

pub(crate) fn recognised(picture: Result<Vec<u8>, ImagingError>, damaged: VaultError) -> Result<Picture, JournalError> {
    let known = picture.and_then(|bytes| Ok(Picture { media_type: Format::of(&bytes)?.media_type(), bytes }));
    known.map_err(|_| JournalError::Vault(damaged))
}

/// A decoder that panics on a hostile file refuses the file, and not the ones after it.
pub(crate) fn in_safety<T>(work: impl FnOnce() -> Result<T, ImagingError>) -> Result<T, ImagingError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(ImagingError::Damaged))
}

/// The orientation with quarter turns clockwise after it.
fn turned_further(orientation: Orientation, turns: u8) -> Orientation {
    (0..turns % 4).fold(orientation, |orientation, _| match orientation {
        Orientation::Upright => Orientation::Turn90,
        Orientation::Turn90 => Orientation::Turn180,
        Orientation::Turn180 => Orientation::Turn270,
        Orientation::Turn270 => Orientation::Upright,
        Orientation::MirrorHorizontally => Orientation::Turn270ThenMirror,
        Orientation::Turn270ThenMirror => Orientation::MirrorVertically,
        Orientation::MirrorVertically => Orientation::Turn90ThenMirror,
        Orientation::Turn90ThenMirror => Orientation::MirrorHorizontally,
    })
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, RgbImage};

    use super::*;

    #[test]
    fn turning_a_mirrored_original_turns_it_the_wrong_way() {
        let pixels = (0..18).collect();
        let stored = DynamicImage::ImageRgb8(RgbImage::from_raw(3, 2, pixels).expect("3 x 2 pixels of 3 bytes"));
        let seen = |orientation: Orientation| {
            let mut image = stored.clone();
            image.apply_orientation(orientation.into());
            image
        };
        for orientation in Orientation::ALL {
            assert_eq!(seen(turned_further(orientation, 1)), seen(orientation).rotate90(), "{orientation:?}");
            assert_eq!(seen(turned_further(orientation, 3)), seen(orientation).rotate270(), "{orientation:?}");
        }
    }
}
