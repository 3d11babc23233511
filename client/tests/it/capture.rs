//! A server of a few lines that keeps what it was sent and answers what the test says.
//!
//! It speaks just enough HTTP/1.1 for the client, so that nothing is between the test and the bytes.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use rooms_client::{Client, ClientBuilder, Environment};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
    time::sleep,
};

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    /// Path and query.
    pub target: String,
    /// By lower-case name.
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Request {
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap()
    }

    pub fn query(&self) -> BTreeMap<String, String> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        url::form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    }
}

/// What to answer.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    pub manner: Manner,
}

/// How to answer.
#[derive(Clone, Copy, Debug, Default)]
pub enum Manner {
    #[default]
    Well,
    /// After this time.
    Late(Duration),
    /// The head and half of the body, and the rest after this time.
    Haltingly(Duration),
    /// The head and half of the body, and no more.
    Cut,
    /// Not at all: the connection is reset.
    Reset,
    /// Without an announced length: the body ends with the connection.
    Unannounced,
}

impl Answer {
    pub fn json(status: u16, body: &serde_json::Value) -> Self {
        Self::new(status, "application/json", body.to_string())
    }

    pub fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("content-type", content_type.to_owned())];
        Self { status, headers, body: body.into(), manner: Manner::Well }
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub fn manner(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }
}

/// A running server; it stops when dropped.
pub struct Server {
    url: String,
    received: Arc<Mutex<Vec<Request>>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Answers every request alike.
    pub async fn always(answer: Answer) -> Self {
        Self::start(move |_| answer.clone()).await
    }

    pub async fn start(answer: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let received = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&received);
        let answer = Arc::new(answer);
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let (log, answer) = (Arc::clone(&log), Arc::clone(&answer));
                connections.spawn(async move { serve(stream, &log, &*answer).await });
            }
        });
        Self { url, received, task }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn builder(&self) -> ClientBuilder {
        Client::builder().environment(Environment::custom(&self.url).unwrap())
    }

    pub fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    /// Answers with one after the other, and then always with the last.
    pub async fn script(answers: impl IntoIterator<Item = Answer>) -> Self {
        let answers: Vec<_> = answers.into_iter().collect();
        let turn = AtomicUsize::new(0);
        Self::start(move |_| {
            let turn = turn.fetch_add(1, Ordering::Relaxed);
            answers[turn.min(answers.len() - 1)].clone()
        })
        .await
    }

    /// Everything that arrived so far.
    pub fn received(&self) -> Vec<Request> {
        self.received.lock().unwrap().clone()
    }

    /// The one request that arrived.
    pub fn only_request(&self) -> Request {
        let mut received = self.received();
        assert_eq!(received.len(), 1, "exactly one request was expected");
        received.remove(0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(stream: TcpStream, log: &Mutex<Vec<Request>>, answer: &impl Fn(&Request) -> Answer) {
    let mut stream = BufReader::new(stream);
    let Some(request) = read(&mut stream).await else {
        return;
    };
    let answer = answer(&request);
    log.lock().unwrap().push(request);
    let mut head = format!("HTTP/1.1 {} Answer\r\n", answer.status);
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if !matches!(answer.manner, Manner::Unannounced) {
        head.push_str(&format!("content-length: {}\r\n", answer.body.len()));
    }
    head.push_str("connection: close\r\n\r\n");
    let (half, rest) = answer.body.split_at(answer.body.len() / 2);
    match answer.manner {
        Manner::Late(time) => sleep(time).await,
        Manner::Reset => {
            let _ = stream.get_ref().set_zero_linger();
            return;
        }
        _ => {}
    }
    // The client may be gone by now; that is its business.
    let _ = stream.write_all(head.as_bytes()).await;
    let _ = stream.write_all(half).await;
    match answer.manner {
        Manner::Haltingly(time) => sleep(time).await,
        Manner::Cut => return,
        _ => {}
    }
    let _ = stream.write_all(rest).await;
    let _ = stream.shutdown().await;
}

async fn read(stream: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut line = String::new();
    stream.read_line(&mut line).await.ok()?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await.ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            break;
        };
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    let length = headers.get("content-length").map_or(0, |length: &String| length.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    Some(Request { method, target, headers, body })
}
