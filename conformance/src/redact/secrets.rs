//! What never leaves memory: credentials and, in everything that is stored, what leads to a person or
//! opens a room.
//!
//! A secret is found however it is written: as it is, escaped (percent-encoded, as in JSON, as in
//! HTML, also one in another), as base64 or hexadecimal, and as what is left of it where a text was
//! cut off.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
    fmt,
    ops::Bound,
    sync::Arc,
};

use super::{
    layer::{CUT_OFF, Layer, ROUNDS, canonical},
    search::Search,
};

/// What is shorter is no secret: replacing it would destroy text that has nothing to do with it.
pub(super) const SHORTEST: usize = 6;

/// Where room is limited, for so many bytes in all.
const ROOM: usize = 16 * 1024 * 1024;

/// So many bytes before the place where a text was cut off are looked at.
const BEFORE_A_CUT: usize = 4096;

/// What a secret is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// It must never come back in a response: access tokens, client secret.
    Credential,
    /// It comes and goes, and is only kept out of what is stored: addresses, links, invite tokens.
    Private,
}

#[derive(Clone)]
struct Known {
    secret: Arc<str>,
    variable: Arc<str>,
    sort: Sort,
    /// When it was met last.
    met: u64,
}

impl Known {
    /// How it is written as it is, and with everything decoded that could be an escape.
    fn forms(&self) -> Vec<Arc<[u8]>> {
        let raw = self.secret.as_bytes();
        let canonical = canonical(raw);
        let differs = canonical != raw && canonical.len() >= SHORTEST;
        let canonical = differs.then(|| Arc::from(canonical));
        [Arc::from(raw)].into_iter().chain(canonical).collect()
    }

    /// Addresses are the same in either case.
    fn in_either_case(&self) -> bool {
        self.secret.contains('@')
    }
}

/// Known secrets, each with the name of the variable that stands for it.
#[derive(Clone)]
pub struct Secrets {
    known: BTreeMap<u64, Known>,
    by_secret: HashMap<Arc<str>, u64>,
    /// By when they were met last. Only where there is limited room.
    by_age: BTreeMap<u64, u64>,
    /// All forms, for what is left of them where a text was cut off.
    forms: BTreeMap<Arc<[u8]>, u64>,
    exact: Search,
    either_case: Search,
    shortest: usize,
    /// How many bytes there are in all.
    size: usize,
    /// How many were forgotten and are still built in.
    forgotten: usize,
    /// Whether any was.
    ever_forgotten: bool,
    /// Ids and times count up.
    count: u64,
    /// How many there may be, if that is limited.
    most: Option<usize>,
}

impl Default for Secrets {
    fn default() -> Self {
        Self {
            known: BTreeMap::new(),
            by_secret: HashMap::new(),
            by_age: BTreeMap::new(),
            forms: BTreeMap::new(),
            exact: Search::default(),
            either_case: Search::in_either_case(),
            shortest: usize::MAX,
            size: 0,
            forgotten: 0,
            ever_forgotten: false,
            count: 0,
            most: None,
        }
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.known.values().map(|one| &one.variable);
        f.debug_list().entries(names).finish()
    }
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Nothing secret.
    Text(&'a str),
    /// A secret, by its variable.
    Variable(&'a str),
}

/// Where a secret stands in a text.
#[derive(Clone, Copy, Debug)]
struct Found {
    id: u64,
    start: usize,
    end: usize,
}

impl Secrets {
    /// Room for so many secrets: the one that was not met for longest makes way for the next. Only for
    /// whoever learns all that is in a text before anything of it is shown.
    #[must_use]
    pub fn with_room_for(most: usize) -> Self {
        Self { most: Some(most), ..Self::default() }
    }

    /// Makes a secret known. Anything shorter than six characters is no secret: replacing it would
    /// destroy text that has nothing to do with it.
    pub fn add(&mut self, sort: Sort, secret: impl Into<Arc<str>>, variable: impl Into<Arc<str>>) {
        let secret: Arc<str> = secret.into();
        if secret.len() < SHORTEST {
            return;
        }
        self.count += 1;
        let now = self.count;
        if let Some(id) = self.by_secret.get(&secret) {
            if let Some(known) = self.known.get_mut(id).filter(|_| self.most.is_some()) {
                self.by_age.remove(&known.met);
                self.by_age.insert(now, *id);
                known.met = now;
            }
            return;
        }
        if let Some(most) = self.most {
            while !self.known.is_empty()
                && (self.known.len() >= most || self.size + secret.len() > ROOM)
            {
                self.forget_the_oldest();
            }
            self.by_age.insert(now, now);
        }
        self.size += secret.len();
        let known =
            Known { secret: Arc::clone(&secret), variable: variable.into(), sort, met: now };
        for form in known.forms() {
            self.shortest = self.shortest.min(form.len());
            let search = if known.in_either_case() {
                self.forms.insert(form.to_ascii_lowercase().into(), now);
                &mut self.either_case
            } else {
                self.forms.insert(Arc::clone(&form), now);
                &mut self.exact
            };
            search.add(form, now);
        }
        self.by_secret.insert(secret, now);
        self.known.insert(now, known);
    }

    /// Makes all that others know known, in the order in which it was met.
    pub(crate) fn add_all(&mut self, others: &Self) {
        let mut others: Vec<&Known> = others.known.values().collect();
        others.sort_by_key(|one| one.met);
        for one in others {
            self.add(one.sort, Arc::clone(&one.secret), Arc::clone(&one.variable));
        }
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    fn forget_the_oldest(&mut self) {
        let Some((_, id)) = self.by_age.pop_first() else {
            return;
        };
        if let Some(known) = self.known.remove(&id) {
            self.size -= known.secret.len();
            self.by_secret.remove(&known.secret);
            for form in known.forms() {
                let lower = form.to_ascii_lowercase();
                self.forms.remove(&form);
                self.forms.remove(lower.as_slice());
            }
        }
        // Each is built out of the automatons once in so many.
        self.ever_forgotten = true;
        self.forgotten += 1;
        if self.forgotten > self.known.len() {
            self.forgotten = 0;
            let known = &self.known;
            self.exact.retain(|id| known.contains_key(&id));
            self.either_case.retain(|id| known.contains_key(&id));
        }
    }

    /// Whether secrets had to make way for others.
    pub(crate) fn have_been_forgotten(&self) -> bool {
        self.ever_forgotten
    }

    /// The variable that stands for exactly this value.
    #[must_use]
    pub fn variable(&self, value: &str) -> Option<&str> {
        Some(&self.known.get(self.by_secret.get(value)?)?.variable)
    }

    /// The text with every secret replaced by its variable.
    #[must_use]
    pub fn replace(&self, text: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        for piece in self.pieces(text) {
            match piece {
                Piece::Text(text) => shown.push_str(text),
                Piece::Variable(variable) => {
                    shown.push('$');
                    shown.push_str(variable);
                }
            }
        }
        shown
    }

    /// The text, taken apart where a secret begins or ends. Where several begin, the longest is
    /// meant: one secret may be a part of another.
    #[must_use]
    pub fn pieces<'a>(&'a self, text: &'a str) -> Vec<Piece<'a>> {
        let mut found = self.found(text);
        found.sort_by_key(|one| (one.start, Reverse(one.end), one.id));
        let (mut pieces, mut from) = (Vec::new(), 0);
        for one in found {
            let Some(known) = self.known.get(&one.id).filter(|_| one.end > from) else {
                continue;
            };
            if let Some(before) = text.get(from..one.start).filter(|text| !text.is_empty()) {
                pieces.push(Piece::Text(before));
            }
            pieces.push(Piece::Variable(&known.variable));
            from = one.end;
        }
        if let Some(rest) = text.get(from..).filter(|text| !text.is_empty()) {
            pieces.push(Piece::Text(rest));
        }
        pieces
    }

    /// The variable of a credential that the text contains.
    #[must_use]
    pub fn credential_in(&self, text: &str) -> Option<&str> {
        let mut ids: Vec<u64> = self.found(text).iter().map(|one| one.id).collect();
        ids.sort_unstable();
        let mut known = ids.iter().filter_map(|id| self.known.get(id));
        let first = known.find(|one| one.sort == Sort::Credential)?;
        Some(&first.variable)
    }

    /// Every place at which a secret stands, in whatever spelling.
    fn found(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        if self.known.is_empty() || text.len() < SHORTEST {
            return found;
        }
        // What is left of a secret may be shorter.
        let least = if text.contains(CUT_OFF) { SHORTEST } else { self.shortest };
        let mut note = |id, start, end| found.push(Found { id, start, end });
        self.look(text.as_bytes(), false, ROUNDS, Some(least), &mut note);
        for one in &mut found {
            // An escape may stand for a part of a character only.
            while !text.is_char_boundary(one.start) {
                one.start -= 1;
            }
            while !text.is_char_boundary(one.end) {
                one.end += 1;
            }
        }
        found
    }

    /// Looks into bytes, and into what they mean: after so many rounds of decoding escapes, and packed if it may have
    /// so many bytes.
    fn look(
        &self,
        bytes: &[u8],
        cut_off: bool,
        rounds: usize,
        packed: Option<usize>,
        note: &mut dyn FnMut(u64, usize, usize),
    ) {
        for search in [&self.exact, &self.either_case] {
            search.each(bytes, |id, start, end| {
                if self.known.contains_key(&id) {
                    note(id, start, end);
                }
            });
        }
        let mark = CUT_OFF.as_bytes();
        if bytes.contains(&mark[0]) {
            let ends = bytes.windows(mark.len()).enumerate();
            for (end, _) in ends.filter(|(_, window)| *window == mark) {
                self.left_of_a_secret(&bytes[..end], note);
            }
        }
        if cut_off {
            self.left_of_a_secret(bytes, note);
        }
        let mut below = |layer: &Layer, rounds, packed| {
            let mut note = |id, start, end| {
                let (start, end) = layer.place(start, end);
                note(id, start, end);
            };
            self.look(&layer.bytes, layer.cut_off, rounds, packed, &mut note);
        };
        if let Some(least) = packed {
            Layer::packed(bytes, least).for_each(|layer| below(&layer, ROUNDS, None));
        }
        if rounds > 0
            && let Some(layer) = Layer::unescaped(bytes)
        {
            below(&layer, rounds - 1, packed);
        }
    }

    /// Notes what is left of a secret at the end of bytes that were cut off there.
    fn left_of_a_secret(&self, bytes: &[u8], note: &mut dyn FnMut(u64, usize, usize)) {
        let end = bytes.len();
        let first = end.saturating_sub(BEFORE_A_CUT);
        // The cut may go through an escape.
        let escape = bytes[end.saturating_sub(5).max(first)..]
            .iter()
            .rposition(|byte| b"%\\&".contains(byte))
            .map(|position| end.saturating_sub(5).max(first) + position);
        for last in [Some(end), escape].into_iter().flatten() {
            let beginnings = (first..last).map(|start| (start, &bytes[start..last]));
            for (start, rest) in beginnings.take_while(|(_, rest)| rest.len() >= SHORTEST) {
                let lower = rest.to_ascii_lowercase();
                if let Some(id) = [rest, &lower].iter().find_map(|rest| self.beginning(rest)) {
                    note(id, start, end);
                    break;
                }
            }
        }
    }

    /// The secret that begins with these bytes.
    fn beginning(&self, bytes: &[u8]) -> Option<u64> {
        let from = (Bound::Included(bytes), Bound::Unbounded);
        let (form, id) = self.forms.range::<[u8], _>(from).next()?;
        form.starts_with(bytes).then_some(*id)
    }
}
