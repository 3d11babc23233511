//! What exists at the start: a group and a page.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::Api;
use uuid::Uuid;

use super::model::{Event, Kind, Room, RoomId, User, UserId};
use crate::account::Account;
use crate::store::Store;

/// The private group that always exists. The owner administers it, the member belongs to it.
pub const GROUP: RoomId = 1234;
/// The public page that always exists. The owner administers it, the member belongs to it.
pub const PAGE: RoomId = 1301;

const OWNER: UserId = 117;
const MEMBER: UserId = 153;

struct Sketch {
    id: RoomId,
    kind: Kind,
    slug: &'static str,
    name: &'static str,
    description: &'static str,
    public: bool,
    members: &'static [(UserId, bool)],
    posts: i64,
}

const ALWAYS: &[Sketch] = &[
    Sketch {
        id: GROUP,
        kind: Kind::Group,
        slug: "evening-halaqa",
        name: "Evening Halaqa",
        description: "A few verses after Maghrib.",
        public: false,
        members: &[(OWNER, true), (MEMBER, false)],
        posts: 12,
    },
    Sketch {
        id: PAGE,
        kind: Kind::Page,
        slug: "quran-club",
        name: "Quran Club",
        description: "Announcements of the club.",
        public: true,
        members: &[(OWNER, true), (MEMBER, false)],
        posts: 31,
    },
];

/// Adds a user with tokens for this api.
pub(crate) fn admit(store: &mut Store, account: Uuid, details: &Account) {
    let user = User {
        id: details.legacy_groups.user_id,
        account,
        handle: details.username.clone(),
        email: details.email.to_lowercase(),
    };
    let tokens = &details.legacy_groups;
    store.keys.insert(
        Api::LegacyGroups,
        account,
        &tokens.access_token,
        &tokens.expired_access_token,
    );
    store.legacy_groups.apply(Event::UserCreated(user));
}

/// Adds them.
pub(crate) fn plant(store: &mut Store) {
    ALWAYS.iter().for_each(|sketch| found(store, sketch));
}

fn found(store: &mut Store, sketch: &Sketch) {
    let room = Room {
        id: sketch.id,
        kind: sketch.kind,
        slug: sketch.slug.to_owned(),
        name: sketch.name.to_owned(),
        description: sketch.description.to_owned(),
        public: sketch.public,
        members: sketch.members.iter().copied().collect::<BTreeMap<_, _>>(),
        invited: BTreeSet::new(),
        posts: sketch.posts,
    };
    store.legacy_groups.apply(Event::RoomCreated(Box::new(room)));
}
