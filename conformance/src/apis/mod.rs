//! The apis: one folder for each, with all that the suite knows of it.

pub(crate) mod legacy_groups;
pub(crate) mod oauth2;
pub(crate) mod quran_reflect;
pub(crate) mod ucs;
