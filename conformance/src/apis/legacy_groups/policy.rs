//! The policy of `legacy_groups`. There are no owners: the one of a row is the first administrator, and the only one
//! unless the caller or the third person is another.

use crate::matrix::{
    cast::{Relation, Subject},
    plan::{Case, who},
    ruling::{Ruling, allowed, refused},
};

/// The ruling about somebody whose token is good.
pub(crate) fn ruling(operation: &str, case: &Case) -> Option<Ruling> {
    let (caller, about) = (case.relation(), case.about);
    let belongs = match about {
        Subject::Oneself => caller.belongs(),
        about => about != Subject::Stranger,
    };
    let administers = match about {
        Subject::Oneself => caller.administers(),
        about => matches!(about, Subject::Admin | Subject::Owner),
    };
    Some(match operation {
        "list_groups" => allowed("list-shows-callers-rooms").showing("the room", caller.belongs()),
        "get_group" if !case.room.is_public() && !caller.belongs() => {
            refused("private-group-for-members")
        }
        "get_group" => {
            allowed("current-user-is-admin").showing("currentUserIsAdmin", caller.administers())
        }
        "assign_admin" => match (caller.administers(), belongs) {
            (false, true) => refused("assign-needs-admin"),
            (false, false) => refused("assign-needs-admin").or("assign-target-is-member"),
            (true, false) => refused("assign-target-is-member"),
            (true, true) if administers => allowed("assigning-twice-changes-nothing"),
            (true, true) => {
                allowed("assign-makes-admin").changing(format!("+admin {}", who(about)))
            }
        },
        "invite_user" => match (caller.administers(), belongs) {
            (false, false) => refused("invite-needs-admin"),
            (false, true) => refused("invite-needs-admin").or("member-is-not-invited"),
            (true, true) => refused("member-is-not-invited"),
            (true, false) => allowed("invitation-is-no-membership")
                .changing(format!("+invitation of {}", who(about))),
        },
        "remove_user" => match (caller.administers(), belongs) {
            (false, true) => refused("remove-needs-admin"),
            (false, false) => refused("remove-needs-admin").or("remove-target-is-member"),
            (true, false) => refused("remove-target-is-member"),
            (true, true) if about == Subject::Oneself && caller == Relation::Owner => {
                refused("last-admin-stays")
            }
            (true, true) => {
                allowed("remove-ends-membership").changing(format!("-member {}", who(about)))
            }
        },
        _ => return None,
    })
}
