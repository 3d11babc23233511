//! The business rules, one function per operation: a context in, a verdict out.
//!
//! Order of refusal: what is wrong with the request itself (400), then what does not exist (404), then what is not
//! allowed (403). Ids of the rules stand beside the code that keeps them.

mod admin;
mod groups;
mod invites;
mod links;
mod membership;
mod pages;
mod posts;
mod reading;
mod room_changes;
mod room_posts;
mod table;
#[cfg(test)]
mod tests;
mod users;

pub use pages::approve as approve_page;
pub use table::{Rule, of};
