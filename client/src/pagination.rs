//! Lists as streams of items.
//!
//! Whether to go on is one pure function over what a page says about itself. A server whose pages don't
//! advance ends the stream with an error; it is never asked for ever.

use std::{
    collections::HashSet,
    fmt,
    hash::{DefaultHasher, Hash, Hasher},
    pin::Pin,
    task::{Context, Poll},
    vec,
};

use futures_util::{Stream, StreamExt, stream::unfold};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    Error, PaginationError, Stall,
    request::{At, Request},
};

/// The items of a list, fetched page by page as they are consumed.
///
/// It is a [`Stream`], owned and movable: it can be kept, sent to another task, and made the body of an answer. Where no
/// combinator is needed, [`Items::next`] needs no trait either.
///
/// ```no_run
/// # async fn run(client: rooms_client::Client) -> Result<(), rooms_client::Error> {
/// let mut rooms = client.search_rooms().query("tea").stream();
/// while let Some(room) = rooms.next().await {
///     println!("{}", room?.name);
/// }
/// # Ok(()) }
/// ```
#[must_use = "nothing is fetched until it is asked for items"]
pub struct Items<T>(Pin<Box<dyn Stream<Item = Result<T, Error>> + Send>>);

impl<T> Items<T> {
    /// The next item; `None` after the last one and after an error.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        self.0.next().await
    }
}

impl<T> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context)
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Items { .. }")
    }
}

/// What a page says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) total: i64,
    pub(crate) current_page: i64,
    pub(crate) pages: i64,
}

/// What is known when a page has arrived.
#[derive(Clone, Copy, Debug)]
struct Arrival {
    asked: i64,
    frame: Frame,
    items: i64,
    /// Items of earlier pages.
    before: i64,
    /// Whether an earlier page had exactly these items.
    repeated: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Stop,
    Page(i64),
    /// The page is no good; its items are not passed on.
    Stall(Stall),
}

/// Whether to go on, and where.
fn decide(arrival: Arrival) -> Next {
    let Arrival { asked, frame: Frame { total, current_page, pages }, items, before, repeated } =
        arrival;
    let received = before.saturating_add(items);
    if current_page != asked {
        return Next::Stall(Stall::OtherPage { asked, got: current_page });
    }
    if repeated {
        return Next::Stall(Stall::Repeated { page: asked });
    }
    if asked >= pages {
        return Next::Stop;
    }
    if items == 0 {
        return Next::Stall(Stall::Empty { page: asked, pages });
    }
    if received > total {
        return Next::Stall(Stall::TooMany { received, total });
    }
    Next::Page(asked + 1)
}

/// The parameter that chooses a page, in every list.
const PAGE: At = At::query("page", "page");

struct State<P, T> {
    request: Request,
    /// Takes a page apart.
    split: fn(P) -> (Frame, Vec<T>),
    ready: vec::IntoIter<T>,
    next: Option<i64>,
    received: i64,
    seen: HashSet<u64>,
}

/// All items from the request's page on.
pub(crate) fn items<P, T>(request: Request, split: fn(P) -> (Frame, Vec<T>)) -> Items<T>
where
    P: DeserializeOwned + Send + 'static,
    T: Serialize + Send + 'static,
{
    let state = State {
        next: Some(request.number(PAGE).unwrap_or(1)),
        request,
        split,
        ready: Vec::new().into_iter(),
        received: 0,
        seen: HashSet::new(),
    };
    Items(Box::pin(unfold(state, |mut state| async move {
        loop {
            if let Some(item) = state.ready.next() {
                return Some((Ok(item), state));
            }
            let page = state.next.take()?;
            if let Err(error) = state.fetch(page).await {
                return Some((Err(error), state));
            }
        }
    })))
}

impl<P: DeserializeOwned, T: Serialize> State<P, T> {
    /// Fetches a page and decides. After an error there is no next page.
    async fn fetch(&mut self, page: i64) -> Result<(), Error> {
        let mut request = self.request.clone();
        request.convert::<i64>(PAGE, page);
        let answer = request.send::<P>().await?;
        let (frame, items) = (self.split)(answer.into_inner());
        let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
        let arrival = Arrival {
            asked: page,
            frame,
            items: count,
            before: self.received,
            repeated: !items.is_empty() && !self.seen.insert(fingerprint(&items)),
        };
        match decide(arrival) {
            Next::Stop => {}
            Next::Page(next) => self.next = Some(next),
            Next::Stall(stall) => {
                let error = PaginationError::new(self.request.operation(), stall);
                return Err(Error::Pagination(Box::new(error)));
            }
        }
        self.received = self.received.saturating_add(count);
        self.ready = items.into_iter();
        Ok(())
    }
}

fn fingerprint<T: Serialize>(items: &[T]) -> u64 {
    let mut hasher = DefaultHasher::new();
    serde_json::to_vec(items).unwrap_or_default().hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrival(asked: i64, current_page: i64, pages: i64, items: i64) -> Arrival {
        let frame = Frame { total: 50, current_page, pages };
        Arrival { asked, frame, items, before: (asked - 1) * 10, repeated: false }
    }

    #[test]
    fn the_next_page_is_fetched_until_the_last() {
        assert_eq!(decide(arrival(1, 1, 5, 10)), Next::Page(2));
        assert_eq!(decide(arrival(5, 5, 5, 10)), Next::Stop);
    }

    #[test]
    fn an_empty_page_past_the_end_is_the_end() {
        assert_eq!(decide(arrival(7, 7, 5, 0)), Next::Stop);
        assert_eq!(decide(arrival(1, 1, 0, 0)), Next::Stop);
    }

    #[test]
    fn pages_that_do_not_advance_are_an_error() {
        let stalled = Next::Stall(Stall::OtherPage { asked: 2, got: 1 });
        assert_eq!(decide(arrival(2, 1, 5, 10)), stalled);
        let repeated = Arrival { repeated: true, ..arrival(2, 2, 5, 10) };
        assert_eq!(decide(repeated), Next::Stall(Stall::Repeated { page: 2 }));
        assert_eq!(decide(arrival(2, 2, 5, 0)), Next::Stall(Stall::Empty { page: 2, pages: 5 }));
    }

    #[test]
    fn an_ever_growing_number_of_pages_ends_with_the_total() {
        let too_many = Next::Stall(Stall::TooMany { received: 60, total: 50 });
        assert_eq!(decide(arrival(6, 6, 7, 10)), too_many);
    }
}
