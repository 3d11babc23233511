//! What the clients of the other systems do differently: credentials, errors, and calls that share a path.

use rooms_client::{AccessToken, ConfigurationError, Error};
use serde_json::{Value, json};

use crate::capture::{Answer, Server};

mod legacy_groups {
    use rooms_client::legacy_groups::{Client, ErrorCode};

    use super::*;

    #[tokio::test]
    async fn the_token_travels_in_its_header_and_nothing_else_does() {
        let server = Server::always(Answer::json(403, &json!({}))).await;
        let client = Client::builder().base_url(server.url()).token("secret-1");
        let client = client.build().unwrap();
        assert!(!format!("{client:?}").contains("secret-1"));
        client.list_groups().await.expect_err("refused");
        let request = server.only_request();
        assert_eq!(request.target, "/v1/groups/");
        assert_eq!(request.headers["o_t_h"], "secret-1");
        assert!(!request.headers.contains_key("authorization"));
        assert!(!request.headers.contains_key("x-client-id"));
    }

    #[tokio::test]
    async fn refusals_are_told_apart_by_their_code() {
        for (status, code, kind) in [
            (403, "ForbiddenError", ErrorCode::ForbiddenError),
            (404, "NotFoundError", ErrorCode::NotFoundError),
            (422, "ValidationError", ErrorCode::ValidationError),
            (500, "ServerError", ErrorCode::ServerError),
            (409, "Busy", ErrorCode::Unknown("Busy".to_owned())),
        ] {
            let body = json!({"success": false, "error": {"code": code, "message": "no"}});
            let server = Server::always(Answer::json(status, &body)).await;
            let client = Client::builder().base_url(server.url()).build().unwrap();
            let error = client.invite_user(7).user(153).await;
            let error = error.expect_err("refused");
            assert_eq!(ErrorCode::of(&error), Some(kind));
            assert_eq!(error.message(), Some("no"));
        }
    }
}

mod ucs {
    use rooms_client::{
        TokenError,
        ucs::{Client, types},
    };

    use super::*;

    const ROOM: &str = "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77";

    fn client(server: &Server) -> Client {
        let builder = Client::builder().base_url(format!("{}/ucs/", server.url()));
        builder.token("secret-1").build().unwrap()
    }

    #[test]
    fn there_is_no_place_to_guess() {
        let error = Client::builder().build().expect_err("no place");
        assert_eq!(error, ConfigurationError::NoBaseUrl);
    }

    #[tokio::test]
    async fn an_update_with_nothing_set_is_not_sent() {
        let server = Server::always(Answer::json(200, &json!({}))).await;
        let client = client(&server);
        for update in [
            client.update_room(ROOM),
            client.update_room(ROOM).name("Circle").set_name(None::<String>),
        ] {
            let error = update.send().await.expect_err("it would end the room");
            assert!(matches!(error, Error::InvalidRequest(_)), "{error:?}");
            assert!(error.to_string().contains("at least one field"), "{error}");
        }
        assert_eq!(server.received().len(), 0);
    }

    #[tokio::test]
    async fn two_methods_share_a_path() {
        let server = Server::always(Answer::json(503, &json!({}))).await;
        let client = client(&server);
        let update = client.update_room(ROOM).name("Circle").await;
        assert_eq!(update.expect_err("503").operation().unwrap().id, "update_room");
        let end = client.end_room(ROOM).await;
        assert_eq!(end.expect_err("503").operation().unwrap().id, "end_room");
        let received = server.received();
        let sent: Vec<(_, Value)> = received
            .iter()
            .map(|request| (request.target.clone(), serde_json::from_slice(&request.body).unwrap()))
            .collect();
        let path = format!("/ucs/admin/room/{ROOM}");
        assert_eq!(sent, [(path.clone(), json!({"name": "Circle"})), (path, json!({}))]);
        assert_eq!(received[0].headers["authorization"], "Bearer secret-1");
    }

    #[tokio::test]
    async fn the_first_of_the_errors_is_the_message() {
        let body = json!({"errors": [{"message": "Only administrators may do this"}]});
        let server = Server::always(Answer::json(403, &body)).await;
        let error = client(&server).get_room(ROOM).await;
        let error = error.expect_err("refused");
        assert_eq!(error.message(), Some("Only administrators may do this"));
    }

    #[tokio::test]
    async fn a_refused_token_is_asked_for_again_once() {
        let server = Server::script([
            Answer::json(401, &json!({})),
            Answer::json(200, &json!({"data": []})),
        ])
        .await;
        let tokens = std::sync::atomic::AtomicU32::new(0);
        let source = move || {
            let number = tokens.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            std::future::ready(Ok::<_, TokenError>(AccessToken::new(format!("token-{number}"))))
        };
        let builder = Client::builder().base_url(server.url());
        let client = builder.token_source(source).build().unwrap();
        client.list_rooms().await.expect("the second token");
        let received = server.received();
        let shown = received.iter().map(|request| &request.headers["authorization"]);
        assert_eq!(shown.collect::<Vec<_>>(), ["Bearer token-0", "Bearer token-1"]);
    }

    #[test]
    fn signed_urls_stay_out_of_debug_output() {
        let download: types::Download =
            serde_json::from_value(json!({"url": "https://files.example.org/a?signature=s3cr3t"}))
                .unwrap();
        assert!(!format!("{download:?}").contains("s3cr3t"));
    }
}

mod oauth2 {
    use super::*;
    use rooms_client::{
        OAuthClient,
        oauth2::{Client, types},
    };
    use rooms_openapi::{Api, Document, Environment};

    #[tokio::test]
    async fn each_operation_gets_the_credentials_that_it_asks_for() {
        let server = Server::always(Answer::json(400, &json!({}))).await;
        let client = Client::builder()
            .base_url(server.url())
            .application(OAuthClient::confidential("an:id", "a secret"))
            .token("secret-1")
            .build()
            .unwrap();
        let grant =
            "client_credentials".parse::<rooms_client::oauth2::types::TokenRequestGrantType>();
        client.exchange_token(grant.unwrap()).await.expect_err("400");
        client.get_userinfo().await.expect_err("400");
        client.get_json_web_keys().await.expect_err("400");
        let received = server.received();
        assert_eq!(received[0].body, b"grant_type=client_credentials");
        let basic = "Basic YW4lM0FpZDphK3NlY3JldA==";
        assert_eq!(received[0].headers["authorization"], basic);
        assert_eq!(received[1].headers["authorization"], "Bearer secret-1");
        assert!(!received[2].headers.contains_key("authorization"));
    }

    #[test]
    fn tokens_in_forms_stay_out_of_debug_output() {
        let form: types::RevocationRequest =
            serde_json::from_value(json!({"token": "s3cr3t", "client_secret": "s3cr3t"})).unwrap();
        assert!(!format!("{form:?} {:?}", form.token).contains("s3cr3t"));
    }

    #[tokio::test]
    async fn tokens_that_cannot_be_read_stay_out_of_the_error() {
        for (body, place) in [
            (json!({"access_token": {"value": "s3cr3t"}}), "`access_token`"),
            (json!({"access_token": "s3cr3t", "expires_in": "s3cr3t"}), "`expires_in`"),
            (json!("s3cr3t"), "documented form"),
        ] {
            let server = Server::always(Answer::json(200, &body)).await;
            let client = Client::builder().base_url(server.url()).build().unwrap();
            let grant: types::TokenRequestGrantType = "client_credentials".parse().unwrap();
            let error = client.exchange_token(grant).await.expect_err("no tokens");
            let debug = format!("{error:?}");
            let length = body.to_string().len();
            assert!(debug.contains("application/json"), "{debug}");
            assert!(debug.contains(&format!("length: {length}")), "{debug}");
            assert!(error.to_string().contains(place), "{error}");
            let mut shown = debug;
            let mut cause: Option<&dyn std::error::Error> = Some(&error);
            while let Some(error) = cause {
                shown += &format!("\n{error}\n{error:?}");
                cause = error.source();
            }
            assert!(!shown.contains("s3cr3t"), "{shown}");
            assert_eq!(error.json(), Some(body));
        }
    }

    #[tokio::test]
    async fn a_revocation_has_nothing_to_read() {
        let server = Server::always(Answer::new(200, "text/plain", "")).await;
        let client = Client::builder().base_url(server.url()).build().unwrap();
        assert_eq!(client.revoke_token("rt_1").await.unwrap().status(), 200);
    }

    #[tokio::test]
    async fn the_word_for_the_error_is_its_code() {
        let body = json!({"error": "invalid_grant", "error_description": "used before"});
        let server = Server::always(Answer::json(400, &body)).await;
        let client = Client::builder().base_url(server.url()).build().unwrap();
        let secret = rooms_client::SecretString::from("rt_1");
        let error = client.revoke_token(&secret).await.expect_err("refused");
        assert_eq!(error.code(), Some("invalid_grant"));
        assert_eq!(error.message(), Some("used before"));
    }

    #[test]
    fn the_urls_for_browsers_are_as_documented() {
        let document = Document::load(Api::OAuth2, Environment::PreLive);
        let client = Client::builder().build().unwrap();
        let application = OAuthClient::public("an id");
        let login = client.login(application, "http://127.0.0.1:8765/callback");
        let login = login.scopes(["openid", "room"]).begin();
        let logout = client.end_session();
        let logout = logout.id_token("a.b.c").redirect_with_state("http://127.0.0.1/out", "s1");
        for (id, url) in [("authorize", login.url()), ("end_session", &logout.url())] {
            let url = url::Url::parse(url).unwrap();
            let route = document.route("GET", url.path()).expect("a documented path");
            assert_eq!(route.operation.id, id);
            let pairs: Vec<_> = url.query_pairs().into_owned().collect();
            document.check_query(route.operation, &pairs).expect("a documented query");
            assert_eq!(pairs.len(), route.operation.parameters.len(), "all of them are sent");
            assert!(url.as_str().starts_with(document.server_url()));
        }
    }
}
