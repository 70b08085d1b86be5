//! Body check-ins.

use afterglow_journal::{CheckIn, CheckInCursor, CheckInDraft, CheckInId, CheckInPage, CheckInPair, MarkedRegion, RegionPage};
use tauri::State;

use crate::{app::App, ipc::Answer};

/// A page of check-ins, the newest first; `after` is the end of the page before.
#[tauri::command]
#[specta::specta]
pub async fn page_check_ins(app: State<'_, App>, after: Option<CheckInCursor>) -> Answer<CheckInPage> {
    Ok(app.unlocked().await?.journal.page_check_ins(after).await?)
}

/// Two check-ins to set side by side, one of them the one given; null when there are not two.
#[tauri::command]
#[specta::specta]
pub async fn check_ins_to_compare(app: State<'_, App>, one: Option<CheckInId>) -> Answer<Option<CheckInPair>> {
    Ok(app.unlocked().await?.journal.check_ins_to_compare(one).await?)
}

/// The regions that were ever marked.
#[tauri::command]
#[specta::specta]
pub async fn marked_regions(app: State<'_, App>) -> Answer<Vec<MarkedRegion>> {
    Ok(app.unlocked().await?.journal.marked_regions().await?)
}

/// The latest check-ins in which a region was marked, or those before an earlier stretch of them.
#[tauri::command]
#[specta::specta]
pub async fn region_over_time(app: State<'_, App>, region: String, before: Option<CheckInCursor>) -> Answer<RegionPage> {
    Ok(app.unlocked().await?.journal.region_over_time(&region, before).await?)
}

/// One check-in.
#[tauri::command]
#[specta::specta]
pub async fn check_in(app: State<'_, App>, id: CheckInId) -> Answer<CheckIn> {
    Ok(app.unlocked().await?.journal.check_in(id).await?)
}

/// The newest check-in, to start from.
#[tauri::command]
#[specta::specta]
pub async fn latest_check_in(app: State<'_, App>) -> Answer<Option<CheckIn>> {
    Ok(app.unlocked().await?.journal.latest_check_in().await?)
}

/// Adds a check-in.
#[tauri::command]
#[specta::specta]
pub async fn create_check_in(app: State<'_, App>, draft: CheckInDraft) -> Answer<CheckIn> {
    Ok(app.unlocked().await?.journal.create_check_in(&draft).await?)
}

/// Stores a changed check-in.
#[tauri::command]
#[specta::specta]
pub async fn save_check_in(app: State<'_, App>, id: CheckInId, base_revision: u32, draft: CheckInDraft) -> Answer<CheckIn> {
    Ok(app.unlocked().await?.journal.save_check_in(id, base_revision, &draft).await?)
}
