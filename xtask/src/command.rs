//! Running other programs from the project's root, and saying which one failed.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What every build takes: one set of packages and features, so that no dependency is built twice.
pub const WORKSPACE: [&str; 3] = ["--workspace", "--features", "afterglow/custom-protocol"];

/// The project's root folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Where cargo puts what it builds, as it finds out by itself when it is started from the project's root.
pub fn built() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty()).unwrap_or_else(|| "target".into()))
}

/// A program started from the project's root.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    command
}

/// `npm` in the UI's folder.
pub fn npm(arguments: &[&str]) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    command.current_dir(root().join("ui"));
    command
}

/// The `cargo` that runs this program.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()), arguments);
    // Both are set for this program and would make each build believe that its surroundings changed.
    command.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_PKG_NAME");
    command
}

/// Runs it in the open and fails with a sentence that names it.
pub fn run(mut command: Command) -> Result<(), String> {
    let line = describe(&command);
    eprintln!("\n> {line}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{line}` ended with {status}.")),
        Err(error) => Err(format!("`{line}` could not be started: {error}.")),
    }
}

/// What it prints; fails with a sentence that names it and says what it complained of.
pub fn output(mut command: Command) -> Result<String, String> {
    let line = describe(&command);
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("`{line}` could not be started: {error}."))?;
    if !output.status.success() {
        return Err(format!("`{line}` ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether it runs and succeeds; what it prints is not shown.
pub fn succeeds(mut command: Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn describe(command: &Command) -> String {
    std::iter::once(command.get_program()).chain(command.get_args()).map(|part| part.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
