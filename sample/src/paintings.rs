//! Made-up paintings that look photographed: pigment on paper with a bare edge, brush strokes, and the light of a room.

use image::{Rgb, RgbImage};

type Colour = [f32; 3];

/// What can be painted, each with the width and height of its sheet.
pub const MOTIFS: [(Motif, u32, u32); 8] = [
    (Motif::River, 1500, 1360),
    (Motif::Chest, 1300, 1560),
    (Motif::Reeds, 1500, 1160),
    (Motif::Gate, 1300, 1400),
    (Motif::Hum, 1400, 1320),
    (Motif::Field, 1240, 1600),
    (Motif::Stairs, 1500, 1230),
    (Motif::Bank, 1240, 1290),
];

/// A composition.
#[derive(Clone, Copy)]
pub enum Motif {
    /// Bands that flow from night to peach.
    River,
    /// A glow in the middle of the dark.
    Chest,
    /// Upright strokes, green on green.
    Reeds,
    /// An arch with light behind it.
    Gate,
    /// Rings that spread.
    Hum,
    /// Earth under a pale sky.
    Field,
    /// Steps that go down from the light.
    Stairs,
    /// Water over its bank.
    Bank,
}

/// Paints it and takes the photograph.
pub fn photograph(motif: Motif, width: u32, height: u32) -> RgbImage {
    let seed = motif as u32 * 101;
    let tilt = motif.stroke();
    RgbImage::from_fn(width, height, |x, y| {
        let (u, v) = (x as f32 / width as f32, y as f32 / height as f32);
        let aspect = height as f32 / width as f32;
        let (a, b) = (u * 6.0, v * 6.0 * aspect);
        let wander = |salt: u32| cloud(a, b, seed + salt) - 0.5;
        let hue = motif.colour(u + wander(1) * 0.11, v + wander(2) * 0.11);
        let (along, across) = (a * tilt.cos() + b * tilt.sin(), b * tilt.cos() - a * tilt.sin());
        let bristle = noise(along * 2.2 + wander(3) * 2.0, across * 34.0, seed + 4) - 0.5;
        let wash = cloud(a * 0.7, b * 0.7, seed + 5) - 0.5;
        let grain = noise(x as f32 * 0.7, y as f32 * 0.7, seed + 6) - 0.5;
        let pigment = hue.map(|part| part * (1.0 + bristle * 0.2 + wash * 0.24) + grain * 9.0 + bristle * 8.0);
        // Nobody paints to the very edge: the paper shows, and shows through where the brush was dry.
        let edge = u.min(1.0 - u).min(v.min(1.0 - v) * aspect);
        let cover = ((edge - 0.022 - (cloud(a * 3.0, b * 3.0, seed + 7) - 0.5) * 0.03) * 90.0).clamp(0.0, 1.0);
        let dry = ((bristle + wander(8) * 0.8 - 0.33) * 2.4).clamp(0.0, 0.5);
        let paper = [238.0, 231.0, 217.0].map(|part| part + grain * 7.0);
        let sheet = mixed(paper, pigment, cover * (1.0 - dry));
        let light = 1.04 - 0.2 * ((u - 0.3).powi(2) + (v - 0.25).powi(2)).sqrt();
        Rgb([sheet[0] * light, sheet[1] * light, sheet[2] * light * 0.985].map(|part| part.clamp(0.0, 255.0) as u8))
    })
}

impl Motif {
    fn colour(self, u: f32, v: f32) -> Colour {
        let from = |x: f32, y: f32| ((u - x).powi(2) + (v - y).powi(2)).sqrt();
        match self {
            Self::River => {
                let night = [[34., 44., 88.], [58., 56., 120.], [112., 94., 172.], [206., 128., 122.], [238., 190., 148.]];
                stops(&night, u * 0.7 + v * 0.45 - 0.05 + (v * 7.0).sin() * 0.05)
            }
            Self::Chest => {
                stops(&[[244., 190., 110.], [222., 112., 62.], [180., 66., 52.], [92., 44., 62.], [62., 36., 58.]], from(0.5, 0.58) * 1.55)
            }
            Self::Reeds => {
                let bend = (u * 11.0 + v * 1.8 + (v * 4.0).sin() * 0.3).fract();
                let light = if bend < 0.5 { [52., 66., 62.] } else { [104., 134., 116.] };
                mixed(light, [196., 200., 160.], ((0.4 - v) * 1.1).clamp(0.0, 0.7))
            }
            Self::Gate => {
                let inside = v > 0.42 && (u - 0.5).abs() < 0.17 || from(0.5, 0.42) < 0.17;
                let wall = stops(&[[150., 178., 150.], [82., 128., 128.], [46., 82., 98.]], u * 0.5 + v * 0.5);
                if inside { stops(&[[250., 240., 208.], [240., 208., 150.], [214., 150., 104.]], from(0.5, 0.5) * 2.0) } else { wall }
            }
            Self::Hum => {
                let ring = (from(0.32, 0.62) * 26.0).sin() * 0.5 + 0.5;
                mixed([112., 100., 176.], [226., 218., 240.], ring.powf(0.8))
            }
            Self::Field => {
                let sky = stops(&[[226., 216., 196.], [238., 206., 170.]], v * 2.0);
                let earth = stops(&[[206., 144., 98.], [150., 92., 64.], [98., 60., 50.]], (v - 0.46) * 1.9);
                if v < 0.46 { sky } else { earth }
            }
            Self::Stairs => {
                let step = ((u * 5.0).floor() / 5.0 - v + 0.5).clamp(0.0, 1.0);
                stops(&[[104., 62., 40.], [178., 114., 58.], [232., 178., 92.], [252., 232., 178.]], step)
            }
            Self::Bank => {
                let gleam = ((v * 30.0 + (u * 6.0).sin()).sin() - 0.86).max(0.0) * 4.0;
                let water = stops(&[[214., 228., 208.], [118., 172., 164.], [66., 124., 130.], [30., 62., 78.]], v + (u - 0.5) * -0.35);
                mixed(water, [236., 240., 226.], gleam)
            }
        }
    }

    /// Which way the brush went.
    fn stroke(self) -> f32 {
        match self {
            Self::River => -0.5,
            Self::Chest => 0.9,
            Self::Reeds | Self::Gate => 1.5,
            Self::Hum => 0.4,
            Self::Field | Self::Stairs | Self::Bank => 0.05,
        }
    }
}

fn mixed(one: Colour, other: Colour, share: f32) -> Colour {
    let share = share.clamp(0.0, 1.0);
    [0, 1, 2].map(|part| one[part] * (1.0 - share) + other[part] * share)
}

/// A place on a row of colours, from 0 to 1.
fn stops(colours: &[Colour], at: f32) -> Colour {
    let last = colours.len() - 1;
    let place = at.clamp(0.0, 1.0) * last as f32;
    let below = (place as usize).min(last - 1);
    mixed(colours[below], colours[below + 1], place - below as f32)
}

/// Noise in four sizes, from 0 to 1.
fn cloud(x: f32, y: f32, seed: u32) -> f32 {
    let layer = |size: f32, weight: f32, salt: u32| noise(x * size, y * size, seed + salt * 31) * weight;
    layer(0.5, 0.5, 0) + layer(1.0, 0.27, 1) + layer(2.0, 0.15, 2) + layer(4.0, 0.08, 3)
}

/// Smooth noise, from 0 to 1.
fn noise(x: f32, y: f32, seed: u32) -> f32 {
    let (left, top) = (x.floor(), y.floor());
    let smooth = |rest: f32| rest * rest * (3.0 - 2.0 * rest);
    let (across, down) = (smooth(x - left), smooth(y - top));
    let at = |column: f32, row: f32| {
        let mut bits = ((left + column) as i32 as u32).wrapping_mul(0x9E37_79B1) ^ ((top + row) as i32 as u32).wrapping_mul(0x85EB_CA77);
        bits = (bits ^ seed.wrapping_mul(0xC2B2_AE3D) ^ (bits >> 15)).wrapping_mul(0x2C1B_3C6D);
        ((bits ^ (bits >> 13)) & 0xFFFF) as f32 / 65535.0
    };
    let upper = at(0.0, 0.0) * (1.0 - across) + at(1.0, 0.0) * across;
    let lower = at(0.0, 1.0) * (1.0 - across) + at(1.0, 1.0) * across;
    upper * (1.0 - down) + lower * down
}
