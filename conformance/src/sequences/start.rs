//! What is there before a sequence begins.

/// The state that a model begins with, and the ids of what is in it.
#[derive(Clone, Debug)]
pub(crate) struct Start<M> {
    pub(crate) model: M,
    pub(crate) ids: Vec<(String, String)>,
}

impl<M: Default> Start<M> {
    /// Nothing. The id is one that nothing ever has, as the api writes ids.
    pub(crate) fn empty(nowhere: &str) -> Self {
        Self { model: M::default(), ids: vec![("ROOM_0".to_owned(), nowhere.to_owned())] }
    }
}
