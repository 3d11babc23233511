//! One client for both environments, whose documents differ.

use rooms_client::Credentials;
use rooms_mock::{Environment, Mock};

use super::Service;

#[tokio::test]
async fn a_created_post_is_found_in_either_environment() {
    for environment in Environment::ALL {
        let service = Service::with(Mock::builder().environment(*environment)).await;
        let token = &service.mock.accounts().owner.access_token;
        let client = service.client(Credentials::new(service.mock.client_id(), token.as_str()));
        let created = client.create_post("Patience is named beside prayer here.").await.unwrap();
        let created = created.into_inner();
        let in_data = created.data.is_some();
        assert_eq!(in_data, *environment == Environment::PreLive, "{environment:?}");
        let id = created.into_post().unwrap().id;
        let post = client.get_post(id).await.unwrap();
        assert_eq!(post.reads_count.is_some(), *environment == Environment::Production);
    }
}
