//! Login and tokens over HTTP. Every answer is held to the document of `oauth2`.

mod exchange;
mod faults;
mod identity;
mod login;
mod people;
mod scopes;
mod sessions;
mod support;
mod tokens;
