//! Lists as streams of items.
//!
//! Whether to go on is one pure function over what a page says about itself. A server whose pages don't
//! advance ends the stream with an error; it is never asked for ever.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    vec,
};

use futures_util::{Stream, stream::unfold};
use serde::Serialize;

use crate::{Error, Operation, PaginationError, Response, Stall};

/// A call that answers with one page of a list.
pub(crate) trait PageRequest: Clone + Send {
    type Page: Send;
    type Item: Serialize + Send;

    /// The page to begin with.
    fn first_page(&self) -> i64;

    /// Calls for one page.
    fn send_page(
        self,
        page: i64,
    ) -> impl Future<Output = Result<Response<Self::Page>, Error>> + Send;

    /// Takes a page apart.
    fn split(page: Self::Page) -> (Frame, Vec<Self::Item>);
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

struct State<R: PageRequest> {
    request: R,
    operation: &'static Operation,
    ready: vec::IntoIter<R::Item>,
    next: Option<i64>,
    received: i64,
    seen: HashSet<u64>,
}

/// All items from the request's page on.
pub(crate) fn stream<R: PageRequest>(
    request: R,
    operation: &'static Operation,
) -> impl Stream<Item = Result<R::Item, Error>> + Send {
    let state = State {
        next: Some(request.first_page()),
        request,
        operation,
        ready: Vec::new().into_iter(),
        received: 0,
        seen: HashSet::new(),
    };
    unfold(state, |mut state| async move {
        loop {
            if let Some(item) = state.ready.next() {
                return Some((Ok(item), state));
            }
            let page = state.next.take()?;
            if let Err(error) = state.fetch(page).await {
                return Some((Err(error), state));
            }
        }
    })
}

impl<R: PageRequest> State<R> {
    /// Fetches a page and decides. After an error there is no next page.
    async fn fetch(&mut self, page: i64) -> Result<(), Error> {
        let answer = self.request.clone().send_page(page).await?;
        let (frame, items) = R::split(answer.into_inner());
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
                let error = PaginationError::new(self.operation, stall);
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
