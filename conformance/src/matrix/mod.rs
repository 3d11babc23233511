//! The authorization matrix: who may do what, as one table per operation.
//!
//! A scenario per operation puts every caller in front of every kind of room and calls once from each fresh
//! state. What has to come stands in a policy that is written from the rules of the documents and knows nothing of
//! any server; what came, and what it changed, is the table.

pub(crate) mod cast;
pub(crate) mod changes;
mod of_api;
pub(crate) mod plan;
mod render;
pub(crate) mod ruling;
mod run;
pub(crate) mod worlds;

use rooms_openapi::Api;

pub(crate) use of_api::{Applications, AuthorizationMatrix, Strangers};

use crate::{
    apis,
    scenario::{Context, Scenario, ScenarioKind},
    targets::Capability,
};
use plan::MatrixPlan;

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

/// The scenarios of an api, one per operation.
pub(crate) fn scenarios(api: Api, plans: &'static [MatrixPlan]) -> impl Iterator<Item = Scenario> {
    plans.iter().map(move |plan| scenario(api, plan))
}

fn scenario(api: Api, plan: &MatrixPlan) -> Scenario {
    let operation = plan.operation;
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
        run: |context| Box::pin(fill(context)),
    }
}

async fn fill(context: &Context) {
    let operation = context.operation().map(|operation| operation.id.as_str());
    let mut plans = apis::of(context.document().api()).plans().iter();
    let found = plans.find(|plan| Some(plan.operation) == operation);
    match found {
        Some(plan) => run::run(context, plan).await,
        None => context.error("there is no plan for this operation".to_owned()),
    }
}
