//! Which token is used next, and whether the store may be written: a pure function.
//!
//! A new login wins over what is stored, a renewal by another process over what is known here, and the login of somebody
//! else is left alone.

use std::time::SystemTime;

use secrecy::{ExposeSecret, SecretString};

use super::{AccessToken, StoredTokens, TokenOwner, store::login_of};
use crate::TokenError;

/// What this process knows.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// The newest refresh token; the given one at first.
    pub(super) newest: Option<SecretString>,
    /// Whether the store does not have it, because it could not be written.
    pub(super) unsaved: bool,
    /// The access token that was handed out last: being asked means that it is of no use any more.
    pub(super) handed: Option<SecretString>,
    /// The login that the tokens come from; none before anything was given or read.
    pub(super) login: Option<String>,
    /// The user, if that is known or asked for.
    pub(super) subject: Option<String>,
    /// Whether the store has had our login: another one in it was saved after ours.
    pub(super) entered: bool,
}

/// What to do.
#[derive(Debug)]
pub(super) enum Plan {
    /// Somebody else has renewed it already.
    Use(AccessToken),
    /// Exchange this one.
    Exchange(SecretString),
}

/// What to do with the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It has our login, or nothing.
    Ours,
    /// It has another login, and ours is newer.
    Replace,
    /// It has another login, which is newer than ours or not ours to touch.
    Leave,
}

/// Whose the store is; what is wrong with it if it is all that there would be.
pub(super) fn standing(
    memory: &Memory,
    server: &str,
    client_id: &str,
    stored: &StoredTokens,
) -> Result<Standing, TokenError> {
    let other = match (memory.newest.is_some(), memory.entered) {
        (_, true) => Standing::Leave,
        (true, false) => Standing::Replace,
        (false, false) => Standing::Ours,
    };
    let Some(owner) = &stored.owner else {
        // A store that does not keep whose tokens it has is asked for nothing more than it can tell.
        let same = memory.newest.as_ref().zip(stored.refresh_token.as_ref());
        let same = same.is_none_or(|(ours, theirs)| ours.expose_secret() == theirs.expose_secret());
        return Ok(if memory.entered || same { Standing::Ours } else { Standing::Replace });
    };
    let same_login = memory.login.as_ref().is_none_or(|login| *login == owner.login);
    let same_subject = memory.subject.is_some() && memory.subject == owner.subject;
    let problem = if owner.server != server {
        "environment"
    } else if owner.client_id != client_id {
        "client"
    } else if memory.subject.is_some() && !same_subject && !(same_login && memory.login.is_some()) {
        "user"
    } else if same_login || (memory.entered && same_subject) {
        return Ok(Standing::Ours);
    } else {
        "login"
    };
    match other {
        Standing::Ours => Err(TokenError::OtherOwner { what: problem }),
        other => Ok(other),
    }
}

/// The token to use, once it is known whose the store is.
pub(super) fn plan(
    memory: &Memory,
    standing: Standing,
    stored: StoredTokens,
) -> Result<Plan, TokenError> {
    let ours = standing == Standing::Ours && !memory.unsaved;
    if ours
        && let (Some(token), Some(end)) = (stored.access_token, stored.expires_at)
        && end > SystemTime::now()
        && memory.handed.as_ref().is_none_or(|it| it.expose_secret() != token.expose_secret())
    {
        let token = AccessToken::new(token).expires_at(end);
        if token.is_fresh(tokio::time::Instant::now()) {
            return Ok(Plan::Use(token));
        }
    }
    let stored = stored.refresh_token.filter(|_| ours);
    stored.or_else(|| memory.newest.clone()).map(Plan::Exchange).ok_or(TokenError::NoRefreshToken)
}

impl Memory {
    /// The login in the store is ours from now on.
    pub(super) fn adopt(&mut self, owner: Option<TokenOwner>) {
        self.entered = true;
        if let Some(TokenOwner { login, subject, .. }) = owner {
            self.login = Some(login);
            self.subject = subject.or(self.subject.take());
        }
    }

    /// Whose tokens are saved; `token` is the one that was used.
    pub(super) fn owner(&self, server: &str, client_id: &str, token: &SecretString) -> TokenOwner {
        TokenOwner {
            server: server.to_owned(),
            client_id: client_id.to_owned(),
            subject: self.subject.clone(),
            login: self.login.clone().unwrap_or_else(|| login_of(token)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const SERVER: &str = "https://oauth2.example.org";

    fn given(token: &str) -> Memory {
        let token = SecretString::from(token);
        Memory { login: Some(login_of(&token)), newest: Some(token), ..Memory::default() }
    }

    fn of(subject: Option<&str>, mut memory: Memory) -> Memory {
        memory.subject = subject.map(str::to_owned);
        memory
    }

    /// What a store has after a login with this token, renewed since.
    fn stored(first: &str, subject: Option<&str>) -> StoredTokens {
        let memory = of(subject, given(first));
        let owner = memory.owner(SERVER, "app", &first.into());
        StoredTokens { owner: Some(owner), ..StoredTokens::new("stored") }
    }

    /// The token that is used, and what becomes of the store.
    fn next(memory: &Memory, stored: StoredTokens) -> Result<(String, Standing), TokenError> {
        let standing = standing(memory, SERVER, "app", &stored)?;
        match plan(memory, standing, stored)? {
            Plan::Exchange(token) => Ok((token.expose_secret().to_owned(), standing)),
            Plan::Use(token) => panic!("nothing to use: {token:?}"),
        }
    }

    fn entered(memory: Memory) -> Memory {
        Memory { entered: true, newest: Some("newest".into()), ..memory }
    }

    #[test]
    fn a_new_login_wins_over_what_is_stored() {
        let expected = ("new".to_owned(), Standing::Replace);
        for theirs in [Some("somebody"), Some("me"), None] {
            for mine in [Some("me"), None] {
                let memory = of(mine, given("new"));
                assert_eq!(next(&memory, stored("old", theirs)).expect("a token"), expected);
            }
        }
        // The same where a store does not say whose they are.
        assert_eq!(next(&given("new"), StoredTokens::new("old")).expect("a token"), expected);
    }

    #[test]
    fn what_came_of_the_same_login_wins_over_what_was_given() {
        let expected = ("stored".to_owned(), Standing::Ours);
        assert_eq!(next(&given("first"), stored("first", None)).expect("a token"), expected);
        assert_eq!(next(&Memory::default(), stored("first", None)).expect("a token"), expected);
        let known = of(Some("me"), given("first"));
        assert_eq!(next(&known, stored("first", None)).expect("a token"), expected);
        // Somebody could not write it, so it is known here alone.
        let unsaved = Memory { unsaved: true, ..entered(given("first")) };
        let (token, _) = next(&unsaved, stored("first", None)).expect("a token");
        assert_eq!(token, "newest");
    }

    #[test]
    fn a_login_after_ours_is_left_alone_unless_it_is_the_same_users() {
        for (mine, theirs) in [(Some("me"), Some("you")), (None, Some("you")), (None, None)] {
            let memory = of(mine, entered(given("mine")));
            let expected = ("newest".to_owned(), Standing::Leave);
            assert_eq!(next(&memory, stored("theirs", theirs)).expect("a token"), expected);
        }
        let memory = of(Some("me"), entered(given("mine")));
        let expected = ("stored".to_owned(), Standing::Ours);
        assert_eq!(next(&memory, stored("again", Some("me"))).expect("a token"), expected);
    }

    #[test]
    fn tokens_of_another_owner_are_refused_and_said_to_be() {
        // A session that brought no refresh token.
        let login = Memory { login: Some("of today".to_owned()), ..Memory::default() };
        let error = next(&login, stored("first", None)).expect_err("another login");
        assert!(error.to_string().contains("login"), "{error}");

        let mut elsewhere = stored("first", Some("me"));
        elsewhere.owner.as_mut().expect("an owner").server = "https://other.example.org".to_owned();
        let mut of_another = stored("first", Some("me"));
        of_another.owner.as_mut().expect("an owner").client_id = "another".to_owned();
        let me = of(Some("me"), Memory::default());
        for (stored, word) in [
            (elsewhere, "environment"),
            (of_another, "client"),
            (stored("first", Some("you")), "user"),
            (stored("first", None), "user"),
        ] {
            let error = next(&me, stored).expect_err("another owner");
            assert!(error.to_string().contains(word), "{error}");
        }
        next(&me, stored("first", Some("me"))).expect("mine");
        assert!(matches!(next(&me, StoredTokens::default()), Err(TokenError::NoRefreshToken)));
    }

    #[test]
    fn an_access_token_that_another_process_stored_is_used_once() {
        let stored = || StoredTokens {
            access_token: Some("theirs".into()),
            expires_at: SystemTime::now().checked_add(Duration::from_secs(600)),
            ..stored("first", None)
        };
        let mut memory = given("first");
        assert!(matches!(plan(&memory, Standing::Ours, stored()), Ok(Plan::Use(_))));
        assert!(matches!(plan(&memory, Standing::Leave, stored()), Ok(Plan::Exchange(_))));
        memory.handed = Some("theirs".into());
        assert!(matches!(plan(&memory, Standing::Ours, stored()), Ok(Plan::Exchange(_))));
    }
}
