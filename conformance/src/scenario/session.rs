//! Sessions: the recorder and the client of one actor in one scenario.
//!
//! A session is opened when its actor first calls and lives as long as the scenario.

use std::{io, time::Duration};

use rooms_client::Credentials;
use rooms_openapi::Api;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::{Mutex, OnceCell};

use super::typed_client::{Connection, TypedClient};
use crate::{
    apis,
    guard::pace::LONGEST_PAUSE,
    recorder::Recorder,
    scenario::{Role, Token},
    targets::{AccountSlot, Identity, NoToken, Stage, Target, Tokens},
};

/// A token of plausible shape that nobody ever issued.
const BROKEN: &str = "this-token-was-never-issued";

/// How long a call may take, waits of the recorder included: the longest pause, and an answer. A target that
/// asks for more ends the run, so the client need not wait for that.
const PATIENCE: Duration = LONGEST_PAUSE.saturating_add(Duration::from_secs(120));

/// Who is whose session it is.
pub(crate) type SessionKey = (Role, Token);

/// Why a session could not be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SessionError {
    #[error("the target has no place for {0}")]
    Place(Api),
    #[error("the recorder could not listen")]
    Recorder(#[from] io::Error),
    #[error("the client could not be built: {0}")]
    Client(String),
}

/// Who sits at a session: the account, and who it is to the api.
pub(crate) type SessionAccount<'a> = (AccountSlot, &'a Identity);

/// What is called with.
#[derive(Debug)]
enum CallToken {
    None,
    Same(SecretString),
    Current(Tokens),
}

/// Recorder and client of one key.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) recorder: Recorder,
    pub(crate) client: TypedClient,
    api: Api,
    client_id: String,
    call_token: CallToken,
    /// One call at a time, so that a bracket belongs to one step.
    pub(crate) turn: Mutex<()>,
}

/// All sessions that a scenario may open.
#[derive(Debug)]
pub(crate) struct Sessions {
    api: Api,
    cells: Vec<(SessionKey, OnceCell<Session>)>,
}

impl Sessions {
    pub(crate) fn of(api: Api, roles: impl IntoIterator<Item = Role>) -> Self {
        let tokens = [Token::Valid, Token::Expired, Token::Narrow, Token::Broken, Token::Again];
        let keys = roles.into_iter().flat_map(|role| tokens.map(|token| (role, token)));
        Self { api, cells: keys.map(|key| (key, OnceCell::new())).collect() }
    }

    /// The session of a key, opened if need be. `None` if nobody has that key.
    pub(crate) async fn get(
        &self,
        key: SessionKey,
        target: &Target,
        stage: &Stage,
        account: Option<SessionAccount<'_>>,
    ) -> Option<Result<&Session, SessionError>> {
        let (_, cell) = self.cells.iter().find(|(one, _)| *one == key)?;
        let session = cell.get_or_try_init(|| Session::open(self.api, key, target, stage, account));
        Some(session.await)
    }
}

impl Session {
    async fn open(
        api: Api,
        (_, token): SessionKey,
        target: &Target,
        stage: &Stage,
        account: Option<SessionAccount<'_>>,
    ) -> Result<Self, SessionError> {
        let upstream = target.upstream(stage, api).ok_or(SessionError::Place(api))?;
        let recorder = Recorder::listen(upstream).await?;
        let call_token = match (account, token) {
            (None, _) => CallToken::None,
            // A system with tokens of its own is none whose tokens are renewed.
            (Some((slot, _)), Token::Valid | Token::Again)
                if apis::of(api).service().table.is_none() =>
            {
                CallToken::Current(stage.tokens(slot).clone())
            }
            (Some((_, identity)), Token::Valid | Token::Again) => {
                CallToken::some(&identity.access_token)
            }
            (Some((_, identity)), Token::Expired) => {
                CallToken::some(&identity.expired_access_token)
            }
            (Some((_, identity)), Token::Narrow) => CallToken::some(&identity.narrow_access_token),
            (Some(_), Token::Broken) => CallToken::Same(BROKEN.into()),
        };
        let client_id = stage.client_id();
        let connection = Connection {
            url: recorder.url(),
            http: target.client_http(),
            patience: PATIENCE,
            credentials: match &call_token {
                CallToken::None => None,
                CallToken::Same(token) => Some(Credentials::new(client_id, token.clone())),
                CallToken::Current(tokens) => Some(tokens.credentials(client_id)),
            },
            token: match &call_token {
                CallToken::Same(token) => Some(token.expose_secret()),
                CallToken::None | CallToken::Current(_) => None,
            },
        };
        Ok(Self {
            client: apis::of(api).client(&connection)?,
            recorder,
            api,
            client_id: client_id.to_owned(),
            call_token,
            turn: Mutex::new(()),
        })
    }

    /// Header names and values that make up the credentials now: for raw requests, and to make sure
    /// before a call that there are any.
    pub(crate) async fn credentials(&self) -> Result<Vec<(&'static str, String)>, NoToken> {
        let service = apis::of(self.api).service();
        Ok(match &self.call_token {
            CallToken::None => Vec::new(),
            CallToken::Same(token) => service.credentials(token.expose_secret(), &self.client_id),
            CallToken::Current(tokens) => {
                let token = tokens.current().await?;
                service.credentials(token.secret().expose_secret(), &self.client_id)
            }
        })
    }

    /// The token itself, for calls about it.
    pub(crate) async fn token(&self) -> Result<Option<SecretString>, NoToken> {
        Ok(match &self.call_token {
            CallToken::None => None,
            CallToken::Same(token) => Some(token.clone()),
            CallToken::Current(tokens) => Some(tokens.current().await?.secret().clone()),
        })
    }
}

impl CallToken {
    fn some(token: &Option<SecretString>) -> Self {
        token.clone().map_or(Self::None, Self::Same)
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, StatusCode, header};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_call_outlasts_a_pause_that_the_target_asked_for() {
        let target = Target::mock().expect("a target");
        let stage = target.stage().await.expect("a stage");
        let account = stage.accounts().get(AccountSlot::Owner);
        let identity = account.identity(Api::QuranReflect);
        let key = (Role::Owner, Token::Valid);
        let account = identity.as_ref().map(|it| (AccountSlot::Owner, it));
        let session = Session::open(Api::QuranReflect, key, &target, &stage, account).await;
        let session = session.expect("a session");
        let mut asked = HeaderMap::new();
        asked.insert(header::RETRY_AFTER, HeaderValue::from_static("300"));
        target.pace().heed(StatusCode::TOO_MANY_REQUESTS, &asked);
        let began = tokio::time::Instant::now();
        let client = session.client.of::<rooms_client::Client>().expect("a client");
        let answer = client.list_joined_rooms().send().await;
        assert_eq!(answer.expect("in the end").attempts(), 1);
        assert_eq!(began.elapsed().as_secs(), 300);
    }
}
