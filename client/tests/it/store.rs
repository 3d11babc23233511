//! Refresh tokens that outlive the process.

use std::{
    fs, io,
    sync::{Arc, Mutex},
};

use rooms_client::{
    BoxFuture, Credentials, FileStore, RefreshToken, Remedy, StoredTokens, TokenStore,
};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use crate::{
    capture::{Answer, Request},
    tokens::{World, granted, join, joined, public, token_error},
};

/// An OAuth2 server that takes each refresh token once, and an API that wants the newest token.
async fn rotating() -> World {
    let newest = Arc::new(Mutex::new(1));
    let known = Arc::clone(&newest);
    let api = move |request: &Request| {
        let newest = format!("t{}", known.lock().unwrap());
        match request.headers["x-auth-token"] == newest {
            true => joined(),
            false => Answer::json(401, &json!({})),
        }
    };
    let oauth = move |_, request: &Request| {
        let mut newest = newest.lock().unwrap();
        let body = String::from_utf8_lossy(&request.body);
        if !body.contains(&format!("refresh_token=r{newest}&")) {
            return Answer::json(400, &json!({"error": "invalid_grant"}));
        }
        *newest += 1;
        let more = json!({"refresh_token": format!("r{newest}"), "expires_in": 3600});
        granted(format!("t{newest}"), more)
    };
    World::new(api, oauth).await
}

fn read(path: &std::path::Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[tokio::test]
async fn a_rotated_token_is_there_for_the_next_process() {
    let world = rotating().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    let store = || FileStore::new(&path);

    let first = world.client(RefreshToken::new(public(), "r1").store(store()));
    join(&first).await.unwrap();
    assert_eq!(read(&path)["refresh_token"], "r2");

    // Its access token is used up before another one is asked for.
    let second = world.client(RefreshToken::stored(public(), store()));
    join(&second).await.unwrap();
    assert_eq!(world.token_requests().len(), 1);

    // Without the access token, the refresh token serves.
    let mut tokens = read(&path);
    tokens.as_object_mut().unwrap().remove("access_token");
    fs::write(&path, tokens.to_string()).unwrap();
    let third = world.client(RefreshToken::stored(public(), store()));
    join(&third).await.unwrap();
    assert_eq!(read(&path)["refresh_token"], "r3");

    // The second finds out that its token is refused, and takes what the third one stored.
    join(&second).await.unwrap();
    assert_eq!(world.token_requests().len(), 2);
    assert!(!path.with_extension("json.new").exists());
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_what_is_stored() {
    use std::os::unix::fs::PermissionsExt;

    let world = rotating().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    // A killed process may have left this behind.
    fs::write(folder.path().join("tokens.json.new"), "{").unwrap();
    let store = FileStore::new(&path);
    join(&world.client(RefreshToken::new(public(), "r1").store(store))).await.unwrap();
    let mut files = 0;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let mode = entry.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        files += 1;
    }
    assert_eq!(files, 2, "the tokens and the lock");
}

#[tokio::test]
async fn processes_with_one_store_take_turns() {
    let world = rotating().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    fs::write(&path, json!({"refresh_token": "r1"}).to_string()).unwrap();
    let client = || world.client(RefreshToken::stored(public(), FileStore::new(&path)));
    let clients: Vec<_> = (0..8).map(|_| client()).collect();
    let calls = futures_util::future::join_all(clients.iter().map(join)).await;
    assert!(calls.iter().all(Result::is_ok), "{calls:?}");
    assert_eq!(world.token_requests().len(), 1);
}

#[tokio::test]
async fn a_token_of_another_login_wins_over_the_stored_one() {
    let world = rotating().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    fs::write(&path, json!({"refresh_token": "revoked"}).to_string()).unwrap();
    let grant = RefreshToken::new(public(), "r1").store(FileStore::new(&path));
    join(&world.client(grant)).await.unwrap();
    assert_eq!(read(&path)["refresh_token"], "r2");
    assert_eq!(world.token_requests().len(), 1, "the stored one was not tried");

    // Begun again with the same token, the login goes on where it was.
    let mut tokens = read(&path);
    tokens.as_object_mut().unwrap().remove("access_token");
    fs::write(&path, tokens.to_string()).unwrap();
    let grant = RefreshToken::new(public(), "r1").store(FileStore::new(&path));
    join(&world.client(grant)).await.unwrap();
    assert_eq!(read(&path)["refresh_token"], "r3");
}

#[tokio::test]
async fn whatever_word_the_server_has_for_a_token_that_is_over_the_user_is_told_to_sign_in() {
    for (status, code, is_over) in [
        (400, "invalid_grant", true),
        (403, "invalid_grant", true),
        (401, "token_inactive", true),
        (401, "invalid_token", true),
        (400, "token_expired", true),
        (400, "interaction_required", true),
        (400, "invalid_refresh_token", true),
        (200, "bad_refresh_token", true),
        (401, "invalid_client", false),
        (400, "invalid_scope", false),
        (400, "invalid_request", false),
        (503, "token_inactive", false),
    ] {
        let answer = move |_: usize, _: &Request| Answer::json(status, &json!({"error": code}));
        let world = World::new(|_| joined(), answer).await;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tokens.json");
        fs::write(&path, json!({"refresh_token": "stored"}).to_string()).unwrap();
        let grant = RefreshToken::stored(public(), FileStore::new(&path));
        let error = join(&world.client(grant)).await.expect_err("no token");
        let remedy = token_error(&error).remedy();
        assert_eq!(remedy == Remedy::SignIn, is_over, "{status} {code}: {error}");
        assert_eq!(read(&path)["refresh_token"], "stored", "nothing is thrown away");
    }
}

#[tokio::test]
async fn a_file_that_holds_no_tokens_is_an_error_that_does_not_quote_it() {
    let world = rotating().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tokens.json");
    fs::write(&path, "refresh_token=hunter2").unwrap();
    let client = world.client(RefreshToken::stored(public(), FileStore::new(&path)));
    let error = join(&client).await.expect_err("no tokens");
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("check the token store"), "{shown}");
    assert!(!shown.contains("hunter2"), "{shown}");

    fs::remove_file(&path).unwrap();
    let error = join(&client).await.expect_err("no tokens");
    assert!(error.to_string().contains("sign in"), "{error}");
}

/// A store of one's own that can't be written at first.
#[derive(Clone, Default)]
struct Shaky {
    saved: Arc<Mutex<Option<SecretString>>>,
    failures: Arc<Mutex<u32>>,
}

impl TokenStore for Shaky {
    fn load(&self) -> BoxFuture<'_, io::Result<StoredTokens>> {
        let saved = self.saved.lock().unwrap().clone();
        let tokens = saved.map(StoredTokens::new).unwrap_or_default();
        Box::pin(async { Ok(tokens) })
    }

    fn save(&self, tokens: StoredTokens) -> BoxFuture<'_, io::Result<()>> {
        let mut failures = self.failures.lock().unwrap();
        let fails = *failures > 0;
        *failures = failures.saturating_sub(1);
        if !fails {
            *self.saved.lock().unwrap() = tokens.refresh_token;
        }
        let outcome = if fails { Err(io::Error::other("disk full")) } else { Ok(()) };
        Box::pin(async { outcome })
    }
}

#[tokio::test]
async fn a_store_that_fails_costs_no_call_and_is_written_next_time() {
    let world = rotating().await;
    let store = Shaky::default();
    *store.failures.lock().unwrap() = 1;
    *store.saved.lock().unwrap() = Some("r1".into());
    let credentials: Credentials = RefreshToken::stored(public(), store.clone()).into();
    let client = world.client(credentials);
    join(&client).await.expect("the token is good, the store is not");
    assert_eq!(store.saved.lock().unwrap().as_ref().unwrap().expose_secret(), "r1");

    // Somebody else's client makes the server forget our token; r2 is known here alone.
    let other = world.client(RefreshToken::new(public(), "r2"));
    join(&other).await.unwrap();
    let error = join(&client).await.expect_err("r2 is used up by now");
    assert!(error.to_string().contains("sign in"), "{error}");
    let sent: Vec<_> = world.forms().iter().map(|it| it["refresh_token"].clone()).collect();
    assert_eq!(sent, ["r1", "r2", "r2"]);
}
