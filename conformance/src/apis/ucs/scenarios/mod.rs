//! Rooms for calls and chats, and the files that are sent in them.

mod administration;
mod booking;
mod changes;
mod files;
mod participants;
mod profiles;
mod refusals;

use rooms_openapi::Api;

use crate::{
    scenario::{
        Cast,
        Role::{Member, Outsider, Owner},
        Scenario,
    },
    targets::AccountSlot,
};

/// One creates the room, one participates, one has nothing to do with it.
const CAST: Cast = &[
    (Owner, AccountSlot::Owner),
    (Member, AccountSlot::Member),
    (Outsider, AccountSlot::Outsider),
];

const API: Api = Api::Ucs;

/// The scenarios of this api.
pub(crate) const ALL: &[Scenario] = &[
    scenario!(
        booking::a_room_lives_from_its_booking_to_its_end,
        "create_room",
        CAST,
        "A room is booked, starts at its time with the participants in it, and is over when it was ended."
    ),
    scenario!(
        booking::a_room_is_booked_from_a_time_to_a_later_one,
        "create_room",
        CAST,
        "Anybody books a room; it ends after it starts, and one whose start has passed is started at once."
    ),
    scenario!(
        participants::only_the_invited_are_in_a_room,
        "add_participant",
        CAST,
        "Somebody who was not invited sees nothing of a room, and everything once they are."
    ),
    scenario!(
        participants::whoever_is_removed_is_out_of_the_room,
        "remove_participant",
        CAST,
        "Removing a participant ends what they may see and do, the administration included."
    ),
    scenario!(
        administration::only_administrators_use_their_calls,
        "add_participant",
        CAST,
        "Every call of administrators is refused to participants and to strangers, every call of participants to strangers."
    ),
    scenario!(
        administration::administration_is_granted_and_revoked,
        "grant_admin",
        CAST,
        "A participant who was granted administration administers the room until it is revoked."
    ),
    scenario!(
        administration::the_last_administrator_stays,
        "revoke_admin",
        CAST,
        "The last administrator can neither be removed from the room nor lose the administration."
    ),
    scenario!(
        changes::an_update_changes_what_it_names,
        "change_room",
        CAST,
        "An update changes what it names and leaves the rest, and administrators stay in whatever it says."
    ),
    scenario!(
        changes::an_update_is_told_from_an_end_by_its_body,
        "change_room",
        CAST,
        "A body with fields of a room updates it; one that mixes the two calls, or has a field of neither, does nothing."
    ),
    scenario!(
        changes::a_room_is_ended_at_once_and_refuses_changes,
        "change_room",
        CAST,
        "Without a time left a room ends at once, and from then on it cannot be changed."
    ),
    scenario!(
        changes::a_room_is_ended_in_ten_minutes,
        "change_room",
        CAST,
        "With a time left a room goes on until it has passed."
    ),
    scenario!(
        changes::what_a_room_holds_is_shown_wherever_it_is,
        "create_room",
        CAST,
        "Announcements, who put the room away and why it ends early are in every answer that shows the room."
    ),
    scenario!(
        booking::the_list_tells_where_each_room_is_in_its_life,
        "list_rooms",
        CAST,
        "The list has the caller's rooms in the order of their start, each booked, started or ended as time passes."
    ),
    scenario!(
        profiles::a_participant_says_their_name_on_joining,
        "update_profile",
        CAST,
        "The first call sets the username, which everybody in the room sees from then on."
    ),
    scenario!(
        profiles::a_room_is_archived_for_one_user_alone,
        "update_profile",
        CAST,
        "Archiving a room puts it away for the caller and for nobody else, and can be undone."
    ),
    scenario!(
        files::a_file_travels_with_a_message_to_the_participants,
        "get_upload_url",
        CAST,
        "What one participant uploads and names in a message, another one downloads byte for byte; nobody else does."
    ),
    scenario!(
        files::a_signed_url_is_for_one_file_and_a_short_time,
        "get_download_url",
        CAST,
        "A signed URL works for its own file and method, for a minute, and an upload URL once."
    ),
    scenario!(
        refusals::every_operation_of_ucs_wants_a_valid_token,
        "create_room",
        CAST,
        "No operation answers without an access token that the identity service accepts."
    ),
    scenario!(
        refusals::a_room_that_does_not_exist_is_not_found,
        "get_room",
        CAST,
        "Whatever is asked of a room that does not exist is answered with 404, and an id that is no UUID with 400."
    ),
    scenario!(
        refusals::malformed_bodies_are_refused_by_ucs,
        "create_room",
        CAST,
        "A body that is no JSON, lacks a field or has a wrong one is refused, and changes nothing."
    ),
];
