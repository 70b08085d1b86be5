//! The files that every installer for Linux puts under usr/: the program, its entry in the menus, its icons and its papers.

use std::path::Path;

use super::{Release, copy, read, write};
use crate::command::{built, output, program, root, run};

const ID: &str = "org.afterglow.journal";
const ICONS: [(&str, &str); 5] = [
    ("32x32.png", "32x32"),
    ("128x128.png", "128x128"),
    ("128x128@2x.png", "256x256"),
    ("icon.png", "512x512"),
    ("afterglow.svg", "scalable"),
];

/// Where the papers lie.
pub const PAPERS: &str = "usr/share/doc/afterglow";

/// Lays the files out in `folder`.
pub fn lay_out(folder: &Path, release: &Release) -> Result<(), String> {
    copy(&built().join("release/afterglow"), &folder.join("usr/bin/afterglow"))?;
    copy(&root().join(format!("packaging/{ID}.desktop")), &desktop_entry(folder))?;
    for (file, size) in ICONS {
        let ending = file.rsplit('.').next().unwrap_or_default();
        copy(&root().join("src-tauri/icons").join(file), &folder.join(format!("usr/share/icons/hicolor/{size}/apps/{ID}.{ending}")))?;
    }
    let metainfo = folder.join(format!("usr/share/metainfo/{ID}.metainfo.xml"));
    let words = read(&root().join(format!("packaging/{ID}.metainfo.xml")))?;
    write(&metainfo, words.replace("@VERSION@", &release.version).replace("@DATE@", &release.date("+%F")?))?;
    run(program("desktop-file-validate", &[&desktop_entry(folder).to_string_lossy()]))?;
    run(program("appstreamcli", &["validate", "--no-net", &metainfo.to_string_lossy()]))?;

    compressed(&folder.join("usr/share/man/man1/afterglow.1"), &read(&root().join("packaging/afterglow.1"))?)?;
    copy(&root().join("packaging/copyright"), &folder.join(PAPERS).join("copyright"))?;
    compressed(&folder.join(PAPERS).join("third-party.txt"), &output(program("node", &["xtask/third-party.mjs"]))?)
}

/// The entry in the menus.
pub fn desktop_entry(folder: &Path) -> std::path::PathBuf {
    folder.join(format!("usr/share/applications/{ID}.desktop"))
}

/// The icon that an AppImage shows before it is installed.
pub fn icon(folder: &Path) -> std::path::PathBuf {
    folder.join(format!("usr/share/icons/hicolor/256x256/apps/{ID}.png"))
}

/// Writes `text` to `path` with `.gz` at its end.
pub fn compressed(path: &Path, text: &str) -> Result<(), String> {
    write(path, text)?;
    run(program("gzip", &["--best", "--no-name", "--force", &path.to_string_lossy()]))
}
