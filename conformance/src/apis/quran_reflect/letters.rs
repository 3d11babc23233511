//! Which calls send letters, and how the invitation in one is declined.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rooms_openapi::Operation;
use serde_json::Value;

use crate::{api::Invited, exchange::Exchange, scenario::Raw};

/// Those that an answer calls invited.
pub(super) fn invited(operation: &Operation, exchange: &Exchange) -> Vec<Invited> {
    let is_success = exchange.status().is_some_and(|status| (200..300).contains(&status));
    if operation.id != "invite_users" || !is_success {
        return Vec::new();
    }
    // `/v1/rooms/{id}/invite`
    let room = exchange.request.path.rsplit('/').nth(1).and_then(|id| id.parse().ok());
    let answer = exchange.json().unwrap_or_default();
    let (Some(room), Some(statuses)) = (room, answer["inviteStatus"].as_object()) else {
        return Vec::new();
    };
    let invited = statuses.iter().filter(|(_, status)| **status == Value::Bool(true));
    invited.map(|(who, _)| Invited { room, who: who.clone() }).collect()
}

/// The operation `reject_invite`.
pub(super) fn decline(room: i64, token: &str) -> Raw {
    let token = utf8_percent_encode(token, NON_ALPHANUMERIC);
    Raw::get(format!("/v1/rooms/{room}/reject-invite?token={token}"))
}
