//! A selection becomes a PDF, and the very same pages become pictures for the preview.
//!
//! Here live the report's model, its typesetting by Typst and the two standards it keeps (PDF/A-2a and PDF/UA-1).
//! No database, no window, no clock and no words live here: the caller brings text, pictures, labels and the date.

#![warn(missing_docs)]

mod body_map;
mod drawings;
mod glyphs;
mod markdown;
mod model;
mod pictures;
mod sheet;
mod world;

use typst::WorldExt as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;
use zeroize::Zeroizing;

pub use model::*;

use crate::world::Sheet;

/// Why a document could not be made. Carries no content of the journal.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The typesetting stopped: a fault of this program and not of the person's text.
    #[error("the document could not be typeset (at {at})")]
    NotTypeset {
        /// The place in the templates.
        at: String,
    },
    /// There is no such page.
    #[error("the report has no page {page}")]
    NoSuchPage {
        /// The page asked for, from 0.
        page: usize,
    },
}

/// A report as it will be saved.
pub struct Compiled {
    document: PagedDocument,
    pdf: Vec<u8>,
}

impl Compiled {
    /// The file to save.
    #[must_use]
    pub fn pdf(&self) -> &[u8] {
        &self.pdf
    }

    /// How many pages it has.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// Width and height of the pages, in points.
    #[must_use]
    pub fn page_size(&self) -> (f64, f64) {
        let size = self.document.pages().first().map(|page| page.frame.size()).unwrap_or_default();
        (size.x.to_pt(), size.y.to_pt())
    }

    /// One page of the same document as a PNG picture, counted from 0.
    pub fn page_png(&self, page: usize, pixels_per_point: f64) -> Result<Vec<u8>, ReportError> {
        let shown = self.document.pages().get(page).ok_or(ReportError::NoSuchPage { page })?;
        let options = RenderOptions { pixel_per_pt: pixels_per_point.into(), ..RenderOptions::default() };
        typst_render::render(shown, &options).encode_png().map_err(|_| ReportError::NotTypeset { at: format!("page {page} as a picture") })
    }
}

/// Typesets a report. Takes a moment: not for the thread that draws.
pub fn compile(report: &Report) -> Result<Compiled, ReportError> {
    let (document, pdf) = typeset(&sheet::report(report))?;
    Ok(Compiled { document, pdf })
}

/// Typesets the sheet with the recovery words, and forgets them.
pub fn recovery_kit(kit: &Kit) -> Result<Zeroizing<Vec<u8>>, ReportError> {
    let typeset = typeset(&sheet::kit(kit)).map(|(_, pdf)| Zeroizing::new(pdf));
    forget();
    typeset
}

/// Empties Typst's caches, which hold text in the clear. To be called after each report and at lock.
pub fn forget() {
    comemo::evict(0);
}

fn typeset(sheet: &Sheet) -> Result<(PagedDocument, Vec<u8>), ReportError> {
    let fault =
        |errors: &[SourceDiagnostic]| ReportError::NotTypeset { at: errors.first().map(|error| place(sheet, error)).unwrap_or_default() };
    let document = typst::compile::<PagedDocument>(sheet).output.map_err(|errors| fault(&errors))?;
    // Without an identifier of ours the file's id follows from its title alone, and without a producer nothing tells of this computer.
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    let options = PdfOptions {
        creator: Smart::Custom(Some("Afterglow".into())),
        standards: standards.map_err(|_| ReportError::NotTypeset { at: "the standards".into() })?,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| fault(&errors))?;
    Ok((document, pdf))
}

/// Where in the templates; the message itself could quote the journal.
fn place(sheet: &Sheet, error: &SourceDiagnostic) -> String {
    let Some(id) = error.span.id() else { return "the whole".into() };
    let offset = sheet.range(error.span).map(|range| range.start).unwrap_or_default();
    format!("{}:{offset}", id.vpath().get_without_slash())
}
