//! When a token is replaced, and that it is replaced once.

use std::time::Duration;

use futures_util::future::join_all;
use rooms_client::{AccessToken, Credentials, RefreshToken};
use serde_json::json;
use tokio::time::{advance, sleep};

use super::{World, granted, join, joined, public};
use crate::capture::{Answer, Manner};

#[tokio::test(start_paused = true)]
async fn a_thousand_calls_on_an_expired_token_make_one_token_request() {
    let slow = Manner::Late(Duration::from_secs(5));
    let world = World::new(
        |_| joined(),
        move |_, _| granted("new", json!({"expires_in": 3600})).manner(slow),
    );
    let world = world.await;
    let expired = AccessToken::new("old").expires_in(Duration::ZERO);
    let credentials = RefreshToken::new(public(), "r").access_token(expired);
    // The limit keeps the number of open sockets small; all calls wait for the token before.
    let builder = world.builder().rate_limit(5_000.0).credentials(credentials);
    let client = builder.build().unwrap();
    let calls = join_all((0..1_000).map(|_| join(&client))).await;
    assert!(calls.iter().all(|call| matches!(call, Ok(1))), "{calls:?}");
    assert_eq!(world.token_requests().len(), 1);
    assert_eq!(world.used(), vec!["new"; 1_000]);
}

#[tokio::test(start_paused = true)]
async fn a_token_is_replaced_shortly_before_its_end() {
    let world = World::new(
        |_| joined(),
        |count, _| granted(format!("t{count}"), json!({"expires_in": 100})),
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r"));
    join(&client).await.unwrap();
    advance(Duration::from_secs(89)).await;
    join(&client).await.unwrap();
    advance(Duration::from_secs(2)).await;
    join(&client).await.unwrap();
    assert_eq!(world.used(), ["t1", "t1", "t2"]);
}

#[tokio::test]
async fn a_refused_token_is_replaced_once_for_writes_too() {
    let world = World::new(
        |request| match request.headers["x-auth-token"].as_str() {
            "t2" => Answer::json(201, &json!({"success": true, "postId": 1})),
            _ => Answer::json(401, &json!({})),
        },
        |count, _| granted(format!("t{count}"), json!({})),
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r"));
    let call = client.create_group("n", "u").await;
    // The answer is no room, but it was given to the second token.
    assert_eq!(call.expect_err("no room").status().unwrap(), 201);
    assert_eq!(world.used(), ["t1", "t2"]);
}

#[tokio::test]
async fn a_server_that_refuses_every_token_is_asked_twice() {
    let world = World::new(
        |_| Answer::json(401, &json!({})),
        |count, _| granted(format!("t{count}"), json!({})),
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r"));
    let error = join(&client).await.expect_err("refused");
    assert!(error.is_unauthorized());
    assert_eq!(error.attempts(), 2);
    assert_eq!(world.used(), ["t1", "t2"]);

    // The same token again is not worth a request.
    let client =
        world.client(Credentials::from_source("c", || async { Ok(AccessToken::new("same")) }));
    assert_eq!(join(&client).await.expect_err("refused").attempts(), 1);
    let client = world.client(Credentials::new("c", "static"));
    assert_eq!(join(&client).await.expect_err("refused").attempts(), 1);
}

#[tokio::test]
async fn many_calls_with_a_refused_token_replace_it_once() {
    let world = World::new(
        |request| match request.headers["x-auth-token"].as_str() {
            "t1" => Answer::json(401, &json!({})),
            _ => joined(),
        },
        |count, _| granted(format!("t{count}"), json!({})),
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r"));
    let calls = join_all((0..50).map(|_| join(&client))).await;
    assert!(calls.iter().all(Result::is_ok), "{calls:?}");
    assert_eq!(world.token_requests().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_late_refusal_of_an_old_token_does_not_cost_the_new_one() {
    let world = World::new(
        |request| match request.headers["x-auth-token"].as_str() {
            "t1" if request.path().contains("/8/") => {
                Answer::json(401, &json!({})).manner(Manner::Late(Duration::from_secs(5)))
            }
            "t1" => Answer::json(401, &json!({})),
            _ => joined(),
        },
        |count, _| granted(format!("t{count}"), json!({})),
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r"));
    let (late, early) = tokio::join!(client.join_group(8).send(), join(&client));
    assert_eq!((late.unwrap().attempts(), early.unwrap()), (2, 2));
    assert_eq!(world.token_requests().len(), 2);
    assert_eq!(world.used(), ["t1", "t1", "t2", "t2"]);
}

#[tokio::test]
async fn the_newest_refresh_token_is_kept_and_the_old_one_if_there_is_no_new_one() {
    let world = World::new(
        |_| Answer::json(401, &json!({})),
        |count, _| match count {
            1 => granted("t1", json!({"refresh_token": "r2"})),
            _ => granted(format!("t{count}"), json!({})),
        },
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r1"));
    let _ = join_all([join(&client), join(&client)]).await;
    let _ = join(&client).await;
    let sent: Vec<_> = world.forms().iter().map(|form| form["refresh_token"].clone()).collect();
    assert_eq!(sent[..3], ["r1", "r2", "r2"]);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_does_not_take_the_token_along() {
    let slow = Manner::Late(Duration::from_secs(5));
    let world = World::new(
        |_| joined(),
        move |_, _| granted("t", json!({"refresh_token": "r2"})).manner(slow),
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r1"));
    let impatient = tokio::time::timeout(Duration::from_secs(1), join(&client)).await;
    assert!(impatient.is_err());
    join(&client).await.expect("the token of the dropped call");
    assert_eq!(world.token_requests().len(), 1);

    // The time limit of a call holds for its token, too.
    let builder = world.builder().timeout(Duration::from_secs(1));
    let client = builder.credentials(RefreshToken::new(public(), "r")).build().unwrap();
    let error = join(&client).await.expect_err("the token comes too late");
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!(error.attempts(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_token_that_still_works_is_used_while_there_is_no_new_one() {
    let world = World::new(
        |_| joined(),
        |count, _| match count {
            1 => granted("t1", json!({"expires_in": 100})),
            2 => Answer::json(503, &json!({})),
            _ => granted("t2", json!({"expires_in": 100})),
        },
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r"));
    join(&client).await.unwrap();
    advance(Duration::from_secs(91)).await;
    join(&client).await.expect("nine seconds are left");
    join(&client).await.expect("and nobody asks again at once");
    sleep(Duration::from_secs(2)).await;
    join(&client).await.unwrap();
    assert_eq!(world.used(), ["t1", "t1", "t1", "t2"]);
    assert_eq!(world.token_requests().len(), 3);
}
