//! The two silhouettes with their marks, as an SVG drawing. More alive is warm and smooth, less alive is cool and dotted.
//!
//! No outline and no region is described here: see `geometry`.

mod geometry;

use std::fmt::Write as _;

use self::geometry::{Outline, geometry};
use crate::model::{BodyMap, Brush, Mark, Side};

const WARM: &str = "#d9603b";
const COOL: &str = "#3f7fb5";
const DOT: &str = "#143a60";
const SKIN: &str = "#f2ede4";
const EDGE: &str = "#8d879a";
const DETAIL: &str = "#d3cabd";
/// Between front and back, in body units.
const GAP: f32 = 40.0;
/// A stroke fades across its edge as on the screen, half of it at its own width: in these steps of width and opacity.
const FADE: [(f32, f32); 6] = [(1.5, 0.08), (1.25, 0.15), (1.0, 0.22), (0.8, 0.26), (0.6, 0.3), (0.4, 0.3)];
/// The same for erasing, which ends with nothing left.
const ERASE: [(f32, f32); 4] = [(1.25, 0.3), (1.0, 0.5), (0.8, 0.7), (0.6, 1.0)];
/// Strokes whose widths differ by less are drawn as one.
const SAME_WIDTH: f32 = 4.0;

/// Width and height of a drawing in body units.
pub(crate) fn size() -> (u32, u32) {
    let geometry = geometry();
    ((geometry.width * 2.0 + GAP).round() as u32, geometry.height.round() as u32)
}

/// One drawing with the front at the left and the back at the right.
pub(crate) fn svg(map: &BodyMap) -> String {
    let geometry = geometry();
    let (width, height) = size();
    let mut svg =
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><defs>"#);
    // The dots come after the colour: two of them a tile, so that they stand in a quincunx.
    let _ = write!(
        svg,
        r#"<pattern id="dots" width="14" height="14" patternUnits="userSpaceOnUse" fill="{DOT}" fill-opacity="0.7"><circle cx="3.5" cy="3.5" r="2.1"/><circle cx="10.5" cy="10.5" r="2.1"/></pattern>"#
    );
    let Some(outline) = geometry.outline(&map.outline) else { return svg + "</defs></svg>" };
    for (side, silhouette) in [("front", &outline.front), ("back", &outline.back)] {
        let _ = write!(svg, r#"<clipPath id="{side}"><path d="{}"/></clipPath>"#, silhouette.path);
    }
    svg.push_str("</defs>");
    draw_side(&mut svg, outline, Side::Front, 0.0, &map.marks);
    draw_side(&mut svg, outline, Side::Back, geometry.width + GAP, &map.marks);
    svg.push_str("</svg>");
    svg
}

fn draw_side(svg: &mut String, outline: &Outline, side: Side, x: f32, marks: &[Mark]) {
    let (name, silhouette) = match side {
        Side::Front => ("front", &outline.front),
        Side::Back => ("back", &outline.back),
    };
    let _ = write!(svg, r#"<g transform="translate({x} 0)"><g clip-path="url(#{name})">"#);
    let _ = write!(svg, r#"<path d="{}" fill="{SKIN}"/>"#, silhouette.path);
    let mut under: Option<Brush> = None;
    for run in runs(outline, side, name, marks) {
        // What is painted over a mark of the other brush takes its place.
        let covers = matches!((under, run.brush), (Some(below), Some(brush)) if below != brush);
        if covers {
            draw_run(svg, &run, None);
        }
        draw_run(svg, &run, run.brush);
        under = run.brush.or(under);
    }
    let _ = write!(svg, r#"</g><g fill="none" stroke-linecap="round" stroke-linejoin="round">"#);
    for line in &silhouette.lines {
        let _ = write!(svg, r#"<path d="{line}" stroke="{DETAIL}" stroke-width="2"/>"#);
    }
    let _ = write!(svg, r#"<path d="{}" stroke="{EDGE}" stroke-width="3"/></g></g>"#, silhouette.path);
}

/// Marks in a row with one brush and one width: a single path, so that where they cross it is not darker.
struct Run {
    brush: Option<Brush>,
    /// None for regions.
    width: Option<f32>,
    path: String,
}

fn runs(outline: &Outline, side: Side, name: &str, marks: &[Mark]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for mark in marks {
        let (brush, width, path) = match mark {
            Mark::Stroke { side: on, brush, size, points } if *on == side => match stroke(outline, *size, points) {
                Some((width, path)) => (*brush, Some(width), path),
                None => continue,
            },
            Mark::Region { region, brush } => match geometry().regions.iter().find(|known| known.id == *region && known.side == name) {
                Some(region) => (*brush, None, closed(&outline.polygon(region))),
                None => continue,
            },
            Mark::Stroke { .. } => continue,
        };
        match runs.last_mut() {
            Some(run) if run.brush == brush && run.width == width => run.path.push_str(&path),
            _ => runs.push(Run { brush, width, path }),
        }
    }
    runs
}

/// Its width, which is its size at the mean pressure, and its path.
fn stroke(outline: &Outline, size: f32, points: &[[f32; 3]]) -> Option<(f32, String)> {
    let points: Vec<_> = points.iter().filter(|point| point.iter().all(|n| n.is_finite())).collect();
    let first = points.first()?;
    let pressure = points.iter().map(|point| point[2].clamp(0.0, 1.0)).sum::<f32>() / points.len() as f32;
    let width = ((size * pressure).min(geometry().height) / SAME_WIDTH).round().max(1.0) * SAME_WIDTH;
    if !size.is_finite() || size <= 0.0 {
        return None;
    }
    // Far outside nothing is seen, and PDF has no numbers for everywhere.
    let near = |n: f32| n.clamp(-geometry().height, 2.0 * geometry().height);
    let seen = |point: &[f32; 3]| outline.place([near(point[0]), near(point[1])]);
    let [x, y] = seen(first);
    let mut path = format!("M{x:.1} {y:.1}");
    for point in points.iter().skip(1) {
        let [x, y] = seen(point);
        let _ = write!(path, "L{x:.1} {y:.1}");
    }
    // A line without length is not drawn at all: a single touch gets a hair of it.
    path.push_str("l.1 0");
    Some((width, path))
}

fn closed(polygon: &[[f32; 2]]) -> String {
    let corners: Vec<_> = polygon.iter().map(|[x, y]| format!("{x:.1} {y:.1}")).collect();
    format!("M{}Z", corners.join("L"))
}

fn draw_run(svg: &mut String, run: &Run, brush: Option<Brush>) {
    let path = &run.path;
    let colour = brush.map_or(SKIN, hue);
    let Some(width) = run.width else {
        let opacity = if brush.is_some() { 0.7 } else { 1.0 };
        let _ = write!(svg, r#"<path d="{path}" fill="{colour}" fill-opacity="{opacity}"/>"#);
        if brush == Some(Brush::Less) {
            let _ = write!(svg, r#"<path d="{path}" fill="url(#dots)"/>"#);
        }
        return;
    };
    let _ = write!(svg, r#"<g fill="none" stroke-linecap="round" stroke-linejoin="round">"#);
    // Within the silhouette the ground is one colour: erasing is painting it.
    let steps = if brush.is_some() { FADE.as_slice() } else { ERASE.as_slice() };
    for (share, opacity) in steps {
        let width = width * share;
        let _ = write!(svg, r#"<path d="{path}" stroke="{colour}" stroke-width="{width:.1}" stroke-opacity="{opacity}"/>"#);
    }
    if brush == Some(Brush::Less) {
        let _ = write!(svg, r#"<path d="{path}" stroke="url(#dots)" stroke-width="{width:.1}"/>"#);
    }
    svg.push_str("</g>");
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

    fn on(outline: &str, marks: Vec<Mark>) -> BodyMap {
        let nothing = String::new;
        BodyMap { outline: outline.into(), caption: nothing(), only_words: nothing(), description: nothing(), marks }
    }

    #[test]
    fn unknown_outline_region_and_broken_points_still_draw() {
        let marks = vec![
            Mark::Region { region: "wing".into(), brush: Some(Brush::More) },
            Mark::Stroke { side: Side::Back, brush: Some(Brush::Less), size: 30.0, points: vec![[f32::NAN, 1.0, 0.5]] },
            Mark::Stroke { side: Side::Back, brush: None, size: f32::INFINITY, points: vec![[1.0, 1.0, 0.5]] },
        ];
        let svg = svg(&on("gone", marks));
        assert!(!svg.contains("NaN") && !svg.contains("inf"));
        assert!(svg.contains("clipPath"));
    }

    /// A dab at the hip of the neutral outline: it must sit at the hip of each outline, not in the air beside it.
    #[test]
    fn mark_moves_with_the_edge_of_the_outline() {
        let at_hip = |outline: &str| {
            let marks = vec![Mark::Stroke { side: Side::Front, brush: Some(Brush::More), size: 20.0, points: vec![[296.0, 520.0, 1.0]] }];
            let svg = svg(&on(outline, marks));
            let path = svg.split(r#"<path d="M"#).find(|path| path.contains("l.1 0")).expect("the stroke is drawn");
            path.split(' ').next().and_then(|x| x.parse::<f32>().ok()).expect("a path begins with its place")
        };
        assert_eq!(at_hip("neutral"), 296.0, "marks of old journals stay where they were drawn");
        assert!((298.0..301.5).contains(&at_hip("feminine")), "{}", at_hip("feminine"));
        assert!((289.0..293.0).contains(&at_hip("masculine")), "{}", at_hip("masculine"));
    }
}
