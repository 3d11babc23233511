//! As a Rust test.

use super::{FailingSequence, mentions, people};
use crate::sequences::{
    compare::{Piece, pieces},
    play::Made,
};
use conformance_models::nouns::{Keep, Person, Sent, Token, Wanted, Who};

/// What a test needs that compares with what an earlier step brought.
const KNOWN: &str = r#"
/// A value of an earlier step, as JSON.
fn known<T: Clone + ToString>(value: &StepValue<T>) -> String {
    value.get().map_or("null".to_owned(), |value| value.to_string())
}
"#;

/// A test to paste below `conformance/tests/it/`.
pub(crate) fn test(subject: &FailingSequence<'_>) -> String {
    let body = body(subject);
    let name = subject.name();
    let rule = subject.breach.rule;
    let operation = subject.breach.operation.as_deref().unwrap_or_default();
    let method = if body.contains("Method::") { "use reqwest::Method;\n" } else { "" };
    let known = if body.contains("known(") { KNOWN } else { "" };
    let step_value =
        if body.contains("StepValue") || !known.is_empty() { ", StepValue" } else { "" };
    format!(
        r#"//! {rule}: {text}

use std::sync::Arc;

use conformance::{{
    scenario::{{Context, Raw, Role, Scenario, ScenarioKind{step_value}}},
    suite,
    targets::{{AccountSlot, Target}},
}};
{method}use rooms_openapi::Api;

static SCENARIO: Scenario = Scenario {{
    name: "{name}",
    claim: "{text}",
    operation: "{operation}",
    api: Api::{api:?},
    cast: &[
        (Role::Owner, AccountSlot::Owner),
        (Role::Member, AccountSlot::Member),
        (Role::Outsider, AccountSlot::Outsider),
    ],
    requires: &[],
    reads_only: false,
    kind: ScenarioKind::Sequences,
    run: |context| Box::pin(run(context)),
}};

#[tokio::test]
async fn {name}() {{
    let target = Arc::new(Target::mock().expect("a target"));
    let outcome = suite::run_scenario(target, &SCENARIO).await.expect("an outcome");
    assert_eq!(outcome.errors, [] as [String; 0]);
    let mut findings = outcome.findings.iter();
    let found = findings.find(|finding| finding.check != "snapshot");
    assert!(found.is_none(), "{{}}", found.map_or(String::new(), ToString::to_string));
}}

async fn run(context: &Context) {{
{body}}}
{known}"#,
        text = subject.rule,
        api = subject.api,
    )
}

fn body(subject: &FailingSequence<'_>) -> String {
    let made = subject.made;
    let mut lines = Vec::new();
    let mut used = people(made);
    let read = |keep: &Keep| match keep {
        Keep::Letter { to, .. } => Some(*to),
        Keep::Node { .. } => None,
    };
    used.extend(made.iter().flat_map(|made| &made.answer.keeps).filter_map(read));
    for person in Person::ALL.into_iter().filter(|one| used.contains(one)) {
        let name = person.name();
        lines.push(format!("let {name} = context.{name}();"));
        for (what, get) in [("USER", "user_id"), ("EMAIL", "email")] {
            let variable = format!("{what}_{}", name.to_uppercase());
            if mentions(made, &variable) {
                let variable = variable.to_lowercase();
                lines.push(format!("let {variable} = {name}.{get}();"));
            }
        }
    }
    let nobody = "00000000-0000-4000-8000-000000000000";
    if mentions(made, "USER_NOBODY") {
        lines.push(format!("let user_nobody = {nobody:?}.to_owned();"));
    }
    for (name, id) in subject.ids {
        if mentions(made, &format!("<{name}>")) {
            let id = match id.parse::<i64>() {
                Ok(number) => format!("{number}_i64"),
                Err(_) => format!("{id:?}.to_owned()"),
            };
            let name = name.to_lowercase();
            lines.push(format!("let {name} = StepValue::value({id});"));
        }
    }
    for (index, one) in made.iter().enumerate() {
        let last = index + 1 == made.len();
        if one.at_once && !last {
            lines.extend(race(index, one, &made[index + 1]));
        } else if !one.at_once {
            lines.extend(step(subject, index, one, last));
        }
    }
    lines.iter().map(|line| format!("    {line}\n")).collect()
}

fn step(subject: &FailingSequence<'_>, index: usize, made: &Made, last: bool) -> Vec<String> {
    let label = format!("{}. {}", index + 1, made.words);
    match &made.sent {
        Sent::Approval { subdomain, name } => vec![format!(
            "let {} = context.approve_page({label:?}, &step, {subdomain:?}).await;",
            name.to_lowercase()
        )],
        Sent::Acceptance { group, person } => vec![format!(
            "{}.accepts_group_invitation({label:?}, &{}).await;",
            person.name(),
            group.trim_matches(['<', '>']).to_lowercase()
        )],
        Sent::Request { .. } => {
            let (by, raw) = (who(made.by), request(&made.sent));
            let mut lines = vec![
                format!("let step = {by}"),
                format!("    .raw({label:?}, || Ok({raw}))"),
                "    .await;".to_owned(),
            ];
            if let [(status, rule)] = made.answer.statuses.as_slice() {
                lines.push(format!("let _ = step.expect({rule:?}).status({status});"));
            }
            if last {
                lines.extend(claim(subject));
            } else {
                let numbers = subject.ids.iter().all(|(_, id)| id.parse::<i64>().is_ok());
                let keeps = made.answer.keeps.iter();
                lines.extend(keeps.map(|one| keep(numbers, one)));
            }
            lines
        }
    }
}

fn race(index: usize, one: &Made, other: &Made) -> Vec<String> {
    let label = |number: usize, made: &Made| format!("{number}. at once: {}", made.words);
    let by = who(other.by);
    let by = if one.by == other.by { format!("{by}.at_another_device()") } else { by };
    let call = |by: &str, label: String, made: &Made| {
        format!("    {by}.raw({label:?}, || Ok({})),", request(&made.sent))
    };
    let mut statuses: Vec<_> = [one, other]
        .iter()
        .filter_map(|made| made.answer.statuses.first().map(|(status, _)| *status))
        .collect();
    statuses.sort_unstable();
    let statuses: Vec<_> = statuses.iter().map(|status| format!("Some({status})")).collect();
    vec![
        format!("let one = {};", who(one.by)),
        format!("let other = {by};"),
        "let (one, other) = tokio::join!(".to_owned(),
        call("one", label(index + 1, one), one),
        call("other", label(index + 2, other), other),
        ");".to_owned(),
        "let mut came = [one.status(), other.status()];".to_owned(),
        "came.sort_unstable();".to_owned(),
        format!("assert_eq!(came, [{}]);", statuses.join(", ")),
    ]
}

/// The value that later calls need.
fn keep(numbers: bool, keep: &Keep) -> String {
    match keep {
        Keep::Node { name, pointer } => {
            let text = !numbers || name.starts_with("PRIVATE");
            let get = if text { "text" } else { "id" };
            let name = name.to_lowercase();
            format!("let {name} = step.{get}({pointer:?});")
        }
        Keep::Letter { name, to, room } => format!(
            "let {} = {}.reads_invitation({:?}, &{}).await;",
            name.to_lowercase(),
            to.name(),
            format!("{} reads the letter {name}", to.name()),
            room.trim_matches(['<', '>']).to_lowercase()
        ),
    }
}

/// What was claimed of the last answer.
fn claim(subject: &FailingSequence<'_>) -> Vec<String> {
    let Some(claim) = &subject.breach.claim else {
        return Vec::new();
    };
    let expect = format!("let _ = step.expect({:?})", claim.rule);
    let (pointer, at) = (formatted(&claim.pointer, true), &claim.pointer);
    let json = |text: &str| {
        let text = formatted(text, true);
        format!("serde_json::from_str::<serde_json::Value>({text}).expect(\"JSON\")")
    };
    match &claim.wanted {
        Wanted::Is(value) => vec![format!("{expect}.equal({pointer}, {});", json(value))],
        Wanted::Present => vec![format!("{expect}.present({pointer});")],
        Wanted::Absent => vec![format!("{expect}.absent({pointer});")],
        Wanted::List { key, items } => {
            let mut lines = vec![format!("{expect}.length({at:?}, {});", items.len())];
            for (place, item) in items.iter().enumerate() {
                let pointer = format!("{at}/{place}{key}");
                lines.push(format!("{expect}.equal({pointer:?}, {});", json(item)));
            }
            lines
        }
    }
}

fn who(by: Who) -> String {
    let Some(person) = by.person else {
        return "context.anonymous()".to_owned();
    };
    let name = person.name();
    match by.token {
        Token::Valid => name.to_owned(),
        Token::Expired => format!("{name}.with_expired_token()"),
        Token::Narrow => format!("{name}.with_narrow_token()"),
        Token::Unknown => format!("{name}.with_broken_token()"),
    }
}

fn request(sent: &Sent) -> String {
    let Sent::Request { method, path, body } = sent else {
        return String::new();
    };
    let path = formatted(path, false);
    let raw = format!("Raw::new(Method::{method}, {path})");
    match body {
        Some(body) => {
            let body = formatted(body, false);
            format!("{raw}.body({body}).header(\"content-type\", \"application/json\")")
        }
        None => raw,
    }
}

/// The expression of a text: the names in it are variables. Outside a request nothing can be given back early.
fn formatted(text: &str, outside: bool) -> String {
    let mut arguments = String::new();
    let parts = pieces(text).map(|piece| match piece {
        Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
        Piece::Name(name) => {
            let variable = name.to_lowercase();
            let plain = name.starts_with("USER") || name.starts_with("EMAIL");
            arguments += &match (plain, outside) {
                (true, _) => format!(", {variable}"),
                (false, true) => format!(", known(&{variable})"),
                (false, false) => format!(", {variable}.get()?"),
            };
            "{}".to_owned()
        }
    });
    let parts: String = parts.collect();
    match (arguments.is_empty(), outside) {
        (true, _) => literal(text),
        (false, true) => format!("&format!({}{arguments})", literal(&parts)),
        (false, false) => format!("format!({}{arguments})", literal(&parts)),
    }
}

/// A text with quotes in it is raw.
fn literal(text: &str) -> String {
    if text.contains('"') { format!("r#\"{text}\"#") } else { format!("\"{text}\"") }
}
