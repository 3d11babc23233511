//! The order in which a faulty mock is told the scenarios: one for all faults, because nobody knows which it is.

use rooms_openapi::Api;

use crate::{
    scenario::{Scenario, ScenarioKind},
    scenarios,
};

/// All scenarios: the stories, which are short, with the apis taking turns; then what is made from the documents,
/// that which costs least first.
#[must_use]
pub fn in_order() -> Vec<&'static Scenario> {
    let mut order = Vec::new();
    for kind in [
        ScenarioKind::Story,
        ScenarioKind::Sequences,
        ScenarioKind::Constraints,
        ScenarioKind::Matrix,
    ] {
        let of = |api: Api| {
            let all = scenarios::all().iter();
            all.filter(move |one| one.kind == kind && one.api == api)
        };
        let mut apis: Vec<_> = Api::ALL.iter().map(|api| of(*api)).collect();
        loop {
            let before = order.len();
            order.extend(apis.iter_mut().filter_map(Iterator::next));
            if order.len() == before {
                break;
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_scenario_has_its_place_and_stories_come_first() {
        let order = in_order();
        let names: BTreeSet<_> = order.iter().map(|one| one.name).collect();
        assert_eq!(names.len(), scenarios::all().len());
        let generated = order.iter().position(|one| one.kind.is_generated());
        let stories = order.iter().filter(|one| !one.kind.is_generated());
        assert_eq!(stories.count(), generated.unwrap_or(order.len()));
    }
}
