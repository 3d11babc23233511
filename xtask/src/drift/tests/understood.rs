//! What is not understood is refused by its name, and what is looked past is listed.

use rooms_openapi::Api;
use serde_json::{Value, json};

use super::{
    super::{defects::defects, document as curated, understood::understood},
    document,
};

/// A document of a version that takes a schema.
fn taking(version: &str, schema: &Value) -> Value {
    document(version, schema, &json!({}))
}

fn refusal(document: &Value) -> String {
    match understood(document) {
        Ok(_) => format!("understood: {document}"),
        Err(error) => error.to_string(),
    }
}

fn listed(document: &Value) -> Vec<String> {
    let found = defects(document).expect("understood").into_iter();
    found.map(|defect| format!("{}: {}", defect.at, defect.what)).collect()
}

#[test]
fn what_is_not_understood_is_refused_by_name() {
    let schema = |schema: Value| document("3.1.0", &schema, &json!({}));
    let mut dialect = schema(json!({}));
    dialect["jsonSchemaDialect"] = json!("https://example.org/dialect");
    for (document, name) in [
        (document("3.2.0", &json!({}), &json!({})), "OpenAPI 3.2.0"),
        (document("3.10.0", &json!({}), &json!({})), "OpenAPI 3.10.0"),
        (dialect, "jsonSchemaDialect"),
        (schema(json!({"$schema": "http://json-schema.org/draft-04/schema#"})), "draft-04"),
        (
            schema(json!({"properties": {"a": {"$dynamicRef": "#node"}}})),
            "`$dynamicRef` at #/paths/~1a",
        ),
        (schema(json!({"$ref": "other.json#/A"})), "other.json#/A"),
        (schema(json!({"$ref": "#anchor"})), "#anchor"),
        (schema(json!({"$id": "https://example.org/a"})), "`$id`"),
    ] {
        let error = understood(&document).expect_err(name).to_string();
        assert!(error.contains(name), "{error}");
    }
    // A property may have any name, and an example may look like anything.
    let fine = schema(json!({"properties": {"$id": {"type": "string"}}, "example": {"$ref": "a"}}));
    understood(&fine).expect("understood");
}

#[test]
fn a_keyword_whose_value_is_of_a_wrong_type_is_refused_in_each_version() {
    let counts =
        ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
    let counts = counts.iter().flat_map(|key| {
        [json!("20"), json!(-1), json!(2.5), json!(null), json!([1])]
            .map(|value| (*key, value, "a whole number that is not negative"))
    });
    let flags = ["nullable", "readOnly", "writeOnly", "uniqueItems", "deprecated"];
    let flags = flags.iter().flat_map(|key| {
        [json!("true"), json!(1), json!(null)].map(|value| (*key, value, "true or false"))
    });
    let texts = ["format", "pattern", "$ref", "contentEncoding"];
    let texts = texts
        .iter()
        .flat_map(|key| [json!(7), json!(["a"]), json!(null)].map(|value| (*key, value, "a text")));
    let schemas = ["items", "not", "if", "contains", "propertyNames"];
    let schemas = schemas.iter().flat_map(|key| {
        [json!([]), json!("a"), json!(null)].map(|value| (*key, value, "a schema"))
    });
    let several = [
        ("required", json!("name"), "a list of names"),
        ("required", json!([1]), "a list of names"),
        ("required", json!({"name": true}), "a list of names"),
        ("enum", json!({}), "a list"),
        ("enum", json!("a"), "a list"),
        ("minimum", json!("3"), "a number"),
        ("maximum", json!(true), "a number"),
        ("exclusiveMinimum", json!("3"), "a number, or true or false"),
        ("multipleOf", json!(0), "a number above 0"),
        ("additionalProperties", json!(3), "a schema, or true or false"),
        ("additionalProperties", json!("false"), "a schema, or true or false"),
        ("type", json!(7), "the name of a type"),
        ("type", json!("strnig"), "the name of a type"),
        ("type", json!([]), "the name of a type"),
        ("type", json!(["string", "any"]), "the name of a type"),
        ("properties", json!(["name"]), "a schema for each name"),
        ("allOf", json!({"type": "string"}), "a list of schemas"),
        ("oneOf", json!([]), "a list of schemas that is not empty"),
        ("discriminator", json!("kind"), "an object with the text `propertyName`"),
        ("dependentRequired", json!({"a": "b"}), "a list of names for each name"),
    ];
    let all = counts.chain(flags).chain(texts).chain(schemas).chain(several);
    for (key, value, expected) in all {
        for version in ["3.0.3", "3.1.0"] {
            let within = json!({"properties": {"a": {key: value}}});
            let error = refusal(&taking(version, &within));
            assert!(error.starts_with(&format!("`{key}` at #/paths/~1a/post/")), "{error}");
            assert!(error.contains("/schema/properties/a is "), "{error}");
            assert!(error.contains(&format!("expected is {expected}")), "{error}");
        }
    }
}

#[test]
fn what_is_no_schema_is_refused_wherever_a_schema_stands() {
    for schema in [
        json!("string"),
        json!([]),
        json!({"allOf": ["a"]}),
        json!({"properties": {"a": 3}}),
        json!({"patternProperties": {"a": null}}),
        json!({"prefixItems": [7]}),
    ] {
        for version in ["3.0.3", "3.1.0"] {
            let error = refusal(&taking(version, &schema));
            assert!(error.contains("is not understood; expected is a schema"), "{error}");
        }
    }
    let always = json!({"properties": {"a": true}});
    assert!(refusal(&taking("3.0.3", &always)).contains("/properties/a is not understood"));
    understood(&taking("3.1.0", &always)).expect("a schema of 3.1");
}

#[test]
fn a_word_that_is_no_keyword_is_refused_or_listed() {
    for (word, meant) in [
        ("maxLenght", "maxLength"),
        ("requierd", "required"),
        ("propreties", "properties"),
        ("minlength", "minLength"),
        ("Nullable", "nullable"),
        ("item", "items"),
        ("anyof", "anyOf"),
    ] {
        for version in ["3.0.3", "3.1.0"] {
            let error = refusal(&taking(version, &json!({"items": {word: 20}})));
            let expected = format!("`{word}` at #/paths");
            assert!(error.starts_with(&expected), "{error}");
            assert!(error.ends_with(&format!("`{meant}` is")), "{error}");
        }
    }
    let own = json!({"displayOrder": 3, "x-order": 3, "properties": {"maxLenght": {}}});
    let error = refusal(&taking("3.0.3", &own));
    assert!(error.contains("`displayOrder` at #/paths"), "{error}");
    let listed = listed(&taking("3.1.0", &own));
    assert_eq!(
        listed,
        [
            "#/paths/~1a/post/requestBody/content/application~1json/schema: `displayOrder` is no keyword of a schema \
          and is not compared"
        ]
    );
}

#[test]
fn a_reference_that_leads_nowhere_is_refused_by_name() {
    let gone = json!({"$ref": "#/components/schemas/Gone"});
    let mut unused = taking("3.0.3", &json!({}));
    unused["components"]["schemas"]["Lost"] = json!({"items": gone});
    let mut parameter = taking("3.0.3", &json!({}));
    parameter["paths"]["/a"]["parameters"] = json!([{"$ref": "#/components/parameters/Gone"}]);
    let mut response = taking("3.1.0", &json!({}));
    response["paths"]["/a"]["post"]["responses"]["404"] =
        json!({"$ref": "#/components/responses/Gone"});
    for (document, at) in [
        (taking("3.0.3", &gone), "#/paths/~1a/post/requestBody/"),
        (taking("3.1.0", &json!({"not": {"allOf": [gone]}})), "/schema/not/allOf/0"),
        (unused, "#/components/schemas/Lost/items"),
        (parameter, "#/paths/~1a/parameters/0"),
        (response, "#/paths/~1a/post/responses/404"),
    ] {
        let error = refusal(&document);
        assert!(error.contains("/Gone at #") && error.contains(at), "{error}");
        assert!(error.contains("leads nowhere"), "{error}");
    }
}

#[test]
fn what_only_a_reference_leads_to_is_looked_at_too() {
    let mut document = taking("3.1.0", &json!({"$ref": "#/x-schemas/Own"}));
    document["x-schemas"] = json!({"Own": {"type": "string", "maxLength": "5"}});
    let error = refusal(&document);
    assert!(error.starts_with("`maxLength` at #/x-schemas/Own is \"5\""), "{error}");
    document["x-schemas"]["Own"] = json!({"items": {"$ref": "#/x-schemas/Own"}});
    understood(&document).expect("a circle ends");
}

#[test]
fn words_of_the_other_version_are_read_and_listed() {
    let at = "#/paths/~1a/post/requestBody/content/application~1json/schema";
    for (version, schema, what) in [
        ("3.0.3", json!({"const": 1}), "`const` is no keyword of 3.0 and is read as in 3.1"),
        (
            "3.0.3",
            json!({"exclusiveMinimum": 1}),
            "`exclusiveMinimum` is no number in 3.0 and is read as in 3.1",
        ),
        (
            "3.0.3",
            json!({"type": ["string", "null"]}),
            "`type` is the name of one type in 3.0 and is read as in 3.1",
        ),
        (
            "3.1.0",
            json!({"minimum": 1, "exclusiveMinimum": true}),
            "`exclusiveMinimum` is no flag in 3.1 and is read as in 3.0",
        ),
    ] {
        assert_eq!(listed(&taking(version, &schema)), [format!("{at}: {what}")]);
    }
}

#[test]
fn a_flag_outside_of_schemas_is_true_or_false() {
    for key in ["required", "deprecated", "explode", "allowReserved", "allowEmptyValue"] {
        let mut document = taking("3.0.3", &json!({}));
        document["paths"]["/a"]["post"]["parameters"] =
            json!([{"name": "a", "in": "query", key: "true"}]);
        let error = refusal(&document);
        let expected = format!("`{key}` at #/paths/~1a/post/parameters/0 is \"true\"");
        assert!(error.starts_with(&expected), "{error}");
    }
}

#[test]
fn our_documents_are_understood() {
    for &api in Api::ALL {
        for environment in api.environments() {
            let document = curated(api, *environment).expect("a document");
            if let Err(error) = understood(&document) {
                panic!("{api:?}: {error}");
            }
        }
    }
}
