//! What a report says, in each of its formats.

use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
};

use rooms_openapi::Api;
use serde_json::{Value, json};

use super::{
    super::{
        defects::defects,
        judge::judge,
        ledger::Ledger,
        read::{fetch, read_upstream},
        report::{About, Format, Names, Report},
    },
    PRELIVE, compare, differences,
    documents::{ours, upstream},
    ledger_of,
};

/// Upstream with a field that nobody recorded, an entry too many, and a required field less.
fn report(format: Format) -> String {
    let mut moved = upstream();
    moved["components"]["schemas"]["CreateDto"]["properties"]["note"] = json!({"type": "string"});
    moved["components"]["schemas"]["RoomDto"]["required"] = json!(["id", "owner", "tags"]);
    moved["components"]["schemas"]["RoomDto"]["properties"]["id"] =
        json!({"type": "integer", "format": "int64"});
    let (ours, ledger) = (ours(), ledger_of(&differences(&upstream(), &ours())));
    let about = About {
        api: Api::QuranReflect,
        environment: PRELIVE,
        upstream: "upstream.json".to_owned(),
        compared_with: "openapi/quran-reflect.yaml".to_owned(),
        theirs: &moved,
        ours: &ours,
        names: Names::of(Api::QuranReflect, false),
    };
    let verdict = judge(compare(&moved, &ours), &ledger, PRELIVE);
    let mut out = Vec::new();
    Report::new(about, &verdict, defects(&moved).expect("understood"))
        .write(format, &mut out)
        .expect("written");
    String::from_utf8(out).expect("text")
}

fn as_json() -> Value {
    serde_json::from_str(&report(Format::Json)).expect("JSON")
}

#[test]
fn the_worst_difference_comes_first_with_everything_about_it() {
    let report = as_json();
    let first = &report["differences"][0];
    assert_eq!(first["class"], "breaking");
    assert_eq!(first["direction"], "response");
    assert_eq!(first["pointer"], "Room#/properties/kind/required");
    assert_eq!(first["operations"], json!(["GET /v1/rooms/{id}"]));
    let places = &first["places"];
    assert_eq!(places["upstream"], "/components/schemas/RoomDto/properties/kind");
    assert_eq!(places["ours"], "/components/schemas/Room/properties/kind");
    let mut all = report["differences"].as_array().into_iter().flatten();
    let last = all.find(|one| one["pointer"] == "Create#/properties/note");
    let last = last.expect("the new field");
    let judged = (&last["class"], &last["direction"]);
    assert_eq!(judged, (&json!("additive"), &json!("request")));
    assert_eq!(last["advice"], "add the field as optional");
    assert_eq!(last["places"]["ours"], Value::Null);
    assert_eq!(report["obsolete"][0]["pointer"], "Room#/properties/id/type");
}

#[test]
fn a_fingerprint_depends_on_its_difference_and_on_nothing_else() {
    let (report, moved) = (as_json(), upstream());
    let print = |value: &Value| value["fingerprint"].as_str().map(str::to_owned);
    let all: Vec<_> =
        report["differences"].as_array().into_iter().flatten().filter_map(print).collect();
    assert!(all.iter().all(|one| one.len() == 12), "{all:?}");
    let distinct: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(distinct.len(), all.len());
    // The same difference in another company.
    let mut other = moved;
    other["components"]["schemas"]["RoomDto"]["required"] = json!(["id", "owner", "tags"]);
    let (ours, ledger) = (ours(), Ledger::empty(Api::QuranReflect));
    let about = About {
        api: Api::QuranReflect,
        environment: PRELIVE,
        upstream: "other.json".to_owned(),
        compared_with: "openapi/quran-reflect.yaml".to_owned(),
        theirs: &other,
        ours: &ours,
        names: Names::of(Api::QuranReflect, false),
    };
    let verdict = judge(compare(&other, &ours), &ledger, PRELIVE);
    let mut out = Vec::new();
    Report::new(about, &verdict, Vec::new()).write(Format::Json, &mut out).expect("written");
    let text = String::from_utf8(out).expect("text");
    assert!(text.contains(&all[0]), "{} is not in {text}", all[0]);
}

#[test]
fn every_format_tells_the_same_differences() {
    let (text, markdown) = (report(Format::Text), report(Format::Markdown));
    for told in [&text, &markdown] {
        for part in [
            "Room#/properties/kind/required",
            "Create#/properties/note",
            "Room#/properties/id/type",
            "4 unexplained (1 breaking, 0 weaker, 3 additive, 0 text), 1 ledger entry obsolete",
            "openapi/quran-reflect.curation.yaml",
            "path parameter id is not required",
        ] {
            assert!(told.contains(part), "{part} is not in {told}");
        }
    }
    assert!(text.contains("reaches GET /v1/rooms/{id}"), "{text}");
}

#[test]
fn what_validators_refuse_upstream_is_listed() {
    let found: Vec<_> = defects(&upstream())
        .expect("understood")
        .into_iter()
        .map(|defect| format!("{}: {}", defect.at, defect.what))
        .collect();
    let expected = [
        "GET /v1/rooms/{id}: path parameter id is not required",
        "GET /v1/rooms/{id}: path parameter url is not in the path",
        "GET /v1/users/{id}: the path has {id}, which no parameter describes",
        "GET /v1/rooms/{id}, POST /v1/rooms: share the operationId Rooms_get",
        "#/components/schemas/RoomDto/properties/images/properties/thumb: `required` inside the property means \
         nothing there",
        "#/components/schemas/RoomDto/properties/parent: `nullable` has no effect without `type`",
    ];
    assert_eq!(found, expected);
}

/// Answers one request with a status and a body.
fn serve(status: &'static str, body: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let mut request = [0; 2048];
        let _ = stream.read(&mut request);
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            body.len()
        );
        let _ = stream.write_all(format!("{head}{body}").as_bytes());
    });
    format!("http://{address}/v1.json")
}

#[test]
fn an_address_gives_its_document() {
    let address = serve("200 OK", upstream().to_string());
    let text = fetch(&address).expect("a document");
    assert_eq!(text, upstream().to_string());
}

#[test]
fn an_address_that_anybody_may_change_on_the_way_is_not_fetched() {
    let address = serve("200 OK", upstream().to_string());
    let error = read_upstream(&address).expect_err("http");
    let message = error.to_string();
    assert!(message.contains("start with https://"), "{message}");
    assert!(message.contains("name the file"), "{message}");
}

#[test]
fn an_address_without_a_document_says_what_it_answered() {
    let address = serve("404 Not Found", String::new());
    let error = fetch(&address).expect_err("no document");
    let message = format!("{error:#}");
    assert!(message.contains("404") && message.contains(&address), "{message}");
    assert!(message.contains("name the file"), "{message}");
    let closed = TcpListener::bind("127.0.0.1:0").and_then(|one| one.local_addr()).expect("a port");
    let error = read_upstream(&format!("https://{closed}/")).expect_err("nobody there");
    let message = format!("{error:#}");
    assert!(message.contains("failed to fetch"), "{message}");
    assert!(message.contains("name the file"), "{message}");
}
