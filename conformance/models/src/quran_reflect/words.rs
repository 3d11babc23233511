//! What calls are in a scenario.

use super::acts::{Act, Audience, Change, Invited, Kind, Number, Part, Tab};

impl Act {
    pub(super) fn words(&self) -> String {
        match self {
            Self::Create { room, slug, public } => {
                format!("creates the {}group {room} at {slug}", visibility(*public))
            }
            Self::Request { room, slug, public } => {
                format!("requests the {}page {room} at {slug}", visibility(*public))
            }
            Self::Approve { room } => format!("sees page {room} approved"),
            Self::Update { room, kind, change } => {
                let change = match change {
                    Change::Public(Some(true)) => "makes it public".to_owned(),
                    Change::Public(Some(false)) => "makes it private".to_owned(),
                    Change::Public(None) => "sends null for its visibility".to_owned(),
                    Change::Slug(slug) => format!("moves it to {slug}"),
                    Change::Name(which) => format!("gives it name {which}"),
                };
                format!("updates {} as a {}: {change}", at(*room), kind.word())
            }
            Self::LookUp { room } => format!("looks at {}", at(*room)),
            Self::LookUpBySlug { kind, slug } => format!("looks for the {} {slug}", kind.word()),
            Self::Members { room, part } => format!("lists the members of {}{part}", at(*room)),
            Self::Joined { query, descending, part } => {
                let how = how(*query, *descending);
                format!("lists the rooms they belong to{how}{part}")
            }
            Self::Managed { query, descending, part } => {
                let how = how(*query, *descending);
                format!("lists the rooms they run{how}{part}")
            }
            Self::Search { query, kind, part } => {
                let kind = match kind {
                    None => "rooms",
                    Some(Kind::Group) => "groups",
                    Some(Kind::Page) => "pages",
                };
                format!("searches {kind}{}{part}", how(*query, false))
            }
            Self::Join { room } => format!("joins {}", at(*room)),
            Self::Leave { room } => format!("leaves {}", at(*room)),
            Self::Follow { room } => format!("follows {}", at(*room)),
            Self::Unfollow { room } => format!("unfollows {}", at(*room)),
            Self::OpenLink { room, of, epoch } => {
                let of = at(*of);
                format!("enters {} by private link {epoch} of {of}", at(*room))
            }
            Self::Invite { room, letter, target } => {
                let whom = match target {
                    Invited::Id(person) => person.name().to_owned(),
                    Invited::Address(person) => format!("{} by address", person.name()),
                    Invited::Nobody => "somebody who does not exist".to_owned(),
                };
                format!("invites {whom} to {} (letter {letter})", at(*room))
            }
            Self::Accept { room, letter } => format!("accepts letter {letter} at {}", at(*room)),
            Self::Reject { room, letter } => format!("declines letter {letter} at {}", at(*room)),
            Self::SetAdmin { room, whom, admin } => {
                let verb = if *admin { "makes" } else { "unmakes" };
                format!("{verb} {} admin of {}", whom.name(), at(*room))
            }
            Self::Remove { room, whom } => format!("removes {} from {}", whom.name(), at(*room)),
            Self::Post { post, room, draft, audience } => {
                let what = if *draft { "draft" } else { "post" };
                let place = room.map_or("nowhere in particular".to_owned(), at);
                let whom = match audience {
                    Audience::InTheNameOfTheRoom => "in its name",
                    Audience::Everybody => "for everybody",
                    Audience::Members => "for its members",
                };
                format!("writes {what} {post} in {place} {whom}")
            }
            Self::ReadPost { post } => format!("reads post {post}"),
            Self::DeletePost { post } => format!("deletes post {post}"),
            Self::SetPrivacy { room, post, public } => {
                let audience = if *public { "everybody" } else { "members" };
                format!("opens post {post} of {} to {audience}", at(*room))
            }
            Self::Posts { room, tab, part } => {
                let tab = match tab {
                    Tab::All => "",
                    Tab::Public => " under the tab public",
                    Tab::MembersOnly => " under the tab members_only",
                    Tab::Saved => " under the tab saved",
                };
                format!("lists the posts of {}{tab}{part}", at(*room))
            }
        }
    }
}

impl std::fmt::Display for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if *self == Self::ALL {
            return Ok(());
        }
        write!(f, ", page {} of {} each", self.page, self.limit)
    }
}

fn at(room: Number) -> String {
    match room {
        0 => "a room that is not there".to_owned(),
        number => format!("room {number}"),
    }
}

fn visibility(public: Option<bool>) -> &'static str {
    match public {
        None => "",
        Some(true) => "public ",
        Some(false) => "private ",
    }
}

fn how(query: Option<&str>, descending: bool) -> String {
    let query = query.map(|query| format!(" that match {query}"));
    let order = if descending { ", by name descending" } else { "" };
    query.unwrap_or_default() + order
}
