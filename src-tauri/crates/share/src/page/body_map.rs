//! The two silhouettes of a check-in, drawn into the page: warm for more alive, cool and dashed for less. Always the neutral outline, whose
//! units marks are in; the report draws the one that the person chose.

use std::{fmt::Write, sync::LazyLock};

use serde::Deserialize;

use super::{PageWords, html::Html};
use crate::{Brush, ItemId, Mark, Side};

/// Between front and back, in body units.
const GAP: f32 = 40.0;
/// Below the feet, for the name of the side.
const FOOT: f32 = 48.0;

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

/// Writes the drawing. Its colours are the style's, which has others for the dark.
pub(super) fn write(html: &mut Html, marks: &[Mark], words: &PageWords, id: ItemId) {
    let figures = &*FIGURES;
    let Some(outline) = figures.outlines.first() else { return };
    let view = format!("0 0 {} {}", figures.width * 2.0 + GAP, figures.height + FOOT);
    html.open("svg", &[("viewBox", &view), ("role", "img"), ("aria-label", &words.body_map)]);
    let [front, back] = &words.sides;
    for (side, name, silhouette, x) in [(Side::Front, front, &outline.front, 0.0), (Side::Back, back, &outline.back, figures.width + GAP)] {
        let clip = format!("{}-{}", if side == Side::Front { "front" } else { "back" }, id.uuid());
        html.open("clipPath", &[("id", &clip)]);
        shape(html, &[("d", &silhouette.path)]);
        html.close("clipPath");
        html.open("g", &[("transform", &format!("translate({x} 0)"))]);
        shape(html, &[("class", "skin"), ("d", &silhouette.path)]);
        html.open("g", &[("clip-path", &format!("url(#{clip})"))]);
        marks.iter().for_each(|mark| draw(html, mark, side));
        html.close("g");
        let middle = (figures.width / 2.0).to_string();
        html.element("text", &[("x", &middle), ("y", &(figures.height + FOOT - 12.0).to_string())], name);
        html.close("g");
    }
    html.close("svg");
}

fn draw(html: &mut Html, mark: &Mark, side: Side) {
    match mark {
        Mark::Stroke { side: on, brush, size, points } if *on == side => {
            let Some((path, width)) = stroke(*size, points) else { return };
            shape(html, &[("class", &format!("stroke {}", paint(*brush))), ("d", &path), ("stroke-width", &width)]);
            if *brush == Some(Brush::Less) {
                shape(html, &[("class", "dashes"), ("d", &path)]);
            }
        }
        Mark::Region { region, brush } => {
            let Some(region) = FIGURES.regions.iter().find(|known| known.id == *region && known.side == side) else { return };
            let corners: Vec<_> = region.polygon.iter().map(|[x, y]| format!("{x} {y}")).collect();
            shape(html, &[("class", &format!("filled {}", paint(*brush))), ("d", &format!("M{}Z", corners.join("L")))]);
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

/// Its colour. Within the silhouette the ground is one colour: erasing is painting it.
const fn paint(brush: Option<Brush>) -> &'static str {
    match brush {
        Some(Brush::More) => "more",
        Some(Brush::Less) => "less",
        None => "erased",
    }
}

fn shape(html: &mut Html, attributes: &[(&'static str, &str)]) {
    html.open("path", attributes);
    html.close_inline("path");
}
