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
        .create_group()
        .body_map(|body| {
            let body = body.name("Sunday Study Circle").url("sunday-study-circle");
            body.description("We meet after lunch.").public(false)
        })
        .send()
        .await?;
    let id = group.data.id;
    println!("created group {id}");

    let email = &mock.accounts().member.email;
    let invitation = owner
        .invite_users()
        .id(id)
        .body_map(|body| body.user_ids([]).emails([email.clone()]))
        .send()
        .await?;
    println!("invited: {:?}", invitation.invite_status);

    // The token travels by e-mail; the mock keeps the letters.
    let letters = mock.control().mailbox(email);
    let letter = letters.last().ok_or("no letter arrived")?;
    let answer = member.accept_invite().id(id).token(letter.token.as_str()).send().await?;
    println!("accepted: {}", answer.accepted);

    let room = member.get_room().id(id).send().await?;
    println!("{} has {} members", room.name, room.members_count);

    member.leave_group().group_id(id).send().await?;
    println!("left");
    Ok(())
}

fn client(mock: &Mock, account: &Account) -> Result<Client, Box<dyn Error>> {
    let credentials = Credentials::new(mock.client_id(), account.access_token.as_str());
    let environment = Environment::custom(mock.url())?;
    Ok(Client::builder().environment(environment).credentials(credentials).build()?)
}
