//! The retired predecessor of the rooms: groups and pages of Quran.com.

mod administration;
mod invitations;
mod reading;

use rooms_openapi::Api;

use crate::{
    scenario::{
        Cast,
        Role::{Member, Outsider, Owner},
        Scenario,
    },
    targets::AccountSlot,
};

/// One administers the group, one belongs to it, one has nothing to do with it.
const CAST: Cast = &[
    (Owner, AccountSlot::Owner),
    (Member, AccountSlot::Member),
    (Outsider, AccountSlot::Outsider),
];

const API: Api = Api::LegacyGroups;

/// The scenarios of this api.
pub(crate) const ALL: &[Scenario] = &[
    Scenario {
        reads_only: true,
        ..scenario!(
            reading::groups_and_pages_are_listed_apart,
            "list_groups",
            CAST,
            "Everybody sees the groups and the pages that they belong to, each in its own list, and nobody else's."
        )
    },
    Scenario {
        reads_only: true,
        ..scenario!(
            reading::settings_tell_a_group_from_a_page,
            "get_group",
            CAST,
            "A group has a slug and a page a subdomain, and everybody is told whether they administer it."
        )
    },
    scenario!(
        invitations::somebody_is_invited_by_id_or_by_address,
        "invite_user",
        CAST,
        "An administrator invites by id or by e-mail address; whoever is invited becomes a member by accepting."
    ),
    scenario!(
        invitations::an_invitation_has_one_addressee_and_an_administrator_behind_it,
        "invite_user",
        CAST,
        "Neither or both of id and address, an unknown group or user, a member, or a caller who is no administrator: no invitation."
    ),
    scenario!(
        administration::an_assigned_administrator_acts_until_removed,
        "assign_admin",
        CAST,
        "A member who is made an administrator may invite, and may nothing any more once removed."
    ),
    scenario!(
        administration::administration_is_for_administrators_and_one_stays,
        "remove_user",
        CAST,
        "Only administrators assign and remove, only members are assigned and removed, and the last administrator stays."
    ),
];
