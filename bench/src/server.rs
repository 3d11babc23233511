//! Servers in processes of their own.

use std::{
    env,
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::SocketAddr,
    process::{self, ChildStdin, Command, Stdio},
    sync::Arc,
    thread,
};

use anyhow::{Context as _, bail};
use axum::{Router, body::Bytes, http::header::CONTENT_TYPE, routing::get};
use clap::ValueEnum;
use conformance::{
    deviations::Known,
    judge::{JudgeConfig, Limits},
    proxy::{Proxy, ProxySettings},
};
use rooms_mock::{Fault, Mock, Seed};
use rooms_openapi::{Api, Environment};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

/// What a server is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// As little as can answer: the same bytes to everything.
    Bytes,
    /// An axum handler that answers the same bytes.
    Axum,
    /// The mock with its demo community.
    Mock,
    /// The same with a fault that changes nothing.
    Faulty,
    /// The validation proxy; what it is told is where it passes traffic on to.
    Proxy,
}

#[derive(Debug)]
struct Harmless;

impl Fault for Harmless {}

const LISTENING: &str = "listening on ";

/// A server that is running; it stops when this is dropped.
#[derive(Debug)]
pub(crate) struct Child {
    process: process::Child,
    /// The server stops when this ends, however this process does.
    _until: ChildStdin,
    /// Host and port.
    pub(crate) address: String,
    /// Where the proxy reports.
    pub(crate) report: Option<String>,
}

impl Child {
    /// Starts a server; `body` is what it answers, if it has nothing of its own to say.
    pub(crate) fn start(kind: Kind, body: &str) -> anyhow::Result<Self> {
        let name = kind.to_possible_value().context("a kind without a name")?;
        let mut process = Command::new(env::current_exe()?)
            .args(["serve", name.get_name()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the server cannot be started")?;
        let mut until = process.stdin.take().context("a server without stdin")?;
        until.write_all(format!("{}\n", body.replace(['\r', '\n'], " ")).as_bytes())?;
        until.flush()?;
        let said = process.stdout.take().context("a server without stdout")?;
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        let Some(said) = line.trim().strip_prefix(LISTENING) else {
            bail!("the server said '{}' instead of its address", line.trim());
        };
        let mut urls = said.split_whitespace();
        let url = urls.next().unwrap_or_default();
        Ok(Self {
            address: url.trim_start_matches("http://").to_owned(),
            report: urls.next().map(str::to_owned),
            process,
            _until: until,
        })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Is a server until stdin ends.
pub(crate) fn serve(kind: Kind) -> anyhow::Result<()> {
    let mut body = String::new();
    io::stdin().read_line(&mut body)?;
    let body = Bytes::from(body.trim_end().to_owned());
    thread::spawn(|| {
        let _ = io::stdin().read_to_end(&mut Vec::new());
        process::exit(0);
    });
    let mut runtime = match kind {
        Kind::Bytes => tokio::runtime::Builder::new_current_thread(),
        Kind::Axum | Kind::Mock | Kind::Faulty | Kind::Proxy => {
            tokio::runtime::Builder::new_multi_thread()
        }
    };
    runtime.enable_all().build()?.block_on(async {
        if matches!(kind, Kind::Mock | Kind::Faulty) {
            let mut mock = Mock::builder().seed(Seed::Demo);
            if kind == Kind::Faulty {
                mock = mock.custom_fault(Harmless);
            }
            let mock = mock.start().await?;
            announce(mock.url())?;
            return std::future::pending().await;
        }
        if kind == Kind::Proxy {
            let upstream = std::str::from_utf8(&body)?;
            let proxy = Proxy::start(passing_on_to(upstream)?, |_| {}).await?;
            announce(&format!("{} {}", proxy.url(), proxy.report_url()))?;
            return std::future::pending().await;
        }
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        announce(&format!("http://{}", listener.local_addr()?))?;
        if kind == Kind::Axum {
            let handler = move || async move { ([(CONTENT_TYPE, "application/json")], body) };
            let router = Router::new().route("/quran-reflect/v1/rooms/{id}", get(handler));
            return Ok(axum::serve(listener, router).await?);
        }
        let length = body.len();
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n"
        );
        let answer: Arc<[u8]> = [head.as_bytes(), &body].concat().into();
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            tokio::spawn(repeat(stream, Arc::clone(&answer)));
        }
    })
}

fn passing_on_to(upstream: &str) -> anyhow::Result<ProxySettings> {
    let any = SocketAddr::from(([127, 0, 0, 1], 0));
    Ok(ProxySettings {
        upstream: upstream.parse()?,
        listen: any,
        report: any,
        config: JudgeConfig {
            environment: Environment::PreLive,
            at: Vec::new(),
            apis: Api::ALL.to_vec(),
            strict: false,
            known: Known::default(),
        },
        archive: None,
        authority: None,
        limits: Limits::FOR_DAYS,
    })
}

fn announce(url: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{LISTENING}{url}")?;
    stdout.flush()
}

/// Answers each end of a head with the same bytes; requests have no body here.
async fn repeat(mut stream: TcpStream, answer: Arc<[u8]>) -> io::Result<()> {
    let mut seen = Vec::with_capacity(4096);
    loop {
        if stream.read_buf(&mut seen).await? == 0 {
            return Ok(());
        }
        while let Some(end) = seen.windows(4).position(|four| four == b"\r\n\r\n") {
            seen.drain(..end + 4);
            stream.write_all(&answer).await?;
        }
    }
}
