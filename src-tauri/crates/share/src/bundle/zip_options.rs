//! How files lie in the zip, so that nothing about them tells when, where or by whom it was made.

use zip::{CompressionMethod, DateTime, System, write::SimpleFileOptions};

use crate::FileName;

/// The level of compression: one for every computer, so that the same pieces make the same bytes.
const LEVEL: i64 = 6;

/// Pictures and the report are compressed already. The manifest is filled up to a length, which compression would undo.
pub(crate) const fn is_stored(name: FileName) -> bool {
    match name {
        FileName::Manifest | FileName::Report | FileName::Picture(..) => true,
        FileName::Page | FileName::Text(_) | FileName::Record(_) => false,
    }
}

/// The options of a file: the first day that a zip can name, and one mode and one system for all.
pub(crate) fn of(name: FileName) -> SimpleFileOptions {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::DEFAULT).unix_permissions(0o644).system(System::Unix);
    if is_stored(name) {
        options.compression_method(CompressionMethod::Stored)
    } else {
        options.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL))
    }
}
