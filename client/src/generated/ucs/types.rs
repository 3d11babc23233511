// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! Types of bodies and parameters.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who is invited.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct AddParticipant {
    /// The user, by the id of the identity service.
    pub participant_id: ::std::string::String,
}
impl AddParticipant {
    pub fn builder() -> builder::AddParticipant {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A message that the room shows at a time of its own.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Announcement {
    /// The id.
    pub id: ::std::string::String,
    /// What is shown.
    pub message: ::std::string::String,
    pub relative_from: crate::ucs::types::RelativeFrom,
    /// How many seconds after the start, or before the end.
    pub relative_time_in_seconds: i64,
    /// Who sees it; everybody if it is empty.
    pub user_id: ::std::vec::Vec<::std::string::String>,
}
impl Announcement {
    pub fn builder() -> builder::Announcement {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The file that goes with a message.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Attachment {
    /// Its media type.
    pub content_type: ::std::string::String,
    /// The id to download it by.
    pub file_id: ::std::string::String,
    /// What it is called.
    pub name: ::std::string::String,
    /// How many bytes it has.
    pub size: i64,
}
impl Attachment {
    pub fn builder() -> builder::Attachment {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What to book.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct CreateRoom {
    /// Users who are invited from the start.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allowed_user_id: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
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
    pub fn builder() -> builder::CreateRoom {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct Download {
    /// Returns the bytes, for a short time.
    pub url: ::std::string::String,
}
impl ::std::fmt::Debug for Download {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Download").field("url", &"[redacted]").finish()
    }
}
impl Download {
    pub fn builder() -> builder::Download {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with a download URL.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::DownloadAnswer {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// How to end the room.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
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
    pub fn builder() -> builder::EndRoom {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct ErrorMessage {
    /// What it is, for people.
    pub message: ::std::string::String,
}
impl ErrorMessage {
    pub fn builder() -> builder::ErrorMessage {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A refusal.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl ErrorResponse {
    pub fn builder() -> builder::ErrorResponse {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A message of the chat.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub uid: ::std::string::String,
}
impl Message {
    pub fn builder() -> builder::Message {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with messages.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl MessagesAnswer {
    pub fn builder() -> builder::MessagesAnswer {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A message that the room shows at a time of its own.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub user_id: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
}
impl NewAnnouncement {
    pub fn builder() -> builder::NewAnnouncement {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Participant {
    /// Whether they have put the room away.
    pub archive_room: bool,
    /// The user, by the id of the identity service.
    pub id: ::std::string::String,
    /// Whether they administer the room.
    pub is_admin: bool,
    /// How they are called in this room, once they have said so.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<::std::string::String>,
}
impl Participant {
    pub fn builder() -> builder::Participant {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with one participant.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::ParticipantAnswer {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with participants.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl ParticipantsAnswer {
    pub fn builder() -> builder::ParticipantsAnswer {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// That it was done.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Remarks {
    /// What was done, for people.
    pub remarks: ::std::string::String,
}
impl Remarks {
    pub fn builder() -> builder::Remarks {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer to a change that has nothing to show.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::RemarksAnswer {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who is taken out.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct RemoveParticipant {
    /// The participant.
    pub participant_id: ::std::string::String,
}
impl RemoveParticipant {
    pub fn builder() -> builder::RemoveParticipant {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// A room, as anybody in it may see it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Room {
    /// Who administers it.
    pub admin_user_id: ::std::vec::Vec<::std::string::String>,
    /// Who participates, administrators included.
    pub allowed_user_id: ::std::vec::Vec<::std::string::String>,
    /// What is announced in it.
    pub announcements: ::std::vec::Vec<Announcement>,
    /// Who has put it away.
    pub archived_user_id: ::std::vec::Vec<::std::string::String>,
    /// When it was created.
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    /// Who created it.
    pub created_by: ::std::string::String,
    /// Why it was ended, if it was.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub early_end_reason: ::std::option::Option<::std::string::String>,
    /// When it ends, or did.
    pub end_time: ::chrono::DateTime<::chrono::offset::Utc>,
    /// The id.
    pub id: ::std::string::String,
    /// What it is called.
    pub name: ::std::string::String,
    /// When it starts, or did.
    pub start_time: ::chrono::DateTime<::chrono::offset::Utc>,
    pub status: crate::ucs::types::RoomStatus,
    /// When it was changed last.
    pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    /// Who changed it last.
    pub updated_by: ::std::string::String,
}
impl Room {
    pub fn builder() -> builder::Room {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with one room.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::RoomAnswer {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with rooms.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl RoomsAnswer {
    pub fn builder() -> builder::RoomsAnswer {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What to change in the caller's profile. At least one field.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
pub struct UpdateProfile {
    /// Whether the room is put away for the caller.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub archive_room: ::std::option::Option<bool>,
    /// How the caller is called in this room.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<UpdateProfileUsername>,
}
impl UpdateProfile {
    pub fn builder() -> builder::UpdateProfile {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct UpdateRoom {
    /// Who is invited from now on, besides the administrators.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allowed_user_id: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
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
    pub fn builder() -> builder::UpdateRoom {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct Upload {
    /// The id to put into a message.
    pub file_id: ::std::string::String,
    /// Takes the bytes with PUT, for a short time.
    pub url: ::std::string::String,
}
impl ::std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Upload")
            .field("file_id", &self.file_id)
            .field("url", &"[redacted]")
            .finish()
    }
}
impl Upload {
    pub fn builder() -> builder::Upload {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The answer with an upload URL.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::UploadAnswer {
        Default::default()
    }
}
/// Types for composing complex structures.
pub mod builder {
    /// Builds a [`AddParticipant`](super::AddParticipant).
    #[derive(Clone, Debug)]
    pub struct AddParticipant {
        participant_id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for AddParticipant {
        fn default() -> Self {
            Self {
                participant_id: Err("participant_id: a value is required".to_string()),
            }
        }
    }
    impl AddParticipant {
        /// The user, by the id of the identity service.
        #[must_use]
        pub fn participant_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.participant_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("participant_id", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<AddParticipant> for super::AddParticipant {
        type Error = super::error::ConversionError;
        fn try_from(
            value: AddParticipant,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                participant_id: value.participant_id?,
            })
        }
    }
    impl ::std::convert::From<super::AddParticipant> for AddParticipant {
        fn from(value: super::AddParticipant) -> Self {
            Self {
                participant_id: Ok(value.participant_id),
            }
        }
    }
    /// Builds a [`Announcement`](super::Announcement).
    #[derive(Clone, Debug)]
    pub struct Announcement {
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
        relative_from: ::std::result::Result<
            crate::ucs::types::RelativeFrom,
            ::std::string::String,
        >,
        relative_time_in_seconds: ::std::result::Result<i64, ::std::string::String>,
        user_id: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Announcement {
        fn default() -> Self {
            Self {
                id: Err("id: a value is required".to_string()),
                message: Err("message: a value is required".to_string()),
                relative_from: Err("relative_from: a value is required".to_string()),
                relative_time_in_seconds: Err(
                    "relative_time_in_seconds: a value is required".to_string(),
                ),
                user_id: Err("user_id: a value is required".to_string()),
            }
        }
    }
    impl Announcement {
        /// The id.
        #[must_use]
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value.try_into().map_err(|error| crate::invalid::at("id", &error));
            self
        }
        /// What is shown.
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
        /// Sets `relative_from`.
        #[must_use]
        pub fn relative_from<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::ucs::types::RelativeFrom>,
            T::Error: ::std::fmt::Display,
        {
            self.relative_from = value
                .try_into()
                .map_err(|error| crate::invalid::at("relative_from", &error));
            self
        }
        /// How many seconds after the start, or before the end.
        #[must_use]
        pub fn relative_time_in_seconds(mut self, value: i64) -> Self {
            self.relative_time_in_seconds = Ok(value);
            self
        }
        /// Who sees it; everybody if it is empty.
        #[must_use]
        pub fn user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.user_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("user_id", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<Announcement> for super::Announcement {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Announcement,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                id: value.id?,
                message: value.message?,
                relative_from: value.relative_from?,
                relative_time_in_seconds: value.relative_time_in_seconds?,
                user_id: value.user_id?,
            })
        }
    }
    impl ::std::convert::From<super::Announcement> for Announcement {
        fn from(value: super::Announcement) -> Self {
            Self {
                id: Ok(value.id),
                message: Ok(value.message),
                relative_from: Ok(value.relative_from),
                relative_time_in_seconds: Ok(value.relative_time_in_seconds),
                user_id: Ok(value.user_id),
            }
        }
    }
    /// Builds a [`Attachment`](super::Attachment).
    #[derive(Clone, Debug)]
    pub struct Attachment {
        content_type: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        file_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
        size: ::std::result::Result<i64, ::std::string::String>,
    }
    impl ::std::default::Default for Attachment {
        fn default() -> Self {
            Self {
                content_type: Err("content_type: a value is required".to_string()),
                file_id: Err("file_id: a value is required".to_string()),
                name: Err("name: a value is required".to_string()),
                size: Err("size: a value is required".to_string()),
            }
        }
    }
    impl Attachment {
        /// Its media type.
        #[must_use]
        pub fn content_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.content_type = value
                .try_into()
                .map_err(|error| crate::invalid::at("content_type", &error));
            self
        }
        /// The id to download it by.
        #[must_use]
        pub fn file_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.file_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("file_id", &error));
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
        /// How many bytes it has.
        #[must_use]
        pub fn size(mut self, value: i64) -> Self {
            self.size = Ok(value);
            self
        }
    }
    impl ::std::convert::TryFrom<Attachment> for super::Attachment {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Attachment,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                content_type: value.content_type?,
                file_id: value.file_id?,
                name: value.name?,
                size: value.size?,
            })
        }
    }
    impl ::std::convert::From<super::Attachment> for Attachment {
        fn from(value: super::Attachment) -> Self {
            Self {
                content_type: Ok(value.content_type),
                file_id: Ok(value.file_id),
                name: Ok(value.name),
                size: Ok(value.size),
            }
        }
    }
    /// Builds a [`CreateRoom`](super::CreateRoom).
    #[derive(Clone, Debug)]
    pub struct CreateRoom {
        allowed_user_id: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
        announcements: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::NewAnnouncement>>,
            ::std::string::String,
        >,
        end_time: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        name: ::std::result::Result<super::CreateRoomName, ::std::string::String>,
        start_time: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for CreateRoom {
        fn default() -> Self {
            Self {
                allowed_user_id: Ok(Default::default()),
                announcements: Ok(Default::default()),
                end_time: Err("end_time: a value is required".to_string()),
                name: Err("name: a value is required".to_string()),
                start_time: Err("start_time: a value is required".to_string()),
            }
        }
    }
    impl CreateRoom {
        /// Users who are invited from the start.
        #[must_use]
        pub fn allowed_user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.allowed_user_id = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("allowed_user_id", &error));
            self
        }
        /// What is announced in the room, and when.
        #[must_use]
        pub fn announcements<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::NewAnnouncement>>,
            T::Error: ::std::fmt::Display,
        {
            self.announcements = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("announcements", &error));
            self
        }
        /// When it ends.
        #[must_use]
        pub fn end_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.end_time = value
                .try_into()
                .map_err(|error| crate::invalid::at("end_time", &error));
            self
        }
        /// What the room is called.
        #[must_use]
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CreateRoomName>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|error| crate::invalid::at("name", &error));
            self
        }
        /// When it starts.
        #[must_use]
        pub fn start_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.start_time = value
                .try_into()
                .map_err(|error| crate::invalid::at("start_time", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<CreateRoom> for super::CreateRoom {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreateRoom,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                allowed_user_id: value.allowed_user_id?,
                announcements: value.announcements?,
                end_time: value.end_time?,
                name: value.name?,
                start_time: value.start_time?,
            })
        }
    }
    impl ::std::convert::From<super::CreateRoom> for CreateRoom {
        fn from(value: super::CreateRoom) -> Self {
            Self {
                allowed_user_id: Ok(value.allowed_user_id),
                announcements: Ok(value.announcements),
                end_time: Ok(value.end_time),
                name: Ok(value.name),
                start_time: Ok(value.start_time),
            }
        }
    }
    /// Builds a [`Download`](super::Download).
    #[derive(Clone)]
    pub struct Download {
        url: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::fmt::Debug for Download {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Download").field("url", &"[redacted]").finish()
        }
    }
    impl ::std::default::Default for Download {
        fn default() -> Self {
            Self {
                url: Err("url: a value is required".to_string()),
            }
        }
    }
    impl Download {
        /// Returns the bytes, for a short time.
        #[must_use]
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map_err(|error| crate::invalid::at("url", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<Download> for super::Download {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Download,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { url: value.url? })
        }
    }
    impl ::std::convert::From<super::Download> for Download {
        fn from(value: super::Download) -> Self {
            Self { url: Ok(value.url) }
        }
    }
    /// Builds a [`DownloadAnswer`](super::DownloadAnswer).
    #[derive(Clone, Debug)]
    pub struct DownloadAnswer {
        data: ::std::result::Result<super::Download, ::std::string::String>,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sent_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for DownloadAnswer {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                message: Ok(Default::default()),
                sent_at: Ok(Default::default()),
            }
        }
    }
    impl DownloadAnswer {
        /// Sets `data`.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Download>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// A remark for people.
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
        /// When the answer was written.
        #[must_use]
        pub fn sent_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.sent_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sent_at", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<DownloadAnswer> for super::DownloadAnswer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: DownloadAnswer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                message: value.message?,
                sent_at: value.sent_at?,
            })
        }
    }
    impl ::std::convert::From<super::DownloadAnswer> for DownloadAnswer {
        fn from(value: super::DownloadAnswer) -> Self {
            Self {
                data: Ok(value.data),
                message: Ok(value.message),
                sent_at: Ok(value.sent_at),
            }
        }
    }
    /// Builds a [`EndRoom`](super::EndRoom).
    #[derive(Clone, Debug)]
    pub struct EndRoom {
        reason: ::std::result::Result<
            ::std::option::Option<super::EndRoomReason>,
            ::std::string::String,
        >,
        time_left_in_second: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for EndRoom {
        fn default() -> Self {
            Self {
                reason: Ok(Default::default()),
                time_left_in_second: Ok(Default::default()),
            }
        }
    }
    impl EndRoom {
        /// Why it ends.
        #[must_use]
        pub fn reason<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::EndRoomReason>,
            T::Error: ::std::fmt::Display,
        {
            self.reason = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("reason", &error));
            self
        }
        /// After how many seconds it ends, a year at most.
        #[must_use]
        pub fn time_left_in_second(mut self, value: i64) -> Self {
            self.time_left_in_second = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<EndRoom> for super::EndRoom {
        type Error = super::error::ConversionError;
        fn try_from(
            value: EndRoom,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                reason: value.reason?,
                time_left_in_second: value.time_left_in_second?,
            })
        }
    }
    impl ::std::convert::From<super::EndRoom> for EndRoom {
        fn from(value: super::EndRoom) -> Self {
            Self {
                reason: Ok(value.reason),
                time_left_in_second: Ok(value.time_left_in_second),
            }
        }
    }
    /// Builds a [`ErrorMessage`](super::ErrorMessage).
    #[derive(Clone, Debug)]
    pub struct ErrorMessage {
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for ErrorMessage {
        fn default() -> Self {
            Self {
                message: Err("message: a value is required".to_string()),
            }
        }
    }
    impl ErrorMessage {
        /// What it is, for people.
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
    impl ::std::convert::TryFrom<ErrorMessage> for super::ErrorMessage {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorMessage,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { message: value.message? })
        }
    }
    impl ::std::convert::From<super::ErrorMessage> for ErrorMessage {
        fn from(value: super::ErrorMessage) -> Self {
            Self { message: Ok(value.message) }
        }
    }
    /// Builds a [`ErrorResponse`](super::ErrorResponse).
    #[derive(Clone, Debug)]
    pub struct ErrorResponse {
        errors: ::std::result::Result<
            ::std::vec::Vec<super::ErrorMessage>,
            ::std::string::String,
        >,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sent_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ErrorResponse {
        fn default() -> Self {
            Self {
                errors: Err("errors: a value is required".to_string()),
                message: Ok(Default::default()),
                sent_at: Ok(Default::default()),
            }
        }
    }
    impl ErrorResponse {
        /// What is wrong, one entry or more.
        #[must_use]
        pub fn errors<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::ErrorMessage>>,
            T::Error: ::std::fmt::Display,
        {
            self.errors = value
                .try_into()
                .map_err(|error| crate::invalid::at("errors", &error));
            self
        }
        /// A remark for people.
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
        /// When the answer was written.
        #[must_use]
        pub fn sent_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.sent_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sent_at", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<ErrorResponse> for super::ErrorResponse {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorResponse,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                errors: value.errors?,
                message: value.message?,
                sent_at: value.sent_at?,
            })
        }
    }
    impl ::std::convert::From<super::ErrorResponse> for ErrorResponse {
        fn from(value: super::ErrorResponse) -> Self {
            Self {
                errors: Ok(value.errors),
                message: Ok(value.message),
                sent_at: Ok(value.sent_at),
            }
        }
    }
    /// Builds a [`Message`](super::Message).
    #[derive(Clone, Debug)]
    pub struct Message {
        attachment: ::std::result::Result<
            ::std::option::Option<super::Attachment>,
            ::std::string::String,
        >,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
        text: ::std::result::Result<::std::string::String, ::std::string::String>,
        timestamp: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        uid: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for Message {
        fn default() -> Self {
            Self {
                attachment: Ok(Default::default()),
                name: Err("name: a value is required".to_string()),
                text: Err("text: a value is required".to_string()),
                timestamp: Err("timestamp: a value is required".to_string()),
                uid: Err("uid: a value is required".to_string()),
            }
        }
    }
    impl Message {
        /// Sets `attachment`.
        #[must_use]
        pub fn attachment<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Attachment>,
            T::Error: ::std::fmt::Display,
        {
            self.attachment = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("attachment", &error));
            self
        }
        /// How they were called.
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
        /// What they wrote.
        #[must_use]
        pub fn text<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.text = value
                .try_into()
                .map_err(|error| crate::invalid::at("text", &error));
            self
        }
        /// When it was sent.
        #[must_use]
        pub fn timestamp<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.timestamp = value
                .try_into()
                .map_err(|error| crate::invalid::at("timestamp", &error));
            self
        }
        /// Who sent it.
        #[must_use]
        pub fn uid<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.uid = value
                .try_into()
                .map_err(|error| crate::invalid::at("uid", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<Message> for super::Message {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Message,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                attachment: value.attachment?,
                name: value.name?,
                text: value.text?,
                timestamp: value.timestamp?,
                uid: value.uid?,
            })
        }
    }
    impl ::std::convert::From<super::Message> for Message {
        fn from(value: super::Message) -> Self {
            Self {
                attachment: Ok(value.attachment),
                name: Ok(value.name),
                text: Ok(value.text),
                timestamp: Ok(value.timestamp),
                uid: Ok(value.uid),
            }
        }
    }
    /// Builds a [`MessagesAnswer`](super::MessagesAnswer).
    #[derive(Clone, Debug)]
    pub struct MessagesAnswer {
        data: ::std::result::Result<
            ::std::vec::Vec<super::Message>,
            ::std::string::String,
        >,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sent_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for MessagesAnswer {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                message: Ok(Default::default()),
                sent_at: Ok(Default::default()),
            }
        }
    }
    impl MessagesAnswer {
        /// The messages.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::Message>>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// A remark for people.
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
        /// When the answer was written.
        #[must_use]
        pub fn sent_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.sent_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sent_at", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<MessagesAnswer> for super::MessagesAnswer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: MessagesAnswer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                message: value.message?,
                sent_at: value.sent_at?,
            })
        }
    }
    impl ::std::convert::From<super::MessagesAnswer> for MessagesAnswer {
        fn from(value: super::MessagesAnswer) -> Self {
            Self {
                data: Ok(value.data),
                message: Ok(value.message),
                sent_at: Ok(value.sent_at),
            }
        }
    }
    /// Builds a [`NewAnnouncement`](super::NewAnnouncement).
    #[derive(Clone, Debug)]
    pub struct NewAnnouncement {
        id: ::std::result::Result<super::NewAnnouncementId, ::std::string::String>,
        message: ::std::result::Result<
            super::NewAnnouncementMessage,
            ::std::string::String,
        >,
        relative_from: ::std::result::Result<
            ::std::option::Option<super::NewAnnouncementRelativeFrom>,
            ::std::string::String,
        >,
        relative_time_in_seconds: ::std::result::Result<i64, ::std::string::String>,
        user_id: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for NewAnnouncement {
        fn default() -> Self {
            Self {
                id: Err("id: a value is required".to_string()),
                message: Err("message: a value is required".to_string()),
                relative_from: Ok(Default::default()),
                relative_time_in_seconds: Err(
                    "relative_time_in_seconds: a value is required".to_string(),
                ),
                user_id: Ok(Default::default()),
            }
        }
    }
    impl NewAnnouncement {
        /// An id of the caller's own, unique in the room.
        #[must_use]
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::NewAnnouncementId>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value.try_into().map_err(|error| crate::invalid::at("id", &error));
            self
        }
        /// What is shown.
        #[must_use]
        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::NewAnnouncementMessage>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|error| crate::invalid::at("message", &error));
            self
        }
        /// What the time counts from.
        #[must_use]
        pub fn relative_from<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::NewAnnouncementRelativeFrom>,
            T::Error: ::std::fmt::Display,
        {
            self.relative_from = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("relative_from", &error));
            self
        }
        /// How many seconds after the start, or before the end.
        #[must_use]
        pub fn relative_time_in_seconds(mut self, value: i64) -> Self {
            self.relative_time_in_seconds = Ok(value);
            self
        }
        /// Who sees it; everybody if it is empty or left out.
        #[must_use]
        pub fn user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.user_id = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("user_id", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<NewAnnouncement> for super::NewAnnouncement {
        type Error = super::error::ConversionError;
        fn try_from(
            value: NewAnnouncement,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                id: value.id?,
                message: value.message?,
                relative_from: value.relative_from?,
                relative_time_in_seconds: value.relative_time_in_seconds?,
                user_id: value.user_id?,
            })
        }
    }
    impl ::std::convert::From<super::NewAnnouncement> for NewAnnouncement {
        fn from(value: super::NewAnnouncement) -> Self {
            Self {
                id: Ok(value.id),
                message: Ok(value.message),
                relative_from: Ok(value.relative_from),
                relative_time_in_seconds: Ok(value.relative_time_in_seconds),
                user_id: Ok(value.user_id),
            }
        }
    }
    /// Builds a [`Participant`](super::Participant).
    #[derive(Clone, Debug)]
    pub struct Participant {
        archive_room: ::std::result::Result<bool, ::std::string::String>,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        is_admin: ::std::result::Result<bool, ::std::string::String>,
        username: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Participant {
        fn default() -> Self {
            Self {
                archive_room: Err("archive_room: a value is required".to_string()),
                id: Err("id: a value is required".to_string()),
                is_admin: Err("is_admin: a value is required".to_string()),
                username: Ok(Default::default()),
            }
        }
    }
    impl Participant {
        /// Whether they have put the room away.
        #[must_use]
        pub fn archive_room(mut self, value: bool) -> Self {
            self.archive_room = Ok(value);
            self
        }
        /// The user, by the id of the identity service.
        #[must_use]
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value.try_into().map_err(|error| crate::invalid::at("id", &error));
            self
        }
        /// Whether they administer the room.
        #[must_use]
        pub fn is_admin(mut self, value: bool) -> Self {
            self.is_admin = Ok(value);
            self
        }
        /// How they are called in this room, once they have said so.
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
    }
    impl ::std::convert::TryFrom<Participant> for super::Participant {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Participant,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                archive_room: value.archive_room?,
                id: value.id?,
                is_admin: value.is_admin?,
                username: value.username?,
            })
        }
    }
    impl ::std::convert::From<super::Participant> for Participant {
        fn from(value: super::Participant) -> Self {
            Self {
                archive_room: Ok(value.archive_room),
                id: Ok(value.id),
                is_admin: Ok(value.is_admin),
                username: Ok(value.username),
            }
        }
    }
    /// Builds a [`ParticipantAnswer`](super::ParticipantAnswer).
    #[derive(Clone, Debug)]
    pub struct ParticipantAnswer {
        data: ::std::result::Result<super::Participant, ::std::string::String>,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sent_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ParticipantAnswer {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                message: Ok(Default::default()),
                sent_at: Ok(Default::default()),
            }
        }
    }
    impl ParticipantAnswer {
        /// Sets `data`.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Participant>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// A remark for people.
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
        /// When the answer was written.
        #[must_use]
        pub fn sent_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.sent_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sent_at", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<ParticipantAnswer> for super::ParticipantAnswer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ParticipantAnswer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                message: value.message?,
                sent_at: value.sent_at?,
            })
        }
    }
    impl ::std::convert::From<super::ParticipantAnswer> for ParticipantAnswer {
        fn from(value: super::ParticipantAnswer) -> Self {
            Self {
                data: Ok(value.data),
                message: Ok(value.message),
                sent_at: Ok(value.sent_at),
            }
        }
    }
    /// Builds a [`ParticipantsAnswer`](super::ParticipantsAnswer).
    #[derive(Clone, Debug)]
    pub struct ParticipantsAnswer {
        data: ::std::result::Result<
            ::std::vec::Vec<super::Participant>,
            ::std::string::String,
        >,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sent_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ParticipantsAnswer {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                message: Ok(Default::default()),
                sent_at: Ok(Default::default()),
            }
        }
    }
    impl ParticipantsAnswer {
        /// The participants.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::Participant>>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// A remark for people.
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
        /// When the answer was written.
        #[must_use]
        pub fn sent_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.sent_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sent_at", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<ParticipantsAnswer> for super::ParticipantsAnswer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ParticipantsAnswer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                message: value.message?,
                sent_at: value.sent_at?,
            })
        }
    }
    impl ::std::convert::From<super::ParticipantsAnswer> for ParticipantsAnswer {
        fn from(value: super::ParticipantsAnswer) -> Self {
            Self {
                data: Ok(value.data),
                message: Ok(value.message),
                sent_at: Ok(value.sent_at),
            }
        }
    }
    /// Builds a [`Remarks`](super::Remarks).
    #[derive(Clone, Debug)]
    pub struct Remarks {
        remarks: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for Remarks {
        fn default() -> Self {
            Self {
                remarks: Err("remarks: a value is required".to_string()),
            }
        }
    }
    impl Remarks {
        /// What was done, for people.
        #[must_use]
        pub fn remarks<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.remarks = value
                .try_into()
                .map_err(|error| crate::invalid::at("remarks", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<Remarks> for super::Remarks {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Remarks,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { remarks: value.remarks? })
        }
    }
    impl ::std::convert::From<super::Remarks> for Remarks {
        fn from(value: super::Remarks) -> Self {
            Self { remarks: Ok(value.remarks) }
        }
    }
    /// Builds a [`RemarksAnswer`](super::RemarksAnswer).
    #[derive(Clone, Debug)]
    pub struct RemarksAnswer {
        data: ::std::result::Result<super::Remarks, ::std::string::String>,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sent_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RemarksAnswer {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                message: Ok(Default::default()),
                sent_at: Ok(Default::default()),
            }
        }
    }
    impl RemarksAnswer {
        /// Sets `data`.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Remarks>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// A remark for people.
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
        /// When the answer was written.
        #[must_use]
        pub fn sent_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.sent_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sent_at", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<RemarksAnswer> for super::RemarksAnswer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RemarksAnswer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                message: value.message?,
                sent_at: value.sent_at?,
            })
        }
    }
    impl ::std::convert::From<super::RemarksAnswer> for RemarksAnswer {
        fn from(value: super::RemarksAnswer) -> Self {
            Self {
                data: Ok(value.data),
                message: Ok(value.message),
                sent_at: Ok(value.sent_at),
            }
        }
    }
    /// Builds a [`RemoveParticipant`](super::RemoveParticipant).
    #[derive(Clone, Debug)]
    pub struct RemoveParticipant {
        participant_id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RemoveParticipant {
        fn default() -> Self {
            Self {
                participant_id: Err("participant_id: a value is required".to_string()),
            }
        }
    }
    impl RemoveParticipant {
        /// The participant.
        #[must_use]
        pub fn participant_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.participant_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("participant_id", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<RemoveParticipant> for super::RemoveParticipant {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RemoveParticipant,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                participant_id: value.participant_id?,
            })
        }
    }
    impl ::std::convert::From<super::RemoveParticipant> for RemoveParticipant {
        fn from(value: super::RemoveParticipant) -> Self {
            Self {
                participant_id: Ok(value.participant_id),
            }
        }
    }
    /// Builds a [`Room`](super::Room).
    #[derive(Clone, Debug)]
    pub struct Room {
        admin_user_id: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
        allowed_user_id: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
        announcements: ::std::result::Result<
            ::std::vec::Vec<super::Announcement>,
            ::std::string::String,
        >,
        archived_user_id: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
        created_at: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        created_by: ::std::result::Result<::std::string::String, ::std::string::String>,
        early_end_reason: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        end_time: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
        start_time: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        status: ::std::result::Result<
            crate::ucs::types::RoomStatus,
            ::std::string::String,
        >,
        updated_at: ::std::result::Result<
            ::chrono::DateTime<::chrono::offset::Utc>,
            ::std::string::String,
        >,
        updated_by: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for Room {
        fn default() -> Self {
            Self {
                admin_user_id: Err("admin_user_id: a value is required".to_string()),
                allowed_user_id: Err("allowed_user_id: a value is required".to_string()),
                announcements: Err("announcements: a value is required".to_string()),
                archived_user_id: Err(
                    "archived_user_id: a value is required".to_string(),
                ),
                created_at: Err("created_at: a value is required".to_string()),
                created_by: Err("created_by: a value is required".to_string()),
                early_end_reason: Ok(Default::default()),
                end_time: Err("end_time: a value is required".to_string()),
                id: Err("id: a value is required".to_string()),
                name: Err("name: a value is required".to_string()),
                start_time: Err("start_time: a value is required".to_string()),
                status: Err("status: a value is required".to_string()),
                updated_at: Err("updated_at: a value is required".to_string()),
                updated_by: Err("updated_by: a value is required".to_string()),
            }
        }
    }
    impl Room {
        /// Who administers it.
        #[must_use]
        pub fn admin_user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.admin_user_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("admin_user_id", &error));
            self
        }
        /// Who participates, administrators included.
        #[must_use]
        pub fn allowed_user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.allowed_user_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("allowed_user_id", &error));
            self
        }
        /// What is announced in it.
        #[must_use]
        pub fn announcements<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::Announcement>>,
            T::Error: ::std::fmt::Display,
        {
            self.announcements = value
                .try_into()
                .map_err(|error| crate::invalid::at("announcements", &error));
            self
        }
        /// Who has put it away.
        #[must_use]
        pub fn archived_user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.archived_user_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("archived_user_id", &error));
            self
        }
        /// When it was created.
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
        /// Who created it.
        #[must_use]
        pub fn created_by<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.created_by = value
                .try_into()
                .map_err(|error| crate::invalid::at("created_by", &error));
            self
        }
        /// Why it was ended, if it was.
        #[must_use]
        pub fn early_end_reason<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.early_end_reason = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("early_end_reason", &error));
            self
        }
        /// When it ends, or did.
        #[must_use]
        pub fn end_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.end_time = value
                .try_into()
                .map_err(|error| crate::invalid::at("end_time", &error));
            self
        }
        /// The id.
        #[must_use]
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value.try_into().map_err(|error| crate::invalid::at("id", &error));
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
        /// When it starts, or did.
        #[must_use]
        pub fn start_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.start_time = value
                .try_into()
                .map_err(|error| crate::invalid::at("start_time", &error));
            self
        }
        /// Sets `status`.
        #[must_use]
        pub fn status<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<crate::ucs::types::RoomStatus>,
            T::Error: ::std::fmt::Display,
        {
            self.status = value
                .try_into()
                .map_err(|error| crate::invalid::at("status", &error));
            self
        }
        /// When it was changed last.
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
        /// Who changed it last.
        #[must_use]
        pub fn updated_by<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.updated_by = value
                .try_into()
                .map_err(|error| crate::invalid::at("updated_by", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<Room> for super::Room {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Room,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                admin_user_id: value.admin_user_id?,
                allowed_user_id: value.allowed_user_id?,
                announcements: value.announcements?,
                archived_user_id: value.archived_user_id?,
                created_at: value.created_at?,
                created_by: value.created_by?,
                early_end_reason: value.early_end_reason?,
                end_time: value.end_time?,
                id: value.id?,
                name: value.name?,
                start_time: value.start_time?,
                status: value.status?,
                updated_at: value.updated_at?,
                updated_by: value.updated_by?,
            })
        }
    }
    impl ::std::convert::From<super::Room> for Room {
        fn from(value: super::Room) -> Self {
            Self {
                admin_user_id: Ok(value.admin_user_id),
                allowed_user_id: Ok(value.allowed_user_id),
                announcements: Ok(value.announcements),
                archived_user_id: Ok(value.archived_user_id),
                created_at: Ok(value.created_at),
                created_by: Ok(value.created_by),
                early_end_reason: Ok(value.early_end_reason),
                end_time: Ok(value.end_time),
                id: Ok(value.id),
                name: Ok(value.name),
                start_time: Ok(value.start_time),
                status: Ok(value.status),
                updated_at: Ok(value.updated_at),
                updated_by: Ok(value.updated_by),
            }
        }
    }
    /// Builds a [`RoomAnswer`](super::RoomAnswer).
    #[derive(Clone, Debug)]
    pub struct RoomAnswer {
        data: ::std::result::Result<super::Room, ::std::string::String>,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sent_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RoomAnswer {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                message: Ok(Default::default()),
                sent_at: Ok(Default::default()),
            }
        }
    }
    impl RoomAnswer {
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
        /// A remark for people.
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
        /// When the answer was written.
        #[must_use]
        pub fn sent_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.sent_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sent_at", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<RoomAnswer> for super::RoomAnswer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RoomAnswer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                message: value.message?,
                sent_at: value.sent_at?,
            })
        }
    }
    impl ::std::convert::From<super::RoomAnswer> for RoomAnswer {
        fn from(value: super::RoomAnswer) -> Self {
            Self {
                data: Ok(value.data),
                message: Ok(value.message),
                sent_at: Ok(value.sent_at),
            }
        }
    }
    /// Builds a [`RoomsAnswer`](super::RoomsAnswer).
    #[derive(Clone, Debug)]
    pub struct RoomsAnswer {
        data: ::std::result::Result<::std::vec::Vec<super::Room>, ::std::string::String>,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sent_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RoomsAnswer {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                message: Ok(Default::default()),
                sent_at: Ok(Default::default()),
            }
        }
    }
    impl RoomsAnswer {
        /// The rooms.
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
        /// A remark for people.
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
        /// When the answer was written.
        #[must_use]
        pub fn sent_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.sent_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sent_at", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<RoomsAnswer> for super::RoomsAnswer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RoomsAnswer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                message: value.message?,
                sent_at: value.sent_at?,
            })
        }
    }
    impl ::std::convert::From<super::RoomsAnswer> for RoomsAnswer {
        fn from(value: super::RoomsAnswer) -> Self {
            Self {
                data: Ok(value.data),
                message: Ok(value.message),
                sent_at: Ok(value.sent_at),
            }
        }
    }
    /// Builds a [`UpdateProfile`](super::UpdateProfile).
    #[derive(Clone, Debug)]
    pub struct UpdateProfile {
        archive_room: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        username: ::std::result::Result<
            ::std::option::Option<super::UpdateProfileUsername>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UpdateProfile {
        fn default() -> Self {
            Self {
                archive_room: Ok(Default::default()),
                username: Ok(Default::default()),
            }
        }
    }
    impl UpdateProfile {
        /// Whether the room is put away for the caller.
        #[must_use]
        pub fn archive_room(mut self, value: bool) -> Self {
            self.archive_room = Ok(Some(value));
            self
        }
        /// How the caller is called in this room.
        #[must_use]
        pub fn username<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdateProfileUsername>,
            T::Error: ::std::fmt::Display,
        {
            self.username = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("username", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<UpdateProfile> for super::UpdateProfile {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateProfile,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                archive_room: value.archive_room?,
                username: value.username?,
            })
        }
    }
    impl ::std::convert::From<super::UpdateProfile> for UpdateProfile {
        fn from(value: super::UpdateProfile) -> Self {
            Self {
                archive_room: Ok(value.archive_room),
                username: Ok(value.username),
            }
        }
    }
    /// Builds a [`UpdateRoom`](super::UpdateRoom).
    #[derive(Clone, Debug)]
    pub struct UpdateRoom {
        allowed_user_id: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
        announcements: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::NewAnnouncement>>,
            ::std::string::String,
        >,
        end_time: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        name: ::std::result::Result<
            ::std::option::Option<super::UpdateRoomName>,
            ::std::string::String,
        >,
        start_time: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UpdateRoom {
        fn default() -> Self {
            Self {
                allowed_user_id: Ok(Default::default()),
                announcements: Ok(Default::default()),
                end_time: Ok(Default::default()),
                name: Ok(Default::default()),
                start_time: Ok(Default::default()),
            }
        }
    }
    impl UpdateRoom {
        /// Who is invited from now on, besides the administrators.
        #[must_use]
        pub fn allowed_user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.allowed_user_id = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("allowed_user_id", &error));
            self
        }
        /// What is announced in the room from now on, in place of what was before.
        #[must_use]
        pub fn announcements<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::NewAnnouncement>>,
            T::Error: ::std::fmt::Display,
        {
            self.announcements = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("announcements", &error));
            self
        }
        /// When it ends.
        #[must_use]
        pub fn end_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.end_time = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("end_time", &error));
            self
        }
        /// What the room is called.
        #[must_use]
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UpdateRoomName>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("name", &error));
            self
        }
        /// When it starts.
        #[must_use]
        pub fn start_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.start_time = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("start_time", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<UpdateRoom> for super::UpdateRoom {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateRoom,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                allowed_user_id: value.allowed_user_id?,
                announcements: value.announcements?,
                end_time: value.end_time?,
                name: value.name?,
                start_time: value.start_time?,
            })
        }
    }
    impl ::std::convert::From<super::UpdateRoom> for UpdateRoom {
        fn from(value: super::UpdateRoom) -> Self {
            Self {
                allowed_user_id: Ok(value.allowed_user_id),
                announcements: Ok(value.announcements),
                end_time: Ok(value.end_time),
                name: Ok(value.name),
                start_time: Ok(value.start_time),
            }
        }
    }
    /// Builds a [`Upload`](super::Upload).
    #[derive(Clone)]
    pub struct Upload {
        file_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        url: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::fmt::Debug for Upload {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Upload")
                .field("file_id", &self.file_id)
                .field("url", &"[redacted]")
                .finish()
        }
    }
    impl ::std::default::Default for Upload {
        fn default() -> Self {
            Self {
                file_id: Err("file_id: a value is required".to_string()),
                url: Err("url: a value is required".to_string()),
            }
        }
    }
    impl Upload {
        /// The id to put into a message.
        #[must_use]
        pub fn file_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.file_id = value
                .try_into()
                .map_err(|error| crate::invalid::at("file_id", &error));
            self
        }
        /// Takes the bytes with PUT, for a short time.
        #[must_use]
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map_err(|error| crate::invalid::at("url", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<Upload> for super::Upload {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Upload,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                file_id: value.file_id?,
                url: value.url?,
            })
        }
    }
    impl ::std::convert::From<super::Upload> for Upload {
        fn from(value: super::Upload) -> Self {
            Self {
                file_id: Ok(value.file_id),
                url: Ok(value.url),
            }
        }
    }
    /// Builds a [`UploadAnswer`](super::UploadAnswer).
    #[derive(Clone, Debug)]
    pub struct UploadAnswer {
        data: ::std::result::Result<super::Upload, ::std::string::String>,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sent_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UploadAnswer {
        fn default() -> Self {
            Self {
                data: Err("data: a value is required".to_string()),
                message: Ok(Default::default()),
                sent_at: Ok(Default::default()),
            }
        }
    }
    impl UploadAnswer {
        /// Sets `data`.
        #[must_use]
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::Upload>,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|error| crate::invalid::at("data", &error));
            self
        }
        /// A remark for people.
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
        /// When the answer was written.
        #[must_use]
        pub fn sent_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.sent_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sent_at", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<UploadAnswer> for super::UploadAnswer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UploadAnswer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                data: value.data?,
                message: value.message?,
                sent_at: value.sent_at?,
            })
        }
    }
    impl ::std::convert::From<super::UploadAnswer> for UploadAnswer {
        fn from(value: super::UploadAnswer) -> Self {
            Self {
                data: Ok(value.data),
                message: Ok(value.message),
                sent_at: Ok(value.sent_at),
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
    #[doc = " What the time of an announcement counts from."] pub enum RelativeFrom {
    #[doc = " `start`"] Start = "start", #[doc = " `end`"] End = "end", }
}
crate::open_enum::open_enum! {
    #[doc = " Where a room is in its life."] pub enum RoomStatus { #[doc = " `booked`"]
    Booked = "booked", #[doc = " `started`"] Started = "started", #[doc = " `ended`"]
    Ended = "ended", }
}
