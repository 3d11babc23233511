//! An operation that closes the connection instead of answering, while others answer.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use conformance::{
    finding::Finding,
    scenario::{Raw, Scenario},
    suite::{Run, Suite},
    targets::Target,
};
use rooms_mock::Mock;

use crate::{
    report::record,
    scenarios::OF_THE_OWNER,
    server::{Instead, in_front_of},
    verdicts::agrees,
};

/// Somebody looks at a profile, and at a room, in turns.
static LOOKS: Scenario = Scenario {
    name: "somebody_looks_again_and_again",
    claim: "Looking changes nothing.",
    run: |context| {
        Box::pin(async {
            for count in 0..4 {
                let profile = || Ok(Raw::get("/v1/users/profile"));
                let room = || Ok(Raw::get("/v1/rooms/7"));
                let owner = context.owner();
                owner.raw(&format!("profile {count}"), profile).await;
                owner.raw(&format!("room {count}"), room).await;
            }
        })
    },
    ..OF_THE_OWNER
};

/// A run of which some requests are not answered: those whose first line a rule wants closed, by how many there were.
async fn run(closes: fn(&str, usize) -> bool) -> Run {
    let mock = Mock::start().await.unwrap();
    let count = AtomicUsize::new(0);
    let url = in_front_of(mock.url(), move |line| {
        if line.contains("/__mock/") || !line.contains("/v1/") {
            return Instead::Pass;
        }
        match closes(line, count.fetch_add(1, Ordering::SeqCst)) {
            true => Instead::Close,
            false => Instead::Pass,
        }
    })
    .await;
    let suite = Suite {
        target: Arc::new(Target::mock_at(url.parse().unwrap()).unwrap()),
        scenarios: vec![&LOOKS],
        jobs: 1,
    };
    suite.run(|_| {}).await.unwrap()
}

fn unanswered(run: &Run) -> Vec<&Finding> {
    let findings = run.results.iter().flat_map(|result| &result.findings);
    findings.filter(|one| one.check == "operation_answers").collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operation_that_never_answers_while_others_do_is_a_finding_about_it() {
    let run = run(|line, _| line.contains("/v1/rooms/7")).await;
    let findings = unanswered(&run);
    assert_eq!(findings.len(), 4, "{findings:?}");
    for finding in &findings {
        assert_eq!(finding.label.as_deref(), Some("GET /v1/rooms/{id}"));
        assert!(finding.received.contains("4 times out of 4"), "{finding}");
    }
    // It is one defect, and the steps could not be told all the same.
    let record = record(&run);
    let mut deduplicated = record.findings.iter();
    let one = deduplicated.find(|one| one.finding.check == "operation_answers");
    assert_eq!(one.map(|one| one.occurrences), Some(4));
    assert_eq!(run.results[0].errors.len(), 4);
    agrees(&run, "not conformant", 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operation_that_answers_once_or_a_target_that_pauses_is_not_blamed() {
    // The first look at the room is answered.
    let once = run(|line, count| line.contains("/v1/rooms/7") && count > 2).await;
    assert!(unanswered(&once).is_empty());
    assert!(!once.results[0].errors.is_empty());
    // Nobody answers for a while, so nobody knows whose fault it is.
    let pause = run(|_, count| (2..4).contains(&count)).await;
    assert!(unanswered(&pause).is_empty());
}
