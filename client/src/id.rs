//! Values that say which one: of rooms, posts, people, and secrets that open something.
//!
//! Each is a type of its own, so that the id of a post is no id of a room.

/// Defines an identity that is a whole number or a text. A secret one is shown nowhere.
macro_rules! id {
    ($(#[$attribute:meta])* pub struct $name:ident(i64);) => {
        $(#[$attribute])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize,
        )]
        #[serde(transparent)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct $name(pub(crate) i64);

        impl $name {
            /// The number.
            #[must_use]
            pub fn get(self) -> i64 {
                self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::num::ParseIntError;

            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        // Of the numbers only this one, so that a literal is one.
        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                *id
            }
        }

        impl PartialEq<i64> for $name {
            fn eq(&self, other: &i64) -> bool {
                self.0 == *other
            }
        }
    };
    ($(#[$attribute:meta])* pub struct $name:ident(secret String);) => {
        $crate::id::id! {
            @text
            $(#[$attribute])*
            ///
            /// It is a secret: it shows in no `Debug` output.
            pub struct $name;
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(concat!(stringify!($name), "([redacted])"))
            }
        }

        impl From<::secrecy::SecretString> for $name {
            fn from(secret: ::secrecy::SecretString) -> Self {
                Self::from(&secret)
            }
        }

        impl From<&::secrecy::SecretString> for $name {
            fn from(secret: &::secrecy::SecretString) -> Self {
                Self(::secrecy::ExposeSecret::expose_secret(secret).to_owned())
            }
        }

        impl From<$name> for ::secrecy::SecretString {
            fn from(secret: $name) -> Self {
                secret.0.into()
            }
        }
    };
    ($(#[$attribute:meta])* pub struct $name:ident(String);) => {
        $crate::id::id! {
            @text
            $(#[$attribute])*
            #[derive(Debug)]
            pub struct $name;
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
    (@text $(#[$attribute:meta])* pub struct $name:ident;) => {
        $(#[$attribute])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct $name(pub(crate) String);

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                Ok(Self(text.to_owned()))
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&String> for $name {
            fn from(text: &String) -> Self {
                Self(text.clone())
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl PartialEq<String> for $name {
            fn eq(&self, other: &String) -> bool {
                self.0 == *other
            }
        }
    };
}

pub(crate) use id;

#[cfg(test)]
mod tests {
    id! {
        /// Which one.
        pub struct Number(i64);
    }
    id! {
        /// Which one.
        pub struct Text(String);
    }
    id! {
        /// What opens it.
        pub struct Key(secret String);
    }

    #[test]
    fn an_id_is_its_value_wherever_it_is_written_and_read() {
        let number: Number = serde_json::from_str("1767225600123456").expect("a number");
        assert_eq!(number, 1_767_225_600_123_456);
        assert_eq!(serde_json::to_string(&number).expect("encodes"), number.to_string());
        assert_eq!("7".parse(), Ok(Number::from(7)));
        let text = Text::from("a");
        assert_eq!(
            (text.to_string(), text.as_str(), String::from(text.clone())),
            ("a".into(), "a", "a".into())
        );
        assert_eq!(serde_json::to_string(&text).expect("encodes"), r#""a""#);
    }

    #[test]
    fn a_secret_is_sent_and_not_shown() {
        let key = Key::from("sesame");
        assert_eq!(format!("{key:?}"), "Key([redacted])");
        assert_eq!(serde_json::to_string(&key).expect("encodes"), r#""sesame""#);
        assert_eq!(Key::from(secrecy::SecretString::from("sesame")), key);
    }
}
