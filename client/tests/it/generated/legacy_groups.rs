// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! What the client sends and decodes, for every example of the document.
use rooms_client::legacy_groups::{Client, types};
use crate::vectors::{round_trip, sends};
#[tokio::test]
async fn list_groups_sends_its_parameters() {
    sends("list_groups", None, async |client: Client| client.list_groups().await).await;
}
#[test]
fn list_groups_decodes_its_examples_for_200() {
    round_trip::<Client, types::ListedGroups>("list_groups", 200u16);
}
#[test]
fn list_groups_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("list_groups", 403u16);
}
#[test]
fn list_groups_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("list_groups", 404u16);
}
#[test]
fn list_groups_decodes_its_examples_for_422() {
    round_trip::<Client, types::ErrorResponse>("list_groups", 422u16);
}
#[test]
fn list_groups_decodes_its_examples_for_500() {
    round_trip::<Client, types::ErrorResponse>("list_groups", 500u16);
}
#[tokio::test]
async fn get_group_sends_its_parameters() {
    sends("get_group", None, async |client: Client| client.get_group(1234).await).await;
}
#[test]
fn get_group_decodes_its_examples_for_200() {
    round_trip::<Client, types::GroupSettings>("get_group", 200u16);
}
#[test]
fn get_group_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("get_group", 403u16);
}
#[test]
fn get_group_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("get_group", 404u16);
}
#[test]
fn get_group_decodes_its_examples_for_422() {
    round_trip::<Client, types::ErrorResponse>("get_group", 422u16);
}
#[test]
fn get_group_decodes_its_examples_for_500() {
    round_trip::<Client, types::ErrorResponse>("get_group", 500u16);
}
#[tokio::test]
async fn assign_admin_sends_example() {
    sends(
            "assign_admin",
            Some("example"),
            async |client: Client| client.assign_admin(1234, 153).await,
        )
        .await;
}
#[test]
fn assign_admin_decodes_its_examples_for_200() {
    round_trip::<Client, types::Confirmation>("assign_admin", 200u16);
}
#[test]
fn assign_admin_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("assign_admin", 403u16);
}
#[test]
fn assign_admin_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("assign_admin", 404u16);
}
#[test]
fn assign_admin_decodes_its_examples_for_422() {
    round_trip::<Client, types::ErrorResponse>("assign_admin", 422u16);
}
#[test]
fn assign_admin_decodes_its_examples_for_500() {
    round_trip::<Client, types::ErrorResponse>("assign_admin", 500u16);
}
#[tokio::test]
async fn invite_user_sends_by_email() {
    sends(
            "invite_user",
            Some("by_email"),
            async |client: Client| {
                client.invite_user(1234).email("leila.haddad@example.org").await
            },
        )
        .await;
}
#[tokio::test]
async fn invite_user_sends_by_id() {
    sends(
            "invite_user",
            Some("by_id"),
            async |client: Client| client.invite_user(1234).user(153).await,
        )
        .await;
}
#[test]
fn invite_user_decodes_its_examples_for_200() {
    round_trip::<Client, types::Confirmation>("invite_user", 200u16);
}
#[test]
fn invite_user_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("invite_user", 403u16);
}
#[test]
fn invite_user_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("invite_user", 404u16);
}
#[test]
fn invite_user_decodes_its_examples_for_422() {
    round_trip::<Client, types::ErrorResponse>("invite_user", 422u16);
}
#[test]
fn invite_user_decodes_its_examples_for_500() {
    round_trip::<Client, types::ErrorResponse>("invite_user", 500u16);
}
#[tokio::test]
async fn remove_user_sends_example() {
    sends(
            "remove_user",
            Some("example"),
            async |client: Client| client.remove_user(1234, 153).await,
        )
        .await;
}
#[test]
fn remove_user_decodes_its_examples_for_200() {
    round_trip::<Client, types::Confirmation>("remove_user", 200u16);
}
#[test]
fn remove_user_decodes_its_examples_for_403() {
    round_trip::<Client, types::ErrorResponse>("remove_user", 403u16);
}
#[test]
fn remove_user_decodes_its_examples_for_404() {
    round_trip::<Client, types::ErrorResponse>("remove_user", 404u16);
}
#[test]
fn remove_user_decodes_its_examples_for_422() {
    round_trip::<Client, types::ErrorResponse>("remove_user", 422u16);
}
#[test]
fn remove_user_decodes_its_examples_for_500() {
    round_trip::<Client, types::ErrorResponse>("remove_user", 500u16);
}
