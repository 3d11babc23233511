//! Rooms, and the posts and users that they need.

mod administration;
mod calls;
mod group_updates;
mod invitations;
mod joining_a_public_group_twice;
mod life_of_a_membership;
mod lists;
mod pages;
mod posts;
mod private_group_and_its_link;
mod profiles;
mod refusals;

use crate::scenario::Scenario;

/// The scenarios of this api.
pub(super) const ALL: &[Scenario] = &[
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
    administration::OWNER_STAYS,
    administration::GRANTED_AND_REVOKED,
    administration::LIMITS,
    administration::ADMIN_REMOVES,
    administration::MEMBER_REMOVES_SELF,
    administration::LEAVING_ENDS_ADMIN_ACCESS,
    group_updates::UNSET_NULL_VALUE,
    group_updates::PICTURE,
    group_updates::TAKEN_URL,
    group_updates::DEFAULTS,
    pages::LIFE,
    pages::SUBDOMAINS,
    pages::PRIVATE,
    pages::KINDS,
    lists::OWN_ROOMS,
    lists::SEARCH,
    lists::MEMBERS,
    profiles::RELATION,
    profiles::PEOPLE,
    posts::ROOM_POSTS,
    posts::PRIVATE_ROOM,
    posts::PRIVACY,
    posts::LIFE,
    posts::REFUSED,
    refusals::NO_CREDENTIALS,
    refusals::EXPIRED_TOKEN,
    refusals::MALFORMED,
];
