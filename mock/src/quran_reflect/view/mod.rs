//! What a caller gets to see: named views, and their JSON.
//!
//! Rules say *what* to show, this module says *how it looks*. Between the two sits a seam: a fault may change a view
//! before it is rendered, or the JSON afterwards.

mod listing;
mod posts;
mod rendering;
mod rooms;
mod users;
mod views;

pub use listing::{Listing, Paging};
pub(in crate::quran_reflect) use rendering::render;
pub use views::View;
