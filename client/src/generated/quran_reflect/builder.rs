// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! One builder for each operation.
use super::{operations, types};
/// Builder for [`Client::update_admin_access`]
///
/// [`Client::update_admin_access`]: super::Client::update_admin_access
#[derive(Debug, Clone)]
pub struct UpdateAdminAccess<'a> {
    client: &'a super::Client,
    body: Result<types::builder::UpdateAdminAccess, String>,
}
impl<'a> UpdateAdminAccess<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::UpdateAdminAccess>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UpdateAdminAccess,
        ) -> types::builder::UpdateAdminAccess,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/v1/rooms/admins-access`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Success>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::UpdateAdminAccess::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(|message| crate::invalid::body(
                &operations::UPDATE_ADMIN_ACCESS,
                &message,
            ))?;
        let url = format!("{}/v1/rooms/admins-access", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::UPDATE_ADMIN_ACCESS, request).await
    }
}
/// Builder for [`Client::create_group`]
///
/// [`Client::create_group`]: super::Client::create_group
#[derive(Debug, Clone)]
pub struct CreateGroup<'a> {
    client: &'a super::Client,
    body: Result<types::builder::CreateGroup, String>,
}
impl<'a> CreateGroup<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::CreateGroup>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::CreateGroup) -> types::builder::CreateGroup,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/v1/rooms/groups`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomCreated>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::CreateGroup::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::CREATE_GROUP,
                &message,
            ))?;
        let url = format!("{}/v1/rooms/groups", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::CREATE_GROUP, request).await
    }
}
/// Builder for [`Client::update_group`]
///
/// [`Client::update_group`]: super::Client::update_group
#[derive(Debug, Clone)]
pub struct UpdateGroup<'a> {
    client: &'a super::Client,
    body: Result<types::builder::UpdateGroup, String>,
}
impl<'a> UpdateGroup<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::UpdateGroup>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::UpdateGroup) -> types::builder::UpdateGroup,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/v1/rooms/groups`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomUpdated>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::UpdateGroup::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::UPDATE_GROUP,
                &message,
            ))?;
        let url = format!("{}/v1/rooms/groups", client.core.base_url());
        let request = client
            .core
            .http()
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::UPDATE_GROUP, request).await
    }
}
/// Builder for [`Client::create_page`]
///
/// [`Client::create_page`]: super::Client::create_page
#[derive(Debug, Clone)]
pub struct CreatePage<'a> {
    client: &'a super::Client,
    body: Result<types::builder::CreatePage, String>,
}
impl<'a> CreatePage<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::CreatePage>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::CreatePage) -> types::builder::CreatePage,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/v1/rooms/pages`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::PageRequested>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::CreatePage::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::CREATE_PAGE,
                &message,
            ))?;
        let url = format!("{}/v1/rooms/pages", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::CREATE_PAGE, request).await
    }
}
/// Builder for [`Client::update_page`]
///
/// [`Client::update_page`]: super::Client::update_page
#[derive(Debug, Clone)]
pub struct UpdatePage<'a> {
    client: &'a super::Client,
    body: Result<types::builder::UpdatePage, String>,
}
impl<'a> UpdatePage<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::UpdatePage>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::UpdatePage) -> types::builder::UpdatePage,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/v1/rooms/pages`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomUpdated>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::UpdatePage::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::UPDATE_PAGE,
                &message,
            ))?;
        let url = format!("{}/v1/rooms/pages", client.core.base_url());
        let request = client
            .core
            .http()
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::UPDATE_PAGE, request).await
    }
}
/// Builder for [`Client::list_joined_rooms`]
///
/// [`Client::list_joined_rooms`]: super::Client::list_joined_rooms
#[derive(Debug, Clone)]
pub struct ListJoinedRooms<'a> {
    client: &'a super::Client,
    limit: Result<Option<i64>, String>,
    page: Result<Option<i64>, String>,
    query: Result<Option<::std::string::String>, String>,
    sort_by: Result<Option<types::RoomsSortBy>, String>,
}
impl<'a> ListJoinedRooms<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            limit: Ok(None),
            page: Ok(None),
            query: Ok(None),
            sort_by: Ok(None),
        }
    }
    /// How many rooms a page holds.
    #[must_use]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Ok(Some(value));
        self
    }
    /// Which page, counted from 1.
    #[must_use]
    pub fn page(mut self, value: i64) -> Self {
        self.page = Ok(Some(value));
        self
    }
    /// Words to look for in the name.
    #[must_use]
    pub fn query<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.query = value
            .try_into()
            .map(Some)
            .map_err(|error| crate::invalid::at("query", &error));
        self
    }
    /// The order; by name ascending unless given.
    #[must_use]
    pub fn sort_by<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::RoomsSortBy>,
        T::Error: ::std::fmt::Display,
    {
        self.sort_by = value
            .try_into()
            .map(Some)
            .map_err(|error| crate::invalid::at("sort_by", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/joined-rooms`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::PaginatedRooms>, crate::Error> {
        let Self { client, limit, page, query, sort_by } = self;
        let limit = limit
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_JOINED_ROOMS,
                "limit",
                &message,
            ))?;
        let page = page
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_JOINED_ROOMS,
                "page",
                &message,
            ))?;
        let query = query
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_JOINED_ROOMS,
                "query",
                &message,
            ))?;
        let sort_by = sort_by
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_JOINED_ROOMS,
                "sort_by",
                &message,
            ))?;
        let url = format!("{}/v1/rooms/joined-rooms", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("page", &page))
            .query(&progenitor_client::QueryParam::new("query", &query))
            .query(&progenitor_client::QueryParam::new("sortBy", &sort_by))
            .build();
        crate::call::send(&client.core, &operations::LIST_JOINED_ROOMS, request).await
    }
}
impl<'a> ListJoinedRooms<'a> {
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(
        self,
    ) -> impl ::futures_util::Stream<
        Item = ::std::result::Result<types::Room, crate::Error>,
    > + Send + 'a {
        crate::pagination::stream(self, &operations::LIST_JOINED_ROOMS)
    }
}
impl crate::pagination::PageRequest for ListJoinedRooms<'_> {
    type Page = types::PaginatedRooms;
    type Item = types::Room;
    fn first_page(&self) -> i64 {
        self.page.as_ref().ok().copied().flatten().unwrap_or(1)
    }
    async fn send_page(
        self,
        page: i64,
    ) -> ::std::result::Result<crate::Response<types::PaginatedRooms>, crate::Error> {
        self.page(page).send().await
    }
    fn split(
        page: types::PaginatedRooms,
    ) -> (crate::pagination::Frame, ::std::vec::Vec<types::Room>) {
        let frame = crate::pagination::Frame {
            total: page.total,
            current_page: page.current_page,
            pages: page.pages,
        };
        (frame, page.data)
    }
}
/// Builder for [`Client::list_managed_rooms`]
///
/// [`Client::list_managed_rooms`]: super::Client::list_managed_rooms
#[derive(Debug, Clone)]
pub struct ListManagedRooms<'a> {
    client: &'a super::Client,
    limit: Result<Option<i64>, String>,
    page: Result<Option<i64>, String>,
    query: Result<Option<::std::string::String>, String>,
    sort_by: Result<Option<types::RoomsSortBy>, String>,
}
impl<'a> ListManagedRooms<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            limit: Ok(None),
            page: Ok(None),
            query: Ok(None),
            sort_by: Ok(None),
        }
    }
    /// How many rooms a page holds.
    #[must_use]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Ok(Some(value));
        self
    }
    /// Which page, counted from 1.
    #[must_use]
    pub fn page(mut self, value: i64) -> Self {
        self.page = Ok(Some(value));
        self
    }
    /// Words to look for in the name.
    #[must_use]
    pub fn query<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.query = value
            .try_into()
            .map(Some)
            .map_err(|error| crate::invalid::at("query", &error));
        self
    }
    /// The order; by name ascending unless given.
    #[must_use]
    pub fn sort_by<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::RoomsSortBy>,
        T::Error: ::std::fmt::Display,
    {
        self.sort_by = value
            .try_into()
            .map(Some)
            .map_err(|error| crate::invalid::at("sort_by", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/managed-rooms`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::PaginatedRooms>, crate::Error> {
        let Self { client, limit, page, query, sort_by } = self;
        let limit = limit
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_MANAGED_ROOMS,
                "limit",
                &message,
            ))?;
        let page = page
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_MANAGED_ROOMS,
                "page",
                &message,
            ))?;
        let query = query
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_MANAGED_ROOMS,
                "query",
                &message,
            ))?;
        let sort_by = sort_by
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_MANAGED_ROOMS,
                "sort_by",
                &message,
            ))?;
        let url = format!("{}/v1/rooms/managed-rooms", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("page", &page))
            .query(&progenitor_client::QueryParam::new("query", &query))
            .query(&progenitor_client::QueryParam::new("sortBy", &sort_by))
            .build();
        crate::call::send(&client.core, &operations::LIST_MANAGED_ROOMS, request).await
    }
}
impl<'a> ListManagedRooms<'a> {
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(
        self,
    ) -> impl ::futures_util::Stream<
        Item = ::std::result::Result<types::Room, crate::Error>,
    > + Send + 'a {
        crate::pagination::stream(self, &operations::LIST_MANAGED_ROOMS)
    }
}
impl crate::pagination::PageRequest for ListManagedRooms<'_> {
    type Page = types::PaginatedRooms;
    type Item = types::Room;
    fn first_page(&self) -> i64 {
        self.page.as_ref().ok().copied().flatten().unwrap_or(1)
    }
    async fn send_page(
        self,
        page: i64,
    ) -> ::std::result::Result<crate::Response<types::PaginatedRooms>, crate::Error> {
        self.page(page).send().await
    }
    fn split(
        page: types::PaginatedRooms,
    ) -> (crate::pagination::Frame, ::std::vec::Vec<types::Room>) {
        let frame = crate::pagination::Frame {
            total: page.total,
            current_page: page.current_page,
            pages: page.pages,
        };
        (frame, page.data)
    }
}
/// Builder for [`Client::search_rooms`]
///
/// [`Client::search_rooms`]: super::Client::search_rooms
#[derive(Debug, Clone)]
pub struct SearchRooms<'a> {
    client: &'a super::Client,
    limit: Result<Option<i64>, String>,
    page: Result<Option<i64>, String>,
    query: Result<Option<::std::string::String>, String>,
    room_type: Result<Option<crate::quran_reflect::types::RoomTypeFilter>, String>,
}
impl<'a> SearchRooms<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            limit: Ok(None),
            page: Ok(None),
            query: Ok(None),
            room_type: Ok(None),
        }
    }
    /// How many items a page holds; upstream names no maximum here.
    #[must_use]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Ok(Some(value));
        self
    }
    /// Which page, counted from 1.
    #[must_use]
    pub fn page(mut self, value: i64) -> Self {
        self.page = Ok(Some(value));
        self
    }
    /// Words to look for in name and description.
    #[must_use]
    pub fn query<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.query = value
            .try_into()
            .map(Some)
            .map_err(|error| crate::invalid::at("query", &error));
        self
    }
    /// Restricts the search to one kind of room.
    #[must_use]
    pub fn room_type<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<crate::quran_reflect::types::RoomTypeFilter>,
        T::Error: ::std::fmt::Display,
    {
        self.room_type = value
            .try_into()
            .map(Some)
            .map_err(|error| crate::invalid::at("room_type", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/search`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::PaginatedRooms>, crate::Error> {
        let Self { client, limit, page, query, room_type } = self;
        let limit = limit
            .map_err(|message| crate::invalid::parameter(
                &operations::SEARCH_ROOMS,
                "limit",
                &message,
            ))?;
        let page = page
            .map_err(|message| crate::invalid::parameter(
                &operations::SEARCH_ROOMS,
                "page",
                &message,
            ))?;
        let query = query
            .map_err(|message| crate::invalid::parameter(
                &operations::SEARCH_ROOMS,
                "query",
                &message,
            ))?;
        let room_type = room_type
            .map_err(|message| crate::invalid::parameter(
                &operations::SEARCH_ROOMS,
                "room_type",
                &message,
            ))?;
        let url = format!("{}/v1/rooms/search", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("page", &page))
            .query(&progenitor_client::QueryParam::new("query", &query))
            .query(&progenitor_client::QueryParam::new("roomType", &room_type))
            .build();
        crate::call::send(&client.core, &operations::SEARCH_ROOMS, request).await
    }
}
impl<'a> SearchRooms<'a> {
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(
        self,
    ) -> impl ::futures_util::Stream<
        Item = ::std::result::Result<types::Room, crate::Error>,
    > + Send + 'a {
        crate::pagination::stream(self, &operations::SEARCH_ROOMS)
    }
}
impl crate::pagination::PageRequest for SearchRooms<'_> {
    type Page = types::PaginatedRooms;
    type Item = types::Room;
    fn first_page(&self) -> i64 {
        self.page.as_ref().ok().copied().flatten().unwrap_or(1)
    }
    async fn send_page(
        self,
        page: i64,
    ) -> ::std::result::Result<crate::Response<types::PaginatedRooms>, crate::Error> {
        self.page(page).send().await
    }
    fn split(
        page: types::PaginatedRooms,
    ) -> (crate::pagination::Frame, ::std::vec::Vec<types::Room>) {
        let frame = crate::pagination::Frame {
            total: page.total,
            current_page: page.current_page,
            pages: page.pages,
        };
        (frame, page.data)
    }
}
/// Builder for [`Client::get_group_by_url`]
///
/// [`Client::get_group_by_url`]: super::Client::get_group_by_url
#[derive(Debug, Clone)]
pub struct GetGroupByUrl<'a> {
    client: &'a super::Client,
    url: Result<::std::string::String, String>,
}
impl<'a> GetGroupByUrl<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            url: Err("a value is required".to_string()),
        }
    }
    /// The group's URL, the last part of its address.
    #[must_use]
    pub fn url<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.url = value.try_into().map_err(|error| crate::invalid::at("url", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/group/{url}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomProfile>, crate::Error> {
        let Self { client, url } = self;
        let url = url
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_GROUP_BY_URL,
                "url",
                &message,
            ))?;
        let url = crate::path::segment(&operations::GET_GROUP_BY_URL, "url", &url)?;
        let _url = format!("{}/v1/rooms/group/{url}", client.core.base_url());
        let request = client
            .core
            .http()
            .get(_url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_GROUP_BY_URL, request).await
    }
}
/// Builder for [`Client::get_page_by_subdomain`]
///
/// [`Client::get_page_by_subdomain`]: super::Client::get_page_by_subdomain
#[derive(Debug, Clone)]
pub struct GetPageBySubdomain<'a> {
    client: &'a super::Client,
    subdomain: Result<::std::string::String, String>,
}
impl<'a> GetPageBySubdomain<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            subdomain: Err("a value is required".to_string()),
        }
    }
    /// The page's subdomain.
    #[must_use]
    pub fn subdomain<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.subdomain = value
            .try_into()
            .map_err(|error| crate::invalid::at("subdomain", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/page/{subdomain}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomProfile>, crate::Error> {
        let Self { client, subdomain } = self;
        let subdomain = subdomain
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_PAGE_BY_SUBDOMAIN,
                "subdomain",
                &message,
            ))?;
        let subdomain = crate::path::segment(
            &operations::GET_PAGE_BY_SUBDOMAIN,
            "subdomain",
            &subdomain,
        )?;
        let url = format!("{}/v1/rooms/page/{subdomain}", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_PAGE_BY_SUBDOMAIN, request)
            .await
    }
}
/// Builder for [`Client::accept_group_link`]
///
/// [`Client::accept_group_link`]: super::Client::accept_group_link
#[derive(Clone)]
pub struct AcceptGroupLink<'a> {
    client: &'a super::Client,
    url: Result<::std::string::String, String>,
    token: Result<::std::string::String, String>,
}
impl<'a> ::std::fmt::Debug for AcceptGroupLink<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AcceptGroupLink")
            .field("url", &self.url)
            .field("token", &"[redacted]")
            .finish()
    }
}
impl<'a> AcceptGroupLink<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            url: Err("a value is required".to_string()),
            token: Err("a value is required".to_string()),
        }
    }
    /// The group's URL, the last part of its address.
    #[must_use]
    pub fn url<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.url = value.try_into().map_err(|error| crate::invalid::at("url", &error));
        self
    }
    /// The private token of the room.
    #[must_use]
    pub fn token<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.token = value
            .try_into()
            .map_err(|error| crate::invalid::at("token", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/group/{url}/accept/{token}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::LinkAccepted>, crate::Error> {
        let Self { client, url, token } = self;
        let url = url
            .map_err(|message| crate::invalid::parameter(
                &operations::ACCEPT_GROUP_LINK,
                "url",
                &message,
            ))?;
        let token = token
            .map_err(|message| crate::invalid::parameter(
                &operations::ACCEPT_GROUP_LINK,
                "token",
                &message,
            ))?;
        let url = crate::path::segment(&operations::ACCEPT_GROUP_LINK, "url", &url)?;
        let token = crate::path::segment(
            &operations::ACCEPT_GROUP_LINK,
            "token",
            &token,
        )?;
        let _url = format!(
            "{}/v1/rooms/group/{url}/accept/{token}", client.core.base_url()
        );
        let request = client
            .core
            .http()
            .get(_url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::ACCEPT_GROUP_LINK, request).await
    }
}
/// Builder for [`Client::accept_page_link`]
///
/// [`Client::accept_page_link`]: super::Client::accept_page_link
#[derive(Clone)]
pub struct AcceptPageLink<'a> {
    client: &'a super::Client,
    subdomain: Result<::std::string::String, String>,
    token: Result<::std::string::String, String>,
}
impl<'a> ::std::fmt::Debug for AcceptPageLink<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AcceptPageLink")
            .field("subdomain", &self.subdomain)
            .field("token", &"[redacted]")
            .finish()
    }
}
impl<'a> AcceptPageLink<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            subdomain: Err("a value is required".to_string()),
            token: Err("a value is required".to_string()),
        }
    }
    /// The page's subdomain.
    #[must_use]
    pub fn subdomain<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.subdomain = value
            .try_into()
            .map_err(|error| crate::invalid::at("subdomain", &error));
        self
    }
    /// The private token of the room.
    #[must_use]
    pub fn token<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.token = value
            .try_into()
            .map_err(|error| crate::invalid::at("token", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/page/{subdomain}/accept/{token}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::LinkAccepted>, crate::Error> {
        let Self { client, subdomain, token } = self;
        let subdomain = subdomain
            .map_err(|message| crate::invalid::parameter(
                &operations::ACCEPT_PAGE_LINK,
                "subdomain",
                &message,
            ))?;
        let token = token
            .map_err(|message| crate::invalid::parameter(
                &operations::ACCEPT_PAGE_LINK,
                "token",
                &message,
            ))?;
        let subdomain = crate::path::segment(
            &operations::ACCEPT_PAGE_LINK,
            "subdomain",
            &subdomain,
        )?;
        let token = crate::path::segment(
            &operations::ACCEPT_PAGE_LINK,
            "token",
            &token,
        )?;
        let url = format!(
            "{}/v1/rooms/page/{subdomain}/accept/{token}", client.core.base_url()
        );
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::ACCEPT_PAGE_LINK, request).await
    }
}
/// Builder for [`Client::get_room`]
///
/// [`Client::get_room`]: super::Client::get_room
#[derive(Debug, Clone)]
pub struct GetRoom<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
}
impl<'a> GetRoom<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn id(mut self, value: i64) -> Self {
        self.id = Ok(value);
        self
    }
    /// Sends a `GET` request to `/v1/rooms/{id}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomProfile>, crate::Error> {
        let Self { client, id } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_ROOM,
                "id",
                &message,
            ))?;
        let id = crate::path::segment(&operations::GET_ROOM, "id", &id)?;
        let url = format!("{}/v1/rooms/{id}", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_ROOM, request).await
    }
}
/// Builder for [`Client::list_members`]
///
/// [`Client::list_members`]: super::Client::list_members
#[derive(Debug, Clone)]
pub struct ListMembers<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
    limit: Result<Option<i64>, String>,
    page: Result<Option<i64>, String>,
}
impl<'a> ListMembers<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
            limit: Ok(None),
            page: Ok(None),
        }
    }
    /// The room.
    #[must_use]
    pub fn id(mut self, value: i64) -> Self {
        self.id = Ok(value);
        self
    }
    /// How many items a page holds; upstream names no maximum here.
    #[must_use]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Ok(Some(value));
        self
    }
    /// Which page, counted from 1.
    #[must_use]
    pub fn page(mut self, value: i64) -> Self {
        self.page = Ok(Some(value));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/{id}/members`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::PaginatedMembers>, crate::Error> {
        let Self { client, id, limit, page } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_MEMBERS,
                "id",
                &message,
            ))?;
        let limit = limit
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_MEMBERS,
                "limit",
                &message,
            ))?;
        let page = page
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_MEMBERS,
                "page",
                &message,
            ))?;
        let id = crate::path::segment(&operations::LIST_MEMBERS, "id", &id)?;
        let url = format!("{}/v1/rooms/{id}/members", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("page", &page))
            .build();
        crate::call::send(&client.core, &operations::LIST_MEMBERS, request).await
    }
}
impl<'a> ListMembers<'a> {
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(
        self,
    ) -> impl ::futures_util::Stream<
        Item = ::std::result::Result<types::Member, crate::Error>,
    > + Send + 'a {
        crate::pagination::stream(self, &operations::LIST_MEMBERS)
    }
}
impl crate::pagination::PageRequest for ListMembers<'_> {
    type Page = types::PaginatedMembers;
    type Item = types::Member;
    fn first_page(&self) -> i64 {
        self.page.as_ref().ok().copied().flatten().unwrap_or(1)
    }
    async fn send_page(
        self,
        page: i64,
    ) -> ::std::result::Result<crate::Response<types::PaginatedMembers>, crate::Error> {
        self.page(page).send().await
    }
    fn split(
        page: types::PaginatedMembers,
    ) -> (crate::pagination::Frame, ::std::vec::Vec<types::Member>) {
        let frame = crate::pagination::Frame {
            total: page.total,
            current_page: page.current_page,
            pages: page.pages,
        };
        (frame, page.data)
    }
}
/// Builder for [`Client::remove_member`]
///
/// [`Client::remove_member`]: super::Client::remove_member
#[derive(Debug, Clone)]
pub struct RemoveMember<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
    user_id: Result<::std::string::String, String>,
}
impl<'a> RemoveMember<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
            user_id: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn id(mut self, value: i64) -> Self {
        self.id = Ok(value);
        self
    }
    /// The member to remove, a UUID.
    #[must_use]
    pub fn user_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.user_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("user_id", &error));
        self
    }
    /// Sends a `DELETE` request to `/v1/rooms/{id}/members/{userId}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Success>, crate::Error> {
        let Self { client, id, user_id } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::REMOVE_MEMBER,
                "id",
                &message,
            ))?;
        let user_id = user_id
            .map_err(|message| crate::invalid::parameter(
                &operations::REMOVE_MEMBER,
                "user_id",
                &message,
            ))?;
        let id = crate::path::segment(&operations::REMOVE_MEMBER, "id", &id)?;
        let user_id = crate::path::segment(
            &operations::REMOVE_MEMBER,
            "user_id",
            &user_id,
        )?;
        let url = format!("{}/v1/rooms/{id}/members/{user_id}", client.core.base_url());
        let request = client
            .core
            .http()
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::REMOVE_MEMBER, request).await
    }
}
/// Builder for [`Client::invite_users`]
///
/// [`Client::invite_users`]: super::Client::invite_users
#[derive(Debug, Clone)]
pub struct InviteUsers<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
    body: Result<types::builder::InviteUsers, String>,
}
impl<'a> InviteUsers<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The room.
    #[must_use]
    pub fn id(mut self, value: i64) -> Self {
        self.id = Ok(value);
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::InviteUsers>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::InviteUsers) -> types::builder::InviteUsers,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/v1/rooms/{id}/invite`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::InviteResult>, crate::Error> {
        let Self { client, id, body } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::INVITE_USERS,
                "id",
                &message,
            ))?;
        let body = body
            .and_then(|v| types::InviteUsers::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::INVITE_USERS,
                &message,
            ))?;
        let id = crate::path::segment(&operations::INVITE_USERS, "id", &id)?;
        let url = format!("{}/v1/rooms/{id}/invite", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::INVITE_USERS, request).await
    }
}
/// Builder for [`Client::accept_invite`]
///
/// [`Client::accept_invite`]: super::Client::accept_invite
#[derive(Clone)]
pub struct AcceptInvite<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
    token: Result<::std::string::String, String>,
}
impl<'a> ::std::fmt::Debug for AcceptInvite<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AcceptInvite")
            .field("id", &self.id)
            .field("token", &"[redacted]")
            .finish()
    }
}
impl<'a> AcceptInvite<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
            token: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn id(mut self, value: i64) -> Self {
        self.id = Ok(value);
        self
    }
    /// The token of the invitation.
    #[must_use]
    pub fn token<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.token = value
            .try_into()
            .map_err(|error| crate::invalid::at("token", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/{id}/accept-invite`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::InviteAccepted>, crate::Error> {
        let Self { client, id, token } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::ACCEPT_INVITE,
                "id",
                &message,
            ))?;
        let token = token
            .map_err(|message| crate::invalid::parameter(
                &operations::ACCEPT_INVITE,
                "token",
                &message,
            ))?;
        let id = crate::path::segment(&operations::ACCEPT_INVITE, "id", &id)?;
        let url = format!("{}/v1/rooms/{id}/accept-invite", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("token", &token))
            .build();
        crate::call::send(&client.core, &operations::ACCEPT_INVITE, request).await
    }
}
/// Builder for [`Client::reject_invite`]
///
/// [`Client::reject_invite`]: super::Client::reject_invite
#[derive(Clone)]
pub struct RejectInvite<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
    token: Result<::std::string::String, String>,
}
impl<'a> ::std::fmt::Debug for RejectInvite<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RejectInvite")
            .field("id", &self.id)
            .field("token", &"[redacted]")
            .finish()
    }
}
impl<'a> RejectInvite<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
            token: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn id(mut self, value: i64) -> Self {
        self.id = Ok(value);
        self
    }
    /// The token of the invitation.
    #[must_use]
    pub fn token<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.token = value
            .try_into()
            .map_err(|error| crate::invalid::at("token", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/{id}/reject-invite`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::InviteRejected>, crate::Error> {
        let Self { client, id, token } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::REJECT_INVITE,
                "id",
                &message,
            ))?;
        let token = token
            .map_err(|message| crate::invalid::parameter(
                &operations::REJECT_INVITE,
                "token",
                &message,
            ))?;
        let id = crate::path::segment(&operations::REJECT_INVITE, "id", &id)?;
        let url = format!("{}/v1/rooms/{id}/reject-invite", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("token", &token))
            .build();
        crate::call::send(&client.core, &operations::REJECT_INVITE, request).await
    }
}
/// Builder for [`Client::list_room_posts`]
///
/// [`Client::list_room_posts`]: super::Client::list_room_posts
#[derive(Debug, Clone)]
pub struct ListRoomPosts<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
    limit: Result<Option<i64>, String>,
    page: Result<Option<i64>, String>,
    sort_by: Result<Option<types::ListRoomPostsSortBy>, String>,
    tab: Result<Option<types::ListRoomPostsTab>, String>,
}
impl<'a> ListRoomPosts<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
            limit: Ok(None),
            page: Ok(None),
            sort_by: Ok(None),
            tab: Ok(None),
        }
    }
    /// The room.
    #[must_use]
    pub fn id(mut self, value: i64) -> Self {
        self.id = Ok(value);
        self
    }
    /// How many posts a page holds.
    #[must_use]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Ok(Some(value));
        self
    }
    /// Which page, counted from 1.
    #[must_use]
    pub fn page(mut self, value: i64) -> Self {
        self.page = Ok(Some(value));
        self
    }
    /// The order; latest first unless given.
    #[must_use]
    pub fn sort_by<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::ListRoomPostsSortBy>,
        T::Error: ::std::fmt::Display,
    {
        self.sort_by = value
            .try_into()
            .map(Some)
            .map_err(|error| crate::invalid::at("sort_by", &error));
        self
    }
    /// Which of the posts.
    #[must_use]
    pub fn tab<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::ListRoomPostsTab>,
        T::Error: ::std::fmt::Display,
    {
        self.tab = value
            .try_into()
            .map(Some)
            .map_err(|error| crate::invalid::at("tab", &error));
        self
    }
    /// Sends a `GET` request to `/v1/rooms/{id}/posts`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::PaginatedPosts>, crate::Error> {
        let Self { client, id, limit, page, sort_by, tab } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_ROOM_POSTS,
                "id",
                &message,
            ))?;
        let limit = limit
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_ROOM_POSTS,
                "limit",
                &message,
            ))?;
        let page = page
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_ROOM_POSTS,
                "page",
                &message,
            ))?;
        let sort_by = sort_by
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_ROOM_POSTS,
                "sort_by",
                &message,
            ))?;
        let tab = tab
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_ROOM_POSTS,
                "tab",
                &message,
            ))?;
        let id = crate::path::segment(&operations::LIST_ROOM_POSTS, "id", &id)?;
        let url = format!("{}/v1/rooms/{id}/posts", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("page", &page))
            .query(&progenitor_client::QueryParam::new("sortBy", &sort_by))
            .query(&progenitor_client::QueryParam::new("tab", &tab))
            .build();
        crate::call::send(&client.core, &operations::LIST_ROOM_POSTS, request).await
    }
}
impl<'a> ListRoomPosts<'a> {
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(
        self,
    ) -> impl ::futures_util::Stream<
        Item = ::std::result::Result<types::Post, crate::Error>,
    > + Send + 'a {
        crate::pagination::stream(self, &operations::LIST_ROOM_POSTS)
    }
}
impl crate::pagination::PageRequest for ListRoomPosts<'_> {
    type Page = types::PaginatedPosts;
    type Item = types::Post;
    fn first_page(&self) -> i64 {
        self.page.as_ref().ok().copied().flatten().unwrap_or(1)
    }
    async fn send_page(
        self,
        page: i64,
    ) -> ::std::result::Result<crate::Response<types::PaginatedPosts>, crate::Error> {
        self.page(page).send().await
    }
    fn split(
        page: types::PaginatedPosts,
    ) -> (crate::pagination::Frame, ::std::vec::Vec<types::Post>) {
        let frame = crate::pagination::Frame {
            total: page.total,
            current_page: page.current_page,
            pages: page.pages,
        };
        (frame, page.data)
    }
}
/// Builder for [`Client::join_group`]
///
/// [`Client::join_group`]: super::Client::join_group
#[derive(Debug, Clone)]
pub struct JoinGroup<'a> {
    client: &'a super::Client,
    group_id: Result<i64, String>,
}
impl<'a> JoinGroup<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            group_id: Err("a value is required".to_string()),
        }
    }
    /// The group.
    #[must_use]
    pub fn group_id(mut self, value: i64) -> Self {
        self.group_id = Ok(value);
        self
    }
    /// Sends a `POST` request to `/v1/rooms/{groupId}/join`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Joined>, crate::Error> {
        let Self { client, group_id } = self;
        let group_id = group_id
            .map_err(|message| crate::invalid::parameter(
                &operations::JOIN_GROUP,
                "group_id",
                &message,
            ))?;
        let group_id = crate::path::segment(
            &operations::JOIN_GROUP,
            "group_id",
            &group_id,
        )?;
        let url = format!("{}/v1/rooms/{group_id}/join", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::JOIN_GROUP, request).await
    }
}
/// Builder for [`Client::leave_group`]
///
/// [`Client::leave_group`]: super::Client::leave_group
#[derive(Debug, Clone)]
pub struct LeaveGroup<'a> {
    client: &'a super::Client,
    group_id: Result<i64, String>,
}
impl<'a> LeaveGroup<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            group_id: Err("a value is required".to_string()),
        }
    }
    /// The group.
    #[must_use]
    pub fn group_id(mut self, value: i64) -> Self {
        self.group_id = Ok(value);
        self
    }
    /// Sends a `POST` request to `/v1/rooms/{groupId}/leave`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Left>, crate::Error> {
        let Self { client, group_id } = self;
        let group_id = group_id
            .map_err(|message| crate::invalid::parameter(
                &operations::LEAVE_GROUP,
                "group_id",
                &message,
            ))?;
        let group_id = crate::path::segment(
            &operations::LEAVE_GROUP,
            "group_id",
            &group_id,
        )?;
        let url = format!("{}/v1/rooms/{group_id}/leave", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::LEAVE_GROUP, request).await
    }
}
/// Builder for [`Client::follow_page`]
///
/// [`Client::follow_page`]: super::Client::follow_page
#[derive(Debug, Clone)]
pub struct FollowPage<'a> {
    client: &'a super::Client,
    page_id: Result<i64, String>,
}
impl<'a> FollowPage<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            page_id: Err("a value is required".to_string()),
        }
    }
    /// The page, as a room.
    #[must_use]
    pub fn page_id(mut self, value: i64) -> Self {
        self.page_id = Ok(value);
        self
    }
    /// Sends a `POST` request to `/v1/rooms/{pageId}/follow`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Followed>, crate::Error> {
        let Self { client, page_id } = self;
        let page_id = page_id
            .map_err(|message| crate::invalid::parameter(
                &operations::FOLLOW_PAGE,
                "page_id",
                &message,
            ))?;
        let page_id = crate::path::segment(
            &operations::FOLLOW_PAGE,
            "page_id",
            &page_id,
        )?;
        let url = format!("{}/v1/rooms/{page_id}/follow", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::FOLLOW_PAGE, request).await
    }
}
/// Builder for [`Client::unfollow_page`]
///
/// [`Client::unfollow_page`]: super::Client::unfollow_page
#[derive(Debug, Clone)]
pub struct UnfollowPage<'a> {
    client: &'a super::Client,
    page_id: Result<i64, String>,
}
impl<'a> UnfollowPage<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            page_id: Err("a value is required".to_string()),
        }
    }
    /// The page, as a room.
    #[must_use]
    pub fn page_id(mut self, value: i64) -> Self {
        self.page_id = Ok(value);
        self
    }
    /// Sends a `POST` request to `/v1/rooms/{pageId}/unfollow`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Unfollowed>, crate::Error> {
        let Self { client, page_id } = self;
        let page_id = page_id
            .map_err(|message| crate::invalid::parameter(
                &operations::UNFOLLOW_PAGE,
                "page_id",
                &message,
            ))?;
        let page_id = crate::path::segment(
            &operations::UNFOLLOW_PAGE,
            "page_id",
            &page_id,
        )?;
        let url = format!("{}/v1/rooms/{page_id}/unfollow", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::UNFOLLOW_PAGE, request).await
    }
}
/// Builder for [`Client::update_post_privacy`]
///
/// [`Client::update_post_privacy`]: super::Client::update_post_privacy
#[derive(Debug, Clone)]
pub struct UpdatePostPrivacy<'a> {
    client: &'a super::Client,
    room_id: Result<i64, String>,
    post_id: Result<i64, String>,
    body: Result<types::builder::UpdatePostPrivacy, String>,
}
impl<'a> UpdatePostPrivacy<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
            post_id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id(mut self, value: i64) -> Self {
        self.room_id = Ok(value);
        self
    }
    /// The post.
    #[must_use]
    pub fn post_id(mut self, value: i64) -> Self {
        self.post_id = Ok(value);
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::UpdatePostPrivacy>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UpdatePostPrivacy,
        ) -> types::builder::UpdatePostPrivacy,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/v1/rooms/{roomId}/posts/{postId}/privacy`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Post>, crate::Error> {
        let Self { client, room_id, post_id, body } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::UPDATE_POST_PRIVACY,
                "room_id",
                &message,
            ))?;
        let post_id = post_id
            .map_err(|message| crate::invalid::parameter(
                &operations::UPDATE_POST_PRIVACY,
                "post_id",
                &message,
            ))?;
        let body = body
            .and_then(|v| {
                types::UpdatePostPrivacy::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(|message| crate::invalid::body(
                &operations::UPDATE_POST_PRIVACY,
                &message,
            ))?;
        let room_id = crate::path::segment(
            &operations::UPDATE_POST_PRIVACY,
            "room_id",
            &room_id,
        )?;
        let post_id = crate::path::segment(
            &operations::UPDATE_POST_PRIVACY,
            "post_id",
            &post_id,
        )?;
        let url = format!(
            "{}/v1/rooms/{room_id}/posts/{post_id}/privacy", client.core.base_url()
        );
        let request = client
            .core
            .http()
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::UPDATE_POST_PRIVACY, request).await
    }
}
/// Builder for [`Client::create_post`]
///
/// [`Client::create_post`]: super::Client::create_post
#[derive(Debug, Clone)]
pub struct CreatePost<'a> {
    client: &'a super::Client,
    body: Result<types::builder::CreatePost, String>,
}
impl<'a> CreatePost<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::CreatePost>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::CreatePost) -> types::builder::CreatePost,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/v1/posts`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::PostCreated>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::CreatePost::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::CREATE_POST,
                &message,
            ))?;
        let url = format!("{}/v1/posts", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::CREATE_POST, request).await
    }
}
/// Builder for [`Client::get_post`]
///
/// [`Client::get_post`]: super::Client::get_post
#[derive(Debug, Clone)]
pub struct GetPost<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
}
impl<'a> GetPost<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
        }
    }
    /// The post.
    #[must_use]
    pub fn id(mut self, value: i64) -> Self {
        self.id = Ok(value);
        self
    }
    /// Sends a `GET` request to `/v1/posts/{id}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Post>, crate::Error> {
        let Self { client, id } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_POST,
                "id",
                &message,
            ))?;
        let id = crate::path::segment(&operations::GET_POST, "id", &id)?;
        let url = format!("{}/v1/posts/{id}", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_POST, request).await
    }
}
/// Builder for [`Client::delete_post`]
///
/// [`Client::delete_post`]: super::Client::delete_post
#[derive(Debug, Clone)]
pub struct DeletePost<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
}
impl<'a> DeletePost<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
        }
    }
    /// The post.
    #[must_use]
    pub fn id(mut self, value: i64) -> Self {
        self.id = Ok(value);
        self
    }
    /// Sends a `DELETE` request to `/v1/posts/{id}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Success>, crate::Error> {
        let Self { client, id } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::DELETE_POST,
                "id",
                &message,
            ))?;
        let id = crate::path::segment(&operations::DELETE_POST, "id", &id)?;
        let url = format!("{}/v1/posts/{id}", client.core.base_url());
        let request = client
            .core
            .http()
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::DELETE_POST, request).await
    }
}
/// Builder for [`Client::get_own_profile`]
///
/// [`Client::get_own_profile`]: super::Client::get_own_profile
#[derive(Debug, Clone)]
pub struct GetOwnProfile<'a> {
    client: &'a super::Client,
    qdc: Result<Option<bool>, String>,
}
impl<'a> GetOwnProfile<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            qdc: Ok(None),
        }
    }
    /// Adds e-mail address, picture and whether a password is set to one's own profile.
    #[must_use]
    pub fn qdc(mut self, value: bool) -> Self {
        self.qdc = Ok(Some(value));
        self
    }
    /// Sends a `GET` request to `/v1/users/profile`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::OwnProfile>, crate::Error> {
        let Self { client, qdc } = self;
        let qdc = qdc
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_OWN_PROFILE,
                "qdc",
                &message,
            ))?;
        let url = format!("{}/v1/users/profile", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("qdc", &qdc))
            .build();
        crate::call::send(&client.core, &operations::GET_OWN_PROFILE, request).await
    }
}
/// Builder for [`Client::get_user`]
///
/// [`Client::get_user`]: super::Client::get_user
#[derive(Debug, Clone)]
pub struct GetUser<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
    qdc: Result<Option<bool>, String>,
}
impl<'a> GetUser<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("a value is required".to_string()),
            qdc: Ok(None),
        }
    }
    /// The person, a UUID.
    #[must_use]
    pub fn id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| crate::invalid::at("id", &error));
        self
    }
    /// Adds e-mail address, picture and whether a password is set to one's own profile.
    #[must_use]
    pub fn qdc(mut self, value: bool) -> Self {
        self.qdc = Ok(Some(value));
        self
    }
    /// Sends a `GET` request to `/v1/users/{id}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::UserProfile>, crate::Error> {
        let Self { client, id, qdc } = self;
        let id = id
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_USER,
                "id",
                &message,
            ))?;
        let qdc = qdc
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_USER,
                "qdc",
                &message,
            ))?;
        let id = crate::path::segment(&operations::GET_USER, "id", &id)?;
        let url = format!("{}/v1/users/{id}", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("qdc", &qdc))
            .build();
        crate::call::send(&client.core, &operations::GET_USER, request).await
    }
}
