//! A computer of its own for one journey: a screen, a window manager, a session bus, a home folder, and the driver of the webview.

use std::{
    fs,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::Stdio,
};

use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use crate::{app_binary, eventually};

/// The time zone of whoever sits there: not that of the computer which runs the journeys, whose day may be another.
pub const ZONE: &str = "Europe/Madrid";

/// Settings of openbox that take the frame off every window, and let it fill the screen.
const FILLED: &str = r#"<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <applications><application title="Afterglow" type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>"#;

/// A running desktop. Everything that it started ends with it.
pub struct Desktop {
    display: String,
    theme: &'static str,
    home: TempDir,
    log: PathBuf,
    port: u16,
    programs: Vec<Child>,
}

impl Desktop {
    /// Starts a screen of the given size with nothing on it, in the light or the dark theme.
    ///
    /// # Panics
    /// When one of the programs is not installed or does not start.
    pub async fn start(width: u32, height: u32, dark: bool) -> Self {
        Self::start_with(width, height, dark, None).await
    }

    /// The same, where the app's window fills the screen and has no frame.
    ///
    /// # Panics
    /// When one of the programs is not installed or does not start.
    pub async fn start_filled(width: u32, height: u32, dark: bool) -> Self {
        Self::start_with(width, height, dark, Some(FILLED)).await
    }

    async fn start_with(width: u32, height: u32, dark: bool, window_manager: Option<&str>) -> Self {
        let home = tempfile::Builder::new().prefix("afterglow-journey-").tempdir().expect("a folder for the journey");
        for folder in ["Documents", "Pictures", ".config/gtk-3.0", ".cache", ".local/share", "run", "tmp"] {
            fs::create_dir_all(home.path().join(folder)).expect("the home folder is writable");
        }
        let settings = "[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n";
        fs::write(home.path().join(".config/gtk-3.0/settings.ini"), settings).expect("the home folder is writable");

        if let Some(settings) = window_manager {
            let folder = home.path().join(".config/openbox");
            fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("rc.xml"), settings)).expect("the home folder is writable");
        }

        let mut screen = Command::new("Xvfb");
        // A number that no other desktop has: a screen that goes takes its socket with it, even from the next one of the same number.
        screen.arg(format!(":{}", free_port()));
        // When its last guest leaves, a screen begins anew and turns away whoever comes in that moment; this one does not.
        screen.arg("-noreset");
        screen.args(["-displayfd", "1", "-screen", "0", &format!("{width}x{height}x24"), "-nolisten", "tcp"]);
        let mut screen = quietly(screen.stdout(Stdio::piped())).spawn().expect("Xvfb is installed");
        let mut line = String::new();
        let output = screen.stdout.take().expect("its output is piped");
        BufReader::new(output).read_line(&mut line).await.expect("Xvfb names its display");
        let display = format!(":{}", line.trim());

        let log = home.path().join("app.log");
        let port = free_port();
        // The page takes its light or dark from the name of the theme; `prefer-dark` alone does not reach it.
        let theme = if dark { "Adwaita:dark" } else { "Adwaita" };
        let mut desktop = Self { display, theme, home, log, port, programs: vec![screen] };
        desktop.launch(&["openbox"]);
        eventually("the window manager", || async {
            desktop.ask(&["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]).await.filter(|text| text.contains('#'))
        })
        .await;
        desktop.launch(&["dbus-daemon", "--session", "--nofork", "--nopidfile", &format!("--address={}", desktop.bus())]);
        let bus = desktop.home().join("run/bus");
        eventually("the session bus", || async { tokio::net::UnixStream::connect(&bus).await.ok() }).await;
        let port = desktop.port.to_string();
        desktop.launch(&["WebKitWebDriver", "--host=127.0.0.1", &format!("--port={port}")]);
        eventually("the driver", || async { tokio::net::TcpStream::connect(("127.0.0.1", desktop.port)).await.ok() }).await;
        desktop
    }

    /// The home folder of whoever sits here.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// What the app wrote to its standard outputs.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Where the driver of the webview listens.
    pub fn driver(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Where the programs of this desktop talk to each other.
    fn bus(&self) -> String {
        format!("unix:path={}", self.home().join("run/bus").display())
    }

    /// Whether no app holds the name on the session bus by which a second start finds the first.
    pub async fn free_for_the_app(&self) -> Option<()> {
        let question = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner"];
        let answer = self.ask(&[question.as_slice(), &["string:org.afterglow.journal.SingleInstance"]].concat()).await?;
        answer.contains("boolean false").then_some(())
    }

    /// What a screen reader would say of the app now: a line for each thing, its role and its name, and `focused` behind the one
    /// that has the keyboard. Only of an app that was started with `NO_AT_BRIDGE` unset.
    pub async fn spoken(&self) -> String {
        self.ask(&["/usr/bin/python3", "-c", include_str!("screen_reader.py")]).await.unwrap_or_default()
    }

    /// Runs a program on this desktop to its end and gives what it printed; nothing when it failed.
    pub async fn ask(&self, line: &[&str]) -> Option<String> {
        let output = self.command(line).stdout(Stdio::piped()).stderr(Stdio::null()).output().await.ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Presses and types on the real keyboard, one thing right after the other: `&["type", "--args", "1", "words", "key", "ctrl+l"]`.
    ///
    /// # Panics
    /// When xdotool is not installed.
    pub async fn keyboard(&self, line: &[&str]) {
        self.ask(&[&["xdotool"], line].concat()).await.expect("keys can be typed");
    }

    /// The app's windows that can be seen, as X names them; dialogs are not among them.
    pub async fn windows(&self) -> Vec<String> {
        let found = self.ask(&["xdotool", "search", "--onlyvisible", "--name", "^Afterglow$"]).await;
        found.unwrap_or_default().lines().map(str::to_owned).collect()
    }

    /// Starts a program that ends with the desktop, and gives its process.
    ///
    /// # Panics
    /// When it is not installed.
    pub fn start_program(&mut self, line: &[&str]) -> u32 {
        self.launch(line);
        self.programs.last().and_then(Child::id).expect("it was just started")
    }

    /// Ends a program that [`Self::start_program`] started, with all that it started, and waits until it is gone.
    ///
    /// # Panics
    /// When no such program was started here.
    pub async fn end_program(&mut self, process: u32) {
        let index = self.programs.iter().position(|program| program.id() == Some(process)).expect("it was started here");
        let mut program = self.programs.remove(index);
        end(process);
        program.wait().await.expect("it is a child of this one");
    }

    /// The screen's name, such as `:1`.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// A short sign of what the whole screen shows: the same for the same pixels.
    ///
    /// # Panics
    /// When ImageMagick is not installed.
    pub async fn glance(&self) -> String {
        self.ask(&["import", "-window", "root", "-format", "%#", "info:-"]).await.expect("the screen can be read")
    }

    /// A picture of the whole screen.
    ///
    /// # Panics
    /// When ImageMagick is not installed.
    pub async fn photograph(&self, file: &Path) {
        let file = file.to_str().expect("the path is text");
        self.ask(&["import", "-window", "root", file]).await.expect("the screen can be photographed");
    }

    /// What the screen showed and what the app said when a journey failed, kept for whoever looks into it.
    fn keep_evidence(&self) {
        let folder = app_binary().with_file_name("failed-journeys");
        let name = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        let _ = fs::create_dir_all(&folder);
        let _ = fs::copy(&self.log, folder.join(format!("{name}.log")));
        let mut photograph = std::process::Command::new("import");
        photograph.args(["-window", "root"]).arg(folder.join(format!("{name}.png"))).env("DISPLAY", &self.display);
        let _ = photograph.status();
        eprintln!("the screen as it was: {}", folder.join(format!("{name}.png")).display());
    }

    fn launch(&mut self, line: &[&str]) {
        let log = fs::File::options().create(true).append(true).open(&self.log).expect("the home folder is writable");
        let errors = log.try_clone().expect("a file can be shared");
        let program = self.command(line).stdout(log).stderr(errors).spawn().unwrap_or_else(|_| panic!("{} is installed", line[0]));
        self.programs.push(program);
    }

    fn command(&self, line: &[&str]) -> Command {
        let home = self.home.path();
        let mut command = Command::new(line[0]);
        command
            .args(&line[1..])
            .env("DISPLAY", &self.display)
            .env("HOME", home)
            .env("TMPDIR", home.join("tmp"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_RUNTIME_DIR", home.join("run"))
            .env("GDK_BACKEND", "x11")
            .env("GTK_THEME", self.theme)
            .env("GTK_USE_PORTAL", "0")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            .env("TZ", ZONE)
            .env("LANG", "C.UTF-8")
            .env_remove("LANGUAGE")
            .env_remove("LC_ALL")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Whatever the app could say at its most talkative, it says; traces.rs reads it.
            .env("RUST_LOG", "trace")
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus())
            .env_remove("WAYLAND_DISPLAY");
        quietly(&mut command);
        command
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.keep_evidence();
        }
        for program in self.programs.iter().rev() {
            if let Some(id) = program.id() {
                end(id);
            }
        }
    }
}

/// Each program was started as the head of a group of its own, so that what it started ends with it.
fn end(program: u32) {
    let _ = std::process::Command::new("kill").args(["--", &format!("-{program}")]).stderr(Stdio::null()).status();
}

fn quietly(command: &mut Command) -> &mut Command {
    command.as_std_mut().process_group(0);
    command.stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true)
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    listener.local_addr().expect("it is bound").port()
}
