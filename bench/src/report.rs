//! What was measured, as a table and as JSON.

use std::{fmt, thread};

use serde::Serialize;

use crate::spread::Spread;

/// Everything of one run.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    machine: Machine,
    /// Too few calls to mean anything.
    quick: bool,
    sections: Vec<Section>,
}

/// What kind of machine it was.
#[derive(Debug, Serialize)]
pub(crate) struct Machine {
    system: &'static str,
    architecture: &'static str,
    processors: usize,
    optimized: bool,
}

/// What belongs together.
#[derive(Debug, Serialize)]
pub(crate) struct Section {
    title: &'static str,
    /// How it was measured.
    how: String,
    values: Vec<Value>,
    ratios: Vec<Ratio>,
}

/// A measured value.
#[derive(Debug, Serialize)]
struct Value {
    what: String,
    unit: &'static str,
    #[serde(flatten)]
    spread: Spread,
}

/// Two candidates compared.
#[derive(Debug, Serialize)]
struct Ratio {
    what: String,
    #[serde(flatten)]
    spread: Spread,
    goal: Option<Goal>,
    met: Option<bool>,
}

/// What is wanted of the median of a ratio.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Goal {
    AtLeast(f64),
    AtMost(f64),
}

impl Goal {
    fn is_met(self, median: f64) -> bool {
        match self {
            Self::AtLeast(least) => median >= least,
            Self::AtMost(most) => median <= most,
        }
    }
}

impl Report {
    pub(crate) fn new(machine: Machine, quick: bool) -> Self {
        Self { machine, quick, sections: Vec::new() }
    }

    pub(crate) fn add(&mut self, section: Section) {
        self.sections.push(section);
    }
}

impl Machine {
    pub(crate) fn here() -> Self {
        Self {
            system: std::env::consts::OS,
            architecture: std::env::consts::ARCH,
            processors: thread::available_parallelism().map_or(1, Into::into),
            optimized: !cfg!(debug_assertions),
        }
    }
}

impl Section {
    pub(crate) fn new(title: &'static str, how: impl Into<String>) -> Self {
        Self { title, how: how.into(), values: Vec::new(), ratios: Vec::new() }
    }

    pub(crate) fn value(&mut self, what: impl Into<String>, unit: &'static str, spread: Spread) {
        self.values.push(Value { what: what.into(), unit, spread });
    }

    pub(crate) fn ratio(&mut self, what: impl Into<String>, spread: Spread, goal: Option<Goal>) {
        self.ratios.push(Ratio {
            what: what.into(),
            met: goal.map(|goal| goal.is_met(spread.median)),
            spread,
            goal,
        });
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Machine { system, architecture, processors, optimized } = self.machine;
        let profile = if optimized { "release" } else { "debug" };
        writeln!(f, "{system} {architecture}, {processors} processors, {profile} build")?;
        if self.quick {
            writeln!(f, "A quick run: these numbers mean nothing.")?;
        }
        self.sections.iter().try_for_each(|section| write!(f, "\n{section}"))
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "## {}\n\n{}\n", self.title, self.how)?;
        writeln!(f, "| what | median | half lies between | goal |\n|---|---:|---:|---|")?;
        for Value { what, unit, spread } in &self.values {
            let Spread { median, low, high, .. } = spread;
            let (median, low, high) = (number(*median), number(*low), number(*high));
            writeln!(f, "| {what} | {median} {unit} | {low} – {high} | |")?;
        }
        for ratio in &self.ratios {
            let Spread { median, low, high, .. } = ratio.spread;
            let goal = match ratio.goal {
                None => String::new(),
                Some(Goal::AtLeast(least)) => format!("≥ {least}"),
                Some(Goal::AtMost(most)) => format!("≤ {most}"),
            };
            let met = match ratio.met {
                None => "",
                Some(true) => ", met",
                Some(false) => ", missed",
            };
            let what = &ratio.what;
            writeln!(f, "| {what} | **{median:.3}** | {low:.3} – {high:.3} | {goal}{met} |")?;
        }
        Ok(())
    }
}

/// As many digits as mean something.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_about_the_median() {
        let mut section = Section::new("calls", "in turns");
        section.value("typed", "calls/s", Spread::of(vec![1234.5]));
        section.ratio("rate", Spread::of(vec![0.5, 0.96, 0.97]), Some(Goal::AtLeast(0.95)));
        section.ratio("work", Spread::of(vec![1.2]), Some(Goal::AtMost(1.08)));
        let text = section.to_string();
        assert!(
            text.contains("| typed | 1234 calls/s |") || text.contains("| typed | 1235"),
            "{text}"
        );
        assert!(text.contains("**0.960** | 0.730 – 0.965 | ≥ 0.95, met"), "{text}");
        assert!(text.contains("≤ 1.08, missed"), "{text}");
    }
}
