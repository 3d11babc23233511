//! Before a live run: is the target there, and does it know the accounts?
//!
//! Told once and in plain words, instead of by every scenario in its own way.

use reqwest::StatusCode;
use rooms_openapi::Api;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use crate::{
    exchange::transport_error,
    targets::{AccountSlot, Capability, LiveConfig, NoToken, Target},
};

/// Why a live run does not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PreflightError {
    /// Nobody answers.
    #[error("the {target} target at {gateway} {reason}")]
    Unreachable {
        /// The target.
        target: &'static str,
        /// Its gateway.
        gateway: String,
        /// What it did instead of answering.
        reason: String,
    },
    /// Somebody answers, but not with a profile.
    #[error(
        "what answers for the {target} target at {gateway} is not the target, or a gateway in front of one that is down: \
         asked for a profile, it answered {status} without a profile. Check the address, or try again later"
    )]
    NoProfile {
        /// The target.
        target: &'static str,
        /// Its gateway.
        gateway: String,
        /// The status.
        status: u16,
    },
    /// The credentials are not accepted.
    #[error(
        "the {target} target does not accept the access token of [{account}] (status {status}): \
         it has expired, or belongs to another environment or client id. Log in again: {advice}"
    )]
    Unauthorised {
        /// The target.
        target: &'static str,
        /// The table of the account.
        account: &'static str,
        /// The status.
        status: u16,
        /// How to log in.
        advice: String,
    },
    /// There is no token to call with.
    #[error(transparent)]
    NoToken(#[from] NoToken),
    /// The target asks to come back later.
    #[error("the {target} target refuses requests for now (status {status}): {reason}")]
    RefusedForNow {
        /// The target.
        target: &'static str,
        /// The status.
        status: u16,
        /// What is known about it.
        reason: String,
    },
    /// The account is another one than configured.
    #[error(
        "the access token of [{account}] belongs to another user than the user_id of [{account}] \
         in the actors file: put right which of the two is wrong, or log in again"
    )]
    OtherAccount {
        /// The table of the account.
        account: &'static str,
    },
}

/// How often a request is repeated that the target refuses for now.
const ATTEMPTS: usize = 4;

/// Asks a live target who each account is, and whether the expired tokens are refused: what is done
/// with those may change something where they are not. The embedded mock needs no asking.
///
/// # Errors
///
/// When nobody answers, a token is not accepted, or an account is another one than configured.
pub async fn preflight(target: &mut Target) -> Result<(), PreflightError> {
    let Some(live) = target.live_config() else {
        return Ok(());
    };
    for slot in AccountSlot::ALL {
        let account = live.accounts.get(slot);
        let (status, body) = own_profile(target, live, slot).await?;
        if status == StatusCode::UNAUTHORIZED || status == StatusCode::FORBIDDEN {
            return Err(PreflightError::Unauthorised {
                target: target.kind().name(),
                account: slot.name(),
                status: status.as_u16(),
                advice: slot.login(),
            });
        }
        let Some(id) = body["id"].as_str().filter(|_| status.is_success()) else {
            return Err(PreflightError::NoProfile {
                target: target.kind().name(),
                gateway: gateway(live),
                status: status.as_u16(),
            });
        };
        if id != account.user_id {
            let account = slot.name();
            return Err(PreflightError::OtherAccount { account });
        }
    }
    let mut accepted = None;
    for (slot, account) in live.accounts.iter() {
        if let Some(expired) = &account.expired_access_token {
            let (status, _) = profile(target, live, expired).await?;
            if status != StatusCode::UNAUTHORIZED {
                let table = slot.name();
                accepted = Some(format!(
                    "the expired_access_token of [{table}] is not refused as such (status \
                     {status}), so nothing is tried with it"
                ));
                break;
            }
        }
    }
    if let Some(reason) = accepted {
        target.withdraw(Capability::ExpiredTokens, reason);
    }
    Ok(())
}

/// The profile of an account, with a token that may have to be renewed first, or is refused once.
async fn own_profile(
    target: &Target,
    live: &LiveConfig,
    slot: AccountSlot,
) -> Result<(StatusCode, Value), PreflightError> {
    let Some(tokens) = target.tokens(slot) else {
        return Ok((StatusCode::UNAUTHORIZED, Value::Null));
    };
    let token = tokens.current().await?;
    let answer = profile(target, live, token.secret()).await?;
    if answer.0 == StatusCode::UNAUTHORIZED
        && let Some(token) = tokens.after(&token).await?
    {
        return profile(target, live, token.secret()).await;
    }
    Ok(answer)
}

/// Asks for the profile that belongs to a token.
async fn profile(
    target: &Target,
    live: &LiveConfig,
    token: &SecretString,
) -> Result<(StatusCode, Value), PreflightError> {
    let document = target.document(Api::QuranReflect);
    let operation = document.operation("get_own_profile");
    let path = operation.map_or("/v1/users/profile", |operation| &operation.path);
    let gateway = live.gateway.as_str().trim_end_matches('/');
    let url = format!("{gateway}{}{path}", Api::QuranReflect.base_path());
    let failed =
        |error: reqwest::Error| unreachable(target, live, transport_error::failure(&error));
    let mut refused = StatusCode::TOO_MANY_REQUESTS;
    for _ in 0..ATTEMPTS {
        target.pace().wait().await;
        let request = target
            .http()
            .get(&url)
            .header("x-auth-token", token.expose_secret())
            .header("x-client-id", &live.client_id);
        let response = request.send().await.map_err(failed)?;
        target.pace().heed(response.status(), response.headers());
        let status = response.status();
        if status == StatusCode::TOO_MANY_REQUESTS || status == StatusCode::SERVICE_UNAVAILABLE {
            refused = status;
            if target.pace().stopped().is_some() {
                break;
            }
            continue;
        }
        let text = response.text().await.map_err(failed)?;
        return Ok((status, serde_json::from_str(&text).unwrap_or_default()));
    }
    let stopped = target.pace().stopped();
    Err(PreflightError::RefusedForNow {
        target: target.kind().name(),
        status: refused.as_u16(),
        reason: stopped.unwrap_or("try again later").to_owned(),
    })
}

fn unreachable(target: &Target, live: &LiveConfig, reason: String) -> PreflightError {
    PreflightError::Unreachable { target: target.kind().name(), gateway: gateway(live), reason }
}

fn gateway(live: &LiveConfig) -> String {
    live.gateway.as_str().trim_end_matches('/').to_owned()
}
