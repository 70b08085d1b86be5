//! `cargo xtask dist`: the installers for Linux, in target/dist/.
//!
//! What every installer carries is laid out by `tree`; `deb` and `appimage` each put it in their wrapping. The words and pictures in it lie
//! in packaging/. Those for macOS and Windows are made on the forge, by tauri's own command line: see .github/workflows/release.yml.

mod appimage;
mod check;
mod deb;
mod libraries;
mod tree;

use std::{fs, path::Path, path::PathBuf};

use crate::{
    command::{WORKSPACE, built, cargo, output, program, root, run},
    setup,
};

/// What an installed Afterglow may take on the disk, without what the system brings.
const BOUND: u64 = 90_000_000;

/// Which Afterglow is packed.
struct Release {
    version: String,
    /// When its last change was made, in seconds since 1970: every date inside comes from it, so that the same sources give the same files.
    epoch: String,
}

/// Builds the program and both installers, and says how large they are.
pub fn make() -> Result<(), String> {
    setup::for_installers()?;
    setup::built_ui()?;
    run(cargo(&[&["build", "--release"], WORKSPACE.as_slice(), &["--bin", "afterglow"]].concat()))?;
    let release = release()?;
    let deb = deb::make(&release)?;
    let appimage = appimage::make(&release)?;
    println!("{}: {}, installed {}", shown(&deb.file), size(&deb.file)?, megabytes(deb.installed));
    println!("{}: {}", shown(&appimage), size(&appimage)?);
    if deb.installed > BOUND {
        return Err(format!("Installed, that is more than {}.", megabytes(BOUND)));
    }
    Ok(())
}

/// Tries both installers on a clean Debian.
pub fn check() -> Result<(), String> {
    let release = release()?;
    check::deb(&deb::path(&release))?;
    check::appimage(&appimage::path(&release))
}

fn release() -> Result<Release, String> {
    let manifest = read(&root().join("Cargo.toml"))?;
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = ")).unwrap_or_default().trim_matches('"').to_owned();
    let epoch = output(program("git", &["log", "-1", "--format=%ct"]))?.trim().to_owned();
    Ok(Release { version, epoch })
}

impl Release {
    /// The day or moment of the release as `date` writes it.
    fn date(&self, format: &str) -> Result<String, String> {
        let mut command = program("date", &["--utc", &format!("--date=@{}", self.epoch), format]);
        command.env("LC_ALL", "C");
        Ok(output(command)?.trim().to_owned())
    }
}

/// The folder that everything here is made in.
fn folder() -> PathBuf {
    built().join("dist")
}

/// An empty folder of this name, whatever was there.
fn emptied(name: &str) -> Result<PathBuf, String> {
    let path = folder().join(name);
    if path.exists() {
        fs::remove_dir_all(&path).map_err(|error| format!("{} cannot be emptied: {error}.", shown(&path)))?;
    }
    fs::create_dir_all(&path).map_err(|error| format!("{} cannot be made: {error}.", shown(&path)))?;
    Ok(path)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", shown(path)))
}

/// Writes a file and the folders above it.
fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), String> {
    let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, bytes));
    made.map_err(|error| format!("{} cannot be written: {error}.", shown(path)))
}

/// Copies a file, with its permissions, and makes the folders above it.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let made = to.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::copy(from, to));
    made.map(|_| ()).map_err(|error| format!("{} cannot be copied to {}: {error}.", from.display(), shown(to)))
}

/// A path under the project's root as people write it.
fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

fn size(file: &Path) -> Result<String, String> {
    let data = fs::metadata(file).map_err(|error| format!("{} is not there: {error}.", shown(file)))?;
    Ok(megabytes(data.len()))
}

fn megabytes(bytes: u64) -> String {
    format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}
