//! The faults of `legacy_groups`.

use http::HeaderValue;
use http::header::{CONTENT_TYPE, LOCATION};
use rooms_openapi::ViolationKind;
use serde_json::Value;

use super::entry::{Entry, broken, faults};
use crate::fault::paging::Stale;
use crate::fault::rules::{Broken, Expired};
use crate::fault::shapes::{Everywhere, Garbled, Misshapen, Overlooked};
use crate::fault::state::{Changed, Lost, Race};
use crate::legacy_groups::{Event, Invitee, LegacyGroups, rule};

const ROOM: &[&str] = &["membersCount", "currentUserIsAdmin"];

faults! {
    LegacyGroups:
    "authorization" {
        "legacy-token-not-checked" breaks rule::TOKEN_REQUIRED.name() => broken!(TOKEN_REQUIRED);
        "legacy-anybody-administers" breaks rule::INVITE_NEEDS_ADMIN.name() =>
            broken!(ASSIGN_NEEDS_ADMIN, INVITE_NEEDS_ADMIN, REMOVE_NEEDS_ADMIN);
    }
    "membership" {
        "legacy-last-admin-can-be-removed" breaks rule::LAST_ADMIN_STAYS.name() => broken!(LAST_ADMIN_STAYS);
    }
    "invitations" {
        "legacy-members-are-invited" breaks rule::MEMBER_IS_NOT_INVITED.name() => broken!(MEMBER_IS_NOT_INVITED);
        "legacy-unknown-user-invited" breaks rule::INVITED_USER_EXISTS.name() => broken!(INVITED_USER_EXISTS);
        "legacy-invitation-is-membership" breaks rule::INVITATION_IS_NO_MEMBERSHIP.name() =>
            Changed::<Event>(|_, events| {
                let joined = events.iter().filter_map(|event| match event {
                    Event::Invited { room, whom: Invitee::User(user) } => Some(Event::Joined { room: *room, user: *user }),
                    _ => None,
                });
                let joined: Vec<_> = joined.collect();
                events.extend(joined);
            });
    }
    "privacy" {
        "legacy-private-group-open" breaks rule::PRIVATE_GROUP_FOR_MEMBERS.name() => broken!(PRIVATE_GROUP_FOR_MEMBERS);
        "legacy-list-shows-all" breaks rule::LIST_SHOWS_CALLERS_ROOMS.name() => broken!(LIST_SHOWS_CALLERS_ROOMS);
    }
    "lost update" {
        "legacy-removal-lost" breaks rule::REMOVE_ENDS_MEMBERSHIP.name() =>
            Lost { operation: "remove_user", event: |event: &Event| matches!(event, Event::Removed { .. }) };
        "legacy-assignment-lost" breaks rule::ASSIGN_MAKES_ADMIN.name() =>
            Lost { operation: "assign_admin", event: |event: &Event| matches!(event, Event::AdminAssigned { .. }) };
    }
    "stale read" {
        "legacy-stale-settings" breaks "get_group" => Stale::new("get_group");
    }
    "data" {
        "legacy-members-count-off-by-one" breaks "membersCount" => Misshapen {
            having: ROOM,
            change: |room| room["membersCount"] = (room["membersCount"].as_u64().unwrap_or_default() + 1).into(),
        };
        "legacy-admin-flag-inverted" breaks rule::CURRENT_USER_IS_ADMIN.name() => Misshapen {
            having: ROOM,
            change: |room| room["currentUserIsAdmin"] = (room["currentUserIsAdmin"] == Value::Bool(false)).into(),
        };
    }
    "status" {
        "legacy-token-refused-with-401" breaks rule::TOKEN_REQUIRED.name() => Everywhere(|reply| {
            if reply.rule == Some(rule::TOKEN_REQUIRED) {
                reply.status = 401;
            }
        });
        "legacy-server-error" breaks "assign_admin" => Garbled {
            operation: "assign_admin",
            status: 200,
            change: |reply| {
                reply.status = 500;
                reply.body = r#"{"success":false,"error":{"code":"ServerError","message":"Something went wrong"}}"#.into();
            },
        };
    }
    "headers" {
        "legacy-answers-in-html" breaks "get_group" => Garbled {
            operation: "get_group",
            status: 200,
            change: |reply| drop(reply.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"))),
        };
    }
    "truncated body" {
        "legacy-truncated-list" breaks "list_groups" => Garbled {
            operation: "list_groups",
            status: 200,
            change: |reply| reply.body.truncate(reply.body.len() / 2),
        };
    }
    "redirects" {
        "legacy-list-has-moved" breaks "list_groups" => Garbled {
            operation: "list_groups",
            status: 200,
            change: |reply| {
                reply.status = 301;
                reply.headers.insert(LOCATION, HeaderValue::from_static("/legacy-groups/v1/groups"));
            },
        };
    }
    "validation" {
        "legacy-unknown-fields-accepted" breaks rule::BODIES_ARE_CLOSED.name() =>
            Overlooked(|violation| violation.kind == ViolationKind::UndocumentedField);
        "legacy-both-targets-accepted" breaks rule::EXACTLY_ONE_TARGET.name() => broken!(EXACTLY_ONE_TARGET);
    }
    "expiry" {
        "legacy-expired-token-accepted" breaks rule::TOKEN_REQUIRED.name() => Expired(rule::TOKEN_REQUIRED);
    }
    "races" {
        "legacy-last-admin-race" breaks rule::LAST_ADMIN_STAYS.name() => Race("remove_user");
    }
}
