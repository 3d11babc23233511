//! JSON Schemas of the public types.

use rooms_client::{Effect, Operation, Patch, RoomType, quran_reflect::types};
use schemars::schema_for;

#[test]
fn public_types_have_schemas() {
    let group = serde_json::to_value(schema_for!(types::UpdateGroup)).unwrap();
    assert_eq!(group["properties"]["country"]["type"], serde_json::json!(["string", "null"]));
    assert_eq!(group["required"], serde_json::json!(["id"]));
    let kind = serde_json::to_value(schema_for!(RoomType)).unwrap();
    assert_eq!(kind["examples"], serde_json::json!(["group", "page"]));
    let _ = (schema_for!(Patch<i64>), schema_for!(Effect), schema_for!(Operation));
    let _ = (schema_for!(types::PaginatedPosts), schema_for!(types::InviteResult));
}
