//! Why a file is refused. Each variant is one sentence for the person; the sentences themselves live with the UI.

/// Why a file was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImagingError {
    /// The content is no picture, whatever its name says.
    #[error("not a picture")]
    NotAPicture,
    /// A picture that is cut short or broken inside.
    #[error("the picture is damaged")]
    Damaged,
    /// Over [`crate::MAX_BYTES`].
    #[error("over {limit_mb} MB")]
    TooManyBytes {
        /// The limit, in megabytes.
        limit_mb: u32,
    },
    /// Over [`crate::MAX_PIXELS`].
    #[error("over {limit_megapixels} megapixels")]
    TooManyPixels {
        /// The limit, in megapixels.
        limit_megapixels: u32,
    },
    /// A picture, but of a kind that is not taken in.
    #[error("{format} is not supported")]
    Unsupported {
        /// What the kind is called, such as HEIC, TIFF or animated WebP.
        format: &'static str,
    },
}
