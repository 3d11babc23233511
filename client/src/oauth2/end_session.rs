//! Ending a session, as far as it happens outside the browser.

use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded::Serializer;

/// The path of the operation `end_session`, which answers browsers only.
const PATH: &str = "/oauth2/sessions/logout";

/// The end of a user's session that is being put together.
#[derive(Clone, Debug)]
#[must_use]
pub struct EndSession {
    server: String,
    id_token: Option<SecretString>,
    redirect: Option<(String, Option<SecretString>)>,
}

impl EndSession {
    pub(super) fn new(server: &str) -> Self {
        Self { server: server.to_owned(), id_token: None, redirect: None }
    }

    /// Whose session: the id token of the login.
    pub fn id_token(mut self, token: impl Into<SecretString>) -> Self {
        self.id_token = Some(token.into());
        self
    }

    /// Where the browser goes afterwards; has to be registered for the application, and needs the id token.
    pub fn redirect_to(mut self, uri: impl Into<String>) -> Self {
        self.redirect = Some((uri.into(), None));
        self
    }

    /// The same with a value that comes back.
    pub fn redirect_with_state(
        mut self,
        uri: impl Into<String>,
        state: impl Into<SecretString>,
    ) -> Self {
        self.redirect = Some((uri.into(), Some(state.into())));
        self
    }

    /// Where the user's browser goes. The URL has the id token in it: not for logs.
    #[must_use]
    pub fn url(&self) -> String {
        let mut query = Serializer::new(String::new());
        if let Some(token) = &self.id_token {
            query.append_pair("id_token_hint", token.expose_secret());
        }
        if let Some((uri, state)) = &self.redirect {
            query.append_pair("post_logout_redirect_uri", uri);
            if let Some(state) = state {
                query.append_pair("state", state.expose_secret());
            }
        }
        let query = query.finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{PATH}{mark}{query}", self.server)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_sent_on_with_a_state_or_without() {
        let session = || EndSession::new("https://oauth2.example.org").id_token("a.b.c");
        let url = session().redirect_to("http://127.0.0.1/out").url();
        assert_eq!(
            url,
            "https://oauth2.example.org/oauth2/sessions/logout?id_token_hint=a.b.c\
             &post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%2Fout"
        );
        let stated = session().redirect_with_state("http://127.0.0.1/out", "s1");
        assert_eq!(stated.url(), format!("{url}&state=s1"));
        assert_eq!(stated.redirect_to("http://127.0.0.1/out").url(), url);
    }

    #[test]
    fn secrets_show_in_no_debug_output() {
        let session = EndSession::new("https://oauth2.example.org").id_token("s3cr3t");
        let session = session.redirect_with_state("http://127.0.0.1/out", "s3cr3t");
        let shown = format!("{session:?}");
        assert!(!shown.contains("s3cr3t"), "{shown}");
        assert!(shown.contains("http://127.0.0.1/out"), "{shown}");
    }
}
