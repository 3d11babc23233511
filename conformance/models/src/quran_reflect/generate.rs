//! Which calls a sequence may go on with: mostly such that something comes of them.

use proptest::{
    prelude::{Just, Strategy, any},
    sample::select,
    strategy::{BoxedStrategy, Union},
};

use super::{
    acts::{Act, Audience, Change, Invited, Kind, Number, Part, Tab},
    world::Rooms,
};
use crate::{
    callers::who,
    nouns::{Call, Person},
};

/// What a sequence is mostly about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Joining, leaving, admins, links, visibility.
    Groups,
    /// Letters.
    Invitations,
    /// Pages and their followers, and where rooms are found.
    Pages,
    /// Posts and who sees them.
    Posts,
}

/// How many rooms a sequence has at most: few enough that people meet in them.
const ROOMS: usize = 3;
const SLUGS: [&str; 5] = ["dawn", "Dawn", "noon", "dusk", "DUSK"];
const WORDS: [&str; 3] = ["circle", "TAFSIR", "sunset"];

type Weighted = (u32, BoxedStrategy<Act>);

impl Rooms {
    pub(super) fn generate(&self, theme: Theme) -> BoxedStrategy<Call<Act>> {
        let mut acts = self.founding(theme);
        if !self.rooms.is_empty() {
            acts.extend(self.belonging(theme));
            acts.extend(self.looking(theme));
        }
        if !self.letters.is_empty() {
            acts.extend(self.answering(theme));
        }
        if !self.posts.is_empty() {
            acts.extend(self.reading(theme));
        }
        acts.retain(|(weight, _)| *weight > 0);
        let calls = (who(), Union::new_weighted(acts));
        calls.prop_map(|(by, act)| Call { by, act }).boxed()
    }

    /// A number that nothing has.
    fn new_number(&self) -> Number {
        let keys = [
            self.rooms.keys().next_back(),
            self.letters.keys().next_back(),
            self.posts.keys().next_back(),
        ];
        keys.into_iter().flatten().max().copied().unwrap_or(0) + 1
    }

    /// Some room; now and then one that is not there.
    fn some_room(&self) -> BoxedStrategy<Number> {
        let rooms: Vec<_> = self.rooms.keys().copied().collect();
        let nowhere = if rooms.is_empty() { 1 } else { 0 };
        if nowhere == 1 {
            return Just(0).boxed();
        }
        Union::new_weighted(vec![(40, select(rooms).boxed()), (1, Just(0).boxed())]).boxed()
    }

    /// Some room, and mostly the kind that it has.
    fn room_and_kind(&self) -> BoxedStrategy<(Number, Kind)> {
        let kinds: Vec<_> = self.rooms.iter().map(|(at, room)| (*at, room.kind)).collect();
        let kind = move |room: Number| kinds.iter().find(|(at, _)| *at == room).copied();
        let chance = select((0..15).collect::<Vec<u8>>());
        (self.some_room(), chance)
            .prop_map(move |(room, chance)| {
                let own = kind(room).map_or(Kind::Group, |(_, kind)| kind);
                let other = match own {
                    Kind::Group => Kind::Page,
                    Kind::Page => Kind::Group,
                };
                (room, if chance == 0 { other } else { own })
            })
            .boxed()
    }

    fn founding(&self, theme: Theme) -> Vec<Weighted> {
        let room = self.new_number();
        let public = select(vec![None, Some(true), Some(false), Some(false)]);
        let create = (select(&SLUGS[..]), public.clone()).prop_map(move |(slug, public)| {
            let slug = slug.to_owned();
            Act::Create { room, slug, public }
        });
        let request = (select(&SLUGS[..]), public).prop_map(move |(slug, public)| {
            let slug = slug.to_owned();
            Act::Request { room, slug, public }
        });
        let full = self.rooms.len() >= ROOMS;
        let (groups, pages) = match theme {
            _ if self.rooms.is_empty() => (40, u32::from(theme == Theme::Pages) * 80),
            _ if full => (1, 1),
            Theme::Pages => (3, 12),
            Theme::Groups | Theme::Invitations => (8, 1),
            Theme::Posts => (5, 1),
        };
        let mut acts = vec![(groups, create.boxed()), (pages, request.boxed())];
        let waiting: Vec<_> = self.waiting().collect();
        if !waiting.is_empty() {
            let approve = select(waiting).prop_map(|room| Act::Approve { room });
            acts.push((12, approve.boxed()));
        }
        acts
    }

    fn belonging(&self, theme: Theme) -> Vec<Weighted> {
        let weight = |groups, invitations, pages, posts| match theme {
            Theme::Groups => groups,
            Theme::Invitations => invitations,
            Theme::Pages => pages,
            Theme::Posts => posts,
        };
        let letter = self.new_number();
        let enter = self.room_and_kind().prop_map(|(room, kind)| match kind {
            Kind::Group => Act::Join { room },
            Kind::Page => Act::Follow { room },
        });
        let go = self.room_and_kind().prop_map(|(room, kind)| match kind {
            Kind::Group => Act::Leave { room },
            Kind::Page => Act::Unfollow { room },
        });
        let admin = (self.some_room(), person(), select(vec![true, true, false]));
        let admin = admin.prop_map(|(room, whom, admin)| Act::SetAdmin { room, whom, admin });
        let remove = (self.some_room(), person());
        let remove = remove.prop_map(|(room, whom)| Act::Remove { room, whom });
        let target = Union::new_weighted(vec![
            (8, person().prop_map(Invited::Id).boxed()),
            (4, person().prop_map(Invited::Address).boxed()),
            (1, Just(Invited::Nobody).boxed()),
        ]);
        let invite = (self.some_room(), target).prop_map(move |(room, target)| Act::Invite {
            room,
            letter,
            target,
        });
        let change = Union::new_weighted(vec![
            (4, Just(Change::Public(Some(true))).boxed()),
            (4, Just(Change::Public(Some(false))).boxed()),
            (1, Just(Change::Public(None)).boxed()),
            (
                weight(1, 1, 4, 1),
                select(&SLUGS[..]).prop_map(|slug| Change::Slug(slug.to_owned())).boxed(),
            ),
            (2, select(vec![0_usize, 1, 2]).prop_map(Change::Name).boxed()),
        ]);
        let update = (self.room_and_kind(), change)
            .prop_map(|((room, kind), change)| Act::Update { room, kind, change });
        let mut acts = vec![
            (weight(18, 6, 16, 12), enter.boxed()),
            (weight(8, 6, 8, 8), go.boxed()),
            (weight(14, 6, 8, 6), admin.boxed()),
            (weight(9, 7, 5, 4), remove.boxed()),
            (weight(5, 22, 3, 2), invite.boxed()),
            (weight(9, 4, 12, 5), update.boxed()),
        ];
        let links = self.links();
        if !links.is_empty() {
            let link = (self.some_room(), select(links), select(vec![true, true, true, false]));
            let link = link.prop_map(|(any, (of, epoch), own)| Act::OpenLink {
                room: if own { of } else { any },
                of,
                epoch,
            });
            acts.push((weight(9, 5, 8, 3), link.boxed()));
        }
        acts
    }

    /// The private links that somebody knows.
    fn links(&self) -> Vec<(Number, u32)> {
        let rooms = self.rooms.iter();
        let known = rooms.flat_map(|(at, room)| room.links.iter().map(|epoch| (*at, *epoch)));
        known.collect()
    }

    fn looking(&self, theme: Theme) -> Vec<Weighted> {
        let weight = |others, pages| if theme == Theme::Pages { pages } else { others };
        let query = select(vec![None, None, Some(WORDS[0]), Some(WORDS[1]), Some(WORDS[2])]);
        // Descriptions are looked through by the search only.
        let name = select(vec![None, None, Some(WORDS[0]), Some(WORDS[1])]);
        let look = self.some_room().prop_map(|room| Act::LookUp { room });
        let find = (select(vec![Kind::Group, Kind::Page]), select(&SLUGS[..]));
        let find = find.prop_map(|(kind, slug)| {
            let slug = slug.to_owned();
            Act::LookUpBySlug { kind, slug }
        });
        let members = (self.some_room(), part());
        let members = members.prop_map(|(room, part)| Act::Members { room, part });
        let joined = (name.clone(), any::<bool>(), part())
            .prop_map(|(query, descending, part)| Act::Joined { query, descending, part });
        let managed = (name, any::<bool>(), part())
            .prop_map(|(query, descending, part)| Act::Managed { query, descending, part });
        let kinds = select(vec![None, None, Some(Kind::Group), Some(Kind::Page)]);
        let search = (query, kinds, part()).prop_map(|(query, kind, part)| Act::Search {
            query,
            kind,
            part,
        });
        vec![
            (weight(6, 6), look.boxed()),
            (weight(2, 8), find.boxed()),
            (weight(4, 3), members.boxed()),
            (weight(2, 3), joined.boxed()),
            (weight(2, 3), managed.boxed()),
            (weight(2, 6), search.boxed()),
        ]
        .into_iter()
        .chain(self.posting(theme))
        .collect()
    }

    fn posting(&self, theme: Theme) -> Vec<Weighted> {
        let weight = |posts| if theme == Theme::Posts { posts } else { 1 };
        let post = self.new_number();
        let audience = select(vec![
            Audience::InTheNameOfTheRoom,
            Audience::Everybody,
            Audience::Members,
            Audience::Members,
        ]);
        let draft = select(vec![false, false, false, true]);
        let within =
            (self.some_room(), draft.clone(), audience).prop_map(move |(room, draft, audience)| {
                Act::Post { post, room: Some(room), draft, audience }
            });
        let alone = draft.prop_map(move |draft| Act::Post {
            post,
            room: None,
            draft,
            audience: Audience::Everybody,
        });
        let tab = select(vec![Tab::All, Tab::All, Tab::Public, Tab::MembersOnly, Tab::Saved]);
        let list = (self.some_room(), tab, part()).prop_map(|(room, tab, part)| Act::Posts {
            room,
            tab,
            part,
        });
        vec![(weight(20), within.boxed()), (weight(3), alone.boxed()), (weight(10), list.boxed())]
    }

    fn answering(&self, theme: Theme) -> Vec<Weighted> {
        let weight = if theme == Theme::Invitations { 3 } else { 1 };
        let letters: Vec<_> =
            self.letters.iter().map(|(number, letter)| (*number, letter.room)).collect();
        let letter = (select(letters), self.some_room(), select((0..8).collect::<Vec<u8>>()))
            .prop_map(|((letter, own), any, chance)| (letter, if chance == 0 { any } else { own }));
        let accept = letter.clone().prop_map(|(letter, room)| Act::Accept { room, letter });
        let reject = letter.prop_map(|(letter, room)| Act::Reject { room, letter });
        vec![(7 * weight, accept.boxed()), (3 * weight, reject.boxed())]
    }

    fn reading(&self, theme: Theme) -> Vec<Weighted> {
        let weight = if theme == Theme::Posts { 10 } else { 1 };
        let posts: Vec<_> = self.posts.keys().copied().collect();
        let own: Vec<_> = self.posts.iter().map(|(at, post)| (*at, post.room)).collect();
        let read = select(posts.clone()).prop_map(|post| Act::ReadPost { post });
        let delete = select(posts).prop_map(|post| Act::DeletePost { post });
        let privacy =
            (select(own), self.some_room(), any::<bool>(), select((0..8).collect::<Vec<u8>>()))
                .prop_map(|((post, own), any, public, chance)| Act::SetPrivacy {
                    room: own.filter(|_| chance != 0).unwrap_or(any),
                    post,
                    public,
                });
        vec![(weight, read.boxed()), (weight, delete.boxed()), (weight, privacy.boxed())]
    }
}

fn person() -> BoxedStrategy<Person> {
    select(&Person::ALL[..]).boxed()
}

fn part() -> BoxedStrategy<Part> {
    let part = |limit, page| Part { limit, page };
    select(vec![Part::ALL, Part::ALL, part(1, 1), part(1, 2), part(2, 1), part(2, 2)]).boxed()
}
