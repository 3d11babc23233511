// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! What the client sends and decodes, for every example of the document.
use rooms_client::quran_reflect::{Client, types};
use crate::vectors::{round_trip, sends, value};
#[tokio::test]
async fn update_admin_access_sends_example() {
    sends(
            "update_admin_access",
            Some("example"),
            async |client: Client| {
                client
                    .update_admin_access(
                        1767225600123456,
                        "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
                        true,
                    )
                    .await
            },
        )
        .await;
}
#[test]
fn update_admin_access_decodes_its_examples_for_200() {
    round_trip::<Client, types::Success>("update_admin_access", 200u16);
}
#[tokio::test]
async fn create_group_sends_private_group() {
    sends(
            "create_group",
            Some("private_group"),
            async |client: Client| {
                client
                    .create_group("Sunday Study Circle", "sunday-study-circle")
                    .hide_follow_join_button(true)
                    .public(false)
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn create_group_sends_public_group() {
    sends(
            "create_group",
            Some("public_group"),
            async |client: Client| {
                client
                    .create_group("Evening Reflections", "evening-reflections")
                    .description("A few verses after Maghrib, every weekday.")
                    .public(true)
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn create_group_sends_shortest() {
    sends(
            "create_group",
            Some("shortest"),
            async |client: Client| {
                client.create_group("Tafsir Notes", "tafsir-notes").await
            },
        )
        .await;
}
#[test]
fn create_group_decodes_its_examples_for_201() {
    round_trip::<Client, types::RoomCreated>("create_group", 201u16);
}
#[tokio::test]
async fn update_group_sends_clear_country() {
    sends(
            "update_group",
            Some("clear_country"),
            async |client: Client| {
                client
                    .update_group(1767225600123456)
                    .country(rooms_client::Patch::Null)
                    .public(rooms_client::Patch::Null)
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn update_group_sends_everything() {
    sends(
            "update_group",
            Some("everything"),
            async |client: Client| {
                client
                    .update_group(1767225600123456)
                    .country("TR")
                    .description("After Maghrib, weekdays only.")
                    .hide_follow_join_button(true)
                    .name("Evening Reflections")
                    .public(false)
                    .remove_avatar(true)
                    .url("evening-reflections")
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn update_group_sends_picture() {
    sends(
            "update_group",
            Some("picture"),
            async |client: Client| {
                client
                    .update_group(1767225600123456)
                    .avatar("data:image/png;base64,iVBORw0KGgo=")
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn update_group_sends_rename() {
    sends(
            "update_group",
            Some("rename"),
            async |client: Client| {
                client
                    .update_group(1767225600123456)
                    .name("Evening Reflections and Tea")
                    .await
            },
        )
        .await;
}
#[test]
fn update_group_decodes_its_examples_for_200() {
    round_trip::<Client, types::RoomUpdated>("update_group", 200u16);
}
#[tokio::test]
async fn create_page_sends_organisation() {
    sends(
            "create_page",
            Some("organisation"),
            async |client: Client| {
                client
                    .create_page()
                    .additional_details("Two volunteers will look after the page.")
                    .contact_number("+34 600 000 000")
                    .country("ES")
                    .description("Lessons, circles and open days.")
                    .hide_follow_join_button(false)
                    .job_title("Coordinator")
                    .name("Cordoba Community Mosque")
                    .organization_name("Cordoba Community Mosque Association")
                    .organization_website("https://mosque.example.org")
                    .public(true)
                    .purpose("Share the weekly lessons with people who cannot come.")
                    .url("cordoba-mosque")
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn create_page_sends_shortest() {
    sends(
            "create_page",
            Some("shortest"),
            async |client: Client| {
                client
                    .create_page()
                    .contact_number("+90 500 000 00 00")
                    .job_title("Lecturer")
                    .name("Scholar Notes")
                    .organization_name("Open Lectures")
                    .purpose("Publish lecture notes.")
                    .url("scholar-notes")
                    .await
            },
        )
        .await;
}
#[test]
fn create_page_decodes_its_examples_for_201() {
    round_trip::<Client, types::PageRequested>("create_page", 201u16);
}
#[tokio::test]
async fn update_page_sends_describe() {
    sends(
            "update_page",
            Some("describe"),
            async |client: Client| {
                client
                    .update_page(1767225600456789)
                    .description("Lessons, circles, open days and a library.")
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn update_page_sends_everything() {
    sends(
            "update_page",
            Some("everything"),
            async |client: Client| {
                client
                    .update_page(1767225600456789)
                    .country("ES")
                    .description("Lessons and circles.")
                    .hide_follow_join_button(rooms_client::Patch::Null)
                    .name("Cordoba Mosque")
                    .organization_website("https://mosque.example.org/en")
                    .public(true)
                    .remove_avatar(true)
                    .url("cordoba-mosque")
                    .await
            },
        )
        .await;
}
#[test]
fn update_page_decodes_its_examples_for_200() {
    round_trip::<Client, types::RoomUpdated>("update_page", 200u16);
}
#[tokio::test]
async fn list_joined_rooms_sends_its_parameters() {
    sends(
            "list_joined_rooms",
            None,
            async |client: Client| {
                client
                    .list_joined_rooms()
                    .query("evening")
                    .page(2)
                    .limit(3)
                    .sort_by("LATEST_ACTIVITY")
                    .await
            },
        )
        .await;
}
#[test]
fn list_joined_rooms_decodes_its_examples_for_200() {
    round_trip::<Client, types::PaginatedRooms>("list_joined_rooms", 200u16);
}
#[tokio::test]
async fn list_managed_rooms_sends_its_parameters() {
    sends(
            "list_managed_rooms",
            None,
            async |client: Client| {
                client
                    .list_managed_rooms()
                    .query("evening")
                    .page(2)
                    .limit(3)
                    .sort_by("LATEST_ACTIVITY")
                    .await
            },
        )
        .await;
}
#[test]
fn list_managed_rooms_decodes_its_examples_for_200() {
    round_trip::<Client, types::PaginatedRooms>("list_managed_rooms", 200u16);
}
#[tokio::test]
async fn search_rooms_sends_its_parameters() {
    sends(
            "search_rooms",
            None,
            async |client: Client| {
                client
                    .search_rooms()
                    .query("reflections")
                    .page(2)
                    .limit(25)
                    .room_type("GROUP")
                    .await
            },
        )
        .await;
}
#[test]
fn search_rooms_decodes_its_examples_for_200() {
    round_trip::<Client, types::PaginatedRooms>("search_rooms", 200u16);
}
#[tokio::test]
async fn get_group_by_url_sends_its_parameters() {
    sends(
            "get_group_by_url",
            None,
            async |client: Client| client.get_group_by_url("evening-reflections").await,
        )
        .await;
}
#[test]
fn get_group_by_url_decodes_its_examples_for_200() {
    round_trip::<Client, types::RoomProfile>("get_group_by_url", 200u16);
}
#[tokio::test]
async fn get_page_by_subdomain_sends_its_parameters() {
    sends(
            "get_page_by_subdomain",
            None,
            async |client: Client| client.get_page_by_subdomain("cordoba-mosque").await,
        )
        .await;
}
#[test]
fn get_page_by_subdomain_decodes_its_examples_for_200() {
    round_trip::<Client, types::RoomProfile>("get_page_by_subdomain", 200u16);
}
#[tokio::test]
async fn accept_group_link_sends_its_parameters() {
    sends(
            "accept_group_link",
            None,
            async |client: Client| {
                client
                    .accept_group_link("evening-reflections", "pl_5f0c2d7be19a4483")
                    .await
            },
        )
        .await;
}
#[test]
fn accept_group_link_decodes_its_examples_for_200() {
    round_trip::<Client, types::LinkAccepted>("accept_group_link", 200u16);
}
#[tokio::test]
async fn accept_page_link_sends_its_parameters() {
    sends(
            "accept_page_link",
            None,
            async |client: Client| {
                client.accept_page_link("cordoba-mosque", "pl_5f0c2d7be19a4483").await
            },
        )
        .await;
}
#[test]
fn accept_page_link_decodes_its_examples_for_200() {
    round_trip::<Client, types::LinkAccepted>("accept_page_link", 200u16);
}
#[tokio::test]
async fn get_room_sends_its_parameters() {
    sends(
            "get_room",
            None,
            async |client: Client| client.get_room(1767225600123456).await,
        )
        .await;
}
#[test]
fn get_room_decodes_its_examples_for_200() {
    round_trip::<Client, types::RoomProfile>("get_room", 200u16);
}
#[tokio::test]
async fn list_members_sends_its_parameters() {
    sends(
            "list_members",
            None,
            async |client: Client| {
                client.list_members(1767225600123456).limit(25).page(2).await
            },
        )
        .await;
}
#[test]
fn list_members_decodes_its_examples_for_200() {
    round_trip::<Client, types::PaginatedMembers>("list_members", 200u16);
}
#[tokio::test]
async fn remove_member_sends_its_parameters() {
    sends(
            "remove_member",
            None,
            async |client: Client| {
                client
                    .remove_member(
                        1767225600123456,
                        "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
                    )
                    .await
            },
        )
        .await;
}
#[test]
fn remove_member_decodes_its_examples_for_200() {
    round_trip::<Client, types::Success>("remove_member", 200u16);
}
#[tokio::test]
async fn invite_users_sends_by_email() {
    sends(
            "invite_users",
            Some("by_email"),
            async |client: Client| {
                client
                    .invite_users(1767225600123456)
                    .emails(["leila.haddad@example.org"])
                    .users(value::<::std::vec::Vec<types::UserId>>("[]"))
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn invite_users_sends_by_id() {
    sends(
            "invite_users",
            Some("by_id"),
            async |client: Client| {
                client
                    .invite_users(1767225600123456)
                    .emails(value::<::std::vec::Vec<String>>("[]"))
                    .users(["c4a7e913-0d62-4f8b-b1d5-7e9038a26f44"])
                    .await
            },
        )
        .await;
}
#[test]
fn invite_users_decodes_its_examples_for_200() {
    round_trip::<Client, types::InviteResult>("invite_users", 200u16);
}
#[tokio::test]
async fn accept_invite_sends_its_parameters() {
    sends(
            "accept_invite",
            None,
            async |client: Client| {
                client.accept_invite(1767225600123456, "iv_8c41e0a6d2f95b37").await
            },
        )
        .await;
}
#[test]
fn accept_invite_decodes_its_examples_for_200() {
    round_trip::<Client, types::InviteAccepted>("accept_invite", 200u16);
}
#[tokio::test]
async fn reject_invite_sends_its_parameters() {
    sends(
            "reject_invite",
            None,
            async |client: Client| {
                client.reject_invite(1767225600123456, "iv_8c41e0a6d2f95b37").await
            },
        )
        .await;
}
#[test]
fn reject_invite_decodes_its_examples_for_200() {
    round_trip::<Client, types::InviteRejected>("reject_invite", 200u16);
}
#[tokio::test]
async fn list_room_posts_sends_its_parameters() {
    sends(
            "list_room_posts",
            None,
            async |client: Client| {
                client
                    .list_room_posts(1767225600123456)
                    .sort_by("popular")
                    .limit(10)
                    .page(2)
                    .tab("members_only")
                    .await
            },
        )
        .await;
}
#[test]
fn list_room_posts_decodes_its_examples_for_200() {
    round_trip::<Client, types::PaginatedPosts>("list_room_posts", 200u16);
}
#[tokio::test]
async fn join_group_sends_its_parameters() {
    sends(
            "join_group",
            None,
            async |client: Client| client.join_group(1767225600123456).await,
        )
        .await;
}
#[test]
fn join_group_decodes_its_examples_for_200() {
    round_trip::<Client, types::Joined>("join_group", 200u16);
}
#[tokio::test]
async fn leave_group_sends_its_parameters() {
    sends(
            "leave_group",
            None,
            async |client: Client| client.leave_group(1767225600123456).await,
        )
        .await;
}
#[test]
fn leave_group_decodes_its_examples_for_200() {
    round_trip::<Client, types::Left>("leave_group", 200u16);
}
#[tokio::test]
async fn follow_page_sends_its_parameters() {
    sends(
            "follow_page",
            None,
            async |client: Client| client.follow_page(1767225600456789).await,
        )
        .await;
}
#[test]
fn follow_page_decodes_its_examples_for_200() {
    round_trip::<Client, types::Followed>("follow_page", 200u16);
}
#[tokio::test]
async fn unfollow_page_sends_its_parameters() {
    sends(
            "unfollow_page",
            None,
            async |client: Client| client.unfollow_page(1767225600456789).await,
        )
        .await;
}
#[test]
fn unfollow_page_decodes_its_examples_for_200() {
    round_trip::<Client, types::Unfollowed>("unfollow_page", 200u16);
}
#[tokio::test]
async fn update_post_privacy_sends_example() {
    sends(
            "update_post_privacy",
            Some("example"),
            async |client: Client| {
                client
                    .update_post_privacy(1767225600123456, 1767229200000001, false)
                    .await
            },
        )
        .await;
}
#[test]
fn update_post_privacy_decodes_its_examples_for_200() {
    round_trip::<Client, types::Post>("update_post_privacy", 200u16);
}
#[tokio::test]
async fn create_post_sends_in_room() {
    sends(
            "create_post",
            Some("in_room"),
            async |client: Client| {
                client
                    .create_post("Notes of our last evening, for those who missed it.")
                    .draft(false)
                    .mentions(
                        value::<
                            ::std::vec::Vec<types::NewPostMention>,
                        >(
                            "[{\"displayName\":\"Yusuf Demir\",\"marker\":\"{{0b9d2f64-71c3-4e58-a0f6-3c5d8e917b2a}}\",\"userId\":\"c4a7e913-0d62-4f8b-b1d5-7e9038a26f44\"}]",
                        ),
                    )
                    .post_as_author("8d0f2c1e-5b7a-4c39-9a6e-2f41d0c7b815")
                    .published_at(
                        value::<
                            ::chrono::DateTime<::chrono::offset::Utc>,
                        >("\"2026-01-01T01:00:00Z\""),
                    )
                    .references(value::<::std::vec::Vec<types::NewPostReference>>("[]"))
                    .room(1767225600123456)
                    .audience(rooms_client::PostAudience::from_requested(2i64))
                    .tags(["patience"])
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn create_post_sends_reflection() {
    sends(
            "create_post",
            Some("reflection"),
            async |client: Client| {
                client
                    .create_post("Patience is named beside prayer here.")
                    .draft(false)
                    .mentions(value::<::std::vec::Vec<types::NewPostMention>>("[]"))
                    .references(
                        value::<
                            ::std::vec::Vec<types::NewPostReference>,
                        >("[{\"chapterId\":2,\"from\":153,\"to\":153}]"),
                    )
                    .await
            },
        )
        .await;
}
#[test]
fn create_post_decodes_its_examples_for_201() {
    round_trip::<Client, types::PostCreated>("create_post", 201u16);
}
#[tokio::test]
async fn get_post_sends_its_parameters() {
    sends(
            "get_post",
            None,
            async |client: Client| client.get_post(1767229200000001).await,
        )
        .await;
}
#[test]
fn get_post_decodes_its_examples_for_200() {
    round_trip::<Client, types::Post>("get_post", 200u16);
}
#[tokio::test]
async fn delete_post_sends_its_parameters() {
    sends(
            "delete_post",
            None,
            async |client: Client| client.delete_post(1767229200000001).await,
        )
        .await;
}
#[test]
fn delete_post_decodes_its_examples_for_200() {
    round_trip::<Client, types::Success>("delete_post", 200u16);
}
#[tokio::test]
async fn get_own_profile_sends_its_parameters() {
    sends(
            "get_own_profile",
            None,
            async |client: Client| client.get_own_profile().qdc(true).await,
        )
        .await;
}
#[test]
fn get_own_profile_decodes_its_examples_for_200() {
    round_trip::<Client, types::OwnProfile>("get_own_profile", 200u16);
}
#[tokio::test]
async fn get_user_sends_its_parameters() {
    sends(
            "get_user",
            None,
            async |client: Client| {
                client.get_user("c4a7e913-0d62-4f8b-b1d5-7e9038a26f44").qdc(true).await
            },
        )
        .await;
}
#[test]
fn get_user_decodes_its_examples_for_200() {
    round_trip::<Client, types::UserProfile>("get_user", 200u16);
}
