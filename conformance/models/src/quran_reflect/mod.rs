//! The model of `quran_reflect`: groups, pages, who belongs to them and who runs them, invitations, posts.

mod acts;
mod belonging;
mod fitting;
mod founding;
mod generate;
mod letters;
mod lists;
mod looks;
mod posts;
mod request;
mod rules;
mod words;
mod world;

pub use acts::{Act, Invited};
pub use generate::Theme;
pub use world::Rooms;
