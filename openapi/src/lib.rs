#![doc = include_str!("../README.md")]

mod api;
mod document;
mod environment;
mod error;
mod index;
mod near;
mod operation;
mod overlay;
pub mod pointer;
mod published;
mod route;
mod schema;

pub use api::{Api, UnknownApi};
pub use document::{Document, RuleAt};
pub use environment::{Environment, UnknownEnvironment};
pub use error::DocumentError;
pub use near::{closest, is_near};
pub use operation::{
    Creates, DocumentedResponse, Effect, Example, Level, Location, Operation, Parameter,
    RequestBody, RequestShape, Rule, Upstream,
};
pub use overlay::apply as apply_overlay;
pub use route::RouteMatch;
pub use schema::{Annotation, SchemaChecks, UnknownName, Violation, ViolationKind, is_format};
