//! Where the release program is started, worked by the keyboard, and watched from outside. What is measured there does not live here.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use afterglow_sample::{PASSPHRASE, SampleError};
use afterglow_tests::{app_binary, desktop::Desktop};

use crate::screen::{CONTROL, RETURN, Screen};

/// A screen on which nothing is painted for so long is finished. Longer than the passphrase takes to prove.
pub const STILL: Duration = Duration::from_secs(4);
/// The screen's width and height in pixels.
const SCREEN: (u32, u32) = (1280, 860);

/// A computer with somebody at its keyboard, and the app on its screen.
pub struct Seat {
    /// The computer.
    pub desktop: Desktop,
    /// Its screen.
    pub screen: Screen,
    /// The app, once it was started.
    pub process: u32,
}

impl Seat {
    /// One on which this journal was open last.
    pub async fn before(journal: &Path) -> Result<Self, SampleError> {
        let desktop = Desktop::start_filled(SCREEN.0, SCREEN.1, false).await;
        let config = desktop.home().join(".config/org.afterglow.journal");
        fs::create_dir_all(&config)?;
        fs::write(config.join("last-journal"), journal.to_str().ok_or("the path is no text")?)?;
        let screen = Screen::of(desktop.display())?;
        Ok(Self { desktop, screen, process: 0 })
    }

    /// Starts the app, and gives the time until its door stands on the screen.
    pub fn start(&mut self) -> Result<Duration, SampleError> {
        // What the window manager still paints is not the app's.
        self.screen.still(Duration::from_millis(500))?;
        let began = Instant::now();
        self.process = self.desktop.start_program(&[app_binary().to_str().ok_or("the path is no text")?]);
        Ok(self.screen.finished(STILL)?.ok_or("no window was painted")? - began)
    }

    /// Locks, so that the journal is at rest, and ends the app.
    pub async fn leave(&mut self) -> Result<(), SampleError> {
        self.screen.press(&[CONTROL], u32::from(b'l'))?;
        self.screen.still(STILL)?;
        self.desktop.end_program(self.process).await;
        Ok(())
    }

    /// Types the passphrase, and gives the time from its last key until Today stands on the screen.
    pub fn unlock(&self) -> Result<Duration, SampleError> {
        self.screen.type_text(PASSPHRASE)?;
        self.screen.still(Duration::from_millis(500))?;
        let began = Instant::now();
        self.screen.press(&[], RETURN)?;
        Ok(self.screen.finished(STILL)?.ok_or("nothing happened at the door")? - began)
    }
}
