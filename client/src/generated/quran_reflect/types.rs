// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! Types of bodies and parameters.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A group to create.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::CreateGroup {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl CreatePage {
    pub fn builder() -> builder::CreatePage {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct CreatePost {
    pub post: NewPost,
}
impl CreatePost {
    pub fn builder() -> builder::CreatePost {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What was wrong, field by field.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::ErrorCause {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The service's own answer inside the gateway's.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct ErrorDetails {
    pub error: ErrorCause,
    /// False.
    pub success: bool,
}
impl ErrorDetails {
    pub fn builder() -> builder::ErrorDetails {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Why a call was refused. Upstream describes no body for the refusals of these operations; this is the shape of its gateway, with the service's own answer under `details` the way one example shows it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::ErrorResponse {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the caller follows the page now.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Followed {
    /// True.
    pub followed: bool,
}
impl Followed {
    pub fn builder() -> builder::Followed {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the invitation was accepted.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct InviteAccepted {
    /// True.
    pub accepted: bool,
}
impl InviteAccepted {
    pub fn builder() -> builder::InviteAccepted {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the invitation was declined.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct InviteRejected {
    /// True.
    pub rejected: bool,
}
impl InviteRejected {
    pub fn builder() -> builder::InviteRejected {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What became of each invitation.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct InviteResult {
    /// For every user id and address, true or a word that says why not.
    #[serde(rename = "inviteStatus")]
    pub invite_status: ::std::collections::BTreeMap<
        ::std::string::String,
        InviteResultInviteStatusValue,
    >,
    /// Whether anybody was invited.
    pub invited: bool,
}
impl InviteResult {
    pub fn builder() -> builder::InviteResult {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// `InviteResultInviteStatusValue`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum InviteResultInviteStatusValue {
    Boolean(bool),
    String(::std::string::String),
}
impl ::std::fmt::Display for InviteResultInviteStatusValue {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::Boolean(x) => x.fmt(f),
            Self::String(x) => x.fmt(f),
        }
    }
}
impl ::std::convert::From<bool> for InviteResultInviteStatusValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whom to invite; send the list that is not used as an empty one.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct InviteUsers {
    /// People by e-mail address.
    pub emails: ::std::vec::Vec<::std::string::String>,
    /// People with an account, by UUID.
    #[serde(rename = "userIds")]
    pub user_ids: ::std::vec::Vec<::std::string::String>,
}
impl InviteUsers {
    pub fn builder() -> builder::InviteUsers {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the caller is a member now.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Joined {
    /// True.
    pub joined: bool,
}
impl Joined {
    pub fn builder() -> builder::Joined {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the caller has left.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Left {
    /// True.
    pub left: bool,
}
impl Left {
    pub fn builder() -> builder::Left {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The room that the private link led to.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct LinkAccepted {
    /// Whether the caller was not a member before.
    #[serde(rename = "isNewMember")]
    pub is_new_member: bool,
    /// The room.
    #[serde(rename = "roomId")]
    pub room_id: i64,
    /// True.
    pub success: bool,
}
impl LinkAccepted {
    pub fn builder() -> builder::LinkAccepted {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// `ListRoomPostsSortBy`
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
/// `ListRoomPostsTab`
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub id: ::std::string::String,
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
impl Member {
    pub fn builder() -> builder::Member {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The post itself.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub post_as_author_id: ::std::option::Option<::std::string::String>,
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
    pub room_id: ::std::option::Option<i64>,
    /// Who sees a post of a room, as requests number it. 0 speaks as the room, 1 is public, 2 is for members only.
    #[serde(
        rename = "roomPostStatus",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub room_post_status: ::std::option::Option<i64>,
    /// Words to file the post under.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tags: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
}
impl NewPost {
    pub fn builder() -> builder::NewPost {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct NewPostMention {
    /// The name to show.
    #[serde(rename = "displayName")]
    pub display_name: ::std::string::String,
    /// A UUID in double braces that stands in the text.
    pub marker: NewPostMentionMarker,
    /// The person, a UUID.
    #[serde(rename = "userId")]
    pub user_id: ::std::string::String,
}
impl NewPostMention {
    pub fn builder() -> builder::NewPostMention {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::NewPostReference {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The caller.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub id: ::std::string::String,
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
impl OwnProfile {
    pub fn builder() -> builder::OwnProfile {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Confirmation of a page request.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::PageRequested {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// One page of members.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl PaginatedMembers {
    pub fn builder() -> builder::PaginatedMembers {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// One page of posts.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl PaginatedPosts {
    pub fn builder() -> builder::PaginatedPosts {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// One page of rooms.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl PaginatedRooms {
    pub fn builder() -> builder::PaginatedRooms {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A post. Most of it is optional, and what a reader may see decides what is there.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Post {
    /// Who wrote it; the shape is not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub author: ::std::option::Option<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    /// Who wrote it, a UUID.
    #[serde(rename = "authorId")]
    pub author_id: ::std::string::String,
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
    pub id: i64,
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
    #[serde(
        skip_serializing_if = "::std::option::Option::is_none",
        default,
        deserialize_with = "crate::patch::present"
    )]
    pub room: ::std::option::Option<::std::option::Option<PostRoom>>,
    /// The room it belongs to; null or absent without one.
    #[serde(
        rename = "roomId",
        skip_serializing_if = "::std::option::Option::is_none",
        default,
        deserialize_with = "crate::patch::present"
    )]
    pub room_id: ::std::option::Option<::std::option::Option<i64>>,
    /// Who sees a post of a room, as responses number it. 0 is for members only, 1 is public, 2 speaks as the room. Requests number it differently.
    #[serde(
        rename = "roomPostStatus",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub room_post_status: ::std::option::Option<i64>,
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
impl Post {
    pub fn builder() -> builder::Post {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who wrote a comment.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub id: ::std::string::String,
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
    pub fn builder() -> builder::PostAuthor {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The post just created.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct PostCreated {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data: ::std::option::Option<Post>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub post: ::std::option::Option<Post>,
    /// True.
    pub success: bool,
}
impl PostCreated {
    pub fn builder() -> builder::PostCreated {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A person named in a post.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub id: ::std::string::String,
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
impl PostMention {
    pub fn builder() -> builder::PostMention {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The latest comment on a post.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl PostRecentComment {
    pub fn builder() -> builder::PostRecentComment {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Verses that a post is about.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::PostReference {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The room it belongs to; null or absent without one.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct PostRoom {
    /// The last part of a group's address.
    #[serde(rename = "_group", skip_serializing_if = "::std::option::Option::is_none")]
    pub group: ::std::option::Option<::std::string::String>,
    /// The room's number.
    pub id: i64,
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
    pub fn builder() -> builder::PostRoom {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A word that a post is filed under.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::PostTag {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A group or page as lists show it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub id: i64,
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
    pub owner_id: ::std::string::String,
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
impl Room {
    pub fn builder() -> builder::Room {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The group just created.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct RoomCreated {
    pub data: Room,
    /// True.
    pub success: bool,
}
impl RoomCreated {
    pub fn builder() -> builder::RoomCreated {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The picture of a room in two sizes.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct RoomImages {
    /// Web address of the picture in full size.
    pub original: ::std::string::String,
    /// Web address of the small picture.
    pub thumb: ::std::string::String,
}
impl RoomImages {
    pub fn builder() -> builder::RoomImages {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A group or page as its own page shows it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
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
    pub id: i64,
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
    pub owner_id: ::std::string::String,
    /// How many posts the room has.
    #[serde(rename = "postsCount")]
    pub posts_count: i64,
    /// The token of the private link.
    #[serde(
        rename = "privateToken",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_token: ::std::option::Option<::std::string::String>,
    #[serde(rename = "roomType")]
    pub room_type: crate::quran_reflect::types::RoomType,
    /// The subdomain of a page.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub subdomain: ::std::option::Option<::std::string::String>,
    /// The last part of a group's address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub url: ::std::option::Option<::std::string::String>,
}
impl ::std::fmt::Debug for RoomProfile {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RoomProfile")
            .field("avatar_urls", &self.avatar_urls)
            .field("country", &self.country)
            .field("created_at", &self.created_at)
            .field("description", &self.description)
            .field("hide_follow_join_button", &self.hide_follow_join_button)
            .field("id", &self.id)
            .field("is_active", &self.is_active)
            .field("is_admin", &self.is_admin)
            .field("is_member", &self.is_member)
            .field("is_owner", &self.is_owner)
            .field("is_public", &self.is_public)
            .field("is_verified", &self.is_verified)
            .field("members_count", &self.members_count)
            .field("mutual_followers", &self.mutual_followers)
            .field("mutual_followers_count", &self.mutual_followers_count)
            .field("name", &self.name)
            .field("owner_id", &self.owner_id)
            .field("posts_count", &self.posts_count)
            .field("private_token", &"[redacted]")
            .field("room_type", &self.room_type)
            .field("subdomain", &self.subdomain)
            .field("url", &self.url)
            .finish()
    }
}
impl RoomProfile {
    pub fn builder() -> builder::RoomProfile {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Confirmation of an update.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::RoomUpdated {
        Default::default()
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Success {
    /// True.
    pub success: bool,
}
impl Success {
    pub fn builder() -> builder::Success {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whether the caller has stopped following.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Unfollowed {
    /// True.
    pub unfollowed: bool,
}
impl Unfollowed {
    pub fn builder() -> builder::Unfollowed {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Whose admin access to change, and how.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct UpdateAdminAccess {
    /// True grants admin access, false revokes it.
    pub admin: bool,
    /// The room.
    #[serde(rename = "roomId")]
    pub room_id: i64,
    /// The member, a UUID.
    #[serde(rename = "userId")]
    pub user_id: ::std::string::String,
}
impl UpdateAdminAccess {
    pub fn builder() -> builder::UpdateAdminAccess {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What to change of a group; properties left out stay as they are.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub id: i64,
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
    pub fn builder() -> builder::UpdateGroup {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub id: i64,
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
    pub fn builder() -> builder::UpdatePage {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct UpdatePostPrivacy {
    /// True makes the post visible outside the room, false to members only.
    #[serde(rename = "isPublic")]
    pub is_public: bool,
}
impl UpdatePostPrivacy {
    pub fn builder() -> builder::UpdatePostPrivacy {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The picture of a person in three sizes.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct UserImages {
    /// Web address of the large picture.
    pub large: ::std::string::String,
    /// Web address of the middle-sized picture.
    pub medium: ::std::string::String,
    /// Web address of the small picture.
    pub small: ::std::string::String,
}
impl UserImages {
    pub fn builder() -> builder::UserImages {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A person, and how the caller relates to them. Upstream declares one of two schemas that cannot be told apart; this is both.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub id: ::std::string::String,
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
impl UserProfile {
    pub fn builder() -> builder::UserProfile {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A person's reading preferences.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
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
impl UserSettings {
    pub fn builder() -> builder::UserSettings {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A person.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub id: ::std::string::String,
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
impl UserSummary {
    pub fn builder() -> builder::UserSummary {
        Default::default()
    }
}
/// Types for composing complex structures.
pub mod builder {
    /// Builds a [`CreateGroup`](super::CreateGroup).
    #[derive(Clone, Debug)]
    pub struct CreateGroup {
        description: ::std::result::Result<
            ::std::option::Option<super::CreateGroupDescription>,
            ::std::string::String,
        >,
        hide_follow_join_button: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        name: ::std::result::Result<super::CreateGroupName, ::std::string::String>,
        public: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        url: ::std::result::Result<super::CreateGroupUrl, ::std::string::String>,
    }
    impl ::std::default::Default for CreateGroup {
        fn default() -> Self {
            Self {
                description: Ok(Default::default()),
                hide_follow_join_button: Ok(Default::default()),
                name: Err("name: a value is required".to_string()),
                public: Ok(Default::default()),
                url: Err("url: a value is required".to_string()),
            }
        }
    }
    impl CreateGroup {
        /// What the group is about, up to 200 characters.
        #[must_use]
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CreateGroupDescription>,
            T::Error: ::std::fmt::Display,
        {
            self.description = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("description", &error));
            self
        }
        /// Whether the app hides the button to join.
        #[must_use]
        pub fn hide_follow_join_button(mut self, value: bool) -> Self {
            self.hide_follow_join_button = Ok(Some(value));
            self
        }
        /// The name, 1 to 50 characters.
        #[must_use]
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CreateGroupName>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|error| crate::invalid::at("name", &error));
            self
        }
        /// Whether everybody may join.
        #[must_use]
        pub fn public(mut self, value: bool) -> Self {
            self.public = Ok(Some(value));
            self
        }
        /// The last part of the group's address, 1 to 50 characters.
        #[must_use]
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CreateGroupUrl>,
            T::Error: ::std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map_err(|error| crate::invalid::at("url", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<CreateGroup> for super::CreateGroup {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreateGroup,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                description: value.description?,
                hide_follow_join_button: value.hide_follow_join_button?,
                name: value.name?,
                public: value.public?,
                url: value.url?,
            })
        }
    }
    impl ::std::convert::From<super::CreateGroup> for CreateGroup {
        fn from(value: super::CreateGroup) -> Self {
            Self {
                description: Ok(value.description),
                hide_follow_join_button: Ok(value.hide_follow_join_button),
                name: Ok(value.name),
                public: Ok(value.public),
                url: Ok(value.url),
            }
        }
    }
    /// Builds a [`CreatePage`](super::CreatePage).
    #[derive(Clone, Debug)]
    pub struct CreatePage {
        additional_details: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        contact_number: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        country: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        description: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        hide_follow_join_button: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        job_title: ::std::result::Result<::std::string::String, ::std::string::String>,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
        organization_name: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        organization_website: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        public: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        purpose: ::std::result::Result<::std::string::String, ::std::string::String>,
        url: ::std::result::Result<super::CreatePageUrl, ::std::string::String>,
    }
    impl ::std::default::Default for CreatePage {
        fn default() -> Self {
            Self {
                additional_details: Ok(Default::default()),
                contact_number: Err("contact_number: a value is required".to_string()),
                country: Ok(Default::default()),
                description: Ok(Default::default()),
                hide_follow_join_button: Ok(Default::default()),
                job_title: Err("job_title: a value is required".to_string()),
                name: Err("name: a value is required".to_string()),
                organization_name: Err(
                    "organization_name: a value is required".to_string(),
                ),
                organization_website: Ok(Default::default()),
                public: Ok(Default::default()),
                purpose: Err("purpose: a value is required".to_string()),
                url: Err("url: a value is required".to_string()),
            }
        }
    }
    impl CreatePage {
        /// Anything else the reviewers should know.
        #[must_use]
        pub fn additional_details<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.additional_details = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("additional_details", &error));
            self
        }
        /// A telephone number for the reviewers.
        #[must_use]
        pub fn contact_number<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.contact_number = value
                .try_into()
                .map_err(|error| crate::invalid::at("contact_number", &error));
            self
        }
        /// The country.
        #[must_use]
        pub fn country<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.country = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("country", &error));
            self
        }
        /// What the page is about.
        #[must_use]
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.description = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("description", &error));
            self
        }
        /// Whether the app hides the button to follow.
        #[must_use]
        pub fn hide_follow_join_button(mut self, value: bool) -> Self {
            self.hide_follow_join_button = Ok(Some(value));
            self
        }
        /// The position of the person who asks.
        #[must_use]
        pub fn job_title<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.job_title = value
                .try_into()
                .map_err(|error| crate::invalid::at("job_title", &error));
            self
        }
        /// The name of the page.
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
        /// The organisation behind the page.
        #[must_use]
        pub fn organization_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.organization_name = value
                .try_into()
                .map_err(|error| crate::invalid::at("organization_name", &error));
            self
        }
        /// The organisation's web address.
        #[must_use]
        pub fn organization_website<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.organization_website = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("organization_website", &error));
            self
        }
        /// Whether the page is public.
        #[must_use]
        pub fn public(mut self, value: bool) -> Self {
            self.public = Ok(Some(value));
            self
        }
        /// What the page is for.
        #[must_use]
        pub fn purpose<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.purpose = value
                .try_into()
                .map_err(|error| crate::invalid::at("purpose", &error));
            self
        }
        /// The subdomain asked for.
        #[must_use]
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CreatePageUrl>,
            T::Error: ::std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map_err(|error| crate::invalid::at("url", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<CreatePage> for super::CreatePage {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreatePage,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                additional_details: value.additional_details?,
                contact_number: value.contact_number?,
                country: value.country?,
                description: value.description?,
                hide_follow_join_button: value.hide_follow_join_button?,
                job_title: value.job_title?,
                name: value.name?,
                organization_name: value.organization_name?,
                organization_website: value.organization_website?,
                public: value.public?,
                purpose: value.purpose?,
                url: value.url?,
            })
        }
    }
    impl ::std::convert::From<super::CreatePage> for CreatePage {
        fn from(value: super::CreatePage) -> Self {
            Self {
                additional_details: Ok(value.additional_details),
                contact_number: Ok(value.contact_number),
                country: Ok(value.country),
                description: Ok(value.description),
                hide_follow_join_button: Ok(value.hide_follow_join_button),
                job_title: Ok(value.job_title),
                name: Ok(value.name),
                organization_name: Ok(value.organization_name),
                organization_website: Ok(value.organization_website),
                public: Ok(value.public),
                purpose: Ok(value.purpose),
                url: Ok(value.url),
            }
        }
    }
    /// Builds a [`CreatePost`](super::CreatePost).
    #[derive(Clone, Debug)]
    pub struct CreatePost {
        post: ::std::result::Result<super::NewPost, ::std::string::String>,
    }
    impl ::std::default::Default for CreatePost {
        fn default() -> Self {
            Self {
                post: Err("post: a value is required".to_string()),
            }
        }
    }
    impl CreatePost {
        /// Sets `post`.
        #[must_use]
        pub fn post<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::NewPost>,
            T::Error: ::std::fmt::Display,
        {
            self.post = value
                .try_into()
                .map_err(|error| crate::invalid::at("post", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<CreatePost> for super::CreatePost {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreatePost,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { post: value.post? })
        }
    }
    impl ::std::convert::From<super::CreatePost> for CreatePost {
        fn from(value: super::CreatePost) -> Self {
            Self { post: Ok(value.post) }
        }
    }
    /// Builds a [`ErrorCause`](super::ErrorCause).
    #[derive(Clone, Debug)]
    pub struct ErrorCause {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        details: ::std::result::Result<
            ::std::option::Option<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::string::String,
                >,
            >,
            ::std::string::String,
        >,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for ErrorCause {
        fn default() -> Self {
            Self {
                code: Err("code: a value is required".to_string()),
                details: Ok(Default::default()),
                message: Err("message: a value is required".to_string()),
            }
        }
    }
    impl ErrorCause {
        /// The kind of error as one word.
        #[must_use]
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|error| crate::invalid::at("code", &error));
            self
        }
        /// For each field that is wrong, why.
        #[must_use]
        pub fn details<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    ::std::string::String,
                >,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.details = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("details", &error));
            self
        }
        /// A sentence for people.
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
    impl ::std::convert::TryFrom<ErrorCause> for super::ErrorCause {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorCause,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                details: value.details?,
                message: value.message?,
            })
        }
    }
    impl ::std::convert::From<super::ErrorCause> for ErrorCause {
        fn from(value: super::ErrorCause) -> Self {
            Self {
                code: Ok(value.code),
                details: Ok(value.details),
                message: Ok(value.message),
            }
        }
    }
    /// Builds a [`ErrorDetails`](super::ErrorDetails).
    #[derive(Clone, Debug)]
    pub struct ErrorDetails {
        error: ::std::result::Result<super::ErrorCause, ::std::string::String>,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for ErrorDetails {
        fn default() -> Self {
            Self {
                error: Err("error: a value is required".to_string()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl ErrorDetails {
        /// Sets `error`.
        #[must_use]
        pub fn error<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::ErrorCause>,
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
    impl ::std::convert::TryFrom<ErrorDetails> for super::ErrorDetails {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorDetails,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                error: value.error?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::ErrorDetails> for ErrorDetails {
        fn from(value: super::ErrorDetails) -> Self {
            Self {
                error: Ok(value.error),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`ErrorResponse`](super::ErrorResponse).
    #[derive(Clone, Debug)]
    pub struct ErrorResponse {
        details: ::std::result::Result<
            ::std::option::Option<super::ErrorDetails>,
            ::std::string::String,
        >,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
        success: ::std::result::Result<bool, ::std::string::String>,
        type_: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for ErrorResponse {
        fn default() -> Self {
            Self {
                details: Ok(Default::default()),
                message: Err("message: a value is required".to_string()),
                success: Err("success: a value is required".to_string()),
                type_: Err("type_: a value is required".to_string()),
            }
        }
    }
    impl ErrorResponse {
        /// Sets `details`.
        #[must_use]
        pub fn details<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::ErrorDetails>,
            T::Error: ::std::fmt::Display,
        {
            self.details = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("details", &error));
            self
        }
        /// A sentence for people.
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
        /// False.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
        /// The kind of refusal as one word.
        #[must_use]
        pub fn type_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.type_ = value
                .try_into()
                .map_err(|error| crate::invalid::at("type_", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<ErrorResponse> for super::ErrorResponse {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorResponse,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                details: value.details?,
                message: value.message?,
                success: value.success?,
                type_: value.type_?,
            })
        }
    }
    impl ::std::convert::From<super::ErrorResponse> for ErrorResponse {
        fn from(value: super::ErrorResponse) -> Self {
            Self {
                details: Ok(value.details),
                message: Ok(value.message),
                success: Ok(value.success),
                type_: Ok(value.type_),
            }
        }
    }
    /// Builds a [`Followed`](super::Followed).
    #[derive(Clone, Debug)]
    pub struct Followed {
        followed: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for Followed {
        fn default() -> Self {
            Self {
                followed: Err("followed: a value is required".to_string()),
            }
        }
    }
    impl Followed {
        /// True.
        #[must_use]
        pub fn followed(mut self, value: bool) -> Self {
            self.followed = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<Followed> for super::Followed {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Followed,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { followed: value.followed? })
        }
    }
    impl ::std::convert::From<super::Followed> for Followed {
        fn from(value: super::Followed) -> Self {
            Self {
                followed: Ok(value.followed),
            }
        }
    }
    /// Builds a [`InviteAccepted`](super::InviteAccepted).
    #[derive(Clone, Debug)]
    pub struct InviteAccepted {
        accepted: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for InviteAccepted {
        fn default() -> Self {
            Self {
                accepted: Err("accepted: a value is required".to_string()),
            }
        }
    }
    impl InviteAccepted {
        /// True.
        #[must_use]
        pub fn accepted(mut self, value: bool) -> Self {
            self.accepted = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<InviteAccepted> for super::InviteAccepted {
        type Error = super::error::ConversionError;
        fn try_from(
            value: InviteAccepted,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { accepted: value.accepted? })
        }
    }
    impl ::std::convert::From<super::InviteAccepted> for InviteAccepted {
        fn from(value: super::InviteAccepted) -> Self {
            Self {
                accepted: Ok(value.accepted),
            }
        }
    }
    /// Builds a [`InviteRejected`](super::InviteRejected).
    #[derive(Clone, Debug)]
    pub struct InviteRejected {
        rejected: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for InviteRejected {
        fn default() -> Self {
            Self {
                rejected: Err("rejected: a value is required".to_string()),
            }
        }
    }
    impl InviteRejected {
        /// True.
        #[must_use]
        pub fn rejected(mut self, value: bool) -> Self {
            self.rejected = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<InviteRejected> for super::InviteRejected {
        type Error = super::error::ConversionError;
        fn try_from(
            value: InviteRejected,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { rejected: value.rejected? })
        }
    }
    impl ::std::convert::From<super::InviteRejected> for InviteRejected {
        fn from(value: super::InviteRejected) -> Self {
            Self {
                rejected: Ok(value.rejected),
            }
        }
    }
    /// Builds a [`InviteResult`](super::InviteResult).
    #[derive(Clone, Debug)]
    pub struct InviteResult {
        invite_status: ::std::result::Result<
            ::std::collections::BTreeMap<
                ::std::string::String,
                super::InviteResultInviteStatusValue,
            >,
            ::std::string::String,
        >,
        invited: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for InviteResult {
        fn default() -> Self {
            Self {
                invite_status: Err("invite_status: a value is required".to_string()),
                invited: Err("invited: a value is required".to_string()),
            }
        }
    }
    impl InviteResult {
        /// For every user id and address, true or a word that says why not.
        #[must_use]
        pub fn invite_status<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    super::InviteResultInviteStatusValue,
                >,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.invite_status = value
                .try_into()
                .map_err(|error| crate::invalid::at("invite_status", &error));
            self
        }
        /// Whether anybody was invited.
        #[must_use]
        pub fn invited(mut self, value: bool) -> Self {
            self.invited = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<InviteResult> for super::InviteResult {
        type Error = super::error::ConversionError;
        fn try_from(
            value: InviteResult,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                invite_status: value.invite_status?,
                invited: value.invited?,
            })
        }
    }
    impl ::std::convert::From<super::InviteResult> for InviteResult {
        fn from(value: super::InviteResult) -> Self {
            Self {
                invite_status: Ok(value.invite_status),
                invited: Ok(value.invited),
            }
        }
    }
    /// Builds a [`InviteUsers`](super::InviteUsers).
    #[derive(Clone, Debug)]
    pub struct InviteUsers {
        emails: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
        user_ids: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for InviteUsers {
        fn default() -> Self {
            Self {
                emails: Err("emails: a value is required".to_string()),
                user_ids: Err("user_ids: a value is required".to_string()),
            }
        }
    }
    impl InviteUsers {
        /// People by e-mail address.
        #[must_use]
        pub fn emails<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.emails = value
                .try_into()
                .map_err(|error| crate::invalid::at("emails", &error));
            self
        }
        /// People with an account, by UUID.
        #[must_use]
        pub fn user_ids<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.user_ids = value
                .try_into()
                .map_err(|error| crate::invalid::at("user_ids", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<InviteUsers> for super::InviteUsers {
        type Error = super::error::ConversionError;
        fn try_from(
            value: InviteUsers,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                emails: value.emails?,
                user_ids: value.user_ids?,
            })
        }
    }
    impl ::std::convert::From<super::InviteUsers> for InviteUsers {
        fn from(value: super::InviteUsers) -> Self {
            Self {
                emails: Ok(value.emails),
                user_ids: Ok(value.user_ids),
            }
        }
    }
    /// Builds a [`Joined`](super::Joined).
    #[derive(Clone, Debug)]
    pub struct Joined {
        joined: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for Joined {
        fn default() -> Self {
            Self {
                joined: Err("joined: a value is required".to_string()),
            }
        }
    }
    impl Joined {
        /// True.
        #[must_use]
        pub fn joined(mut self, value: bool) -> Self {
            self.joined = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<Joined> for super::Joined {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Joined,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { joined: value.joined? })
        }
    }
    impl ::std::convert::From<super::Joined> for Joined {
        fn from(value: super::Joined) -> Self {
            Self { joined: Ok(value.joined) }
        }
    }
    /// Builds a [`Left`](super::Left).
    #[derive(Clone, Debug)]
    pub struct Left {
        left: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for Left {
        fn default() -> Self {
            Self {
                left: Err("left: a value is required".to_string()),
            }
        }
    }
    impl Left {
        /// True.
        #[must_use]
        pub fn left(mut self, value: bool) -> Self {
            self.left = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<Left> for super::Left {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Left,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { left: value.left? })
        }
    }
    impl ::std::convert::From<super::Left> for Left {
        fn from(value: super::Left) -> Self {
            Self { left: Ok(value.left) }
        }
    }
    /// Builds a [`LinkAccepted`](super::LinkAccepted).
    #[derive(Clone, Debug)]
    pub struct LinkAccepted {
        is_new_member: ::std::result::Result<bool, ::std::string::String>,
        room_id: ::std::result::Result<i64, ::std::string::String>,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for LinkAccepted {
        fn default() -> Self {
            Self {
                is_new_member: Err("is_new_member: a value is required".to_string()),
                room_id: Err("room_id: a value is required".to_string()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl LinkAccepted {
        /// Whether the caller was not a member before.
        #[must_use]
        pub fn is_new_member(mut self, value: bool) -> Self {
            self.is_new_member = Ok(value);
            self
        }
        /// The room.
        #[must_use]
        pub fn room_id(mut self, value: i64) -> Self {
            self.room_id = Ok(value);
            self
        }
        /// True.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<LinkAccepted> for super::LinkAccepted {
        type Error = super::error::ConversionError;
        fn try_from(
            value: LinkAccepted,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                is_new_member: value.is_new_member?,
                room_id: value.room_id?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::LinkAccepted> for LinkAccepted {
        fn from(value: super::LinkAccepted) -> Self {
            Self {
                is_new_member: Ok(value.is_new_member),
                room_id: Ok(value.room_id),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`Member`](super::Member).
    #[derive(Clone, Debug)]
    pub struct Member {
        avatar_urls: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
        first_name: ::std::result::Result<::std::string::String, ::std::string::String>,
        followers_count: ::std::result::Result<i64, ::std::string::String>,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        is_active: ::std::result::Result<bool, ::std::string::String>,
        is_admin: ::std::result::Result<bool, ::std::string::String>,
        is_followed: ::std::result::Result<bool, ::std::string::String>,
        is_owner: ::std::result::Result<bool, ::std::string::String>,
        last_name: ::std::result::Result<::std::string::String, ::std::string::String>,
        username: ::std::result::Result<::std::string::String, ::std::string::String>,
        verified: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for Member {
        fn default() -> Self {
            Self {
                avatar_urls: Err("avatar_urls: a value is required".to_string()),
                first_name: Err("first_name: a value is required".to_string()),
                followers_count: Err("followers_count: a value is required".to_string()),
                id: Err("id: a value is required".to_string()),
                is_active: Err("is_active: a value is required".to_string()),
                is_admin: Err("is_admin: a value is required".to_string()),
                is_followed: Err("is_followed: a value is required".to_string()),
                is_owner: Err("is_owner: a value is required".to_string()),
                last_name: Err("last_name: a value is required".to_string()),
                username: Err("username: a value is required".to_string()),
                verified: Err("verified: a value is required".to_string()),
            }
        }
    }
    impl Member {
        /// The person's picture; its sizes are not documented.
        #[must_use]
        pub fn avatar_urls<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.avatar_urls = value
                .try_into()
                .map_err(|error| crate::invalid::at("avatar_urls", &error));
            self
        }
        /// Given name.
        #[must_use]
        pub fn first_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.first_name = value
                .try_into()
                .map_err(|error| crate::invalid::at("first_name", &error));
            self
        }
        /// How many people follow the person.
        #[must_use]
        pub fn followers_count(mut self, value: i64) -> Self {
            self.followers_count = Ok(value);
            self
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
        /// Whether the person's account is in use.
        #[must_use]
        pub fn is_active(mut self, value: bool) -> Self {
            self.is_active = Ok(value);
            self
        }
        /// Whether the person administers the room.
        #[must_use]
        pub fn is_admin(mut self, value: bool) -> Self {
            self.is_admin = Ok(value);
            self
        }
        /// Whether the caller follows the person.
        #[must_use]
        pub fn is_followed(mut self, value: bool) -> Self {
            self.is_followed = Ok(value);
            self
        }
        /// Whether the person owns the room.
        #[must_use]
        pub fn is_owner(mut self, value: bool) -> Self {
            self.is_owner = Ok(value);
            self
        }
        /// Family name.
        #[must_use]
        pub fn last_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.last_name = value
                .try_into()
                .map_err(|error| crate::invalid::at("last_name", &error));
            self
        }
        /// The name the person is addressed by.
        #[must_use]
        pub fn username<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.username = value
                .try_into()
                .map_err(|error| crate::invalid::at("username", &error));
            self
        }
        /// Whether the platform has verified the person.
        #[must_use]
        pub fn verified(mut self, value: bool) -> Self {
            self.verified = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<Member> for super::Member {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Member,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar_urls: value.avatar_urls?,
                first_name: value.first_name?,
                followers_count: value.followers_count?,
                id: value.id?,
                is_active: value.is_active?,
                is_admin: value.is_admin?,
                is_followed: value.is_followed?,
                is_owner: value.is_owner?,
                last_name: value.last_name?,
                username: value.username?,
                verified: value.verified?,
            })
        }
    }
    impl ::std::convert::From<super::Member> for Member {
        fn from(value: super::Member) -> Self {
            Self {
                avatar_urls: Ok(value.avatar_urls),
                first_name: Ok(value.first_name),
                followers_count: Ok(value.followers_count),
                id: Ok(value.id),
                is_active: Ok(value.is_active),
                is_admin: Ok(value.is_admin),
                is_followed: Ok(value.is_followed),
                is_owner: Ok(value.is_owner),
                last_name: Ok(value.last_name),
                username: Ok(value.username),
                verified: Ok(value.verified),
            }
        }
    }
    /// Builds a [`NewPost`](super::NewPost).
    #[derive(Clone, Debug)]
    pub struct NewPost {
        body: ::std::result::Result<super::NewPostBody, ::std::string::String>,
        draft: ::std::result::Result<bool, ::std::string::String>,
        mentions: ::std::result::Result<
            ::std::vec::Vec<super::NewPostMention>,
            ::std::string::String,
        >,
        post_as_author_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        published_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        references: ::std::result::Result<
            ::std::vec::Vec<super::NewPostReference>,
            ::std::string::String,
        >,
        room_id: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        room_post_status: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        tags: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for NewPost {
        fn default() -> Self {
            Self {
                body: Err("body: a value is required".to_string()),
                draft: Err("draft: a value is required".to_string()),
                mentions: Err("mentions: a value is required".to_string()),
                post_as_author_id: Ok(Default::default()),
                published_at: Ok(Default::default()),
                references: Err("references: a value is required".to_string()),
                room_id: Ok(Default::default()),
                room_post_status: Ok(Default::default()),
                tags: Ok(Default::default()),
            }
        }
    }
    impl NewPost {
        /// The text, at least six characters.
        #[must_use]
        pub fn body<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::NewPostBody>,
            T::Error: ::std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map_err(|error| crate::invalid::at("body", &error));
            self
        }
        /// Whether to keep the post unpublished.
        #[must_use]
        pub fn draft(mut self, value: bool) -> Self {
            self.draft = Ok(value);
            self
        }
        /// The people named in the text.
        #[must_use]
        pub fn mentions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::NewPostMention>>,
            T::Error: ::std::fmt::Display,
        {
            self.mentions = value
                .try_into()
                .map_err(|error| crate::invalid::at("mentions", &error));
            self
        }
        /// The author to post as, for accounts with that right.
        #[must_use]
        pub fn post_as_author_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.post_as_author_id = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("post_as_author_id", &error));
            self
        }
        /// When the post counts as published.
        #[must_use]
        pub fn published_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.published_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("published_at", &error));
            self
        }
        /// The verses the post is about.
        #[must_use]
        pub fn references<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::NewPostReference>>,
            T::Error: ::std::fmt::Display,
        {
            self.references = value
                .try_into()
                .map_err(|error| crate::invalid::at("references", &error));
            self
        }
        /// The room the post belongs to.
        #[must_use]
        pub fn room_id(mut self, value: i64) -> Self {
            self.room_id = Ok(Some(value));
            self
        }
        /// Who sees a post of a room, as requests number it. 0 speaks as the room, 1 is public, 2 is for members only.
        #[must_use]
        pub fn room_post_status(mut self, value: i64) -> Self {
            self.room_post_status = Ok(Some(value));
            self
        }
        /// Words to file the post under.
        #[must_use]
        pub fn tags<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.tags = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("tags", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<NewPost> for super::NewPost {
        type Error = super::error::ConversionError;
        fn try_from(
            value: NewPost,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                body: value.body?,
                draft: value.draft?,
                mentions: value.mentions?,
                post_as_author_id: value.post_as_author_id?,
                published_at: value.published_at?,
                references: value.references?,
                room_id: value.room_id?,
                room_post_status: value.room_post_status?,
                tags: value.tags?,
            })
        }
    }
    impl ::std::convert::From<super::NewPost> for NewPost {
        fn from(value: super::NewPost) -> Self {
            Self {
                body: Ok(value.body),
                draft: Ok(value.draft),
                mentions: Ok(value.mentions),
                post_as_author_id: Ok(value.post_as_author_id),
                published_at: Ok(value.published_at),
                references: Ok(value.references),
                room_id: Ok(value.room_id),
                room_post_status: Ok(value.room_post_status),
                tags: Ok(value.tags),
            }
        }
    }
    /// Builds a [`NewPostMention`](super::NewPostMention).
    #[derive(Clone, Debug)]
    pub struct NewPostMention {
        display_name: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        marker: ::std::result::Result<
            super::NewPostMentionMarker,
            ::std::string::String,
        >,
        user_id: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for NewPostMention {
        fn default() -> Self {
            Self {
                display_name: Err("display_name: a value is required".to_string()),
                marker: Err("marker: a value is required".to_string()),
                user_id: Err("user_id: a value is required".to_string()),
            }
        }
    }
    impl NewPostMention {
        /// The name to show.
        #[must_use]
        pub fn display_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.display_name = value
                .try_into()
                .map_err(|error| crate::invalid::at("display_name", &error));
            self
        }
        /// A UUID in double braces that stands in the text.
        #[must_use]
        pub fn marker<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::NewPostMentionMarker>,
            T::Error: ::std::fmt::Display,
        {
            self.marker = value
                .try_into()
                .map_err(|error| crate::invalid::at("marker", &error));
            self
        }
        /// The person, a UUID.
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
    }
    impl ::std::convert::TryFrom<NewPostMention> for super::NewPostMention {
        type Error = super::error::ConversionError;
        fn try_from(
            value: NewPostMention,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                display_name: value.display_name?,
                marker: value.marker?,
                user_id: value.user_id?,
            })
        }
    }
    impl ::std::convert::From<super::NewPostMention> for NewPostMention {
        fn from(value: super::NewPostMention) -> Self {
            Self {
                display_name: Ok(value.display_name),
                marker: Ok(value.marker),
                user_id: Ok(value.user_id),
            }
        }
    }
    /// Builds a [`NewPostReference`](super::NewPostReference).
    #[derive(Clone, Debug)]
    pub struct NewPostReference {
        chapter_id: ::std::result::Result<i64, ::std::string::String>,
        from: ::std::result::Result<i64, ::std::string::String>,
        to: ::std::result::Result<i64, ::std::string::String>,
    }
    impl ::std::default::Default for NewPostReference {
        fn default() -> Self {
            Self {
                chapter_id: Err("chapter_id: a value is required".to_string()),
                from: Err("from: a value is required".to_string()),
                to: Err("to: a value is required".to_string()),
            }
        }
    }
    impl NewPostReference {
        /// The chapter, 1 to 114.
        #[must_use]
        pub fn chapter_id(mut self, value: i64) -> Self {
            self.chapter_id = Ok(value);
            self
        }
        /// The first verse.
        #[must_use]
        pub fn from(mut self, value: i64) -> Self {
            self.from = Ok(value);
            self
        }
        /// The last verse.
        #[must_use]
        pub fn to(mut self, value: i64) -> Self {
            self.to = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<NewPostReference> for super::NewPostReference {
        type Error = super::error::ConversionError;
        fn try_from(
            value: NewPostReference,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                chapter_id: value.chapter_id?,
                from: value.from?,
                to: value.to?,
            })
        }
    }
    impl ::std::convert::From<super::NewPostReference> for NewPostReference {
        fn from(value: super::NewPostReference) -> Self {
            Self {
                chapter_id: Ok(value.chapter_id),
                from: Ok(value.from),
                to: Ok(value.to),
            }
        }
    }
    /// Builds a [`OwnProfile`](super::OwnProfile).
    #[derive(Clone, Debug)]
    pub struct OwnProfile {
        avatar_urls: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
        bio: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        country: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        created_at: ::std::result::Result<::std::string::String, ::std::string::String>,
        email: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        first_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        followed: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        followers_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        is_admin: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_password_set: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        joining_year: ::std::result::Result<i64, ::std::string::String>,
        language_id: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        language_iso_code: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        last_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        likes_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        photo_url: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        post_as: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        posts_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        settings: ::std::result::Result<
            ::std::option::Option<super::UserSettings>,
            ::std::string::String,
        >,
        username: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        verified: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for OwnProfile {
        fn default() -> Self {
            Self {
                avatar_urls: Err("avatar_urls: a value is required".to_string()),
                bio: Ok(Default::default()),
                country: Ok(Default::default()),
                created_at: Err("created_at: a value is required".to_string()),
                email: Ok(Default::default()),
                first_name: Ok(Default::default()),
                followed: Ok(Default::default()),
                followers_count: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                is_admin: Ok(Default::default()),
                is_password_set: Ok(Default::default()),
                joining_year: Err("joining_year: a value is required".to_string()),
                language_id: Ok(Default::default()),
                language_iso_code: Ok(Default::default()),
                last_name: Ok(Default::default()),
                likes_count: Ok(Default::default()),
                photo_url: Ok(Default::default()),
                post_as: Ok(Default::default()),
                posts_count: Ok(Default::default()),
                settings: Ok(Default::default()),
                username: Ok(Default::default()),
                verified: Ok(Default::default()),
            }
        }
    }
    impl OwnProfile {
        /// The person's picture; its sizes are not documented.
        #[must_use]
        pub fn avatar_urls<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.avatar_urls = value
                .try_into()
                .map_err(|error| crate::invalid::at("avatar_urls", &error));
            self
        }
        /// A few words about themself.
        #[must_use]
        pub fn bio<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.bio = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("bio", &error));
            self
        }
        /// The country.
        #[must_use]
        pub fn country<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.country = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("country", &error));
            self
        }
        /// When the account was created, as text without a time zone.
        #[must_use]
        pub fn created_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.created_at = value
                .try_into()
                .map_err(|error| crate::invalid::at("created_at", &error));
            self
        }
        /// The e-mail address; on request and for oneself.
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
        /// Given name.
        #[must_use]
        pub fn first_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.first_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("first_name", &error));
            self
        }
        /// Whether the caller follows the person.
        #[must_use]
        pub fn followed(mut self, value: bool) -> Self {
            self.followed = Ok(Some(value));
            self
        }
        /// How many people follow the person.
        #[must_use]
        pub fn followers_count(mut self, value: i64) -> Self {
            self.followers_count = Ok(Some(value));
            self
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
        /// Whether the person administers the platform.
        #[must_use]
        pub fn is_admin(mut self, value: bool) -> Self {
            self.is_admin = Ok(Some(value));
            self
        }
        /// Whether the account has a password; on request and for oneself.
        #[must_use]
        pub fn is_password_set(mut self, value: bool) -> Self {
            self.is_password_set = Ok(Some(value));
            self
        }
        /// The year the account was created.
        #[must_use]
        pub fn joining_year(mut self, value: i64) -> Self {
            self.joining_year = Ok(value);
            self
        }
        /// The language, by number.
        #[must_use]
        pub fn language_id(mut self, value: i64) -> Self {
            self.language_id = Ok(Some(value));
            self
        }
        /// The language, by ISO code.
        #[must_use]
        pub fn language_iso_code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.language_iso_code = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("language_iso_code", &error));
            self
        }
        /// Family name.
        #[must_use]
        pub fn last_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.last_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("last_name", &error));
            self
        }
        /// How many likes the posts have.
        #[must_use]
        pub fn likes_count(mut self, value: i64) -> Self {
            self.likes_count = Ok(Some(value));
            self
        }
        /// Web address of the picture; on request and for oneself.
        #[must_use]
        pub fn photo_url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.photo_url = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("photo_url", &error));
            self
        }
        /// Whether the person may post in the name of others.
        #[must_use]
        pub fn post_as(mut self, value: bool) -> Self {
            self.post_as = Ok(Some(value));
            self
        }
        /// How many posts the person wrote.
        #[must_use]
        pub fn posts_count(mut self, value: i64) -> Self {
            self.posts_count = Ok(Some(value));
            self
        }
        /// Sets `settings`.
        #[must_use]
        pub fn settings<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UserSettings>,
            T::Error: ::std::fmt::Display,
        {
            self.settings = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("settings", &error));
            self
        }
        /// The name the person is addressed by.
        #[must_use]
        pub fn username<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.username = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("username", &error));
            self
        }
        /// Whether the platform has verified the person.
        #[must_use]
        pub fn verified(mut self, value: bool) -> Self {
            self.verified = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<OwnProfile> for super::OwnProfile {
        type Error = super::error::ConversionError;
        fn try_from(
            value: OwnProfile,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar_urls: value.avatar_urls?,
                bio: value.bio?,
                country: value.country?,
                created_at: value.created_at?,
                email: value.email?,
                first_name: value.first_name?,
                followed: value.followed?,
                followers_count: value.followers_count?,
                id: value.id?,
                is_admin: value.is_admin?,
                is_password_set: value.is_password_set?,
                joining_year: value.joining_year?,
                language_id: value.language_id?,
                language_iso_code: value.language_iso_code?,
                last_name: value.last_name?,
                likes_count: value.likes_count?,
                photo_url: value.photo_url?,
                post_as: value.post_as?,
                posts_count: value.posts_count?,
                settings: value.settings?,
                username: value.username?,
                verified: value.verified?,
            })
        }
    }
    impl ::std::convert::From<super::OwnProfile> for OwnProfile {
        fn from(value: super::OwnProfile) -> Self {
            Self {
                avatar_urls: Ok(value.avatar_urls),
                bio: Ok(value.bio),
                country: Ok(value.country),
                created_at: Ok(value.created_at),
                email: Ok(value.email),
                first_name: Ok(value.first_name),
                followed: Ok(value.followed),
                followers_count: Ok(value.followers_count),
                id: Ok(value.id),
                is_admin: Ok(value.is_admin),
                is_password_set: Ok(value.is_password_set),
                joining_year: Ok(value.joining_year),
                language_id: Ok(value.language_id),
                language_iso_code: Ok(value.language_iso_code),
                last_name: Ok(value.last_name),
                likes_count: Ok(value.likes_count),
                photo_url: Ok(value.photo_url),
                post_as: Ok(value.post_as),
                posts_count: Ok(value.posts_count),
                settings: Ok(value.settings),
                username: Ok(value.username),
                verified: Ok(value.verified),
            }
        }
    }
    /// Builds a [`PageRequested`](super::PageRequested).
    #[derive(Clone, Debug)]
    pub struct PageRequested {
        data: ::std::result::Result<
            ::std::option::Option<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            ::std::string::String,
        >,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for PageRequested {
        fn default() -> Self {
            Self {
                data: Ok(Default::default()),
                message: Ok(Default::default()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl PageRequested {
        /// The request; its shape is not documented.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// A sentence for people.
        #[must_use]
        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("message", &error));
            self
        }
        /// True.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<PageRequested> for super::PageRequested {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PageRequested,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                message: value.message?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::PageRequested> for PageRequested {
        fn from(value: super::PageRequested) -> Self {
            Self {
                data: Ok(value.data),
                message: Ok(value.message),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`PaginatedMembers`](super::PaginatedMembers).
    #[derive(Clone, Debug)]
    pub struct PaginatedMembers {
        current_page: ::std::result::Result<i64, ::std::string::String>,
        data: ::std::result::Result<
            ::std::vec::Vec<super::Member>,
            ::std::string::String,
        >,
        limit: ::std::result::Result<i64, ::std::string::String>,
        pages: ::std::result::Result<i64, ::std::string::String>,
        total: ::std::result::Result<i64, ::std::string::String>,
    }
    impl ::std::default::Default for PaginatedMembers {
        fn default() -> Self {
            Self {
                current_page: Err("current_page: a value is required".to_string()),
                data: Err("data: a value is required".to_string()),
                limit: Err("limit: a value is required".to_string()),
                pages: Err("pages: a value is required".to_string()),
                total: Err("total: a value is required".to_string()),
            }
        }
    }
    impl PaginatedMembers {
        /// The page asked for.
        #[must_use]
        pub fn current_page(mut self, value: i64) -> Self {
            self.current_page = Ok(value);
            self
        }
        /// The members of this page.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::Member>>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// How many items a page holds.
        #[must_use]
        pub fn limit(mut self, value: i64) -> Self {
            self.limit = Ok(value);
            self
        }
        /// How many pages there are.
        #[must_use]
        pub fn pages(mut self, value: i64) -> Self {
            self.pages = Ok(value);
            self
        }
        /// How many items there are in all.
        #[must_use]
        pub fn total(mut self, value: i64) -> Self {
            self.total = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<PaginatedMembers> for super::PaginatedMembers {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PaginatedMembers,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                current_page: value.current_page?,
                data: value.data?,
                limit: value.limit?,
                pages: value.pages?,
                total: value.total?,
            })
        }
    }
    impl ::std::convert::From<super::PaginatedMembers> for PaginatedMembers {
        fn from(value: super::PaginatedMembers) -> Self {
            Self {
                current_page: Ok(value.current_page),
                data: Ok(value.data),
                limit: Ok(value.limit),
                pages: Ok(value.pages),
                total: Ok(value.total),
            }
        }
    }
    /// Builds a [`PaginatedPosts`](super::PaginatedPosts).
    #[derive(Clone, Debug)]
    pub struct PaginatedPosts {
        current_page: ::std::result::Result<i64, ::std::string::String>,
        data: ::std::result::Result<::std::vec::Vec<super::Post>, ::std::string::String>,
        limit: ::std::result::Result<i64, ::std::string::String>,
        pages: ::std::result::Result<i64, ::std::string::String>,
        total: ::std::result::Result<i64, ::std::string::String>,
    }
    impl ::std::default::Default for PaginatedPosts {
        fn default() -> Self {
            Self {
                current_page: Err("current_page: a value is required".to_string()),
                data: Err("data: a value is required".to_string()),
                limit: Err("limit: a value is required".to_string()),
                pages: Err("pages: a value is required".to_string()),
                total: Err("total: a value is required".to_string()),
            }
        }
    }
    impl PaginatedPosts {
        /// The page asked for.
        #[must_use]
        pub fn current_page(mut self, value: i64) -> Self {
            self.current_page = Ok(value);
            self
        }
        /// The posts of this page.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::Post>>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// How many items a page holds.
        #[must_use]
        pub fn limit(mut self, value: i64) -> Self {
            self.limit = Ok(value);
            self
        }
        /// How many pages there are.
        #[must_use]
        pub fn pages(mut self, value: i64) -> Self {
            self.pages = Ok(value);
            self
        }
        /// How many items there are in all.
        #[must_use]
        pub fn total(mut self, value: i64) -> Self {
            self.total = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<PaginatedPosts> for super::PaginatedPosts {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PaginatedPosts,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                current_page: value.current_page?,
                data: value.data?,
                limit: value.limit?,
                pages: value.pages?,
                total: value.total?,
            })
        }
    }
    impl ::std::convert::From<super::PaginatedPosts> for PaginatedPosts {
        fn from(value: super::PaginatedPosts) -> Self {
            Self {
                current_page: Ok(value.current_page),
                data: Ok(value.data),
                limit: Ok(value.limit),
                pages: Ok(value.pages),
                total: Ok(value.total),
            }
        }
    }
    /// Builds a [`PaginatedRooms`](super::PaginatedRooms).
    #[derive(Clone, Debug)]
    pub struct PaginatedRooms {
        current_page: ::std::result::Result<i64, ::std::string::String>,
        data: ::std::result::Result<::std::vec::Vec<super::Room>, ::std::string::String>,
        limit: ::std::result::Result<i64, ::std::string::String>,
        pages: ::std::result::Result<i64, ::std::string::String>,
        total: ::std::result::Result<i64, ::std::string::String>,
    }
    impl ::std::default::Default for PaginatedRooms {
        fn default() -> Self {
            Self {
                current_page: Err("current_page: a value is required".to_string()),
                data: Err("data: a value is required".to_string()),
                limit: Err("limit: a value is required".to_string()),
                pages: Err("pages: a value is required".to_string()),
                total: Err("total: a value is required".to_string()),
            }
        }
    }
    impl PaginatedRooms {
        /// The page asked for.
        #[must_use]
        pub fn current_page(mut self, value: i64) -> Self {
            self.current_page = Ok(value);
            self
        }
        /// The rooms of this page.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::Room>>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// How many items a page holds.
        #[must_use]
        pub fn limit(mut self, value: i64) -> Self {
            self.limit = Ok(value);
            self
        }
        /// How many pages there are.
        #[must_use]
        pub fn pages(mut self, value: i64) -> Self {
            self.pages = Ok(value);
            self
        }
        /// How many items there are in all.
        #[must_use]
        pub fn total(mut self, value: i64) -> Self {
            self.total = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<PaginatedRooms> for super::PaginatedRooms {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PaginatedRooms,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                current_page: value.current_page?,
                data: value.data?,
                limit: value.limit?,
                pages: value.pages?,
                total: value.total?,
            })
        }
    }
    impl ::std::convert::From<super::PaginatedRooms> for PaginatedRooms {
        fn from(value: super::PaginatedRooms) -> Self {
            Self {
                current_page: Ok(value.current_page),
                data: Ok(value.data),
                limit: Ok(value.limit),
                pages: Ok(value.pages),
                total: Ok(value.total),
            }
        }
    }
    /// Builds a [`Post`](super::Post).
    #[derive(Clone, Debug)]
    pub struct Post {
        author: ::std::result::Result<
            ::std::option::Option<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            ::std::string::String,
        >,
        author_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        body: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        comments_count: ::std::result::Result<i64, ::std::string::String>,
        created_at: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        discussion_id: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        draft: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        estimated_reading_time: ::std::result::Result<
            ::std::option::Option<f64>,
            ::std::string::String,
        >,
        featured_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        global: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        hidden: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        id: ::std::result::Result<i64, ::std::string::String>,
        is_by_followed_user: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_commented_on: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_liked: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_saved: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        language_id: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        language_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        likes_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        mentions: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::PostMention>>,
            ::std::string::String,
        >,
        moderation_status: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        post_type_id: ::std::result::Result<i64, ::std::string::String>,
        post_type_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        published_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        pushed_up_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        reads_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        recent_comment: ::std::result::Result<
            ::std::option::Option<super::PostRecentComment>,
            ::std::string::String,
        >,
        references: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::PostReference>>,
            ::std::string::String,
        >,
        removed: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        reported: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        review_status: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        reviewed_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        room: ::std::result::Result<
            ::std::option::Option<::std::option::Option<super::PostRoom>>,
            ::std::string::String,
        >,
        room_id: ::std::result::Result<
            ::std::option::Option<::std::option::Option<i64>>,
            ::std::string::String,
        >,
        room_post_status: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        tags: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::PostTag>>,
            ::std::string::String,
        >,
        toxicity_score: ::std::result::Result<
            ::std::option::Option<f64>,
            ::std::string::String,
        >,
        updated_at: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        verified: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        views: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        views_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Post {
        fn default() -> Self {
            Self {
                author: Ok(Default::default()),
                author_id: Err("author_id: a value is required".to_string()),
                body: Ok(Default::default()),
                comments_count: Err("comments_count: a value is required".to_string()),
                created_at: Err("created_at: a value is required".to_string()),
                discussion_id: Ok(Default::default()),
                draft: Ok(Default::default()),
                estimated_reading_time: Ok(Default::default()),
                featured_at: Ok(Default::default()),
                global: Ok(Default::default()),
                hidden: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                is_by_followed_user: Ok(Default::default()),
                is_commented_on: Ok(Default::default()),
                is_liked: Ok(Default::default()),
                is_saved: Ok(Default::default()),
                language_id: Ok(Default::default()),
                language_name: Ok(Default::default()),
                likes_count: Ok(Default::default()),
                mentions: Ok(Default::default()),
                moderation_status: Ok(Default::default()),
                post_type_id: Err("post_type_id: a value is required".to_string()),
                post_type_name: Ok(Default::default()),
                published_at: Ok(Default::default()),
                pushed_up_at: Ok(Default::default()),
                reads_count: Ok(Default::default()),
                recent_comment: Ok(Default::default()),
                references: Ok(Default::default()),
                removed: Ok(Default::default()),
                reported: Ok(Default::default()),
                review_status: Ok(Default::default()),
                reviewed_at: Ok(Default::default()),
                room: Ok(Default::default()),
                room_id: Ok(Default::default()),
                room_post_status: Ok(Default::default()),
                tags: Ok(Default::default()),
                toxicity_score: Ok(Default::default()),
                updated_at: Err("updated_at: a value is required".to_string()),
                verified: Ok(Default::default()),
                views: Ok(Default::default()),
                views_count: Ok(Default::default()),
            }
        }
    }
    impl Post {
        /// Who wrote it; the shape is not documented.
        #[must_use]
        pub fn author<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.author = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("author", &error));
            self
        }
        /// Who wrote it, a UUID.
        #[must_use]
        pub fn author_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.author_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("author_id", &error));
            self
        }
        /// The text.
        #[must_use]
        pub fn body<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("body", &error));
            self
        }
        /// How many comments it has.
        #[must_use]
        pub fn comments_count(mut self, value: i64) -> Self {
            self.comments_count = Ok(value);
            self
        }
        /// When it was written.
        #[must_use]
        pub fn created_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.created_at = value
                .try_into()
                .map_err(|error| crate::invalid::at("created_at", &error));
            self
        }
        /// The discussion it belongs to.
        #[must_use]
        pub fn discussion_id(mut self, value: i64) -> Self {
            self.discussion_id = Ok(Some(value));
            self
        }
        /// Whether it is unpublished.
        #[must_use]
        pub fn draft(mut self, value: bool) -> Self {
            self.draft = Ok(Some(value));
            self
        }
        /// How long reading it takes, in minutes.
        #[must_use]
        pub fn estimated_reading_time(mut self, value: f64) -> Self {
            self.estimated_reading_time = Ok(Some(value));
            self
        }
        /// When it was featured.
        #[must_use]
        pub fn featured_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.featured_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("featured_at", &error));
            self
        }
        /// Whether it is visible to everybody, an older flag.
        #[must_use]
        pub fn global(mut self, value: bool) -> Self {
            self.global = Ok(Some(value));
            self
        }
        /// Whether it is hidden.
        #[must_use]
        pub fn hidden(mut self, value: bool) -> Self {
            self.hidden = Ok(Some(value));
            self
        }
        /// The post's number.
        #[must_use]
        pub fn id(mut self, value: i64) -> Self {
            self.id = Ok(value);
            self
        }
        /// Whether the caller follows its author.
        #[must_use]
        pub fn is_by_followed_user(mut self, value: bool) -> Self {
            self.is_by_followed_user = Ok(Some(value));
            self
        }
        /// Whether the caller commented on it.
        #[must_use]
        pub fn is_commented_on(mut self, value: bool) -> Self {
            self.is_commented_on = Ok(Some(value));
            self
        }
        /// Whether the caller likes it.
        #[must_use]
        pub fn is_liked(mut self, value: bool) -> Self {
            self.is_liked = Ok(Some(value));
            self
        }
        /// Whether the caller saved it.
        #[must_use]
        pub fn is_saved(mut self, value: bool) -> Self {
            self.is_saved = Ok(Some(value));
            self
        }
        /// Its language, by number.
        #[must_use]
        pub fn language_id(mut self, value: i64) -> Self {
            self.language_id = Ok(Some(value));
            self
        }
        /// Its language, by name.
        #[must_use]
        pub fn language_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.language_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("language_name", &error));
            self
        }
        /// How many people like it.
        #[must_use]
        pub fn likes_count(mut self, value: i64) -> Self {
            self.likes_count = Ok(Some(value));
            self
        }
        /// The people named in it.
        #[must_use]
        pub fn mentions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::PostMention>>,
            T::Error: ::std::fmt::Display,
        {
            self.mentions = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("mentions", &error));
            self
        }
        /// 1 featured, 2 promoted, 3 normal, 4 hidden, 5 private note, 6 review requested, 30 deleted.
        #[must_use]
        pub fn moderation_status(mut self, value: i64) -> Self {
            self.moderation_status = Ok(Some(value));
            self
        }
        /// 1 reflection, 2 lesson.
        #[must_use]
        pub fn post_type_id(mut self, value: i64) -> Self {
            self.post_type_id = Ok(value);
            self
        }
        /// The type by name.
        #[must_use]
        pub fn post_type_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.post_type_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("post_type_name", &error));
            self
        }
        /// When it counts as published.
        #[must_use]
        pub fn published_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.published_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("published_at", &error));
            self
        }
        /// When it was pushed up in the feed. Pre-live sends it, production does not.
        #[must_use]
        pub fn pushed_up_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.pushed_up_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("pushed_up_at", &error));
            self
        }
        /// How many people read it.
        #[must_use]
        pub fn reads_count(mut self, value: i64) -> Self {
            self.reads_count = Ok(Some(value));
            self
        }
        /// Sets `recent_comment`.
        #[must_use]
        pub fn recent_comment<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::PostRecentComment>,
            T::Error: ::std::fmt::Display,
        {
            self.recent_comment = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("recent_comment", &error));
            self
        }
        /// The verses it is about.
        #[must_use]
        pub fn references<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::PostReference>>,
            T::Error: ::std::fmt::Display,
        {
            self.references = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("references", &error));
            self
        }
        /// Whether it was removed.
        #[must_use]
        pub fn removed(mut self, value: bool) -> Self {
            self.removed = Ok(Some(value));
            self
        }
        /// Whether it was reported.
        #[must_use]
        pub fn reported(mut self, value: bool) -> Self {
            self.reported = Ok(Some(value));
            self
        }
        /// 1 reviewed, 2 pending, 100 from before reviews.
        #[must_use]
        pub fn review_status(mut self, value: i64) -> Self {
            self.review_status = Ok(Some(value));
            self
        }
        /// When it was reviewed.
        #[must_use]
        pub fn reviewed_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.reviewed_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("reviewed_at", &error));
            self
        }
        /// The room it belongs to; null or absent without one.
        #[must_use]
        pub fn room<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::PostRoom>>,
            T::Error: ::std::fmt::Display,
        {
            self.room = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("room", &error));
            self
        }
        /// The room it belongs to; null or absent without one.
        #[must_use]
        pub fn room_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.room_id = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("room_id", &error));
            self
        }
        /// Who sees a post of a room, as responses number it. 0 is for members only, 1 is public, 2 speaks as the room. Requests number it differently.
        #[must_use]
        pub fn room_post_status(mut self, value: i64) -> Self {
            self.room_post_status = Ok(Some(value));
            self
        }
        /// The words it is filed under.
        #[must_use]
        pub fn tags<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::PostTag>>,
            T::Error: ::std::fmt::Display,
        {
            self.tags = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("tags", &error));
            self
        }
        /// What the platform's filter thinks of it, from 0 to 1.
        #[must_use]
        pub fn toxicity_score(mut self, value: f64) -> Self {
            self.toxicity_score = Ok(Some(value));
            self
        }
        /// When it was last changed.
        #[must_use]
        pub fn updated_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.updated_at = value
                .try_into()
                .map_err(|error| crate::invalid::at("updated_at", &error));
            self
        }
        /// Whether the platform has verified it.
        #[must_use]
        pub fn verified(mut self, value: bool) -> Self {
            self.verified = Ok(Some(value));
            self
        }
        /// How often it was viewed, by an older count.
        #[must_use]
        pub fn views(mut self, value: i64) -> Self {
            self.views = Ok(Some(value));
            self
        }
        /// How often it was viewed.
        #[must_use]
        pub fn views_count(mut self, value: i64) -> Self {
            self.views_count = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<Post> for super::Post {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Post,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                author: value.author?,
                author_id: value.author_id?,
                body: value.body?,
                comments_count: value.comments_count?,
                created_at: value.created_at?,
                discussion_id: value.discussion_id?,
                draft: value.draft?,
                estimated_reading_time: value.estimated_reading_time?,
                featured_at: value.featured_at?,
                global: value.global?,
                hidden: value.hidden?,
                id: value.id?,
                is_by_followed_user: value.is_by_followed_user?,
                is_commented_on: value.is_commented_on?,
                is_liked: value.is_liked?,
                is_saved: value.is_saved?,
                language_id: value.language_id?,
                language_name: value.language_name?,
                likes_count: value.likes_count?,
                mentions: value.mentions?,
                moderation_status: value.moderation_status?,
                post_type_id: value.post_type_id?,
                post_type_name: value.post_type_name?,
                published_at: value.published_at?,
                pushed_up_at: value.pushed_up_at?,
                reads_count: value.reads_count?,
                recent_comment: value.recent_comment?,
                references: value.references?,
                removed: value.removed?,
                reported: value.reported?,
                review_status: value.review_status?,
                reviewed_at: value.reviewed_at?,
                room: value.room?,
                room_id: value.room_id?,
                room_post_status: value.room_post_status?,
                tags: value.tags?,
                toxicity_score: value.toxicity_score?,
                updated_at: value.updated_at?,
                verified: value.verified?,
                views: value.views?,
                views_count: value.views_count?,
            })
        }
    }
    impl ::std::convert::From<super::Post> for Post {
        fn from(value: super::Post) -> Self {
            Self {
                author: Ok(value.author),
                author_id: Ok(value.author_id),
                body: Ok(value.body),
                comments_count: Ok(value.comments_count),
                created_at: Ok(value.created_at),
                discussion_id: Ok(value.discussion_id),
                draft: Ok(value.draft),
                estimated_reading_time: Ok(value.estimated_reading_time),
                featured_at: Ok(value.featured_at),
                global: Ok(value.global),
                hidden: Ok(value.hidden),
                id: Ok(value.id),
                is_by_followed_user: Ok(value.is_by_followed_user),
                is_commented_on: Ok(value.is_commented_on),
                is_liked: Ok(value.is_liked),
                is_saved: Ok(value.is_saved),
                language_id: Ok(value.language_id),
                language_name: Ok(value.language_name),
                likes_count: Ok(value.likes_count),
                mentions: Ok(value.mentions),
                moderation_status: Ok(value.moderation_status),
                post_type_id: Ok(value.post_type_id),
                post_type_name: Ok(value.post_type_name),
                published_at: Ok(value.published_at),
                pushed_up_at: Ok(value.pushed_up_at),
                reads_count: Ok(value.reads_count),
                recent_comment: Ok(value.recent_comment),
                references: Ok(value.references),
                removed: Ok(value.removed),
                reported: Ok(value.reported),
                review_status: Ok(value.review_status),
                reviewed_at: Ok(value.reviewed_at),
                room: Ok(value.room),
                room_id: Ok(value.room_id),
                room_post_status: Ok(value.room_post_status),
                tags: Ok(value.tags),
                toxicity_score: Ok(value.toxicity_score),
                updated_at: Ok(value.updated_at),
                verified: Ok(value.verified),
                views: Ok(value.views),
                views_count: Ok(value.views_count),
            }
        }
    }
    /// Builds a [`PostAuthor`](super::PostAuthor).
    #[derive(Clone, Debug)]
    pub struct PostAuthor {
        avatar_urls: ::std::result::Result<super::UserImages, ::std::string::String>,
        first_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        last_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        member_type: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        posts_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        username: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        verified: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for PostAuthor {
        fn default() -> Self {
            Self {
                avatar_urls: Err("avatar_urls: a value is required".to_string()),
                first_name: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                last_name: Ok(Default::default()),
                member_type: Ok(Default::default()),
                posts_count: Ok(Default::default()),
                username: Ok(Default::default()),
                verified: Ok(Default::default()),
            }
        }
    }
    impl PostAuthor {
        /// Sets `avatar_urls`.
        #[must_use]
        pub fn avatar_urls<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UserImages>,
            T::Error: ::std::fmt::Display,
        {
            self.avatar_urls = value
                .try_into()
                .map_err(|error| crate::invalid::at("avatar_urls", &error));
            self
        }
        /// Given name.
        #[must_use]
        pub fn first_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.first_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("first_name", &error));
            self
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
        /// Family name.
        #[must_use]
        pub fn last_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.last_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("last_name", &error));
            self
        }
        /// The kind of account, by number.
        #[must_use]
        pub fn member_type(mut self, value: i64) -> Self {
            self.member_type = Ok(Some(value));
            self
        }
        /// How many posts the person wrote.
        #[must_use]
        pub fn posts_count(mut self, value: i64) -> Self {
            self.posts_count = Ok(Some(value));
            self
        }
        /// The name the person is addressed by.
        #[must_use]
        pub fn username<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.username = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("username", &error));
            self
        }
        /// Whether the platform has verified the person.
        #[must_use]
        pub fn verified(mut self, value: bool) -> Self {
            self.verified = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<PostAuthor> for super::PostAuthor {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PostAuthor,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar_urls: value.avatar_urls?,
                first_name: value.first_name?,
                id: value.id?,
                last_name: value.last_name?,
                member_type: value.member_type?,
                posts_count: value.posts_count?,
                username: value.username?,
                verified: value.verified?,
            })
        }
    }
    impl ::std::convert::From<super::PostAuthor> for PostAuthor {
        fn from(value: super::PostAuthor) -> Self {
            Self {
                avatar_urls: Ok(value.avatar_urls),
                first_name: Ok(value.first_name),
                id: Ok(value.id),
                last_name: Ok(value.last_name),
                member_type: Ok(value.member_type),
                posts_count: Ok(value.posts_count),
                username: Ok(value.username),
                verified: Ok(value.verified),
            }
        }
    }
    /// Builds a [`PostCreated`](super::PostCreated).
    #[derive(Clone, Debug)]
    pub struct PostCreated {
        data: ::std::result::Result<
            ::std::option::Option<super::Post>,
            ::std::string::String,
        >,
        post: ::std::result::Result<
            ::std::option::Option<super::Post>,
            ::std::string::String,
        >,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for PostCreated {
        fn default() -> Self {
            Self {
                data: Ok(Default::default()),
                post: Ok(Default::default()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl PostCreated {
        /// Sets `data`.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Post>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// Sets `post`.
        #[must_use]
        pub fn post<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Post>,
            T::Error: ::std::fmt::Display,
        {
            self.post = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("post", &error));
            self
        }
        /// True.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<PostCreated> for super::PostCreated {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PostCreated,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                post: value.post?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::PostCreated> for PostCreated {
        fn from(value: super::PostCreated) -> Self {
            Self {
                data: Ok(value.data),
                post: Ok(value.post),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`PostMention`](super::PostMention).
    #[derive(Clone, Debug)]
    pub struct PostMention {
        avatar_urls: ::std::result::Result<super::UserImages, ::std::string::String>,
        display_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        first_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        followers_count: ::std::result::Result<i64, ::std::string::String>,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        last_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        locations: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
        member_type: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        posts_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        username: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        verified: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for PostMention {
        fn default() -> Self {
            Self {
                avatar_urls: Err("avatar_urls: a value is required".to_string()),
                display_name: Ok(Default::default()),
                first_name: Ok(Default::default()),
                followers_count: Err("followers_count: a value is required".to_string()),
                id: Err("id: a value is required".to_string()),
                last_name: Ok(Default::default()),
                locations: Err("locations: a value is required".to_string()),
                member_type: Ok(Default::default()),
                posts_count: Ok(Default::default()),
                username: Ok(Default::default()),
                verified: Ok(Default::default()),
            }
        }
    }
    impl PostMention {
        /// Sets `avatar_urls`.
        #[must_use]
        pub fn avatar_urls<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UserImages>,
            T::Error: ::std::fmt::Display,
        {
            self.avatar_urls = value
                .try_into()
                .map_err(|error| crate::invalid::at("avatar_urls", &error));
            self
        }
        /// The name shown.
        #[must_use]
        pub fn display_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.display_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("display_name", &error));
            self
        }
        /// Given name.
        #[must_use]
        pub fn first_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.first_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("first_name", &error));
            self
        }
        /// How many people follow the person.
        #[must_use]
        pub fn followers_count(mut self, value: i64) -> Self {
            self.followers_count = Ok(value);
            self
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
        /// Family name.
        #[must_use]
        pub fn last_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.last_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("last_name", &error));
            self
        }
        /// Where in the text; the shape is not documented.
        #[must_use]
        pub fn locations<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.locations = value
                .try_into()
                .map_err(|error| crate::invalid::at("locations", &error));
            self
        }
        /// The kind of account, by number.
        #[must_use]
        pub fn member_type(mut self, value: i64) -> Self {
            self.member_type = Ok(Some(value));
            self
        }
        /// How many posts the person wrote.
        #[must_use]
        pub fn posts_count(mut self, value: i64) -> Self {
            self.posts_count = Ok(Some(value));
            self
        }
        /// The name the person is addressed by.
        #[must_use]
        pub fn username<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.username = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("username", &error));
            self
        }
        /// Whether the platform has verified the person.
        #[must_use]
        pub fn verified(mut self, value: bool) -> Self {
            self.verified = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<PostMention> for super::PostMention {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PostMention,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar_urls: value.avatar_urls?,
                display_name: value.display_name?,
                first_name: value.first_name?,
                followers_count: value.followers_count?,
                id: value.id?,
                last_name: value.last_name?,
                locations: value.locations?,
                member_type: value.member_type?,
                posts_count: value.posts_count?,
                username: value.username?,
                verified: value.verified?,
            })
        }
    }
    impl ::std::convert::From<super::PostMention> for PostMention {
        fn from(value: super::PostMention) -> Self {
            Self {
                avatar_urls: Ok(value.avatar_urls),
                display_name: Ok(value.display_name),
                first_name: Ok(value.first_name),
                followers_count: Ok(value.followers_count),
                id: Ok(value.id),
                last_name: Ok(value.last_name),
                locations: Ok(value.locations),
                member_type: Ok(value.member_type),
                posts_count: Ok(value.posts_count),
                username: Ok(value.username),
                verified: Ok(value.verified),
            }
        }
    }
    /// Builds a [`PostRecentComment`](super::PostRecentComment).
    #[derive(Clone, Debug)]
    pub struct PostRecentComment {
        author: ::std::result::Result<super::PostAuthor, ::std::string::String>,
        body: ::std::result::Result<::std::string::String, ::std::string::String>,
        created_at: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        id: ::std::result::Result<i64, ::std::string::String>,
    }
    impl ::std::default::Default for PostRecentComment {
        fn default() -> Self {
            Self {
                author: Err("author: a value is required".to_string()),
                body: Err("body: a value is required".to_string()),
                created_at: Err("created_at: a value is required".to_string()),
                id: Err("id: a value is required".to_string()),
            }
        }
    }
    impl PostRecentComment {
        /// Sets `author`.
        #[must_use]
        pub fn author<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::PostAuthor>,
            T::Error: ::std::fmt::Display,
        {
            self.author = value
                .try_into()
                .map_err(|error| crate::invalid::at("author", &error));
            self
        }
        /// The text.
        #[must_use]
        pub fn body<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map_err(|error| crate::invalid::at("body", &error));
            self
        }
        /// When it was written.
        #[must_use]
        pub fn created_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.created_at = value
                .try_into()
                .map_err(|error| crate::invalid::at("created_at", &error));
            self
        }
        /// The comment's number.
        #[must_use]
        pub fn id(mut self, value: i64) -> Self {
            self.id = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<PostRecentComment> for super::PostRecentComment {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PostRecentComment,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                author: value.author?,
                body: value.body?,
                created_at: value.created_at?,
                id: value.id?,
            })
        }
    }
    impl ::std::convert::From<super::PostRecentComment> for PostRecentComment {
        fn from(value: super::PostRecentComment) -> Self {
            Self {
                author: Ok(value.author),
                body: Ok(value.body),
                created_at: Ok(value.created_at),
                id: Ok(value.id),
            }
        }
    }
    /// Builds a [`PostReference`](super::PostReference).
    #[derive(Clone, Debug)]
    pub struct PostReference {
        chapter_id: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        from: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        to: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
    }
    impl ::std::default::Default for PostReference {
        fn default() -> Self {
            Self {
                chapter_id: Ok(Default::default()),
                from: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                to: Ok(Default::default()),
            }
        }
    }
    impl PostReference {
        /// The chapter.
        #[must_use]
        pub fn chapter_id(mut self, value: i64) -> Self {
            self.chapter_id = Ok(Some(value));
            self
        }
        /// The first verse.
        #[must_use]
        pub fn from(mut self, value: i64) -> Self {
            self.from = Ok(Some(value));
            self
        }
        /// The reference as text, unlike every other id.
        #[must_use]
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value.try_into().map_err(|error| crate::invalid::at("id", &error));
            self
        }
        /// The last verse.
        #[must_use]
        pub fn to(mut self, value: i64) -> Self {
            self.to = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<PostReference> for super::PostReference {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PostReference,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                chapter_id: value.chapter_id?,
                from: value.from?,
                id: value.id?,
                to: value.to?,
            })
        }
    }
    impl ::std::convert::From<super::PostReference> for PostReference {
        fn from(value: super::PostReference) -> Self {
            Self {
                chapter_id: Ok(value.chapter_id),
                from: Ok(value.from),
                id: Ok(value.id),
                to: Ok(value.to),
            }
        }
    }
    /// Builds a [`PostRoom`](super::PostRoom).
    #[derive(Clone, Debug)]
    pub struct PostRoom {
        group: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        id: ::std::result::Result<i64, ::std::string::String>,
        is_admin: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_owner: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_public: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        room_type: ::std::result::Result<
            ::std::option::Option<crate::quran_reflect::types::RoomType>,
            ::std::string::String,
        >,
        subdomain: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        verified: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for PostRoom {
        fn default() -> Self {
            Self {
                group: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                is_admin: Ok(Default::default()),
                is_owner: Ok(Default::default()),
                is_public: Ok(Default::default()),
                name: Ok(Default::default()),
                room_type: Ok(Default::default()),
                subdomain: Ok(Default::default()),
                verified: Ok(Default::default()),
            }
        }
    }
    impl PostRoom {
        /// The last part of a group's address.
        #[must_use]
        pub fn group<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.group = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("group", &error));
            self
        }
        /// The room's number.
        #[must_use]
        pub fn id(mut self, value: i64) -> Self {
            self.id = Ok(value);
            self
        }
        /// Whether the caller administers the room.
        #[must_use]
        pub fn is_admin(mut self, value: bool) -> Self {
            self.is_admin = Ok(Some(value));
            self
        }
        /// Whether the caller owns the room.
        #[must_use]
        pub fn is_owner(mut self, value: bool) -> Self {
            self.is_owner = Ok(Some(value));
            self
        }
        /// Whether everybody may enter the room.
        #[must_use]
        pub fn is_public(mut self, value: bool) -> Self {
            self.is_public = Ok(Some(value));
            self
        }
        /// The name.
        #[must_use]
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("name", &error));
            self
        }
        /// Sets `room_type`.
        #[must_use]
        pub fn room_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::quran_reflect::types::RoomType>,
            T::Error: ::std::fmt::Display,
        {
            self.room_type = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("room_type", &error));
            self
        }
        /// The subdomain of a page.
        #[must_use]
        pub fn subdomain<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.subdomain = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("subdomain", &error));
            self
        }
        /// Whether the platform has verified the room.
        #[must_use]
        pub fn verified(mut self, value: bool) -> Self {
            self.verified = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<PostRoom> for super::PostRoom {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PostRoom,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                group: value.group?,
                id: value.id?,
                is_admin: value.is_admin?,
                is_owner: value.is_owner?,
                is_public: value.is_public?,
                name: value.name?,
                room_type: value.room_type?,
                subdomain: value.subdomain?,
                verified: value.verified?,
            })
        }
    }
    impl ::std::convert::From<super::PostRoom> for PostRoom {
        fn from(value: super::PostRoom) -> Self {
            Self {
                group: Ok(value.group),
                id: Ok(value.id),
                is_admin: Ok(value.is_admin),
                is_owner: Ok(value.is_owner),
                is_public: Ok(value.is_public),
                name: Ok(value.name),
                room_type: Ok(value.room_type),
                subdomain: Ok(value.subdomain),
                verified: Ok(value.verified),
            }
        }
    }
    /// Builds a [`PostTag`](super::PostTag).
    #[derive(Clone, Debug)]
    pub struct PostTag {
        id: ::std::result::Result<i64, ::std::string::String>,
        language: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for PostTag {
        fn default() -> Self {
            Self {
                id: Err("id: a value is required".to_string()),
                language: Ok(Default::default()),
                name: Ok(Default::default()),
            }
        }
    }
    impl PostTag {
        /// The tag's number.
        #[must_use]
        pub fn id(mut self, value: i64) -> Self {
            self.id = Ok(value);
            self
        }
        /// Its language.
        #[must_use]
        pub fn language<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.language = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("language", &error));
            self
        }
        /// The word.
        #[must_use]
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("name", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<PostTag> for super::PostTag {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PostTag,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                id: value.id?,
                language: value.language?,
                name: value.name?,
            })
        }
    }
    impl ::std::convert::From<super::PostTag> for PostTag {
        fn from(value: super::PostTag) -> Self {
            Self {
                id: Ok(value.id),
                language: Ok(value.language),
                name: Ok(value.name),
            }
        }
    }
    /// Builds a [`Room`](super::Room).
    #[derive(Clone, Debug)]
    pub struct Room {
        avatar_urls: ::std::result::Result<super::RoomImages, ::std::string::String>,
        country: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        created_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        description: ::std::result::Result<::std::string::String, ::std::string::String>,
        hide_follow_join_button: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        id: ::std::result::Result<i64, ::std::string::String>,
        is_active: ::std::result::Result<bool, ::std::string::String>,
        is_admin: ::std::result::Result<bool, ::std::string::String>,
        is_member: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_owner: ::std::result::Result<bool, ::std::string::String>,
        is_public: ::std::result::Result<bool, ::std::string::String>,
        is_verified: ::std::result::Result<bool, ::std::string::String>,
        members_count: ::std::result::Result<i64, ::std::string::String>,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
        owner_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        posts_count: ::std::result::Result<i64, ::std::string::String>,
        room_type: ::std::result::Result<
            crate::quran_reflect::types::RoomType,
            ::std::string::String,
        >,
        subdomain: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        url: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Room {
        fn default() -> Self {
            Self {
                avatar_urls: Err("avatar_urls: a value is required".to_string()),
                country: Ok(Default::default()),
                created_at: Ok(Default::default()),
                description: Err("description: a value is required".to_string()),
                hide_follow_join_button: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                is_active: Err("is_active: a value is required".to_string()),
                is_admin: Err("is_admin: a value is required".to_string()),
                is_member: Ok(Default::default()),
                is_owner: Err("is_owner: a value is required".to_string()),
                is_public: Err("is_public: a value is required".to_string()),
                is_verified: Err("is_verified: a value is required".to_string()),
                members_count: Err("members_count: a value is required".to_string()),
                name: Err("name: a value is required".to_string()),
                owner_id: Err("owner_id: a value is required".to_string()),
                posts_count: Err("posts_count: a value is required".to_string()),
                room_type: Err("room_type: a value is required".to_string()),
                subdomain: Ok(Default::default()),
                url: Ok(Default::default()),
            }
        }
    }
    impl Room {
        /// Sets `avatar_urls`.
        #[must_use]
        pub fn avatar_urls<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::RoomImages>,
            T::Error: ::std::fmt::Display,
        {
            self.avatar_urls = value
                .try_into()
                .map_err(|error| crate::invalid::at("avatar_urls", &error));
            self
        }
        /// The country.
        #[must_use]
        pub fn country<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.country = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("country", &error));
            self
        }
        /// When the room was created.
        #[must_use]
        pub fn created_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.created_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("created_at", &error));
            self
        }
        /// What the room is about.
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
        /// Whether the app hides the button to join or follow. Pre-live sends it, production does not.
        #[must_use]
        pub fn hide_follow_join_button(mut self, value: bool) -> Self {
            self.hide_follow_join_button = Ok(Some(value));
            self
        }
        /// The room's number.
        #[must_use]
        pub fn id(mut self, value: i64) -> Self {
            self.id = Ok(value);
            self
        }
        /// Whether the room is in use.
        #[must_use]
        pub fn is_active(mut self, value: bool) -> Self {
            self.is_active = Ok(value);
            self
        }
        /// Whether the caller administers the room.
        #[must_use]
        pub fn is_admin(mut self, value: bool) -> Self {
            self.is_admin = Ok(value);
            self
        }
        /// Whether the caller belongs to the room.
        #[must_use]
        pub fn is_member(mut self, value: bool) -> Self {
            self.is_member = Ok(Some(value));
            self
        }
        /// Whether the caller owns the room.
        #[must_use]
        pub fn is_owner(mut self, value: bool) -> Self {
            self.is_owner = Ok(value);
            self
        }
        /// Whether everybody may enter.
        #[must_use]
        pub fn is_public(mut self, value: bool) -> Self {
            self.is_public = Ok(value);
            self
        }
        /// Whether the platform has verified the room.
        #[must_use]
        pub fn is_verified(mut self, value: bool) -> Self {
            self.is_verified = Ok(value);
            self
        }
        /// How many people belong to the room.
        #[must_use]
        pub fn members_count(mut self, value: i64) -> Self {
            self.members_count = Ok(value);
            self
        }
        /// The name.
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
        /// The owner, a UUID.
        #[must_use]
        pub fn owner_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.owner_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("owner_id", &error));
            self
        }
        /// How many posts the room has.
        #[must_use]
        pub fn posts_count(mut self, value: i64) -> Self {
            self.posts_count = Ok(value);
            self
        }
        /// Sets `room_type`.
        #[must_use]
        pub fn room_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::quran_reflect::types::RoomType>,
            T::Error: ::std::fmt::Display,
        {
            self.room_type = value
                .try_into()
                .map_err(|error| crate::invalid::at("room_type", &error));
            self
        }
        /// The subdomain of a page.
        #[must_use]
        pub fn subdomain<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.subdomain = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("subdomain", &error));
            self
        }
        /// The last part of a group's address.
        #[must_use]
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("url", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<Room> for super::Room {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Room,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar_urls: value.avatar_urls?,
                country: value.country?,
                created_at: value.created_at?,
                description: value.description?,
                hide_follow_join_button: value.hide_follow_join_button?,
                id: value.id?,
                is_active: value.is_active?,
                is_admin: value.is_admin?,
                is_member: value.is_member?,
                is_owner: value.is_owner?,
                is_public: value.is_public?,
                is_verified: value.is_verified?,
                members_count: value.members_count?,
                name: value.name?,
                owner_id: value.owner_id?,
                posts_count: value.posts_count?,
                room_type: value.room_type?,
                subdomain: value.subdomain?,
                url: value.url?,
            })
        }
    }
    impl ::std::convert::From<super::Room> for Room {
        fn from(value: super::Room) -> Self {
            Self {
                avatar_urls: Ok(value.avatar_urls),
                country: Ok(value.country),
                created_at: Ok(value.created_at),
                description: Ok(value.description),
                hide_follow_join_button: Ok(value.hide_follow_join_button),
                id: Ok(value.id),
                is_active: Ok(value.is_active),
                is_admin: Ok(value.is_admin),
                is_member: Ok(value.is_member),
                is_owner: Ok(value.is_owner),
                is_public: Ok(value.is_public),
                is_verified: Ok(value.is_verified),
                members_count: Ok(value.members_count),
                name: Ok(value.name),
                owner_id: Ok(value.owner_id),
                posts_count: Ok(value.posts_count),
                room_type: Ok(value.room_type),
                subdomain: Ok(value.subdomain),
                url: Ok(value.url),
            }
        }
    }
    /// Builds a [`RoomCreated`](super::RoomCreated).
    #[derive(Clone, Debug)]
    pub struct RoomCreated {
        data: ::std::result::Result<super::Room, ::std::string::String>,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for RoomCreated {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl RoomCreated {
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
    impl ::std::convert::TryFrom<RoomCreated> for super::RoomCreated {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RoomCreated,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::RoomCreated> for RoomCreated {
        fn from(value: super::RoomCreated) -> Self {
            Self {
                data: Ok(value.data),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`RoomImages`](super::RoomImages).
    #[derive(Clone, Debug)]
    pub struct RoomImages {
        original: ::std::result::Result<::std::string::String, ::std::string::String>,
        thumb: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for RoomImages {
        fn default() -> Self {
            Self {
                original: Err("original: a value is required".to_string()),
                thumb: Err("thumb: a value is required".to_string()),
            }
        }
    }
    impl RoomImages {
        /// Web address of the picture in full size.
        #[must_use]
        pub fn original<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.original = value
                .try_into()
                .map_err(|error| crate::invalid::at("original", &error));
            self
        }
        /// Web address of the small picture.
        #[must_use]
        pub fn thumb<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.thumb = value
                .try_into()
                .map_err(|error| crate::invalid::at("thumb", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<RoomImages> for super::RoomImages {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RoomImages,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                original: value.original?,
                thumb: value.thumb?,
            })
        }
    }
    impl ::std::convert::From<super::RoomImages> for RoomImages {
        fn from(value: super::RoomImages) -> Self {
            Self {
                original: Ok(value.original),
                thumb: Ok(value.thumb),
            }
        }
    }
    /// Builds a [`RoomProfile`](super::RoomProfile).
    #[derive(Clone)]
    pub struct RoomProfile {
        avatar_urls: ::std::result::Result<super::RoomImages, ::std::string::String>,
        country: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        created_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        description: ::std::result::Result<::std::string::String, ::std::string::String>,
        hide_follow_join_button: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        id: ::std::result::Result<i64, ::std::string::String>,
        is_active: ::std::result::Result<bool, ::std::string::String>,
        is_admin: ::std::result::Result<bool, ::std::string::String>,
        is_member: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_owner: ::std::result::Result<bool, ::std::string::String>,
        is_public: ::std::result::Result<bool, ::std::string::String>,
        is_verified: ::std::result::Result<bool, ::std::string::String>,
        members_count: ::std::result::Result<i64, ::std::string::String>,
        mutual_followers: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::UserSummary>>,
            ::std::string::String,
        >,
        mutual_followers_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
        owner_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        posts_count: ::std::result::Result<i64, ::std::string::String>,
        private_token: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        room_type: ::std::result::Result<
            crate::quran_reflect::types::RoomType,
            ::std::string::String,
        >,
        subdomain: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        url: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::fmt::Debug for RoomProfile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RoomProfile")
                .field("avatar_urls", &self.avatar_urls)
                .field("country", &self.country)
                .field("created_at", &self.created_at)
                .field("description", &self.description)
                .field("hide_follow_join_button", &self.hide_follow_join_button)
                .field("id", &self.id)
                .field("is_active", &self.is_active)
                .field("is_admin", &self.is_admin)
                .field("is_member", &self.is_member)
                .field("is_owner", &self.is_owner)
                .field("is_public", &self.is_public)
                .field("is_verified", &self.is_verified)
                .field("members_count", &self.members_count)
                .field("mutual_followers", &self.mutual_followers)
                .field("mutual_followers_count", &self.mutual_followers_count)
                .field("name", &self.name)
                .field("owner_id", &self.owner_id)
                .field("posts_count", &self.posts_count)
                .field("private_token", &"[redacted]")
                .field("room_type", &self.room_type)
                .field("subdomain", &self.subdomain)
                .field("url", &self.url)
                .finish()
        }
    }
    impl ::std::default::Default for RoomProfile {
        fn default() -> Self {
            Self {
                avatar_urls: Err("avatar_urls: a value is required".to_string()),
                country: Ok(Default::default()),
                created_at: Ok(Default::default()),
                description: Err("description: a value is required".to_string()),
                hide_follow_join_button: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                is_active: Err("is_active: a value is required".to_string()),
                is_admin: Err("is_admin: a value is required".to_string()),
                is_member: Ok(Default::default()),
                is_owner: Err("is_owner: a value is required".to_string()),
                is_public: Err("is_public: a value is required".to_string()),
                is_verified: Err("is_verified: a value is required".to_string()),
                members_count: Err("members_count: a value is required".to_string()),
                mutual_followers: Ok(Default::default()),
                mutual_followers_count: Ok(Default::default()),
                name: Err("name: a value is required".to_string()),
                owner_id: Err("owner_id: a value is required".to_string()),
                posts_count: Err("posts_count: a value is required".to_string()),
                private_token: Ok(Default::default()),
                room_type: Err("room_type: a value is required".to_string()),
                subdomain: Ok(Default::default()),
                url: Ok(Default::default()),
            }
        }
    }
    impl RoomProfile {
        /// Sets `avatar_urls`.
        #[must_use]
        pub fn avatar_urls<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::RoomImages>,
            T::Error: ::std::fmt::Display,
        {
            self.avatar_urls = value
                .try_into()
                .map_err(|error| crate::invalid::at("avatar_urls", &error));
            self
        }
        /// The country.
        #[must_use]
        pub fn country<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.country = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("country", &error));
            self
        }
        /// When the room was created.
        #[must_use]
        pub fn created_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.created_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("created_at", &error));
            self
        }
        /// What the room is about.
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
        /// Whether the app hides the button to join or follow. Pre-live sends it, production does not.
        #[must_use]
        pub fn hide_follow_join_button(mut self, value: bool) -> Self {
            self.hide_follow_join_button = Ok(Some(value));
            self
        }
        /// The room's number.
        #[must_use]
        pub fn id(mut self, value: i64) -> Self {
            self.id = Ok(value);
            self
        }
        /// Whether the room is in use.
        #[must_use]
        pub fn is_active(mut self, value: bool) -> Self {
            self.is_active = Ok(value);
            self
        }
        /// Whether the caller administers the room.
        #[must_use]
        pub fn is_admin(mut self, value: bool) -> Self {
            self.is_admin = Ok(value);
            self
        }
        /// Whether the caller belongs to the room.
        #[must_use]
        pub fn is_member(mut self, value: bool) -> Self {
            self.is_member = Ok(Some(value));
            self
        }
        /// Whether the caller owns the room.
        #[must_use]
        pub fn is_owner(mut self, value: bool) -> Self {
            self.is_owner = Ok(value);
            self
        }
        /// Whether everybody may enter.
        #[must_use]
        pub fn is_public(mut self, value: bool) -> Self {
            self.is_public = Ok(value);
            self
        }
        /// Whether the platform has verified the room.
        #[must_use]
        pub fn is_verified(mut self, value: bool) -> Self {
            self.is_verified = Ok(value);
            self
        }
        /// How many people belong to the room.
        #[must_use]
        pub fn members_count(mut self, value: i64) -> Self {
            self.members_count = Ok(value);
            self
        }
        /// Members whom the caller follows.
        #[must_use]
        pub fn mutual_followers<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::UserSummary>>,
            T::Error: ::std::fmt::Display,
        {
            self.mutual_followers = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("mutual_followers", &error));
            self
        }
        /// How many members the caller follows.
        #[must_use]
        pub fn mutual_followers_count(mut self, value: i64) -> Self {
            self.mutual_followers_count = Ok(Some(value));
            self
        }
        /// The name.
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
        /// The owner, a UUID.
        #[must_use]
        pub fn owner_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.owner_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("owner_id", &error));
            self
        }
        /// How many posts the room has.
        #[must_use]
        pub fn posts_count(mut self, value: i64) -> Self {
            self.posts_count = Ok(value);
            self
        }
        /// The token of the private link.
        #[must_use]
        pub fn private_token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.private_token = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("private_token", &error));
            self
        }
        /// Sets `room_type`.
        #[must_use]
        pub fn room_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::quran_reflect::types::RoomType>,
            T::Error: ::std::fmt::Display,
        {
            self.room_type = value
                .try_into()
                .map_err(|error| crate::invalid::at("room_type", &error));
            self
        }
        /// The subdomain of a page.
        #[must_use]
        pub fn subdomain<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.subdomain = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("subdomain", &error));
            self
        }
        /// The last part of a group's address.
        #[must_use]
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("url", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<RoomProfile> for super::RoomProfile {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RoomProfile,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar_urls: value.avatar_urls?,
                country: value.country?,
                created_at: value.created_at?,
                description: value.description?,
                hide_follow_join_button: value.hide_follow_join_button?,
                id: value.id?,
                is_active: value.is_active?,
                is_admin: value.is_admin?,
                is_member: value.is_member?,
                is_owner: value.is_owner?,
                is_public: value.is_public?,
                is_verified: value.is_verified?,
                members_count: value.members_count?,
                mutual_followers: value.mutual_followers?,
                mutual_followers_count: value.mutual_followers_count?,
                name: value.name?,
                owner_id: value.owner_id?,
                posts_count: value.posts_count?,
                private_token: value.private_token?,
                room_type: value.room_type?,
                subdomain: value.subdomain?,
                url: value.url?,
            })
        }
    }
    impl ::std::convert::From<super::RoomProfile> for RoomProfile {
        fn from(value: super::RoomProfile) -> Self {
            Self {
                avatar_urls: Ok(value.avatar_urls),
                country: Ok(value.country),
                created_at: Ok(value.created_at),
                description: Ok(value.description),
                hide_follow_join_button: Ok(value.hide_follow_join_button),
                id: Ok(value.id),
                is_active: Ok(value.is_active),
                is_admin: Ok(value.is_admin),
                is_member: Ok(value.is_member),
                is_owner: Ok(value.is_owner),
                is_public: Ok(value.is_public),
                is_verified: Ok(value.is_verified),
                members_count: Ok(value.members_count),
                mutual_followers: Ok(value.mutual_followers),
                mutual_followers_count: Ok(value.mutual_followers_count),
                name: Ok(value.name),
                owner_id: Ok(value.owner_id),
                posts_count: Ok(value.posts_count),
                private_token: Ok(value.private_token),
                room_type: Ok(value.room_type),
                subdomain: Ok(value.subdomain),
                url: Ok(value.url),
            }
        }
    }
    /// Builds a [`RoomUpdated`](super::RoomUpdated).
    #[derive(Clone, Debug)]
    pub struct RoomUpdated {
        room: ::std::result::Result<
            ::std::option::Option<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            ::std::string::String,
        >,
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for RoomUpdated {
        fn default() -> Self {
            Self {
                room: Ok(Default::default()),
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl RoomUpdated {
        /// The room; its shape is not documented.
        #[must_use]
        pub fn room<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.room = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("room", &error));
            self
        }
        /// True.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<RoomUpdated> for super::RoomUpdated {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RoomUpdated,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                room: value.room?,
                success: value.success?,
            })
        }
    }
    impl ::std::convert::From<super::RoomUpdated> for RoomUpdated {
        fn from(value: super::RoomUpdated) -> Self {
            Self {
                room: Ok(value.room),
                success: Ok(value.success),
            }
        }
    }
    /// Builds a [`Success`](super::Success).
    #[derive(Clone, Debug)]
    pub struct Success {
        success: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for Success {
        fn default() -> Self {
            Self {
                success: Err("success: a value is required".to_string()),
            }
        }
    }
    impl Success {
        /// True.
        #[must_use]
        pub fn success(mut self, value: bool) -> Self {
            self.success = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<Success> for super::Success {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Success,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { success: value.success? })
        }
    }
    impl ::std::convert::From<super::Success> for Success {
        fn from(value: super::Success) -> Self {
            Self { success: Ok(value.success) }
        }
    }
    /// Builds a [`Unfollowed`](super::Unfollowed).
    #[derive(Clone, Debug)]
    pub struct Unfollowed {
        unfollowed: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for Unfollowed {
        fn default() -> Self {
            Self {
                unfollowed: Err("unfollowed: a value is required".to_string()),
            }
        }
    }
    impl Unfollowed {
        /// True.
        #[must_use]
        pub fn unfollowed(mut self, value: bool) -> Self {
            self.unfollowed = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<Unfollowed> for super::Unfollowed {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Unfollowed,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                unfollowed: value.unfollowed?,
            })
        }
    }
    impl ::std::convert::From<super::Unfollowed> for Unfollowed {
        fn from(value: super::Unfollowed) -> Self {
            Self {
                unfollowed: Ok(value.unfollowed),
            }
        }
    }
    /// Builds a [`UpdateAdminAccess`](super::UpdateAdminAccess).
    #[derive(Clone, Debug)]
    pub struct UpdateAdminAccess {
        admin: ::std::result::Result<bool, ::std::string::String>,
        room_id: ::std::result::Result<i64, ::std::string::String>,
        user_id: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for UpdateAdminAccess {
        fn default() -> Self {
            Self {
                admin: Err("admin: a value is required".to_string()),
                room_id: Err("room_id: a value is required".to_string()),
                user_id: Err("user_id: a value is required".to_string()),
            }
        }
    }
    impl UpdateAdminAccess {
        /// True grants admin access, false revokes it.
        #[must_use]
        pub fn admin(mut self, value: bool) -> Self {
            self.admin = Ok(value);
            self
        }
        /// The room.
        #[must_use]
        pub fn room_id(mut self, value: i64) -> Self {
            self.room_id = Ok(value);
            self
        }
        /// The member, a UUID.
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
    }
    impl ::std::convert::TryFrom<UpdateAdminAccess> for super::UpdateAdminAccess {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateAdminAccess,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                admin: value.admin?,
                room_id: value.room_id?,
                user_id: value.user_id?,
            })
        }
    }
    impl ::std::convert::From<super::UpdateAdminAccess> for UpdateAdminAccess {
        fn from(value: super::UpdateAdminAccess) -> Self {
            Self {
                admin: Ok(value.admin),
                room_id: Ok(value.room_id),
                user_id: Ok(value.user_id),
            }
        }
    }
    /// Builds a [`UpdateGroup`](super::UpdateGroup).
    #[derive(Clone, Debug)]
    pub struct UpdateGroup {
        avatar: ::std::result::Result<
            ::std::option::Option<super::UpdateGroupAvatar>,
            ::std::string::String,
        >,
        country: ::std::result::Result<
            ::std::option::Option<crate::Patch<::std::string::String>>,
            ::std::string::String,
        >,
        description: ::std::result::Result<
            ::std::option::Option<super::UpdateGroupDescription>,
            ::std::string::String,
        >,
        hide_follow_join_button: ::std::result::Result<
            ::std::option::Option<crate::Patch<bool>>,
            ::std::string::String,
        >,
        id: ::std::result::Result<i64, ::std::string::String>,
        name: ::std::result::Result<
            ::std::option::Option<super::UpdateGroupName>,
            ::std::string::String,
        >,
        public: ::std::result::Result<
            ::std::option::Option<crate::Patch<bool>>,
            ::std::string::String,
        >,
        remove_avatar: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        url: ::std::result::Result<
            ::std::option::Option<super::UpdateGroupUrl>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UpdateGroup {
        fn default() -> Self {
            Self {
                avatar: Ok(Default::default()),
                country: Ok(Default::default()),
                description: Ok(Default::default()),
                hide_follow_join_button: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                name: Ok(Default::default()),
                public: Ok(Default::default()),
                remove_avatar: Ok(Default::default()),
                url: Ok(Default::default()),
            }
        }
    }
    impl UpdateGroup {
        /// The picture as a base64 data URI.
        #[must_use]
        pub fn avatar<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdateGroupAvatar>,
            T::Error: ::std::fmt::Display,
        {
            self.avatar = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("avatar", &error));
            self
        }
        /// The country; null removes it.
        #[must_use]
        pub fn country<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::Patch<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.country = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("country", &error));
            self
        }
        /// What the group is about, up to 200 characters.
        #[must_use]
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdateGroupDescription>,
            T::Error: ::std::fmt::Display,
        {
            self.description = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("description", &error));
            self
        }
        /// Whether the app hides the button to join; null keeps it.
        #[must_use]
        pub fn hide_follow_join_button<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::Patch<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.hide_follow_join_button = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("hide_follow_join_button", &error));
            self
        }
        /// The group.
        #[must_use]
        pub fn id(mut self, value: i64) -> Self {
            self.id = Ok(value);
            self
        }
        /// The name, 1 to 50 characters.
        #[must_use]
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdateGroupName>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("name", &error));
            self
        }
        /// Whether everybody may join; null keeps it.
        #[must_use]
        pub fn public<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::Patch<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.public = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("public", &error));
            self
        }
        /// Whether to go back to the default picture.
        #[must_use]
        pub fn remove_avatar(mut self, value: bool) -> Self {
            self.remove_avatar = Ok(Some(value));
            self
        }
        /// The last part of the group's address, 1 to 50 characters.
        #[must_use]
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdateGroupUrl>,
            T::Error: ::std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("url", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<UpdateGroup> for super::UpdateGroup {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateGroup,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar: value.avatar?,
                country: value.country?,
                description: value.description?,
                hide_follow_join_button: value.hide_follow_join_button?,
                id: value.id?,
                name: value.name?,
                public: value.public?,
                remove_avatar: value.remove_avatar?,
                url: value.url?,
            })
        }
    }
    impl ::std::convert::From<super::UpdateGroup> for UpdateGroup {
        fn from(value: super::UpdateGroup) -> Self {
            Self {
                avatar: Ok(value.avatar),
                country: Ok(value.country),
                description: Ok(value.description),
                hide_follow_join_button: Ok(value.hide_follow_join_button),
                id: Ok(value.id),
                name: Ok(value.name),
                public: Ok(value.public),
                remove_avatar: Ok(value.remove_avatar),
                url: Ok(value.url),
            }
        }
    }
    /// Builds a [`UpdatePage`](super::UpdatePage).
    #[derive(Clone, Debug)]
    pub struct UpdatePage {
        avatar: ::std::result::Result<
            ::std::option::Option<super::UpdatePageAvatar>,
            ::std::string::String,
        >,
        country: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        description: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        hide_follow_join_button: ::std::result::Result<
            ::std::option::Option<crate::Patch<bool>>,
            ::std::string::String,
        >,
        id: ::std::result::Result<i64, ::std::string::String>,
        name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        organization_website: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        public: ::std::result::Result<
            ::std::option::Option<crate::Patch<bool>>,
            ::std::string::String,
        >,
        remove_avatar: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        url: ::std::result::Result<
            ::std::option::Option<super::UpdatePageUrl>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UpdatePage {
        fn default() -> Self {
            Self {
                avatar: Ok(Default::default()),
                country: Ok(Default::default()),
                description: Ok(Default::default()),
                hide_follow_join_button: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                name: Ok(Default::default()),
                organization_website: Ok(Default::default()),
                public: Ok(Default::default()),
                remove_avatar: Ok(Default::default()),
                url: Ok(Default::default()),
            }
        }
    }
    impl UpdatePage {
        /// The picture as a base64 data URI.
        #[must_use]
        pub fn avatar<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdatePageAvatar>,
            T::Error: ::std::fmt::Display,
        {
            self.avatar = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("avatar", &error));
            self
        }
        /// The country.
        #[must_use]
        pub fn country<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.country = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("country", &error));
            self
        }
        /// What the page is about.
        #[must_use]
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.description = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("description", &error));
            self
        }
        /// Whether the app hides the button to follow; null keeps it.
        #[must_use]
        pub fn hide_follow_join_button<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::Patch<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.hide_follow_join_button = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("hide_follow_join_button", &error));
            self
        }
        /// The page, as a room.
        #[must_use]
        pub fn id(mut self, value: i64) -> Self {
            self.id = Ok(value);
            self
        }
        /// The name of the page.
        #[must_use]
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("name", &error));
            self
        }
        /// The organisation's web address.
        #[must_use]
        pub fn organization_website<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.organization_website = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("organization_website", &error));
            self
        }
        /// Whether the page is public; null keeps it.
        #[must_use]
        pub fn public<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::Patch<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.public = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("public", &error));
            self
        }
        /// Whether to go back to the default picture.
        #[must_use]
        pub fn remove_avatar(mut self, value: bool) -> Self {
            self.remove_avatar = Ok(Some(value));
            self
        }
        /// The subdomain.
        #[must_use]
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdatePageUrl>,
            T::Error: ::std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("url", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<UpdatePage> for super::UpdatePage {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdatePage,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar: value.avatar?,
                country: value.country?,
                description: value.description?,
                hide_follow_join_button: value.hide_follow_join_button?,
                id: value.id?,
                name: value.name?,
                organization_website: value.organization_website?,
                public: value.public?,
                remove_avatar: value.remove_avatar?,
                url: value.url?,
            })
        }
    }
    impl ::std::convert::From<super::UpdatePage> for UpdatePage {
        fn from(value: super::UpdatePage) -> Self {
            Self {
                avatar: Ok(value.avatar),
                country: Ok(value.country),
                description: Ok(value.description),
                hide_follow_join_button: Ok(value.hide_follow_join_button),
                id: Ok(value.id),
                name: Ok(value.name),
                organization_website: Ok(value.organization_website),
                public: Ok(value.public),
                remove_avatar: Ok(value.remove_avatar),
                url: Ok(value.url),
            }
        }
    }
    /// Builds a [`UpdatePostPrivacy`](super::UpdatePostPrivacy).
    #[derive(Clone, Debug)]
    pub struct UpdatePostPrivacy {
        is_public: ::std::result::Result<bool, ::std::string::String>,
    }
    impl ::std::default::Default for UpdatePostPrivacy {
        fn default() -> Self {
            Self {
                is_public: Err("is_public: a value is required".to_string()),
            }
        }
    }
    impl UpdatePostPrivacy {
        /// True makes the post visible outside the room, false to members only.
        #[must_use]
        pub fn is_public(mut self, value: bool) -> Self {
            self.is_public = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<UpdatePostPrivacy> for super::UpdatePostPrivacy {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdatePostPrivacy,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                is_public: value.is_public?,
            })
        }
    }
    impl ::std::convert::From<super::UpdatePostPrivacy> for UpdatePostPrivacy {
        fn from(value: super::UpdatePostPrivacy) -> Self {
            Self {
                is_public: Ok(value.is_public),
            }
        }
    }
    /// Builds a [`UserImages`](super::UserImages).
    #[derive(Clone, Debug)]
    pub struct UserImages {
        large: ::std::result::Result<::std::string::String, ::std::string::String>,
        medium: ::std::result::Result<::std::string::String, ::std::string::String>,
        small: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for UserImages {
        fn default() -> Self {
            Self {
                large: Err("large: a value is required".to_string()),
                medium: Err("medium: a value is required".to_string()),
                small: Err("small: a value is required".to_string()),
            }
        }
    }
    impl UserImages {
        /// Web address of the large picture.
        #[must_use]
        pub fn large<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.large = value
                .try_into()
                .map_err(|error| crate::invalid::at("large", &error));
            self
        }
        /// Web address of the middle-sized picture.
        #[must_use]
        pub fn medium<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.medium = value
                .try_into()
                .map_err(|error| crate::invalid::at("medium", &error));
            self
        }
        /// Web address of the small picture.
        #[must_use]
        pub fn small<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.small = value
                .try_into()
                .map_err(|error| crate::invalid::at("small", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<UserImages> for super::UserImages {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UserImages,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                large: value.large?,
                medium: value.medium?,
                small: value.small?,
            })
        }
    }
    impl ::std::convert::From<super::UserImages> for UserImages {
        fn from(value: super::UserImages) -> Self {
            Self {
                large: Ok(value.large),
                medium: Ok(value.medium),
                small: Ok(value.small),
            }
        }
    }
    /// Builds a [`UserProfile`](super::UserProfile).
    #[derive(Clone, Debug)]
    pub struct UserProfile {
        avatar_urls: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
        bio: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        country: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        created_at: ::std::result::Result<::std::string::String, ::std::string::String>,
        email: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        first_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        followed: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        followers_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        is_admin: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_password_set: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        joining_year: ::std::result::Result<i64, ::std::string::String>,
        language_id: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        language_iso_code: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        last_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        likes_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        mutual_followers: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::UserSummary>>,
            ::std::string::String,
        >,
        mutual_followers_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        photo_url: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        post_as: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        posts_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        settings: ::std::result::Result<
            ::std::option::Option<super::UserSettings>,
            ::std::string::String,
        >,
        username: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        verified: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UserProfile {
        fn default() -> Self {
            Self {
                avatar_urls: Err("avatar_urls: a value is required".to_string()),
                bio: Ok(Default::default()),
                country: Ok(Default::default()),
                created_at: Err("created_at: a value is required".to_string()),
                email: Ok(Default::default()),
                first_name: Ok(Default::default()),
                followed: Ok(Default::default()),
                followers_count: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                is_admin: Ok(Default::default()),
                is_password_set: Ok(Default::default()),
                joining_year: Err("joining_year: a value is required".to_string()),
                language_id: Ok(Default::default()),
                language_iso_code: Ok(Default::default()),
                last_name: Ok(Default::default()),
                likes_count: Ok(Default::default()),
                mutual_followers: Ok(Default::default()),
                mutual_followers_count: Ok(Default::default()),
                photo_url: Ok(Default::default()),
                post_as: Ok(Default::default()),
                posts_count: Ok(Default::default()),
                settings: Ok(Default::default()),
                username: Ok(Default::default()),
                verified: Ok(Default::default()),
            }
        }
    }
    impl UserProfile {
        /// The person's picture; its sizes are not documented.
        #[must_use]
        pub fn avatar_urls<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.avatar_urls = value
                .try_into()
                .map_err(|error| crate::invalid::at("avatar_urls", &error));
            self
        }
        /// A few words about themself.
        #[must_use]
        pub fn bio<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.bio = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("bio", &error));
            self
        }
        /// The country.
        #[must_use]
        pub fn country<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.country = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("country", &error));
            self
        }
        /// When the account was created, as text without a time zone.
        #[must_use]
        pub fn created_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.created_at = value
                .try_into()
                .map_err(|error| crate::invalid::at("created_at", &error));
            self
        }
        /// The e-mail address; on request and for oneself.
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
        /// Given name.
        #[must_use]
        pub fn first_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.first_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("first_name", &error));
            self
        }
        /// Whether the caller follows the person.
        #[must_use]
        pub fn followed(mut self, value: bool) -> Self {
            self.followed = Ok(Some(value));
            self
        }
        /// How many people follow the person.
        #[must_use]
        pub fn followers_count(mut self, value: i64) -> Self {
            self.followers_count = Ok(Some(value));
            self
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
        /// Whether the person administers the platform.
        #[must_use]
        pub fn is_admin(mut self, value: bool) -> Self {
            self.is_admin = Ok(Some(value));
            self
        }
        /// Whether the account has a password; on request and for oneself.
        #[must_use]
        pub fn is_password_set(mut self, value: bool) -> Self {
            self.is_password_set = Ok(Some(value));
            self
        }
        /// The year the account was created.
        #[must_use]
        pub fn joining_year(mut self, value: i64) -> Self {
            self.joining_year = Ok(value);
            self
        }
        /// The language, by number.
        #[must_use]
        pub fn language_id(mut self, value: i64) -> Self {
            self.language_id = Ok(Some(value));
            self
        }
        /// The language, by ISO code.
        #[must_use]
        pub fn language_iso_code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.language_iso_code = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("language_iso_code", &error));
            self
        }
        /// Family name.
        #[must_use]
        pub fn last_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.last_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("last_name", &error));
            self
        }
        /// How many likes the posts have.
        #[must_use]
        pub fn likes_count(mut self, value: i64) -> Self {
            self.likes_count = Ok(Some(value));
            self
        }
        /// People whom the caller follows and who follow the person.
        #[must_use]
        pub fn mutual_followers<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::UserSummary>>,
            T::Error: ::std::fmt::Display,
        {
            self.mutual_followers = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("mutual_followers", &error));
            self
        }
        /// How many they are.
        #[must_use]
        pub fn mutual_followers_count(mut self, value: i64) -> Self {
            self.mutual_followers_count = Ok(Some(value));
            self
        }
        /// Web address of the picture; on request and for oneself.
        #[must_use]
        pub fn photo_url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.photo_url = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("photo_url", &error));
            self
        }
        /// Whether the person may post in the name of others.
        #[must_use]
        pub fn post_as(mut self, value: bool) -> Self {
            self.post_as = Ok(Some(value));
            self
        }
        /// How many posts the person wrote.
        #[must_use]
        pub fn posts_count(mut self, value: i64) -> Self {
            self.posts_count = Ok(Some(value));
            self
        }
        /// Sets `settings`.
        #[must_use]
        pub fn settings<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UserSettings>,
            T::Error: ::std::fmt::Display,
        {
            self.settings = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("settings", &error));
            self
        }
        /// The name the person is addressed by.
        #[must_use]
        pub fn username<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.username = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("username", &error));
            self
        }
        /// Whether the platform has verified the person.
        #[must_use]
        pub fn verified(mut self, value: bool) -> Self {
            self.verified = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<UserProfile> for super::UserProfile {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UserProfile,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar_urls: value.avatar_urls?,
                bio: value.bio?,
                country: value.country?,
                created_at: value.created_at?,
                email: value.email?,
                first_name: value.first_name?,
                followed: value.followed?,
                followers_count: value.followers_count?,
                id: value.id?,
                is_admin: value.is_admin?,
                is_password_set: value.is_password_set?,
                joining_year: value.joining_year?,
                language_id: value.language_id?,
                language_iso_code: value.language_iso_code?,
                last_name: value.last_name?,
                likes_count: value.likes_count?,
                mutual_followers: value.mutual_followers?,
                mutual_followers_count: value.mutual_followers_count?,
                photo_url: value.photo_url?,
                post_as: value.post_as?,
                posts_count: value.posts_count?,
                settings: value.settings?,
                username: value.username?,
                verified: value.verified?,
            })
        }
    }
    impl ::std::convert::From<super::UserProfile> for UserProfile {
        fn from(value: super::UserProfile) -> Self {
            Self {
                avatar_urls: Ok(value.avatar_urls),
                bio: Ok(value.bio),
                country: Ok(value.country),
                created_at: Ok(value.created_at),
                email: Ok(value.email),
                first_name: Ok(value.first_name),
                followed: Ok(value.followed),
                followers_count: Ok(value.followers_count),
                id: Ok(value.id),
                is_admin: Ok(value.is_admin),
                is_password_set: Ok(value.is_password_set),
                joining_year: Ok(value.joining_year),
                language_id: Ok(value.language_id),
                language_iso_code: Ok(value.language_iso_code),
                last_name: Ok(value.last_name),
                likes_count: Ok(value.likes_count),
                mutual_followers: Ok(value.mutual_followers),
                mutual_followers_count: Ok(value.mutual_followers_count),
                photo_url: Ok(value.photo_url),
                post_as: Ok(value.post_as),
                posts_count: Ok(value.posts_count),
                settings: Ok(value.settings),
                username: Ok(value.username),
                verified: Ok(value.verified),
            }
        }
    }
    /// Builds a [`UserSettings`](super::UserSettings).
    #[derive(Clone, Debug)]
    pub struct UserSettings {
        ayah_languages: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<i64>>,
            ::std::string::String,
        >,
        customized: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        hide_follow_suggestion: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        reflection_languages: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<i64>>,
            ::std::string::String,
        >,
        show_follow_featured_suggestion: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UserSettings {
        fn default() -> Self {
            Self {
                ayah_languages: Ok(Default::default()),
                customized: Ok(Default::default()),
                hide_follow_suggestion: Ok(Default::default()),
                reflection_languages: Ok(Default::default()),
                show_follow_featured_suggestion: Ok(Default::default()),
            }
        }
    }
    impl UserSettings {
        /// Languages for verses, by number.
        #[must_use]
        pub fn ayah_languages<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.ayah_languages = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("ayah_languages", &error));
            self
        }
        /// Whether the person chose these settings.
        #[must_use]
        pub fn customized(mut self, value: bool) -> Self {
            self.customized = Ok(Some(value));
            self
        }
        /// Whether suggestions of people to follow are hidden.
        #[must_use]
        pub fn hide_follow_suggestion(mut self, value: bool) -> Self {
            self.hide_follow_suggestion = Ok(Some(value));
            self
        }
        /// Languages for posts, by number.
        #[must_use]
        pub fn reflection_languages<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.reflection_languages = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("reflection_languages", &error));
            self
        }
        /// Whether featured people are suggested.
        #[must_use]
        pub fn show_follow_featured_suggestion(mut self, value: bool) -> Self {
            self.show_follow_featured_suggestion = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<UserSettings> for super::UserSettings {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UserSettings,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                ayah_languages: value.ayah_languages?,
                customized: value.customized?,
                hide_follow_suggestion: value.hide_follow_suggestion?,
                reflection_languages: value.reflection_languages?,
                show_follow_featured_suggestion: value.show_follow_featured_suggestion?,
            })
        }
    }
    impl ::std::convert::From<super::UserSettings> for UserSettings {
        fn from(value: super::UserSettings) -> Self {
            Self {
                ayah_languages: Ok(value.ayah_languages),
                customized: Ok(value.customized),
                hide_follow_suggestion: Ok(value.hide_follow_suggestion),
                reflection_languages: Ok(value.reflection_languages),
                show_follow_featured_suggestion: Ok(
                    value.show_follow_featured_suggestion,
                ),
            }
        }
    }
    /// Builds a [`UserSummary`](super::UserSummary).
    #[derive(Clone, Debug)]
    pub struct UserSummary {
        avatar_urls: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
        bio: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        country: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        created_at: ::std::result::Result<::std::string::String, ::std::string::String>,
        first_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        followed: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        followers_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        is_admin: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        is_password_set: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        joining_year: ::std::result::Result<i64, ::std::string::String>,
        language_id: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        language_iso_code: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        last_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        likes_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        post_as: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        posts_count: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
        settings: ::std::result::Result<
            ::std::option::Option<super::UserSettings>,
            ::std::string::String,
        >,
        username: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        verified: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UserSummary {
        fn default() -> Self {
            Self {
                avatar_urls: Err("avatar_urls: a value is required".to_string()),
                bio: Ok(Default::default()),
                country: Ok(Default::default()),
                created_at: Err("created_at: a value is required".to_string()),
                first_name: Ok(Default::default()),
                followed: Ok(Default::default()),
                followers_count: Ok(Default::default()),
                id: Err("id: a value is required".to_string()),
                is_admin: Ok(Default::default()),
                is_password_set: Ok(Default::default()),
                joining_year: Err("joining_year: a value is required".to_string()),
                language_id: Ok(Default::default()),
                language_iso_code: Ok(Default::default()),
                last_name: Ok(Default::default()),
                likes_count: Ok(Default::default()),
                post_as: Ok(Default::default()),
                posts_count: Ok(Default::default()),
                settings: Ok(Default::default()),
                username: Ok(Default::default()),
                verified: Ok(Default::default()),
            }
        }
    }
    impl UserSummary {
        /// The person's picture; its sizes are not documented.
        #[must_use]
        pub fn avatar_urls<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.avatar_urls = value
                .try_into()
                .map_err(|error| crate::invalid::at("avatar_urls", &error));
            self
        }
        /// A few words about themself.
        #[must_use]
        pub fn bio<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.bio = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("bio", &error));
            self
        }
        /// The country.
        #[must_use]
        pub fn country<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.country = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("country", &error));
            self
        }
        /// When the account was created, as text without a time zone.
        #[must_use]
        pub fn created_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.created_at = value
                .try_into()
                .map_err(|error| crate::invalid::at("created_at", &error));
            self
        }
        /// Given name.
        #[must_use]
        pub fn first_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.first_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("first_name", &error));
            self
        }
        /// Whether the caller follows the person.
        #[must_use]
        pub fn followed(mut self, value: bool) -> Self {
            self.followed = Ok(Some(value));
            self
        }
        /// How many people follow the person.
        #[must_use]
        pub fn followers_count(mut self, value: i64) -> Self {
            self.followers_count = Ok(Some(value));
            self
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
        /// Whether the person administers the platform.
        #[must_use]
        pub fn is_admin(mut self, value: bool) -> Self {
            self.is_admin = Ok(Some(value));
            self
        }
        /// Whether the account has a password.
        #[must_use]
        pub fn is_password_set(mut self, value: bool) -> Self {
            self.is_password_set = Ok(Some(value));
            self
        }
        /// The year the account was created.
        #[must_use]
        pub fn joining_year(mut self, value: i64) -> Self {
            self.joining_year = Ok(value);
            self
        }
        /// The language, by number.
        #[must_use]
        pub fn language_id(mut self, value: i64) -> Self {
            self.language_id = Ok(Some(value));
            self
        }
        /// The language, by ISO code.
        #[must_use]
        pub fn language_iso_code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.language_iso_code = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("language_iso_code", &error));
            self
        }
        /// Family name.
        #[must_use]
        pub fn last_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.last_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("last_name", &error));
            self
        }
        /// How many likes the posts have.
        #[must_use]
        pub fn likes_count(mut self, value: i64) -> Self {
            self.likes_count = Ok(Some(value));
            self
        }
        /// Whether the person may post in the name of others.
        #[must_use]
        pub fn post_as(mut self, value: bool) -> Self {
            self.post_as = Ok(Some(value));
            self
        }
        /// How many posts the person wrote.
        #[must_use]
        pub fn posts_count(mut self, value: i64) -> Self {
            self.posts_count = Ok(Some(value));
            self
        }
        /// Sets `settings`.
        #[must_use]
        pub fn settings<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UserSettings>,
            T::Error: ::std::fmt::Display,
        {
            self.settings = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("settings", &error));
            self
        }
        /// The name the person is addressed by.
        #[must_use]
        pub fn username<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.username = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("username", &error));
            self
        }
        /// Whether the platform has verified the person.
        #[must_use]
        pub fn verified(mut self, value: bool) -> Self {
            self.verified = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<UserSummary> for super::UserSummary {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UserSummary,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                avatar_urls: value.avatar_urls?,
                bio: value.bio?,
                country: value.country?,
                created_at: value.created_at?,
                first_name: value.first_name?,
                followed: value.followed?,
                followers_count: value.followers_count?,
                id: value.id?,
                is_admin: value.is_admin?,
                is_password_set: value.is_password_set?,
                joining_year: value.joining_year?,
                language_id: value.language_id?,
                language_iso_code: value.language_iso_code?,
                last_name: value.last_name?,
                likes_count: value.likes_count?,
                post_as: value.post_as?,
                posts_count: value.posts_count?,
                settings: value.settings?,
                username: value.username?,
                verified: value.verified?,
            })
        }
    }
    impl ::std::convert::From<super::UserSummary> for UserSummary {
        fn from(value: super::UserSummary) -> Self {
            Self {
                avatar_urls: Ok(value.avatar_urls),
                bio: Ok(value.bio),
                country: Ok(value.country),
                created_at: Ok(value.created_at),
                first_name: Ok(value.first_name),
                followed: Ok(value.followed),
                followers_count: Ok(value.followers_count),
                id: Ok(value.id),
                is_admin: Ok(value.is_admin),
                is_password_set: Ok(value.is_password_set),
                joining_year: Ok(value.joining_year),
                language_id: Ok(value.language_id),
                language_iso_code: Ok(value.language_iso_code),
                last_name: Ok(value.last_name),
                likes_count: Ok(value.likes_count),
                post_as: Ok(value.post_as),
                posts_count: Ok(value.posts_count),
                settings: Ok(value.settings),
                username: Ok(value.username),
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
