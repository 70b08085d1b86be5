//! A selection becomes a PDF, and the very same pages become pictures for the preview.
//!
//! Here live the report's model, its typesetting by Typst, the two standards it keeps (PDF/A-2a and PDF/UA-1) and its
//! locking with a password.
//! No database, no window, no clock and no words live here: the caller brings text, pictures, labels and the date.

#![warn(missing_docs)]

mod address_card;
mod body_map;
mod drawings;
mod glyphs;
mod markdown;
mod model;
mod password;
mod pictures;
mod sheet;
mod typefaces;
mod world;
mod writing;
mod written;

use typst::WorldExt as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;
use zeroize::Zeroizing;

pub use address_card::address_in_pdf;
pub use markdown::{Passage, PassageKind, passages, without};
pub use model::*;
pub use password::Lock;
pub use typefaces::Typefaces;
pub use written::WrittenReport;

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
    /// The password is empty, longer than 127 bytes, or has a character that no PDF's password may have (RFC 4013).
    #[error("the password cannot be one")]
    PasswordUnusable,
    /// The finished document could not be locked: a fault of this program.
    #[error("the document could not be locked")]
    NotLocked,
    /// What was written cannot be read again: a fault of this program.
    #[error("the document could not be read again")]
    NotReadable,
    /// There is no such page.
    #[error("the report has no page {page}")]
    NoSuchPage {
        /// The page asked for, from 0.
        page: usize,
    },
}

/// A report as it will be saved.
pub struct Compiled {
    /// Its pages, to be looked at.
    pub pages: Pages,
    /// The file: PDF/A-2a and PDF/UA-1.
    pub pdf: Vec<u8>,
}

/// The pages of a report.
pub struct Pages {
    document: PagedDocument,
}

impl Pages {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// Their width and height, in points.
    #[must_use]
    pub fn size(&self) -> (f64, f64) {
        let size = self.document.pages().first().map(|page| page.frame.size()).unwrap_or_default();
        (size.x.to_pt(), size.y.to_pt())
    }

    /// One of them as a PNG picture, counted from 0.
    pub fn png(&self, page: usize, pixels_per_point: f64) -> Result<Vec<u8>, ReportError> {
        let shown = self.document.pages().get(page).ok_or(ReportError::NoSuchPage { page })?;
        let options = RenderOptions { pixel_per_pt: pixels_per_point.into(), ..RenderOptions::default() };
        let drawn = typst_render::render(shown, &options);
        // The pixels of each picture on it would wait for the same page to be drawn again.
        forget();
        drawn.encode_png().map_err(|_| ReportError::NotTypeset { at: format!("page {page} as a picture") })
    }
}

/// Typesets a report. Takes a moment: not for the thread that draws.
pub fn compile(report: &Report, typefaces: &Typefaces) -> Result<Compiled, ReportError> {
    let (document, pdf) = set(report, typefaces, &[PdfStandard::A_2a, PdfStandard::Ua_1])?;
    Ok(Compiled { pages: Pages { document }, pdf })
}

/// Typesets the same pages into a file that opens with a password alone, encrypted with AES-256. It is no PDF/A, which forbids that.
pub fn compile_locked(report: &Report, typefaces: &Typefaces, lock: &Lock) -> Result<Vec<u8>, ReportError> {
    let (_, pdf) = set(report, typefaces, &[PdfStandard::Ua_1])?;
    lock.put_on(&Zeroizing::new(pdf))
}

/// Typesets the sheet with the recovery words, and forgets them.
pub fn recovery_kit(kit: &Kit) -> Result<Zeroizing<Vec<u8>>, ReportError> {
    let typeset = typeset(&sheet::kit(kit), &[PdfStandard::A_2a, PdfStandard::Ua_1]).map(|(_, pdf)| Zeroizing::new(pdf));
    forget();
    typeset
}

/// Typesets an address card, from which [`address_in_pdf`] reads its text again.
pub fn address_card(card: &AddressCard) -> Result<Vec<u8>, ReportError> {
    let pdf = typeset(&sheet::address_card(card), &[PdfStandard::A_2a, PdfStandard::Ua_1]).map(|(_, pdf)| pdf);
    forget();
    pdf
}

/// Empties Typst's caches, which hold text in the clear. To be called after each report and at lock.
pub fn forget() {
    comemo::evict(0);
}

/// A font of the computer may be one that the standards refuse, for its licence or for shapes that stand for no character: then codes
/// stand in for its letters.
fn set(report: &Report, typefaces: &Typefaces, standards: &[PdfStandard]) -> Result<(PagedDocument, Vec<u8>), ReportError> {
    let sheet = sheet::report(report, typefaces);
    match typeset(&sheet, standards) {
        Err(_) if sheet.borrows() => typeset(&sheet::report(report, Typefaces::none()), standards),
        set => set,
    }
}

fn typeset(sheet: &Sheet, standards: &[PdfStandard]) -> Result<(PagedDocument, Vec<u8>), ReportError> {
    let fault =
        |errors: &[SourceDiagnostic]| ReportError::NotTypeset { at: errors.first().map(|error| place(sheet, error)).unwrap_or_default() };
    let document = typst::compile::<PagedDocument>(sheet).output.map_err(|errors| fault(&errors))?;
    // Without an identifier of ours the file's id follows from its title alone, and without a producer nothing tells of this computer.
    let options = PdfOptions {
        creator: Smart::Custom(Some("Afterglow".into())),
        standards: PdfStandards::new(standards).map_err(|_| ReportError::NotTypeset { at: "the standards".into() })?,
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
