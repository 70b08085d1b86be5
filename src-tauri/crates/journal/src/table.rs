//! The tables: one file each, with its row, its queries and what can be done with it. Nothing here begins or commits a transaction, touches
//! a file or decodes a picture.

mod columns;

pub(crate) mod address_identities;
pub(crate) mod annotations;
pub(crate) mod artworks;
pub(crate) mod body_history;
pub(crate) mod bundle_items;
pub(crate) mod bundles;
pub(crate) mod check_ins;
pub(crate) mod client_addresses;
pub(crate) mod clients;
pub(crate) mod entries;
pub(crate) mod entry_versions;
pub(crate) mod given;
pub(crate) mod items;
pub(crate) mod progress;
pub(crate) mod recipients;
pub(crate) mod removed_bundles;
pub(crate) mod replies;
pub(crate) mod reply_identities;
pub(crate) mod search;
pub(crate) mod sessions;
pub(crate) mod settings;
pub(crate) mod timeline;
pub(crate) mod trash;
