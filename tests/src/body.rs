//! How a patient checks in with their body: painting with the pointer, choosing regions by name, and saying how it feels.

use jiff::civil::Date;

use crate::{patient, window::Window};

/// Width and height of the body's coordinates, as in data/body-map.json.
const BODY: (f64, f64) = (400.0, 1000.0);

/// Begins a new check-in.
pub async fn begin(window: &Window) {
    patient::enter(window, "Body").await;
    window.press("Check in").await;
    window.reads("Paint where you feel something.").await;
}

/// Draws one stroke through points in the body's coordinates.
pub async fn paint(window: &Window, side: &str, brush: &str, points: &[(f64, f64)]) {
    window.press(brush).await;
    let places: Vec<_> = points.iter().map(|(x, y)| (x / BODY.0, y / BODY.1)).collect();
    window.drag(&silhouette(side), &places).await;
}

/// Gives a marked region words and an intensity.
pub async fn say(window: &Window, region: &str, words: &[&str], intensity: &str) {
    window.press(&format!("Add a word for {region}")).await;
    for word in words {
        window.press_at(&format!("//dialog[@open]//button[normalize-space()='{word}']")).await;
    }
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    window.choose(&format!("How strong in {region}"), &format!("{intensity} / 10")).await;
}

/// Answers the two sliders.
pub async fn answer_scales(window: &Window, energy: usize, pleasantness: usize) {
    window.slide("Energy", energy).await;
    window.slide("Pleasantness", pleasantness).await;
}

/// Says when it was, and saves.
pub async fn save(window: &Window, date: Date, time: &str) {
    window.fill("Day and time: day", &date.to_string()).await;
    window.fill("Day and time: time", &format!("{time}\u{E007}")).await;
    // As a person would see it: the session that this time proposes stands there before they save.
    window.painted().await;
    window.press("Save check-in").await;
    window.find("//button[normalize-space()='Edit']").await;
}

/// What is on a silhouette, as a screen reader says it.
pub async fn heard(window: &Window, side: &str) -> String {
    let label = window.find(&silhouette(side)).await.attr("aria-label").await;
    label.ok().flatten().unwrap_or_default()
}

/// The paint on a silhouette, coarse enough to be the same at any size: red, green, blue and cover for each cell of a 20 by 50 grid.
pub async fn paint_on(window: &Window, side: &str) -> Vec<u8> {
    let canvas = window.find(&format!("{}//canvas", silhouette(side))).await;
    // The mean of each cell, weighted by cover, so that it does not matter how large the canvas is.
    let script = "const { width, height } = arguments[0];
        const { data } = arguments[0].getContext('2d').getImageData(0, 0, width, height);
        const sums = Array.from({ length: 1000 }, () => [0, 0, 0, 0, 0]);
        for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
          const cell = sums[Math.floor((y * 50) / height) * 20 + Math.floor((x * 20) / width)];
          const at = (y * width + x) * 4;
          for (const colour of [0, 1, 2]) cell[colour] += data[at + colour] * data[at + 3];
          cell[3] += data[at + 3];
          cell[4] += 1;
        }
        return sums.flatMap(([red, green, blue, cover, pixels]) =>
          [red / (cover || 1), green / (cover || 1), blue / (cover || 1), cover / pixels].map(Math.round))";
    let cells = window.script_on(script, &canvas).await;
    cells.as_array().into_iter().flatten().filter_map(|cell| u8::try_from(cell.as_u64()?).ok()).collect()
}

/// How many cells of a paint lean to warm and how many to cool.
pub fn warm_and_cool(paint: &[u8]) -> (usize, usize) {
    let painted = paint.chunks_exact(4).filter(|cell| cell[3] > 60);
    painted.fold((0, 0), |(warm, cool), cell| if cell[0] > cell[2] { (warm + 1, cool) } else { (warm, cool + 1) })
}

/// How far two paints are apart where they are furthest apart, of 255.
pub fn distance(one: &[u8], other: &[u8]) -> u32 {
    let seen = |cell: &[u8], colour: usize| u32::from(cell[colour]) * u32::from(cell[3]) / 255;
    let apart = |(one, other): (&[u8], &[u8])| {
        let colours = (0..3).map(|colour| seen(one, colour).abs_diff(seen(other, colour)));
        colours.max().unwrap_or(0).max(u32::from(one[3].abs_diff(other[3])))
    };
    one.chunks_exact(4).zip(other.chunks_exact(4)).map(apart).max().unwrap_or(u32::MAX)
}

fn silhouette(side: &str) -> String {
    format!("//figure[figcaption[normalize-space()='{side}']]//*[@role='img']")
}
