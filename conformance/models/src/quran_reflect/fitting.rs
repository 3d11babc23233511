//! Whom calls fit: who may make them, and whom they may be about.

use super::{
    acts::{Act, Number},
    world::Rooms,
};
use crate::{
    nouns::{Call, Person},
    one_of,
};

impl Rooms {
    pub(super) fn fit(&self, mut call: Call<Act>, luck: usize) -> Call<Act> {
        if let Act::SetAdmin { room, whom, .. } | Act::Remove { room, whom } = &mut call.act
            && let Some(fitting) = one_of(self.led(*room), luck / 3)
        {
            *whom = fitting;
        }
        if let (Some(_), Some(fitting)) = (call.by.known(), one_of(self.callers(&call.act), luck)) {
            call.by.person = Some(fitting);
        }
        call
    }

    /// Who may do something. Nobody in particular if that makes no difference.
    fn callers(&self, act: &Act) -> Vec<Person> {
        match act {
            Act::Update { room, .. }
            | Act::Invite { room, .. }
            | Act::SetAdmin { room, .. }
            | Act::Remove { room, .. }
            | Act::SetPrivacy { room, .. } => {
                let room = self.room(*room).into_iter();
                room.flat_map(|room| room.admins.iter().copied()).collect()
            }
            Act::Leave { room } | Act::Unfollow { room } => self.led(*room),
            Act::Post { room: Some(room), .. } => self.people(*room),
            Act::Accept { letter, .. } | Act::Reject { letter, .. } => {
                let letter = self.letters.get(letter);
                letter.map(|letter| letter.to).into_iter().collect()
            }
            Act::ReadPost { post } | Act::DeletePost { post } => {
                let post = self.posts.get(post);
                post.map(|post| post.author).into_iter().collect()
            }
            Act::Create { .. }
            | Act::Request { .. }
            | Act::Approve { .. }
            | Act::LookUp { .. }
            | Act::LookUpBySlug { .. }
            | Act::Members { .. }
            | Act::Joined { .. }
            | Act::Managed { .. }
            | Act::Search { .. }
            | Act::Join { .. }
            | Act::Follow { .. }
            | Act::OpenLink { .. }
            | Act::Post { room: None, .. }
            | Act::Posts { .. } => Vec::new(),
        }
    }

    fn people(&self, room: Number) -> Vec<Person> {
        self.room(room).map_or(Vec::new(), |room| room.members.clone())
    }

    /// Who belongs to a room without owning it.
    fn led(&self, room: Number) -> Vec<Person> {
        let owner = self.room(room).map(|room| room.owner);
        let mut people = self.people(room);
        people.retain(|person| Some(*person) != owner);
        people
    }
}
