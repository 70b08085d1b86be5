//! `bench --scratch DIR [--json FILE]`: prints every figure.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use afterglow_bench::{
    figures::{Figure, table},
    in_journal, in_window,
    journals::SampleCopy,
    pictures, reports,
};
use afterglow_sample::SampleError;

const USAGE: &str = "bench --scratch DIR [--json FILE]";
/// The sizes of journals, in entries; the bounds are those of the one in the middle.
const SIZES: [u32; 3] = [1_000, 10_000, 100_000];
const USUAL: u32 = 10_000;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (scratch, json) = match words.as_slice() {
        ["--scratch", scratch] => (PathBuf::from(scratch), None),
        ["--scratch", scratch, "--json", json] => (PathBuf::from(scratch), Some(PathBuf::from(json))),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match measured(&scratch, json.as_deref()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Not everything could be measured: {error}.");
            ExitCode::FAILURE
        }
    }
}

async fn measured(scratch: &Path, json: Option<&Path>) -> Result<(), SampleError> {
    fs::create_dir_all(scratch)?;
    let mut all: Vec<Figure> = Vec::new();
    let mut keep = |figures: Vec<Figure>| -> Result<(), SampleError> {
        print!("{}", table(&figures));
        all.extend(figures);
        // After each part, so that a later one that fails takes nothing with it.
        json.map_or(Ok(()), |json| Ok(fs::write(json, serde_json::to_string_pretty(&all)?)?))
    };
    for entries in SIZES {
        let copy = SampleCopy::of_sample(scratch, entries).await?;
        eprintln!("measuring a journal of {entries} entries");
        keep(in_journal::measure(&copy).await?)?;
        if entries == USUAL {
            let journal = copy.open().await?;
            keep(reports::measure(&journal).await?.map(|figure| figure.of(entries)).into())?;
            keep(pictures::measure(&journal).await?.into())?;
            journal.lock().await?;
        }
        keep(in_window::measure(&copy).await?)?;
    }
    Ok(())
}
