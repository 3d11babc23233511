//! What is looked at in every exchange, whatever the scenario expects of it.

use super::{context::Context, step::Step};
use crate::{
    checks, curl,
    exchange::Exchange,
    finding::{Finding, Place},
    redact::{Documented, Secrets, Sort, Traffic},
    transcript::StepRecord,
};

/// How parameters of redirects begin that say something or come from the scenario itself.
const PUBLIC_PARAMETERS: [&str; 3] = ["error", "scope", "state"];

impl Context {
    /// Runs all exchange checks over a step.
    pub(crate) fn check(&self, step: &Step<'_>, caller: Option<&str>) {
        let record = &step.record();
        let mut state = self.state();
        let exchanges = record.attempts.iter().chain(&record.exchange);
        let mut found = Vec::new();
        for (position, exchange) in exchanges.enumerate() {
            let last = position == record.attempts.len();
            let subject = checks::Subject {
                document: &self.document,
                operation: record.operation.as_deref().and_then(|id| self.document.operation(id)),
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

    /// Links that open a room, what redirects bring, and what is secret by its kind is kept out of everything that is
    /// stored. The embedded mock has nobody's secrets.
    pub(crate) fn keep_private(&self, record: &StepRecord, attempts: &[Exchange]) {
        let redirect = record.exchange.as_ref().and_then(Exchange::redirect);
        for (name, value) in redirect.into_iter().flat_map(|one| one.parameters) {
            let brought = PUBLIC_PARAMETERS.iter().all(|public| !name.starts_with(public));
            if brought {
                let variable = name.to_uppercase();
                self.state().secrets.add(Sort::Private, value, variable);
            }
        }
        let operation = record.operation.as_deref();
        let operation = operation.and_then(|id| self.document.operation(id));
        let mut traffic = Traffic::default();
        for exchange in attempts.iter().chain(&record.exchange) {
            let mut kinds = Vec::new();
            let documented = operation.map(|operation| {
                Documented::of_response(&self.document, operation, exchange, &mut kinds)
            });
            for (kind, secret) in kinds {
                self.state().secrets.add_kind(&kind, &secret);
            }
            if !self.target.is_embedded() {
                traffic.see_response(exchange, &documented.unwrap_or_default());
            }
        }
        self.target.seen().recognise(traffic.found());
    }

    fn others_addresses(&self, caller: Option<&str>) -> Vec<String> {
        let accounts = self.stage.accounts().iter();
        accounts
            .map(|(_, account)| account.email.clone())
            .filter(|email| Some(email.as_str()) != caller)
            .collect()
    }

    /// Where something was seen.
    pub(crate) fn place<'a>(
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
