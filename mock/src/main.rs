//! The mock as a program: parses the command line, writes the files a run wants, serves until it is told to stop.
//!
//! Exit status: 0 stopped on request, or healthy · 1 not healthy · 2 could not run, or wrong usage.

mod health;

use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};
use std::net::{SocketAddr, ToSocketAddrs as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use clap::Parser;
use rooms_mock::{ClockKind, Config, Environment, Mock, Seed, Tls, fault, files, signals::Signals};
use url::Url;

/// Not healthy; what Docker expects.
const UNHEALTHY: u8 = 1;
/// Could not run.
const FAILED: u8 = 2;

/// How long requests under way are waited for at the end.
const PATIENCE: Duration = Duration::from_secs(3);

/// A stateful stand-in for the Quran Foundation Rooms API, its OAuth2, the legacy groups and the UCS rooms.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    /// Address to listen on; port 0 is any free port.
    #[arg(long, env = "ROOMS_MOCK_LISTEN", default_value = "127.0.0.1:4010", value_parser = address)]
    listen: SocketAddr,

    /// Ask the mock that listens at --listen whether it is well, and stop: 0 if it is, 1 if not.
    #[arg(long)]
    health_check: bool,

    /// Initial state: `empty` has the three accounts, a legacy group and a legacy page, `demo` a small community in every api.
    #[arg(long, default_value = "empty")]
    seed: Seed,

    /// What there is beside the seed, and how the mock behaves: clients, users, rooms, posts, faults, settings. JSON, or TOML if the
    /// name ends so. Options count before it. See --config-schema.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// Print the JSON Schema of --config and stop.
    #[arg(long)]
    config_schema: bool,

    /// Write the three accounts, with their ids and tokens in each api, to an actors file (TOML, readable by its owner only).
    #[arg(long, value_name = "FILE")]
    write_actors: Option<PathBuf>,

    /// Write the variables of a run against this mock to an environment file.
    #[arg(long, value_name = "FILE")]
    write_env: Option<PathBuf>,

    /// Misbehave in a named way; may be repeated. See --list-faults. `PUT /__mock/faults` does the same while the mock runs.
    #[arg(long, value_name = "NAME", value_parser = fault_name)]
    fault: Vec<String>,

    /// List the faults of each api, with what they break and what triggers them, and stop.
    #[arg(long)]
    list_faults: bool,

    /// The environment whose documented fields are served: prelive or production.
    #[arg(long, default_value = "prelive")]
    environment: Environment,

    /// The client that --write-env writes: public, or confidential with its secret.
    #[arg(long, value_name = "KIND", default_value = "public")]
    client: files::ClientKind,

    /// Let access tokens work for so long, those of the accounts included; otherwise issued ones work for an hour.
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..))]
    access_token_lifetime: Option<u64>,

    /// Refuse every Nth request of the Rooms api with 429 and Retry-After, before anything else.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    rate_limit_every: Option<u64>,

    /// Serve HTTPS with this certificate (PEM). It has to name the address that clients use, 127.0.0.1 for example.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,

    /// The private key of the certificate (PEM).
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,

    /// What the mock calls itself in its issuer, links and documents. Otherwise it is what each request calls it, as long as
    /// that is this machine or a private name; requests for other hosts are refused.
    #[arg(long, value_name = "URL", value_parser = public_url)]
    public_url: Option<Url>,

    /// Let pages of this origin call the control below /__mock/; may be repeated, `*` is every origin.
    #[arg(long, value_name = "ORIGIN", value_parser = origin)]
    allow_origin: Vec<String>,

    /// Let the login page forget browsers at once: `prompt=none` is always answered with `login_required`.
    #[arg(long)]
    no_sessions: bool,

    /// Send each invitation as a mail to this server, such as Mailpit: `smtp://localhost:1025`, `smtps://USER:PASSWORD@HOST`.
    #[arg(long, value_name = "URL")]
    smtp: Option<String>,

    /// Keep the state in this file across restarts. If it exists, it takes the place of --seed.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,

    /// Use the clock of tests, which moves with writes only, instead of the time of the machine.
    #[arg(long)]
    fixed_clock: bool,
}

fn address(text: &str) -> Result<SocketAddr, String> {
    if text.parse::<u16>().is_ok() {
        return Err(format!("the host is missing; write 127.0.0.1:{text}"));
    }
    let mut found = text.to_socket_addrs().map_err(|error| {
        format!("{error}; a host and a port are expected, 127.0.0.1:4010 for example")
    })?;
    found.next().ok_or_else(|| "no address".to_owned())
}

fn public_url(text: &str) -> Result<Url, String> {
    let url =
        Url::parse(text).map_err(|error| format!("{error}; https://rooms.example for example"))?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.query().is_none()
        && url.fragment().is_none();
    match plain {
        true => Ok(url),
        false => Err("an http or https URL without query is expected".to_owned()),
    }
}

/// An origin as browsers send it, or `*`. A URL with a path would never be one.
fn origin(text: &str) -> Result<String, String> {
    let sent = Url::parse(text).map(|url| url.origin().ascii_serialization());
    match text == "*" || sent.is_ok_and(|sent| sent == text.trim_end_matches('/')) {
        true => Ok(text.to_owned()),
        false => Err("an origin is scheme, host and port: http://localhost:5173".to_owned()),
    }
}

fn fault_name(text: &str) -> Result<String, String> {
    match fault::find(text) {
        Ok(entry) => Ok(entry.name.to_owned()),
        Err(error) => Err(format!("{error}\n  --list-faults shows them all")),
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    if cli.health_check {
        return told(health::check(cli.listen), UNHEALTHY);
    }
    let outcome = if cli.list_faults {
        list_faults()
    } else if cli.config_schema {
        print(&format!("{:#}\n", Config::schema()))
    } else {
        serve(&cli)
    };
    told(outcome, FAILED)
}

/// The exit status of an outcome, after its error is told.
fn told(outcome: anyhow::Result<()>, status: u8) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // A closed stderr leaves nobody to tell.
            let _ = writeln!(std::io::stderr(), "rooms-mock: {error:#}");
            ExitCode::from(status)
        }
    }
}

fn list_faults() -> anyhow::Result<()> {
    let (mut list, mut api) = (String::new(), None);
    for entry in fault::catalogue() {
        if api != Some(entry.api) {
            writeln!(list, "{}:", entry.api)?;
            api = Some(entry.api);
        }
        writeln!(
            list,
            "  {:36} {:15} breaks {}\n      when: {}",
            entry.name,
            entry.class,
            entry.breaks,
            entry.trigger()
        )?;
    }
    print(&list)
}

fn print(text: &str) -> anyhow::Result<()> {
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has read enough: `| head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

#[tokio::main]
async fn serve(cli: &Cli) -> anyhow::Result<()> {
    let mut builder = Mock::builder()
        .listen(cli.listen)
        .seed(cli.seed)
        .environment(cli.environment)
        .clock(if cli.fixed_clock { ClockKind::Fixed } else { ClockKind::Wall })
        .sessions(!cli.no_sessions)
        .log_to_stderr(true);
    for name in &cli.fault {
        builder = builder.fault(name);
    }
    if let Some(seconds) = cli.access_token_lifetime {
        builder = builder.access_token_lifetime(Duration::from_secs(seconds));
    }
    if let Some(requests) = cli.rate_limit_every {
        builder = builder.rate_limit_every(requests);
    }
    if let Some(path) = &cli.config {
        let config = Config::read(path);
        let mut config =
            config.with_context(|| format!("cannot use {}; check --config", path.display()))?;
        if let Some(clock) = config.clock.as_mut().filter(|_| cli.fixed_clock) {
            clock.kind = None;
        }
        builder = builder.config(config);
    }
    for origin in &cli.allow_origin {
        builder = builder.allow_origin(origin);
    }
    if let Some(url) = &cli.public_url {
        builder = builder.public_url(url.clone());
    }
    if let Some(url) = &cli.smtp {
        builder = builder.smtp(url);
    }
    if let Some(path) = &cli.state {
        builder = builder.state(path);
    }
    if let (Some(certificate), Some(key)) = (&cli.tls_cert, &cli.tls_key) {
        builder =
            builder.tls(Tls::from_pem(read(certificate, "--tls-cert")?, read(key, "--tls-key")?));
    }
    let mock = builder.start().await?;
    if let Some(path) = &cli.write_actors {
        let actors = files::actors(&mock)?;
        files::write_private(path, &actors)
            .with_context(|| format!("cannot write {}; check --write-actors", path.display()))?;
    }
    if let Some(path) = &cli.write_env {
        let text =
            files::environment(&mock, cli.environment, cli.client, cli.write_actors.as_deref())?;
        files::write_private(path, &text)
            .with_context(|| format!("cannot write {}; check --write-env", path.display()))?;
    }
    if !cli.listen.ip().is_loopback() {
        // A closed stderr leaves nobody to tell.
        let _ = writeln!(
            std::io::stderr(),
            "rooms-mock: warning: {} can be reached from other machines; whoever reaches it can do and read everything here. --listen 127.0.0.1:{} keeps it to this one",
            cli.listen,
            cli.listen.port()
        );
    }
    // Whoever waits for this line may rely on the files. Nobody has to read it.
    let mut signals = Signals::listen().context("requests to stop cannot be heard")?;
    let mut out = std::io::stdout();
    let _ = writeln!(out, "listening on {}", mock.url()).and_then(|()| out.flush());
    signals.next().await;
    // An answer that nobody fetches is not waited for.
    let _ = tokio::time::timeout(PATIENCE, mock.stop()).await;
    Ok(())
}

fn read(path: &std::path::Path, option: &str) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}; check {option}", path.display()))
}
