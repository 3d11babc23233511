//! What to do about a failure of the generator.
//!
//! Its messages name neither place nor construct, and many are panics. Each entry is a failure that was
//! provoked once; the message of one that is not listed is passed on as it is.

/// Part of the generator's message → construct, and what to write instead.
const KNOWN: &[(&str, &str, &str)] = &[
    (
        "response_types.len() <= 1",
        "successful answers of different types",
        "give all 2xx responses of the operation one schema, or keep one of them",
    ),
    (
        "media type encoding, no schema",
        "response content without a schema",
        "give the content a schema; `type: object` with `additionalProperties: true` if it is not documented",
    ),
    (
        "more media types than expected",
        "several media types for one request body",
        "keep one media type",
    ),
    ("unexpected content type", "an unsupported media type", "use application/json"),
    (
        "cookie parameters are not supported",
        "a cookie parameter",
        "describe it as a security scheme instead",
    ),
    (
        "unsupported style of query parameter",
        "a query parameter style other than `form`",
        "describe the parameter with `style: form`",
    ),
    (
        "entered unreachable code",
        "a query parameter that is an object",
        "describe each of its properties as a parameter of its own",
    ),
    (
        "parameter_data.required",
        "a path parameter that is not required",
        "add `required: true` to the path parameter",
    ),
    (
        "missing path name mapping",
        "a path parameter without a declaration",
        "declare every {name} of the path as a parameter",
    ),
    (
        "missing from path",
        "a path parameter that the path does not contain",
        "remove the parameter, or add {its name} to the path",
    ),
    (
        "is missing operation ID",
        "an operation without operationId",
        "add one: verb_object in snake_case",
    ),
    (
        "duplicate operation ID",
        "an operationId that is used twice",
        "give each operation its own id",
    ),
    ("invalid version", "an OpenAPI version other than 3.0", "write the document in OpenAPI 3.0"),
    (
        "does not conform to the given schema",
        "a default or an enum value that its schema does not allow",
        "correct the type of the value",
    ),
    (
        "Failed to make unique variant names",
        "enum values that differ in case or punctuation only",
        "keep one of them, or leave the list open with `x-open-enum`",
    ),
    ("unhandled not schema", "a `not` schema", "describe what is allowed instead"),
];

/// The construct and the advice for a message of the generator.
pub(crate) fn on(message: &str) -> (&'static str, &'static str) {
    KNOWN.iter().find(|(part, ..)| message.contains(part)).map_or(
        ("a construct that it can't express", "simplify the operation, or teach the projection to"),
        |(_, construct, advice)| (construct, advice),
    )
}
