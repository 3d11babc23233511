//! The control of trouble: faults, interventions and settings, while the mock runs.

use std::time::Duration;

use crate::config::ConfigError;
use crate::control::Control;
use crate::control_data::ControlError;
use crate::fault::{self, Armed, Entry, UnknownFault};
use crate::trouble::{self, Intervention, NewIntervention, Settings, SettingsChange};

impl Control {
    /// The names of the faults that are on.
    #[must_use]
    pub fn faults(&self) -> Vec<&'static str> {
        self.fault_names().clone()
    }

    /// These faults are on from now on, and no others. One that was on already goes on with what it remembers, and so do
    /// those that have no name.
    ///
    /// # Errors
    ///
    /// If there is none of a name; then nothing changes.
    pub fn set_faults<T: AsRef<str>>(&self, names: &[T]) -> Result<(), UnknownFault> {
        self.arm(&fault::named(names)?);
        Ok(())
    }

    fn arm(&self, entries: &[&'static Entry]) {
        let mut names = self.fault_names();
        let mut armed = Armed::default();
        entries.iter().for_each(|entry| entry.arm(&mut armed));
        self.apis().each().for_each(|api| api.arm(&mut armed));
        *names = entries.iter().map(|entry| entry.name).collect();
        self.journal().watchers().changed();
    }

    /// Faults, settings and interventions as they were at the start.
    ///
    /// # Errors
    ///
    /// If one of them makes no sense, which turns up at the start.
    pub(crate) fn as_at_the_start(&self) -> Result<(), ConfigError> {
        let start = self.start();
        self.arm(&fault::named(&start.faults)?);
        let settings = start.settings;
        let lifetime = settings.access_token_lifetime.map(Duration::from_secs);
        self.authority().want_lifetime(lifetime);
        self.trouble().limit.restart(settings.rate_limit_every);
        self.trouble().hold_back(settings.latency);
        self.trouble().interventions.clear();
        self.intervene_all(&start.config.interventions)
    }

    /// All of the interventions of a configuration, or none.
    pub(crate) fn intervene_all(&self, wanted: &[NewIntervention]) -> Result<(), ConfigError> {
        let mut added = Vec::new();
        for what in wanted {
            match self.intervene(what.clone()) {
                Ok(id) => added.push(id),
                Err(error) => {
                    added.iter().for_each(|id| drop(self.end_intervention(*id)));
                    let number = added.len() + 1;
                    return Err(ConfigError::Contradiction(format!(
                        "intervention {number}: {error}"
                    )));
                }
            }
        }
        Ok(())
    }

    /// From now on something happens to calls; the number of the intervention is returned.
    ///
    /// # Errors
    ///
    /// If it makes no sense, or is about an operation, an api or somebody that does not exist.
    pub fn intervene(&self, what: NewIntervention) -> Result<u64, ControlError> {
        let senseless = |text: String| Err(ControlError::Senseless(text));
        if let Some(mistake) = what.mistake() {
            return senseless(mistake.to_owned());
        }
        let api = match &what.api {
            None => None,
            Some(name) => match trouble::api(name) {
                Some(api) => Some(api),
                None => return senseless(format!("no api is called `{name}`")),
            },
        };
        if let Some(operation) = &what.operation {
            let services = self.apis().each();
            let mut documents = services
                .map(|service| service.document())
                .filter(|document| api.is_none_or(|api| api == document.api()));
            if !documents.any(|document| document.operation(operation).is_some()) {
                return senseless(format!(
                    "no operation is called `{operation}`; GET / and GET /__mock/requests have their ids"
                ));
            }
        }
        for caller in what.callers.iter().flatten() {
            let store = self.store().lock();
            let by_id = caller.parse().ok();
            let by_id = by_id.and_then(|id| store.quran_reflect.user(id));
            if by_id.or(store.quran_reflect.user_by_name(caller)).is_none() {
                return senseless(format!(
                    "nobody is called `{caller}`; callers are handles or user ids"
                ));
            }
        }
        let full = "100 interventions wait already; DELETE /__mock/interventions ends them";
        let added = self.trouble().interventions.add(what);
        self.journal().watchers().changed();
        added.ok_or_else(|| ControlError::Senseless(full.to_owned()))
    }

    /// The interventions that wait for calls.
    #[must_use]
    pub fn interventions(&self) -> Vec<Intervention> {
        self.trouble().interventions.all()
    }

    /// Ends an intervention.
    ///
    /// # Errors
    ///
    /// If there is none with this number.
    pub fn end_intervention(&self, id: u64) -> Result<(), ControlError> {
        self.journal().watchers().changed();
        match self.trouble().interventions.end(id) {
            true => Ok(()),
            false => Err(ControlError::NoIntervention(id)),
        }
    }

    /// Ends all interventions.
    pub fn end_interventions(&self) {
        self.trouble().interventions.clear();
        self.journal().watchers().changed();
    }

    /// How the mock behaves now.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let lifetime = self.authority().wanted_lifetime();
        Settings {
            rate_limit_every: self.trouble().limit.every(),
            access_token_lifetime: lifetime.map(|lifetime| lifetime.as_secs()),
            latency: self.trouble().latency(),
        }
    }

    /// Changes how the mock behaves.
    ///
    /// # Errors
    ///
    /// If a setting makes no sense; then nothing changes.
    pub fn change_settings(&self, change: SettingsChange) -> Result<(), ControlError> {
        if let Some(mistake) = change.mistake() {
            return Err(ControlError::Senseless(mistake));
        }
        if let Some(every) = change.rate_limit_every {
            self.trouble().limit.restart(every);
        }
        if let Some(seconds) = change.access_token_lifetime {
            let lifetime = seconds.map(Duration::from_secs);
            self.authority().want_lifetime(lifetime);
            self.store().lock().limit_accounts(lifetime);
        }
        if let Some(latency) = change.latency {
            self.trouble().hold_back(latency);
        }
        self.journal().watchers().changed();
        Ok(())
    }
}
