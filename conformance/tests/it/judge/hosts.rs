//! Whose traffic is judged: that of documented hosts, of hosts that were named, and of private ones.

use super::*;

const JOIN: &str = "/quran-reflect/v1/rooms/7/join";

/// A call that is wrong by its answer, wherever it went.
fn sent_to(url: &str) -> Value {
    let mut archive = captured(JOIN, 418, &json!({}));
    archive["log"]["entries"][0]["request"]["url"] = url.into();
    archive["log"]["entries"][0]["request"]["method"] = "POST".into();
    archive
}

fn judged_at(url: &str, at: &[&str]) -> JudgeOutcome {
    let mut config = config();
    config.at = at.iter().map(|url| url.parse().unwrap()).collect();
    let text = sent_to(url).to_string();
    config.judge(|| Ok(text.as_bytes())).unwrap()
}

#[test]
fn the_path_of_an_api_on_any_host_is_not_the_api() {
    for (host, is_judged) in [
        ("https://apis-prelive.quran.foundation", true),
        ("HTTPS://APIS-PRELIVE.QURAN.FOUNDATION:443", true),
        ("https://apis.quran.foundation", true),
        ("http://127.0.0.1:4010", true),
        ("http://localhost", true),
        ("http://[::1]:4010", true),
        ("http://192.168.1.5:4010", true),
        ("http://mock:4010", true),
        ("http://rooms.test", true),
        ("https://shop.example", false),
        ("https://apis-prelive.quran.foundation.evil.example", false),
        ("https://apis-prelive.quran.foundation:8443", false),
        ("http://8.8.8.8", false),
    ] {
        let judgement = judged_at(&format!("{host}{JOIN}"), &[]);
        let expected = (usize::from(is_judged), usize::from(!is_judged));
        assert_eq!((judgement.matched, judgement.foreign), expected, "{host}");
        assert_eq!(judgement.has_findings(), is_judged, "{host}");
        let told = judge::summary(&judgement);
        assert_eq!(told.contains("--at"), !is_judged, "{told}");
    }
    let others = judged_at(&format!("https://shop.example{JOIN}"), &[]);
    assert_eq!(others.other_hosts["https://shop.example"], 1);
    // Nobody takes a login elsewhere for one here, and what has no such path is not listed.
    for url in ["https://login.example/oauth2/revoke", "https://cdn.example/a.js"] {
        let judgement = judged_at(url, &[]);
        let listed = judgement.other_hosts.len();
        assert_eq!((judgement.matched, listed), (0, usize::from(url.contains("oauth2"))));
    }
}

#[test]
fn a_host_that_was_named_is_judged() {
    for (url, at, is_judged) in [
        ("https://shop.example", "https://shop.example", true),
        ("https://shop.example", "https://shop.example/", true),
        ("https://shop.example:8443", "https://shop.example", false),
        ("http://shop.example", "https://shop.example", false),
        ("https://shop.example/api", "https://shop.example/api/", true),
        ("https://shop.example/api", "https://shop.example/ap", false),
        ("https://other.example", "https://shop.example", false),
    ] {
        let judgement = judged_at(&format!("{url}{JOIN}"), &[at]);
        assert_eq!(judgement.matched == 1, is_judged, "{url} {at}");
    }
}

#[test]
fn the_host_decides_whose_documents_count() {
    let production = Document::load(Api::QuranReflect, Environment::Production);
    let prelive = Document::load(Api::QuranReflect, Environment::PreLive);
    assert_ne!(production.hash(), prelive.hash());
    for (host, name, document) in [
        ("https://apis.quran.foundation", "quran_reflect of production", &production),
        ("https://apis-prelive.quran.foundation", "quran_reflect", &prelive),
        ("http://127.0.0.1:4010", "quran_reflect", &prelive),
    ] {
        let judgement = judged_at(&format!("{host}{JOIN}"), &[]);
        assert_eq!(judgement.documents.len(), 1, "{host}");
        assert_eq!(
            judgement.documents.get(name).map(String::as_str),
            Some(document.hash()),
            "{host}"
        );
        assert!(judgement.coverage.contains_key(name), "{host}");
        let told = judge::summary(&judgement);
        let environment = document.environment();
        let line = format!("Held to quran_reflect of {environment}, document ");
        assert_eq!(told.matches(&line).count(), 1, "{told}");
    }
}
