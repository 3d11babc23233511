//! Expectations about redirects and about what tokens say, and values that a redirect brings.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{
    expect::{Expect, NOTHING_WANTED},
    step::Step,
    step_value::{StepValue, Wanted},
};
use crate::{
    exchange::{Exchange, Redirect},
    finding::Disagreement,
    matchers::{self, Judgement},
    reason::Needed,
};

impl Expect<'_> {
    /// The response sends the browser to this place, whatever it brings along in the query.
    pub fn redirects_to(self, place: &str) -> Self {
        self.redirect(|redirect| match redirect.place == place {
            true => Ok(()),
            false => Err(Disagreement::new(
                format!("a redirect to {place}"),
                format!("one to {}", redirect.place),
            )),
        })
    }

    /// A parameter of the redirect equals a value.
    pub fn brings(self, name: &str, wanted: impl Wanted) -> Self {
        let Ok(wanted) = wanted.wanted() else {
            return self.not_judged(NOTHING_WANTED);
        };
        self.redirect(|redirect| matchers::should_equal(&redirect.as_json(), &at(name), &wanted))
    }

    /// A parameter of the redirect is there.
    pub fn brings_some(self, name: &str) -> Self {
        self.redirect(|redirect| matchers::should_be_present(&redirect.as_json(), &at(name)))
    }

    /// A parameter of the redirect is not there.
    pub fn brings_no(self, name: &str) -> Self {
        self.redirect(|redirect| matchers::should_be_absent(&redirect.as_json(), &at(name)))
    }

    /// The claim at a pointer of the token at a pointer of the body equals a value. Whether the token
    /// is signed is another question.
    pub fn claims(self, token: &str, claim: &str, wanted: impl Wanted) -> Self {
        let Ok(wanted) = wanted.wanted() else {
            return self.not_judged(NOTHING_WANTED);
        };
        self.with(token, |body, pointer| {
            let claims = body.pointer(pointer).and_then(Value::as_str);
            let claims = claims.and_then(claims_of).unwrap_or_default();
            let matched = matchers::should_equal(&claims, claim, &wanted);
            matched.map_err(|seen| seen.with_body_pointer(pointer))
        })
    }

    fn redirect<J: Into<Judgement>>(self, hold: impl FnOnce(&Redirect) -> J) -> Self {
        if let Some(exchange) = self.exchange() {
            let matched = match exchange.redirect() {
                Some(redirect) => hold(&redirect).into(),
                None => {
                    let seen = Disagreement::new("a redirect", "no header `location`");
                    Judgement::Broken(seen)
                }
            };
            self.note(None, matched);
        }
        self
    }
}

fn at(name: &str) -> String {
    format!("/{}", escape(name))
}

/// What a JWT says.
fn claims_of(token: &str) -> Option<Value> {
    let payload = token.split('.').nth(1)?;
    let bytes = URL_SAFE_NO_PAD.decode(payload).ok()?;
    serde_json::from_slice(&bytes).ok()
}

impl Step<'_> {
    /// A parameter of the redirect, for later steps. That it is not there is a finding.
    #[must_use]
    pub fn brought(&self, name: &str) -> StepValue<String> {
        if let Some(unavailable) = self.unavailable() {
            return StepValue::unavailable(unavailable);
        }
        let redirect = self.exchange().as_ref().and_then(Exchange::redirect);
        if let Some(value) = redirect.and_then(|redirect| redirect.parameter(name)) {
            return StepValue::value(value);
        }
        let wanted = format!("a redirect with `{name}`, which later steps need");
        let seen = Disagreement::new(wanted, format!("no `{name}`"));
        self.note(None, Err(seen));
        self.brings_no(Needed::Parameter(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_claims_of_a_token_are_read_without_its_key() {
        let token = format!("x.{}.y", URL_SAFE_NO_PAD.encode(r#"{"nonce":"n"}"#));
        assert_eq!(claims_of(&token), Some(serde_json::json!({ "nonce": "n" })));
        assert_eq!(claims_of("opaque"), None);
    }
}
