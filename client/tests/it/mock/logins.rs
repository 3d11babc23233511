//! Users who sign in: who they are afterwards, and that nobody becomes somebody else.

use std::time::Duration;

use rooms_client::{
    Client, ConfigurationError, Credentials, Environment, Error, FileStore, RefreshToken, Remedy,
    TokenError,
    oauth2::{self, Login, LoginError, PendingLogin, Session},
};
use rooms_mock::Account;
use secrecy::ExposeSecret;

use super::Service;
use crate::examples::circle::browser::sign_in;

const CALLBACK: &str = "http://127.0.0.1:8765/callback";

fn login(service: &Service) -> Login {
    let environment = Environment::custom(service.mock.url()).unwrap();
    let environment = environment.with_oauth_base_url(service.mock.url()).unwrap();
    let server = oauth2::Client::builder().environment(environment).build().unwrap();
    server.login(service.public(), CALLBACK).scopes(["openid", "offline_access", "room", "user"])
}

async fn signed_in(service: &Service, account: &Account) -> Session {
    let login = login(service);
    let pending = login.begin();
    let back = sign_in(pending.url(), &account.username).await;
    login.exchange(&pending, &back).await.unwrap()
}

/// Who a client acts for.
async fn who(client: &Client) -> String {
    client.get_own_profile().await.unwrap().username.clone().unwrap()
}

/// The access tokens of all logins are over.
fn an_hour_later(service: &Service) {
    service.mock.control().advance_clock(Duration::from_secs(3700));
}

#[tokio::test]
async fn a_session_knows_whose_it_is_and_renews_itself() {
    let service = Service::start().await;
    let owner = &service.mock.accounts().owner;
    let session = signed_in(&service, owner).await;
    assert_eq!(session.subject(), Some(owner.user_id.as_str()));
    assert_eq!(session.claims()["email"], owner.email.as_str());
    let shown = format!("{session:?}");
    assert!(!shown.contains(session.tokens().access_token.secret().expose_secret()));
    assert!(shown.contains(&owner.user_id) && !shown.contains(&owner.email), "{shown}");

    let client = service.client(session);
    assert_eq!(who(&client).await, owner.username);
    an_hour_later(&service);
    assert_eq!(who(&client).await, owner.username);
    assert_eq!(service.token_requests(), [200, 200], "the code, and one renewal");
}

#[tokio::test]
async fn a_second_person_with_the_same_file_does_not_become_the_first() {
    let service = Service::start().await;
    let accounts = service.mock.accounts();
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    let begin = async |account: &Account| {
        let session = signed_in(&service, account).await;
        session.save(&store).await.unwrap();
        service.client(RefreshToken::from(session).store(store.clone()))
    };
    let first = begin(&accounts.owner).await;
    let second = begin(&accounts.member).await;
    for _ in 0..2 {
        an_hour_later(&service);
        assert_eq!(who(&second).await, accounts.member.username);
        // The first one's process goes on as the first one, and leaves the file to the second.
        assert_eq!(who(&first).await, accounts.owner.username);
    }
    let next = service.client(RefreshToken::stored(service.public(), store));
    assert_eq!(who(&next).await, accounts.member.username, "whoever signed in last");
}

#[tokio::test]
async fn a_new_login_wins_even_if_nobody_saved_it() {
    let service = Service::start().await;
    let accounts = service.mock.accounts();
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    let first = signed_in(&service, &accounts.owner).await;
    first.save(&store).await.unwrap();
    let second = signed_in(&service, &accounts.member).await;
    let client = service.client(RefreshToken::from(second).store(store.clone()));
    an_hour_later(&service);
    assert_eq!(who(&client).await, accounts.member.username);
    let next = service.client(RefreshToken::stored(service.public(), store));
    assert_eq!(who(&next).await, accounts.member.username);
}

#[tokio::test]
async fn a_store_gives_its_tokens_to_their_user_client_and_environment_alone() {
    let service = Service::start().await;
    let accounts = service.mock.accounts();
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    let session = signed_in(&service, &accounts.owner).await;
    session.save(&store).await.unwrap();
    let stored = |client| RefreshToken::stored(client, store.clone());

    let mine = stored(service.public()).subject(&accounts.owner.user_id);
    assert_eq!(who(&service.client(mine)).await, accounts.owner.username);
    let elsewhere = Service::start().await;
    for (client, what) in [
        (service.client(stored(service.public()).subject("somebody")), "user"),
        (service.client(stored(Service::confidential())), "client"),
        (elsewhere.client(stored(elsewhere.public())), "environment"),
    ] {
        let error = client.get_own_profile().await.expect_err("not theirs");
        let Error::Authentication(error) = error else { panic!("{error:?}") };
        assert!(matches!(error.reason(), TokenError::OtherOwner { what: it } if *it == what));
        assert_eq!(error.remedy(), Remedy::SignIn);
    }
    assert!(elsewhere.token_requests().is_empty(), "no token went to another host");

    let credentials = Credentials::from(session);
    let error = elsewhere.builder().credentials(credentials).build().expect_err("elsewhere");
    assert!(matches!(error, ConfigurationError::OtherServer { .. }), "{error}");
}

#[tokio::test]
async fn a_login_ends_on_another_machine_than_it_began_on() {
    let service = Service::start().await;
    let owner = &service.mock.accounts().owner;
    let begun = login(&service).begin();
    let kept = serde_json::to_string(&begun).unwrap();
    let back = sign_in(begun.url(), &owner.username).await;

    let found: PendingLogin = serde_json::from_str(&kept).unwrap();
    let session = login(&service).exchange(&found, &back).await.unwrap();
    assert_eq!(session.subject(), Some(owner.user_id.as_str()));
    // The code is used up by now.
    let error = login(&service).exchange(&begun, &back).await.expect_err("used up");
    assert_eq!(error.remedy(), Remedy::SignIn);
    assert!(matches!(error, LoginError::Tokens(_)), "{error:?}");
}

#[tokio::test]
async fn a_browser_that_comes_from_another_login_signs_nobody_in() {
    let service = Service::start().await;
    let (ours, theirs) = (login(&service).begin(), login(&service).begin());
    let back = sign_in(theirs.url(), &service.mock.accounts().owner.username).await;
    let error = login(&service).exchange(&ours, &back).await.expect_err("not ours");
    assert!(matches!(error, LoginError::State), "{error:?}");
    assert!(service.token_requests().is_empty(), "the code was not even tried");
}
