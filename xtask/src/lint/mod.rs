//! `cargo xtask lint`: what is wrong with the curated documents and their ledgers.
//!
//! Reads the raw JSON of a document, because a document that is wrong in many places shall be told
//! about all of them at once. Each file of this module is a set of rules about one kind of node.

mod examples;
mod keys;
mod ledger;
mod names;
mod operations;
mod parameters;
mod problem;
mod reconciled;
mod requests;
mod responses;
mod rules;
mod run;
mod schemas;
mod visit;

pub(crate) use run::run;

#[cfg(test)]
mod tests;
