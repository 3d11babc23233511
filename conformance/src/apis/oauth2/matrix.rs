//! One call per operation that knows its caller: applications by their secret, people by their token.

use serde_json::Value;

use crate::{
    apis::oauth2::verbs::{CALLBACK, NO_TOKEN, VERIFIER},
    matrix::{
        cast::{Room, Subject},
        plan::{Callers, MatrixPlan, Scene, Variant},
    },
    scenario::Raw,
};

const APPLICATIONS: &str = "The callers are applications: without any, one that nobody registered, the confidential one with a wrong secret or \
     none, the public one, the confidential one. Those that are not known by their secret bring what belongs to the one that they claim to be, \
     or to the public one.";
const OUTSIDE: &str = "`authorize`, `end_session`, discovery and keys take no credentials, so there is nobody to tell apart; a room is nothing \
     that this api knows.";
const TOKENS: &str = "What changed is seen by introspection of the tokens of both applications; that a code is used up is shown by scenarios.";
const PEOPLE: &str = "One person will do: an answer is about whoever the token belongs to. The token of an application is that of nobody.";

const fn plan(operation: &'static str, variants: &'static [Variant]) -> MatrixPlan {
    MatrixPlan {
        operation,
        variants,
        rooms: &[Room::None],
        callers: Callers::Applications,
        left_out: &[APPLICATIONS, TOKENS, OUTSIDE],
    }
}

/// The operations that know their caller.
pub(crate) const PLANS: &[MatrixPlan] = &[
    plan(
        "exchange_token",
        &[
            Variant::new(|scene, about| {
                let form = [
                    ("grant_type", "authorization_code"),
                    ("code", scene.get(&owned(about, "code"))?),
                    ("redirect_uri", CALLBACK),
                    ("code_verifier", VERIFIER),
                ];
                Some(Raw::post("/oauth2/token").form(&form))
            })
            .named("a code")
            .about(&[Subject::Own, Subject::Anothers])
            .showing(tokens),
            Variant::new(|scene, about| {
                let form = [
                    ("grant_type", "refresh_token"),
                    ("refresh_token", scene.get(&owned(about, "refresh"))?),
                ];
                Some(Raw::post("/oauth2/token").form(&form))
            })
            .named("a refresh token")
            .about(&[Subject::Own, Subject::Anothers])
            .showing(tokens),
            Variant::new(|_, _| {
                let form = [("grant_type", "client_credentials"), ("scope", "post.read")];
                Some(Raw::post("/oauth2/token").form(&form))
            })
            .named("for itself")
            .showing(tokens),
        ],
    ),
    plan(
        "introspect_token",
        &[Variant::new(|scene, about| named(scene, about, "/oauth2/introspect", "access"))
            .about(&[Subject::Own, Subject::Anothers, Subject::Unknown])
            .showing(|_, answer| {
                let active = answer["active"] == true;
                active.then_some("active").into_iter().collect()
            })],
    ),
    plan(
        "revoke_token",
        &[Variant::new(|scene, about| named(scene, about, "/oauth2/revoke", "refresh")).about(&[
            Subject::Own,
            Subject::Anothers,
            Subject::Unknown,
        ])],
    ),
    MatrixPlan {
        callers: Callers::Bearers,
        left_out: &[PEOPLE, OUTSIDE],
        ..plan("get_userinfo", &[Variant::new(|_, _| Some(Raw::get("/userinfo"))).showing(subject)])
    },
];

fn owned(about: Subject, what: &str) -> String {
    match about {
        Subject::Own => format!("own {what}"),
        _ => format!("another's {what}"),
    }
}

fn named(scene: &Scene, about: Subject, path: &str, what: &str) -> Option<Raw> {
    let token = match about {
        Subject::Unknown => NO_TOKEN,
        about => scene.get(&owned(about, what))?,
    };
    Some(Raw::post(path).form(&[("token", token)]))
}

fn tokens(_: &Scene, answer: &Value) -> Vec<&'static str> {
    let kinds = ["access_token", "id_token", "refresh_token"];
    let given = kinds.into_iter().filter(|kind| answer[*kind].is_string());
    given.collect()
}

fn subject(scene: &Scene, answer: &Value) -> Vec<&'static str> {
    let own = scene.people.get("caller").map(String::as_str);
    let caller = own.is_some() && answer["sub"].as_str() == own;
    caller.then_some("the caller").into_iter().collect()
}
