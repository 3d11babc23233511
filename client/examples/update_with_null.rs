//! Leaving out, null and a value in an update are three different things.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;

use rooms_client::{Client, Credentials, Environment, Patch};
use rooms_mock::Mock;

#[tokio::main]
pub(crate) async fn main() -> Result<(), Box<dyn Error>> {
    let mock = Mock::start().await?;
    let account = &mock.accounts().owner;
    let client = Client::builder()
        .environment(Environment::custom(mock.url())?)
        .credentials(Credentials::new(mock.client_id(), account.access_token.as_str()))
        .build()?;
    let group = client.create_group().body_map(|body| body.name("Tea").url("tea")).send().await?;
    let id = group.data.id;

    client.update_group().body_map(|body| body.id(id).country("TR")).send().await?;
    println!("a value: {:?}", client.get_room().id(id).send().await?.country);

    client.update_group().body_map(|body| body.id(id).name("Tea and dates")).send().await?;
    println!("left out: {:?}", client.get_room().id(id).send().await?.country);

    client.update_group().body_map(|body| body.id(id).country(Patch::Null)).send().await?;
    println!("null: {:?}", client.get_room().id(id).send().await?.country);
    Ok(())
}
