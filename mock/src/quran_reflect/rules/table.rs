//! Which rules belong to which operation. A test holds the table to the document.

use super::{admin, groups, invites, links, membership, pages, posts, reading, room_posts, users};
use crate::domain;
use crate::quran_reflect::QuranReflect;

/// The rules of one operation.
pub type Rule = domain::Rule<QuranReflect>;

/// The rules of an operation, by its curated id. `None` if the mock does not serve it.
#[must_use]
pub fn of(operation: &str) -> Option<Rule> {
    Some(match operation {
        "update_admin_access" => admin::update_admin_access,
        "create_group" => groups::create_group,
        "update_group" => groups::update_group,
        "create_page" => pages::create_page,
        "update_page" => pages::update_page,
        "list_members" => reading::list_members,
        "invite_users" => invites::invite_users,
        "accept_invite" => invites::accept_invite,
        "reject_invite" => invites::reject_invite,
        "remove_member" => membership::remove_member,
        "list_joined_rooms" => reading::list_joined_rooms,
        "list_managed_rooms" => reading::list_managed_rooms,
        "search_rooms" => reading::search_rooms,
        "get_group_by_url" => reading::get_group_by_url,
        "get_page_by_subdomain" => reading::get_page_by_subdomain,
        "accept_group_link" => links::accept_group_link,
        "accept_page_link" => links::accept_page_link,
        "get_room" => reading::get_room,
        "list_room_posts" => room_posts::list_room_posts,
        "join_group" => membership::join_group,
        "leave_group" => membership::leave_group,
        "follow_page" => membership::follow_page,
        "unfollow_page" => membership::unfollow_page,
        "update_post_privacy" => room_posts::update_post_privacy,
        "create_post" => posts::create_post,
        "get_post" => posts::get_post,
        "delete_post" => posts::delete_post,
        "get_own_profile" => users::get_own_profile,
        "get_user" => users::get_user,
        _ => return None,
    })
}
