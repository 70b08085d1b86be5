//! The AppImage: one file that runs without being installed, with its own WebKitGTK and everything that needs, but for what every desktop
//! has (see `libraries`). What it starts with, and how it finds all this, is in packaging/AppRun.

use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use super::{Release, copy, emptied, folder, libraries, read, tree, write};
use crate::command::{cargo, output, program, root, run};

/// Where Debian keeps libraries; inside, they lie at the same place, since some look for others from where they are.
const LIBRARIES: &str = "/usr/lib/x86_64-linux-gnu";
/// What no library names and yet is opened: WebKitGTK's own processes, the dictionaries' reader, the system's settings.
const OPENED: [&str; 6] = [
    "webkit2gtk-4.1/WebKitGPUProcess",
    "webkit2gtk-4.1/WebKitNetworkProcess",
    "webkit2gtk-4.1/WebKitWebProcess",
    "webkit2gtk-4.1/injected-bundle/libwebkit2gtkinjectedbundle.so",
    "enchant-2/enchant_hunspell.so",
    "gio/modules/libdconfsettings.so",
];
/// Which of the libraries look for these at a place that is fixed.
const REDIRECTED: [(&str, &str); 2] = [("libwebkit2gtk-4.1.so.0", "webkit2gtk-4.1"), ("libenchant-2.so.2", "enchant-2")];
/// What is opened by the path in a list: the reader of SVG icons, and the ways to write what no key is for. Here the lists name no folder.
const LISTED: [(&str, &str, &[&str]); 2] = [
    ("gdk-pixbuf-2.0/2.10.0/loaders", "gdk-pixbuf-loaders.cache", &["libpixbufloader-svg.so"]),
    ("gtk-3.0/3.0.0/immodules", "gtk-immodules.cache", &["im-wayland.so", "im-xim.so"]),
];
/// The program at the front of every AppImage, which unpacks or mounts the rest: the crate `appimage` carries one, the project's own builds
/// are on no registry.
const RUNTIME: (&str, &str) = ("0.4.0", "328e0d745c5c6817048c27bc3e8314871703f8f47ffa81a37cb06cd95a94b323");

/// Where the AppImage of a release lies.
pub fn path(release: &Release) -> PathBuf {
    folder().join(format!("Afterglow-{}-x86_64.AppImage", release.version))
}

/// Makes the AppImage.
pub fn make(release: &Release) -> Result<PathBuf, String> {
    let folder = emptied("appimage")?;
    let app = folder.join("AppDir");
    tree::lay_out(&app, release)?;
    copy(&root().join("packaging/AppRun"), &app.join("AppRun"))?;
    copy(&tree::icon(&app), &app.join(".DirIcon"))?;
    for file in [tree::desktop_entry(&app), tree::icon(&app)] {
        let name = file.file_name().unwrap_or_default();
        let inside = file.strip_prefix(&app).unwrap_or(&file);
        symlink(inside, app.join(name)).map_err(|error| format!("{} cannot be linked: {error}.", inside.display()))?;
    }
    let carried = [carry(&app)?, shared(&app)?].concat();
    papers(&app, &carried)?;

    run(program("chmod", &["--recursive", "u=rwX,go=rX", &app.to_string_lossy()]))?;
    let image = folder.join("squashfs");
    let options = ["-comp", "xz", "-b", "256K", "-root-owned", "-noappend", "-no-xattrs", "-no-progress"];
    let mut squash = program("mksquashfs", &[&app.to_string_lossy(), &image.to_string_lossy()]);
    squash.args(options).env("SOURCE_DATE_EPOCH", &release.epoch);
    run(squash)?;
    let file = path(release);
    let parts = [runtime(&folder)?, image].map(fs::read);
    let [Ok(runtime), Ok(image)] = parts else { return Err("The AppImage's parts cannot be read.".into()) };
    write(&file, [runtime, image].concat())?;
    run(program("chmod", &["755", &file.to_string_lossy()]))?;
    Ok(file)
}

/// Copies the libraries, and what they open; returns where all of it came from.
fn carry(app: &Path) -> Result<Vec<PathBuf>, String> {
    let library = Path::new(LIBRARIES);
    let inside = app.join("usr/lib/x86_64-linux-gnu");
    let opened: Vec<PathBuf> = OPENED.iter().map(|file| library.join(file)).collect();
    for (from, to) in opened.iter().zip(OPENED) {
        copy(from, &inside.join(to))?;
    }
    let mut modules = Vec::new();
    for (folder, list, files) in LISTED {
        let lines = entries(&library.join(folder), files)?;
        write(&inside.join(list), lines)?;
        for file in files {
            modules.push(library.join(folder).join(file));
            copy(&library.join(folder).join(file), &inside.join(file))?;
        }
    }
    let starting = [vec![app.join("usr/bin/afterglow")], opened.clone(), modules.clone()].concat();
    let needed = libraries::needed_by(&starting)?;
    for (name, from) in &needed {
        copy(from, &inside.join(name))?;
    }
    for (library, folder) in REDIRECTED {
        redirect(&inside.join(library), folder)?;
    }
    Ok([opened, modules, needed.into_values().collect()].concat())
}

/// The lines of GTK's or GdkPixbuf's list that are about these files, without their folder: they are found where all libraries are.
fn entries(modules: &Path, files: &[&str]) -> Result<String, String> {
    let list = modules.parent().unwrap_or(modules).join(format!("{}.cache", modules.file_name().unwrap_or_default().to_string_lossy()));
    let whole = read(&list)?;
    // A file's lines stand together, and a blank line follows.
    let about = whole.split("\n\n").filter(|lines| files.iter().any(|file| lines.contains(&format!("/{file}\""))));
    let lines: Vec<String> = about.map(|lines| lines.replace(&format!("{}/", modules.display()), "")).collect();
    if lines.len() != files.len() {
        return Err(format!("{} does not list {}.", list.display(), files.join(" and ")));
    }
    Ok(lines.join("\n\n") + "\n\n")
}

/// Has a library open what lies in a folder here. Where it looks is fixed when it is built; packaging/AppRun opens the new place as file 9,
/// so that it is found wherever the AppImage is mounted, and the folder that the person started from stays theirs.
fn redirect(library: &Path, folder: &str) -> Result<(), String> {
    let built = format!("{LIBRARIES}/{folder}\0").into_bytes();
    let open = "/proc/self/fd/9";
    let here = format!("{open}{}{folder}\0", "/".repeat(built.len() - open.len() - folder.len() - 1)).into_bytes();
    let mut bytes = fs::read(library).map_err(|error| format!("{} cannot be read: {error}.", library.display()))?;
    let places: Vec<usize> = bytes.windows(built.len()).enumerate().filter(|(_, part)| *part == built).map(|(place, _)| place).collect();
    let [place] = places[..] else {
        return Err(format!("{} names its folder {folder} {} times, and not once.", library.display(), places.len()));
    };
    bytes[place..place + here.len()].copy_from_slice(&here);
    write(library, bytes)
}

/// Copies what GTK's dialogs end the program without: their settings and those that say light or dark, what kind a file is, and icons.
/// Returns files of the packages that they came from.
fn shared(app: &Path) -> Result<Vec<PathBuf>, String> {
    let inside = app.join("usr/share");
    let schemas = Path::new("/usr/share/glib-2.0/schemas");
    let mut from = vec![PathBuf::from("/usr/share/mime/packages/freedesktop.org.xml")];
    for entry in fs::read_dir(schemas).map_err(|error| format!("{} cannot be read: {error}.", schemas.display()))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".xml") && (name.starts_with("org.gtk.Settings.") || name.starts_with("org.gnome.desktop.")) {
            copy(&entry.path(), &inside.join("glib-2.0/schemas").join(&name))?;
            from.push(entry.path());
        }
    }
    run(program("glib-compile-schemas", &["--strict", &inside.join("glib-2.0/schemas").to_string_lossy()]))?;
    copy(Path::new("/usr/share/mime/mime.cache"), &inside.join("mime/mime.cache"))?;
    for theme in ["hicolor/index.theme", "Adwaita/index.theme"] {
        let theme = Path::new("/usr/share/icons").join(theme);
        copy(&theme, &inside.join(theme.strip_prefix("/usr/share").unwrap_or(&theme)))?;
        from.push(theme);
    }
    for folder in ["16x16", "scalable"] {
        let folder = format!("/usr/share/icons/Adwaita/{folder}");
        run(program("cp", &["--archive", &folder, &inside.join("icons/Adwaita").to_string_lossy()]))?;
    }
    Ok(from)
}

/// Whose the libraries are, under which licences, and what was changed in them.
fn papers(app: &Path, carried: &[PathBuf]) -> Result<(), String> {
    let packages = libraries::packages_of(carried)?;
    for package in &packages {
        let paper = Path::new("usr/share/doc").join(package).join("copyright");
        copy(&Path::new("/").join(&paper), &app.join(&paper))?;
    }
    let mut query =
        program("dpkg-query", &["--show", "--showformat", "${Package} ${Version}, from the source ${source:Package} ${source:Version}\n"]);
    query.args(&packages);
    let words = read(&root().join("packaging/appimage.txt"))?;
    write(&app.join(tree::PAPERS).join("appimage.txt"), words.replace("@PACKAGES@", output(query)?.trim_end()))
}

/// The program at the front, from where cargo keeps what it has fetched.
fn runtime(folder: &Path) -> Result<PathBuf, String> {
    let (version, sum) = RUNTIME;
    let manifest = folder.join("runtime/Cargo.toml");
    write(
        &manifest,
        format!("[package]\nname = \"runtime\"\n[lib]\npath = \"lib.rs\"\n[dependencies]\nappimage = \"={version}\"\n[workspace]\n"),
    )?;
    let known = output(cargo(&["metadata", "--format-version", "1", "--manifest-path", &manifest.to_string_lossy()]))?;
    let source = known.split('"').find_map(|word| word.strip_suffix(&format!("/appimage-{version}/Cargo.toml")));
    let source = source.ok_or("cargo did not say where it keeps the AppImage's runtime.")?;
    let runtime = Path::new(source).join(format!("appimage-{version}/assets/runtime-x86_64"));
    let found = output(program("sha256sum", &[&runtime.to_string_lossy()]))?;
    if found.starts_with(sum) { Ok(runtime) } else { Err("The AppImage's runtime is not the one that is known here.".into()) }
}
