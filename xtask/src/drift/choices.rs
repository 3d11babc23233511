//! Comparing alternatives: which of upstream's is which of ours.

use std::collections::BTreeSet;

use super::{
    difference::Differences,
    schema::Schemas,
    shape::{Kind, Shape},
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
        let pairs = self.paired(&their_list, &my_list);
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
        found.note(format!("{at}/type"), nodes, told, mine.name_in_place());
        found.saw(&format!("{at}/type"), || mine.word().into());
        self.limit(at, "discriminator", theirs, mine, found);
        for (position, (pair, mine)) in pairs.into_iter().zip(my_list).enumerate() {
            if let Some(pair) = pair {
                let at = format!("{at}/parts/{position}");
                self.compare_shapes(&at, their_list[pair].clone(), mine, found);
            }
        }
    }

    /// For each of our alternatives the position of the one of theirs that it is most like, if it is like
    /// any of them.
    fn paired(&mut self, theirs: &[Shape<'a>], mine: &[Shape<'a>]) -> Vec<Option<usize>> {
        let mut pairs = vec![None; mine.len()];
        let mut free: BTreeSet<usize> = (0..theirs.len()).collect();
        for (own, one) in mine.iter().enumerate() {
            let origins = one.origins(self.ours);
            let same = |other: &&usize| {
                let another = &theirs[**other];
                match origins.is_empty() {
                    true => self.alike.are(&another.written, &one.written),
                    false => another.components() == origins,
                }
            };
            if let Some(other) = free.iter().find(same).copied() {
                free.remove(&other);
                pairs[own] = Some(other);
            }
        }
        let mut likeness = Vec::new();
        for (own, one) in mine.iter().enumerate() {
            if pairs[own].is_some() {
                continue;
            }
            for other in free.clone() {
                let another = &theirs[other];
                if another.family() == one.family() {
                    let distance = self.distance(another, one);
                    if distance == 0 {
                        free.remove(&other);
                        pairs[own] = Some(other);
                        break;
                    }
                    likeness.push((distance, own, other));
                }
            }
        }
        likeness.sort_unstable();
        for (_, own, other) in likeness {
            if pairs[own].is_none() && free.remove(&other) {
                pairs[own] = Some(other);
            }
        }
        pairs
    }

    /// How many differences there would be.
    fn distance(&mut self, theirs: &Shape<'a>, mine: &Shape<'a>) -> usize {
        if self.is_trial {
            return 1 + usize::from(theirs.name() != mine.name());
        }
        let mut trial = self.trial();
        let mut counted = Differences::counted();
        trial.shapes("", theirs, mine, &mut counted);
        trial.components(&mut counted);
        self.left -= trial.steps();
        counted.found.len()
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
