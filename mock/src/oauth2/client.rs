//! The client applications that the mock knows: one without a secret, one with.

use url::{Host, Url};

use super::scope::Scopes;
use crate::account::CLIENT_ID;

/// The id of the confidential client.
pub const CONFIDENTIAL_CLIENT_ID: &str = "rooms-mock-confidential-client";
/// Its secret.
pub const CLIENT_SECRET: &str = "rooms-mock-client-secret";

/// What both clients may ask for: the parents, and some children by themselves.
const APPROVED: &str = "openid offline_access room room.read room.search post post.read comment comment.read user \
                        user.profile.read tag tag.read";

/// A redirect URI that is not on the machine of the caller.
const WEB_CALLBACK: &str = "https://rooms-mock.example.org/callback";
/// The path of redirect URIs on the machine of the caller.
const LOOPBACK_PATH: &str = "/callback";

/// A client application.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Client {
    pub(crate) id: &'static str,
    /// What users read on the consent page.
    pub(crate) name: &'static str,
    /// Confidential clients have one.
    pub(crate) secret: Option<&'static str>,
}

/// All of them.
pub(crate) static ALL_CLIENTS: [Client; 2] = [
    Client {
        id: CLIENT_ID,
        name: "Rooms mock client",
        secret: None,
    },
    Client {
        id: CONFIDENTIAL_CLIENT_ID,
        name: "Rooms mock confidential client",
        secret: Some(CLIENT_SECRET),
    },
];

/// The client of that id.
pub(crate) fn known(id: &str) -> Option<&'static Client> {
    ALL_CLIENTS.iter().find(|client| client.id == id)
}

impl Client {
    pub(crate) fn approved(&self) -> Scopes {
        Scopes::parse(APPROVED)
    }

    /// Whether a browser may be sent there: `redirect-uri-registered`, `loopback-port-is-free`.
    pub(crate) fn may_redirect(&self, uri: &str) -> bool {
        uri == WEB_CALLBACK || is_loopback_callback(uri)
    }
}

fn is_loopback_callback(uri: &str) -> bool {
    let Ok(parsed) = Url::parse(uri) else {
        return false;
    };
    let loopback = match parsed.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    // What the parser had to put right was not written as it was registered.
    let plain = parsed.as_str() == uri
        && parsed.username().is_empty()
        && parsed.password().is_none()
        && parsed.query().is_none()
        && parsed.fragment().is_none();
    loopback && plain && parsed.scheme() == "http" && parsed.path() == LOOPBACK_PATH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_go_to_the_callback_of_this_machine_or_to_the_registered_address() {
        let client = &ALL_CLIENTS[0];
        for uri in [
            "http://127.0.0.1:8765/callback",
            "http://127.0.0.1/callback",
            "http://[::1]:1/callback",
            "http://localhost:3000/callback",
            WEB_CALLBACK,
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
}
