//! Responses: statuses, media types, examples.

use serde_json::json;

use super::{Change, GET, PATCH, assert_reported, get, patch};

#[test]
fn responses_can_be_expressed_by_the_generator() {
    use Change::{Remove, Set};

    let done = || Set(json!({"description": "Done."}));
    for (place, change, pointer, message) in [
        (patch("/responses/204"), Remove, format!("#{PATCH}/responses"), "cannot succeed"),
        (patch("/responses/202"), done(), format!("#{PATCH}/responses"), "several successes"),
        (patch("/responses/401"), Remove, format!("#{PATCH}/responses"), "401 is missing"),
        (patch("/responses/default"), done(), String::new(), "no status"),
        (patch("/responses/5XX"), done(), String::new(), "no status"),
        (patch("/responses/503"), done(), String::new(), "not ErrorResponse"),
        (patch("/responses/404"), done(), String::new(), "not ErrorResponse"),
        (
            get("/responses/404/description"),
            Remove,
            format!("#{GET}/responses/404"),
            "`description` is missing",
        ),
        (get("/responses/404/x-inferred"), Set(json!("because")), String::new(), "no reason"),
        (
            get("/responses/200/content/application~1json/schema"),
            Remove,
            format!("#{GET}/responses/200/content/application~1json"),
            "without `schema`",
        ),
        (
            get("/responses/200/content/text~1html"),
            Set(json!({"schema": {"type": "string"}})),
            format!("#{GET}/responses/200/content"),
            "2 media types",
        ),
        (
            get("/responses/200/content"),
            Set(json!({"text/html": {
                "schema": {"$ref": "#/components/schemas/Room"},
                "example": {"id": 12, "kind": "group", "seen": true},
            }})),
            format!("#{GET}/responses/200/content/text~1html"),
            "a success answered as text/html",
        ),
        (
            get("/description"),
            Set(json!("Like this:\n```\nlet room = 1;\n```")),
            format!("#{GET}/description"),
            "a block of code",
        ),
    ] {
        assert_reported(&place, change, &pointer, message);
    }
}
