//! The business rules of an operation (`x-rules`).

use serde_json::Value;

use super::{Indexer, optional_text};
use crate::{
    DocumentError,
    operation::{Level, Rule},
};

impl Indexer<'_> {
    /// The rules in the order of the document.
    pub(super) fn rules(&self, node: &Value, pointer: &str) -> Result<Vec<Rule>, DocumentError> {
        let listed = node.get("x-rules").and_then(Value::as_array);
        let mut rules = Vec::new();
        for (index, entry) in listed.into_iter().flatten().enumerate() {
            let pointer = format!("{pointer}/x-rules/{index}");
            let level = match self.text(entry, "level", &pointer)?.as_str() {
                "documented" => Level::Documented,
                "inferred" => Level::Inferred,
                other => {
                    let advice = "write documented or inferred";
                    return Err(self.error(&pointer, format!("`{other}` is no level"), advice));
                }
            };
            rules.push(Rule {
                id: self.text(entry, "id", &pointer)?,
                level,
                status: self.refusal(entry, &pointer)?,
                text: self.text(entry, "text", &pointer)?,
                why: optional_text(entry, "why"),
                pointer,
            });
        }
        Ok(rules)
    }

    /// The status with which a rule refuses.
    fn refusal(&self, rule: &Value, pointer: &str) -> Result<Option<u16>, DocumentError> {
        let Some(given) = rule.get("status") else {
            return Ok(None);
        };
        let status = given.as_u64().and_then(|given| u16::try_from(given).ok());
        match status {
            Some(400..=499) => Ok(status),
            _ => Err(self.error(
                &format!("{pointer}/status"),
                format!("{given} is no status of a refusal"),
                "write a number from 400 to 499",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn refusal(status: &Value) -> Result<Option<u16>, DocumentError> {
        let rule = json!({ "status": status });
        Indexer { file: "a.yaml", document: &Value::Null }.refusal(&rule, "/x-rules/0")
    }

    #[test]
    fn a_rule_refuses_with_a_client_error_only() {
        assert_eq!(refusal(&json!(400)).expect("a status"), Some(400));
        assert_eq!(refusal(&json!(499)).expect("a status"), Some(499));
        for wrong in [json!(399), json!(500), json!(-404), json!("404"), Value::Null] {
            let error = refusal(&wrong).expect_err("no status of a refusal").to_string();
            assert!(error.contains("/x-rules/0/status"), "{error}");
        }
    }
}
