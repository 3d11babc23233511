//! Rooms, and the posts and users that they need.

mod admin_access;
mod group_updates;
mod invitations;
mod joining_a_public_group_twice;
mod life_of_a_membership;
mod member_paging;
mod own_rooms;
mod pages;
mod post_privacy;
mod posts;
mod private_group_and_its_link;
mod private_pages;
mod profiles;
mod refusals;
mod removal;
mod room_posts;
mod search;

use crate::scenario::Scenario;

/// The scenarios of this api.
pub(crate) const ALL: &[Scenario] = &[
    life_of_a_membership::SCENARIO,
    invitations::REJECTED,
    invitations::PERSONAL,
    invitations::EXPIRES,
    invitations::NEWEST,
    invitations::REPORTS,
    invitations::ONLY_ADMINS,
    private_group_and_its_link::SCENARIO,
    profiles::PRIVATE_TOKEN,
    joining_a_public_group_twice::SCENARIO,
    removal::OWNER_STAYS,
    admin_access::GRANTED_AND_REVOKED,
    admin_access::LIMITS,
    removal::ADMIN_REMOVES,
    removal::MEMBER_REMOVES_SELF,
    admin_access::LEAVING_ENDS_ADMIN_ACCESS,
    group_updates::UNSET_NULL_VALUE,
    group_updates::PICTURE,
    group_updates::TAKEN_URL,
    group_updates::DEFAULTS,
    pages::LIFE,
    pages::SUBDOMAINS,
    private_pages::PRIVATE,
    private_pages::KINDS,
    own_rooms::OWN_ROOMS,
    search::SEARCH,
    member_paging::MEMBERS,
    profiles::RELATION,
    profiles::PEOPLE,
    room_posts::ROOM_POSTS,
    room_posts::PRIVATE_ROOM,
    post_privacy::PRIVACY,
    posts::LIFE,
    posts::REFUSED,
    refusals::NO_CREDENTIALS,
    refusals::EXPIRED_TOKEN,
    refusals::MISSING_SCOPE,
    refusals::MALFORMED,
];
