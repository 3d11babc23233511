//! Where the rules of a document say more than its schemas.

use rooms_openapi::Document;

use super::constraint::Constraint;
use crate::artifacts::Keyword;

/// Operation, subject and keyword of constraints whose boundary a rule refuses, and the rule.
const NARROWED: &[(&str, &str, Keyword, &str)] = &[
    ("create_post", "post.references[].from", Keyword::Format, "post-references-valid"),
    ("create_post", "post.references[].to", Keyword::Format, "post-references-valid"),
    ("invite_user", "body", Keyword::Required, "exactly-one-target"),
    ("authorize", "client_id", Keyword::MinLength, "redirect-uri-registered"),
    ("exchange_token", "client_id", Keyword::MinLength, "client-must-authenticate"),
    ("revoke_token", "client_id", Keyword::MinLength, "client-must-authenticate"),
];

/// Operation and subject of fields that answers show under the same name and with another meaning.
const SHOWN_OTHERWISE: &[(&str, &str)] = &[
    // Requests and responses number the visibility of a post differently.
    ("create_post", "post.roomPostStatus"),
    // A post does not tell its privacy; what its room is has the same name.
    ("update_post_privacy", "isPublic"),
    // A refresh token gives another one: `refresh-rotates`.
    ("exchange_token", "refresh_token"),
];

/// The rule that refuses what a constraint allows. One that the document does not state refuses nothing.
pub(super) fn by_rule(document: &Document, constraint: &Constraint) -> Option<&'static str> {
    let subject = constraint.subject.to_string();
    let found = NARROWED.iter().find(|(operation, about, keyword, _)| {
        (*operation, *about, *keyword) == (&constraint.operation, &subject, constraint.keyword)
    });
    let rule = found.map(|(_, _, _, rule)| *rule)?;
    document.rule(rule).map(|_| rule)
}

/// Whether a value is shown otherwise than it was sent.
pub(super) fn is_shown_otherwise(constraint: &Constraint) -> bool {
    let subject = constraint.subject.to_string();
    SHOWN_OTHERWISE.contains(&(constraint.operation.as_str(), subject.as_str()))
}
