//! The pages of a whole report, as other programs read them.

mod sample;

#[test]
fn draft() {
    let dir = std::path::PathBuf::from(std::env::var("OUT").unwrap());
    std::fs::create_dir_all(&dir).unwrap();
    let t = std::time::Instant::now();
    match afterglow_report::compile(&sample::full()) {
        Ok(c) => { std::fs::write(dir.join("full.pdf"), c.pdf()).unwrap(); println!("{} pages {:?}", c.page_count(), t.elapsed());
          std::fs::write(dir.join("p0.png"), c.page_png(0, 1.5).unwrap()).unwrap(); }
        Err(e) => println!("{e}"),
    }
    match afterglow_report::recovery_kit(&sample::kit()) {
        Ok(c) => std::fs::write(dir.join("kit.pdf"), &*c).unwrap(),
        Err(e) => println!("{e}"),
    }
}
