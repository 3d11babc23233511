//! Middlewares of other crates around every request.

use std::{fmt, sync::Arc};

use reqwest_middleware::{ClientBuilder, ClientWithMiddleware, Middleware};

/// Middlewares, the outermost first.
#[derive(Clone, Default)]
pub(crate) struct Chain(Vec<Arc<dyn Middleware>>);

impl Chain {
    pub(crate) fn push(&mut self, middleware: impl Middleware) {
        self.0.push(Arc::new(middleware));
    }

    /// The HTTP client with them around it, if there are any.
    pub(crate) fn around(&self, http: &reqwest::Client) -> Option<ClientWithMiddleware> {
        if self.0.is_empty() {
            return None;
        }
        let builder = ClientBuilder::new(http.clone());
        Some(self.0.iter().cloned().fold(builder, ClientBuilder::with_arc).build())
    }
}

impl fmt::Debug for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chain of {}", self.0.len())
    }
}
