//! Zips that no decent program makes, byte by byte.

use std::io::{Cursor, Read, Write};

use afterglow_share::FileName;
use flate2::{Compress, Compression, Crc, FlushCompress, write::DeflateEncoder};
use zip::ZipArchive;

pub const STORED: u16 = 0;
pub const DEFLATED: u16 = 8;

/// A file of a zip, with whatever it claims.
#[derive(Clone)]
pub struct Entry {
    pub name: Vec<u8>,
    /// The name before its bytes, where it is another.
    pub local_name: Option<Vec<u8>>,
    pub method: u16,
    pub flags: u16,
    pub bytes: Vec<u8>,
    /// The length it claims to expand to.
    pub length: u32,
    pub crc: u32,
    pub mode: u32,
}

impl Entry {
    pub fn stored(name: &str, bytes: &[u8]) -> Self {
        let mut crc = Crc::new();
        crc.update(bytes);
        Self {
            name: name.into(),
            local_name: None,
            method: STORED,
            flags: 0,
            bytes: bytes.to_vec(),
            length: bytes.len() as u32,
            crc: crc.sum(),
            mode: 0o100_644,
        }
    }

    pub fn named(&self, name: &str) -> Self {
        Self { name: name.into(), ..self.clone() }
    }
}

/// What is in a zip, to be put together otherwise.
pub fn entries(zip: &[u8]) -> Vec<Entry> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            Entry::stored(&name, &bytes)
        })
        .collect()
}

/// The same with another file of this name.
pub fn with(zip: &[u8], name: FileName, change: impl FnOnce(&mut Entry)) -> Vec<u8> {
    let mut entries = entries(zip);
    change(entries.iter_mut().find(|entry| entry.name == name.to_string().as_bytes()).unwrap());
    put_together(&entries)
}

/// The zip with another text as its manifest.
pub fn with_manifest(zip: &[u8], change: impl FnOnce(&mut serde_json::Value)) -> Vec<u8> {
    with(zip, FileName::Manifest, |entry| {
        let mut manifest = serde_json::from_slice(&entry.bytes).unwrap();
        change(&mut manifest);
        *entry = Entry::stored("manifest.json", &serde_json::to_vec(&manifest).unwrap());
    })
}

/// The zip of these files, as APPNOTE.TXT has it.
pub fn put_together(entries: &[Entry]) -> Vec<u8> {
    let mut zip = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let offset = zip.len() as u32;
        let local_name = entry.local_name.as_ref().unwrap_or(&entry.name);
        let sizes = |name: &[u8]| {
            let mut common = Vec::new();
            for half in [20, entry.flags, entry.method, 0, 0x21] {
                common.extend(half.to_le_bytes());
            }
            for whole in [entry.crc, entry.bytes.len() as u32, entry.length] {
                common.extend(whole.to_le_bytes());
            }
            common.extend((name.len() as u16).to_le_bytes());
            common.extend(0_u16.to_le_bytes());
            common
        };
        zip.extend(b"PK\x03\x04");
        zip.extend(sizes(local_name));
        zip.extend(local_name);
        zip.extend(&entry.bytes);
        directory.extend(b"PK\x01\x02");
        directory.extend([20, 3]);
        directory.extend(sizes(&entry.name));
        directory.extend([0; 6]);
        directory.extend((entry.mode << 16).to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(&entry.name);
    }
    let offset = zip.len() as u32;
    zip.extend(&directory);
    zip.extend(end(entries.len() as u16, directory.len() as u32, offset));
    zip
}

/// The record at the end.
pub fn end(files: u16, directory: u32, offset: u32) -> Vec<u8> {
    let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
    end.extend(files.to_le_bytes());
    end.extend(files.to_le_bytes());
    end.extend(directory.to_le_bytes());
    end.extend(offset.to_le_bytes());
    end.extend(0_u16.to_le_bytes());
    end
}

/// The same bytes, compressed.
pub fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Ten thousand million zeros, compressed: the same piece of a stream again and again.
pub fn bomb() -> Vec<u8> {
    let piece = vec![0; 10_000_000];
    let mut compress = Compress::new(Compression::best(), false);
    let mut compressed = Vec::with_capacity(1 << 16);
    compress.compress_vec(&piece, &mut compressed, FlushCompress::Full).unwrap();
    assert_eq!(compress.total_in(), 10_000_000);
    let mut stream = compressed.repeat(1_000);
    // An empty last block.
    stream.extend([3, 0]);
    stream
}
