//! Quran Foundation Rooms: groups and pages of Quran Reflect, their members and posts.

#[cfg(feature = "httpmock")]
pub use crate::generated::quran_reflect::httpmock;
pub use crate::generated::quran_reflect::{Client, builder, operations, types};
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
