//! HTTPS with a certificate that nobody knows.

use std::error::Error as _;

use rooms_client::{Credentials, Error, RefreshToken, Remedy};
use rooms_mock::{Mock, Tls};

use super::{Service, look};

async fn secured() -> (Service, String) {
    let names = vec!["127.0.0.1".to_owned()];
    let made = rcgen::generate_simple_self_signed(names).unwrap();
    let tls = Tls::from_pem(made.cert.pem(), made.signing_key.serialize_pem());
    let service = Service::with(Mock::builder().tls(tls)).await;
    assert!(service.mock.url().starts_with("https://"));
    (service, made.cert.pem())
}

#[tokio::test]
async fn a_certificate_authority_of_ones_own_is_trusted_for_calls_and_tokens() {
    let (service, pem) = secured().await;
    let grant = RefreshToken::new(service.public(), service.refresh_token());
    let builder = service.builder().no_proxy().credentials(grant);
    let client = builder.certificate_authority(pem).build().unwrap();
    look(&client).await.unwrap();
    assert_eq!((service.token_requests(), service.calls()), (vec![200], vec![200]));
}

#[tokio::test]
async fn a_certificate_that_is_over_or_for_others_says_so_with_dates_and_names() {
    let dates = |begin, end| {
        let mut made = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
        made.not_before = rcgen::date_time_ymd(begin, 1, 1);
        made.not_after = rcgen::date_time_ymd(end, 1, 1);
        made
    };
    let others = rcgen::CertificateParams::new(vec!["rooms.example".to_owned()]).unwrap();
    for (params, parts) in [
        (dates(2001, 2002), ["it expired on 2002-01-01 00:00 UTC", "renew it"]),
        (dates(4001, 4002), ["it is good from 4001-01-01 00:00 UTC", "clock"]),
        (others, ["it is for rooms.example, and not for 127.0.0.1", "use a name"]),
    ] {
        let key = rcgen::KeyPair::generate().unwrap();
        let made = params.self_signed(&key).unwrap();
        let tls = Tls::from_pem(made.pem(), key.serialize_pem());
        let service = Service::with(Mock::builder().tls(tls)).await;
        let builder = service.builder().no_proxy();
        let client = builder.certificate_authority(made.pem()).build().unwrap();
        let error = look(&client).await.expect_err("no such certificate");
        let cause = error.source().unwrap().to_string();
        assert!(parts.iter().all(|part| cause.contains(part)), "{cause}");
    }
}

#[tokio::test]
async fn a_certificate_of_strangers_is_refused_at_once_and_says_what_to_do() {
    let (service, _) = secured().await;
    let account = &service.mock.accounts().owner;
    let credentials = Credentials::new(service.mock.client_id(), account.access_token.as_str());
    let builder = service.builder().no_proxy();
    let client = builder.clone().credentials(credentials).build().unwrap();
    let error = look(&client).await.expect_err("a stranger");
    let Error::Transport(reason) = &error else {
        panic!("another error: {error:?}");
    };
    assert!(reason.is_certificate() && reason.is_connect(), "{error:?}");
    assert_eq!(error.attempts(), 1, "another attempt would end the same");
    let cause = error.source().unwrap().to_string();
    assert!(cause.contains("ClientBuilder::certificate_authority"), "{cause}");

    let grant = RefreshToken::new(service.public(), service.refresh_token());
    let client = builder.credentials(grant).build().unwrap();
    let error = look(&client).await.expect_err("a stranger");
    let Error::Authentication(reason) = &error else {
        panic!("another error: {error:?}");
    };
    assert_eq!(reason.remedy(), Remedy::CheckCertificate);
    let text = error.to_string();
    assert!(text.contains("ClientBuilder::certificate_authority"), "{text}");

    // The certificate of another: the right authority is not enough, it has to be this one.
    let (_, other) = secured().await;
    let client = service.builder().no_proxy().certificate_authority(other);
    let error = look(&client.build().unwrap()).await.expect_err("a stranger");
    assert!(matches!(&error, Error::Transport(reason) if reason.is_certificate()), "{error:?}");
    assert!(service.mock.control().requests().is_empty());
}
