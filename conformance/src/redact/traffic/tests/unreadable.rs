//! Bodies that no parser reads, in many forms.

use std::collections::BTreeSet;

use super::{Documented, Traffic, exchange, recognised};
use crate::exchange::Body;

const SECRET: &str = "Zq7-nobody_knows.this/93h";

/// What is recognised in a body that was sent, and in the same as an answer.
fn in_body(body: &str) -> BTreeSet<String> {
    let sent = recognised(&exchange("/", &[], body, &[], (200, "")));
    let came = recognised(&exchange("/", &[], "", &[], (200, body)));
    assert_eq!(sent, came, "{body}");
    sent
}

fn is_found(body: &str) {
    let found = in_body(body);
    assert!(found.contains(SECRET), "{body}: {found:?}");
}

#[test]
fn a_secret_is_recognised_in_json_that_is_none() {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    for form in [
        r#"{"x":NaN,"access_token":"SECRET"}"#,
        r#"{"joined":"yes","password":"SECRET",}"#,
        r#"{"joined":"yes","password":"SECRET"#,
        r#"{"joined":"yes","password" : "SECRET", "x"#,
        "{\n  \"user\": {\n    \"refresh_token\":\n      \"SECRET\"",
        "\u{feff}{\"password\":\"SECRET\"}",
        "\u{feff}{\"password\":\"SECRET\",}",
        r#"{"joined":"yes"}{"password":"SECRET"}"#,
        "{\"a\":1}\n{\"password\":\"SECRET\"}\n",
        "data: {\"access_token\":\"SECRET\"}\n\n",
        "event: x\ndata: {\"access_token\":\ndata: \"SECRET\"}\n\n",
        r#"/* x */{"access_token":"SECRET"}"#,
        "{\"access_token\" /* a: b */ : // \"no\"\n \"SECRET\"}",
        r#"cb({"access_token":"SECRET"})"#,
        "for(;;);{\"csrfToken\":\"SECRET\"}",
        ")]}'\n{\"csrfToken\":\"SECRET\"}",
        "{'access_token': 'SECRET'}",
        "{'access_token': b'SECRET', 'x': None}",
        "{access_token: \"SECRET\"}",
        "{access_token: `SECRET`}",
        "{a: 1, access_token: SECRET, b: 2}",
        "{access_token=SECRET, user=x}",
        r#"{"pass\u0077ord":"SECRET","x":NaN}"#,
        r#"{"a":"{\"refreshToken\":\"SECRET\"","b":1}"#,
        r#"{"a":"{\"refreshToken\":\"SECRET\"","b":NaN}"#,
        r#"{"a":"{\"b\":\"{\\\"refreshToken\\\":\\\"SECRET","#,
        r#"{"tokens":["nothing","SECRET"],"x":NaN}"#,
        r#"{"tokens":[["SECRET"#,
        r#"{"tokens":{"access":"SECRET","type":"bearer"},}"#,
        r#"[{"name":"refreshToken","value":"SECRET"},]"#,
        r#"[{"value":"SECRET","name":"refreshToken"},]"#,
        r#"{"Authorization":"Bearer SECRET",}"#,
        "{\"password\":\"SECRET\",\"note\":\"two\nlines\"}",
        "{\"note\":\"it's 5\" wide\",\"password\":\"SECRET\"}",
        "Login { user: \"x\", password: Some(\"SECRET\") }",
        "[password] => SECRET\n",
        "['password' => 'SECRET', 'x' => 1]",
        "['name' => 'password', 'value' => 'SECRET']",
        "{:password=>\"SECRET\"}",
        "{\"a\":\"\u{fffd}\",\"password\":\"SECRET\",}",
    ] {
        is_found(&form.replace("SECRET", SECRET));
    }
    is_found(&format!(r#"{{"password":"{SECRET}","x":{deep}}}"#));
    is_found(&format!(r#"{{"x":{deep},"password":"{SECRET}"}}"#));
}

#[test]
fn a_secret_is_recognised_in_markup() {
    for form in [
        "<a><password>SECRET</password></a>",
        "<a><ns:password xsi:type=\"xsd:string\">\n SECRET\n</ns:password></a>",
        "<password><![CDATA[SECRET]]></password>",
        "<login password=\"SECRET\"/>",
        "<login password = 'SECRET' user='x'>",
        "<add key=\"apiKey\" value=\"SECRET\" />",
        "<entry key=\"password\">SECRET</entry>",
        "<string name=\"api_key\">SECRET</string>",
        "<key>password</key>\n<string>SECRET</string>",
        "<item><name>password</name><value>SECRET</value></item>",
        "<credentials><access>SECRET</access></credentials>",
        "<input type=\"hidden\" name=\"csrf_token\" value=\"SECRET\">",
        "<input value='SECRET' type=hidden name='csrf_token'>",
        "<input name=csrf_token value=SECRET>",
        "<input type=\"password\" value=\"SECRET\">",
        "<meta name=\"csrf-token\" content=\"SECRET\">",
        "<meta content=\"SECRET\" name=\"csrf-token\"/>",
        "<div data-csrf-token=\"SECRET\"></div>",
        "<div data-page=\"{&quot;csrfToken&quot;:&quot;SECRET&quot;}\">",
        "<script>window.config = {csrfToken: 'SECRET'};</script>",
        "<tr><td>Access token</td><td>SECRET</td></tr>",
    ] {
        is_found(&form.replace("SECRET", SECRET));
    }
}

#[test]
fn a_secret_is_recognised_in_forms_settings_and_lines() {
    for form in [
        "access_token=SECRET&expires_in=5",
        "a=1 & access_token=SECRET & b=2",
        "password: SECRET\nuser: x\n",
        "---\nuser:\n  password: 'SECRET'\n",
        "tokens:\n  - SECRET\n  - other\n",
        "private_key: |\n  ---BEGIN---\n  SECRET\n",
        "password = \"SECRET\"",
        "password = \"\"\"SECRET\"\"\"",
        "export API_KEY=SECRET\nX=1",
        "HTTP/1.1 200 OK\r\nX-Api-Key: SECRET\r\nServer: x\r\n",
        "Authorization: Bearer SECRET",
        "Authorization:\r\n  Bearer SECRET\r\n",
        "level=info password=SECRET user=x",
        "Your access token: SECRET, keep it",
        "API key = SECRET",
        "--x\r\ncontent-disposition: form-data; name=\"password\"\r\n\r\nSECRET\r\n--x--\r\n",
        "--x\ncontent-disposition: form-data; name=\"password\"\n\nSECRET",
        "preamble\r\n--x\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; filename=\"a\"; name=password\r\n\
         \r\nSECRET\r\n--x--\r\n",
    ] {
        is_found(&form.replace("SECRET", SECRET));
    }
    for others in ["password=SECRET&title=Evening", "password: SECRET, title: Evening"] {
        let found = in_body(&others.replace("SECRET", SECRET));
        assert_eq!(found, BTreeSet::from([SECRET.to_owned()]), "{others}");
    }
    let phrase = in_body("user: x\npassword: correct horse battery\n");
    assert_eq!(phrase, BTreeSet::from(["correct horse battery".to_owned()]));
}

#[test]
fn a_secret_is_recognised_beside_bytes_that_are_no_text() {
    let found = |body: Vec<u8>| {
        let mut exchange = exchange("/", &[], "", &[], (200, ""));
        exchange.request.body = Body(body.into());
        recognised(&exchange)
    };
    let json = format!("{{\"a\":\"\u{1}\",\"password\":\"{SECRET}\",}}");
    let broken = [b"\xff\xfe\xc3 ".as_slice(), json.as_bytes(), b"\x80"].concat();
    assert!(found(broken).contains(SECRET));
    let within = [b"{\"password\":\"first-half\xffsecond-half\"}".as_slice()].concat();
    let within = found(within);
    assert!(within.contains("first-half") && within.contains("second-half"));
    let words: Vec<u16> = json.encode_utf16().collect();
    let spaced = SECRET.chars().map(String::from).collect::<Vec<_>>();
    for bytes in [
        words.iter().flat_map(|word| word.to_le_bytes()).collect(),
        words.iter().flat_map(|word| word.to_be_bytes()).collect::<Vec<u8>>(),
    ] {
        let found = found(bytes);
        assert!(found.contains(SECRET) && found.contains(&spaced.join("\0")), "{found:?}");
    }
}

#[test]
fn a_secret_in_a_text_is_recognised_if_nobody_would_write_it_as_a_word() {
    for body in [
        r#"{"message":"it failed with password=SECRET, sorry"}"#,
        r#"{"message":"<input name='csrf' value='SECRET'>"}"#,
        r#"{"message":"{\"token\": \"SECRET\", "}"#,
    ] {
        is_found(&body.replace("SECRET", SECRET));
    }
}

#[test]
fn words_of_a_text_that_nobody_can_parse_stay_readable() {
    for body in [
        "<p>Your token: expired.</p><label for=\"password\">Password</label>",
        "<input type=\"password\" name=\"password\" placeholder=\"Password\"><button name=\"token\">Continue</button>",
        "Please check the password: incorrect spelling is common.",
        "interface Login { password: string; token: string | undefined }",
        "{\"token_type\":\"Bearer\",\"tokenType\":\"bearer\",\"expires_in\":3600,\"max_tokens\":500000,}",
        "{\"password\":null,\"token\":true,\"otp\":12345678,\"session\":{\"topic\":\"patience\"},}",
        "{\"token\":\"$TOKEN_OWNER\",\"password\":\"********\",}",
        "{\"keyword\":\"patience\",\"author\":\"somebody\",\"status_code\":\"unknown\",}",
        "var token = document.querySelector('meta'), password = getPassword();",
        "at 2026-11-21T10:00:00.000Z see https://a.example/rooms?page=2",
        r#"{"note":"Session: evening circle. Key: patience and kindness. Password: ask somebody"}"#,
    ] {
        assert_eq!(in_body(body), BTreeSet::new(), "{body}");
    }
}

#[test]
fn work_on_a_body_grows_with_its_size() {
    for part in [
        "token:",
        "token=",
        "token: ",
        "token:'",
        "token:\"",
        "\"token\":{",
        "\"token\":[",
        "tokens: [\"",
        "<token>",
        "<",
        ">",
        "@",
        "a@",
        "token:\n ",
        "- token:\n",
        "token: |\n",
        "/*",
        "token:/*",
        "token: //",
        "\\\"token\\\":\\\"",
        "\"",
        "'",
        "{",
        "[",
        " ",
        "\n",
        "--\n",
        "token: a b\n",
        "token\u{e9}:",
        "name=token value=",
        "token=a&",
    ] {
        let body = format!("{{{}", part.repeat(60_000 / part.len()));
        let mut traffic = Traffic::default();
        let exchange = exchange("/", &[], &body, &[], (200, ""));
        let started = std::time::Instant::now();
        traffic.see(&exchange, &Documented::default());
        let sizes = traffic.found().into_iter().map(|one| one.secret.len());
        assert!(sizes.sum::<usize>() < 40 * body.len(), "{part}");
        // One that went over it again for each part took minutes.
        assert!(started.elapsed().as_secs() < 20, "{part}");
    }
}
