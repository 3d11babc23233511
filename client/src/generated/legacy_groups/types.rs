// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! Types of bodies and parameters.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who becomes an administrator.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct AssignAdmin {
    /// The member.
    #[serde(rename = "userId")]
    pub user_id: i64,
}
impl AssignAdmin {
    pub fn builder() -> builder::AssignAdmin {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer to a change.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Confirmation {
    pub data: Done,
    /// True.
    pub success: bool,
}
impl Confirmation {
    pub fn builder() -> builder::Confirmation {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// That it was done.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Done {
    /// The same sentence each time the operation succeeds.
    pub message: ::std::string::String,
}
impl Done {
    pub fn builder() -> builder::Done {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What is wrong.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct ErrorDetail {
    pub code: crate::legacy_groups::types::ErrorCode,
    /// What is wrong, for people.
    pub message: ::std::string::String,
}
impl ErrorDetail {
    pub fn builder() -> builder::ErrorDetail {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A refusal.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct ErrorResponse {
    pub error: ErrorDetail,
    /// False.
    pub success: bool,
}
impl ErrorResponse {
    pub fn builder() -> builder::ErrorResponse {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with one room.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct GroupSettings {
    pub data: Room,
    /// True.
    pub success: bool,
}
impl GroupSettings {
    pub fn builder() -> builder::GroupSettings {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What the caller belongs to, by kind.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct GroupsAndPages {
    /// The groups.
    pub groups: ::std::vec::Vec<Room>,
    /// The pages.
    pub pages: ::std::vec::Vec<Room>,
}
impl GroupsAndPages {
    pub fn builder() -> builder::GroupsAndPages {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who is invited, by one of the two.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct InviteUser {
    /// The e-mail address, of a user or of somebody who is not one yet.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email: ::std::option::Option<::std::string::String>,
    /// The user's id.
    #[serde(rename = "userId", skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<i64>,
}
impl InviteUser {
    pub fn builder() -> builder::InviteUser {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with everything the caller belongs to.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct ListedGroups {
    pub data: GroupsAndPages,
    /// True.
    pub success: bool,
}
impl ListedGroups {
    pub fn builder() -> builder::ListedGroups {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who is removed.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RemoveUser {
    /// The member.
    #[serde(rename = "userId")]
    pub user_id: i64,
}
impl RemoveUser {
    pub fn builder() -> builder::RemoveUser {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A group or a page, as its members see it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Room {
    /// Whether it is in use.
    pub active: bool,
    /// The path of its picture.
    pub avatar: ::std::string::String,
    /// Whether the caller administers it.
    #[serde(rename = "currentUserIsAdmin")]
    pub current_user_is_admin: bool,
    /// What it is about.
    pub description: ::std::string::String,
    /// The slug of a group; empty for a page.
    pub group: ::std::string::String,
    /// The id.
    pub id: i64,
    /// Its address; of a page the base domain only.
    pub link: ::std::string::String,
    /// How many members it has.
    #[serde(rename = "membersCount")]
    pub members_count: i64,
    /// What it is called.
    pub name: ::std::string::String,
    /// How many posts it has.
    #[serde(rename = "postsCount")]
    pub posts_count: i64,
    /// Whether everybody may see it.
    pub public: bool,
    #[serde(rename = "roomType")]
    pub room_type: crate::legacy_groups::types::RoomType,
    /// The subdomain of a page; empty for a group.
    pub subdomain: ::std::string::String,
    /// Whether Quran Reflect vouches for it; always true for a page.
    pub verified: bool,
}
impl Room {
    pub fn builder() -> builder::Room {
        Default::default()
    }
}
/// Types for composing complex structures.
pub mod builder {
    /// Builds a [`AssignAdmin`](super::AssignAdmin).
    #[derive(Clone, Debug)]
    pub struct AssignAdmin {
        user_id: ::std::result::Result<i64, ::std::string::String>,
    }
    impl ::std::default::Default for AssignAdmin {
        fn default() -> Self {
            Self {
                user_id: Err("user_id: a value is required".to_string()),
            }
        }
    }
    impl AssignAdmin {
        /// The member.
        #[must_use]
        pub fn user_id(mut self, value: i64) -> Self {
            self.user_id = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<AssignAdmin> for super::AssignAdmin {
        type Error = super::error::ConversionError;
        fn try_from(
            value: AssignAdmin,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { user_id: value.user_id? })
        }
    }
    impl ::std::convert::From<super::AssignAdmin> for AssignAdmin {
        fn from(value: super::AssignAdmin) -> Self {
            Self { user_id: Ok(value.user_id) }
        }
    }
    /// Builds a [`Confirmation`](super::Confirmation).
    #[derive(Clone, Debug)]
    pub struct Confirmation {
        data: ::std::result::Result<super::Done, ::std::string::String>,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for Confirmation {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl Confirmation {
        /// Sets `data`.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Done>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// True.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<Confirmation> for super::Confirmation {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Confirmation,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::Confirmation> for Confirmation {
        fn from(value: super::Confirmation) -> Self {
            Self {
                data: Ok(value.data),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`Done`](super::Done).
    #[derive(Clone, Debug)]
    pub struct Done {
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for Done {
        fn default() -> Self {
            Self {
                message: Err("message: a value is required".to_string()),
            }
        }
    }
    impl Done {
        /// The same sentence each time the operation succeeds.
        #[must_use]
        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|error| crate::invalid::at("message", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<Done> for super::Done {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Done,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { message: value.message? })
        }
    }
    impl ::std::convert::From<super::Done> for Done {
        fn from(value: super::Done) -> Self {
            Self { message: Ok(value.message) }
        }
    }
    /// Builds a [`ErrorDetail`](super::ErrorDetail).
    #[derive(Clone, Debug)]
    pub struct ErrorDetail {
        code: ::std::result::Result<
            crate::legacy_groups::types::ErrorCode,
            ::std::string::String,
        >,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for ErrorDetail {
        fn default() -> Self {
            Self {
                code: Err("code: a value is required".to_string()),
                message: Err("message: a value is required".to_string()),
            }
        }
    }
    impl ErrorDetail {
        /// Sets `code`.
        #[must_use]
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::legacy_groups::types::ErrorCode>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|error| crate::invalid::at("code", &error));
            self
        }
        /// What is wrong, for people.
        #[must_use]
        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|error| crate::invalid::at("message", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<ErrorDetail> for super::ErrorDetail {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorDetail,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }
    impl ::std::convert::From<super::ErrorDetail> for ErrorDetail {
        fn from(value: super::ErrorDetail) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }
    /// Builds a [`ErrorResponse`](super::ErrorResponse).
    #[derive(Clone, Debug)]
    pub struct ErrorResponse {
        error: ::std::result::Result<super::ErrorDetail, ::std::string::String>,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for ErrorResponse {
        fn default() -> Self {
            Self {
                error: Err("error: a value is required".to_string()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl ErrorResponse {
        /// Sets `error`.
        #[must_use]
        pub fn error<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::ErrorDetail>,
            T::Error: ::std::fmt::Display,
        {
            self.error = value
                .try_into()
                .map_err(|error| crate::invalid::at("error", &error));
            self
        }
        /// False.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<ErrorResponse> for super::ErrorResponse {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorResponse,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                error: value.error?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::ErrorResponse> for ErrorResponse {
        fn from(value: super::ErrorResponse) -> Self {
            Self {
                error: Ok(value.error),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`GroupSettings`](super::GroupSettings).
    #[derive(Clone, Debug)]
    pub struct GroupSettings {
        data: ::std::result::Result<super::Room, ::std::string::String>,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for GroupSettings {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl GroupSettings {
        /// Sets `data`.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Room>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// True.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<GroupSettings> for super::GroupSettings {
        type Error = super::error::ConversionError;
        fn try_from(
            value: GroupSettings,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::GroupSettings> for GroupSettings {
        fn from(value: super::GroupSettings) -> Self {
            Self {
                data: Ok(value.data),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`GroupsAndPages`](super::GroupsAndPages).
    #[derive(Clone, Debug)]
    pub struct GroupsAndPages {
        groups: ::std::result::Result<
            ::std::vec::Vec<super::Room>,
            ::std::string::String,
        >,
        pages: ::std::result::Result<
            ::std::vec::Vec<super::Room>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for GroupsAndPages {
        fn default() -> Self {
            Self {
                groups: Err("groups: a value is required".to_string()),
                pages: Err("pages: a value is required".to_string()),
            }
        }
    }
    impl GroupsAndPages {
        /// The groups.
        #[must_use]
        pub fn groups<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::Room>>,
            T::Error: ::std::fmt::Display,
        {
            self.groups = value
                .try_into()
                .map_err(|error| crate::invalid::at("groups", &error));
            self
        }
        /// The pages.
        #[must_use]
        pub fn pages<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::Room>>,
            T::Error: ::std::fmt::Display,
        {
            self.pages = value
                .try_into()
                .map_err(|error| crate::invalid::at("pages", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<GroupsAndPages> for super::GroupsAndPages {
        type Error = super::error::ConversionError;
        fn try_from(
            value: GroupsAndPages,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                groups: value.groups?,
                pages: value.pages?,
            })
        }
    }
    impl ::std::convert::From<super::GroupsAndPages> for GroupsAndPages {
        fn from(value: super::GroupsAndPages) -> Self {
            Self {
                groups: Ok(value.groups),
                pages: Ok(value.pages),
            }
        }
    }
    /// Builds a [`InviteUser`](super::InviteUser).
    #[derive(Clone, Debug)]
    pub struct InviteUser {
        email: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        user_id: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for InviteUser {
        fn default() -> Self {
            Self {
                email: Ok(Default::default()),
                user_id: Ok(Default::default()),
            }
        }
    }
    impl InviteUser {
        /// The e-mail address, of a user or of somebody who is not one yet.
        #[must_use]
        pub fn email<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.email = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("email", &error));
            self
        }
        /// The user's id.
        #[must_use]
        pub fn user_id(mut self, value: i64) -> Self {
            self.user_id = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<InviteUser> for super::InviteUser {
        type Error = super::error::ConversionError;
        fn try_from(
            value: InviteUser,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                email: value.email?,
                user_id: value.user_id?,
            })
        }
    }
    impl ::std::convert::From<super::InviteUser> for InviteUser {
        fn from(value: super::InviteUser) -> Self {
            Self {
                email: Ok(value.email),
                user_id: Ok(value.user_id),
            }
        }
    }
    /// Builds a [`ListedGroups`](super::ListedGroups).
    #[derive(Clone, Debug)]
    pub struct ListedGroups {
        data: ::std::result::Result<super::GroupsAndPages, ::std::string::String>,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for ListedGroups {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl ListedGroups {
        /// Sets `data`.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::GroupsAndPages>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// True.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<ListedGroups> for super::ListedGroups {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ListedGroups,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::ListedGroups> for ListedGroups {
        fn from(value: super::ListedGroups) -> Self {
            Self {
                data: Ok(value.data),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`RemoveUser`](super::RemoveUser).
    #[derive(Clone, Debug)]
    pub struct RemoveUser {
        user_id: ::std::result::Result<i64, ::std::string::String>,
    }
    impl ::std::default::Default for RemoveUser {
        fn default() -> Self {
            Self {
                user_id: Err("user_id: a value is required".to_string()),
            }
        }
    }
    impl RemoveUser {
        /// The member.
        #[must_use]
        pub fn user_id(mut self, value: i64) -> Self {
            self.user_id = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<RemoveUser> for super::RemoveUser {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RemoveUser,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { user_id: value.user_id? })
        }
    }
    impl ::std::convert::From<super::RemoveUser> for RemoveUser {
        fn from(value: super::RemoveUser) -> Self {
            Self { user_id: Ok(value.user_id) }
        }
    }
    /// Builds a [`Room`](super::Room).
    #[derive(Clone, Debug)]
    pub struct Room {
        active: ::std::result::Result<bool, ::std::string::String>,
        avatar: ::std::result::Result<::std::string::String, ::std::string::String>,
        current_user_is_admin: ::std::result::Result<bool, ::std::string::String>,
        description: ::std::result::Result<::std::string::String, ::std::string::String>,
        group: ::std::result::Result<::std::string::String, ::std::string::String>,
        id: ::std::result::Result<i64, ::std::string::String>,
        link: ::std::result::Result<::std::string::String, ::std::string::String>,
        members_count: ::std::result::Result<i64, ::std::string::String>,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
        posts_count: ::std::result::Result<i64, ::std::string::String>,
        public: ::std::result::Result<bool, ::std::string::String>,
        room_type: ::std::result::Result<
            crate::legacy_groups::types::RoomType,
            ::std::string::String,
        >,
        subdomain: ::std::result::Result<::std::string::String, ::std::string::String>,
        verified: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for Room {
        fn default() -> Self {
            Self {
                active: Err("active: a value is required".to_string()),
                avatar: Err("avatar: a value is required".to_string()),
                current_user_is_admin: Err(
                    "current_user_is_admin: a value is required".to_string(),
                ),
                description: Err("description: a value is required".to_string()),
                group: Err("group: a value is required".to_string()),
                id: Err("id: a value is required".to_string()),
                link: Err("link: a value is required".to_string()),
                members_count: Err("members_count: a value is required".to_string()),
                name: Err("name: a value is required".to_string()),
                posts_count: Err("posts_count: a value is required".to_string()),
                public: Err("public: a value is required".to_string()),
                room_type: Err("room_type: a value is required".to_string()),
                subdomain: Err("subdomain: a value is required".to_string()),
                verified: Err("verified: a value is required".to_string()),
            }
        }
    }
    impl Room {
        /// Whether it is in use.
        #[must_use]
        pub fn active(mut self, value: bool) -> Self {
            self.active = Ok(value);
            self
        }
        /// The path of its picture.
        #[must_use]
        pub fn avatar<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.avatar = value
                .try_into()
                .map_err(|error| crate::invalid::at("avatar", &error));
            self
        }
        /// Whether the caller administers it.
        #[must_use]
        pub fn current_user_is_admin(mut self, value: bool) -> Self {
            self.current_user_is_admin = Ok(value);
            self
        }
        /// What it is about.
        #[must_use]
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.description = value
                .try_into()
                .map_err(|error| crate::invalid::at("description", &error));
            self
        }
        /// The slug of a group; empty for a page.
        #[must_use]
        pub fn group<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.group = value
                .try_into()
                .map_err(|error| crate::invalid::at("group", &error));
            self
        }
        /// The id.
        #[must_use]
        pub fn id(mut self, value: i64) -> Self {
            self.id = Ok(value);
            self
        }
        /// Its address; of a page the base domain only.
        #[must_use]
        pub fn link<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.link = value
                .try_into()
                .map_err(|error| crate::invalid::at("link", &error));
            self
        }
        /// How many members it has.
        #[must_use]
        pub fn members_count(mut self, value: i64) -> Self {
            self.members_count = Ok(value);
            self
        }
        /// What it is called.
        #[must_use]
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|error| crate::invalid::at("name", &error));
            self
        }
        /// How many posts it has.
        #[must_use]
        pub fn posts_count(mut self, value: i64) -> Self {
            self.posts_count = Ok(value);
            self
        }
        /// Whether everybody may see it.
        #[must_use]
        pub fn public(mut self, value: bool) -> Self {
            self.public = Ok(value);
            self
        }
        /// Sets `room_type`.
        #[must_use]
        pub fn room_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::legacy_groups::types::RoomType>,
            T::Error: ::std::fmt::Display,
        {
            self.room_type = value
                .try_into()
                .map_err(|error| crate::invalid::at("room_type", &error));
            self
        }
        /// The subdomain of a page; empty for a group.
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
        /// Whether Quran Reflect vouches for it; always true for a page.
        #[must_use]
        pub fn verified(mut self, value: bool) -> Self {
            self.verified = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<Room> for super::Room {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Room,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                active: value.active?,
                avatar: value.avatar?,
                current_user_is_admin: value.current_user_is_admin?,
                description: value.description?,
                group: value.group?,
                id: value.id?,
                link: value.link?,
                members_count: value.members_count?,
                name: value.name?,
                posts_count: value.posts_count?,
                public: value.public?,
                room_type: value.room_type?,
                subdomain: value.subdomain?,
                verified: value.verified?,
            })
        }
    }
    impl ::std::convert::From<super::Room> for Room {
        fn from(value: super::Room) -> Self {
            Self {
                active: Ok(value.active),
                avatar: Ok(value.avatar),
                current_user_is_admin: Ok(value.current_user_is_admin),
                description: Ok(value.description),
                group: Ok(value.group),
                id: Ok(value.id),
                link: Ok(value.link),
                members_count: Ok(value.members_count),
                name: Ok(value.name),
                posts_count: Ok(value.posts_count),
                public: Ok(value.public),
                room_type: Ok(value.room_type),
                subdomain: Ok(value.subdomain),
                verified: Ok(value.verified),
            }
        }
    }
}
/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
crate::open_enum::open_enum! {
    #[doc = " The kind of refusal; each belongs to one status."] pub enum ErrorCode {
    #[doc = " `ForbiddenError`"] ForbiddenError = "ForbiddenError", #[doc =
    " `NotFoundError`"] NotFoundError = "NotFoundError", #[doc = " `ValidationError`"]
    ValidationError = "ValidationError", #[doc = " `ServerError`"] ServerError =
    "ServerError", }
}
crate::open_enum::open_enum! {
    #[doc = " What a room is."] pub enum RoomType { #[doc = " `page`"] Page = "page",
    #[doc = " `group`"] Group = "group", }
}
