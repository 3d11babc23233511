//! The rate limit.

use reqwest::Method;
use rooms_mock::Mock;

use crate::support::Api;

#[tokio::test]
async fn every_third_request_of_the_rooms_api_is_one_too_many() {
    let api = Api::with(Mock::builder().rate_limit_every(3)).await;
    for round in 0..2 {
        for (number, status) in [(1, 401), (2, 401), (3, 429), (4, 401), (5, 401), (6, 429)] {
            // Others do not count, and are not limited.
            let index = api.raw(Method::GET, "/").send().await.unwrap();
            assert_eq!(index.status(), 200);
            let request = api.raw(Method::GET, "/quran-reflect/v1/users/profile");
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), status, "{round} {number}");
            if status == 429 {
                assert_eq!(answer.headers()["retry-after"], "1");
                let body = answer.text().await.unwrap();
                assert!(body.contains("rate_limit_exceeded"), "{body}");
            }
        }
        api.mock.control().reset();
    }
}
