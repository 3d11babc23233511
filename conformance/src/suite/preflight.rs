//! Before a live run: is the target there, and does it know the accounts?
//!
//! Told once and in plain words, instead of by every scenario in its own way.

use reqwest::StatusCode;
use rooms_openapi::Api;
use secrecy::ExposeSecret;
use serde_json::Value;

use crate::target::{AccountSlot, Target};

/// Why a live run does not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PreflightError {
    /// Nobody answers.
    #[error("the {target} target at {gateway} cannot be reached: {reason}")]
    Unreachable {
        /// The target.
        target: &'static str,
        /// Its gateway.
        gateway: String,
        /// What went wrong.
        reason: String,
    },
    /// The credentials are not accepted.
    #[error(
        "the {target} target does not accept the access token of [{account}] (status {status}): \
         it may have expired, or belong to another environment or client id"
    )]
    Unauthorised {
        /// The target.
        target: &'static str,
        /// The table of the account.
        account: &'static str,
        /// The status.
        status: u16,
    },
    /// The account is another one than configured.
    #[error(
        "the access token of [{account}] belongs to another user than the user_id of [{account}] \
         in the actors file"
    )]
    OtherAccount {
        /// The table of the account.
        account: &'static str,
    },
}

/// Asks a live target who each account is. The embedded mock needs no asking.
///
/// # Errors
///
/// When nobody answers, a token is not accepted, or an account is another one than configured.
pub async fn preflight(target: &Target) -> Result<(), PreflightError> {
    let Some(live) = target.live_config() else {
        return Ok(());
    };
    let gateway = live.gateway.as_str().trim_end_matches('/');
    let base = Api::QuranReflect.base_path();
    let document = target.document(Api::QuranReflect);
    let profile = document.operation("get_own_profile");
    let path = profile.map_or("/v1/users/profile", |operation| &operation.path);
    let url = format!("{gateway}{base}{path}");
    let name = target.kind().name();
    for slot in AccountSlot::ALL {
        let account = live.accounts.get(slot);
        let unreachable = |error: reqwest::Error| PreflightError::Unreachable {
            target: name,
            gateway: gateway.to_owned(),
            reason: innermost(&error),
        };
        let request = target
            .http()
            .get(&url)
            .header("x-auth-token", account.access_token.expose_secret())
            .header("x-client-id", &live.client_id);
        let response = request.send().await.map_err(unreachable)?;
        let status = response.status();
        let text = response.text().await.map_err(unreachable)?;
        if status == StatusCode::UNAUTHORIZED || status == StatusCode::FORBIDDEN {
            return Err(PreflightError::Unauthorised {
                target: name,
                account: slot.name(),
                status: status.as_u16(),
            });
        }
        let body: Value = serde_json::from_str(&text).unwrap_or_default();
        let Some(id) = body["id"].as_str().filter(|_| status.is_success()) else {
            return Err(PreflightError::Unreachable {
                target: name,
                gateway: gateway.to_owned(),
                reason: format!("it answered GET {path} with {status} and no profile"),
            });
        };
        if id != account.user_id {
            let account = slot.name();
            return Err(PreflightError::OtherAccount { account });
        }
    }
    Ok(())
}

/// The innermost cause; the outer ones repeat the URL.
fn innermost(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}
