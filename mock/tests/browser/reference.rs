//! The reference at `/docs/`, with a call that is tried.

use serde_json::json;

use crate::driver::Browser;
use crate::running::Running;

pub async fn tries_calls() {
    let mock = Running::start(&["--seed", "demo"]);
    let browser = Browser::start().await;
    browser.open(&format!("{}/docs/", mock.url)).await;
    let said = |who: &str| json!(format!("Calls go out with the credentials of {who}."));
    let status = "return document.getElementById('said').textContent";
    browser.comes_to(status, said("Amina Rahman, owner")).await;
    browser.look("reference").await;

    // As somebody else, who is refused what the other may.
    let choose = |id: &str, value: &str| {
        format!(
            "const field = document.getElementById('{id}'); field.value = '{value}'; \
             field.dispatchEvent(new Event('change'))"
        )
    };
    browser.script(&choose("account", "leila.haddad")).await;
    browser.comes_to(status, said("Leila Haddad, outsider")).await;
    let operation = "#operations-Users-get_own_profile";
    browser.click(&format!("{operation} .opblock-summary-control")).await;
    let there = format!("return !!document.querySelector('{operation} button.execute')");
    browser.comes_to(&there, json!(true)).await;
    browser.click(&format!("{operation} button.execute")).await;
    let answer = format!(
        "const answer = document.querySelector('{operation} .live-responses-table'); \
         return !!answer && answer.textContent.includes('leila.haddad')"
    );
    browser.comes_to(&answer, json!(true)).await;
    browser.look("reference-tried").await;

    // Each document is there, and each has credentials.
    for api in ["oauth2", "legacy_groups", "ucs", "quran_reflect"] {
        browser.script(&choose("api", api)).await;
        let loaded = format!(
            "return document.querySelectorAll('.opblock').length > 3 && \
             document.querySelector('.info .link')?.textContent.includes('{api}.json')"
        );
        browser.comes_to(&loaded, json!(true)).await;
        browser.comes_to(status, said("Leila Haddad, outsider")).await;
    }
    // A script of the page cannot reach the real service.
    let elsewhere = "const [done] = arguments; fetch('https://apis.quran.foundation/')\
                     .then(() => done('called'), () => done('kept in'));";
    assert_eq!(browser.promised(elsewhere, json!([])).await, "kept in");
    let complaints = browser.complaints().await;
    let own = complaints.iter().filter(|one| !one.contains("apis.quran.foundation"));
    assert_eq!(own.count(), 0, "{complaints:?}");
    browser.end().await;
}
