//! The open journal: every operation that the app has, each a method that reads or writes in one go.
//!
//! A `Journal` exists only while it is unlocked. It holds the one connection for SQL alone: files, encryption and pixels are worked on
//! after the connection is given back, away from the async threads. SQL does not live here: see `table/`.
//!
//! A save that arrives when its session or item lies in the trash already is kept there: restoring brings back the last words, too.

use std::sync::Arc;

use afterglow_vault::{RecoveryWords, Vault, WorkFactor};
use jiff::Timestamp;
use secrecy::SecretString;
use sqlx::{Connection as _, SqliteConnection, migrate::Migrator};
use tokio::{sync::MappedMutexGuard, task::spawn_blocking};

use crate::{
    CheckIn, CheckInDraft, CheckInId, Entry, EntryDraft, EntryFilter, EntryId, EntrySummary, Item, ItemFilter, ItemId, JournalError,
    LocalTime, Moment, Session, SessionDraft, SessionId, SessionTag, Settings, Strip, Today, TrashedItem, TrashedSession, limits, overview,
    proposal, strip,
    table::{check_ins, entries, items, sessions, settings, trash},
};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// An unlocked journal. Dropping it forgets the keys; [`Journal::lock`] also brings the database to rest first.
pub struct Journal {
    pub(crate) vault: Arc<Vault>,
}

/// From unlocking to locking.
impl Journal {
    /// Makes the journal of a vault that was just created.
    pub async fn create(vault: Vault) -> Result<Self, JournalError> {
        Self::with_tables(vault).await
    }

    /// Opens the journal of a vault: brings its tables up to this version, ends what was in the trash for over 30 days, and removes sealed
    /// files that an import left behind when it was cut short. Nothing else removes such files, since only here can no import be in flight.
    /// A full disk that refuses the tidying up does not keep anybody from reading.
    pub async fn open(vault: Vault) -> Result<Self, JournalError> {
        let journal = Self::with_tables(vault).await?;
        if let Err(error) = journal.tidy_up().await {
            tracing::warn!(%error, "the journal could not be tidied up; the next opening tries again");
        }
        Ok(journal)
    }

    /// Brings the database to rest and closes the vault.
    pub async fn lock(self) -> Result<(), JournalError> {
        let mut shared = self.vault;
        let vault = loop {
            match Arc::try_unwrap(shared) {
                Ok(vault) => break vault,
                // A call that was dropped half-way left its picture to a blocking thread, which holds the vault until it is done.
                Err(held) => shared = held,
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        };
        Ok(vault.close().await?)
    }

    /// Brings the database to rest while the person is idle.
    pub async fn checkpoint(&self) -> Result<(), JournalError> {
        Ok(self.vault.checkpoint().await?)
    }

    /// Makes new recovery words; the old ones end. The passphrase must be the present one.
    pub async fn replace_recovery(&self, passphrase: SecretString, factor: WorkFactor) -> Result<RecoveryWords, JournalError> {
        Ok(self.off_thread(move |vault| vault.replace_recovery(passphrase, factor)).await?)
    }

    /// What the person set.
    pub async fn settings(&self) -> Result<Settings, JournalError> {
        settings::read(&mut *self.connection().await).await
    }

    /// Sets after how many minutes without a touch the journal locks itself, 1 to 60.
    pub async fn set_idle_minutes(&self, minutes: u32) -> Result<(), JournalError> {
        limits::idle_minutes(minutes)?;
        settings::set_idle_minutes(&mut *self.connection().await, minutes).await
    }

    /// Notes whether the person showed that they hold the recovery words.
    pub async fn set_recovery_confirmed(&self, confirmed: bool) -> Result<(), JournalError> {
        settings::set_recovery_confirmed(&mut *self.connection().await, confirmed).await
    }
}

/// Sessions.
impl Journal {
    /// All sessions, the latest first.
    pub async fn list_sessions(&self) -> Result<Vec<Session>, JournalError> {
        sessions::list(&mut *self.connection().await, Timestamp::now()).await
    }

    /// One session.
    pub async fn session(&self, id: SessionId) -> Result<Session, JournalError> {
        sessions::get(&mut *self.connection().await, id, Timestamp::now()).await
    }

    /// Adds a session, planned or past.
    pub async fn create_session(&self, draft: &SessionDraft) -> Result<Session, JournalError> {
        draft.check()?;
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        let id = SessionId::make();
        sessions::insert(&mut transaction, id, draft).await?;
        transaction.commit().await?;
        sessions::get(&mut connection, id, Timestamp::now()).await
    }

    /// Saves a session over the revision that the caller began from.
    pub async fn save_session(&self, id: SessionId, base_revision: u32, draft: &SessionDraft) -> Result<Session, JournalError> {
        draft.check()?;
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        sessions::update(&mut transaction, id, base_revision, draft).await?;
        transaction.commit().await?;
        sessions::get_even_trashed(&mut connection, id, Timestamp::now()).await
    }

    /// Moves a session to the trash. What hangs on it stays, and shows no session until this one is restored.
    pub async fn delete_session(&self, id: SessionId) -> Result<(), JournalError> {
        trash::delete_session(&mut *self.connection().await, id, Timestamp::now()).await
    }

    /// Takes a session out of the trash; what hung on it hangs on it again, unless the person chose another since.
    pub async fn restore_session(&self, id: SessionId) -> Result<(), JournalError> {
        trash::restore_session(&mut *self.connection().await, id).await
    }

    /// The session and moment to propose for something made at this time, by the rules told in `proposal`.
    pub async fn propose_session(&self, at: &LocalTime) -> Result<(Option<SessionTag>, Option<Moment>), JournalError> {
        let tags = sessions::tags(&mut *self.connection().await).await?;
        Ok(proposal::propose(&tags, at))
    }
}

/// Entries.
impl Journal {
    /// Entries as lists show them, the latest first.
    pub async fn list_entries(&self, filter: EntryFilter) -> Result<Vec<EntrySummary>, JournalError> {
        entries::list(&mut *self.connection().await, filter).await
    }

    /// One entry.
    pub async fn entry(&self, id: EntryId) -> Result<Entry, JournalError> {
        entries::get(&mut *self.connection().await, id).await
    }

    /// Adds an entry.
    pub async fn create_entry(&self, draft: &EntryDraft) -> Result<Entry, JournalError> {
        draft.check()?;
        let gist = crate::gist::of(&draft.markdown);
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        let id = EntryId::make();
        entries::insert(&mut transaction, id, draft, &gist).await?;
        transaction.commit().await?;
        entries::get(&mut connection, id).await
    }

    /// Saves an entry over the revision that the caller began from, and returns the new revision. The Markdown is kept byte for byte.
    pub async fn save_entry(&self, id: EntryId, base_revision: u32, draft: &EntryDraft) -> Result<u32, JournalError> {
        draft.check()?;
        let gist = crate::gist::of(&draft.markdown);
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        let revision = entries::update(&mut transaction, id, base_revision, draft, &gist).await?;
        transaction.commit().await?;
        Ok(revision)
    }
}

/// Body check-ins.
impl Journal {
    /// All check-ins, the latest first.
    pub async fn list_check_ins(&self) -> Result<Vec<CheckIn>, JournalError> {
        check_ins::list(&mut *self.connection().await).await
    }

    /// One check-in.
    pub async fn check_in(&self, id: CheckInId) -> Result<CheckIn, JournalError> {
        check_ins::get(&mut *self.connection().await, id).await
    }

    /// The latest check-in, to start the next one from.
    pub async fn latest_check_in(&self) -> Result<Option<CheckIn>, JournalError> {
        check_ins::latest(&mut *self.connection().await).await
    }

    /// Adds a check-in.
    pub async fn create_check_in(&self, draft: &CheckInDraft) -> Result<CheckIn, JournalError> {
        draft.check()?;
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        let id = CheckInId::make();
        check_ins::insert(&mut transaction, id, draft).await?;
        transaction.commit().await?;
        check_ins::get(&mut connection, id).await
    }

    /// Saves a check-in over the revision that the caller began from.
    pub async fn save_check_in(&self, id: CheckInId, base_revision: u32, draft: &CheckInDraft) -> Result<CheckIn, JournalError> {
        draft.check()?;
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        check_ins::update(&mut transaction, id, base_revision, draft).await?;
        transaction.commit().await?;
        check_ins::get_even_trashed(&mut connection, id).await
    }
}

/// The trash. Things stay in it for 30 days.
impl Journal {
    /// Moves an item to the trash.
    pub async fn delete_item(&self, item: ItemId) -> Result<(), JournalError> {
        trash::delete_item(&mut *self.connection().await, item, Timestamp::now()).await
    }

    /// Takes an item out of the trash, with everything it had.
    pub async fn restore_item(&self, item: ItemId) -> Result<(), JournalError> {
        trash::restore_item(&mut *self.connection().await, item).await
    }

    /// Items in the trash, the last deleted first.
    pub async fn list_trash(&self) -> Result<Vec<TrashedItem>, JournalError> {
        trash::list_items(&mut *self.connection().await, Timestamp::now()).await
    }

    /// Sessions in the trash, the last deleted first.
    pub async fn list_trashed_sessions(&self) -> Result<Vec<TrashedSession>, JournalError> {
        trash::list_sessions(&mut *self.connection().await, Timestamp::now()).await
    }

    /// Ends for ever what has been in the trash for 30 days at the time given. The sealed files go after the rows are gone for good: a
    /// power cut in between leaves an orphan for the next opening, and never a row without its picture.
    pub async fn purge_trash(&self, now: Timestamp) -> Result<(), JournalError> {
        let files = {
            let mut connection = self.connection().await;
            let mut transaction = connection.begin().await?;
            let files = trash::purge(&mut transaction, now).await?;
            transaction.commit().await?;
            files
        };
        self.remove_sealed(files).await;
        Ok(())
    }
}

/// Across kinds.
impl Journal {
    /// The day at a glance.
    pub async fn today(&self, now: &LocalTime) -> Result<Today, JournalError> {
        let (sessions, items) = self.sessions_and_items(now).await?;
        Ok(overview::today(&sessions, &items, now))
    }

    /// The strip of a medicine session; for a preparation or an integration, that of the medicine session it belongs to.
    pub async fn strip(&self, id: SessionId, now: &LocalTime) -> Result<Strip, JournalError> {
        let (sessions, items) = self.sessions_and_items(now).await?;
        strip::of(id, &sessions, &items, now).ok_or(JournalError::NotFound)
    }

    /// Entries, artworks and check-ins, each named in a line, the latest first.
    pub async fn items(&self, filter: ItemFilter) -> Result<Vec<Item>, JournalError> {
        items::list(&mut *self.connection().await, filter).await
    }

    async fn sessions_and_items(&self, now: &LocalTime) -> Result<(Vec<Session>, Vec<Item>), JournalError> {
        let mut connection = self.connection().await;
        let sessions = sessions::list(&mut connection, now.instant()).await?;
        let items = items::list(&mut connection, ItemFilter { session_id: None }).await?;
        Ok((sessions, items))
    }
}

impl Journal {
    async fn with_tables(vault: Vault) -> Result<Self, JournalError> {
        // `run` borrows through a trait that keeps this future from being sent between threads; it does no more than this.
        MIGRATIONS.run_direct(None, &mut *vault.connection().await, false).await?;
        Ok(Self { vault: Arc::new(vault) })
    }

    async fn tidy_up(&self) -> Result<(), JournalError> {
        let now = Timestamp::now();
        self.purge_trash(now).await?;
        self.sweep_orphans(now).await
    }

    pub(crate) async fn connection(&self) -> MappedMutexGuard<'_, SqliteConnection> {
        self.vault.connection().await
    }

    /// Runs work on files, keys or pixels where it may block.
    pub(crate) async fn off_thread<T: Send + 'static>(&self, work: impl FnOnce(&Vault) -> T + Send + 'static) -> T {
        let vault = Arc::clone(&self.vault);
        match spawn_blocking(move || work(&vault)).await {
            Ok(done) => done,
            // Blocking work is never aborted, so that it panicked is all that can have happened.
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }
}
