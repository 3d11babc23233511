//! The faults of `ucs`.

use http::HeaderValue;
use http::header::CONTENT_TYPE;

use super::entry::{Entry, broken, faults};
use crate::fault::paging::Stale;
use crate::fault::rules::{Broken, Expired};
use crate::fault::shapes::{Garbled, Misshapen, Seen, Unvalidated};
use crate::fault::state::{Changed, Lost, Race};
use crate::ucs::{Event, Ucs, View, rule};

const ROOM: &[&str] = &["status", "start_time", "end_time"];

faults! {
    Ucs:
    "authorization" {
        "ucs-token-not-checked" breaks rule::TOKEN_REQUIRED.name() => broken!(TOKEN_REQUIRED);
        "ucs-anybody-administers" breaks rule::ADMIN_CALLS_NEED_ADMIN.name() => broken!(ADMIN_CALLS_NEED_ADMIN);
    }
    "membership" {
        "ucs-last-admin-can-be-removed" breaks rule::LAST_ADMIN_STAYS.name() => broken!(LAST_ADMIN_STAYS);
    }
    "privacy" {
        "ucs-strangers-participate" breaks rule::PARTICIPANT_CALLS_NEED_PARTICIPANT.name() =>
            broken!(PARTICIPANT_CALLS_NEED_PARTICIPANT);
        "ucs-list-shows-all" breaks rule::LIST_SHOWS_OWN_ROOMS.name() => broken!(LIST_SHOWS_OWN_ROOMS);
    }
    "state" {
        "ucs-ended-room-changes" breaks rule::ENDED_ROOM_REFUSES_CHANGES.name() => broken!(ENDED_ROOM_REFUSES_CHANGES);
        "ucs-started-room-moves" breaks rule::STARTED_ROOM_KEEPS_ITS_START.name() => broken!(STARTED_ROOM_KEEPS_ITS_START);
        "ucs-time-left-ignored" breaks rule::TIME_LEFT_ENDS_LATER.name() => Changed::<Event>(|_, events| {
            for event in events {
                if let Event::RoomEnded { end, at, .. } = event {
                    *end = *at;
                }
            }
        });
    }
    "lost update" {
        "ucs-addition-lost" breaks rule::ONLY_THE_INVITED_PARTICIPATE.name() =>
            Lost { operation: "add_participant", event: |event: &Event| matches!(event, Event::ParticipantAdded { .. }) };
        "ucs-revocation-lost" breaks rule::REVOKED_PARTICIPANT_ADMINISTERS_NO_MORE.name() =>
            Lost { operation: "revoke_admin", event: |event: &Event| matches!(event, Event::AdminChanged { .. }) };
        "ucs-archive-is-for-nobody" breaks rule::ARCHIVE_IS_PER_USER.name() => Changed::<Event>(|_, events| {
            for event in events {
                if let Event::ProfileChanged { archived, .. } = event {
                    *archived = None;
                }
            }
        });
    }
    "stale read" {
        "ucs-stale-list" breaks "list_rooms" => Stale::new("list_rooms");
        "ucs-stale-participants" breaks "list_participants" => Stale::new("list_participants");
    }
    "reading" {
        "ucs-chat-newest-first" breaks rule::CHAT_IN_ORDER_OF_TIME.name() => Seen::<View>(|view| {
            if let View::Messages { messages, .. } = view {
                messages.reverse();
            }
        });
        "ucs-participants-in-any-order" breaks rule::PARTICIPANTS_IN_ORDER_OF_ARRIVAL.name() => Seen::<View>(|view| {
            if let View::Participants { users, .. } = view {
                users.reverse();
            }
        });
    }
    "data" {
        "ucs-room-never-starts" breaks rule::STATUS_FOLLOWS_THE_CLOCK.name() => Misshapen {
            having: ROOM,
            change: |room| {
                if room["status"] == "started" {
                    room["status"] = "booked".into();
                }
            },
        };
    }
    "status" {
        "ucs-last-admin-is-a-bad-request" breaks rule::LAST_ADMIN_STAYS.name() =>
            Garbled { operation: "revoke_admin", status: 409, change: |reply| reply.status = 400 };
        "ucs-created-is-201" breaks "create_room" =>
            Garbled { operation: "create_room", status: 200, change: |reply| reply.status = 201 };
    }
    "headers" {
        "ucs-answers-in-plain-text" breaks "get_room" => Garbled {
            operation: "get_room",
            status: 200,
            change: |reply| drop(reply.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"))),
        };
    }
    "truncated body" {
        "ucs-truncated-chat" breaks "list_messages" => Garbled {
            operation: "list_messages",
            status: 200,
            change: |reply| reply.body.truncate(reply.body.len() / 2),
        };
    }
    "validation" {
        "ucs-any-name-accepted" breaks "create_room" => Unvalidated("create_room");
        "ucs-end-before-start-accepted" breaks rule::END_FOLLOWS_START.name() => broken!(END_FOLLOWS_START);
    }
    "expiry" {
        "ucs-expired-token-accepted" breaks rule::TOKEN_REQUIRED.name() => Expired(rule::TOKEN_REQUIRED);
        "ucs-signed-url-never-expires" breaks rule::SIGNED_URL_EXPIRES.name() => broken!(SIGNED_URL_EXPIRES);
    }
    "files" {
        "ucs-signed-url-for-any-file" breaks rule::SIGNED_URL_IS_FOR_ITS_FILE.name() => broken!(SIGNED_URL_IS_FOR_ITS_FILE);
        "ucs-upload-url-works-twice" breaks rule::UPLOAD_URL_TAKES_PUT.name() => broken!(UPLOAD_URL_TAKES_PUT);
        "ucs-file-of-any-room" breaks rule::FILE_BELONGS_TO_ITS_ROOM.name() => broken!(FILE_BELONGS_TO_ITS_ROOM);
        "ucs-download-without-message" breaks rule::DOWNLOAD_NEEDS_A_MESSAGE.name() => broken!(DOWNLOAD_NEEDS_A_MESSAGE);
    }
    "races" {
        "ucs-last-admin-race" breaks rule::LAST_ADMIN_STAYS.name() => Race("revoke_admin");
    }
}
