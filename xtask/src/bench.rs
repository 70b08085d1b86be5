//! `cargo xtask bench`: every figure, of a release build.

use crate::{command, setup};

pub fn bench(json: Option<&str>) -> Result<(), String> {
    setup::for_testing()?;
    setup::built_ui()?;
    command::run(command::cargo(
        &[&["build", "--release"], command::WORKSPACE.as_slice(), &["--bin", "afterglow", "--bin", "bench"]].concat(),
    ))?;
    let target = command::built();
    let scratch = target.join("bench").to_string_lossy().into_owned();
    let mut arguments = vec!["--scratch", &scratch];
    arguments.extend(json.iter().flat_map(|file| ["--json", file]));
    command::run(command::program(&target.join("release/bench").to_string_lossy(), &arguments))
}
