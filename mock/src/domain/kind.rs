//! The types of a domain.

use std::fmt::Debug;

use chrono::{DateTime, Utc};
use rooms_openapi::Api;
use serde_json::Value;

/// An instant of the mock's clock.
pub type Time = DateTime<Utc>;

/// The domain of one api: what there is, what can happen, and what can be seen.
pub trait Domain: Clone + Copy + Debug + Send + Sync + 'static {
    /// The api.
    const API: Api;
    /// Everything there is.
    type World: Debug + Send;
    /// What can happen to the world. Applying an event cannot fail.
    type Event: Clone + Debug + Send;
    /// What a caller gets to see. A value is an answer that is already complete.
    type View: Clone + Debug + Send + From<Value>;
}
