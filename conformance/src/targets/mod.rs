//! Targets: what a run is pointed at, and what it may do there.
//!
//! A target is data. Scenarios never see it; they ask for capabilities, and the recorder's guard
//! holds them to what the target allows.

mod account;
mod actors_file;
mod capability;
mod config;
mod control;
mod embedded;
mod ended_early;
mod identity;
mod kind;
mod lock;
mod outside;
mod presence;
mod ready;
mod settings;
mod stage;
mod token_store;
mod tokens;
mod variables;

pub(crate) use account::of_table;
pub use account::{Account, AccountSlot, Accounts, UnknownSlot};
pub(crate) use actors_file::set;
pub use actors_file::{ActorsError, ActorsFile};
pub use capability::{Capabilities, Capability};
pub use config::{ConfigError, Connection, LiveConfig, NO_CERTIFICATE, Rate};
pub use control::ControlError;
pub(crate) use control::Message;
pub use ended_early::EndedEarly;
pub use identity::Identity;
pub use kind::{Kind, UnknownKind};
pub use lock::LiveLock;
pub use outside::{Approval, Invitation, Mailbox, Mailboxes, NotGiven, RequestedPage};
pub(crate) use presence::{Gone, Unanswered, not_its_own};
pub use ready::Target;
pub use settings::{Settings, SettingsError};
pub use stage::{Stage, StageError};
pub use tokens::{NoToken, Seen, Tokens};
pub use variables::{VARIABLES, Variable};
