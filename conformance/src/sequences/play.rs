//! A sequence under way: makes one call after the other, in the model and on the target.

use reqwest::Method;

use super::compare::{self, Breach, Names, breach};
use crate::{
    exchange::Exchange,
    finding::Disagreement,
    guard,
    scenario::{Actor, Context, Raw, Role, Step},
};
use conformance_models::{
    Model,
    nouns::{Answer, Call, Claim, Keep, Person, Sent, Token, Wanted, Who},
};

/// A call as it was made.
#[derive(Clone, Debug)]
pub(super) struct Made {
    pub(super) by: Who,
    pub(super) words: String,
    pub(super) sent: Sent,
    pub(super) answer: Answer,
    /// Under way at the same time as the one beside it.
    pub(super) at_once: bool,
}

impl Made {
    pub(super) fn of<M: Model>(model: &M, call: &Call<M::Act>, answer: &Answer) -> Self {
        Self {
            by: call.by,
            words: sentence::<M>(call),
            sent: model.sent(call),
            answer: answer.clone(),
            at_once: false,
        }
    }
}

/// A sequence under way.
#[derive(Debug)]
pub(super) struct Play<'s, M> {
    pub(super) context: &'s Context,
    pub(super) model: M,
    pub(super) names: Names,
    pub(super) ids: Vec<(String, String)>,
}

/// Why what comes after a step outside the api is not judged.
const NO_SUCH_THING: &str =
    "outside the api, there was no request to approve or invitation to accept";

/// What came of a call.
#[derive(Debug, Default)]
pub(super) struct Came {
    pub(super) breach: Option<Breach>,
    pub(super) counted: Option<(String, u16)>,
    /// The sequence cannot go on.
    pub(super) failed: bool,
}

impl<M: Model> Play<'_, M> {
    /// The reads in the end, the last one first; all, or those that call one operation.
    pub(super) fn audit(&self, only: Option<&str>) -> Vec<Call<M::Act>> {
        let mut reads = self.model.audit();
        if let Some(operation) = only {
            reads.retain(|call| {
                self.operation(&self.model.sent(call)).as_deref() == Some(operation)
            });
        }
        reads.reverse();
        reads
    }

    /// The operation that a request leads to.
    fn operation(&self, sent: &Sent) -> Option<String> {
        let Sent::Request { method, path, .. } = sent else {
            return None;
        };
        let path = self.names.fill(path);
        let path = path.split('?').next().unwrap_or_default();
        let found = self.context.document().route(method, path)?;
        Some(found.operation.id.clone())
    }

    /// The operation that an exchange belongs to.
    pub(super) fn operation_of(&self, exchange: &Exchange) -> Option<String> {
        let operation = guard::operation(self.context.document(), &exchange.request);
        operation.map(|operation| operation.id.clone())
    }

    /// The same play in another state of the model.
    pub(super) fn going_on(&self, model: M) -> Self {
        Self { context: self.context, model, names: self.names.clone(), ids: self.ids.clone() }
    }

    /// Makes one call, in the model and on the target.
    pub(super) async fn call(
        &mut self,
        call: &Call<M::Act>,
        label: Option<&str>,
        retold: bool,
    ) -> (Made, Came) {
        let before = self.model.clone();
        let answer = self.model.apply(call);
        let made = Made::of(&before, call, &answer);
        let came = self.send(&made, label, retold).await;
        (made, came)
    }

    async fn send(&mut self, made: &Made, label: Option<&str>, retold: bool) -> Came {
        let Made { sent, answer, .. } = made;
        let ended = Came { failed: true, ..Came::default() };
        match sent {
            Sent::Approval { subdomain, name } => {
                let Some(id) = self.context.approve_quietly(subdomain).await else {
                    self.context.not_judged(NO_SUCH_THING);
                    return ended;
                };
                self.names.set(name, id.to_string());
                Came::default()
            }
            Sent::Acceptance { group, person } => {
                let user = self.names.get(&format!("USER_{}", person.name().to_uppercase()));
                let user = user.and_then(|user| user.parse().ok()).unwrap_or_default();
                let group = self.names.fill(group).parse().unwrap_or_default();
                match self.context.accept_quietly(group, user).await {
                    true => Came::default(),
                    false => {
                        self.context.not_judged(NO_SUCH_THING);
                        ended
                    }
                }
            }
            Sent::Request { .. } => {
                let actor = actor(self.context, made.by);
                let raw = raw(&self.names, sent);
                let (exchange, step) = match label {
                    Some(label) => {
                        let step = actor.raw(label, || Ok(raw)).await;
                        (step.exchange(), Some(step))
                    }
                    None => (actor.quietly(raw).await, None),
                };
                let Some(exchange) = exchange else {
                    return ended;
                };
                self.judge(answer, &exchange, step, retold).await
            }
        }
    }

    /// Holds what came to what the model says, and keeps what later calls need.
    pub(super) async fn judge(
        &mut self,
        answer: &Answer,
        exchange: &Exchange,
        step: Option<Step<'_>>,
        retold: bool,
    ) -> Came {
        let operation = self.operation_of(exchange);
        let status = exchange.status();
        let mut came = Came {
            counted: operation.clone().zip(status),
            breach: breach(answer, &self.names, exchange),
            failed: false,
        };
        came.failed = came.breach.is_some();
        if let Some(breach) = &mut came.breach {
            breach.operation = operation;
            if let Some(step) = step.filter(|_| retold) {
                compare::expect(&step, answer, breach, &self.names);
            }
            return came;
        }
        if let Some(step) = &step {
            compare::note_held(step, answer, &self.names, exchange);
        }
        if answer.statuses.first().map(|(first, _)| *first) == status {
            let body = exchange.json().unwrap_or_default();
            for keep in &answer.keeps {
                if came.failed {
                    break;
                }
                let kept = self.keep(keep, &body).await;
                came.failed = kept != Some(true);
                came.breach = (kept == Some(false)).then(|| lacks(keep, answer, operation.clone()));
            }
        }
        came
    }

    /// Whether it is there. None if nobody can see.
    async fn keep(&mut self, keep: &Keep, body: &serde_json::Value) -> Option<bool> {
        let (name, value) = match keep {
            Keep::Node { name, pointer } => {
                let node = body.pointer(pointer);
                let text = node.map(|node| node.as_str().map_or(node.to_string(), str::to_owned));
                (name, text)
            }
            Keep::Letter { name, to, room } => {
                let room = self.names.fill(room).parse().unwrap_or_default();
                let to = self.context.actor(role(*to));
                (name, self.context.newest_letter(&to, room).await?)
            }
        };
        let Some(value) = value else {
            return Some(false);
        };
        self.names.set(name, value);
        Some(true)
    }
}

/// Something is not there that later calls need.
fn lacks(keep: &Keep, answer: &Answer, operation: Option<String>) -> Breach {
    let rule = answer.statuses.first().map_or("", |(_, rule)| rule);
    let (documented, pointer) = match keep {
        Keep::Node { pointer, .. } => ("a value that later calls need", Some(*pointer)),
        Keep::Letter { .. } => ("a letter with a token", None),
    };
    let seen = Disagreement::new(documented, "none");
    Breach {
        rule,
        claim: pointer.map(|pointer| Claim {
            rule,
            pointer: pointer.to_owned(),
            wanted: Wanted::Present,
        }),
        operation,
        seen,
    }
}

/// What goes out.
pub(super) fn raw(names: &Names, sent: &Sent) -> Raw {
    let Sent::Request { method, path, body } = sent else {
        return Raw::get("");
    };
    let method = Method::from_bytes(method.as_bytes()).unwrap_or_default();
    let raw = Raw::new(method, names.fill(path));
    match body {
        Some(body) => raw.body(names.fill(body)).header("content-type", "application/json"),
        None => raw,
    }
}

/// Who calls, to the scenario.
pub(super) fn actor(context: &Context, by: Who) -> Actor<'_> {
    let Some(person) = by.person else {
        return context.anonymous();
    };
    let actor = context.actor(role(person));
    match by.token {
        Token::Valid => actor,
        Token::Expired => actor.with_expired_token(),
        Token::Narrow => actor.with_narrow_token(),
        Token::Unknown => actor.with_broken_token(),
    }
}

pub(crate) fn role(person: Person) -> Role {
    match person {
        Person::Owner => Role::Owner,
        Person::Member => Role::Member,
        Person::Outsider => Role::Outsider,
    }
}

pub(super) fn sentence<M: Model>(call: &Call<M::Act>) -> String {
    format!("{} {}", call.by.words(), M::words(call))
}
