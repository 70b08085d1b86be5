//! Installs what building, running and testing need. A second call finds everything there and takes no time.

use std::{fs, path::Path, path::PathBuf, time::SystemTime};

use crate::command::{built, cargo, npm, program, root, run, succeeds};

/// One program that installs system packages, and what it calls them.
struct Installer {
    name: &'static str,
    refresh: &'static [&'static str],
    install: &'static [&'static str],
    build: &'static [&'static str],
    test: &'static [&'static str],
    /// None where installers are not made: what they carry is taken from the system, and must fit others too.
    dist: &'static [&'static str],
}

const INSTALLERS: [Installer; 4] = [
    Installer {
        name: "apt-get",
        refresh: &["update"],
        install: &["install", "--yes", "--no-install-recommends"],
        build: &["build-essential", "perl", "pkg-config", "libwebkit2gtk-4.1-dev", "libgtk-3-dev", "librsvg2-dev", "libegl-dev"],
        test: &[
            "age",
            "at-spi2-core",
            "dbus",
            "fontconfig",
            "fonts-noto-cjk",
            "fonts-noto-color-emoji",
            "fonts-noto-core",
            "openbox",
            "poppler-utils",
            "gir1.2-atspi-2.0",
            "hunspell-en-us",
            "gir1.2-gtk-3.0",
            "python3-gi",
            "python3-venv",
            "qpdf",
            "unzip",
            "webkit2gtk-driver",
            "x11-utils",
            "xclip",
            "xdotool",
            "xvfb",
            "imagemagick",
        ],
        dist: &[
            "appstream",
            "debootstrap",
            "desktop-file-utils",
            "dpkg-dev",
            "hunspell-en-us",
            "imagemagick",
            "lintian",
            "squashfs-tools",
            "xdotool",
            "xvfb",
        ],
    },
    Installer {
        name: "dnf",
        refresh: &["makecache"],
        install: &["install", "--assumeyes"],
        build: &["gcc", "make", "perl", "pkgconf", "webkit2gtk4.1-devel", "gtk3-devel", "librsvg2-devel", "libglvnd-devel"],
        test: &[
            "age",
            "at-spi2-core",
            "dbus-daemon",
            "dbus-tools",
            "fontconfig",
            "google-noto-color-emoji-fonts",
            "google-noto-naskh-arabic-fonts",
            "google-noto-serif-cjk-fonts",
            "google-noto-serif-hebrew-fonts",
            "openbox",
            "hunspell-en-US",
            "poppler-utils",
            "python3-gobject",
            "python3",
            "qpdf",
            "unzip",
            "webkit2gtk-driver",
            "xwininfo",
            "xclip",
            "xdotool",
            "xorg-x11-server-Xvfb",
            "ImageMagick",
        ],
        dist: &[],
    },
    Installer {
        name: "pacman",
        refresh: &["-Sy"],
        install: &["-S", "--needed", "--noconfirm"],
        build: &["base-devel", "perl", "pkgconf", "webkit2gtk-4.1", "gtk3", "librsvg", "libglvnd"],
        test: &[
            "age",
            "at-spi2-core",
            "dbus",
            "fontconfig",
            "noto-fonts",
            "noto-fonts-cjk",
            "noto-fonts-emoji",
            "openbox",
            "hunspell-en_us",
            "poppler",
            "python-gobject",
            "python",
            "qpdf",
            "unzip",
            "xorg-xwininfo",
            "xclip",
            "xdotool",
            "xorg-server-xvfb",
            "imagemagick",
        ],
        dist: &[],
    },
    Installer {
        name: "zypper",
        refresh: &["refresh"],
        install: &["--non-interactive", "install"],
        build: &["gcc", "make", "perl", "pkg-config", "webkit2gtk3-devel", "gtk3-devel", "librsvg-devel", "libglvnd-devel"],
        test: &[
            "age",
            "at-spi2-core",
            "dbus-1",
            "dbus-1-tools",
            "fontconfig",
            "google-noto-coloremoji-fonts",
            "google-noto-naskharabic-fonts",
            "google-noto-serif-cjk-fonts",
            "google-noto-serifhebrew-fonts",
            "openbox",
            "myspell-en_US",
            "poppler-tools",
            "python3-gobject-Gdk",
            "typelib-1_0-Atspi-2_0",
            "typelib-1_0-Gtk-3_0",
            "python3",
            "qpdf",
            "unzip",
            "webkit2gtk-driver",
            "xwininfo",
            "xclip",
            "xdotool",
            "xorg-x11-server-Xvfb",
            "ImageMagick",
        ],
        dist: &[],
    },
];

const LIBRARIES: [&str; 4] = ["webkit2gtk-4.1", "gtk+-3.0", "librsvg-2.0", "egl"];
/// Where the systems keep the English dictionary that the webview checks spelling by.
const DICTIONARIES: [&str; 2] = ["/usr/share/hunspell/en_US.dic", "/usr/share/myspell/en_US.dic"];
/// What the report borrows letters from where its own typefaces have none.
const TYPEFACES: [&str; 4] = ["Noto Color Emoji", "Noto Naskh Arabic", "Noto Serif CJK JP", "Noto Serif Hebrew"];
const TEST_PROGRAMS: [&str; 13] = [
    "age",
    "unzip",
    "dbus-daemon",
    "dbus-send",
    "openbox",
    "pdftotext",
    "python3",
    "qpdf",
    "WebKitWebDriver",
    "xclip",
    "xdotool",
    "Xvfb",
    "convert",
];

const DIST_PROGRAMS: [&str; 10] = [
    "appstreamcli",
    "convert",
    "debootstrap",
    "desktop-file-validate",
    "dpkg-deb",
    "dpkg-shlibdeps",
    "lintian",
    "mksquashfs",
    "xdotool",
    "Xvfb",
];

/// What building and running need: system libraries and the UI's packages.
pub fn for_building() -> Result<(), String> {
    if cfg!(target_os = "linux") && !libraries_present() {
        install(|installer| installer.build, || LIBRARIES.into_iter().filter(|name| !library_present(name)).collect())?;
        if !libraries_present() {
            return Err(format!("These libraries are still missing: {}.", LIBRARIES.join(", ")));
        }
    }
    node()?;
    if newer(&root().join("ui/package-lock.json"), &root().join("ui/node_modules/.package-lock.json")) {
        run(npm(&["ci"]))?;
    }
    Ok(())
}

/// What the checks need beyond building.
pub fn for_testing() -> Result<(), String> {
    for_building()?;
    let missing = || {
        let programs = TEST_PROGRAMS.into_iter().filter(|name| !on_path(name));
        let others = [
            (!python_has_desktop()).then_some("GTK 3 and AT-SPI for Python"),
            (!DICTIONARIES.iter().any(|file| Path::new(file).is_file())).then_some("an English dictionary for spelling"),
        ];
        let typefaces = TYPEFACES.into_iter().filter(|family| !typeface_present(family));
        programs.chain(others.into_iter().flatten()).chain(typefaces).collect::<Vec<_>>()
    };
    if !missing().is_empty() {
        install(|installer| installer.test, missing)?;
        if !missing().is_empty() {
            return Err(format!("These programs are still missing: {}.", missing().join(", ")));
        }
    }
    for (name, version) in [("nextest", "0.9.143"), ("deny", "0.20.2")] {
        if !succeeds(cargo(&[name, "--version"])) {
            run(cargo(&["install", "--locked", &format!("cargo-{name}"), "--version", version]))?;
        }
    }
    python().map(|_| ())
}

/// What making and trying installers needs beyond building.
pub fn for_installers() -> Result<(), String> {
    if !on_path("apt-get") {
        return Err("Installers for Linux are made on Debian 12, so that they run there and on what is newer.".into());
    }
    for_building()?;
    let missing = || DIST_PROGRAMS.into_iter().filter(|name| !on_path(name)).collect::<Vec<_>>();
    if !missing().is_empty() {
        install(|installer| installer.dist, missing)?;
    }
    Ok(())
}

/// A Python with SQLCipher 4, the independent reader of the database that the tests take.
pub fn python() -> Result<PathBuf, String> {
    let folder = built().join("python");
    let python = folder.join("bin/python3");
    if !succeeds(program(&python.to_string_lossy(), &["-c", "import sqlcipher3"])) {
        run(program("python3", &["-m", "venv", "--clear", &folder.to_string_lossy()]))?;
        run(program(&python.to_string_lossy(), &["-m", "pip", "install", "--quiet", "sqlcipher3-binary==0.6.0"]))?;
    }
    Ok(python)
}

/// Builds the UI when it changed since the last time.
pub fn built_ui() -> Result<(), String> {
    let built = root().join("ui/dist/index.html");
    let sources = ["ui/src", "ui/locales", "ui/index.html", "ui/vite.config.ts", "ui/package-lock.json", "data"];
    if sources.iter().any(|source| newer(&root().join(source), &built)) {
        run(npm(&["run", "build"]))?;
    }
    Ok(())
}

fn node() -> Result<(), String> {
    let version = program("node", &["--version"]).output().map_err(|_| "Node.js 20.19 or newer is needed: install it first.")?;
    let text = String::from_utf8_lossy(&version.stdout).trim().trim_start_matches('v').to_owned();
    let mut parts = text.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let (major, minor) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if (major, minor) < (20, 19) {
        return Err(format!("Node.js 20.19 or newer is needed, and this is {text}."));
    }
    Ok(())
}

fn install(packages: impl Fn(&Installer) -> &'static [&'static str], missing: impl Fn() -> Vec<&'static str>) -> Result<(), String> {
    let Some(installer) = INSTALLERS.iter().find(|installer| on_path(installer.name)) else {
        return Err(format!("Please install these by hand, then run this again: {}.", missing().join(", ")));
    };
    let as_root = program("id", &["-u"]).output().is_ok_and(|id| id.stdout.starts_with(b"0\n"));
    let elevated = |arguments: Vec<&str>| {
        let line: Vec<&str> =
            if as_root { vec![installer.name] } else { vec!["sudo", installer.name] }.into_iter().chain(arguments).collect();
        let mut command = program(line[0], &line[1..]);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        run(command)
    };
    elevated(installer.refresh.to_vec())?;
    elevated([installer.install, packages(installer)].concat())
}

fn libraries_present() -> bool {
    LIBRARIES.into_iter().all(library_present)
}

fn library_present(name: &str) -> bool {
    succeeds(program("pkg-config", &["--exists", name]))
}

/// Whether the system's Python can open a GTK window and read the screen: in the journeys it is the other program that files are dragged
/// from, and the screen reader.
fn python_has_desktop() -> bool {
    succeeds(program("/usr/bin/python3", &["-c", "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('Atspi', '2.0')"]))
}

/// Whether fontconfig knows a typeface of this name, and does not only offer another instead.
fn typeface_present(family: &str) -> bool {
    let said = program("fc-list", &[family, "family"]).output();
    said.is_ok_and(|said| !said.stdout.is_empty())
}

/// Whether a program of this name lies on the path.
pub fn on_path(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

/// Whether anything in `source` changed after `made`, or `made` is not there.
fn newer(source: &Path, made: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    let made = time(made);
    let mut waiting = vec![source.to_path_buf()];
    while let Some(path) = waiting.pop() {
        if made == SystemTime::UNIX_EPOCH || time(&path) > made {
            return true;
        }
        waiting.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
    }
    false
}
