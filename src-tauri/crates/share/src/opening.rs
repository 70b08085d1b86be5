//! Opens and checks what came from outside. First the age file, as a stream into a store of the caller's that keeps it encrypted; then the
//! zip in it, all of it, before any of it is given out.

mod age_file;
mod bundle;
mod zip_file;

pub use age_file::{Key, Unsealed, unseal};
pub use bundle::{Bundle, KeptFile};

pub(crate) use age_file::unseal_bytes;
