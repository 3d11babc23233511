//! What the scenarios that tests tell themselves have in common.

use conformance::{
    scenario::{Role, Scenario, ScenarioKind},
    targets::AccountSlot,
};
use rooms_openapi::Api;

/// The owner alone, who only reads and does nothing yet.
pub const OF_THE_OWNER: Scenario = Scenario {
    name: "nothing_happens",
    claim: "Nothing changes.",
    operation: "get_own_profile",
    api: Api::QuranReflect,
    cast: &[(Role::Owner, AccountSlot::Owner)],
    requires: &[],
    reads_only: true,
    kind: ScenarioKind::Written,
    run: |_| Box::pin(async {}),
};
