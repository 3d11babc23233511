//! OAuth2: login, tokens, and what they are worth.

mod care;
mod matrix;
mod policy;
mod prerequisites;
mod scenarios;
mod verbs;
mod worlds;

use futures_util::future::BoxFuture;
use rooms_client::oauth2;
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

/// OAuth2.
#[derive(Debug)]
pub(crate) struct OAuth2;

impl ApiUnderTest for OAuth2 {
    fn api(&self) -> Api {
        Api::OAuth2
    }

    fn service(&self) -> Service {
        Service {
            variable: "QF_OAUTH_BASE_URL",
            table: None,
            headers: |token, _| vec![("authorization", format!("Bearer {token}"))],
        }
    }

    fn scenarios(&self) -> &'static [Scenario] {
        scenarios::ALL
    }

    fn sequences(&self) -> &'static [Scenario] {
        &[]
    }

    fn prepare<'a>(
        &'a self,
        context: &'a Context,
        operation: &'a Operation,
    ) -> BoxFuture<'a, Result<Prerequisites, Unavailable>> {
        Box::pin(prerequisites::prepare(context, &operation.id))
    }

    fn counted_list(&self) -> Option<CountedList> {
        None
    }

    fn care(&self, call: &Call<'_>) -> Care {
        care::of(call)
    }

    fn invited(&self, _: &Operation, _: &Exchange) -> Vec<Invited> {
        Vec::new()
    }

    fn decline(&self, _: i64, _: &str) -> Option<Raw> {
        None
    }

    fn client(&self, _connection: &Connection<'_>) -> Result<TypedClient, SessionError> {
        // The scenarios send what the document says by hand.
        Ok(TypedClient::default())
    }

    fn undecoded(&self, operation: &Operation, exchange: &Exchange) -> Option<Undecoded> {
        typed::undecoded(oauth2::operations::ALL, oauth2::operations::read, operation, exchange)
    }
}

impl AuthorizationMatrix for OAuth2 {
    fn plans(&self) -> &'static [MatrixPlan] {
        matrix::PLANS
    }

    fn strangers(&self) -> Strangers {
        Strangers { narrow: "userinfo-needs-openid", ..Strangers::all("bearer-token-required") }
    }

    fn ruling(&self, operation: &str, case: &Case) -> Option<Ruling> {
        policy::ruling(operation, case)
    }

    fn open<'a>(
        &'a self,
        setup: &'a Setup<'_>,
        _room: Room,
    ) -> BoxFuture<'a, Result<Values, Unavailable>> {
        Box::pin(worlds::open(setup))
    }

    fn gather<'a>(
        &'a self,
        _setup: &'a Setup<'_>,
        _values: &'a mut Values,
    ) -> BoxFuture<'a, Result<(), Unavailable>> {
        Box::pin(async { Ok(()) })
    }

    fn applications(&self) -> Option<&dyn Applications> {
        Some(&worlds::Tokens)
    }
}
