// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! One call for each operation: what it may be told before it is sent by awaiting it.
use super::types;
use crate::request::{At, Request, call};
/// A call of [`Client::update_admin_access`](super::Client::update_admin_access), `POST /v1/rooms/admins-access`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct UpdateAdminAccessCall(pub(crate) Request);
call!(UpdateAdminAccessCall, types::Success, send);
/// A call of [`Client::create_group`](super::Client::create_group), `POST /v1/rooms/groups`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct CreateGroupCall(pub(crate) Request);
impl CreateGroupCall {
    /// What the group is about, up to 200 characters.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.0
            .limited::<
                types::CreateGroupDescription,
            >(At::body("description", "description"), description.into());
        self
    }
    /// [`description`](Self::description) with an `Option`: `None` leaves it out.
    pub fn set_description(self, description: Option<impl Into<String>>) -> Self {
        match description {
            Some(description) => self.description(description),
            None => Self(self.0.without(At::body("description", "description"))),
        }
    }
    /// Whether the app hides the button to join.
    pub fn hide_follow_join_button(mut self, hide_follow_join_button: bool) -> Self {
        self.0
            .set(
                At::body("hideFollowJoinButton", "hide_follow_join_button"),
                hide_follow_join_button,
            );
        self
    }
    /// [`hide_follow_join_button`](Self::hide_follow_join_button) with an `Option`: `None` leaves it out.
    pub fn set_hide_follow_join_button(
        self,
        hide_follow_join_button: Option<bool>,
    ) -> Self {
        match hide_follow_join_button {
            Some(hide_follow_join_button) => {
                self.hide_follow_join_button(hide_follow_join_button)
            }
            None => {
                Self(
                    self
                        .0
                        .without(
                            At::body("hideFollowJoinButton", "hide_follow_join_button"),
                        ),
                )
            }
        }
    }
    /// Whether everybody may join.
    pub fn public(mut self, public: bool) -> Self {
        self.0.set(At::body("public", "public"), public);
        self
    }
    /// [`public`](Self::public) with an `Option`: `None` leaves it out.
    pub fn set_public(self, public: Option<bool>) -> Self {
        match public {
            Some(public) => self.public(public),
            None => Self(self.0.without(At::body("public", "public"))),
        }
    }
}
call!(CreateGroupCall, types::RoomCreated, send);
/// A call of [`Client::update_group`](super::Client::update_group), `PATCH /v1/rooms/groups`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct UpdateGroupCall(pub(crate) Request);
impl UpdateGroupCall {
    /// The picture as a base64 data URI.
    pub fn avatar(mut self, avatar: impl Into<String>) -> Self {
        self.0
            .limited::<
                types::UpdateGroupAvatar,
            >(At::body("avatar", "avatar"), avatar.into());
        self
    }
    /// [`avatar`](Self::avatar) with an `Option`: `None` leaves it out.
    pub fn set_avatar(self, avatar: Option<impl Into<String>>) -> Self {
        match avatar {
            Some(avatar) => self.avatar(avatar),
            None => Self(self.0.without(At::body("avatar", "avatar"))),
        }
    }
    /// The country; null removes it.
    pub fn country(mut self, country: impl Into<crate::Patch<String>>) -> Self {
        self.0
            .set(
                At::body("country", "country"),
                Into::<crate::Patch<String>>::into(country),
            );
        self
    }
    /// [`country`](Self::country) with an `Option`: `None` leaves it out.
    pub fn set_country(self, country: Option<impl Into<crate::Patch<String>>>) -> Self {
        match country {
            Some(country) => self.country(country),
            None => Self(self.0.without(At::body("country", "country"))),
        }
    }
    /// What the group is about, up to 200 characters.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.0
            .limited::<
                types::UpdateGroupDescription,
            >(At::body("description", "description"), description.into());
        self
    }
    /// [`description`](Self::description) with an `Option`: `None` leaves it out.
    pub fn set_description(self, description: Option<impl Into<String>>) -> Self {
        match description {
            Some(description) => self.description(description),
            None => Self(self.0.without(At::body("description", "description"))),
        }
    }
    /// Whether the app hides the button to join; null keeps it.
    pub fn hide_follow_join_button(
        mut self,
        hide_follow_join_button: impl Into<crate::Patch<bool>>,
    ) -> Self {
        self.0
            .set(
                At::body("hideFollowJoinButton", "hide_follow_join_button"),
                Into::<crate::Patch<bool>>::into(hide_follow_join_button),
            );
        self
    }
    /// [`hide_follow_join_button`](Self::hide_follow_join_button) with an `Option`: `None` leaves it out.
    pub fn set_hide_follow_join_button(
        self,
        hide_follow_join_button: Option<impl Into<crate::Patch<bool>>>,
    ) -> Self {
        match hide_follow_join_button {
            Some(hide_follow_join_button) => {
                self.hide_follow_join_button(hide_follow_join_button)
            }
            None => {
                Self(
                    self
                        .0
                        .without(
                            At::body("hideFollowJoinButton", "hide_follow_join_button"),
                        ),
                )
            }
        }
    }
    /// The name, 1 to 50 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.0.limited::<types::UpdateGroupName>(At::body("name", "name"), name.into());
        self
    }
    /// [`name`](Self::name) with an `Option`: `None` leaves it out.
    pub fn set_name(self, name: Option<impl Into<String>>) -> Self {
        match name {
            Some(name) => self.name(name),
            None => Self(self.0.without(At::body("name", "name"))),
        }
    }
    /// Whether everybody may join; null keeps it.
    pub fn public(mut self, public: impl Into<crate::Patch<bool>>) -> Self {
        self.0
            .set(At::body("public", "public"), Into::<crate::Patch<bool>>::into(public));
        self
    }
    /// [`public`](Self::public) with an `Option`: `None` leaves it out.
    pub fn set_public(self, public: Option<impl Into<crate::Patch<bool>>>) -> Self {
        match public {
            Some(public) => self.public(public),
            None => Self(self.0.without(At::body("public", "public"))),
        }
    }
    /// Whether to go back to the default picture.
    pub fn remove_avatar(mut self, remove_avatar: bool) -> Self {
        self.0.set(At::body("removeAvatar", "remove_avatar"), remove_avatar);
        self
    }
    /// [`remove_avatar`](Self::remove_avatar) with an `Option`: `None` leaves it out.
    pub fn set_remove_avatar(self, remove_avatar: Option<bool>) -> Self {
        match remove_avatar {
            Some(remove_avatar) => self.remove_avatar(remove_avatar),
            None => Self(self.0.without(At::body("removeAvatar", "remove_avatar"))),
        }
    }
    /// The last part of the group's address, 1 to 50 characters.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.0.limited::<types::UpdateGroupUrl>(At::body("url", "url"), url.into());
        self
    }
    /// [`url`](Self::url) with an `Option`: `None` leaves it out.
    pub fn set_url(self, url: Option<impl Into<String>>) -> Self {
        match url {
            Some(url) => self.url(url),
            None => Self(self.0.without(At::body("url", "url"))),
        }
    }
}
call!(UpdateGroupCall, types::RoomUpdated, send);
/// A call of [`Client::create_page`](super::Client::create_page), `POST /v1/rooms/pages`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct CreatePageCall(pub(crate) Request);
impl CreatePageCall {
    /// Anything else the reviewers should know.
    pub fn additional_details(mut self, additional_details: impl Into<String>) -> Self {
        self.0
            .set(
                At::body("additionalDetails", "additional_details"),
                additional_details.into(),
            );
        self
    }
    /// [`additional_details`](Self::additional_details) with an `Option`: `None` leaves it out.
    pub fn set_additional_details(
        self,
        additional_details: Option<impl Into<String>>,
    ) -> Self {
        match additional_details {
            Some(additional_details) => self.additional_details(additional_details),
            None => {
                Self(self.0.without(At::body("additionalDetails", "additional_details")))
            }
        }
    }
    /// A telephone number for the reviewers.
    pub fn contact_number(mut self, contact_number: impl Into<String>) -> Self {
        self.0.set(At::body("contactNumber", "contact_number"), contact_number.into());
        self
    }
    /// The country.
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.0.set(At::body("country", "country"), country.into());
        self
    }
    /// [`country`](Self::country) with an `Option`: `None` leaves it out.
    pub fn set_country(self, country: Option<impl Into<String>>) -> Self {
        match country {
            Some(country) => self.country(country),
            None => Self(self.0.without(At::body("country", "country"))),
        }
    }
    /// What the page is about.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.0.set(At::body("description", "description"), description.into());
        self
    }
    /// [`description`](Self::description) with an `Option`: `None` leaves it out.
    pub fn set_description(self, description: Option<impl Into<String>>) -> Self {
        match description {
            Some(description) => self.description(description),
            None => Self(self.0.without(At::body("description", "description"))),
        }
    }
    /// Whether the app hides the button to follow.
    pub fn hide_follow_join_button(mut self, hide_follow_join_button: bool) -> Self {
        self.0
            .set(
                At::body("hideFollowJoinButton", "hide_follow_join_button"),
                hide_follow_join_button,
            );
        self
    }
    /// [`hide_follow_join_button`](Self::hide_follow_join_button) with an `Option`: `None` leaves it out.
    pub fn set_hide_follow_join_button(
        self,
        hide_follow_join_button: Option<bool>,
    ) -> Self {
        match hide_follow_join_button {
            Some(hide_follow_join_button) => {
                self.hide_follow_join_button(hide_follow_join_button)
            }
            None => {
                Self(
                    self
                        .0
                        .without(
                            At::body("hideFollowJoinButton", "hide_follow_join_button"),
                        ),
                )
            }
        }
    }
    /// The position of the person who asks.
    pub fn job_title(mut self, job_title: impl Into<String>) -> Self {
        self.0.set(At::body("jobTitle", "job_title"), job_title.into());
        self
    }
    /// The name of the page.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.0.set(At::body("name", "name"), name.into());
        self
    }
    /// The organisation behind the page.
    pub fn organization_name(mut self, organization_name: impl Into<String>) -> Self {
        self.0
            .set(
                At::body("organizationName", "organization_name"),
                organization_name.into(),
            );
        self
    }
    /// The organisation's web address.
    pub fn organization_website(
        mut self,
        organization_website: impl Into<String>,
    ) -> Self {
        self.0
            .set(
                At::body("organizationWebsite", "organization_website"),
                organization_website.into(),
            );
        self
    }
    /// [`organization_website`](Self::organization_website) with an `Option`: `None` leaves it out.
    pub fn set_organization_website(
        self,
        organization_website: Option<impl Into<String>>,
    ) -> Self {
        match organization_website {
            Some(organization_website) => self.organization_website(organization_website),
            None => {
                Self(
                    self
                        .0
                        .without(At::body("organizationWebsite", "organization_website")),
                )
            }
        }
    }
    /// Whether the page is public.
    pub fn public(mut self, public: bool) -> Self {
        self.0.set(At::body("public", "public"), public);
        self
    }
    /// [`public`](Self::public) with an `Option`: `None` leaves it out.
    pub fn set_public(self, public: Option<bool>) -> Self {
        match public {
            Some(public) => self.public(public),
            None => Self(self.0.without(At::body("public", "public"))),
        }
    }
    /// What the page is for.
    pub fn purpose(mut self, purpose: impl Into<String>) -> Self {
        self.0.set(At::body("purpose", "purpose"), purpose.into());
        self
    }
    /// The subdomain asked for.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.0.limited::<types::CreatePageUrl>(At::body("url", "url"), url.into());
        self
    }
}
call!(CreatePageCall, types::PageRequested, send);
/// A call of [`Client::update_page`](super::Client::update_page), `PATCH /v1/rooms/pages`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct UpdatePageCall(pub(crate) Request);
impl UpdatePageCall {
    /// The picture as a base64 data URI.
    pub fn avatar(mut self, avatar: impl Into<String>) -> Self {
        self.0
            .limited::<
                types::UpdatePageAvatar,
            >(At::body("avatar", "avatar"), avatar.into());
        self
    }
    /// [`avatar`](Self::avatar) with an `Option`: `None` leaves it out.
    pub fn set_avatar(self, avatar: Option<impl Into<String>>) -> Self {
        match avatar {
            Some(avatar) => self.avatar(avatar),
            None => Self(self.0.without(At::body("avatar", "avatar"))),
        }
    }
    /// The country.
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.0.set(At::body("country", "country"), country.into());
        self
    }
    /// [`country`](Self::country) with an `Option`: `None` leaves it out.
    pub fn set_country(self, country: Option<impl Into<String>>) -> Self {
        match country {
            Some(country) => self.country(country),
            None => Self(self.0.without(At::body("country", "country"))),
        }
    }
    /// What the page is about.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.0.set(At::body("description", "description"), description.into());
        self
    }
    /// [`description`](Self::description) with an `Option`: `None` leaves it out.
    pub fn set_description(self, description: Option<impl Into<String>>) -> Self {
        match description {
            Some(description) => self.description(description),
            None => Self(self.0.without(At::body("description", "description"))),
        }
    }
    /// Whether the app hides the button to follow; null keeps it.
    pub fn hide_follow_join_button(
        mut self,
        hide_follow_join_button: impl Into<crate::Patch<bool>>,
    ) -> Self {
        self.0
            .set(
                At::body("hideFollowJoinButton", "hide_follow_join_button"),
                Into::<crate::Patch<bool>>::into(hide_follow_join_button),
            );
        self
    }
    /// [`hide_follow_join_button`](Self::hide_follow_join_button) with an `Option`: `None` leaves it out.
    pub fn set_hide_follow_join_button(
        self,
        hide_follow_join_button: Option<impl Into<crate::Patch<bool>>>,
    ) -> Self {
        match hide_follow_join_button {
            Some(hide_follow_join_button) => {
                self.hide_follow_join_button(hide_follow_join_button)
            }
            None => {
                Self(
                    self
                        .0
                        .without(
                            At::body("hideFollowJoinButton", "hide_follow_join_button"),
                        ),
                )
            }
        }
    }
    /// The name of the page.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.0.set(At::body("name", "name"), name.into());
        self
    }
    /// [`name`](Self::name) with an `Option`: `None` leaves it out.
    pub fn set_name(self, name: Option<impl Into<String>>) -> Self {
        match name {
            Some(name) => self.name(name),
            None => Self(self.0.without(At::body("name", "name"))),
        }
    }
    /// The organisation's web address.
    pub fn organization_website(
        mut self,
        organization_website: impl Into<String>,
    ) -> Self {
        self.0
            .set(
                At::body("organizationWebsite", "organization_website"),
                organization_website.into(),
            );
        self
    }
    /// [`organization_website`](Self::organization_website) with an `Option`: `None` leaves it out.
    pub fn set_organization_website(
        self,
        organization_website: Option<impl Into<String>>,
    ) -> Self {
        match organization_website {
            Some(organization_website) => self.organization_website(organization_website),
            None => {
                Self(
                    self
                        .0
                        .without(At::body("organizationWebsite", "organization_website")),
                )
            }
        }
    }
    /// Whether the page is public; null keeps it.
    pub fn public(mut self, public: impl Into<crate::Patch<bool>>) -> Self {
        self.0
            .set(At::body("public", "public"), Into::<crate::Patch<bool>>::into(public));
        self
    }
    /// [`public`](Self::public) with an `Option`: `None` leaves it out.
    pub fn set_public(self, public: Option<impl Into<crate::Patch<bool>>>) -> Self {
        match public {
            Some(public) => self.public(public),
            None => Self(self.0.without(At::body("public", "public"))),
        }
    }
    /// Whether to go back to the default picture.
    pub fn remove_avatar(mut self, remove_avatar: bool) -> Self {
        self.0.set(At::body("removeAvatar", "remove_avatar"), remove_avatar);
        self
    }
    /// [`remove_avatar`](Self::remove_avatar) with an `Option`: `None` leaves it out.
    pub fn set_remove_avatar(self, remove_avatar: Option<bool>) -> Self {
        match remove_avatar {
            Some(remove_avatar) => self.remove_avatar(remove_avatar),
            None => Self(self.0.without(At::body("removeAvatar", "remove_avatar"))),
        }
    }
    /// The subdomain.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.0.limited::<types::UpdatePageUrl>(At::body("url", "url"), url.into());
        self
    }
    /// [`url`](Self::url) with an `Option`: `None` leaves it out.
    pub fn set_url(self, url: Option<impl Into<String>>) -> Self {
        match url {
            Some(url) => self.url(url),
            None => Self(self.0.without(At::body("url", "url"))),
        }
    }
}
call!(UpdatePageCall, types::RoomUpdated, send);
/// A call of [`Client::list_joined_rooms`](super::Client::list_joined_rooms), `GET /v1/rooms/joined-rooms`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct ListJoinedRoomsCall(pub(crate) Request);
impl ListJoinedRoomsCall {
    /// Words to look for in the name.
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.0.set(At::query("query", "query"), query.into());
        self
    }
    /// [`query`](Self::query) with an `Option`: `None` leaves it out.
    pub fn set_query(self, query: Option<impl Into<String>>) -> Self {
        match query {
            Some(query) => self.query(query),
            None => Self(self.0.without(At::query("query", "query"))),
        }
    }
    /// Which page, counted from 1.
    pub fn page(mut self, page: impl TryInto<i64, Error: ::std::fmt::Display>) -> Self {
        self.0.convert::<i64>(At::query("page", "page"), page);
        self
    }
    /// [`page`](Self::page) with an `Option`: `None` leaves it out.
    pub fn set_page(
        self,
        page: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match page {
            Some(page) => self.page(page),
            None => Self(self.0.without(At::query("page", "page"))),
        }
    }
    /// How many rooms a page holds.
    pub fn limit(
        mut self,
        limit: impl TryInto<i64, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0.convert::<i64>(At::query("limit", "limit"), limit);
        self
    }
    /// [`limit`](Self::limit) with an `Option`: `None` leaves it out.
    pub fn set_limit(
        self,
        limit: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match limit {
            Some(limit) => self.limit(limit),
            None => Self(self.0.without(At::query("limit", "limit"))),
        }
    }
    /// The order; by name ascending unless given.
    pub fn sort_by(
        mut self,
        sort_by: impl TryInto<types::RoomsSortBy, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0.convert::<types::RoomsSortBy>(At::query("sortBy", "sort_by"), sort_by);
        self
    }
    /// [`sort_by`](Self::sort_by) with an `Option`: `None` leaves it out.
    pub fn set_sort_by(
        self,
        sort_by: Option<impl TryInto<types::RoomsSortBy, Error: ::std::fmt::Display>>,
    ) -> Self {
        match sort_by {
            Some(sort_by) => self.sort_by(sort_by),
            None => Self(self.0.without(At::query("sortBy", "sort_by"))),
        }
    }
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(self) -> crate::Items<types::Room> {
        crate::pagination::items(
            self.0,
            |page: types::PaginatedRooms| {
                let frame = crate::pagination::Frame {
                    total: page.total,
                    current_page: page.current_page,
                    pages: page.pages,
                };
                (frame, page.data)
            },
        )
    }
}
call!(ListJoinedRoomsCall, types::PaginatedRooms, send);
/// A call of [`Client::list_managed_rooms`](super::Client::list_managed_rooms), `GET /v1/rooms/managed-rooms`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct ListManagedRoomsCall(pub(crate) Request);
impl ListManagedRoomsCall {
    /// Words to look for in the name.
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.0.set(At::query("query", "query"), query.into());
        self
    }
    /// [`query`](Self::query) with an `Option`: `None` leaves it out.
    pub fn set_query(self, query: Option<impl Into<String>>) -> Self {
        match query {
            Some(query) => self.query(query),
            None => Self(self.0.without(At::query("query", "query"))),
        }
    }
    /// Which page, counted from 1.
    pub fn page(mut self, page: impl TryInto<i64, Error: ::std::fmt::Display>) -> Self {
        self.0.convert::<i64>(At::query("page", "page"), page);
        self
    }
    /// [`page`](Self::page) with an `Option`: `None` leaves it out.
    pub fn set_page(
        self,
        page: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match page {
            Some(page) => self.page(page),
            None => Self(self.0.without(At::query("page", "page"))),
        }
    }
    /// How many rooms a page holds.
    pub fn limit(
        mut self,
        limit: impl TryInto<i64, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0.convert::<i64>(At::query("limit", "limit"), limit);
        self
    }
    /// [`limit`](Self::limit) with an `Option`: `None` leaves it out.
    pub fn set_limit(
        self,
        limit: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match limit {
            Some(limit) => self.limit(limit),
            None => Self(self.0.without(At::query("limit", "limit"))),
        }
    }
    /// The order; by name ascending unless given.
    pub fn sort_by(
        mut self,
        sort_by: impl TryInto<types::RoomsSortBy, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0.convert::<types::RoomsSortBy>(At::query("sortBy", "sort_by"), sort_by);
        self
    }
    /// [`sort_by`](Self::sort_by) with an `Option`: `None` leaves it out.
    pub fn set_sort_by(
        self,
        sort_by: Option<impl TryInto<types::RoomsSortBy, Error: ::std::fmt::Display>>,
    ) -> Self {
        match sort_by {
            Some(sort_by) => self.sort_by(sort_by),
            None => Self(self.0.without(At::query("sortBy", "sort_by"))),
        }
    }
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(self) -> crate::Items<types::Room> {
        crate::pagination::items(
            self.0,
            |page: types::PaginatedRooms| {
                let frame = crate::pagination::Frame {
                    total: page.total,
                    current_page: page.current_page,
                    pages: page.pages,
                };
                (frame, page.data)
            },
        )
    }
}
call!(ListManagedRoomsCall, types::PaginatedRooms, send);
/// A call of [`Client::search_rooms`](super::Client::search_rooms), `GET /v1/rooms/search`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct SearchRoomsCall(pub(crate) Request);
impl SearchRoomsCall {
    /// Words to look for in name and description.
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.0.set(At::query("query", "query"), query.into());
        self
    }
    /// [`query`](Self::query) with an `Option`: `None` leaves it out.
    pub fn set_query(self, query: Option<impl Into<String>>) -> Self {
        match query {
            Some(query) => self.query(query),
            None => Self(self.0.without(At::query("query", "query"))),
        }
    }
    /// Which page, counted from 1.
    pub fn page(mut self, page: impl TryInto<i64, Error: ::std::fmt::Display>) -> Self {
        self.0.convert::<i64>(At::query("page", "page"), page);
        self
    }
    /// [`page`](Self::page) with an `Option`: `None` leaves it out.
    pub fn set_page(
        self,
        page: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match page {
            Some(page) => self.page(page),
            None => Self(self.0.without(At::query("page", "page"))),
        }
    }
    /// How many items a page holds; upstream names no maximum here.
    pub fn limit(
        mut self,
        limit: impl TryInto<i64, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0.convert::<i64>(At::query("limit", "limit"), limit);
        self
    }
    /// [`limit`](Self::limit) with an `Option`: `None` leaves it out.
    pub fn set_limit(
        self,
        limit: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match limit {
            Some(limit) => self.limit(limit),
            None => Self(self.0.without(At::query("limit", "limit"))),
        }
    }
    /// Restricts the search to one kind of room.
    pub fn room_type(
        mut self,
        room_type: impl TryInto<types::RoomTypeFilter, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0
            .convert::<
                types::RoomTypeFilter,
            >(At::query("roomType", "room_type"), room_type);
        self
    }
    /// [`room_type`](Self::room_type) with an `Option`: `None` leaves it out.
    pub fn set_room_type(
        self,
        room_type: Option<
            impl TryInto<types::RoomTypeFilter, Error: ::std::fmt::Display>,
        >,
    ) -> Self {
        match room_type {
            Some(room_type) => self.room_type(room_type),
            None => Self(self.0.without(At::query("roomType", "room_type"))),
        }
    }
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(self) -> crate::Items<types::Room> {
        crate::pagination::items(
            self.0,
            |page: types::PaginatedRooms| {
                let frame = crate::pagination::Frame {
                    total: page.total,
                    current_page: page.current_page,
                    pages: page.pages,
                };
                (frame, page.data)
            },
        )
    }
}
call!(SearchRoomsCall, types::PaginatedRooms, send);
/// A call of [`Client::get_group_by_url`](super::Client::get_group_by_url), `GET /v1/rooms/group/{url}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetGroupByUrlCall(pub(crate) Request);
call!(GetGroupByUrlCall, types::RoomProfile, send);
/// A call of [`Client::get_page_by_subdomain`](super::Client::get_page_by_subdomain), `GET /v1/rooms/page/{subdomain}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetPageBySubdomainCall(pub(crate) Request);
call!(GetPageBySubdomainCall, types::RoomProfile, send);
/// A call of [`Client::accept_group_link`](super::Client::accept_group_link), `GET /v1/rooms/group/{url}/accept/{token}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct AcceptGroupLinkCall(pub(crate) Request);
call!(AcceptGroupLinkCall, types::LinkAccepted, send);
/// A call of [`Client::accept_page_link`](super::Client::accept_page_link), `GET /v1/rooms/page/{subdomain}/accept/{token}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct AcceptPageLinkCall(pub(crate) Request);
call!(AcceptPageLinkCall, types::LinkAccepted, send);
/// A call of [`Client::get_room`](super::Client::get_room), `GET /v1/rooms/{id}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetRoomCall(pub(crate) Request);
call!(GetRoomCall, types::RoomProfile, send);
/// A call of [`Client::list_members`](super::Client::list_members), `GET /v1/rooms/{id}/members`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct ListMembersCall(pub(crate) Request);
impl ListMembersCall {
    /// How many items a page holds; upstream names no maximum here.
    pub fn limit(
        mut self,
        limit: impl TryInto<i64, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0.convert::<i64>(At::query("limit", "limit"), limit);
        self
    }
    /// [`limit`](Self::limit) with an `Option`: `None` leaves it out.
    pub fn set_limit(
        self,
        limit: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match limit {
            Some(limit) => self.limit(limit),
            None => Self(self.0.without(At::query("limit", "limit"))),
        }
    }
    /// Which page, counted from 1.
    pub fn page(mut self, page: impl TryInto<i64, Error: ::std::fmt::Display>) -> Self {
        self.0.convert::<i64>(At::query("page", "page"), page);
        self
    }
    /// [`page`](Self::page) with an `Option`: `None` leaves it out.
    pub fn set_page(
        self,
        page: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match page {
            Some(page) => self.page(page),
            None => Self(self.0.without(At::query("page", "page"))),
        }
    }
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(self) -> crate::Items<types::Member> {
        crate::pagination::items(
            self.0,
            |page: types::PaginatedMembers| {
                let frame = crate::pagination::Frame {
                    total: page.total,
                    current_page: page.current_page,
                    pages: page.pages,
                };
                (frame, page.data)
            },
        )
    }
}
call!(ListMembersCall, types::PaginatedMembers, send);
/// A call of [`Client::remove_member`](super::Client::remove_member), `DELETE /v1/rooms/{id}/members/{userId}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct RemoveMemberCall(pub(crate) Request);
call!(RemoveMemberCall, types::Success, send);
/// A call of [`Client::invite_users`](super::Client::invite_users), `POST /v1/rooms/{id}/invite`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct InviteUsersCall(pub(crate) Request);
impl InviteUsersCall {
    /// People by e-mail address.
    pub fn emails(mut self, emails: impl IntoIterator<Item: Into<String>>) -> Self {
        self.0.list::<String>(At::body("emails", "emails"), emails);
        self
    }
    /// People with an account, by UUID.
    pub fn users(mut self, users: impl IntoIterator<Item: Into<types::UserId>>) -> Self {
        self.0.list::<types::UserId>(At::body("userIds", "users"), users);
        self
    }
}
call!(InviteUsersCall, types::InviteResult, send);
/// A call of [`Client::accept_invite`](super::Client::accept_invite), `GET /v1/rooms/{id}/accept-invite`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct AcceptInviteCall(pub(crate) Request);
call!(AcceptInviteCall, types::InviteAccepted, send);
/// A call of [`Client::reject_invite`](super::Client::reject_invite), `GET /v1/rooms/{id}/reject-invite`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct RejectInviteCall(pub(crate) Request);
call!(RejectInviteCall, types::InviteRejected, send);
/// A call of [`Client::list_room_posts`](super::Client::list_room_posts), `GET /v1/rooms/{id}/posts`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct ListRoomPostsCall(pub(crate) Request);
impl ListRoomPostsCall {
    /// The order; latest first unless given.
    pub fn sort_by(
        mut self,
        sort_by: impl TryInto<types::ListRoomPostsSortBy, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0
            .convert::<
                types::ListRoomPostsSortBy,
            >(At::query("sortBy", "sort_by"), sort_by);
        self
    }
    /// [`sort_by`](Self::sort_by) with an `Option`: `None` leaves it out.
    pub fn set_sort_by(
        self,
        sort_by: Option<
            impl TryInto<types::ListRoomPostsSortBy, Error: ::std::fmt::Display>,
        >,
    ) -> Self {
        match sort_by {
            Some(sort_by) => self.sort_by(sort_by),
            None => Self(self.0.without(At::query("sortBy", "sort_by"))),
        }
    }
    /// How many posts a page holds.
    pub fn limit(
        mut self,
        limit: impl TryInto<i64, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0.convert::<i64>(At::query("limit", "limit"), limit);
        self
    }
    /// [`limit`](Self::limit) with an `Option`: `None` leaves it out.
    pub fn set_limit(
        self,
        limit: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match limit {
            Some(limit) => self.limit(limit),
            None => Self(self.0.without(At::query("limit", "limit"))),
        }
    }
    /// Which page, counted from 1.
    pub fn page(mut self, page: impl TryInto<i64, Error: ::std::fmt::Display>) -> Self {
        self.0.convert::<i64>(At::query("page", "page"), page);
        self
    }
    /// [`page`](Self::page) with an `Option`: `None` leaves it out.
    pub fn set_page(
        self,
        page: Option<impl TryInto<i64, Error: ::std::fmt::Display>>,
    ) -> Self {
        match page {
            Some(page) => self.page(page),
            None => Self(self.0.without(At::query("page", "page"))),
        }
    }
    /// Which of the posts.
    pub fn tab(
        mut self,
        tab: impl TryInto<types::ListRoomPostsTab, Error: ::std::fmt::Display>,
    ) -> Self {
        self.0.convert::<types::ListRoomPostsTab>(At::query("tab", "tab"), tab);
        self
    }
    /// [`tab`](Self::tab) with an `Option`: `None` leaves it out.
    pub fn set_tab(
        self,
        tab: Option<impl TryInto<types::ListRoomPostsTab, Error: ::std::fmt::Display>>,
    ) -> Self {
        match tab {
            Some(tab) => self.tab(tab),
            None => Self(self.0.without(At::query("tab", "tab"))),
        }
    }
    /// All items from this page on, fetched page by page as they are consumed.
    ///
    /// The stream ends after the last page, after the first error, and with an error when the
    /// server's pages don't advance.
    pub fn stream(self) -> crate::Items<types::Post> {
        crate::pagination::items(
            self.0,
            |page: types::PaginatedPosts| {
                let frame = crate::pagination::Frame {
                    total: page.total,
                    current_page: page.current_page,
                    pages: page.pages,
                };
                (frame, page.data)
            },
        )
    }
}
call!(ListRoomPostsCall, types::PaginatedPosts, send);
/// A call of [`Client::join_group`](super::Client::join_group), `POST /v1/rooms/{groupId}/join`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct JoinGroupCall(pub(crate) Request);
call!(JoinGroupCall, types::Joined, send);
/// A call of [`Client::leave_group`](super::Client::leave_group), `POST /v1/rooms/{groupId}/leave`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct LeaveGroupCall(pub(crate) Request);
call!(LeaveGroupCall, types::Left, send);
/// A call of [`Client::follow_page`](super::Client::follow_page), `POST /v1/rooms/{pageId}/follow`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct FollowPageCall(pub(crate) Request);
call!(FollowPageCall, types::Followed, send);
/// A call of [`Client::unfollow_page`](super::Client::unfollow_page), `POST /v1/rooms/{pageId}/unfollow`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct UnfollowPageCall(pub(crate) Request);
call!(UnfollowPageCall, types::Unfollowed, send);
/// A call of [`Client::update_post_privacy`](super::Client::update_post_privacy), `PATCH /v1/rooms/{roomId}/posts/{postId}/privacy`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct UpdatePostPrivacyCall(pub(crate) Request);
call!(UpdatePostPrivacyCall, types::Post, send);
/// A call of [`Client::create_post`](super::Client::create_post), `POST /v1/posts`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct CreatePostCall(pub(crate) Request);
impl CreatePostCall {
    /// Whether to keep the post unpublished.
    pub fn draft(mut self, draft: bool) -> Self {
        self.0.set(At::body("draft", "draft"), draft);
        self
    }
    /// The people named in the text.
    pub fn mentions(
        mut self,
        mentions: impl IntoIterator<Item: Into<types::NewPostMention>>,
    ) -> Self {
        self.0.list::<types::NewPostMention>(At::body("mentions", "mentions"), mentions);
        self
    }
    /// The author to post as, for accounts with that right.
    pub fn post_as_author(mut self, post_as_author: impl Into<types::UserId>) -> Self {
        self.0
            .set(
                At::body("postAsAuthorId", "post_as_author"),
                Into::<types::UserId>::into(post_as_author),
            );
        self
    }
    /// [`post_as_author`](Self::post_as_author) with an `Option`: `None` leaves it out.
    pub fn set_post_as_author(
        self,
        post_as_author: Option<impl Into<types::UserId>>,
    ) -> Self {
        match post_as_author {
            Some(post_as_author) => self.post_as_author(post_as_author),
            None => Self(self.0.without(At::body("postAsAuthorId", "post_as_author"))),
        }
    }
    /// When the post counts as published.
    pub fn published_at(
        mut self,
        published_at: impl Into<::chrono::DateTime<::chrono::offset::Utc>>,
    ) -> Self {
        self.0
            .set(
                At::body("publishedAt", "published_at"),
                Into::<::chrono::DateTime<::chrono::offset::Utc>>::into(published_at),
            );
        self
    }
    /// [`published_at`](Self::published_at) with an `Option`: `None` leaves it out.
    pub fn set_published_at(
        self,
        published_at: Option<impl Into<::chrono::DateTime<::chrono::offset::Utc>>>,
    ) -> Self {
        match published_at {
            Some(published_at) => self.published_at(published_at),
            None => Self(self.0.without(At::body("publishedAt", "published_at"))),
        }
    }
    /// The verses the post is about.
    pub fn references(
        mut self,
        references: impl IntoIterator<Item: Into<types::NewPostReference>>,
    ) -> Self {
        self.0
            .list::<
                types::NewPostReference,
            >(At::body("references", "references"), references);
        self
    }
    /// The room the post belongs to.
    pub fn room(mut self, room: impl Into<types::RoomId>) -> Self {
        self.0.set(At::body("roomId", "room"), Into::<types::RoomId>::into(room));
        self
    }
    /// [`room`](Self::room) with an `Option`: `None` leaves it out.
    pub fn set_room(self, room: Option<impl Into<types::RoomId>>) -> Self {
        match room {
            Some(room) => self.room(room),
            None => Self(self.0.without(At::body("roomId", "room"))),
        }
    }
    /// Who sees a post of a room, as requests number it. 0 speaks as the room, 1 is public, 2 is for members only.
    pub fn audience(mut self, audience: crate::PostAudience) -> Self {
        self.0
            .set(
                At::body("roomPostStatus", "audience"),
                crate::audience::requested::code(audience),
            );
        self
    }
    /// [`audience`](Self::audience) with an `Option`: `None` leaves it out.
    pub fn set_audience(self, audience: Option<crate::PostAudience>) -> Self {
        match audience {
            Some(audience) => self.audience(audience),
            None => Self(self.0.without(At::body("roomPostStatus", "audience"))),
        }
    }
    /// Words to file the post under.
    pub fn tags(mut self, tags: impl IntoIterator<Item: Into<String>>) -> Self {
        self.0.list::<String>(At::body("tags", "tags"), tags);
        self
    }
    /// [`tags`](Self::tags) with an `Option`: `None` leaves it out.
    pub fn set_tags(self, tags: Option<impl IntoIterator<Item: Into<String>>>) -> Self {
        match tags {
            Some(tags) => self.tags(tags),
            None => Self(self.0.without(At::body("tags", "tags"))),
        }
    }
}
call!(CreatePostCall, types::PostCreated, send);
/// A call of [`Client::get_post`](super::Client::get_post), `GET /v1/posts/{id}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetPostCall(pub(crate) Request);
call!(GetPostCall, types::Post, send);
/// A call of [`Client::delete_post`](super::Client::delete_post), `DELETE /v1/posts/{id}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct DeletePostCall(pub(crate) Request);
call!(DeletePostCall, types::Success, send);
/// A call of [`Client::get_own_profile`](super::Client::get_own_profile), `GET /v1/users/profile`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetOwnProfileCall(pub(crate) Request);
impl GetOwnProfileCall {
    /// Adds e-mail address, picture and whether a password is set to one's own profile.
    pub fn qdc(mut self, qdc: bool) -> Self {
        self.0.set(At::query("qdc", "qdc"), qdc);
        self
    }
    /// [`qdc`](Self::qdc) with an `Option`: `None` leaves it out.
    pub fn set_qdc(self, qdc: Option<bool>) -> Self {
        match qdc {
            Some(qdc) => self.qdc(qdc),
            None => Self(self.0.without(At::query("qdc", "qdc"))),
        }
    }
}
call!(GetOwnProfileCall, types::OwnProfile, send);
/// A call of [`Client::get_user`](super::Client::get_user), `GET /v1/users/{id}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetUserCall(pub(crate) Request);
impl GetUserCall {
    /// Adds e-mail address, picture and whether a password is set to one's own profile.
    pub fn qdc(mut self, qdc: bool) -> Self {
        self.0.set(At::query("qdc", "qdc"), qdc);
        self
    }
    /// [`qdc`](Self::qdc) with an `Option`: `None` leaves it out.
    pub fn set_qdc(self, qdc: Option<bool>) -> Self {
        match qdc {
            Some(qdc) => self.qdc(qdc),
            None => Self(self.0.without(At::query("qdc", "qdc"))),
        }
    }
}
call!(GetUserCall, types::UserProfile, send);
