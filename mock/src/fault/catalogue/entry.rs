//! One line of the catalogue, and how the lists of the apis are written.

use std::fmt;

use rooms_openapi::Api;

use crate::fault::Armed;

/// A fault that can be asked for by name.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Entry {
    /// The name.
    pub name: &'static str,
    /// The api that misbehaves.
    pub api: Api,
    /// What sort of defect it is.
    pub class: &'static str,
    /// The rule that it breaks, or the part of the contract.
    pub breaks: &'static str,
    pub(super) arm: fn(&mut Armed),
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Entry").field(&self.name).finish()
    }
}

impl Entry {
    /// Adds a fresh fault that remembers nothing.
    pub(crate) fn arm(&self, armed: &mut Armed) {
        (self.arm)(armed);
    }
}

/// The faults of an api: `Domain: "class" { "name" breaks what => fault; … } …`.
macro_rules! faults {
    ($domain:ident: $($class:literal { $($name:literal breaks $breaks:expr => $fault:expr;)* })*) => {
        pub(super) const FAULTS: &[Entry] = &[$($(Entry {
            name: $name,
            api: <$domain as $crate::domain::Domain>::API,
            class: $class,
            breaks: $breaks,
            arm: |armed| armed.add::<$domain>(Box::new($fault)),
        }),*),*];
    };
}

/// Rules of an api that are no longer kept.
macro_rules! broken {
    ($($rule:ident),+) => { Broken(&[$(rule::$rule),+]) };
}

pub(super) use {broken, faults};
