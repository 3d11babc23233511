//! What a call does to other people, and to our own fixture groups.

use serde_json::Value;

use crate::guard::{Call, Care};

/// Invitations reach people, and a slug is how a fixture group is found again.
pub(super) fn of(call: &Call<'_>) -> Care {
    let operation = call.operation.id.as_str();
    let body = call.request.body.json().unwrap_or_default();
    if operation == "invite_users" {
        return only_to_ours(call, &body);
    }
    let renames = operation == "update_group" || operation == "update_page";
    let readable = body.is_object();
    if renames && (!readable || body.get("url").is_some()) && !call.intent.may_leave_traces {
        let reason = "a fixture group is found again by its slug, which therefore stays";
        return Care::HoldBack(reason.to_owned());
    }
    Care::None
}

/// Anything that is not plainly a list of known people might reach somebody else.
fn only_to_ours(call: &Call<'_>, body: &Value) -> Care {
    let known = |one: &Value| one.as_str().is_some_and(|one| call.is_ours(one));
    let plain = body.as_object().is_some_and(|fields| {
        fields.iter().all(|(field, value)| {
            matches!(field.as_str(), "userIds" | "emails")
                && value.as_array().is_some_and(|list| list.iter().all(known))
        })
    });
    if plain {
        return Care::None;
    }
    Care::HoldBack("invitations go to the configured actors only".to_owned())
}
