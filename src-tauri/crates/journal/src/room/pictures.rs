//! Pictures of a bundle as they are shown: small copies are made when they are first asked for, and kept. A picture is a stranger's file
//! until imaging has made something of it, and nothing else of it ever reaches the screen.

use afterglow_imaging::{Foreign, ImagingError, Renditions as Small};
use afterglow_vault::{SealedFile, VaultError};
use uuid::Uuid;

use crate::{
    Journal, JournalError, Picture,
    picture::{in_safety, recognised, unseal},
    table::bundle_items::{self, Renditions, StoredPicture},
};

/// How much of a picture is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoomPictureSize {
    /// A small JPEG.
    Thumbnail,
    /// At most 2048 pixels a side.
    Display,
    /// Every pixel.
    Full,
}

impl Journal {
    /// A copy that was made before; none where it has to be made first, and never of the full picture.
    pub async fn kept_room_picture(&self, bundle: Uuid, item: Uuid, size: RoomPictureSize) -> Result<Option<Picture>, JournalError> {
        let stored = bundle_items::picture(&mut *self.connection().await, bundle, item).await?;
        match (size, stored.thumbnail, stored.display) {
            (RoomPictureSize::Thumbnail, Some(bytes), _) => recognised(Ok(bytes), VaultError::DatabaseDamaged).map(Some),
            (RoomPictureSize::Display, _, Some(file)) => {
                let damaged = VaultError::SealedFileDamaged { id: file.id };
                let bytes = self.off_thread(move |vault| unseal(vault, &file)).await?;
                recognised(Ok(bytes), damaged).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// A picture of a bundle, upright. Where the small copies are not there yet, they are made and kept; one picture at a time, please, since
    /// a photograph takes up to hundreds of megabytes while it is opened.
    ///
    /// A file that is no picture, or has other sides than `width` and `height` in pixels, which the list claims, is refused as one that is
    /// lost.
    pub async fn room_picture(
        &self,
        bundle: Uuid,
        item: Uuid,
        size: RoomPictureSize,
        (width, height): (u32, u32),
    ) -> Result<Picture, JournalError> {
        if let Some(kept) = self.kept_room_picture(bundle, item, size).await? {
            return Ok(kept);
        }
        let StoredPicture { file, thumbnail, display } = bundle_items::picture(&mut *self.connection().await, bundle, item).await?;
        let damaged = VaultError::SealedFileDamaged { id: file.id };
        let work = move |foreign: Foreign| match size {
            RoomPictureSize::Full => foreign.full().map(Made::Full),
            RoomPictureSize::Thumbnail | RoomPictureSize::Display => foreign.renditions().map(Made::Small),
        };
        let made = self.off_thread(move |vault| opened(&unseal(vault, &file)?, &file, (width, height), work)).await?;
        let answer = match made {
            Made::Full(bytes) => bytes,
            Made::Small(small) => {
                let answer = if size == RoomPictureSize::Thumbnail { small.thumbnail.clone() } else { small.display.clone() };
                if thumbnail.is_none() || display.is_none() {
                    self.keep_renditions(bundle, item, small).await;
                }
                answer
            }
        };
        recognised(Ok(answer), damaged)
    }

    /// A copy that could not be kept is made again the next time.
    async fn keep_renditions(&self, bundle: Uuid, item: Uuid, made: Small) {
        let files = self.sealed_files();
        let display = made.display;
        let sealed = self
            .off_thread(move |vault| {
                let file = vault.seal(&display)?;
                Ok::<_, JournalError>(files.passing(file))
            })
            .await;
        let Ok(passing) = sealed else { return };
        let renditions = Renditions { thumbnail: made.thumbnail, display: passing.file() };
        let kept = bundle_items::keep_renditions(&mut *self.connection().await, bundle, item, &renditions).await;
        // Somebody else may have made them meanwhile, or closed the piece.
        if matches!(kept, Ok(true)) {
            passing.keep();
        }
    }
}

/// What was made of a stranger's file.
enum Made {
    Full(Vec<u8>),
    Small(Small),
}

/// What imaging makes of a stranger's file, where it has the sides that were claimed.
fn opened(
    bytes: &[u8],
    file: &SealedFile,
    claimed: (u32, u32),
    work: impl FnOnce(Foreign) -> Result<Made, ImagingError>,
) -> Result<Made, JournalError> {
    let made = in_safety(|| {
        let foreign = Foreign::open(bytes)?;
        if foreign.size() == claimed { work(foreign) } else { Err(ImagingError::Damaged) }
    });
    made.map_err(|_| VaultError::SealedFileDamaged { id: file.id }.into())
}
