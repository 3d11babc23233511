//! The client applications that the mock knows: one without a secret, one with.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use super::desk::Refused;
use super::scope::Scopes;
use crate::account::CLIENT_ID;
use crate::shown::shown;

/// The id of the confidential client.
pub const CONFIDENTIAL_CLIENT_ID: &str = "rooms-mock-confidential-client";
/// Its secret.
pub const CLIENT_SECRET: &str = "rooms-mock-client-secret";

/// What clients may ask for: the parents, and some children by themselves.
const APPROVED: &str = "openid offline_access room room.read room.search post post.read comment comment.read user \
                        user.profile.read tag tag.read";

/// Where the clients that always exist may send browsers: to the own machine, and to an address that is nobody's.
const CALLBACKS: [&str; 2] =
    ["http://127.0.0.1/callback", "https://rooms-mock.example.org/callback"];

/// A client application.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Client {
    pub(crate) id: String,
    /// What users read on the consent page.
    pub(crate) name: String,
    /// Confidential clients have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) secret: Option<String>,
    /// Where it may send browsers.
    pub(crate) redirect_uris: Vec<String>,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Clients by id.
pub(crate) type Clients = BTreeMap<String, Client>;

/// The clients that always exist: one without a secret, one with.
pub(crate) fn fixed() -> Clients {
    [
        (CLIENT_ID, "Rooms mock client", None),
        (CONFIDENTIAL_CLIENT_ID, "Rooms mock confidential client", Some(CLIENT_SECRET)),
    ]
    .map(|(id, name, secret)| {
        let client = Client {
            id: id.to_owned(),
            name: name.to_owned(),
            secret: secret.map(str::to_owned),
            redirect_uris: CALLBACKS.map(str::to_owned).to_vec(),
        };
        (id.to_owned(), client)
    })
    .into()
}

/// What every client is approved for.
pub(crate) fn approved() -> Scopes {
    Scopes::parse(APPROVED)
}

/// The refusal of scopes that no client is approved for.
pub(crate) fn unapproved(scopes: &Scopes) -> Refused {
    let approved = approved();
    let text = format!(
        "The client asks for what was not approved for it: {}. Approved are {approved}.",
        shown(&scopes.without(&approved).to_string())
    );
    Refused::new("invalid_scope", text)
}

impl Client {
    /// Whether a browser may be sent there: `redirect-uri-registered`, `loopback-port-is-free`.
    pub(crate) fn may_redirect(&self, uri: &str) -> bool {
        let same = |registered: &String| {
            registered == uri
                || matches!((of_this_machine(registered), of_this_machine(uri)), (Some(one), Some(other)) if one == other)
        };
        self.redirect_uris.iter().any(same)
    }
}

/// Scheme, path and query of a URI that leads to the machine of the caller; however that is called, and on whatever port.
fn of_this_machine(uri: &str) -> Option<(String, String, Option<String>)> {
    let parsed = Url::parse(uri).ok()?;
    let loopback = match parsed.host()? {
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
        Host::Domain(name) => name == "localhost",
    };
    // What the parser had to put right was not written as it was registered.
    let plain = parsed.as_str() == uri
        && parsed.username().is_empty()
        && parsed.password().is_none()
        && parsed.fragment().is_none();
    let web = matches!(parsed.scheme(), "http" | "https");
    (loopback && plain && web).then(|| {
        let query = parsed.query().map(str::to_owned);
        (parsed.scheme().to_owned(), parsed.path().to_owned(), query)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_go_to_the_callback_of_this_machine_or_to_the_registered_address() {
        let client = &fixed()[CLIENT_ID];
        for uri in [
            "http://127.0.0.1:8765/callback",
            "http://127.0.0.1/callback",
            "http://[::1]:1/callback",
            "http://localhost:3000/callback",
            CALLBACKS[1],
        ] {
            assert!(client.may_redirect(uri), "{uri}");
        }
        for uri in [
            "http://127.0.0.1:8765/callback/",
            "http://127.0.0.1:8765/",
            "http://127.0.0.1:8765/callback?next=1",
            "http://127.0.0.1:8765/callback#here",
            "https://127.0.0.1:8765/callback",
            "http://user@127.0.0.1:8765/callback",
            "http://127.0.0.1.example.org/callback",
            "http://127.0.0.1:8765/x/../callback",
            "https://rooms-mock.example.org/callback/",
            "https://rooms-mock.example.org:8443/callback",
            "javascript:alert(1)",
            "",
        ] {
            assert!(!client.may_redirect(uri), "{uri}");
        }
    }

    #[test]
    fn registered_uris_may_be_anything_and_match_exactly_but_for_the_port_of_this_machine() {
        let client = Client {
            redirect_uris: [
                "https://localhost:5173/auth/done?from=login",
                "org.example.app:/login",
                "http://10.0.2.2:3000/",
            ]
            .map(str::to_owned)
            .to_vec(),
            ..fixed()[CLIENT_ID].clone()
        };
        for uri in [
            "https://127.0.0.1:9000/auth/done?from=login",
            "org.example.app:/login",
            "http://10.0.2.2:3000/",
        ] {
            assert!(client.may_redirect(uri), "{uri}");
        }
        for uri in [
            "https://localhost:5173/auth/done",
            "http://localhost:5173/auth/done?from=login",
            "org.example.app:/login/",
            "http://10.0.2.2:3001/",
            "http://127.0.0.1/callback",
        ] {
            assert!(!client.may_redirect(uri), "{uri}");
        }
    }
}
