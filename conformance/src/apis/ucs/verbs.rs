//! What actors do: every call of the typed client, one method for each operation, from which the labels of steps follow.

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::Method;
use rooms_client::ucs::{Client, calls};
use serde_json::Value;

use super::nouns::{File, Room};
use crate::scenario::{Raw, Step, StepValue, Unavailable, Wanted};

user!(Client);

impl Wanted for User<'_> {
    fn wanted(&self) -> Result<Value, Unavailable> {
        Ok(self.user_id().into())
    }
}

impl<'s> User<'s> {
    pub(crate) fn with_expired_token(&self) -> Self {
        Self(self.0.with_expired_token())
    }

    pub(crate) fn with_broken_token(&self) -> Self {
        Self(self.0.with_broken_token())
    }

    /// What time it is at the service, which is the one that decides.
    pub(crate) async fn asks_the_time(&self) -> StepValue<DateTime<Utc>> {
        let what = "looks what time it is at the service";
        let listed = self.calls(what, |client| Ok(client.list_rooms().send())).await;
        listed.should_succeed().value("/sent_at")
    }

    /// Books a room for these people, from when to when in minutes from now.
    pub(crate) async fn books(
        &self,
        what: &str,
        name: &str,
        (now, from, to): (&StepValue<DateTime<Utc>>, i64, i64),
        people: &[&User<'_>],
    ) -> Step<'s> {
        self.calls(format!("books {what}"), |client| {
            let now = now.get()?;
            let at = |minutes| now + TimeDelta::minutes(minutes);
            let users = people.iter().map(|one| one.user_id()).collect::<Vec<_>>();
            Ok(client.create_room(name, at(from), at(to)).allowed_users(users).send())
        })
        .await
    }

    /// Books a room that is over before it begins.
    pub(crate) async fn books_backwards(&self, now: &StepValue<DateTime<Utc>>) -> Step<'s> {
        self.calls("books a room that ends before it starts", |client| {
            let now = now.get()?;
            Ok(client.create_room("Backwards", now, now - TimeDelta::minutes(1)).send())
        })
        .await
    }

    pub(crate) async fn reads(&self, room: &Room) -> Step<'s> {
        self.calls(format!("reads {room}"), |client| Ok(client.get_room(room.id.get()?).send()))
            .await
    }

    pub(crate) async fn lists_rooms(&self) -> Step<'s> {
        self.calls("lists the own rooms", |client| Ok(client.list_rooms().send())).await
    }

    pub(crate) async fn lists_participants(&self, room: &Room) -> Step<'s> {
        self.calls(format!("lists the participants of {room}"), |client| {
            Ok(client.list_participants(room.id.get()?).send())
        })
        .await
    }

    pub(crate) async fn adds(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        self.calls(format!("adds {}", person.name()), |client| {
            Ok(client.add_participant(room.id.get()?, person.user_id()).send())
        })
        .await
    }

    pub(crate) async fn removes(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        self.calls(format!("removes {}", self.whom(person)), |client| {
            Ok(client.remove_participant(room.id.get()?, person.user_id()).send())
        })
        .await
    }

    pub(crate) async fn removes_a_stranger(&self, user: &str, room: &Room) -> Step<'s> {
        self.calls("removes a stranger", |client| {
            Ok(client.remove_participant(room.id.get()?, user).send())
        })
        .await
    }

    pub(crate) async fn grants_admin(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        self.calls(format!("grants administration to {}", self.whom(person)), |client| {
            Ok(client.grant_admin(room.id.get()?, person.user_id()).send())
        })
        .await
    }

    pub(crate) async fn revokes_admin(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        self.calls(format!("revokes administration of {}", self.whom(person)), |client| {
            Ok(client.revoke_admin(room.id.get()?, person.user_id()).send())
        })
        .await
    }

    pub(crate) async fn updates(
        &self,
        what: &str,
        room: &Room,
        fields: impl FnOnce(calls::UpdateRoomCall) -> Result<calls::UpdateRoomCall, Unavailable>,
    ) -> Step<'s> {
        self.calls(format!("updates {room}: {what}"), |client| {
            Ok(fields(client.update_room(room.id.get()?))?.send())
        })
        .await
    }

    pub(crate) async fn renames(&self, room: &Room, name: &str) -> Step<'s> {
        self.updates("name", room, |call| Ok(call.name(name))).await
    }

    pub(crate) async fn ends(&self, room: &Room) -> Step<'s> {
        self.calls(format!("ends {room}"), |client| Ok(client.end_room(room.id.get()?).send()))
            .await
    }

    pub(crate) async fn ends_in(&self, seconds: i64, reason: &str, room: &Room) -> Step<'s> {
        self.calls(format!("ends {room} in {seconds} seconds"), |client| {
            let call = client.end_room(room.id.get()?);
            Ok(call.time_left_in_second(seconds).reason(reason).send())
        })
        .await
    }

    /// Says their name, as on joining.
    pub(crate) async fn introduces_themself(&self, name: &str, room: &Room) -> Step<'s> {
        self.calls("says their name", |client| {
            Ok(client.update_profile(room.id.get()?).username(name).send())
        })
        .await
    }

    pub(crate) async fn archives(&self, room: &Room) -> Step<'s> {
        self.calls(format!("archives {room}"), |client| {
            Ok(client.update_profile(room.id.get()?).archive_room(true).send())
        })
        .await
    }

    pub(crate) async fn unarchives(&self, room: &Room) -> Step<'s> {
        self.calls(format!("unarchives {room}"), |client| {
            Ok(client.update_profile(room.id.get()?).archive_room(false).send())
        })
        .await
    }

    pub(crate) async fn lists_messages(&self, room: &Room) -> Step<'s> {
        self.calls(format!("lists the messages of {room}"), |client| {
            Ok(client.list_messages(room.id.get()?).send())
        })
        .await
    }

    /// Asks where to upload a file.
    pub(crate) async fn asks_upload(&self, room: &Room) -> Step<'s> {
        self.calls(format!("asks where to upload in {room}"), |client| {
            Ok(client.get_upload_url(room.id.get()?).send())
        })
        .await
    }

    /// Asks where a file can be downloaded.
    pub(crate) async fn asks_download(&self, file: &File, room: &Room) -> Step<'s> {
        self.calls(format!("asks for {file} in {room}"), |client| {
            Ok(client.get_download_url(room.id.get()?, file.id.get()?).send())
        })
        .await
    }

    /// Sends a file to a signed URL.
    pub(crate) async fn uploads(&self, url: &StepValue<String>, content: &[u8]) -> Step<'s> {
        let label = self.label("uploads the file");
        self.at_url(&label, || {
            let raw = Raw::new(Method::PUT, url.get()?).body(content);
            Ok(raw.header("content-type", "application/octet-stream"))
        })
        .await
    }

    /// Fetches a file from a signed URL.
    pub(crate) async fn downloads(&self, url: &StepValue<String>) -> Step<'s> {
        self.at_url(&self.label("downloads the file"), || Ok(Raw::get(url.get()?))).await
    }

    /// Sends a message to the chat, with a file or without.
    pub(crate) async fn says(&self, text: &str, file: Option<&File>, room: &Room) -> Step<'s> {
        let label = self.label(format!("says: {text}"));
        let file = file.map(|file| &file.id);
        self.context.sends_message(self, &label, &room.id, text, file).await
    }

    fn whom(&self, person: &User<'_>) -> String {
        let name = person.name();
        if self.name() == name { "themself".to_owned() } else { name }
    }
}
