//! A program that is killed in the middle: while it seals a bundle for somebody, and while it takes one in. Each test runs itself once more
//! as another process, which stops half-way to be killed there. A reply is saved in replies::tests::killed.

use std::{
    env,
    ffi::OsStr,
    fs,
    io::{BufRead, BufReader, Read},
    iter,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
    thread,
};

use afterglow_journal::{ChosenClient, Journal, Role};
use afterglow_share::{About, Artwork, BundleWriter, Identity, ItemId, PageWords, Part, PictureSource, Sealing, Sender, Shown};
use afterglow_vault::{NewVault, UnlockKey, Vault, WorkFactor};

use crate::{
    giving::Leaving,
    outside,
    room::{Arrived, BundleStep, Going, arrive, take_in},
    saving::{Destination, whole_by},
    stopping::Stop,
    words::name_of,
};

/// Says to a test that it is the one to be killed, and where it works.
const FOLDER: &str = "AFTERGLOW_TEST_KILLED_IN";
/// What it says when it is half-way.
const HALF_WAY: &str = "half-way";
const PASSPHRASE: &str = "a lantern";
pub(crate) const OLDER: &[u8] = b"what was there before";
const PICTURE: u64 = 1_000_000;
const PICTURES: u64 = 4;

/// Where the one works that is to be killed; none in the test itself.
pub(crate) fn dies() -> Option<PathBuf> {
    env::var_os(FOLDER).map(PathBuf::from)
}

/// Waits to be killed.
pub(crate) fn half_way() -> ! {
    println!("\n{HALF_WAY}");
    loop {
        thread::park();
    }
}

/// Runs this very test, by its whole name, as another process in `folder`, and kills it once it is half-way.
pub(crate) fn kill_half_way(test: &str, folder: &Path) {
    let mut child = Command::new(env::current_exe().unwrap());
    child.args([OsStr::new("--exact"), test.as_ref(), "--nocapture".as_ref()]).env(FOLDER, folder).stdout(Stdio::piped());
    let mut child = child.spawn().unwrap();
    let said = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok).any(|line| line == HALF_WAY);
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(said, "it ended by itself");
}

async fn begun(folder: &Path, name: &str, role: Role) -> Journal {
    let vault = NewVault::begin(&folder.join(name), PASSPHRASE.into(), WorkFactor::for_tests()).await.unwrap();
    Journal::create(vault, role, name_of).await.unwrap().0
}

pub(crate) async fn opened(folder: &Path, name: &str) -> Journal {
    let vault = Vault::open(&folder.join(name), UnlockKey::Passphrase(PASSPHRASE.into())).await.unwrap();
    Journal::open(vault, name_of).await.unwrap()
}

/// A bundle of some megabytes.
fn large(journal: &Journal) -> Leaving {
    let files = journal.sealed_files();
    let sender = Sender { name: "M.".into(), reply_to: None, language: "en".into() };
    let mut writer = BundleWriter::begin(files.begin().unwrap(), &sender).unwrap();
    for _ in 0..PICTURES {
        let id = ItemId::random();
        let about = About { id, version: 1, title: Part::LeftOut, day: None, time: None, session: None, moment: None };
        let bytes = [0xff, 0xd8, 0xff, 0xe0].into_iter().chain(iter::repeat(7)).take(PICTURE as usize).collect::<Vec<u8>>();
        let artwork = Artwork {
            picture: Part::Kept(PictureSource { bytes: &bytes[..], width: 4, height: 3 }),
            medium: Part::LeftOut,
            support: Part::LeftOut,
            size: Part::LeftOut,
            series: Part::LeftOut,
            place_in_series: None,
            process: Part::LeftOut,
            statement: Part::LeftOut,
            description: Part::LeftOut,
            may_keep: true,
        };
        writer.artwork(about, artwork, Shown::default()).unwrap();
    }
    let (out, written) = writer.finish(&PageWords::default()).unwrap();
    Leaving { file: files.finish(out).unwrap(), written, items: Vec::new() }
}

/// Seals it, and hears how many bytes are done.
fn save(leaving: &Leaving, identity: &Identity, path: &Path, tells: impl FnMut(u64)) {
    let (place, stop) = (Destination { path: path.to_owned(), confirmed: true }, Stop::default());
    let (to, stopping) = (identity.recipient(), stop.begin());
    whole_by(&place, || false, |out| leaving.seal(&Sealing::To(&to), out, &stopping, tells)).unwrap();
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

#[tokio::test]
async fn killed_while_it_seals_it_leaves_half_a_file_under_its_name() {
    const NAME: &str = "For A.afterglow-share";
    if let Some(folder) = dies() {
        let leaving = large(&begun(&folder, "T.afterglow", Role::Journal).await);
        let to = Identity::generate();
        save(&leaving, &to, &folder.join("out").join(NAME), |done| {
            if done > PICTURE {
                half_way()
            }
        });
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    for was_there in [false, true] {
        if was_there {
            fs::write(out.join(NAME), OLDER).unwrap();
        }
        kill_half_way("giving::tests::killed::killed_while_it_seals_it_leaves_half_a_file_under_its_name", folder.path());
        let half = names(&out).into_iter().find(|name| name.starts_with(".afterglow-")).unwrap();
        assert!(out.join(&half).metadata().unwrap().len() > PICTURE / 2, "it was killed before it wrote");
        fs::remove_file(out.join(half)).unwrap();
        match was_there {
            false => assert!(names(&out).is_empty()),
            true => assert_eq!(fs::read(out.join(NAME)).unwrap(), OLDER, "what was there before is lost"),
        }
        // The journal opens, and the next one is whole.
        let journal = opened(folder.path(), "T.afterglow").await;
        let identity = Identity::generate();
        let leaving = large(&journal);
        save(&leaving, &identity, &out.join(NAME), |_| {});
        let sealed = fs::File::open(out.join(NAME)).unwrap();
        let mut zip = Vec::new();
        let key = afterglow_share::Key::Identities(&[&identity]);
        afterglow_share::unseal(BufReader::new(sealed), &key, &mut zip, |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(zip.len() as u64, leaving.written.length);
        drop(leaving);
        journal.lock().await.unwrap();
        fs::remove_dir_all(folder.path().join("T.afterglow")).unwrap();
        fs::remove_file(out.join(NAME)).unwrap();
    }
}

#[tokio::test]
async fn killed_while_it_takes_a_bundle_in_it_leaves_half_of_it() {
    const NAME: &str = "From M.afterglow-share";
    let going: Going = Arc::new(|step, done, _| match (dies(), step) {
        (Some(_), BundleStep::Keeping) if done > 1 => half_way(),
        _ => ControlFlow::Continue(()),
    });
    let take = async |room: &Journal, file: &Path| {
        let (sealed, length) = outside::open(file).unwrap();
        let Arrived::WhoseIsIt(checked) = arrive(room, sealed, length, None, &going).await.unwrap() else { panic!("it is here already") };
        take_in(room, &checked, &ChosenClient::New("M.".into()), false, &going).await.unwrap();
    };
    if let Some(folder) = dies() {
        let room = opened(&folder, "R.afterglow").await;
        take(&room, &folder.join(NAME)).await;
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let room = begun(folder.path(), "R.afterglow", Role::Room).await;
    let journal = begun(folder.path(), "T.afterglow", Role::Journal).await;
    let secret = room.address_identity(|| Identity::generate().to_secret()).await.unwrap();
    save(&large(&journal), &Identity::from_secret(&secret).unwrap(), &folder.path().join(NAME), |_| {});
    let mut before = Vec::new();
    fs::File::open(folder.path().join(NAME)).unwrap().read_to_end(&mut before).unwrap();
    room.lock().await.unwrap();

    kill_half_way("giving::tests::killed::killed_while_it_takes_a_bundle_in_it_leaves_half_of_it", folder.path());
    assert_eq!(fs::read(folder.path().join(NAME)).unwrap(), before, "the file outside was changed");
    let room = opened(folder.path(), "R.afterglow").await;
    assert!(room.clients().await.unwrap().is_empty(), "half a bundle is shown");
    take(&room, &folder.path().join(NAME)).await;
    assert_eq!(room.clients().await.unwrap()[0].bundles[0].pieces, PICTURES as u32);
}
