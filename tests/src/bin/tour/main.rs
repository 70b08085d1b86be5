//! `tour OUT [SIGHT|PART...]`: a made-up patient's journal and their therapist's reading room in the real window, photographed page by page in
//! every size and both themes, and the PDF that comes of it with its pages. Run by `cargo xtask tour`. A sight is named as in the names of its
//! pictures, `900` or `1280-at-200`; a part is `door`, `journal`, `giving` or `room`. Without any, all of them.

mod giving;
mod journal;
mod kept;
mod room;
mod sight;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use afterglow_tests::files_under;

use kept::Kept;
use sight::{SIGHTS, Tour, name_of};

/// What is gone through, in this order.
const PARTS: [&str; 4] = ["door", "journal", "giving", "room"];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let out = PathBuf::from(std::env::args().nth(1).expect("usage: tour OUT [SIGHT|PART...]"));
    fs::create_dir_all(&out).expect("the folder for the pictures can be made");
    let asked: Vec<String> = std::env::args().skip(2).collect();
    let (parts, sights): (Vec<String>, Vec<String>) = asked.into_iter().partition(|name| PARTS.contains(&name.as_str()));
    let kept = Kept::make().await;
    let mut saved = Vec::new();
    for sight in SIGHTS.into_iter().filter(|sight| sights.is_empty() || sights.contains(&name_of(*sight))) {
        let mut light = Tour::start(sight, false, &out, &kept).await;
        let mut dark = Tour::start(sight, true, &out, &kept).await;
        tokio::join!(go_round(&mut light, &parts), go_round(&mut dark, &parts));
        saved.extend(light.saved.into_iter().chain(dark.saved));
    }
    saved.extend(print(&out));
    println!("{} files in {}:", saved.len(), out.display());
    for name in saved {
        println!("  {name}");
    }
}

async fn go_round(tour: &mut Tour<'_>, parts: &[String]) {
    for part in PARTS.into_iter().filter(|part| parts.is_empty() || parts.iter().any(|asked| asked == part)) {
        match part {
            "door" => tour.door().await,
            "journal" => tour.journal().await,
            "giving" => tour.giving().await,
            _ => tour.room().await,
        }
    }
}

/// The pages of the PDF as pictures, where it was saved; gives all names.
fn print(out: &Path) -> Vec<String> {
    if out.join("report.pdf").exists() {
        let pages = Command::new("pdftoppm").args(["-png", "-r", "90", "report.pdf", "report"]).current_dir(out).status();
        assert!(pages.is_ok_and(|status| status.success()), "pdftoppm is installed");
    }
    let mut names: Vec<String> = files_under(out).iter().filter_map(|file| Some(file.file_name()?.to_str()?.to_owned())).collect();
    names.retain(|name| name.starts_with("report"));
    names.sort();
    names
}
