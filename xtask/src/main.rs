//! `cargo xtask …`: the few commands a person needs to try, check, picture, measure and package Afterglow.
//!
//! Needs nothing but the standard library, so that it builds before anything else is installed. What the commands check or draw does not
//! live here: see tests/ and ui/.

mod bench;
mod command;
mod dist;
mod licences;
mod run;
mod sample;
mod setup;
mod test;
mod tour;

use std::process::ExitCode;

const USAGE: &str = "cargo xtask run               install what is missing, build, open the window
cargo xtask test              install what is missing, run every check
cargo xtask tour [--out DIR]  drive the real window through the main job and save pictures of it (default: tour/)
cargo xtask sample --entries N --artworks M --out DIR
                              write a made-up journal and say what opens it
cargo xtask bench [--json FILE]
                              measure a release build, on made-up journals of three sizes
cargo xtask bindings          write ui/src/ipc/bindings.ts anew from the Rust commands
cargo xtask licences          write data/licences.json anew: what the built program contains, with its licences
cargo xtask dist [--check]    make the .deb and the AppImage in target/dist/; and try both on a clean Debian";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run"] => run::run(),
        ["test"] => test::test(),
        ["tour"] => tour::tour("tour"),
        ["tour", "--out", out] => tour::tour(out),
        ["sample", rest @ ..] => sample::sample(rest),
        ["bench"] => bench::bench(None),
        ["bench", "--json", file] => bench::bench(Some(file)),
        ["bindings"] => test::bindings(),
        ["licences"] => licences::write(),
        ["dist"] => dist::make(),
        ["dist", "--check"] => dist::make().and_then(|()| dist::check()),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
