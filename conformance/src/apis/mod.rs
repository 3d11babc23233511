//! The apis: one folder for each, with all that the suite knows of it, and one line in the table here.

/// A function of a scenario's name is that scenario: the operation that it is about, who plays, and what it claims.
macro_rules! scenario {
    ($file:ident::$name:ident, $operation:literal, $cast:expr, $claim:literal) => {
        $crate::scenario::Scenario {
            name: stringify!($name),
            claim: $claim,
            operation: $operation,
            api: API,
            cast: $cast,
            requires: &[],
            reads_only: false,
            kind: $crate::scenario::ScenarioKind::Written,
            run: |context| Box::pin($file::$name(context)),
        }
    };
}

/// Somebody who uses the service of an api, by its typed client.
macro_rules! user {
    ($client:ty) => {
        /// Somebody who uses the service.
        #[derive(Clone, Debug)]
        pub(crate) struct User<'s>($crate::scenario::Actor<'s>);

        impl<'s> std::ops::Deref for User<'s> {
            type Target = $crate::scenario::Actor<'s>;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        impl<'s> User<'s> {
            /// Those who play these roles.
            pub(crate) fn all<const N: usize>(
                context: &'s $crate::scenario::Context,
                roles: [$crate::scenario::Role; N],
            ) -> [Self; N] {
                roles.map(|role| Self(context.actor(role)))
            }

            /// The same person, whose next calls make sense only if that step took place.
            pub(crate) fn after(&self, step: &$crate::scenario::Step<'_>) -> Self {
                Self(self.0.after(step))
            }

            /// A step: what this person does, and the call that does it.
            async fn calls<T, F, Fut>(
                &self,
                what: impl std::fmt::Display,
                act: F,
            ) -> $crate::scenario::Step<'s>
            where
                F: FnOnce(&'s $client) -> Result<Fut, $crate::scenario::Unavailable>,
                Fut: Future<Output = Result<rooms_client::Response<T>, rooms_client::Error>>,
            {
                self.0.does(what, act).await
            }
        }
    };
}

pub(crate) mod legacy_groups;
pub(crate) mod oauth2;
pub(crate) mod quran_reflect;
mod typed;
pub(crate) mod ucs;

use rooms_openapi::Api;

use crate::api::ApiUnderTest;

/// All apis, in the order in which a reader gets to know them.
const ALL: [&dyn ApiUnderTest; 4] =
    [&quran_reflect::QuranReflect, &oauth2::OAuth2, &legacy_groups::LegacyGroups, &ucs::Ucs];

/// All apis.
pub(crate) fn all() -> impl Iterator<Item = &'static dyn ApiUnderTest> {
    ALL.into_iter()
}

/// What the suite knows of an api.
///
/// # Panics
///
/// If the table has no line for it, which a test rules out.
#[expect(clippy::expect_used, reason = "a test holds the table to the documents")]
pub(crate) fn of(api: Api) -> &'static dyn ApiUnderTest {
    all().find(|one| one.api() == api).expect("the table of apis has a line for each document")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_document_has_one_line_in_the_table() {
        let listed: Vec<_> = all().map(|one| one.api()).collect();
        let distinct: BTreeSet<_> = listed.iter().copied().collect();
        assert_eq!(listed.len(), distinct.len());
        assert_eq!(distinct, Api::ALL.iter().copied().collect());
    }

    #[test]
    fn every_api_has_a_variable_of_its_own() {
        let variables: BTreeSet<_> = all().map(|api| api.service().variable).collect();
        assert_eq!(variables.len(), Api::ALL.len());
    }

    #[test]
    fn a_token_travels_as_its_api_wants_it() {
        let credentials = |api| of(api).service().credentials("t", "c");
        let names: Vec<_> =
            credentials(Api::QuranReflect).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["x-auth-token", "x-client-id"]);
        let expected = vec![("authorization", "Bearer t".to_owned())];
        assert_eq!(credentials(Api::OAuth2), expected);
    }
}
