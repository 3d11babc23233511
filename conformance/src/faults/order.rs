//! The order in which a faulty mock is told the scenarios: one for all faults, because nobody knows which it is.

use rooms_openapi::Api;

use crate::{
    scenario::{Scenario, ScenarioKind},
    scenarios,
};

/// The scenarios that gave away the most faults when last measured, the best first. It is about time only: without the
/// list, the same faults are noticed.
const FIRST: &[&str] = &[
    "an_invited_person_becomes_a_member_and_may_leave",
    "a_login_tells_the_application_who_somebody_is",
    "joined_and_managed_rooms_are_found_sorted_and_paged",
    "groups_and_pages_are_listed_apart",
    "an_invitation_has_one_addressee_and_an_administrator_behind_it",
    "a_room_lives_from_its_booking_to_its_end",
    "an_owner_cannot_leave",
    "a_private_token_is_for_admins_of_a_private_room",
    "a_wrong_authorisation_request_comes_back_with_an_error",
    "an_assigned_administrator_acts_until_removed",
    "a_file_travels_with_a_message_to_the_participants",
    "a_post_is_created_read_and_deleted",
    "a_post_is_refused_where_its_author_may_not_write",
    "a_page_is_requested_approved_updated_and_followed",
    "a_private_group_is_entered_by_its_link_only",
    "an_invitation_belongs_to_one_person_and_one_room",
    "search_finds_public_rooms_only",
    "a_group_update_tells_unset_null_and_value_apart",
    "a_code_is_bound_to_application_place_and_verifier",
    "an_application_learns_what_a_token_is_worth",
    "a_signed_url_is_for_one_file_and_a_short_time",
];

/// All scenarios: the scenarios, which are short, the best first and then with the apis taking turns; then what is made from
/// the documents, that which costs least first.
#[must_use]
pub fn in_order() -> Vec<&'static Scenario> {
    let all = scenarios::all();
    let found = |name: &&str| all.iter().find(|one| one.name == *name);
    let mut order: Vec<_> = FIRST.iter().filter_map(found).collect();
    for kind in [
        ScenarioKind::Written,
        ScenarioKind::Sequences,
        ScenarioKind::Constraints,
        ScenarioKind::Matrix,
    ] {
        let of = |api: Api| {
            let all = scenarios::all().iter();
            all.filter(move |one| one.kind == kind && one.api == api)
                .filter(|one| !FIRST.contains(&one.name))
        };
        let mut apis: Vec<_> = Api::ALL.iter().map(|api| of(*api)).collect();
        loop {
            let before = order.len();
            order.extend(apis.iter_mut().filter_map(Iterator::next));
            if order.len() == before {
                break;
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_scenario_has_its_place_and_scenarios_come_first() {
        let order = in_order();
        let names: BTreeSet<_> = order.iter().map(|one| one.name).collect();
        assert_eq!(names.len(), scenarios::all().len());
        assert_eq!(order.len(), names.len());
        let first: Vec<_> = order.iter().map(|one| one.name).take(FIRST.len()).collect();
        assert_eq!(first, FIRST, "a scenario of the list has another name now");
        let generated = order.iter().position(|one| one.kind.is_generated());
        let scenarios = order.iter().filter(|one| !one.kind.is_generated());
        assert_eq!(scenarios.count(), generated.unwrap_or(order.len()));
    }
}
