//! `cargo xtask tour`: pictures of the real window, from the first start to the saved PDF.

use crate::{command, setup};

pub fn tour(out: &str) -> Result<(), String> {
    setup::for_testing()?;
    setup::built_ui()?;
    command::run(command::cargo(&[&["build"], command::WORKSPACE.as_slice()].concat()))?;
    let out = std::path::absolute(out).map_err(|error| format!("{out} is no place to save to: {error}."))?;
    command::run(command::program(&command::built().join("debug/tour").to_string_lossy(), &[&out.to_string_lossy()]))
}
