//! The authorization matrix: who may do what, as one table per operation.
//!
//! A scenario per operation puts every caller in front of every kind of room and calls once from each fresh
//! state. What has to come stands in a policy that is written from the rules of the documents and knows nothing of
//! any server; what came, and what it changed, is the table.

pub(crate) mod cast;
pub(crate) mod changes;
pub(crate) mod plan;
mod policy;
mod render;
pub(crate) mod ruling;
mod run;
mod table;
pub(crate) mod worlds;

use std::sync::LazyLock;

pub use table::{Cell, Grid, Matrix, Reason, Row};

use crate::{
    apis::{legacy_groups, oauth2, quran_reflect, ucs},
    scenario::{Context, Scenario, ScenarioKind},
    targets::Capability,
};
use plan::Plan;

/// What a target has to be able to do: states are made, and returned to before each call.
const REQUIRES: &[Capability] = &[
    Capability::Checkpoints,
    Capability::DisposableRooms,
    Capability::Mailbox,
    Capability::ApprovePage,
    Capability::Chat,
    Capability::ExpiredTokens,
    Capability::NarrowTokens,
    Capability::Login,
    Capability::PublicClient,
    Capability::ConfidentialClient,
];

/// The scenarios, one per operation.
pub(crate) fn scenarios() -> Vec<Scenario> {
    // Names and claims live as long as the process, so they are made once.
    static ALL: LazyLock<Vec<Scenario>> = LazyLock::new(|| plans().map(scenario).collect());
    ALL.clone()
}

fn plans() -> impl Iterator<Item = &'static Plan> {
    let apis = [
        quran_reflect::matrix::PLANS,
        legacy_groups::matrix::PLANS,
        ucs::matrix::PLANS,
        oauth2::matrix::PLANS,
    ];
    apis.into_iter().flatten()
}

fn scenario(plan: &Plan) -> Scenario {
    let (operation, api) = (plan.operation, plan.api);
    let claim = format!(
        "What `{operation}` does, and what it refuses, depends on caller, room and target as the document says."
    );
    Scenario {
        name: String::leak(format!("who_may_{operation}_of_{api}")),
        claim: String::leak(claim),
        operation,
        api,
        cast: cast::CAST,
        requires: REQUIRES,
        reads_only: false,
        kind: ScenarioKind::Matrix,
        run: |context| Box::pin(outcome(context)),
    }
}

async fn outcome(context: &Context) {
    let operation = context.operation().map(|operation| operation.id.as_str());
    let api = context.document().api();
    let found = plans().find(|plan| plan.api == api && Some(plan.operation) == operation);
    match found {
        Some(plan) => run::run(context, plan).await,
        None => context.error("there is no plan for this operation".to_owned()),
    }
}
