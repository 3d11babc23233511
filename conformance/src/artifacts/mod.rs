//! What a scenario leaves beside its transcript: tables, as data that reports and coverage are made from.

mod constraint;
mod matrix;

pub use constraint::{ConstraintSeen, Keyword};
pub use matrix::{Cell, Grid, Matrix, Reason, Row};

/// One thing that a scenario leaves.
#[derive(Clone, Debug)]
pub enum Artifact {
    /// Who may do what with an operation.
    Matrix(Matrix),
    /// What was seen of one constraint of a request.
    Constraint(ConstraintSeen),
}

/// Everything that a scenario leaves.
#[derive(Clone, Debug, Default)]
pub struct Artifacts(Vec<Artifact>);

impl Artifacts {
    /// Puts one more on record.
    pub(crate) fn push(&mut self, artifact: Artifact) {
        self.0.push(artifact);
    }

    /// The authorization matrices.
    pub fn matrices(&self) -> impl Iterator<Item = &Matrix> {
        self.0.iter().filter_map(|one| match one {
            Artifact::Matrix(matrix) => Some(matrix),
            Artifact::Constraint(_) => None,
        })
    }

    /// The same, to change them.
    pub(crate) fn matrices_mut(&mut self) -> impl Iterator<Item = &mut Matrix> {
        self.0.iter_mut().filter_map(|one| match one {
            Artifact::Matrix(matrix) => Some(matrix),
            Artifact::Constraint(_) => None,
        })
    }

    /// What was seen of constraints.
    pub fn constraints(&self) -> impl Iterator<Item = &ConstraintSeen> {
        self.0.iter().filter_map(|one| match one {
            Artifact::Constraint(seen) => Some(seen),
            Artifact::Matrix(_) => None,
        })
    }
}
