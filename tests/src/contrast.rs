//! Contrast as it reaches the eye: the pixels of every line of text on the screen, whatever colours, layers and gradients made them.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use image::{Rgb, RgbImage};
use serde_json::Value;

use crate::window::Window;

/// The lines of text that can be seen: place, size and weight, and the first words. Left out is what WCAG leaves out: what is disabled, and
/// what is only there to be heard.
const LINES: &str = r"
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const words = node.data.trim();
        const element = node.parentElement;
        if (words === '' || element.closest('script, style, noscript, option, :disabled, [aria-disabled=true], .only-heard')) continue;
        const { fontSize, fontWeight, visibility } = getComputedStyle(element);
        if (visibility !== 'visible') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, top, width, height, right, bottom } of range.getClientRects()) {
            if (width < 4 || height < 4 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) continue;
            const corners = [[left + 1, top + height / 2], [right - 1, top + height / 2], [left + width / 2, top + 1], [left + width / 2, bottom - 1]];
            // A line that its frame cuts off is read when it is scrolled to.
            let whole = true;
            for (let frame = element; frame; frame = frame.parentElement) {
                if (getComputedStyle(frame).overflowY === 'visible') continue;
                const edge = frame.getBoundingClientRect();
                whole &&= top >= edge.top && bottom <= edge.bottom;
            }
            const seen = whole && corners.every(([x, y]) => {
                const above = document.elementFromPoint(x, y);
                return above && (element.contains(above) || above.contains(element));
            });
            if (seen) lines.push([left, top, width, height, parseFloat(fontSize), Number(fontWeight), words.slice(0, 40)]);
        }
    }
    return lines";

/// What WCAG 2.2, 1.4.3, asks of text, and of large text: from 24 pixels on, or from 18.66 where it is bold.
const LEAST: f64 = 4.5;
const LEAST_LARGE: f64 = 3.0;

/// From here on a pixel is no longer the ground: steps of a gradient, or the grain of paper, stay below.
const INK: f64 = 1.2;
/// So many of the strongest pixels at least are passed over: they may belong to no letter.
const STRAY: usize = 2;

/// How long a screen may take until all of it is painted.
const PAINTING: Duration = Duration::from_secs(5);

/// The lines of text on the screen that stand out too little, each with its contrast. What is only not painted yet is waited for.
///
/// # Panics
/// When there is nothing to read.
pub async fn faint_lines(window: &Window) -> Vec<String> {
    let began = Instant::now();
    loop {
        let lines = window.script(LINES).await;
        let page = window.page().await;
        let lines = lines.as_array().cloned().unwrap_or_default();
        let faint: Vec<String> = lines.iter().filter_map(|line| faint(&page, line)).collect();
        if (faint.is_empty() && !lines.is_empty()) || began.elapsed() > PAINTING {
            assert!(!lines.is_empty(), "there is nothing to read on this screen");
            return faint;
        }
    }
}

fn faint(page: &RgbImage, line: &Value) -> Option<String> {
    let number = |place: usize| line[place].as_f64().unwrap_or_default();
    let pixel = |place: usize| number(place).round() as u32;
    let (size, weight) = (number(4), number(5));
    let least = if size >= 24.0 || (size >= 18.66 && weight >= 700.0) { LEAST_LARGE } else { LEAST };
    let seen = image::imageops::crop_imm(page, pixel(0), pixel(1), pixel(2), pixel(3)).to_image();
    let contrast = contrast_of(&seen)?;
    (contrast < least).then(|| format!("{} stands out by {contrast:.2} of {least}, at {size} px", line[6]))
}

/// Between what most of the pixels are, the ground, and the inside of the letters' strokes.
///
/// The edges of a stroke are mixed with the ground, and in small letters they are most of it. WCAG 2.2 says of the contrast ratio (note 2 of
/// its definition) that text can be evaluated with anti-aliasing turned off: what counts is the colour that the strokes would have without
/// those edges. The strongest pixel alone would give it, and so would a stray one that belongs to no letter. So it is the 98th percentile of
/// the ink, and never one of the [`STRAY`] strongest: of a time in 13 pixels, such as 15:45, hardly ten pixels have the full colour.
fn contrast_of(seen: &RgbImage) -> Option<f64> {
    // Neighbouring shades count as one, since a ground may be a gradient.
    let mut shades: HashMap<[u8; 3], Vec<f64>> = HashMap::new();
    for pixel in seen.pixels() {
        shades.entry(pixel.0.map(|channel| channel / 16)).or_default().push(luminance(*pixel));
    }
    let ground = shades.into_values().max_by_key(Vec::len).map(|shades| shades.iter().sum::<f64>() / shades.len() as f64)?;
    let mut contrasts: Vec<f64> = seen.pixels().map(|pixel| ratio(luminance(*pixel), ground)).collect();
    contrasts.sort_by(|one, other| other.total_cmp(one));
    let ink = contrasts.partition_point(|contrast| *contrast >= INK);
    contrasts.get((ink / 50).max(STRAY)).copied()
}

fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance, as WCAG 2.2 defines it.
fn luminance(Rgb(channels): Rgb<u8>) -> f64 {
    let [red, green, blue] = channels.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: Rgb<u8> = Rgb([250, 247, 242]);
    /// 8.2 : 1 on the paper.
    const GOOD: Rgb<u8> = Rgb([74, 70, 82]);
    /// 2.6 : 1 on the paper.
    const FAINT: Rgb<u8> = Rgb([158, 152, 148]);

    /// A line of upright strokes as a browser draws small letters: each a pixel wide, between two that are mixed with the ground.
    fn line(ink: Rgb<u8>, strokes: u32) -> RgbImage {
        let mixed = |share: f64| {
            let channel = |at: usize| (f64::from(ink[at]) * share + f64::from(PAPER[at]) * (1.0 - share)) as u8;
            Rgb([channel(0), channel(1), channel(2)])
        };
        RgbImage::from_fn(strokes * 6 + 4, 18, |x, y| match (x % 6, x / 6 < strokes && (4..13).contains(&y)) {
            (1, true) => mixed(0.35),
            (2, true) => ink,
            (3, true) => mixed(0.55),
            _ => PAPER,
        })
    }

    fn with_a_stray_pixel(mut line: RgbImage) -> RgbImage {
        line.put_pixel(0, 0, Rgb([0, 0, 0]));
        line
    }

    fn stands_out(line: &RgbImage) -> bool {
        contrast_of(line).is_some_and(|contrast| contrast >= LEAST)
    }

    #[test]
    fn a_good_line_is_called_faint_for_its_soft_edges() {
        for strokes in [1, 3, 40, 200] {
            assert!(stands_out(&line(GOOD, strokes)), "{strokes} strokes");
        }
    }

    #[test]
    fn a_faint_line_passes_by_a_stray_pixel() {
        for strokes in [1, 3, 40, 200] {
            assert!(!stands_out(&line(FAINT, strokes)), "{strokes} strokes");
            assert!(!stands_out(&with_a_stray_pixel(line(FAINT, strokes))), "{strokes} strokes and a stray pixel");
        }
    }

    #[test]
    fn a_line_that_is_not_there_passes() {
        let nothing = line(PAPER, 40);
        assert!(!stands_out(&nothing) && !stands_out(&with_a_stray_pixel(nothing.clone())));
        assert!(!stands_out(&line(Rgb([240, 238, 234]), 40)));
    }

    #[test]
    fn a_good_line_on_a_gradient_is_called_faint() {
        let mut good = line(GOOD, 40);
        for (x, _, pixel) in good.enumerate_pixels_mut().filter(|(_, _, pixel)| **pixel == PAPER) {
            *pixel = Rgb(PAPER.0.map(|channel| channel - (x / 24) as u8));
        }
        assert!(stands_out(&good));
    }
}
