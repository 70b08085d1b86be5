//! The report that came with a bundle, drawn page by page. How it is drawn does not live here.

use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::{
    app::App,
    drawn_apart::{self, DrawnPage},
    ipc::{Answer, AppError},
};

/// A process that draws may take as much memory as it is granted, and the page asks for many at once.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// A page of it, counted from 0. Locking stops it.
pub async fn report_page(app: &App, token: &str, bundle: Uuid, page: usize) -> Answer<DrawnPage> {
    let stopping = app.stops.page.begin();
    // Waited for before the door is held: locking must not wait for all that stand in line.
    let _turn = ONE_AT_A_TIME.acquire().await.map_err(|_| AppError::Unexpected)?;
    let pdf = {
        let open = app.still_unlocked(token).await?;
        let length = open.journal.bundle(bundle).await?.report_length.ok_or(AppError::NotFound)?;
        if length > drawn_apart::LONGEST {
            return Err(AppError::ReportUndrawn);
        }
        open.journal.bundle_report(bundle).await?.ok_or(AppError::NotFound)?
    };
    stopping.unless_stopped(drawn_apart::page(pdf, page)).await?
}
