//! The command `proxy`, which stands between an application and a target.

use std::{fs, path::Path};

use anyhow::{Context as _, anyhow};
use conformance::{
    exit_status::ExitStatus,
    judge::{self, Verdict},
    proxy::{self, News, Proxy, ProxySettings},
    recorder::Authority,
    targets::NO_CERTIFICATE,
};
use rooms_mock::signals::Signals;

use crate::cli::{arguments::ProxyArguments, failure::Failure, output::say};

/// Passes traffic on until somebody asks it to end.
///
/// # Errors
///
/// When it could not start.
pub async fn proxy(arguments: ProxyArguments) -> Result<ExitStatus, Failure> {
    let upstream = proxy::upstream(&arguments.upstream)
        .context("--upstream cannot be used")
        .map_err(Failure::usage)?;
    let authority = arguments.ca_file.as_deref().map(authority).transpose();
    let settings = ProxySettings {
        listen: arguments.listen,
        report: arguments.report,
        config: arguments.config.config().map_err(Failure::usage)?,
        archive: arguments.har,
        authority: authority.map_err(Failure::usage)?,
        limits: judge::Limits::FOR_DAYS,
        upstream: upstream.clone(),
    };
    // They are heard before anybody is told that there is something to end.
    let mut signals = Signals::listen()
        .context("requests to end the proxy cannot be heard")
        .map_err(Failure::usage)?;
    let tell = |news: News<'_>| say(&news.to_string());
    let proxy = Proxy::start(settings, tell).await.map_err(Failure::usage)?;
    say(&format!("passing on {} to {upstream}", proxy.url()));
    say(&format!("report: {}", proxy.report_url()));
    signals.next().await;
    let judgement = proxy.stop().await;
    say(&format!("\n{}", judge::summary(&judgement)));
    Ok(match judgement.verdict() {
        Verdict::Conformant => ExitStatus::CONFORMANT,
        Verdict::Findings => ExitStatus::FINDINGS,
        Verdict::Unanswered => ExitStatus::UNREACHABLE,
        Verdict::NothingJudged => ExitStatus::USAGE,
    })
}

fn authority(path: &Path) -> anyhow::Result<Authority> {
    let shown = path.display();
    let pem = fs::read(path).with_context(|| format!("failed to read {shown}"))?;
    Authority::from_pem(&pem).ok_or_else(|| anyhow!("{shown} {NO_CERTIFICATE}"))
}
