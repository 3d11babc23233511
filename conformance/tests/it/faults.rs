//! Proof that the suite notices: faults of the mock lead to findings that say what is wrong. All of them are told by
//! the command `faults`, which CI calls; here is the same road, with mocks in this process, for some of them.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use conformance::{
    exit_status::ExitStatus,
    faults::{
        self, Expected, FaultDetection, Here, Hunt, Mocks, NotStarted, Outcome, Processes, Road,
    },
    scenario::{Scenario, ScenarioKind},
    scenarios,
};
use futures_util::future::BoxFuture;
use rooms_mock::fault::{Entry, catalogue, find};

fn scenarios(select: impl Fn(&Scenario) -> bool) -> Vec<&'static Scenario> {
    let order = faults::in_order().into_iter();
    order.filter(|one| one.kind == ScenarioKind::Written && select(one)).collect()
}

fn hunt(names: &[&str], scenarios: Vec<&'static Scenario>) -> Hunt {
    Hunt {
        mocks: Arc::new(Here),
        road: Road::Mock,
        faults: names.iter().map(|name| find(name).unwrap()).collect(),
        scenarios,
        expected: Expected::committed().unwrap(),
        clean: false,
        jobs: 4,
    }
}

fn outcome(hunt: Hunt) -> FaultDetection {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(hunt.run(|_| {}))
}

/// Whatever the fault, the mock has this one, or none.
#[derive(Debug)]
struct Always(Option<&'static str>);

impl Mocks for Always {
    fn start<'a>(
        &'a self,
        _: Option<&'a str>,
        live: Option<&'a Path>,
    ) -> BoxFuture<'a, Result<faults::Running, NotStarted>> {
        Here.start(self.0, live)
    }
}

#[test]
fn a_fault_of_every_class_is_noticed_by_the_scenarios() {
    let expected = Expected::committed().unwrap();
    let mut classes = BTreeSet::new();
    // Scenarios make one call after another; races are noticed by calls at once (`sequences.rs`).
    let known =
        |entry: &&Entry| entry.class != "races" && expected.reason("mock", entry.name).is_none();
    let one_of_a_class = |entry: &&Entry| classes.insert(entry.class);
    let sample: Vec<_> = catalogue().iter().filter(known).filter(one_of_a_class).collect();
    let names: Vec<_> = sample.iter().map(|entry| entry.name).collect();
    let table = outcome(hunt(&names, scenarios(|_| true)));
    let survivors = table.faults.iter().filter(|one| !one.is_noticed());
    let survivors: Vec<_> = survivors.collect();
    assert!(survivors.is_empty(), "{survivors:#?}");
    assert_eq!(table.exit_status(), ExitStatus::CONFORMANT);
}

#[test]
fn a_broken_rule_is_noticed_by_the_expectation_that_cites_it() {
    for (fault, rule) in [
        ("owner-may-leave", "owner-cannot-leave"),
        ("invite-token-reusable", "invite-token-works-once"),
        ("private-room-in-search", "search-shows-public-only"),
        ("private-group-open-to-join", "private-group-refuses-join"),
        ("rejected-token-lives", "reject-kills-token"),
        ("revoked-admin-still-acts", "update-needs-admin"),
        ("slug-may-be-taken", "group-url-unique"),
        ("privacy-open-to-members", "privacy-needs-admin"),
        ("null-clears-public", "update-null-keeps-value"),
        ("page-needs-no-approval", "requested-page-is-hidden"),
        ("owner-can-be-removed", "owner-cannot-be-removed"),
        ("drafts-shown-to-all", "drafts-are-private"),
        ("scope-not-checked", "missing-scope-refused"),
        ("pkce-not-checked", "pkce-verifier-must-match"),
        ("code-works-twice", "code-works-once"),
        ("refresh-not-rotated", "refresh-rotates"),
        ("old-refresh-token-lives", "old-refresh-token-dies"),
        ("state-dropped", "state-comes-back"),
        ("nonce-dropped", "nonce-comes-back"),
    ] {
        let api = find(fault).unwrap().api;
        // In the order of the list, by which the first notice is the one that is about the rule.
        let own = scenarios::all().iter();
        let own = own.filter(|one| one.api == api && one.kind == ScenarioKind::Written);
        let table = outcome(hunt(&[fault], own.collect()));
        match &table.faults[0].outcome {
            Outcome::Noticed(notice) => assert_eq!(notice.rule.as_deref(), Some(rule), "{fault}"),
            other => panic!("{fault}: {other:?}"),
        }
    }
}

#[test]
fn on_the_road_to_a_live_target_faults_are_noticed_without_any_control() {
    let own = scenarios(|one| one.api == rooms_openapi::Api::QuranReflect);
    let table =
        outcome(Hunt { road: Road::Live, ..hunt(&["outsider-reads-private-members"], own) });
    let Outcome::Noticed(notice) = &table.faults[0].outcome else {
        panic!("{table:#?}");
    };
    assert_eq!(table.target, "prelive");
    assert!(notice.operation.is_some(), "{notice:?}");
}

#[test]
fn a_fault_that_nothing_shows_of_is_a_survivor() {
    let few = scenarios(|one| one.api == rooms_openapi::Api::LegacyGroups);
    let table = outcome(Hunt {
        mocks: Arc::new(Always(None)),
        ..hunt(&["owner-may-leave", "slug-race"], few)
    });
    assert_eq!(table.faults[0].outcome, Outcome::Survived);
    assert!(table.faults[0].is_survivor());
    assert_eq!(table.faults[0].scenarios, table.scenarios);
    assert_eq!(table.exit_status(), ExitStatus::FINDINGS);
    let text = faults::text(&table);
    assert!(text.contains("NOT NOTICED: owner-may-leave"), "{text}");
}

#[test]
fn a_fault_that_is_noticed_although_it_is_on_record_is_told() {
    let list =
        "[[not-noticed]]\ntarget = 'mock'\nfaults = ['owner-may-leave']\nreason = 'lost hope'\n";
    let table = outcome(Hunt {
        expected: Expected::parse(list).unwrap(),
        ..hunt(&["owner-may-leave"], scenarios(|one| one.name == "an_owner_cannot_leave"))
    });
    assert!(table.faults[0].is_recorded_in_vain(), "{table:#?}");
    assert_eq!(table.exit_status(), ExitStatus::FINDINGS);
    let text = faults::markdown(&table);
    assert!(text.contains("NOTICED ALTHOUGH RECORDED"), "{text}");
}

#[test]
fn a_finding_on_a_mock_without_faults_is_a_false_one() {
    let table = outcome(Hunt {
        mocks: Arc::new(Always(Some("owner-may-leave"))),
        clean: true,
        ..hunt(&[], scenarios(|one| one.name == "an_owner_cannot_leave"))
    });
    assert!(!table.false_findings.is_empty(), "{table:#?}");
    assert_eq!(table.exit_status(), ExitStatus::FINDINGS);
}

#[cfg(unix)]
#[test]
fn a_mock_that_ends_by_itself_is_told_with_its_last_words() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    for (name, first, expected) in [
        ("dies", "listening on http://127.0.0.1:9/", "the mock ended by itself during"),
        ("refuses", "sorry", "did not start: exit status: 7"),
    ] {
        let program = folder.path().join(name);
        let script = format!("#!/bin/sh\necho '{first}'\necho 'no more memory' >&2\nexit 7\n");
        std::fs::write(&program, script).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).unwrap();
        let table = outcome(Hunt {
            mocks: Arc::new(Processes { program }),
            ..hunt(&["owner-may-leave"], scenarios(|_| true))
        });
        let Outcome::NotTold { error } = &table.faults[0].outcome else {
            panic!("{table:#?}");
        };
        assert!(error.contains(expected), "{error}");
        assert!(error.contains("its last words: no more memory"), "{error}");
        assert_eq!(table.exit_status(), ExitStatus::UNREACHABLE);
    }
}

#[test]
fn what_others_say_is_harmless_in_every_fault_detection() {
    let mut table =
        outcome(hunt(&["owner-may-leave"], scenarios(|one| one.name == "an_owner_cannot_leave")));
    let hostile = "x\n::error::y\u{1b}[2J</td><script>|\n# z";
    table.not_told = Some(hostile.to_owned());
    let Outcome::Noticed(notice) = &mut table.faults[0].outcome else {
        panic!("{table:#?}");
    };
    notice.body_pointer = Some(format!("/{hostile}"));
    table.false_findings.push((**notice).clone());
    table.false_findings[0].message = hostile.to_owned();
    for text in [faults::text(&table), faults::markdown(&table)] {
        let lines = text.lines().map(str::trim_start);
        assert!(lines.clone().all(|line| !line.starts_with("::")), "{text}");
        assert!(!text.contains('\u{1b}'), "{text}");
        // The title and no other heading.
        assert!(lines.filter(|line| line.starts_with('#')).count() <= 1, "{text}");
    }
    let page = faults::markdown(&table);
    assert!(!page.contains('<') && !page.contains(">|"), "{page}");
}

#[test]
fn the_files_hold_the_whole_table() {
    let list =
        "[[not-noticed]]\ntarget = 'mock'\nfaults = ['slug-race']\nreason = 'one scenario'\n";
    let table = outcome(Hunt {
        expected: Expected::parse(list).unwrap(),
        ..hunt(
            &["owner-may-leave", "slug-race"],
            scenarios(|one| one.name == "an_owner_cannot_leave"),
        )
    });
    let folder = tempfile::tempdir().unwrap();
    faults::write(&mut crate::report::results(folder.path()), &table).unwrap();
    let json = std::fs::read_to_string(folder.path().join("faults.json")).unwrap();
    let read: FaultDetection = serde_json::from_str(&json).unwrap();
    assert_eq!(read, table);
    let page = std::fs::read_to_string(folder.path().join("faults.md")).unwrap();
    assert!(page.contains("| owner-may-leave | quran_reflect | membership |"), "{page}");
    assert!(page.contains("not noticed, as recorded: slug-race"), "{page}");
}
