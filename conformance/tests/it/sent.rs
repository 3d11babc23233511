//! The suite sends what its steps say, and a step that has to be refused is wrong in one way alone.

use std::sync::Arc;

use conformance::{
    scenario::{Context, Raw, Role, Scenario, ScenarioFuture, ScenarioKind},
    suite::{self, ScenarioResult},
    targets::{AccountSlot, Kind, Target},
};
use rooms_mock::Mock;
use rooms_openapi::Api;
use serde_json::json;

use crate::suite::run;

const fn scenario(run: for<'a> fn(&'a Context) -> ScenarioFuture<'a>) -> Scenario {
    Scenario {
        name: "a_story_about_requests",
        claim: "A step sends what it says.",
        operation: "create_group",
        api: Api::QuranReflect,
        cast: &[(Role::Owner, AccountSlot::Owner)],
        requires: &[],
        reads_only: false,
        kind: ScenarioKind::Written,
        run,
    }
}

async fn outcome(scenario: &'static Scenario) -> ScenarioResult {
    let target = Arc::new(Target::mock().unwrap());
    suite::run_scenario(target, scenario).await.unwrap()
}

fn creating(body: &serde_json::Value) -> Raw {
    Raw::post("/v1/rooms/groups").json(body)
}

static TYPED_ANEW: Scenario = scenario(|context| {
    Box::pin(async {
        let body = json!({"name": "Circle", "url": "circle"});
        let raw = creating(&body)
            .header("Content-Type", "text/plain")
            .header("x-auth-token", "nobody-issued-this")
            .header("accept", "application/json")
            .header("accept", "text/plain");
        context.owner().raw("owner sends it", || Ok(raw)).await;
        let form = Raw::post("/v1/rooms/groups").form(&[("name", "Circle")]);
        let form = form.header("content-type", "text/plain");
        context.owner().raw("owner sends a form", || Ok(form)).await;
    })
});

#[tokio::test]
async fn what_is_said_of_a_header_last_takes_the_place_of_what_was_said_before() {
    let result = outcome(&TYPED_ANEW).await;
    let sent = result.transcript.steps.iter().map(|step| {
        let headers = step.exchange.as_ref().unwrap().request.headers.0.clone();
        move |name: &str| {
            let named = headers.iter().filter(|(given, _)| given == name);
            named.map(|(_, value)| value.clone()).collect::<Vec<_>>()
        }
    });
    let sent = sent.collect::<Vec<_>>();
    assert_eq!(sent[0]("content-type"), ["text/plain"]);
    assert_eq!(sent[0]("x-auth-token"), ["nobody-issued-this"]);
    assert_eq!(sent[0]("x-client-id").len(), 1);
    assert_eq!(sent[0]("accept"), ["application/json", "text/plain"]);
    assert_eq!(sent[1]("content-type"), ["text/plain"]);
}

static WRONG_TWICE: Scenario = scenario(|context| {
    Box::pin(async {
        let raw =
            creating(&json!({"name": 7, "url": "circle"})).header("content-type", "text/plain");
        let raw = raw.without("x-client-id");
        let step = context.owner().raw("owner forgets a header", || Ok(raw)).await;
        let _ = step.expect("credentials-required").status(401);
    })
});

#[tokio::test]
async fn a_step_that_is_wrong_in_two_ways_is_an_error_of_its_scenario() {
    let result = outcome(&WRONG_TWICE).await;
    let [error] = result.errors.as_slice() else {
        panic!("{:?}", result.errors);
    };
    assert!(error.contains("'owner forgets a header' is wrong in several ways"), "{error}");
    assert!(error.ends_with("credentials, media type"), "{error}");
}

static WRONG_OTHERWISE: Scenario = scenario(|context| {
    Box::pin(async {
        let raw = Raw::get("/v1/rooms/joined-rooms?limit=100000");
        let step = context.owner().raw("owner asks for many", || Ok(raw)).await;
        step.should_succeed();
    })
});

#[tokio::test]
async fn a_step_that_is_to_succeed_sends_nothing_wrong() {
    let mock = Mock::builder().fault("any-limit-accepted").start();
    let mock = mock.await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let config = crate::live::config(&mock, Kind::PreLive, crate::live::valid);
    let target = Target::live(config, folder.path()).unwrap();
    let result = suite::run_scenario(Arc::new(target), &WRONG_OTHERWISE).await;
    let wrong = "step 'owner asks for many' expects 200, and its query parameter `limit` is wrong";
    assert_eq!(result.unwrap().errors, [wrong]);
}

#[test]
fn no_request_of_the_suite_has_a_header_twice_that_may_stand_once() {
    let mut requests = 0;
    for result in &run().results {
        for step in &result.transcript.steps {
            for exchange in step.attempts.iter().chain(&step.exchange) {
                let headers = &exchange.request.headers.0;
                for (index, (name, _)) in headers.iter().enumerate() {
                    let mut before = headers[..index].iter();
                    let again = before.any(|(known, _)| known == name);
                    let list = ["accept", "accept-encoding"].contains(&name.as_str());
                    assert!(!again || list, "{}: {name}", step.label);
                }
                requests += 1;
            }
        }
    }
    assert!(requests > 10_000, "only {requests} requests were looked at");
}
