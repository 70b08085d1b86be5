//! Where on a piece a note stands, as the selectors of the Web Annotation Data Model, made from numbers and read back into numbers alone.
//!
//! Places on a picture are in its own pixels, as it stands upright in the bundle: whole numbers that come back exactly. Of SVG only the
//! shapes written here are read, letter by letter; nothing of it is ever handed to whatever draws.

use std::fmt::Write;

use serde::{Deserialize, Serialize};

use crate::{ShareError, limits, wording};

/// A place on a picture: pixels from its left and upper edge.
pub type Point = [u32; 2];

/// Where on a piece a note stands.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// The piece as a whole.
    Whole,
    /// A pin on a picture.
    Pin(Point),
    /// A rectangle on a picture, at least one pixel wide and high.
    Rectangle {
        /// The upper left corner.
        corner: Point,
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// A closed line around something on a picture, of three points or more.
    Outline(Vec<Point>),
    /// Lines drawn freely on a picture, each of one point or more.
    Freehand(Vec<Vec<Point>>),
    /// Words of an entry.
    Passage {
        /// The first character, counted in Unicode scalar values of the Markdown from 0.
        start: u32,
        /// The character after the last.
        end: u32,
        /// The words themselves.
        exact: String,
        /// What stands before them.
        prefix: String,
        /// What stands after them.
        suffix: String,
    },
}

/// A selector of the Web Annotation Data Model.
#[derive(Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub(super) enum Selector {
    #[serde(rename = "FragmentSelector")]
    Fragment {
        #[serde(rename = "conformsTo")]
        conforms_to: String,
        value: String,
    },
    #[serde(rename = "SvgSelector")]
    Svg { value: String },
    #[serde(rename = "TextPositionSelector")]
    TextPosition { start: u32, end: u32 },
    #[serde(rename = "TextQuoteSelector")]
    TextQuote { exact: String, prefix: String, suffix: String },
}

/// One selector, or several for the same place.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Selectors {
    One(Selector),
    Several(Vec<Selector>),
}

const MEDIA_FRAGMENTS: &str = "http://www.w3.org/TR/media-frags/";
const SVG: [&str; 2] = ["<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>"];
const POLYGON: [&str; 2] = ["<polygon points=\"", "\"/>"];
const PATH: [&str; 2] = ["<path d=\"", "\"/>"];
const CIRCLE: [&str; 3] = ["<circle cx=\"", "\" cy=\"", "\" r=\"1\"/>"];

impl Place {
    pub(super) fn to_selectors(&self) -> Option<Selectors> {
        let svg = |shape: String| Selectors::One(Selector::Svg { value: format!("{}{shape}{}", SVG[0], SVG[1]) });
        Some(match self {
            Self::Whole => return None,
            Self::Pin([x, y]) => svg(format!("{}{x}{}{y}{}", CIRCLE[0], CIRCLE[1], CIRCLE[2])),
            Self::Rectangle { corner: [x, y], width, height } => Selectors::One(Selector::Fragment {
                conforms_to: MEDIA_FRAGMENTS.into(),
                value: format!("xywh=pixel:{x},{y},{width},{height}"),
            }),
            Self::Outline(points) => {
                let points: Vec<String> = points.iter().map(|[x, y]| format!("{x},{y}")).collect();
                svg(format!("{}{}{}", POLYGON[0], points.join(" "), POLYGON[1]))
            }
            Self::Freehand(lines) => {
                let mut path = String::new();
                for line in lines {
                    for (place, [x, y]) in line.iter().enumerate() {
                        let _ = write!(path, "{}{x} {y}", if place == 0 { 'M' } else { 'L' });
                    }
                }
                svg(format!("{}{path}{}", PATH[0], PATH[1]))
            }
            Self::Passage { start, end, exact, prefix, suffix } => Selectors::Several(vec![
                Selector::TextPosition { start: *start, end: *end },
                Selector::TextQuote { exact: exact.clone(), prefix: prefix.clone(), suffix: suffix.clone() },
            ]),
        })
    }

    pub(super) fn from_selectors(selectors: Option<Selectors>) -> Result<Self, ShareError> {
        let place = match selectors {
            None => Some(Self::Whole),
            Some(Selectors::One(Selector::Fragment { conforms_to, value })) if conforms_to == MEDIA_FRAGMENTS => rectangle(&value),
            Some(Selectors::One(Selector::Svg { value })) => between(&value, &SVG).and_then(shape),
            Some(Selectors::Several(several)) => match <[Selector; 2]>::try_from(several) {
                Ok([Selector::TextPosition { start, end }, Selector::TextQuote { exact, prefix, suffix }]) => {
                    Some(Self::Passage { start, end, exact, prefix, suffix })
                }
                _ => None,
            },
            Some(Selectors::One(_)) => None,
        };
        place.ok_or(ShareError::PlaceImpossible)
    }

    /// Whether it can be a place at all, on whatever piece.
    pub(super) fn check(&self) -> Result<(), ShareError> {
        let (sound, size) = match self {
            Self::Whole | Self::Pin(_) => (true, 0),
            Self::Rectangle { corner: [x, y], width, height } => {
                (*width > 0 && *height > 0 && x.checked_add(*width).is_some() && y.checked_add(*height).is_some(), 0)
            }
            Self::Outline(points) => (points.len() > 2, points.len()),
            Self::Freehand(lines) => (!lines.is_empty() && lines.iter().all(|line| !line.is_empty()), lines.iter().map(Vec::len).sum()),
            Self::Passage { start, end, exact, prefix, suffix } => {
                if ![exact, prefix, suffix].into_iter().all(|text| wording::fits(text, limits::QUOTE)) {
                    return Err(ShareError::TooManyNotes);
                }
                (start < end, 0)
            }
        };
        if size > limits::POINTS {
            return Err(ShareError::TooManyNotes);
        }
        if sound { Ok(()) } else { Err(ShareError::PlaceImpossible) }
    }

    /// Whether it lies on a picture of so many pixels. A line may run along the outer edge.
    pub(super) fn is_within(&self, width: u32, height: u32) -> bool {
        let inside = |[x, y]: &Point| *x <= width && *y <= height;
        match self {
            Self::Whole => true,
            Self::Pin(point) => inside(point),
            Self::Rectangle { corner: [x, y], width: w, height: h } => inside(&[x.saturating_add(*w), y.saturating_add(*h)]),
            Self::Outline(points) => points.iter().all(inside),
            Self::Freehand(lines) => lines.iter().flatten().all(inside),
            Self::Passage { .. } => false,
        }
    }
}

fn rectangle(value: &str) -> Option<Place> {
    let numbers: Vec<u32> = value.strip_prefix("xywh=pixel:")?.split(',').map(number).collect::<Option<_>>()?;
    let [x, y, width, height] = numbers.try_into().ok()?;
    Some(Place::Rectangle { corner: [x, y], width, height })
}

fn shape(svg: &str) -> Option<Place> {
    if let Some(points) = between(svg, &POLYGON) {
        return points.split(' ').map(|pair| point(pair, ',')).collect::<Option<_>>().map(Place::Outline);
    }
    if let Some(path) = between(svg, &PATH) {
        let lines = path.strip_prefix('M')?.split('M');
        return lines.map(|line| line.split('L').map(|pair| point(pair, ' ')).collect()).collect::<Option<_>>().map(Place::Freehand);
    }
    let (x, rest) = svg.strip_prefix(CIRCLE[0])?.split_once(CIRCLE[1])?;
    Some(Place::Pin([number(x)?, number(rest.strip_suffix(CIRCLE[2])?)?]))
}

fn between<'a>(text: &'a str, [before, after]: &[&str; 2]) -> Option<&'a str> {
    text.strip_prefix(before)?.strip_suffix(after)
}

fn point(pair: &str, separator: char) -> Option<Point> {
    let (x, y) = pair.split_once(separator)?;
    Some([number(x)?, number(y)?])
}

/// A number as it is written here: digits alone, none of them a zero too many.
fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number: &u32| number.to_string() == text)
}
