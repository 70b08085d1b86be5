//! The made-up story of the tour.
