//! The mock's rate limit: every third call is one too many.

use std::time::Duration;

use rooms_client::{Credentials, Retry};
use rooms_mock::Mock;
use tokio::time::Instant;

use super::{Service, look, steady};

async fn busy() -> Service {
    Service::with(Mock::builder().rate_limit_every(3)).await
}

fn owner(service: &Service) -> Credentials {
    let account = &service.mock.accounts().owner;
    Credentials::new(service.mock.client_id(), account.access_token.as_str())
}

#[tokio::test(start_paused = true)]
async fn calls_that_were_too_many_are_made_again_after_the_time_asked_for() {
    let service = busy().await;
    let builder = service.builder().credentials(owner(&service));
    let client = builder.retry(steady()).build().unwrap();
    let start = Instant::now();
    let mut attempts = 0;
    for turn in 0..10 {
        let url = format!("group-{turn}");
        let group = client.create_group("Tea", url).await;
        attempts += group.expect("at the second attempt").attempts();
        attempts += look(&client).await.expect("at the second attempt");
    }
    assert_eq!(attempts, 29, "20 answers, and 9 refusals between them");
    assert_eq!(start.elapsed().as_secs(), 9);
    let rooms = client.list_joined_rooms().await.unwrap();
    assert_eq!(rooms.total, 10, "a refused write has done nothing");
}

#[tokio::test]
async fn without_retries_the_error_says_how_long_to_wait() {
    let service = busy().await;
    let builder = service.builder().credentials(owner(&service));
    let client = builder.retry(Retry::none()).build().unwrap();
    look(&client).await.unwrap();
    look(&client).await.unwrap();
    let error = look(&client).await.expect_err("the third");
    assert!(error.is_rate_limited(), "{error:?}");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(1)));
    assert_eq!((error.attempts(), error.kind()), (1, Some("rate_limit_exceeded")));
}
