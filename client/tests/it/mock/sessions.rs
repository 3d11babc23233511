//! One user's tokens: renewed, ended by the clock, used up, revoked.

use std::{fs, io, sync::Arc, time::Duration};

use rooms_client::{
    BoxFuture, Error, FileStore, OAuthClient, RefreshToken, Remedy, StoredTokens, TokenStore,
};
use rooms_mock::{CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID, Mock};
use secrecy::ExposeSecret;

use super::{Service, look};

const LIFETIME: Duration = Duration::from_secs(20);

#[tokio::test]
async fn a_rotated_refresh_token_serves_the_next_process() {
    let service = Service::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    let given = service.refresh_token();
    let grant = RefreshToken::new(service.public(), given.as_str()).store(FileStore::new(&path));
    let first = service.client(grant);
    look(&first).await.unwrap();
    let kept = fs::read_to_string(&path).unwrap();
    assert!(kept.contains("refresh_token") && !kept.contains(&given));

    let stored = || RefreshToken::stored(service.public(), FileStore::new(&path));
    let second = service.client(stored());
    look(&second).await.unwrap();
    assert_eq!(service.token_requests(), [200], "its token was in the file");

    // An hour later the file has a token that only the server knows to be over.
    service.mock.control().advance_clock(Duration::from_secs(3600));
    assert_eq!(look(&second).await.unwrap(), 2);
    assert_eq!(look(&first).await.unwrap(), 2);
    assert_eq!(service.token_requests(), [200, 200], "the second renewed it for both");
    assert_eq!(service.calls(), [200, 200, 401, 200, 401, 200]);
}

#[tokio::test]
async fn a_token_that_ends_by_the_servers_clock_is_replaced_once_for_all() {
    let service = Service::with(Mock::builder().access_token_lifetime(LIFETIME)).await;
    let client = service.client(RefreshToken::new(service.public(), service.refresh_token()));
    for _ in 0..3 {
        look(&client).await.unwrap();
        service.mock.control().advance_clock(LIFETIME);
        let calls = (0..20).map(|_| look(&client));
        let calls = futures_util::future::join_all(calls).await;
        assert!(calls.iter().all(|call| matches!(call, Ok(1 | 2))), "{calls:?}");
        // A write is refused before it does anything, and sent again like everything else.
        service.mock.control().advance_clock(LIFETIME);
        let url = format!("group-{}", service.token_requests().len());
        let group = client.create_group("Tea", url).await;
        assert_eq!(group.unwrap().attempts(), 2);
    }
    assert_eq!(service.token_requests(), [200; 7]);
    let rooms = client.list_joined_rooms().await.unwrap();
    assert_eq!(rooms.data.len(), 3, "each group was made once");
}

#[tokio::test]
async fn a_used_up_refresh_token_says_that_the_user_has_to_sign_in() {
    let service = Service::start().await;
    let grant = || RefreshToken::new(service.public(), service.refresh_token());
    look(&service.client(grant())).await.unwrap();

    // A second client from the same token: what happens without a store, or a clone.
    let error = look(&service.client(grant())).await.expect_err("used up");
    let Error::Authentication(reason) = &error else {
        panic!("another error: {error:?}");
    };
    assert_eq!(reason.remedy(), Remedy::SignIn);
    assert_eq!(reason.reason().code(), Some("invalid_grant"));
    let text = error.to_string();
    assert!(text.contains("was used before"), "{text}");
    assert!(text.ends_with("the user has to sign in again"), "{text}");
    assert!(!text.contains(&service.refresh_token()), "{text}");
    assert_eq!((error.attempts(), service.calls()), (0, vec![200]));
    assert_eq!(service.token_requests(), [200, 400]);
}

#[tokio::test]
async fn an_application_that_the_server_does_not_know_is_told_to_check_itself() {
    let service = Service::start().await;
    for client in [
        OAuthClient::confidential(CONFIDENTIAL_CLIENT_ID, "another secret"),
        OAuthClient::public(CONFIDENTIAL_CLIENT_ID),
        OAuthClient::public("nobody"),
    ] {
        let grant = RefreshToken::new(client, service.refresh_token());
        let error = look(&service.client(grant)).await.expect_err("unknown");
        let Error::Authentication(reason) = &error else {
            panic!("another error: {error:?}");
        };
        assert_eq!(reason.remedy(), Remedy::CheckClient, "{error}");
        assert!(!format!("{error} {error:?}").contains("another secret"));
    }
    assert!(service.calls().is_empty());
    // None of that cost the refresh token.
    let grant = RefreshToken::new(service.public(), service.refresh_token());
    look(&service.client(grant)).await.unwrap();
}

/// Keeps tokens where a test can see them.
#[derive(Clone, Default)]
struct Seen(Arc<std::sync::Mutex<StoredTokens>>);

impl TokenStore for Seen {
    fn load(&self) -> BoxFuture<'_, io::Result<StoredTokens>> {
        let tokens = self.0.lock().unwrap().clone();
        Box::pin(async { Ok(tokens) })
    }

    fn save(&self, tokens: StoredTokens) -> BoxFuture<'_, io::Result<()>> {
        *self.0.lock().unwrap() = tokens;
        Box::pin(async { Ok(()) })
    }
}

async fn revoke(service: &Service, token: &str) {
    let url = format!("{}/oauth2/revoke", service.mock.url());
    let request = reqwest::Client::new().post(url);
    let form =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("token", token).finish();
    let request = request
        .basic_auth(CONFIDENTIAL_CLIENT_ID, Some(CLIENT_SECRET))
        .header("content-type", "application/x-www-form-urlencoded");
    let answer = request.body(form).send().await.unwrap();
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn a_revoked_access_token_costs_one_refusal_and_one_refresh() {
    let service = Service::start().await;
    let seen = Seen::default();
    let grant = RefreshToken::new(Service::confidential(), service.refresh_token());
    let client = service.client(grant.store(seen.clone()));
    look(&client).await.unwrap();

    let tokens = seen.load().await.unwrap();
    revoke(&service, tokens.access_token.unwrap().expose_secret()).await;
    assert_eq!(look(&client).await.unwrap(), 2);
    assert_eq!(look(&client).await.unwrap(), 1);
    assert_eq!(service.calls(), [200, 401, 200, 200]);
    assert_eq!(service.token_requests(), [200, 200]);

    // With the refresh token revoked, nothing is left but to sign in again.
    let tokens = seen.load().await.unwrap();
    revoke(&service, tokens.refresh_token.unwrap().expose_secret()).await;
    let error = look(&client).await.expect_err("the session is over");
    let Error::Authentication(reason) = &error else {
        panic!("another error: {error:?}");
    };
    assert_eq!((reason.remedy(), reason.attempts()), (Remedy::SignIn, 1));
    assert_eq!(service.token_requests(), [200, 200, 400]);
}
