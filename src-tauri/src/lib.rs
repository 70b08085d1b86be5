//! Afterglow's desktop shell: the only code that knows Tauri. What a journal, a vault, a picture or a report is lives in crates/.

mod app;
mod art_protocol;
mod audience;
mod commands;
mod dialogs;
mod drawn_apart;
mod given_piece;
mod giving;
mod ipc;
mod language;
mod notes;
mod outside;
mod recent_files;
mod refusal;
mod remembered;
mod replies;
mod report_input;
mod report_job;
mod room;
mod saving;
mod seen_marks;
mod stopping;
mod support_card;
mod window;
mod words;

use std::process::ExitCode;

use tauri::{Manager, RunEvent};

pub use giving::{Leaving, make};
pub use report_input::gather;
pub use room::{Arrived, Going, arrive, size_of, take_in};
pub use saving::{Destination, whole_by};
pub use stopping::Stop;
pub use words::name_of;

/// Runs the app until its window is closed, or draws the one page that it was started for.
///
/// # Panics
/// When the system has no webview to show a window with; there is nobody to tell otherwise.
pub fn run() -> ExitCode {
    // Rust's own message would quote what the program was working on.
    std::panic::set_hook(Box::new(|panic| eprintln!("Afterglow stopped at {:?}", panic.location())));
    keep_memory_off_the_disk();
    if let Some(drawn) = drawn_apart::if_asked() {
        return drawn;
    }
    window::paint_unaccelerated();
    let commands = ipc::builder();
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)))
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol("art", |context, request, responder| {
            let app = context.app_handle().clone();
            tauri::async_runtime::spawn(async move { responder.respond(art_protocol::answer(&app, &request).await) });
        })
        .invoke_handler(ipc::handler(&commands))
        .setup(|app| {
            let handle = app.handle();
            app.manage(app::App::new(remembered::last_journal(handle)));
            language::speak(remembered::language(handle).language());
            window::open(handle)?;
            window::watch_idleness(handle.clone());
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("a window can be opened")
        .run(|app, event| {
            // Asked by the system, as when it shuts down, and not by `exit`: nothing is given up unwritten.
            if let RunEvent::ExitRequested { api, code: None, .. } = event {
                api.prevent_exit();
                window::close(app);
            }
        });
    ExitCode::SUCCESS
}

/// After a crash the system would write the program's memory, and with it an open journal, to a file. What it starts inherits the refusal,
/// the webview's processes among them.
#[cfg(unix)]
fn keep_memory_off_the_disk() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    // Less than before is always granted.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
}

#[cfg(not(unix))]
fn keep_memory_off_the_disk() {}
