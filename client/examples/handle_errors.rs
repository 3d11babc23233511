//! What can go wrong, and how to tell it apart.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::{error::Error, time::Duration};

use rooms_client::{Client, Credentials, Environment};
use rooms_mock::Mock;

#[tokio::main]
pub(crate) async fn main() -> Result<(), Box<dyn Error>> {
    let mock = Mock::start().await?;
    let account = &mock.accounts().owner;
    let environment = Environment::custom(mock.url())?;
    let client = Client::builder()
        .environment(environment.clone())
        .credentials(Credentials::new(mock.client_id(), account.access_token.as_str()))
        .timeout(Duration::from_secs(5))
        .build()?;
    let anonymous = Client::builder().environment(environment).build()?;

    if let Err(error) = client.create_group("", "u").await {
        println!("not sent at all: {error}");
        assert!(error.is_invalid_request());
    }
    if let Err(error) = client.get_room(1).await {
        println!("not found: {error}");
        assert!(error.is_not_found());
    }
    if let Err(error) = anonymous.list_joined_rooms().await {
        println!("who are you: {error}");
        assert!(error.is_unauthorized());
    }

    let group = client.create_group("Tea", "tea").await?;
    if let Err(error) = client.leave_group(group.data.id).await {
        println!("not allowed: {error}");
        println!("  operation {:?}, body {:?}", error.operation().map(|it| it.id), error.text());
        assert!(error.is_forbidden());
    }
    Ok(())
}
