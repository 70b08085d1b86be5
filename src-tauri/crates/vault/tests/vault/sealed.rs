//! Sealed files: what comes out is what went in, or nothing.

use std::{
    collections::HashMap,
    fs,
    io::{Read, Seek, SeekFrom, Write},
    path::PathBuf,
    time::{Duration, SystemTime},
};

use afterglow_vault::{SealedFile, Vault, VaultError};
use uuid::Uuid;

use crate::support::{Closed, closed_vault, flip};

fn path(closed: &Closed, sealed: &SealedFile) -> PathBuf {
    let id = sealed.id.to_string();
    closed.dir.join("art").join(&id[..2]).join(format!("{id}.age"))
}

async fn open_vault() -> (Closed, Vault) {
    let closed = closed_vault().await;
    let vault = closed.open().await;
    (closed, vault)
}

#[tokio::test]
async fn bytes_changed_by_sealing() {
    let (closed, vault) = open_vault().await;
    // Around age's chunk of 64 KiB and its buffer.
    let mut sealed = Vec::new();
    for length in [0, 1, 65_535, 65_536, 65_537, 200_000] {
        let plaintext: Vec<u8> = (0..length).map(|i| (i % 251) as u8).collect();
        sealed.push((vault.seal(&plaintext).unwrap(), plaintext));
    }
    vault.close().await.unwrap();
    let vault = Vault::open(&closed.dir, closed.recovery()).await.unwrap();
    for (file, plaintext) in sealed {
        assert_eq!(*vault.unseal(&file).unwrap(), plaintext);
        assert_eq!(fs::metadata(path(&closed, &file)).unwrap().len(), file.length);
        assert_eq!(file.id.get_version_num(), 4, "a file name would tell when it was made");
    }
}

#[tokio::test]
async fn flipped_truncated_or_longer_file_decrypted() {
    let (closed, vault) = open_vault().await;
    let sealed = vault.seal(&[42; 70_000]).unwrap();
    let path = path(&closed, &sealed);
    let sound = fs::read(&path).unwrap();
    let refused = || matches!(vault.unseal(&sealed), Err(VaultError::SealedFileDamaged { id }) if id == sealed.id);
    for position in [0, 30, 150, 250, 65_000, sound.len() - 1] {
        flip(&path, position);
        assert!(refused(), "byte {position}");
        fs::write(&path, &sound).unwrap();
    }
    for length in [0, 100, sound.len() - 1] {
        fs::write(&path, &sound[..length]).unwrap();
        assert!(refused(), "cut to {length}");
    }
    fs::write(&path, [&sound[..], &[0]].concat()).unwrap();
    assert!(refused());
}

#[tokio::test]
async fn file_exchanged_for_another_of_the_same_vault() {
    let (closed, vault) = open_vault().await;
    let mut by_length = HashMap::new();
    // age varies the header's length, by some hundreds of bytes: of so many, two are as long as each other, and only the hash can tell
    // them apart.
    let (one, two, text) = (10_000..20_000)
        .find_map(|number: u32| {
            let text = number.to_string().into_bytes();
            let two = vault.seal(&text).unwrap();
            if let Some(one) = by_length.remove(&two.length) {
                return Some((one, two, text));
            }
            by_length.insert(two.length, two);
            None
        })
        .unwrap();
    fs::copy(path(&closed, &two), path(&closed, &one)).unwrap();
    assert!(matches!(vault.unseal(&one), Err(VaultError::SealedFileDamaged { .. })));
    assert_eq!(*vault.unseal(&two).unwrap(), text);
}

#[tokio::test]
async fn row_that_agrees_with_a_forged_file_decrypts_it() {
    let (closed, vault) = open_vault().await;
    let (_other, stranger) = open_vault().await;
    let forged = stranger.seal(b"not yours").unwrap();
    let target = path(&closed, &forged);
    fs::create_dir_all(target.parent().unwrap()).unwrap();
    fs::copy(stranger.dir().join(target.strip_prefix(&closed.dir).unwrap()), &target).unwrap();
    assert!(matches!(vault.unseal(&forged), Err(VaultError::SealedFileDamaged { .. })));
}

#[tokio::test]
async fn missing_file_called_damaged() {
    let (_closed, vault) = open_vault().await;
    let sealed = vault.seal(b"x").unwrap();
    vault.remove_sealed(sealed.id).unwrap();
    vault.remove_sealed(sealed.id).unwrap();
    assert!(matches!(vault.unseal(&sealed), Err(VaultError::SealedFileMissing { id }) if id == sealed.id));
}

#[tokio::test]
async fn sweep_takes_strangers_files_for_sealed_ones() {
    let (closed, vault) = open_vault().await;
    let mut expected: Vec<Uuid> = (0..20).map(|_| vault.seal(b"x").unwrap().id).collect();
    let folder = path(&closed, &vault.seal(b"gone").unwrap());
    vault.remove_sealed(folder.file_stem().unwrap().to_str().unwrap().parse().unwrap()).unwrap();
    fs::write(closed.path("art/.DS_Store"), "x").unwrap();
    fs::create_dir_all(closed.path("art/zz")).unwrap();
    fs::write(closed.path("art/zz/note.age"), "x").unwrap();
    fs::write(closed.path(&format!("art/zz/{}.age", Uuid::new_v4())), "in a folder that is not its own").unwrap();
    assert!(vault.sealed_before(SystemTime::UNIX_EPOCH).unwrap().is_empty(), "files of today are not old");
    let mut found = vault.sealed_before(SystemTime::now() + Duration::from_secs(60)).unwrap();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn copy_without_empty_folders_cannot_seal() {
    let closed = closed_vault().await;
    fs::remove_dir(closed.path("art")).unwrap();
    let vault = closed.open().await;
    let sealed = vault.seal(b"x").unwrap();
    assert_eq!(*vault.unseal(&sealed).unwrap(), b"x");
}

#[tokio::test]
async fn a_stream_read_from_its_middle_gave_other_bytes() {
    let (_closed, vault) = open_vault().await;
    let plaintext: Vec<u8> = (0..300_000_u32).map(|i| (i % 251) as u8).collect();
    let mut writer = vault.begin_sealed().unwrap();
    for stretch in plaintext.chunks(7_001) {
        writer.write_all(stretch).unwrap();
    }
    let sealed = writer.finish().unwrap();
    assert_eq!(*vault.unseal(&sealed).unwrap(), plaintext);
    let mut reader = vault.read_sealed(&sealed).unwrap();
    for place in [200_000, 3, 65_535] {
        let mut read = [0; 100];
        reader.seek(SeekFrom::Start(place)).unwrap();
        reader.read_exact(&mut read).unwrap();
        assert_eq!(read[..], plaintext[place as usize..][..100]);
    }
}

#[tokio::test]
async fn a_stream_lost_bytes_on_its_way_to_the_thread_that_seals() {
    let (_closed, vault) = open_vault().await;
    // Around the 256 KiB that go to that thread at a time, and more than wait for it.
    for length in [0, 1, 262_143, 262_144, 262_145, 3_000_000] {
        let plaintext: Vec<u8> = (0..length).map(|i| (i % 251) as u8).collect();
        let (mut waited_for, mut passing) = (vault.begin_sealed().unwrap(), vault.begin_sealed().unwrap());
        for stretch in plaintext.chunks(100_003) {
            waited_for.write_all(stretch).unwrap();
            passing.write_all(stretch).unwrap();
        }
        for sealed in [waited_for.finish().unwrap(), passing.finish_for_now().unwrap()] {
            assert!(*vault.unseal(&sealed).unwrap() == plaintext, "{length} bytes");
        }
    }
}

#[tokio::test]
async fn a_stream_that_was_given_up_left_a_file() {
    let (closed, vault) = open_vault().await;
    for length in [200_000, 5_000_000] {
        let mut writer = vault.begin_sealed().unwrap();
        writer.write_all(&vec![7; length]).unwrap();
        drop(writer);
        let files = walk(&closed.dir.join("art"));
        assert!(files.is_empty(), "{files:?}");
    }
}

#[tokio::test]
async fn a_stream_of_a_changed_file_was_read_to_its_end() {
    let (closed, vault) = open_vault().await;
    let sealed = vault.seal(&[42; 200_000]).unwrap();
    flip(&path(&closed, &sealed), 150_000);
    let mut read = Vec::new();
    assert!(vault.read_sealed(&sealed).unwrap().read_to_end(&mut read).is_err());
    assert!(read.len() < 200_000);
}

fn walk(folder: &std::path::Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
