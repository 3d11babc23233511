//! Who calls, where, and about whom.
//!
//! Three accounts are enough: a room belongs to the first, the second calls in whatever relation to the room the
//! cell is about, and the third is somebody whom the call is about. Where the owner calls, it is the first.

use crate::{
    scenario::{Cast, Role},
    targets::AccountSlot,
};

/// Who plays which role. The caller is one person, whatever the relation to the room is in a cell.
pub(crate) const CAST: Cast = &[
    (Role::Owner, AccountSlot::Owner),
    (Role::Outsider, AccountSlot::Member),
    (Role::Invitee, AccountSlot::Member),
    (Role::Member, AccountSlot::Member),
    (Role::Admin, AccountSlot::Member),
    (Role::Other, AccountSlot::Outsider),
];

/// What somebody is to a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Relation {
    Outsider,
    Invited,
    Member,
    Admin,
    Owner,
}

impl Relation {
    pub(crate) const ALL: [Self; 5] =
        [Self::Outsider, Self::Invited, Self::Member, Self::Admin, Self::Owner];

    /// Whether it includes being a member.
    pub(crate) fn belongs(self) -> bool {
        matches!(self, Self::Member | Self::Admin | Self::Owner)
    }

    /// Whether it includes administering the room.
    pub(crate) fn administers(self) -> bool {
        matches!(self, Self::Admin | Self::Owner)
    }

    pub(crate) fn role(self) -> Role {
        match self {
            Self::Outsider => Role::Outsider,
            Self::Invited => Role::Invitee,
            Self::Member => Role::Member,
            Self::Admin => Role::Admin,
            Self::Owner => Role::Owner,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            other => other.role().name(),
        }
    }
}

/// An application, and what it shows for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Applicant {
    /// The request names none.
    Nobody,
    /// One that nobody registered.
    Unknown,
    /// The confidential one, with a secret that is not its own.
    WrongSecret,
    /// The confidential one, which only names itself.
    NoSecret,
    Public,
    Confidential,
}

impl Applicant {
    pub(crate) const ALL: [Self; 6] = [
        Self::Nobody,
        Self::Unknown,
        Self::WrongSecret,
        Self::NoSecret,
        Self::Public,
        Self::Confidential,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Nobody => "no application",
            Self::Unknown => "unknown application",
            Self::WrongSecret => "wrong secret",
            Self::NoSecret => "without its secret",
            Self::Public => "public application",
            Self::Confidential => "confidential application",
        }
    }
}

/// A row: who calls, and with what to show for it. Bad tokens are those of the owner, to whom nothing else
/// would be refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Caller {
    Anonymous,
    Broken,
    Expired,
    Narrow,
    Known(Relation),
    Application(Applicant),
}

impl Caller {
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let unknown = [Self::Anonymous, Self::Broken, Self::Expired, Self::Narrow];
        unknown.into_iter().chain(Relation::ALL.into_iter().map(Self::Known))
    }

    /// As whom the caller stands in the room.
    pub(crate) fn relation(self) -> Relation {
        match self {
            Self::Known(relation) => relation,
            _ => Relation::Owner,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Broken => "broken token",
            Self::Expired => "expired token",
            Self::Narrow => "missing scope",
            Self::Known(relation) => relation.name(),
            Self::Application(applicant) => applicant.name(),
        }
    }
}

/// A column, or a grid of its own: the room that a call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Room {
    /// The operation names no room.
    None,
    PublicGroup,
    PrivateGroup,
    PublicPage,
    PrivatePage,
    Booked,
    Started,
    Ended,
}

impl Room {
    pub(crate) fn is_group(self) -> bool {
        matches!(self, Self::PublicGroup | Self::PrivateGroup)
    }

    pub(crate) fn is_public(self) -> bool {
        matches!(self, Self::PublicGroup | Self::PublicPage)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "anywhere",
            Self::PublicGroup => "public group",
            Self::PrivateGroup => "private group",
            Self::PublicPage => "public page",
            Self::PrivatePage => "private page",
            Self::Booked => "booked",
            Self::Started => "started",
            Self::Ended => "ended",
        }
    }
}

/// A column: whom a call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Subject {
    /// Nobody in particular.
    Nobody,
    /// The caller.
    Oneself,
    /// Somebody who does not belong to the room.
    Stranger,
    Member,
    Admin,
    Owner,
    /// What belongs to the caller.
    Own,
    /// What belongs to another application.
    Anothers,
    /// What never was.
    Unknown,
}

impl Subject {
    /// Everybody whom a call can be about.
    pub(crate) const PEOPLE: &'static [Self] =
        &[Self::Oneself, Self::Stranger, Self::Member, Self::Admin, Self::Owner];

    /// What the third person is to the room, if it takes one.
    pub(crate) fn other(self) -> Option<Relation> {
        match self {
            Self::Stranger => Some(Relation::Outsider),
            Self::Member => Some(Relation::Member),
            Self::Admin => Some(Relation::Admin),
            _ => None,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Oneself => "self",
            Self::Stranger => "stranger",
            Self::Member => "member",
            Self::Admin => "admin",
            Self::Owner => "owner",
            Self::Own => "own",
            Self::Anothers => "another's",
            Self::Unknown => "unknown",
        }
    }
}
