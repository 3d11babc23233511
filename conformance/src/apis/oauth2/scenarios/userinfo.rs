//! Who the user is.

use crate::{
    apis::oauth2::verbs::scenario,
    scenario::{Context, Raw, Scenario, ScenarioKind},
};

/// The holder of a token.
pub(crate) const SCENARIO: Scenario = Scenario {
    reads_only: true,
    kind: ScenarioKind::Written,
    ..scenario(
        "a_token_tells_whose_it_is_while_it_works",
        "Whoever holds a token learns whose it is; without one, or with one that does not work, nobody does.",
        "get_userinfo",
        |context| Box::pin(run(context)),
    )
};

async fn run(context: &Context) {
    let owner = context.owner();
    let ask = || Ok(Raw::get("/userinfo"));
    owner
        .raw("owner asks who it is", ask)
        .await
        .expect("bearer-token-required")
        .status(200)
        .equal("/sub", owner.user_id())
        .equal("/email", owner.email());
    for (label, who) in [
        ("nobody asks who it is", context.anonymous()),
        ("owner asks with an expired token", owner.with_expired_token()),
        ("owner asks with an unknown token", owner.with_broken_token()),
    ] {
        who.raw(label, ask)
            .await
            .expect("bearer-token-required")
            .status(401)
            .equal("/error", "invalid_token");
    }
    let token = owner.access_token().await;
    context
        .anonymous()
        .raw("owner sends the token as the other api wants it", || {
            Ok(Raw::get("/userinfo").header("x-auth-token", token.get()?))
        })
        .await
        .expect("bearer-token-required")
        .status(401);
}
