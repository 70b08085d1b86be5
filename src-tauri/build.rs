fn main() {
    // The places where its own addresses stand are a list of 3 MB, all of it read at each start, unless it is packed. glibc understands that
    // since 2.36, the oldest that the packages are for.
    if std::env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|env| env == "gnu") {
        println!("cargo::rustc-link-arg-bin=afterglow=-Wl,-z,pack-relative-relocs");
    }
    tauri_build::build();
}
