//! Where replies to a bundle come back to: an address that nobody but its receiver learns, so that a later bundle which comes with it is
//! from whoever gave the first.

use afterglow_journal::{Journal, Replier};
use afterglow_share::Identity;
use uuid::Uuid;

use super::Opens;
use crate::ipc::Answer;

/// The identity that opens replies to a bundle: one and the same in all that somebody is given, and a new one for a passphrase, which may
/// be anybody's.
pub async fn identity_for(journal: &Journal, opens: &Opens) -> Answer<Identity> {
    match opens {
        Opens::Key { of, .. } => {
            let secret = journal.reply_identity_or(Replier::Person(*of), || Identity::generate().to_secret()).await?;
            Ok(Identity::from_secret(&secret)?)
        }
        Opens::Passphrase => Ok(Identity::generate()),
    }
}

/// Keeps the identity of a bundle that a passphrase opens, once it is saved; any other is kept since it was made.
pub(super) async fn keep_identity(journal: &Journal, opens: &Opens, bundle: Uuid, identity: &Identity) -> Answer<()> {
    if let Opens::Passphrase = opens {
        journal.reply_identity_or(Replier::Bundle(bundle), || identity.to_secret()).await?;
    }
    Ok(())
}
