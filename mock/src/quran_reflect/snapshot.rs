//! The world as JSON, for those who want to know what a request changed. Holds no secret: tokens are left out.

use serde_json::{Value, json};

use super::model::{InviteStatus, Post, Room, User, Visibility};
use super::state::World;
use crate::domain::instant;

/// Everything in the world except tokens.
#[must_use]
pub fn snapshot(world: &World) -> Value {
    let invites = world.mails().map(|invite| {
        json!({
            "roomId": invite.room,
            "email": invite.email,
            "invitedBy": invite.invited_by,
            "sentAt": instant(invite.sent_at),
            "expiresAt": instant(invite.expires_at),
            "status": match invite.status {
                InviteStatus::Open => "open",
                InviteStatus::Accepted => "accepted",
                InviteStatus::Rejected => "rejected",
                InviteStatus::Replaced => "replaced",
            },
        })
    });
    let requests = world.page_requests().map(|request| {
        json!({
            "id": request.id,
            "name": request.name,
            "subdomain": request.slug,
            "description": request.description,
            "public": request.public,
            "requester": request.requester,
            "requestedAt": instant(request.requested_at),
            "application": request.application,
        })
    });
    json!({
        "users": world.users.values().map(user).collect::<Vec<_>>(),
        "rooms": world.rooms().map(room).collect::<Vec<_>>(),
        "posts": world.posts.values().map(post).collect::<Vec<_>>(),
        "invites": invites.collect::<Vec<_>>(),
        "pageRequests": requests.collect::<Vec<_>>(),
    })
}

fn user(user: &User) -> Value {
    json!({
        "id": user.id,
        "username": user.username,
        "name": format!("{} {}", user.first_name, user.last_name),
        "email": user.email,
        "rooms": user.rooms,
        "following": user.following,
        "posts": user.posts,
        "saved": user.saved,
    })
}

fn room(room: &Room) -> Value {
    let members = room.joined.iter().map(|(at, user)| {
        json!({ "userId": user, "joinedAt": instant(*at), "admin": room.is_admin(*user) })
    });
    json!({
        "id": room.id,
        "roomType": room.kind.word(),
        "slug": room.slug,
        "name": room.name,
        "description": room.description,
        "country": room.country,
        "public": room.public,
        "hideFollowJoinButton": room.hide_follow_join_button,
        "verified": room.verified,
        "avatar": room.avatar,
        "website": room.website,
        "owner": room.owner,
        "createdAt": instant(room.created_at),
        "members": members.collect::<Vec<_>>(),
        "posts": room.posts,
    })
}

fn post(post: &Post) -> Value {
    json!({
        "id": post.id,
        "authorId": post.author,
        "roomId": post.room,
        "body": post.body,
        "draft": post.draft,
        "removed": post.removed,
        "visibility": match post.visibility {
            Visibility::AsRoom => "as-room",
            Visibility::Publicly => "publicly",
            Visibility::OnlyMembers => "only-members",
        },
        "createdAt": instant(post.created_at),
        "updatedAt": instant(post.updated_at),
        "likes": post.likes,
    })
}
