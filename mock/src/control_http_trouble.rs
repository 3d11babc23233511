//! The control of trouble over HTTP.

use serde_json::{Value, json};

use crate::control::Control;
use crate::control_http::{done, no_id, refused, with_body};
use crate::fault;
use crate::input::Payload;
use crate::reply::Reply;
use crate::trouble::{NewIntervention, SettingsChange};

/// Serves a request; `None` if there is no such call.
pub(crate) fn serve(
    control: &Control,
    method: &str,
    segments: &[&str],
    payload: &Payload,
) -> Option<Reply> {
    Some(match (method, segments) {
        ("GET", ["faults"]) => Reply::json(200, &faults(control)),
        ("PUT", ["faults"]) => {
            with_body(payload, |wanted: FaultsWanted| match control.set_faults(&wanted.faults) {
                Ok(()) => Reply::json(200, &json!({ "faults": control.faults() })),
                Err(error) => refused(&error.into()),
            })
        }
        ("GET", ["interventions"]) => {
            Reply::json(200, &json!({ "interventions": control.interventions() }))
        }
        ("POST", ["interventions"]) => {
            with_body(payload, |what: NewIntervention| match control.intervene(what) {
                Ok(id) => Reply::json(201, &json!({ "id": id })),
                Err(error) => refused(&error),
            })
        }
        ("DELETE", ["interventions"]) => {
            control.end_interventions();
            done()
        }
        ("DELETE", ["interventions", id]) => match id.parse() {
            Ok(id) => match control.end_intervention(id) {
                Ok(()) => done(),
                Err(error) => refused(&error),
            },
            Err(_) => no_id(id, "The id of an intervention is a number"),
        },
        ("GET", ["settings"]) => settings(control),
        ("PATCH", ["settings"]) => {
            with_body(payload, |change: SettingsChange| match control.change_settings(change) {
                Ok(()) => settings(control),
                Err(error) => refused(&error),
            })
        }
        _ => return None,
    })
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct FaultsWanted {
    faults: Vec<String>,
}

fn faults(control: &Control) -> Value {
    let all = fault::catalogue().iter().map(|entry| {
        json!({
            "name": entry.name,
            "api": entry.api.name(),
            "class": entry.class,
            "breaks": entry.breaks,
            "trigger": entry.trigger(),
        })
    });
    json!({ "faults": control.faults(), "offered": all.collect::<Vec<_>>() })
}

fn settings(control: &Control) -> Reply {
    Reply::json(200, &json!(control.settings()))
}
