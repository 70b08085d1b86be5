//! Small drawings as SVG: the strip and the scales. Lines and dots only; every word stands beside them as text.

use std::fmt::Write as _;

use crate::model::{Kind, StripPoint};

const INK: &str = "#5a568f";
const SESSION: &str = "#a97f2a";
const LINE: &str = "#d8cebd";
const PAPER: &str = "#ffffff";
/// One place on the strip is so wide.
const PLACE: u32 = 100;
/// So many dots stand on each other before the next column.
const HIGHEST: usize = 4;
/// More dots than this at one place could no longer be told apart.
const MOST_DOTS: usize = 24;

/// The strip and its size.
pub(crate) fn strip(points: &[StripPoint]) -> (String, u32, u32) {
    let tallest = points.iter().map(|point| point.made.len().min(HIGHEST)).max().unwrap_or(0) as u32;
    let (width, line) = (PLACE * points.len() as u32, 16 + tallest * 15);
    let height = line + 12;
    let mut svg = open(width, height);
    let (first, last) = (PLACE / 2, width.saturating_sub(PLACE / 2));
    let _ = write!(svg, r#"<path d="M{first} {line}H{last}" stroke="{LINE}" stroke-width="2.5" fill="none"/>"#);
    for (index, point) in points.iter().enumerate() {
        let x = PLACE * index as u32 + PLACE / 2;
        let _ = if point.is_session {
            write!(svg, r#"<circle cx="{x}" cy="{line}" r="6.5" fill="{SESSION}"/>"#)
        } else {
            write!(svg, r#"<circle cx="{x}" cy="{line}" r="4.5" fill="{PAPER}" stroke="{LINE}" stroke-width="2.5"/>"#)
        };
        let columns = point.made.len().min(MOST_DOTS).div_ceil(HIGHEST).max(1);
        for (n, kind) in point.made.iter().take(MOST_DOTS).enumerate() {
            let across = (n / HIGHEST) as f32 - (columns - 1) as f32 / 2.0;
            let (cx, cy) = (x as f32 + across * 15.0, line as f32 - 19.0 - (n % HIGHEST) as f32 * 15.0);
            let _ = write!(svg, r#"<circle cx="{cx}" cy="{cy}" r="5.5" fill="{}"/>"#, hue(*kind));
        }
    }
    (svg + "</svg>", width, height)
}

/// A QR code with the quiet zone of four squares that it needs (ISO/IEC 18004), and its side.
pub(crate) fn qr(rows: &[Vec<bool>]) -> (String, u32) {
    const QUIET: u32 = 4;
    let side = rows.len() as u32 + 2 * QUIET;
    let mut svg = open(side, side);
    let _ = write!(svg, r##"<path d="M0 0H{side}V{side}H0Z" fill="{PAPER}"/><path fill="#000000" d=""##);
    for (y, row) in (QUIET..).zip(rows) {
        for (x, _) in (QUIET..).zip(row).filter(|(_, dark)| **dark) {
            let _ = write!(svg, "M{x} {y}h1v1h-1z");
        }
    }
    (svg + r#""/></svg>"#, side)
}

/// A scale from 0 to 10 with a value on it, and where it stood at the start if that is known; with its size.
pub(crate) fn scale(start: Option<u8>, value: u8) -> (String, u32, u32) {
    let at = |value: u8| 8 + u32::from(value.min(10)) * 20;
    let mut svg = open(216, 18);
    let _ = write!(svg, r#"<path d="M8 9H208" stroke="{LINE}" stroke-width="3" stroke-linecap="round"/>"#);
    let end = at(value);
    match start.map(at) {
        Some(start) => {
            let _ = write!(svg, r#"<path d="M{start} 9H{end}" stroke="{INK}" stroke-width="3"/>"#);
            let _ = write!(svg, r#"<circle cx="{start}" cy="9" r="5.5" fill="{PAPER}" stroke="{INK}" stroke-width="2.2"/>"#);
        }
        None => {
            let _ = write!(svg, r#"<path d="M8 9H{end}" stroke="{INK}" stroke-width="3" stroke-linecap="round"/>"#);
        }
    }
    let _ = write!(svg, r#"<circle cx="{end}" cy="9" r="6.6" fill="{INK}"/>"#);
    (svg + "</svg>", 216, 18)
}

fn open(width: u32, height: u32) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">"#)
}

fn hue(kind: Kind) -> &'static str {
    match kind {
        Kind::Entry => "#5a568f",
        Kind::Artwork => "#b4694a",
        Kind::CheckIn => "#5d7f68",
    }
}
