//! The program's door; everything else is in the library, so that checks can reach it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    afterglow::run()
}
