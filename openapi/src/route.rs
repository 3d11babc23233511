//! From method and path to an operation.
//!
//! A tree over path segments: at each level a literal wins over a parameter, and only if no path
//! goes on below the literal is the parameter tried. So `/v1/rooms/group/members` is the group called
//! `members`, not the members of a room called `group`. The path is found first, whatever the method:
//! a method that it is not documented with is another one's operation nowhere.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use crate::operation::Operation;

/// The operation a request is for.
#[derive(Clone, Debug)]
pub struct RouteMatch<'a> {
    /// The operation.
    pub operation: &'a Operation,
    /// Path parameters by name, percent-decoded and not yet checked against their schemas.
    pub parameters: BTreeMap<String, String>,
}

#[derive(Debug, Default)]
struct Node {
    literals: BTreeMap<String, Node>,
    parameter: Option<Box<Node>>,
    /// Method → index of the operation.
    operations: BTreeMap<String, usize>,
}

#[derive(Debug, Default)]
pub(crate) struct Router {
    root: Node,
}

fn parameter_name(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix('/').unwrap_or(path).split('/')
}

impl Router {
    pub(crate) fn new(operations: &[Operation]) -> Self {
        let mut root = Node::default();
        for (index, operation) in operations.iter().enumerate() {
            let mut node = &mut root;
            for segment in segments(&operation.path) {
                node = match parameter_name(segment) {
                    Some(_) => node.parameter.get_or_insert_default(),
                    None => node.literals.entry(segment.to_owned()).or_default(),
                };
            }
            node.operations.insert(operation.method.clone(), index);
        }
        Self { root }
    }

    pub(crate) fn find<'a>(
        &self,
        operations: &'a [Operation],
        method: &str,
        path: &str,
    ) -> Option<RouteMatch<'a>> {
        let mut decoded = Vec::new();
        for segment in path.strip_prefix('/')?.split('/') {
            decoded.push(percent_decode_str(segment).decode_utf8().ok()?);
        }
        let index = search(&self.root, &decoded)?.get(method)?;
        let operation = operations.get(*index)?;
        let parameters = segments(&operation.path)
            .zip(decoded)
            .filter_map(|(segment, value)| Some((parameter_name(segment)?, value)))
            .map(|(name, value)| (name.to_owned(), value.into_owned()))
            .collect();
        Some(RouteMatch { operation, parameters })
    }
}

/// The operations of the path, by method.
fn search<'a>(node: &'a Node, rest: &[impl AsRef<str>]) -> Option<&'a BTreeMap<String, usize>> {
    let Some((first, rest)) = rest.split_first() else {
        return Some(&node.operations).filter(|operations| !operations.is_empty());
    };
    let first = first.as_ref();
    node.literals.get(first).and_then(|next| search(next, rest)).or_else(|| {
        let next = node.parameter.as_deref().filter(|_| !first.is_empty())?;
        search(next, rest)
    })
}

/// The operation that a wrong request most likely meant, if any comes close: one segment too many or too few, or some
/// misspelt.
pub(crate) fn nearest<'a>(
    operations: &'a [Operation],
    method: &str,
    path: &str,
) -> Option<&'a Operation> {
    let given: Vec<_> = segments(path).filter(|one| !one.is_empty()).collect();
    let cost = |operation: &Operation| {
        let wanted: Vec<_> = segments(&operation.path).collect();
        let other_method = !operation.method.eq_ignore_ascii_case(method);
        Some(distance(&given, &wanted)? + if other_method { 0.1 } else { 0.0 })
    };
    operations
        .iter()
        .filter_map(|operation| Some((cost(operation)?, operation)))
        // The first of equals, so that the answer does not depend on the iteration.
        .fold(None, |best: Option<(f64, &Operation)>, next| match best {
            Some(best) if best.0 <= next.0 => Some(best),
            _ => Some(next),
        })
        .map(|(_, operation)| operation)
}

/// How far a path is from a documented one, if it is near. A segment that is a version says nothing.
fn distance(given: &[&str], wanted: &[&str]) -> Option<f64> {
    /// From where on two words are others instead of misspelt.
    const LIKE: f64 = 0.6;
    /// Of a path that is longer than any documented one nothing is near.
    const LONGEST: usize = 12;
    let (longer, shorter) = (given.len().max(wanted.len()), given.len().min(wanted.len()));
    if longer - shorter > 1 || longer > LONGEST {
        return None;
    }
    // At most one segment is left out on the longer side, at each place.
    let gaps = if longer == shorter { 0..1 } else { 0..longer };
    let costs = gaps.filter_map(|gap| {
        let skip = |side: &[&str]| -> Vec<String> {
            let all = side.iter().enumerate();
            let kept = all.filter(|(at, _)| side.len() == shorter || *at != gap);
            kept.map(|(_, segment)| (*segment).to_owned()).collect()
        };
        let (given, wanted) = (skip(given), skip(wanted));
        let (mut cost, mut alike) = ((longer - shorter) as f64, false);
        for (one, other) in given.iter().zip(&wanted) {
            if parameter_name(other).is_some() {
                continue;
            }
            let likeness = match one.len() {
                0..64 => strsim::normalized_levenshtein(one, other),
                _ => 0.0,
            };
            if likeness < LIKE {
                return None;
            }
            alike |= other != "v1";
            cost += 1.0 - likeness;
        }
        alike.then_some(cost)
    });
    costs.min_by(f64::total_cmp)
}

#[cfg(test)]
mod tests {
    use crate::{Api, Document, Environment};

    fn sample() -> Document {
        let yaml = include_str!("../tests/sample.yaml");
        let parsed = Document::parse(Api::QuranReflect, Environment::PreLive, yaml);
        parsed.expect("the sample parses")
    }

    fn route(method: &str, path: &str) -> Option<(String, Vec<(String, String)>)> {
        let document = sample();
        let found = document.route(method, path)?;
        let parameters = found.parameters.into_iter().collect();
        Some((found.operation.id.clone(), parameters))
    }

    fn id(method: &str, path: &str) -> Option<String> {
        route(method, path).map(|(id, _)| id)
    }

    #[test]
    fn literal_segments_win_segment_by_segment() {
        assert_eq!(id("GET", "/v1/rooms/search").as_deref(), Some("search_rooms"));
        assert_eq!(id("GET", "/v1/rooms/12").as_deref(), Some("get_room"));
        let group = route("GET", "/v1/rooms/group/posts").expect("a group called posts");
        assert_eq!(group.0, "get_group_by_url");
        assert_eq!(group.1, [("url".to_owned(), "posts".to_owned())]);
        let posts = id("GET", "/v1/rooms/12/posts");
        assert_eq!(posts.as_deref(), Some("list_room_posts"));
    }

    #[test]
    fn a_literal_path_wins_whatever_the_method() {
        assert_eq!(id("POST", "/v1/rooms/search"), None);
        assert_eq!(id("POST", "/v1/rooms/12").as_deref(), Some("create_room"));
        // No path goes on below the literal.
        assert_eq!(id("GET", "/v1/rooms/search/posts").as_deref(), Some("list_room_posts"));
    }

    #[test]
    fn no_parameter_swallows_a_documented_path() {
        let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
        let everywhere = Api::ALL.iter();
        let everywhere = everywhere
            .flat_map(|api| Environment::ALL.iter().map(|environment| (*api, *environment)));
        for (api, environment) in everywhere {
            let document = Document::load(api, environment);
            let paths: Vec<_> = document.operations().iter().map(|one| &one.path).collect();
            for path in paths.iter().filter(|path| !path.contains('{')) {
                for method in methods {
                    let found = document.route(method, path).map(|it| &it.operation.path);
                    assert!(found.is_none_or(|found| found == *path), "{method} {path}");
                }
            }
        }
    }

    #[test]
    fn integer_parameters_match_any_segment_and_are_checked_later() {
        assert_eq!(id("GET", "/v1/rooms/abc").as_deref(), Some("get_room"));
    }

    #[test]
    fn segments_are_percent_decoded_after_splitting() {
        let group = route("GET", "/v1/rooms/group/a%2Fb%20c").expect("routed");
        assert_eq!(group.1, [("url".to_owned(), "a/b c".to_owned())]);
        assert_eq!(id("GET", "/v1/rooms/group/%FF"), None);
    }

    #[test]
    fn empty_segments_unknown_paths_and_methods_match_nothing() {
        for (method, path) in [
            ("GET", "/v1/rooms/"),
            ("GET", "/v1/rooms//posts"),
            ("GET", "v1/rooms/12"),
            ("GET", ""),
            ("GET", "/"),
            ("DELETE", "/v1/rooms/12"),
            ("get", "/v1/rooms/12"),
            ("GET", "/v1/rooms/12/posts/"),
        ] {
            assert_eq!(id(method, path), None, "{method} {path}");
        }
    }

    #[test]
    fn the_nearest_operation_is_named_for_usual_mistakes() {
        let document = sample();
        let nearest = |method: &str, path: &str| {
            document.nearest(method, path).map(|operation| operation.id.clone())
        };
        assert_eq!(nearest("GET", "/rooms/12").as_deref(), Some("get_room"));
        assert_eq!(nearest("PUT", "/v1/rooms/12").as_deref(), Some("get_room"));
        assert_eq!(nearest("GET", "/v1/room/12/post").as_deref(), Some("list_room_posts"));
        assert_eq!(nearest("GET", "/"), None);
        for far in ["/favicon.ico", "/v1", "/v1/foo", "/v1/unicorns/12", "/v1/rooms/12/posts/1/2"] {
            assert_eq!(nearest("GET", far), None, "{far}");
        }
    }
}
