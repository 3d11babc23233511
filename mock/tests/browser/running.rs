//! A mock in a process of its own, and the application beside it.

use std::io::{BufRead as _, BufReader};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use http::header;

/// A mock that ends with it.
pub struct Running {
    process: Child,
    /// Where it listens, by name: `http://localhost:4010`.
    pub url: String,
    port: u16,
}

impl Running {
    /// Starts it with further options.
    pub fn start(options: &[&str]) -> Self {
        Self::on(0, options)
    }

    fn on(port: u16, options: &[&str]) -> Self {
        let errors = tempfile::NamedTempFile::new().unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_rooms-mock"))
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .args(options)
            .stdout(Stdio::piped())
            .stderr(errors.reopen().unwrap())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut stdout = BufReader::new(process.stdout.take().unwrap());
        stdout.read_line(&mut line).unwrap();
        let port = line.trim().rsplit(':').next().unwrap();
        let port = port.parse().unwrap_or_else(|_| {
            let told = std::fs::read_to_string(errors.path()).unwrap();
            panic!("it does not listen: {told}")
        });
        Self { process, url: format!("http://localhost:{port}"), port }
    }

    /// Stops it as a terminal does, and starts it again in the same place.
    pub fn restart(mut self, options: &[&str]) -> Self {
        let id = self.process.id().to_string();
        let stopped = Command::new("kill").args(["-TERM", &id]).status().unwrap();
        assert!(stopped.success());
        assert!(self.process.wait().unwrap().success(), "it stops on request");
        Self::on(self.port, options)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The library that the application logs in with.
pub fn library() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/application");
    folder.join("node_modules/oidc-client-ts/dist/browser/oidc-client-ts.min.js")
}

/// Serves the application on an origin of its own.
pub async fn application() -> String {
    let page = || get(|| async { Html(include_str!("application/index.html")) });
    let script =
        |text: String| get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], text) });
    let own = include_str!("application/application.js").to_owned();
    let library = std::fs::read_to_string(library()).unwrap();
    let router = Router::new()
        .route("/", page())
        .route("/login/done", page())
        .route("/application.js", script(own))
        .route("/oidc-client-ts.min.js", script(library));
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let listener = listener.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async { axum::serve(listener, router).await });
    format!("http://localhost:{port}")
}
