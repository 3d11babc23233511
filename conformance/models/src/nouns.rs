//! The nouns of all models: who calls, what goes out, what has to come back.
//!
//! Ids, tokens and addresses are known only while a sequence is played, so texts name them as `<ROOM_1>`.
//! That makes one text fit for a request, for a shell and for a test.

/// Somebody with an account. The names are those of the accounts: in a sequence anybody may own rooms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {
    Owner,
    Member,
    Outsider,
}

impl Person {
    pub const ALL: [Self; 3] = [Self::Owner, Self::Member, Self::Outsider];

    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Member => "member",
            Self::Outsider => "outsider",
        }
    }

    /// The name of their user id in texts.
    pub fn user(self) -> String {
        format!("<USER_{}>", self.name().to_uppercase())
    }

    /// The name of their address in texts.
    pub fn email(self) -> String {
        format!("<EMAIL_{}>", self.name().to_uppercase())
    }
}

/// The token that somebody shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    Valid,
    Expired,
    /// One with hardly any scope.
    Narrow,
    /// One that nobody ever issued.
    Unknown,
}

/// Who calls; nobody in particular shows no token at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who {
    pub person: Option<Person>,
    pub token: Token,
}

impl Who {
    pub fn words(self) -> String {
        let Some(person) = self.person else {
            return "anonymous".to_owned();
        };
        let token = match self.token {
            Token::Valid => "",
            Token::Expired => " with an expired token",
            Token::Narrow => " with a token without scopes",
            Token::Unknown => " with an unknown token",
        };
        format!("{}{token}", person.name())
    }

    /// Whom the target knows it is dealing with.
    pub fn known(self) -> Option<Person> {
        self.person.filter(|_| self.token == Token::Valid)
    }
}

impl From<Person> for Who {
    fn from(person: Person) -> Self {
        Self { person: Some(person), token: Token::Valid }
    }
}

/// Somebody does something.
#[derive(Clone, Debug, PartialEq)]
pub struct Call<A> {
    pub by: Who,
    pub act: A,
}

/// What a call is on the wire, or outside the api.
#[derive(Clone, Debug, PartialEq)]
pub enum Sent {
    Request {
        method: &'static str,
        /// Below the base path of the api.
        path: String,
        /// JSON, apart from the names in it.
        body: Option<String>,
    },
    /// The service's staff approve the page that was requested under a subdomain; its id gets a name.
    Approval { subdomain: String, name: String },
    /// Somebody accepts an invitation of a legacy group by the link in the letter.
    Acceptance { group: String, person: Person },
}

impl Sent {
    pub fn get(path: String) -> Self {
        Self::plain("GET", path)
    }

    pub fn plain(method: &'static str, path: String) -> Self {
        let body = None;
        Self::Request { method, path, body }
    }

    pub fn json(method: &'static str, path: String, body: String) -> Self {
        let body = Some(body);
        Self::Request { method, path, body }
    }
}

/// What has to stand at a place of a body.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// This JSON, apart from the names in it.
    Is(String),
    /// Something.
    Present,
    /// Nothing.
    Absent,
    /// A list whose items have exactly these at a key, in this order.
    List { key: &'static str, items: Vec<String> },
}

/// One thing that a rule says about a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub rule: &'static str,
    pub pointer: String,
    pub wanted: Wanted,
}

/// What gets a name for later calls.
#[derive(Clone, Debug, PartialEq)]
pub enum Keep {
    /// A node of the body.
    Node { name: String, pointer: &'static str },
    /// The token in the newest letter to somebody about a room.
    Letter { name: String, to: Person, room: String },
}

/// What the rules say about a call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The statuses that may come, each with the rule that asks for it. More than one where two refusals apply
    /// and no rule says which goes first, or where the document leaves the outcome open.
    pub statuses: Vec<(u16, &'static str)>,
    /// What is said about the body, if the first of the statuses came.
    pub claims: Vec<Claim>,
    pub keeps: Vec<Keep>,
}

impl Answer {
    pub fn status(status: u16, rule: &'static str) -> Self {
        Self { statuses: vec![(status, rule)], ..Self::default() }
    }

    pub fn or(mut self, status: u16, rule: &'static str) -> Self {
        self.statuses.push((status, rule));
        self
    }

    pub fn claim(mut self, rule: &'static str, pointer: impl Into<String>, wanted: Wanted) -> Self {
        let pointer = pointer.into();
        self.claims.push(Claim { rule, pointer, wanted });
        self
    }

    pub fn is(self, rule: &'static str, pointer: impl Into<String>, value: impl ToString) -> Self {
        self.claim(rule, pointer, Wanted::Is(value.to_string()))
    }

    pub fn keep(mut self, keep: Keep) -> Self {
        self.keeps.push(keep);
        self
    }
}

/// Refusals that apply to a call. None of them: the call succeeds.
#[derive(Debug, Default)]
pub struct Refusals(Vec<(u16, &'static str)>);

impl Refusals {
    pub fn add(&mut self, applies: bool, status: u16, rule: &'static str) {
        if applies {
            self.0.push((status, rule));
        }
    }

    pub fn answer(self) -> Option<Answer> {
        (!self.0.is_empty()).then_some(Answer { statuses: self.0, ..Answer::default() })
    }
}

/// A text in JSON.
pub fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
