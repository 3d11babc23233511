//! The faults of `quran_reflect`.

use http::HeaderValue;
use http::header::{CONTENT_TYPE, LOCATION};
use serde_json::Value;

use super::entry::{Entry, broken, faults};
use crate::fault::paging::{Cut, Ignored, Stale};
use crate::fault::rules::{Broken, RevokedAdminStillActs};
use crate::fault::shapes::{Garbled, Misshapen, Unvalidated};
use crate::fault::state::{AdminAccessSurvives, Altered, ApprovedAtOnce, Lost, Race};
use crate::quran_reflect::{Event, QuranReflect, rule};
use crate::reply::Reply;

const ROOM: &[&str] = &["roomType", "membersCount"];
const LISTS_OF_ROOMS: &[&str] = &["list_joined_rooms", "list_managed_rooms"];

faults! {
    QuranReflect:
    "authorization" {
        "credentials-not-checked" breaks rule::CREDENTIALS_REQUIRED.name() => broken!(CREDENTIALS_REQUIRED);
        "scope-not-checked" breaks rule::MISSING_SCOPE_REFUSED.name() => broken!(MISSING_SCOPE_REFUSED);
        "admin-check-skipped" breaks rule::UPDATE_NEEDS_ADMIN.name() =>
            broken!(UPDATE_NEEDS_ADMIN, INVITE_NEEDS_ADMIN, ADMIN_ACCESS_NEEDS_ADMIN);
        "revoked-admin-still-acts" breaks rule::UPDATE_NEEDS_ADMIN.name() => RevokedAdminStillActs::default();
        "members-remove-members" breaks rule::REMOVE_OTHERS_NEEDS_ADMIN.name() => broken!(REMOVE_OTHERS_NEEDS_ADMIN);
        "privacy-open-to-members" breaks rule::PRIVACY_NEEDS_ADMIN.name() => broken!(PRIVACY_NEEDS_ADMIN);
    }
    "posting" {
        "anyone-deletes-posts" breaks rule::DELETE_NEEDS_AUTHOR_OR_ADMIN.name() => broken!(DELETE_NEEDS_AUTHOR_OR_ADMIN);
        "outsider-posts-in-room" breaks rule::ROOM_POST_NEEDS_MEMBERSHIP.name() => broken!(ROOM_POST_NEEDS_MEMBERSHIP);
        "member-speaks-as-room" breaks rule::AS_ROOM_NEEDS_ADMIN.name() => broken!(AS_ROOM_NEEDS_ADMIN);
        "post-in-any-name" breaks rule::POST_AS_SELF_ONLY.name() => broken!(POST_AS_SELF_ONLY);
    }
    "membership" {
        "owner-may-leave" breaks rule::OWNER_CANNOT_LEAVE.name() => broken!(OWNER_CANNOT_LEAVE);
        "owner-can-be-removed" breaks rule::OWNER_CANNOT_BE_REMOVED.name() => broken!(OWNER_CANNOT_BE_REMOVED);
        "owner-loses-admin-access" breaks rule::OWNER_KEEPS_ADMIN_ACCESS.name() => broken!(OWNER_KEEPS_ADMIN_ACCESS);
        "page-owner-may-unfollow" breaks rule::PAGE_OWNER_CANNOT_UNFOLLOW.name() => broken!(PAGE_OWNER_CANNOT_UNFOLLOW);
        "anybody-leaves" breaks rule::ONLY_MEMBERS_LEAVE.name() => broken!(ONLY_MEMBERS_LEAVE);
        "private-group-open-to-join" breaks rule::PRIVATE_GROUP_REFUSES_JOIN.name() => broken!(PRIVATE_GROUP_REFUSES_JOIN);
        "private-page-open-to-follow" breaks rule::PRIVATE_PAGE_REFUSES_FOLLOW.name() => broken!(PRIVATE_PAGE_REFUSES_FOLLOW);
        "admin-access-survives-leaving" breaks rule::LEAVING_ENDS_ADMIN_ACCESS.name() => AdminAccessSurvives::default();
    }
    "invitations" {
        "invite-token-reusable" breaks rule::INVITE_TOKEN_WORKS_ONCE.name() => broken!(INVITE_TOKEN_WORKS_ONCE);
        "rejected-token-lives" breaks rule::REJECT_KILLS_TOKEN.name() => broken!(REJECT_KILLS_TOKEN);
        "replaced-invite-lives" breaks rule::NEWEST_INVITE_COUNTS.name() => broken!(NEWEST_INVITE_COUNTS);
        "invite-token-for-anybody" breaks rule::INVITE_TOKEN_IS_PERSONAL.name() => broken!(INVITE_TOKEN_IS_PERSONAL);
        "invite-token-for-any-room" breaks rule::INVITE_TOKEN_IS_FOR_ONE_ROOM.name() => broken!(INVITE_TOKEN_IS_FOR_ONE_ROOM);
        "any-private-token-admits" breaks rule::PRIVATE_LINK_ADMITS.name() => broken!(PRIVATE_LINK_ADMITS);
        "private-link-outlives-privacy" breaks rule::PRIVATE_LINK_ONLY_WHILE_PRIVATE.name() =>
            broken!(PRIVATE_LINK_ONLY_WHILE_PRIVATE);
    }
    "privacy" {
        "private-room-in-search" breaks rule::SEARCH_SHOWS_PUBLIC_ONLY.name() => broken!(SEARCH_SHOWS_PUBLIC_ONLY);
        "outsider-reads-private-members" breaks rule::MEMBERS_OF_PRIVATE_ROOM_HIDDEN.name() =>
            broken!(MEMBERS_OF_PRIVATE_ROOM_HIDDEN);
        "outsider-reads-private-posts" breaks rule::POSTS_OF_PRIVATE_ROOM_HIDDEN.name() =>
            broken!(POSTS_OF_PRIVATE_ROOM_HIDDEN);
        "members-only-posts-shown-to-all" breaks rule::MEMBERS_ONLY_POSTS_FOR_MEMBERS.name() =>
            broken!(MEMBERS_ONLY_POSTS_FOR_MEMBERS);
        "private-token-shown-to-all" breaks rule::PRIVATE_TOKEN_FOR_ADMINS.name() => broken!(PRIVATE_TOKEN_FOR_ADMINS);
        "drafts-shown-to-all" breaks rule::DRAFTS_ARE_PRIVATE.name() => broken!(DRAFTS_ARE_PRIVATE);
    }
    "state" {
        "slug-may-be-taken" breaks rule::GROUP_URL_UNIQUE.name() => broken!(GROUP_URL_UNIQUE, GROUP_URL_CONFLICT_ON_UPDATE);
        "page-slug-may-be-taken" breaks rule::PAGE_URL_UNIQUE.name() => broken!(PAGE_URL_UNIQUE, PAGE_URL_CONFLICT_ON_UPDATE);
        "page-needs-no-approval" breaks rule::PAGE_NEEDS_APPROVAL.name() => ApprovedAtOnce;
        "deleted-post-still-readable" breaks rule::DELETED_POST_IS_GONE.name() => broken!(DELETED_POST_IS_GONE);
        "null-clears-public" breaks rule::UPDATE_NULL_KEEPS_VALUE.name() => Altered(|body, change| {
            if body.get("public").is_some_and(Value::is_null) {
                change.public = Some(false);
            }
        });
        "null-keeps-country" breaks rule::UPDATE_NULL_CLEARS_COUNTRY.name() =>
            Altered(|_, change| change.country = change.country.take().filter(Option::is_some));
        "unset-clears-description" breaks "update_group" =>
            Altered(|_, change| change.description = change.description.take().or(Some(String::new())));
    }
    "lost update" {
        "leaver-stays-member" breaks rule::LEAVE_ENDS_MEMBERSHIP.name() =>
            Lost { operation: "leave_group", event: |event| matches!(event, Event::MemberLeft { .. }) };
        "accepting-makes-no-member" breaks rule::ACCEPT_MAKES_MEMBER.name() =>
            Lost { operation: "accept_invite", event: |event| matches!(event, Event::MemberJoined { .. }) };
        "admin-change-lost" breaks rule::ADMIN_ACCESS_NEEDS_ADMIN.name() =>
            Lost { operation: "update_admin_access", event: |event| matches!(event, Event::AdminAccessChanged { .. }) };
        "privacy-change-lost" breaks rule::PRIVACY_CHANGES_VISIBILITY.name() =>
            Lost { operation: "update_post_privacy", event: |event| matches!(event, Event::PostVisibilityChanged { .. }) };
    }
    "stale read" {
        "stale-profile" breaks rule::PROFILE_TELLS_RELATION.name() => Stale::new("get_room");
        "stale-members" breaks "list_members" => Stale::new("list_members");
    }
    "reading" {
        "joined-list-ignores-query" breaks rule::ROOMS_FILTERED_BY_QUERY.name() => broken!(ROOMS_FILTERED_BY_QUERY);
        "rooms-sort-ignored" breaks rule::ROOMS_SORTED_BY_NAME.name() =>
            Ignored { operations: LISTS_OF_ROOMS, parameter: "sortBy" };
        "posts-sort-ignored" breaks rule::POSTS_SORTED.name() =>
            Ignored { operations: &["list_room_posts"], parameter: "sortBy" };
        "tabs-ignored" breaks rule::TABS_SELECT_POSTS.name() => broken!(TABS_SELECT_POSTS);
        "search-ignores-room-type" breaks rule::SEARCH_FILTERS_ROOM_TYPE.name() => broken!(SEARCH_FILTERS_ROOM_TYPE);
        "search-ignores-query" breaks rule::SEARCH_MATCHES_NAME_OR_DESCRIPTION.name() =>
            broken!(SEARCH_MATCHES_NAME_OR_DESCRIPTION);
    }
    "paging" {
        "paging-repeats-an-item" breaks rule::MEMBERS_IN_STABLE_ORDER.name() =>
            Cut(|paging| paging.offset = paging.offset.saturating_sub(1));
        "paging-skips-an-item" breaks rule::MEMBERS_IN_STABLE_ORDER.name() =>
            Cut(|paging| paging.offset = paging.offset.saturating_add(usize::from(paging.page > 1)));
        "page-past-the-end-repeats" breaks rule::PAGE_PAST_THE_END_IS_EMPTY.name() => Cut(|paging| {
            if paging.offset >= paging.total {
                paging.offset = 0;
            }
        });
        "total-counts-one-page" breaks "total" => Cut(|paging| paging.total = paging.total.min(paging.limit));
    }
    "data" {
        "members-count-off-by-one" breaks "membersCount" => Misshapen {
            having: ROOM,
            change: |room| room["membersCount"] = (room["membersCount"].as_u64().unwrap_or_default() + 1).into(),
        };
        "member-flag-inverted" breaks rule::PROFILE_TELLS_RELATION.name() => Misshapen {
            having: ROOM,
            change: |room| room["isMember"] = (room["isMember"] == Value::Bool(false)).into(),
        };
        "field-missing" breaks "ownerId" =>
            Misshapen { having: ROOM, change: |room| drop(room.remove("ownerId")) };
        "wrong-type" breaks "membersCount" =>
            Misshapen { having: ROOM, change: |room| room["membersCount"] = room["membersCount"].to_string().into() };
        "null-field" breaks "description" =>
            Misshapen { having: ROOM, change: |room| room["description"] = Value::Null };
        "extra-field" breaks "internalScore" =>
            Misshapen { having: ROOM, change: |room| drop(room.insert("internalScore".to_owned(), 7.into())) };
        "room-type-in-capitals" breaks "roomType" => Misshapen {
            having: ROOM,
            change: |room| room["roomType"] = room["roomType"].as_str().unwrap_or_default().to_uppercase().into(),
        };
    }
    "status" {
        "undocumented-status" breaks "join_group" =>
            Garbled { operation: "join_group", status: 200, change: |reply| reply.status = 202 };
        "created-answered-as-ok" breaks "create_group" =>
            Garbled { operation: "create_group", status: 201, change: |reply| reply.status = 200 };
        "server-error" breaks "list_members" => Garbled {
            operation: "list_members",
            status: 200,
            change: |reply| *reply = Reply::error(500, "internal_server_error", "Something went wrong."),
        };
    }
    "headers" {
        "html-instead-of-json" breaks "get_room" => Garbled {
            operation: "get_room",
            status: 404,
            change: |reply| {
                reply.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
                reply.body = "<!doctype html><title>404</title><h1>Not found</h1>".into();
            },
        };
        "wrong-content-type" breaks "search_rooms" => Garbled {
            operation: "search_rooms",
            status: 200,
            change: |reply| drop(reply.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"))),
        };
        "content-type-missing" breaks "list_members" => Garbled {
            operation: "list_members",
            status: 200,
            change: |reply| drop(reply.headers.remove(CONTENT_TYPE)),
        };
    }
    "truncated body" {
        "truncated-body" breaks "list_joined_rooms" => Garbled {
            operation: "list_joined_rooms",
            status: 200,
            change: |reply| reply.body.truncate(reply.body.len() / 2),
        };
        "error-without-body" breaks "leave_group" =>
            Garbled { operation: "leave_group", status: 403, change: |reply| reply.body.clear() };
        "success-without-body" breaks "join_group" =>
            Garbled { operation: "join_group", status: 200, change: |reply| reply.body.clear() };
    }
    "redirects" {
        "room-has-moved" breaks "get_room" => Garbled {
            operation: "get_room",
            status: 200,
            change: |reply| {
                reply.status = 302;
                reply.headers.insert(LOCATION, HeaderValue::from_static("/quran-reflect/v1/rooms/search"));
            },
        };
    }
    "validation" {
        "long-names-accepted" breaks "create_group" => Unvalidated("create_group");
        "any-limit-accepted" breaks "list_joined_rooms" => Unvalidated("list_joined_rooms");
    }
    "expiry" {
        "expired-token-accepted" breaks rule::EXPIRED_TOKEN_REFUSED.name() => broken!(EXPIRED_TOKEN_REFUSED);
        "invite-never-expires" breaks rule::INVITE_TOKEN_EXPIRES.name() => broken!(INVITE_TOKEN_EXPIRES);
    }
    "races" {
        "invite-token-race" breaks rule::INVITE_TOKEN_WORKS_ONCE.name() => Race("accept_invite");
        "slug-race" breaks rule::GROUP_URL_UNIQUE.name() => Race("create_group");
        "subdomain-race" breaks rule::PAGE_URL_UNIQUE.name() => Race("create_page");
    }
}
