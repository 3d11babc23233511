//! The control of a mock, over HTTP: the same whether the mock is in this process or in another one.

use std::time::Duration;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::{RequestBuilder, Url};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::exchange::transport_error::innermost;

/// Why a call of the control came to nothing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ControlError {
    /// Nobody answers, or not as a mock does.
    #[error("the mock does not answer its control /__mock{call}: {reason}")]
    Unanswered {
        /// What was called.
        call: String,
        /// What went wrong.
        reason: String,
    },
    /// The mock refuses, and says why.
    #[error("{message} (/__mock{call})")]
    Refused {
        /// What was called.
        call: String,
        /// The mock's own words.
        message: String,
    },
}

/// Calls below `/__mock/` of a mock.
#[derive(Clone, Debug)]
pub(crate) struct Control {
    http: reqwest::Client,
    base: String,
}

/// A letter with an invite token.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Letter {
    pub(crate) room_id: i64,
    pub(crate) token: String,
}

/// A page that waits for approval.
#[derive(Deserialize)]
pub(crate) struct PendingPage {
    pub(crate) id: i64,
    pub(crate) subdomain: String,
}

/// A message to the chat of a room of `ucs`.
#[derive(Debug)]
pub(crate) struct Message<'a> {
    pub(crate) room: &'a str,
    pub(crate) user: &'a str,
    pub(crate) text: &'a str,
    pub(crate) file: Option<(&'a str, &'a str)>,
}

#[derive(Deserialize)]
struct Letters {
    mails: Vec<Letter>,
}

#[derive(Deserialize)]
struct Pages {
    pages: Vec<PendingPage>,
}

#[derive(Deserialize)]
struct Kept {
    id: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Issued {
    access_token: String,
}

impl Control {
    /// The control of the mock at a URL.
    pub(crate) fn of(http: reqwest::Client, mock: &Url) -> Self {
        let base = format!("{}/__mock", mock.as_str().trim_end_matches('/'));
        Self { http, base }
    }

    /// Back to the state at the start.
    pub(crate) async fn reset(&self) -> Result<(), ControlError> {
        self.post("/reset", None).await.map(drop)
    }

    /// The letters to an address, the oldest first.
    pub(crate) async fn letters(&self, email: &str) -> Result<Vec<Letter>, ControlError> {
        let email = utf8_percent_encode(email, NON_ALPHANUMERIC);
        let letters: Letters = self.get(&format!("/mailbox?email={email}")).await?;
        Ok(letters.mails)
    }

    /// The pages that wait for approval, the oldest first.
    pub(crate) async fn pending_pages(&self) -> Result<Vec<PendingPage>, ControlError> {
        let pages: Pages = self.get("/pages").await?;
        Ok(pages.pages)
    }

    /// Approves a page.
    pub(crate) async fn approve_page(&self, id: i64) -> Result<(), ControlError> {
        let call = format!("/pages/{id}/approve");
        self.post(&call, None).await.map(drop)
    }

    /// Accepts an invitation to a group of `legacy_groups`.
    pub(crate) async fn accept_legacy_invitation(
        &self,
        group: i64,
        user: i64,
    ) -> Result<(), ControlError> {
        let call = format!("/legacy-groups/{group}/accept");
        let body = json!({ "userId": user });
        self.post(&call, Some(body)).await.map(drop)
    }

    /// Sends a message to a chat.
    pub(crate) async fn send_message(&self, message: &Message<'_>) -> Result<(), ControlError> {
        let call = format!("/ucs/rooms/{}/messages", message.room);
        let mut body = json!({ "userId": message.user, "text": message.text });
        if let Some((id, name)) = message.file {
            body["fileId"] = id.into();
            body["fileName"] = name.into();
        }
        self.post(&call, Some(body)).await.map(drop)
    }

    /// A user likes a post.
    pub(crate) async fn like(&self, post: i64, user: &str) -> Result<(), ControlError> {
        let call = format!("/posts/{post}/likes");
        let body = json!({ "userId": user });
        self.post(&call, Some(body)).await.map(drop)
    }

    /// Lets time pass.
    pub(crate) async fn advance_clock(&self, by: Duration) -> Result<(), ControlError> {
        let body = json!({ "seconds": by.as_secs() });
        self.post("/clock/advance", Some(body)).await.map(drop)
    }

    /// Remembers the state; the number to return to it by.
    pub(crate) async fn checkpoint(&self) -> Result<u64, ControlError> {
        let kept: Kept = self.told("/checkpoints", None).await?;
        Ok(kept.id)
    }

    /// Returns to a state that was remembered.
    pub(crate) async fn restore(&self, checkpoint: u64) -> Result<(), ControlError> {
        let call = format!("/checkpoints/{checkpoint}/restore");
        self.post(&call, None).await.map(drop)
    }

    /// Everything that the mock knows, without tokens.
    pub(crate) async fn world(&self) -> Result<Value, ControlError> {
        let mut world: Value = self.get("/state").await?;
        // The same again as the mock saves it, with tokens.
        if let Some(world) = world.as_object_mut() {
            world.remove("saved");
        }
        Ok(world)
    }

    /// An access token of a user that may do no more than these scopes allow.
    pub(crate) async fn issue_access_token(
        &self,
        user: &str,
        scopes: &str,
    ) -> Result<String, ControlError> {
        let body = json!({ "userId": user, "scopes": scopes });
        let issued: Issued = self.told("/tokens", Some(body)).await?;
        Ok(issued.access_token)
    }

    async fn get<T: DeserializeOwned>(&self, call: &str) -> Result<T, ControlError> {
        let request = self.http.get(format!("{}{call}", self.base));
        read(call, &answer(call, request).await?)
    }

    async fn told<T: DeserializeOwned>(
        &self,
        call: &str,
        body: Option<Value>,
    ) -> Result<T, ControlError> {
        read(call, &self.post(call, body).await?)
    }

    async fn post(&self, call: &str, body: Option<Value>) -> Result<Vec<u8>, ControlError> {
        let request = self.http.post(format!("{}{call}", self.base));
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        answer(call, request).await
    }
}

async fn answer(call: &str, request: RequestBuilder) -> Result<Vec<u8>, ControlError> {
    let failed = |error: reqwest::Error| unanswered(call, innermost(&error));
    let response = request.send().await.map_err(failed)?;
    let status = response.status();
    let body = response.bytes().await.map_err(failed)?;
    if status.is_success() {
        return Ok(body.to_vec());
    }
    let told: Value = serde_json::from_slice(&body).unwrap_or_default();
    Err(match told["message"].as_str() {
        Some(message) => ControlError::Refused { call: path(call), message: message.to_owned() },
        None => unanswered(call, format!("status {status}")),
    })
}

fn read<T: DeserializeOwned>(call: &str, body: &[u8]) -> Result<T, ControlError> {
    serde_json::from_slice(body).map_err(|error| unanswered(call, error.to_string()))
}

fn unanswered(call: &str, reason: String) -> ControlError {
    ControlError::Unanswered { call: path(call), reason }
}

/// Without the query, which may hold an address.
fn path(call: &str) -> String {
    call.split('?').next().unwrap_or_default().to_owned()
}
