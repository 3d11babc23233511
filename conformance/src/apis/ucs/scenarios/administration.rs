//! Who administers a room.

use reqwest::Method;
use serde_json::json;

use crate::{
    apis::ucs::verbs::{
        NOBODY, Plan, add, book, grant, look, people, remove, rename, revoke, scenario, time,
    },
    scenario::{Context, Raw, Scenario},
};

/// The calls of administrators.
pub(crate) const ONLY_ADMINS: Scenario = scenario(
    "only_administrators_use_their_calls",
    "Every call of administrators is refused to participants and to strangers, every call of participants to strangers.",
    "add_participant",
    |context| Box::pin(only_admins(context)),
);

/// Granting and revoking.
pub(crate) const GRANTED: Scenario = scenario(
    "administration_is_granted_and_revoked",
    "A participant who was granted administration administers the room until it is revoked.",
    "grant_admin",
    |context| Box::pin(granted(context)),
);

/// Somebody stays.
pub(crate) const LAST: Scenario = scenario(
    "the_last_administrator_stays",
    "The last administrator can neither be removed from the room nor lose the administration.",
    "revoke_admin",
    |context| Box::pin(last(context)),
);

async fn only_admins(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let now = time(&owner).await;
    let plan = Plan::started("Recitation").with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
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
                .expect("admin-calls-need-admin")
                .status(403);
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
            .expect("participant-calls-need-participant")
            .status(403);
    }
    look(&owner, "owner finds the room as it was", &room.id)
        .await
        .expect("admin-calls-need-admin")
        .status(200)
        .equal("/data/name", "Recitation")
        .equal("/data/status", "started")
        .length("/data/allowed_user_id", 2);
}

async fn granted(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let now = time(&owner).await;
    let plan = Plan::started("Night readers").with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
    grant(&owner, "owner cannot grant it to a stranger", &room.id, &outsider.user_id())
        .await
        .expect("grant-target-participates")
        .status(404);
    revoke(&owner, "owner cannot revoke it from a stranger", &room.id, &outsider.user_id())
        .await
        .expect("revoke-target-participates")
        .status(404);
    for (label, rule) in [
        ("owner grants the administration", "granted-participant-administers"),
        ("owner grants it again", "granting-twice-changes-nothing"),
    ] {
        let step = grant(&owner, label, &room.id, &member.user_id()).await;
        let _ = step.expect(rule).status(200);
    }
    add(&member, "member invites the outsider", &room.id, &outsider)
        .await
        .expect("granted-participant-administers")
        .status(200);
    people(&outsider, "outsider sees two administrators", &room.id)
        .await
        .expect("granting-twice-changes-nothing")
        .status(200)
        .length("/data", 3)
        .equal("/data/1/is_admin", true);
    for (label, rule) in [
        ("owner revokes it", "revoked-participant-administers-no-more"),
        ("owner revokes it again", "revoking-twice-changes-nothing"),
    ] {
        let step = revoke(&owner, label, &room.id, &member.user_id()).await;
        let _ = step.expect(rule).status(200);
    }
    rename(&member, "member may not rename the room any more", &room.id, "Mine")
        .await
        .expect("revoked-participant-administers-no-more")
        .status(403);
    look(&member, "member is still in it", &room.id)
        .await
        .expect("revoked-participant-administers-no-more")
        .status(200)
        .length("/data/admin_user_id", 1)
        .length("/data/allowed_user_id", 3);
}

async fn last(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let now = time(&owner).await;
    let plan = Plan::started("Two of us").with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
    let myself = owner.user_id();
    revoke(&owner, "owner revokes their own administration", &room.id, &myself)
        .await
        .expect("last-admin-stays")
        .status(409);
    remove(&owner, "owner removes themselves", &room.id, &myself)
        .await
        .expect("last-admin-stays")
        .status(409);
    look(&member, "member still sees the administrator", &room.id)
        .await
        .expect("last-admin-stays")
        .status(200)
        .equal("/data/admin_user_id/0", owner.user_id());
    let shared =
        grant(&owner, "owner shares the administration", &room.id, &member.user_id()).await;
    let _ = shared.expect("granted-participant-administers").status(200);
    revoke(&owner, "owner is not the last one now", &room.id, &myself)
        .await
        .expect("last-admin-stays")
        .status(200);
}
