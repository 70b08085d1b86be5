//! How much code and how many words the window reads before its first screen: whatever the built page leads to without being asked.

use std::{fs, io::Write as _, path::Path};

use afterglow_sample::SampleError;
use flate2::{Compression, write::GzEncoder};

use crate::figures::Figure;

/// The built page, as the release program carries it.
const BUILT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/dist");
/// The most kilobytes, gzipped.
const AT_MOST: f64 = 400.0;

/// The page, and the scripts and styles that it needs before it shows anything. The words of the first screen are in these. What a script asks
/// for later (`import(…)`) is not in it, nor are typefaces: they cannot be made smaller, and which of them are fetched depends on the letters.
pub fn measure() -> Result<Figure, SampleError> {
    let built = Path::new(BUILT);
    let index = fs::read_to_string(built.join("index.html")).map_err(|_| "ui/dist lacks its page: build the UI first")?;
    let mut others = fs::read_dir(built.join("assets"))?
        .map(|file| Ok(file?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<String>, SampleError>>()?;
    others.retain(|name| name.ends_with(".js") || name.ends_with(".css"));
    let (mut bytes, mut files, mut waiting) = (0, 0, vec![index]);
    while let Some(text) = waiting.pop() {
        bytes += gzipped(&text)?;
        files += 1;
        for name in others.extract_if(.., |name| needs(&text, name)) {
            waiting.push(fs::read_to_string(built.join("assets").join(name))?);
        }
    }
    if files == 1 {
        return Err("the built page leads nowhere".into());
    }
    Ok(Figure {
        what: "scripts, styles and words before the first screen, gzipped",
        entries: None,
        value: bytes as f64 / 1000.0,
        unit: "kB",
        at_most: Some(AT_MOST),
        runs: 1,
        is_same_work: false,
    })
}

/// Whether a page, script or stylesheet cannot be shown without this one: names it as a file beside it or by its address, and not in an
/// `import(…)`. A script's list of what its imports bring along names files without either.
fn needs(text: &str, name: &str) -> bool {
    let named = |way: &str| {
        let address = format!("{way}{name}");
        let mut places = text.match_indices(&address).map(|(at, _)| text[..at].trim_end_matches(['"', '\'', '`']));
        places.any(|before| !before.ends_with("import("))
    };
    named("./") || named("/assets/")
}

fn gzipped(text: &str) -> Result<usize, SampleError> {
    let mut out = GzEncoder::new(Vec::new(), Compression::default());
    out.write_all(text.as_bytes())?;
    Ok(out.finish()?.len())
}
