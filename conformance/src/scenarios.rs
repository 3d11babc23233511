//! The scenarios: one list, which the tests and the binary share.
//!
//! A scenario is told on whatever target there is. To add one, write a file in the folder of its api and put
//! its constant on the api's list. Those that are made from the documents follow the written ones.

use std::{collections::BTreeSet, sync::LazyLock};

use rooms_openapi::Api;

use crate::{apis, constraints, matrix, scenario::Scenario, sequences};

/// All scenarios, in the order in which a reader gets to know the api.
#[must_use]
pub fn all() -> &'static [Scenario] {
    static ALL: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
        [
            apis::quran_reflect::scenarios::ALL,
            apis::oauth2::scenarios::ALL,
            apis::legacy_groups::scenarios::ALL,
            apis::ucs::scenarios::ALL,
            &matrix::scenarios(),
            &constraints::scenarios(),
            &sequences::scenarios(),
        ]
        .concat()
    });
    &ALL
}

/// The apis that have scenarios. A document without any is no part of a run.
#[must_use]
pub fn apis() -> BTreeSet<Api> {
    all().iter().map(|scenario| scenario.api).collect()
}
