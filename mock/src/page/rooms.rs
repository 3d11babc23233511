//! Rooms of all apis, with members, links and posts.

use rooms_openapi::Api;
use serde::Serialize;

use super::people::name_of;
use super::view::List;
use crate::control::Control;
use crate::domain::instant;
use crate::quran_reflect::{self, Visibility};
use crate::store::Store;

/// How many are shown.
const ROOMS: usize = 60;
const MEMBERS: usize = 30;
const POSTS: usize = 5;
/// How many letters of a post are.
const LETTERS: usize = 400;

/// A room.
#[derive(Serialize)]
pub(super) struct Room {
    id: String,
    kind: &'static str,
    name: String,
    public: bool,
    description: String,
    /// The URL that shows it.
    link: String,
    /// The URL that lets in whoever has it.
    private_link: Option<String>,
    time: Option<String>,
    members: List<Member>,
    posts: List<Post>,
}

/// Somebody in a room.
#[derive(Serialize)]
struct Member {
    name: String,
    role: &'static str,
}

/// What somebody wrote.
#[derive(Serialize)]
struct Post {
    author: String,
    body: String,
    at: String,
    visibility: &'static str,
}

/// The rooms, newest first, api by api.
pub(super) fn rooms(control: &Control, base: &str) -> List<Room> {
    let store = control.store().lock();
    let mut of_users: Vec<_> = store.quran_reflect.rooms().collect();
    of_users.sort_by_key(|room| std::cmp::Reverse((room.created_at, room.id)));
    let mut booked: Vec<_> = store.ucs.rooms().collect();
    booked.sort_by_key(|room| std::cmp::Reverse((room.created_at, room.id)));
    let total = of_users.len() + booked.len() + store.legacy_groups.rooms().count();
    let shown = of_users
        .into_iter()
        .map(|room| of_quran_reflect(&store, room, base))
        .chain(booked.into_iter().map(|room| of_ucs(&store, room, base)))
        .chain(of_legacy_groups(&store, base))
        .take(ROOMS);
    List { shown: shown.collect(), total }
}

fn of_quran_reflect(store: &Store, room: &quran_reflect::Room, base: &str) -> Room {
    let world = &store.quran_reflect;
    let kind = room.kind.word();
    let below = format!("{base}{}", Api::QuranReflect.mount_path());
    let link = format!("{below}/v1/rooms/{kind}/{}", room.slug);
    let mut posts: Vec<_> = room.posts.iter().filter_map(|id| world.post(*id)).collect();
    posts.reverse();
    Room {
        id: room.id.to_string(),
        kind,
        name: room.name.clone(),
        public: room.public,
        description: room.description.clone(),
        private_link: (!room.public).then(|| format!("{link}/accept/{}", room.private_token)),
        link,
        time: None,
        members: List::of(room.joined.iter(), MEMBERS, |(_, user)| Member {
            name: name_of(world, *user),
            role: match (room.is_owner(*user), room.is_admin(*user)) {
                (true, _) => "owner",
                (_, true) => "admin",
                _ => "",
            },
        }),
        posts: List::of(posts.into_iter(), POSTS, |post| Post {
            author: name_of(world, post.author),
            body: beginning(&post.body),
            at: instant(post.created_at),
            visibility: match post.visibility {
                Visibility::AsRoom => "as the room",
                Visibility::Publicly => "for everybody",
                Visibility::OnlyMembers => "for members",
            },
        }),
    }
}

fn of_ucs(store: &Store, room: &crate::ucs::Room, base: &str) -> Room {
    let below = format!("{base}{}", Api::Ucs.mount_path());
    let now = store.clock.now();
    let handle = |user| store.ucs.handle(user).unwrap_or("somebody").to_owned();
    Room {
        id: room.id.to_string(),
        kind: "ucs",
        name: room.name.clone(),
        public: true,
        description: String::new(),
        link: format!("{below}/participant/room/{}", room.id),
        private_link: None,
        time: Some(format!(
            "{}, {} to {}",
            room.status(now).word(),
            room.start.format("%Y-%m-%d %H:%M"),
            room.end.format("%Y-%m-%d %H:%M UTC"),
        )),
        members: List::of(room.participants.iter(), MEMBERS, |one| Member {
            name: one.username.clone().unwrap_or_else(|| handle(one.id)),
            role: if one.admin { "admin" } else { "" },
        }),
        posts: List::of(room.messages.iter().rev(), POSTS, |message| Post {
            author: message.name.clone(),
            body: beginning(&message.text),
            at: instant(message.sent_at),
            visibility: "chat",
        }),
    }
}

fn of_legacy_groups<'a>(store: &'a Store, base: &'a str) -> impl Iterator<Item = Room> + 'a {
    let world = &store.legacy_groups;
    world.rooms().map(move |room| Room {
        id: room.id.to_string(),
        kind: "legacy",
        name: room.name.clone(),
        public: room.public,
        description: room.description.clone(),
        link: format!("{base}{}/v1/groups/{}", Api::LegacyGroups.mount_path(), room.id),
        private_link: None,
        time: None,
        members: List::of(room.members.iter(), MEMBERS, |(user, admin)| Member {
            name: world.user(*user).map_or_else(|| user.to_string(), |user| user.handle.clone()),
            role: if *admin { "admin" } else { "" },
        }),
        posts: List { shown: Vec::new(), total: usize::try_from(room.posts).unwrap_or_default() },
    })
}

fn beginning(text: &str) -> String {
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
