//! Changing a group, and the addresses of groups.

use rooms_client::Patch;
use serde_json::json;

use crate::{
    apis::quran_reflect::verbs::{NO_ROOM, OWNER_MEMBER_OUTSIDER, join, look, scenario},
    scenario::{Context, GroupPlan, Raw, Scenario},
    targets::Capability,
};

/// Unset, null and a value are three things.
pub(crate) const UNSET_NULL_VALUE: Scenario = scenario(
    "a_group_update_tells_unset_null_and_value_apart",
    "What an update leaves out stays, null clears the country and keeps the switches, and a value is taken.",
    "update_group",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(unset_null_value(context)),
);

/// The picture comes and goes.
pub(crate) const PICTURE: Scenario = scenario(
    "a_group_picture_is_set_or_removed_but_not_both",
    "A picture is sent as a data URI, removed on request, and never both in one update.",
    "update_group",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(picture(context)),
);

/// One address, one group.
pub(crate) const TAKEN_URL: Scenario = scenario(
    "a_taken_url_is_refused",
    "No two groups have the same URL, neither by creation nor by update, in whatever case.",
    "create_group",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(taken_url(context)),
);

/// What a short request means.
pub(crate) const DEFAULTS: Scenario = scenario(
    "a_group_is_public_by_default_and_its_url_is_kept_in_lower_case",
    "A group created with name and URL alone is public, belongs to its creator and has a URL in lower case.",
    "create_group",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(defaults(context)),
);

async fn unset_null_value(context: &Context) {
    let owner = context.owner();
    let plan = GroupPlan::public("Evening Reflections").with_description("After Maghrib.");
    let group = owner.group("owner creates a public group", plan).await;

    let set = owner
        .call("owner sets country and button", |client| {
            let id = group.id()?;
            Ok(client.update_group(id).country("TR").hide_follow_join_button(true).send())
        })
        .await;
    set.expect("update-needs-admin").status(200).equal("/success", true);
    look(&owner, "the rest stayed", &group.id)
        .await
        .expect("update-needs-admin")
        .status(200)
        .equal("/country", "TR")
        .equal("/hideFollowJoinButton", true)
        .equal("/name", "Evening Reflections")
        .equal("/description", "After Maghrib.")
        .equal("/isPublic", true);

    let unset = owner
        .call("owner changes the description only", |client| {
            let id = group.id()?;
            let request = client.update_group(id).description("Before Isha.");
            Ok(request.send())
        })
        .await;
    unset.should_succeed();
    look(&owner, "country and button stayed", &group.id)
        .await
        .expect("update-null-clears-country")
        .equal("/country", "TR")
        .equal("/hideFollowJoinButton", true)
        .equal("/description", "Before Isha.");

    let by_url = owner
        .call("and show at its URL", |client| Ok(client.get_group_by_url(group.url()?).send()))
        .await;
    by_url.expect("update-null-clears-country").status(200).equal("/country", "TR");

    let null = owner
        .call("owner sends null for all three", |client| {
            let id = group.id()?;
            Ok(client
                .update_group(id)
                .country(Patch::Null)
                .public(Patch::Null)
                .hide_follow_join_button(Patch::Null)
                .send())
        })
        .await;
    null.should_succeed();
    let shown = look(&owner, "null cleared the country only", &group.id).await;
    shown.expect("update-null-clears-country").status(200).absent("/country");
    shown
        .expect("update-null-keeps-value")
        .equal("/isPublic", true)
        .equal("/hideFollowJoinButton", true);

    let value = owner
        .call("owner makes the group private", |client| {
            let id = group.id()?;
            Ok(client.update_group(id).public(false).hide_follow_join_button(false).send())
        })
        .await;
    value.should_succeed();
    look(&owner, "the values were taken", &group.id)
        .await
        .expect("update-null-keeps-value")
        .status(200)
        .equal("/isPublic", false)
        .equal("/hideFollowJoinButton", false)
        .equal("/description", "Before Isha.");
    let nowhere = owner
        .call("owner updates no group", |client| {
            Ok(client.update_group(NO_ROOM).name("Nowhere").send())
        })
        .await;
    nowhere.expect("unknown-room-not-found").status(404).equal("/type", "not_found");
}

async fn picture(context: &Context) {
    const PIXEL: &str = "data:image/png;base64,iVBORw0KGgo=";
    let owner = context.owner();
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;

    let set = owner
        .call("owner sends a picture", |client| {
            let id = group.id()?;
            Ok(client.update_group(id).avatar(PIXEL).send())
        })
        .await;
    set.expect("avatar-or-remove").status(200).equal("/success", true);
    let both = owner
        .call("owner sends and removes a picture", |client| {
            let id = group.id()?;
            Ok(client.update_group(id).avatar(PIXEL).remove_avatar(true).send())
        })
        .await;
    both.expect("avatar-or-remove").status(400).equal("/type", "invalid_request");
    owner
        .raw("owner sends a picture that is none", || {
            let body = json!({ "id": group.id()?, "avatar": "https://images.example.org/me.png" });
            Ok(Raw::patch("/v1/rooms/groups").json(&body))
        })
        .await
        .expect("avatar-or-remove")
        .status(400);
    let removed = owner
        .call("owner removes the picture", |client| {
            let id = group.id()?;
            Ok(client.update_group(id).remove_avatar(true).send())
        })
        .await;
    removed.expect("avatar-or-remove").status(200).equal("/success", true);
}

async fn taken_url(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let public = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", public).await;
    let private = GroupPlan::private("Sunday Study Circle");
    let other = owner.group("owner creates a private group", private).await;

    let again = member
        .attempt("member asks for the same URL", |client| {
            let url = group.url()?;
            Ok(client.create_group("Mine", url).send())
        })
        .await;
    again
        .expect("group-url-unique")
        .status(400)
        .equal("/type", "invalid_request")
        .present("/details/error/details/url");
    let shouted = member
        .attempt("member writes it in capitals", |client| {
            let url = group.url()?.to_uppercase();
            Ok(client.create_group("Mine", url).send())
        })
        .await;
    shouted.expect("group-url-unique").status(400);
    let moved = owner
        .call("owner moves the other group there", |client| {
            let (id, url) = (other.id()?, group.url()?);
            Ok(client.update_group(id).url(url).send())
        })
        .await;
    moved.expect("group-url-conflict-on-update").status(400).equal("/type", "invalid_request");
    look(&owner, "the other group stayed", &other.id)
        .await
        .expect("group-url-conflict-on-update")
        .status(200)
        .equal("/url", &other.url);
    let same = owner
        .call("owner sends the group's own URL", |client| {
            let (id, url) = (group.id()?, group.url()?);
            Ok(client.update_group(id).url(url).send())
        })
        .await;
    same.expect("group-url-conflict-on-update").status(200).equal("/success", true);
}

async fn defaults(context: &Context) {
    let owner = context.owner().requiring(Capability::DisposableRooms);
    let outsider = context.outsider();
    let created = owner
        .call("owner sends name and URL alone", |client| {
            Ok(client.create_group("Tafsir Notes", "Tafsir-Notes").send())
        })
        .await;
    let id = created.id("/data/id");
    created
        .expect("group-public-by-default")
        .status(201)
        .equal("/data/isPublic", true)
        .equal("/data/hideFollowJoinButton", false);
    created.expect("group-url-lowercased").equal("/data/url", "tafsir-notes");
    created
        .expect("creator-owns-group")
        .equal("/success", true)
        .equal("/data/name", "Tafsir Notes")
        .equal("/data/description", "")
        .equal("/data/isOwner", true)
        .equal("/data/ownerId", context.owner().user_id());
    created
        .expect("owner-belongs-from-the-start")
        .equal("/data/isAdmin", true)
        .equal("/data/isMember", true)
        .equal("/data/membersCount", 1)
        .equal("/data/postsCount", 0)
        .equal("/data/roomType", "group");
    join(&outsider, "outsider joins", &id).await.expect("public-group-open-to-join").status(200);
    let found = outsider
        .given(&id)
        .call("outsider reads it by its URL in capitals", |client| {
            Ok(client.get_group_by_url("TAFSIR-NOTES").send())
        })
        .await;
    found
        .expect("profile-by-url-ignores-case")
        .status(200)
        .equal("/id", &id)
        .equal("/url", "tafsir-notes");

    // The limits of the document, met from inside and broken from outside.
    let longest = "n".repeat(50);
    let url = "u".repeat(50);
    let created = owner
        .call("owner uses all the room there is", |client| {
            Ok(client
                .create_group(longest.clone(), url.clone())
                .description("d".repeat(200))
                .public(false)
                .hide_follow_join_button(true)
                .send())
        })
        .await;
    created
        .expect("creator-owns-group")
        .status(201)
        .equal("/data/name", longest.clone())
        .equal("/data/url", url)
        .equal("/data/isPublic", false)
        .equal("/data/hideFollowJoinButton", true);
    for (label, field, value) in [
        ("the name is empty", "name", String::new()),
        ("the name is too long", "name", format!("{longest}n")),
        ("the URL is empty", "url", String::new()),
        ("the URL is too long", "url", "u".repeat(51)),
        ("the description is too long", "description", "d".repeat(201)),
    ] {
        // Held back where rooms stay: a lenient target would keep what it should have refused.
        let refused = owner
            .raw(label, || {
                let mut body = json!({ "name": "Fine", "url": "fine" });
                body[field] = json!(value);
                Ok(Raw::post("/v1/rooms/groups").json(&body))
            })
            .await;
        refused
            .expect("malformed-input-refused")
            .status(400)
            .present(&format!("/details/error/details/{field}"));
    }
}
