// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! Typed stubs for an `httpmock` server.
pub mod operations {
    //! [`When`](::httpmock::When) and [`Then`](::httpmock::Then)
    //! wrappers for each operation. Each can be converted to
    //! its inner type with a call to `into_inner()`. This can
    //! be used to explicitly deviate from permitted values.
    use crate::ucs::*;
    /// Requests to `POST /room`.
    #[allow(missing_debug_implementations)]
    pub struct CreateRoomWhen(::httpmock::When);
    impl CreateRoomWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(::regex::Regex::new("^/room$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::CreateRoom) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /room`.
    #[allow(missing_debug_implementations)]
    pub struct CreateRoomThen(::httpmock::Then);
    impl CreateRoomThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RoomAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `POST /admin/room/{room_id}`.
    #[allow(missing_debug_implementations)]
    pub struct UpdateRoomWhen(::httpmock::When);
    impl UpdateRoomWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(::regex::Regex::new("^/admin/room/[^/]+$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(&format!("^/admin/room/{}$", value)).unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::UpdateRoom) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /admin/room/{room_id}`.
    #[allow(missing_debug_implementations)]
    pub struct UpdateRoomThen(::httpmock::Then);
    impl UpdateRoomThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RoomAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `POST /admin/room/{room_id}`.
    #[allow(missing_debug_implementations)]
    pub struct EndRoomWhen(::httpmock::When);
    impl EndRoomWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(::regex::Regex::new("^/admin/room/[^/]+$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(&format!("^/admin/room/{}$", value)).unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::EndRoom) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /admin/room/{room_id}`.
    #[allow(missing_debug_implementations)]
    pub struct EndRoomThen(::httpmock::Then);
    impl EndRoomThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RemarksAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `POST /admin/room/{room_id}/participant`.
    #[allow(missing_debug_implementations)]
    pub struct AddParticipantWhen(::httpmock::When);
    impl AddParticipantWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/admin/room/[^/]+/participant$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/admin/room/{}/participant$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::AddParticipant) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /admin/room/{room_id}/participant`.
    #[allow(missing_debug_implementations)]
    pub struct AddParticipantThen(::httpmock::Then);
    impl AddParticipantThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::ParticipantAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `DELETE /admin/room/{room_id}/participant`.
    #[allow(missing_debug_implementations)]
    pub struct RemoveParticipantWhen(::httpmock::When);
    impl RemoveParticipantWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::DELETE)
                    .path_matches(
                        ::regex::Regex::new("^/admin/room/[^/]+/participant$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/admin/room/{}/participant$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::RemoveParticipant) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `DELETE /admin/room/{room_id}/participant`.
    #[allow(missing_debug_implementations)]
    pub struct RemoveParticipantThen(::httpmock::Then);
    impl RemoveParticipantThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RemarksAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn conflict(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `POST /admin/room/{room_id}/participant/{participant_id}/admin`.
    #[allow(missing_debug_implementations)]
    pub struct GrantAdminWhen(::httpmock::When);
    impl GrantAdminWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new(
                                "^/admin/room/[^/]+/participant/[^/]+/admin$",
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/admin/room/{}/participant/[^/]+/admin$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// The participant, by the id that the identity service has for the user.
        pub fn participant(
            self,
            participant: impl ::std::convert::Into<types::UserId>,
        ) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&participant.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/admin/room/[^/]+/participant/{}/admin$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `POST /admin/room/{room_id}/participant/{participant_id}/admin`.
    #[allow(missing_debug_implementations)]
    pub struct GrantAdminThen(::httpmock::Then);
    impl GrantAdminThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RemarksAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `DELETE /admin/room/{room_id}/participant/{participant_id}/admin`.
    #[allow(missing_debug_implementations)]
    pub struct RevokeAdminWhen(::httpmock::When);
    impl RevokeAdminWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::DELETE)
                    .path_matches(
                        ::regex::Regex::new(
                                "^/admin/room/[^/]+/participant/[^/]+/admin$",
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/admin/room/{}/participant/[^/]+/admin$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// The participant, by the id that the identity service has for the user.
        pub fn participant(
            self,
            participant: impl ::std::convert::Into<types::UserId>,
        ) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&participant.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/admin/room/[^/]+/participant/{}/admin$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `DELETE /admin/room/{room_id}/participant/{participant_id}/admin`.
    #[allow(missing_debug_implementations)]
    pub struct RevokeAdminThen(::httpmock::Then);
    impl RevokeAdminThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RemarksAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn conflict(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(409u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /participant/room`.
    #[allow(missing_debug_implementations)]
    pub struct ListRoomsWhen(::httpmock::When);
    impl ListRoomsWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(::regex::Regex::new("^/participant/room$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
    }
    /// Answers of `GET /participant/room`.
    #[allow(missing_debug_implementations)]
    pub struct ListRoomsThen(::httpmock::Then);
    impl ListRoomsThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RoomsAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /participant/room/{room_id}`.
    #[allow(missing_debug_implementations)]
    pub struct GetRoomWhen(::httpmock::When);
    impl GetRoomWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/participant/room/[^/]+$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(&format!("^/participant/room/{}$", value))
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /participant/room/{room_id}`.
    #[allow(missing_debug_implementations)]
    pub struct GetRoomThen(::httpmock::Then);
    impl GetRoomThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RoomAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /participant/room/{room_id}/participant`.
    #[allow(missing_debug_implementations)]
    pub struct ListParticipantsWhen(::httpmock::When);
    impl ListParticipantsWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/participant/room/[^/]+/participant$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/participant/room/{}/participant$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /participant/room/{room_id}/participant`.
    #[allow(missing_debug_implementations)]
    pub struct ListParticipantsThen(::httpmock::Then);
    impl ListParticipantsThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::ParticipantsAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `PATCH /participant/room/{room_id}/userprofile`.
    #[allow(missing_debug_implementations)]
    pub struct UpdateProfileWhen(::httpmock::When);
    impl UpdateProfileWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::PATCH)
                    .path_matches(
                        ::regex::Regex::new("^/participant/room/[^/]+/userprofile$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/participant/room/{}/userprofile$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::UpdateProfile) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `PATCH /participant/room/{room_id}/userprofile`.
    #[allow(missing_debug_implementations)]
    pub struct UpdateProfileThen(::httpmock::Then);
    impl UpdateProfileThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::ParticipantAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /participant/room/{room_id}/chat`.
    #[allow(missing_debug_implementations)]
    pub struct ListMessagesWhen(::httpmock::When);
    impl ListMessagesWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/participant/room/[^/]+/chat$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/participant/room/{}/chat$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /participant/room/{room_id}/chat`.
    #[allow(missing_debug_implementations)]
    pub struct ListMessagesThen(::httpmock::Then);
    impl ListMessagesThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::MessagesAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /participant/room/{room_id}/upload`.
    #[allow(missing_debug_implementations)]
    pub struct GetUploadUrlWhen(::httpmock::When);
    impl GetUploadUrlWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/participant/room/[^/]+/upload$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/participant/room/{}/upload$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /participant/room/{room_id}/upload`.
    #[allow(missing_debug_implementations)]
    pub struct GetUploadUrlThen(::httpmock::Then);
    impl GetUploadUrlThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::UploadAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /participant/room/{room_id}/download`.
    #[allow(missing_debug_implementations)]
    pub struct GetDownloadUrlWhen(::httpmock::When);
    impl GetDownloadUrlWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/participant/room/[^/]+/download$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/participant/room/{}/download$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// The file, by the id in the attachment of a message.
        pub fn file(self, file: impl ::std::convert::Into<types::FileId>) -> Self {
            Self(self.0.query_param("file_id", file.into().0.to_string()))
        }
    }
    /// Answers of `GET /participant/room/{room_id}/download`.
    #[allow(missing_debug_implementations)]
    pub struct GetDownloadUrlThen(::httpmock::Then);
    impl GetDownloadUrlThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::DownloadAnswer) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn forbidden(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(403u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn not_found(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(404u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
}
/// An extension trait for [`MockServer`](::httpmock::MockServer) that
/// adds a method for each operation. These are the equivalent of
/// type-checked [`mock()`](::httpmock::MockServer::mock) calls.
pub trait MockServerExt {
    /// Stubs `POST /room`.
    fn create_room<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateRoomWhen, operations::CreateRoomThen);
    /// Stubs `POST /admin/room/{room_id}`.
    fn update_room<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateRoomWhen, operations::UpdateRoomThen);
    /// Stubs `POST /admin/room/{room_id}`.
    fn end_room<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::EndRoomWhen, operations::EndRoomThen);
    /// Stubs `POST /admin/room/{room_id}/participant`.
    fn add_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AddParticipantWhen, operations::AddParticipantThen);
    /// Stubs `DELETE /admin/room/{room_id}/participant`.
    fn remove_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RemoveParticipantWhen, operations::RemoveParticipantThen);
    /// Stubs `POST /admin/room/{room_id}/participant/{participant_id}/admin`.
    fn grant_admin<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GrantAdminWhen, operations::GrantAdminThen);
    /// Stubs `DELETE /admin/room/{room_id}/participant/{participant_id}/admin`.
    fn revoke_admin<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RevokeAdminWhen, operations::RevokeAdminThen);
    /// Stubs `GET /participant/room`.
    fn list_rooms<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListRoomsWhen, operations::ListRoomsThen);
    /// Stubs `GET /participant/room/{room_id}`.
    fn get_room<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetRoomWhen, operations::GetRoomThen);
    /// Stubs `GET /participant/room/{room_id}/participant`.
    fn list_participants<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListParticipantsWhen, operations::ListParticipantsThen);
    /// Stubs `PATCH /participant/room/{room_id}/userprofile`.
    fn update_profile<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateProfileWhen, operations::UpdateProfileThen);
    /// Stubs `GET /participant/room/{room_id}/chat`.
    fn list_messages<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListMessagesWhen, operations::ListMessagesThen);
    /// Stubs `GET /participant/room/{room_id}/upload`.
    fn get_upload_url<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetUploadUrlWhen, operations::GetUploadUrlThen);
    /// Stubs `GET /participant/room/{room_id}/download`.
    fn get_download_url<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetDownloadUrlWhen, operations::GetDownloadUrlThen);
}
impl MockServerExt for ::httpmock::MockServer {
    fn create_room<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateRoomWhen, operations::CreateRoomThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateRoomWhen::new(when),
                operations::CreateRoomThen::new(then),
            )
        })
    }
    fn update_room<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateRoomWhen, operations::UpdateRoomThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateRoomWhen::new(when),
                operations::UpdateRoomThen::new(then),
            )
        })
    }
    fn end_room<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::EndRoomWhen, operations::EndRoomThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EndRoomWhen::new(when),
                operations::EndRoomThen::new(then),
            )
        })
    }
    fn add_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AddParticipantWhen, operations::AddParticipantThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::AddParticipantWhen::new(when),
                operations::AddParticipantThen::new(then),
            )
        })
    }
    fn remove_participant<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RemoveParticipantWhen, operations::RemoveParticipantThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::RemoveParticipantWhen::new(when),
                operations::RemoveParticipantThen::new(then),
            )
        })
    }
    fn grant_admin<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GrantAdminWhen, operations::GrantAdminThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GrantAdminWhen::new(when),
                operations::GrantAdminThen::new(then),
            )
        })
    }
    fn revoke_admin<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RevokeAdminWhen, operations::RevokeAdminThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::RevokeAdminWhen::new(when),
                operations::RevokeAdminThen::new(then),
            )
        })
    }
    fn list_rooms<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListRoomsWhen, operations::ListRoomsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListRoomsWhen::new(when),
                operations::ListRoomsThen::new(then),
            )
        })
    }
    fn get_room<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetRoomWhen, operations::GetRoomThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetRoomWhen::new(when),
                operations::GetRoomThen::new(then),
            )
        })
    }
    fn list_participants<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListParticipantsWhen, operations::ListParticipantsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListParticipantsWhen::new(when),
                operations::ListParticipantsThen::new(then),
            )
        })
    }
    fn update_profile<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateProfileWhen, operations::UpdateProfileThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateProfileWhen::new(when),
                operations::UpdateProfileThen::new(then),
            )
        })
    }
    fn list_messages<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListMessagesWhen, operations::ListMessagesThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListMessagesWhen::new(when),
                operations::ListMessagesThen::new(then),
            )
        })
    }
    fn get_upload_url<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetUploadUrlWhen, operations::GetUploadUrlThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetUploadUrlWhen::new(when),
                operations::GetUploadUrlThen::new(then),
            )
        })
    }
    fn get_download_url<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetDownloadUrlWhen, operations::GetDownloadUrlThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetDownloadUrlWhen::new(when),
                operations::GetDownloadUrlThen::new(then),
            )
        })
    }
}
