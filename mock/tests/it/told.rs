//! No fault is on without being told: whatever any of them changes about any reply, the reply says so.

use std::collections::BTreeMap;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::{Method, RequestBuilder};
use rooms_mock::{CLIENT_ID, Mock, Seed, fault};
use rooms_openapi::{Api, Document, Environment, Location, Operation};
use serde_json::Value;

/// A reply: all of it, and what it tells of faults.
#[derive(PartialEq)]
struct Seen {
    all: (u16, Vec<(String, String)>, Vec<u8>),
    told: String,
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Path and query of an operation with the example of each parameter, in an order and a size that show something.
fn target(operation: &Operation, limit: u64) -> String {
    let (mut path, mut query) = (operation.path.clone(), Vec::new());
    for parameter in &operation.parameters {
        let example = parameter.example.as_ref().map(text).unwrap_or_default();
        let example = match parameter.name.as_str() {
            "limit" => limit.to_string(),
            _ => utf8_percent_encode(&example, NON_ALPHANUMERIC).to_string(),
        };
        match parameter.location {
            Location::Path => path = path.replace(&format!("{{{}}}", parameter.name), &example),
            _ => query.push(format!("{}={example}", parameter.name)),
        }
    }
    format!("{path}?{}", query.join("&"))
}

/// Every operation of an api with the examples of its document, by each account and by strangers, with a limit that is
/// too large among them, and reads again afterwards.
async fn round(mock: &Mock, api: Api) -> Vec<(String, Seen)> {
    let document = Document::load(api, Environment::PreLive);
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let http = http.build().unwrap();
    let mut seen = Vec::new();
    let accounts = mock.accounts().named().map(|(_, account)| account);
    let tokens = accounts.flat_map(|account| match api {
        Api::LegacyGroups => {
            [&account.legacy_groups.access_token, &account.legacy_groups.expired_access_token]
        }
        Api::Ucs => [&account.ucs.access_token, &account.ucs.expired_access_token],
        _ => [&account.access_token, &account.expired_access_token],
    });
    let with = |request: RequestBuilder, token: &str| match api {
        Api::LegacyGroups => request.header("o_t_h", token),
        Api::QuranReflect => request.header("x-auth-token", token).header("x-client-id", CLIENT_ID),
        _ => request.bearer_auth(token),
    };
    for token in tokens.map(String::as_str).chain(["nobodys"]) {
        for (operation, limit) in
            document.operations().iter().flat_map(|one| [(one, 2), (one, 999)])
        {
            let method: Method = operation.method.parse().unwrap();
            let path = format!("{}{}", api.mount_path(), target(operation, limit));
            let request = http.request(method, format!("{}{path}", mock.url()));
            let body = operation.request_body.iter().flat_map(|body| &body.examples).next();
            let request = match body {
                Some(example) => with(request, token).json(&example.value),
                None => with(request, token),
            };
            let response = request.send().await.unwrap();
            let mut headers: BTreeMap<_, _> = response
                .headers()
                .iter()
                .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
                .collect();
            headers.remove("date");
            let told = headers.remove("x-mock-fault").unwrap_or_default();
            let status = response.status().as_u16();
            let body = response.bytes().await.unwrap().to_vec();
            // The port is part of what links say.
            let body = String::from_utf8_lossy(&body).replace(mock.url(), "").into_bytes();
            let all = (status, headers.into_iter().collect(), body);
            seen.push((format!("{} by {token}", operation.id), Seen { all, told }));
        }
    }
    seen
}

#[tokio::test]
async fn every_difference_that_a_fault_makes_is_told_and_no_fault_is_told_that_is_off() {
    let mut shown = 0;
    for api in [Api::QuranReflect, Api::LegacyGroups, Api::Ucs] {
        let mock = Mock::builder().seed(Seed::Demo).start().await.unwrap();
        let clean = round(&mock, api).await;
        assert!(clean.iter().all(|(_, seen)| seen.told.is_empty()));
        for entry in fault::catalogue().iter().filter(|entry| entry.api == api) {
            mock.control().reset();
            mock.control().set_faults(&[entry.name]).unwrap();
            let faulty = round(&mock, api).await;
            let mut shows = false;
            for ((call, clean), (_, seen)) in clean.iter().zip(&faulty) {
                let differs = clean.all != seen.all;
                shows |= differs;
                assert!(!differs || seen.told == entry.name, "{}: {call}", entry.name);
                assert!(["", entry.name].contains(&seen.told.as_str()), "{}", seen.told);
            }
            shown += usize::from(shows);
        }
    }
    // The rest needs stories: several people, time that passes, two calls at once.
    assert!(shown >= 35, "{shown}");
}
