//! What takes a real browser: a day of somebody who develops an application against the mock.
//!
//! A custom harness, so that it is reported as ignored where something is missing: `chromedriver` and `chromium` have to be on the
//! path, and `npm ci --prefix mock/tests/browser/application` has to have been run. `ROOMS_SCREENSHOTS=FOLDER` keeps what the
//! pages look like.
#![expect(clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "another test uses the rest of it")]
mod driver;

mod day;
mod reference;
mod running;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let no_browser = ["chromedriver", "chromium"].map(driver::find).iter().any(Option::is_none);
    let no_library = !running::library().is_file();
    if !arguments.list {
        if no_browser {
            eprintln!("NOT RUN: no browser; chromedriver and chromium are not on the path");
        }
        if no_library {
            eprintln!("NOT RUN: no application; npm ci --prefix mock/tests/browser/application");
        }
    }
    let day = trial("a_day_of_application_development_works_without_reading_source", day::works);
    let reference =
        trial("the_reference_tries_calls_as_an_account_and_nowhere_else", reference::tries_calls);
    let trials = vec![
        day.with_ignored_flag(no_browser || no_library),
        reference.with_ignored_flag(no_browser || cfg!(not(feature = "docs"))),
    ];
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trial<F: Future<Output = ()>>(name: &str, test: impl FnOnce() -> F + Send + 'static) -> Trial {
    Trial::test(name, move || {
        let runtime = Runtime::new().unwrap();
        runtime.block_on(test());
        Ok(())
    })
}
