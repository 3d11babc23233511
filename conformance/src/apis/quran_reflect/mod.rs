//! Quran Reflect: rooms, and the posts and users that rooms need.

mod care;
mod groups;
mod letters;
mod listing;
mod matrix;
mod nouns;
mod policy;
mod posting;
mod prerequisites;
mod scenarios;
mod sequences;
mod verbs;
mod worlds;

use futures_util::future::BoxFuture;
use rooms_client::{Client, Environment, quran_reflect};
use rooms_openapi::{Api, Operation};

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

/// Quran Reflect.
#[derive(Debug)]
pub(crate) struct QuranReflect;

impl ApiUnderTest for QuranReflect {
    fn api(&self) -> Api {
        Api::QuranReflect
    }

    fn service(&self) -> Service {
        Service {
            variable: "QF_API_BASE_URL",
            table: None,
            headers: |token, client_id| {
                vec![("x-auth-token", token.to_owned()), ("x-client-id", client_id.to_owned())]
            },
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
        Some(CountedList { counted: "/membersCount", listed: "/total" })
    }

    fn care(&self, call: &Call<'_>) -> Care {
        care::of(call)
    }

    fn invited(&self, operation: &Operation, exchange: &Exchange) -> Vec<Invited> {
        letters::invited(operation, exchange)
    }

    fn decline(&self, room: i64, token: &str) -> Option<Raw> {
        Some(letters::decline(room, token))
    }

    fn client(&self, connection: &Connection<'_>) -> Result<TypedClient, SessionError> {
        let failed = |error: &dyn std::fmt::Display| SessionError::Client(error.to_string());
        let environment = Environment::custom(&connection.url).map_err(|error| failed(&error))?;
        let mut builder = Client::builder()
            .environment(environment)
            .timeout(connection.patience)
            .attempt_timeout(connection.patience)
            .http_client(connection.http.clone());
        if let Some(credentials) = &connection.credentials {
            builder = builder.credentials(credentials.clone());
        }
        builder.build().map(TypedClient::new).map_err(|error| failed(&error))
    }

    fn undecoded(&self, operation: &Operation, exchange: &Exchange) -> Option<Undecoded> {
        typed::undecoded(
            quran_reflect::operations::ALL,
            quran_reflect::operations::read,
            operation,
            exchange,
        )
    }
}

impl AuthorizationMatrix for QuranReflect {
    fn plans(&self) -> &'static [MatrixPlan] {
        matrix::PLANS
    }

    fn strangers(&self) -> Strangers {
        Strangers {
            unknown: "credentials-required",
            expired: "expired-token-refused",
            narrow: "missing-scope-refused",
        }
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
