//! Who calls, in sequences.

use proptest::{
    prelude::{Just, Strategy},
    sample::select,
    strategy::{BoxedStrategy, Union},
};

use crate::nouns::{Person, Token, Who};

/// Mostly somebody with a valid token; now and then with another one, or nobody.
pub fn who() -> BoxedStrategy<Who> {
    let by = |token| {
        select(&Person::ALL[..]).prop_map(move |person| Who { person: Some(person), token })
    };
    let anonymous = Who { person: None, token: Token::Valid };
    Union::new_weighted(vec![
        (60, by(Token::Valid).boxed()),
        (1, by(Token::Expired).boxed()),
        (1, by(Token::Narrow).boxed()),
        (1, by(Token::Unknown).boxed()),
        (1, Just(anonymous).boxed()),
    ])
    .boxed()
}
