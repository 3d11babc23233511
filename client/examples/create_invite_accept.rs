//! A private group: its owner invites somebody by e-mail, who accepts and leaves again.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;

use rooms_client::{Client, Credentials, Environment};
use rooms_mock::{Account, Mock};

#[tokio::main]
pub(crate) async fn main() -> Result<(), Box<dyn Error>> {
    let mock = Mock::start().await?;
    let owner = client(&mock, &mock.accounts().owner)?;
    let member = client(&mock, &mock.accounts().member)?;

    let group = owner
        .create_group("Sunday Study Circle", "sunday-study-circle")
        .description("We meet after lunch.")
        .public(false)
        .await?;
    let id = group.data.id;
    println!("created group {id}");

    let email = &mock.accounts().member.email;
    let invitation = owner.invite_users(id).emails([email]).await?;
    println!("invited: {:?}", invitation.invite_status);

    // The token travels by e-mail; the mock keeps the letters.
    let letters = mock.control().mailbox(email);
    let letter = letters.last().ok_or("no letter arrived")?;
    let answer = member.accept_invite(id, letter.token.as_str()).await?;
    println!("accepted: {}", answer.accepted);

    let room = member.get_room(id).await?;
    println!("{} has {} members", room.name, room.members_count);

    member.leave_group(id).await?;
    println!("left");
    Ok(())
}

fn client(mock: &Mock, account: &Account) -> Result<Client, Box<dyn Error>> {
    let credentials = Credentials::new(mock.client_id(), account.access_token.as_str());
    let environment = Environment::custom(mock.url())?;
    Ok(Client::builder().environment(environment).credentials(credentials).build()?)
}
