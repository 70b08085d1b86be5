//! The pages of a report as it was written, drawn from the file's own bytes by a reader that had no part in writing it.

use hayro::{RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, hayro_syntax::Pdf, vello_cpu::color::palette::css::WHITE};

use crate::ReportError;

/// A report that is to be looked at as it was written: once more before it leaves, or by whom it was given to. Every typeface it needs is in
/// it. Of a stranger's nothing bounds what drawing it takes.
pub struct WrittenReport(Pdf);

impl WrittenReport {
    /// Reads a PDF without a password.
    ///
    /// # Errors
    /// [`ReportError::NotReadable`] of what is no PDF, or of one with a password.
    pub fn read(pdf: Vec<u8>) -> Result<Self, ReportError> {
        Pdf::new(pdf).map(Self).map_err(|_| ReportError::NotReadable)
    }

    /// How many pages it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.pages().len()
    }

    /// The width and height in points of a page, counted from 0; none where there is no such page.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<(f32, f32)> {
        self.0.pages().get(page).map(|page| page.render_dimensions())
    }

    /// One page as a PNG picture, counted from 0. Takes a moment: not for the thread that draws.
    ///
    /// # Errors
    /// [`ReportError::NoSuchPage`], and [`ReportError::NotReadable`] where it cannot be drawn.
    pub fn png(&self, page: usize, pixels_per_point: f32) -> Result<Vec<u8>, ReportError> {
        let shown = self.0.pages().get(page).ok_or(ReportError::NoSuchPage { page })?;
        let scaled = RenderSettings { x_scale: pixels_per_point, y_scale: pixels_per_point, bg_color: WHITE, ..RenderSettings::default() };
        let drawn = hayro::render(shown, &RenderCache::new(), &InterpreterSettings::default(), &scaled);
        drawn.into_png().map_err(|_| ReportError::NotReadable)
    }
}
