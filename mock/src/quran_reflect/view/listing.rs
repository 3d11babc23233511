//! Lists, and the page of them that is shown.

use std::ops::Range;

use serde::Serialize;

/// Which part of a list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The page asked for, counted from 1.
    pub page: usize,
    /// Items per page.
    pub limit: usize,
    /// How many items there are in all.
    pub total: usize,
    /// The first item shown, counted from 0.
    pub offset: usize,
}

impl Paging {
    /// The page of a list of `total` items.
    #[must_use]
    pub fn new(page: usize, limit: usize, total: usize) -> Self {
        Self { page, limit, total, offset: page.saturating_sub(1).saturating_mul(limit) }
    }

    /// The items shown. A page past the end is empty: `page-past-the-end-is-empty`.
    #[must_use]
    pub fn range(&self, length: usize) -> Range<usize> {
        let start = self.offset.min(length);
        start..self.offset.saturating_add(self.limit).min(length)
    }
}

/// An ordered list, of which one page is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing<T> {
    /// All items in order.
    pub items: Vec<T>,
    /// Which of them are shown.
    pub paging: Paging,
}

impl<T> Listing<T> {
    /// One page of the items.
    #[must_use]
    pub fn new(items: Vec<T>, page: usize, limit: usize) -> Self {
        let paging = Paging::new(page, limit, items.len());
        Self { items, paging }
    }

    pub(super) fn render<S>(&self, item: impl Fn(&T) -> Option<S>) -> Page<S> {
        let Paging { page, limit, total, .. } = self.paging;
        let shown = &self.items[self.paging.range(self.items.len())];
        Page {
            total,
            current_page: page,
            limit,
            pages: total.div_ceil(limit.max(1)),
            data: shown.iter().filter_map(item).collect(),
        }
    }
}

/// One page of a list as it is shown.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Page<S> {
    total: usize,
    current_page: usize,
    limit: usize,
    pages: usize,
    data: Vec<S>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_past_the_end_is_empty() {
        assert_eq!(Paging::new(3, 5, 7).range(7), 7..7);
        assert_eq!(Paging::new(usize::MAX, usize::MAX, 7).range(7), 7..7);
    }

    #[test]
    fn pages_cover_a_list_without_gap_or_overlap() {
        let pages: Vec<_> = (1..=3).flat_map(|page| Paging::new(page, 3, 7).range(7)).collect();
        assert_eq!(pages, (0..7).collect::<Vec<_>>());
    }
}
