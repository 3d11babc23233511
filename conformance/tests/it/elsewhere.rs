//! A mock that runs already, reached by nothing but its URL.

use std::sync::Arc;

use conformance::{
    scenario::ScenarioKind,
    scenarios,
    suite::{Suite, Verdict},
    targets::{Kind, Target},
};
use rooms_mock::{Mock, Seed};

#[tokio::test(flavor = "multi_thread")]
async fn a_mock_elsewhere_passes_every_scenario_whatever_state_it_was_in() {
    let mock = Mock::builder().start().await.unwrap();
    mock.control().seed(Seed::Demo);
    let target = Target::mock_at(mock.url().parse().unwrap()).unwrap();
    let scenarios = scenarios::all().iter();
    let suite = Suite {
        target: Arc::new(target),
        scenarios: scenarios.filter(|one| one.kind == ScenarioKind::Written).collect(),
        jobs: 4,
    };
    let run = suite.run(|_| {}).await.unwrap();
    for result in run.results {
        let name = result.scenario.name;
        let verdict = result.verdict(Kind::Mock, true);
        let findings = &result.findings;
        assert_eq!(verdict, Verdict::Passed, "{name}: {findings:?}");
        assert!(result.not_exercised.is_empty(), "{name}");
    }
}

#[tokio::test]
async fn a_mock_that_is_not_there_is_an_error_that_says_so() {
    let mock = Mock::start().await.unwrap();
    let url = mock.url().to_owned();
    mock.stop().await;
    let target = Target::mock_at(url.parse().unwrap()).unwrap();
    let error = target.stage().await.unwrap_err().to_string();
    assert!(error.starts_with("the mock does not answer its control /__mock/reset"), "{error}");
}
