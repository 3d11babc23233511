//! Groups and pages with people in them, made by the operations of the api.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    matrix::{
        cast::{Relation, Room},
        plan::Needs,
        worlds::{Setup, Values},
    },
    scenario::{Raw, Role, StepValue, Unavailable},
};

/// The slug of every room: there is one in each state.
const SLUG: &str = "matrix-room";
/// The name of every room.
pub(crate) const NAME: &str = "Matrix room";

/// Where an operation names no room, callers still stand in one as their rows say.
fn really(room: Room) -> Room {
    match room {
        Room::None => Room::PublicGroup,
        room => room,
    }
}

/// A room of the owner with nobody else in it. Every room begins as a private one, so that it has a link.
pub(crate) async fn open(setup: &Setup<'_>, room: Room) -> Result<Values, Unavailable> {
    let room = really(room);
    let mut values = Values::new();
    let id = if room.is_group() {
        let body = json!({"name": NAME, "url": SLUG, "public": false});
        let raw = Raw::post("/v1/rooms/groups").json(&body);
        let created = setup.call(Role::Owner, "owner creates it", raw).await?;
        setup.take(&created, "/data/id")?
    } else {
        page(setup).await?
    };
    let raw = Raw::get(format!("/v1/rooms/{id}"));
    let seen = setup.call(Role::Owner, "owner reads the link", raw).await?;
    values.insert("link".to_owned(), setup.take(&seen, "/privateToken")?);
    if room.is_public() {
        let number: i64 = id.parse().unwrap_or_default();
        let path = if room.is_group() { "/v1/rooms/groups" } else { "/v1/rooms/pages" };
        let raw = Raw::patch(path).json(&json!({"id": number, "public": true}));
        setup.call(Role::Owner, "owner makes it public", raw).await?;
    }
    values.insert("room".to_owned(), id);
    values.insert("slug".to_owned(), SLUG.to_owned());
    Ok(values)
}

async fn page(setup: &Setup<'_>) -> Result<String, Unavailable> {
    let body = application(SLUG);
    let owner = setup.context.owner();
    let raw = Raw::post("/v1/rooms/pages").json(&body);
    let label = setup.label("owner requests it");
    let requested = owner.prepare(&label, || Ok(raw)).await.should_succeed();
    let label = setup.label("it is approved");
    let id = setup.context.approve_page(&label, &requested, SLUG).await;
    Ok(id.get()?.to_string())
}

/// What a page is requested with.
pub(crate) fn application(slug: &str) -> Value {
    json!({
        "name": NAME,
        "jobTitle": "Coordinator",
        "contactNumber": "+34 600 000 000",
        "organizationName": "Matrix readers",
        "purpose": "Share the weekly lessons.",
        "url": slug,
        "public": false,
    })
}

/// Brings the people to what they are to the room, and adds what else is needed.
pub(crate) async fn gather(setup: &Setup<'_>, values: &mut Values) -> Result<(), Unavailable> {
    let Some(wanted) = setup.wanted() else {
        return Ok(());
    };
    let posts = match wanted.needs {
        Needs::PublicPosts => &[1][..],
        Needs::MembersPosts => &[2],
        Needs::BothPosts => &[1, 2],
        _ => &[],
    };
    for status in posts {
        write(setup, values, ("owner", Role::Owner), *status).await?;
    }
    for (part, role, relation) in setup.people() {
        let writes = !posts.is_empty() && wanted.needs != Needs::BothPosts;
        if relation.belongs() || writes {
            enter(setup, values, role).await?;
        }
        if writes {
            for status in posts {
                write(setup, values, (part, role), *status).await?;
            }
        }
        if !relation.belongs() && writes {
            leave(setup, values, role).await?;
        }
        match relation {
            Relation::Invited => invite(setup, values, (part, role)).await?,
            Relation::Admin => promote(setup, values, role).await?,
            Relation::Outsider | Relation::Member | Relation::Owner => {}
        }
    }
    Ok(())
}

/// The way in that this kind of room has.
async fn enter(setup: &Setup<'_>, values: &Values, role: Role) -> Result<(), Unavailable> {
    let (id, link) = (&values["room"], &values["link"]);
    let room = setup.wanted().map_or(Room::None, |wanted| wanted.room);
    let raw = match really(room) {
        Room::PublicGroup => Raw::post(format!("/v1/rooms/{id}/join")),
        Room::PublicPage => Raw::post(format!("/v1/rooms/{id}/follow")),
        Room::PrivateGroup => Raw::get(format!("/v1/rooms/group/{SLUG}/accept/{link}")),
        _ => Raw::get(format!("/v1/rooms/page/{SLUG}/accept/{link}")),
    };
    setup.call(role, &format!("{role} enters"), raw).await?;
    Ok(())
}

async fn leave(setup: &Setup<'_>, values: &Values, role: Role) -> Result<(), Unavailable> {
    let id = &values["room"];
    let group = setup.wanted().is_some_and(|wanted| really(wanted.room).is_group());
    let variant = if group { "leave" } else { "unfollow" };
    let raw = Raw::post(format!("/v1/rooms/{id}/{variant}"));
    setup.call(role, &format!("{role} leaves"), raw).await?;
    Ok(())
}

async fn promote(setup: &Setup<'_>, values: &Values, role: Role) -> Result<(), Unavailable> {
    let room: i64 = values["room"].parse().unwrap_or_default();
    let user = setup.context.actor(role).user_id();
    let body = json!({"roomId": room, "userId": user, "admin": true});
    let raw = Raw::post("/v1/rooms/admins-access").json(&body);
    let what = format!("owner makes {role} an admin");
    setup.call(Role::Owner, &what, raw).await?;
    Ok(())
}

async fn invite(
    setup: &Setup<'_>,
    values: &mut Values,
    (part, role): (&str, Role),
) -> Result<(), Unavailable> {
    let id = &values["room"];
    let actor = setup.context.actor(role);
    let body = json!({"userIds": [actor.user_id()], "emails": []});
    let raw = Raw::new(Method::POST, format!("/v1/rooms/{id}/invite")).json(&body);
    setup.call(Role::Owner, &format!("owner invites {role}"), raw).await?;
    let room = StepValue::value(id.parse().unwrap_or_default());
    let label = setup.label(&format!("{role} reads the letter"));
    let token = actor.reads_invitation(&label, &room).await.get()?;
    values.insert(format!("invitation of {part}"), token);
    Ok(())
}

async fn write(
    setup: &Setup<'_>,
    values: &mut Values,
    (part, role): (&str, Role),
    status: i64,
) -> Result<(), Unavailable> {
    let room: i64 = values["room"].parse().unwrap_or_default();
    let raw = Raw::post("/v1/posts").json(&post(room, status));
    let what = format!("{role} writes a post of sort {status}");
    let written = setup.call(role, &what, raw).await?;
    let sort = if status == 1 { "public" } else { "members'" };
    values.insert(format!("{sort} post of {part}"), setup.take(&written, "/data/id")?);
    Ok(())
}

/// A post in a room: 0 in its name, 1 for everybody, 2 for members.
pub(crate) fn post(room: i64, status: i64) -> Value {
    json!({"post": {
        "body": "A few words about patience.",
        "draft": false,
        "references": [],
        "mentions": [],
        "roomId": room,
        "roomPostStatus": status,
    }})
}
