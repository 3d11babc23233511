//! Puts what is configured into a store.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use uuid::Uuid;

use super::{
    ClientConfig, ClockConfig, Config, IdsConfig, PostConfig, RoomConfig, RoomKind, UserConfig,
};
use crate::account;
use crate::fault::UnknownFault;
use crate::oauth2::Client;
use crate::quran_reflect::{Event, Kind, Post, Room, User, UserId, Visibility};
use crate::seed::person;
use crate::store::Store;

/// What is wrong with a configuration.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("the configuration cannot be read")]
    Read(#[from] io::Error),
    /// It is no configuration, in JSON.
    #[error("the configuration {0}")]
    Json(String),
    /// It is no configuration, in TOML.
    #[error("the configuration does not fit")]
    Toml(#[from] Box<toml::de::Error>),
    /// It contradicts itself, or what there is.
    #[error("the configuration does not fit: {0}")]
    Contradiction(String),
    /// A fault is unknown.
    #[error(transparent)]
    Fault(#[from] UnknownFault),
}

fn wrong<T>(text: String) -> Result<T, ConfigError> {
    Err(ConfigError::Contradiction(text))
}

/// Adds clients, users and rooms to a store.
pub(crate) fn plant(store: &mut Store, config: &Config) -> Result<(), ConfigError> {
    if let Some(clock) = &config.clock {
        set(store, clock)?;
    }
    if let Some(IdsConfig { given, after }) = &config.ids {
        // Ids are numbers that fit into the one of JavaScript.
        if !(0..1 << 53).contains(after) {
            return wrong(format!("`ids.after` is {after}; ids are from 0 to 2^53"));
        }
        store.ids = store.ids.from(*given, *after);
    }
    config.clients.iter().try_for_each(|client| register(store, client))?;
    config.users.iter().try_for_each(|user| admit(store, user))?;
    config.rooms.iter().try_for_each(|room| found(store, room))
}

fn set(store: &mut Store, new: &ClockConfig) -> Result<(), ConfigError> {
    let kind = new.kind.unwrap_or(store.clock.kind());
    let mut clock = store.clock.kept_by(kind);
    if let Some(at) = new.at.filter(|at| !clock.set(*at)) {
        return wrong(format!("`clock.at` is {at}, and not from 1970 to 9999"));
    }
    store.clock = clock;
    Ok(())
}

fn register(store: &mut Store, new: &ClientConfig) -> Result<(), ConfigError> {
    if new.id.is_empty() {
        return wrong("a client has an empty id".to_owned());
    }
    if let Some(uri) = new.redirect_uris.iter().find(|uri| url::Url::parse(uri).is_err()) {
        return wrong(format!("the redirect URI `{uri}` of client `{}` is no URI", new.id));
    }
    let client = store.oauth.clients.entry(new.id.clone()).or_insert_with(|| Client {
        id: new.id.clone(),
        name: new.id.clone(),
        ..Client::default()
    });
    if let Some(name) = &new.name {
        client.name.clone_from(name);
    }
    if new.secret.is_some() {
        client.secret.clone_from(&new.secret);
    }
    for uri in &new.redirect_uris {
        if !client.redirect_uris.contains(uri) {
            client.redirect_uris.push(uri.clone());
        }
    }
    Ok(())
}

fn admit(store: &mut Store, new: &UserConfig) -> Result<(), ConfigError> {
    let name = &new.username;
    let email = new.email.clone().unwrap_or_else(|| format!("{}@example.org", name.to_lowercase()));
    let id = new.id.unwrap_or_else(|| store.ids.uuid());
    let world = &store.quran_reflect;
    if name.trim().is_empty() {
        return wrong("a user has an empty username".to_owned());
    }
    if world.user_by_name(name).is_some()
        || world.user_by_email(&email).is_some()
        || world.user(id).is_some()
    {
        return wrong(format!(
            "the username, address or id of user `{name}` belongs to another user"
        ));
    }
    // Another UUID, and one that costs no fresh id.
    let of_ucs = Uuid::from_u128(id.as_u128() ^ u128::from(u32::MAX));
    let mut account = account::fixed(name, id, name, store.legacy_groups.next_user(), of_ucs);
    account.email.clone_from(&email);
    let (first, last) =
        (new.first_name.as_deref().unwrap_or(name), new.last_name.as_deref().unwrap_or_default());
    let created_at = store.clock.now();
    let user = User { email, created_at, ..person(id, first, last, name, "") };
    store.admit(user, &account);
    if let Some(password) = &new.password {
        store.oauth.passwords.insert(id, password.clone());
    }
    Ok(())
}

fn found(store: &mut Store, new: &RoomConfig) -> Result<(), ConfigError> {
    let url = &new.url;
    let who = |store: &Store, name: &str| -> Result<UserId, ConfigError> {
        match store.quran_reflect.user_by_name(name) {
            Some(user) => Ok(user.id),
            None => wrong(format!("room `{url}` names `{name}`, and no user is called so")),
        }
    };
    let kind = match new.kind {
        RoomKind::Group => Kind::Group,
        RoomKind::Page => Kind::Page,
    };
    if url.is_empty() || url.to_lowercase() != *url {
        return wrong(format!("the url of room `{url}` is not in lower case, or empty"));
    }
    let owner = who(store, &new.owner)?;
    let at = store.clock.next();
    let id = new.id.unwrap_or_else(|| store.ids.numeric(at));
    let world = &store.quran_reflect;
    if world.room(id).or(world.room_by_slug(kind, url)).is_some() {
        return wrong(format!("the url or id of room `{url}` belongs to another room"));
    }
    let room = Room {
        id,
        kind,
        slug: url.clone(),
        name: new.name.clone().unwrap_or_else(|| url.clone()),
        description: new.description.clone(),
        country: None,
        public: new.public,
        hide_follow_join_button: false,
        verified: kind == Kind::Page,
        avatar: None,
        owner,
        created_at: at,
        private_token: store.ids.token("pl"),
        website: None,
        members: BTreeMap::new(),
        joined: BTreeSet::new(),
        posts: BTreeSet::new(),
    };
    store.clock.wrote(at);
    store.quran_reflect.apply(Event::RoomCreated(Box::new(room)));
    for name in std::iter::once(&new.owner).chain(&new.members).chain(&new.admins) {
        let (user, at) = (who(store, name)?, store.clock.next());
        store.clock.wrote(at);
        store.quran_reflect.apply(Event::MemberJoined { room: id, user, at });
    }
    for name in &new.admins {
        let (user, admin) = (who(store, name)?, true);
        store.quran_reflect.apply(Event::AdminAccessChanged { room: id, user, admin });
    }
    for post in &new.posts {
        let author = who(store, &post.author)?;
        publish(store, id, url, author, post)?;
    }
    Ok(())
}

fn publish(
    store: &mut Store,
    room: i64,
    url: &str,
    author: UserId,
    new: &PostConfig,
) -> Result<(), ConfigError> {
    let at = store.clock.next();
    let id = new.id.unwrap_or_else(|| store.ids.numeric(at));
    let world = &store.quran_reflect;
    if world.post(id).is_some() {
        return wrong(format!("the id {id} of a post in room `{url}` belongs to another post"));
    }
    if !world.room(room).is_some_and(|room| room.is_member(author)) {
        return wrong(format!("`{}` posts in room `{url}` and is no member of it", new.author));
    }
    let post = Post {
        id,
        author,
        room: Some(room),
        body: new.body.clone(),
        draft: false,
        removed: false,
        visibility: match new.members_only {
            true => Visibility::OnlyMembers,
            false => Visibility::Publicly,
        },
        post_type: 1,
        references: Vec::new(),
        mentions: Vec::new(),
        tags: Vec::new(),
        created_at: at,
        updated_at: at,
        published_at: Some(at),
        likes: BTreeSet::new(),
    };
    store.clock.wrote(at);
    store.quran_reflect.apply(Event::PostCreated(Box::new(post)));
    Ok(())
}
