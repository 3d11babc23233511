//! What has to come of a call, and on which grounds.

use rooms_openapi::{Document, Operation};

/// What a policy says about one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ruling {
    /// The call does what it is for.
    Allowed {
        /// The rule that allows it, or none where the success that the document lists is all there is.
        rule: Option<&'static str>,
        /// What it changes.
        changes: Vec<String>,
        /// What the answer shows that others are not shown.
        shows: Vec<&'static str>,
    },
    /// The call is refused and changes nothing. Where several grounds hold, the document does not say which is
    /// looked at first, so any of them will do.
    Refused(Vec<Grounds>),
}

/// Why a call is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grounds {
    /// A rule, with the status that it has in the document.
    Rule(&'static str),
    /// A response of the operation, where no rule speaks of it.
    Response(u16),
}

/// The call does what the document says, and the rule allows it.
pub(crate) fn allowed(rule: &'static str) -> Ruling {
    Ruling::Allowed { rule: Some(rule), changes: Vec::new(), shows: Vec::new() }
}

/// The call has the success that the document lists.
pub(crate) fn succeeds() -> Ruling {
    Ruling::Allowed { rule: None, changes: Vec::new(), shows: Vec::new() }
}

/// The rule refuses the call.
pub(crate) fn refused(rule: &'static str) -> Ruling {
    Ruling::Refused(vec![Grounds::Rule(rule)])
}

/// The operation lists a response for such calls.
pub(crate) fn answered(status: u16) -> Ruling {
    Ruling::Refused(vec![Grounds::Response(status)])
}

impl Ruling {
    /// The same, and it changes this.
    pub(crate) fn changing(mut self, change: impl Into<String>) -> Self {
        if let Self::Allowed { changes, .. } = &mut self {
            changes.push(change.into());
        }
        self
    }

    /// The same, and the answer shows this if it holds.
    pub(crate) fn showing(mut self, what: &'static str, holds: bool) -> Self {
        if let (Self::Allowed { shows, .. }, true) = (&mut self, holds) {
            shows.push(what);
        }
        self
    }

    /// The same, on other grounds as well.
    pub(crate) fn or(mut self, rule: &'static str) -> Self {
        if let Self::Refused(grounds) = &mut self {
            grounds.push(Grounds::Rule(rule));
        }
        self
    }
}

/// What a cell is held to: a status, and where the document says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cited {
    pub(crate) status: u16,
    pub(crate) rule: Option<&'static str>,
}

/// What a ruling asks for by the document, best first.
///
/// # Errors
///
/// What the document does not say that the policy relies on.
pub(crate) fn cited(
    document: &Document,
    operation: &Operation,
    ruling: &Ruling,
) -> Result<Vec<Cited>, String> {
    let all: Result<Vec<Cited>, String> = match ruling {
        Ruling::Allowed { rule, .. } => {
            let mut statuses = operation.responses.iter().map(|one| one.status);
            let status = statuses.find(|status| (200..400).contains(status));
            let status = status.ok_or("the operation lists no success".to_owned())?;
            Ok(vec![Cited { status, rule: *rule }])
        }
        Ruling::Refused(grounds) => grounds
            .iter()
            .map(|grounds| match *grounds {
                Grounds::Rule(rule) => {
                    Ok(Cited { status: status_of(document, rule)?, rule: Some(rule) })
                }
                Grounds::Response(status) => Ok(Cited { status, rule: None }),
            })
            .collect(),
    };
    for one in all.iter().flatten() {
        if operation.response(one.status).is_none() {
            let (status, id) = (one.status, &operation.id);
            return Err(format!("{id} has to answer {status} by the policy and does not list it"));
        }
        if let Some(rule) = one.rule.filter(|rule| document.rule(rule).is_none()) {
            return Err(format!("the document states no rule `{rule}`"));
        }
    }
    all
}

/// The status with which a rule refuses.
fn status_of(document: &Document, rule: &str) -> Result<u16, String> {
    let stated = document.rule(rule);
    let stated = stated.ok_or_else(|| format!("the document states no rule `{rule}`"))?;
    let status = stated.rule.status;
    status.ok_or_else(|| format!("`{rule}` has no status of a refusal"))
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Environment};

    use super::*;

    #[test]
    fn the_status_of_a_refusal_is_a_key_of_its_rule() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let of = |rule| status_of(&document, rule);
        assert_eq!(of("owner-cannot-leave"), Ok(403));
        assert_eq!(of("expired-token-refused"), Ok(401));
        assert_eq!(of("operation-fits-room-kind"), Ok(404));
        let silent = of("creator-owns-group").expect_err("no refusal");
        assert!(silent.contains("no status"), "{silent}");
    }

    #[test]
    fn a_ruling_that_the_document_does_not_bear_out_is_told() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let operation = document.operation("get_own_profile").expect("documented");
        let wrong = cited(&document, operation, &refused("owner-cannot-leave"));
        assert_eq!(wrong, Ok(vec![Cited { status: 403, rule: Some("owner-cannot-leave") }]));
        let wrong = cited(&document, operation, &refused("operation-fits-room-kind"));
        assert!(wrong.expect_err("no 404 there").contains("does not list"));
    }
}
