// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! Typed stubs for an `httpmock` server.
pub mod operations {
    //! [`When`](::httpmock::When) and [`Then`](::httpmock::Then)
    //! wrappers for each operation. Each can be converted to
    //! its inner type with a call to `into_inner()`. This can
    //! be used to explicitly deviate from permitted values.
    use crate::legacy_groups::*;
    /// Requests to `GET /v1/groups/`.
    #[allow(missing_debug_implementations)]
    pub struct ListGroupsWhen(::httpmock::When);
    impl ListGroupsWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(::regex::Regex::new("^/v1/groups/$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
    }
    /// Answers of `GET /v1/groups/`.
    #[allow(missing_debug_implementations)]
    pub struct ListGroupsThen(::httpmock::Then);
    impl ListGroupsThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::ListedGroups) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
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
        pub fn unprocessable_entity(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(422u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn internal_server_error(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /v1/groups/{groupId}`.
    #[allow(missing_debug_implementations)]
    pub struct GetGroupWhen(::httpmock::When);
    impl GetGroupWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(::regex::Regex::new("^/v1/groups/[0-9]+$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The id of the group or page.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(&format!("^/v1/groups/{}$", value)).unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /v1/groups/{groupId}`.
    #[allow(missing_debug_implementations)]
    pub struct GetGroupThen(::httpmock::Then);
    impl GetGroupThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::GroupSettings) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
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
        pub fn unprocessable_entity(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(422u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn internal_server_error(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `PUT /v1/groups/{groupId}/assignAsAdmin`.
    #[allow(missing_debug_implementations)]
    pub struct AssignAdminWhen(::httpmock::When);
    impl AssignAdminWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::PUT)
                    .path_matches(
                        ::regex::Regex::new("^/v1/groups/[0-9]+/assignAsAdmin$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The id of the group or page.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/v1/groups/{}/assignAsAdmin$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::AssignAdmin) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `PUT /v1/groups/{groupId}/assignAsAdmin`.
    #[allow(missing_debug_implementations)]
    pub struct AssignAdminThen(::httpmock::Then);
    impl AssignAdminThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Confirmation) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
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
        pub fn unprocessable_entity(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(422u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn internal_server_error(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `PUT /v1/groups/{groupId}/inviteUser`.
    #[allow(missing_debug_implementations)]
    pub struct InviteUserWhen(::httpmock::When);
    impl InviteUserWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::PUT)
                    .path_matches(
                        ::regex::Regex::new("^/v1/groups/[0-9]+/inviteUser$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The id of the group or page.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/v1/groups/{}/inviteUser$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::InviteUser) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `PUT /v1/groups/{groupId}/inviteUser`.
    #[allow(missing_debug_implementations)]
    pub struct InviteUserThen(::httpmock::Then);
    impl InviteUserThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Confirmation) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
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
        pub fn unprocessable_entity(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(422u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn internal_server_error(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `PUT /v1/groups/{groupId}/removeUser`.
    #[allow(missing_debug_implementations)]
    pub struct RemoveUserWhen(::httpmock::When);
    impl RemoveUserWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::PUT)
                    .path_matches(
                        ::regex::Regex::new("^/v1/groups/[0-9]+/removeUser$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The id of the group or page.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/v1/groups/{}/removeUser$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::RemoveUser) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `PUT /v1/groups/{groupId}/removeUser`.
    #[allow(missing_debug_implementations)]
    pub struct RemoveUserThen(::httpmock::Then);
    impl RemoveUserThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Confirmation) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
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
        pub fn unprocessable_entity(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(422u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn internal_server_error(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(500u16)
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
    /// Stubs `GET /v1/groups/`.
    fn list_groups<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListGroupsWhen, operations::ListGroupsThen);
    /// Stubs `GET /v1/groups/{groupId}`.
    fn get_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetGroupWhen, operations::GetGroupThen);
    /// Stubs `PUT /v1/groups/{groupId}/assignAsAdmin`.
    fn assign_admin<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AssignAdminWhen, operations::AssignAdminThen);
    /// Stubs `PUT /v1/groups/{groupId}/inviteUser`.
    fn invite_user<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::InviteUserWhen, operations::InviteUserThen);
    /// Stubs `PUT /v1/groups/{groupId}/removeUser`.
    fn remove_user<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RemoveUserWhen, operations::RemoveUserThen);
}
impl MockServerExt for ::httpmock::MockServer {
    fn list_groups<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListGroupsWhen, operations::ListGroupsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListGroupsWhen::new(when),
                operations::ListGroupsThen::new(then),
            )
        })
    }
    fn get_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetGroupWhen, operations::GetGroupThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetGroupWhen::new(when),
                operations::GetGroupThen::new(then),
            )
        })
    }
    fn assign_admin<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AssignAdminWhen, operations::AssignAdminThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::AssignAdminWhen::new(when),
                operations::AssignAdminThen::new(then),
            )
        })
    }
    fn invite_user<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::InviteUserWhen, operations::InviteUserThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::InviteUserWhen::new(when),
                operations::InviteUserThen::new(then),
            )
        })
    }
    fn remove_user<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RemoveUserWhen, operations::RemoveUserThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::RemoveUserWhen::new(when),
                operations::RemoveUserThen::new(then),
            )
        })
    }
}
