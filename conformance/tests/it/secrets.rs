//! What must not be stored is nowhere in what is stored.

use conformance::{
    coverage::Exclusions,
    report::{self, RunRecord},
    scenarios, snapshot,
    target::Target,
};
use rooms_mock::Accounts;

use crate::suite::run;

#[test]
fn reports_transcripts_and_snapshots_hold_no_token_and_no_address() {
    let folder = tempfile::tempdir().unwrap();
    let target = Target::mock().unwrap();
    let exclusions = Exclusions::default();
    let now = chrono::Utc::now();
    let record = RunRecord::new(&target, run(), scenarios::all(), &exclusions, false, now);
    report::write(folder.path(), &record, run()).unwrap();
    let mut texts = Vec::new();
    for name in ["run.json", "summary.md"] {
        texts.push(std::fs::read_to_string(folder.path().join(name)).unwrap());
    }
    for entry in std::fs::read_dir(folder.path().join("transcripts")).unwrap() {
        texts.push(std::fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    for result in &run().results {
        texts.push(snapshot::text(&result.snapshot.merged));
    }
    let mut secrets = Vec::new();
    for (_, account) in Accounts::fixed().named() {
        secrets.push(account.access_token.clone());
        secrets.push(account.expired_access_token.clone());
        secrets.push(account.email.clone());
    }
    secrets.extend(private_tokens());
    assert!(secrets.len() > 9, "there is a private token at least");
    for text in &texts {
        for secret in &secrets {
            if let Some(at) = text.find(secret.as_str()) {
                let from = text[..at]
                    .char_indices()
                    .rev()
                    .nth(80)
                    .map_or(0, |(at, _)| at);
                panic!("a secret was stored: {}", &text[from..at]);
            }
        }
    }
}

/// The links and invite tokens that went over the wire.
fn private_tokens() -> Vec<String> {
    let steps = run()
        .results
        .iter()
        .flat_map(|result| &result.transcript.steps);
    let bodies = steps.filter_map(|step| step.exchange.as_ref()?.json());
    let tokens = bodies.filter_map(|body| Some(body["privateToken"].as_str()?.to_owned()));
    tokens.collect()
}
