//! The ids of the rules of `ucs`, as its document states them below `x-rules`.

use crate::domain::rules;

rules! {
    // Every call.
    TOKEN_REQUIRED = "token-required",
    UNKNOWN_ROOM_NOT_FOUND = "unknown-room-not-found",
    ROOM_ID_IS_A_UUID = "room-id-is-a-uuid",
    MALFORMED_INPUT_REFUSED = "malformed-input-refused",
    ADMIN_CALLS_NEED_ADMIN = "admin-calls-need-admin",
    PARTICIPANT_CALLS_NEED_PARTICIPANT = "participant-calls-need-participant",

    // Booking.
    ANYONE_MAY_CREATE = "anyone-may-create",
    CREATOR_ADMINISTERS = "creator-administers",
    CREATOR_PARTICIPATES = "creator-participates",
    ALLOWED_USERS_ARE_INVITED = "allowed-users-are-invited",
    PAST_START_STARTS_AT_ONCE = "past-start-starts-at-once",
    END_FOLLOWS_START = "end-follows-start",
    ANNOUNCEMENT_IDS_ARE_UNIQUE = "announcement-ids-are-unique",

    // Changing and ending.
    BODY_TELLS_UPDATE_FROM_END = "body-tells-update-from-end",
    ONE_INTENTION_PER_BODY = "one-intention-per-body",
    UPDATE_KEEPS_THE_REST = "update-keeps-the-rest",
    STARTED_ROOM_KEEPS_ITS_START = "started-room-keeps-its-start",
    ADMINS_STAY_ALLOWED = "admins-stay-allowed",
    END_NOW_BY_DEFAULT = "end-now-by-default",
    TIME_LEFT_ENDS_LATER = "time-left-ends-later",
    END_TIME_TELLS_THE_END = "end-time-tells-the-end",
    EARLY_END_HAS_A_REASON = "early-end-has-a-reason",
    ENDED_ROOM_REFUSES_CHANGES = "ended-room-refuses-changes",

    // Participants and administrators.
    ONLY_THE_INVITED_PARTICIPATE = "only-the-invited-participate",
    ADDING_TWICE_CHANGES_NOTHING = "adding-twice-changes-nothing",
    REMOVED_PARTICIPANT_IS_OUT = "removed-participant-is-out",
    REMOVAL_ENDS_ADMIN_RIGHTS = "removal-ends-admin-rights",
    REMOVE_TARGET_PARTICIPATES = "remove-target-participates",
    GRANTED_PARTICIPANT_ADMINISTERS = "granted-participant-administers",
    GRANT_TARGET_PARTICIPATES = "grant-target-participates",
    GRANTING_TWICE_CHANGES_NOTHING = "granting-twice-changes-nothing",
    REVOKED_PARTICIPANT_ADMINISTERS_NO_MORE = "revoked-participant-administers-no-more",
    REVOKE_TARGET_PARTICIPATES = "revoke-target-participates",
    REVOKING_TWICE_CHANGES_NOTHING = "revoking-twice-changes-nothing",
    LAST_ADMIN_STAYS = "last-admin-stays",

    // Reading.
    LIST_SHOWS_OWN_ROOMS = "list-shows-own-rooms",
    LIST_TELLS_STATUS = "list-tells-status",
    STATUS_FOLLOWS_THE_CLOCK = "status-follows-the-clock",
    LIST_IN_ORDER_OF_START = "list-in-order-of-start",
    PARTICIPANTS_HAVE_PROFILES = "participants-have-profiles",
    USERNAME_ABSENT_UNTIL_SET = "username-absent-until-set",
    LIST_TELLS_ADMINS = "list-tells-admins",
    PARTICIPANTS_IN_ORDER_OF_ARRIVAL = "participants-in-order-of-arrival",

    // Profiles.
    FIRST_CALL_SETS_USERNAME = "first-call-sets-username",
    ARCHIVE_IS_PER_USER = "archive-is-per-user",
    ARCHIVE_CAN_BE_UNDONE = "archive-can-be-undone",
    PROFILE_KEEPS_THE_REST = "profile-keeps-the-rest",
    ENDED_ROOM_CAN_BE_ARCHIVED = "ended-room-can-be-archived",

    // Chat and files.
    CHAT_HOLDS_THE_PAST = "chat-holds-the-past",
    CHAT_IN_ORDER_OF_TIME = "chat-in-order-of-time",
    ATTACHMENT_NAMES_THE_FILE = "attachment-names-the-file",
    UPLOAD_GIVES_URL_AND_FILE_ID = "upload-gives-url-and-file-id",
    EVERY_UPLOAD_IS_A_NEW_FILE = "every-upload-is-a-new-file",
    UPLOAD_URL_TAKES_PUT = "upload-url-takes-put",
    SIGNED_URL_EXPIRES = "signed-url-expires",
    SIGNED_URL_IS_FOR_ITS_FILE = "signed-url-is-for-its-file",
    DOWNLOAD_RETURNS_THE_BYTES = "download-returns-the-bytes",
    DOWNLOAD_NEEDS_A_MESSAGE = "download-needs-a-message",
    FILE_BELONGS_TO_ITS_ROOM = "file-belongs-to-its-room",
    FILE_ID_IS_A_UUID = "file-id-is-a-uuid",
}
