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
    client
        .join_group()
        .group_id(7)
        .send()
        .await
        .expect("by way of the proxy");
    let request = proxy.only_request();
    assert!(
        request.target.starts_with("http://rooms.invalid/"),
        "{}",
        request.target
    );
    assert_eq!(
        request.headers["proxy-authorization"],
        "Basic bWU6aHVudGVyMg=="
    );
}

#[test]
fn settings_that_cannot_work_are_refused_without_showing_secrets() {
    let refused = Client::builder().proxy("http://me:hunter2@").build();
    let error = refused.expect_err("no host");
    assert!(
        matches!(error, ConfigurationError::Proxy { .. }),
        "{error:?}"
    );
    assert!(
        !format!("{error} {error:?}").contains("hunter2"),
        "{error:?}"
    );

    let refused = Client::builder()
        .http_client(reqwest::Client::new())
        .no_proxy()
        .build();
    let expected = ConfigurationError::Setting {
        setting: "no_proxy",
    };
    assert_eq!(refused.expect_err("a contradiction"), expected);
}

#[cfg(feature = "rustls")]
mod tls {
    use std::sync::Arc;

    use rooms_client::{OAuthClient, RefreshToken, Remedy};
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };
    use tokio_rustls::{
        TlsAcceptor,
        rustls::{ServerConfig, crypto::aws_lc_rs, pki_types::PrivatePkcs8KeyDer},
    };

    use super::*;

    const ANSWER: &str = r#"{"joined": true, "access_token": "t"}"#;

    /// A server with a certificate that nobody knows; it answers everything alike.
    async fn serve() -> (String, String) {
        let own = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let key = PrivatePkcs8KeyDer::from(own.signing_key.serialize_der());
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![own.cert.der().clone()], key.into())
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let Ok(mut stream) = acceptor.accept(stream).await else {
                    continue;
                };
                let _ = stream.read(&mut [0; 4096]).await;
                let length = ANSWER.len();
                let head = format!(
                    "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
                );
                let _ = stream.write_all(format!("{head}{ANSWER}").as_bytes()).await;
                let _ = stream.shutdown().await;
            }
        });
        (format!("https://localhost:{port}"), own.cert.pem())
    }

    #[tokio::test]
    async fn a_certificate_authority_of_ones_own_is_trusted_for_calls_and_tokens() {
        let (url, pem) = serve().await;
        let environment = Environment::custom(&url)
            .unwrap()
            .with_oauth_base_url(&url)
            .unwrap();
        let builder = Client::builder()
            .environment(environment)
            .no_proxy()
            .retry(rooms_client::Retry::none())
            .credentials(RefreshToken::new(OAuthClient::public("c"), "r"));
        let trusting = builder.clone().certificate_authority(pem).build().unwrap();
        trusting
            .join_group()
            .group_id(7)
            .send()
            .await
            .expect("a trusted server");

        let strict = builder.build().unwrap();
        let error = strict
            .join_group()
            .group_id(7)
            .send()
            .await
            .expect_err("a stranger");
        match error {
            rooms_client::Error::Authentication(error) => {
                assert_eq!(error.remedy(), Remedy::CheckNetwork);
            }
            other => panic!("another error: {other:?}"),
        }
    }

    #[test]
    fn what_is_no_certificate_is_refused() {
        for pem in ["", "no certificate"] {
            let refused = Client::builder().certificate_authority(pem).build();
            let error = refused.expect_err("no PEM");
            assert!(
                matches!(error, ConfigurationError::Certificate { .. }),
                "{error:?}"
            );
        }
    }
}
