//! What is written by hand in the client, because a document has no form for what it is.

use rooms_openapi::Api;

/// A property that is read and written by a module of the client.
pub(crate) struct Property {
    /// The struct.
    pub(crate) owner: &'static str,
    /// The property on the wire.
    pub(crate) wire: &'static str,
    /// Its name in Rust.
    pub(crate) name: &'static str,
    /// Its type.
    pub(crate) ty: &'static str,
    /// The module.
    pub(crate) module: &'static str,
}

/// Who sees a post: two numberings on the wire, one for each direction, and one type.
const PROPERTIES: &[Property] = &[
    Property {
        owner: "NewPost",
        wire: "roomPostStatus",
        name: "audience",
        ty: "crate::PostAudience",
        module: "crate::audience::requested",
    },
    Property {
        owner: "Post",
        wire: "roomPostStatus",
        name: "audience",
        ty: "crate::PostAudience",
        module: "crate::audience::answered",
    },
];

/// Schemas that are an enum by nature: api, pointer, name and type.
pub(crate) const SCHEMAS: &[(Api, &str, &str, &str)] = &[(
    Api::QuranReflect,
    "/components/schemas/InviteResult/properties/inviteStatus/additionalProperties",
    "InviteOutcome",
    "crate::InviteOutcome",
)];

/// Required properties that have a value unless one is given: whoever posts something publishes it.
pub(crate) const DEFAULTS: &[(&str, &str, bool)] = &[("NewPost", "draft", false)];

/// The entry of a property, if there is one.
pub(crate) fn property(owner: &str, wire: &str) -> Option<&'static Property> {
    PROPERTIES.iter().find(|one| one.owner == owner && one.wire == wire)
}

/// What a required property is unless it is given.
pub(crate) fn default(owner: &str, wire: &str) -> Option<bool> {
    let mut entries = DEFAULTS.iter();
    entries.find(|(of, property, _)| *of == owner && *property == wire).map(|(_, _, value)| *value)
}
