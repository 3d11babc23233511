// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! Typed stubs for an `httpmock` server.
pub mod operations {
    //! [`When`](::httpmock::When) and [`Then`](::httpmock::Then)
    //! wrappers for each operation. Each can be converted to
    //! its inner type with a call to `into_inner()`. This can
    //! be used to explicitly deviate from permitted values.
    use crate::quran_reflect::*;
    /// Requests to `POST /v1/rooms/admins-access`.
    #[allow(missing_debug_implementations)]
    pub struct UpdateAdminAccessWhen(::httpmock::When);
    impl UpdateAdminAccessWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/admins-access$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::UpdateAdminAccess) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /v1/rooms/admins-access`.
    #[allow(missing_debug_implementations)]
    pub struct UpdateAdminAccessThen(::httpmock::Then);
    impl UpdateAdminAccessThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Success) -> Self {
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
    /// Requests to `POST /v1/rooms/groups`.
    #[allow(missing_debug_implementations)]
    pub struct CreateGroupWhen(::httpmock::When);
    impl CreateGroupWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/groups$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::CreateGroup) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /v1/rooms/groups`.
    #[allow(missing_debug_implementations)]
    pub struct CreateGroupThen(::httpmock::Then);
    impl CreateGroupThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn created(self, value: &types::RoomCreated) -> Self {
            Self(
                self
                    .0
                    .status(201u16)
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
    }
    /// Requests to `PATCH /v1/rooms/groups`.
    #[allow(missing_debug_implementations)]
    pub struct UpdateGroupWhen(::httpmock::When);
    impl UpdateGroupWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::PATCH)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/groups$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::UpdateGroup) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `PATCH /v1/rooms/groups`.
    #[allow(missing_debug_implementations)]
    pub struct UpdateGroupThen(::httpmock::Then);
    impl UpdateGroupThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RoomUpdated) -> Self {
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
    /// Requests to `POST /v1/rooms/pages`.
    #[allow(missing_debug_implementations)]
    pub struct CreatePageWhen(::httpmock::When);
    impl CreatePageWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/pages$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::CreatePage) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /v1/rooms/pages`.
    #[allow(missing_debug_implementations)]
    pub struct CreatePageThen(::httpmock::Then);
    impl CreatePageThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn created(self, value: &types::PageRequested) -> Self {
            Self(
                self
                    .0
                    .status(201u16)
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
    }
    /// Requests to `PATCH /v1/rooms/pages`.
    #[allow(missing_debug_implementations)]
    pub struct UpdatePageWhen(::httpmock::When);
    impl UpdatePageWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::PATCH)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/pages$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::UpdatePage) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `PATCH /v1/rooms/pages`.
    #[allow(missing_debug_implementations)]
    pub struct UpdatePageThen(::httpmock::Then);
    impl UpdatePageThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RoomUpdated) -> Self {
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
    /// Requests to `GET /v1/rooms/joined-rooms`.
    #[allow(missing_debug_implementations)]
    pub struct ListJoinedRoomsWhen(::httpmock::When);
    impl ListJoinedRoomsWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/joined-rooms$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// How many rooms a page holds.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }
        /// Which page, counted from 1.
        pub fn page<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("page", value.to_string()))
            } else {
                Self(self.0.query_param_missing("page"))
            }
        }
        /// Words to look for in the name.
        pub fn query<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("query", value.to_string()))
            } else {
                Self(self.0.query_param_missing("query"))
            }
        }
        /// The order; by name ascending unless given.
        pub fn sort_by<T>(self, value: T) -> Self
        where
            T: Into<Option<types::RoomsSortBy>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("sortBy", value.to_string()))
            } else {
                Self(self.0.query_param_missing("sortBy"))
            }
        }
    }
    /// Answers of `GET /v1/rooms/joined-rooms`.
    #[allow(missing_debug_implementations)]
    pub struct ListJoinedRoomsThen(::httpmock::Then);
    impl ListJoinedRoomsThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::PaginatedRooms) -> Self {
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
    }
    /// Requests to `GET /v1/rooms/managed-rooms`.
    #[allow(missing_debug_implementations)]
    pub struct ListManagedRoomsWhen(::httpmock::When);
    impl ListManagedRoomsWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/managed-rooms$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// How many rooms a page holds.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }
        /// Which page, counted from 1.
        pub fn page<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("page", value.to_string()))
            } else {
                Self(self.0.query_param_missing("page"))
            }
        }
        /// Words to look for in the name.
        pub fn query<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("query", value.to_string()))
            } else {
                Self(self.0.query_param_missing("query"))
            }
        }
        /// The order; by name ascending unless given.
        pub fn sort_by<T>(self, value: T) -> Self
        where
            T: Into<Option<types::RoomsSortBy>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("sortBy", value.to_string()))
            } else {
                Self(self.0.query_param_missing("sortBy"))
            }
        }
    }
    /// Answers of `GET /v1/rooms/managed-rooms`.
    #[allow(missing_debug_implementations)]
    pub struct ListManagedRoomsThen(::httpmock::Then);
    impl ListManagedRoomsThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::PaginatedRooms) -> Self {
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
    }
    /// Requests to `GET /v1/rooms/search`.
    #[allow(missing_debug_implementations)]
    pub struct SearchRoomsWhen(::httpmock::When);
    impl SearchRoomsWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/search$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// How many items a page holds; upstream names no maximum here.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }
        /// Which page, counted from 1.
        pub fn page<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("page", value.to_string()))
            } else {
                Self(self.0.query_param_missing("page"))
            }
        }
        /// Words to look for in name and description.
        pub fn query<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("query", value.to_string()))
            } else {
                Self(self.0.query_param_missing("query"))
            }
        }
        /// Restricts the search to one kind of room.
        pub fn room_type<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a crate::quran_reflect::types::RoomTypeFilter>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("roomType", value.to_string()))
            } else {
                Self(self.0.query_param_missing("roomType"))
            }
        }
    }
    /// Answers of `GET /v1/rooms/search`.
    #[allow(missing_debug_implementations)]
    pub struct SearchRoomsThen(::httpmock::Then);
    impl SearchRoomsThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::PaginatedRooms) -> Self {
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
    }
    /// Requests to `GET /v1/rooms/group/{url}`.
    #[allow(missing_debug_implementations)]
    pub struct GetGroupByUrlWhen(::httpmock::When);
    impl GetGroupByUrlWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/group/[^/]+$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The group's URL, the last part of its address.
        pub fn url(self, url: impl ::std::string::ToString) -> Self {
            let value = ::regex::escape(&crate::path::encode(&url.to_string()));
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/quran-reflect/v1/rooms/group/{}$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /v1/rooms/group/{url}`.
    #[allow(missing_debug_implementations)]
    pub struct GetGroupByUrlThen(::httpmock::Then);
    impl GetGroupByUrlThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RoomProfile) -> Self {
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
    /// Requests to `GET /v1/rooms/page/{subdomain}`.
    #[allow(missing_debug_implementations)]
    pub struct GetPageBySubdomainWhen(::httpmock::When);
    impl GetPageBySubdomainWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/page/[^/]+$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The page's subdomain.
        pub fn subdomain(self, subdomain: impl ::std::string::ToString) -> Self {
            let value = ::regex::escape(&crate::path::encode(&subdomain.to_string()));
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/quran-reflect/v1/rooms/page/{}$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /v1/rooms/page/{subdomain}`.
    #[allow(missing_debug_implementations)]
    pub struct GetPageBySubdomainThen(::httpmock::Then);
    impl GetPageBySubdomainThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RoomProfile) -> Self {
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
    /// Requests to `GET /v1/rooms/group/{url}/accept/{token}`.
    #[allow(missing_debug_implementations)]
    pub struct AcceptGroupLinkWhen(::httpmock::When);
    impl AcceptGroupLinkWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new(
                                "^/quran-reflect/v1/rooms/group/[^/]+/accept/[^/]+$",
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The group's URL, the last part of its address.
        pub fn url(self, url: impl ::std::string::ToString) -> Self {
            let value = ::regex::escape(&crate::path::encode(&url.to_string()));
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!(
                                    "^/quran-reflect/v1/rooms/group/{}/accept/[^/]+$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// The private token of the room.
        pub fn token(
            self,
            token: impl ::std::convert::Into<types::PrivateToken>,
        ) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&token.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!(
                                    "^/quran-reflect/v1/rooms/group/[^/]+/accept/{}$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /v1/rooms/group/{url}/accept/{token}`.
    #[allow(missing_debug_implementations)]
    pub struct AcceptGroupLinkThen(::httpmock::Then);
    impl AcceptGroupLinkThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::LinkAccepted) -> Self {
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
    /// Requests to `GET /v1/rooms/page/{subdomain}/accept/{token}`.
    #[allow(missing_debug_implementations)]
    pub struct AcceptPageLinkWhen(::httpmock::When);
    impl AcceptPageLinkWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new(
                                "^/quran-reflect/v1/rooms/page/[^/]+/accept/[^/]+$",
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The page's subdomain.
        pub fn subdomain(self, subdomain: impl ::std::string::ToString) -> Self {
            let value = ::regex::escape(&crate::path::encode(&subdomain.to_string()));
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!(
                                    "^/quran-reflect/v1/rooms/page/{}/accept/[^/]+$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// The private token of the room.
        pub fn token(
            self,
            token: impl ::std::convert::Into<types::PrivateToken>,
        ) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&token.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!(
                                    "^/quran-reflect/v1/rooms/page/[^/]+/accept/{}$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /v1/rooms/page/{subdomain}/accept/{token}`.
    #[allow(missing_debug_implementations)]
    pub struct AcceptPageLinkThen(::httpmock::Then);
    impl AcceptPageLinkThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::LinkAccepted) -> Self {
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
    /// Requests to `GET /v1/rooms/{id}`.
    #[allow(missing_debug_implementations)]
    pub struct GetRoomWhen(::httpmock::When);
    impl GetRoomWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/[0-9]+$").unwrap(),
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
                                &format!("^/quran-reflect/v1/rooms/{}$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /v1/rooms/{id}`.
    #[allow(missing_debug_implementations)]
    pub struct GetRoomThen(::httpmock::Then);
    impl GetRoomThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::RoomProfile) -> Self {
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
    /// Requests to `GET /v1/rooms/{id}/members`.
    #[allow(missing_debug_implementations)]
    pub struct ListMembersWhen(::httpmock::When);
    impl ListMembersWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/[0-9]+/members$")
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
                                &format!("^/quran-reflect/v1/rooms/{}/members$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// How many items a page holds; upstream names no maximum here.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }
        /// Which page, counted from 1.
        pub fn page<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("page", value.to_string()))
            } else {
                Self(self.0.query_param_missing("page"))
            }
        }
    }
    /// Answers of `GET /v1/rooms/{id}/members`.
    #[allow(missing_debug_implementations)]
    pub struct ListMembersThen(::httpmock::Then);
    impl ListMembersThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::PaginatedMembers) -> Self {
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
    /// Requests to `DELETE /v1/rooms/{id}/members/{userId}`.
    #[allow(missing_debug_implementations)]
    pub struct RemoveMemberWhen(::httpmock::When);
    impl RemoveMemberWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::DELETE)
                    .path_matches(
                        ::regex::Regex::new(
                                "^/quran-reflect/v1/rooms/[0-9]+/members/[^/]+$",
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
                                &format!(
                                    "^/quran-reflect/v1/rooms/{}/members/[^/]+$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// The member to remove, a UUID.
        pub fn user(self, user: impl ::std::convert::Into<types::UserId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&user.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!(
                                    "^/quran-reflect/v1/rooms/[0-9]+/members/{}$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `DELETE /v1/rooms/{id}/members/{userId}`.
    #[allow(missing_debug_implementations)]
    pub struct RemoveMemberThen(::httpmock::Then);
    impl RemoveMemberThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Success) -> Self {
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
    /// Requests to `POST /v1/rooms/{id}/invite`.
    #[allow(missing_debug_implementations)]
    pub struct InviteUsersWhen(::httpmock::When);
    impl InviteUsersWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/[0-9]+/invite$")
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
                                &format!("^/quran-reflect/v1/rooms/{}/invite$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::InviteUsers) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /v1/rooms/{id}/invite`.
    #[allow(missing_debug_implementations)]
    pub struct InviteUsersThen(::httpmock::Then);
    impl InviteUsersThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::InviteResult) -> Self {
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
    /// Requests to `GET /v1/rooms/{id}/accept-invite`.
    #[allow(missing_debug_implementations)]
    pub struct AcceptInviteWhen(::httpmock::When);
    impl AcceptInviteWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new(
                                "^/quran-reflect/v1/rooms/[0-9]+/accept-invite$",
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
                                &format!(
                                    "^/quran-reflect/v1/rooms/{}/accept-invite$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// The token of the invitation.
        pub fn token(
            self,
            token: impl ::std::convert::Into<types::InviteToken>,
        ) -> Self {
            Self(self.0.query_param("token", token.into().0.to_string()))
        }
    }
    /// Answers of `GET /v1/rooms/{id}/accept-invite`.
    #[allow(missing_debug_implementations)]
    pub struct AcceptInviteThen(::httpmock::Then);
    impl AcceptInviteThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::InviteAccepted) -> Self {
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
    /// Requests to `GET /v1/rooms/{id}/reject-invite`.
    #[allow(missing_debug_implementations)]
    pub struct RejectInviteWhen(::httpmock::When);
    impl RejectInviteWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new(
                                "^/quran-reflect/v1/rooms/[0-9]+/reject-invite$",
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
                                &format!(
                                    "^/quran-reflect/v1/rooms/{}/reject-invite$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// The token of the invitation.
        pub fn token(
            self,
            token: impl ::std::convert::Into<types::InviteToken>,
        ) -> Self {
            Self(self.0.query_param("token", token.into().0.to_string()))
        }
    }
    /// Answers of `GET /v1/rooms/{id}/reject-invite`.
    #[allow(missing_debug_implementations)]
    pub struct RejectInviteThen(::httpmock::Then);
    impl RejectInviteThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::InviteRejected) -> Self {
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
    /// Requests to `GET /v1/rooms/{id}/posts`.
    #[allow(missing_debug_implementations)]
    pub struct ListRoomPostsWhen(::httpmock::When);
    impl ListRoomPostsWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/[0-9]+/posts$")
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
                                &format!("^/quran-reflect/v1/rooms/{}/posts$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// How many posts a page holds.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }
        /// Which page, counted from 1.
        pub fn page<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("page", value.to_string()))
            } else {
                Self(self.0.query_param_missing("page"))
            }
        }
        /// The order; latest first unless given.
        pub fn sort_by<T>(self, value: T) -> Self
        where
            T: Into<Option<types::ListRoomPostsSortBy>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("sortBy", value.to_string()))
            } else {
                Self(self.0.query_param_missing("sortBy"))
            }
        }
        /// Which of the posts.
        pub fn tab<T>(self, value: T) -> Self
        where
            T: Into<Option<types::ListRoomPostsTab>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("tab", value.to_string()))
            } else {
                Self(self.0.query_param_missing("tab"))
            }
        }
    }
    /// Answers of `GET /v1/rooms/{id}/posts`.
    #[allow(missing_debug_implementations)]
    pub struct ListRoomPostsThen(::httpmock::Then);
    impl ListRoomPostsThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::PaginatedPosts) -> Self {
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
    /// Requests to `POST /v1/rooms/{groupId}/join`.
    #[allow(missing_debug_implementations)]
    pub struct JoinGroupWhen(::httpmock::When);
    impl JoinGroupWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/[0-9]+/join$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The group.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/quran-reflect/v1/rooms/{}/join$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `POST /v1/rooms/{groupId}/join`.
    #[allow(missing_debug_implementations)]
    pub struct JoinGroupThen(::httpmock::Then);
    impl JoinGroupThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Joined) -> Self {
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
    /// Requests to `POST /v1/rooms/{groupId}/leave`.
    #[allow(missing_debug_implementations)]
    pub struct LeaveGroupWhen(::httpmock::When);
    impl LeaveGroupWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/[0-9]+/leave$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The group.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/quran-reflect/v1/rooms/{}/leave$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `POST /v1/rooms/{groupId}/leave`.
    #[allow(missing_debug_implementations)]
    pub struct LeaveGroupThen(::httpmock::Then);
    impl LeaveGroupThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Left) -> Self {
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
    /// Requests to `POST /v1/rooms/{pageId}/follow`.
    #[allow(missing_debug_implementations)]
    pub struct FollowPageWhen(::httpmock::When);
    impl FollowPageWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/[0-9]+/follow$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The page, as a room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/quran-reflect/v1/rooms/{}/follow$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `POST /v1/rooms/{pageId}/follow`.
    #[allow(missing_debug_implementations)]
    pub struct FollowPageThen(::httpmock::Then);
    impl FollowPageThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Followed) -> Self {
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
    /// Requests to `POST /v1/rooms/{pageId}/unfollow`.
    #[allow(missing_debug_implementations)]
    pub struct UnfollowPageWhen(::httpmock::When);
    impl UnfollowPageWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/rooms/[0-9]+/unfollow$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The page, as a room.
        pub fn room(self, room: impl ::std::convert::Into<types::RoomId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&room.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/quran-reflect/v1/rooms/{}/unfollow$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `POST /v1/rooms/{pageId}/unfollow`.
    #[allow(missing_debug_implementations)]
    pub struct UnfollowPageThen(::httpmock::Then);
    impl UnfollowPageThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Unfollowed) -> Self {
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
    /// Requests to `PATCH /v1/rooms/{roomId}/posts/{postId}/privacy`.
    #[allow(missing_debug_implementations)]
    pub struct UpdatePostPrivacyWhen(::httpmock::When);
    impl UpdatePostPrivacyWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::PATCH)
                    .path_matches(
                        ::regex::Regex::new(
                                "^/quran-reflect/v1/rooms/[0-9]+/posts/[0-9]+/privacy$",
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
                                &format!(
                                    "^/quran-reflect/v1/rooms/{}/posts/[0-9]+/privacy$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// The post.
        pub fn post(self, post: impl ::std::convert::Into<types::PostId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&post.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!(
                                    "^/quran-reflect/v1/rooms/[0-9]+/posts/{}/privacy$", value
                                ),
                            )
                            .unwrap(),
                    ),
            )
        }
        pub fn body(self, value: &types::UpdatePostPrivacy) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `PATCH /v1/rooms/{roomId}/posts/{postId}/privacy`.
    #[allow(missing_debug_implementations)]
    pub struct UpdatePostPrivacyThen(::httpmock::Then);
    impl UpdatePostPrivacyThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Post) -> Self {
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
    /// Requests to `POST /v1/posts`.
    #[allow(missing_debug_implementations)]
    pub struct CreatePostWhen(::httpmock::When);
    impl CreatePostWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/posts$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::CreatePost) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /v1/posts`.
    #[allow(missing_debug_implementations)]
    pub struct CreatePostThen(::httpmock::Then);
    impl CreatePostThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn created(self, value: &types::PostCreated) -> Self {
            Self(
                self
                    .0
                    .status(201u16)
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
    /// Requests to `GET /v1/posts/{id}`.
    #[allow(missing_debug_implementations)]
    pub struct GetPostWhen(::httpmock::When);
    impl GetPostWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/posts/[0-9]+$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The post.
        pub fn post(self, post: impl ::std::convert::Into<types::PostId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&post.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/quran-reflect/v1/posts/{}$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `GET /v1/posts/{id}`.
    #[allow(missing_debug_implementations)]
    pub struct GetPostThen(::httpmock::Then);
    impl GetPostThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Post) -> Self {
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
    /// Requests to `DELETE /v1/posts/{id}`.
    #[allow(missing_debug_implementations)]
    pub struct DeletePostWhen(::httpmock::When);
    impl DeletePostWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::DELETE)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/posts/[0-9]+$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The post.
        pub fn post(self, post: impl ::std::convert::Into<types::PostId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&post.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/quran-reflect/v1/posts/{}$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
    }
    /// Answers of `DELETE /v1/posts/{id}`.
    #[allow(missing_debug_implementations)]
    pub struct DeletePostThen(::httpmock::Then);
    impl DeletePostThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Success) -> Self {
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
    /// Requests to `GET /v1/users/profile`.
    #[allow(missing_debug_implementations)]
    pub struct GetOwnProfileWhen(::httpmock::When);
    impl GetOwnProfileWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/users/profile$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// Adds e-mail address, picture and whether a password is set to one's own profile.
        pub fn qdc<T>(self, value: T) -> Self
        where
            T: Into<Option<bool>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("qdc", value.to_string()))
            } else {
                Self(self.0.query_param_missing("qdc"))
            }
        }
    }
    /// Answers of `GET /v1/users/profile`.
    #[allow(missing_debug_implementations)]
    pub struct GetOwnProfileThen(::httpmock::Then);
    impl GetOwnProfileThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::OwnProfile) -> Self {
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
    }
    /// Requests to `GET /v1/users/{id}`.
    #[allow(missing_debug_implementations)]
    pub struct GetUserWhen(::httpmock::When);
    impl GetUserWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/quran-reflect/v1/users/[^/]+$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// The person, a UUID.
        pub fn user(self, user: impl ::std::convert::Into<types::UserId>) -> Self {
            let value = ::regex::escape(
                &crate::path::encode(&user.into().0.to_string()),
            );
            Self(
                self
                    .0
                    .path_matches(
                        ::regex::Regex::new(
                                &format!("^/quran-reflect/v1/users/{}$", value),
                            )
                            .unwrap(),
                    ),
            )
        }
        /// Adds e-mail address, picture and whether a password is set to one's own profile.
        pub fn qdc<T>(self, value: T) -> Self
        where
            T: Into<Option<bool>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("qdc", value.to_string()))
            } else {
                Self(self.0.query_param_missing("qdc"))
            }
        }
    }
    /// Answers of `GET /v1/users/{id}`.
    #[allow(missing_debug_implementations)]
    pub struct GetUserThen(::httpmock::Then);
    impl GetUserThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::UserProfile) -> Self {
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
    /// Stubs `POST /v1/rooms/admins-access`.
    fn update_admin_access<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateAdminAccessWhen, operations::UpdateAdminAccessThen);
    /// Stubs `POST /v1/rooms/groups`.
    fn create_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateGroupWhen, operations::CreateGroupThen);
    /// Stubs `PATCH /v1/rooms/groups`.
    fn update_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateGroupWhen, operations::UpdateGroupThen);
    /// Stubs `POST /v1/rooms/pages`.
    fn create_page<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreatePageWhen, operations::CreatePageThen);
    /// Stubs `PATCH /v1/rooms/pages`.
    fn update_page<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdatePageWhen, operations::UpdatePageThen);
    /// Stubs `GET /v1/rooms/joined-rooms`.
    fn list_joined_rooms<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListJoinedRoomsWhen, operations::ListJoinedRoomsThen);
    /// Stubs `GET /v1/rooms/managed-rooms`.
    fn list_managed_rooms<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListManagedRoomsWhen, operations::ListManagedRoomsThen);
    /// Stubs `GET /v1/rooms/search`.
    fn search_rooms<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::SearchRoomsWhen, operations::SearchRoomsThen);
    /// Stubs `GET /v1/rooms/group/{url}`.
    fn get_group_by_url<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetGroupByUrlWhen, operations::GetGroupByUrlThen);
    /// Stubs `GET /v1/rooms/page/{subdomain}`.
    fn get_page_by_subdomain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetPageBySubdomainWhen,
            operations::GetPageBySubdomainThen,
        );
    /// Stubs `GET /v1/rooms/group/{url}/accept/{token}`.
    fn accept_group_link<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AcceptGroupLinkWhen, operations::AcceptGroupLinkThen);
    /// Stubs `GET /v1/rooms/page/{subdomain}/accept/{token}`.
    fn accept_page_link<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AcceptPageLinkWhen, operations::AcceptPageLinkThen);
    /// Stubs `GET /v1/rooms/{id}`.
    fn get_room<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetRoomWhen, operations::GetRoomThen);
    /// Stubs `GET /v1/rooms/{id}/members`.
    fn list_members<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListMembersWhen, operations::ListMembersThen);
    /// Stubs `DELETE /v1/rooms/{id}/members/{userId}`.
    fn remove_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RemoveMemberWhen, operations::RemoveMemberThen);
    /// Stubs `POST /v1/rooms/{id}/invite`.
    fn invite_users<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::InviteUsersWhen, operations::InviteUsersThen);
    /// Stubs `GET /v1/rooms/{id}/accept-invite`.
    fn accept_invite<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AcceptInviteWhen, operations::AcceptInviteThen);
    /// Stubs `GET /v1/rooms/{id}/reject-invite`.
    fn reject_invite<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RejectInviteWhen, operations::RejectInviteThen);
    /// Stubs `GET /v1/rooms/{id}/posts`.
    fn list_room_posts<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListRoomPostsWhen, operations::ListRoomPostsThen);
    /// Stubs `POST /v1/rooms/{groupId}/join`.
    fn join_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::JoinGroupWhen, operations::JoinGroupThen);
    /// Stubs `POST /v1/rooms/{groupId}/leave`.
    fn leave_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::LeaveGroupWhen, operations::LeaveGroupThen);
    /// Stubs `POST /v1/rooms/{pageId}/follow`.
    fn follow_page<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::FollowPageWhen, operations::FollowPageThen);
    /// Stubs `POST /v1/rooms/{pageId}/unfollow`.
    fn unfollow_page<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UnfollowPageWhen, operations::UnfollowPageThen);
    /// Stubs `PATCH /v1/rooms/{roomId}/posts/{postId}/privacy`.
    fn update_post_privacy<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdatePostPrivacyWhen, operations::UpdatePostPrivacyThen);
    /// Stubs `POST /v1/posts`.
    fn create_post<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreatePostWhen, operations::CreatePostThen);
    /// Stubs `GET /v1/posts/{id}`.
    fn get_post<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetPostWhen, operations::GetPostThen);
    /// Stubs `DELETE /v1/posts/{id}`.
    fn delete_post<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeletePostWhen, operations::DeletePostThen);
    /// Stubs `GET /v1/users/profile`.
    fn get_own_profile<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetOwnProfileWhen, operations::GetOwnProfileThen);
    /// Stubs `GET /v1/users/{id}`.
    fn get_user<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetUserWhen, operations::GetUserThen);
}
impl MockServerExt for ::httpmock::MockServer {
    fn update_admin_access<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateAdminAccessWhen, operations::UpdateAdminAccessThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateAdminAccessWhen::new(when),
                operations::UpdateAdminAccessThen::new(then),
            )
        })
    }
    fn create_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateGroupWhen, operations::CreateGroupThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateGroupWhen::new(when),
                operations::CreateGroupThen::new(then),
            )
        })
    }
    fn update_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateGroupWhen, operations::UpdateGroupThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateGroupWhen::new(when),
                operations::UpdateGroupThen::new(then),
            )
        })
    }
    fn create_page<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreatePageWhen, operations::CreatePageThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreatePageWhen::new(when),
                operations::CreatePageThen::new(then),
            )
        })
    }
    fn update_page<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdatePageWhen, operations::UpdatePageThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdatePageWhen::new(when),
                operations::UpdatePageThen::new(then),
            )
        })
    }
    fn list_joined_rooms<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListJoinedRoomsWhen, operations::ListJoinedRoomsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListJoinedRoomsWhen::new(when),
                operations::ListJoinedRoomsThen::new(then),
            )
        })
    }
    fn list_managed_rooms<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListManagedRoomsWhen, operations::ListManagedRoomsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListManagedRoomsWhen::new(when),
                operations::ListManagedRoomsThen::new(then),
            )
        })
    }
    fn search_rooms<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::SearchRoomsWhen, operations::SearchRoomsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::SearchRoomsWhen::new(when),
                operations::SearchRoomsThen::new(then),
            )
        })
    }
    fn get_group_by_url<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetGroupByUrlWhen, operations::GetGroupByUrlThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetGroupByUrlWhen::new(when),
                operations::GetGroupByUrlThen::new(then),
            )
        })
    }
    fn get_page_by_subdomain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetPageBySubdomainWhen,
            operations::GetPageBySubdomainThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetPageBySubdomainWhen::new(when),
                operations::GetPageBySubdomainThen::new(then),
            )
        })
    }
    fn accept_group_link<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AcceptGroupLinkWhen, operations::AcceptGroupLinkThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::AcceptGroupLinkWhen::new(when),
                operations::AcceptGroupLinkThen::new(then),
            )
        })
    }
    fn accept_page_link<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AcceptPageLinkWhen, operations::AcceptPageLinkThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::AcceptPageLinkWhen::new(when),
                operations::AcceptPageLinkThen::new(then),
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
    fn list_members<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListMembersWhen, operations::ListMembersThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListMembersWhen::new(when),
                operations::ListMembersThen::new(then),
            )
        })
    }
    fn remove_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RemoveMemberWhen, operations::RemoveMemberThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::RemoveMemberWhen::new(when),
                operations::RemoveMemberThen::new(then),
            )
        })
    }
    fn invite_users<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::InviteUsersWhen, operations::InviteUsersThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::InviteUsersWhen::new(when),
                operations::InviteUsersThen::new(then),
            )
        })
    }
    fn accept_invite<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::AcceptInviteWhen, operations::AcceptInviteThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::AcceptInviteWhen::new(when),
                operations::AcceptInviteThen::new(then),
            )
        })
    }
    fn reject_invite<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RejectInviteWhen, operations::RejectInviteThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::RejectInviteWhen::new(when),
                operations::RejectInviteThen::new(then),
            )
        })
    }
    fn list_room_posts<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListRoomPostsWhen, operations::ListRoomPostsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListRoomPostsWhen::new(when),
                operations::ListRoomPostsThen::new(then),
            )
        })
    }
    fn join_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::JoinGroupWhen, operations::JoinGroupThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::JoinGroupWhen::new(when),
                operations::JoinGroupThen::new(then),
            )
        })
    }
    fn leave_group<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::LeaveGroupWhen, operations::LeaveGroupThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::LeaveGroupWhen::new(when),
                operations::LeaveGroupThen::new(then),
            )
        })
    }
    fn follow_page<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::FollowPageWhen, operations::FollowPageThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::FollowPageWhen::new(when),
                operations::FollowPageThen::new(then),
            )
        })
    }
    fn unfollow_page<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UnfollowPageWhen, operations::UnfollowPageThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UnfollowPageWhen::new(when),
                operations::UnfollowPageThen::new(then),
            )
        })
    }
    fn update_post_privacy<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdatePostPrivacyWhen, operations::UpdatePostPrivacyThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdatePostPrivacyWhen::new(when),
                operations::UpdatePostPrivacyThen::new(then),
            )
        })
    }
    fn create_post<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreatePostWhen, operations::CreatePostThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreatePostWhen::new(when),
                operations::CreatePostThen::new(then),
            )
        })
    }
    fn get_post<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetPostWhen, operations::GetPostThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetPostWhen::new(when),
                operations::GetPostThen::new(then),
            )
        })
    }
    fn delete_post<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeletePostWhen, operations::DeletePostThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeletePostWhen::new(when),
                operations::DeletePostThen::new(then),
            )
        })
    }
    fn get_own_profile<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetOwnProfileWhen, operations::GetOwnProfileThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetOwnProfileWhen::new(when),
                operations::GetOwnProfileThen::new(then),
            )
        })
    }
    fn get_user<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetUserWhen, operations::GetUserThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetUserWhen::new(when),
                operations::GetUserThen::new(then),
            )
        })
    }
}
