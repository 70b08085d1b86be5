//! `cargo xtask licences`: the list of what the built program contains, and the check that it is whole.

use std::fs;

use crate::{
    command::{built, cargo, program, root, run, succeeds},
    setup,
};

const LIST: &str = "data/licences.json";
const ABOUT: &str = "0.9.3";
/// As in deny.toml and about.toml.
const TARGETS: [&str; 4] = ["x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "x86_64-apple-darwin", "x86_64-pc-windows-msvc"];

/// Writes the list anew.
pub fn write() -> Result<(), String> {
    setup::for_building()?;
    if !succeeds(cargo(&["about", "--version"])) {
        run(cargo(&["install", "--locked", "cargo-about", "--features", "cli", "--version", ABOUT]))?;
    }
    let found = built().join("licences.json");
    let found = found.to_string_lossy();
    run(cargo(&[
        "about",
        "generate",
        "--format",
        "json",
        "--config",
        "about.toml",
        "--manifest-path",
        "Cargo.toml",
        "--output-file",
        &found,
    ]))?;
    run(program("node", &["xtask/licences.mjs", &found]))
}

/// Says which Rust packages of the program the list lacks. The UI's are compared by a test of its own.
pub fn check() -> Result<(), String> {
    let list = fs::read_to_string(root().join(LIST)).map_err(|error| format!("{LIST} cannot be read: {error}."))?;
    let mut tree = cargo(&["tree", "--package", "afterglow", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    for target in TARGETS {
        tree.args(["--target", target]);
    }
    let tree = tree.output().map_err(|error| format!("cargo tree could not be started: {error}."))?;
    let tree = String::from_utf8_lossy(&tree.stdout);
    // A blank line stands between two targets.
    let packages = tree.lines().filter(|line| !line.is_empty() && !line.starts_with("afterglow"));
    let mut missing: Vec<&str> = packages.filter(|line| !listed(&list, line)).collect();
    missing.sort_unstable();
    missing.dedup();
    if tree.is_empty() || !missing.is_empty() {
        return Err(format!("{LIST} is stale, run `cargo xtask licences`. It lacks: {}.", missing.join(", ")));
    }
    Ok(())
}

/// Whether the list has a line of `cargo tree`, such as `serde v1.0.228` or `serde_derive v1.0.228 (proc-macro)`.
fn listed(list: &str, line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (name, version) = (words.next().unwrap_or_default(), words.next().unwrap_or_default().trim_start_matches('v'));
    list.contains(&format!(r#"{{"name":"{name}","version":"{version}","#))
}
