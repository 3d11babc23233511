//! What a caller gets to see, and its JSON.

use serde_json::{Value, json};

use super::model::{Invitee, Kind, Room, RoomId, UserId};
use super::state::World;
use crate::domain::Viewer;

/// Where a page lives; groups have paths below it.
const SITE: &str = "https://quranreflect.com";

/// What a caller gets to see.
#[derive(Clone, Debug)]
pub enum View {
    /// An object that is already complete.
    Fixed(Value),
    /// Groups and pages, each in the list of its kind.
    List(Vec<RoomId>),
    /// The settings of one.
    Settings(RoomId),
}

impl From<Value> for View {
    fn from(answer: Value) -> Self {
        Self::Fixed(answer)
    }
}

pub(super) fn render(world: &World, viewer: Viewer, view: &View) -> Option<Value> {
    let viewer = world.user_of(viewer.user).map(|user| user.id);
    let data = match view {
        View::Fixed(value) => return Some(value.clone()),
        View::Settings(id) => item(viewer, world.room(*id)?),
        View::List(ids) => {
            let of_kind = |kind| -> Vec<Value> {
                let rooms = ids.iter().filter_map(|id| world.room(*id));
                let rooms = rooms.filter(|room| room.kind == kind);
                rooms.map(|room| item(viewer, room)).collect()
            };
            json!({ "pages": of_kind(Kind::Page), "groups": of_kind(Kind::Group) })
        }
    };
    Some(json!({ "success": true, "data": data }))
}

/// A room: `kind-tells-slug-or-subdomain`, `current-user-is-admin`.
fn item(viewer: Option<UserId>, room: &Room) -> Value {
    let (word, slug, subdomain, link) = match room.kind {
        Kind::Group => ("group", room.slug.as_str(), "", format!("{SITE}/groups/{}", room.slug)),
        Kind::Page => ("page", "", room.slug.as_str(), SITE.to_owned()),
    };
    json!({
        "id": room.id,
        "name": room.name,
        "description": room.description,
        "public": room.public,
        "active": true,
        "verified": room.kind == Kind::Page,
        "subdomain": subdomain,
        "roomType": word,
        "group": slug,
        "avatar": "/avatars/original/missing.png",
        "link": link,
        "membersCount": room.members.len(),
        "postsCount": room.posts,
        "currentUserIsAdmin": viewer.is_some_and(|user| room.is_admin(user)),
    })
}

/// Everything in the world.
pub(super) fn snapshot(world: &World) -> Value {
    let room = |room: &Room| {
        let member = |(user, admin): (&UserId, &bool)| json!({ "userId": user, "admin": admin });
        let invitee = |whom: &Invitee| match whom {
            Invitee::User(user) => json!({ "userId": user }),
            Invitee::Email(email) => json!({ "email": email }),
        };
        json!({
            "id": room.id,
            "slug": room.slug,
            "name": room.name,
            "public": room.public,
            "members": room.members.iter().map(member).collect::<Vec<_>>(),
            "invited": room.invited.iter().map(invitee).collect::<Vec<_>>(),
        })
    };
    json!({ "rooms": world.rooms().map(room).collect::<Vec<_>>() })
}
