//! Path parameters as segments of a URL.

use crate::{Error, Operation, invalid};

/// The encoded segment for a path parameter.
///
/// # Errors
///
/// For values that would lead to another path: nothing at all, and the dots that URLs resolve away.
pub(crate) fn segment(
    operation: &'static Operation,
    name: &str,
    value: &impl ToString,
) -> Result<String, Error> {
    let value = value.to_string();
    match value.as_str() {
        "" => Err(invalid::parameter(operation, name, "must not be empty")),
        "." | ".." => Err(invalid::parameter(operation, name, "must not be a relative path")),
        _ => Ok(encode(&value)),
    }
}

/// Percent-encodes a segment, slashes included.
pub(crate) fn encode(value: &str) -> String {
    progenitor_client::encode_path(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::GET_GROUP_BY_URL;

    #[test]
    fn a_segment_stays_one_segment() {
        let encoded = segment(&GET_GROUP_BY_URL, "url", &"a/b c?d").expect("can be encoded");
        assert_eq!(encoded, "a%2Fb%20c%3Fd");
        for value in ["", ".", ".."] {
            let refused =
                segment(&GET_GROUP_BY_URL, "url", &value).expect_err("would change the path");
            assert!(refused.to_string().contains("url"), "{refused}");
        }
    }
}
