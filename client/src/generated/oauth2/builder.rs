// Generated from openapi/oauth2.yaml by `cargo xtask regen`. Do not edit.

//! One builder for each operation.
use super::{operations, types};
/// Builder for [`Client::exchange_token`]
///
/// [`Client::exchange_token`]: super::Client::exchange_token
#[derive(Debug, Clone)]
pub struct ExchangeToken<'a> {
    client: &'a super::Client,
    body: Result<types::builder::TokenRequest, String>,
}
impl<'a> ExchangeToken<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::TokenRequest>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::TokenRequest,
        ) -> types::builder::TokenRequest,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/oauth2/token`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::TokenResponse>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::TokenRequest::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::EXCHANGE_TOKEN,
                &message,
            ))?;
        let url = format!("{}/oauth2/token", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .form(&body)
            .build();
        crate::call::send(&client.core, &operations::EXCHANGE_TOKEN, request).await
    }
}
/// Builder for [`Client::introspect_token`]
///
/// [`Client::introspect_token`]: super::Client::introspect_token
#[derive(Debug, Clone)]
pub struct IntrospectToken<'a> {
    client: &'a super::Client,
    body: Result<types::builder::IntrospectionRequest, String>,
}
impl<'a> IntrospectToken<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::IntrospectionRequest>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::IntrospectionRequest,
        ) -> types::builder::IntrospectionRequest,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/oauth2/introspect`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Introspection>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::IntrospectionRequest::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(|message| crate::invalid::body(
                &operations::INTROSPECT_TOKEN,
                &message,
            ))?;
        let url = format!("{}/oauth2/introspect", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .form(&body)
            .build();
        crate::call::send(&client.core, &operations::INTROSPECT_TOKEN, request).await
    }
}
/// Builder for [`Client::revoke_token`]
///
/// [`Client::revoke_token`]: super::Client::revoke_token
#[derive(Debug, Clone)]
pub struct RevokeToken<'a> {
    client: &'a super::Client,
    body: Result<types::builder::RevocationRequest, String>,
}
impl<'a> RevokeToken<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::RevocationRequest>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::RevocationRequest,
        ) -> types::builder::RevocationRequest,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/oauth2/revoke`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(self) -> ::std::result::Result<crate::Response<()>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::RevocationRequest::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(|message| crate::invalid::body(
                &operations::REVOKE_TOKEN,
                &message,
            ))?;
        let url = format!("{}/oauth2/revoke", client.core.base_url());
        let request = client.core.http().post(url).form(&body).build();
        crate::call::send_unread(&client.core, &operations::REVOKE_TOKEN, request).await
    }
}
/// Builder for [`Client::get_userinfo`]
///
/// [`Client::get_userinfo`]: super::Client::get_userinfo
#[derive(Debug, Clone)]
pub struct GetUserinfo<'a> {
    client: &'a super::Client,
}
impl<'a> GetUserinfo<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }
    /// Sends a `GET` request to `/userinfo`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::UserInfo>, crate::Error> {
        let Self { client } = self;
        let url = format!("{}/userinfo", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_USERINFO, request).await
    }
}
/// Builder for [`Client::get_openid_configuration`]
///
/// [`Client::get_openid_configuration`]: super::Client::get_openid_configuration
#[derive(Debug, Clone)]
pub struct GetOpenidConfiguration<'a> {
    client: &'a super::Client,
}
impl<'a> GetOpenidConfiguration<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }
    /// Sends a `GET` request to `/.well-known/openid-configuration`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::Response<types::OpenidConfiguration>,
        crate::Error,
    > {
        let Self { client } = self;
        let url = format!("{}/.well-known/openid-configuration", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_OPENID_CONFIGURATION, request)
            .await
    }
}
/// Builder for [`Client::get_json_web_keys`]
///
/// [`Client::get_json_web_keys`]: super::Client::get_json_web_keys
#[derive(Debug, Clone)]
pub struct GetJsonWebKeys<'a> {
    client: &'a super::Client,
}
impl<'a> GetJsonWebKeys<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }
    /// Sends a `GET` request to `/.well-known/jwks.json`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::JsonWebKeySet>, crate::Error> {
        let Self { client } = self;
        let url = format!("{}/.well-known/jwks.json", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_JSON_WEB_KEYS, request).await
    }
}
