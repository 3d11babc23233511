//! Comparing alternatives: which of upstream's is which of ours.

use super::{
    difference::Differences,
    schema::Schemas,
    shape::{Kind, Shape},
    side::Side,
};

impl<'a> Schemas<'a> {
    /// Alternatives, each with the one that it is most like: their order says nothing.
    pub(super) fn choices(
        &mut self,
        at: &str,
        theirs: &Shape<'a>,
        mine: &Shape<'a>,
        found: &mut Differences<'_>,
    ) {
        let nodes = (theirs.node(), mine.node());
        let (their_list, my_list) = (theirs.alternatives(), mine.alternatives());
        let pairs = paired(&their_list, &my_list, self.ours);
        // One that is compared by itself is told by the name that it has here.
        let names = their_list.iter().enumerate().map(|(position, choice)| {
            let pair = pairs.iter().position(|pair| *pair == Some(position));
            pair.map_or_else(|| choice.name(), |mine| my_list[mine].name())
        });
        let names: Vec<_> = names.collect();
        let told = match theirs.kind {
            Kind::Choice => theirs.offers(names.into_iter()),
            _ => names.concat(),
        };
        found.note(format!("{at}/type"), nodes, told, mine.signature());
        found.saw(&format!("{at}/type"), || mine.word().into());
        self.limit(at, "discriminator", theirs, mine, found);
        for (position, (pair, mine)) in pairs.into_iter().zip(my_list).enumerate() {
            if let Some(pair) = pair {
                let at = format!("{at}/parts/{position}");
                self.compare_shapes(&at, their_list[pair].clone(), mine, found);
            }
        }
    }
}

/// For each of our alternatives the position of the one of theirs that it is most like, if it is like any
/// of them.
fn paired<'a>(theirs: &[Shape<'a>], mine: &[Shape<'a>], ours: Side<'a>) -> Vec<Option<usize>> {
    let mut pairs = vec![None; mine.len()];
    let mut likeness: Vec<_> = (0..mine.len())
        .flat_map(|own| (0..theirs.len()).map(move |other| (own, other)))
        .map(|(own, other)| (alike(&theirs[other], &mine[own], ours), own, other))
        .filter(|(likeness, ..)| *likeness > (0, 0))
        .collect();
    likeness.sort_by(|one, other| {
        other
            .0
            .cmp(&one.0)
            .then((one.1, one.2).cmp(&(other.1, other.2)))
    });
    for (_, own, other) in likeness {
        if pairs[own].is_none() && !pairs.contains(&Some(other)) {
            pairs[own] = Some(other);
        }
    }
    pairs
}

/// How much two alternatives have in common, and how many properties.
fn alike<'a>(theirs: &Shape<'a>, mine: &Shape<'a>, ours: Side<'a>) -> (usize, usize) {
    let origins = mine.origins(ours);
    if !origins.is_empty() && theirs.components() == origins {
        return (4, 0);
    }
    if theirs.name() == mine.name() {
        return (3, 0);
    }
    if theirs.family() != mine.family() {
        return (0, 0);
    }
    let shared = theirs
        .properties
        .keys()
        .filter(|name| mine.properties.contains_key(*name));
    match (theirs.kind == mine.kind, shared.count()) {
        (true, shared) => (2, shared),
        (false, shared) => (1, shared),
    }
}

impl<'a> Shape<'a> {
    /// The alternatives by name; what offers none is the only one.
    fn alternatives(&self) -> Vec<Self> {
        let mut all = match self.kind {
            Kind::Choice => self.choices.clone(),
            _ => {
                let mut only = self.clone();
                only.nullable = false;
                vec![only]
            }
        };
        all.sort_by_key(Self::name);
        all
    }
}
