//! Which shared libraries an AppImage carries, and whose they are.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use crate::command::{output, program};

/// What every desktop has, and has to bring itself: the C and C++ runtime, what belongs to its graphics drivers, its window system, its
/// sound, and what chooses and shapes its letters. After the AppImage project's excludelist (github.com/AppImage/pkg2appimage); the Wayland
/// libraries are not in that one, but must be the same as the graphics driver's.
const SYSTEM: [&str; 38] = [
    "ld-linux",
    "libBrokenLocale.so",
    "libEGL.so",
    "libGL.so",
    "libGLX.so",
    "libGLdispatch.so",
    "libICE.so",
    "libOpenGL.so",
    "libSM.so",
    "libX11-xcb.so",
    "libX11.so",
    "libanl.so",
    "libasound.so",
    "libc.so",
    "libcom_err.so",
    "libdl.so",
    "libdrm.so",
    "libexpat.so",
    "libfontconfig.so",
    "libfreetype.so",
    "libfribidi.so",
    "libgbm.so",
    "libgcc_s.so",
    "libglapi.so",
    "libgpg-error.so",
    "libharfbuzz.so",
    "libm.so",
    "libmvec.so",
    "libnss_",
    "libpthread.so",
    "libresolv.so",
    "librt.so",
    "libstdc++.so",
    "libthai.so",
    "libutil.so",
    "libwayland-",
    "libxcb.so",
    "libz.so",
];

/// The libraries that `programs` need, and those that these need, without the system's: their names and where they lie here.
pub fn needed_by(programs: &[PathBuf]) -> Result<BTreeMap<String, PathBuf>, String> {
    let mut lying = BTreeMap::new();
    for path in programs {
        for line in output(program("ldd", &[&path.to_string_lossy()]))?.lines() {
            if let Some((name, rest)) = line.trim().split_once(" => ") {
                let place = rest.split_whitespace().next().unwrap_or_default();
                lying.insert(name.to_owned(), PathBuf::from(place));
            }
        }
    }
    let mut found = BTreeMap::new();
    let mut waiting = programs.to_vec();
    while let Some(path) = waiting.pop() {
        for name in linked(&path)? {
            if found.contains_key(&name) || SYSTEM.iter().any(|system| name.starts_with(system)) {
                continue;
            }
            let place = lying.get(&name).ok_or_else(|| format!("{name}, which {} needs, is not on this system.", path.display()))?;
            waiting.push(place.clone());
            found.insert(name, place.clone());
        }
    }
    Ok(found)
}

/// The libraries that a file names itself.
fn linked(path: &Path) -> Result<Vec<String>, String> {
    let headers = output(program("objdump", &["--private-headers", &path.to_string_lossy()]))?;
    Ok(headers.lines().filter_map(|line| line.trim().strip_prefix("NEEDED")).map(|name| name.trim().to_owned()).collect())
}

/// The Debian packages that these files come from.
pub fn packages_of(files: &[PathBuf]) -> Result<BTreeSet<String>, String> {
    let mut packages = BTreeSet::new();
    for file in files {
        let real = file.canonicalize().map_err(|error| format!("{} is not there: {error}.", file.display()))?;
        // The package may know the file by its place before /lib and /usr/lib became one.
        let places = [real.as_path(), Path::new("/").join(real.strip_prefix("/usr").unwrap_or(&real)).as_path()]
            .map(|place| output(program("dpkg-query", &["--search", &place.to_string_lossy()])));
        let said = places.into_iter().find_map(Result::ok).ok_or_else(|| format!("{} belongs to no package.", real.display()))?;
        let package = said.split([':', ',']).next().unwrap_or_default();
        packages.insert(package.to_owned());
    }
    Ok(packages)
}
