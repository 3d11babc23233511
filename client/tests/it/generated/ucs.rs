// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! What the client sends and decodes, for every example of the document.
use rooms_client::ucs::{Client, types};
use crate::vectors::{round_trip, sends, value};
#[tokio::test]
async fn create_room_sends_with_announcement() {
    sends(
            "create_room",
            Some("with_announcement"),
            async |client: Client| {
                client
                    .create_room(
                        "Tajweed circle",
                        value::<
                            ::chrono::DateTime<::chrono::offset::Utc>,
                        >("\"2026-03-02T18:00:00Z\""),
                        value::<
                            ::chrono::DateTime<::chrono::offset::Utc>,
                        >("\"2026-03-02T19:00:00Z\""),
                    )
                    .announcements(
                        value::<
                            ::std::vec::Vec<types::NewAnnouncement>,
                        >(
                            "[{\"id\":\"five-minutes\",\"message\":\"Five minutes left\",\"relative_from\":\"end\",\"relative_time_in_seconds\":300}]",
                        ),
                    )
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn create_room_sends_with_participants() {
    sends(
            "create_room",
            Some("with_participants"),
            async |client: Client| {
                client
                    .create_room(
                        "Tajweed circle",
                        value::<
                            ::chrono::DateTime<::chrono::offset::Utc>,
                        >("\"2026-03-02T18:00:00Z\""),
                        value::<
                            ::chrono::DateTime<::chrono::offset::Utc>,
                        >("\"2026-03-02T19:00:00Z\""),
                    )
                    .allowed_users(["c4a7e913-0d62-4f8b-b1d5-7e9038a26f44"])
                    .await
            },
        )
        .await;
}
#[test]
fn create_room_decodes_its_examples_for_200() {
    round_trip::<Client, types::RoomAnswer>("create_room", 200u16);
}
#[test]
fn create_room_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("create_room", 400u16);
}
#[test]
fn create_room_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("create_room", 401u16);
}
#[tokio::test]
async fn update_room_sends_postpone() {
    sends(
            "update_room",
            Some("postpone"),
            async |client: Client| {
                client
                    .update_room("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
                    .end_time(
                        value::<
                            ::chrono::DateTime<::chrono::offset::Utc>,
                        >("\"2026-03-02T19:30:00Z\""),
                    )
                    .start_time(
                        value::<
                            ::chrono::DateTime<::chrono::offset::Utc>,
                        >("\"2026-03-02T18:30:00Z\""),
                    )
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn update_room_sends_rename() {
    sends(
            "update_room",
            Some("rename"),
            async |client: Client| {
                client
                    .update_room("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
                    .name("Tajweed circle for beginners")
                    .await
            },
        )
        .await;
}
#[test]
fn update_room_decodes_its_examples_for_200() {
    round_trip::<Client, types::RoomAnswer>("update_room", 200u16);
}
#[test]
fn update_room_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("update_room", 400u16);
}
#[test]
fn update_room_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("update_room", 401u16);
}
#[test]
fn update_room_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("update_room", 403u16);
}
#[test]
fn update_room_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("update_room", 404u16);
}
#[tokio::test]
async fn end_room_sends_end_in_ten_minutes() {
    sends(
            "end_room",
            Some("end_in_ten_minutes"),
            async |client: Client| {
                client
                    .end_room("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
                    .reason("The recording is complete")
                    .time_left_in_second(600)
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn end_room_sends_end_now() {
    sends(
            "end_room",
            Some("end_now"),
            async |client: Client| {
                client.end_room("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77").await
            },
        )
        .await;
}
#[test]
fn end_room_decodes_its_examples_for_200() {
    round_trip::<Client, types::RemarksAnswer>("end_room", 200u16);
}
#[test]
fn end_room_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("end_room", 400u16);
}
#[test]
fn end_room_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("end_room", 401u16);
}
#[test]
fn end_room_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("end_room", 403u16);
}
#[test]
fn end_room_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("end_room", 404u16);
}
#[tokio::test]
async fn add_participant_sends_example() {
    sends(
            "add_participant",
            Some("example"),
            async |client: Client| {
                client
                    .add_participant(
                        "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
                        "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
                    )
                    .await
            },
        )
        .await;
}
#[test]
fn add_participant_decodes_its_examples_for_200() {
    round_trip::<Client, types::ParticipantAnswer>("add_participant", 200u16);
}
#[test]
fn add_participant_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("add_participant", 400u16);
}
#[test]
fn add_participant_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("add_participant", 401u16);
}
#[test]
fn add_participant_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("add_participant", 403u16);
}
#[test]
fn add_participant_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("add_participant", 404u16);
}
#[tokio::test]
async fn remove_participant_sends_example() {
    sends(
            "remove_participant",
            Some("example"),
            async |client: Client| {
                client
                    .remove_participant(
                        "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
                        "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
                    )
                    .await
            },
        )
        .await;
}
#[test]
fn remove_participant_decodes_its_examples_for_200() {
    round_trip::<Client, types::RemarksAnswer>("remove_participant", 200u16);
}
#[test]
fn remove_participant_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("remove_participant", 400u16);
}
#[test]
fn remove_participant_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("remove_participant", 401u16);
}
#[test]
fn remove_participant_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("remove_participant", 403u16);
}
#[test]
fn remove_participant_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("remove_participant", 404u16);
}
#[test]
fn remove_participant_decodes_its_examples_for_409() {
    round_trip::<Client, types::ErrorResponse>("remove_participant", 409u16);
}
#[tokio::test]
async fn grant_admin_sends_its_parameters() {
    sends(
            "grant_admin",
            None,
            async |client: Client| {
                client
                    .grant_admin(
                        "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
                        "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
                    )
                    .await
            },
        )
        .await;
}
#[test]
fn grant_admin_decodes_its_examples_for_200() {
    round_trip::<Client, types::RemarksAnswer>("grant_admin", 200u16);
}
#[test]
fn grant_admin_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("grant_admin", 400u16);
}
#[test]
fn grant_admin_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("grant_admin", 401u16);
}
#[test]
fn grant_admin_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("grant_admin", 403u16);
}
#[test]
fn grant_admin_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("grant_admin", 404u16);
}
#[tokio::test]
async fn revoke_admin_sends_its_parameters() {
    sends(
            "revoke_admin",
            None,
            async |client: Client| {
                client
                    .revoke_admin(
                        "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
                        "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
                    )
                    .await
            },
        )
        .await;
}
#[test]
fn revoke_admin_decodes_its_examples_for_200() {
    round_trip::<Client, types::RemarksAnswer>("revoke_admin", 200u16);
}
#[test]
fn revoke_admin_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("revoke_admin", 400u16);
}
#[test]
fn revoke_admin_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("revoke_admin", 401u16);
}
#[test]
fn revoke_admin_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("revoke_admin", 403u16);
}
#[test]
fn revoke_admin_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("revoke_admin", 404u16);
}
#[test]
fn revoke_admin_decodes_its_examples_for_409() {
    round_trip::<Client, types::ErrorResponse>("revoke_admin", 409u16);
}
#[tokio::test]
async fn list_rooms_sends_its_parameters() {
    sends("list_rooms", None, async |client: Client| client.list_rooms().await).await;
}
#[test]
fn list_rooms_decodes_its_examples_for_200() {
    round_trip::<Client, types::RoomsAnswer>("list_rooms", 200u16);
}
#[test]
fn list_rooms_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("list_rooms", 401u16);
}
#[tokio::test]
async fn get_room_sends_its_parameters() {
    sends(
            "get_room",
            None,
            async |client: Client| {
                client.get_room("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77").await
            },
        )
        .await;
}
#[test]
fn get_room_decodes_its_examples_for_200() {
    round_trip::<Client, types::RoomAnswer>("get_room", 200u16);
}
#[test]
fn get_room_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("get_room", 400u16);
}
#[test]
fn get_room_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("get_room", 401u16);
}
#[test]
fn get_room_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("get_room", 403u16);
}
#[test]
fn get_room_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("get_room", 404u16);
}
#[tokio::test]
async fn list_participants_sends_its_parameters() {
    sends(
            "list_participants",
            None,
            async |client: Client| {
                client.list_participants("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77").await
            },
        )
        .await;
}
#[test]
fn list_participants_decodes_its_examples_for_200() {
    round_trip::<Client, types::ParticipantsAnswer>("list_participants", 200u16);
}
#[test]
fn list_participants_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("list_participants", 400u16);
}
#[test]
fn list_participants_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("list_participants", 401u16);
}
#[test]
fn list_participants_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("list_participants", 403u16);
}
#[test]
fn list_participants_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("list_participants", 404u16);
}
#[tokio::test]
async fn update_profile_sends_archive() {
    sends(
            "update_profile",
            Some("archive"),
            async |client: Client| {
                client
                    .update_profile("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
                    .archive_room(true)
                    .await
            },
        )
        .await;
}
#[tokio::test]
async fn update_profile_sends_introduce() {
    sends(
            "update_profile",
            Some("introduce"),
            async |client: Client| {
                client
                    .update_profile("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
                    .username("Yusuf")
                    .await
            },
        )
        .await;
}
#[test]
fn update_profile_decodes_its_examples_for_200() {
    round_trip::<Client, types::ParticipantAnswer>("update_profile", 200u16);
}
#[test]
fn update_profile_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("update_profile", 400u16);
}
#[test]
fn update_profile_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("update_profile", 401u16);
}
#[test]
fn update_profile_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("update_profile", 403u16);
}
#[test]
fn update_profile_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("update_profile", 404u16);
}
#[tokio::test]
async fn list_messages_sends_its_parameters() {
    sends(
            "list_messages",
            None,
            async |client: Client| {
                client.list_messages("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77").await
            },
        )
        .await;
}
#[test]
fn list_messages_decodes_its_examples_for_200() {
    round_trip::<Client, types::MessagesAnswer>("list_messages", 200u16);
}
#[test]
fn list_messages_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("list_messages", 400u16);
}
#[test]
fn list_messages_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("list_messages", 401u16);
}
#[test]
fn list_messages_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("list_messages", 403u16);
}
#[test]
fn list_messages_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("list_messages", 404u16);
}
#[tokio::test]
async fn get_upload_url_sends_its_parameters() {
    sends(
            "get_upload_url",
            None,
            async |client: Client| {
                client.get_upload_url("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77").await
            },
        )
        .await;
}
#[test]
fn get_upload_url_decodes_its_examples_for_200() {
    round_trip::<Client, types::UploadAnswer>("get_upload_url", 200u16);
}
#[test]
fn get_upload_url_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("get_upload_url", 400u16);
}
#[test]
fn get_upload_url_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("get_upload_url", 401u16);
}
#[test]
fn get_upload_url_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("get_upload_url", 403u16);
}
#[test]
fn get_upload_url_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("get_upload_url", 404u16);
}
#[tokio::test]
async fn get_download_url_sends_its_parameters() {
    sends(
            "get_download_url",
            None,
            async |client: Client| {
                client
                    .get_download_url(
                        "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
                        "0b6f4d0a-3f0e-4c69-8a5e-6d1c8c1f9a10",
                    )
                    .await
            },
        )
        .await;
}
#[test]
fn get_download_url_decodes_its_examples_for_200() {
    round_trip::<Client, types::DownloadAnswer>("get_download_url", 200u16);
}
#[test]
fn get_download_url_decodes_its_examples_for_400() {
    round_trip::<Client, types::ErrorResponse>("get_download_url", 400u16);
}
#[test]
fn get_download_url_decodes_its_examples_for_401() {
    round_trip::<Client, types::ErrorResponse>("get_download_url", 401u16);
}
#[test]
fn get_download_url_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("get_download_url", 403u16);
}
#[test]
fn get_download_url_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("get_download_url", 404u16);
}
