//! The package for Debian and its kin, made with Debian's own tools.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Release, copy, emptied, folder, read, size, tree, write};
use crate::command::{output, program, root, run};

/// A finished package.
pub struct Deb {
    pub file: PathBuf,
    /// What its files take on the disk, in bytes.
    pub installed: u64,
}

/// Where the package of a release lies.
pub fn path(release: &Release) -> PathBuf {
    folder().join(format!("afterglow_{}_amd64.deb", release.version))
}

/// Makes the package and has it examined.
pub fn make(release: &Release) -> Result<Deb, String> {
    let folder = emptied("deb")?;
    let package = folder.join("afterglow");
    tree::lay_out(&package, release)?;
    tree::compressed(&package.join(tree::PAPERS).join("changelog"), &changelog(release)?)?;
    copy(&root().join("packaging/lintian-overrides"), &package.join("usr/share/lintian/overrides/afterglow"))?;

    let files = files(&package)?;
    let installed = files.iter().map(|file| fs::metadata(package.join(file)).map_or(0, |data| data.len())).sum();
    let mut sums = program("md5sum", &[]);
    sums.args(&files).current_dir(&package);
    write(&package.join("DEBIAN/md5sums"), output(sums)?)?;
    let template = read(&root().join("packaging/control"))?;
    let control = template
        .replace("@VERSION@", &release.version)
        .replace("@SIZE@", &u64::div_ceil(installed, 1024).to_string())
        .replace("@DEPENDS@", &depends(&folder)?);
    write(&package.join("DEBIAN/control"), control)?;

    // The permissions of the working copy are the person's own.
    run(program("chmod", &["--recursive", "u=rwX,go=rX", &package.to_string_lossy()]))?;
    let file = path(release);
    let mut build = program("dpkg-deb", &["--root-owner-group", "-Zxz", "--build", &package.to_string_lossy(), &file.to_string_lossy()]);
    build.env("SOURCE_DATE_EPOCH", &release.epoch);
    run(build)?;
    run(program("lintian", &["--fail-on", "error", "--tag-display-limit", "0", &file.to_string_lossy()]))?;
    eprintln!("The package has {}.", size(&file)?);
    Ok(Deb { file, installed })
}

/// The libraries that the program is linked to, as the packages and versions they come from.
fn depends(folder: &Path) -> Result<String, String> {
    // It reads the names of the packages that are being made, and takes nothing else from there.
    write(&folder.join("debian/control"), "Source: afterglow\n\nPackage: afterglow\nArchitecture: amd64\n")?;
    let mut shlibdeps = program("dpkg-shlibdeps", &["-O", "afterglow/usr/bin/afterglow"]);
    shlibdeps.current_dir(folder);
    Ok(output(shlibdeps)?.trim().trim_start_matches("shlibs:Depends=").to_owned())
}

/// What CHANGELOG.md says of this version, or of what is not yet released, in the form that Debian reads.
fn changelog(release: &Release) -> Result<String, String> {
    let whole = read(&root().join("CHANGELOG.md"))?;
    let part = whole
        .split("\n## ")
        .find(|part| part.starts_with(&release.version))
        .or_else(|| whole.split("\n## ").find(|part| part.starts_with("Unreleased")))
        .ok_or_else(|| format!("CHANGELOG.md says nothing of version {}.", release.version))?;
    let changes: String = part.lines().filter_map(|line| line.strip_prefix("- ")).map(|change| format!("{}\n", wrapped(change))).collect();
    let control = read(&root().join("packaging/control"))?;
    let maintainer = control.lines().find_map(|line| line.strip_prefix("Maintainer: ")).unwrap_or_default().to_owned();
    let date = release.date("+%a, %d %b %Y %H:%M:%S %z")?;
    Ok(format!("afterglow ({}) unstable; urgency=medium\n\n{changes}\n -- {maintainer}  {date}\n", release.version))
}

/// A change as a star and lines of 80 letters.
fn wrapped(change: &str) -> String {
    let mut text = String::new();
    let mut line = "  *".to_owned();
    for word in change.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > 80 {
            text += &line;
            line = "\n   ".to_owned();
        }
        line = line + " " + word;
    }
    text + &line
}

/// Every file below `folder`, by its path from there, in order.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(path) = waiting.pop() {
        for entry in fs::read_dir(&path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))?.flatten() {
            if entry.path().is_dir() { waiting.push(entry.path()) } else { found.push(entry.path()) }
        }
    }
    found.sort();
    Ok(found.iter().filter_map(|path| path.strip_prefix(folder).ok()).map(Path::to_path_buf).collect())
}
