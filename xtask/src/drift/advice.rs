//! What to do about a difference, in one sentence.

use super::{
    difference::{ABSENT, Difference},
    subject::{Direction, Subject},
};

/// What to do about a difference from the curated document. `recorded` says whether the ledger has an
/// entry with other values.
pub(super) fn advice(
    difference: &Difference,
    subject: Subject<'_>,
    direction: Direction,
    recorded: bool,
) -> &'static str {
    if recorded {
        return "the ledger entry no longer fits: see which side moved, then change the document or the entry";
    }
    let came = difference.ours == ABSENT;
    let requested = direction != Direction::Response;
    match subject {
        Subject::Servers => "correct `servers`, or record why ours differ",
        Subject::Operation if came => "add the operation, or record that it is out of scope",
        Subject::Operation => "find out whether it is gone; remove it, or record why it stays",
        Subject::PathParameter if came => {
            "add the path parameter, or record that the path has no place for it"
        }
        Subject::Parameter if came => "add the parameter, or record why clients do without it",
        Subject::PathParameter | Subject::Parameter => {
            "remove the parameter, or record where it is documented"
        }
        Subject::Body if came && requested => "add the body",
        Subject::Body if came => "add the schema of the response",
        Subject::Body => "record where the shape is known from, marked x-inferred, or remove it",
        Subject::Success if came => "add the response, and see whether it replaces another one",
        Subject::Success => "find out which status the call has now",
        Subject::Refusal if came => "add the status",
        Subject::Refusal => "mark the status x-inferred and record why, or remove it",
        Subject::Header if came => "add the header, or record why clients do without it",
        Subject::Header => "remove the header, or record where it is documented",
        Subject::Field if came && requested && required(difference) => "add the field as required",
        Subject::Field if came => "add the field as optional",
        Subject::Field if requested => "remove the field, or record where it is documented",
        Subject::Field => "make the field optional or remove it, or record where it is documented",
        Subject::Component => "name the component that it is now in x-upstream",
        Subject::Keyword(word) => keyword(word, direction),
    }
}

fn keyword(word: &str, direction: Direction) -> &'static str {
    match word {
        "operationId" => "follow it in x-upstream.operationId",
        "tags" => "follow the tags, or record why ours differ",
        "deprecated" => "follow it; users of the client should hear of it",
        "security" => "follow what has to be shown, or record what the pages say",
        "schema" => "follow the reference in x-upstream, or record what is merged",
        "required" if direction == Direction::Response => {
            "promise no more than upstream does, or record why it is always there"
        }
        "required" => "demand no more and no less than upstream, or record why",
        "nullable" => "follow it, or record why null does not occur",
        "closed" => "follow it, or record whether other fields are taken",
        "type" => "follow the type, or record which one is right",
        "enum" => "follow the values, or leave the list open with x-known-values and record it",
        "content" => "follow the media types",
        "style" | "explode" => "follow how the value is written",
        "default" => "follow the default, or record where another one is documented",
        _ => "follow the constraint, or record why ours differs",
    }
}

fn required(difference: &Difference) -> bool {
    let said = difference.upstream.as_str().unwrap_or_default();
    said.starts_with("required ")
}
