//! Names on the wire as Rust names, the way the generator forms them.

use proc_macro2::Ident;

/// `list_members` or `sortBy` as `ListMembers`, `SortBy`.
pub(crate) fn pascal(name: &str) -> String {
    words(name)
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        })
        .collect()
}

/// `sortBy` as `sort_by`; a keyword gets a trailing underscore.
pub(crate) fn snake(name: &str) -> String {
    let name = words(name).map(|word| word.to_lowercase()).collect::<Vec<_>>().join("_");
    if is_identifier(&name) { name } else { format!("{name}_") }
}

/// `create_group` as `CREATE_GROUP`.
pub(crate) fn constant(name: &str) -> String {
    name.to_uppercase()
}

/// Whether a name can stand in Rust code.
pub(crate) fn is_identifier(name: &str) -> bool {
    syn::parse_str::<Ident>(name).is_ok()
}

/// An identifier for a name that one of the functions above made.
pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, proc_macro2::Span::call_site())
}

/// The name of a field as a caller sees it.
pub(crate) fn label(name: &Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}

/// The words of a name: split at everything that is no letter or digit, and before capitals.
fn words(name: &str) -> impl Iterator<Item = String> {
    let mut words = vec![String::new()];
    let mut previous_lower = false;
    for letter in name.chars() {
        if !letter.is_alphanumeric() {
            words.push(String::new());
            previous_lower = false;
            continue;
        }
        if letter.is_uppercase() && previous_lower {
            words.push(String::new());
        }
        previous_lower = letter.is_lowercase() || letter.is_numeric();
        if let Some(word) = words.last_mut() {
            word.push(letter);
        }
    }
    words.into_iter().filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_what_the_generator_makes_of_them() {
        assert_eq!(pascal("list_members"), "ListMembers");
        assert_eq!(pascal("sortBy"), "SortBy");
        assert_eq!(snake("hideFollowJoinButton"), "hide_follow_join_button");
        assert_eq!(snake("_group"), "group");
        assert_eq!(snake("type"), "type_");
    }
}
