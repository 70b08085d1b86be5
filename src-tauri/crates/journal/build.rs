//! The migrations are compiled in; a new file among them must compile them in again.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
