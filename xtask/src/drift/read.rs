//! Reading an upstream document, from a file or from the web.

use std::{fs, time::Duration};

use anyhow::{Context as _, Result, bail};
use rooms_openapi::Api;
use serde_json::Value;

use super::understood::understood;

/// How long a server may take for a document.
const PATIENCE: Duration = Duration::from_secs(30);

/// What to do about an address that does not give its document.
const INSTEAD: &str = "save the document and name the file";

/// An upstream document: JSON that says it is OpenAPI 3. Nothing else is asked of it.
///
/// # Errors
///
/// When it cannot be read, or is something else.
pub(super) fn read_upstream(source: &str) -> Result<Value> {
    let text = if source.starts_with("https://") {
        fetch(source)?
    } else if source.starts_with("http://") {
        bail!("{source} is not fetched: an address has to start with https://; {INSTEAD}");
    } else {
        fs::read_to_string(source).with_context(|| {
            format!("failed to read {source}; name a file, or an address that starts with https://")
        })?
    };
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .with_context(|| format!("{source} is not JSON"))?;
    let says_so = value.get("openapi").is_some_and(Value::is_string);
    let calls =
        ["paths", "webhooks"].iter().any(|key| value.get(key).is_some_and(Value::is_object));
    if !says_so || !calls {
        bail!("{source} is not an OpenAPI 3 document: it needs `openapi: 3.…` and `paths`");
    }
    understood(&value).with_context(|| format!("{source} cannot be compared"))?;
    Ok(value)
}

/// The text behind an address. A secure one leads to secure ones only.
///
/// # Errors
///
/// When it cannot be had.
pub(super) fn fetch(address: &str) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("failed to start what fetches")?;
    runtime.block_on(async {
        let client = reqwest::Client::builder()
            .timeout(PATIENCE)
            .https_only(address.starts_with("https://"))
            .user_agent(concat!("rooms-xtask/", env!("CARGO_PKG_VERSION")))
            .build()?;
        let response = client.get(address).send().await;
        let response = response.with_context(|| format!("failed to fetch {address}; {INSTEAD}"))?;
        let status = response.status();
        if !status.is_success() {
            bail!("{address} answered {status} instead of a document; {INSTEAD}");
        }
        let text = response.text().await;
        text.with_context(|| format!("failed to fetch {address} to its end; {INSTEAD}"))
    })
}

/// The api whose document says that it comes from an upstream document of this title.
///
/// # Errors
///
/// When there is none.
pub(super) fn of_title(upstream: &Value) -> Result<Api> {
    let title = upstream.pointer("/info/title").and_then(Value::as_str);
    let title = title.unwrap_or_default();
    let mut known = Vec::new();
    for api in Api::ALL {
        let ours: Value = serde_norway::from_str(api.source())?;
        let named = ours.pointer("/x-upstream/title").and_then(Value::as_str);
        if named == Some(title) {
            return Ok(*api);
        }
        known.extend(named.map(str::to_owned));
    }
    bail!(
        "no curated document comes from `{title}`, only from {}; name the api with --api",
        known.join(", ")
    )
}
