//! One token for a thousand calls.

use std::time::Duration;

use futures_util::future::join_all;
use rooms_client::{AccessToken, RefreshToken};

use super::{Service, look};

const CALLS: usize = 1_000;

/// A thousand calls at once. The limit keeps the number of open sockets small; it is behind the wait for the token.
async fn rush(service: &Service, token: AccessToken) {
    let grant = RefreshToken::new(service.public(), service.refresh_token()).access_token(token);
    let builder = service.builder().rate_limit(2_000.0).credentials(grant);
    let client = builder.build().unwrap();
    let calls = join_all((0..CALLS).map(|_| look(&client))).await;
    let failed: Vec<_> = calls.iter().filter_map(|call| call.as_ref().err()).collect();
    assert!(failed.is_empty(), "{} failed: {:?}", failed.len(), failed[0]);
}

/// How many requests the mock served; its log keeps the last thousand alone.
fn served(service: &Service) -> usize {
    let last = service.mock.control().requests().pop().unwrap();
    usize::try_from(last.number).unwrap()
}

#[tokio::test]
async fn a_thousand_calls_on_a_token_known_to_be_over_make_one_token_request() {
    let service = Service::start().await;
    let over = service.mock.accounts().owner.expired_access_token.as_str();
    rush(&service, AccessToken::new(over).expires_in(Duration::ZERO)).await;
    // The one that isn't a call came first, and left the log.
    assert_eq!(served(&service), CALLS + 1);
    assert_eq!(service.calls(), [200; CALLS]);
}

#[tokio::test]
async fn a_thousand_calls_with_a_token_that_the_server_finds_over_make_one_token_request() {
    let service = Service::start().await;
    let over = service.mock.accounts().owner.expired_access_token.as_str();
    rush(&service, AccessToken::new(over)).await;
    // Used twice, the refresh token would have been refused, and calls with it.
    let refused = served(&service) - CALLS - 1;
    assert!((1..=CALLS).contains(&refused), "{refused}");
}
