//! Whether a mock answers, asked by its own program: a container of nothing else has neither shell nor curl.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use anyhow::{Context as _, bail};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(2);
/// More than an answer ever has.
const MOST_READ: u64 = 16 * 1024;

/// Asks the mock that listens at an address, on this machine if it listens everywhere.
///
/// # Errors
///
/// Why it is not healthy.
#[tokio::main(flavor = "current_thread")]
pub(crate) async fn check(listen: SocketAddr) -> anyhow::Result<()> {
    let host = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    let address = SocketAddr::new(host, listen.port());
    if address.port() == 0 {
        bail!("--health-check needs the port of the mock; write --listen {host}:4010 for example");
    }
    let answer = tokio::time::timeout(PATIENCE, ask(address)).await;
    let answer = answer.with_context(|| format!("{address} does not answer"))?;
    let answer = answer.with_context(|| format!("no mock answers at {address}"))?;
    let line = answer.lines().next().unwrap_or_default();
    match line.split(' ').nth(1) {
        Some("200") if line.starts_with("HTTP/1.") => Ok(()),
        _ => bail!("what answers at {address} is no healthy mock"),
    }
}

async fn ask(address: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET /health HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(MOST_READ).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
