//! What goes in and out of the control.

use rooms_openapi::Api;
use serde::{Deserialize, Serialize};

use crate::domain::{Time, instant};
use crate::fault::UnknownFault;
use crate::quran_reflect::{Invite, InviteStatus, World};
use crate::{legacy_groups, ucs};

/// A letter that an invitee would get by e-mail.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Mail {
    /// Who it is for, lower case.
    pub email: String,
    /// The room.
    pub room_id: i64,
    /// Its name.
    pub room_name: String,
    /// UUID of whoever invited.
    pub invited_by: String,
    /// The token to accept or reject with.
    pub token: String,
    /// When it was sent, RFC 3339.
    pub sent_at: String,
    /// When the token ceases to work, RFC 3339.
    pub expires_at: String,
    /// Whether the token still waits for an answer. Expiry does not show here.
    pub open: bool,
    /// Where the invitation stands at the mock's time.
    pub state: MailState,
    /// What the letter is about.
    pub subject: String,
    /// What it says, without the link.
    pub text: String,
}

/// Where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum MailState {
    /// It can be answered.
    Open,
    /// It was accepted; the token is used up.
    Accepted,
    /// It was rejected; the token is dead.
    Rejected,
    /// A later invitation took its place.
    Replaced,
    /// Nobody answered in time.
    Expired,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail")
            .field("email", &self.email)
            .field("room_id", &self.room_id)
            .finish_non_exhaustive()
    }
}

impl Mail {
    pub(crate) fn new(world: &World, invite: &Invite, now: Time) -> Self {
        let room = world.room(invite.room);
        let room_name = room.map(|room| room.name.clone()).unwrap_or_default();
        let kind = room.map_or("room", |room| room.kind.word());
        let inviter = world.user(invite.invited_by);
        let inviter = inviter.map_or_else(
            || "Somebody".to_owned(),
            |user| format!("{} {}", user.first_name, user.last_name).trim().to_owned(),
        );
        let until = invite.expires_at.format("%Y-%m-%d %H:%M");
        Self {
            email: invite.email.clone(),
            room_id: invite.room,
            invited_by: invite.invited_by.to_string(),
            token: invite.token.clone(),
            sent_at: instant(invite.sent_at),
            expires_at: instant(invite.expires_at),
            open: invite.status == InviteStatus::Open,
            state: match invite.status {
                InviteStatus::Open if now > invite.expires_at => MailState::Expired,
                InviteStatus::Open => MailState::Open,
                InviteStatus::Accepted => MailState::Accepted,
                InviteStatus::Rejected => MailState::Rejected,
                InviteStatus::Replaced => MailState::Replaced,
            },
            subject: format!("{inviter} invites you to {room_name}"),
            text: format!(
                "{inviter} would like you to be in the {kind} “{room_name}”. The invitation can be answered until {until} UTC."
            ),
            room_name,
        }
    }

    /// The call that accepts the invitation, on a mock that is below a URL. Whoever it is for makes it, with their token.
    #[must_use]
    pub fn link(&self, base: &str) -> String {
        format!(
            "{base}{}/v1/rooms/{}/accept-invite?token={}",
            Api::QuranReflect.mount_path(),
            self.room_id,
            self.token
        )
    }
}

/// A page that waits for approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PendingPage {
    /// The id to approve; it becomes the room's id.
    pub id: i64,
    /// The wanted name.
    pub name: String,
    /// The wanted subdomain.
    pub subdomain: String,
    /// UUID of whoever asked.
    pub requester: String,
    /// When, RFC 3339.
    pub requested_at: String,
}

/// An account to create. What is left out is made up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct NewAccount {
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Public handle; has to be free.
    pub username: Option<String>,
    /// E-mail address; has to be free.
    pub email: Option<String>,
}

/// Why the control could not do something.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ControlError {
    /// No page with this id waits for approval.
    #[error("no page request {0} is pending")]
    NoSuchRequest(i64),
    /// Nobody accepts an invitation that is not there.
    #[error(transparent)]
    NoInvitation(#[from] legacy_groups::NoInvitation),
    /// Nobody likes a post that is not there.
    #[error("there is no post {0}, or no such user")]
    NotLiked(i64),
    /// A message could not be sent.
    #[error(transparent)]
    NotPosted(#[from] ucs::NotPosted),
    /// A fault was asked for that does not exist.
    #[error(transparent)]
    UnknownFault(#[from] UnknownFault),
    /// An intervention or a setting makes no sense.
    #[error("{0}")]
    Senseless(String),
    /// No intervention with this number waits for calls.
    #[error("there is no intervention {0}")]
    NoIntervention(u64),
    /// Another account has this handle or address.
    #[error("another account is called `{0}`")]
    AccountExists(String),
}
