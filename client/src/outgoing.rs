//! A request before it is sent, from which each attempt is made anew.

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Method,
    header::{ACCEPT, CONTENT_TYPE},
};
use url::Url;

/// What is sent. An attempt is cheaper made than copied before it is known whether another one is needed.
#[derive(Debug)]
pub(crate) struct Outgoing {
    pub(crate) method: Method,
    /// Encoded, from the first slash after the host on.
    pub(crate) path: String,
    /// Encoded, without its question mark; empty if there is none.
    pub(crate) query: String,
    /// The body, and what it is.
    pub(crate) body: Option<(Bytes, &'static str)>,
    /// More headers; they replace ours.
    pub(crate) headers: HeaderMap,
}

impl Outgoing {
    /// The request to the server at this URL, without credentials.
    pub(crate) fn request(&self, base: &Url) -> reqwest::Request {
        let mut url = base.clone();
        url.set_path(&self.path);
        if !self.query.is_empty() {
            url.set_query(Some(&self.query));
        }
        let mut request = reqwest::Request::new(self.method.clone(), url);
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some((_, kind)) = &self.body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        for (name, value) in &self.headers {
            headers.insert(name, value.clone());
        }
        if let Some((body, _)) = &self.body {
            *request.body_mut() = Some(body.clone().into());
        }
        request
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_stays_as_it_is_however_often_it_is_sent() {
        let base = Url::parse("https://example.org/x").expect("a URL");
        let outgoing = Outgoing {
            method: Method::PUT,
            path: "/x/rooms/a%2Fb%20c%3Fd/posts".to_owned(),
            query: "query=a%26b+c".to_owned(),
            body: Some((Bytes::from_static(b"{}"), "application/json")),
            headers: HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static("text/plain"))]),
        };
        for request in [outgoing.request(&base), outgoing.request(&base)] {
            assert_eq!(request.method(), Method::PUT);
            assert_eq!(
                request.url().as_str(),
                "https://example.org/x/rooms/a%2Fb%20c%3Fd/posts?query=a%26b+c"
            );
            assert_eq!(request.headers()[ACCEPT], "text/plain");
            assert_eq!(request.headers()[CONTENT_TYPE], "application/json");
            assert_eq!(request.body().and_then(reqwest::Body::as_bytes), Some(&b"{}"[..]));
        }
    }
}
