//! The application by itself.

use std::time::Duration;

use rooms_client::{Client, ClientCredentials, Error, PostId, Remedy};
use rooms_mock::{Mock, Seed};

use super::Service;

/// A public post of the demo community.
async fn some_post(service: &Service) -> PostId {
    let account = &service.mock.accounts().member;
    let credentials =
        rooms_client::Credentials::new(service.mock.client_id(), account.access_token.as_str());
    let client = service.client(credentials);
    let rooms = client.search_rooms().limit(20).await.unwrap();
    for room in &rooms.data {
        let posts = client.list_room_posts(room.id).await.unwrap();
        if let Some(post) = posts.data.first() {
            return post.id;
        }
    }
    panic!("the demo community has written nothing");
}

async fn read(client: &Client, post: PostId) -> Result<u32, Error> {
    let call = client.get_post(post).await;
    call.map(|answer| answer.attempts())
}

#[tokio::test]
async fn an_application_reads_posts_and_renews_its_token() {
    let service = Service::with(Mock::builder().seed(Seed::Demo)).await;
    let post = some_post(&service).await;
    let grant = ClientCredentials::new(Service::confidential(), ["post.read"]);
    let client = service.client(grant);
    assert_eq!(read(&client, post).await.unwrap(), 1);
    service.mock.control().advance_clock(Duration::from_secs(3600));
    assert_eq!(read(&client, post).await.unwrap(), 2);
    assert_eq!(service.token_requests(), [200, 200]);

    // Another token would have the same scopes, so none is asked for.
    let error = client.list_joined_rooms().await.expect_err("another scope");
    assert!(error.is_forbidden(), "{error:?}");
    assert_eq!(error.attempts(), 1);
    assert_eq!(service.token_requests(), [200, 200]);
}

#[tokio::test]
async fn what_the_application_may_not_have_is_refused_with_advice() {
    let service = Service::start().await;
    for (client, scope, code, remedy) in [
        (Service::confidential(), "room.create", "invalid_scope", Remedy::CheckScopes),
        (service.public(), "post.read", "invalid_client", Remedy::CheckClient),
    ] {
        let client = service.client(ClientCredentials::new(client, [scope]));
        let error = read(&client, 1.into()).await.expect_err("no token");
        let Error::Authentication(reason) = &error else {
            panic!("another error: {error:?}");
        };
        assert_eq!((reason.reason().code(), reason.remedy()), (Some(code), remedy));
    }
    assert!(service.calls().is_empty());
}
