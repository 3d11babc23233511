//! The reference at `/docs/`: its files are here, and it is for this mock alone.
#![cfg(feature = "docs")]

use reqwest::Method;

use crate::support::Api;

#[tokio::test]
async fn the_reference_has_all_its_files_and_loads_nothing_from_elsewhere() {
    let api = Api::demo().await;
    let page = api.raw(Method::GET, "/docs").send().await.unwrap();
    assert_eq!(page.url().path(), "/docs/");
    let policy = page.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"));
    assert!(policy.contains("connect-src 'self'") && policy.contains("frame-ancestors 'none'"));
    let page = page.text().await.unwrap();
    let mut files = 0;
    for attribute in ["src=\"", "href=\""] {
        for rest in page.split(attribute).skip(1) {
            let file = rest.split('"').next().unwrap();
            assert!(!file.contains("//"), "{file}");
            if file.starts_with("data:") || file.starts_with("..") {
                continue;
            }
            let request = api.raw(Method::GET, &format!("/docs/{file}"));
            let answer = request.header("accept-encoding", "gzip").send().await.unwrap();
            assert_eq!(answer.status(), 200, "{file}");
            assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
            let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
            let wanted = if file.ends_with(".js") { "text/javascript" } else { "text/css" };
            assert!(kind.starts_with(wanted), "{file}: {kind}");
            files += 1;
        }
    }
    assert_eq!(files, 4);
    let token = &api.mock.accounts().outsider.ucs.access_token;
    assert!(page.contains(token.as_str()));
    // Reading leaves no line, and what is not there is not there.
    assert!(api.mock.control().requests().is_empty());
    let nothing = api.raw(Method::GET, "/docs/index.html").send().await.unwrap();
    assert_eq!(nothing.status(), 404);
}

#[tokio::test]
async fn pages_of_other_origins_do_not_read_the_reference_with_its_tokens() {
    let api = Api::demo().await;
    for path in ["/docs", "/docs/", "/docs/docs.js"] {
        let request = api.raw(Method::GET, path).header("origin", "http://attacker.example");
        assert_eq!(request.send().await.unwrap().status(), 403, "{path}");
        let request = api.raw(Method::GET, path).header("host", "attacker.example");
        assert_eq!(request.send().await.unwrap().status(), 421, "{path}");
    }
}
