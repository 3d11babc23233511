//! What can be said on the command line.

use std::{net::SocketAddr, path::PathBuf, thread, time::Duration};

use chrono::Utc;
use clap::{Args, Parser, Subcommand};
use conformance::{
    deviations::{Deviations, DeviationsError},
    judge::JudgeConfig,
    suite::Partition,
    targets::{AccountSlot, Kind},
};
use rooms_openapi::{Api, Environment};
use url::Url;

/// Holds a server to what its documentation says.
#[derive(Debug, Parser)]
#[command(
    name = "conformance",
    version,
    after_help = "\
Exit status: 0 conformant, 1 findings, or something that could not be told, an empty cell of coverage or a known deviation that \
does not hold, or the run was ended before its end, 2 wrong usage or nothing selected, 3 target unreachable or \
not authorised, 4 clean-up incomplete; if several hold: 2, then the highest."
)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Runs the scenarios and reports what disagrees with the document.
    Run(RunArguments),
    /// Proves that the suite would notice: points it at mocks with one fault each, and prints what noticed first.
    Faults(FaultsArguments),
    /// Serves a mock with a fault until stdin ends: what `faults` starts.
    #[command(hide = true)]
    FaultyMock(FaultyMockArguments),
    /// Makes the report again, or one report of runs that told parts of the suite.
    Report(ReportArguments),
    /// Logs an account in through the browser and stores it in the actors file.
    Login(LoginArguments),
    /// Tells whether configuration, hosts, tokens, scopes and accounts are fit; writes nothing.
    Doctor(LiveArguments),
    /// Undoes, by the ledger, what live runs left: what can be undone.
    Cleanup(LiveArguments),
    /// Holds recorded traffic to the documents: an HTTP archive of a browser, a proxy, or a run.
    Judge(JudgeArguments),
    /// Passes an application's traffic on to a target and holds it to the documents meanwhile.
    Proxy(ProxyArguments),
}

/// How many at once. Whoever waits for another's answer keeps no core busy, so they are a few more than there are cores.
pub fn at_once(given: Option<u8>) -> usize {
    let cores = || thread::available_parallelism().map_or(4, |cores| cores.get() * 2);
    given.map_or_else(cores, usize::from)
}

/// The arguments of `report`.
#[derive(Debug, Args)]
#[command(after_help = "\
Parts come from `run --partition`, from `run --scenario` and `run --api` with a folder of their own (--results), and from \
tests: with ROOMS_REPORT=FOLDER, `cargo nextest run -p conformance` leaves a part per test in FOLDER. They have to be of the \
same target, environment, documents and version, and no scenario may be in two of them. The exit status is that of the report.")]
pub struct ReportArguments {
    /// The folder of a run; target/conformance/mock unless given.
    #[arg(value_name = "DIR", conflicts_with_all = ["merge", "schema"])]
    pub folder: Option<PathBuf>,
    /// Folders of runs, or folders of such folders, that become one report.
    #[arg(long, value_name = "DIR", num_args = 1.., conflicts_with = "schema")]
    pub merge: Vec<PathBuf>,
    /// Where the merged report goes; target/conformance/<target> unless given.
    #[arg(long, value_name = "FOLDER", requires = "merge", conflicts_with_all = ["folder", "schema"])]
    pub results: Option<PathBuf>,
    /// Prints the JSON Schema of report.json.
    #[arg(long)]
    pub schema: bool,
}

/// The arguments of `proxy`.
#[derive(Debug, Args)]
#[command(after_help = "\
Let the application call the proxy instead of the target. Requests and responses are passed on unaltered; findings are \
printed as they happen, and so is what did not get through: where the target breaks a connection, so does the proxy. A page \
shows all of it. Ctrl-C, SIGTERM or SIGHUP end it with a summary: exit status 0 conformant, 1 findings, 2 wrong usage or nothing could be \
judged, 3 no request was answered.")]
pub struct ProxyArguments {
    /// Where the traffic goes, such as <https://apis-prelive.quran.foundation>.
    #[arg(long, value_name = "URL")]
    pub upstream: String,
    /// Where the application calls.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:4020")]
    pub listen: SocketAddr,
    /// Where the page with the report is.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:4021")]
    pub report: SocketAddr,
    /// Writes the traffic down as an HTTP archive, without secrets.
    #[arg(long, value_name = "FILE")]
    pub har: Option<PathBuf>,
    /// PEM file of an additional certificate authority.
    #[arg(long, value_name = "FILE", env = "QF_CA_FILE")]
    pub ca_file: Option<PathBuf>,
    /// What it is held to.
    #[command(flatten)]
    pub config: CourtArguments,
}

/// The arguments of `faults`.
#[derive(Debug, Args)]
#[command(after_help = "\
Each fault is in a mock of its own, in another process; the suite sees the URL and nothing else, and stops at the first \
notice. Survivors are told everything. Notices of snapshots do not count. Exit status: 0 every fault was noticed that is not on \
record in conformance/faults-not-noticed.toml, and a mock without faults (which is told everything unless --fault is given) gave \
no finding; 1 otherwise; 2 wrong usage; 3 a mock could not be started, or ended by itself.")]
pub struct FaultsArguments {
    /// Only the fault of this name; may be given several times.
    #[arg(long = "fault", value_name = "NAME")]
    pub faults: Vec<String>,
    /// Only the faults of this api.
    #[arg(long, value_name = "NAME")]
    pub api: Option<Api>,
    /// Lists the faults instead of looking for them.
    #[arg(long)]
    pub list: bool,
    /// How the suite goes to the mocks: mock, or prelive for the road to a live target, with three accounts and no control.
    #[arg(long, default_value = "mock", value_name = "TARGET")]
    pub target: Kind,
    /// How many mocks at once, 1 to 64; twice the cores unless given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=64))]
    pub jobs: Option<u8>,
    /// Where the fault detection table goes. Unless given, one of all faults goes to target/conformance/faults (faults-prelive), and one of some is printed only.
    #[arg(long, value_name = "FOLDER")]
    pub results: Option<PathBuf>,
}

/// The arguments of `faulty-mock`.
#[derive(Debug, Args)]
pub struct FaultyMockArguments {
    /// The fault; none is a mock without.
    #[arg(long, value_name = "NAME")]
    pub fault: Option<String>,
    /// Where to write the files of a live run.
    #[arg(long, value_name = "FOLDER")]
    pub live: Option<PathBuf>,
}

/// What recorded traffic is held to.
#[derive(Debug, Args)]
pub struct CourtArguments {
    /// Only requests to this api; may be given several times. All of them unless given.
    #[arg(long = "api", value_name = "NAME")]
    pub apis: Vec<Api>,
    /// The environment whose documents count where the host does not tell: prelive or production.
    #[arg(long, default_value_t, value_name = "ENVIRONMENT")]
    pub environment: Environment,
    /// Findings about inferred promises count too.
    #[arg(long)]
    pub strict: bool,
}

impl CourtArguments {
    /// The configuration that was asked for.
    ///
    /// # Errors
    ///
    /// When the known deviations cannot be read.
    pub fn config(self) -> Result<JudgeConfig, DeviationsError> {
        let target = match self.environment {
            Environment::Production => Kind::Production,
            _ => Kind::PreLive,
        };
        let known = Deviations::committed()?.of(target, Utc::now().date_naive());
        Ok(JudgeConfig {
            known,
            environment: self.environment,
            at: Vec::new(),
            apis: if self.apis.is_empty() { Api::ALL.to_vec() } else { self.apis },
            strict: self.strict,
        })
    }
}

/// The arguments of `judge`.
#[derive(Debug, Args)]
#[command(after_help = "\
Developer tools of browsers export archives from their network panel (\"Save all as HAR with content\"); a run \
writes run.har beside its report. Requests belong to an api if they went to a documented host, to one that --at names, or to the path below which a mock \
on a private host serves it. Tokens, addresses and other secrets are replaced while reading. Exit status: 0 conformant, 1 \
findings, 2 no archive, or nothing in it could be judged.")]
pub struct JudgeArguments {
    /// The archive, HAR 1.2.
    pub file: PathBuf,
    /// Another place where apis are served, such as <https://staging.example>; may be given several times.
    #[arg(long, value_name = "URL", value_parser = place)]
    pub at: Vec<Url>,
    /// What it is held to.
    #[command(flatten)]
    pub config: CourtArguments,
    /// Where the report goes.
    #[arg(long, value_name = "FOLDER", hide = true)]
    pub results: Option<PathBuf>,
}

fn place(given: &str) -> Result<Url, String> {
    let url = Url::parse(given).ok();
    let url = url.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    url.ok_or_else(|| "it is no URL of a host; write it as https://staging.example".to_owned())
}

/// Which live target is meant.
#[derive(Debug, Args)]
pub struct LiveArguments {
    /// prelive or production; that of the environment variable unless given.
    #[arg(long, value_name = "TARGET")]
    pub target: Option<Kind>,
    /// Where ledger and lock are.
    #[arg(long, value_name = "FOLDER", hide = true)]
    pub live_files: Option<PathBuf>,
}

/// The arguments of `login`.
#[derive(Debug, Args)]
#[command(after_help = "\
The browser comes back to http://127.0.0.1:PORT/callback. Register that for the client; servers that \
ignore the port of a loopback address (RFC 8252) take any, others need --redirect-port with the \
registered one.")]
pub struct LoginArguments {
    /// Which actor: owner, member or outsider.
    pub actor: AccountSlot,
    /// prelive or production; that of the environment variable unless given.
    #[arg(long, value_name = "TARGET")]
    pub target: Option<Kind>,
    /// The port of the callback; any free one unless given.
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    pub redirect_port: Option<u16>,
    /// The scopes to ask for, separated by spaces: exactly those approved for the client.
    #[arg(long, value_name = "SCOPES")]
    pub scope: Option<String>,
    /// How many seconds to wait for the browser, at most a day.
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub timeout: u64,
}

/// The arguments of `run`.
#[derive(Debug, Args)]
pub struct RunArguments {
    /// What to run against: mock, prelive or production.
    #[arg(long, default_value = "mock", value_name = "TARGET")]
    pub target: Kind,
    /// Lists the scenarios instead of running them.
    #[arg(long)]
    pub list: bool,
    /// Lists the checks instead, with the level of their findings and what they rest on.
    #[arg(long)]
    pub list_checks: bool,
    /// Only the scenario of this name; may be given several times.
    #[arg(long = "scenario", value_name = "NAME")]
    pub scenarios: Vec<String>,
    /// Only the scenarios of this api.
    #[arg(long, value_name = "NAME")]
    pub api: Option<Api>,
    /// Random sequences beyond those of every run, in each scenario that has them.
    #[arg(long, value_name = "N")]
    pub sequences: Option<u32>,
    /// The seed of the first further random sequence; alone it means one. Seeds of every run (1 to 20) are played anyway.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Tells what a run on a live target would do and how long it takes; contacts nobody.
    #[arg(long)]
    pub dry_run: bool,
    /// Findings about inferred promises count on a live target too.
    #[arg(long)]
    pub strict: bool,
    /// Only one part of the selected scenarios, such as 1/2 and 2/2 on two machines; `report --merge` makes one report of them.
    #[arg(long, value_name = "PART/OF")]
    pub partition: Option<Partition>,
    /// How many scenarios at once on the mock, 1 to 64; twice the cores unless given. A live target always gets one after another.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=64))]
    pub jobs: Option<u8>,
    /// Ends the run properly after so long, in seconds or as 10m, 1h30m: what is under way ends, is cleaned up and reported.
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    pub max_time: Option<Duration>,
    /// Where ledger and lock of a live target are.
    #[arg(long, value_name = "FOLDER", hide = true)]
    pub live_files: Option<PathBuf>,
    /// Where the report goes, a new or empty folder or one of ours; target/conformance/<target> unless given.
    #[arg(long, value_name = "FOLDER")]
    pub results: Option<PathBuf>,
}

/// A duration, which takes a while.
fn duration(given: &str) -> Result<Duration, String> {
    let duration = match given.parse() {
        Ok(seconds) => Ok(Duration::from_secs(seconds)),
        Err(_) => humantime::parse_duration(given),
    };
    match duration {
        Ok(duration) if !duration.is_zero() => Ok(duration),
        Ok(_) => Err("nothing can be done in no time".to_owned()),
        Err(error) => Err(format!("{error}; write 600, 10m or 1h30m")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_in_seconds_or_says_its_unit() {
        for (given, seconds) in
            [("90", 90), ("90s", 90), ("10m", 600), ("1h30m", 5400), ("2h 1s", 7201)]
        {
            assert_eq!(duration(given), Ok(Duration::from_secs(seconds)), "{given}");
        }
        for wrong in ["", "0", "0m", "-1", "1.5", "ten", "10 parsecs", "99999999999999999999"] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }
}
