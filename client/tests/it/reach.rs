//! Proxies and certificate authorities.

use rooms_client::{Client, ConfigurationError, Environment};
use serde_json::json;

use crate::capture::{Answer, Server};

#[tokio::test]
async fn a_proxy_gets_the_requests() {
    let proxy = Server::always(Answer::json(200, &json!({"joined": true}))).await;
    let environment = Environment::custom("http://rooms.invalid").unwrap();
    let url = proxy.url().replace("http://", "http://me:hunter2@");
    let builder = Client::builder().environment(environment).proxy(url);
    assert!(!format!("{builder:?}").contains("hunter2"));
    let client = builder.build().unwrap();
    client.join_group(7).await.expect("by way of the proxy");
    let request = proxy.only_request();
    assert!(request.target.starts_with("http://rooms.invalid/"), "{}", request.target);
    assert_eq!(request.headers["proxy-authorization"], "Basic bWU6aHVudGVyMg==");
}

#[test]
fn settings_that_cannot_work_are_refused_without_showing_secrets() {
    let refused = Client::builder().proxy("http://me:hunter2@").build();
    let error = refused.expect_err("no host");
    assert!(matches!(error, ConfigurationError::Proxy { .. }), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("hunter2"), "{error:?}");

    let refused = Client::builder().http_client(reqwest::Client::new()).no_proxy().build();
    let expected = ConfigurationError::Setting { setting: "no_proxy" };
    assert_eq!(refused.expect_err("a contradiction"), expected);
}

#[cfg(feature = "rustls")]
#[test]
fn what_is_no_certificate_is_refused() {
    for pem in ["", "no certificate"] {
        let refused = Client::builder().certificate_authority(pem).build();
        let error = refused.expect_err("no PEM");
        assert!(matches!(error, ConfigurationError::Certificate { .. }), "{error:?}");
    }
}
