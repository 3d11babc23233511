//! HTTPS with a certificate of one's own.

use rcgen::generate_simple_self_signed;
use rooms_mock::{Mock, StartError, Tls};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

fn certificate() -> (String, String) {
    let names = vec!["127.0.0.1".to_owned(), "localhost".to_owned()];
    let made = generate_simple_self_signed(names).unwrap();
    (made.cert.pem(), made.signing_key.serialize_pem())
}

fn client(certificate: &str) -> reqwest::Client {
    let trusted = reqwest::Certificate::from_pem(certificate.as_bytes()).unwrap();
    reqwest::Client::builder().tls_certs_only([trusted]).build().unwrap()
}

#[tokio::test]
async fn it_serves_https_to_those_who_trust_its_certificate() {
    let (certificate, key) = certificate();
    let tls = Tls::from_pem(certificate.clone(), key);
    let mock = Mock::builder().tls(tls).start().await.unwrap();
    assert!(mock.url().starts_with("https://127.0.0.1:"), "{}", mock.url());
    // Somebody who connects and says nothing, and somebody who speaks HTTP, keep nobody waiting.
    let address = mock.url().trim_start_matches("https://").to_owned();
    let _silent = tokio::net::TcpStream::connect(&address).await.unwrap();
    let mut plain = tokio::net::TcpStream::connect(&address).await.unwrap();
    let request = b"GET /quran-reflect/v1/rooms/search HTTP/1.1\r\nhost: a\r\n\r\n";
    plain.write_all(request).await.unwrap();
    let mut answer = String::new();
    plain.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    assert!(answer.contains("write https:// instead"), "{answer}");
    let lines = mock.control().requests();
    assert_eq!((lines.len(), lines[0].status), (1, 400));
    assert_eq!(lines[0].api, Some("quran_reflect"));
    let client = client(&certificate);
    let url = format!("{}/.well-known/openid-configuration", mock.url());
    let body = client.get(&url).send().await.unwrap().text().await.unwrap();
    assert!(body.contains(&format!("\"issuer\":\"{}/\"", mock.url())), "{body}");
    let stranger = reqwest::Client::new().get(&url).send().await;
    assert!(stranger.is_err());
    mock.stop().await;
    assert!(client.get(&url).send().await.is_err());
}

#[tokio::test]
async fn what_is_no_certificate_is_said_at_the_start() {
    let (certificate, key) = certificate();
    let (_, other_key) = self::certificate();
    for (certificate, key, message) in [
        ("nonsense", key.as_str(), "the TLS certificate is no PEM certificate"),
        (&certificate, "nonsense", "the TLS key is no PEM private key"),
        (&certificate, &other_key, "the TLS certificate and key cannot be used"),
    ] {
        let tls = Tls::from_pem(certificate, key);
        let error = Mock::builder().tls(tls).start().await.unwrap_err();
        assert!(matches!(error, StartError::Tls(_)));
        assert_eq!(error.to_string(), message);
    }
}
