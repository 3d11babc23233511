//! UCS: rooms for calls and chats, and the files that are sent in them.

mod matrix;
mod nouns;
mod policy;
mod prerequisites;
mod scenarios;
mod sequences;
mod verbs;
mod worlds;

use futures_util::future::BoxFuture;
use rooms_client::ucs;
use rooms_openapi::{Api, Effect, Operation};

use super::typed;
use crate::{
    api::{ApiUnderTest, CountedList, Invited, Service, Undecoded},
    constraints::prerequisites::Prerequisites,
    exchange::Exchange,
    guard::{Call, Care},
    matrix::{
        Applications, AuthorizationMatrix, Strangers,
        cast::Room,
        plan::{Case, MatrixPlan},
        ruling::Ruling,
        worlds::{Setup, Values},
    },
    scenario::{Connection, Context, Raw, Scenario, SessionError, TypedClient, Unavailable},
};

/// UCS.
#[derive(Debug)]
pub(crate) struct Ucs;

impl ApiUnderTest for Ucs {
    fn api(&self) -> Api {
        Api::Ucs
    }

    fn service(&self) -> Service {
        Service {
            variable: "QF_UCS_BASE_URL",
            table: Some("ucs"),
            headers: |token, _| vec![("authorization", format!("Bearer {token}"))],
        }
    }

    fn scenarios(&self) -> &'static [Scenario] {
        scenarios::ALL
    }

    fn sequences(&self) -> &'static [Scenario] {
        sequences::ALL
    }

    fn prepare<'a>(
        &'a self,
        context: &'a Context,
        operation: &'a Operation,
    ) -> BoxFuture<'a, Result<Prerequisites, Unavailable>> {
        Box::pin(prerequisites::prepare(context, &operation.id))
    }

    fn counted_list(&self) -> Option<CountedList> {
        Some(CountedList { counted: "/data/allowed_user_id", listed: "/data" })
    }

    fn care(&self, call: &Call<'_>) -> Care {
        match call.operation.effect {
            Effect::Read => Care::None,
            _ => Care::HoldBack(format!("of {}, only what reads is asked for here", self.api())),
        }
    }

    fn invited(&self, _: &Operation, _: &Exchange) -> Vec<Invited> {
        Vec::new()
    }

    fn decline(&self, _: i64, _: &str) -> Option<Raw> {
        None
    }

    fn client(&self, connection: &Connection<'_>) -> Result<TypedClient, SessionError> {
        let mut builder = ucs::Client::builder()
            .base_url(connection.url.as_str())
            .timeout(connection.patience)
            .attempt_timeout(connection.patience)
            .http_client(connection.http.clone());
        if let Some(token) = connection.token {
            builder = builder.token(token);
        }
        let client = builder.build();
        client.map(TypedClient::new).map_err(|error| SessionError::Client(error.to_string()))
    }

    fn undecoded(&self, operation: &Operation, exchange: &Exchange) -> Option<Undecoded> {
        typed::undecoded(ucs::operations::ALL, ucs::operations::read, operation, exchange)
    }
}

impl AuthorizationMatrix for Ucs {
    fn plans(&self) -> &'static [MatrixPlan] {
        matrix::PLANS
    }

    fn strangers(&self) -> Strangers {
        Strangers::all("token-required")
    }

    fn ruling(&self, operation: &str, case: &Case) -> Option<Ruling> {
        policy::ruling(operation, case)
    }

    fn open<'a>(
        &'a self,
        setup: &'a Setup<'_>,
        room: Room,
    ) -> BoxFuture<'a, Result<Values, Unavailable>> {
        Box::pin(worlds::open(setup, room))
    }

    fn gather<'a>(
        &'a self,
        setup: &'a Setup<'_>,
        values: &'a mut Values,
    ) -> BoxFuture<'a, Result<(), Unavailable>> {
        Box::pin(worlds::gather(setup, values))
    }

    fn applications(&self) -> Option<&dyn Applications> {
        None
    }
}
