//! The ids of the rules of `quran_reflect`, as its document states them below `x-rules`.

use crate::domain::rules;

rules! {
    // Every call.
    CREDENTIALS_REQUIRED = "credentials-required",
    EXPIRED_TOKEN_REFUSED = "expired-token-refused",
    MISSING_SCOPE_REFUSED = "missing-scope-refused",
    MALFORMED_INPUT_REFUSED = "malformed-input-refused",

    // Admin access.
    ADMIN_ACCESS_NEEDS_ADMIN = "admin-access-needs-admin",
    ADMIN_ACCESS_TARGET_IS_MEMBER = "admin-access-target-is-member",
    OWNER_KEEPS_ADMIN_ACCESS = "owner-keeps-admin-access",
    ADMIN_MAY_RESIGN = "admin-may-resign",

    // Groups, and what pages share with them.
    CREATOR_OWNS_GROUP = "creator-owns-group",
    OWNER_BELONGS_FROM_THE_START = "owner-belongs-from-the-start",
    UNKNOWN_ROOM_NOT_FOUND = "unknown-room-not-found",
    GROUP_URL_UNIQUE = "group-url-unique",
    GROUP_URL_LOWERCASED = "group-url-lowercased",
    GROUP_PUBLIC_BY_DEFAULT = "group-public-by-default",
    UPDATE_NEEDS_ADMIN = "update-needs-admin",
    UPDATE_NULL_KEEPS_VALUE = "update-null-keeps-value",
    UPDATE_NULL_CLEARS_COUNTRY = "update-null-clears-country",
    GROUP_URL_CONFLICT_ON_UPDATE = "group-url-conflict-on-update",
    OPERATION_FITS_ROOM_KIND = "operation-fits-room-kind",
    AVATAR_OR_REMOVE = "avatar-or-remove",

    // Pages.
    PAGE_NEEDS_APPROVAL = "page-needs-approval",
    REQUESTED_PAGE_IS_HIDDEN = "requested-page-is-hidden",
    REQUESTED_PAGE_URL_IS_TAKEN = "requested-page-url-is-taken",
    PAGE_URL_UNIQUE = "page-url-unique",
    PAGE_URL_BECOMES_SUBDOMAIN = "page-url-becomes-subdomain",
    PAGE_REQUESTER_BECOMES_OWNER = "page-requester-becomes-owner",
    APPROVED_PAGE_IS_VERIFIED = "approved-page-is-verified",
    PAGE_URL_CONFLICT_ON_UPDATE = "page-url-conflict-on-update",

    // Members.
    MEMBERS_OF_PRIVATE_ROOM_HIDDEN = "members-of-private-room-hidden",
    MEMBERS_IN_STABLE_ORDER = "members-in-stable-order",
    PAGE_PAST_THE_END_IS_EMPTY = "page-past-the-end-is-empty",
    REMOVE_OTHERS_NEEDS_ADMIN = "remove-others-needs-admin",
    MEMBER_MAY_REMOVE_SELF = "member-may-remove-self",
    OWNER_CANNOT_BE_REMOVED = "owner-cannot-be-removed",
    REMOVE_TARGET_IS_MEMBER = "remove-target-is-member",
    REMOVAL_ENDS_ADMIN_ACCESS = "removal-ends-admin-access",

    // Invitations and private links.
    INVITE_NEEDS_ADMIN = "invite-needs-admin",
    INVITE_REPORTS_EACH_TARGET = "invite-reports-each-target",
    UNKNOWN_USER_NOT_INVITED = "unknown-user-not-invited",
    INVITE_NEEDS_A_TARGET = "invite-needs-a-target",
    NEWEST_INVITE_COUNTS = "newest-invite-counts",
    ACCEPT_MAKES_MEMBER = "accept-makes-member",
    INVITE_TOKEN_WORKS_ONCE = "invite-token-works-once",
    REJECT_KILLS_TOKEN = "reject-kills-token",
    INVITE_TOKEN_EXPIRES = "invite-token-expires",
    INVITE_TOKEN_IS_PERSONAL = "invite-token-is-personal",
    INVITE_TOKEN_IS_FOR_ONE_ROOM = "invite-token-is-for-one-room",
    PRIVATE_LINK_ADMITS = "private-link-admits",
    PRIVATE_LINK_AGAIN_IS_NO_NEWS = "private-link-again-is-no-news",
    PRIVATE_LINK_ONLY_WHILE_PRIVATE = "private-link-only-while-private",

    // Lists, search, profiles.
    JOINED_LISTS_CALLERS_ROOMS = "joined-lists-callers-rooms",
    MANAGED_LISTS_ADMINISTERED_ROOMS = "managed-lists-administered-rooms",
    ROOMS_SORTED_BY_NAME = "rooms-sorted-by-name",
    ROOMS_FILTERED_BY_QUERY = "rooms-filtered-by-query",
    QUERY_IS_PART_OF_THE_NAME = "query-is-part-of-the-name",
    SEARCH_SHOWS_PUBLIC_ONLY = "search-shows-public-only",
    SEARCH_MATCHES_NAME_OR_DESCRIPTION = "search-matches-name-or-description",
    SEARCH_FILTERS_ROOM_TYPE = "search-filters-room-type",
    SEARCH_IGNORES_CASE = "search-ignores-case",
    ROOM_TYPE_IN_ANY_CASE = "room-type-in-any-case",
    SEARCH_IN_STABLE_ORDER = "search-in-stable-order",
    PROFILE_BY_URL_IGNORES_CASE = "profile-by-url-ignores-case",
    PRIVATE_PROFILE_VISIBLE = "private-profile-visible",
    PRIVATE_TOKEN_FOR_ADMINS = "private-token-for-admins",
    PROFILE_TELLS_RELATION = "profile-tells-relation",

    // Joining, leaving, following.
    PUBLIC_GROUP_OPEN_TO_JOIN = "public-group-open-to-join",
    PRIVATE_GROUP_REFUSES_JOIN = "private-group-refuses-join",
    JOINING_TWICE_CHANGES_NOTHING = "joining-twice-changes-nothing",
    LEAVE_ENDS_MEMBERSHIP = "leave-ends-membership",
    OWNER_CANNOT_LEAVE = "owner-cannot-leave",
    ONLY_MEMBERS_LEAVE = "only-members-leave",
    LEAVING_ENDS_ADMIN_ACCESS = "leaving-ends-admin-access",
    FOLLOW_ADDS_FOLLOWER = "follow-adds-follower",
    FOLLOWING_TWICE_CHANGES_NOTHING = "following-twice-changes-nothing",
    PRIVATE_PAGE_REFUSES_FOLLOW = "private-page-refuses-follow",
    UNFOLLOW_REMOVES_FOLLOWER = "unfollow-removes-follower",
    UNFOLLOWING_TWICE_CHANGES_NOTHING = "unfollowing-twice-changes-nothing",
    PAGE_OWNER_CANNOT_UNFOLLOW = "page-owner-cannot-unfollow",

    // Posts.
    POSTS_OF_PRIVATE_ROOM_HIDDEN = "posts-of-private-room-hidden",
    MEMBERS_ONLY_POSTS_FOR_MEMBERS = "members-only-posts-for-members",
    TABS_SELECT_POSTS = "tabs-select-posts",
    POSTS_SORTED = "posts-sorted",
    PRIVACY_NEEDS_ADMIN = "privacy-needs-admin",
    PRIVACY_CHANGES_VISIBILITY = "privacy-changes-visibility",
    POST_MUST_BE_IN_ROOM = "post-must-be-in-room",
    ROOM_POST_NEEDS_MEMBERSHIP = "room-post-needs-membership",
    AS_ROOM_NEEDS_ADMIN = "as-room-needs-admin",
    POST_BODY_MINIMUM = "post-body-minimum",
    POST_REFERENCES_VALID = "post-references-valid",
    DRAFTS_ARE_PRIVATE = "drafts-are-private",
    POST_AS_SELF_ONLY = "post-as-self-only",
    UNKNOWN_MENTIONS_LEFT_OUT = "unknown-mentions-left-out",
    AUTHORS_KEEP_THEIR_POSTS = "authors-keep-their-posts",
    DELETED_POST_IS_GONE = "deleted-post-is-gone",
    DELETE_NEEDS_AUTHOR_OR_ADMIN = "delete-needs-author-or-admin",

    // Users.
    OWN_EMAIL_ON_REQUEST = "own-email-on-request",
    OTHERS_EMAIL_NEVER_SHOWN = "others-email-never-shown",
}
