//! Client applications, and the logins that they ask for.

use reqwest::{
    Method,
    header::{CONTENT_TYPE, LOCATION},
};
use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded;

use super::{
    actor::Actor,
    context::Context,
    decode::Reading,
    session::Session,
    step::Step,
    step_value::{StepValue, Unavailable},
};
use crate::{
    targets::Capability,
    transcript::{Outcome, StepKind},
};

/// A client application: its id, and its secret if it can keep one.
#[derive(Clone, Debug)]
pub struct Application {
    pub(crate) id: String,
    pub(crate) secret: Option<SecretString>,
}

impl Application {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// An application that nobody registered.
    #[must_use]
    pub fn unknown() -> Self {
        Self { id: "nobody-registered-this".to_owned(), secret: None }
    }

    /// The same with a secret that is not its own.
    #[must_use]
    pub fn with_wrong_secret(&self) -> Self {
        Self { secret: Some("this-is-no-secret-of-anybody".to_owned().into()), ..self.clone() }
    }

    /// The same without its secret.
    #[must_use]
    pub fn without_secret(&self) -> Self {
        Self { secret: None, ..self.clone() }
    }

    /// Its secret, for requests that are put together by hand; empty if it has none.
    pub(crate) fn shared_secret(&self) -> &str {
        self.secret().unwrap_or_default()
    }

    pub(crate) fn secret(&self) -> Option<&str> {
        self.secret.as_ref().map(ExposeSecret::expose_secret)
    }
}

/// What somebody answers an application that asks for access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// Yes.
    Allow,
    /// No.
    Deny,
}

impl Context {
    /// The application without a secret.
    #[must_use]
    pub fn public_client(&self) -> StepValue<Application> {
        self.client_of(Capability::PublicClient)
    }

    /// The application with a secret.
    #[must_use]
    pub fn confidential_client(&self) -> StepValue<Application> {
        self.client_of(Capability::ConfidentialClient)
    }

    fn client_of(&self, capability: Capability) -> StepValue<Application> {
        let clients = self.stage.clients();
        let found = match capability {
            Capability::PublicClient => clients.iter().find(|(_, secret)| secret.is_none()),
            _ => clients.iter().find(|(_, secret)| secret.is_some()),
        };
        match found.cloned() {
            Some((id, secret)) => StepValue::value(Application { id, secret }),
            None => StepValue::unavailable(Unavailable::lacks(capability)),
        }
    }
}

impl<'s> Actor<'s> {
    /// The access token of this person, where the scenario is about the token itself.
    pub async fn access_token(&self) -> StepValue<String> {
        let calling = self.calling("", StepKind::Control);
        let session = match calling.session().await {
            Ok((session, _)) => session,
            Err(Outcome::NotExercised { reason }) => {
                return StepValue::unavailable(Unavailable::NotExercised(reason));
            }
            Err(Outcome::Stopped { reason } | Outcome::Failed { reason }) => {
                return StepValue::unavailable(Unavailable::Stopped(reason));
            }
            Err(Outcome::Exercised) => return no_token(self),
        };
        match session.token().await {
            Ok(Some(token)) => StepValue::value(token.expose_secret().to_owned()),
            Ok(None) => no_token(self),
            Err(error) => StepValue::unavailable(Unavailable::stopped(error.to_string())),
        }
    }

    /// Logs in where the answer to an authorisation request leads, and answers the application that
    /// asks. The response of this step is the one that sends the browser back to the application.
    pub async fn logs_in(&self, label: &str, asked: &Step<'_>, consent: Consent) -> Step<'s> {
        let actor = self.requiring(Capability::Login).after(asked);
        let calling = actor.calling(label, StepKind::Control);
        let session = match calling.session().await {
            Ok((session, _)) => session,
            Err(outcome) => return calling.without_exchange(outcome),
        };
        let exchange = asked.exchange();
        let redirect = exchange.as_ref().and_then(|exchange| exchange.redirect());
        let to = redirect.map(|redirect| redirect.target).unwrap_or_default();
        let _turn = session.turn.lock().await;
        let scope = session.recorder.call_scope(calling.intent());
        let browser = Browser { session, http: self.context.target.client_http() };
        let walked = browser.walk(&to, &self.email(), consent).await;
        let recorded = scope.close().await;
        let step = calling.record(recorded, Reading::Fine);
        if let (Err(stuck), None) = (walked, step.unavailable()) {
            step.lacks("login_possible", "pages that log somebody in", stuck);
        }
        step
    }
}

fn no_token<T>(actor: &Actor<'_>) -> StepValue<T> {
    StepValue::unavailable(Unavailable::stopped(format!("{} has no token", actor.name())))
}

/// Fetches pages and sends their forms, by way of the recorder.
struct Browser<'a> {
    session: &'a Session,
    http: reqwest::Client,
}

type Fields = Vec<(String, String)>;

impl Browser<'_> {
    /// From the login page to the redirect back; where it got stuck, if it did.
    async fn walk(&self, to: &str, email: &str, consent: Consent) -> Result<(), &'static str> {
        let login = self.page(to).await?;
        let account = value_of_button(&login, "account", email);
        let account = account.ok_or("a login page that does not know the account")?;
        let page = self.submit(to, &login, ("account", &account)).await?;
        let page = page.ok_or("no page that asks for consent")?;
        let asks = self.page(&page).await?;
        let decision = match consent {
            Consent::Allow => "allow",
            Consent::Deny => "deny",
        };
        let back = self.submit(&page, &asks, ("decision", decision)).await?;
        back.map(|_| ()).ok_or("no redirect to the application")
    }

    async fn page(&self, to: &str) -> Result<String, &'static str> {
        let request = self.http.get(self.url(to));
        let answer = request.send().await.map_err(|_| "no page")?;
        match answer.status().is_success() {
            true => answer.text().await.map_err(|_| "half a page"),
            false => Err("a page that is not there"),
        }
    }

    /// Sends the form of a page and tells where the browser is sent on.
    async fn submit(
        &self,
        to: &str,
        page: &str,
        (name, value): (&str, &str),
    ) -> Result<Option<String>, &'static str> {
        let mut fields = hidden(page);
        fields.push((name.to_owned(), value.to_owned()));
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
        let action = attribute(page, "<form", "action").ok_or("a page without a form")?;
        let action = if action.is_empty() { to } else { &action };
        let request = self
            .http
            .request(Method::POST, self.url(action))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body);
        let answer = request.send().await.map_err(|_| "no answer to a form")?;
        let onward = answer.headers().get(LOCATION);
        let onward = onward.and_then(|value| value.to_str().ok());
        Ok(onward.map(str::to_owned))
    }

    /// A place at the target, by way of the recorder.
    fn url(&self, to: &str) -> String {
        let below = to.find("://").map_or(to, |scheme| {
            let host = &to[scheme + 3..];
            host.find('/').map_or("/", |path| &host[path..])
        });
        format!("{}{below}", self.session.recorder.url())
    }
}

/// The hidden fields of the form on a page.
fn hidden(page: &str) -> Fields {
    let inputs = page.split("<input").skip(1);
    inputs
        .filter_map(|input| {
            let input = input.split('>').next()?;
            let name = quoted(input, "name")?;
            input.contains("hidden").then(|| Some((name, quoted(input, "value")?)))?
        })
        .collect()
}

/// The value of the button of a name that shows a text.
fn value_of_button(page: &str, name: &str, text: &str) -> Option<String> {
    let buttons = page.split("<button").skip(1);
    let mut buttons = buttons.filter_map(|button| button.split("</button>").next());
    let button = buttons
        .find(|button| quoted(button, "name").as_deref() == Some(name) && button.contains(text))?;
    quoted(button, "value")
}

fn attribute(page: &str, tag: &str, name: &str) -> Option<String> {
    let after = page.split(tag).nth(1)?;
    quoted(after.split('>').next()?, name)
}

/// The value of an attribute. The pages of the mock escape nothing that a token or a path has.
fn quoted(tag: &str, name: &str) -> Option<String> {
    let after = tag.split(&format!("{name}=\"")).nth(1)?;
    Some(after.split('"').next()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<form method=\"post\" action=\"/login\">\n\
        <input type=\"hidden\" name=\"challenge\" value=\"lc-1\"><input name=\"shown\" value=\"x\">\n\
        <button name=\"account\" value=\"yusuf\">Yusuf <small>y@example.org</small></button>\n\
        <button name=\"account\" value=\"amina\">Amina <small>a@example.org</small></button></form>";

    #[test]
    fn a_form_is_found_with_its_hidden_fields_and_the_button_that_names_the_account() {
        assert_eq!(attribute(PAGE, "<form", "action").as_deref(), Some("/login"));
        assert_eq!(hidden(PAGE), [("challenge".to_owned(), "lc-1".to_owned())]);
        let button = value_of_button(PAGE, "account", "a@example.org");
        assert_eq!(button.as_deref(), Some("amina"));
        assert_eq!(value_of_button(PAGE, "account", "nobody@example.org"), None);
    }
}
