//! What takes a real browser.
//!
//! A custom harness, so that it is reported as ignored where there is no browser: `chromedriver` and
//! `chromium` have to be on the path. `ROOMS_SCREENSHOTS=FOLDER` keeps what the pages look like, `ROOMS_ARCHIVES=FOLDER` what
//! was exported.
#![expect(clippy::unwrap_used, reason = "tests")]

mod archive;
#[expect(dead_code, reason = "the tests of the mock use the rest of it")]
#[path = "../../../mock/tests/browser/driver.rs"]
mod driver;
mod login;
mod report;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let found = ["chromedriver", "chromium"].map(driver::find);
    let unavailable = found.iter().any(Option::is_none);
    if unavailable && !arguments.list {
        eprintln!("NOT RUN: no browser; chromedriver and chromium are not on the path");
    }
    let logs_in =
        trial("a_browser_logs_in_and_the_suite_passes_over_tls", login::logs_in_and_passes);
    let judged =
        trial("an_archive_that_a_browser_exports_is_judged_as_what_it_saw", archive::is_judged);
    let read = trial(
        "a_report_is_read_in_light_and_dark_on_paper_on_a_phone_and_by_keyboard",
        report::is_read,
    );
    let trials = [logs_in, judged, read].map(|trial| trial.with_ignored_flag(unavailable));
    libtest_mimic::run(&arguments, trials.into()).exit_code()
}

fn trial<F: Future<Output = ()>>(name: &str, test: impl FnOnce() -> F + Send + 'static) -> Trial {
    Trial::test(name, move || {
        let runtime = Runtime::new().unwrap();
        runtime.block_on(test());
        Ok(())
    })
}
