//! All public rooms and their members, page by page behind the scenes.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;

use rooms_client::{Client, Credentials, Environment};
use rooms_mock::{Mock, Seed};

#[tokio::main]
pub(crate) async fn main() -> Result<(), Box<dyn Error>> {
    let mock = Mock::builder().seed(Seed::Demo).start().await?;
    let account = &mock.accounts().outsider;
    let client = Client::builder()
        .environment(Environment::custom(mock.url())?)
        .credentials(Credentials::new(mock.client_id(), account.access_token.as_str()))
        .build()?;

    let mut rooms = client.search_rooms().limit(2).stream();
    while let Some(room) = rooms.next().await {
        let room = room?;
        println!("{} ({}), {} members", room.name, room.room_type, room.members_count);
        let mut members = client.list_members(room.id).limit(2).stream();
        while let Some(member) = members.next().await {
            let member = member?;
            let role = if member.is_owner { "owner" } else { "member" };
            println!("  {} {}, {role}", member.first_name, member.last_name);
        }
    }
    Ok(())
}
