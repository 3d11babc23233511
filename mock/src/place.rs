//! Where a mock is, as whoever calls sees it: which hosts it answers to, under which URL, and which pages may control it.
//!
//! A page of the web can make a browser call a server on the own machine. It is kept out by two things: it cannot choose the
//! `Host` of a request unless it owns that name (DNS rebinding), and it cannot hide its `Origin`.

use std::net::{IpAddr, Ipv6Addr};

use http::{HeaderMap, HeaderName, HeaderValue, Method, header, uri::Authority};
use url::Url;

use crate::reply::Reply;

const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// Endings of names that nobody can own in the public DNS.
const PRIVATE: [&str; 6] = ["localhost", "local", "internal", "test", "home.arpa", "lan"];

/// Where a mock is.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// Where it listens: `http://127.0.0.1:4010`.
    pub(crate) listening: String,
    /// What it was told to call itself.
    pub(crate) public: Option<Url>,
    /// The origins whose pages may control it; `*` is every one.
    pub(crate) allowed: Vec<String>,
}

impl Place {
    /// The URL that a request was sent to, without a slash at the end.
    ///
    /// # Errors
    ///
    /// The host that this is not.
    pub(crate) fn of(
        &self,
        authority: Option<&Authority>,
        headers: &HeaderMap,
    ) -> Result<String, Elsewhere> {
        if let Some(base) = self.at_once(authority, headers) {
            return Ok(base);
        }
        // Of several proxies the first one was asked. What is no text is no host.
        let texts = |name: HeaderName| {
            let values = headers.get_all(name).into_iter();
            values.map(|value| value.to_str().unwrap_or("?").trim())
        };
        let forwarded = |name| {
            let mut values = texts(name);
            values.next().map(|value| value.split(',').next().unwrap_or_default().trim())
        };
        let named = texts(header::HOST)
            .chain(forwarded(FORWARDED_HOST))
            .chain(authority.map(Authority::as_str));
        for host in named {
            if !self.answers_to(host) {
                return Err(Elsewhere(host.to_owned()));
            }
        }
        if self.public.is_some() {
            return Ok(self.own());
        }
        let Some(host) = forwarded(FORWARDED_HOST)
            .or(texts(header::HOST).next())
            .filter(|host| !host.is_empty())
        else {
            return Ok(self.own());
        };
        let own = self.listening.split("://").next().unwrap_or("http");
        let scheme = match forwarded(FORWARDED_PROTO) {
            Some(scheme @ ("http" | "https")) => scheme,
            _ => own,
        };
        Ok(format!("{scheme}://{}", host.to_ascii_lowercase()))
    }

    /// The URL of a request that has nothing but the host that the mock listens at, as most have.
    fn at_once(&self, authority: Option<&Authority>, headers: &HeaderMap) -> Option<String> {
        let (_, own) = self.listening.split_once("://")?;
        let plain = self.public.is_none()
            && authority.is_none()
            && !headers.contains_key(FORWARDED_HOST)
            && !headers.contains_key(FORWARDED_PROTO);
        let mut hosts = headers.get_all(header::HOST).iter();
        (plain && hosts.next()?.as_bytes() == own.as_bytes() && hosts.next().is_none())
            .then(|| self.listening.clone())
    }

    /// The URL of whoever does not say what they call it, without a slash at the end.
    pub(crate) fn own(&self) -> String {
        let public = self.public.as_ref().map(Url::as_str);
        let own = public.unwrap_or(&self.listening);
        own.trim_end_matches('/').to_owned()
    }

    /// Whether a host, with or without a port, is this machine, a private one, or what the mock was told to call itself.
    fn answers_to(&self, host: &str) -> bool {
        let own = self.listening.split_once("://").map(|(_, own)| own);
        if own == Some(host) || is_private_host(host) {
            return true;
        }
        let public = self.public.as_ref().and_then(Url::host_str);
        public.is_some() && as_url(host).is_some_and(|url| public == url.host_str())
    }

    /// Whether a page may control the mock: one of its own, one that was allowed, or no page at all.
    pub(crate) fn may_control(&self, base: &str, method: &Method, headers: &HeaderMap) -> bool {
        let mut origins = headers.get_all(header::ORIGIN).iter();
        origins.all(|origin| self.is_allowed(base, headers, origin))
            && !is_embedded(method, headers)
    }

    /// The origin of a request, if its page may read what the control answers.
    pub(crate) fn controlling<'h>(
        &self,
        base: &str,
        headers: &'h HeaderMap,
    ) -> Option<&'h HeaderValue> {
        let origin = headers.get(header::ORIGIN)?;
        self.is_allowed(base, headers, origin).then_some(origin)
    }

    fn is_allowed(&self, base: &str, headers: &HeaderMap, origin: &HeaderValue) -> bool {
        let Ok(origin) = origin.to_str() else {
            return false;
        };
        let own = Url::parse(base).map(|url| url.origin().ascii_serialization());
        let same = |other: &str| other.trim_end_matches('/').eq_ignore_ascii_case(origin);
        // With a public URL the page is also at the address that it listens on. Its host was looked at before.
        let asked = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let scheme = self.listening.split("://").next().unwrap_or("http");
        own.is_ok_and(|own| own == origin)
            || asked.is_some_and(|host| same(&format!("{scheme}://{host}")))
            || self.allowed.iter().any(|it| it == "*" || same(it))
    }
}

/// Whether a page from elsewhere has it loaded as a script, a picture or a frame; such requests have no `Origin`.
fn is_embedded(method: &Method, headers: &HeaderMap) -> bool {
    let is = |name: &str, values: &[&str]| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.is_some_and(|value| values.contains(&value))
    };
    let followed = matches!(*method, Method::GET | Method::HEAD)
        && is("sec-fetch-mode", &["navigate"])
        && is("sec-fetch-dest", &["document"]);
    is("sec-fetch-site", &["cross-site", "same-site"])
        && !headers.contains_key(header::ORIGIN)
        && !followed
}

/// A host with or without a port, as a URL reads it, so that no spelling is taken for something else.
fn as_url(host: &str) -> Option<Url> {
    let url = Url::parse(&format!("http://{host}/")).ok()?;
    let plain = url.username().is_empty()
        && url.password().is_none()
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none();
    plain.then_some(url)
}

/// Whether the `Host` of a request, with or without a port, is this machine or a private one: an address that is not
/// public, a name without a dot, or one that nobody can own in the public DNS. A page of the web that makes its own name
/// lead here (DNS rebinding) has another.
#[must_use]
pub fn is_private_host(host: &str) -> bool {
    // A request without a name is for whoever gets it.
    if host.is_empty() {
        return true;
    }
    let Some(url) = as_url(host) else {
        return false;
    };
    match url.host() {
        None => false,
        Some(url::Host::Ipv4(ip)) => is_private(ip.into()),
        Some(url::Host::Ipv6(ip)) => is_private(ip.into()),
        Some(url::Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            // A name without a dot is a service of Compose, or a machine of the own network.
            !name.contains('.')
                || PRIVATE
                    .iter()
                    .any(|ending| name.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.')))
        }
    }
}

fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            ip.is_loopback() || ip.is_private() || ip.is_link_local() || ip.is_unspecified()
        }
        IpAddr::V6(ip) => {
            let mapped = ip.to_ipv4_mapped();
            mapped.is_some_and(|ip| is_private(ip.into()))
                || ip == Ipv6Addr::LOCALHOST
                || ip.is_unspecified()
                || ip.is_unique_local()
                || ip.is_unicast_link_local()
        }
    }
}

/// A host that this mock is not.
#[derive(Debug)]
pub(crate) struct Elsewhere(String);

impl Elsewhere {
    pub(crate) fn reply(&self) -> Reply {
        let host = self.0.chars().filter(|letter| !letter.is_control());
        let host: String = host.take(100).collect();
        let message = format!(
            "This mock does not answer to the host `{host}`: it is neither this machine nor a private name. Start it with --public-url http://{host} if it should."
        );
        Reply::error(421, "misdirected_request", &message)
    }
}

/// The reply to a page that may not control the mock.
pub(crate) fn foreign() -> Reply {
    let message = "Pages of other origins do not control this mock. Start it with --allow-origin and the origin of the page if this one should.";
    Reply::error(403, "forbidden", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(public: Option<&str>) -> Place {
        Place {
            listening: "http://127.0.0.1:4010".to_owned(),
            public: public.map(|url| Url::parse(url).expect("a URL")),
            allowed: vec!["http://localhost:5173".to_owned()],
        }
    }

    fn asked(place: &Place, headers: &[(&'static str, &str)]) -> Result<String, u16> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_str(value).expect("a value"));
        }
        place.of(None, &map).map_err(|elsewhere| elsewhere.reply().status)
    }

    #[test]
    fn private_names_are_answered_under_the_name_that_was_asked_for() {
        for host in [
            "localhost:4010",
            "127.0.0.1:4010",
            "127.8.8.8",
            "[::1]:4010",
            "10.0.2.2:4010",
            "192.168.1.7",
            "172.20.0.3:80",
            "[fd00::7]:4010",
            "mock:4010",
            "rooms-mock",
            "host.docker.internal:4010",
            "my.laptop.local",
            "app.localhost",
            "rooms.test",
            "localhost.",
        ] {
            assert_eq!(asked(&place(None), &[("host", host)]), Ok(format!("http://{host}")));
        }
        let forwarded = [
            ("host", "mock:4010"),
            ("x-forwarded-host", "rooms.test, other"),
            ("x-forwarded-proto", "https"),
        ];
        assert_eq!(asked(&place(None), &forwarded).as_deref(), Ok("https://rooms.test"));
        assert_eq!(asked(&place(None), &[]).as_deref(), Ok("http://127.0.0.1:4010"));
        let odd = [("host", "mock"), ("x-forwarded-proto", "javascript")];
        assert_eq!(asked(&place(None), &odd).as_deref(), Ok("http://mock"));
    }

    #[test]
    fn names_that_somebody_may_own_are_refused_unless_they_are_the_public_url() {
        for host in [
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.nip.io",
            "evil.example:4010",
            "93.184.216.34",
            "[2606:2800::1]:80",
            "notlocalhost.com",
            "user@evil.example",
            "127.0.0.1@evil.example",
            "evil.example/..",
            "evil.example#localhost",
            "a b",
            "[::ffff:93.184.216.34]",
            "evillocal.com",
            "evil.example.",
        ] {
            assert_eq!(asked(&place(None), &[("host", host)]), Err(421), "{host}");
            let forwarded = [("host", "localhost"), ("x-forwarded-host", host)];
            assert_eq!(asked(&place(None), &forwarded), Err(421), "{host}");
        }
        // One of two, one in a list, and one that is no text.
        for hosts in [
            &[("host", "localhost"), ("host", "evil.example")][..],
            &[("host", "localhost,evil.example")],
        ] {
            assert_eq!(asked(&place(None), hosts), Err(421), "{hosts:?}");
        }
        let mut bytes = HeaderMap::new();
        bytes.insert("host", HeaderValue::from_bytes(b"evil\xff").expect("a value"));
        assert!(place(None).of(None, &bytes).is_err());
        let public = place(Some("https://rooms.example/"));
        assert_eq!(
            asked(&public, &[("host", "rooms.example")]).as_deref(),
            Ok("https://rooms.example")
        );
        assert_eq!(
            asked(&public, &[("host", "localhost:4010")]).as_deref(),
            Ok("https://rooms.example")
        );
        assert_eq!(asked(&public, &[("host", "evil.example")]), Err(421));
    }

    #[test]
    fn other_origins_control_only_if_they_are_allowed() {
        let may = |origins: &[&str]| {
            let mut map = HeaderMap::new();
            for origin in origins {
                map.append(header::ORIGIN, HeaderValue::from_str(origin).expect("a value"));
            }
            place(None).may_control("http://localhost:4010", &Method::GET, &map)
        };
        for own in [&[][..], &["http://localhost:4010"], &["http://localhost:5173"]] {
            assert!(may(own), "{own:?}");
        }
        let elsewhere = place(Some("https://rooms.example/"));
        let mut here = HeaderMap::new();
        here.insert(header::HOST, HeaderValue::from_static("127.0.0.1:4010"));
        here.insert(header::ORIGIN, HeaderValue::from_static("http://127.0.0.1:4010"));
        assert!(elsewhere.may_control("https://rooms.example", &Method::POST, &here));
        here.insert(header::HOST, HeaderValue::from_static("127.0.0.1:4011"));
        assert!(!elsewhere.may_control("https://rooms.example", &Method::POST, &here));
        for foreign in [
            &["http://localhost:3000"][..],
            &["null"],
            &["https://localhost:4010"],
            &["http://evil.example"],
            &[""],
            &["http://localhost:4010", "http://evil.example"],
        ] {
            assert!(!may(foreign), "{foreign:?}");
        }
    }

    #[test]
    fn what_a_foreign_page_embeds_is_refused_and_what_a_reader_follows_is_not() {
        let may = |site: &'static str, mode: &'static str, dest: &'static str| {
            let mut map = HeaderMap::new();
            map.insert("sec-fetch-site", HeaderValue::from_static(site));
            map.insert("sec-fetch-mode", HeaderValue::from_static(mode));
            map.insert("sec-fetch-dest", HeaderValue::from_static(dest));
            place(None).may_control("http://localhost:4010", &Method::GET, &map)
        };
        for site in ["cross-site", "same-site"] {
            assert!(may(site, "navigate", "document"));
            assert!(!may(site, "navigate", "iframe"));
            assert!(!may(site, "no-cors", "script"));
            assert!(!may(site, "no-cors", "image"));
            assert!(!may(site, "websocket", "empty"));
        }
        // A form that is sent without its origin is nothing that was followed.
        let mut map = HeaderMap::new();
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "document"),
        ] {
            map.insert(name, HeaderValue::from_static(value));
        }
        assert!(!place(None).may_control("http://localhost:4010", &Method::POST, &map));
        assert!(may("same-origin", "cors", "empty"));
        assert!(may("none", "navigate", "document"));
    }
}
