//! `legacy_groups`: one walk, its faults, and the control call that accepts.

mod accepting;
mod faults;
mod walk;

use reqwest::Method;
use rooms_mock::{Mock, MockBuilder, Seed};
use rooms_openapi::Api;
use serde_json::{Value, json};

use crate::checked::Checked;
use crate::support::Answer;

/// The private group and the public page that always exist.
const GROUP: i64 = rooms_mock::legacy_groups::GROUP;
const PAGE: i64 = rooms_mock::legacy_groups::PAGE;

/// Somebody who calls.
#[derive(Clone, Copy)]
struct Actor<'a> {
    api: &'a Checked,
    id: i64,
    token: &'a str,
    expired: &'a str,
}

async fn start() -> Checked {
    Checked::start(Api::LegacyGroups).await
}

async fn demo() -> Checked {
    with(Mock::builder().seed(Seed::Demo)).await
}

async fn with(builder: MockBuilder) -> Checked {
    Checked::with(Api::LegacyGroups, builder).await
}

fn actors(api: &Checked) -> [Actor<'_>; 3] {
    let accounts = api.mock.accounts();
    [&accounts.owner, &accounts.member, &accounts.outsider].map(|account| Actor {
        api,
        id: account.legacy_groups.user_id,
        token: &account.legacy_groups.access_token,
        expired: &account.legacy_groups.expired_access_token,
    })
}

impl Actor<'_> {
    async fn list(&self) -> Value {
        self.api.get(self.token, "/v1/groups/").await.ok()["data"].clone()
    }

    async fn settings(&self, room: i64) -> Answer {
        self.api.get(self.token, &format!("/v1/groups/{room}")).await
    }

    async fn put(&self, room: impl std::fmt::Display, verb: &str, body: Value) -> Answer {
        let path = format!("/v1/groups/{room}/{verb}");
        self.api.call(self.token, Method::PUT, &path, Some(body)).await
    }

    async fn assign(&self, room: i64, whom: Actor<'_>) -> Answer {
        self.put(room, "assignAsAdmin", json!({ "userId": whom.id })).await
    }

    async fn invite(&self, room: i64, whom: Actor<'_>) -> Answer {
        self.put(room, "inviteUser", json!({ "userId": whom.id })).await
    }

    async fn remove(&self, room: i64, whom: Actor<'_>) -> Answer {
        self.put(room, "removeUser", json!({ "userId": whom.id })).await
    }
}
