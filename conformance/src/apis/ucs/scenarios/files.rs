//! Files: from an upload to a message, into the history, and to whoever may have them.

use std::time::Duration;

use crate::{
    apis::ucs::{nouns::File, verbs::User},
    scenario::{
        Context, Raw,
        Role::{Member, Outsider, Owner},
    },
};

/// Bytes that are no text.
const CONTENT: &[u8] = b"Pause at every verse.\n\x00\xff\xfe";

pub(super) async fn a_file_travels_with_a_message_to_the_participants(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Notes", &now, &[&member]).await;
    let other = outsider.room("Other", &now, &[]).await.called("the other room");

    let asked = member.asks_upload(&room).await;
    (asked.accepted("upload-gives-url-and-file-id")).present("/data/url").present("/data/file_id");
    let (url, file) = (asked.text("/data/url"), File::asked_for(&asked));
    member.uploads(&url, CONTENT).await.expect("upload-url-takes-put").status(200);
    owner.asks_download(&file, &room).await.refused("download-needs-a-message");

    let first = owner.says("Salaam", None, &room).await;
    let sent = member.says("The notes of today", Some(&file), &room).await;
    (owner.after(&first).after(&sent).lists_messages(&room).await)
        .accepted("chat-holds-the-past")
        .length("/data", 2)
        .equal("/data/1/uid", &member)
        .and("chat-in-order-of-time")
        .equal("/data/0/text", "Salaam")
        .equal("/data/1/text", "The notes of today")
        .and("attachment-names-the-file")
        .absent("/data/0/attachment")
        .equal("/data/1/attachment/file_id", &file)
        .equal("/data/1/attachment/size", CONTENT.len() as u64);

    let owner = owner.after(&sent);
    let found = owner.asks_download(&file, &room).await;
    found.accepted("download-needs-a-message");
    let fetched = owner.downloads(&found.text("/data/url")).await;
    fetched.expect("download-returns-the-bytes").status(200).bytes(CONTENT);
    outsider.asks_download(&file, &room).await.refused("participant-calls-need-participant");
    outsider.asks_download(&file, &other).await.refused("file-belongs-to-its-room");
    owner.asks_download(&File::nowhere(), &room).await.refused("download-needs-a-message");
    for (label, query) in [
        ("owner asks for no file at all", ""),
        ("owner asks for a file by its name", "?file_id=notes.txt"),
    ] {
        let asked = owner.raw(label, || {
            let room = room.id.get()?;
            Ok(Raw::get(format!("/participant/room/{room}/download{query}")))
        });
        asked.await.refused("file-id-is-a-uuid");
    }
}

pub(super) async fn a_signed_url_is_for_one_file_and_a_short_time(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Drafts", &now, &[&member]).await;
    let (first, second) = (owner.asks_upload(&room).await, owner.asks_upload(&room).await);
    first.accepted("upload-gives-url-and-file-id");
    let (url, file) = (first.text("/data/url"), File::asked_for(&first));
    let known = file.id.get().ok();
    second.accepted("every-upload-is-a-new-file").satisfies(
        "/data/file_id",
        "another id than before",
        |id| id.as_str() != known.as_deref(),
    );

    let altered = url.clone().map(|url| format!("{url}0"));
    owner.uploads(&altered, CONTENT).await.refused("signed-url-is-for-its-file");
    owner.downloads(&url).await.refused("signed-url-is-for-its-file");
    for status in [200, 403] {
        owner.uploads(&url, CONTENT).await.expect("upload-url-takes-put").status(status);
    }

    let sent = owner.says("The draft", Some(&file), &room).await;
    let member = member.after(&sent);
    let found = member.asks_download(&file, &room).await;
    found.accepted("download-needs-a-message");
    let passed = context.advance_clock("a minute passes", Duration::from_secs(61)).await;
    let member = member.after(&passed);
    let stale = found.text("/data/url");
    member.downloads(&stale).await.refused("signed-url-expires");
    let late = second.text("/data/url");
    owner.after(&passed).uploads(&late, CONTENT).await.refused("signed-url-expires");
    let found = member.asks_download(&file, &room).await;
    found.accepted("signed-url-expires");
    let fetched = member.downloads(&found.text("/data/url")).await;
    fetched.expect("download-returns-the-bytes").status(200).bytes(CONTENT);
}
