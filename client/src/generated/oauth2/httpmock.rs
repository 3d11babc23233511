// Generated from openapi/oauth2.yaml by `cargo xtask regen`. Do not edit.

//! Typed stubs for an `httpmock` server.
pub mod operations {
    //! [`When`](::httpmock::When) and [`Then`](::httpmock::Then)
    //! wrappers for each operation. Each can be converted to
    //! its inner type with a call to `into_inner()`. This can
    //! be used to explicitly deviate from permitted values.
    use crate::oauth2::*;
    /// Requests to `POST /oauth2/token`.
    #[allow(missing_debug_implementations)]
    pub struct ExchangeTokenWhen(::httpmock::When);
    impl ExchangeTokenWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(::regex::Regex::new("^/oauth2/token$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::TokenRequest) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /oauth2/token`.
    #[allow(missing_debug_implementations)]
    pub struct ExchangeTokenThen(::httpmock::Then);
    impl ExchangeTokenThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::TokenResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `POST /oauth2/introspect`.
    #[allow(missing_debug_implementations)]
    pub struct IntrospectTokenWhen(::httpmock::When);
    impl IntrospectTokenWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(::regex::Regex::new("^/oauth2/introspect$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::IntrospectionRequest) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /oauth2/introspect`.
    #[allow(missing_debug_implementations)]
    pub struct IntrospectTokenThen(::httpmock::Then);
    impl IntrospectTokenThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::Introspection) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `POST /oauth2/revoke`.
    #[allow(missing_debug_implementations)]
    pub struct RevokeTokenWhen(::httpmock::When);
    impl RevokeTokenWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::POST)
                    .path_matches(::regex::Regex::new("^/oauth2/revoke$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        pub fn body(self, value: &types::RevocationRequest) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Answers of `POST /oauth2/revoke`.
    #[allow(missing_debug_implementations)]
    pub struct RevokeTokenThen(::httpmock::Then);
    impl RevokeTokenThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }
        pub fn bad_request(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(400u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /userinfo`.
    #[allow(missing_debug_implementations)]
    pub struct GetUserinfoWhen(::httpmock::When);
    impl GetUserinfoWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(::regex::Regex::new("^/userinfo$").unwrap()),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
    }
    /// Answers of `GET /userinfo`.
    #[allow(missing_debug_implementations)]
    pub struct GetUserinfoThen(::httpmock::Then);
    impl GetUserinfoThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::UserInfo) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        pub fn unauthorized(self, value: &types::ErrorResponse) -> Self {
            Self(
                self
                    .0
                    .status(401u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /.well-known/openid-configuration`.
    #[allow(missing_debug_implementations)]
    pub struct GetOpenidConfigurationWhen(::httpmock::When);
    impl GetOpenidConfigurationWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/.well-known/openid-configuration$")
                            .unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
    }
    /// Answers of `GET /.well-known/openid-configuration`.
    #[allow(missing_debug_implementations)]
    pub struct GetOpenidConfigurationThen(::httpmock::Then);
    impl GetOpenidConfigurationThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::OpenidConfiguration) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Requests to `GET /.well-known/jwks.json`.
    #[allow(missing_debug_implementations)]
    pub struct GetJsonWebKeysWhen(::httpmock::When);
    impl GetJsonWebKeysWhen {
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches(
                        ::regex::Regex::new("^/.well-known/jwks.json$").unwrap(),
                    ),
            )
        }
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
    }
    /// Answers of `GET /.well-known/jwks.json`.
    #[allow(missing_debug_implementations)]
    pub struct GetJsonWebKeysThen(::httpmock::Then);
    impl GetJsonWebKeysThen {
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        pub fn ok(self, value: &types::JsonWebKeySet) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
}
/// An extension trait for [`MockServer`](::httpmock::MockServer) that
/// adds a method for each operation. These are the equivalent of
/// type-checked [`mock()`](::httpmock::MockServer::mock) calls.
pub trait MockServerExt {
    /// Stubs `POST /oauth2/token`.
    fn exchange_token<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ExchangeTokenWhen, operations::ExchangeTokenThen);
    /// Stubs `POST /oauth2/introspect`.
    fn introspect_token<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::IntrospectTokenWhen, operations::IntrospectTokenThen);
    /// Stubs `POST /oauth2/revoke`.
    fn revoke_token<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RevokeTokenWhen, operations::RevokeTokenThen);
    /// Stubs `GET /userinfo`.
    fn get_userinfo<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetUserinfoWhen, operations::GetUserinfoThen);
    /// Stubs `GET /.well-known/openid-configuration`.
    fn get_openid_configuration<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetOpenidConfigurationWhen,
            operations::GetOpenidConfigurationThen,
        );
    /// Stubs `GET /.well-known/jwks.json`.
    fn get_json_web_keys<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetJsonWebKeysWhen, operations::GetJsonWebKeysThen);
}
impl MockServerExt for ::httpmock::MockServer {
    fn exchange_token<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ExchangeTokenWhen, operations::ExchangeTokenThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ExchangeTokenWhen::new(when),
                operations::ExchangeTokenThen::new(then),
            )
        })
    }
    fn introspect_token<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::IntrospectTokenWhen, operations::IntrospectTokenThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::IntrospectTokenWhen::new(when),
                operations::IntrospectTokenThen::new(then),
            )
        })
    }
    fn revoke_token<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RevokeTokenWhen, operations::RevokeTokenThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::RevokeTokenWhen::new(when),
                operations::RevokeTokenThen::new(then),
            )
        })
    }
    fn get_userinfo<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetUserinfoWhen, operations::GetUserinfoThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetUserinfoWhen::new(when),
                operations::GetUserinfoThen::new(then),
            )
        })
    }
    fn get_openid_configuration<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetOpenidConfigurationWhen,
            operations::GetOpenidConfigurationThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetOpenidConfigurationWhen::new(when),
                operations::GetOpenidConfigurationThen::new(then),
            )
        })
    }
    fn get_json_web_keys<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetJsonWebKeysWhen, operations::GetJsonWebKeysThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetJsonWebKeysWhen::new(when),
                operations::GetJsonWebKeysThen::new(then),
            )
        })
    }
}
