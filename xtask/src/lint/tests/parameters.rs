//! Parameters and paths.

use serde_json::{Value, json};

use super::{Change, GET, PATCH, assert_reported, get, patch};

#[test]
fn parameters_fit_their_path_and_the_generator() {
    use Change::{Remove, Set};

    let query = |rest: Value| {
        let mut parameter = json!({"name": "q", "in": "query", "description": "Words.", "schema": {"type": "string"}});
        for (key, value) in rest.as_object().expect("an object") {
            parameter[key] = value.clone();
        }
        Set(parameter)
    };
    let words = json!({"type": "array", "items": {"type": "string"}});
    for (place, change, pointer, message) in [
        (patch("/parameters/0"), Remove, format!("#{PATCH}"), "not declared"),
        (get("/parameters/0/required"), Remove, format!("#{GET}/parameters/0"), "not required"),
        (
            get("/parameters/2"),
            query(json!({"in": "path", "required": true})),
            String::new(),
            "no `{q}`",
        ),
        (
            get("/parameters/2"),
            query(json!({"name": "sort"})),
            format!("#{GET}/parameters"),
            "twice",
        ),
        (get("/parameters/2"), query(json!({"in": "cookie"})), String::new(), "not supported"),
        (
            get("/parameters/2"),
            query(json!({"description": ""})),
            String::new(),
            "`description` is missing",
        ),
        (
            get("/parameters/2"),
            query(json!({"schema": {"type": "object"}})),
            "/schema".into(),
            "object as a parameter",
        ),
        (
            get("/parameters/2"),
            query(json!({"style": "deepObject"})),
            "/style".into(),
            "deepObject",
        ),
        (
            get("/parameters/2"),
            query(json!({"schema": words, "explode": false})),
            "/explode".into(),
            "repeats the name",
        ),
        (
            get("/parameters/1/schema"),
            Remove,
            format!("#{GET}/parameters/1"),
            "`schema` is missing",
        ),
        (
            get("/parameters/1/schema/default"),
            Set(json!("sideways")),
            String::new(),
            "does not fit",
        ),
        (get("/parameters/0/example"), Set(json!("12")), String::new(), "does not fit"),
    ] {
        assert_reported(&place, change, &pointer, message);
    }
}
