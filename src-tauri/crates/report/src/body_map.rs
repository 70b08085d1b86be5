//! The two silhouettes with their marks, as an SVG drawing. More alive is warm and smooth, less alive is cool and dotted.
//!
//! The geometry is data/body-map.json, which the UI draws from as well; no outline and no region is described here.

use std::fmt::Write as _;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::model::{BodyMap, Brush, Mark, Side};

const WARM: &str = "#d9603b";
const COOL: &str = "#3f7fb5";
const DOT: &str = "#1f5687";
const SKIN: &str = "#f2ede4";
const EDGE: &str = "#8d879a";
const DETAIL: &str = "#d3cabd";
/// Between front and back, in body units.
const GAP: f32 = 40.0;
/// A mark fades towards its edge in these steps: share of its width, opacity.
const FADE: [(f32, f32); 4] = [(1.0, 0.16), (0.82, 0.2), (0.62, 0.24), (0.4, 0.28)];

#[derive(Deserialize)]
struct Geometry {
    width: f32,
    height: f32,
    outlines: Vec<Outline>,
    regions: Vec<Region>,
}

#[derive(Deserialize)]
struct Outline {
    id: String,
    front: Silhouette,
    back: Silhouette,
}

#[derive(Deserialize)]
struct Silhouette {
    path: String,
    lines: Vec<String>,
}

#[derive(Deserialize)]
struct Region {
    id: String,
    side: String,
    polygon: Vec<[f32; 2]>,
}

fn geometry() -> &'static Geometry {
    static GEOMETRY: OnceLock<Geometry> = OnceLock::new();
    GEOMETRY.get_or_init(|| {
        let json = include_str!("../../../../data/body-map.json");
        serde_json::from_str(json).expect("a test of this module reads the same embedded file")
    })
}

/// Width and height of a drawing in body units.
pub(crate) fn size() -> (u32, u32) {
    let geometry = geometry();
    ((geometry.width * 2.0 + GAP).round() as u32, geometry.height.round() as u32)
}

/// One drawing with the front at the left and the back at the right.
pub(crate) fn svg(map: &BodyMap) -> String {
    let geometry = geometry();
    let (width, height) = size();
    let mut svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><defs>"#);
    // The dots come after the colour: two of them a tile, so that they stand in a quincunx.
    let _ = write!(
        svg,
        r#"<pattern id="dots" width="16" height="16" patternUnits="userSpaceOnUse"><circle cx="4" cy="4" r="2.3" fill="{DOT}"/><circle cx="12" cy="12" r="2.3" fill="{DOT}"/></pattern>"#
    );
    // A journal made with an outline that is gone from the data is shown on the first one.
    let outline = geometry.outlines.iter().find(|outline| outline.id == map.outline).or(geometry.outlines.first());
    let Some(outline) = outline else { return svg + "</defs></svg>" };
    for (side, silhouette) in [("front", &outline.front), ("back", &outline.back)] {
        let _ = write!(svg, r#"<clipPath id="{side}"><path d="{}"/></clipPath>"#, silhouette.path);
    }
    svg.push_str("</defs>");
    draw_side(&mut svg, Side::Front, "front", 0.0, &outline.front, &map.marks);
    draw_side(&mut svg, Side::Back, "back", geometry.width + GAP, &outline.back, &map.marks);
    svg.push_str("</svg>");
    svg
}

fn draw_side(svg: &mut String, side: Side, name: &str, x: f32, silhouette: &Silhouette, marks: &[Mark]) {
    let _ = write!(svg, r#"<g transform="translate({x} 0)"><g clip-path="url(#{name})">"#);
    let _ = write!(svg, r#"<path d="{}" fill="{SKIN}"/>"#, silhouette.path);
    for mark in marks {
        match mark {
            Mark::Stroke { side: on, brush, size, points } if *on == side => stroke(svg, *brush, *size, points),
            Mark::Region { region, brush } => {
                let region = geometry().regions.iter().find(|known| known.id == *region && known.side == name);
                region.into_iter().for_each(|region| fill(svg, *brush, region));
            }
            Mark::Stroke { .. } => {}
        }
    }
    let _ = write!(svg, r#"</g><g fill="none" stroke-linecap="round" stroke-linejoin="round">"#);
    for line in &silhouette.lines {
        let _ = write!(svg, r#"<path d="{line}" stroke="{DETAIL}" stroke-width="2"/>"#);
    }
    let _ = write!(svg, r#"<path d="{}" stroke="{EDGE}" stroke-width="3"/></g></g>"#, silhouette.path);
}

fn stroke(svg: &mut String, brush: Option<Brush>, size: f32, points: &[[f32; 3]]) {
    let points: Vec<_> = points.iter().filter(|point| point.iter().all(|n| n.is_finite())).collect();
    let Some(first) = points.first() else { return };
    if !size.is_finite() || size <= 0.0 {
        return;
    }
    let mut path = format!("M{:.1} {:.1}", first[0], first[1]);
    for point in points.iter().skip(1) {
        let _ = write!(path, "L{:.1} {:.1}", point[0], point[1]);
    }
    // A line without length is not drawn at all: a single touch gets a hair of it.
    let _ = write!(path, "l.1 0");
    let size = size.min(geometry().height);
    let _ = write!(svg, r#"<g fill="none" stroke-linecap="round" stroke-linejoin="round">"#);
    match brush {
        // Within the silhouette the ground is one colour: erasing is painting it.
        None => {
            let _ = write!(svg, r#"<path d="{path}" stroke="{SKIN}" stroke-width="{size:.1}"/>"#);
        }
        Some(brush) => {
            for (share, opacity) in FADE {
                let width = size * share;
                let _ = write!(svg, r#"<path d="{path}" stroke="{}" stroke-width="{width:.1}" stroke-opacity="{opacity}"/>"#, hue(brush));
            }
            if brush == Brush::Less {
                let width = size * 0.8;
                let _ = write!(svg, r#"<path d="{path}" stroke="url(#dots)" stroke-width="{width:.1}"/>"#);
            }
        }
    }
    svg.push_str("</g>");
}

fn fill(svg: &mut String, brush: Option<Brush>, region: &Region) {
    let points: String = region.polygon.iter().map(|[x, y]| format!("{x:.1},{y:.1} ")).collect();
    match brush {
        None => {
            let _ = write!(svg, r#"<polygon points="{points}" fill="{SKIN}" stroke="{SKIN}" stroke-width="8"/>"#);
        }
        Some(brush) => {
            let hue = hue(brush);
            let _ = write!(svg, r#"<polygon points="{points}" fill="{hue}" fill-opacity="0.6"/>"#);
            if brush == Brush::Less {
                let _ = write!(svg, r#"<polygon points="{points}" fill="url(#dots)"/>"#);
            }
        }
    }
}

fn hue(brush: Brush) -> &'static str {
    match brush {
        Brush::More => WARM,
        Brush::Less => COOL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_geometry_is_readable() {
        assert!(!geometry().outlines.is_empty());
        assert!(geometry().regions.iter().all(|region| matches!(region.side.as_str(), "front" | "back")));
    }

    #[test]
    fn unknown_outline_region_and_broken_points_still_draw() {
        let marks = vec![
            Mark::Region { region: "wing".into(), brush: Some(Brush::More) },
            Mark::Stroke { side: Side::Back, brush: Some(Brush::Less), size: 30.0, points: vec![[f32::NAN, 1.0, 0.5]] },
            Mark::Stroke { side: Side::Back, brush: None, size: f32::INFINITY, points: vec![[1.0, 1.0, 0.5]] },
        ];
        let map = BodyMap { outline: "gone".into(), caption: String::new(), description: String::new(), marks };
        let svg = svg(&map);
        assert!(!svg.contains("NaN") && !svg.contains("inf"));
        assert!(svg.contains("clipPath"));
    }
}
