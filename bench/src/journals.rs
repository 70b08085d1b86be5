//! The journals that are measured: samples, made once and kept beside what was built, and worked on in a copy.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use afterglow_journal::Journal;
use afterglow_sample::{PASSPHRASE, SampleError, Size};
use afterglow_vault::{UnlockKey, Vault, WorkFactor};
use secrecy::SecretString;
use tempfile::TempDir;

/// Pictures in each.
const ARTWORKS: u32 = 500;

/// A copy of a sample, which goes when it is dropped.
pub struct SampleCopy {
    folder: TempDir,
    /// How many entries it has.
    pub entries: u32,
}

impl SampleCopy {
    /// A copy of the sample with so many entries, in `scratch`; the sample is made when there is none yet.
    pub async fn of_sample(scratch: &Path, entries: u32) -> Result<Self, SampleError> {
        let sample = sample(scratch, entries).await?;
        let folder = tempfile::Builder::new().prefix("measured-").tempdir_in(scratch)?;
        copy(&sample, &folder.path().join(NAME))?;
        Ok(Self { folder, entries })
    }

    /// Its folder.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join(NAME)
    }

    /// Opens it, the slow way that a passphrase is meant to be.
    pub async fn vault(&self) -> Result<Vault, SampleError> {
        Ok(Vault::open(&self.path(), UnlockKey::Passphrase(SecretString::from(PASSPHRASE))).await?)
    }

    /// Makes its passphrase one that takes no time to prove. Only of a journal that is open nowhere.
    pub async fn ease(&self) -> Result<(), SampleError> {
        let vault = self.vault().await?;
        Ok(vault.change_passphrase(SecretString::from(PASSPHRASE), WorkFactor::for_tests())?)
    }

    /// Opens its journal.
    pub async fn open(&self) -> Result<Journal, SampleError> {
        Ok(Journal::open(self.vault().await?, afterglow::name_of).await?)
    }
}

const NAME: &str = "Sample.afterglow";

async fn sample(scratch: &Path, entries: u32) -> Result<PathBuf, SampleError> {
    let folder = scratch.join(format!("sample-{entries}.afterglow"));
    if !folder.exists() {
        // Under another name until it is whole.
        let draft = scratch.join(format!("making-{entries}.afterglow"));
        if draft.exists() {
            fs::remove_dir_all(&draft)?;
        }
        eprintln!("making a journal of {entries} entries and {ARTWORKS} artworks");
        afterglow_sample::write(&draft, Size { entries, artworks: ARTWORKS }, afterglow::name_of, |_, _| ()).await?;
        fs::rename(&draft, &folder)?;
    }
    Ok(folder)
}

/// Sealed pictures are never written again, so they may be the same file twice.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else if entry.path().parent().and_then(Path::parent).is_some_and(|folder| folder.ends_with("art")) {
            fs::hard_link(entry.path(), target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
