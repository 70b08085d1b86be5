//! `cargo xtask test`: every check, cheapest first; it stops at the first that fails.

use crate::{
    command::{WORKSPACE, cargo, npm, run},
    licences, setup,
};

pub fn test() -> Result<(), String> {
    setup::for_testing()?;
    run(cargo(&["fmt", "--all", "--check"]))?;
    run(cargo(&["deny", "--log-level", "error", "check", "licenses", "bans", "sources"]))?;
    licences::check()?;
    for script in ["lint", "check", "test"] {
        run(npm(&["run", script]))?;
    }
    setup::built_ui()?;
    run(cargo(&[&["clippy"], WORKSPACE.as_slice(), &["--all-targets", "--", "--deny", "warnings"]].concat()))?;
    // The journeys start the app's own binary, which a test build alone would not make.
    run(cargo(&[&["build"], WORKSPACE.as_slice(), &["--all-targets"]].concat()))?;
    let mut tests = cargo(&[&["nextest", "run"], WORKSPACE.as_slice(), &["--no-fail-fast"]].concat());
    tests.env("AFTERGLOW_PYTHON", setup::python()?);
    run(tests)
}

pub fn bindings() -> Result<(), String> {
    setup::for_building()?;
    setup::built_ui()?;
    let mut command = cargo(&[&["nextest", "run"], WORKSPACE.as_slice(), &["bindings_are_not_stale"]].concat());
    command.env("AFTERGLOW_WRITE_BINDINGS", "1");
    run(command)
}
