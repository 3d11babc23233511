//! Requests without a client: bytes over a socket, so that the server is what costs.

use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use rooms_mock::{Accounts, CLIENT_ID};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
};

use crate::server::Child;

/// The request that everything is measured with, and its answer.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) room: i64,
    /// A room.
    pub(crate) body: String,
    /// A page of rooms.
    pub(crate) list: String,
    pub(crate) token: String,
}

impl Sample {
    /// From the mock.
    pub(crate) async fn of(mock: &Child) -> anyhow::Result<Self> {
        let token = Accounts::fixed().owner.access_token;
        let mut connection = Connection::open(&mock.address, "").await?;
        let mut get = async |path: &str| {
            let request = request(&mock.address, &token, path);
            let answer = connection.exchange(request.as_bytes()).await?;
            anyhow::Ok(String::from_utf8(answer)?)
        };
        let named = get("/quran-reflect/v1/rooms/group/evening-reflections").await?;
        let named: serde_json::Value = serde_json::from_str(&named)?;
        let room = named["id"].as_i64().context("a room without an id")?;
        Ok(Self {
            room,
            body: get(&format!("/quran-reflect/v1/rooms/{room}")).await?,
            list: get("/quran-reflect/v1/rooms/search?limit=5").await?,
            token,
        })
    }

    /// The request, for a server below whose prefix the paths of the document are.
    fn request(&self, address: &str, prefix: &str) -> String {
        let path = format!("{prefix}/v1/rooms/{}", self.room);
        request(address, &self.token, &path)
    }
}

fn request(host: &str, token: &str, path: &str) -> String {
    format!(
        "GET {path} HTTP/1.1\r\nhost: {host}\r\naccept: application/json\r\n\
         x-auth-token: {token}\r\nx-client-id: {CLIENT_ID}\r\n\r\n"
    )
}

/// Connections that stay open from turn to turn.
#[derive(Debug)]
pub(crate) struct Load(Vec<Connection>);

impl Load {
    pub(crate) async fn open(
        server: &Child,
        sample: &Sample,
        connections: u64,
    ) -> anyhow::Result<Self> {
        Self::at(&server.address, "/quran-reflect", sample, connections).await
    }

    /// At an address, below a prefix.
    pub(crate) async fn at(
        address: &str,
        prefix: &str,
        sample: &Sample,
        connections: u64,
    ) -> anyhow::Result<Self> {
        let request = sample.request(address, prefix);
        let mut open = Vec::new();
        for _ in 0..connections {
            open.push(Connection::open(address, &request).await?);
        }
        Ok(Self(open))
    }

    /// Makes so many requests, one after the other over the first connection, and returns how long each took.
    pub(crate) async fn timed(&mut self, requests: u64) -> anyhow::Result<Vec<Duration>> {
        let connection = self.0.first_mut().context("no connection")?;
        let mut times = Vec::new();
        for _ in 0..requests {
            let began = Instant::now();
            connection.again().await?;
            times.push(began.elapsed());
        }
        Ok(times)
    }

    /// Makes so many requests, evenly over all connections, and returns how many it made.
    pub(crate) async fn run(&mut self, requests: u64) -> anyhow::Result<u64> {
        let share = requests / self.0.len() as u64;
        let mut running = JoinSet::new();
        let connections = self.0.len() as u64;
        for mut connection in self.0.drain(..) {
            running.spawn(async move {
                for _ in 0..share {
                    connection.again().await?;
                }
                anyhow::Ok(connection)
            });
        }
        while let Some(connection) = running.join_next().await {
            self.0.push(connection??);
        }
        Ok(share * connections)
    }
}

/// A connection that is kept.
#[derive(Debug)]
struct Connection {
    stream: TcpStream,
    request: Vec<u8>,
    received: Vec<u8>,
}

impl Connection {
    async fn open(address: &str, request: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            request: request.as_bytes().to_vec(),
            received: Vec::with_capacity(16 * 1024),
        })
    }

    /// Sends a request and returns the body of its answer.
    async fn exchange(&mut self, request: &[u8]) -> anyhow::Result<Vec<u8>> {
        self.stream.write_all(request).await?;
        let body = self.receive().await?;
        Ok(self.received[body..].to_vec())
    }

    /// The same request again.
    async fn again(&mut self) -> anyhow::Result<()> {
        self.stream.write_all(&self.request).await?;
        self.receive().await?;
        Ok(())
    }

    /// Reads one answer, and returns where its body begins.
    async fn receive(&mut self) -> anyhow::Result<usize> {
        self.received.clear();
        loop {
            let count = self.stream.read_buf(&mut self.received).await?;
            ensure!(count > 0, "the server hung up");
            let Some(end) = self.received.windows(4).position(|four| four == b"\r\n\r\n") else {
                continue;
            };
            let head = std::str::from_utf8(&self.received[..end])?;
            let Some((_, length)) = head.lines().find_map(|line| {
                let (name, value) = line.split_once(": ")?;
                name.eq_ignore_ascii_case("content-length").then_some((name, value))
            }) else {
                bail!("an answer without a length:\n{head}");
            };
            let whole = end + 4 + length.trim().parse::<usize>()?;
            ensure!(head.starts_with("HTTP/1.1 200 "), "another answer than success:\n{head}");
            while self.received.len() < whole {
                let count = self.stream.read_buf(&mut self.received).await?;
                ensure!(count > 0, "the server hung up");
            }
            return Ok(end + 4);
        }
    }
}
