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
    let group = client.create_group("Tea", "tea").await?;
    let id = group.data.id;

    client.update_group(id).country("TR").await?;
    println!("a value: {:?}", client.get_room(id).await?.country);

    client.update_group(id).name("Tea and dates").await?;
    println!("left out: {:?}", client.get_room(id).await?.country);

    client.update_group(id).country(Patch::Null).await?;
    println!("null: {:?}", client.get_room(id).await?.country);
    Ok(())
}
