//! Each message beside the mistake that it is about.

use reqwest::Method;
use rooms_mock::{Mock, Seed};
use serde_json::{Value, json};

use crate::support::{Answer, Api, new_post};

impl Answer {
    #[track_caller]
    fn says(&self, text: &str) {
        let message = self.body["message"].as_str().unwrap_or_default();
        assert!(message.contains(text), "{text}: {self:?}");
    }
}

#[tokio::test]
async fn the_value_that_was_wrong_is_repeated_cut_and_harmless() {
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", true).await;
    let get = async |path: &str| owner.get(path).await;
    get("/v1/rooms/joined-rooms?limit=999").await.says("(given: 999)");
    get("/v1/rooms/abc").await.says("(given: abc)");
    get("/v1/rooms/joined-rooms?page=a%0Ab%1b").await.says("(given: a\\nb\\u{1b})");
    get("/v1/rooms/search?query=%ff").await.says("(given: %ff)");
    get("/v1/rooms/joined-rooms?sortBy=nmae").await.says("nmae");
    let group = async |body: Value| owner.post("/v1/rooms/groups", body).await;
    group(json!({ "name": 7, "url": "a" })).await.says("(given: 7)");
    group(json!({ "name": "a", "url": "readers" }))
        .await
        .says("is taken by another group (given: \"readers\")");
    let long = group(json!({ "name": "a", "url": "ä".repeat(3000) })).await;
    assert!(long.body["message"].as_str().unwrap().chars().count() < 200);
    long.says("ää…\"");
    let details = &long.body["details"]["error"]["details"]["url"];
    assert!(details.as_str().unwrap().contains("given"), "{details}");
    owner
        .post("/v1/posts", new_post(json!({ "mentions": [{ "marker": 5 }] })))
        .await
        .says("`post.mentions[0].marker` ");
    // Secrets are not repeated, wherever they stand.
    get(&format!("/v1/rooms/{room}/accept-invite?token=")).await.says("token");
    let token = get(&format!("/v1/rooms/{room}/accept-invite?token=iv_0123456789abcdef")).await;
    assert!(!token.body.to_string().contains("iv_"), "{token:?}");
    get("/v1/rooms/iv_0123456789abcdef").await.says("(given: …)");
    // What was not found is named too.
    get("/v1/users/nobody.at.all").await.says("nobody.at.all");
    owner.delete(&format!("/v1/rooms/{room}/members/stranger")).await.says("stranger");
    get("/v1/rooms/12").await.says("Room 12 ");
}

#[tokio::test]
async fn a_list_full_of_mistakes_is_told_by_the_first_of_them() {
    let api = Api::start().await;
    let mentions = vec![json!({}); 5000];
    let answer = api.owner().post("/v1/posts", new_post(json!({ "mentions": mentions }))).await;
    answer.says("`post.mentions[0].marker` is missing");
    let details = answer.body["details"]["error"]["details"].as_object();
    assert!(details.unwrap().len() <= 20);
}

/// A call of each api with something in the place of its access token, and what it was told.
async fn told(mock: &Mock, api: &str, token: &str) -> String {
    let http = reqwest::Client::new();
    let get = |path: &str| http.get(format!("{}{path}", mock.url()));
    let request = match api {
        "quran_reflect" => get("/quran-reflect/v1/rooms/joined-rooms")
            .header("x-client-id", mock.client_id())
            .header("x-auth-token", token),
        "legacy_groups" => get("/legacy-groups/v1/groups/").header("o_t_h", token),
        "ucs" => get("/ucs/participant/room").bearer_auth(token),
        _ => get("/userinfo").bearer_auth(token),
    };
    let response = request.send().await.unwrap();
    assert!(matches!(response.status().as_u16(), 401 | 403), "{response:?}");
    let text = response.text().await.unwrap();
    assert!(!text.contains(token), "{text}");
    text
}

#[tokio::test]
async fn a_token_of_another_api_or_of_nobody_says_so_and_points_to_where_the_right_one_is() {
    let mock = Mock::builder().seed(Seed::Demo).start().await.unwrap();
    let account = &mock.accounts().owner;
    let tokens = [
        ("quran_reflect", &account.access_token),
        ("quran_reflect", &account.expired_access_token),
        ("legacy_groups", &account.legacy_groups.access_token),
        ("legacy_groups", &account.legacy_groups.expired_access_token),
        ("ucs", &account.ucs.access_token),
    ];
    for api in ["quran_reflect", "oauth2", "legacy_groups", "ucs"] {
        for (of, token) in tokens {
            let shared = of == "quran_reflect" && api == "oauth2";
            if of != api && !shared {
                let told = told(&mock, api, token).await;
                assert!(told.contains(&format!("is an access token of {of}")), "{told}");
                assert!(told.contains("GET / of this mock lists"), "{told}");
            }
        }
        let invitation = mock.control().mails().remove(0).token;
        for (what, given) in [
            ("is nobody's", "neverseen"),
            ("is a refresh token", account.refresh_token.as_str()),
            ("is the id of a client", mock.client_id()),
            ("is the name of a user", &account.user_id),
            ("is the name of a user", &account.email),
            ("is the token of an invitation", &invitation),
            ("is nobody's", "eyJhbGciOiJub25lIn0.e30."),
        ] {
            let told = told(&mock, api, given).await;
            assert!(told.contains(what) && told.contains("GET /"), "{api} {given}: {told}");
        }
    }
    // In the wrong header, or with a word too many.
    let http = reqwest::Client::new();
    let groups = http.get(format!("{}/legacy-groups/v1/groups/", mock.url()));
    let answer = groups.bearer_auth(&account.legacy_groups.access_token);
    let answer = answer.send().await.unwrap().text().await.unwrap();
    assert!(answer.contains("in the header o_t_h, not in Authorization"), "{answer}");
    let room = http.get(format!("{}/ucs/participant/room", mock.url()));
    let answer = room.header("x-auth-token", &account.ucs.access_token);
    let answer = answer.send().await.unwrap().text().await.unwrap();
    assert!(answer.contains("as `Bearer`, not in x-auth-token"), "{answer}");
    let told = told(&mock, "legacy_groups", "Bearer abc").await;
    assert!(told.contains("without `Bearer`"), "{told}");
}

#[tokio::test]
async fn an_invalid_scope_is_named_wherever_scopes_are_asked_for() {
    let mock = Mock::start().await.unwrap();
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let http = http.build().unwrap();
    let refresh = &mock.accounts().owner.refresh_token;
    for form in [
        vec![
            ("grant_type", "client_credentials"),
            ("client_id", rooms_mock::CONFIDENTIAL_CLIENT_ID),
            ("client_secret", rooms_mock::CLIENT_SECRET),
            ("scope", "room tea.pour"),
        ],
        vec![
            ("grant_type", "refresh_token"),
            ("client_id", mock.client_id()),
            ("refresh_token", refresh),
            ("scope", "room tea.pour"),
        ],
    ] {
        let form = serde_urlencoded(&form);
        let request = http.post(format!("{}/oauth2/token", mock.url())).body(form);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let answer: Value = request.send().await.unwrap().json().await.unwrap();
        assert_eq!(answer["error"], "invalid_scope", "{answer}");
        let text = answer["error_description"].as_str().unwrap();
        assert!(text.contains("tea.pour") && !text.contains(": room tea"), "{text}");
    }
    let query = format!(
        "response_type=code&client_id={}&redirect_uri=http://127.0.0.1:1/callback&scope=openid+tea.pour&state=s\
         &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256",
        mock.client_id()
    );
    let asked = http.get(format!("{}/oauth2/auth?{query}", mock.url()));
    let answer = asked.send().await.unwrap();
    let location = answer.headers()["location"].to_str().unwrap();
    assert!(location.contains("invalid_scope") && location.contains("tea.pour"), "{location}");
    let body = json!({ "userId": mock.accounts().owner.user_id, "scopes": "room tea.pour" });
    let tokens = http.post(format!("{}/__mock/tokens", mock.url())).json(&body);
    let text = tokens.send().await.unwrap().text().await.unwrap();
    assert!(text.contains("unknown: tea.pour"), "{text}");
}

/// A form as it is sent.
fn serde_urlencoded(form: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish()
}

#[tokio::test]
async fn who_may_not_do_something_is_told_whose_token_it_was() {
    let api = Api::start().await;
    let (owner, outsider) = (api.owner(), api.outsider());
    let room = api.group(&owner, "readers", true).await;
    let invite = json!({ "userIds": [owner.id], "emails": [] });
    let answer = outsider.post(&format!("/v1/rooms/{room}/invite"), invite).await;
    answer.refused(403, "invite-needs-admin");
    answer.says("Only administrators invite. The access token is that of leila.haddad.");
    // A token that lacks a scope, and one that has expired, are somebody's too.
    let mock = &api.mock;
    let control = mock.control();
    let weak = control.issue_access_token(&owner.id, "openid").unwrap();
    for (token, told) in [
        (&weak, "of amina.rahman lacks the scope"),
        (&mock.accounts().owner.expired_access_token, "of amina.rahman has expired"),
    ] {
        let request = api.raw(Method::GET, "/quran-reflect/v1/rooms/joined-rooms");
        let request = request.header("x-client-id", mock.client_id()).header("x-auth-token", token);
        let text = request.send().await.unwrap().text().await.unwrap();
        assert!(text.contains(told), "{text}");
    }
    // The other apis call people otherwise.
    let body = json!({ "userId": 117 });
    let legacy = api.raw(Method::PUT, "/legacy-groups/v1/groups/1234/assignAsAdmin");
    let token = &mock.accounts().member.legacy_groups.access_token;
    let answer = legacy.json(&body).header("o_t_h", token).send().await.unwrap();
    assert_eq!(answer.status(), 403);
    let text = answer.text().await.unwrap();
    assert!(text.contains("The access token is that of yusuf.demir"), "{text}");
}

#[tokio::test]
async fn a_comment_and_a_trailing_comma_are_named_with_their_place() {
    let api = Api::start().await;
    let owner = api.owner();
    for (body, told) in [
        (
            "{\n  // a group\n  \"name\": \"a\"}",
            "has a comment, and JSON has none (line 2, column 3)",
        ),
        (
            "{\"name\": \"a\",\n}",
            "has a comma behind the last element, and JSON has none there (line 2, column 1)",
        ),
    ] {
        let request = owner.request(Method::POST, "/v1/rooms/groups").body(body);
        let request = request.header("content-type", "application/json");
        let answer = owner.send(Method::POST, "/v1/rooms/groups", request).await;
        answer.names("body");
        answer.says(told);
        let control = api
            .raw(Method::POST, "/__mock/config")
            .body(body.replace("\"name\": \"a\"", "\"users\": []"));
        let text = control.send().await.unwrap().text().await.unwrap();
        assert!(text.contains(told), "{text}");
    }
}

#[tokio::test]
async fn a_name_that_the_document_does_not_know_is_told_in_the_reply_and_the_log() {
    let api = Api::start().await;
    let owner = api.owner();
    let sent = async |method: Method, path: &str, body: Option<Value>| {
        let mut request = owner.request(method, path);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.unwrap();
        let header = response.headers().get("x-mock-warning");
        let header = header.map(|value| value.to_str().unwrap().to_owned());
        let line = api.mock.control().requests().pop().unwrap();
        let logged = line.warning.clone().unwrap_or_default();
        let (header, line) = (header.unwrap_or_default(), line.to_string());
        assert!(logged.is_empty() != line.contains(" · warning: "), "{line}");
        assert!(line.contains(&logged) && (header.is_empty() == logged.is_empty()), "{line}");
        (response.status().as_u16(), header)
    };
    let group = json!({ "name": "Tea", "url": "tea", "isPublic": false });
    let (status, told) = sent(Method::POST, "/v1/rooms/groups", Some(group)).await;
    assert_eq!(status, 201);
    assert_eq!(told, "not documented, and without effect: `isPublic` (did you mean `public`?)");
    let (_, told) = sent(Method::GET, "/v1/rooms/search?qurey=tea&colour=%C3%A4", None).await;
    assert_eq!(
        told,
        "not documented, and without effect: `qurey` (did you mean `query`?), `colour`"
    );
    let odd = json!({ "name": "Tea", "url": "tee", "fär\nbe": 1 });
    let (_, told) = sent(Method::POST, "/v1/rooms/groups", Some(odd)).await;
    assert_eq!(told, "not documented, and without effect: `f\\u{e4}r\\nbe`");
    let nested = new_post(json!({ "colour": 1 }));
    let (_, told) = sent(Method::POST, "/v1/posts", Some(nested)).await;
    assert!(told.ends_with("`post.colour`"), "{told}");
    let (_, told) = sent(Method::GET, "/v1/rooms/search", Some(json!({}))).await;
    assert!(told.ends_with("the body"), "{told}");
    // A refusal tells as well, and what is all right tells nothing.
    let (status, told) = sent(Method::GET, "/v1/rooms/12?colour=1", None).await;
    assert_eq!((status, told.ends_with("`colour`")), (404, true));
    let fine = json!({ "name": "Tea", "url": "tay", "public": false });
    assert_eq!(sent(Method::POST, "/v1/rooms/groups", Some(fine)).await, (201, String::new()));
    let (_, told) = sent(Method::GET, "/v1/rooms/search?query=tea&limit=2", None).await;
    assert_eq!(told, "");
    // Browsers may read it.
    let options =
        api.raw(Method::GET, "/quran-reflect/v1/rooms/search").header("origin", "http://a.example");
    let exposed = options.send().await.unwrap().headers()["access-control-expose-headers"].clone();
    assert!(exposed.to_str().unwrap().contains("x-mock-warning"));
}

#[tokio::test]
async fn forms_and_queries_of_the_login_tell_of_unknown_names_too() {
    let mock = Mock::start().await.unwrap();
    let http = reqwest::Client::new();
    let form = "grant_type=refresh_token&colour=blue&client_id=rooms-mock-client&refresh_token=x";
    let request = http.post(format!("{}/oauth2/token?q=1", mock.url())).body(form);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let answer = request.send().await.unwrap();
    assert_eq!(
        answer.headers()["x-mock-warning"],
        "not documented, and without effect: `q`, `colour`"
    );
    assert!(answer.text().await.unwrap().contains("nobody's"));
}

#[tokio::test]
async fn nothing_is_suggested_that_is_far_off() {
    let api = Api::start().await;
    for path in ["/v1/unicorns/12", "/v1/foo", "/v1/rooms/1/2/3/4/5", "/"] {
        let response = api.raw(Method::GET, &format!("/quran-reflect{path}")).send().await.unwrap();
        assert_eq!(response.status(), 404, "{path}");
        let text = response.text().await.unwrap();
        assert!(!text.contains("Did you mean"), "{path}: {text}");
    }
    let near = api.raw(Method::GET, "/quran-reflect/v1/rooms/serach").send().await.unwrap();
    // An id may be any text, so this is a room whose id is no number.
    assert_eq!(near.status(), 401);
    for (name, told) in [("owner-may-leav", true), ("zzzzzz", false)] {
        let body = json!({ "faults": [name] });
        let request = api.raw(Method::PUT, "/__mock/faults").json(&body);
        let text = request.send().await.unwrap().text().await.unwrap();
        assert!(text.contains(name), "{text}");
        assert_eq!(text.contains("did you mean"), told, "{text}");
    }
}

#[tokio::test]
async fn a_method_of_any_length_is_cut_in_the_message_and_in_the_log() {
    let api = Api::start().await;
    let long = "M".repeat(100_000);
    for path in ["/quran-reflect/v1/rooms/search", "/nowhere", "/__mock/nowhere"] {
        let method = Method::from_bytes(long.as_bytes()).unwrap();
        let response = api.raw(method, path).send().await.unwrap();
        assert!(response.status().is_client_error());
        assert!(response.text().await.unwrap().len() < 1000);
        let line = api.mock.control().requests().pop().unwrap().to_string();
        assert!(line.len() < 1000, "{}", line.len());
    }
}
