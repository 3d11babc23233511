//! Whether what is wrong with a request is the very constraint that it is to violate.

use rooms_openapi::{Document, pointer::unescape};

use super::constraint::{Constrained, Constraint, Segment};
use crate::{artifacts::Keyword, request_violations::Wrong};

/// Whether a constraint is among what is wrong.
pub(super) fn breaks(document: &Document, constraint: &Constraint, wrongs: &[Wrong]) -> bool {
    wrongs.iter().any(|wrong| is(document, constraint, wrong))
}

fn is(document: &Document, constraint: &Constraint, wrong: &Wrong) -> bool {
    let owner = &constraint.owner;
    match (constraint.keyword, &constraint.subject) {
        (Keyword::MediaType | Keyword::Syntax, _) => {
            wrong.pointer == constraint.pointer && wrong.keyword == Some(constraint.keyword)
        }
        (Keyword::Required, Constrained::Parameter(..)) => {
            wrong.pointer == *owner && wrong.keyword == Some(Keyword::Required)
        }
        (Keyword::Required, Constrained::Body(path)) => match path.last() {
            Some(Segment::Field(name)) => {
                let field = wrong.instance.rsplit('/').next().unwrap_or_default();
                let field = unescape(field);
                wrong.pointer == format!("{owner}/required") && field == *name
            }
            _ => wrong.pointer == constraint.pointer,
        },
        // Formats of integers are held as bounds that the document does not write.
        (Keyword::Format, _) => ["format", "minimum", "maximum"].iter().any(|keyword| {
            let pointer = format!("{owner}/{keyword}");
            let written = *keyword == "format" || document.at(&pointer).is_none();
            wrong.pointer == pointer && written
        }),
        _ => wrong.pointer == constraint.pointer,
    }
}
