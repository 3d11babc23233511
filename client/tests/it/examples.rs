//! The examples run to their end.

#[path = "../../examples/circle/main.rs"]
pub mod circle;
#[path = "../../examples/create_invite_accept.rs"]
mod create_invite_accept;
#[path = "../../examples/handle_errors.rs"]
mod handle_errors;
#[path = "../../examples/stream_members.rs"]
mod stream_members;
#[path = "../../examples/update_with_null.rs"]
mod update_with_null;
#[path = "../../examples/web_login.rs"]
#[expect(
    clippy::duplicate_mod,
    reason = "each example is a program, and two have the same browser"
)]
mod web_login;

#[test]
fn circle_runs() {
    circle::main().unwrap();
}

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

#[test]
fn web_login_runs() {
    web_login::main().unwrap();
}

#[test]
fn no_example_is_forgotten_here() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    for file in std::fs::read_dir(folder).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let call = format!("{}::main()", name.trim_end_matches(".rs"));
        assert!(include_str!("examples.rs").contains(&call), "{name}");
    }
}
