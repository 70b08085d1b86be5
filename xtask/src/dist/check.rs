//! `cargo xtask dist --check`: each installer on a Debian that has nothing but itself, until its window shows the first screen. Needs root.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::{copy, emptied, folder, shown};
use crate::command::{output, program, run, succeeds};

/// How long a window may take, on a slow computer and unpacking itself.
const PATIENCE: Duration = Duration::from_secs(120);
/// The first screen's dawn alone has some thousand colours; an empty window has one, and a page that says what failed a few dozen.
const COLOURS: u32 = 1000;
/// Where the installer lies in the clean Debian.
const INSTALLER: &str = "/tmp/afterglow-installer";
/// What an AppImage expects of a desktop: see `libraries`.
const DESKTOP: &str = "libasound2 libegl1 libfontconfig1 libfribidi0 libgbm1 libgl1 libgles2 libharfbuzz0b libice6 libsm6 libthai0 \
                       libwayland-client0 libwayland-cursor0 libwayland-egl1 libwayland-server0 libx11-xcb1";

/// Installs the package with apt alone, opens the window, and sees that nothing stays when it is purged.
pub fn deb(file: &Path) -> Result<(), String> {
    let installer = format!("{INSTALLER}.deb");
    let clean = clean("clean-deb", file, &installer)?;
    run(inside(&clean, &format!("apt-get install --yes --no-install-recommends {installer}")))?;
    first_screen(&clean, "afterglow", "deb.png")?;
    let files = output(inside(&clean, "dpkg --listfiles afterglow"))?;
    run(inside(&clean, "apt-get purge --yes afterglow"))?;
    // Folders such as /usr/bin are other packages' too.
    let own = files.lines().filter(|path| path.contains("afterglow"));
    let remaining: Vec<&str> = own.filter(|path| clean.join(path.trim_start_matches('/')).exists()).collect();
    if !remaining.is_empty() {
        return Err(format!("After the package was purged these remain: {}.", remaining.join(", ")));
    }
    println!("{}: installed, opened, purged without a trace", shown(file));
    Ok(())
}

/// Opens the AppImage's window where there is no WebKitGTK, and no GTK either.
pub fn appimage(file: &Path) -> Result<(), String> {
    let clean = clean("clean-appimage", file, INSTALLER)?;
    run(inside(&clean, &format!("apt-get install --yes --no-install-recommends {DESKTOP}")))?;
    if succeeds(inside(&clean, "dpkg --status libgtk-3-0 || dpkg --status libwebkit2gtk-4.1-0")) {
        return Err("The clean Debian has a GTK of its own, so that nothing is learnt.".into());
    }
    first_screen(&clean, &format!("{INSTALLER} --appimage-extract-and-run"), "appimage.png")?;
    println!("{}: opened where no WebKitGTK is", shown(file));
    Ok(())
}

/// A Debian 12 of its own, with the installer in it.
fn clean(name: &str, installer: &Path, place: &str) -> Result<PathBuf, String> {
    let base = folder().join("debian");
    if !base.join("finished").exists() {
        let made = emptied("debian")?;
        run(program("debootstrap", &["--variant=minbase", "bookworm", &made.to_string_lossy()]))?;
        // The same mirror has what a Debian gets over time.
        let sources = "sed -i 's|^\\(.*/debian\\) bookworm main|&\\n\\1 bookworm-updates main\\n\\1-security bookworm-security main|'";
        run(inside(&made, &format!("{sources} /etc/apt/sources.list && apt-get update && touch /finished")))?;
    }
    let clean = emptied(name)?;
    run(program("cp", &["--archive", &format!("{}/.", base.display()), &clean.to_string_lossy()]))?;
    copy(installer, &clean.join(place.trim_start_matches('/')))?;
    Ok(clean)
}

/// Runs shell lines in that Debian. What is mounted for them is gone when they end, and so is every process they leave.
fn inside(clean: &Path, lines: &str) -> Command {
    let enter = "mount -t proc proc \"$0/proc\" && mount --rbind /dev \"$0/dev\" && exec chroot \"$0\" /usr/bin/env --ignore-environment \
                 PATH=/usr/sbin:/usr/bin HOME=/root DEBIAN_FRONTEND=noninteractive DISPLAY=\"${DISPLAY:-}\" sh -c \"$1\"";
    program("unshare", &["--mount", "--pid", "--fork", "--kill-child", "sh", "-c", enter, &clean.to_string_lossy(), lines])
}

/// Starts the program on a screen of its own and waits for its first screen, of which a picture is kept.
fn first_screen(clean: &Path, start: &str, picture: &str) -> Result<(), String> {
    let picture = folder().join(picture);
    let (server, display) = screen()?;
    let mut starting = inside(clean, start);
    let program = Running(starting.env("DISPLAY", &display).spawn().map_err(|error| format!("{start} could not be started: {error}."))?);
    let began = Instant::now();
    let opened = loop {
        if colours(&display, &picture) > COLOURS {
            break true;
        }
        if began.elapsed() > PATIENCE {
            break false;
        }
        thread::sleep(Duration::from_millis(500));
    };
    drop((program, server));
    if opened { Ok(()) } else { Err(format!("No window with the first screen came; what was there is in {}.", shown(&picture))) }
}

/// How many colours the window has, if there is one.
fn colours(display: &str, picture: &Path) -> u32 {
    let on_screen = |name: &str, arguments: &[&str]| {
        let mut command = program(name, arguments);
        command.env("DISPLAY", display);
        command
    };
    let picture = picture.to_string_lossy();
    let there = succeeds(on_screen("xdotool", &["search", "--onlyvisible", "--name", "^Afterglow$"]));
    if !succeeds(on_screen("import", &["-window", "root", &picture])) || !there {
        return 0;
    }
    let count = output(program("identify", &["-format", "%k", &picture]));
    count.ok().and_then(|count| count.trim().parse().ok()).unwrap_or(0)
}

/// An X server without a screen, which is reached from the clean Debian too.
fn screen() -> Result<(Running, String), String> {
    let failed = |error: std::io::Error| format!("Xvfb could not be started: {error}.");
    // A number that no other screen has: one that goes takes its socket with it, even from the next of the same number.
    let number = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).map_err(failed)?.port();
    let display = format!(":{number}");
    // Without -noreset it begins anew when a guest leaves, and turns away whoever comes in that moment.
    let mut command = program("Xvfb", &[&display, "-displayfd", "1", "-noreset", "-nolisten", "tcp", "-screen", "0", "1280x860x24"]);
    let mut server = Running(command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(failed)?);
    let mut ready = String::new();
    let said = server.0.stdout.take().map(|said| BufReader::new(said).read_line(&mut ready));
    said.transpose().map_err(failed)?;
    if ready.is_empty() { Err("Xvfb ended before it was ready.".into()) } else { Ok((server, display)) }
}

/// A process that ends with this value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
