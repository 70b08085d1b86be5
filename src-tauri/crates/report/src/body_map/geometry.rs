//! Outlines and regions, as data/body-map.json has them, which the UI draws from as well: what is meant by them is in data/README.md.
//!
//! Marks and regions are in body units, those of the neutral outline. How a mark is drawn does not live here.

use std::sync::OnceLock;

use serde::Deserialize;

/// An edge of a region is broken up to this length before it is put on an outline, so that it bends as the outline does. In body units.
const EDGE: f32 = 8.0;

#[derive(Deserialize)]
pub(super) struct Geometry {
    pub(super) width: f32,
    pub(super) height: f32,
    outlines: Vec<Outline>,
    pub(super) regions: Vec<Region>,
}

#[derive(Deserialize)]
pub(super) struct Outline {
    id: String,
    widths: Vec<Row>,
    pub(super) front: Silhouette,
    pub(super) back: Silhouette,
}

/// At one height, distances from the middle line of the neutral outline and where they lie on this one. Both ascend.
#[derive(Deserialize)]
struct Row {
    y: f32,
    from: Vec<f32>,
    to: Vec<f32>,
}

#[derive(Deserialize)]
pub(super) struct Silhouette {
    pub(super) path: String,
    pub(super) lines: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Region {
    pub(super) id: String,
    pub(super) side: String,
    polygon: Vec<[f32; 2]>,
}

pub(super) fn geometry() -> &'static Geometry {
    static GEOMETRY: OnceLock<Geometry> = OnceLock::new();
    GEOMETRY.get_or_init(|| {
        let json = include_str!("../../../../../data/body-map.json");
        serde_json::from_str(json).expect("a test of this module reads the same embedded file")
    })
}

impl Geometry {
    /// An outline by id. A journal made with one that is gone from the data is shown on the first.
    pub(super) fn outline(&self, id: &str) -> Option<&Outline> {
        self.outlines.iter().find(|outline| outline.id == id).or(self.outlines.first())
    }
}

impl Outline {
    /// Where a place of the body lies on this outline. Heights stay; widths go from row to row and from distance to distance in straight
    /// lines, as in ui/src/body/widths.ts.
    pub(super) fn place(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let (Some(first), Some(last)) = (self.widths.first(), self.widths.last()) else { return [x, y] };
        let middle = geometry().width / 2.0;
        let above = self.widths.iter().rfind(|row| row.y <= y).unwrap_or(first);
        let below = self.widths.iter().find(|row| row.y > y).unwrap_or(last);
        let share = if below.y > above.y { ((y - above.y) / (below.y - above.y)).clamp(0.0, 1.0) } else { 0.0 };
        let distance = (x - middle).abs();
        let mix = |one: f32, other: f32| one + (other - one) * share;
        let from = above.from.iter().zip(&below.from).map(|(one, other)| mix(*one, *other));
        let to = above.to.iter().zip(&below.to).map(|(one, other)| mix(*one, *other));
        let mut inner = (0.0, 0.0);
        for outer in from.zip(to).chain([(middle, middle)]) {
            if distance < outer.0 {
                let there = inner.1 + (outer.1 - inner.1) * (distance - inner.0) / (outer.0 - inner.0);
                return [middle + there.copysign(x - middle), y];
            }
            inner = outer;
        }
        // Beyond the frame there is no body, and every outline is the same.
        [x, y]
    }

    /// The polygon of a region on this outline.
    pub(super) fn polygon(&self, region: &Region) -> Vec<[f32; 2]> {
        let ends = region.polygon.iter().cycle().skip(1);
        let edges = region.polygon.iter().zip(ends);
        let points = edges.flat_map(|(&[ax, ay], &[bx, by])| {
            let pieces = ((bx - ax).hypot(by - ay) / EDGE).ceil().max(1.0);
            (0..pieces as u32).map(move |piece| {
                let share = piece as f32 / pieces;
                [ax + (bx - ax) * share, ay + (by - ay) * share]
            })
        });
        points.map(|point| self.place(point)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_geometry_is_readable() {
        let ids: Vec<_> = geometry().outlines.iter().map(|outline| outline.id.as_str()).collect();
        assert_eq!(ids, ["neutral", "feminine", "masculine"]);
        assert!(geometry().regions.iter().all(|region| matches!(region.side.as_str(), "front" | "back")));
    }

    #[test]
    fn widths_that_fold_the_body_over_itself() {
        for outline in &geometry().outlines {
            for y in 0..1000 {
                let places = (0..=400).map(|x| outline.place([x as f32, y as f32])[0]);
                let places: Vec<_> = places.collect();
                assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{} at {y}", outline.id);
            }
        }
    }

    #[test]
    fn place_that_is_no_number_or_far_away() {
        let outline = geometry().outline("feminine").expect("the data has it");
        assert_eq!(outline.place([-500.0, 9000.0]), [-500.0, 9000.0]);
        assert!(outline.place([f32::NAN, f32::NAN]).iter().all(|n| n.is_nan()));
    }
}
