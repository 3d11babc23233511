//! Addresses of files: where to put one, and where it is.

use uuid::Uuid;

use crate::domain::{Outcome, Refusal};
use crate::ids::Ids;
use crate::ucs::model::StoredFile;
use crate::ucs::serve::{Context, Verdict, participating, unended};
use crate::ucs::{Event, View, rule};

pub(super) fn get_upload_url(cx: &Context<'_>) -> Verdict {
    let room = cx.room()?;
    participating(cx, room)?;
    unended(cx, room)?;
    // upload-gives-url-and-file-id, every-upload-is-a-new-file
    let id = cx.fresh(Ids::uuid);
    let file = StoredFile { id, room: room.id, asked_by: cx.caller(), content: None };
    Ok(Outcome { events: vec![Event::FileRequested(Box::new(file))], view: View::Upload(id) })
}

pub(super) fn get_download_url(cx: &Context<'_>) -> Verdict {
    // file-id-is-a-uuid
    let id = cx.call.text("file_id").and_then(|text| Uuid::parse_str(text).ok());
    let id = id.ok_or_else(|| {
        Refusal::invalid(rule::FILE_ID_IS_A_UUID, "file_id", "is missing or not a UUID")
    })?;
    let room = cx.room()?;
    participating(cx, room)?;
    let unknown = |rule| Refusal::not_found(rule, "No message of this room names this file.");
    // file-belongs-to-its-room
    let here = cx.world.file(id).is_none_or(|file| file.room == room.id);
    cx.require(here, unknown(rule::FILE_BELONGS_TO_ITS_ROOM).about(room.id))?;
    // download-needs-a-message
    let rooms = cx.world.rooms().filter(|other| other.id == room.id || !here);
    let mut attachments =
        rooms.flat_map(|room| &room.messages).filter_map(|message| message.attachment.as_ref());
    let named = attachments.any(|attachment| attachment.file == id);
    cx.require(named, unknown(rule::DOWNLOAD_NEEDS_A_MESSAGE).about(room.id))?;
    Ok(Outcome::show(View::Download(id)))
}
