//! What a call does to the sessions of people.

use crate::guard::{Call, Care};

/// What ends a session, or uses up what it lives on.
const ENDING: [&str; 3] = ["exchange_token", "revoke_token", "end_session"];

/// The tokens of the accounts are what the run itself lives on, and a login is nobody's but theirs:
/// none of them is exchanged, revoked or logged out. What may be asked for is what has to be
/// refused, and a token for the client itself.
pub(super) fn of(call: &Call<'_>) -> Care {
    if !ENDING.contains(&call.operation.id.as_str()) {
        return Care::None;
    }
    let form = call.request.form().unwrap_or_default();
    let for_itself = form["grant_type"] == "client_credentials";
    if !for_itself && !call.intent.may_leave_traces {
        let reason = "the sessions of the accounts are in use and stay as they are";
        return Care::HoldBack(reason.to_owned());
    }
    let body = call.request.body.text().unwrap_or_default();
    let query = call.request.query.as_deref().unwrap_or_default();
    match call.token_in_use(body).or(call.token_in_use(query)) {
        Some(token) => Care::HoldBack(format!("${token} is in use and must not end")),
        None => Care::None,
    }
}
