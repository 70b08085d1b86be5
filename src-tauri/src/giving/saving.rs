//! Saving a bundle: sealed, noted in the ledger, given its name, and confirmed there, in this order. Where it goes the person says elsewhere.

use std::sync::Arc;

use afterglow_journal::{Journal, LocalTime, NewGiven, RecipientId};
use afterglow_share::{Identity, Recipient, Sealing};
use secrecy::SecretString;
use tauri::async_runtime::spawn_blocking;

use super::{Leaving, reply_identity::keep_identity};
use crate::{
    ipc::{Answer, AppError},
    saving::{Destination, nameless_by},
    stopping::Stopping,
};

/// A bundle and whom it was made for: what was looked at for one goes to no other.
pub struct Addressed {
    /// The bundle.
    pub leaving: Leaving,
    /// As the person calls whom it is for.
    pub given_to: String,
    /// What will open it.
    pub opens: Opens,
    /// What opens replies to it.
    pub replies: Identity,
}

/// What opens a bundle.
pub enum Opens {
    /// The key of somebody's card.
    Key {
        /// Whose.
        of: RecipientId,
        /// The card's address when the bundle was made.
        address: Recipient,
    },
    /// A passphrase that is typed when it is saved.
    Passphrase,
}

/// Saves a bundle and gives the file's name without its folder. Where any of it fails or is stopped, neither the file nor its place in the
/// ledger is left. Where the program ends between the two, the ledger says that it does not know
/// ([`GivenBundle::is_saved`](afterglow_journal::GivenBundle::is_saved)).
///
/// After each stretch `tells` hears how many bytes are sealed.
pub async fn save(
    journal: &Journal,
    addressed: &Arc<Addressed>,
    destination: Destination,
    passphrase: Option<SecretString>,
    stopping: &Stopping,
    tells: impl FnMut(u64) + Send + 'static,
) -> Answer<String> {
    let (sealed, stop) = (Arc::clone(addressed), stopping.clone());
    let nameless = spawn_blocking(move || {
        let sealing = match (&sealed.opens, &passphrase) {
            (Opens::Key { address, .. }, _) => Sealing::To(address),
            (Opens::Passphrase, Some(passphrase)) => Sealing::Passphrase(passphrase),
            (Opens::Passphrase, None) => return Err(AppError::Invalid { field: "passphrase".into() }),
        };
        nameless_by(&destination, |out| sealed.leaving.seal(&sealing, out, &stop, tells))
    })
    .await??;
    let given = addressed.noted();
    keep_identity(journal, &addressed.opens, given.id, &addressed.replies).await?;
    journal.begin_given(&given).await?;
    let named = if stopping.is_stopped() { Err(AppError::Stopped) } else { spawn_blocking(|| nameless.name()).await? };
    // Where the ledger cannot be told now, it asks the person later.
    let settled = journal.settle_given(given.id, named.is_ok()).await;
    if named.is_err() {
        settled?;
    }
    named
}

impl Addressed {
    /// As the ledger notes it.
    pub(super) fn noted(&self) -> NewGiven {
        let manifest = &self.leaving.written.manifest;
        NewGiven {
            id: manifest.bundle.uuid(),
            recipient_id: match self.opens {
                Opens::Key { of, .. } => Some(of),
                Opens::Passphrase => None,
            },
            given_to: self.given_to.clone(),
            given: LocalTime::now(),
            must_return: *manifest.must_return.as_bytes(),
            has_report: manifest.report.is_some(),
            items: self.leaving.items.clone(),
        }
    }
}
