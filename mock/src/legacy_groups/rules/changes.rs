//! What administrators do: assign administrators, invite, remove.

use serde_json::{Value, json};

use crate::domain::{Given, Outcome, Refusal, RuleId};
use crate::legacy_groups::serve::{Context, Verdict};
use crate::legacy_groups::{Event, Invitee, Room, UserId, rule};

pub(super) fn assign_admin(cx: &Context<'_>) -> Verdict {
    let target = cx.call.body().integer("userId")?;
    let room = cx.room()?;
    // assign-target-is-member
    member(cx, room, target, rule::ASSIGN_TARGET_IS_MEMBER)?;
    // assign-needs-admin
    administers(
        cx,
        room,
        rule::ASSIGN_NEEDS_ADMIN,
        "Only administrators of the group make others administrators.",
    )?;
    // assign-makes-admin; assigning-twice-changes-nothing
    let events = if room.is_admin(target) {
        Vec::new()
    } else {
        vec![Event::AdminAssigned { room: room.id, user: target }]
    };
    Ok(Outcome::done(events, done("User has been assigned as an admin successfully.")))
}

pub(super) fn invite_user(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let user = body.given_integer("userId")?;
    let email = body.given_text("email")?;
    // exactly-one-target
    let refusal = match (&user, &email) {
        (Given::Value(_), _) => {
            Refusal::invalid(rule::EXACTLY_ONE_TARGET, "email", "is not allowed next to `userId`")
        }
        _ => Refusal::invalid(rule::EXACTLY_ONE_TARGET, "userId", "or `email` is required"),
    };
    let (user, email) = (user.value(), email.value());
    cx.require(user.is_some() != email.is_some(), refusal)?;
    let room = cx.room()?;
    if let Some(user) = user {
        // invited-user-exists
        cx.require(
            cx.world.user(user).is_some(),
            Refusal::not_found(rule::INVITED_USER_EXISTS, "There is no such user.").about(room.id),
        )?;
    }
    // invite-needs-admin
    administers(cx, room, rule::INVITE_NEEDS_ADMIN, "Only administrators of the group invite.")?;
    // anybody-with-an-address
    let whom = user.map(Invitee::User).or_else(|| {
        let email = email?.to_lowercase();
        let known = cx.world.user_by_email(&email);
        Some(known.map_or(Invitee::Email(email), |user| Invitee::User(user.id)))
    });
    // member-is-not-invited
    let belongs = matches!(whom, Some(Invitee::User(user)) if room.is_member(user));
    let field = if user.is_some() { "userId" } else { "email" };
    cx.require(
        !belongs,
        Refusal::invalid(rule::MEMBER_IS_NOT_INVITED, field, "belongs to a member of the group")
            .about(room.id),
    )?;
    // invitation-is-no-membership; inviting-again-is-fine
    let invited = whom.map(|whom| Event::Invited { room: room.id, whom });
    Ok(Outcome::done(invited.into_iter().collect(), done("User has been invited successfully.")))
}

pub(super) fn remove_user(cx: &Context<'_>) -> Verdict {
    let target = cx.call.body().integer("userId")?;
    let room = cx.room()?;
    // remove-target-is-member
    member(cx, room, target, rule::REMOVE_TARGET_IS_MEMBER)?;
    // remove-needs-admin; removed-user-is-refused, because the rights are part of the membership.
    administers(
        cx,
        room,
        rule::REMOVE_NEEDS_ADMIN,
        "Only administrators of the group remove members.",
    )?;
    // last-admin-stays
    cx.require(
        !room.is_admin(target) || room.admins() > 1,
        Refusal::invalid(
            rule::LAST_ADMIN_STAYS,
            "userId",
            "belongs to the only administrator of the group",
        )
        .about(room.id),
    )?;
    // remove-ends-membership
    let events = vec![Event::Removed { room: room.id, user: target }];
    Ok(Outcome::done(events, done("User has been removed successfully.")))
}

fn member(cx: &Context<'_>, room: &Room, user: UserId, rule: RuleId) -> Result<(), Refusal> {
    let stranger = Refusal::not_found(rule, "This user is not a member of the group.");
    cx.require(room.is_member(user), stranger.about(room.id))
}

fn administers(
    cx: &Context<'_>,
    room: &Room,
    rule: RuleId,
    message: &'static str,
) -> Result<(), Refusal> {
    let may = cx.user().is_some_and(|user| room.is_admin(user));
    cx.require(may, Refusal::forbidden(rule, message).about(room.id))
}

fn done(message: &str) -> Value {
    json!({ "success": true, "data": { "message": message } })
}
