//! What somebody may do with groups, pages and posts.

use crate::nouns::Person;

/// The number under which a sequence knows a room, a post or a letter. Nothing has the number 0.
pub type Number = u32;

/// The two kinds of rooms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Group,
    Page,
}

impl Kind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Page => "page",
        }
    }
}

/// One field of an update.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// `null` is none.
    Public(Option<bool>),
    Slug(String),
    /// Another name for the room of this number.
    Name(usize),
}

/// Which items of a list: how many on a page, and which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub limit: usize,
    pub page: usize,
}

impl Part {
    /// Much more than a sequence brings about, apart from lists that hold five at most.
    pub(super) const ALL: Self = Self { limit: 5, page: 1 };
}

/// Which posts of a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    All,
    Public,
    MembersOnly,
    Saved,
}

/// How a post of a room is meant to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    InTheNameOfTheRoom,
    Everybody,
    Members,
}

/// Whom an invitation goes to, and how they are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    Id(Person),
    Address(Person),
    /// A user id that belongs to nobody.
    Nobody,
}

/// What somebody does.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    Create {
        room: Number,
        slug: String,
        public: Option<bool>,
    },
    Request {
        room: Number,
        slug: String,
        public: Option<bool>,
    },
    /// Outside the api.
    Approve {
        room: Number,
    },
    Update {
        room: Number,
        kind: Kind,
        change: Change,
    },
    LookUp {
        room: Number,
    },
    LookUpBySlug {
        kind: Kind,
        slug: String,
    },
    Members {
        room: Number,
        part: Part,
    },
    Joined {
        query: Option<&'static str>,
        descending: bool,
        part: Part,
    },
    Managed {
        query: Option<&'static str>,
        descending: bool,
        part: Part,
    },
    Search {
        query: Option<&'static str>,
        kind: Option<Kind>,
        part: Part,
    },
    Join {
        room: Number,
    },
    Leave {
        room: Number,
    },
    Follow {
        room: Number,
    },
    Unfollow {
        room: Number,
    },
    /// Uses the private link of a room; `of` is the room whose link it is, and `epoch` counts its private times.
    OpenLink {
        room: Number,
        of: Number,
        epoch: u32,
    },
    Invite {
        room: Number,
        letter: Number,
        target: Invited,
    },
    Accept {
        room: Number,
        letter: Number,
    },
    Reject {
        room: Number,
        letter: Number,
    },
    SetAdmin {
        room: Number,
        whom: Person,
        admin: bool,
    },
    Remove {
        room: Number,
        whom: Person,
    },
    Post {
        post: Number,
        room: Option<Number>,
        draft: bool,
        audience: Audience,
    },
    ReadPost {
        post: Number,
    },
    DeletePost {
        post: Number,
    },
    SetPrivacy {
        room: Number,
        post: Number,
        public: bool,
    },
    Posts {
        room: Number,
        tab: Tab,
        part: Part,
    },
}
