mod sample;
#[test]
fn draft() {
    let Ok(out) = std::env::var("OUT") else { return };
    let dir = std::path::PathBuf::from(out);
    std::fs::create_dir_all(&dir).unwrap();
    let c = afterglow_report::compile(&sample::full()).unwrap();
    std::fs::write(dir.join("full.pdf"), c.pdf()).unwrap();
    std::fs::write(dir.join("p0.png"), c.page_png(0, 1.5).unwrap()).unwrap();
    std::fs::write(dir.join("kit.pdf"), &*afterglow_report::recovery_kit(&sample::kit()).unwrap()).unwrap();
    let mut r = sample::full();
    r.summary = afterglow_report::Summary { intention: "To rest.".into(), ..Default::default() };
    let long = "I woke at four and wrote this by the window. The words came slowly, and then they did not stop. ".repeat(9);
    r.pieces = vec![
        sample::entry("A short one", "Only this."),
        sample::check_in(),
        sample::entry(
            "A very long title that goes on and on, as titles of dreams do when one wants to keep all of it in one line",
            &format!("{long}\n\n{long}\n\n🌊 and 海海海 and ❤️.\n\n- {long}\n\n```\nfn code() {{\n    indented\n}}\n```\n\n{long}"),
        ),
    ];
    std::fs::write(dir.join("other.pdf"), afterglow_report::compile(&r).unwrap().pdf()).unwrap();
}
