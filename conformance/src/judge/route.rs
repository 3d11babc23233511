//! Which api a request went to, by its host and its path.

use std::sync::{Arc, LazyLock};

use rooms_mock::is_private_host;
use rooms_openapi::{Api, Document, Environment};
use url::Url;

use super::config::JudgeConfig;
use crate::har::Captured;

/// The origins that the documents name, and the environment that each belongs to; none if it belongs to all.
static DOCUMENTED: LazyLock<Vec<(String, Option<Environment>)>> = LazyLock::new(|| {
    let mut origins: Vec<(String, Option<Environment>)> = Vec::new();
    for api in Api::ALL {
        for environment in api.environments() {
            let document = Document::load(*api, *environment);
            let Ok(url) = Url::parse(document.server_url()) else {
                continue;
            };
            // The only server of an api is that of every environment.
            let one = (api.environments().len() > 1).then_some(*environment);
            origins.push((url.origin().ascii_serialization(), one));
        }
    }
    origins
});

/// Where a request went.
pub(super) enum Located {
    /// To an api: its document, and the path there.
    At(Arc<Document>, String),
    /// To the path of an api, on a host of which nobody says that it serves one.
    OnAnotherHost,
    /// To none of the apis.
    Nowhere,
}

impl JudgeConfig {
    /// Where a request went: to a documented host, a host that was named, or one that only the own machine or network
    /// has, where a mock may be.
    pub(super) fn locate(&self, captured: &Captured) -> Located {
        let origin = &captured.origin;
        let documented = DOCUMENTED.iter().find(|(known, _)| known == origin);
        let environment = documented.and_then(|(_, environment)| *environment);
        let environment = environment.unwrap_or(self.environment);
        let path = &captured.exchange.request.path;
        let named = || {
            let named = self.at.iter();
            named.filter(|url| url.origin().ascii_serialization() == *origin)
        };
        let below = |url: &Url| {
            let rest = path.strip_prefix(url.path().trim_end_matches('/'))?;
            self.find(environment, captured, rest)
        };
        let found = self.find(environment, captured, path);
        let found = found.or_else(|| named().find_map(below));
        let is_private = || {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some_and(is_private_host)
        };
        match found {
            None => Located::Nowhere,
            Some((document, path))
                if documented.is_some() || named().next().is_some() || is_private() =>
            {
                Located::At(document, path)
            }
            Some(_) => Located::OnAnotherHost,
        }
    }

    /// The document of the api that a request went to, and the path there.
    pub(super) fn located(&self, captured: &Captured) -> Option<(Arc<Document>, String)> {
        match self.locate(captured) {
            Located::At(document, path) => Some((document, path)),
            _ => None,
        }
    }

    /// What stands at a path, of whatever host: the place where the mock serves an api, or where a documented host does.
    fn find(
        &self,
        environment: Environment,
        captured: &Captured,
        path: &str,
    ) -> Option<(Arc<Document>, String)> {
        for api in &self.apis {
            let document = Document::load(*api, environment);
            let (base, mount) = (api.base_path(), api.mount_path());
            let below = |prefix: &str| {
                let rest = path.strip_prefix(prefix)?;
                rest.starts_with('/').then(|| format!("{base}{rest}"))
            };
            let documented = Environment::ALL.iter().any(|environment| {
                let server = Document::load(*api, *environment);
                let server = server.server_url();
                server == format!("{}{base}", captured.origin) && path.starts_with(base)
            });
            let found = if documented {
                Some(path.to_owned())
            } else if mount.is_empty() {
                // Without anything before its paths an api is known by its paths alone.
                let request = &captured.exchange.request;
                let method = request.preflight().unwrap_or(&request.method);
                document.route(method, path).map(|_| path.to_owned())
            } else {
                below(mount)
            };
            if let Some(path) = found {
                return Some((document, path));
            }
        }
        None
    }
}
