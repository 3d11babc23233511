//! The commands of the binary, one file each.

pub mod arguments;
pub mod cleanup;
pub mod doctor;
mod failure;
pub mod faults;
pub mod judge;
pub mod login;
pub mod output;
pub mod proxy;
pub mod report;
pub mod run;
