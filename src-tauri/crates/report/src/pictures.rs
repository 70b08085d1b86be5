//! The pictures of a report: tried before typesetting, so that a damaged one becomes words instead of a failure.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::Serialize;
use typst::foundations::{Bytes, Smart};
use typst::visualize::{ExchangeFormat, RasterImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;

use crate::glyphs::spoken;
use crate::model::Picture;

/// Longer descriptions are cut: PDF limits a text, and a reader cannot stop in the middle of one.
const LONGEST_DESCRIPTION: usize = 2_000;

/// A picture or drawing as the templates place it.
#[derive(Serialize, Clone)]
pub(crate) struct Shown {
    file: String,
    description: String,
    width: u32,
    height: u32,
    format: &'static str,
}

/// All pictures of one report.
pub(crate) struct Album {
    files: Vec<(String, Bytes)>,
    undescribed: String,
    left_out: String,
    unreadable: String,
}

impl Album {
    /// With the words that stand in for a missing description, for a picture that was not chosen, and for one that cannot be shown.
    pub(crate) fn new(undescribed: &str, left_out: &str, unreadable: &str) -> Self {
        Self { files: Vec::new(), undescribed: undescribed.into(), left_out: left_out.into(), unreadable: unreadable.into() }
    }

    /// The words for a picture of the journal that was not chosen.
    pub(crate) fn left_out(&self) -> &str {
        &self.left_out
    }

    /// The words for a picture that cannot be shown.
    pub(crate) fn unreadable(&self) -> &str {
        &self.unreadable
    }

    /// The files for Typst.
    pub(crate) fn into_files(self) -> Vec<(String, Bytes)> {
        self.files
    }

    /// Takes a picture up; none when it cannot be read. `text` describes it if the picture itself does not say.
    pub(crate) fn add(&mut self, picture: &Picture, text: &str) -> Option<Shown> {
        let bytes = Bytes::new(Arc::clone(&picture.bytes));
        let other = if picture.takes_other_words { text } else { "" };
        let description = self.describe(&[&picture.description, other]);
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            let raster = RasterImage::new(bytes.clone(), ExchangeFormat::Png, Smart::Auto).ok()?;
            return Some(self.keep("pictures", bytes, "png", &description, raster.width(), raster.height()));
        }
        if !bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            return None;
        }
        match jpeg_frame(&bytes)? {
            (width, height, ColorSpace::YCbCr | ColorSpace::RGB | ColorSpace::Luma) => {
                Some(self.add_jpeg(bytes, &description, width, height))
            }
            // PDF/A has no place for CMYK without its press profile: it goes in as plain pixels.
            _ => {
                let raster = RasterImage::new(bytes, ExchangeFormat::Jpg, Smart::Auto).ok()?;
                let pixels = Bytes::new(raster.dynamic().to_rgb8().into_raw());
                Some(self.keep("pictures", pixels, "rgb8", &description, raster.width(), raster.height()))
            }
        }
    }

    /// Takes a JPEG up as it is, framed by a drawing: Typst keeps the pixels of a picture in memory for as long as there are pages of it,
    /// 9 MB for a photograph, but of a picture in a drawing the file alone.
    fn add_jpeg(&mut self, jpeg: Bytes, description: &str, width: u32, height: u32) -> Shown {
        static FRAMES: AtomicU64 = AtomicU64::new(0);
        let file = self.files.len();
        self.files.push((format!("pictures/{file}.jpg"), jpeg));
        // Typst tells drawings apart by their text alone, so each frame is told apart from those of earlier reports.
        let frame = FRAMES.fetch_add(1, Ordering::Relaxed);
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><!-- {frame} --><image href="{file}.jpg" width="{width}" height="{height}"/></svg>"#
        );
        self.keep("pictures", Bytes::new(svg.into_bytes()), "svg", description, width, height)
    }

    /// Takes a drawing up.
    pub(crate) fn add_drawing(&mut self, svg: String, description: &str, width: u32, height: u32) -> Shown {
        let description = self.describe(&[description]);
        self.keep("drawings", Bytes::new(svg.into_bytes()), "svg", &description, width, height)
    }

    fn keep(&mut self, folder: &str, bytes: Bytes, format: &'static str, description: &str, width: u32, height: u32) -> Shown {
        let file = format!("{folder}/{}", self.files.len());
        self.files.push((file.clone(), bytes));
        Shown { file, description: description.to_owned(), width, height, format }
    }

    /// The first text that says anything: PDF/UA refuses a picture without one.
    fn describe(&self, texts: &[&str]) -> String {
        let texts = texts.iter().copied().chain([&*self.undescribed, "—"]);
        texts.map(|text| spoken(text, LONGEST_DESCRIPTION)).find(|text| !text.is_empty()).unwrap_or_default()
    }
}

/// Width, height and colours as a JPEG's header tells them, read as the PDF's writer reads it; none when it cannot.
fn jpeg_frame(jpeg: &[u8]) -> Option<(u32, u32, ColorSpace)> {
    let mut decoder = JpegDecoder::new(ZCursor::new(jpeg));
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    Some((u32::try_from(width).ok()?, u32::try_from(height).ok()?, decoder.input_colorspace()?))
}
