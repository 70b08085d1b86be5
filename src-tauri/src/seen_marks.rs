//! Which marks of a body map can still be seen. What somebody erased, or painted over, is no longer there for them: it goes into no report
//! and no bundle, where a program would find it under what covers it. How marks look does not live here; as in ui/src/body/geometry.ts,
//! which tells the regions that they mark, a mark ends one radius from the middle of the brush, and the last one wins.

use std::{collections::HashSet, ops::RangeInclusive, sync::LazyLock};

use afterglow_journal::{Brush, Mark, Side};
use serde::Deserialize;

/// A cell's side in body units. The finest brush is 22 wide.
const CELL: f32 = 4.0;

/// What is needed of data/body-map.json.
#[derive(Deserialize)]
struct Body {
    width: f32,
    height: f32,
    regions: Vec<Region>,
}

#[derive(Deserialize)]
struct Region {
    id: String,
    side: Side,
    polygon: Vec<[f32; 2]>,
}

static BODY: LazyLock<Body> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/body-map.json")).expect("the body map is part of the program and tested")
});

/// Every cell of the body.
static GROUND: LazyLock<Cells> = LazyLock::new(|| BODY.regions.iter().flat_map(of_region).collect());

/// A cell of one side: its column and row.
type Cell = (bool, u16, u16);
type Cells = HashSet<Cell>;

/// The marks of which something can still be seen, in their order, and the erasing that takes something away from one of them.
pub fn still_seen(marks: &[Mark]) -> Vec<Mark> {
    let covered: Vec<Cells> = marks.iter().map(of_mark).collect();
    let is_seen = |at: usize| {
        let brush = brush_of(&marks[at]);
        let later = || marks.iter().zip(&covered).skip(at + 1).filter(|(mark, _)| brush_of(mark) != brush);
        brush.is_some() && covered[at].iter().any(|cell| !later().any(|(_, later)| later.contains(cell)))
    };
    let seen: Vec<bool> = (0..marks.len()).map(is_seen).collect();
    let is_needed = |at: usize| {
        let mut before = covered[..at].iter().zip(&seen).filter(|(_, seen)| **seen);
        brush_of(&marks[at]).is_none() && before.any(|(cells, _)| !cells.is_disjoint(&covered[at]))
    };
    marks.iter().enumerate().filter(|(at, _)| seen[*at] || is_needed(*at)).map(|(_, mark)| mark.clone()).collect()
}

const fn brush_of(mark: &Mark) -> Option<Brush> {
    match mark {
        Mark::Stroke { brush, .. } | Mark::Region { brush, .. } => *brush,
    }
}

/// The cells of the body that a mark covers.
fn of_mark(mark: &Mark) -> Cells {
    match mark {
        Mark::Stroke { side, size, points, .. } => of_stroke(*side, *size, points).filter(|cell| GROUND.contains(cell)).collect(),
        Mark::Region { region, .. } => BODY.regions.iter().filter(|known| known.id == *region).flat_map(of_region).collect(),
    }
}

fn of_region(region: &Region) -> impl Iterator<Item = Cell> {
    let corners = region.polygon.iter().map(|[x, y]| (*x, *y, 0.0));
    around(region.side, corners).filter(|cell| is_inside(middle(*cell), &region.polygon))
}

fn of_stroke(side: Side, size: f32, points: &[[f32; 3]]) -> impl Iterator<Item = Cell> {
    let points: Vec<[f32; 3]> = points.iter().filter(|point| size.is_finite() && point.iter().all(|n| n.is_finite())).copied().collect();
    // A single dab is a step on the spot.
    let after: Vec<[f32; 3]> = points.iter().skip(1).chain(points.last()).copied().collect();
    points.into_iter().zip(after).flat_map(move |(from, to)| {
        let ends = [from, to].map(|[x, y, pressure]| (x, y, size / 2.0 * pressure));
        around(side, ends.into_iter()).filter(move |cell| is_under_brush(middle(*cell), size / 2.0, from, to))
    })
}

/// The cells of a box around these places with what they reach.
fn around(side: Side, places: impl Iterator<Item = (f32, f32, f32)>) -> impl Iterator<Item = Cell> {
    let none = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
    let [left, top, right, bottom] = places.fold(none, |[left, top, right, bottom], (x, y, reach)| {
        [left.min(x - reach), top.min(y - reach), right.max(x + reach), bottom.max(y + reach)]
    });
    let cells = |from: f32, to: f32, length: f32| -> RangeInclusive<u16> {
        let cell = |n: f32| (n.clamp(0.0, length) / CELL) as u16;
        cell(from)..=cell(to)
    };
    let columns = cells(left, right, BODY.width);
    cells(top, bottom, BODY.height).flat_map(move |row| columns.clone().map(move |column| (side == Side::Front, column, row)))
}

fn middle((_, column, row): Cell) -> [f32; 2] {
    [column, row].map(|cell| (f32::from(cell) + 0.5) * CELL)
}

/// Whether a place is within the brush's radius of the line between two places, whose pressures make it wider or finer.
fn is_under_brush([x, y]: [f32; 2], radius: f32, from: [f32; 3], to: [f32; 3]) -> bool {
    let [across, down, pressure] = [0, 1, 2].map(|at| to[at] - from[at]);
    let length = across * across + down * down;
    let along = if length == 0.0 { 0.0 } else { (((x - from[0]) * across + (y - from[1]) * down) / length).clamp(0.0, 1.0) };
    let distance = (x - from[0] - across * along).hypot(y - from[1] - down * along);
    distance <= radius * (from[2] + pressure * along)
}

/// Whether a place lies in a polygon: a ray to its left crosses the border an odd number of times.
fn is_inside([x, y]: [f32; 2], polygon: &[[f32; 2]]) -> bool {
    let borders = polygon.iter().zip(polygon.iter().cycle().skip(1));
    let crossed =
        borders.filter(|(from, to)| (from[1] > y) != (to[1] > y) && x < (to[0] - from[0]) * (y - from[1]) / (to[1] - from[1]) + from[0]);
    crossed.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Along the front of the chest.
    fn stroke(brush: Option<Brush>, size: f32, y: f32) -> Mark {
        let points = (0..10_u8).map(|at| [160.0 + 8.0 * f32::from(at), y, 0.5]).collect();
        Mark::Stroke { side: Side::Front, brush, size, points }
    }

    fn region(brush: Option<Brush>) -> Mark {
        Mark::Region { region: "chest".into(), brush }
    }

    fn keeps(marks: &[Mark], which: &[usize]) {
        let expected: Vec<Mark> = which.iter().map(|at| marks[*at].clone()).collect();
        let kept = still_seen(marks);
        assert!(kept == expected, "{} of {} marks are kept, and not {which:?}", kept.len(), marks.len());
    }

    #[test]
    fn what_was_erased_or_painted_over_is_still_there() {
        let warm = Some(Brush::More);
        keeps(&[stroke(warm, 22.0, 260.0), stroke(None, 72.0, 260.0)], &[]);
        keeps(&[stroke(warm, 22.0, 260.0), stroke(Some(Brush::Less), 72.0, 260.0)], &[1]);
        keeps(&[region(warm), region(None)], &[]);
        keeps(&[region(warm), region(Some(Brush::Less)), region(None), region(warm)], &[3]);
        keeps(&[stroke(warm, 42.0, 260.0), stroke(None, 42.0, 260.0), stroke(warm, 22.0, 350.0)], &[2]);
    }

    #[test]
    fn what_can_be_seen_is_lost() {
        let warm = Some(Brush::More);
        // Beside it, over a part of it, before it, by the same brush, or on the other side.
        keeps(&[stroke(warm, 42.0, 260.0), stroke(None, 42.0, 350.0)], &[0]);
        keeps(&[stroke(warm, 72.0, 260.0), stroke(None, 22.0, 260.0)], &[0, 1]);
        keeps(&[stroke(None, 72.0, 260.0), stroke(warm, 22.0, 260.0)], &[1]);
        keeps(&[stroke(warm, 22.0, 260.0), stroke(warm, 72.0, 260.0)], &[0, 1]);
        let Mark::Stroke { brush, size, points, .. } = stroke(None, 300.0, 260.0) else { panic!("a stroke") };
        keeps(&[stroke(warm, 22.0, 260.0), Mark::Stroke { side: Side::Back, brush, size, points }], &[0]);
    }

    #[test]
    fn numbers_that_mean_nothing_are_taken() {
        let broken = |size, point| Mark::Stroke { side: Side::Front, brush: Some(Brush::More), size, points: vec![point] };
        keeps(&[broken(f32::INFINITY, [200.0, 260.0, 1.0]), broken(20.0, [f32::NAN, 1.0, 1.0]), broken(20.0, [1e30, 1e30, 1.0])], &[]);
        keeps(&[Mark::Region { region: "wing".into(), brush: Some(Brush::More) }], &[]);
    }
}
