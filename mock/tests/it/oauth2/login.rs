//! From the authorisation request to the redirect back.

use rooms_mock::CONFIDENTIAL_CLIENT_ID;

use super::support::{CHALLENGE, Oauth, REDIRECT, hidden};

#[tokio::test]
async fn only_registered_addresses_get_the_browser() {
    // redirect-uri-registered, loopback-port-is-free
    let oauth = Oauth::start().await;
    for (field, value) in [
        ("client_id", "nobody"),
        ("client_id", ""),
        ("redirect_uri", ""),
        ("redirect_uri", "https://example.org/callback"),
        ("redirect_uri", "http://127.0.0.1:8765/callback/"),
    ] {
        let answer = oauth.authorize(&[(field, value)]).await;
        answer.refused(400, "invalid_request", "redirect-uri-registered");
        assert!(!answer.headers.contains_key("location"));
    }
    for port in [1, 65535] {
        let uri = format!("http://127.0.0.1:{port}/callback");
        let answer = oauth.authorize(&[("redirect_uri", &uri)]).await;
        assert!(answer.location().starts_with("/__mock/oauth2/login?challenge="));
    }
}

#[tokio::test]
async fn other_mistakes_go_back_to_the_client_with_its_state() {
    // only-code-flow, state-required, public-client-needs-pkce, pkce-method-is-s256, scope-must-be-approved
    // state-comes-back
    let oauth = Oauth::start().await;
    for (field, value, error, rule) in [
        ("response_type", "", "invalid_request", None),
        ("response_type", "token", "unsupported_response_type", Some("only-code-flow")),
        ("state", "", "invalid_request", Some("state-required")),
        ("code_challenge", "", "invalid_request", Some("public-client-needs-pkce")),
        ("code_challenge", "short", "invalid_request", None),
        ("code_challenge_method", "plain", "invalid_request", Some("pkce-method-is-s256")),
        ("code_challenge_method", "", "invalid_request", Some("pkce-method-is-s256")),
        ("scope", "", "invalid_request", None),
        ("scope", "openid room.create", "invalid_scope", Some("scope-must-be-approved")),
        ("scope", "everything", "invalid_scope", Some("scope-must-be-approved")),
    ] {
        let answer = oauth.authorize(&[(field, value)]).await;
        answer.sent_back(error, rule);
        assert!(answer.location().starts_with(REDIRECT));
        let states = answer.location().matches("state=st-1").count();
        assert_eq!(states, usize::from(field != "state"), "{}", answer.location());
    }
    // A confidential client may do without PKCE.
    let without = [
        ("client_id", CONFIDENTIAL_CLIENT_ID),
        ("code_challenge", ""),
        ("code_challenge_method", ""),
    ];
    assert!(oauth.authorize(&without).await.location().starts_with("/__mock/"));
}

#[tokio::test]
async fn a_user_may_allow_or_refuse() {
    // user-may-refuse, state-comes-back
    let oauth = Oauth::start().await;
    let back = oauth.walk(&[], "yusuf.demir", "allow").await;
    assert_eq!((back["state"].as_str(), back["code"].is_empty()), ("st-1", false));
    let back = oauth.walk(&[], "yusuf.demir", "deny").await;
    assert_eq!((back["state"].as_str(), back["error"].as_str()), ("st-1", "access_denied"));
    assert!(!back.contains_key("code"));
    let rule = oauth.mock.control().requests().pop().unwrap().rule;
    assert_eq!(rule, Some("user-may-refuse"));
}

#[tokio::test]
async fn pages_offer_the_accounts_and_the_scopes_and_run_no_scripts() {
    let oauth = Oauth::start().await;
    let login = oauth.authorize(&[]).await.location();
    let page = oauth.get(&login).await;
    assert!(page.headers["content-type"].to_str().unwrap().starts_with("text/html"));
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    for name in ["Amina Rahman", "Yusuf Demir", "Leila Haddad"] {
        assert!(page.text.contains(name), "{}", page.text);
    }
    let mut fields = hidden(&page.text);
    fields.push(("account".to_owned(), "leila.haddad".to_owned()));
    let consent = oauth.submit("/__mock/oauth2/login", &fields).await.location();
    let page = oauth.get(&consent).await;
    for text in ["Leila Haddad", "<small>room</small>", "<small>offline_access</small>"] {
        assert!(page.text.contains(text), "{}", page.text);
    }
    assert!(!page.text.contains("<script"), "{}", page.text);
}

#[tokio::test]
async fn what_people_are_called_is_never_html() {
    let oauth = Oauth::start().await;
    let mut new = rooms_mock::NewAccount::default();
    new.username = Some("mallory".to_owned());
    new.first_name = Some("<script>alert('1')</script>".to_owned());
    new.last_name = Some("\"><img src=x>&amp;".to_owned());
    oauth.mock.control().create_account(new).unwrap();
    let login = oauth.authorize(&[]).await.location();
    let mut fields = hidden(&oauth.get(&login).await.text);
    fields.push(("account".to_owned(), "mallory".to_owned()));
    let consent = oauth.submit("/__mock/oauth2/login", &fields).await.location();
    let page = oauth.get(&consent).await;
    assert!(!page.text.contains("<script") && !page.text.contains("<img"), "{}", page.text);
    assert!(page.text.contains("&lt;script&gt;alert(&#39;1&#39;)"), "{}", page.text);
    let strange = oauth.get("/__mock/oauth2/login?challenge=%3Cscript%3E").await;
    assert_eq!(strange.status, 400);
    assert!(!strange.text.contains("<script"), "{}", strange.text);
}

#[tokio::test]
async fn forms_work_for_their_own_login_only() {
    let oauth = Oauth::start().await;
    let (one, other) = (
        oauth.authorize(&[]).await.location(),
        oauth.authorize(&[("code_challenge", CHALLENGE)]).await.location(),
    );
    let (one, other) = (hidden(&oauth.get(&one).await.text), hidden(&oauth.get(&other).await.text));
    let account = ("account".to_owned(), "amina.rahman".to_owned());
    let mixed = [one[0].clone(), other[1].clone(), account.clone()];
    assert_eq!(oauth.submit("/__mock/oauth2/login", &mixed).await.status, 400);
    let nobody = [one[0].clone(), one[1].clone(), ("account".to_owned(), "root".to_owned())];
    assert_eq!(oauth.submit("/__mock/oauth2/login", &nobody).await.status, 400);
    // Nobody consents before having logged in.
    let early = [one[0].clone(), one[1].clone(), ("decision".to_owned(), "allow".to_owned())];
    assert_eq!(oauth.submit("/__mock/oauth2/consent", &early).await.status, 400);
    let right = [one[0].clone(), one[1].clone(), account];
    assert_eq!(oauth.submit("/__mock/oauth2/login", &right).await.status, 303);
    // A login that is over is over.
    assert_eq!(oauth.submit("/__mock/oauth2/consent", &early).await.status, 303);
    assert_eq!(oauth.submit("/__mock/oauth2/consent", &early).await.status, 400);
    assert_eq!(oauth.get("/__mock/oauth2/elsewhere").await.status, 400);
}

#[tokio::test]
async fn nothing_secret_of_a_login_reaches_the_log() {
    let oauth = Oauth::start().await;
    let tokens = oauth.log_in("openid offline_access room").await;
    let log = format!("{:?}", oauth.mock.control().requests());
    for secret in ["st-1", "no-1", CHALLENGE, "lc_", "pf_", "ac_", "rt_", "eyJ"] {
        assert!(!log.contains(secret), "{secret}");
    }
    assert!(tokens["id_token"].is_string());
}
