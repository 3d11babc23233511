//! The control of the whole state: to read, to export, to import.

use rooms_openapi::Api;
use serde_json::{Value, json};

use crate::control::Control;
use crate::domain::instant;
use crate::saved::{self, StateError};

impl Control {
    /// Everything the mock knows as it is saved, tokens included: what [`Self::import_state`] takes.
    ///
    /// # Errors
    ///
    /// Never, as far as is known: all of it is text and numbers.
    pub fn export_state(&self) -> Result<Value, StateError> {
        let store = self.store().lock().clone();
        saved::written(&store)
    }

    /// Another state takes the place of the present one. The clock goes on as fast as before, from the time of that state.
    ///
    /// # Errors
    ///
    /// If it is no state of this version, or contradicts itself; then nothing changes.
    pub fn import_state(&self, state: Value) -> Result<(), StateError> {
        self.replace(saved::read(state, self.clock_kind())?);
        Ok(())
    }

    /// Everything the mock knows, as JSON without tokens: what `quran_reflect` has at the top, the other apis below their
    /// names.
    #[must_use]
    pub fn state(&self) -> Value {
        let store = self.store().lock();
        let mut state = json!({});
        for service in self.apis().each() {
            match (service.document().api(), service.snapshot(&store)) {
                (Api::QuranReflect, Some(world)) => state = world,
                (api, Some(world)) => state[api.name()] = world,
                (_, None) => {}
            }
        }
        state["now"] = json!(instant(store.clock.now()));
        state
    }
}
