//! One scenario per operation of every document.

use rooms_openapi::{Api, Document, Environment};

use super::run;
use crate::{
    scenario::{Cast, Role, Scenario, ScenarioKind},
    targets::{AccountSlot, Capability},
};

/// Who may be needed to make an operation possible.
const CAST: Cast = &[
    (Role::Owner, AccountSlot::Owner),
    (Role::Member, AccountSlot::Member),
    (Role::Outsider, AccountSlot::Outsider),
];

/// Each request starts from the same state, in which rooms were made for it.
const REQUIRES: &[Capability] = &[Capability::Checkpoints, Capability::DisposableRooms];

/// The scenarios of an api, in the order of its document.
pub(crate) fn scenarios(api: Api) -> Vec<Scenario> {
    // Names, not truths: what an operation is held to is the document of the target.
    let document = Document::load(api, Environment::PreLive);
    let operations = document.operations().iter();
    operations.map(|operation| scenario(api, &operation.id, &operation.label())).collect()
}

fn scenario(api: Api, operation: &str, label: &str) -> Scenario {
    let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let name = format!("{}_{operation}_holds_requests_to_the_document", api.name());
    let claim = format!(
        "What violates a constraint of {label} is refused and changes nothing, what just about keeps it is accepted, \
         and nothing makes it fail."
    );
    Scenario {
        name: leak(name),
        claim: leak(claim),
        operation: leak(operation.to_owned()),
        api,
        cast: CAST,
        requires: REQUIRES,
        reads_only: false,
        kind: ScenarioKind::Constraints,
        run: |context| Box::pin(run::constraints(context)),
    }
}
