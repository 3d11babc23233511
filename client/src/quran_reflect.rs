//! Quran Foundation Rooms: groups and pages of Quran Reflect, their members and posts.
//!
//! Ids have types, so that one thing is not taken for another. What shows a room, a post or a person says which one it is:
//!
//! ```
//! # use rooms_client::{Client, quran_reflect::types::{Member, Post, Room}};
//! # fn calls(client: &Client, room: &Room, member: &Member, post: &Post) {
//! let leave = client.leave_group(room.id);
//! let remove = client.remove_member(room, member);
//! let delete = client.delete_post(post);
//! # }
//! ```
//!
//! The id of a post leads to no room:
//!
//! ```compile_fail,E0277
//! # use rooms_client::{Client, quran_reflect::types::{Member, Post, Room}};
//! # fn calls(client: &Client, room: &Room, member: &Member, post: &Post) {
//! let leave = client.leave_group(post.id);
//! # }
//! ```
//!
//! What an operation cannot do without cannot be forgotten:
//!
//! ```compile_fail,E0061
//! # use rooms_client::Client;
//! # fn calls(client: &Client) {
//! let members = client.list_members();
//! # }
//! ```
//!
//! A call that is not awaited is noticed:
//!
//! ```compile_fail
//! #![deny(unused_must_use)]
//! # use rooms_client::Client;
//! # fn calls(client: &Client) {
//! client.leave_group(7);
//! # }
//! ```

#[cfg(feature = "httpmock")]
pub use crate::generated::quran_reflect::httpmock;
pub use crate::generated::quran_reflect::{Client, Posts, Rooms, Users, calls, operations, types};
use crate::{
    ConfigurationError, Credentials, Environment,
    auth::Authority,
    raw_request::raw_requests,
    settings::{Settings, setters},
};
#[cfg(feature = "oauth2")]
use crate::{auth::Endpoint, receive::Transport};

/// Settings of a client; everything has a default but the credentials, and without them calls are
/// anonymous.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ClientBuilder {
    environment: Environment,
    credentials: Option<Credentials>,
    settings: Settings,
}

setters!(ClientBuilder);
raw_requests!(Client, operations::GET_ROOM);

impl Client {
    /// Starts to build a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }
}

impl types::PostCreated {
    /// The post, under whichever name the environment has it: pre-live documents `data`, production
    /// `post`. `None` from a server that sent neither.
    #[must_use]
    pub fn into_post(self) -> Option<types::Post> {
        self.data.or(self.post)
    }
}

/// What lists show of a room is a part of its profile.
impl From<types::RoomProfile> for types::Room {
    fn from(profile: types::RoomProfile) -> Self {
        Self {
            id: profile.id,
            name: profile.name,
            description: profile.description,
            room_type: profile.room_type,
            is_active: profile.is_active,
            is_verified: profile.is_verified,
            is_public: profile.is_public,
            hide_follow_join_button: profile.hide_follow_join_button,
            is_owner: profile.is_owner,
            is_admin: profile.is_admin,
            is_member: profile.is_member,
            owner_id: profile.owner_id,
            posts_count: profile.posts_count,
            members_count: profile.members_count,
            url: profile.url,
            subdomain: profile.subdomain,
            avatar_urls: profile.avatar_urls,
            created_at: profile.created_at,
            country: profile.country,
        }
    }
}

/// What posts show of their room is a part of what lists show.
impl From<types::Room> for types::PostRoom {
    fn from(room: types::Room) -> Self {
        Self {
            id: room.id,
            name: Some(room.name),
            room_type: Some(room.room_type),
            subdomain: room.subdomain,
            group: room.url,
            verified: Some(room.is_verified),
            is_admin: Some(room.is_admin),
            is_owner: Some(room.is_owner),
            is_public: Some(room.is_public),
        }
    }
}

impl From<types::RoomProfile> for types::PostRoom {
    fn from(profile: types::RoomProfile) -> Self {
        types::Room::from(profile).into()
    }
}

/// Which room it is, wherever a room is shown.
macro_rules! identified {
    ($($shown:ident: $id:ident),*) => {
        $(
            impl From<&types::$shown> for types::$id {
                fn from(shown: &types::$shown) -> Self {
                    shown.id.clone()
                }
            }
        )*
    };
}

identified!(Room: RoomId, RoomProfile: RoomId, PostRoom: RoomId, Post: PostId, Member: UserId, UserProfile: UserId, OwnProfile: UserId);

impl ClientBuilder {
    /// Where the service is; pre-live unless given.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// Who calls.
    pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
        self.credentials = Some(credentials.into());
        self
    }

    /// Builds the client. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// When the settings contradict each other or can't work.
    pub fn build(self) -> Result<Client, ConfigurationError> {
        let gateway = self.environment.gateway();
        #[cfg(feature = "oauth2")]
        let urls: Vec<_> = [gateway].into_iter().chain(self.token_server()).collect();
        #[cfg(not(feature = "oauth2"))]
        let urls = [gateway];
        let transport = self.settings.transport(&urls)?;
        let authority = match &self.credentials {
            None => Authority::default(),
            #[cfg(feature = "oauth2")]
            Some(credentials) => credentials.authority(self.endpoint(&transport))?,
            #[cfg(not(feature = "oauth2"))]
            Some(credentials) => credentials.authority()?,
        };
        let base_url = format!("{gateway}{}", operations::BASE_PATH);
        Ok(Client { core: self.settings.core(transport, base_url, authority)? })
    }

    /// The OAuth2 server, if tokens are to come from there.
    #[cfg(feature = "oauth2")]
    fn token_server(&self) -> Option<&str> {
        let credentials = self.credentials.as_ref()?;
        self.environment.oauth_base_url().filter(|_| credentials.need_token_endpoint())
    }

    #[cfg(feature = "oauth2")]
    fn endpoint(&self, transport: &Transport) -> Option<Endpoint> {
        let server = self.token_server()?.to_owned();
        Some(Endpoint { transport: transport.clone(), server })
    }
}
