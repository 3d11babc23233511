//! Lists, page by page.

use std::{
    future::{Future, IntoFuture},
    pin::Pin,
};

use rooms_client::Client;

use super::{nouns::Room, verbs::User};
use crate::scenario::Step;

#[derive(Clone, Debug)]
enum List {
    Members(Room),
    Posts(Room),
    JoinedRooms,
    ManagedRooms,
    Search,
}

/// A list to ask for; awaiting it asks.
#[derive(Clone, Debug)]
pub(crate) struct Listing<'s> {
    user: User<'s>,
    list: List,
    query: Option<&'static str>,
    tab: Option<&'static str>,
    room_type: Option<&'static str>,
    sort_by: Option<&'static str>,
    page: Option<i64>,
    limit: Option<i64>,
}

impl<'s> Listing<'s> {
    pub(crate) fn members(user: &User<'s>, room: &Room) -> Self {
        Self::of(user, List::Members(room.clone()), None)
    }

    pub(crate) fn posts(user: &User<'s>, room: &Room) -> Self {
        Self::of(user, List::Posts(room.clone()), None)
    }

    pub(crate) fn joined_rooms(user: &User<'s>, query: &'static str) -> Self {
        Self::of(user, List::JoinedRooms, Some(query))
    }

    pub(crate) fn managed_rooms(user: &User<'s>, query: &'static str) -> Self {
        Self::of(user, List::ManagedRooms, Some(query))
    }

    pub(crate) fn search(user: &User<'s>, query: &'static str) -> Self {
        Self::of(user, List::Search, Some(query))
    }

    fn of(user: &User<'s>, list: List, query: Option<&'static str>) -> Self {
        let (tab, room_type, sort_by, page, limit) = (None, None, None, None, None);
        Self { user: user.clone(), list, query, tab, room_type, sort_by, page, limit }
    }

    pub(crate) fn tab(self, tab: &'static str) -> Self {
        Self { tab: Some(tab), ..self }
    }

    pub(crate) fn room_type(self, room_type: &'static str) -> Self {
        Self { room_type: Some(room_type), ..self }
    }

    pub(crate) fn sort_by(self, sort_by: &'static str) -> Self {
        Self { sort_by: Some(sort_by), ..self }
    }

    pub(crate) fn page(self, page: i64, limit: i64) -> Self {
        Self { page: Some(page), limit: Some(limit), ..self }
    }

    /// What is asked for, as labels say it.
    fn what(&self) -> String {
        let list = match &self.list {
            List::Members(room) => format!("lists the members of {room}"),
            List::Posts(room) => format!("lists the posts of {room}"),
            List::JoinedRooms => "lists joined rooms".to_owned(),
            List::ManagedRooms => "lists managed rooms".to_owned(),
            List::Search => "searches rooms".to_owned(),
        };
        let texts = [
            ("query", self.query),
            ("tab", self.tab),
            ("roomType", self.room_type),
            ("sortBy", self.sort_by),
        ];
        let texts =
            texts.into_iter().filter_map(|(name, value)| Some(format!("{name} {}", value?)));
        let page = self.page.zip(self.limit).map(|(page, limit)| format!("page {page} by {limit}"));
        let asked = texts.chain(page).collect::<Vec<_>>().join(", ");
        if asked.is_empty() { list } else { format!("{list} ({asked})") }
    }
}

impl<'s> IntoFuture for Listing<'s> {
    type Output = Step<'s>;
    type IntoFuture = Pin<Box<dyn Future<Output = Step<'s>> + Send + 's>>;

    fn into_future(self) -> Self::IntoFuture {
        let what = self.what();
        let Self { user, list, query, tab, room_type, sort_by, page, limit } = self;
        Box::pin(async move {
            macro_rules! ask {
                ($call:ident($($room:expr)?), $($set:ident($value:expr)),*) => {
                    user.does(what, |client: &'s Client| {
                        let call = client.$call($($room.id()?)?);
                        Ok(call.set_page(page).set_limit(limit)$(.$set($value))*.send())
                    })
                    .await
                };
            }
            match list {
                List::Members(room) => ask!(list_members(room),),
                List::Posts(room) => {
                    ask!(list_room_posts(room), set_tab(tab), set_sort_by(sort_by))
                }
                List::JoinedRooms => {
                    ask!(list_joined_rooms(), set_query(query), set_sort_by(sort_by))
                }
                List::ManagedRooms => {
                    ask!(list_managed_rooms(), set_query(query), set_sort_by(sort_by))
                }
                List::Search => ask!(search_rooms(), set_query(query), set_room_type(room_type)),
            }
        })
    }
}
