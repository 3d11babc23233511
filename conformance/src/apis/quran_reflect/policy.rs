//! The policy of `quran_reflect`.

use crate::matrix::{
    cast::{Relation, Room, Subject},
    plan::{Case, who},
    ruling::{Ruling, allowed, refused, succeeds},
};

/// The ruling about somebody whose token is good.
pub(crate) fn ruling(operation: &str, case: &Case) -> Option<Ruling> {
    let (who, room) = (case.relation(), case.room);
    Some(match operation {
        "create_group" => allowed("creator-owns-group").changing("+room of caller"),
        "create_page" => allowed("page-needs-approval").changing("+page request of caller"),
        "update_group" => group_only(room, || update(who)),
        "update_page" => page_only(room, || update(who)),
        "update_admin_access" => admin_access(case),

        "list_joined_rooms" => {
            allowed("joined-lists-callers-rooms").showing("the room", who.belongs())
        }
        "list_managed_rooms" => {
            allowed("managed-lists-administered-rooms").showing("the room", who.administers())
        }
        "search_rooms" => allowed("search-shows-public-only").showing("the room", room.is_public()),
        "get_room" => profile(who, room),
        "get_group_by_url" => group_only(room, || profile(who, room)),
        "get_page_by_subdomain" => page_only(room, || profile(who, room)),
        "list_members" if room.is_public() => succeeds(),
        "list_members" if who.belongs() => allowed("members-of-private-room-hidden"),
        "list_members" => refused("members-of-private-room-hidden"),

        "join_group" => group_only(room, || match who {
            _ if who.belongs() => allowed("joining-twice-changes-nothing"),
            _ if room.is_public() => {
                allowed("public-group-open-to-join").changing("+member caller")
            }
            _ => refused("private-group-refuses-join"),
        }),
        "leave_group" => group_only(room, || match who {
            Relation::Owner => refused("owner-cannot-leave"),
            _ if who.belongs() => allowed("leave-ends-membership").changing("-member caller"),
            _ => refused("only-members-leave"),
        }),
        "follow_page" => page_only(room, || match who {
            _ if who.belongs() => allowed("following-twice-changes-nothing"),
            _ if room.is_public() => allowed("follow-adds-follower").changing("+member caller"),
            _ => refused("private-page-refuses-follow"),
        }),
        "unfollow_page" => page_only(room, || match who {
            Relation::Owner => refused("page-owner-cannot-unfollow"),
            _ if who.belongs() => allowed("unfollow-removes-follower").changing("-member caller"),
            _ => allowed("unfollowing-twice-changes-nothing"),
        }),
        "accept_group_link" => group_only(room, || link(who, room)),
        "accept_page_link" => page_only(room, || link(who, room)),
        "remove_member" => remove_member(case),
        "invite_users" => invite(case),
        "accept_invite" => match case.variant {
            "their own invitation" => allowed("accept-makes-member")
                .changing("+member caller")
                .changing("invitation accepted"),
            _ => refused("invite-token-is-personal"),
        },
        "reject_invite" => match case.variant {
            "their own invitation" => allowed("reject-kills-token").changing("invitation rejected"),
            _ => refused("invite-token-is-personal"),
        },

        "list_room_posts" if !room.is_public() && !who.belongs() => {
            refused("posts-of-private-room-hidden")
        }
        "list_room_posts" => {
            let rule = match room.is_public() {
                true => "members-only-posts-for-members",
                false => "posts-of-private-room-hidden",
            };
            allowed(rule).showing("public post", true).showing("members' post", who.belongs())
        }
        "create_post" => match case.variant {
            _ if !who.belongs() => refused("room-post-needs-membership"),
            "in the name of the room" if !who.administers() => refused("as-room-needs-admin"),
            "in the name of the room" => allowed("as-room-needs-admin").changing("+post of caller"),
            _ => allowed("room-post-needs-membership").changing("+post of caller"),
        },
        "get_post" => match hidden(case) {
            Some(refusal) => refusal,
            None if case.about == Subject::Oneself => allowed("authors-keep-their-posts"),
            None => allowed("privacy-changes-visibility"),
        },
        "delete_post" => delete_post(case),
        "update_post_privacy" if who.administers() => {
            allowed("privacy-changes-visibility").changing("post.visibility")
        }
        "update_post_privacy" => refused("privacy-needs-admin"),

        "get_own_profile" => allowed("own-email-on-request").showing("an address", true),
        "get_user" => allowed("others-email-never-shown"),
        _ => return None,
    })
}

fn group_only(room: Room, ruling: impl FnOnce() -> Ruling) -> Ruling {
    if room.is_group() { ruling() } else { refused("operation-fits-room-kind") }
}

fn page_only(room: Room, ruling: impl FnOnce() -> Ruling) -> Ruling {
    if room.is_group() { refused("operation-fits-room-kind") } else { ruling() }
}

fn update(who: Relation) -> Ruling {
    if who.administers() {
        allowed("update-needs-admin").changing("room.name")
    } else {
        refused("update-needs-admin")
    }
}

/// Everybody sees a profile; what it says of the caller, and the link, differ.
fn profile(who: Relation, room: Room) -> Ruling {
    let rule = match room.is_public() {
        true => "profile-tells-relation",
        false if who.belongs() => "private-token-for-admins",
        false => "private-profile-visible",
    };
    allowed(rule)
        .showing("isMember", who.belongs())
        .showing("isAdmin", who.administers())
        .showing("isOwner", who == Relation::Owner)
        .showing("link", !room.is_public() && who.administers())
}

fn admin_access(case: &Case) -> Ruling {
    let (caller, about) = (case.relation(), case.about);
    let stranger = match about {
        Subject::Stranger => true,
        Subject::Oneself => !caller.belongs(),
        _ => false,
    };
    let of_owner =
        about == Subject::Owner || about == Subject::Oneself && caller == Relation::Owner;
    let administers = match about {
        Subject::Oneself => caller.administers(),
        _ => matches!(about, Subject::Admin | Subject::Owner),
    };
    let revoking = case.variant == "revoking";
    match stranger {
        true if caller.administers() => refused("admin-access-target-is-member"),
        true => refused("admin-access-target-is-member").or("admin-access-needs-admin"),
        false if !caller.administers() => refused("admin-access-needs-admin"),
        false if revoking && of_owner => refused("owner-keeps-admin-access"),
        false if revoking && about == Subject::Oneself => {
            allowed("admin-may-resign").changing("-admin caller")
        }
        // What is so already is not changed.
        false if revoking != administers => allowed("admin-access-needs-admin"),
        false => {
            let sign = if revoking { '-' } else { '+' };
            allowed("admin-access-needs-admin").changing(format!("{sign}admin {}", who(about)))
        }
    }
}

fn link(who: Relation, room: Room) -> Ruling {
    match who {
        _ if room.is_public() => refused("private-link-only-while-private"),
        _ if who.belongs() => allowed("private-link-again-is-no-news"),
        _ => allowed("private-link-admits").changing("+member caller"),
    }
}

fn remove_member(case: &Case) -> Ruling {
    let (caller, about) = (case.relation(), case.about);
    let gone = |rule| allowed(rule).changing(format!("-member {}", who(about)));
    match about {
        Subject::Oneself if caller == Relation::Owner => refused("owner-cannot-be-removed"),
        Subject::Oneself if caller.belongs() => gone("member-may-remove-self"),
        Subject::Oneself => refused("remove-target-is-member"),
        Subject::Stranger if caller.administers() => refused("remove-target-is-member"),
        Subject::Stranger => refused("remove-target-is-member").or("remove-others-needs-admin"),
        _ if !caller.administers() => refused("remove-others-needs-admin"),
        Subject::Owner => refused("owner-cannot-be-removed"),
        _ => gone("remove-others-needs-admin"),
    }
}

fn invite(case: &Case) -> Ruling {
    let caller = case.relation();
    match case.about {
        _ if !caller.administers() => refused("invite-needs-admin"),
        Subject::Stranger => allowed("invite-reports-each-target").changing("+invitation of other"),
        _ => allowed("invite-reports-each-target"),
    }
}

/// Why a post is not there for the caller, if it is not. Public posts are visible outside a private room too.
fn hidden(case: &Case) -> Option<Ruling> {
    let own = case.about == Subject::Oneself;
    if own || case.variant == "a public post" || case.relation().belongs() {
        return None;
    }
    Some(match case.room.is_public() {
        true => refused("members-only-posts-for-members"),
        false => refused("privacy-changes-visibility"),
    })
}

fn delete_post(case: &Case) -> Ruling {
    if let Some(refusal) = hidden(case) {
        return refusal;
    }
    if case.about == Subject::Oneself || case.relation().administers() {
        let gone = format!("-post of {}", who(case.about));
        allowed("delete-needs-author-or-admin").changing(gone)
    } else {
        refused("delete-needs-author-or-admin")
    }
}
