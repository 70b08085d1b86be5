//! `sample --entries N --artworks M --out DIR`: writes a made-up journal and says what opens it.

use std::{
    io::{IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
    time::Instant,
};

use afterglow_sample::{PASSPHRASE, SampleError, Size};

const USAGE: &str = "sample --entries N --artworks M --out DIR";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((size, folder)) = understood(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match written(size, folder).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The sample could not be written: {error}.");
            ExitCode::FAILURE
        }
    }
}

fn understood(arguments: &[String]) -> Option<(Size, PathBuf)> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--entries", entries, "--artworks", artworks, "--out", folder] => {
            Some((Size { entries: entries.parse().ok()?, artworks: artworks.parse().ok()? }, folder.into()))
        }
        _ => None,
    }
}

async fn written(size: Size, folder: PathBuf) -> Result<(), SampleError> {
    let began = Instant::now();
    let shown = std::io::stderr().is_terminal();
    let tells = |entries: u32, artworks: u32| {
        if shown {
            eprint!("\r{artworks} of {} artworks, {entries} of {} entries", size.artworks, size.entries);
            let _ = std::io::stderr().flush();
        }
    };
    let words = afterglow_sample::write(&folder, size, afterglow::name_of, tells).await?;
    println!(
        "\n{} entries and {} artworks in {:.1} s: {}\nIt opens with the passphrase “{PASSPHRASE}” and with these words:\n{}",
        size.entries,
        size.artworks,
        began.elapsed().as_secs_f64(),
        folder.display(),
        words.words().collect::<Vec<_>>().join(" "),
    );
    Ok(())
}
