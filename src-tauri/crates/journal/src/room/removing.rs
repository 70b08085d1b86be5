//! What a therapist lets go of for good: something that a client gave, or a client with everything of theirs.

use sqlx::{Connection as _, SqliteConnection};
use uuid::Uuid;

use crate::{
    ClientId, Journal, JournalError,
    table::{bundles, client_addresses, clients, removed_bundles},
};

impl Journal {
    /// Removes a bundle, its pieces with their pictures, and what was noted on them. Its client stays, and so do their addresses. Of the
    /// bundle its id stays, the number of the last reply, and whether its appointment is done: should it be taken in again, replies count on,
    /// and what may not be kept is closed. The sealed files go after the rows are, as in [`Journal::finish_bundle`].
    pub async fn remove_bundle(&self, id: Uuid) -> Result<(), JournalError> {
        let files = {
            let mut connection = self.connection().await;
            let mut transaction = connection.begin().await?;
            let files = remove(&mut transaction, id).await?;
            transaction.commit().await?;
            files
        };
        self.remove_sealed(files).await;
        Ok(())
    }

    /// Removes a client, their addresses and all that they gave, as [`Journal::remove_bundle`] does. Whatever they give later is a stranger's.
    pub async fn remove_client(&self, id: ClientId) -> Result<(), JournalError> {
        let files = {
            let mut connection = self.connection().await;
            let mut transaction = connection.begin().await?;
            let mut files = Vec::new();
            for bundle in bundles::of_client(&mut transaction, id).await? {
                files.extend(remove(&mut transaction, bundle).await?);
            }
            client_addresses::remove(&mut transaction, id).await?;
            clients::remove(&mut transaction, id).await?;
            transaction.commit().await?;
            files
        };
        self.remove_sealed(files).await;
        Ok(())
    }
}

/// Gives the sealed files that are no longer needed once this is committed.
async fn remove(connection: &mut SqliteConnection, bundle: Uuid) -> Result<Vec<Uuid>, JournalError> {
    removed_bundles::note(connection, bundle).await?;
    let files = bundles::files_of(connection, bundle).await?;
    bundles::remove(connection, bundle).await?;
    Ok(files)
}
