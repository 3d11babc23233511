//! What exists at the start: a group and a page in every seed, a few more in the demo.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::Api;
use uuid::Uuid;

use super::model::{Event, Invitee, Kind, Room, RoomId, User, UserId};
use crate::account::Account;
use crate::seed::Seed;
use crate::store::Store;

/// The private group that always exists. The owner administers it, the member belongs to it.
pub const GROUP: RoomId = 1234;
/// The public page that always exists. The owner administers it, the member belongs to it.
pub const PAGE: RoomId = 1301;

const OWNER: UserId = 117;
const MEMBER: UserId = 153;
const OUTSIDER: UserId = 208;

/// Number and name of the people of the demo.
const PEOPLE: &[(UserId, &str)] =
    &[(301, "maryam.osei"), (302, "adam.novak"), (303, "elif.kaya"), (304, "omar.diallo")];

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

const DEMO: &[Sketch] = &[
    Sketch {
        id: 1288,
        kind: Kind::Group,
        slug: "friday-tafsir",
        name: "Friday Tafsir",
        description: "What we understood this week.",
        public: true,
        members: &[(301, true), (MEMBER, true), (302, false), (303, false)],
        posts: 58,
    },
    Sketch {
        id: 1340,
        kind: Kind::Page,
        slug: "dakar-readers",
        name: "Dakar Readers",
        description: "Meetings and recordings.",
        public: true,
        members: &[(304, true), (OWNER, false), (301, false)],
        posts: 7,
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

/// Adds what the seed has beside the accounts.
pub(crate) fn plant(store: &mut Store, seed: Seed) {
    ALWAYS.iter().for_each(|sketch| found(store, sketch));
    if seed == Seed::Empty {
        return;
    }
    for (id, name) in PEOPLE {
        let account = store.quran_reflect.user_by_name(name);
        store.legacy_groups.apply(Event::UserCreated(User {
            id: *id,
            account: account.map(|user| user.id).unwrap_or_default(),
            handle: (*name).to_owned(),
            email: format!("{name}@example.org"),
        }));
    }
    DEMO.iter().for_each(|sketch| found(store, sketch));
    for whom in [Invitee::User(OUTSIDER), Invitee::Email("grandmother@example.org".to_owned())] {
        let room = 1288;
        store.legacy_groups.apply(Event::Invited { room, whom });
    }
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
