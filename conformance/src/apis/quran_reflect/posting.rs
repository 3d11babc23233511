//! Writing a post.

use std::{
    future::{Future, IntoFuture},
    ops::Deref,
    pin::Pin,
};

use rooms_client::{
    Client, PostAudience,
    quran_reflect::{calls, types},
};

use super::{
    nouns::{Person, Post, Room},
    verbs::{User, all_of},
};
use crate::scenario::{Step, Unavailable};

/// A post to write; awaiting it writes.
#[derive(Clone, Debug)]
pub(crate) struct Posting<'s> {
    user: User<'s>,
    body: &'static str,
    room: Option<Room>,
    audience: Option<PostAudience>,
    draft: bool,
    /// In whose name.
    author: Option<User<'s>>,
    mentions: Vec<String>,
    names: Option<String>,
    /// Chapters and verses.
    verses: Vec<(i64, i64)>,
    tags: Vec<String>,
    noun: &'static str,
}

impl<'s> Posting<'s> {
    pub(crate) fn new(user: &User<'s>, body: &'static str) -> Self {
        Self {
            user: user.clone(),
            body,
            room: None,
            audience: None,
            draft: false,
            author: None,
            mentions: Vec::new(),
            verses: Vec::new(),
            tags: Vec::new(),
            names: None,
            noun: "the post",
        }
    }

    pub(crate) fn in_room(self, room: &Room) -> Self {
        Self { room: Some(room.clone()), ..self }
    }

    pub(crate) fn publicly(self) -> Self {
        Self { audience: Some(PostAudience::Public), noun: "the public post", ..self }
    }

    pub(crate) fn for_members(self) -> Self {
        Self { audience: Some(PostAudience::Members), noun: "the members' post", ..self }
    }

    pub(crate) fn in_its_name(self) -> Self {
        Self { audience: Some(PostAudience::AsRoom), noun: "the room's post", ..self }
    }

    pub(crate) fn unpublished(self) -> Self {
        Self { draft: true, noun: "the draft", ..self }
    }

    pub(crate) fn in_the_name_of(self, author: &User<'s>) -> Self {
        Self { author: Some(author.clone()), ..self }
    }

    pub(crate) fn naming(self, people: &[&dyn Person]) -> Self {
        let names = Some(all_of(&self.user, people));
        Self { mentions: people.iter().map(|one| one.id()).collect(), names, ..self }
    }

    pub(crate) fn about(mut self, chapter: i64, verse: i64) -> Self {
        self.verses.push((chapter, verse));
        self
    }

    pub(crate) fn tagged(mut self, tag: &str) -> Self {
        self.tags.push(tag.to_owned());
        self
    }

    /// Under another name than follows from the rest.
    pub(crate) fn called(self, noun: &'static str) -> Self {
        Self { noun, ..self }
    }

    /// What is done, as labels say it.
    fn what(&self) -> String {
        let draft = self.draft.then(|| "a draft".to_owned());
        let audience = self.audience.map(|audience| match audience {
            PostAudience::Public => "publicly".to_owned(),
            PostAudience::Members => "for members".to_owned(),
            _ => "as the room".to_owned(),
        });
        let room = self.room.as_ref().map(|room| format!("in {room}"));
        let author = self.author.as_ref().map(|author| format!("in the name of {}", author.name()));
        let names = self.names.as_ref().map(|names| format!("naming {names}"));
        let parts = [Some("posts".to_owned()), draft, audience, room, author, names];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn request(self, client: &Client) -> Result<calls::CreatePostCall, Unavailable> {
        let room = self.room.map(|room| room.id()).transpose()?;
        let verses = self.verses.into_iter();
        let references =
            verses.map(|(chapter, verse)| types::NewPostReference::new(chapter, verse, verse));
        let call = client
            .create_post(self.body)
            .draft(self.draft)
            .references(references)
            .mentions(mentions(&self.mentions)?)
            .set_tags(Some(self.tags).filter(|tags| !tags.is_empty()))
            .set_room(room)
            .set_audience(self.audience)
            .set_post_as_author(self.author.map(|author| author.user_id()));
        Ok(call)
    }
}

impl<'s> IntoFuture for Posting<'s> {
    type Output = Posted<'s>;
    type IntoFuture = Pin<Box<dyn Future<Output = Posted<'s>> + Send + 's>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let (user, what, noun) = (self.user.clone(), self.what(), self.noun);
            let act = |client: &'s Client| Ok(self.request(client)?.send());
            Posted { step: user.does(what, act).await, noun }
        })
    }
}

/// The step that wrote a post, or did not.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posted<'s> {
    step: Step<'s>,
    noun: &'static str,
}

impl Posted<'_> {
    /// The post. That there is none is a finding.
    pub(crate) fn post(&self) -> Post {
        Post::written(&self.step, self.noun)
    }
}

impl<'s> Deref for Posted<'s> {
    type Target = Step<'s>;

    fn deref(&self) -> &Step<'s> {
        &self.step
    }
}

/// Mentions of these people, each with a marker of its own.
fn mentions(users: &[String]) -> Result<Vec<types::NewPostMention>, Unavailable> {
    let mentions = users.iter().enumerate().map(|(index, user)| {
        let marker = format!("{{{{0b9d2f64-71c3-4e58-a0f6-{index:012}}}}}");
        let marker = marker.parse().map_err(|error: types::error::ConversionError| {
            Unavailable::stopped(error.to_string())
        })?;
        Ok(types::NewPostMention::new("A reader", marker, user))
    });
    mentions.collect()
}
