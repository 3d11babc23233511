//! What differs from one api to the next, beyond what its document says: the only place where the rest of the suite
//! asks for it.

use std::fmt::Debug;

use futures_util::future::BoxFuture;
use rooms_openapi::{Api, Operation};

use crate::{
    constraints::prerequisites::Prerequisites,
    exchange::Exchange,
    guard::{Call, Care},
    matrix::AuthorizationMatrix,
    scenario::{Connection, Context, Raw, Scenario, SessionError, TypedClient, Unavailable},
};

/// One api, with all that the suite has to know of it. Nothing has a default: whoever adds an api decides about each.
pub(crate) trait ApiUnderTest: AuthorizationMatrix + Debug + Sync {
    /// The document.
    fn api(&self) -> Api;

    /// Where it is, and how its callers show who they are.
    fn service(&self) -> Service;

    /// The written scenarios, in the order in which a reader gets to know the api.
    fn scenarios(&self) -> &'static [Scenario];

    /// The scenarios of races and random sequences, played against a model.
    fn sequences(&self) -> &'static [Scenario];

    /// Brings about what has to exist before an operation can succeed.
    ///
    /// # Errors
    ///
    /// The reason why it cannot exist.
    fn prepare<'a>(
        &'a self,
        context: &'a Context,
        operation: &'a Operation,
    ) -> BoxFuture<'a, Result<Prerequisites, Unavailable>>;

    /// A count and the list that it counts, as the answers of a state show them. None if no answer of the api has both:
    /// whether they agree is then not judged.
    fn counted_list(&self) -> Option<CountedList>;

    /// What a call does to a target that other people use too.
    fn care(&self, call: &Call<'_>) -> Care;

    /// Whom an exchange invited where; nobody if it is none that sends letters.
    fn invited(&self, operation: &Operation, exchange: &Exchange) -> Vec<Invited>;

    /// The request that declines an invitation, by its room and its token. None if there is none.
    fn decline(&self, room: i64, token: &str) -> Option<Raw>;

    /// The typed client of one session; none if the scenarios have none.
    ///
    /// # Errors
    ///
    /// When it cannot be built.
    fn client(&self, connection: &Connection<'_>) -> Result<TypedClient, SessionError>;

    /// Why the typed client cannot read a success. None if it can, or there is no call for it.
    fn undecoded(&self, operation: &Operation, exchange: &Exchange) -> Option<Undecoded>;
}

/// Somebody who was invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Invited {
    /// The room.
    pub(crate) room: i64,
    /// The user id or the e-mail address.
    pub(crate) who: String,
}

/// Where answers show a count and the list that it counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CountedList {
    /// The pointer to the count, or to a list that counts.
    pub(crate) counted: &'static str,
    /// The pointer to what it counts: a list, or its length.
    pub(crate) listed: &'static str,
}

/// Why a typed client cannot read an answer.
#[derive(Clone, Debug)]
pub(crate) struct Undecoded {
    /// All that it says.
    pub(crate) text: String,
    /// Where: `data[0].membersCount`; empty if it does not say.
    pub(crate) place: String,
}

/// How one api is reached and called.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Service {
    /// The variable with its base URL.
    pub(crate) variable: &'static str,
    /// The sub-table of an account for a system with users and tokens of its own.
    pub(crate) table: Option<&'static str>,
    /// The headers that carry a token, and the id of the client.
    pub(crate) headers: fn(&str, &str) -> Vec<(&'static str, String)>,
}

impl Service {
    /// The headers that make a call one of whoever holds the token.
    pub(crate) fn credentials(self, token: &str, client_id: &str) -> Vec<(&'static str, String)> {
        (self.headers)(token, client_id)
    }
}
