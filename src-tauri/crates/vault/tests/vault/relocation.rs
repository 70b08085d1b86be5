//! Moving a vault to another folder, on the same disk and on another.

use std::{
    collections::BTreeMap,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use afterglow_vault::{Relocation, Vault, VaultError};
use tempfile::TempDir;

use crate::support::{Closed, PASSPHRASE, closed_vault, created, files, passphrase};

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// What is in a vault by its path inside; the lock says nothing.
fn contents(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let kept = files(dir).into_iter().filter(|file| !file.ends_with(".lock"));
    kept.map(|file| (file.strip_prefix(dir).unwrap().to_owned(), fs::read(&file).unwrap())).collect()
}

async fn vault_with_a_picture() -> (Closed, afterglow_vault::SealedFile) {
    let closed = closed_vault().await;
    let vault = closed.open().await;
    let sealed = vault.seal(&vec![7; 3 << 20]).unwrap();
    vault.close().await.unwrap();
    (closed, sealed)
}

/// A folder on another disk than the temporary folder's: memory, as every Linux has it.
#[cfg(target_os = "linux")]
fn other_disk(here: &Path) -> TempDir {
    use std::os::unix::fs::MetadataExt;
    let there = TempDir::new_in("/dev/shm").unwrap();
    assert_ne!(fs::metadata(there.path()).unwrap().dev(), fs::metadata(here).unwrap().dev(), "this test wants two disks");
    there
}

#[tokio::test]
async fn what_is_sealed_does_not_open_after_a_move() {
    let (closed, sealed) = vault_with_a_picture().await;
    let parent = TempDir::new().unwrap();
    let target = parent.path().join(closed.dir.file_name().unwrap());
    assert_eq!(Vault::relocate(&closed.dir, parent.path(), go_on).unwrap(), Relocation::Done(target.clone()));
    assert!(!closed.dir.exists());
    let vault = Vault::open(&target, passphrase(PASSPHRASE)).await.unwrap();
    assert_eq!(vault.unseal(&sealed).unwrap().len(), 3 << 20);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_move_to_another_disk_leaves_something_behind() {
    use std::os::unix::fs::PermissionsExt;
    let (closed, sealed) = vault_with_a_picture().await;
    fs::write(closed.path("art/.unfinished-x1"), "half a file").unwrap();
    let mut before = contents(&closed.dir);
    before.remove(Path::new("art/.unfinished-x1"));
    let there = other_disk(&closed.dir);
    let target = there.path().join(closed.dir.file_name().unwrap());
    let mut told = Vec::new();
    let moved = Vault::relocate(&closed.dir, there.path(), |done, total| {
        told.push((done, total));
        ControlFlow::Continue(())
    });
    assert_eq!(moved.unwrap(), Relocation::Done(target.clone()));
    assert!(told.is_sorted() && told.last().is_some_and(|(done, total)| done == total), "{told:?}");
    assert_eq!(fs::read_dir(closed.dir.parent().unwrap()).unwrap().count(), 0, "the old folder, or a part of it, is still there");
    assert_eq!(fs::read_dir(there.path()).unwrap().count(), 1, "an unfinished copy is still there");
    assert!(contents(&target) == before);
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o077, 0, "others may enter");
    for file in files(&target) {
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o077, 0, "others may read {}", file.display());
    }
    let vault = Vault::open(&target, passphrase(PASSPHRASE)).await.unwrap();
    assert_eq!(vault.unseal(&sealed).unwrap().len(), 3 << 20);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_link_to_a_journal_is_moved_in_its_stead() {
    let (closed, _) = vault_with_a_picture().await;
    let link = TempDir::new().unwrap();
    let link = link.path().join("Linked.afterglow");
    std::os::unix::fs::symlink(&closed.dir, &link).unwrap();
    let there = other_disk(&closed.dir);
    let target = there.path().join(closed.dir.file_name().unwrap());
    assert_eq!(Vault::relocate(&link, there.path(), go_on).unwrap(), Relocation::Done(target.clone()));
    assert!(!closed.dir.exists(), "the journal is still where the link points to");
    Vault::open(&target, passphrase(PASSPHRASE)).await.unwrap();
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_stopped_move_leaves_half_a_copy() {
    let (closed, _) = vault_with_a_picture().await;
    let before = contents(&closed.dir);
    let there = other_disk(&closed.dir);
    let stop_half_way = |done, total| if done * 2 >= total { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    assert_eq!(Vault::relocate(&closed.dir, there.path(), stop_half_way).unwrap(), Relocation::Stopped);
    assert_eq!(fs::read_dir(there.path()).unwrap().count(), 0);
    assert!(contents(&closed.dir) == before);
    closed.open().await;
}

/// A crash may come after any stretch: with a key in it, the copy would be taken for a journal.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_copy_has_keys_before_all_else_or_is_swept_under_way() {
    let (closed, _) = vault_with_a_picture().await;
    let there = other_disk(&closed.dir);
    let (beside, _) = created(&there.path().join("Beside.afterglow")).await.unwrap();
    beside.close().await.unwrap();
    let whole = contents(&closed.dir).len();
    let moved = Vault::relocate(&closed.dir, there.path(), |_, _| {
        let opening = async { Vault::open(&there.path().join("Beside.afterglow"), passphrase(PASSPHRASE)).await.map(drop) };
        std::thread::scope(|scope| scope.spawn(|| tokio::runtime::Runtime::new().unwrap().block_on(opening)).join().unwrap()).unwrap();
        let copy = fs::read_dir(there.path()).unwrap().map(|entry| entry.unwrap().path());
        let copied: Vec<_> = copy.filter(|path| !path.ends_with("Beside.afterglow")).flat_map(|copy| contents(&copy).into_keys()).collect();
        let keys = copied.iter().filter(|name| name.starts_with("keys")).count();
        assert!(keys == 0 || copied.len() - keys == whole - 2, "a key came before something else: {copied:?}");
        ControlFlow::Continue(())
    });
    assert!(matches!(moved.unwrap(), Relocation::Done(_)));
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_link_inside_is_moved_without_what_it_points_to() {
    let (closed, _) = vault_with_a_picture().await;
    let picture = files(&closed.path("art")).remove(0);
    let elsewhere = closed.dir.with_file_name("elsewhere");
    fs::rename(&picture, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &picture).unwrap();
    let there = other_disk(&closed.dir);
    assert!(matches!(Vault::relocate(&closed.dir, there.path(), go_on), Err(VaultError::Io(_))));
    assert_eq!(fs::read_dir(there.path()).unwrap().count(), 0);
    assert!(closed.dir.exists() && elsewhere.exists());
}

#[tokio::test]
async fn a_move_goes_over_what_is_there_or_into_itself_or_while_it_is_open() {
    let (closed, _) = vault_with_a_picture().await;
    let taken = TempDir::new().unwrap();
    fs::write(taken.path().join(closed.dir.file_name().unwrap()), "mine").unwrap();
    let outcome = |parent: &Path| Vault::relocate(&closed.dir, parent, go_on).unwrap_err();
    assert!(matches!(outcome(taken.path()), VaultError::AlreadyExists));
    assert!(matches!(outcome(closed.dir.parent().unwrap()), VaultError::AlreadyExists));
    assert!(matches!(outcome(&closed.path("art")), VaultError::InsideItself));
    assert!(matches!(outcome(&taken.path().join("nowhere")), VaultError::Io(_)));
    let vault = closed.open().await;
    let free = TempDir::new().unwrap();
    assert!(matches!(outcome(free.path()), VaultError::InUse));
    vault.close().await.unwrap();
    closed.open().await;
}
