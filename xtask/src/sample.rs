//! `cargo xtask sample`: a made-up journal of any size.

use crate::{command, setup};

pub fn sample(arguments: &[&str]) -> Result<(), String> {
    setup::for_testing()?;
    // The app is part of what is built, and shows its UI.
    setup::built_ui()?;
    command::run(command::cargo(&[&["build"], command::WORKSPACE.as_slice(), &["--bin", "sample"]].concat()))?;
    command::run(command::program(&command::built().join("debug/sample").to_string_lossy(), arguments))
}
