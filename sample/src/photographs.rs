//! Many photographs of paintings from a few canvases: each is another part of one, turned, in other colours and light. Painting each anew
//! would take the better part of a second.

use std::{array::from_fn, io};

use fastrand::Rng;
use image::{ExtendedColorType, ImageError, RgbImage, codecs::jpeg::JpegEncoder, imageops};

use crate::paintings::{MOTIFS, photograph};

/// The canvases.
pub struct Photographs(Vec<RgbImage>);

impl Photographs {
    /// Paints the canvases, each about as large as a photograph will be.
    pub fn paint() -> Self {
        let canvases = std::thread::scope(|scope| {
            let painters = MOTIFS.map(|(motif, width, height)| scope.spawn(move || photograph(motif, width, height)));
            painters.map(|painter| painter.join().expect("a painter has nothing to fail at"))
        });
        Self(canvases.into())
    }

    /// The photograph of this number as a JPEG file, the same each time; about a million pixels.
    pub fn jpeg(&self, number: u32) -> Result<Vec<u8>, ImageError> {
        encoded(&self.take(&mut Rng::with_seed(u64::from(number))), 88)
    }

    /// The same at this width, as a camera would make it, with the grain of its sensor.
    pub fn jpeg_of_width(&self, number: u32, width: u32) -> Result<Vec<u8>, ImageError> {
        let mut rng = Rng::with_seed(u64::from(number));
        let small = self.take(&mut rng);
        let height = width * small.height() / small.width();
        let mut large = imageops::resize(&small, width, height, imageops::FilterType::Triangle);
        for part in large.iter_mut() {
            *part = part.saturating_add(rng.u8(..7)).saturating_sub(3);
        }
        encoded(&large, 92)
    }

    fn take(&self, rng: &mut Rng) -> RgbImage {
        let canvas = &self.0[rng.usize(..self.0.len())];
        let (width, height) = (canvas.width() * rng.u32(70..=100) / 100, canvas.height() * rng.u32(70..=100) / 100);
        let (left, top) = (rng.u32(..=canvas.width() - width), rng.u32(..=canvas.height() - height));
        let mut taken = imageops::crop_imm(canvas, left, top, width, height).to_image();
        if rng.bool() {
            imageops::flip_horizontal_in_place(&mut taken);
        }
        let turned = f32::from(rng.i8(-40..=40)).to_radians();
        tint(&mut taken, turned, rng.i32(-18..=14) as f32);
        taken
    }
}

/// Turns all colours around the wheel, in radians, and makes them lighter, of 255; the matrix is that of hueRotate in W3C's Filter Effects 1.
fn tint(picture: &mut RgbImage, turned: f32, lighter: f32) {
    const LIGHT: [f32; 3] = [0.213, 0.715, 0.072];
    const ACROSS: [[f32; 3]; 3] = [[-0.213, -0.715, 0.928], [0.143, 0.140, -0.283], [-0.787, 0.715, 0.072]];
    let (sine, cosine) = turned.sin_cos();
    let matrix: [[f32; 3]; 3] = from_fn(|row| {
        from_fn(|column| {
            let own = if row == column { 1.0 } else { 0.0 };
            LIGHT[column] + cosine * (own - LIGHT[column]) + sine * ACROSS[row][column]
        })
    });
    for pixel in picture.pixels_mut() {
        let [red, green, blue] = pixel.0.map(f32::from);
        pixel.0 = matrix.map(|row| (row[0] * red + row[1] * green + row[2] * blue + lighter).clamp(0.0, 255.0) as u8);
    }
}

fn encoded(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, ImageError> {
    let mut file = io::Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut file, quality).encode(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8)?;
    Ok(file.into_inner())
}
