// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! Every operation as a method.
use super::builder;
/// Client for UCS room management
///
/// Rooms for calls and chats of the Universal Communication Service: booking one, inviting participants, sharing the administration, reading the chat and exchanging files. Talking itself happens through the real-time client library. Every call carries a bearer token of the identity service. The page that documents it has neither bodies nor statuses, so most of what is written here is inferred, and says from what.
///
/// Version: 1.0.0
///
/// Cheap to clone: clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) core: ::std::sync::Arc<crate::call::Core>,
}
impl Client {
    /// Create a room
    ///
    /// Books a room from one time to another. Whoever creates it administers it.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200` *(inferred)*: The room is booked, or started if its time has come.
    /// - Answers `400` *(inferred)*: The body is not as described, or contradicts itself.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    ///
    /// Documented at <https://github.com/mssfoobar/docs>.
    ///
    /// Sends a `POST` request to `/room`
    ///
    /// ```text
    /// let response = client.create_room()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_room(&self) -> builder::CreateRoom<'_> {
        builder::CreateRoom::new(self)
    }
    /// Change a room
    ///
    /// Changes what the body names and leaves the rest as it is. Nothing set would end the room, so at least one field is needed.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200` *(inferred)*: The room as it is now, or a remark about its end.
    /// - Answers `400` *(inferred)*: The id or the body is not as described, the body mixes the two calls, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `POST` request to `/admin/room/{room_id}`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// - `body`
    /// ```text
    /// let response = client.update_room()
    ///     .room_id(room_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_room(&self) -> builder::UpdateRoom<'_> {
        builder::UpdateRoom::new(self)
    }
    /// End a room
    ///
    /// Ends the room at once, or when the given number of seconds has passed.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200` *(inferred)*: The room as it is now, or a remark about its end.
    /// - Answers `400` *(inferred)*: The id or the body is not as described, the body mixes the two calls, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `POST` request to `/admin/room/{room_id}`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// - `body`
    /// ```text
    /// let response = client.end_room()
    ///     .room_id(room_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn end_room(&self) -> builder::EndRoom<'_> {
        builder::EndRoom::new(self)
    }
    /// Add a participant
    ///
    /// Invites a user to the room.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The user is a participant.
    /// - Answers `400` *(inferred)*: An id or the body is not as described, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `POST` request to `/admin/room/{room_id}/participant`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// - `body`
    /// ```text
    /// let response = client.add_participant()
    ///     .room_id(room_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn add_participant(&self) -> builder::AddParticipant<'_> {
        builder::AddParticipant::new(self)
    }
    /// Remove a participant
    ///
    /// Takes a user out of the room. The participant is named in the body, since the path has no place for the id.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The user is out of the room.
    /// - Answers `400` *(inferred)*: An id or the body is not as described, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room, or the user is not in it.
    /// - Answers `409` *(inferred)*: The user is the last administrator.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `DELETE` request to `/admin/room/{room_id}/participant`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// - `body`
    /// ```text
    /// let response = client.remove_participant()
    ///     .room_id(room_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn remove_participant(&self) -> builder::RemoveParticipant<'_> {
        builder::RemoveParticipant::new(self)
    }
    /// Grant administration
    ///
    /// Makes a participant an administrator of the room.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The participant administers the room.
    /// - Answers `400` *(inferred)*: An id is not as described, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room, or the user is not in it.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `POST` request to `/admin/room/{room_id}/participant/{participant_id}/admin`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// - `participant_id`: The participant, by the id that the identity service has for the user.
    /// ```text
    /// let response = client.grant_admin()
    ///     .room_id(room_id)
    ///     .participant_id(participant_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn grant_admin(&self) -> builder::GrantAdmin<'_> {
        builder::GrantAdmin::new(self)
    }
    /// Revoke administration
    ///
    /// Takes the administration of the room away from a participant, who stays in the room.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The participant does not administer the room.
    /// - Answers `400` *(inferred)*: An id is not as described, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room, or the user is not in it.
    /// - Answers `409` *(inferred)*: The user is the last administrator.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `DELETE` request to `/admin/room/{room_id}/participant/{participant_id}/admin`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// - `participant_id`: The participant, by the id that the identity service has for the user.
    /// ```text
    /// let response = client.revoke_admin()
    ///     .room_id(room_id)
    ///     .participant_id(participant_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn revoke_admin(&self) -> builder::RevokeAdmin<'_> {
        builder::RevokeAdmin::new(self)
    }
    /// List the caller's rooms
    ///
    /// All rooms that the caller was added to, whatever their status. There is no paging.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The caller's rooms.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `GET` request to `/participant/room`
    ///
    /// ```text
    /// let response = client.list_rooms()
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_rooms(&self) -> builder::ListRooms<'_> {
        builder::ListRooms::new(self)
    }
    /// Read a room
    ///
    /// The room, its times and its people, as anybody in it may see it.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The room.
    /// - Answers `400` *(inferred)*: The id is not a UUID.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `GET` request to `/participant/room/{room_id}`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// ```text
    /// let response = client.get_room()
    ///     .room_id(room_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_room(&self) -> builder::GetRoom<'_> {
        builder::GetRoom::new(self)
    }
    /// List the participants
    ///
    /// Everybody in the room, with the profile that each has there.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The participants.
    /// - Answers `400` *(inferred)*: The id is not a UUID.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `GET` request to `/participant/room/{room_id}/participant`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// ```text
    /// let response = client.list_participants()
    ///     .room_id(room_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_participants(&self) -> builder::ListParticipants<'_> {
        builder::ListParticipants::new(self)
    }
    /// Update the caller's profile
    ///
    /// Sets how the caller is called in this room, and whether the caller has put the room away.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The caller's profile.
    /// - Answers `400` *(inferred)*: The id is not a UUID, or the body is not as described.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `PATCH` request to `/participant/room/{room_id}/userprofile`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// - `body`
    /// ```text
    /// let response = client.update_profile()
    ///     .room_id(room_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_profile(&self) -> builder::UpdateProfile<'_> {
        builder::UpdateProfile::new(self)
    }
    /// Read the chat
    ///
    /// The messages so far. New ones arrive through the real-time client library, which is also what sends them.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The messages.
    /// - Answers `400` *(inferred)*: The id is not a UUID.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `GET` request to `/participant/room/{room_id}/chat`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// ```text
    /// let response = client.list_messages()
    ///     .room_id(room_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_messages(&self) -> builder::ListMessages<'_> {
        builder::ListMessages::new(self)
    }
    /// Ask for an upload URL
    ///
    /// Gives a new file id, and a URL that takes the bytes of the file for a short time. The id then goes into a message.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200` *(inferred)*: Where to upload, and the id of the file.
    /// - Answers `400` *(inferred)*: The id is not a UUID, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `GET` request to `/participant/room/{room_id}/upload`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// ```text
    /// let response = client.get_upload_url()
    ///     .room_id(room_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_upload_url(&self) -> builder::GetUploadUrl<'_> {
        builder::GetUploadUrl::new(self)
    }
    /// Ask for a download URL
    ///
    /// Gives a URL from which the file of a message can be read for a short time.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: Where to download.
    /// - Answers `400` *(inferred)*: An id is missing or no UUID.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room, or no message in it that names the file.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    ///
    /// Sends a `GET` request to `/participant/room/{room_id}/download`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// - `file_id`: The file, by the id in the attachment of a message.
    /// ```text
    /// let response = client.get_download_url()
    ///     .room_id(room_id)
    ///     .file_id(file_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_download_url(&self) -> builder::GetDownloadUrl<'_> {
        builder::GetDownloadUrl::new(self)
    }
}
