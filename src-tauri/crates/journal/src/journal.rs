//! The open journal: its one connection, and the operations on sessions, entries, check-ins and the trash, each a method that reads or writes
//! in one go. Those on anything else stand with what they are about, in files beside this one.
//!
//! A `Journal` exists only while it is unlocked. It holds the one connection for SQL alone: files, encryption and pixels are worked on
//! after the connection is given back, away from the async threads. SQL does not live here: see `table/`.
//!
//! A save that arrives when its session or item lies in the trash already is kept there: restoring brings back the last words, too.

use std::sync::Arc;

use afterglow_vault::{NewVault, RecoveryWords, Vault, WorkFactor};
use jiff::Timestamp;
use secrecy::SecretString;
use sqlx::{Connection as _, Sqlite, SqliteConnection, Transaction, migrate::Migrator};
use tokio::{sync::MappedMutexGuard, task::spawn_blocking};

use crate::{
    CheckIn, CheckInDraft, CheckInId, Entry, EntryDraft, EntryId, Item, ItemId, JournalError, LocalTime, Moment, NameOf, Preferences, Role,
    Session, SessionDraft, SessionId, SessionKind, SessionTag, Settings, Strip, Today, TrashedItem, TrashedSession, limits, overview,
    proposal, strip,
    table::{check_ins, entries, items, search, sessions, settings, trash},
    trash::horizon,
    version,
};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// An unlocked journal. Dropping it forgets the keys; [`Journal::lock`] also brings the database to rest first.
pub struct Journal {
    pub(crate) vault: Arc<Vault>,
    name_of: NameOf,
}

/// From unlocking to locking.
impl Journal {
    /// Makes the tables of a new journal, and only then gives it its name: where that fails, nothing is left of it, and the name is free.
    /// `name_of` gives the names by which codes are searched for.
    pub async fn create(mut new: NewVault, role: Role, name_of: NameOf) -> Result<(Self, RecoveryWords), JournalError> {
        make_tables(new.connection()).await?;
        settings::set_role(new.connection(), role).await?;
        let (vault, words) = new.publish().await?;
        Ok((Self { vault: Arc::new(vault), name_of }, words))
    }

    /// Opens the journal of a vault: brings its tables up to this version, ends what was in the trash for over 30 days, and removes sealed
    /// files that an import left behind when it was cut short. Nothing else removes such files, since only here can no import be in flight.
    /// A full disk that refuses the tidying up does not keep anybody from reading. `name_of` is as for [`Journal::create`].
    pub async fn open(vault: Vault, name_of: NameOf) -> Result<Self, JournalError> {
        make_tables(&mut *vault.connection().await).await?;
        let journal = Self { vault: Arc::new(vault), name_of };
        if let Err(error) = journal.tidy_up().await {
            tracing::warn!(%error, "the journal could not be tidied up; the next opening tries again");
        }
        Ok(journal)
    }

    /// Lets codes be searched for by another edition of their names, such as those of another language, by its number: 0 is what the index of
    /// a journal is first made with. Where it was made with another edition than this, whatever has names is read into it again.
    pub async fn use_names(&self, edition: u32) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        if search::note_names(&mut transaction, edition).await? {
            self.commit(transaction).await?;
        }
        Ok(())
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

    /// Brings the database to rest while the person is idle, and the index of the search up to what they wrote.
    pub async fn checkpoint(&self) -> Result<(), JournalError> {
        let caught_up = self.catch_up(&mut *self.connection().await).await;
        self.vault.checkpoint().await?;
        caught_up
    }

    /// Makes new recovery words; the old ones end. The passphrase must be the present one.
    pub async fn replace_recovery(&self, passphrase: SecretString, factor: WorkFactor) -> Result<RecoveryWords, JournalError> {
        Ok(self.off_thread(move |vault| vault.replace_recovery(passphrase, factor)).await?)
    }

    /// Replaces the passphrase, once the current one proved right. Blocks for scrypt, off the async threads.
    pub async fn replace_passphrase(&self, current: SecretString, new: SecretString, factor: WorkFactor) -> Result<(), JournalError> {
        Ok(self.off_thread(move |vault| vault.replace_passphrase(current, new, factor)).await?)
    }

    /// What the person set.
    pub async fn settings(&self) -> Result<Settings, JournalError> {
        settings::read(&mut *self.connection().await).await
    }

    /// Sets how the app locks and looks.
    pub async fn set_preferences(&self, wanted: &Preferences) -> Result<(), JournalError> {
        wanted.check()?;
        settings::set_preferences(&mut *self.connection().await, wanted).await
    }

    /// Notes whether the person showed that they hold the recovery words.
    pub async fn set_recovery_confirmed(&self, confirmed: bool) -> Result<(), JournalError> {
        settings::set_recovery_confirmed(&mut *self.connection().await, confirmed).await
    }

    /// The writing prompt that was offered last, by its id; none before the first.
    pub async fn last_prompt(&self) -> Result<Option<String>, JournalError> {
        settings::last_prompt(&mut *self.connection().await).await
    }

    /// Keeps which writing prompt was offered last; its id has at most 100 characters.
    pub async fn remember_prompt(&self, id: &str) -> Result<(), JournalError> {
        limits::prompt(id)?;
        settings::set_last_prompt(&mut *self.connection().await, id).await
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
        self.commit(transaction).await?;
        sessions::get(&mut connection, id, Timestamp::now()).await
    }

    /// Saves a session over the revision that the caller began from.
    pub async fn save_session(&self, id: SessionId, base_revision: u32, draft: &SessionDraft) -> Result<Session, JournalError> {
        draft.check()?;
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        sessions::update(&mut transaction, id, base_revision, draft).await?;
        self.commit(transaction).await?;
        sessions::get_even_trashed(&mut connection, id, Timestamp::now()).await
    }

    /// Moves a session to the trash. What hangs on it stays, and shows no session until this one is restored.
    pub async fn delete_session(&self, id: SessionId) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        trash::delete_session(&mut transaction, id, Timestamp::now()).await?;
        self.commit(transaction).await
    }

    /// Takes a session out of the trash; what hung on it hangs on it again, unless the person chose another since.
    pub async fn restore_session(&self, id: SessionId) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        trash::restore_session(&mut transaction, id).await?;
        self.commit(transaction).await
    }

    /// The session and moment to propose for something made at this time, by the rules told in `proposal`.
    pub async fn propose_session(&self, at: &LocalTime) -> Result<(Option<SessionTag>, Option<Moment>), JournalError> {
        let tags = sessions::tags(&mut *self.connection().await).await?;
        Ok(proposal::propose(&tags, at))
    }
}

/// Entries.
impl Journal {
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
        self.commit(transaction).await?;
        entries::get(&mut connection, id).await
    }

    /// Saves an entry over the revision that the caller began from, and returns the new revision. The Markdown is kept byte for byte; the
    /// words that were there before become a version, at most once a minute.
    pub async fn save_entry(&self, id: EntryId, base_revision: u32, draft: &EntryDraft) -> Result<u32, JournalError> {
        self.save_entry_at(id, base_revision, draft, Timestamp::now()).await
    }

    /// Saves an entry as [`Self::save_entry`] does, at the time given: by it the versions are kept and go.
    pub async fn save_entry_at(&self, id: EntryId, base_revision: u32, draft: &EntryDraft, now: Timestamp) -> Result<u32, JournalError> {
        draft.check()?;
        let gist = crate::gist::of(&draft.markdown);
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        version::keep(&mut transaction, id, base_revision, draft, now).await?;
        let revision = entries::update(&mut transaction, id, base_revision, draft, &gist).await?;
        // Somebody who writes saves at each pause. Taking the old words out of the index costs more than all else here, so that waits for the
        // next search, the next other change, or for rest.
        transaction.commit().await?;
        Ok(revision)
    }
}

/// Body check-ins.
impl Journal {
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
        self.commit(transaction).await?;
        check_ins::get(&mut connection, id).await
    }

    /// Saves a check-in over the revision that the caller began from.
    pub async fn save_check_in(&self, id: CheckInId, base_revision: u32, draft: &CheckInDraft) -> Result<CheckIn, JournalError> {
        draft.check()?;
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        check_ins::update(&mut transaction, id, base_revision, draft).await?;
        self.commit(transaction).await?;
        check_ins::get_even_trashed(&mut connection, id).await
    }
}

/// The trash. Things stay in it for 30 days.
impl Journal {
    /// Moves an item to the trash.
    pub async fn delete_item(&self, item: ItemId) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        trash::delete_item(&mut transaction, item, Timestamp::now()).await?;
        self.commit(transaction).await
    }

    /// Takes an item out of the trash, with everything it had.
    pub async fn restore_item(&self, item: ItemId) -> Result<(), JournalError> {
        let mut connection = self.connection().await;
        let mut transaction = connection.begin().await?;
        trash::restore_item(&mut transaction, item).await?;
        self.commit(transaction).await
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
        self.purge_deleted_by(horizon(now)).await
    }

    /// Ends for ever everything that lies in the trash, whenever it was deleted.
    pub async fn empty_trash(&self) -> Result<(), JournalError> {
        self.purge_deleted_by(Timestamp::MAX).await
    }

    async fn purge_deleted_by(&self, horizon: Timestamp) -> Result<(), JournalError> {
        let files = {
            let mut connection = self.connection().await;
            let mut transaction = connection.begin().await?;
            let files = trash::purge(&mut transaction, horizon).await?;
            self.commit(transaction).await?;
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
        let mut connection = self.connection().await;
        let at = now.instant();
        let medicine = match sessions::last_begun(&mut connection, SessionKind::Medicine, at).await? {
            Some((id, _)) => Some(id),
            None => sessions::next_planned(&mut connection, SessionKind::Medicine, at).await?,
        };
        let sessions = sessions::around(&mut connection, medicine, at).await?;
        let strip = match medicine.and_then(|id| strip::medicine_of(id, &sessions)) {
            Some(medicine) => Some(strip_of(&mut connection, medicine, &sessions, now).await?),
            None => None,
        };
        let last_spoken = sessions::last_begun(&mut connection, SessionKind::Integration, at).await?;
        Ok(Today {
            strip,
            next_appointment: overview::next_appointment(&sessions).cloned(),
            items_since_last: items::count_since(&mut connection, last_spoken.map(|(_, starts)| starts)).await?,
            latest: items::latest(&mut connection, overview::LATEST).await?,
        })
    }

    /// The strip of a medicine session; for a preparation or an integration, that of the medicine session it belongs to.
    pub async fn strip(&self, id: SessionId, now: &LocalTime) -> Result<Strip, JournalError> {
        let mut connection = self.connection().await;
        let sessions = sessions::around(&mut connection, Some(id), now.instant()).await?;
        let medicine = strip::medicine_of(id, &sessions).ok_or(JournalError::NotFound)?;
        strip_of(&mut connection, medicine, &sessions, now).await
    }

    /// Entries, artworks and check-ins, each named in a line, the latest first.
    pub async fn items(&self) -> Result<Vec<Item>, JournalError> {
        items::list(&mut *self.connection().await).await
    }

    /// Those of a session, the latest first.
    pub async fn items_of_session(&self, id: SessionId) -> Result<Vec<Item>, JournalError> {
        items::of_session(&mut *self.connection().await, id).await
    }
}

/// The strip of a medicine session, from the sessions around it.
async fn strip_of(
    connection: &mut SqliteConnection,
    medicine: &Session,
    sessions: &[Session],
    now: &LocalTime,
) -> Result<Strip, JournalError> {
    let mut items = Vec::new();
    for session in strip::sessions_on(medicine, sessions) {
        items.extend(items::of_session(connection, session).await?);
    }
    Ok(strip::of_medicine(medicine, sessions, &items, now))
}

impl Journal {
    async fn tidy_up(&self) -> Result<(), JournalError> {
        let now = Timestamp::now();
        self.purge_trash(now).await?;
        self.sweep_orphans(now).await
    }

    /// Ends what was written in one go, with the index of the search brought up to it. Every transaction but an entry's autosave ends here.
    pub(crate) async fn commit(&self, mut transaction: Transaction<'_, Sqlite>) -> Result<(), JournalError> {
        // The index can be made again from the rows, so a fault in it must not keep words out of the journal; what changed stays noted.
        let mut indexing = transaction.begin().await?;
        match search::catch_up(&mut indexing, self.name_of).await {
            Ok(()) => indexing.commit().await?,
            Err(_) => {
                indexing.rollback().await?;
                tracing::warn!("the index of the search could not be brought up to date");
            }
        }
        Ok(transaction.commit().await?)
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

/// Brings the tables up to this version.
async fn make_tables(connection: &mut SqliteConnection) -> Result<(), JournalError> {
    // `run` borrows through a trait that keeps this future from being sent between threads; it does no more than this.
    Ok(MIGRATIONS.run_direct(None, connection, false).await?)
}
