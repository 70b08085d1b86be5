//! Memory of the app with all its processes, as the kernel shares it out among them (PSS).

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

/// How often memory is looked at while something goes on.
const GRAIN: Duration = Duration::from_millis(100);

/// What `work` gives, and the most memory that was in use meanwhile, in MiB.
pub fn most_of_all_during<T>(process: u32, work: impl FnOnce() -> T) -> (T, f64) {
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let watching = scope.spawn(|| {
            let mut most = 0.0_f64;
            while !over.load(Ordering::Relaxed) {
                most = most.max(of_all(process));
                thread::sleep(GRAIN);
            }
            most
        });
        let done = work();
        over.store(true, Ordering::Relaxed);
        (done, watching.join().unwrap_or(f64::NAN))
    })
}

/// The proportional set size of a process and of all that it started, in MiB; 0 when it has ended.
pub fn of_all(process: u32) -> f64 {
    let mut kilobytes = 0;
    let mut waiting = vec![process];
    while let Some(process) = waiting.pop() {
        kilobytes += proportional(process);
        waiting.extend(children(process));
    }
    kilobytes as f64 / 1024.0
}

fn proportional(process: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// Whatever any of its threads started.
fn children(process: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    lists.flat_map(|list| list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>()).collect()
}
