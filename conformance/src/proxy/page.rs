//! The page on which people watch.

use std::sync::{Arc, Mutex};

use axum::{
    Json, Router,
    extract::{Request, State},
    http::{StatusCode, header, uri::Authority},
    middleware::{self, Next},
    response::{Html, IntoResponse as _, Response},
    routing::get,
};
use rooms_mock::is_private_host;
use rooms_openapi::Level;
use tokio::net::TcpListener;

use super::locked;
use crate::{
    judge::{Judge, JudgeOutcome, Verdict, unlisted},
    report::DedupedFinding,
    sanitize::html as escaped,
};

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem}\
code{font-size:.9em;overflow-wrap:anywhere}\
li{margin:.75rem 0}\
.numbers{display:flex;flex-wrap:wrap;gap:.5rem 2rem;padding:0;list-style:none}\
.numbers li{margin:0}.numbers b{font-size:1.5rem;display:block}\
.good{color:light-dark(#116329,#57ab5a)}.bad{color:light-dark(#b42318,#ff8a7a)}\
small{opacity:.75}";

pub(super) async fn serve(listener: TcpListener, judge: Arc<Mutex<Judge>>) {
    let page = |State(judge): State<Arc<Mutex<Judge>>>| async move {
        let judgement = locked(&judge).judgement();
        Html(render(&judgement))
    };
    let data = |State(judge): State<Arc<Mutex<Judge>>>| async move {
        let judgement = locked(&judge).judgement();
        Json(judgement)
    };
    let router = Router::new()
        .route("/", get(page))
        .route("/judgement.json", get(data))
        .with_state(judge)
        .layer(middleware::from_fn(private));
    let _ = axum::serve(listener, router).await;
}

/// Refuses requests for other hosts: a page of the web that makes its own name lead here reads nothing.
async fn private(request: Request, next: Next) -> Response {
    let hosts = request.headers().get_all(header::HOST).iter();
    let mut named = hosts.map(|host| host.to_str().unwrap_or("?"));
    let authority = request.uri().authority().map(Authority::as_str);
    if named.all(is_private_host) && authority.is_none_or(is_private_host) {
        return next.run(request).await;
    }
    let message = "This page answers to this machine and to private names only.";
    (StatusCode::MISDIRECTED_REQUEST, message).into_response()
}

fn render(judgement: &JudgeOutcome) -> String {
    let (verdict, mood) = match judgement.verdict() {
        verdict @ Verdict::Findings => (verdict.words(), "bad"),
        Verdict::Conformant => ("conformant so far", "good"),
        Verdict::Unanswered => ("nothing answered yet", "bad"),
        Verdict::NothingJudged => ("nothing judged yet", ""),
    };
    let (requests, findings): (Vec<_>, Vec<_>) =
        judgement.findings.iter().partition(|one| one.finding.check == crate::judge::REQUEST);
    let unmatched: String = judgement
        .unmatched
        .iter()
        .map(|(label, count)| format!("<li><code>{}</code> ({count})</li>", escaped(label)))
        .collect();
    let coverage: String = judgement
        .coverage
        .iter()
        .map(|(api, coverage)| {
            let (documented, inferred) =
                (coverage.ratio(Level::Documented), coverage.ratio(Level::Inferred));
            format!(
                "<li>{api}: {} of {} documented and {} of {} inferred responses seen</li>",
                documented.exercised, documented.of, inferred.exercised, inferred.of
            )
        })
        .collect();
    let incomplete: String =
        judgement.incomplete.iter().map(|line| format!("<li>{}</li>", escaped(line))).collect();
    let unlisted: String =
        unlisted(judgement.unlisted).iter().map(|line| format!("<li>{line}</li>")).collect();
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <meta http-equiv=refresh content=2><title>Validation proxy: {verdict}</title><style>{STYLE}</style>\
         <h1 class='{mood}'>{verdict}</h1>\
         <ul class=numbers><li><b>{}</b> exchange{}</li><li><b>{}</b> of documented operations</li>\
         <li><b>{}</b> findings</li><li><b>{}</b> not complete</li></ul>{}{}{}{}{}{}\
         <p><small>Renewed every two seconds; the same as <a href=judgement.json>JSON</a>.</small></p></html>",
        judgement.exchanges,
        if judgement.exchanges == 1 { "" } else { "s" },
        judgement.matched,
        findings.len(),
        judgement.kept_in_part(),
        section("Findings", &listed(&findings)),
        section("Requests that the document does not allow", &listed(&requests)),
        section("Requests that lead to no documented operation", &unmatched),
        section("Exchanges that are not complete", &incomplete),
        section("Seen", &coverage),
        section("Beyond that", &unlisted),
    )
}

fn section(title: &str, items: &str) -> String {
    if items.is_empty() {
        return String::new();
    }
    format!("<h2>{title}</h2><ul>{items}</ul>")
}

fn listed(findings: &[&DedupedFinding]) -> String {
    findings
        .iter()
        .map(|one| {
            let finding = &one.finding;
            let repeat =
                finding.curl.as_deref().map(|curl| format!("<br><code>{}</code>", escaped(curl)));
            format!(
                "<li>{}<br><small>{}, {}</small>{}</li>",
                escaped(&finding.to_string()),
                finding.level,
                times(one.occurrences),
                repeat.unwrap_or_default()
            )
        })
        .collect()
}

fn times(count: usize) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}
