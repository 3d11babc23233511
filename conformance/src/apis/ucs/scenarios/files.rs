//! Files: from an upload to a message, into the history, and to whoever may have them.

use std::time::Duration;

use reqwest::Method;

use crate::{
    apis::ucs::verbs::{NOBODY, Plan, book, call, scenario, time},
    scenario::{Actor, Context, Raw, Scenario, Step, StepValue},
};

/// The whole way.
pub(crate) const SHARED: Scenario = scenario(
    "a_file_travels_with_a_message_to_the_participants",
    "What one participant uploads and names in a message, another one downloads byte for byte; nobody else does.",
    "get_upload_url",
    |context| Box::pin(shared(context)),
);

/// The URLs.
pub(crate) const SIGNED: Scenario = scenario(
    "a_signed_url_is_for_one_file_and_a_short_time",
    "A signed URL works for its own file and method, for a minute, and an upload URL once.",
    "get_download_url",
    |context| Box::pin(signed(context)),
);

/// Bytes that are no text.
const CONTENT: &[u8] = b"Pause at every verse.\n\x00\xff\xfe";

async fn upload<'s>(actor: &Actor<'s>, label: &str, room: &StepValue<String>) -> Step<'s> {
    call(actor, label, |client| Ok(client.get_upload_url(room.get()?).send())).await
}

async fn download<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<String>,
    file: &StepValue<String>,
) -> Step<'s> {
    call(actor, label, |client| Ok(client.get_download_url(room.get()?, file.get()?).send())).await
}

async fn put<'s>(actor: &Actor<'s>, label: &str, url: &StepValue<String>) -> Step<'s> {
    actor
        .at_url(label, || {
            let raw = Raw::new(Method::PUT, url.get()?).body(CONTENT);
            Ok(raw.header("content-type", "application/octet-stream"))
        })
        .await
}

async fn fetch<'s>(actor: &Actor<'s>, label: &str, url: &StepValue<String>) -> Step<'s> {
    actor.at_url(label, || Ok(Raw::get(url.get()?))).await
}

async fn history<'s>(actor: &Actor<'s>, label: &str, room: &StepValue<String>) -> Step<'s> {
    call(actor, label, |client| Ok(client.list_messages(room.get()?).send())).await
}

async fn shared(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let now = time(&owner).await;
    let plan = Plan::started("Notes").with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
    let other = book(&outsider, "outsider books another room", &now, Plan::started("Other")).await;

    let asked = upload(&member, "member asks where to upload", &room.id).await;
    let _ = asked
        .expect("upload-gives-url-and-file-id")
        .status(200)
        .present("/data/url")
        .present("/data/file_id");
    let (url, file) = (asked.text("/data/url"), asked.text("/data/file_id"));
    put(&member, "member uploads the notes", &url).await.expect("upload-url-takes-put").status(200);
    download(&owner, "owner finds no message with the file", &room.id, &file)
        .await
        .expect("download-needs-a-message")
        .status(404);

    let first = context.sends_message(&owner, "owner says salaam", &room.id, "Salaam", None).await;
    let label = "member sends the notes";
    let sent =
        context.sends_message(&member, label, &room.id, "The notes of today", Some(&file)).await;
    let listed = history(&owner.after(&first).after(&sent), "owner reads the chat", &room.id).await;
    let _ = listed
        .expect("chat-holds-the-past")
        .status(200)
        .length("/data", 2)
        .equal("/data/1/uid", member.user_id());
    let _ = listed
        .expect("chat-in-order-of-time")
        .equal("/data/0/text", "Salaam")
        .equal("/data/1/text", "The notes of today");
    let _ = listed
        .expect("attachment-names-the-file")
        .absent("/data/0/attachment")
        .equal("/data/1/attachment/file_id", &file)
        .equal("/data/1/attachment/size", CONTENT.len() as u64);

    let owner = owner.after(&sent);
    let found = download(&owner, "owner asks for the file of the message", &room.id, &file).await;
    let _ = found.expect("download-needs-a-message").status(200);
    let fetched = fetch(&owner, "owner downloads it", &found.text("/data/url")).await;
    let _ = fetched.expect("download-returns-the-bytes").status(200).bytes(CONTENT);
    download(&outsider, "outsider asks for it", &room.id, &file)
        .await
        .expect("participant-calls-need-participant")
        .status(403);
    download(&outsider, "outsider asks for it in another room", &other.id, &file)
        .await
        .expect("file-belongs-to-its-room")
        .status(404);
    let none = StepValue::value(NOBODY.to_owned());
    download(&owner, "owner asks for a file that nobody uploaded", &room.id, &none)
        .await
        .expect("download-needs-a-message")
        .status(404);
    for (label, query) in [
        ("owner asks for no file at all", ""),
        ("owner asks for a file by its name", "?file_id=notes.txt"),
    ] {
        owner
            .raw(label, || {
                let room = room.id.get()?;
                Ok(Raw::get(format!("/participant/room/{room}/download{query}")))
            })
            .await
            .expect("file-id-is-a-uuid")
            .status(400);
    }
}

async fn signed(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let now = time(&owner).await;
    let plan = Plan::started("Drafts").with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
    let first = upload(&owner, "owner asks where to upload", &room.id).await;
    let second = upload(&owner, "owner asks again", &room.id).await;
    let _ = first.expect("upload-gives-url-and-file-id").status(200);
    let (url, file) = (first.text("/data/url"), first.text("/data/file_id"));
    let known = file.get().ok();
    let _ = second.expect("every-upload-is-a-new-file").status(200).satisfies(
        "/data/file_id",
        "another id than before",
        |id| id.as_str() != known.as_deref(),
    );

    let altered = url.clone().map(|url| format!("{url}0"));
    put(&owner, "owner uploads with a signature that is not the server's", &altered)
        .await
        .expect("signed-url-is-for-its-file")
        .status(403);
    fetch(&owner, "owner reads from the upload URL", &url)
        .await
        .expect("signed-url-is-for-its-file")
        .status(403);
    put(&owner, "owner uploads", &url).await.expect("upload-url-takes-put").status(200);
    put(&owner, "owner uploads again to the same URL", &url)
        .await
        .expect("upload-url-takes-put")
        .status(403);

    let sent = context
        .sends_message(&owner, "owner sends the draft", &room.id, "The draft", Some(&file))
        .await;
    let member = member.after(&sent);
    let found = download(&member, "member asks for the draft", &room.id, &file).await;
    let _ = found.expect("download-needs-a-message").status(200);
    let passed = context.advance_clock("a minute passes", Duration::from_secs(61)).await;
    let member = member.after(&passed);
    let stale = found.text("/data/url");
    fetch(&member, "member downloads too late", &stale)
        .await
        .expect("signed-url-expires")
        .status(403);
    let late = second.text("/data/url");
    put(&owner.after(&passed), "owner uploads too late", &late)
        .await
        .expect("signed-url-expires")
        .status(403);
    let found = download(&member, "member asks once more", &room.id, &file).await;
    let _ = found.expect("signed-url-expires").status(200);
    let fetched = fetch(&member, "member downloads the draft", &found.text("/data/url")).await;
    let _ = fetched.expect("download-returns-the-bytes").status(200).bytes(CONTENT);
}
