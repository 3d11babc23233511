//! Rooms, and the posts and users that they need.

mod joining_a_public_group_twice;
mod life_of_a_membership;
mod private_group_and_its_link;

use crate::scenario::Scenario;

/// The scenarios of this api.
pub(super) const ALL: &[Scenario] = &[
    life_of_a_membership::SCENARIO,
    private_group_and_its_link::SCENARIO,
    joining_a_public_group_twice::SCENARIO,
];
