//! A report under way: how far it is, and what stops it. What is in it and where it goes do not live here.

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Emitter};

use crate::{
    ipc::{Answer, AppError},
    stopping::{Stop, Stopping, Stops},
};

/// The event that tells how far a report is.
const PROGRESS: &str = "report-progress";

/// What a report is made for.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportPurpose {
    /// To be looked at.
    Preview,
    /// To be saved.
    Save,
}

impl ReportPurpose {
    /// What stops a report that is made for this.
    pub fn stop(self, stops: &Stops) -> &Stop {
        match self {
            Self::Preview => &stops.preview,
            Self::Save => &stops.save,
        }
    }
}

/// What is being done.
#[derive(Clone, Copy, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportStep {
    /// Pictures are opened, so many of so many.
    Reading,
    /// The pages are set; how long that takes nobody knows.
    Setting,
    /// The file is written.
    Saving,
}

/// How far a report is.
#[derive(Clone, Serialize, Type)]
pub struct ReportProgress {
    purpose: ReportPurpose,
    step: ReportStep,
    /// The picture that is being opened, from 1; 0 in the other steps.
    picture: u32,
    /// Of how many.
    pictures: u32,
}

/// One report under way.
#[derive(Clone)]
pub struct Job {
    handle: AppHandle,
    purpose: ReportPurpose,
    /// Whether the person, or locking, has stopped it.
    pub stopping: Stopping,
}

impl Job {
    /// Begins one, which stops with the work that it belongs to.
    pub fn begin(handle: AppHandle, purpose: ReportPurpose, stopping: Stopping) -> Self {
        Self { handle, purpose, stopping }
    }

    /// Says that a picture is being opened, counted from 1; [`AppError::Stopped`] when none should be any more.
    pub fn reads(&self, picture: usize, pictures: usize) -> Answer<()> {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.tell(ReportStep::Reading, count(picture), count(pictures));
        if self.stopping.is_stopped() { Err(AppError::Stopped) } else { Ok(()) }
    }

    /// Says which step begins.
    pub fn begins(&self, step: ReportStep) {
        self.tell(step, 0, 0);
    }

    fn tell(&self, step: ReportStep, picture: u32, pictures: u32) {
        let _ = self.handle.emit(PROGRESS, ReportProgress { purpose: self.purpose, step, picture, pictures });
    }
}
