//! Tokens: how they are asked for, how long they are used, and what happens when there are none.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use futures_util::future::join_all;
use rooms_client::{
    AccessToken, Client, ClientBuilder, ClientCredentials, ConfigurationError, Credentials,
    Environment, Error, OAuthClient, RefreshToken, Remedy, TokenError,
};
use serde_json::{Value, json};
use tokio::time::{advance, sleep};

use crate::capture::{Answer, Manner, Request, Server};

const TOKEN_PATH: &str = "/oauth2/token";

/// An API that knows which token it wants, and an OAuth2 server with the given answers.
pub struct World {
    pub server: Server,
}

impl World {
    /// `api` answers calls, `oauth` requests for tokens; the number counts them.
    pub async fn new(
        api: impl Fn(&Request) -> Answer + Send + Sync + 'static,
        oauth: impl Fn(usize, &Request) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let count = AtomicUsize::new(0);
        let server = Server::start(move |request| match request.path() {
            TOKEN_PATH => oauth(count.fetch_add(1, Ordering::Relaxed) + 1, request),
            _ => api(request),
        });
        Self {
            server: server.await,
        }
    }

    pub fn builder(&self) -> ClientBuilder {
        let environment = Environment::custom(self.server.url()).unwrap();
        let environment = environment.with_oauth_base_url(self.server.url()).unwrap();
        Client::builder().environment(environment)
    }

    pub fn client(&self, credentials: impl Into<Credentials>) -> Client {
        self.builder().credentials(credentials).build().unwrap()
    }

    /// The forms that the token endpoint got.
    pub fn forms(&self) -> Vec<BTreeMap<String, String>> {
        let form = |request: Request| {
            let pairs = url::form_urlencoded::parse(&request.body);
            pairs.into_owned().collect()
        };
        self.token_requests().into_iter().map(form).collect()
    }

    pub fn token_requests(&self) -> Vec<Request> {
        let mut received = self.server.received();
        received.retain(|request| request.path() == TOKEN_PATH);
        received
    }

    /// The access tokens that the API got.
    pub fn used(&self) -> Vec<String> {
        let mut received = self.server.received();
        received.retain(|request| request.path() != TOKEN_PATH);
        let token = |request: &Request| request.headers["x-auth-token"].clone();
        received.iter().map(token).collect()
    }
}

pub fn joined() -> Answer {
    Answer::json(200, &json!({"joined": true}))
}

pub fn granted(access: impl Into<String>, more: Value) -> Answer {
    let mut body = json!({"access_token": access.into(), "token_type": "bearer"});
    body.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    Answer::json(200, &body)
}

pub fn public() -> OAuthClient {
    OAuthClient::public("my-client")
}

pub async fn join(client: &Client) -> Result<u32, Error> {
    let call = client.join_group().group_id(7).send().await;
    call.map(|answer| answer.attempts())
}

fn refusal(code: &str) -> Answer {
    Answer::json(400, &json!({"error": code, "error_description": "no"}))
}

/// The error of a call without a token.
fn token_error(error: &Error) -> &TokenError {
    match error {
        Error::Authentication(error) => error.reason(),
        other => panic!("another error: {other:?}"),
    }
}

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
    let call = client.create_group();
    let call = call.body_map(|body| body.name("n").url("u")).send().await;
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
    let client = world.client(Credentials::from_source("c", || async {
        Ok(AccessToken::new("same"))
    }));
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

#[tokio::test]
async fn public_clients_name_themselves_and_confidential_ones_prove_who_they_are() {
    let world = World::new(|_| joined(), |_, _| granted("t", json!({}))).await;
    join(&world.client(RefreshToken::new(public(), "r")))
        .await
        .unwrap();
    let confidential = || OAuthClient::confidential("my:client", "pass word");
    join(&world.client(RefreshToken::new(confidential(), "r")))
        .await
        .unwrap();
    let scopes = ["post.read", "comment.read"];
    join(&world.client(ClientCredentials::new(confidential(), scopes)))
        .await
        .unwrap();

    let form = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    };
    let refresh = [("grant_type", "refresh_token"), ("refresh_token", "r")];
    let own = [
        ("grant_type", "client_credentials"),
        ("scope", "post.read comment.read"),
    ];
    let named = [refresh[0], refresh[1], ("client_id", "my-client")];
    assert_eq!(world.forms(), [form(&named), form(&refresh), form(&own)]);
    let requests = world.token_requests();
    assert!(!requests[0].headers.contains_key("authorization"));
    for request in &requests[1..] {
        // `my%3Aclient:pass+word`, as RFC 6749 2.3.1 has it.
        assert_eq!(
            request.headers["authorization"],
            "Basic bXklM0FjbGllbnQ6cGFzcyt3b3Jk"
        );
    }
    for request in &requests {
        assert!(!request.headers.contains_key("x-auth-token"));
        assert_eq!(
            request.headers["content-type"],
            "application/x-www-form-urlencoded"
        );
    }
}

#[tokio::test]
async fn a_refused_refresh_says_what_to_do() {
    for (code, remedy, advice) in [
        (
            "invalid_grant",
            Remedy::SignIn,
            "the user has to sign in again",
        ),
        ("invalid_client", Remedy::CheckClient, "check the client id"),
        ("invalid_scope", Remedy::CheckScopes, "scopes"),
        ("invalid_request", Remedy::CheckSettings, "OAuth2 base URL"),
    ] {
        let world = World::new(|_| joined(), move |_, _| refusal(code)).await;
        let client = world.client(RefreshToken::new(public(), "r"));
        let error = join(&client).await.expect_err("no token");
        let reason = token_error(&error);
        assert_eq!((reason.code(), reason.remedy()), (Some(code), remedy));
        assert!(error.to_string().contains(advice), "{error}");
        assert!(error.to_string().contains(code), "{error}");
        assert_eq!((error.attempts(), error.status()), (0, None));
        assert_eq!(error.operation().unwrap().id, "join_group");
        assert_eq!((world.used().len(), world.token_requests().len()), (0, 1));
    }
}

#[tokio::test(start_paused = true)]
async fn a_busy_token_endpoint_does_not_cost_the_refresh_token() {
    let world = World::new(
        |_| joined(),
        |count, _| match count {
            1 => Answer::json(503, &json!({"error": "invalid_grant"})),
            2 => Answer::json(429, &json!({})).header("retry-after", "3"),
            _ => granted("t", json!({})),
        },
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r"));
    let error = join(&client).await.expect_err("no token");
    assert!(
        matches!(token_error(&error), TokenError::Unavailable { .. }),
        "{error:?}"
    );
    assert_eq!(token_error(&error).remedy(), Remedy::TryLater);

    let start = tokio::time::Instant::now();
    join(&client).await.expect("the second call gets a token");
    assert_eq!(start.elapsed().as_secs(), 3);
    assert!(
        world
            .forms()
            .iter()
            .all(|form| form["refresh_token"] == "r")
    );
}

#[tokio::test]
async fn an_unreachable_token_endpoint_is_a_matter_of_the_network() {
    let server = Server::always(joined()).await;
    let nowhere = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", nowhere.local_addr().unwrap());
    drop(nowhere);
    let environment = Environment::custom(server.url()).unwrap();
    let client = Client::builder()
        .environment(environment.with_oauth_base_url(url).unwrap())
        .credentials(RefreshToken::new(public(), "r"))
        .build()
        .unwrap();
    let error = join(&client).await.expect_err("no token");
    assert_eq!(token_error(&error).remedy(), Remedy::CheckNetwork);
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn calls_that_wait_together_fail_together() {
    let slow = Manner::Late(Duration::from_millis(50));
    let world = World::new(
        |_| joined(),
        move |_, _| refusal("invalid_grant").manner(slow),
    )
    .await;
    let client = world.client(RefreshToken::new(public(), "r"));
    let calls = join_all((0..50).map(|_| join(&client))).await;
    assert!(calls.iter().all(Result::is_err));
    assert_eq!(world.token_requests().len(), 1);
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
    let sent: Vec<_> = world
        .forms()
        .iter()
        .map(|form| form["refresh_token"].clone())
        .collect();
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
    let client = builder
        .credentials(RefreshToken::new(public(), "r"))
        .build()
        .unwrap();
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

#[tokio::test]
async fn a_source_of_ones_own_is_asked_and_its_error_is_kept() {
    let world = World::new(|_| joined(), |_, _| refusal("unused")).await;
    let client = world.client(Credentials::from_source("c", || async {
        Ok(AccessToken::new("mine"))
    }));
    join(&client).await.unwrap();
    join(&client).await.unwrap();
    assert_eq!(world.used(), ["mine", "mine"]);

    let client = world.client(Credentials::from_source("c", || async {
        Err(TokenError::other("the vault is shut"))
    }));
    let error = join(&client).await.expect_err("no token");
    let source = std::error::Error::source(&error).expect("a source");
    assert_eq!(source.to_string(), "the vault is shut");

    for useless in ["", "a\nb"] {
        let source = move || async move { Ok(AccessToken::new(useless)) };
        let error = join(&world.client(Credentials::from_source("c", source))).await;
        let error = error.expect_err("no header");
        assert!(
            matches!(token_error(&error), TokenError::Unusable),
            "{error:?}"
        );
    }

    let panics = Credentials::from_source("c", || async { panic!("a bug in the source") });
    let error = join(&world.client(panics)).await.expect_err("no token");
    assert!(
        matches!(token_error(&error), TokenError::Interrupted),
        "{error:?}"
    );
}

#[test]
fn a_client_outlives_the_runtime_that_asked_for_its_token() {
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
    };
    let asked = AtomicUsize::new(0);
    let source = move || {
        let first = asked.fetch_add(1, Ordering::Relaxed) == 0;
        async move {
            if first {
                std::future::pending::<()>().await;
            }
            Ok(AccessToken::new("t"))
        }
    };
    let first = runtime();
    let servers = runtime();
    let server = servers.block_on(Server::always(joined()));
    let client = server
        .builder()
        .credentials(Credentials::from_source("c", source))
        .build();
    let client = client.unwrap();
    first.block_on(async {
        let call = tokio::time::timeout(Duration::from_millis(20), join(&client)).await;
        assert!(call.is_err());
    });
    drop(first);
    servers
        .block_on(join(&client))
        .expect("a request of its own");
}

#[test]
fn grants_need_a_token_endpoint() {
    let environment = Environment::custom("http://127.0.0.1:1").unwrap();
    let builder = Client::builder().environment(environment);
    let refused = builder
        .credentials(RefreshToken::new(public(), "r"))
        .build();
    assert!(matches!(refused, Err(ConfigurationError::NoTokenEndpoint)));
}
