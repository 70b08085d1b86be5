//! `cargo xtask run`: from a fresh machine to the open window.

use crate::{
    command::{self, WORKSPACE},
    setup,
};

pub fn run() -> Result<(), String> {
    setup::for_building()?;
    setup::built_ui()?;
    command::run(command::cargo(&[&["build"], WORKSPACE.as_slice()].concat()))?;
    let display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    if cfg!(target_os = "linux") && !display {
        return Err("There is no display to open a window on; `cargo xtask tour` shows the app without one.".into());
    }
    command::run(command::program(&command::built().join("debug/afterglow").to_string_lossy(), &[]))
}
