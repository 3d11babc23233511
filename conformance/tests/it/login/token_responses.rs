//! What a token endpoint answers, and what is made of it.

use super::*;

/// An answer with a JSON body.
fn answer(body: &serde_json::Value) -> Vec<u8> {
    let body = body.to_string();
    let length = body.len();
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\
         connection: close\r\n\r\n{body}"
    )
    .into_bytes()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_token_that_proves_nothing_stores_nothing() {
    use serde_json::json;

    let folder = tempfile::tempdir().unwrap();
    // {"alg":"none"} . {"sub":"anybody"} . nothing
    let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbnlib2R5In0.";
    let tokens =
        json!({"access_token": "a-secret-token", "token_type": "bearer", "id_token": unsigned});
    let discovery = json!({"issuer": "http://127.0.0.1/"});
    let answers = [discovery, tokens, json!({"keys": []})];
    let server = Server::answering(answers.iter().map(answer).collect()).await;
    let connection = connection(&server.url(), "rooms", None, folder.path());
    let begun = Begun::of(login(connection, AccountSlot::Owner)).await;
    let (callback, state) = (begun.parameter("redirect_uri"), begun.parameter("state"));
    let back = format!("{callback}?code=c0de-for-nobody&state={state}");
    browser().get(back).send().await.unwrap();
    let error = begun.ends().await.unwrap_err();
    assert!(matches!(error, LoginError::Identity { .. }), "{error}");
    assert!(!error.to_string().contains("a-secret"), "{error}");
    assert!(!folder.path().join("actors.toml").exists());
}

/// An OAuth2 host that gives these tokens for every code, with an id token for the nonce that it is told.
async fn host(tokens: serde_json::Value) -> (String, Arc<Mutex<String>>) {
    use axum::{Json, routing};
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use jsonwebtoken::{Algorithm, EncodingKey, Header};
    use serde_json::json;

    let key = rcgen::KeyPair::generate().unwrap();
    let point = rcgen::PublicKeyData::der_bytes(&key);
    let [x, y] = [&point[1..33], &point[33..65]].map(|half| URL_SAFE_NO_PAD.encode(half));
    let keys = json!({"keys": [{"kty": "EC", "crv": "P-256", "alg": "ES256", "x": x, "y": y}]});
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (issuer, nonce) = (url.clone(), Arc::new(Mutex::new(String::new())));
    let asked = Arc::clone(&nonce);
    let discovery = json!({"issuer": issuer});
    let secret = EncodingKey::from_ec_der(key.serialized_der());
    let token = move || {
        let end = chrono::Utc::now().timestamp() + 60;
        let nonce = asked.lock().unwrap().clone();
        let claims =
            json!({"iss": issuer, "aud": "rooms", "sub": "somebody", "exp": end, "nonce": nonce});
        let id = jsonwebtoken::encode(&Header::new(Algorithm::ES256), &claims, &secret).unwrap();
        let mut answer = tokens.clone();
        answer["id_token"] = id.into();
        async move { Json(answer) }
    };
    let router = axum::Router::new()
        .route(
            "/.well-known/openid-configuration",
            routing::get(move || async move { Json(discovery) }),
        )
        .route("/.well-known/jwks.json", routing::get(move || async move { Json(keys) }))
        .route("/oauth2/token", routing::post(token));
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (url, nonce)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_takes_every_token_response_that_a_renewal_takes() {
    use serde_json::json;

    for (tokens, is_scope_missing) in [
        (json!({"access_token": "t-one", "expires_in": "3600", "token_type": "bearer"}), false),
        (
            json!({"access_token": "t-two", "expires_in": 3600.0, "scope": ["openid", "room"]}),
            false,
        ),
        (
            json!({"access_token": "t-three", "expires_in": "3600", "token_type": "BEARER",
                   "scope": "openid,profile", "refresh_token": null}),
            true,
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (url, nonce) = host(tokens.clone()).await;
        let login = Login {
            scopes: vec!["openid".to_owned(), "room".to_owned()],
            ..login(connection(&url, "rooms", None, folder.path()), AccountSlot::Owner)
        };
        let begun = Begun::of(login).await;
        *nonce.lock().unwrap() = begun.parameter("nonce");
        let (callback, state) = (begun.parameter("redirect_uri"), begun.parameter("state"));
        let back = format!("{callback}?code=c0de-for-somebody&state={state}");
        browser().get(back).send().await.unwrap();
        let logged_in = begun.ends().await.unwrap();
        assert_eq!(logged_in.user_id, "somebody");
        assert!(logged_in.expires_at.is_some() && !logged_in.lasts);
        let missing = if is_scope_missing { vec!["room"] } else { vec![] };
        assert_eq!(logged_in.missing, missing);
        let stored = table(folder.path(), "owner");
        assert_eq!(stored["access_token"].as_str(), tokens["access_token"].as_str());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_token_that_has_expired_is_a_matter_of_the_clock() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let connection = connection(mock.url(), mock.client_id(), None, folder.path());
    let begun = Begun::of(login(connection, AccountSlot::Owner)).await;
    let back = click(&browser(), &begun.url, &mock.accounts().owner.username, "allow").await;
    browser().get(back).send().await.unwrap();
    let error = begun.ends().await.unwrap_err().to_string();
    assert!(error.contains("is the clock here right"), "{error}");
    assert!(!folder.path().join("actors.toml").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_is_no_oauth2_host_is_told_before_anybody_logs_in() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::answering(vec![b"HTTP/1.1 404 N\r\ncontent-length: 0\r\n\r\n".to_vec()]);
    let connection = connection(&server.await.url(), "rooms", None, folder.path());
    let error = login(connection, AccountSlot::Owner).run(|_| {}).await;
    let error = error.unwrap_err().to_string();
    assert!(error.contains("check QF_OAUTH_BASE_URL"), "{error}");
}
