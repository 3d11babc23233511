//! Who joins this api.

use rooms_openapi::Api;

use super::event::Event;
use crate::account::Account;
use crate::store::Store;

/// Adds a user with tokens for this api.
pub(crate) fn admit(store: &mut Store, details: &Account) {
    let own = &details.ucs;
    let (working, expired) = (&own.access_token, &own.expired_access_token);
    store.keys.insert(Api::Ucs, own.user_id, working, expired);
    store.ucs.apply(Event::UserKnown { user: own.user_id, handle: details.username.clone() });
}
