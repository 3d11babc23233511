//! What the traffic of others shows to be secret is kept out of what came of a scenario.
//!
//! It happens behind the verdict: what is compared is what came, so that nothing differs because a word of the target
//! was taken for a secret.

use super::outcome::ScenarioResult;
use crate::redact::Secrets;

impl ScenarioResult {
    /// Replaces secrets in everything that is shown and stored.
    pub(super) fn keep_out(&mut self, recognised: &Secrets) {
        if recognised.is_empty() {
            return;
        }
        self.secrets.add_all(recognised);
        let secrets = &self.secrets;
        let findings = std::mem::take(&mut self.findings).into_iter();
        self.findings = findings.map(|one| one.without(secrets)).collect();
        let reproductions = std::mem::take(&mut self.reproductions).into_iter();
        self.reproductions = reproductions.map(|one| one.without(secrets)).collect();
        let left_behind = self.left_behind.iter_mut();
        let left_behind = left_behind.flat_map(|one| [&mut one.what, &mut one.why]);
        let snapshot = &mut self.snapshot;
        let stored = &snapshot.stored;
        let fresh = snapshot.merged.iter_mut().filter(|block| !stored.contains(block));
        let texts = self.errors.iter_mut();
        let texts = texts.chain(self.not_exercised.iter_mut().map(|one| &mut one.reason));
        let texts = texts.chain(self.stop.iter_mut().map(|one| &mut one.reason));
        let texts = texts.chain(snapshot.differences.iter_mut().map(|one| &mut one.diff));
        let texts = texts.chain(fresh.map(|one| &mut one.text));
        for text in texts.chain(left_behind) {
            *text = secrets.replace(text);
        }
    }
}
