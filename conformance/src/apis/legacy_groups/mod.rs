//! Legacy groups: everything that the suite knows of this api.

pub(crate) mod matrix;
pub(crate) mod policy;
pub(crate) mod prerequisites;
pub(crate) mod scenarios;
pub(crate) mod verbs;
pub(crate) mod worlds;
