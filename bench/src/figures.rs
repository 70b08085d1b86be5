//! Figures: what was measured, against what it may be at most; printed as a table or written as JSON.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use serde::Serialize;

/// One measured figure.
#[derive(Clone, Serialize)]
pub struct Figure {
    /// What was measured.
    pub what: &'static str,
    /// In a journal of so many entries; none where no journal matters.
    pub entries: Option<u32>,
    /// The figure, in `unit`.
    pub value: f64,
    /// Such as `ms`.
    pub unit: &'static str,
    /// The most that it may be, if it has a bound.
    pub at_most: Option<f64>,
    /// How often it was measured.
    pub runs: usize,
    /// Whether the work is the same in a journal of any size.
    #[serde(skip)]
    pub is_same_work: bool,
}

impl Figure {
    /// Whether it keeps to its bound.
    pub fn holds(&self) -> bool {
        self.at_most.is_none_or(|bound| self.value <= bound)
    }

    /// The same with a bound.
    pub fn at_most(self, bound: f64) -> Self {
        Self { at_most: Some(bound), ..self }
    }

    /// The same of a journal of this size.
    pub fn of(self, entries: u32) -> Self {
        Self { entries: Some(entries), ..self }
    }

    /// The same without a bound.
    pub fn unbounded(self) -> Self {
        Self { at_most: None, ..self }
    }

    /// The same, for a work that does not grow with the journal.
    pub fn same_work(self) -> Self {
        Self { is_same_work: true, ..self }
    }
}

/// Durations of one thing, measured several times.
#[derive(Default)]
pub struct Runs(Vec<Duration>);

impl Runs {
    /// Adds what a piece of work takes, and gives what it gives.
    pub async fn time<T>(&mut self, work: impl Future<Output = T>) -> T {
        let began = Instant::now();
        let done = work.await;
        self.0.push(began.elapsed());
        done
    }

    /// Adds a duration.
    pub fn add(&mut self, duration: Duration) {
        self.0.push(duration);
    }

    /// The middle one, in milliseconds.
    pub fn median(self, what: &'static str) -> Figure {
        self.percentile(what, 50)
    }

    /// The one that so many percent do not exceed, in milliseconds, by the nearest rank.
    pub fn percentile(mut self, what: &'static str, percent: usize) -> Figure {
        self.0.sort_unstable();
        let rank = (self.0.len() * percent).div_ceil(100).max(1) - 1;
        let value = self.0.get(rank).map_or(f64::NAN, |duration| duration.as_secs_f64() * 1000.0);
        Figure { what, entries: None, value, unit: "ms", at_most: None, runs: self.0.len(), is_same_work: false }
    }
}

/// How many times as long as in a journal of `few` entries the same work takes in one of `many`, against the most that it may be.
pub fn growth(figures: &[Figure], few: u32, many: u32, at_most: f64) -> Vec<Figure> {
    let measured = |entries: u32| figures.iter().filter(move |figure| figure.is_same_work && figure.entries == Some(entries));
    let grown = |large: &Figure| {
        let small = measured(few).find(|small| small.what == large.what)?;
        Some(Figure { value: large.value / small.value, unit: "times", at_most: Some(at_most), ..large.clone() })
    };
    measured(many).filter_map(grown).collect()
}

/// The table that is printed.
pub fn table(figures: &[Figure]) -> String {
    let width = figures.iter().map(|figure| figure.what.chars().count()).max().unwrap_or_default();
    let mut text = format!("{:width$}  {:>8}  {:>12}  {:>12}  {:>5}\n", "what", "entries", "measured", "at most", "runs");
    for figure in figures {
        let entries = figure.entries.map_or_else(String::new, |entries| entries.to_string());
        let measured = format!("{:.2} {}", figure.value, figure.unit);
        let bound = figure.at_most.map_or_else(String::new, |bound| format!("{bound} {}", figure.unit));
        let missed = if figure.holds() { "" } else { "  missed" };
        let _ = writeln!(text, "{:width$}  {entries:>8}  {measured:>12}  {bound:>12}  {:>5}{missed}", figure.what, figure.runs);
    }
    text
}
