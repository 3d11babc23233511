//! From a plan to cells: each call from its own state, held to the ruling of the policy.

use rooms_openapi::{Document, Operation};

use super::{
    cast::{Caller, Relation, Room, Subject},
    changes::{changes, same},
    of_api::ruling,
    plan::{Callers, Case, MatrixPlan, Scene, Variant, Wanted},
    render,
    ruling::{self, Cited, Ruling},
    worlds::Worlds,
};
use crate::{
    apis,
    artifacts::{Artifact, Cell, Grid, Matrix, Reason, Row},
    level,
    matchers::{self, Judgement},
    scenario::{Actor, Context, Raw, Step, Unavailable},
};

/// Fills the matrix of one operation.
pub(super) async fn run(context: &Context, plan: &MatrixPlan) {
    let document = context.document();
    let Some(operation) = document.operation(plan.operation) else {
        context.error(format!("the document has no `{}`", plan.operation));
        return;
    };
    let api = apis::of(document.api());
    let worlds = match Worlds::new(context, api).await {
        Ok(worlds) => worlds,
        Err(unavailable) => {
            context.error(unavailable.reason().to_string());
            return;
        }
    };
    let mut filling = Filling {
        context,
        document,
        operation,
        worlds,
        callers: plan.callers,
        matrix: Matrix {
            operation: operation.id.clone(),
            label: operation.label(),
            left_out: plan.left_out.iter().map(|text| (*text).to_owned()).collect(),
            ..Matrix::default()
        },
    };
    for variant in plan.variants {
        for (room, columns) in grids(plan, variant) {
            filling.grid(variant, room, &columns).await;
        }
    }
    let matrix = render::in_reading_order(filling.matrix);
    for (label, text) in render::blocks(&matrix) {
        context.table(&label, text);
    }
    context.artifact(Artifact::Matrix(matrix));
}

/// The room of a grid, if all of it is in one, and its columns.
type Columns = Vec<(Room, Subject)>;

fn grids(plan: &MatrixPlan, variant: &Variant) -> Vec<(Option<Room>, Columns)> {
    let rooms = plan.rooms.iter().copied();
    if variant.about.is_empty() {
        return vec![(None, rooms.map(|room| (room, Subject::Nobody)).collect())];
    }
    let people = |room: Room| variant.about.iter().map(move |about| (room, *about)).collect();
    rooms.map(|room| (Some(room), people(room))).collect()
}

struct Filling<'s> {
    context: &'s Context,
    document: &'s Document,
    operation: &'s Operation,
    worlds: Worlds<'s>,
    callers: Callers,
    matrix: Matrix,
}

impl<'s> Filling<'s> {
    async fn grid(&mut self, variant: &Variant, room: Option<Room>, columns: &Columns) {
        let somewhere = room.filter(|room| *room != Room::None);
        let parts = [Some(variant.name), somewhere.map(Room::name)];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        let title = parts.collect::<Vec<_>>().join(", ");
        let mut grid = Grid {
            title: if title.is_empty() { self.operation.id.clone() } else { title },
            axis: if room.is_some() { "about" } else { "room" }.to_owned(),
            columns: columns
                .iter()
                .map(|(column, about)| match room {
                    Some(_) => about.name().to_owned(),
                    None => column.name().to_owned(),
                })
                .collect(),
            rows: Vec::new(),
        };
        let callers = self.callers.all(!self.operation.scopes.is_empty());
        let mut rows: Vec<Row> = callers.iter().map(|caller| Row::of(*caller)).collect();
        for (room, about) in columns {
            let (room, about) = (*room, *about);
            for index in in_order(&callers) {
                let caller = callers[index];
                let case = Case { variant: variant.name, room, caller, about };
                rows[index].cells.push(self.cell(variant, case).await);
            }
        }
        grid.rows = rows;
        self.matrix.grids.push(grid);
    }

    async fn cell(&mut self, variant: &Variant, case: Case) -> Option<Cell> {
        if !case.makes_sense() {
            return None;
        }
        let wanted = Wanted {
            room: case.room,
            caller: case.relation(),
            other: case.about.other().or(variant.other),
            needs: variant.needs,
        };
        let label = label(&case);
        match self.worlds.scene(wanted).await {
            Ok(scene) => {
                let scene = self.worlds.seen_by(scene, case.caller);
                let raw = (variant.call)(&scene, case.about)?;
                self.worlds.enter(wanted, &scene).await;
                Some(self.called(variant, &case, &scene, &label, raw).await)
            }
            Err(unavailable) => Some(self.not_told(&label, &unavailable)),
        }
    }

    /// A cell whose state could not be made. Why is on record already, unless the scenario would pass.
    fn not_told(&self, label: &str, unavailable: &Unavailable) -> Cell {
        if self.context.is_flawless() {
            self.context.error(format!("'{label}': {}", unavailable.reason()));
        }
        Cell { step: label.to_owned(), ..Cell::default() }
    }

    async fn called(
        &mut self,
        variant: &Variant,
        case: &Case,
        scene: &Scene,
        label: &str,
        raw: Raw,
    ) -> Cell {
        let ruling = ruling(apis::of(self.document.api()), &self.operation.id, case);
        let cited = match ruling::cited(self.document, self.operation, &ruling) {
            Ok(cited) => cited,
            Err(problem) => {
                self.context.error(format!("'{label}': {problem}"));
                Vec::new()
            }
        };
        let (actor, raw) = self.caller(case.caller, scene, raw);
        let step = actor.raw(label, || Ok(raw)).await;
        let after = self.worlds.after(scene).await;
        let names = self.worlds.names(case.caller);
        let status = step.status();
        let (Some(status), Some(best)) = (status, cited.first()) else {
            return Cell { step: label.to_owned(), status, ..Cell::default() };
        };
        let matching = cited.iter().find(|one| one.status == status);
        let asked = matching.unwrap_or(best);
        let succeeded = (200..400).contains(&status);
        // What a refusal shows is held by the checks of every exchange.
        let look = variant.shows.filter(|_| succeeded);
        let shown = look.map(|look| look(scene, &step.json().unwrap_or_default()));
        let came = Came {
            step,
            status,
            changes: after.map(|after| changes(&scene.world, &after, &names)),
            shows: shown,
        };
        let agrees = self.hold(&ruling, asked, &came);
        Cell {
            step: label.to_owned(),
            status: Some(status),
            reason: self.reason(asked),
            agrees,
            shows: owned(came.shows.as_deref().unwrap_or_default()),
            changes: came.changes.unwrap_or_default(),
        }
    }

    /// Who sends the request, and the request with what an application shows for itself.
    fn caller(&self, caller: Caller, scene: &Scene, raw: Raw) -> (Actor<'s>, Raw) {
        let applications = apis::of(self.document.api()).applications();
        let who = (self.callers, caller);
        let by_application =
            applications.and_then(|one| one.called(self.context, who, scene, &raw));
        by_application.unwrap_or_else(|| (actor(self.context, caller), raw))
    }

    /// Holds what came to what was asked for. None if not all of it could be judged.
    fn hold(&self, ruling: &Ruling, asked: &Cited, came: &Came<'_>) -> Option<bool> {
        let Came { step, status, .. } = came;
        let hold = |judgement: Judgement| self.note(step, asked, judgement);
        let by_status = match asked.rule {
            Some(rule) => {
                let _ = step.expect(rule).status(asked.status);
                Some(asked.status == *status)
            }
            None => {
                let exchange = step.exchange();
                step.pinned(asked.status);
                exchange.and_then(|exchange| {
                    hold(matchers::should_have_status(&exchange, asked.status).into())
                })
            }
        };
        let refused = !(200..400).contains(status);
        let nothing = (Vec::new(), Vec::new());
        let (changes, shows) = match ruling {
            Ruling::Allowed { changes, shows, .. } if !refused => (changes.clone(), shows.clone()),
            // What should have been refused is wrong already; what it changed besides is told once.
            _ => nothing,
        };
        let by_changes = match &came.changes {
            Some(came) => hold(same("changed", changes, came.clone()).into()),
            None => hold(Judgement::NotJudged("what the target knows could not be read")),
        };
        let by_shown = match &came.shows {
            Some(shown) => hold(same("shown", owned(&shows), owned(shown)).into()),
            // The policy says that something is shown, and nobody looks.
            None if !shows.is_empty() => {
                hold(Judgement::NotJudged("nobody looks at what is shown"))
            }
            None => Some(true),
        };
        all([by_status, by_changes, by_shown])
    }

    /// One expectation, which cites the rule or, without one, the response of the document.
    fn note(&self, step: &Step<'_>, asked: &Cited, judgement: Judgement) -> Option<bool> {
        let held = match judgement {
            Judgement::Held => Some(true),
            Judgement::Broken(_) => Some(false),
            Judgement::NotJudged(_) => None,
        };
        match asked.rule {
            Some(rule) => {
                let _ = step.expect(rule).holds(asked.status, judgement);
            }
            None => {
                let response = self.operation.response(asked.status);
                let pointer = response.map(|response| response.pointer.clone());
                let level = level::of_response(self.operation, asked.status);
                step.hold(
                    "authorization",
                    judgement.map_broken(|seen| {
                        let seen = seen.with_level(level);
                        match pointer {
                            Some(pointer) => seen.with_schema_pointer(pointer),
                            None => seen,
                        }
                    }),
                );
            }
        }
        held
    }

    /// The mark of a reason, which is listed when it is first given.
    fn reason(&mut self, cited: &Cited) -> String {
        let known =
            self.matrix.reasons.iter().find(|reason| {
                reason.rule.as_deref() == cited.rule && reason.status == cited.status
            });
        if let Some(known) = known {
            return known.mark.clone();
        }
        let mark = render::mark(self.matrix.reasons.len());
        let rule = cited.rule.and_then(|rule| self.document.rule(rule));
        let response = self.operation.response(cited.status);
        let level = level::of_response(self.operation, cited.status);
        let reason = match (rule, response) {
            (Some(stated), _) => Reason {
                rule: Some(stated.rule.id.clone()),
                level: level::weaker(stated.rule.level, level).name().to_owned(),
                text: stated.rule.text.clone(),
                pointer: stated.rule.pointer.clone(),
                ..Reason::default()
            },
            (None, Some(response)) => Reason {
                level: level.name().to_owned(),
                text: response.description.clone(),
                pointer: response.pointer.clone(),
                ..Reason::default()
            },
            (None, None) => Reason::default(),
        };
        self.matrix.reasons.push(Reason { mark: mark.clone(), status: cited.status, ..reason });
        mark
    }
}

impl Row {
    fn of(caller: Caller) -> Self {
        Self { caller: caller.name().to_owned(), cells: Vec::new() }
    }
}

/// Positions of the callers, those one after another that stand as the owner: most of them change nothing, and then
/// the state need not be put back.
fn in_order(callers: &[Caller]) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..callers.len()).collect();
    positions.sort_by_key(|index| callers[*index].relation() != Relation::Owner);
    positions
}

/// What is broken in part is broken. What holds in part, and is not judged in part, is not judged.
fn all(parts: [Option<bool>; 3]) -> Option<bool> {
    let judged: Option<Vec<bool>> = parts.into_iter().collect();
    if parts.contains(&Some(false)) {
        return Some(false);
    }
    judged.map(|_| true)
}

/// What came of a call.
struct Came<'s> {
    step: Step<'s>,
    status: u16,
    /// None if nobody could see.
    changes: Option<Vec<String>>,
    /// None if nobody looked.
    shows: Option<Vec<&'static str>>,
}

fn owned(texts: &[&'static str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn label(case: &Case) -> String {
    let Case { variant, room, caller, about } = case;
    let variant = match variant.is_empty() {
        true => String::new(),
        false => format!("{variant}: "),
    };
    let room = match room {
        Room::None => String::new(),
        room => format!(", {}", room.name()),
    };
    let about = match about {
        Subject::Nobody => String::new(),
        about => format!(", about {}", about.name()),
    };
    format!("{variant}{}{room}{about}", caller.name())
}

fn actor(context: &Context, caller: Caller) -> Actor<'_> {
    match caller {
        Caller::Anonymous => context.anonymous(),
        Caller::Broken => context.owner().with_broken_token(),
        Caller::Expired => context.owner().with_expired_token(),
        Caller::Narrow => context.owner().with_narrow_token(),
        Caller::Known(relation) => context.actor(relation.role()),
        Caller::Application(_) => context.application(),
    }
}
