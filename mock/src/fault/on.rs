//! The faults that are on: which, and what each of them changed in one request.
//!
//! Nobody can be fooled by a fault without being told: every seam compares what a fault was given with what it made of it.

use std::any::Any;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rooms_openapi::{Effect, Violation};
use serde_json::Value;

use super::Fault;
use crate::domain::{Call, Decision, Domain, Verdict};
use crate::reply::Reply;

/// What faults of one's own are called in replies and in the log.
pub(crate) const CUSTOM: &str = "custom-fault";

/// A fault under its name.
#[derive(Debug)]
struct Named<D: Domain> {
    name: &'static str,
    fault: Box<dyn Fault<D>>,
}

type List<D> = Arc<Vec<Arc<Named<D>>>>;

/// The faults of one api of a mock, which may be switched while it runs.
#[derive(Debug)]
pub(crate) struct Switch<D: Domain>(Mutex<List<D>>);

impl<D: Domain> Switch<D> {
    /// The faults of this api among all that were asked for.
    pub(crate) fn new(armed: &mut Armed) -> Self {
        Self(Mutex::new(Arc::new(armed.take())))
    }

    /// The faults that are on as one request meets them.
    pub(crate) fn now(&self) -> Faults<D> {
        Faults { on: self.list(), acted: Mutex::default() }
    }

    /// Other faults by name are on from now on. One that was on before goes on with what it remembers, and so do those
    /// that have no name.
    pub(crate) fn change(&self, armed: &mut Armed) {
        let mut list = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut wanted: Vec<_> = armed.take();
        for new in &mut wanted {
            if let Some(old) = list.iter().find(|old| old.name == new.name) {
                *new = Arc::clone(old);
            }
        }
        let own = list.iter().filter(|old| old.name == CUSTOM).cloned();
        *list = Arc::new(own.chain(wanted).collect());
    }

    /// What the faults remember is void.
    pub(crate) fn reset(&self) {
        self.list().iter().for_each(|named| named.fault.reset());
    }

    fn list(&self) -> List<D> {
        Arc::clone(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Which faults changed something about one request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Acted {
    /// In what was decided and in what happens because of it.
    pub(crate) before: BTreeSet<&'static str>,
    /// In what is shown.
    pub(crate) after: BTreeSet<&'static str>,
}

impl Acted {
    /// All of them, for the reply to tell.
    pub(crate) fn into_names(self) -> Vec<String> {
        let all = self.before.union(&self.after);
        all.map(|name| (*name).to_owned()).collect()
    }
}

/// The faults of one api as one request meets them, applied one after the other.
#[derive(Debug)]
pub(crate) struct Faults<D: Domain> {
    on: List<D>,
    acted: Mutex<Acted>,
}

impl<D: Domain> Faults<D> {
    /// No faults.
    pub(crate) fn none() -> Self {
        Self { on: Arc::default(), acted: Mutex::default() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.on.is_empty()
    }

    pub(crate) fn violations(&self, operation: &str, violations: &mut Vec<Violation>) {
        self.before(violations, Vec::clone, |fault, it| fault.violations(operation, it));
    }

    pub(crate) fn request(&self, call: &mut Call) {
        self.before(call, Call::clone, |fault, call| fault.request(call));
    }

    pub(crate) fn decide(&self, decision: &Decision<'_>) -> bool {
        let mut holds = decision.holds;
        self.before(
            &mut holds,
            |holds| *holds,
            |fault, holds| {
                *holds = fault.decide(&Decision { holds: *holds, ..*decision });
            },
        );
        holds
    }

    pub(crate) fn verdict(&self, call: &Call, verdict: &mut Verdict<D>) {
        self.before(verdict, written, |fault, it| fault.verdict(call, it));
    }

    pub(crate) fn events(&self, call: &Call, world: &D::World, events: &mut Vec<D::Event>) {
        self.before(events, written, |fault, it| fault.events(call, world, it));
    }

    pub(crate) fn gap(&self, call: &Call) -> Option<Duration> {
        let mut gap = None;
        self.before(&mut gap, |gap| *gap, |fault, gap| *gap = fault.gap(call).max(*gap));
        gap
    }

    pub(crate) fn view(&self, call: &Call, world: &D::World, view: &mut D::View) {
        self.after(view, written, |fault, it| fault.view(call, world, it));
    }

    pub(crate) fn body(&self, call: &Call, body: &mut Value) {
        self.after(body, Value::clone, |fault, it| fault.body(call, it));
    }

    pub(crate) fn reply(&self, operation: &str, reply: &mut Reply) {
        self.after(reply, Reply::clone, |fault, it| fault.reply(operation, it));
    }

    /// What faults changed until now.
    pub(crate) fn acted(&self) -> Acted {
        let acted = self.acted.lock().unwrap_or_else(PoisonError::into_inner);
        acted.clone()
    }

    /// What faults changed until now in a request that may leave a trace: later replies are not what they would be without.
    pub(crate) fn lasting(&self, effect: Effect) -> BTreeSet<&'static str> {
        match effect {
            Effect::Read => BTreeSet::new(),
            _ => self.acted().before,
        }
    }

    fn before<T, W: Seen<T>>(
        &self,
        it: &mut T,
        was: impl Fn(&T) -> W,
        seam: impl Fn(&dyn Fault<D>, &mut T),
    ) {
        self.each(it, was, seam, |acted| &mut acted.before);
    }

    fn after<T, W: Seen<T>>(
        &self,
        it: &mut T,
        was: impl Fn(&T) -> W,
        seam: impl Fn(&dyn Fault<D>, &mut T),
    ) {
        self.each(it, was, seam, |acted| &mut acted.after);
    }

    fn each<T, W: Seen<T>>(
        &self,
        it: &mut T,
        look: impl Fn(&T) -> W,
        seam: impl Fn(&dyn Fault<D>, &mut T),
        place: impl Fn(&mut Acted) -> &mut BTreeSet<&'static str>,
    ) {
        for named in self.on.iter() {
            let was = look(it);
            seam(named.fault.as_ref(), it);
            if !was.is_still(it) {
                let mut acted = self.acted.lock().unwrap_or_else(PoisonError::into_inner);
                place(&mut acted).insert(named.name);
            }
        }
    }
}

/// What was seen of something before a fault had it.
trait Seen<T> {
    /// Whether it is still the same.
    fn is_still(&self, it: &T) -> bool;
}

impl<T: PartialEq> Seen<T> for T {
    fn is_still(&self, it: &T) -> bool {
        self == it
    }
}

/// What cannot be compared, written out.
struct Written(String);

fn written<T: Debug>(it: &T) -> Written {
    Written(format!("{it:?}"))
}

impl<T: Debug> Seen<T> for Written {
    fn is_still(&self, it: &T) -> bool {
        self.0 == format!("{it:?}")
    }
}

/// The faults that a mock was asked for, of whatever apis, until each api takes its own.
#[derive(Debug, Default)]
pub(crate) struct Armed {
    faults: Vec<Box<dyn Any + Send + Sync>>,
    trigger: Option<String>,
}

impl Armed {
    pub(crate) fn add<D: Domain>(&mut self, name: &'static str, fault: Box<dyn Fault<D>>) {
        self.trigger = fault.trigger();
        self.faults.push(Box::new(Arc::new(Named { name, fault })));
    }

    /// What triggers the fault that was added last.
    pub(crate) fn trigger(self) -> Option<String> {
        self.trigger
    }

    /// The faults of one api, in the order in which they were added.
    fn take<D: Domain>(&mut self) -> Vec<Arc<Named<D>>> {
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for fault in self.faults.drain(..) {
            match fault.downcast::<Arc<Named<D>>>() {
                Ok(fault) => own.push(*fault),
                Err(fault) => others.push(fault),
            }
        }
        self.faults = others;
        own
    }
}
