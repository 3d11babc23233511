//! The demo community: a dozen people, six groups, two pages, and what happens among them.
//!
//! What the curated document shows in its examples exists here under the same ids, so that examples can be tried out.
//! Everything lies in the past except invitations, which are sent at the start of the mock's clock.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::build::{instant, person};
use super::demo_data::{CIRCLES, Circle, FOLLOWS, PEOPLE, POSTS, Sketch};
use crate::account::{self, Grant};
use crate::oauth2::approved;
use crate::quran_reflect::{
    Event, Invite, InviteStatus, Kind, PageRequest, Post, Reference, Room, UserId, rules,
};
use crate::store::Store;

pub(crate) fn plant(store: &mut Store) {
    for (first, last, country, joined_at) in PEOPLE {
        let username = format!("{first}.{last}").to_lowercase();
        let id = store.ids.uuid();
        let mut user = person(id, first, last, &username, joined_at);
        user.country = Some((*country).to_owned());
        store.quran_reflect.apply(Event::UserCreated(Box::new(user)));
        // Tokens that cost no fresh id, so that the ids of the examples stay what they are.
        let grant = Grant {
            user: Some(id),
            client: None,
            scopes: approved(),
            session: None,
            issued_at: store.clock.now(),
            expires_at: None,
        };
        store.tokens.issue(account::token_of(&username), grant);
    }
    CIRCLES.iter().for_each(|circle| found(store, circle));
    POSTS.iter().for_each(|sketch| publish(store, sketch));
    for (follower, followee) in FOLLOWS {
        let (follower, followee) = (user(store, follower), user(store, followee));
        store.quran_reflect.apply(Event::UserFollowed { follower, followee });
    }
    request_page(store);
    invite(store, "tafsir-circle", "yusuf.demir", "leila.haddad@example.org");
    invite(store, "family-halaqa", "amina.rahman", "leila.haddad@example.org");
    invite(store, "family-halaqa", "amina.rahman", "grandmother@example.org");
}

/// The id of somebody of the seed; nobody's if the seed misspells them, which a test would notice.
fn user(store: &Store, username: &str) -> UserId {
    store.quran_reflect.user_by_name(username).map(|user| user.id).unwrap_or_default()
}

fn found(store: &mut Store, circle: &Circle) {
    let created_at = instant(circle.created_at);
    let id = circle.id.unwrap_or_else(|| created_at.timestamp_micros());
    let owner = user(store, circle.owner);
    let room = Room {
        id,
        kind: circle.kind,
        slug: circle.slug.to_owned(),
        name: circle.name.to_owned(),
        description: circle.description.to_owned(),
        country: circle.country.map(str::to_owned),
        public: circle.public,
        hide_follow_join_button: false,
        verified: circle.kind == Kind::Page,
        avatar: None,
        owner,
        created_at,
        private_token: store.ids.token("pl"),
        website: None,
        members: BTreeMap::new(),
        joined: BTreeSet::new(),
        posts: BTreeSet::new(),
    };
    store.quran_reflect.apply(Event::RoomCreated(Box::new(room)));
    for (position, username) in [circle.owner].iter().chain(circle.members).enumerate() {
        let at = created_at
            + chrono::TimeDelta::minutes(i64::try_from(position).unwrap_or_default() * 3);
        store.quran_reflect.apply(Event::MemberJoined {
            room: id,
            user: user(store, username),
            at,
        });
    }
    for username in circle.admins {
        let user = user(store, username);
        store.quran_reflect.apply(Event::AdminAccessChanged { room: id, user, admin: true });
    }
}

fn publish(store: &mut Store, sketch: &Sketch) {
    let at = instant(sketch.at);
    let id = sketch.id.unwrap_or_else(|| at.timestamp_micros());
    let circle = CIRCLES.iter().find(|circle| circle.slug == sketch.room);
    let room = circle.and_then(|circle| store.quran_reflect.room_by_slug(circle.kind, circle.slug));
    let post = Post {
        id,
        author: user(store, sketch.author),
        room: room.map(|room| room.id),
        body: sketch.body.to_owned(),
        draft: false,
        removed: false,
        visibility: sketch.visibility,
        post_type: sketch.post_type,
        references: sketch
            .reference
            .map(|(chapter, from, to)| Reference { chapter, from, to })
            .into_iter()
            .collect(),
        mentions: Vec::new(),
        tags: sketch.tags.iter().map(|tag| (*tag).to_owned()).collect(),
        created_at: at,
        updated_at: at,
        published_at: Some(at),
        likes: BTreeSet::new(),
    };
    store.quran_reflect.apply(Event::PostCreated(Box::new(post)));
    for username in sketch.liked_by {
        let user = user(store, username);
        store.quran_reflect.apply(Event::PostLiked { post: id, user });
    }
    for username in sketch.saved_by {
        let user = user(store, username);
        store.quran_reflect.apply(Event::PostSaved { post: id, user });
    }
}

/// A page that waits for approval: `POST /__mock/pages/1771668000000000/approve`.
fn request_page(store: &mut Store) {
    let requested_at = instant("2026-02-21T10:00:00Z");
    let request = PageRequest {
        id: requested_at.timestamp_micros(),
        requester: user(store, "yusuf.demir"),
        requested_at,
        slug: "lighthouse".to_owned(),
        name: "Lighthouse Foundation".to_owned(),
        description: "Reading circles for schools.".to_owned(),
        country: Some("TR".to_owned()),
        public: true,
        hide_follow_join_button: false,
        website: Some("https://lighthouse.example.org".to_owned()),
        application: json!({
            "jobTitle": "Coordinator",
            "contactNumber": "+90 212 555 0147",
            "organizationName": "Lighthouse Foundation",
            "purpose": "Share the readings of our circles.",
        }),
    };
    store.quran_reflect.apply(Event::PageRequested(Box::new(request)));
}

fn invite(store: &mut Store, slug: &str, by: &str, email: &str) {
    let Some(room) = store.quran_reflect.room_by_slug(Kind::Group, slug).map(|room| room.id) else {
        return;
    };
    let sent_at = store.clock.now();
    let invite = Invite {
        token: store.ids.token("iv"),
        room,
        email: email.to_owned(),
        invited_by: user(store, by),
        sent_at,
        expires_at: sent_at + rules::INVITE_LIFETIME,
        status: InviteStatus::Open,
    };
    store.quran_reflect.apply(Event::InviteSent(Box::new(invite)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ClockKind;
    use crate::seed::Seed;

    #[test]
    fn everybody_named_in_the_seed_exists() {
        let store = Store::seeded(ClockKind::Fixed, Seed::Demo, None);
        let circles = CIRCLES
            .iter()
            .flat_map(|circle| [&[circle.owner], circle.members, circle.admins].concat());
        let posts =
            POSTS.iter().flat_map(|post| [&[post.author], post.liked_by, post.saved_by].concat());
        let follows = FOLLOWS.iter().flat_map(|(one, other)| [*one, *other]);
        for name in circles.chain(posts).chain(follows) {
            assert!(store.quran_reflect.user_by_name(name).is_some(), "{name}");
        }
    }

    #[test]
    fn authors_belong_to_the_rooms_they_post_in() {
        let store = Store::seeded(ClockKind::Fixed, Seed::Demo, None);
        for room in store.quran_reflect.rooms() {
            assert!(room.is_member(room.owner), "{}", room.slug);
            for post in &room.posts {
                let post = store.quran_reflect.post(*post).expect("a post of the room");
                assert!(room.is_member(post.author), "{} in {}", post.body, room.slug);
            }
        }
        let in_rooms: usize = store.quran_reflect.rooms().map(|room| room.posts.len()).sum();
        assert_eq!(in_rooms, POSTS.iter().filter(|post| !post.room.is_empty()).count());
    }
}
