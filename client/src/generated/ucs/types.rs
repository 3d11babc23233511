// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! Types of bodies and parameters.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who is invited.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct AddParticipant {
    /// The user, by the id of the identity service.
    pub participant_id: UserId,
}
impl AddParticipant {
    /// With what is required, and nothing else set.
    pub fn new(participant_id: impl ::std::convert::Into<UserId>) -> Self {
        Self {
            participant_id: participant_id.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A message that the room shows at a time of its own.
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
pub struct Announcement {
    /// The id.
    pub id: ::std::string::String,
    /// What is shown.
    pub message: ::std::string::String,
    pub relative_from: crate::ucs::types::RelativeFrom,
    /// How many seconds after the start, or before the end.
    pub relative_time_in_seconds: i64,
    /// Who sees it; everybody if it is empty.
    pub user_id: ::std::vec::Vec<UserId>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The file that goes with a message.
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
pub struct Attachment {
    /// Its media type.
    pub content_type: ::std::string::String,
    /// The id to download it by.
    pub file_id: FileId,
    /// What it is called.
    pub name: ::std::string::String,
    /// How many bytes it has.
    pub size: i64,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What to book.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct CreateRoom {
    /// Users who are invited from the start.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allowed_user_id: ::std::option::Option<::std::vec::Vec<UserId>>,
    /// What is announced in the room, and when.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub announcements: ::std::option::Option<::std::vec::Vec<NewAnnouncement>>,
    /// When it ends.
    pub end_time: ::chrono::DateTime<::chrono::offset::Utc>,
    /// What the room is called.
    pub name: CreateRoomName,
    /// When it starts.
    pub start_time: ::chrono::DateTime<::chrono::offset::Utc>,
}
impl CreateRoom {
    /// With what is required, and nothing else set.
    pub fn new(
        end_time: ::chrono::DateTime<::chrono::offset::Utc>,
        name: CreateRoomName,
        start_time: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        Self {
            allowed_user_id: ::std::option::Option::None,
            announcements: ::std::option::Option::None,
            end_time,
            name,
            start_time,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `name` of [`CreateRoom`].
///
/// What the room is called.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct CreateRoomName(::std::string::String);
impl ::std::ops::Deref for CreateRoomName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<CreateRoomName> for ::std::string::String {
    fn from(value: CreateRoomName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for CreateRoomName {
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
impl ::std::convert::TryFrom<&str> for CreateRoomName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for CreateRoomName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for CreateRoomName {
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
/// Where a file is.
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
pub struct Download {
    /// Returns the bytes, for a short time.
    pub url: SignedUrl,
}
impl Download {
    /// With what is required, and nothing else set.
    pub fn new(url: SignedUrl) -> Self {
        Self { url }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with a download URL.
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
pub struct DownloadAnswer {
    pub data: Download,
    /// A remark for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// When the answer was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
impl DownloadAnswer {
    /// With what is required, and nothing else set.
    pub fn new(data: Download) -> Self {
        Self {
            data,
            message: ::std::option::Option::None,
            sent_at: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// How to end the room.
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
pub struct EndRoom {
    /// Why it ends.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<EndRoomReason>,
    /// After how many seconds it ends, a year at most.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub time_left_in_second: ::std::option::Option<i64>,
}
impl EndRoom {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            reason: ::std::option::Option::None,
            time_left_in_second: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `reason` of [`EndRoom`].
///
/// Why it ends.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct EndRoomReason(::std::string::String);
impl ::std::ops::Deref for EndRoomReason {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<EndRoomReason> for ::std::string::String {
    fn from(value: EndRoomReason) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for EndRoomReason {
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
impl ::std::convert::TryFrom<&str> for EndRoomReason {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for EndRoomReason {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for EndRoomReason {
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
/// One thing that is wrong.
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
pub struct ErrorMessage {
    /// What it is, for people.
    pub message: ::std::string::String,
}
impl ErrorMessage {
    /// With what is required, and nothing else set.
    pub fn new(message: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { message: message.into() }
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
    /// What is wrong, one entry or more.
    pub errors: ::std::vec::Vec<ErrorMessage>,
    /// A remark for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// When the answer was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A message of the chat.
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
pub struct Message {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub attachment: ::std::option::Option<Attachment>,
    /// How they were called.
    pub name: ::std::string::String,
    /// What they wrote.
    pub text: ::std::string::String,
    /// When it was sent.
    pub timestamp: ::chrono::DateTime<::chrono::offset::Utc>,
    /// Who sent it.
    pub uid: UserId,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with messages.
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
pub struct MessagesAnswer {
    /// The messages.
    pub data: ::std::vec::Vec<Message>,
    /// A remark for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// When the answer was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A message for the room to show at a time of its own.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewAnnouncement {
    /// An id of the caller's own, unique in the room.
    pub id: NewAnnouncementId,
    /// What is shown.
    pub message: NewAnnouncementMessage,
    /// What the time counts from.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub relative_from: ::std::option::Option<NewAnnouncementRelativeFrom>,
    /// How many seconds after the start, or before the end.
    pub relative_time_in_seconds: i64,
    /// Who sees it; everybody if it is empty or left out.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<::std::vec::Vec<UserId>>,
}
impl NewAnnouncement {
    /// With what is required, and nothing else set.
    pub fn new(
        id: impl ::std::convert::Into<NewAnnouncementId>,
        message: NewAnnouncementMessage,
        relative_time_in_seconds: i64,
    ) -> Self {
        Self {
            id: id.into(),
            message,
            relative_from: ::std::option::Option::None,
            relative_time_in_seconds,
            user_id: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `id` of [`NewAnnouncement`].
///
/// An id of the caller's own, unique in the room.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct NewAnnouncementId(::std::string::String);
impl ::std::ops::Deref for NewAnnouncementId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<NewAnnouncementId> for ::std::string::String {
    fn from(value: NewAnnouncementId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for NewAnnouncementId {
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
impl ::std::convert::TryFrom<&str> for NewAnnouncementId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for NewAnnouncementId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for NewAnnouncementId {
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
/// The `message` of [`NewAnnouncement`].
///
/// What is shown.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct NewAnnouncementMessage(::std::string::String);
impl ::std::ops::Deref for NewAnnouncementMessage {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<NewAnnouncementMessage> for ::std::string::String {
    fn from(value: NewAnnouncementMessage) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for NewAnnouncementMessage {
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
impl ::std::convert::TryFrom<&str> for NewAnnouncementMessage {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for NewAnnouncementMessage {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for NewAnnouncementMessage {
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
/// The `relative_from` of [`NewAnnouncement`].
///
/// What the time counts from.
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
pub enum NewAnnouncementRelativeFrom {
    #[serde(rename = "start")]
    Start,
    #[serde(rename = "end")]
    End,
}
impl ::std::fmt::Display for NewAnnouncementRelativeFrom {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Start => f.write_str("start"),
            Self::End => f.write_str("end"),
        }
    }
}
impl ::std::str::FromStr for NewAnnouncementRelativeFrom {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "start" => Ok(Self::Start),
            "end" => Ok(Self::End),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for NewAnnouncementRelativeFrom {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for NewAnnouncementRelativeFrom {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Somebody in a room, with the profile they have there.
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
pub struct Participant {
    /// Whether they have put the room away.
    pub archive_room: bool,
    /// The user, by the id of the identity service.
    pub id: UserId,
    /// Whether they administer the room.
    pub is_admin: bool,
    /// How they are called in this room, once they have said so.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<::std::string::String>,
}
impl Participant {
    /// With what is required, and nothing else set.
    pub fn new(
        archive_room: bool,
        id: impl ::std::convert::Into<UserId>,
        is_admin: bool,
    ) -> Self {
        Self {
            archive_room,
            id: id.into(),
            is_admin,
            username: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with one participant.
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
pub struct ParticipantAnswer {
    pub data: Participant,
    /// A remark for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// When the answer was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
impl ParticipantAnswer {
    /// With what is required, and nothing else set.
    pub fn new(data: Participant) -> Self {
        Self {
            data,
            message: ::std::option::Option::None,
            sent_at: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with participants.
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
pub struct ParticipantsAnswer {
    /// The participants.
    pub data: ::std::vec::Vec<Participant>,
    /// A remark for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// When the answer was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
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
pub struct Remarks {
    /// What was done, for people.
    pub remarks: ::std::string::String,
}
impl Remarks {
    /// With what is required, and nothing else set.
    pub fn new(remarks: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { remarks: remarks.into() }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer to a change that has nothing to show.
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
pub struct RemarksAnswer {
    pub data: Remarks,
    /// A remark for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// When the answer was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
impl RemarksAnswer {
    /// With what is required, and nothing else set.
    pub fn new(data: Remarks) -> Self {
        Self {
            data,
            message: ::std::option::Option::None,
            sent_at: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who is taken out.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct RemoveParticipant {
    /// The participant.
    pub participant_id: UserId,
}
impl RemoveParticipant {
    /// With what is required, and nothing else set.
    pub fn new(participant_id: impl ::std::convert::Into<UserId>) -> Self {
        Self {
            participant_id: participant_id.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A room, as anybody in it may see it.
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
    /// Who administers it.
    pub admin_user_id: ::std::vec::Vec<UserId>,
    /// Who participates, administrators included.
    pub allowed_user_id: ::std::vec::Vec<UserId>,
    /// What is announced in it.
    pub announcements: ::std::vec::Vec<Announcement>,
    /// Who has put it away.
    pub archived_user_id: ::std::vec::Vec<UserId>,
    /// When it was created.
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    /// Who created it.
    pub created_by: UserId,
    /// Why it was ended, if it was.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub early_end_reason: ::std::option::Option<::std::string::String>,
    /// When it ends, or did.
    pub end_time: ::chrono::DateTime<::chrono::offset::Utc>,
    /// The id.
    pub id: RoomId,
    /// What it is called.
    pub name: ::std::string::String,
    /// When it starts, or did.
    pub start_time: ::chrono::DateTime<::chrono::offset::Utc>,
    pub status: crate::ucs::types::RoomStatus,
    /// When it was changed last.
    pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    /// Who changed it last.
    pub updated_by: UserId,
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
pub struct RoomAnswer {
    pub data: Room,
    /// A remark for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// When the answer was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
impl RoomAnswer {
    /// With what is required, and nothing else set.
    pub fn new(data: Room) -> Self {
        Self {
            data,
            message: ::std::option::Option::None,
            sent_at: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with rooms.
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
pub struct RoomsAnswer {
    /// The rooms.
    pub data: ::std::vec::Vec<Room>,
    /// A remark for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// When the answer was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What to change in the caller's profile. At least one field.
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
pub struct UpdateProfile {
    /// Whether the room is put away for the caller.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub archive_room: ::std::option::Option<bool>,
    /// How the caller is called in this room.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<UpdateProfileUsername>,
}
impl UpdateProfile {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            archive_room: ::std::option::Option::None,
            username: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `username` of [`UpdateProfile`].
///
/// How the caller is called in this room.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdateProfileUsername(::std::string::String);
impl ::std::ops::Deref for UpdateProfileUsername {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdateProfileUsername> for ::std::string::String {
    fn from(value: UpdateProfileUsername) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdateProfileUsername {
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
impl ::std::convert::TryFrom<&str> for UpdateProfileUsername {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdateProfileUsername {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdateProfileUsername {
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
/// What to change. At least one field, since an empty body would end the room.
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
pub struct UpdateRoom {
    /// Who is invited from now on, besides the administrators.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allowed_user_id: ::std::option::Option<::std::vec::Vec<UserId>>,
    /// What is announced in the room from now on, in place of what was before.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub announcements: ::std::option::Option<::std::vec::Vec<NewAnnouncement>>,
    /// When it ends.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub end_time: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// What the room is called.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<UpdateRoomName>,
    /// When it starts.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
impl UpdateRoom {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            allowed_user_id: ::std::option::Option::None,
            announcements: ::std::option::Option::None,
            end_time: ::std::option::Option::None,
            name: ::std::option::Option::None,
            start_time: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `name` of [`UpdateRoom`].
///
/// What the room is called.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UpdateRoomName(::std::string::String);
impl ::std::ops::Deref for UpdateRoomName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<UpdateRoomName> for ::std::string::String {
    fn from(value: UpdateRoomName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for UpdateRoomName {
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
impl ::std::convert::TryFrom<&str> for UpdateRoomName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for UpdateRoomName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for UpdateRoomName {
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
/// Where a file goes.
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
pub struct Upload {
    /// The id to put into a message.
    pub file_id: FileId,
    /// Takes the bytes with PUT, for a short time.
    pub url: SignedUrl,
}
impl Upload {
    /// With what is required, and nothing else set.
    pub fn new(file_id: impl ::std::convert::Into<FileId>, url: SignedUrl) -> Self {
        Self {
            file_id: file_id.into(),
            url,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with an upload URL.
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
pub struct UploadAnswer {
    pub data: Upload,
    /// A remark for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// When the answer was written.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
impl UploadAnswer {
    /// With what is required, and nothing else set.
    pub fn new(data: Upload) -> Self {
        Self {
            data,
            message: ::std::option::Option::None,
            sent_at: ::std::option::Option::None,
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
crate::id::id! {
    #[doc = " Which file it is."] pub struct FileId(String);
}
crate::id::id! {
    #[doc = " Which room it is."] pub struct RoomId(String);
}
crate::id::id! {
    #[doc = " A URL that opens what it names to whoever has it."] pub struct
    SignedUrl(secret String);
}
crate::id::id! {
    #[doc = " Which person it is."] pub struct UserId(String);
}
crate::open_enum::open_enum! {
    #[doc = " What the time of an announcement counts from."] pub enum RelativeFrom {
    #[doc = " `start`"] Start = "start", #[doc = " `end`"] End = "end", }
}
crate::open_enum::open_enum! {
    #[doc = " Where a room is in its life."] pub enum RoomStatus { #[doc = " `booked`"]
    Booked = "booked", #[doc = " `started`"] Started = "started", #[doc = " `ended`"]
    Ended = "ended", }
}
