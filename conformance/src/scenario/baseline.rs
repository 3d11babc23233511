//! Bringing a long-lived fixture group to its baseline, and removing what a scenario left.
//!
//! Everything here is set-up: it is checked and recorded like any exchange, but it is no part of
//! the scenario and of its snapshot.

use std::future::Future;

use rooms_client::{Client, Error, Patch, Response};
use serde_json::Value;

use super::{
    actor::Actor,
    context::{Context, Created, Fixture},
    fixture::GroupPlan,
    identity::Listed,
    outcome::LeftBehind,
    step::Step,
    step_value::Unavailable,
};
use crate::{reason::Reason, transcript::StepKind};

/// How many items a page of a fixture's lists has.
const PAGE: i64 = 20;

/// A list that has more pages than this is not that of a fixture.
const MOST_PAGES: i64 = 50;

impl<'s> Actor<'s> {
    /// The id and slug of the long-lived group for a plan, in the state that the plan asks for.
    pub(crate) async fn fixture_group(
        &self,
        plan: &GroupPlan,
    ) -> Result<(i64, String), Unavailable> {
        if let Some(unavailable) = &self.blocked {
            return Err(unavailable.clone());
        }
        let url = plan.fixture_slug(&self.user_id());
        {
            let mut state = self.context.state();
            if state.fixtures.iter().any(|used| used.url == url) {
                return Err(Unavailable::NotExercised(Reason::Fixture(format!(
                    "this target keeps one {} group per owner",
                    plan.visibility()
                ))));
            }
            state.fixtures.push(Fixture {
                url: url.clone(),
                owner: self.role,
                entry: None,
                id: None,
            });
        }
        let label = format!("fixture: look for the {} group", plan.visibility());
        let found = self.own_group(&label, &url).await?;
        // Only what is really ours is put on record as in use, and changed.
        self.occupy(&url)?;
        let id = match found {
            Some(id) => id,
            None => self.create(plan, &url).await?,
        };
        self.found(&url, id);
        self.reset_fields(plan, id).await?;
        let strangers = self.send_our_people_home(id).await? + self.remove_posts(id).await?;
        if strangers > 0 {
            return Err(Unavailable::NotExercised(Reason::Fixture(format!(
                "other people joined the {} fixture group or wrote in it: what the scenario would \
                 count is not its own, and nobody but our own accounts is removed",
                plan.visibility()
            ))));
        }
        Ok((id, url))
    }

    fn found(&self, url: &str, id: i64) {
        self.of_fixture(url, |used| used.id = Some(id));
    }

    fn of_fixture(&self, url: &str, change: impl Fn(&mut Fixture)) {
        let mut state = self.context.state();
        let used = state.fixtures.iter_mut().filter(|used| used.url == url);
        used.for_each(change);
    }

    /// Puts on record that a group is in use, before anything about it is changed.
    fn occupy(&self, url: &str) -> Result<(), Unavailable> {
        let intent = self.calling("fixture: in use", StepKind::Setup).intent();
        match self.context.target.guard().occupy(&intent, url) {
            Ok(entry) => {
                self.of_fixture(url, |used| used.entry.clone_from(&entry));
                Ok(())
            }
            Err(error) => {
                let reason = format!("the ledger cannot be written: {error}");
                self.context.error(reason.clone());
                Err(Unavailable::stopped(reason))
            }
        }
    }

    pub(crate) async fn set_up<T, F, Fut>(
        &self,
        label: &str,
        act: F,
    ) -> Result<Step<'s>, Unavailable>
    where
        F: FnOnce(&'s Client) -> Result<Fut, Unavailable>,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        let mut calling = self.calling(label, StepKind::Setup);
        calling.may_leave_traces = true;
        let step = calling.typed(act).await;
        step.unavailable().map_or(Ok(step), Err)
    }

    /// The same, for a call that has to succeed.
    async fn must<T, F, Fut>(&self, label: &str, act: F) -> Result<Step<'s>, Unavailable>
    where
        F: FnOnce(&'s Client) -> Result<Fut, Unavailable>,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        let step = self.set_up(label, act).await?;
        match step.status() {
            Some(status) if (200..300).contains(&status) => Ok(step),
            _ => Err(self.gave_nothing(&step)),
        }
    }

    async fn create(&self, plan: &GroupPlan, url: &str) -> Result<i64, Unavailable> {
        let label = format!("fixture: create the {} group", plan.visibility());
        let created = self
            .must(&label, |client| {
                Ok(client.create_group(plan.name.clone(), url).public(plan.public).send())
            })
            .await?;
        self.created_group(url, &created).await
    }

    async fn reset_fields(&self, plan: &GroupPlan, id: i64) -> Result<(), Unavailable> {
        self.must("fixture: reset the fields", |client| {
            Ok(client
                .update_group(id)
                .name(plan.name.clone())
                .description(plan.description.clone())
                .public(plan.public)
                .hide_follow_join_button(false)
                .country(Patch::Null)
                .send())
        })
        .await?;
        Ok(())
    }

    /// Takes admin access from our own accounts and removes them. How many other members there are
    /// is returned: those are none of our business.
    pub(crate) async fn send_our_people_home(&self, id: i64) -> Result<usize, Unavailable> {
        let (own, ours) = (self.user_id(), self.our_accounts());
        let members = self.all_items("fixture: list the members", |client, page| {
            client.list_members(id).page(page).limit(PAGE).send()
        });
        let members = members.await?;
        self.are_members_of_own(&members)?;
        let mut strangers = 0;
        for member in members.items {
            let user = member["id"].as_str().unwrap_or_default().to_owned();
            if user == own {
                continue;
            }
            if !ours.contains(&user) {
                strangers += 1;
                continue;
            }
            if member["isAdmin"] == true {
                let user = user.clone();
                self.must("fixture: revoke admin access", |client| {
                    Ok(client.update_admin_access(id, user, false).send())
                })
                .await?;
            }
            self.must("fixture: remove a member", |client| {
                Ok(client.remove_member(id, user).send())
            })
            .await?;
        }
        Ok(strangers)
    }

    fn our_accounts(&self) -> Vec<String> {
        let accounts = self.context.stage.accounts().iter();
        accounts.map(|(_, one)| one.user_id.clone()).collect()
    }

    /// Removes the posts of our accounts. How many others there are is returned.
    pub(crate) async fn remove_posts(&self, id: i64) -> Result<usize, Unavailable> {
        let ours = self.our_accounts();
        let posts = self.all_items("fixture: list the posts", |client, page| {
            client.list_room_posts(id).page(page).limit(PAGE).send()
        });
        let posts = posts.await?;
        for (index, post) in posts.items.iter().enumerate() {
            self.is_post_in(&posts.step, (&format!("/data/{index}"), post), id)?;
        }
        let mut strangers = 0;
        for post in posts.items {
            let author = post["authorId"].as_str().unwrap_or_default();
            if !ours.iter().any(|one| one == author) {
                strangers += 1;
            } else if let Some(post) = post["id"].as_i64() {
                self.must("fixture: delete a post", |client| Ok(client.delete_post(post).send()))
                    .await?;
            }
        }
        Ok(strangers)
    }

    /// Leaves a fixture as nobody can use it between two runs: private, and without our people.
    pub(crate) async fn restore(&self, id: i64) -> Result<(), Unavailable> {
        self.send_our_people_home(id).await?;
        self.must("fixture: make the group private", |client| {
            Ok(client.update_group(id).public(false).send())
        })
        .await?;
        Ok(())
    }

    async fn all_items<T, F, Fut>(&self, label: &str, list: F) -> Result<Listed<'s>, Unavailable>
    where
        F: Fn(&'s Client, i64) -> Fut,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        let mut items = Vec::new();
        for page in 1..=MOST_PAGES {
            let step = self.must(label, |client| Ok(list(client, page))).await?;
            // A list that does not come is none with nothing in it.
            let more: Vec<Value> = step.value("/data").get()?;
            items.extend(more);
            let pages = step.json().unwrap_or_default()["pages"].as_i64();
            if pages.is_none_or(|pages| page >= pages) {
                return Ok(Listed { step, items });
            }
        }
        Err(Unavailable::NotExercised(Reason::Fixture(format!(
            "'{label}' has more than {MOST_PAGES} pages, which is no list of a fixture"
        ))))
    }
}

impl Context {
    /// Removes the posts that the scenario created and did not delete itself, and restores the fixture
    /// groups that it used. Does nothing where the target vanishes with the scenario.
    pub async fn clean_up(&self) {
        self.state().cleaning = true;
        self.decline_open_invitations().await;
        for unsettled in self.target.guard().unsettled(self.scenario.name) {
            self.leave_behind(&unsettled);
        }
        let created = std::mem::take(&mut self.state().created);
        for Created { entry, role, post, room } in created {
            match self.actor(role).remove_post(post, room).await {
                Ok(None) => self.is_gone(&entry),
                Ok(Some(why)) => self.remains(format!("post {post}"), why),
                Err(unavailable) => {
                    self.remains(format!("post {post}"), unavailable.reason().to_string());
                }
            }
        }
        let fixtures = std::mem::take(&mut self.state().fixtures);
        for Fixture { owner, id, entry, .. } in fixtures {
            let Some(id) = id else { continue };
            match (self.actor(owner).restore(id).await, entry) {
                (Ok(()), Some(entry)) => self.is_gone(&entry),
                (Ok(()), None) => {}
                (Err(unavailable), _) => {
                    let what = format!("fixture group {id}, which is not as it was");
                    self.remains(what, unavailable.reason().to_string());
                }
            }
        }
    }

    /// Tells the ledger that an entry is done with.
    pub(crate) fn is_gone(&self, entry: &str) {
        if let Err(error) = self.target.guard().removed(entry) {
            self.error(format!("the ledger cannot be written: {error}"));
        }
    }

    pub(crate) fn remains(&self, what: String, why: String) {
        self.state().left_behind.push(LeftBehind {
            scenario: self.scenario.name.to_owned(),
            what,
            why,
        });
    }
}
