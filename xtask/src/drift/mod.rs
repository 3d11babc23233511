//! `cargo xtask drift`: what upstream says, compared with what we promise, minus what we changed on
//! purpose.
//!
//! Both documents are read as raw JSON. Upstream's is invalid in places and must be comparable all the
//! same, so nothing here may depend on a document being well formed.

mod advice;
mod class;
mod compare;
mod defects;
mod difference;
mod judge;
mod ledger;
mod lock;
mod operation;
mod places;
mod read;
mod report;
mod run;
mod schema;
mod shape;
mod since;
mod structure;
mod subject;

pub(crate) use ledger::{Group, Ledger};
pub(crate) use lock::{
    Change, Lock, Prints, changes, file_name as lock_file_name, prints as prints_of,
};
pub(crate) use report::Format;
#[cfg(test)]
pub(crate) use run::document;
pub(crate) use run::{Options, run};
pub(crate) use structure::{
    Structure, contradiction, curated as structure_of, upstream as as_upstream,
};

#[cfg(test)]
mod tests;
