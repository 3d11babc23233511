//! The scenarios: one list, which the tests and the binary share.
//!
//! A scenario runs on whatever target there is. To add one, write a file in the folder of its api and put
//! its constant on the api's list. Those that are made from the documents follow the written ones.

use std::{collections::BTreeSet, sync::LazyLock};

use rooms_openapi::Api;

use crate::{apis, constraints, matrix, scenario::Scenario};

/// All scenarios, in the order in which a reader gets to know the api.
#[must_use]
pub fn all() -> &'static [Scenario] {
    static ALL: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
        let written = apis::all().flat_map(|api| api.scenarios()).copied();
        let matrix = apis::all().flat_map(|api| matrix::scenarios(api.api(), api.plans()));
        let constraints = apis::all().flat_map(|api| constraints::scenarios(api.api()));
        let sequences = apis::all().flat_map(|api| api.sequences()).copied();
        written.chain(matrix).chain(constraints).chain(sequences).collect()
    });
    &ALL
}

/// The apis that have scenarios. A document without any is no part of a run.
#[must_use]
pub fn apis() -> BTreeSet<Api> {
    all().iter().map(|scenario| scenario.api).collect()
}
