//! The control of a mock: what the real service does not offer and a test or a developer needs.
//!
//! The same functions are served over HTTP below `/__mock/`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::SecondsFormat;
use uuid::Uuid;

use crate::account::{Account, Grant, OwnAccount};
use crate::apis::Apis;
use crate::checkpoint::{Checkpoint, Kept};
use crate::clock::ClockKind;
use crate::config::{self, ConfigError};
use crate::control_data::{ControlError, Mail, NewAccount, PendingPage};
use crate::domain::instant;
use crate::journal::{Journal, LoggedRequest};
use crate::legacy_groups;
use crate::oauth2::{Authority, Scopes};
use crate::place::Place;
use crate::quran_reflect::{Event, User, rules};
use crate::seed::{Seed, person};
use crate::store::{Shared, Store};
use crate::trouble::{Start, Trouble};
use crate::ucs::{self, NewChatMessage};

/// Controls a mock. Clones control the same mock.
#[derive(Clone, Debug)]
pub struct Control {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    store: Arc<Shared>,
    apis: Apis,
    journal: Journal,
    clock: ClockKind,
    seed: Seed,
    start: Start,
    place: Place,
    faults: Mutex<Vec<&'static str>>,
    trouble: Trouble,
    kept: Kept,
}

impl Control {
    pub(crate) fn new(
        store: Arc<Shared>,
        apis: Apis,
        journal: Journal,
        (clock, seed): (ClockKind, Seed),
        start: Start,
        place: Place,
    ) -> Result<Self, ConfigError> {
        let control = Self {
            inner: Arc::new(Inner {
                store,
                apis,
                journal,
                clock,
                seed,
                faults: Mutex::new(start.faults.clone()),
                start,
                place,
                trouble: Trouble::default(),
                kept: Kept::default(),
            }),
        };
        control.as_at_the_start()?;
        Ok(control)
    }

    pub(crate) fn authority(&self) -> &Authority {
        &self.inner.apis.authority
    }

    pub(crate) fn trouble(&self) -> &Trouble {
        &self.inner.trouble
    }

    /// Where the mock is.
    pub(crate) fn place(&self) -> &Place {
        &self.inner.place
    }

    /// What time follows.
    pub(crate) fn clock_kind(&self) -> ClockKind {
        self.store().lock().clock.kind()
    }

    /// Whether the login page remembers browsers.
    pub(crate) fn keeps_sessions(&self) -> bool {
        self.inner.start.sessions
    }

    /// The faults and settings that the mock was started with.
    pub(crate) fn start(&self) -> &Start {
        &self.inner.start
    }

    /// The names of the faults that are on.
    pub(crate) fn fault_names(&self) -> MutexGuard<'_, Vec<&'static str>> {
        let names = self.inner.faults.lock();
        names.unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn apis(&self) -> &Apis {
        &self.inner.apis
    }

    pub(crate) fn store(&self) -> &Shared {
        &self.inner.store
    }

    pub(crate) fn journal(&self) -> &Journal {
        &self.inner.journal
    }

    /// The states that callers over HTTP come back to.
    pub(crate) fn kept(&self) -> &Kept {
        &self.inner.kept
    }

    /// Back to the state at the start: seed, clock, ids, request log, faults and settings; interventions end.
    pub fn reset(&self) {
        self.seed(self.inner.seed);
    }

    /// Back to the start, with another seed.
    pub fn seed(&self, seed: Seed) {
        self.renew(Some(seed), false);
    }

    /// Back to the start with a seed, the one of the start if none is given. The request log may survive.
    pub(crate) fn renew(&self, seed: Option<Seed>, keep_requests: bool) {
        // It fitted at the start.
        let _ = self.as_at_the_start();
        let seed = seed.unwrap_or(self.inner.seed);
        let lifetime = self.authority().wanted_lifetime();
        let mut store = Store::seeded(self.inner.clock, seed, lifetime);
        // It fitted at the start. Another seed may have what it names already; then that counts.
        let _ = config::plant(&mut store, &self.start().config);
        self.replace(store);
        if !keep_requests {
            self.journal().clear();
        }
        self.kept().clear();
    }

    /// Another state takes the place of the present one; its tokens are told that they are from before.
    pub(crate) fn replace(&self, new: Store) {
        let mut store = self.store().lock();
        *store = new.after(&store);
        drop(store);
        self.apis().each().for_each(|service| service.reset());
    }

    /// Remembers the state as it is now.
    #[must_use]
    pub fn checkpoint(&self) -> Checkpoint {
        Checkpoint::of(&self.store().lock())
    }

    /// Returns to a state that was remembered: worlds, tokens, clock and ids. The request log goes on, and
    /// what faults remember is void.
    pub fn restore(&self, checkpoint: &Checkpoint) {
        self.replace(checkpoint.store());
    }

    /// The letters sent to an address, oldest first.
    #[must_use]
    pub fn mailbox(&self, email: &str) -> Vec<Mail> {
        let store = self.store().lock();
        let now = store.clock.next();
        store
            .quran_reflect
            .mailbox(email)
            .map(|invite| Mail::new(&store.quran_reflect, invite, now))
            .collect()
    }

    /// All letters, by address.
    #[must_use]
    pub fn mails(&self) -> Vec<Mail> {
        let store = self.store().lock();
        let now = store.clock.next();
        store
            .quran_reflect
            .mails()
            .map(|invite| Mail::new(&store.quran_reflect, invite, now))
            .collect()
    }

    /// The pages that wait for approval, oldest first.
    #[must_use]
    pub fn pending_pages(&self) -> Vec<PendingPage> {
        let store = self.store().lock();
        let pending = store.quran_reflect.page_requests().map(|request| PendingPage {
            id: request.id,
            name: request.name.clone(),
            subdomain: request.slug.clone(),
            requester: request.requester.to_string(),
            requested_at: instant(request.requested_at),
        });
        pending.collect()
    }

    /// Approves a page, as the platform's reviewers would.
    ///
    /// # Errors
    ///
    /// If no request with this id is pending.
    pub fn approve_page(&self, id: i64) -> Result<(), ControlError> {
        let mut store = self.store().lock();
        let (now, mut ids) = (store.clock.next(), store.ids);
        let request =
            store.quran_reflect.page_request(id).ok_or(ControlError::NoSuchRequest(id))?;
        let events = rules::approve_page(request, now, ids.token("pl"));
        store.wrote(now, ids);
        for event in events {
            store.quran_reflect.apply(event);
        }
        Ok(())
    }

    /// Accepts an invitation to a group or page of `legacy_groups`, which has no operation for it.
    ///
    /// # Errors
    ///
    /// If the user is not invited there.
    pub fn accept_legacy_invitation(&self, room: i64, user: i64) -> Result<(), ControlError> {
        let mut store = self.store().lock();
        Ok(legacy_groups::accept(&mut store, room, user)?)
    }

    /// Sends a message to the chat of a room of `ucs`, which in the real service is the job of a real-time library.
    ///
    /// # Errors
    ///
    /// If there is no such room, the sender is not in it, or the file was not uploaded for it.
    pub fn post_chat_message(&self, room: Uuid, new: NewChatMessage) -> Result<(), ControlError> {
        Ok(ucs::post(&mut self.store().lock(), room, new)?)
    }

    /// A user likes a post, which no documented operation does.
    ///
    /// # Errors
    ///
    /// If there is no such post, or no such user.
    pub fn like_post(&self, post: i64, user_id: &str) -> Result<(), ControlError> {
        let mut store = self.store().lock();
        let world = &store.quran_reflect;
        let user = user_id.parse().ok().and_then(|id| world.user(id));
        let (Some(user), Some(_)) = (user.map(|user| user.id), world.post(post)) else {
            return Err(ControlError::NotLiked(post));
        };
        store.quran_reflect.apply(Event::PostLiked { post, user });
        Ok(())
    }

    /// Lets time pass.
    pub fn advance_clock(&self, by: Duration) {
        self.store().lock().clock.advance(by);
    }

    /// The mock's time, RFC 3339.
    #[must_use]
    pub fn now(&self) -> String {
        self.store().lock().clock.now().to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// When the access tokens of the accounts cease to work, RFC 3339; `None` is never.
    #[must_use]
    pub fn accounts_expire_at(&self) -> Option<String> {
        let at = self.store().lock().expires_at;
        at.map(|at| at.to_rfc3339_opts(SecondsFormat::Millis, true))
    }

    /// The last thousand requests.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.journal().lines()
    }

    /// An access token of a user that may do no more than these scopes allow. It never expires. `None`
    /// if there is no such user, or a scope that no client and no operation asks for.
    #[must_use]
    pub fn issue_access_token(&self, user_id: &str, scopes: &str) -> Option<String> {
        let scopes = Scopes::parse(scopes);
        if !scopes.is_within(&self.scopes()) {
            return None;
        }
        let mut store = self.store().lock();
        let id = user_id.parse().ok()?;
        let user = store.quran_reflect.user(id)?.id;
        let mut ids = store.ids;
        let token = ids.token("at");
        store.ids = ids;
        let grant = Grant {
            user: Some(user),
            client: None,
            scopes,
            session: None,
            issued_at: store.clock.now(),
            expires_at: None,
        };
        store.tokens.issue(token.clone(), grant);
        Some(token)
    }

    /// Every scope that a client may ask for, or that an operation asks for.
    pub(crate) fn scopes(&self) -> Scopes {
        let operations = self.apis().each();
        let operations = operations.flat_map(|service| service.document().operations());
        Scopes::meaningful().and(operations.flat_map(|operation| &operation.scopes))
    }

    /// Creates a further account, with tokens.
    ///
    /// # Errors
    ///
    /// If another account has the same handle or address.
    pub fn create_account(&self, new: NewAccount) -> Result<Account, ControlError> {
        let mut store = self.store().lock();
        let (now, mut ids) = (store.clock.next(), store.ids);
        let id = ids.uuid();
        let handle = format!("guest.{}", &id.simple().to_string()[..8]);
        let username = new.username.unwrap_or(handle);
        let email = new.email.unwrap_or_else(|| format!("{}@example.org", username.to_lowercase()));
        if store.quran_reflect.user_by_name(&username).is_some() {
            return Err(ControlError::AccountExists(username));
        }
        if store.quran_reflect.user_by_email(&email).is_some() {
            return Err(ControlError::AccountExists(email));
        }
        let (first, last) = (
            new.first_name.unwrap_or_else(|| "Guest".to_owned()),
            new.last_name.unwrap_or_default(),
        );
        let (access_token, refresh_token) = (ids.token("at"), ids.token("rt"));
        let expired = ids.token("at");
        let own = |api: &str| (format!("{api}-{access_token}"), format!("{api}-{expired}"));
        let (legacy, ucs) = (own("legacy"), own("ucs"));
        // Another UUID, and one that costs no fresh id.
        let of_ucs = Uuid::from_u128(id.as_u128() ^ u128::from(u32::MAX));
        let account = Account {
            user_id: id.to_string(),
            username: username.clone(),
            email: email.clone(),
            legacy_groups: OwnAccount::new(store.legacy_groups.next_user(), legacy.0, legacy.1),
            ucs: OwnAccount::new(of_ucs, ucs.0, ucs.1),
            access_token,
            refresh_token,
            expired_access_token: expired,
        };
        let user = User { email, created_at: now, ..person(id, &first, &last, &username, "") };
        store.ids = ids;
        store.clock.wrote(now);
        store.admit(user, &account);
        Ok(account)
    }
}
