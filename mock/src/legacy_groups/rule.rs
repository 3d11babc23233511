//! The ids of the rules of `legacy_groups`, as its document states them below `x-rules`.

use crate::domain::rules;

rules! {
    // Every call.
    TOKEN_REQUIRED = "token-required",
    UNKNOWN_GROUP_NOT_FOUND = "unknown-group-not-found",
    GROUP_ID_IS_A_NUMBER = "group-id-is-a-number",
    BODIES_ARE_CLOSED = "bodies-are-closed",
    REFUSAL_NAMES_THE_FIELD = "refusal-names-the-field",

    // Reading.
    LIST_SHOWS_CALLERS_ROOMS = "list-shows-callers-rooms",
    LISTS_IN_ORDER_OF_CREATION = "lists-in-order-of-creation",
    KIND_TELLS_SLUG_OR_SUBDOMAIN = "kind-tells-slug-or-subdomain",
    CURRENT_USER_IS_ADMIN = "current-user-is-admin",
    PRIVATE_GROUP_FOR_MEMBERS = "private-group-for-members",

    // Assigning administrators.
    ASSIGN_MAKES_ADMIN = "assign-makes-admin",
    ASSIGN_NEEDS_ADMIN = "assign-needs-admin",
    ASSIGN_TARGET_IS_MEMBER = "assign-target-is-member",
    ASSIGNING_TWICE_CHANGES_NOTHING = "assigning-twice-changes-nothing",

    // Inviting.
    EXACTLY_ONE_TARGET = "exactly-one-target",
    INVITE_NEEDS_ADMIN = "invite-needs-admin",
    INVITED_USER_EXISTS = "invited-user-exists",
    ANYBODY_WITH_AN_ADDRESS = "anybody-with-an-address",
    MEMBER_IS_NOT_INVITED = "member-is-not-invited",
    INVITATION_IS_NO_MEMBERSHIP = "invitation-is-no-membership",
    INVITING_AGAIN_IS_FINE = "inviting-again-is-fine",

    // Removing.
    REMOVE_ENDS_MEMBERSHIP = "remove-ends-membership",
    REMOVE_NEEDS_ADMIN = "remove-needs-admin",
    REMOVED_USER_IS_REFUSED = "removed-user-is-refused",
    REMOVE_TARGET_IS_MEMBER = "remove-target-is-member",
    LAST_ADMIN_STAYS = "last-admin-stays",
}
