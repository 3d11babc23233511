//! What must not be stored is nowhere in what is stored, however it is written.

use std::{path::Path, process::Command};

use conformance::{
    coverage::Exclusions,
    exchange::{Body, Exchange, Headers, Request},
    report::{self, RunRecord},
    scenarios, snapshot,
    suite::{Run, ScenarioResult},
    targets::Target,
};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use rooms_mock::Accounts;

use crate::suite::run;

/// Everything that a report writes, and the snapshots.
fn written(folder: &Path, run: &Run) -> Vec<String> {
    let target = Target::mock().unwrap();
    let exclusions = Exclusions::default();
    let now = chrono::Utc::now();
    let record = RunRecord::new(&target, run, scenarios::all(), &exclusions, false, now);
    report::write(&mut crate::report::results(folder), &record, run).unwrap();
    let mut texts = Vec::new();
    for name in ["report.json", "report.html", "junit.xml", "summary.md", "run.har"] {
        texts.push(std::fs::read_to_string(folder.join(name)).unwrap());
    }
    for entry in std::fs::read_dir(folder.join("transcripts")).unwrap() {
        texts.push(std::fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    for result in &run.results {
        texts.push(snapshot::text(&result.snapshot.merged));
    }
    texts
}

fn of_accounts() -> Vec<String> {
    let fixed = Accounts::fixed();
    let secrets = fixed.named().flat_map(|(_, account)| {
        [account.access_token.clone(), account.expired_access_token.clone(), account.email.clone()]
    });
    secrets.collect()
}

/// The links that came over the wire.
fn private_tokens() -> Vec<String> {
    let steps = run().results.iter().flat_map(|result| &result.transcript.steps);
    let bodies = steps.filter_map(|step| step.exchange.as_ref()?.json());
    let tokens = bodies.filter_map(|body| Some(body["privateToken"].as_str()?.to_owned()));
    tokens.collect()
}

/// The invite tokens that were accepted. (Others are made up by the scenario.)
fn invite_tokens() -> Vec<String> {
    let steps = run().results.iter().flat_map(|result| &result.transcript.steps);
    let accepted = steps.filter_map(|step| {
        let exchange = step.exchange.as_ref()?;
        let query = exchange.request.query.as_ref()?;
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        let (_, token) = pairs.find(|(name, _)| name == "token")?;
        (exchange.status() == Some(200)).then(|| token.into_owned())
    });
    accepted.collect()
}

/// What opens the files of a chat, by the URLs that came over the wire.
fn signatures() -> Vec<String> {
    let steps = run().results.iter().flat_map(|result| &result.transcript.steps);
    let bodies = steps.filter_map(|step| step.exchange.as_ref()?.json());
    let urls = bodies.filter_map(|body| Some(body.pointer("/data/url")?.as_str()?.to_owned()));
    let signed = urls.filter_map(|url| Some(url.split_once("&signature=")?.1.to_owned()));
    signed.collect()
}

/// Base64 as anybody would write it.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        (0..=three.len())
            .map(|letter| char::from(LETTERS[(bits >> (18 - 6 * letter) & 63) as usize]))
            .collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

fn hold_none_of(texts: &[String], secrets: &[String]) {
    for text in texts {
        let decoded = percent_decode_str(text).decode_utf8_lossy();
        for secret in secrets {
            // The last letter of base64 may depend on what follows.
            let encoded = base64(secret.as_bytes());
            let encoded = &encoded[..secret.len() * 8 / 6];
            let forms = [
                (text.as_str(), secret.as_str()),
                (decoded.as_ref(), secret.as_str()),
                (text.as_str(), encoded),
            ];
            for (text, form) in forms {
                if let Some(at) = text.find(form) {
                    let before = text[..at].char_indices().rev().nth(80);
                    let from = before.map_or(0, |(at, _)| at);
                    panic!("a secret was stored: {}", &text[from..at]);
                }
            }
        }
    }
}

#[test]
fn reports_transcripts_and_snapshots_hold_no_token_and_no_address() {
    let folder = tempfile::tempdir().unwrap();
    let (private, invite) = (private_tokens(), invite_tokens());
    assert!(!private.is_empty(), "there is a private link");
    assert!(!invite.is_empty(), "there is an invite token");
    let signed = signatures();
    assert!(!signed.is_empty(), "there is a signed URL");
    let secrets = [of_accounts(), private, invite, signed].concat();
    hold_none_of(&written(folder.path(), run()), &secrets);
}

#[test]
fn encoded_secrets_are_kept_out_of_transcripts_too() {
    let folder = tempfile::tempdir().unwrap();
    let secrets = [of_accounts(), private_tokens(), invite_tokens()].concat();
    let results = run().results.iter().map(|result| {
        let mut result: ScenarioResult = result.clone();
        let known: Vec<_> =
            secrets.iter().filter(|secret| result.secrets.variable(secret).is_some()).collect();
        let Some(step) = result.transcript.steps.first_mut() else {
            return result;
        };
        for secret in known {
            let percent = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
            step.attempts.push(Exchange {
                request: Request {
                    method: "GET".to_owned(),
                    path: format!("/v1/{percent}/{}", percent.to_lowercase()),
                    query: Some(format!("a={percent}")),
                    headers: Headers(vec![(
                        "authorization".to_owned(),
                        format!("Basic {}", base64(format!("id:{secret}").as_bytes())),
                    )]),
                    body: Body(base64(secret.as_bytes()).into()),
                },
                response: None,
                failure: Some(format!("no way to {secret}").into()),
                duration_ms: 1.0,
            });
        }
        result
    });
    let run = Run { results: results.collect(), ..Run::default() };
    hold_none_of(&written(folder.path(), &run), &secrets);
}

#[test]
fn the_binary_prints_no_token_and_no_address() {
    let scenario = scenarios::all().iter().find(|scenario| {
        let invites = |step: &conformance::transcript::StepRecord| {
            step.operation.as_deref() == Some("accept_invite")
        };
        let results = run().results.iter();
        let mut outcome = results.filter(|result| result.scenario.name == scenario.name);
        outcome.any(|result| result.transcript.steps.iter().any(invites))
    });
    let results = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_conformance"))
        .args(["run", "--scenario", scenario.unwrap().name, "--results"])
        .arg(results.path())
        .output()
        .unwrap();
    let texts = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    assert!(texts[0].contains("conformant"), "{}", texts[0]);
    hold_none_of(&texts, &[of_accounts(), invite_tokens()].concat());
}
