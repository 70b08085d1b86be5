//! Nothing readable lies in the folder, while a vault is open or after.

use std::{fs, path::Path};

use afterglow_vault::{Vault, WorkFactor};

use crate::support::{Closed, OTHER_PASSPHRASE, PASSPHRASE, closed_vault, files};

const ROW: &str = "canary-in-a-row-3f6b";
const SEALED: &str = "canary-in-a-sealed-file-91c4";

fn assert_nothing_readable(dir: &Path, secrets: &[String]) {
    for path in files(dir) {
        let bytes = fs::read(&path).unwrap();
        for secret in secrets {
            let found = bytes.windows(secret.len()).any(|window| window.eq_ignore_ascii_case(secret.as_bytes()));
            assert!(!found, "{secret:?} stands in {}", path.display());
        }
    }
}

fn secrets(closed: &Closed) -> Vec<String> {
    let payload = closed.payload();
    let texts = [ROW, SEALED, PASSPHRASE, OTHER_PASSPHRASE, &closed.words, "SQLite format 3", "CREATE TABLE"];
    let keys = [&payload["database_key"], &payload["identities"][0]].map(|key| key.as_str().unwrap());
    texts.into_iter().chain(keys).map(str::to_owned).collect()
}

#[tokio::test]
async fn plaintext_or_key_in_a_file_of_the_folder() {
    let closed = closed_vault().await;
    let secrets = secrets(&closed);
    let vault = closed.open().await;
    sqlx::raw_sql("CREATE TABLE note (body TEXT); CREATE INDEX by_body ON note (body)")
        .execute(&mut *vault.connection().await)
        .await
        .unwrap();
    sqlx::query("INSERT INTO note VALUES (?)").bind(ROW.repeat(500)).execute(&mut *vault.connection().await).await.unwrap();
    vault.seal(SEALED.repeat(500).as_bytes()).unwrap();
    vault.change_passphrase(OTHER_PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    assert!(fs::metadata(closed.path("journal-1.db-wal")).unwrap().len() > 0, "this test wants a write-ahead log");
    assert_nothing_readable(&closed.dir, &secrets);

    sqlx::raw_sql("DELETE FROM note").execute(&mut *vault.connection().await).await.unwrap();
    vault.close().await.unwrap();
    assert_nothing_readable(&closed.dir, &secrets);
}

#[tokio::test]
async fn two_vaults_with_one_key() {
    let (one, two) = (closed_vault().await.payload(), closed_vault().await.payload());
    for field in ["vault_id", "database_key", "identities", "recovery_recipient"] {
        assert_ne!(one[field], two[field], "{field}");
    }
}

#[tokio::test]
async fn search_that_finds_nothing_because_it_cannot() {
    let closed = closed_vault().await;
    fs::write(closed.path("leak"), format!("x{ROW}x")).unwrap();
    let search = || assert_nothing_readable(&closed.dir, &secrets(&closed));
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(search)).is_err());
    assert!(Vault::recognise(&closed.dir).is_ok());
}
