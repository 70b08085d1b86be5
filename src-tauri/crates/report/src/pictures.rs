//! The pictures of a report: tried before typesetting, so that a damaged one becomes words instead of a failure.

use serde::Serialize;
use typst::foundations::{Bytes, Smart};
use typst::visualize::{ExchangeFormat, RasterImage};

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
        let bytes = picture.bytes.as_slice();
        let (kind, format) = if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            (ExchangeFormat::Jpg, "jpg")
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            (ExchangeFormat::Png, "png")
        } else {
            return None;
        };
        let raster = RasterImage::new(Bytes::new(picture.bytes.clone()), kind, Smart::Auto).ok()?;
        let description = self.describe(&[&picture.description, text]);
        // A JPEG goes in as it is, but PDF/A has no place for CMYK without its press profile: that one goes in as plain pixels.
        let is_plain = format != "jpg" || matches!(jpeg_components(bytes), Some(1 | 3));
        let (bytes, format) =
            if !is_plain { (Bytes::new(raster.dynamic().to_rgb8().into_raw()), "rgb8") } else { (raster.data().clone(), format) };
        Some(self.keep("pictures", bytes, format, &description, raster.width(), raster.height()))
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

/// How many colour components a JPEG's frame header names.
fn jpeg_components(jpeg: &[u8]) -> Option<u8> {
    let mut at = 2;
    loop {
        let marker = *jpeg.get(at + 1)?;
        if jpeg.get(at) != Some(&0xff) {
            return None;
        }
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            return jpeg.get(at + 9).copied();
        }
        let length = u16::from_be_bytes([*jpeg.get(at + 2)?, *jpeg.get(at + 3)?]);
        at += 2 + usize::from(length);
    }
}
