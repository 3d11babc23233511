//! What a call leaves behind among other people's rooms.

use serde_json::{Value, json};

use crate::guard::{Call, Care};

/// Operations whose outcome stays until somebody removes it, and what they create.
const CREATING: [(&str, &str); 3] =
    [("create_group", "room"), ("create_page", "room"), ("create_post", "post")];

/// Rooms stay for ever, posts until they are deleted, and invitations reach people.
pub(super) fn of(call: &Call<'_>) -> Care {
    let operation = call.operation.id.as_str();
    let body = call.request.body.json().unwrap_or_default();
    if operation == "invite_users" {
        return only_to_ours(call, &body);
    }
    let renames = operation == "update_group" || operation == "update_page";
    let readable = body.is_object();
    let may_leave_traces = call.intent.may_leave_traces;
    if renames && (!readable || body.get("url").is_some()) && !may_leave_traces {
        let reason = "a fixture group is found again by its slug, which therefore stays";
        return Care::HoldBack(reason.to_owned());
    }
    let Some((_, resource)) = CREATING.iter().find(|(id, _)| *id == operation) else {
        return Care::None;
    };
    if *resource == "room" && !may_leave_traces {
        let reason = "the room would stay for ever: there is no operation that deletes one";
        return Care::HoldBack(reason.to_owned());
    }
    let found_by = json!({"url": body.get("url"), "roomId": body.pointer("/post/roomId")});
    Care::Announce { resource, found_by }
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
