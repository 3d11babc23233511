//! Who asks for a token, and with what.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use rooms_client::{
    AccessToken, Client, ClientCredentials, ConfigurationError, Credentials, Environment,
    OAuthClient, RefreshToken, TokenError,
};
use secrecy::ExposeSecret;
use serde_json::json;

use super::{World, granted, join, joined, public, refusal, token_error};
use crate::capture::Server;

#[tokio::test]
async fn public_clients_name_themselves_and_confidential_ones_prove_who_they_are() {
    let world = World::new(|_| joined(), |_, _| granted("t", json!({}))).await;
    join(&world.client(RefreshToken::new(public(), "r"))).await.unwrap();
    let confidential = || OAuthClient::confidential("my:client", "pass word");
    join(&world.client(RefreshToken::new(confidential(), "r"))).await.unwrap();
    let scopes = ["post.read", "comment.read"];
    join(&world.client(ClientCredentials::new(confidential(), scopes))).await.unwrap();

    let form = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    };
    let refresh = [("grant_type", "refresh_token"), ("refresh_token", "r")];
    let own = [("grant_type", "client_credentials"), ("scope", "post.read comment.read")];
    let named = [refresh[0], refresh[1], ("client_id", "my-client")];
    assert_eq!(world.forms(), [form(&named), form(&refresh), form(&own)]);
    let requests = world.token_requests();
    assert!(!requests[0].headers.contains_key("authorization"));
    for request in &requests[1..] {
        // `my%3Aclient:pass+word`, as RFC 6749 2.3.1 has it.
        assert_eq!(request.headers["authorization"], "Basic bXklM0FjbGllbnQ6cGFzcyt3b3Jk");
    }
    for request in &requests {
        assert!(!request.headers.contains_key("x-auth-token"));
        assert_eq!(request.headers["content-type"], "application/x-www-form-urlencoded");
    }
}

#[tokio::test]
async fn a_source_of_ones_own_is_asked_and_its_error_is_kept() {
    let world = World::new(|_| joined(), |_, _| refusal("unused")).await;
    let client =
        world.client(Credentials::from_source("c", || async { Ok(AccessToken::new("mine")) }));
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
        assert!(matches!(token_error(&error), TokenError::Unusable), "{error:?}");
    }

    let panics = Credentials::from_source("c", || async { panic!("a bug in the source") });
    let error = join(&world.client(panics)).await.expect_err("no token");
    assert!(matches!(token_error(&error), TokenError::Interrupted), "{error:?}");
}

#[test]
fn a_client_outlives_the_runtime_that_asked_for_its_token() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
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
    let client = server.builder().credentials(Credentials::from_source("c", source)).build();
    let client = client.unwrap();
    first.block_on(async {
        let call = tokio::time::timeout(Duration::from_millis(20), join(&client)).await;
        assert!(call.is_err());
    });
    drop(first);
    servers.block_on(join(&client)).expect("a request of its own");
}

#[test]
fn grants_need_a_token_endpoint() {
    let environment = Environment::custom("http://127.0.0.1:1").unwrap();
    let builder = Client::builder().environment(environment);
    let refused = builder.credentials(RefreshToken::new(public(), "r")).build();
    assert!(matches!(refused, Err(ConfigurationError::NoTokenEndpoint)));
}

fn secret(token: Option<AccessToken>) -> Option<String> {
    token.map(|token| token.secret().expose_secret().to_owned())
}

#[tokio::test(start_paused = true)]
async fn the_token_of_calls_is_there_for_other_requests() {
    let world = World::new(
        |_| joined(),
        |count, _| granted(format!("t{count}"), json!({"expires_in": 100})),
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r"));
    join(&client).await.unwrap();
    let first = client.access_token().await.unwrap();
    assert!(first.as_ref().is_some_and(AccessToken::is_current));
    assert_eq!(secret(first.clone()).as_deref(), Some("t1"));
    let second = client.access_token_after(&first.clone().unwrap()).await;
    assert_eq!(secret(second.unwrap()).as_deref(), Some("t2"));
    // Whoever comes later with the old one gets the new one, without another request.
    let same = client.access_token_after(&first.unwrap()).await.unwrap();
    assert_eq!(secret(same).as_deref(), Some("t2"));
    join(&client).await.unwrap();
    assert_eq!(world.used(), ["t1", "t2"]);
    assert_eq!(world.token_requests().len(), 2);
}

#[tokio::test]
async fn a_static_token_has_no_successor() {
    let world = World::new(|_| joined(), |_, _| joined()).await;
    let client = world.client(Credentials::new("my-client", "static"));
    let token = client.access_token().await.unwrap().unwrap();
    assert_eq!(secret(client.access_token_after(&token).await.unwrap()), None);
    assert_eq!(secret(Some(token)).as_deref(), Some("static"));
    let anonymous = world.builder().build().unwrap();
    assert_eq!(secret(anonymous.access_token().await.unwrap()), None);
}
