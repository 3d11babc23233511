//! What calls are on the wire.

use super::{
    acts::{Act, Audience, Change, Invited, Kind, Part, Tab},
    founding::approval,
    lists::DESCRIPTION,
    world::{Rooms, id, link, name, post_id, token},
};
use crate::nouns::{Sent, quoted};

impl Rooms {
    pub(super) fn request_of(&self, act: &Act) -> Sent {
        let at = |room: u32, rest: &str| format!("/v1/rooms/{}{rest}", id(room));
        let post = |room: u32, rest: &str| Sent::plain("POST", at(room, rest));
        match act {
            Act::Create { room, slug, public } => {
                let body = founding(*room, slug, *public, "");
                Sent::json("POST", "/v1/rooms/groups".to_owned(), body)
            }
            Act::Request { room, slug, public } => {
                let more = r#","jobTitle":"Teacher","contactNumber":"+1 555 0100","organizationName":"Open Lectures","purpose":"Lecture notes.""#;
                let body = founding(*room, slug, *public, more);
                Sent::json("POST", "/v1/rooms/pages".to_owned(), body)
            }
            Act::Approve { room } => {
                Sent::Approval { subdomain: self.slug_of(*room), name: approval(*room) }
            }
            Act::Update { room, kind, change } => {
                let path = format!("/v1/rooms/{}s", kind.word());
                let change = match change {
                    Change::Public(public) => {
                        let public = public.map_or("null".to_owned(), |public| public.to_string());
                        format!("\"public\":{public}")
                    }
                    Change::Slug(slug) => format!("\"url\":{}", quoted(slug)),
                    Change::Name(which) => format!("\"name\":{}", quoted(&name(*room, *which))),
                };
                Sent::json("PATCH", path, format!("{{\"id\":{},{change}}}", id(*room)))
            }
            Act::LookUp { room } => Sent::get(at(*room, "")),
            Act::LookUpBySlug { kind, slug } => {
                Sent::get(format!("/v1/rooms/{}/{slug}", kind.word()))
            }
            Act::Members { room, part } => {
                Sent::get(at(*room, &format!("/members?{}", paging(*part))))
            }
            Act::Joined { query, descending, part } => {
                Sent::get(own("joined", *query, *descending, *part))
            }
            Act::Managed { query, descending, part } => {
                Sent::get(own("managed", *query, *descending, *part))
            }
            Act::Search { query, kind, part } => {
                let query = query.map(|query| format!("&query={query}"));
                let kind = kind.map(|kind| format!("&roomType={}", kind.word().to_uppercase()));
                let more = query.unwrap_or_default() + &kind.unwrap_or_default();
                Sent::get(format!("/v1/rooms/search?{}{more}", paging(*part)))
            }
            Act::Join { room } => post(*room, "/join"),
            Act::Leave { room } => post(*room, "/leave"),
            Act::Follow { room } => post(*room, "/follow"),
            Act::Unfollow { room } => post(*room, "/unfollow"),
            Act::OpenLink { room, of, epoch } => {
                let kind = self.rooms.get(room).map_or(Kind::Group, |room| room.kind);
                let (kind, slug) = (kind.word(), self.slug_of(*room));
                let link = link(*of, *epoch);
                Sent::get(format!("/v1/rooms/{kind}/{slug}/accept/<{link}>"))
            }
            Act::Invite { room, target, .. } => {
                let (ids, addresses) = match target {
                    Invited::Id(person) => (quoted(&person.user()), String::new()),
                    Invited::Address(person) => (String::new(), quoted(&person.email())),
                    Invited::Nobody => (quoted("<USER_NOBODY>"), String::new()),
                };
                let body = format!("{{\"userIds\":[{ids}],\"emails\":[{addresses}]}}");
                Sent::json("POST", at(*room, "/invite"), body)
            }
            Act::Accept { room, letter } => {
                let token = token(*letter);
                Sent::get(at(*room, &format!("/accept-invite?token=<{token}>")))
            }
            Act::Reject { room, letter } => {
                let token = token(*letter);
                Sent::get(at(*room, &format!("/reject-invite?token=<{token}>")))
            }
            Act::SetAdmin { room, whom, admin } => {
                let (room, whom) = (id(*room), whom.user());
                let body = format!("{{\"roomId\":{room},\"userId\":\"{whom}\",\"admin\":{admin}}}");
                Sent::json("POST", "/v1/rooms/admins-access".to_owned(), body)
            }
            Act::Remove { room, whom } => {
                let rest = format!("/members/{}", whom.user());
                Sent::plain("DELETE", at(*room, &rest))
            }
            Act::Post { room, draft, audience, .. } => {
                let audience = match audience {
                    Audience::InTheNameOfTheRoom => 0,
                    Audience::Everybody => 1,
                    Audience::Members => 2,
                };
                let room = room
                    .map(|room| format!(",\"roomId\":{},\"roomPostStatus\":{audience}", id(room)));
                let room = room.unwrap_or_default();
                let body = format!(
                    "{{\"post\":{{\"body\":\"With hardship comes ease.\",\"draft\":{draft},\"references\":[],\"mentions\":[]{room}}}}}"
                );
                Sent::json("POST", "/v1/posts".to_owned(), body)
            }
            Act::ReadPost { post } => Sent::get(format!("/v1/posts/{}", post_id(*post))),
            Act::DeletePost { post } => {
                Sent::plain("DELETE", format!("/v1/posts/{}", post_id(*post)))
            }
            Act::SetPrivacy { room, post, public } => {
                let rest = format!("/posts/{}/privacy", post_id(*post));
                let body = format!("{{\"isPublic\":{public}}}");
                Sent::json("PATCH", at(*room, &rest), body)
            }
            Act::Posts { room, tab, part } => {
                let tab = match tab {
                    Tab::All => "",
                    Tab::Public => "&tab=public",
                    Tab::MembersOnly => "&tab=members_only",
                    Tab::Saved => "&tab=saved",
                };
                Sent::get(at(*room, &format!("/posts?{}{tab}", paging(*part))))
            }
        }
    }

    fn slug_of(&self, room: u32) -> String {
        let room = self.rooms.get(&room);
        room.map_or("nowhere".to_owned(), |room| room.slug.clone())
    }
}

fn founding(room: u32, slug: &str, public: Option<bool>, more: &str) -> String {
    let public = public.map(|public| format!(",\"public\":{public}"));
    let (name, public) = (name(room, 0), public.unwrap_or_default());
    format!(
        "{{\"name\":\"{name}\",\"url\":\"{slug}\",\"description\":\"{DESCRIPTION}\"{public}{more}}}"
    )
}

fn own(which: &str, query: Option<&str>, descending: bool, part: Part) -> String {
    let query = query.map(|query| format!("&query={query}"));
    let query = query.unwrap_or_default();
    let sort = if descending { "&sortBy=NAME_DESC" } else { "" };
    format!("/v1/rooms/{which}-rooms?{}{query}{sort}", paging(part))
}

fn paging(part: Part) -> String {
    format!("limit={}&page={}", part.limit, part.page)
}
