//! Who administers a room.

use reqwest::Method;
use serde_json::json;

use crate::{
    apis::ucs::{nouns::NOBODY, verbs::User},
    scenario::{
        Context, Raw,
        Role::{Member, Outsider, Owner},
    },
};

pub(super) async fn only_administrators_use_their_calls(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Recitation", &now, &[&member]).await;
    let user = json!({"participant_id": outsider.user_id()});
    let admin = format!("/participant/{}/admin", owner.user_id());
    for (words, method, rest, body) in [
        ("rename it", Method::POST, "", Some(json!({"name": "Mine"}))),
        ("end it", Method::POST, "", Some(json!({}))),
        ("add somebody", Method::POST, "/participant", Some(user)),
        (
            "remove somebody",
            Method::DELETE,
            "/participant",
            Some(json!({"participant_id": owner.user_id()})),
        ),
        ("grant administration", Method::POST, &*admin, None),
        ("revoke administration", Method::DELETE, &*admin, None),
    ] {
        for actor in [&member, &outsider] {
            let label = format!("{} may not {words}", actor.name());
            actor
                .raw(&label, || {
                    let path = format!("/admin/room/{}{rest}", room.id.get()?);
                    let raw = Raw::new(method.clone(), path);
                    Ok(match &body {
                        Some(body) => raw.json(body),
                        None => raw,
                    })
                })
                .await
                .refused("admin-calls-need-admin");
        }
    }
    for (words, method, rest, body) in [
        ("read it", Method::GET, "", None),
        ("see who is there", Method::GET, "/participant", None),
        ("introduce themselves", Method::PATCH, "/userprofile", Some(json!({"username": "Eve"}))),
        ("read the chat", Method::GET, "/chat", None),
        ("upload", Method::GET, "/upload", None),
        ("download", Method::GET, &*format!("/download?file_id={NOBODY}"), None),
    ] {
        let label = format!("outsider may not {words}");
        outsider
            .raw(&label, || {
                let path = format!("/participant/room/{}{rest}", room.id.get()?);
                let raw = Raw::new(method, path);
                Ok(match &body {
                    Some(body) => raw.json(body),
                    None => raw,
                })
            })
            .await
            .refused("participant-calls-need-participant");
    }
    (owner.reads(&room).await)
        .shows(
            "admin-calls-need-admin",
            json!({"data": {"name": "Recitation", "status": "started"}}),
        )
        .length("/data/allowed_user_id", 2);
}

pub(super) async fn administration_is_granted_and_revoked(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Night readers", &now, &[&member]).await;
    owner.grants_admin(&outsider, &room).await.refused("grant-target-participates");
    owner.revokes_admin(&outsider, &room).await.refused("revoke-target-participates");
    owner.grants_admin(&member, &room).await.accepted("granted-participant-administers");
    owner.grants_admin(&member, &room).await.accepted("granting-twice-changes-nothing");
    member.adds(&outsider, &room).await.accepted("granted-participant-administers");
    (outsider.lists_participants(&room).await)
        .accepted("granting-twice-changes-nothing")
        .length("/data", 3)
        .equal("/data/1/is_admin", true);
    owner.revokes_admin(&member, &room).await.accepted("revoked-participant-administers-no-more");
    owner.revokes_admin(&member, &room).await.accepted("revoking-twice-changes-nothing");
    let renamed = member.renames(&room, "Mine").await;
    renamed.expect("revoked-participant-administers-no-more").status(403);
    (member.reads(&room).await)
        .accepted("revoked-participant-administers-no-more")
        .length("/data/admin_user_id", 1)
        .length("/data/allowed_user_id", 3);
}

pub(super) async fn the_last_administrator_stays(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Two of us", &now, &[&member]).await;
    owner.revokes_admin(&owner, &room).await.refused("last-admin-stays");
    owner.removes(&owner, &room).await.refused("last-admin-stays");
    let read = member.reads(&room).await;
    read.accepted("last-admin-stays").equal("/data/admin_user_id/0", &owner);
    owner.grants_admin(&member, &room).await.accepted("granted-participant-administers");
    owner.revokes_admin(&owner, &room).await.accepted("last-admin-stays");
}
