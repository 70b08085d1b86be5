//! What the running program knows: whether the door is locked, and what hangs on its being open. Who may ask, and how, does not live here.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::{Arc, Mutex},
    time::{Duration, Instant, SystemTime},
};

use afterglow_journal::{Journal, Role};
use afterglow_report::Pages;
use afterglow_vault::RecoveryWords;
use tokio::sync::{RwLock, RwLockReadGuard, oneshot};

use crate::{
    commands::{moving::MoveOutcome, room::Arriving},
    giving::Addressed,
    ipc::{Answer, AppError},
    stopping::Stops,
};

/// The journal's door.
pub enum Door {
    /// No journal is known.
    Welcome,
    /// A journal is known and locked.
    Locked(PathBuf),
    /// The journal of this folder is locked and being moved to another.
    Moving(PathBuf),
    /// A journal is open. Boxed: it is far larger than the others.
    Unlocked(Box<Unlocked>),
}

/// Everything that exists only while a journal is open.
pub struct Unlocked {
    /// The journal.
    pub journal: Journal,
    /// The journal's folder.
    pub place: PathBuf,
    /// The part of picture addresses that is new at each unlock.
    pub art_token: String,
    /// The recovery words, from their making until they are confirmed.
    pub recovery: Mutex<Option<PendingRecovery>>,
    /// The report whose pages are shown, under a number that grows with each.
    pub preview: Mutex<Option<(u32, Arc<Pages>)>>,
    /// The bundle that was made and waits to be saved, under a number that grows with each.
    pub leaving: Mutex<Option<(u32, Arc<Addressed>)>>,
    /// Pictures that were dropped on the window last, until they are taken in or others are dropped.
    pub dropped: Mutex<Vec<PathBuf>>,
    /// Replies, or whatever was dropped on a reading room, in the order in which they are taken in, one by one.
    pub waiting: Mutex<VecDeque<PathBuf>>,
    /// A bundle for the reading room that waits for the person.
    pub arriving: Mutex<Arriving>,
}

impl Unlocked {
    /// The journal alone. What hangs on it goes first, and with it whatever holds sealed files: locking waits until nothing does.
    fn into_journal(self: Box<Self>) -> Journal {
        self.journal
    }
}

/// A moment at which the person did something, by both clocks: the wall's goes on while the computer sleeps, and the steady one when
/// somebody sets the wall's back.
pub struct Activity {
    wall: SystemTime,
    steady: Instant,
}

impl Activity {
    fn now() -> Self {
        Self { wall: SystemTime::now(), steady: Instant::now() }
    }

    /// The time since then, by the clock that says more.
    fn idle(&self) -> Duration {
        self.wall.elapsed().unwrap_or_default().max(self.steady.elapsed())
    }
}

/// Recovery words that wait to be confirmed.
pub struct PendingRecovery {
    /// The words.
    pub words: RecoveryWords,
    /// The places to ask for, from 1.
    pub ask: [usize; 3],
}

/// The state of the running program.
pub struct App {
    /// Commands hold it for reading while they work, so that locking waits for a save in flight and no save begins afterwards.
    pub door: RwLock<Door>,
    /// What is open, for whoever cannot wait at the door.
    role: Mutex<Option<Role>>,
    /// Where the person wants the next journal.
    pub chosen_place: Mutex<Option<PathBuf>>,
    /// The last report or bundle that was saved.
    pub last_saved: Mutex<Option<PathBuf>>,
    /// Waits for the UI to say whether it has written what was being written.
    pub flushed: Mutex<Option<oneshot::Sender<bool>>>,
    /// Held while something is written outside the open journal: a report, a bundle, a reply, an address card, the sheet of recovery words, a
    /// journal that moves. Whoever ends the program waits for it, so that no half of it stays.
    pub outside: tokio::sync::Mutex<()>,
    /// How the last move ended, until the journal is opened.
    pub move_outcome: Mutex<Option<MoveOutcome>>,
    /// Stops what takes its time.
    pub stops: Stops,
    /// When the person last did something, on wall time so that a suspended computer counts.
    last_activity: Mutex<Activity>,
}

impl App {
    /// The program at its start: locked where a journal is known.
    pub fn new(journal: Option<PathBuf>) -> Self {
        Self {
            door: RwLock::new(journal.map_or(Door::Welcome, Door::Locked)),
            role: Mutex::default(),
            chosen_place: Mutex::default(),
            last_saved: Mutex::default(),
            flushed: Mutex::default(),
            outside: tokio::sync::Mutex::default(),
            move_outcome: Mutex::default(),
            stops: Stops::default(),
            last_activity: Mutex::new(Activity::now()),
        }
    }

    /// What the open vault is for; none while none is open.
    pub fn role(&self) -> Option<Role> {
        *held(&self.role)
    }

    /// Opens the door, which its holder found without an open vault.
    pub fn open(&self, door: &mut Door, open: Unlocked, role: Role) {
        *door = Door::Unlocked(Box::new(open));
        *held(&self.role) = Some(role);
    }

    /// The open journal, kept open until the guard is dropped; [`AppError::Locked`] otherwise.
    pub async fn unlocked(&self) -> Answer<RwLockReadGuard<'_, Unlocked>> {
        RwLockReadGuard::try_map(self.door.read().await, |door| match door {
            Door::Unlocked(open) => Some(open.as_ref()),
            Door::Welcome | Door::Locked(_) | Door::Moving(_) => None,
        })
        .map_err(|_| AppError::Locked)
    }

    /// The journal that was open before something that took the person's time, such as a dialog; [`AppError::Locked`] when it was
    /// locked meanwhile, even if one is open again.
    pub async fn still_unlocked(&self, art_token: &str) -> Answer<RwLockReadGuard<'_, Unlocked>> {
        let open = self.unlocked().await?;
        if open.art_token == art_token { Ok(open) } else { Err(AppError::Locked) }
    }

    /// The person did something.
    pub fn touch(&self) {
        *held(&self.last_activity) = Activity::now();
    }

    /// Whole minutes since the person last did something.
    pub fn idle_minutes(&self) -> u64 {
        held(&self.last_activity).idle().as_secs() / 60
    }

    /// Closes the journal and gives its folder; none when no journal was open. Waits for what is being saved, so whoever closes stops first
    /// what takes longer; then nothing of it remains in this program, and the door is as `afterwards` says.
    pub async fn close_journal(&self, afterwards: fn(PathBuf) -> Door) -> Option<PathBuf> {
        let mut door = self.door.write().await;
        let Door::Unlocked(open) = &*door else { return None };
        let place = open.place.clone();
        *held(&self.role) = None;
        if let Door::Unlocked(open) = std::mem::replace(&mut *door, afterwards(place.clone())) {
            // It holds the vault, for which locking waits.
            drop(held(&open.leaving).take());
            // What was seen as saved is committed; closing only folds the log into the database, and opening does it otherwise.
            let _ = open.into_journal().lock().await;
        }
        *held(&self.last_saved) = None;
        afterglow_report::forget();
        Some(place)
    }
}

/// The value of a lock. A panic elsewhere leaves these plain values sound, so poisoning is no reason to stop.
pub fn held<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
