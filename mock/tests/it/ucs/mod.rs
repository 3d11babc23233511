//! `ucs`: one walk, its faults, its files, its chat.

mod chat;
mod faults;
mod files;
mod walk;

use std::time::Duration;

use reqwest::Method;
use rooms_mock::{Mock, MockBuilder, Seed};
use rooms_openapi::Api;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::checked::Checked;
use crate::support::Answer;

/// Somebody who calls.
#[derive(Clone, Copy)]
struct Actor<'a> {
    api: &'a Checked,
    id: Uuid,
    token: &'a str,
    expired: &'a str,
}

async fn start() -> Checked {
    with(Mock::builder()).await
}

async fn demo() -> Checked {
    with(Mock::builder().seed(Seed::Demo)).await
}

async fn with(builder: MockBuilder) -> Checked {
    Checked::with(Api::Ucs, builder).await
}

fn actors(api: &Checked) -> [Actor<'_>; 3] {
    let accounts = api.mock.accounts();
    [&accounts.owner, &accounts.member, &accounts.outsider].map(|account| Actor {
        api,
        id: account.ucs.user_id,
        token: &account.ucs.access_token,
        expired: &account.ucs.expired_access_token,
    })
}

/// A moment of the mock's first day: `9:30` is `at(9, 30)`. The clock starts at 8:00.
fn at(hour: u32, minute: u32) -> String {
    format!("2026-03-01T{hour:02}:{minute:02}:00Z")
}

fn pass(api: &Checked, minutes: u64) {
    api.mock.control().advance_clock(Duration::from_secs(minutes * 60));
}

impl Actor<'_> {
    async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        self.api.call(self.token, method, path, body).await
    }

    async fn post(&self, path: &str, body: Value) -> Answer {
        self.call(Method::POST, path, Some(body)).await
    }

    async fn book(&self, start: &str, end: &str) -> Answer {
        let body = json!({ "name": "Circle", "start_time": start, "end_time": end });
        self.post("/room", body).await
    }

    /// A room from 9 to 10 o'clock, and its id.
    async fn booked(&self) -> String {
        id(&self.book(&at(9, 0), &at(10, 0)).await.ok())
    }

    /// A room from 7 to 10 o'clock, and its id.
    async fn started(&self) -> String {
        id(&self.book(&at(7, 0), &at(10, 0)).await.ok())
    }

    async fn change(&self, room: &str, body: Value) -> Answer {
        self.post(&format!("/admin/room/{room}"), body).await
    }

    async fn add(&self, room: &str, whom: Actor<'_>) -> Answer {
        let body = json!({ "participant_id": whom.id });
        self.post(&format!("/admin/room/{room}/participant"), body).await
    }

    async fn grant(&self, room: &str, whom: Actor<'_>) -> Answer {
        let path = format!("/admin/room/{room}/participant/{}/admin", whom.id);
        self.call(Method::POST, &path, None).await
    }

    async fn revoke(&self, room: &str, whom: Actor<'_>) -> Answer {
        let path = format!("/admin/room/{room}/participant/{}/admin", whom.id);
        self.call(Method::DELETE, &path, None).await
    }

    /// Something that participants read: `""`, `/participant`, `/chat`, `/upload`.
    async fn read(&self, room: &str, what: &str) -> Answer {
        self.api.get(self.token, &format!("/participant/room/{room}{what}")).await
    }

    async fn list(&self) -> Value {
        self.api.get(self.token, "/participant/room").await.ok()["data"].clone()
    }

    async fn profile(&self, room: &str, body: Value) -> Answer {
        let path = format!("/participant/room/{room}/userprofile");
        self.call(Method::PATCH, &path, Some(body)).await
    }
}

/// The id of the room in an answer.
fn id(answer: &Value) -> String {
    answer["data"]["id"].as_str().unwrap().to_owned()
}
