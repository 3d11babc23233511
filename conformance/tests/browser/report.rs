//! The page of a report in a browser.

use std::{fs, path::Path, sync::Arc};

use base64::{Engine, engine::general_purpose::STANDARD};
use conformance::{
    coverage::Exclusions,
    report::{self, RunRecord},
    scenarios,
    suite::{ScenarioResult, Suite},
    targets::Target,
};
use serde_json::{Value, json};

use crate::driver::Browser;

/// Two runs of the first scenarios, the second on a mock that misbehaves, so that every part of the page has something to show.
async fn write(folder: &Path) {
    let scenarios = || scenarios::all().iter().take(12);
    let others =
        || scenarios::all().iter().filter(|one| one.kind.is_generated()).step_by(40).take(2);
    for faults in
        [&[][..], &["owner-may-leave", "posts-of-private-rooms-shown", "invite-token-reusable"]]
    {
        let known = |name: &&&str| rooms_mock::fault::find(name).is_ok();
        let faults = faults.iter().filter(known).map(|name| (*name).to_owned());
        let target = Arc::new(Target::mock().unwrap().with_faults(faults));
        let suite = Suite {
            target: Arc::clone(&target),
            scenarios: scenarios().chain(others()).collect(),
            jobs: 4,
        };
        let mut run = suite.run(|_| {}).await.unwrap();
        let next = scenarios::all().get(12).unwrap();
        run.results
            .push(ScenarioResult::not_exercised(next, "nobody reads the mail of this target"));
        let exclusions = Exclusions::committed().unwrap();
        let now = chrono::Utc::now();
        let record = RunRecord::new(&target, &run, scenarios::all(), &exclusions, false, now);
        report::write(&mut report::ResultsFolder::open(folder).unwrap(), &record, &run).unwrap();
    }
}

pub async fn is_read() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path()).await;
    let page = folder.path().join("report.html");
    let size = fs::metadata(&page).unwrap().len();
    assert!(size < 1_000_000, "{size} bytes");
    let browser = Browser::start().await;
    browser.open(&format!("file://{}", page.display())).await;
    browser.arrives_at("mock: not conformant").await;

    // The first key leads past the navigation.
    browser.press("\u{e004}").await;
    assert_eq!(browser.script("return document.activeElement.className").await, "skip");
    browser.look("report").await;

    // With everything unfolded, tables scroll by themselves and the page does not.
    browser
        .script("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        .await;
    browser.look("report-unfolded").await;
    let loaded = "return performance.getEntriesByType('resource').map(one => one.name)";
    assert_eq!(browser.script(loaded).await, json!([]), "nothing is loaded");
    let unnamed = "return [...document.querySelectorAll('table')].filter(one => \
                   !one.caption || [...one.querySelectorAll('th')].some(head => !head.scope)).length";
    assert_eq!(browser.script(unnamed).await, 0, "tables have captions, and heads a scope");
    let twice = "const ids = [...document.querySelectorAll('[id]')].map(one => one.id); \
                 return ids.filter((id, at) => ids.indexOf(id) !== at)";
    assert_eq!(browser.script(twice).await, json!([]), "ids are unique");
    let nowhere = "return [...document.querySelectorAll('a[href^=\"#\"]')].map(one => one.hash.slice(1))\
                   .filter(id => !document.getElementById(id))";
    assert_eq!(browser.script(nowhere).await, json!([]), "links lead somewhere");

    // Scripts are ours alone, and work.
    browser
        .script("document.querySelectorAll('details').forEach(one => { one.open = false; })")
        .await;
    browser.click("#theme").await;
    assert_eq!(browser.script("return document.documentElement.dataset.theme").await, "light");
    let filtered = "const input = document.querySelector('[data-filter=scenarios]'); \
                    input.value = 'owner'; input.dispatchEvent(new Event('input')); \
                    const rows = [...document.querySelectorAll('#scenarios tr[data-item]')]; \
                    return [rows.length, rows.filter(one => !one.hidden).length]";
    let counts = browser.script(filtered).await;
    let (all, shown) = (counts[0].as_u64().unwrap(), counts[1].as_u64().unwrap());
    assert!(0 < shown && shown < all, "{shown} of {all}");
    let injected = "const script = document.createElement('script'); script.textContent = 'window.intruder = 1'; \
                    document.body.append(script); return window.intruder === undefined";
    assert_eq!(browser.script(injected).await, true, "the policy keeps others out");

    // On paper nothing stays folded.
    let media = json!({"media": "print", "features": []});
    browser.protocol("Emulation.setEmulatedMedia", media).await;
    let hidden = "return [...document.querySelectorAll('details:not([open]) > :not(summary)')]\
                  .filter(one => one.getBoundingClientRect().height === 0 && one.textContent.trim() \
                  && !one.closest('[hidden]')).length";
    assert_eq!(browser.script(hidden).await, 0, "all of it is on paper");
    let paper = browser
        .protocol("Page.printToPDF", json!({"paperWidth": 8.27, "paperHeight": 11.69}))
        .await;
    let paper = printed(&paper);
    assert!(paper.starts_with(b"%PDF") && paper.len() > 50_000, "{} bytes", paper.len());
    if let Some(folder) = std::env::var_os("ROOMS_SCREENSHOTS") {
        fs::write(Path::new(&folder).join("report.pdf"), paper).unwrap();
    }
    browser.end().await;
}

fn printed(answer: &Value) -> Vec<u8> {
    STANDARD.decode(answer["data"].as_str().unwrap()).unwrap()
}
