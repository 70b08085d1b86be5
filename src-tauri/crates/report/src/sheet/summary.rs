//! Page one.

use serde::Serialize;

use super::{BodyMapSheet, Line, ScaleSheet, Setter};
use crate::drawings;
use crate::markdown::Block;
use crate::model::Summary;
use crate::pictures::Shown;

#[derive(Serialize)]
pub(super) struct SummarySheet {
    said: Vec<Said>,
    strip: Option<StripSheet>,
    body_maps: Vec<BodyMapSheet>,
    scales: Vec<ScaleSheet>,
}

/// What stands under a label.
#[derive(Serialize)]
#[serde(tag = "by", rename_all = "snake_case")]
enum Said {
    /// The person's own words.
    Person { label: Line, blocks: Vec<Block> },
    /// What the app made of two check-ins.
    App { label: Line, lines: Vec<Line> },
}

#[derive(Serialize)]
struct StripSheet {
    drawing: Shown,
    places: Vec<(Line, Line)>,
}

impl Setter<'_> {
    pub(super) fn summary(&mut self, summary: &Summary) -> SummarySheet {
        let words = self.words;
        let mut said = Vec::new();
        said.extend(self.own_words(&words.intention, &summary.intention));
        said.extend(self.own_words(&words.changed, &summary.changed));
        if let Some(comparison) = summary.comparison.as_ref().filter(|comparison| !comparison.lines.is_empty()) {
            let lines = comparison.lines.iter().map(|line| self.line(line)).collect();
            said.push(Said::App { label: self.line(&comparison.label), lines });
        }
        said.extend(self.own_words(&words.questions, &summary.questions));
        let strip = summary.strip.as_ref().filter(|strip| !strip.points.is_empty()).map(|strip| {
            let (svg, width, height) = drawings::strip(&strip.points);
            let places = strip.points.iter().map(|point| (self.line(&point.label), self.line(&point.date))).collect();
            StripSheet { drawing: self.album.add_drawing(svg, &strip.description, width, height), places }
        });
        let body_maps = summary.body_maps.iter().flat_map(|(start, end)| [start, end]).map(|map| self.body_map(map)).collect();
        let scales = summary.scores.iter().map(|score| {
            let text = (&*score.label, &*score.low, &*score.high, &*score.in_words);
            self.scale(text, Some(score.start), score.end)
        });
        SummarySheet { said, strip, body_maps, scales: scales.collect() }
    }

    fn own_words(&mut self, label: &str, text: &str) -> Option<Said> {
        (!text.trim().is_empty()).then(|| Said::Person { label: self.line(label), blocks: self.plain(text) })
    }
}
