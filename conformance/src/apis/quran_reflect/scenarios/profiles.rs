//! Reading rooms and people: the ways to a profile, and what it tells whom.

use crate::{
    apis::quran_reflect::verbs::{
        NO_ROOM, NO_USER, OWNER_ADMIN_MEMBER, OWNER_MEMBER_OUTSIDER, join, known, look, scenario,
        set_admin,
    },
    scenario::{Actor, Context, GroupPlan, Scenario, ScenarioKind, Step, StepValue},
};

/// Two ways to a group, and three kinds of readers.
pub(crate) const RELATION: Scenario = scenario(
    "a_profile_tells_the_callers_relation",
    "A group is read by id and by URL, in any case, with the flags of whoever reads.",
    "get_room",
    OWNER_ADMIN_MEMBER,
    |context| Box::pin(relation(context)),
);

/// The private link follows the visibility.
pub(crate) const PRIVATE_TOKEN: Scenario = scenario(
    "a_private_token_is_for_admins_of_a_private_room",
    "Only owner and administrators are shown the private token, and it works only while the group is private.",
    "accept_group_link",
    OWNER_ADMIN_MEMBER,
    |context| Box::pin(private_token(context)),
);

/// Profiles of people.
pub(crate) const PEOPLE: Scenario = Scenario {
    reads_only: true,
    kind: ScenarioKind::Written,
    ..scenario(
        "an_email_address_is_shown_to_its_owner_only",
        "The own profile has the address on request; the profile of somebody else never has.",
        "get_own_profile",
        OWNER_MEMBER_OUTSIDER,
        |context| Box::pin(people(context)),
    )
};

async fn by_url<'s>(actor: &Actor<'s>, label: &str, url: &StepValue<String>) -> Step<'s> {
    actor.call(label, |client| Ok(client.get_group_by_url(url.get()?).send())).await
}

async fn follow_link<'s>(
    actor: &Actor<'s>,
    label: &str,
    url: &StepValue<String>,
    token: &StepValue<String>,
) -> Step<'s> {
    actor.call(label, |client| Ok(client.accept_group_link(url.get()?, token.get()?).send())).await
}

async fn relation(context: &Context) {
    let (owner, admin, member) = (context.owner(), context.admin(), context.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id).await.should_succeed();
    set_admin(&owner, "owner grants admin access", &group.id, admin.user_id(), true)
        .await
        .should_succeed();

    look(&owner, "owner reads by id", &group.id)
        .await
        .expect("profile-tells-relation")
        .status(200)
        .equal("/id", &group.id)
        .equal("/roomType", "group")
        .equal("/isOwner", true)
        .equal("/isAdmin", true)
        .equal("/isMember", true);
    by_url(&admin, "admin reads by URL", &group.url)
        .await
        .expect("profile-tells-relation")
        .status(200)
        .equal("/id", &group.id)
        .equal("/roomType", "group")
        .equal("/isOwner", false)
        .equal("/isAdmin", true)
        .equal("/isMember", true);
    let shouted = group.url.clone().map(|url| url.to_uppercase());
    let seen = by_url(&member, "an outsider reads by URL in capitals", &shouted).await;
    seen.expect("profile-by-url-ignores-case")
        .status(200)
        .equal("/id", &group.id)
        .equal("/url", &group.url);
    seen.expect("profile-tells-relation")
        .equal("/isOwner", false)
        .equal("/isAdmin", false)
        .equal("/isMember", false)
        .equal("/ownerId", owner.user_id())
        .equal("/membersCount", 2);
    look(&owner, "owner reads no room", &known(NO_ROOM))
        .await
        .expect("unknown-room-not-found")
        .status(404)
        .equal("/type", "not_found");
    let nowhere = StepValue::value("no-group-has-this-url".to_owned());
    by_url(&owner, "owner reads no URL", &nowhere)
        .await
        .expect("unknown-room-not-found")
        .status(404);
    let crossed = owner
        .call("owner looks for a page there", |client| {
            Ok(client.get_page_by_subdomain(group.url()?).send())
        })
        .await;
    crossed.expect("operation-fits-room-kind").status(404);
}

async fn private_token(context: &Context) {
    let (owner, admin, member) = (context.owner(), context.admin(), context.member());
    let plan = GroupPlan::private("Sunday Study Circle");
    let group = owner.group("owner creates a private group", plan).await;
    let own = look(&owner, "owner reads the group", &group.id).await;
    own.expect("private-token-for-admins").status(200).present("/privateToken");
    let token = own.text("/privateToken");

    let made_up = StepValue::value("pl_made_up".to_owned());
    follow_link(&admin, "somebody makes a token up", &group.url, &made_up)
        .await
        .expect("private-link-admits")
        .status(400);
    let nowhere = StepValue::value("no-group-has-this-url".to_owned());
    follow_link(&admin, "somebody follows a link to nowhere", &nowhere, &token)
        .await
        .expect("unknown-room-not-found")
        .status(404);
    follow_link(&admin, "a future admin follows the link", &group.url, &token)
        .await
        .expect("private-link-admits")
        .status(200)
        .equal("/isNewMember", true);
    look(&admin, "an ordinary member reads the group", &group.id)
        .await
        .expect("private-token-for-admins")
        .status(200)
        .equal("/isMember", true)
        .absent("/privateToken");
    set_admin(&owner, "owner grants admin access", &group.id, admin.user_id(), true)
        .await
        .should_succeed();
    look(&admin, "admin reads the group", &group.id)
        .await
        .expect("private-token-for-admins")
        .equal("/privateToken", &token);

    let opened = owner
        .call("owner makes the group public", |client| {
            let id = group.id()?;
            Ok(client.update_group(id).public(true).send())
        })
        .await;
    opened.should_succeed();
    look(&owner, "owner reads the public group", &group.id)
        .await
        .expect("private-token-for-admins")
        .equal("/isPublic", true)
        .absent("/privateToken");
    follow_link(&member, "somebody follows the former link", &group.url, &token)
        .await
        .expect("private-link-only-while-private")
        .status(400);
    look(&member, "and is no member", &group.id)
        .await
        .expect("private-link-only-while-private")
        .equal("/isMember", false);
}

async fn people(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let plain = owner
        .call("owner reads the own profile", |client| Ok(client.get_own_profile().send()))
        .await;
    plain
        .expect("own-email-on-request")
        .status(200)
        .equal("/id", owner.user_id())
        .absent("/email")
        .absent("/photoUrl")
        .absent("/isPasswordSet");
    let detailed = owner
        .call("owner asks for account details", |client| {
            Ok(client.get_own_profile().qdc(true).send())
        })
        .await;
    detailed
        .expect("own-email-on-request")
        .status(200)
        .equal("/id", owner.user_id())
        .equal("/email", owner.email());
    let oneself = owner
        .call("owner asks for them by the own id", |client| {
            Ok(client.get_user(owner.user_id()).qdc(true).send())
        })
        .await;
    oneself
        .expect("own-email-on-request")
        .status(200)
        .equal("/id", owner.user_id())
        .equal("/email", owner.email());
    let briefly = member
        .call("member reads the owner's profile without them", |client| {
            Ok(client.get_user(owner.user_id()).send())
        })
        .await;
    briefly.expect("others-email-never-shown").status(200).absent("/email");
    let other = member
        .call("member reads the owner's profile", |client| {
            Ok(client.get_user(owner.user_id()).qdc(true).send())
        })
        .await;
    other
        .expect("others-email-never-shown")
        .status(200)
        .equal("/id", owner.user_id())
        .absent("/email")
        .absent("/photoUrl");
    let nobody = member
        .call("member reads nobody's profile", |client| Ok(client.get_user(NO_USER).send()))
        .await;
    nobody.expect("others-email-never-shown").status(404).equal("/type", "not_found");
}
