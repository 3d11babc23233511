//! What a live run needs before it begins: who the accounts are, and whether everything is there.

pub mod approval;
pub mod doctor;
pub mod login;
pub mod mail;
mod program;
mod terminal;
