//! The commands, one file a subject, with the types they speak in beside them. They hold no rule: those are the journal's and the vault's.

pub mod address;
pub mod annotations;
pub mod artworks;
pub mod check_ins;
pub mod door;
pub mod entries;
pub mod giving;
pub mod language;
pub mod moving;
pub mod overview;
pub mod progress;
pub mod prompts;
pub mod received_report;
pub mod recipients;
pub mod recovery;
pub mod replies;
pub mod report;
pub mod room;
pub mod search;
pub mod sessions;
pub mod settings;
pub mod support;
pub mod trash;
