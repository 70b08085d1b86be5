//! What a crash leaves of a vault that was being made or moved: swept, and nothing else with it.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use afterglow_vault::{NewVault, WorkFactor};

use crate::support::{Closed, PASSPHRASE, closed_vault, copy_folder, created, files};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The folders with a passing name beside a vault.
fn passing(closed: &Closed) -> Vec<PathBuf> {
    let entries = fs::read_dir(closed.dir.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with(".unfinished-")).collect()
}

/// A vault, and beside it what a crash left of making another.
async fn crashed_while_making() -> (Closed, PathBuf) {
    let closed = closed_vault().await;
    let other = closed.dir.with_file_name("Other.afterglow");
    let new = NewVault::begin(&other, PASSPHRASE.into(), WorkFactor::for_tests()).await.unwrap();
    let left = closed.dir.with_file_name(".unfinished-aB3dE9");
    copy_folder(&passing(&closed)[0], &left);
    drop(new);
    assert!(left.join("journal-1.db").is_file() && left.join(".lock").is_file(), "this test wants a crash in the middle");
    (closed, left)
}

async fn is_swept(closed: &Closed, left: &Path) -> bool {
    closed.open().await.close().await.unwrap();
    !left.exists()
}

#[tokio::test]
async fn what_a_crash_left_of_making_a_vault_stays_for_ever() {
    let (closed, left) = crashed_while_making().await;
    assert!(is_swept(&closed, &left).await, "opening another leaves it");
    let (closed, left) = crashed_while_making().await;
    drop(NewVault::begin(&closed.dir.with_file_name("Third.afterglow"), PASSPHRASE.into(), WorkFactor::for_tests()).await.unwrap());
    assert!(!left.exists(), "making another leaves it");
}

#[tokio::test]
async fn what_a_crash_left_of_an_old_folder_stays_for_ever() {
    let closed = closed_vault().await;
    let vault = closed.open().await;
    vault.seal(b"a picture").unwrap();
    vault.close().await.unwrap();
    let left = closed.dir.with_file_name(".unfinished-aB3dE9");
    copy_folder(&closed.dir, &left.join("moved"));
    File::create(left.join(".lock")).unwrap();
    assert!(!is_swept(&closed, &left).await, "with its keys it may be somebody's journal");
    fs::remove_dir_all(left.join("moved/keys")).unwrap();
    assert!(is_swept(&closed, &left).await);
}

#[tokio::test]
async fn what_a_crash_left_stays_when_the_vault_has_gone_from_there() {
    let (closed, left) = crashed_while_making().await;
    fs::rename(&closed.dir, closed.dir.with_file_name("elsewhere")).unwrap();
    closed.error(closed.recovery()).await;
    assert!(!left.exists());
}

#[tokio::test]
async fn a_vault_that_is_being_made_is_swept() {
    let closed = closed_vault().await;
    let other = closed.dir.with_file_name("Other.afterglow");
    let new = NewVault::begin(&other, PASSPHRASE.into(), WorkFactor::for_tests()).await.unwrap();
    let before = files(&passing(&closed)[0]).len();
    closed.open().await.close().await.unwrap();
    assert_eq!(files(&passing(&closed)[0]).len(), before);
    new.publish().await.unwrap();
}

/// Everything that has a passing name and is not surely what a crash left.
#[tokio::test]
async fn somebodys_journal_or_anything_else_is_swept() {
    let (closed, _) = crashed_while_making().await;
    let beside = |name: &str| closed.dir.with_file_name(name);
    let remains = beside("remains");
    fs::rename(beside(".unfinished-aB3dE9"), &remains).unwrap();
    let changed = |name: &str, change: &dyn Fn(&Path)| {
        copy_folder(&remains, &beside(name));
        change(&beside(name));
    };

    let (whole, _) = created(&beside("Whole.afterglow")).await.unwrap();
    whole.close().await.unwrap();
    fs::rename(beside("Whole.afterglow"), beside(".unfinished-whole1")).unwrap();
    changed(".unfinished-onekey", &|folder| fs::write(folder.join("keys/recovery.age"), "a key").unwrap());
    changed(".unfinished-letter", &|folder| fs::write(folder.join("letter.txt"), "mine").unwrap());
    changed(".unfinished-inside", &|folder| fs::write(folder.join("art/letter.txt"), "mine").unwrap());
    changed(".unfinished-nested", &|folder| fs::create_dir_all(folder.join("moved/moved")).unwrap());
    changed(".unfinished-by-hand", &|_| ());
    changed(".unfinished-x1", &|_| ());
    fs::write(beside(".unfinished-afile1"), "mine").unwrap();
    #[cfg(unix)]
    {
        let outside = beside("outside");
        copy_folder(&remains, &outside);
        changed(".unfinished-linkin", &|folder| {
            fs::remove_dir_all(folder.join("art")).unwrap();
            std::os::unix::fs::symlink(outside.join("art"), folder.join("art")).unwrap();
        });
        std::os::unix::fs::symlink(&outside, beside(".unfinished-linked")).unwrap();
    }
    let parent = closed.dir.parent().unwrap();
    let before = files(parent);
    closed.open().await.close().await.unwrap();
    assert_eq!(files(parent), before);
}

/// The moment between a folder and its lock is nobody's crash, while it is young.
#[tokio::test]
async fn a_folder_that_has_no_lock_yet_is_swept_or_an_old_one_stays() {
    let (closed, left) = crashed_while_making().await;
    fs::remove_file(left.join(".lock")).unwrap();
    assert!(!is_swept(&closed, &left).await);
    File::open(&left).unwrap().set_modified(SystemTime::now() - 2 * DAY).unwrap();
    assert!(is_swept(&closed, &left).await);
}
