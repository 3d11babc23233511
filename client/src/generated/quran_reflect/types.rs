// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! Types of bodies and parameters.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A group to create.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct CreateGroup {
    /// What the group is about, up to 200 characters.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<CreateGroupDescription>,
    /// Whether the app hides the button to join.
    #[serde(
        rename = "hideFollowJoinButton",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hide_follow_join_button: ::std::option::Option<bool>,
    /// The name, 1 to 50 characters.
    pub name: CreateGroupName,
    /// Whether everybody may join.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub public: ::std::option::Option<bool>,
    /// The last part of the group's address, 1 to 50 characters.
    pub url: CreateGroupUrl,
}
impl CreateGroup {
    /// With what is required, and nothing else set.
    pub fn new(name: CreateGroupName, url: CreateGroupUrl) -> Self {
        Self {
            description: ::std::option::Option::None,
            hide_follow_join_button: ::std::option::Option::None,
            name,
            public: ::std::option::Option::None,
            url,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `description` of [`CreateGroup`].
///
/// What the group is about, up to 200 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct CreateGroupDescription(::std::string::String);
impl ::std::ops::Deref for CreateGroupDescription {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<CreateGroupDescription> for ::std::string::String {
    fn from(value: CreateGroupDescription) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for CreateGroupDescription {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 200usize {
            return Err("longer than 200 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for CreateGroupDescription {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for CreateGroupDescription {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for CreateGroupDescription {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `name` of [`CreateGroup`].
///
/// The name, 1 to 50 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct CreateGroupName(::std::string::String);
impl ::std::ops::Deref for CreateGroupName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<CreateGroupName> for ::std::string::String {
    fn from(value: CreateGroupName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for CreateGroupName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 50usize {
            return Err("longer than 50 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for CreateGroupName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for CreateGroupName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for CreateGroupName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `url` of [`CreateGroup`].
///
/// The last part of the group's address, 1 to 50 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct CreateGroupUrl(::std::string::String);
impl ::std::ops::Deref for CreateGroupUrl {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<CreateGroupUrl> for ::std::string::String {
    fn from(value: CreateGroupUrl) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for CreateGroupUrl {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 50usize {
            return Err("longer than 50 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for CreateGroupUrl {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for CreateGroupUrl {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for CreateGroupUrl {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A page to request, with what the reviewers want to know.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct CreatePage {
    /// Anything else the reviewers should know.
    #[serde(
        rename = "additionalDetails",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub additional_details: ::std::option::Option<::std::string::String>,
    /// A telephone number for the reviewers.
    #[serde(rename = "contactNumber")]
    pub contact_number: ::std::string::String,
    /// The country.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<::std::string::String>,
    /// What the page is about.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    /// Whether the app hides the button to follow.
    #[serde(
        rename = "hideFollowJoinButton",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hide_follow_join_button: ::std::option::Option<bool>,
    /// The position of the person who asks.
    #[serde(rename = "jobTitle")]
    pub job_title: ::std::string::String,
    /// The name of the page.
    pub name: ::std::string::String,
    /// The organisation behind the page.
    #[serde(rename = "organizationName")]
    pub organization_name: ::std::string::String,
    /// The organisation's web address.
    #[serde(
        rename = "organizationWebsite",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub organization_website: ::std::option::Option<::std::string::String>,
    /// Whether the page is public.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub public: ::std::option::Option<bool>,
    /// What the page is for.
    pub purpose: ::std::string::String,
    /// The subdomain asked for.
    pub url: CreatePageUrl,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `url` of [`CreatePage`].
///
/// The subdomain asked for.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct CreatePageUrl(::std::string::String);
impl ::std::ops::Deref for CreatePageUrl {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<CreatePageUrl> for ::std::string::String {
    fn from(value: CreatePageUrl) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for CreatePageUrl {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for CreatePageUrl {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for CreatePageUrl {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for CreatePageUrl {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A post to create, wrapped the way the API expects it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct CreatePost {
    pub post: NewPost,
}
impl CreatePost {
    /// With what is required, and nothing else set.
    pub fn new(post: NewPost) -> Self {
        Self { post }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What was wrong, field by field.
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
pub struct ErrorCause {
    /// The kind of error as one word.
    pub code: ::std::string::String,
    /// For each field that is wrong, why.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub details: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
    /// A sentence for people.
    pub message: ::std::string::String,
}
impl ErrorCause {
    /// With what is required, and nothing else set.
    pub fn new(
        code: impl ::std::convert::Into<::std::string::String>,
        message: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            code: code.into(),
            details: ::std::option::Option::None,
            message: message.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The service's own answer inside the gateway's.
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
pub struct ErrorDetails {
    pub error: ErrorCause,
    /// False.
    pub success: bool,
}
impl ErrorDetails {
    /// With what is required, and nothing else set.
    pub fn new(error: ErrorCause, success: bool) -> Self {
        Self { error, success }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Why a call was refused. Upstream describes no body for the refusals of these operations; this is the shape of its gateway, with the service's own answer under `details` the way one example shows it.
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
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub details: ::std::option::Option<ErrorDetails>,
    /// A sentence for people.
    pub message: ::std::string::String,
    /// False.
    pub success: bool,
    /// The kind of refusal as one word.
    #[serde(rename = "type")]
    pub type_: ::std::string::String,
}
impl ErrorResponse {
    /// With what is required, and nothing else set.
    pub fn new(
        message: impl ::std::convert::Into<::std::string::String>,
        success: bool,
        type_: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            details: ::std::option::Option::None,
            message: message.into(),
            success,
            type_: type_.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the caller follows the page now.
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
pub struct Followed {
    /// True.
    pub followed: bool,
}
impl Followed {
    /// With what is required, and nothing else set.
    pub fn new(followed: bool) -> Self {
        Self { followed }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the invitation was accepted.
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
pub struct InviteAccepted {
    /// True.
    pub accepted: bool,
}
impl InviteAccepted {
    /// With what is required, and nothing else set.
    pub fn new(accepted: bool) -> Self {
        Self { accepted }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the invitation was declined.
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
pub struct InviteRejected {
    /// True.
    pub rejected: bool,
}
impl InviteRejected {
    /// With what is required, and nothing else set.
    pub fn new(rejected: bool) -> Self {
        Self { rejected }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What became of each invitation.
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
pub struct InviteResult {
    /// For every user id and address, true or a word that says why not.
    #[serde(rename = "inviteStatus")]
    pub invite_status: ::std::collections::BTreeMap<
        ::std::string::String,
        crate::InviteOutcome,
    >,
    /// Whether anybody was invited.
    pub invited: bool,
}
impl InviteResult {
    /// With what is required, and nothing else set.
    pub fn new(
        invite_status: ::std::collections::BTreeMap<
            ::std::string::String,
            crate::InviteOutcome,
        >,
        invited: bool,
    ) -> Self {
        Self { invite_status, invited }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whom to invite; send the list that is not used as an empty one.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct InviteUsers {
    /// People by e-mail address.
    pub emails: ::std::vec::Vec<::std::string::String>,
    /// People with an account, by UUID.
    #[serde(rename = "userIds")]
    pub user_ids: ::std::vec::Vec<UserId>,
}
impl InviteUsers {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            emails: ::std::vec::Vec::new(),
            user_ids: ::std::vec::Vec::new(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the caller is a member now.
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
pub struct Joined {
    /// True.
    pub joined: bool,
}
impl Joined {
    /// With what is required, and nothing else set.
    pub fn new(joined: bool) -> Self {
        Self { joined }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the caller has left.
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
pub struct Left {
    /// True.
    pub left: bool,
}
impl Left {
    /// With what is required, and nothing else set.
    pub fn new(left: bool) -> Self {
        Self { left }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The room that the private link led to.
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
pub struct LinkAccepted {
    /// Whether the caller was not a member before.
    #[serde(rename = "isNewMember")]
    pub is_new_member: bool,
    /// The room.
    #[serde(rename = "roomId")]
    pub room_id: RoomId,
    /// True.
    pub success: bool,
}
impl LinkAccepted {
    /// With what is required, and nothing else set.
    pub fn new(
        is_new_member: bool,
        room_id: impl ::std::convert::Into<RoomId>,
        success: bool,
    ) -> Self {
        Self {
            is_new_member,
            room_id: room_id.into(),
            success,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The order; latest first unless given.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum ListRoomPostsSortBy {
    #[serde(rename = "latest")]
    Latest,
    #[serde(rename = "popular")]
    Popular,
}
impl ::std::fmt::Display for ListRoomPostsSortBy {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Latest => f.write_str("latest"),
            Self::Popular => f.write_str("popular"),
        }
    }
}
impl ::std::str::FromStr for ListRoomPostsSortBy {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "latest" => Ok(Self::Latest),
            "popular" => Ok(Self::Popular),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ListRoomPostsSortBy {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for ListRoomPostsSortBy {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Which of the posts.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum ListRoomPostsTab {
    #[serde(rename = "reflections")]
    Reflections,
    #[serde(rename = "saved")]
    Saved,
    #[serde(rename = "public")]
    Public,
    #[serde(rename = "members_only")]
    MembersOnly,
}
impl ::std::fmt::Display for ListRoomPostsTab {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Reflections => f.write_str("reflections"),
            Self::Saved => f.write_str("saved"),
            Self::Public => f.write_str("public"),
            Self::MembersOnly => f.write_str("members_only"),
        }
    }
}
impl ::std::str::FromStr for ListRoomPostsTab {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "reflections" => Ok(Self::Reflections),
            "saved" => Ok(Self::Saved),
            "public" => Ok(Self::Public),
            "members_only" => Ok(Self::MembersOnly),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ListRoomPostsTab {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for ListRoomPostsTab {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A member of a group or follower of a page.
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
pub struct Member {
    /// The person's picture; its sizes are not documented.
    #[serde(rename = "avatarUrls")]
    pub avatar_urls: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    /// Given name.
    #[serde(rename = "firstName")]
    pub first_name: ::std::string::String,
    /// How many people follow the person.
    #[serde(rename = "followersCount")]
    pub followers_count: i64,
    /// The person, a UUID.
    pub id: UserId,
    /// Whether the person's account is in use.
    #[serde(rename = "isActive")]
    pub is_active: bool,
    /// Whether the person administers the room.
    #[serde(rename = "isAdmin")]
    pub is_admin: bool,
    /// Whether the caller follows the person.
    #[serde(rename = "isFollowed")]
    pub is_followed: bool,
    /// Whether the person owns the room.
    #[serde(rename = "isOwner")]
    pub is_owner: bool,
    /// Family name.
    #[serde(rename = "lastName")]
    pub last_name: ::std::string::String,
    /// The name the person is addressed by.
    pub username: ::std::string::String,
    /// Whether the platform has verified the person.
    pub verified: bool,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The post itself.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewPost {
    /// The text, at least six characters.
    pub body: NewPostBody,
    /// Whether to keep the post unpublished.
    pub draft: bool,
    /// The people named in the text.
    pub mentions: ::std::vec::Vec<NewPostMention>,
    /// The author to post as, for accounts with that right.
    #[serde(
        rename = "postAsAuthorId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub post_as_author_id: ::std::option::Option<UserId>,
    /// When the post counts as published.
    #[serde(
        rename = "publishedAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub published_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// The verses the post is about.
    pub references: ::std::vec::Vec<NewPostReference>,
    /// The room the post belongs to.
    #[serde(rename = "roomId", skip_serializing_if = "::std::option::Option::is_none")]
    pub room_id: ::std::option::Option<RoomId>,
    /// Who sees a post of a room, as requests number it. 0 speaks as the room, 1 is public, 2 is for members only.
    #[serde(
        rename = "roomPostStatus",
        skip_serializing_if = "::std::option::Option::is_none",
        default,
        serialize_with = "crate::audience::requested::write",
        deserialize_with = "crate::audience::requested::read"
    )]
    pub audience: ::std::option::Option<crate::PostAudience>,
    /// Words to file the post under.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tags: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
}
impl NewPost {
    /// With what is required, and nothing else set.
    pub fn new(body: NewPostBody, draft: bool) -> Self {
        Self {
            body,
            draft,
            mentions: ::std::vec::Vec::new(),
            post_as_author_id: ::std::option::Option::None,
            published_at: ::std::option::Option::None,
            references: ::std::vec::Vec::new(),
            room_id: ::std::option::Option::None,
            audience: ::std::option::Option::None,
            tags: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `body` of [`NewPost`].
///
/// The text, at least six characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct NewPostBody(::std::string::String);
impl ::std::ops::Deref for NewPostBody {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<NewPostBody> for ::std::string::String {
    fn from(value: NewPostBody) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for NewPostBody {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 6usize {
            return Err("shorter than 6 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for NewPostBody {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for NewPostBody {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for NewPostBody {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A person named in the text, where the marker stands.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewPostMention {
    /// The name to show.
    #[serde(rename = "displayName")]
    pub display_name: ::std::string::String,
    /// A UUID in double braces that stands in the text.
    pub marker: NewPostMentionMarker,
    /// The person, a UUID.
    #[serde(rename = "userId")]
    pub user_id: UserId,
}
impl NewPostMention {
    /// With what is required, and nothing else set.
    pub fn new(
        display_name: impl ::std::convert::Into<::std::string::String>,
        marker: NewPostMentionMarker,
        user_id: impl ::std::convert::Into<UserId>,
    ) -> Self {
        Self {
            display_name: display_name.into(),
            marker,
            user_id: user_id.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `marker` of [`NewPostMention`].
///
/// A UUID in double braces that stands in the text.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct NewPostMentionMarker(::std::string::String);
impl ::std::ops::Deref for NewPostMentionMarker {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<NewPostMentionMarker> for ::std::string::String {
    fn from(value: NewPostMentionMarker) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for NewPostMentionMarker {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        {
            ::regress::Regex::new(
                    "\\{\\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\}\\}",
                )
                .unwrap()
        });
        if PATTERN.find(value).is_none() {
            return Err(
                "doesn't match pattern \"\\{\\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\}\\}\""
                    .into(),
            );
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for NewPostMentionMarker {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for NewPostMentionMarker {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for NewPostMentionMarker {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A range of verses in one chapter; 0 to 0 stands for the whole chapter.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewPostReference {
    /// The chapter, 1 to 114.
    #[serde(rename = "chapterId")]
    pub chapter_id: i64,
    /// The first verse.
    pub from: i64,
    /// The last verse.
    pub to: i64,
}
impl NewPostReference {
    /// With what is required, and nothing else set.
    pub fn new(chapter_id: i64, from: i64, to: i64) -> Self {
        Self { chapter_id, from, to }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The caller.
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
pub struct OwnProfile {
    /// The person's picture; its sizes are not documented.
    #[serde(rename = "avatarUrls")]
    pub avatar_urls: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    /// A few words about themself.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub bio: ::std::option::Option<::std::string::String>,
    /// The country.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<::std::string::String>,
    /// When the account was created, as text without a time zone.
    #[serde(rename = "createdAt")]
    pub created_at: ::std::string::String,
    /// The e-mail address; on request and for oneself.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email: ::std::option::Option<::std::string::String>,
    /// Given name.
    #[serde(
        rename = "firstName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Whether the caller follows the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub followed: ::std::option::Option<bool>,
    /// How many people follow the person.
    #[serde(
        rename = "followersCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub followers_count: ::std::option::Option<i64>,
    /// The person, a UUID.
    pub id: UserId,
    /// Whether the person administers the platform.
    #[serde(rename = "isAdmin", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_admin: ::std::option::Option<bool>,
    /// Whether the account has a password; on request and for oneself.
    #[serde(
        rename = "isPasswordSet",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_password_set: ::std::option::Option<bool>,
    /// The year the account was created.
    #[serde(rename = "joiningYear")]
    pub joining_year: i64,
    /// The language, by number.
    #[serde(
        rename = "languageId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub language_id: ::std::option::Option<i64>,
    /// The language, by ISO code.
    #[serde(
        rename = "languageIsoCode",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub language_iso_code: ::std::option::Option<::std::string::String>,
    /// Family name.
    #[serde(rename = "lastName", skip_serializing_if = "::std::option::Option::is_none")]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// How many likes the posts have.
    #[serde(
        rename = "likesCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub likes_count: ::std::option::Option<i64>,
    /// Web address of the picture; on request and for oneself.
    #[serde(rename = "photoUrl", skip_serializing_if = "::std::option::Option::is_none")]
    pub photo_url: ::std::option::Option<::std::string::String>,
    /// Whether the person may post in the name of others.
    #[serde(rename = "postAs", skip_serializing_if = "::std::option::Option::is_none")]
    pub post_as: ::std::option::Option<bool>,
    /// How many posts the person wrote.
    #[serde(
        rename = "postsCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub posts_count: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub settings: ::std::option::Option<UserSettings>,
    /// The name the person is addressed by.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<::std::string::String>,
    /// Whether the platform has verified the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub verified: ::std::option::Option<bool>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Confirmation of a page request.
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
pub struct PageRequested {
    /// The request; its shape is not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data: ::std::option::Option<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    /// A sentence for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// True.
    pub success: bool,
}
impl PageRequested {
    /// With what is required, and nothing else set.
    pub fn new(success: bool) -> Self {
        Self {
            data: ::std::option::Option::None,
            message: ::std::option::Option::None,
            success,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// One page of members.
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
pub struct PaginatedMembers {
    /// The page asked for.
    #[serde(rename = "currentPage")]
    pub current_page: i64,
    /// The members of this page.
    pub data: ::std::vec::Vec<Member>,
    /// How many items a page holds.
    pub limit: i64,
    /// How many pages there are.
    pub pages: i64,
    /// How many items there are in all.
    pub total: i64,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// One page of posts.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct PaginatedPosts {
    /// The page asked for.
    #[serde(rename = "currentPage")]
    pub current_page: i64,
    /// The posts of this page.
    pub data: ::std::vec::Vec<Post>,
    /// How many items a page holds.
    pub limit: i64,
    /// How many pages there are.
    pub pages: i64,
    /// How many items there are in all.
    pub total: i64,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// One page of rooms.
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
pub struct PaginatedRooms {
    /// The page asked for.
    #[serde(rename = "currentPage")]
    pub current_page: i64,
    /// The rooms of this page.
    pub data: ::std::vec::Vec<Room>,
    /// How many items a page holds.
    pub limit: i64,
    /// How many pages there are.
    pub pages: i64,
    /// How many items there are in all.
    pub total: i64,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A post. Most of it is optional, and what a reader may see decides what is there.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct Post {
    /// Who wrote it; the shape is not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub author: ::std::option::Option<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    /// Who wrote it, a UUID.
    #[serde(rename = "authorId")]
    pub author_id: UserId,
    /// The text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub body: ::std::option::Option<::std::string::String>,
    /// How many comments it has.
    #[serde(rename = "commentsCount")]
    pub comments_count: i64,
    /// When it was written.
    #[serde(rename = "createdAt")]
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    /// The discussion it belongs to.
    #[serde(
        rename = "discussionId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub discussion_id: ::std::option::Option<i64>,
    /// Whether it is unpublished.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub draft: ::std::option::Option<bool>,
    /// How long reading it takes, in minutes.
    #[serde(
        rename = "estimatedReadingTime",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub estimated_reading_time: ::std::option::Option<f64>,
    /// When it was featured.
    #[serde(
        rename = "featuredAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub featured_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Whether it is visible to everybody, an older flag.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub global: ::std::option::Option<bool>,
    /// Whether it is hidden.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub hidden: ::std::option::Option<bool>,
    /// The post's number.
    pub id: PostId,
    /// Whether the caller follows its author.
    #[serde(
        rename = "isByFollowedUser",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_by_followed_user: ::std::option::Option<bool>,
    /// Whether the caller commented on it.
    #[serde(
        rename = "isCommentedOn",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_commented_on: ::std::option::Option<bool>,
    /// Whether the caller likes it.
    #[serde(rename = "isLiked", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_liked: ::std::option::Option<bool>,
    /// Whether the caller saved it.
    #[serde(rename = "isSaved", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_saved: ::std::option::Option<bool>,
    /// Its language, by number.
    #[serde(
        rename = "languageId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub language_id: ::std::option::Option<i64>,
    /// Its language, by name.
    #[serde(
        rename = "languageName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub language_name: ::std::option::Option<::std::string::String>,
    /// How many people like it.
    #[serde(
        rename = "likesCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub likes_count: ::std::option::Option<i64>,
    /// The people named in it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub mentions: ::std::option::Option<::std::vec::Vec<PostMention>>,
    /// 1 featured, 2 promoted, 3 normal, 4 hidden, 5 private note, 6 review requested, 30 deleted.
    #[serde(
        rename = "moderationStatus",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub moderation_status: ::std::option::Option<i64>,
    /// 1 reflection, 2 lesson.
    #[serde(rename = "postTypeId")]
    pub post_type_id: i64,
    /// The type by name.
    #[serde(
        rename = "postTypeName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub post_type_name: ::std::option::Option<::std::string::String>,
    /// When it counts as published.
    #[serde(
        rename = "publishedAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub published_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it was pushed up in the feed. Pre-live sends it, production does not.
    #[serde(
        rename = "pushedUpAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pushed_up_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// How many people read it.
    #[serde(
        rename = "readsCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reads_count: ::std::option::Option<i64>,
    #[serde(
        rename = "recentComment",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recent_comment: ::std::option::Option<PostRecentComment>,
    /// The verses it is about.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub references: ::std::option::Option<::std::vec::Vec<PostReference>>,
    /// Whether it was removed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub removed: ::std::option::Option<bool>,
    /// Whether it was reported.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub reported: ::std::option::Option<bool>,
    /// 1 reviewed, 2 pending, 100 from before reviews.
    #[serde(
        rename = "reviewStatus",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub review_status: ::std::option::Option<i64>,
    /// When it was reviewed.
    #[serde(
        rename = "reviewedAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reviewed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// The room it belongs to; null or absent without one.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub room: ::std::option::Option<PostRoom>,
    /// The room it belongs to; null or absent without one.
    #[serde(rename = "roomId", skip_serializing_if = "::std::option::Option::is_none")]
    pub room_id: ::std::option::Option<RoomId>,
    /// Who sees a post of a room, as responses number it. 0 is for members only, 1 is public, 2 speaks as the room. Requests number it differently.
    #[serde(
        rename = "roomPostStatus",
        skip_serializing_if = "::std::option::Option::is_none",
        default,
        serialize_with = "crate::audience::answered::write",
        deserialize_with = "crate::audience::answered::read"
    )]
    pub audience: ::std::option::Option<crate::PostAudience>,
    /// The words it is filed under.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tags: ::std::option::Option<::std::vec::Vec<PostTag>>,
    /// What the platform's filter thinks of it, from 0 to 1.
    #[serde(
        rename = "toxicityScore",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub toxicity_score: ::std::option::Option<f64>,
    /// When it was last changed.
    #[serde(rename = "updatedAt")]
    pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    /// Whether the platform has verified it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub verified: ::std::option::Option<bool>,
    /// How often it was viewed, by an older count.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub views: ::std::option::Option<i64>,
    /// How often it was viewed.
    #[serde(
        rename = "viewsCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub views_count: ::std::option::Option<i64>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `author` of [`Post`].
///
/// Who wrote a comment.
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
pub struct PostAuthor {
    #[serde(rename = "avatarUrls")]
    pub avatar_urls: UserImages,
    /// Given name.
    #[serde(
        rename = "firstName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// The person, a UUID.
    pub id: UserId,
    /// Family name.
    #[serde(rename = "lastName", skip_serializing_if = "::std::option::Option::is_none")]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// The kind of account, by number.
    #[serde(
        rename = "memberType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub member_type: ::std::option::Option<i64>,
    /// How many posts the person wrote.
    #[serde(
        rename = "postsCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub posts_count: ::std::option::Option<i64>,
    /// The name the person is addressed by.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<::std::string::String>,
    /// Whether the platform has verified the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub verified: ::std::option::Option<bool>,
}
impl PostAuthor {
    /// With what is required, and nothing else set.
    pub fn new(avatar_urls: UserImages, id: impl ::std::convert::Into<UserId>) -> Self {
        Self {
            avatar_urls,
            first_name: ::std::option::Option::None,
            id: id.into(),
            last_name: ::std::option::Option::None,
            member_type: ::std::option::Option::None,
            posts_count: ::std::option::Option::None,
            username: ::std::option::Option::None,
            verified: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The post just created.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct PostCreated {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data: ::std::option::Option<Post>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub post: ::std::option::Option<Post>,
    /// True.
    pub success: bool,
}
impl PostCreated {
    /// With what is required, and nothing else set.
    pub fn new(success: bool) -> Self {
        Self {
            data: ::std::option::Option::None,
            post: ::std::option::Option::None,
            success,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A person named in a post.
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
pub struct PostMention {
    #[serde(rename = "avatarUrls")]
    pub avatar_urls: UserImages,
    /// The name shown.
    #[serde(
        rename = "displayName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub display_name: ::std::option::Option<::std::string::String>,
    /// Given name.
    #[serde(
        rename = "firstName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// How many people follow the person.
    #[serde(rename = "followersCount")]
    pub followers_count: i64,
    /// The person, a UUID.
    pub id: UserId,
    /// Family name.
    #[serde(rename = "lastName", skip_serializing_if = "::std::option::Option::is_none")]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// Where in the text; the shape is not documented.
    pub locations: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    /// The kind of account, by number.
    #[serde(
        rename = "memberType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub member_type: ::std::option::Option<i64>,
    /// How many posts the person wrote.
    #[serde(
        rename = "postsCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub posts_count: ::std::option::Option<i64>,
    /// The name the person is addressed by.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<::std::string::String>,
    /// Whether the platform has verified the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub verified: ::std::option::Option<bool>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `recentComment` of [`Post`].
///
/// The latest comment on a post.
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
pub struct PostRecentComment {
    pub author: PostAuthor,
    /// The text.
    pub body: ::std::string::String,
    /// When it was written.
    #[serde(rename = "createdAt")]
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    /// The comment's number.
    pub id: i64,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Verses that a post is about.
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
pub struct PostReference {
    /// The chapter.
    #[serde(
        rename = "chapterId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub chapter_id: ::std::option::Option<i64>,
    /// The first verse.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub from: ::std::option::Option<i64>,
    /// The reference as text, unlike every other id.
    pub id: ::std::string::String,
    /// The last verse.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub to: ::std::option::Option<i64>,
}
impl PostReference {
    /// With what is required, and nothing else set.
    pub fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            chapter_id: ::std::option::Option::None,
            from: ::std::option::Option::None,
            id: id.into(),
            to: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `room` of [`Post`].
///
/// The room it belongs to; null or absent without one.
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
pub struct PostRoom {
    /// The last part of a group's address.
    #[serde(rename = "_group", skip_serializing_if = "::std::option::Option::is_none")]
    pub group: ::std::option::Option<::std::string::String>,
    /// The room's number.
    pub id: RoomId,
    /// Whether the caller administers the room.
    #[serde(rename = "isAdmin", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_admin: ::std::option::Option<bool>,
    /// Whether the caller owns the room.
    #[serde(rename = "isOwner", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_owner: ::std::option::Option<bool>,
    /// Whether everybody may enter the room.
    #[serde(rename = "isPublic", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_public: ::std::option::Option<bool>,
    /// The name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    #[serde(rename = "roomType", skip_serializing_if = "::std::option::Option::is_none")]
    pub room_type: ::std::option::Option<crate::quran_reflect::types::RoomType>,
    /// The subdomain of a page.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub subdomain: ::std::option::Option<::std::string::String>,
    /// Whether the platform has verified the room.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub verified: ::std::option::Option<bool>,
}
impl PostRoom {
    /// With what is required, and nothing else set.
    pub fn new(id: impl ::std::convert::Into<RoomId>) -> Self {
        Self {
            group: ::std::option::Option::None,
            id: id.into(),
            is_admin: ::std::option::Option::None,
            is_owner: ::std::option::Option::None,
            is_public: ::std::option::Option::None,
            name: ::std::option::Option::None,
            room_type: ::std::option::Option::None,
            subdomain: ::std::option::Option::None,
            verified: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A word that a post is filed under.
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
pub struct PostTag {
    /// The tag's number.
    pub id: i64,
    /// Its language.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub language: ::std::option::Option<::std::string::String>,
    /// The word.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
}
impl PostTag {
    /// With what is required, and nothing else set.
    pub fn new(id: i64) -> Self {
        Self {
            id,
            language: ::std::option::Option::None,
            name: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A group or page as lists show it.
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
    #[serde(rename = "avatarUrls")]
    pub avatar_urls: RoomImages,
    /// The country.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<::std::string::String>,
    /// When the room was created.
    #[serde(
        rename = "createdAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// What the room is about.
    pub description: ::std::string::String,
    /// Whether the app hides the button to join or follow. Pre-live sends it, production does not.
    #[serde(
        rename = "hideFollowJoinButton",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hide_follow_join_button: ::std::option::Option<bool>,
    /// The room's number.
    pub id: RoomId,
    /// Whether the room is in use.
    #[serde(rename = "isActive")]
    pub is_active: bool,
    /// Whether the caller administers the room.
    #[serde(rename = "isAdmin")]
    pub is_admin: bool,
    /// Whether the caller belongs to the room.
    #[serde(rename = "isMember", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_member: ::std::option::Option<bool>,
    /// Whether the caller owns the room.
    #[serde(rename = "isOwner")]
    pub is_owner: bool,
    /// Whether everybody may enter.
    #[serde(rename = "isPublic")]
    pub is_public: bool,
    /// Whether the platform has verified the room.
    #[serde(rename = "isVerified")]
    pub is_verified: bool,
    /// How many people belong to the room.
    #[serde(rename = "membersCount")]
    pub members_count: i64,
    /// The name.
    pub name: ::std::string::String,
    /// The owner, a UUID.
    #[serde(rename = "ownerId")]
    pub owner_id: UserId,
    /// How many posts the room has.
    #[serde(rename = "postsCount")]
    pub posts_count: i64,
    #[serde(rename = "roomType")]
    pub room_type: crate::quran_reflect::types::RoomType,
    /// The subdomain of a page.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub subdomain: ::std::option::Option<::std::string::String>,
    /// The last part of a group's address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub url: ::std::option::Option<::std::string::String>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The group just created.
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
pub struct RoomCreated {
    pub data: Room,
    /// True.
    pub success: bool,
}
impl RoomCreated {
    /// With what is required, and nothing else set.
    pub fn new(data: Room, success: bool) -> Self {
        Self { data, success }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The picture of a room in two sizes.
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
pub struct RoomImages {
    /// Web address of the picture in full size.
    pub original: ::std::string::String,
    /// Web address of the small picture.
    pub thumb: ::std::string::String,
}
impl RoomImages {
    /// With what is required, and nothing else set.
    pub fn new(
        original: impl ::std::convert::Into<::std::string::String>,
        thumb: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            original: original.into(),
            thumb: thumb.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A group or page as its own page shows it.
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
pub struct RoomProfile {
    #[serde(rename = "avatarUrls")]
    pub avatar_urls: RoomImages,
    /// The country.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<::std::string::String>,
    /// When the room was created.
    #[serde(
        rename = "createdAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// What the room is about.
    pub description: ::std::string::String,
    /// Whether the app hides the button to join or follow. Pre-live sends it, production does not.
    #[serde(
        rename = "hideFollowJoinButton",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hide_follow_join_button: ::std::option::Option<bool>,
    /// The room's number.
    pub id: RoomId,
    /// Whether the room is in use.
    #[serde(rename = "isActive")]
    pub is_active: bool,
    /// Whether the caller administers the room.
    #[serde(rename = "isAdmin")]
    pub is_admin: bool,
    /// Whether the caller belongs to the room.
    #[serde(rename = "isMember", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_member: ::std::option::Option<bool>,
    /// Whether the caller owns the room.
    #[serde(rename = "isOwner")]
    pub is_owner: bool,
    /// Whether everybody may enter.
    #[serde(rename = "isPublic")]
    pub is_public: bool,
    /// Whether the platform has verified the room.
    #[serde(rename = "isVerified")]
    pub is_verified: bool,
    /// How many people belong to the room.
    #[serde(rename = "membersCount")]
    pub members_count: i64,
    /// Members whom the caller follows.
    #[serde(
        rename = "mutualFollowers",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub mutual_followers: ::std::option::Option<::std::vec::Vec<UserSummary>>,
    /// How many members the caller follows.
    #[serde(
        rename = "mutualFollowersCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub mutual_followers_count: ::std::option::Option<i64>,
    /// The name.
    pub name: ::std::string::String,
    /// The owner, a UUID.
    #[serde(rename = "ownerId")]
    pub owner_id: UserId,
    /// How many posts the room has.
    #[serde(rename = "postsCount")]
    pub posts_count: i64,
    /// The token of the private link.
    #[serde(
        rename = "privateToken",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_token: ::std::option::Option<PrivateToken>,
    #[serde(rename = "roomType")]
    pub room_type: crate::quran_reflect::types::RoomType,
    /// The subdomain of a page.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub subdomain: ::std::option::Option<::std::string::String>,
    /// The last part of a group's address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub url: ::std::option::Option<::std::string::String>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Confirmation of an update.
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
pub struct RoomUpdated {
    /// The room; its shape is not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub room: ::std::option::Option<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    /// True.
    pub success: bool,
}
impl RoomUpdated {
    /// With what is required, and nothing else set.
    pub fn new(success: bool) -> Self {
        Self {
            room: ::std::option::Option::None,
            success,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The order; by name ascending unless given.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum RoomsSortBy {
    #[serde(rename = "NAME_ASC")]
    NameAsc,
    #[serde(rename = "NAME_DESC")]
    NameDesc,
    #[serde(rename = "LATEST_ACTIVITY")]
    LatestActivity,
}
impl ::std::fmt::Display for RoomsSortBy {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::NameAsc => f.write_str("NAME_ASC"),
            Self::NameDesc => f.write_str("NAME_DESC"),
            Self::LatestActivity => f.write_str("LATEST_ACTIVITY"),
        }
    }
}
impl ::std::str::FromStr for RoomsSortBy {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "NAME_ASC" => Ok(Self::NameAsc),
            "NAME_DESC" => Ok(Self::NameDesc),
            "LATEST_ACTIVITY" => Ok(Self::LatestActivity),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for RoomsSortBy {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for RoomsSortBy {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Confirmation of a change.
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
pub struct Success {
    /// True.
    pub success: bool,
}
impl Success {
    /// With what is required, and nothing else set.
    pub fn new(success: bool) -> Self {
        Self { success }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the caller has stopped following.
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
pub struct Unfollowed {
    /// True.
    pub unfollowed: bool,
}
impl Unfollowed {
    /// With what is required, and nothing else set.
    pub fn new(unfollowed: bool) -> Self {
        Self { unfollowed }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whose admin access to change, and how.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct UpdateAdminAccess {
    /// True grants admin access, false revokes it.
    pub admin: bool,
    /// The room.
    #[serde(rename = "roomId")]
    pub room_id: RoomId,
    /// The member, a UUID.
    #[serde(rename = "userId")]
    pub user_id: UserId,
}
impl UpdateAdminAccess {
    /// With what is required, and nothing else set.
    pub fn new(
        admin: bool,
        room_id: impl ::std::convert::Into<RoomId>,
        user_id: impl ::std::convert::Into<UserId>,
    ) -> Self {
        Self {
            admin,
            room_id: room_id.into(),
            user_id: user_id.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What to change of a group; properties left out stay as they are.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct UpdateGroup {
    /// The picture as a base64 data URI.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub avatar: ::std::option::Option<UpdateGroupAvatar>,
    /// The country; null removes it.
    #[serde(
        skip_serializing_if = "::std::option::Option::is_none",
        default,
        deserialize_with = "crate::patch::present"
    )]
    pub country: ::std::option::Option<crate::Patch<::std::string::String>>,
    /// What the group is about, up to 200 characters.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<UpdateGroupDescription>,
    /// Whether the app hides the button to join; null keeps it.
    #[serde(
        rename = "hideFollowJoinButton",
        skip_serializing_if = "::std::option::Option::is_none",
        default,
        deserialize_with = "crate::patch::present"
    )]
    pub hide_follow_join_button: ::std::option::Option<crate::Patch<bool>>,
    /// The group.
    pub id: RoomId,
    /// The name, 1 to 50 characters.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<UpdateGroupName>,
    /// Whether everybody may join; null keeps it.
    #[serde(
        skip_serializing_if = "::std::option::Option::is_none",
        default,
        deserialize_with = "crate::patch::present"
    )]
    pub public: ::std::option::Option<crate::Patch<bool>>,
    /// Whether to go back to the default picture.
    #[serde(
        rename = "removeAvatar",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub remove_avatar: ::std::option::Option<bool>,
    /// The last part of the group's address, 1 to 50 characters.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub url: ::std::option::Option<UpdateGroupUrl>,
}
impl UpdateGroup {
    /// With what is required, and nothing else set.
    pub fn new(id: impl ::std::convert::Into<RoomId>) -> Self {
        Self {
            avatar: ::std::option::Option::None,
            country: ::std::option::Option::None,
            description: ::std::option::Option::None,
            hide_follow_join_button: ::std::option::Option::None,
            id: id.into(),
            name: ::std::option::Option::None,
            public: ::std::option::Option::None,
            remove_avatar: ::std::option::Option::None,
            url: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `avatar` of [`UpdateGroup`].
///
/// The picture as a base64 data URI.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdateGroupAvatar(::std::string::String);
impl ::std::ops::Deref for UpdateGroupAvatar {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdateGroupAvatar> for ::std::string::String {
    fn from(value: UpdateGroupAvatar) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdateGroupAvatar {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^data:image/[a-z]+;base64,").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^data:image/[a-z]+;base64,\"".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for UpdateGroupAvatar {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdateGroupAvatar {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdateGroupAvatar {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `description` of [`UpdateGroup`].
///
/// What the group is about, up to 200 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdateGroupDescription(::std::string::String);
impl ::std::ops::Deref for UpdateGroupDescription {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdateGroupDescription> for ::std::string::String {
    fn from(value: UpdateGroupDescription) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdateGroupDescription {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 200usize {
            return Err("longer than 200 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for UpdateGroupDescription {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdateGroupDescription {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdateGroupDescription {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `name` of [`UpdateGroup`].
///
/// The name, 1 to 50 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdateGroupName(::std::string::String);
impl ::std::ops::Deref for UpdateGroupName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdateGroupName> for ::std::string::String {
    fn from(value: UpdateGroupName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdateGroupName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 50usize {
            return Err("longer than 50 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for UpdateGroupName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdateGroupName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdateGroupName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `url` of [`UpdateGroup`].
///
/// The last part of the group's address, 1 to 50 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdateGroupUrl(::std::string::String);
impl ::std::ops::Deref for UpdateGroupUrl {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdateGroupUrl> for ::std::string::String {
    fn from(value: UpdateGroupUrl) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdateGroupUrl {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 50usize {
            return Err("longer than 50 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for UpdateGroupUrl {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdateGroupUrl {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdateGroupUrl {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What to change of a page; properties left out stay as they are.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct UpdatePage {
    /// The picture as a base64 data URI.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub avatar: ::std::option::Option<UpdatePageAvatar>,
    /// The country.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<::std::string::String>,
    /// What the page is about.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    /// Whether the app hides the button to follow; null keeps it.
    #[serde(
        rename = "hideFollowJoinButton",
        skip_serializing_if = "::std::option::Option::is_none",
        default,
        deserialize_with = "crate::patch::present"
    )]
    pub hide_follow_join_button: ::std::option::Option<crate::Patch<bool>>,
    /// The page, as a room.
    pub id: RoomId,
    /// The name of the page.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    /// The organisation's web address.
    #[serde(
        rename = "organizationWebsite",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub organization_website: ::std::option::Option<::std::string::String>,
    /// Whether the page is public; null keeps it.
    #[serde(
        skip_serializing_if = "::std::option::Option::is_none",
        default,
        deserialize_with = "crate::patch::present"
    )]
    pub public: ::std::option::Option<crate::Patch<bool>>,
    /// Whether to go back to the default picture.
    #[serde(
        rename = "removeAvatar",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub remove_avatar: ::std::option::Option<bool>,
    /// The subdomain.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub url: ::std::option::Option<UpdatePageUrl>,
}
impl UpdatePage {
    /// With what is required, and nothing else set.
    pub fn new(id: impl ::std::convert::Into<RoomId>) -> Self {
        Self {
            avatar: ::std::option::Option::None,
            country: ::std::option::Option::None,
            description: ::std::option::Option::None,
            hide_follow_join_button: ::std::option::Option::None,
            id: id.into(),
            name: ::std::option::Option::None,
            organization_website: ::std::option::Option::None,
            public: ::std::option::Option::None,
            remove_avatar: ::std::option::Option::None,
            url: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `avatar` of [`UpdatePage`].
///
/// The picture as a base64 data URI.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdatePageAvatar(::std::string::String);
impl ::std::ops::Deref for UpdatePageAvatar {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdatePageAvatar> for ::std::string::String {
    fn from(value: UpdatePageAvatar) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdatePageAvatar {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^data:image/[a-z]+;base64,").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^data:image/[a-z]+;base64,\"".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for UpdatePageAvatar {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdatePageAvatar {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdatePageAvatar {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `url` of [`UpdatePage`].
///
/// The subdomain.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdatePageUrl(::std::string::String);
impl ::std::ops::Deref for UpdatePageUrl {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdatePageUrl> for ::std::string::String {
    fn from(value: UpdatePageUrl) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdatePageUrl {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for UpdatePageUrl {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdatePageUrl {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdatePageUrl {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who shall see a post of a room.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct UpdatePostPrivacy {
    /// True makes the post visible outside the room, false to members only.
    #[serde(rename = "isPublic")]
    pub is_public: bool,
}
impl UpdatePostPrivacy {
    /// With what is required, and nothing else set.
    pub fn new(is_public: bool) -> Self {
        Self { is_public }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The picture of a person in three sizes.
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
pub struct UserImages {
    /// Web address of the large picture.
    pub large: ::std::string::String,
    /// Web address of the middle-sized picture.
    pub medium: ::std::string::String,
    /// Web address of the small picture.
    pub small: ::std::string::String,
}
impl UserImages {
    /// With what is required, and nothing else set.
    pub fn new(
        large: impl ::std::convert::Into<::std::string::String>,
        medium: impl ::std::convert::Into<::std::string::String>,
        small: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            large: large.into(),
            medium: medium.into(),
            small: small.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A person, and how the caller relates to them. Upstream declares one of two schemas that cannot be told apart; this is both.
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
pub struct UserProfile {
    /// The person's picture; its sizes are not documented.
    #[serde(rename = "avatarUrls")]
    pub avatar_urls: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    /// A few words about themself.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub bio: ::std::option::Option<::std::string::String>,
    /// The country.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<::std::string::String>,
    /// When the account was created, as text without a time zone.
    #[serde(rename = "createdAt")]
    pub created_at: ::std::string::String,
    /// The e-mail address; on request and for oneself.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email: ::std::option::Option<::std::string::String>,
    /// Given name.
    #[serde(
        rename = "firstName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Whether the caller follows the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub followed: ::std::option::Option<bool>,
    /// How many people follow the person.
    #[serde(
        rename = "followersCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub followers_count: ::std::option::Option<i64>,
    /// The person, a UUID.
    pub id: UserId,
    /// Whether the person administers the platform.
    #[serde(rename = "isAdmin", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_admin: ::std::option::Option<bool>,
    /// Whether the account has a password; on request and for oneself.
    #[serde(
        rename = "isPasswordSet",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_password_set: ::std::option::Option<bool>,
    /// The year the account was created.
    #[serde(rename = "joiningYear")]
    pub joining_year: i64,
    /// The language, by number.
    #[serde(
        rename = "languageId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub language_id: ::std::option::Option<i64>,
    /// The language, by ISO code.
    #[serde(
        rename = "languageIsoCode",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub language_iso_code: ::std::option::Option<::std::string::String>,
    /// Family name.
    #[serde(rename = "lastName", skip_serializing_if = "::std::option::Option::is_none")]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// How many likes the posts have.
    #[serde(
        rename = "likesCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub likes_count: ::std::option::Option<i64>,
    /// People whom the caller follows and who follow the person.
    #[serde(
        rename = "mutualFollowers",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub mutual_followers: ::std::option::Option<::std::vec::Vec<UserSummary>>,
    /// How many they are.
    #[serde(
        rename = "mutualFollowersCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub mutual_followers_count: ::std::option::Option<i64>,
    /// Web address of the picture; on request and for oneself.
    #[serde(rename = "photoUrl", skip_serializing_if = "::std::option::Option::is_none")]
    pub photo_url: ::std::option::Option<::std::string::String>,
    /// Whether the person may post in the name of others.
    #[serde(rename = "postAs", skip_serializing_if = "::std::option::Option::is_none")]
    pub post_as: ::std::option::Option<bool>,
    /// How many posts the person wrote.
    #[serde(
        rename = "postsCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub posts_count: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub settings: ::std::option::Option<UserSettings>,
    /// The name the person is addressed by.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<::std::string::String>,
    /// Whether the platform has verified the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub verified: ::std::option::Option<bool>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A person's reading preferences.
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
#[non_exhaustive]
pub struct UserSettings {
    /// Languages for verses, by number.
    #[serde(
        rename = "ayahLanguages",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ayah_languages: ::std::option::Option<::std::vec::Vec<i64>>,
    /// Whether the person chose these settings.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub customized: ::std::option::Option<bool>,
    /// Whether suggestions of people to follow are hidden.
    #[serde(
        rename = "hideFollowSuggestion",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hide_follow_suggestion: ::std::option::Option<bool>,
    /// Languages for posts, by number.
    #[serde(
        rename = "reflectionLanguages",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reflection_languages: ::std::option::Option<::std::vec::Vec<i64>>,
    /// Whether featured people are suggested.
    #[serde(
        rename = "showFollowFeaturedSuggestion",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub show_follow_featured_suggestion: ::std::option::Option<bool>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A person.
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
pub struct UserSummary {
    /// The person's picture; its sizes are not documented.
    #[serde(rename = "avatarUrls")]
    pub avatar_urls: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    /// A few words about themself.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub bio: ::std::option::Option<::std::string::String>,
    /// The country.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<::std::string::String>,
    /// When the account was created, as text without a time zone.
    #[serde(rename = "createdAt")]
    pub created_at: ::std::string::String,
    /// Given name.
    #[serde(
        rename = "firstName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Whether the caller follows the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub followed: ::std::option::Option<bool>,
    /// How many people follow the person.
    #[serde(
        rename = "followersCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub followers_count: ::std::option::Option<i64>,
    /// The person, a UUID.
    pub id: UserId,
    /// Whether the person administers the platform.
    #[serde(rename = "isAdmin", skip_serializing_if = "::std::option::Option::is_none")]
    pub is_admin: ::std::option::Option<bool>,
    /// Whether the account has a password.
    #[serde(
        rename = "isPasswordSet",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_password_set: ::std::option::Option<bool>,
    /// The year the account was created.
    #[serde(rename = "joiningYear")]
    pub joining_year: i64,
    /// The language, by number.
    #[serde(
        rename = "languageId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub language_id: ::std::option::Option<i64>,
    /// The language, by ISO code.
    #[serde(
        rename = "languageIsoCode",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub language_iso_code: ::std::option::Option<::std::string::String>,
    /// Family name.
    #[serde(rename = "lastName", skip_serializing_if = "::std::option::Option::is_none")]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// How many likes the posts have.
    #[serde(
        rename = "likesCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub likes_count: ::std::option::Option<i64>,
    /// Whether the person may post in the name of others.
    #[serde(rename = "postAs", skip_serializing_if = "::std::option::Option::is_none")]
    pub post_as: ::std::option::Option<bool>,
    /// How many posts the person wrote.
    #[serde(
        rename = "postsCount",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub posts_count: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub settings: ::std::option::Option<UserSettings>,
    /// The name the person is addressed by.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<::std::string::String>,
    /// Whether the platform has verified the person.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub verified: ::std::option::Option<bool>,
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
    #[doc = " The token of the invitation."] pub struct InviteToken(secret String);
}
crate::id::id! {
    #[doc = " Which post it is."] pub struct PostId(i64);
}
crate::id::id! {
    #[doc = " The token of the private link."] pub struct PrivateToken(secret String);
}
crate::id::id! {
    #[doc = " Which room it is."] pub struct RoomId(i64);
}
crate::id::id! {
    #[doc = " Which person it is."] pub struct UserId(String);
}
crate::open_enum::open_enum! {
    #[doc =
    " The kind of a room. Upstream lists no values, so others have to be expected."] pub
    enum RoomType { #[doc = " `group`"] Group = "group", #[doc = " `page`"] Page =
    "page", }
}
crate::open_enum::open_enum! {
    #[doc = " The kind of room to search for, as the search page writes it."] pub enum
    RoomTypeFilter { #[doc = " `GROUP`"] Group = "GROUP", #[doc = " `PAGE`"] Page =
    "PAGE", }
}
