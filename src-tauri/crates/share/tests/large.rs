//! A bundle of 2 GB, on the disk as the program has it: plaintext lies nowhere. Writes 6 GB to the folder for temporary files, and so runs
//! only when it is asked for: `cargo nextest run --release --run-ignored only -E 'binary(large)' --no-capture`.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Read, Write},
    iter,
    ops::ControlFlow,
    process::Command,
    time::Instant,
};

use afterglow_share::*;
use age::{Decryptor, Encryptor, stream, x25519};

const PICTURES: usize = 200;
const PICTURE: u64 = 10_000_000;

/// A file that only this process can read.
struct Scratch {
    file: File,
    key: x25519::Identity,
}

impl Scratch {
    fn new() -> Self {
        Self { file: tempfile::tempfile().unwrap(), key: x25519::Identity::generate() }
    }

    fn writer(&self) -> stream::StreamWriter<BufWriter<File>> {
        let recipient = self.key.to_public();
        let encryptor = Encryptor::with_recipients(iter::once(&recipient as _)).unwrap();
        encryptor.wrap_output(BufWriter::new(self.file.try_clone().unwrap())).unwrap()
    }

    fn reader(&self) -> stream::StreamReader<BufReader<File>> {
        let mut file = self.file.try_clone().unwrap();
        io::Seek::rewind(&mut file).unwrap();
        let decryptor = Decryptor::new_buffered(BufReader::with_capacity(1 << 17, file)).unwrap();
        decryptor.decrypt(iter::once(&self.key as _)).unwrap()
    }
}

/// Bytes that begin as a JPEG does and do not compress.
struct Noise(u64);

impl Read for Noise {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        for chunk in buffer.chunks_mut(8) {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            chunk.copy_from_slice(&self.0.to_le_bytes()[..chunk.len()]);
        }
        Ok(buffer.len())
    }
}

fn picture(seed: usize) -> impl Read {
    const HEAD: &[u8] = &[0xff, 0xd8, 0xff, 0xe0];
    HEAD.chain(Noise(seed as u64 + 1)).take(PICTURE)
}

fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024
}

fn artwork(seed: usize) -> Artwork<PictureSource<impl Read>> {
    let said = || Part::Kept("Soft pastel".to_owned());
    Artwork {
        picture: Part::Kept(PictureSource { bytes: picture(seed), width: 4000, height: 3000 }),
        medium: said(),
        support: said(),
        size: said(),
        series: said(),
        place_in_series: None,
        process: said(),
        statement: said(),
        description: said(),
        may_keep: true,
    }
}

#[test]
#[ignore = "writes 6 GB"]
fn two_thousand_million_bytes_take_as_much_memory() {
    let identity = Identity::generate();
    let before = most_memory();
    let told = |what: &str, begun: Instant| println!("{what}: {:.1} s, {} MiB more", begun.elapsed().as_secs_f64(), most_memory() - before);

    let begun = Instant::now();
    let scratch = Scratch::new();
    let sender = Sender { name: "M.".into(), reply_to: None, language: "en".into() };
    let mut writer = BundleWriter::begin(scratch.writer(), &sender).unwrap();
    for seed in 0..PICTURES {
        let about = About {
            id: ItemId::random(),
            version: 1,
            title: Part::Kept("The door".into()),
            day: None,
            time: None,
            session: None,
            moment: None,
        };
        writer.artwork(about, artwork(seed), Shown::default()).unwrap();
    }
    let words = || "words".to_owned();
    let page = PageWords { title: words(), about: vec![], report: words(), left_out_picture: words(), body_map: words() };
    let (out, written) = writer.finish(&page).unwrap();
    out.finish().unwrap().flush().unwrap();
    assert!(written.length > 2_000_000_000);
    told("written", begun);

    let begun = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let sealed = folder.path().join("bundle.afterglow-share");
    let out = BufWriter::new(File::create(&sealed).unwrap());
    let on = |_| ControlFlow::Continue(());
    let out = seal(scratch.reader(), written.sha256, &Sealing::To(&identity.recipient()), out, on).unwrap();
    out.into_inner().unwrap().sync_all().unwrap();
    told("sealed", begun);
    drop(scratch);

    let begun = Instant::now();
    let room = Scratch::new();
    let mut out = room.writer();
    unseal(BufReader::with_capacity(1 << 17, File::open(&sealed).unwrap()), &Key::Identities(&[&identity]), &mut out, on).unwrap();
    out.finish().unwrap().flush().unwrap();
    told("opened", begun);

    let begun = Instant::now();
    let bundle = Bundle::check(room.reader(), |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!(bundle.manifest().items.len(), PICTURES);
    told("checked", begun);
    assert!(most_memory() - before < 300, "{} MiB", most_memory() - before);

    // For comparison: the same bytes, from and to files, by Debian's age.
    let plain = folder.path().join("bundle.zip");
    io::copy(&mut room.reader(), &mut File::create(&plain).unwrap()).unwrap();
    let begun = Instant::now();
    let status =
        Command::new("age").args(["-r", identity.recipient().as_str(), "-o"]).arg(folder.path().join("bundle.age")).arg(&plain).status();
    assert!(status.unwrap().success());
    told("sealed by age", begun);
    let begun = Instant::now();
    let out = BufWriter::new(File::create(&sealed).unwrap());
    seal(File::open(&plain).unwrap(), written.sha256, &Sealing::To(&identity.recipient()), out, on).unwrap();
    told("sealed from a plain file", begun);
}
