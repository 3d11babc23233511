//! The policy of `ucs`. Whoever was added to a room is invited, and in it from then on.

use crate::matrix::{
    cast::{Relation, Room, Subject},
    plan::{Case, who},
    ruling::{Grounds, Ruling, allowed, refused},
};

/// The ruling about somebody whose token is good.
pub(crate) fn ruling(operation: &str, case: &Case) -> Option<Ruling> {
    let caller = case.relation();
    let is_in = caller != Relation::Outsider;
    let by_participant = |ruling: Ruling| match is_in {
        true => ruling,
        false => refused("participant-calls-need-participant"),
    };
    Some(match operation {
        "create_room" => allowed("anyone-may-create").changing("+room of caller"),
        "change_room" => by_admin(
            case,
            match case.variant {
                "updating" => allowed("update-keeps-the-rest").changing("room.name"),
                _ => allowed("end-now-by-default")
                    .changing("room.earlyEndReason")
                    .changing("room.endTime"),
            },
        ),
        "add_participant" => by_admin(
            case,
            match case.about {
                _ if is_about_stranger(case) => {
                    allowed("only-the-invited-participate").changing("+participant other")
                }
                _ => allowed("adding-twice-changes-nothing"),
            },
        ),
        "remove_participant" => by_admin(
            case,
            match case.about {
                _ if is_about_stranger(case) => refused("remove-target-participates"),
                _ if is_last_admin(case) => refused("last-admin-stays"),
                about => allowed("removed-participant-is-out")
                    .changing(format!("-participant {}", who(about))),
            },
        ),
        "grant_admin" => by_admin(
            case,
            match case.about {
                _ if is_about_stranger(case) => refused("grant-target-participates"),
                Subject::Member => {
                    allowed("granted-participant-administers").changing("+admin other")
                }
                _ => allowed("granting-twice-changes-nothing"),
            },
        ),
        "revoke_admin" => by_admin(
            case,
            match case.about {
                _ if is_about_stranger(case) => refused("revoke-target-participates"),
                Subject::Member => allowed("revoking-twice-changes-nothing"),
                _ if is_last_admin(case) => refused("last-admin-stays"),
                about => allowed("revoked-participant-administers-no-more")
                    .changing(format!("-admin {}", who(about))),
            },
        ),
        "list_rooms" => allowed("list-shows-own-rooms").showing("the room", is_in),
        "get_room" | "list_participants" => {
            by_participant(allowed("participant-calls-need-participant"))
        }
        "list_messages" => {
            by_participant(allowed("chat-holds-the-past").showing("the message", true))
        }
        "update_profile" => by_participant(match case.variant {
            "a name" => allowed("first-call-sets-username").changing("participant.username caller"),
            _ => allowed("archive-is-per-user").changing("participant.archive_room caller"),
        }),
        "get_upload_url" => by_participant(match case.room {
            Room::Ended => refused("ended-room-refuses-changes"),
            _ => allowed("upload-gives-url-and-file-id").changing("+file of caller"),
        }),
        "get_download_url" => by_participant(allowed("download-needs-a-message")),
        _ => return None,
    })
}

/// The calls below `/admin`: for administrators, in rooms that have not ended, and each with its own demands.
fn by_admin(case: &Case, ruling: Ruling) -> Ruling {
    let mut grounds = Vec::new();
    if !case.relation().administers() {
        grounds.push(Grounds::Rule("admin-calls-need-admin"));
    }
    if case.room == Room::Ended {
        grounds.push(Grounds::Rule("ended-room-refuses-changes"));
    }
    match ruling {
        Ruling::Refused(more) => Ruling::Refused(grounds.into_iter().chain(more).collect()),
        allowed if grounds.is_empty() => allowed,
        Ruling::Allowed { .. } => Ruling::Refused(grounds),
    }
}

/// Whether the call is about somebody who is not in the room.
fn is_about_stranger(case: &Case) -> bool {
    match case.about {
        Subject::Oneself => case.relation() == Relation::Outsider,
        about => about == Subject::Stranger,
    }
}

/// Whoever created a room is its only administrator, unless the state has another.
fn is_last_admin(case: &Case) -> bool {
    case.about == Subject::Oneself && case.relation() == Relation::Owner
}
