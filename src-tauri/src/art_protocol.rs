//! Pictures for the webview: `art://localhost/<token>/<size>/<artwork>`, `art://localhost/<token>/page/<preview>/<page>`,
//! before a bundle leaves `art://localhost/<token>/leaving/<size>/<number>/<item>` and `art://localhost/<token>/leaving/page/<number>/<page>`, and
//! in a reading room `art://localhost/<token>/room/<size>/<bundle>/<item>` and `art://localhost/<token>/room/report/<bundle>/<page>`.
//!
//! GET only, raster types only, never stored, and only with the token of the present unlock. What is answered on refusal says nothing.

use std::sync::Arc;

use afterglow_imaging::Format;
use afterglow_journal::{ArtworkId, Picture, RoomPictureSize};
use tauri::{
    AppHandle, Manager,
    http::{Method, Request, Response, StatusCode, header},
};
use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::{
    app::{App, Unlocked, held},
    giving::Addressed,
    room,
};

/// Pixels per point of a page: sharp on a screen with doubled pixels at the width it is read at.
const PAGE_PIXELS_PER_POINT: f32 = 2.0;

/// A photograph in full takes up to hundreds of megabytes while it is opened and turned, and the webview may ask for several at once.
static FULL: Semaphore = Semaphore::const_new(1);

/// Answers one request.
pub async fn answer(app: &AppHandle, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let found = if request.method() == Method::GET { picture(app, request.uri().path()).await } else { None };
    let (status, media_type, bytes) = match found {
        Some(picture) => (StatusCode::OK, picture.media_type, picture.bytes),
        None => (StatusCode::NOT_FOUND, "text/plain", Vec::new()),
    };
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(bytes)
        .unwrap_or_default()
}

async fn picture(app: &AppHandle, path: &str) -> Option<Picture> {
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    // Waited for before the door is held: locking must not wait for all that stand in line.
    let _one_at_a_time = if parts.get(1) == Some(&"full") { Some(FULL.acquire().await.ok()?) } else { None };
    let state = app.state::<App>();
    let open = state.unlocked().await.ok()?;
    match parts.as_slice() {
        [token, "page", preview, page] if *token == open.art_token => preview_page(&open, preview.parse().ok()?, page.parse().ok()?).await,
        [token, "room", "report", bundle, page] if *token == open.art_token => {
            let (bundle, page) = (Uuid::try_parse(bundle).ok()?, page.parse().ok()?);
            drop(open);
            let drawn = room::report_page(&state, token, bundle, page).await.ok()?;
            Some(Picture { media_type: "image/png", bytes: drawn.png })
        }
        [token, "room", size, bundle, item] if *token == open.art_token => {
            let (bundle, item) = (Uuid::try_parse(bundle).ok()?, Uuid::try_parse(item).ok()?);
            let size = room_size(size)?;
            if let Some(kept) = open.journal.kept_room_picture(bundle, item, size).await.ok()? {
                return Some(kept);
            }
            drop(open);
            made_room_picture(&state, token, bundle, item, size).await
        }
        [token, "leaving", size @ ("display" | "full"), number, item] if *token == open.art_token => {
            let (number, item) = (number.parse().ok()?, Uuid::try_parse(item).ok()?);
            drop(open);
            leaving_picture(&state, token, number, item, *size == "full").await
        }
        [token, "leaving", "page", number, page] if *token == open.art_token => {
            let (number, page) = (number.parse().ok()?, page.parse().ok()?);
            drop(open);
            leaving_page(&state, token, number, page).await
        }
        [token, size, id] if *token == open.art_token => {
            let id = ArtworkId(Uuid::try_parse(id).ok()?);
            match *size {
                "thumb" => open.journal.thumbnail(id).await.ok(),
                "display" => open.journal.display(id).await.ok(),
                "full" => open.journal.full_picture(id).await.ok(),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A picture of a bundle that has to be opened first.
async fn made_room_picture(app: &App, token: &str, bundle: Uuid, item: Uuid, size: RoomPictureSize) -> Option<Picture> {
    let _one_at_a_time = FULL.acquire().await.ok()?;
    let open = app.still_unlocked(token).await.ok()?;
    let (row, _) = open.journal.bundle_item(bundle, item).await.ok()?;
    open.journal.room_picture(bundle, item, size, room::size_of(&row)?).await.ok()
}

/// Makes the small copies of the picture that a bundle is opened at, while the page that will ask for them is still on its way. Where that
/// comes to nothing, the page asks as for any other.
pub fn make_ahead(handle: &AppHandle, token: &str, bundle: Uuid) {
    let (handle, token) = (handle.clone(), token.to_owned());
    tauri::async_runtime::spawn(async move {
        let app = handle.state::<App>();
        let first = {
            let open = app.still_unlocked(&token).await.ok()?;
            let rows = open.journal.bundle(bundle).await.ok()?.items;
            room::first_of(&rows).filter(|row| room::size_of(row).is_some()).map(|row| row.id)?
        };
        made_room_picture(&app, &token, bundle, first, RoomPictureSize::Display).await.map(drop)
    });
}

fn room_size(name: &str) -> Option<RoomPictureSize> {
    match name {
        "thumb" => Some(RoomPictureSize::Thumbnail),
        "display" => Some(RoomPictureSize::Display),
        "full" => Some(RoomPictureSize::Full),
        _ => None,
    }
}

/// A picture of a bundle that waits to be saved: as it lies in it, or small and made of just that one.
async fn leaving_picture(app: &App, token: &str, number: u32, item: Uuid, is_whole: bool) -> Option<Picture> {
    let _one_at_a_time = FULL.acquire().await.ok()?;
    let addressed = waiting(app, token, number).await?;
    let read = move || {
        let bytes = addressed.leaving.picture(item.try_into().ok()?).ok()?;
        let bytes = if is_whole { bytes } else { afterglow_imaging::prepare(bytes).ok()?.display };
        Some(Picture { media_type: Format::of(&bytes).ok()?.media_type(), bytes })
    };
    tauri::async_runtime::spawn_blocking(read).await.ok()?
}

/// A page of the report in a bundle that waits to be saved, drawn from the file in it.
async fn leaving_page(app: &App, token: &str, number: u32, page: usize) -> Option<Picture> {
    let _one_at_a_time = FULL.acquire().await.ok()?;
    let addressed = waiting(app, token, number).await?;
    let draw = move || addressed.leaving.report().ok()??.png(page, PAGE_PIXELS_PER_POINT).ok();
    Some(Picture { media_type: "image/png", bytes: tauri::async_runtime::spawn_blocking(draw).await.ok()?? })
}

async fn waiting(app: &App, token: &str, number: u32) -> Option<Arc<Addressed>> {
    let open = app.still_unlocked(token).await.ok()?;
    held(&open.leaving).as_ref().filter(|(made, _)| *made == number).map(|(_, addressed)| Arc::clone(addressed))
}

async fn preview_page(open: &Unlocked, preview: u32, page: usize) -> Option<Picture> {
    let pages = held(&open.preview).as_ref().filter(|(id, _)| *id == preview).map(|(_, pages)| Arc::clone(pages))?;
    let drawn = tauri::async_runtime::spawn_blocking(move || pages.png(page, PAGE_PIXELS_PER_POINT.into())).await;
    Some(Picture { media_type: "image/png", bytes: drawn.ok()?.ok()? })
}
