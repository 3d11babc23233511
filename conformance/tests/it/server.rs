//! A server that answers with exactly the bytes it is given, and keeps the bytes it got.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// Answers each connection with the next of its answers, then closes it.
pub struct Server {
    pub address: SocketAddr,
    pub received: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Server {
    pub async fn answering(answers: Vec<Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let received = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&received);
        tokio::spawn(async move {
            for answer in answers {
                let (mut connection, _) = listener.accept().await.unwrap();
                let request = read_message(&mut connection).await;
                kept.lock().unwrap().push(request);
                connection.write_all(&answer).await.unwrap();
                connection.shutdown().await.unwrap();
            }
        });
        Self { address, received }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn request(&self, index: usize) -> Vec<u8> {
        self.received.lock().unwrap()[index].clone()
    }
}

/// A server that does with each connection what it is told, at the same time. Its URL.
pub async fn serving<F, Fut>(serve: F) -> String
where
    F: Fn(TcpStream) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            tokio::spawn(serve(connection));
        }
    });
    format!("http://{address}")
}

/// What is done with a request instead of passing it on.
#[derive(Clone, Copy, Debug)]
pub enum Instead {
    Pass,
    Close,
    Say(&'static str),
}

/// A server in front of another one, which does with each request what a rule says of its first line. Its URL.
pub async fn in_front_of(
    upstream: &str,
    rule: impl Fn(&str) -> Instead + Send + Sync + 'static,
) -> String {
    let (upstream, rule) = (upstream.to_owned(), Arc::new(rule));
    serving(move |mut connection| {
        let (upstream, rule) = (upstream.clone(), Arc::clone(&rule));
        async move {
            let mut behind = connect(&upstream).await;
            loop {
                let request = read_message(&mut connection).await;
                if request.is_empty() {
                    return;
                }
                let line = request.split(|byte| *byte == b'\r').next().unwrap();
                let answer = match rule(&String::from_utf8_lossy(line)) {
                    Instead::Close => return,
                    Instead::Say(text) => text.as_bytes().to_vec(),
                    Instead::Pass => {
                        behind.write_all(&request).await.unwrap();
                        read_message(&mut behind).await
                    }
                };
                if connection.write_all(&answer).await.is_err() {
                    return;
                }
            }
        }
    })
    .await
}

/// A connection to a URL.
pub async fn connect(url: &str) -> TcpStream {
    let address = url.trim_start_matches("http://");
    TcpStream::connect(address).await.unwrap()
}

/// Sends bytes and reads until the other side closes.
pub async fn send(address: &str, bytes: &[u8]) -> Vec<u8> {
    let mut connection = connect(address).await;
    connection.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    // A connection that is dropped in the middle is an answer too.
    let _ = connection.read_to_end(&mut answer).await;
    answer
}

/// Reads one message, whose length its head announces; what there is if the connection ends.
pub async fn read_message(connection: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        if let Some((head, body)) = split(&bytes) {
            let length = header(&head, "content-length").map_or(0, |value| value.parse().unwrap());
            if body.len() >= length {
                return bytes;
            }
        }
        let count = connection.read(&mut buffer).await.unwrap_or_default();
        if count == 0 {
            return bytes;
        }
        bytes.extend_from_slice(&buffer[..count]);
    }
}

/// Head and body of a message.
pub fn split(bytes: &[u8]) -> Option<(String, Vec<u8>)> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    Some((head, bytes[end + 4..].to_vec()))
}

/// The value of a header.
pub fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().skip(1).find_map(|line| {
        let (given, value) = line.split_once(':')?;
        given.eq_ignore_ascii_case(name).then_some(value.trim())
    })
}
