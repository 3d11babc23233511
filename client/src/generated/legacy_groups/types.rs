// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! Types of bodies and parameters.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who becomes an administrator.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
#[serde(deny_unknown_fields)]
pub struct AssignAdmin {
    /// The member.
    #[serde(rename = "userId")]
    pub user_id: UserId,
}
impl AssignAdmin {
    /// With what is required, and nothing else set.
    pub fn new(user_id: impl ::std::convert::Into<UserId>) -> Self {
        Self { user_id: user_id.into() }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer to a change.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct Confirmation {
    pub data: Done,
    /// True.
    pub success: bool,
}
impl Confirmation {
    /// With what is required, and nothing else set.
    pub fn new(data: Done, success: bool) -> Self {
        Self { data, success }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// That it was done.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct Done {
    /// The same sentence each time the operation succeeds.
    pub message: ::std::string::String,
}
impl Done {
    /// With what is required, and nothing else set.
    pub fn new(message: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { message: message.into() }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What is wrong.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct ErrorDetail {
    pub code: crate::legacy_groups::types::ErrorCode,
    /// What is wrong, for people.
    pub message: ::std::string::String,
}
impl ErrorDetail {
    /// With what is required, and nothing else set.
    pub fn new(
        code: crate::legacy_groups::types::ErrorCode,
        message: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A refusal.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct ErrorResponse {
    pub error: ErrorDetail,
    /// False.
    pub success: bool,
}
impl ErrorResponse {
    /// With what is required, and nothing else set.
    pub fn new(error: ErrorDetail, success: bool) -> Self {
        Self { error, success }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with one room.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct GroupSettings {
    pub data: Room,
    /// True.
    pub success: bool,
}
impl GroupSettings {
    /// With what is required, and nothing else set.
    pub fn new(data: Room, success: bool) -> Self {
        Self { data, success }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What the caller belongs to, by kind.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct GroupsAndPages {
    /// The groups.
    pub groups: ::std::vec::Vec<Room>,
    /// The pages.
    pub pages: ::std::vec::Vec<Room>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who is invited, by one of the two.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash
)]
#[serde(deny_unknown_fields)]
pub struct InviteUser {
    /// The e-mail address, of a user or of somebody who is not one yet.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email: ::std::option::Option<::std::string::String>,
    /// The user's id.
    #[serde(rename = "userId", skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<UserId>,
}
impl InviteUser {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            email: ::std::option::Option::None,
            user_id: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with everything the caller belongs to.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct ListedGroups {
    pub data: GroupsAndPages,
    /// True.
    pub success: bool,
}
impl ListedGroups {
    /// With what is required, and nothing else set.
    pub fn new(data: GroupsAndPages, success: bool) -> Self {
        Self { data, success }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who is removed.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
#[serde(deny_unknown_fields)]
pub struct RemoveUser {
    /// The member.
    #[serde(rename = "userId")]
    pub user_id: UserId,
}
impl RemoveUser {
    /// With what is required, and nothing else set.
    pub fn new(user_id: impl ::std::convert::Into<UserId>) -> Self {
        Self { user_id: user_id.into() }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A group or a page, as its members see it.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
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
    pub id: RoomId,
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
crate::id::id! {
    #[doc = " Which room it is."] pub struct RoomId(i64);
}
crate::id::id! {
    #[doc = " Which person it is."] pub struct UserId(i64);
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
