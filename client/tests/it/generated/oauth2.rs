// Generated from openapi/oauth2.yaml by `cargo xtask regen`. Do not edit.

//! What the client sends and decodes, for every example of the document.
use rooms_client::oauth2::{Client, types};
use crate::vectors::{round_trip, sends};
#[tokio::test]
async fn exchange_token_sends_authorization_code() {
    sends(
            "exchange_token",
            Some("authorization_code"),
            async |client: Client| {
                client
                    .exchange_token("authorization_code")
                    .client_id("rooms-mock-client")
                    .code("ac_4be1fb2d0f4c8a17")
                    .code_verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                    .redirect_uri("http://127.0.0.1:8765/callback")
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn exchange_token_sends_client_credentials() {
    sends(
            "exchange_token",
            Some("client_credentials"),
            async |client: Client| {
                client.exchange_token("client_credentials").scope("post.read").await
            },
        )
        .await;
}
#[tokio::test]
async fn exchange_token_sends_refresh_token() {
    sends(
            "exchange_token",
            Some("refresh_token"),
            async |client: Client| {
                client
                    .exchange_token("refresh_token")
                    .client_id("rooms-mock-client")
                    .refresh_token("rt_9d2c417f6ab0e35c")
                    .await
            },
        )
        .await;
}
#[test]
fn exchange_token_decodes_its_examples_for_200() {
    round_trip::<Client, types::TokenResponse>("exchange_token", 200u16);
}
#[test]
fn exchange_token_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("exchange_token", 400u16);
}
#[test]
fn exchange_token_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("exchange_token", 401u16);
}
#[tokio::test]
async fn introspect_token_sends_example() {
    sends(
            "introspect_token",
            Some("example"),
            async |client: Client| {
                client.introspect_token("rt_9d2c417f6ab0e35c").scope("room").await
            },
        )
        .await;
}
#[test]
fn introspect_token_decodes_its_examples_for_200() {
    round_trip::<Client, types::Introspection>("introspect_token", 200u16);
}
#[test]
fn introspect_token_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("introspect_token", 400u16);
}
#[test]
fn introspect_token_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("introspect_token", 401u16);
}
#[tokio::test]
async fn revoke_token_sends_basic() {
    sends(
            "revoke_token",
            Some("basic"),
            async |client: Client| client.revoke_token("rt_9d2c417f6ab0e35c").await,
        )
        .await;
}
#[tokio::test]
async fn revoke_token_sends_form() {
    sends(
            "revoke_token",
            Some("form"),
            async |client: Client| {
                client
                    .revoke_token("rt_9d2c417f6ab0e35c")
                    .client_id("rooms-mock-confidential-client")
                    .client_secret("rooms-mock-client-secret")
                    .token_type_hint("refresh_token")
                    .await
            },
        )
        .await;
}
#[test]
fn revoke_token_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("revoke_token", 400u16);
}
#[test]
fn revoke_token_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("revoke_token", 401u16);
}
#[tokio::test]
async fn get_userinfo_sends_its_parameters() {
    sends("get_userinfo", None, async |client: Client| client.get_userinfo().await)
        .await;
}
#[test]
fn get_userinfo_decodes_its_examples_for_200() {
    round_trip::<Client, types::UserInfo>("get_userinfo", 200u16);
}
#[test]
fn get_userinfo_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("get_userinfo", 401u16);
}
#[tokio::test]
async fn get_openid_configuration_sends_its_parameters() {
    sends(
            "get_openid_configuration",
            None,
            async |client: Client| client.get_openid_configuration().await,
        )
        .await;
}
#[test]
fn get_openid_configuration_decodes_its_examples_for_200() {
    round_trip::<Client, types::OpenidConfiguration>("get_openid_configuration", 200u16);
}
#[tokio::test]
async fn get_json_web_keys_sends_its_parameters() {
    sends(
            "get_json_web_keys",
            None,
            async |client: Client| client.get_json_web_keys().await,
        )
        .await;
}
#[test]
fn get_json_web_keys_decodes_its_examples_for_200() {
    round_trip::<Client, types::JsonWebKeySet>("get_json_web_keys", 200u16);
}
