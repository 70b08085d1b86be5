//! Prints every figure, or those of one part and one size, for whoever works on them. Fails where one misses its bound.

use std::{fs, path::PathBuf, process::ExitCode};

use afterglow_bench::{
    figures::{Figure, growth, table},
    importing, in_journal, in_window,
    journals::SampleCopy,
    page, pictures, reports, sharing,
};
use afterglow_sample::SampleError;

const USAGE: &str = "bench --scratch DIR [--json FILE] [--entries N] [--only page|journal|reports|pictures|window|importing|sharing]";
/// The sizes of journals, in entries; the bounds are those of the one in the middle.
const SIZES: [u32; 3] = [SMALL, USUAL, LARGE];
const SMALL: u32 = 1_000;
const USUAL: u32 = 10_000;
const LARGE: u32 = 100_000;
/// So many times as long as in the small journal the same work may take in the large one.
const GROWTH: f64 = 1.5;

/// What is asked for on the command line.
struct Asked {
    scratch: PathBuf,
    json: Option<PathBuf>,
    /// Of journals of this size only.
    entries: Option<u32>,
    /// This part only.
    only: Option<String>,
}

impl Asked {
    fn of(words: &[String]) -> Option<Self> {
        let mut asked = Self { scratch: PathBuf::new(), json: None, entries: None, only: None };
        for pair in words.chunks(2) {
            let [name, value] = pair else { return None };
            match name.as_str() {
                "--scratch" => asked.scratch = value.into(),
                "--json" => asked.json = Some(value.into()),
                "--entries" => asked.entries = Some(value.parse().ok()?),
                "--only" => asked.only = Some(value.clone()),
                _ => return None,
            }
        }
        (!asked.scratch.as_os_str().is_empty()).then_some(asked)
    }

    fn wants(&self, part: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == part)
    }

    /// Writes the figures so far, where a file is wished for.
    fn write(&self, figures: &[Figure]) -> Result<(), SampleError> {
        self.json.as_ref().map_or(Ok(()), |json| Ok(fs::write(json, serde_json::to_string_pretty(figures)?)?))
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some(asked) = Asked::of(&words) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match measured(&asked).await {
        Ok(all) if all.iter().all(Figure::holds) => ExitCode::SUCCESS,
        Ok(all) => {
            eprint!("Missed:\n{}", table(&all.into_iter().filter(|figure| !figure.holds()).collect::<Vec<_>>()));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("Not everything could be measured: {error}.");
            ExitCode::FAILURE
        }
    }
}

async fn measured(asked: &Asked) -> Result<Vec<Figure>, SampleError> {
    fs::create_dir_all(&asked.scratch)?;
    let mut all: Vec<Figure> = Vec::new();
    let mut keep = |figures: Vec<Figure>| -> Result<(), SampleError> {
        let bounded = |figure: Figure| if figure.entries.is_none_or(|entries| entries == USUAL) { figure } else { figure.unbounded() };
        let figures: Vec<Figure> = figures.into_iter().map(bounded).collect();
        print!("{}", table(&figures));
        all.extend(figures);
        // After each part, so that a later one that fails takes nothing with it.
        asked.write(&all)
    };
    // Before any other part, while the program has no memory to take up again.
    if asked.wants("sharing") {
        keep(sharing::measure(&asked.scratch).await?)?;
    }
    if asked.wants("page") {
        keep(vec![page::measure()?])?;
    }
    // Sharing makes its own journals, and the page stands in none.
    let needed = !matches!(asked.only.as_deref(), Some("page" | "sharing"));
    for entries in SIZES.into_iter().filter(|size| needed && asked.entries.is_none_or(|entries| entries == *size)) {
        let copy = SampleCopy::of_sample(&asked.scratch, entries).await?;
        eprintln!("measuring a journal of {entries} entries");
        if asked.wants("journal") {
            keep(in_journal::measure(&copy).await?)?;
        }
        if entries == USUAL {
            let journal = copy.open().await?;
            if asked.wants("reports") {
                keep(reports::measure(&journal).await?.map(|figure| figure.of(entries)).into())?;
            }
            if asked.wants("pictures") {
                keep(pictures::measure(&journal).await?.into())?;
            }
            journal.lock().await?;
        }
        if asked.wants("window") {
            keep(in_window::measure(&copy).await?)?;
        }
        if entries == USUAL && asked.wants("importing") {
            keep(importing::measure(&copy).await?.into())?;
        }
    }
    let grown = growth(&all, SMALL, LARGE, GROWTH);
    print!("{}", table(&grown));
    all.extend(grown);
    asked.write(&all)?;
    Ok(all)
}
