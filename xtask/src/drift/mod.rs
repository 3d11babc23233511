//! `cargo xtask drift`: what upstream says, compared with what we promise, minus what we changed on
//! purpose.
//!
//! Both documents are read as raw JSON. Upstream's is invalid in places and must be comparable all the
//! same, so nothing here may depend on a document being well formed.

mod advice;
mod alike;
mod alternatives;
mod bodies;
mod build;
mod calls;
mod choices;
mod class;
mod compare;
mod conjunction;
mod defects;
mod details;
mod difference;
mod judge;
mod keywords;
mod ledger;
mod limits;
mod lock;
mod object;
mod operation;
mod pairs;
mod places;
mod read;
mod renamed;
mod report;
mod run;
mod schema;
mod shape;
mod side;
mod since;
mod structure;
mod subject;
mod types;
mod understood;
mod values;
mod whole;

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
