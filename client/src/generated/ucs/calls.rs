// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! One call for each operation: what it may be told before it is sent by awaiting it.
use super::types;
use crate::request::{At, Request, call};
/// A call of [`Client::create_room`](super::Client::create_room), `POST /room`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct CreateRoomCall(pub(crate) Request);
impl CreateRoomCall {
    /// Users who are invited from the start.
    pub fn allowed_users(
        mut self,
        allowed_users: impl IntoIterator<Item: Into<types::UserId>>,
    ) -> Self {
        self.0
            .list::<
                types::UserId,
            >(At::body("allowed_user_id", "allowed_users"), allowed_users);
        self
    }
    /// [`allowed_users`](Self::allowed_users) with an `Option`: `None` leaves it out.
    pub fn set_allowed_users(
        self,
        allowed_users: Option<impl IntoIterator<Item: Into<types::UserId>>>,
    ) -> Self {
        match allowed_users {
            Some(allowed_users) => self.allowed_users(allowed_users),
            None => Self(self.0.without(At::body("allowed_user_id", "allowed_users"))),
        }
    }
    /// What is announced in the room, and when.
    pub fn announcements(
        mut self,
        announcements: impl IntoIterator<Item: Into<types::NewAnnouncement>>,
    ) -> Self {
        self.0
            .list::<
                types::NewAnnouncement,
            >(At::body("announcements", "announcements"), announcements);
        self
    }
    /// [`announcements`](Self::announcements) with an `Option`: `None` leaves it out.
    pub fn set_announcements(
        self,
        announcements: Option<impl IntoIterator<Item: Into<types::NewAnnouncement>>>,
    ) -> Self {
        match announcements {
            Some(announcements) => self.announcements(announcements),
            None => Self(self.0.without(At::body("announcements", "announcements"))),
        }
    }
}
call!(CreateRoomCall, types::RoomAnswer, send);
/// A call of [`Client::update_room`](super::Client::update_room), `POST /admin/room/{room_id}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct UpdateRoomCall(pub(crate) Request);
impl UpdateRoomCall {
    /// Who is invited from now on, besides the administrators.
    pub fn allowed_users(
        mut self,
        allowed_users: impl IntoIterator<Item: Into<types::UserId>>,
    ) -> Self {
        self.0
            .list::<
                types::UserId,
            >(At::body("allowed_user_id", "allowed_users"), allowed_users);
        self
    }
    /// [`allowed_users`](Self::allowed_users) with an `Option`: `None` leaves it out.
    pub fn set_allowed_users(
        self,
        allowed_users: Option<impl IntoIterator<Item: Into<types::UserId>>>,
    ) -> Self {
        match allowed_users {
            Some(allowed_users) => self.allowed_users(allowed_users),
            None => Self(self.0.without(At::body("allowed_user_id", "allowed_users"))),
        }
    }
    /// What is announced in the room from now on, in place of what was before.
    pub fn announcements(
        mut self,
        announcements: impl IntoIterator<Item: Into<types::NewAnnouncement>>,
    ) -> Self {
        self.0
            .list::<
                types::NewAnnouncement,
            >(At::body("announcements", "announcements"), announcements);
        self
    }
    /// [`announcements`](Self::announcements) with an `Option`: `None` leaves it out.
    pub fn set_announcements(
        self,
        announcements: Option<impl IntoIterator<Item: Into<types::NewAnnouncement>>>,
    ) -> Self {
        match announcements {
            Some(announcements) => self.announcements(announcements),
            None => Self(self.0.without(At::body("announcements", "announcements"))),
        }
    }
    /// When it ends.
    pub fn end_time(
        mut self,
        end_time: impl Into<::chrono::DateTime<::chrono::offset::Utc>>,
    ) -> Self {
        self.0
            .set(
                At::body("end_time", "end_time"),
                Into::<::chrono::DateTime<::chrono::offset::Utc>>::into(end_time),
            );
        self
    }
    /// [`end_time`](Self::end_time) with an `Option`: `None` leaves it out.
    pub fn set_end_time(
        self,
        end_time: Option<impl Into<::chrono::DateTime<::chrono::offset::Utc>>>,
    ) -> Self {
        match end_time {
            Some(end_time) => self.end_time(end_time),
            None => Self(self.0.without(At::body("end_time", "end_time"))),
        }
    }
    /// What the room is called.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.0.limited::<types::UpdateRoomName>(At::body("name", "name"), name.into());
        self
    }
    /// [`name`](Self::name) with an `Option`: `None` leaves it out.
    pub fn set_name(self, name: Option<impl Into<String>>) -> Self {
        match name {
            Some(name) => self.name(name),
            None => Self(self.0.without(At::body("name", "name"))),
        }
    }
    /// When it starts.
    pub fn start_time(
        mut self,
        start_time: impl Into<::chrono::DateTime<::chrono::offset::Utc>>,
    ) -> Self {
        self.0
            .set(
                At::body("start_time", "start_time"),
                Into::<::chrono::DateTime<::chrono::offset::Utc>>::into(start_time),
            );
        self
    }
    /// [`start_time`](Self::start_time) with an `Option`: `None` leaves it out.
    pub fn set_start_time(
        self,
        start_time: Option<impl Into<::chrono::DateTime<::chrono::offset::Utc>>>,
    ) -> Self {
        match start_time {
            Some(start_time) => self.start_time(start_time),
            None => Self(self.0.without(At::body("start_time", "start_time"))),
        }
    }
}
call!(UpdateRoomCall, types::RoomAnswer, send);
/// A call of [`Client::end_room`](super::Client::end_room), `POST /admin/room/{room_id}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct EndRoomCall(pub(crate) Request);
impl EndRoomCall {
    /// Why it ends.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.0
            .limited::<
                types::EndRoomReason,
            >(At::body("reason", "reason"), reason.into());
        self
    }
    /// [`reason`](Self::reason) with an `Option`: `None` leaves it out.
    pub fn set_reason(self, reason: Option<impl Into<String>>) -> Self {
        match reason {
            Some(reason) => self.reason(reason),
            None => Self(self.0.without(At::body("reason", "reason"))),
        }
    }
    /// After how many seconds it ends, a year at most.
    pub fn time_left_in_second(
        mut self,
        time_left_in_second: impl TryInto<i64, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0
            .convert::<
                i64,
            >(
                At::body("time_left_in_second", "time_left_in_second"),
                time_left_in_second,
            );
        self
    }
    /// [`time_left_in_second`](Self::time_left_in_second) with an `Option`: `None` leaves it out.
    pub fn set_time_left_in_second(
        self,
        time_left_in_second: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match time_left_in_second {
            Some(time_left_in_second) => self.time_left_in_second(time_left_in_second),
            None => {
                Self(
                    self
                        .0
                        .without(At::body("time_left_in_second", "time_left_in_second")),
                )
            }
        }
    }
}
call!(EndRoomCall, types::RemarksAnswer, send);
/// A call of [`Client::add_participant`](super::Client::add_participant), `POST /admin/room/{room_id}/participant`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct AddParticipantCall(pub(crate) Request);
call!(AddParticipantCall, types::ParticipantAnswer, send);
/// A call of [`Client::remove_participant`](super::Client::remove_participant), `DELETE /admin/room/{room_id}/participant`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct RemoveParticipantCall(pub(crate) Request);
call!(RemoveParticipantCall, types::RemarksAnswer, send);
/// A call of [`Client::grant_admin`](super::Client::grant_admin), `POST /admin/room/{room_id}/participant/{participant_id}/admin`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GrantAdminCall(pub(crate) Request);
call!(GrantAdminCall, types::RemarksAnswer, send);
/// A call of [`Client::revoke_admin`](super::Client::revoke_admin), `DELETE /admin/room/{room_id}/participant/{participant_id}/admin`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct RevokeAdminCall(pub(crate) Request);
call!(RevokeAdminCall, types::RemarksAnswer, send);
/// A call of [`Client::list_rooms`](super::Client::list_rooms), `GET /participant/room`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct ListRoomsCall(pub(crate) Request);
call!(ListRoomsCall, types::RoomsAnswer, send);
/// A call of [`Client::get_room`](super::Client::get_room), `GET /participant/room/{room_id}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetRoomCall(pub(crate) Request);
call!(GetRoomCall, types::RoomAnswer, send);
/// A call of [`Client::list_participants`](super::Client::list_participants), `GET /participant/room/{room_id}/participant`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct ListParticipantsCall(pub(crate) Request);
call!(ListParticipantsCall, types::ParticipantsAnswer, send);
/// A call of [`Client::update_profile`](super::Client::update_profile), `PATCH /participant/room/{room_id}/userprofile`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct UpdateProfileCall(pub(crate) Request);
impl UpdateProfileCall {
    /// Whether the room is put away for the caller.
    pub fn archive_room(mut self, archive_room: bool) -> Self {
        self.0.set(At::body("archive_room", "archive_room"), archive_room);
        self
    }
    /// [`archive_room`](Self::archive_room) with an `Option`: `None` leaves it out.
    pub fn set_archive_room(self, archive_room: Option<bool>) -> Self {
        match archive_room {
            Some(archive_room) => self.archive_room(archive_room),
            None => Self(self.0.without(At::body("archive_room", "archive_room"))),
        }
    }
    /// How the caller is called in this room.
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.0
            .limited::<
                types::UpdateProfileUsername,
            >(At::body("username", "username"), username.into());
        self
    }
    /// [`username`](Self::username) with an `Option`: `None` leaves it out.
    pub fn set_username(self, username: Option<impl Into<String>>) -> Self {
        match username {
            Some(username) => self.username(username),
            None => Self(self.0.without(At::body("username", "username"))),
        }
    }
}
call!(UpdateProfileCall, types::ParticipantAnswer, send);
/// A call of [`Client::list_messages`](super::Client::list_messages), `GET /participant/room/{room_id}/chat`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct ListMessagesCall(pub(crate) Request);
call!(ListMessagesCall, types::MessagesAnswer, send);
/// A call of [`Client::get_upload_url`](super::Client::get_upload_url), `GET /participant/room/{room_id}/upload`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetUploadUrlCall(pub(crate) Request);
call!(GetUploadUrlCall, types::UploadAnswer, send);
/// A call of [`Client::get_download_url`](super::Client::get_download_url), `GET /participant/room/{room_id}/download`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetDownloadUrlCall(pub(crate) Request);
call!(GetDownloadUrlCall, types::DownloadAnswer, send);
