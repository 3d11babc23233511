//! The rules without HTTP: verdicts, events, and the seam where a decision can be overruled.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Value, json};
use uuid::Uuid;

use super::of;
use crate::domain::Call;
use crate::domain::Decision;
use crate::domain::RefusalKind;
use crate::domain::RuleId;
use crate::ids::Ids;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::event::Event;
use crate::quran_reflect::model::{RoomId, UserId};
use crate::quran_reflect::rule;
use crate::quran_reflect::state::World;
use crate::seed::person;

const OWNER: UserId = Uuid::from_u128(1);
const MEMBER: UserId = Uuid::from_u128(2);

/// A world of two people, and what happened in it.
struct Story {
    world: World,
    ids: Ids,
    asked: RefCell<Vec<RuleId>>,
    overruled: Option<RuleId>,
}

impl Story {
    fn new() -> Self {
        let mut world = World::default();
        for (id, name) in [(OWNER, "owner"), (MEMBER, "member")] {
            let user = person(id, name, name, name, "2026-01-01T00:00:00Z");
            world.apply(Event::UserCreated(Box::new(user)));
        }
        Self { world, ids: Ids::new(), asked: RefCell::default(), overruled: None }
    }

    fn judge(
        &self,
        caller: UserId,
        operation: &str,
        parameters: Value,
        body: Value,
    ) -> (Verdict, Ids) {
        let parameters: BTreeMap<String, Value> =
            serde_json::from_value(parameters).expect("an object");
        let call = Call { operation: operation.to_owned(), caller, parameters, body };
        let judge = |decision: &Decision<'_>| {
            self.asked.borrow_mut().push(decision.rule);
            decision.holds || self.overruled == Some(decision.rule)
        };
        let context = Context::new(&self.world, &call, crate::clock::START, self.ids, &judge);
        let rule = of(operation).expect("a known operation");
        let verdict = rule(&context);
        (verdict, context.into_ids())
    }

    fn happen(
        &mut self,
        caller: UserId,
        operation: &str,
        parameters: Value,
        body: Value,
    ) -> Outcome {
        let (verdict, ids) = self.judge(caller, operation, parameters, body);
        let outcome = verdict.expect("admitted");
        self.ids = ids;
        outcome.events.iter().cloned().for_each(|event| self.world.apply(event));
        outcome
    }

    fn group(&mut self, public: bool) -> RoomId {
        self.happen(
            OWNER,
            "create_group",
            json!({}),
            json!({ "name": "a", "url": "A", "public": public }),
        );
        self.world.rooms().last().expect("a room").id
    }
}

fn refused(verdict: Verdict) -> (RefusalKind, Option<RuleId>) {
    let refusal = verdict.expect_err("refused");
    (refusal.kind, refusal.rule)
}

#[test]
fn creating_a_group_is_two_events_and_one_room() {
    let mut story = Story::new();
    let room = story.group(true);
    let room = story.world.room(room).expect("the room");
    assert!(room.is_owner(OWNER) && room.is_member(OWNER) && room.is_admin(OWNER));
    assert_eq!(room.slug, "a");
}

#[test]
fn a_refusal_has_no_events_and_draws_no_ids_that_are_kept() {
    let mut story = Story::new();
    story.group(true);
    let before = story.ids;
    let (verdict, _) =
        story.judge(MEMBER, "create_group", json!({}), json!({ "name": "a", "url": "a" }));
    assert_eq!(refused(verdict), (RefusalKind::Invalid, Some(rule::GROUP_URL_UNIQUE)));
    assert_eq!(before, story.ids);
}

#[test]
fn a_decision_can_be_overruled_by_its_id() {
    let mut story = Story::new();
    let room = story.group(true);
    let leave = json!({ "groupId": room });
    let (verdict, _) = story.judge(OWNER, "leave_group", leave.clone(), Value::Null);
    assert_eq!(refused(verdict), (RefusalKind::Forbidden, Some(rule::OWNER_CANNOT_LEAVE)));
    story.overruled = Some(rule::OWNER_CANNOT_LEAVE);
    story.happen(OWNER, "leave_group", leave, Value::Null);
    assert!(!story.world.room(room).expect("the room").is_member(OWNER));
}

#[test]
fn what_does_not_exist_is_said_before_what_is_forbidden() {
    let mut story = Story::new();
    let room = story.group(true);
    let body = |target: UserId| json!({ "roomId": room, "userId": target, "admin": true });
    let (verdict, _) = story.judge(MEMBER, "update_admin_access", json!({}), body(MEMBER));
    assert_eq!(
        refused(verdict),
        (RefusalKind::NotFound, Some(rule::ADMIN_ACCESS_TARGET_IS_MEMBER))
    );
    let (verdict, _) = story.judge(MEMBER, "update_admin_access", json!({}), body(OWNER));
    assert_eq!(refused(verdict), (RefusalKind::Forbidden, Some(rule::ADMIN_ACCESS_NEEDS_ADMIN)));
}

#[test]
fn joining_twice_is_no_event() {
    let mut story = Story::new();
    let room = story.group(true);
    let join = json!({ "groupId": room });
    assert_eq!(story.happen(MEMBER, "join_group", join.clone(), Value::Null).events.len(), 1);
    assert_eq!(story.happen(MEMBER, "join_group", join, Value::Null).events.len(), 0);
}

#[test]
fn rules_read_whatever_input_a_fault_lets_pass() {
    let mut story = Story::new();
    story.group(true);
    let nonsense = [
        json!(null),
        json!([]),
        json!({}),
        json!({ "post": [] }),
        json!({ "url": 7, "id": "x", "userIds": {} }),
    ];
    for operation in [
        "create_group",
        "update_group",
        "create_page",
        "update_page",
        "create_post",
        "invite_users",
    ] {
        for body in &nonsense {
            let (verdict, _) = story.judge(OWNER, operation, json!({}), body.clone());
            assert_eq!(refused(verdict).0, RefusalKind::Invalid, "{operation} {body}");
        }
    }
}

#[test]
fn events_about_what_is_gone_do_nothing() {
    let mut world = World::default();
    let at = crate::clock::START;
    for event in [
        Event::MemberJoined { room: 1, user: OWNER, at },
        Event::MemberLeft { room: 1, user: OWNER },
        Event::AdminAccessChanged { room: 1, user: OWNER, admin: true },
        Event::RoomUpdated { room: 1, change: Box::default(), at },
        Event::PageRequestClosed(1),
        Event::PostDeleted { post: 1, at },
        Event::PostLiked { post: 1, user: OWNER },
        Event::UserFollowed { follower: OWNER, followee: MEMBER },
    ] {
        world.apply(event);
    }
    assert_eq!(world.rooms().count(), 0);
}

#[test]
fn selecting_rules_are_asked_too() {
    let mut story = Story::new();
    story.group(false);
    story.asked.borrow_mut().clear();
    let (verdict, _) = story.judge(MEMBER, "search_rooms", json!({}), Value::Null);
    assert!(verdict.is_ok());
    assert_eq!(*story.asked.borrow(), [rule::SEARCH_SHOWS_PUBLIC_ONLY]);
}
