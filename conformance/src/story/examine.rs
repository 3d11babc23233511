//! What is looked at in every exchange, whatever the story expects of it.

use serde_json::Value;

use super::{state::Story, step::Step};
use crate::{
    checks, curl,
    exchange::Exchange,
    finding::{Finding, Place},
    redact::{Secrets, Sort},
    transcript::StepRecord,
};

/// How parameters of redirects begin that say something or come from the story itself.
const PUBLIC_PARAMETERS: [&str; 3] = ["error", "scope", "state"];

impl Story {
    /// Runs all exchange checks over a step.
    pub(super) fn check(&self, step: &Step<'_>, caller: Option<&str>) {
        let record = &step.record();
        let mut state = self.state();
        let exchanges = record.attempts.iter().chain(&record.exchange);
        let mut found = Vec::new();
        for (position, exchange) in exchanges.enumerate() {
            let last = position == record.attempts.len();
            let subject = checks::Subject {
                document: &self.document,
                operation: record
                    .operation
                    .as_deref()
                    .and_then(|id| self.document.operation(id)),
                exchange,
                undecoded: record.undecoded.as_deref().filter(|_| last),
                secrets: &state.secrets,
                addresses: &self.others_addresses(caller),
            };
            for (check, seen) in checks::examine(&subject) {
                let place = self.place(record, exchange, &state.secrets);
                found.push(Finding::of_check(check.id, &place, seen));
            }
        }
        state.findings.extend(found);
    }

    /// Links that open a room, and what redirects bring, are kept out of everything that is stored.
    pub(super) fn keep_private(&self, record: &StepRecord) {
        let redirect = record.exchange.as_ref().and_then(Exchange::redirect);
        for (name, value) in redirect.into_iter().flat_map(|one| one.parameters) {
            let brought = PUBLIC_PARAMETERS
                .iter()
                .all(|public| !name.starts_with(public));
            if brought {
                let variable = name.to_uppercase();
                self.state().secrets.add(Sort::Private, value, variable);
            }
        }
        let operation = record.operation.as_deref();
        let operation = operation.and_then(|id| self.document.operation(id));
        let exchange = record.exchange.as_ref();
        let response = exchange
            .and_then(Exchange::status)
            .zip(operation)
            .and_then(|(status, operation)| operation.response(status)?.schema.clone());
        let (Some(schema), Some(body)) = (response, exchange.and_then(Exchange::json)) else {
            return;
        };
        for found in self.document.annotations(&schema, &body, "x-redact") {
            let token = body.pointer(&found.pointer).and_then(Value::as_str);
            let (Some(kind), Some(token)) = (found.value.as_str(), token) else {
                continue;
            };
            self.state().secrets.add_kind(kind, token);
        }
    }

    fn others_addresses(&self, caller: Option<&str>) -> Vec<String> {
        let accounts = self.stage.accounts().iter();
        accounts
            .map(|(_, account)| account.email.clone())
            .filter(|email| Some(email.as_str()) != caller)
            .collect()
    }

    /// Where something was seen.
    pub(super) fn place<'a>(
        &'a self,
        record: &'a StepRecord,
        exchange: &Exchange,
        secrets: &Secrets,
    ) -> Place<'a> {
        let operation = record.operation.as_deref();
        Place {
            scenario: self.scenario.name,
            step: &record.label,
            actor: &record.actor,
            operation: operation.and_then(|id| self.document.operation(id)),
            status: exchange.status(),
            curl: Some(curl::command(self.scenario.api, &exchange.request, secrets)),
        }
    }
}
