//! Rooms, and the posts and users that they need.

mod admin_access;
mod group_updates;
mod invitations;
mod lists;
mod membership;
mod pages;
mod posts;
mod private_links;
mod profiles;
mod refusals;

use rooms_openapi::Api;

use crate::{
    scenario::{
        Cast,
        Role::{Admin, Invitee, Member, Outsider, Owner},
        Scenario,
    },
    targets::AccountSlot,
};

/// One owns the room, one is or becomes a member, one has nothing to do with it.
const OWNER_MEMBER_OUTSIDER: Cast = &[
    (Owner, AccountSlot::Owner),
    (Member, AccountSlot::Member),
    (Outsider, AccountSlot::Outsider),
];

/// One owns the room, one is made an admin, one is an ordinary member.
const OWNER_ADMIN_MEMBER: Cast =
    &[(Owner, AccountSlot::Owner), (Admin, AccountSlot::Member), (Member, AccountSlot::Outsider)];

/// One owns the room, one is invited, one has nothing to do with it.
const OWNER_INVITEE_OUTSIDER: Cast = &[
    (Owner, AccountSlot::Owner),
    (Invitee, AccountSlot::Member),
    (Outsider, AccountSlot::Outsider),
];

const API: Api = Api::QuranReflect;

/// The scenarios of this api.
pub(crate) const ALL: &[Scenario] = &[
    scenario!(
        membership::an_invited_person_becomes_a_member_and_may_leave,
        "accept_invite",
        &[(Owner, AccountSlot::Owner), (Invitee, AccountSlot::Outsider)],
        "Accepting an invitation makes a member, and leaving ends the membership."
    ),
    scenario!(
        invitations::a_rejected_invitation_is_dead,
        "reject_invite",
        OWNER_INVITEE_OUTSIDER,
        "Declining an invitation ends its token and makes nobody a member."
    ),
    scenario!(
        invitations::an_invitation_belongs_to_one_person_and_one_room,
        "accept_invite",
        OWNER_INVITEE_OUTSIDER,
        "The token of an invitation works for the invited person and for its own room only."
    ),
    scenario!(
        invitations::an_invitation_expires,
        "accept_invite",
        OWNER_INVITEE_OUTSIDER,
        "The token of an invitation stops working when it has expired."
    ),
    scenario!(
        invitations::the_newest_invitation_counts,
        "invite_users",
        OWNER_INVITEE_OUTSIDER,
        "Inviting somebody again ends the earlier token."
    ),
    scenario!(
        invitations::an_invitation_reports_each_target,
        "invite_users",
        OWNER_MEMBER_OUTSIDER,
        "Inviting several people tells for each of them what became of it."
    ),
    scenario!(
        invitations::only_admins_invite,
        "invite_users",
        OWNER_MEMBER_OUTSIDER,
        "Members and outsiders cannot invite, and nobody invites to a room that is not there."
    ),
    scenario!(
        private_links::a_private_group_is_entered_by_its_link_only,
        "accept_group_link",
        &[(Owner, AccountSlot::Owner), (Outsider, AccountSlot::Outsider)],
        "Nobody joins a private group directly, and whoever has its private link becomes a member."
    ),
    scenario!(
        private_links::a_private_token_is_for_admins_of_a_private_room,
        "accept_group_link",
        OWNER_ADMIN_MEMBER,
        "Only owner and administrators are shown the private token, and it works only while the group is private."
    ),
    scenario!(
        membership::joining_a_public_group_twice_changes_nothing,
        "join_group",
        &[(Owner, AccountSlot::Owner), (Member, AccountSlot::Member)],
        "Anybody joins a public group, and joining it again makes no second membership."
    ),
    scenario!(
        membership::an_owner_cannot_leave,
        "leave_group",
        OWNER_MEMBER_OUTSIDER,
        "The owner neither leaves the group nor is removed from it, and who is not a member cannot leave."
    ),
    scenario!(
        admin_access::admin_access_is_granted_used_and_revoked,
        "update_admin_access",
        OWNER_ADMIN_MEMBER,
        "A member with admin access may administer the room, and no longer when it is revoked."
    ),
    scenario!(
        admin_access::admin_access_is_for_members_and_the_owner_keeps_it,
        "update_admin_access",
        OWNER_ADMIN_MEMBER,
        "Admin access is given to members only, and nobody takes the owner's."
    ),
    scenario!(
        membership::an_admin_removes_a_member,
        "remove_member",
        OWNER_ADMIN_MEMBER,
        "An administrator removes a member; a member removes nobody else."
    ),
    scenario!(
        membership::a_member_removes_themself,
        "remove_member",
        OWNER_ADMIN_MEMBER,
        "A member may remove themself, and an administrator who does so comes back as an ordinary member."
    ),
    scenario!(
        admin_access::an_admin_who_leaves_comes_back_as_an_ordinary_member,
        "leave_group",
        OWNER_ADMIN_MEMBER,
        "Admin access does not outlive membership."
    ),
    scenario!(
        group_updates::a_group_update_tells_unset_null_and_value_apart,
        "update_group",
        OWNER_MEMBER_OUTSIDER,
        "What an update leaves out stays, null clears the country and keeps the switches, and a value is taken."
    ),
    scenario!(
        group_updates::a_group_picture_is_set_or_removed_but_not_both,
        "update_group",
        OWNER_MEMBER_OUTSIDER,
        "A picture is sent as a data URI, removed on request, and never both in one update."
    ),
    scenario!(
        group_updates::a_taken_url_is_refused,
        "create_group",
        OWNER_MEMBER_OUTSIDER,
        "No two groups have the same URL, neither by creation nor by update, in whatever case."
    ),
    scenario!(
        group_updates::a_group_is_public_by_default_and_its_url_is_kept_in_lower_case,
        "create_group",
        OWNER_MEMBER_OUTSIDER,
        "A group created with name and URL alone is public, belongs to its creator and has a URL in lower case."
    ),
    scenario!(
        pages::a_page_is_requested_approved_updated_and_followed,
        "create_page",
        OWNER_MEMBER_OUTSIDER,
        "A page comes into being by approval, belongs to whoever asked for it, and is followed and unfollowed."
    ),
    scenario!(
        pages::a_taken_subdomain_is_refused,
        "create_page",
        OWNER_MEMBER_OUTSIDER,
        "No two pages have the same subdomain, whether approved or only requested."
    ),
    scenario!(
        private_links::a_private_page_is_entered_by_its_link_only,
        "accept_page_link",
        OWNER_MEMBER_OUTSIDER,
        "A private page refuses followers and admits whoever has its private link; its owner stays."
    ),
    scenario!(
        pages::group_operations_do_not_find_pages_nor_page_operations_groups,
        "follow_page",
        OWNER_MEMBER_OUTSIDER,
        "An operation for one kind of room answers 404 for the other kind and for no room."
    ),
    scenario!(
        lists::joined_and_managed_rooms_are_found_sorted_and_paged,
        "list_joined_rooms",
        OWNER_MEMBER_OUTSIDER,
        "Both lists hold the caller's rooms only, filtered by name, sorted as asked, and end after the last page."
    ),
    scenario!(
        lists::search_finds_public_rooms_only,
        "search_rooms",
        OWNER_MEMBER_OUTSIDER,
        "Search finds public rooms by name and description and by kind, and never a private one."
    ),
    scenario!(
        lists::member_paging_is_complete_and_stable,
        "list_members",
        OWNER_MEMBER_OUTSIDER,
        "Paging through the members shows everybody once, the owner first, and ends after the last page."
    ),
    scenario!(
        profiles::a_profile_tells_the_callers_relation,
        "get_room",
        OWNER_ADMIN_MEMBER,
        "A group is read by id and by URL, in any case, with the flags of whoever reads."
    ),
    Scenario {
        reads_only: true,
        ..scenario!(
            profiles::an_email_address_is_shown_to_its_owner_only,
            "get_own_profile",
            OWNER_MEMBER_OUTSIDER,
            "The own profile has the address on request; the profile of somebody else never has."
        )
    },
    scenario!(
        posts::room_posts_are_listed_by_tab_order_and_visibility,
        "list_room_posts",
        OWNER_MEMBER_OUTSIDER,
        "Members see all posts of a room, others the public ones only, and tabs and order select among them."
    ),
    scenario!(
        posts::posts_of_a_private_room_are_hidden,
        "list_room_posts",
        OWNER_MEMBER_OUTSIDER,
        "Who does not belong to a private room sees neither its list of posts nor a post for members."
    ),
    scenario!(
        posts::an_admin_toggles_the_privacy_of_a_post,
        "update_post_privacy",
        OWNER_ADMIN_MEMBER,
        "Administrators decide who sees a post of the room; its author, as an ordinary member, does not."
    ),
    scenario!(
        posts::a_post_is_created_read_and_deleted,
        "create_post",
        OWNER_MEMBER_OUTSIDER,
        "A post is readable until its author or an administrator deletes it, and gone afterwards."
    ),
    scenario!(
        posts::a_post_is_refused_where_its_author_may_not_write,
        "create_post",
        OWNER_MEMBER_OUTSIDER,
        "Only members post in a room, only administrators in its name, and nobody in the name of others."
    ),
    scenario!(
        refusals::every_operation_refuses_a_call_without_credentials,
        "get_own_profile",
        OWNER_MEMBER_OUTSIDER,
        "No operation answers without an access token and a client id."
    ),
    scenario!(
        refusals::every_operation_refuses_an_expired_token,
        "get_own_profile",
        OWNER_MEMBER_OUTSIDER,
        "No operation answers to an access token that has expired."
    ),
    scenario!(
        refusals::every_operation_refuses_a_token_without_its_scope,
        "get_own_profile",
        OWNER_MEMBER_OUTSIDER,
        "No operation answers to an access token that lacks its scope."
    ),
    scenario!(
        refusals::every_operation_refuses_malformed_input,
        "get_own_profile",
        OWNER_MEMBER_OUTSIDER,
        "Ids that are no numbers, parameters out of range and empty bodies are refused, and the field is named."
    ),
];
