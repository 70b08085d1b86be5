//! The two silhouettes of a check-in, drawn into the page: warm for more alive, cool and dashed for less. Always the neutral outline, whose
//! units marks are in; the report draws the one that the person chose.

use std::{fmt::Write, sync::LazyLock};

use serde::Deserialize;

use super::html::Html;
use crate::{Brush, ItemId, Mark, Side};

const WARM: &str = "#d9603b";
const COOL: &str = "#3f7fb5";
const SKIN: &str = "#f2ede4";
const EDGE: &str = "#8d879a";
/// Between front and back, in body units.
const GAP: f32 = 40.0;

/// The part of data/body-map.json that is drawn.
#[derive(Deserialize)]
struct Figures {
    width: f32,
    height: f32,
    outlines: Vec<Outline>,
    regions: Vec<Region>,
}

#[derive(Deserialize)]
struct Outline {
    front: Silhouette,
    back: Silhouette,
}

#[derive(Deserialize)]
struct Silhouette {
    path: String,
}

#[derive(Deserialize)]
struct Region {
    id: String,
    side: Side,
    polygon: Vec<[f32; 2]>,
}

static FIGURES: LazyLock<Figures> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../../data/body-map.json")).expect("the figures are part of the program and tested")
});

/// Writes the drawing; `name` says in words what is on it.
pub(super) fn write(html: &mut Html, marks: &[Mark], name: &str, id: ItemId) {
    let figures = &*FIGURES;
    let Some(outline) = figures.outlines.first() else { return };
    let view = format!("0 0 {} {}", figures.width * 2.0 + GAP, figures.height);
    html.open("svg", &[("viewBox", &view), ("role", "img"), ("aria-label", name)]);
    for (side, silhouette, x) in [(Side::Front, &outline.front, 0.0), (Side::Back, &outline.back, figures.width + GAP)] {
        let clip = format!("{}-{}", if side == Side::Front { "front" } else { "back" }, id.uuid());
        html.open("clipPath", &[("id", &clip)]);
        shape(html, &[("d", &silhouette.path)]);
        html.close("clipPath");
        html.open("g", &[("transform", &format!("translate({x} 0)"))]);
        shape(html, &[("d", &silhouette.path), ("fill", SKIN), ("stroke", EDGE), ("stroke-width", "3")]);
        html.open("g", &[("clip-path", &format!("url(#{clip})"))]);
        marks.iter().for_each(|mark| draw(html, mark, side));
        html.close("g");
        html.close("g");
    }
    html.close("svg");
}

fn draw(html: &mut Html, mark: &Mark, side: Side) {
    match mark {
        Mark::Stroke { side: on, brush, size, points } if *on == side => {
            let Some((path, width)) = stroke(*size, points) else { return };
            let (colour, opacity) = paint(*brush);
            shape(
                html,
                &[
                    ("d", &path),
                    ("fill", "none"),
                    ("stroke", colour),
                    ("stroke-opacity", opacity),
                    ("stroke-width", &width),
                    ("stroke-linecap", "round"),
                    ("stroke-linejoin", "round"),
                ],
            );
            if *brush == Some(Brush::Less) {
                shape(html, &[("d", &path), ("fill", "none"), ("stroke", "#143a60"), ("stroke-width", "3"), ("stroke-dasharray", "2 9")]);
            }
        }
        Mark::Region { region, brush } => {
            let Some(region) = FIGURES.regions.iter().find(|known| known.id == *region && known.side == side) else { return };
            let (colour, opacity) = paint(*brush);
            let corners: Vec<_> = region.polygon.iter().map(|[x, y]| format!("{x} {y}")).collect();
            shape(html, &[("d", &format!("M{}Z", corners.join("L"))), ("fill", colour), ("fill-opacity", opacity)]);
        }
        Mark::Stroke { .. } => {}
    }
}

/// Its path, and its width, which is its size at the mean pressure.
fn stroke(size: f32, points: &[[f32; 3]]) -> Option<(String, String)> {
    let ([x, y, _], rest) = points.split_first()?;
    let pressure = points.iter().map(|point| point[2].clamp(0.0, 1.0)).sum::<f32>() / points.len() as f32;
    let mut path = format!("M{x:.1} {y:.1}");
    for [x, y, _] in rest {
        let _ = write!(path, "L{x:.1} {y:.1}");
    }
    // A line without length is not drawn at all: a single touch gets a hair of it.
    path.push_str("l.1 0");
    Some((path, format!("{:.1}", (size * pressure).clamp(1.0, FIGURES.height))))
}

/// Colour and opacity. Within the silhouette the ground is one colour: erasing is painting it.
const fn paint(brush: Option<Brush>) -> (&'static str, &'static str) {
    match brush {
        Some(Brush::More) => (WARM, "0.6"),
        Some(Brush::Less) => (COOL, "0.6"),
        None => (SKIN, "1"),
    }
}

fn shape(html: &mut Html, attributes: &[(&'static str, &str)]) {
    html.open("path", attributes);
    html.close_inline("path");
}
