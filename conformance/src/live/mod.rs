//! What a live run needs before it begins: who the accounts are, and whether everything is there.

pub mod doctor;
pub mod login;
