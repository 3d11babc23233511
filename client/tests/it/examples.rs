//! The examples run to their end.

#[path = "../../examples/create_invite_accept.rs"]
mod create_invite_accept;
#[path = "../../examples/handle_errors.rs"]
mod handle_errors;
#[path = "../../examples/stream_members.rs"]
mod stream_members;
#[path = "../../examples/update_with_null.rs"]
mod update_with_null;

#[test]
fn create_invite_accept_runs() {
    create_invite_accept::main().unwrap();
}

#[test]
fn handle_errors_runs() {
    handle_errors::main().unwrap();
}

#[test]
fn stream_members_runs() {
    stream_members::main().unwrap();
}

#[test]
fn update_with_null_runs() {
    update_with_null::main().unwrap();
}
