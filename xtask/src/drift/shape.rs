//! A schema as far as it is compared: what a conjunction of written schemas says, on one level and in one
//! spelling.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{
    build::MOST_STEPS,
    conjunction::{Conjunction, Extent},
    limits::Limits,
    side::Side,
};

/// What a schema is, before its details are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An object whose properties are not listed.
    Open,
    /// An object with listed properties.
    Listed,
    /// An object whose values share a schema.
    Map,
    Array,
    Scalar,
    /// Alternatives.
    Choice,
    /// Nothing is said.
    Any,
}

/// What an object holds beside the properties that it lists.
#[derive(Clone, Debug)]
pub(super) enum Others<'a> {
    Open,
    Closed,
    Values(Conjunction<'a>),
}

/// A schema in its one spelling.
#[derive(Clone, Debug)]
pub(super) struct Shape<'a> {
    /// The component that it is a reference to.
    pub(super) component: Option<&'a str>,
    pub(super) kind: Kind,
    /// Type and format of a scalar, which belong together: `integer<int64>`.
    pub(super) word: String,
    pub(super) nullable: bool,
    pub(super) limits: Limits,
    pub(super) properties: BTreeMap<&'a str, Conjunction<'a>>,
    pub(super) required: BTreeSet<&'a str>,
    pub(super) others: Others<'a>,
    pub(super) items: Conjunction<'a>,
    /// The alternatives, and whether exactly one of them has to hold.
    pub(super) choices: Vec<Shape<'a>>,
    pub(super) exactly_one: bool,
    /// Keywords that are compared as a whole.
    pub(super) wholes: BTreeMap<&'static str, Vec<&'a Value>>,
    /// As it is written.
    pub(super) written: Conjunction<'a>,
    pub(super) opened: Conjunction<'a>,
    /// How much work it was to read.
    pub(super) steps: usize,
    /// Why not all of it was read.
    pub(super) unread: Option<&'static str>,
}

pub(super) static NOTHING: Value = Value::Null;
pub(super) static NEVER: Value = Value::Bool(false);

impl<'a> Shape<'a> {
    pub(super) fn plain(
        written: Conjunction<'a>,
        opened: Conjunction<'a>,
        component: Option<&'a str>,
    ) -> Self {
        Self {
            component,
            kind: Kind::Any,
            word: String::new(),
            nullable: false,
            limits: Limits::new(),
            properties: BTreeMap::new(),
            required: BTreeSet::new(),
            others: Others::Open,
            items: Conjunction::default(),
            choices: Vec::new(),
            exactly_one: true,
            wholes: BTreeMap::new(),
            written,
            opened,
            steps: 1,
            unread: None,
        }
    }

    /// All properties of several shapes, of which those are required that all of them require.
    pub(super) fn merged(shapes: &[Self]) -> Option<Self> {
        let mut merged = shapes.first()?.clone();
        merged.component = None;
        merged.kind = Kind::Listed;
        for shape in &shapes[1..] {
            for part in &shape.written.parts {
                merged.written.add(part.node, part.extent);
                merged.opened.add(part.node, Extent::Bare);
            }
            for (name, property) in &shape.properties {
                merged.properties.entry(name).or_insert_with(|| property.clone());
            }
            merged.required.retain(|name| shape.required.contains(name));
        }
        Some(merged)
    }

    /// Whether all of it was read, alternatives of alternatives included.
    pub(super) fn is_read(&self) -> bool {
        self.unread.is_none() && self.steps < MOST_STEPS
    }

    /// Whether no property is taken but those that are listed.
    pub(super) fn is_closed(&self) -> bool {
        matches!(self.others, Others::Closed)
    }

    /// Where it is written: the only place that says something, else the outermost.
    pub(super) fn node(&self) -> &'a Value {
        let mut saying = self.opened.one_by_one().filter(Conjunction::says_anything);
        match (saying.next(), saying.next()) {
            (Some(only), None) => only.outermost().unwrap_or(&NOTHING),
            _ => self.written_at(),
        }
    }

    /// Where it is written, references and all.
    pub(super) fn written_at(&self) -> &'a Value {
        self.written.outermost().unwrap_or(&NOTHING)
    }

    /// Where a keyword is written.
    pub(super) fn place(&self, key: &str) -> &'a Value {
        let saying = self.opened.parts.iter().find(|part| part.node.get(key).is_some());
        saying.map_or_else(|| self.node(), |part| part.node)
    }

    /// Whether two shapes of one side say the same in the same places.
    pub(super) fn says_as_much_as(&self, other: &Self) -> bool {
        let listed = |shape: &Self| -> Vec<_> {
            let all = shape.properties.iter();
            all.map(|(name, property)| (name.to_string(), property.identity())).collect()
        };
        let others = |shape: &Self| match &shape.others {
            Others::Open => None,
            Others::Closed => Some(None),
            Others::Values(values) => Some(Some(values.identity())),
        };
        let choices = |shape: &Self| -> Vec<_> {
            shape.choices.iter().map(|choice| choice.written.identity()).collect()
        };
        self.kind == other.kind
            && self.word == other.word
            && self.limits == other.limits
            && self.required == other.required
            && self.items.identity() == other.items.identity()
            && self.wholes == other.wholes
            && listed(self) == listed(other)
            && others(self) == others(other)
            && choices(self) == choices(other)
    }

    /// The type as JSON tells it apart.
    pub(super) fn family(&self) -> &str {
        match self.kind {
            Kind::Open | Kind::Listed | Kind::Map => "object",
            Kind::Array => "array",
            Kind::Choice | Kind::Any => "",
            Kind::Scalar => match self.word.split('<').next().unwrap_or_default() {
                "integer" => "number",
                word => word,
            },
        }
    }

    /// Whether a property is required. Upstream writes it into the property at times, where it means
    /// nothing.
    pub(super) fn requirement(&self, name: &str, side: Side<'a>) -> Value {
        let inside = || {
            let property = self.properties.get(name).map(|property| property.opened(side));
            property
                .is_some_and(|property| property.said("required").any(|said| said == &json!(true)))
        };
        match self.required.contains(name) {
            true => json!(true),
            false if inside() => json!("true, inside the property"),
            false => json!(false),
        }
    }

    /// Type and format, or what there is instead.
    pub(super) fn signature(&self) -> String {
        match self.kind {
            Kind::Open => "object".to_owned(),
            Kind::Listed => {
                let names: Vec<_> = self.properties.keys().copied().collect();
                format!("object {{{}}}", names.join(", "))
            }
            Kind::Map => "map".to_owned(),
            Kind::Array => "array".to_owned(),
            Kind::Any => "anything".to_owned(),
            Kind::Choice => self.offers(self.choices.iter().map(Self::name)),
            Kind::Scalar => self.word.clone(),
        }
    }

    /// The keyword of a choice.
    pub(super) fn choice_keyword(&self) -> &'static str {
        if self.exactly_one { "oneOf" } else { "anyOf" }
    }

    /// How a choice is told.
    pub(super) fn offers(&self, names: impl Iterator<Item = String>) -> String {
        let mut names: Vec<_> = names.collect();
        names.sort();
        let how = if self.exactly_one { "one of" } else { "any of" };
        format!("{how} {}", names.join(", "))
    }

    /// The component, or the signature of a schema that stands in place.
    pub(super) fn name(&self) -> String {
        match self.component {
            Some(name) if self.kind != Kind::Scalar => name.to_owned(),
            _ => self.signature(),
        }
    }

    /// The name of what is no choice, and what a choice offers.
    pub(super) fn name_in_place(&self) -> String {
        match self.kind {
            Kind::Choice => self.signature(),
            _ => self.name(),
        }
    }

    /// The name without the parts that are compared one by one.
    pub(super) fn word(&self) -> String {
        match self.kind {
            Kind::Listed => "object".to_owned(),
            _ => self.signature(),
        }
    }

    /// The components that a schema stands for: the one it refers to, or all of a choice.
    pub(super) fn components(&self) -> Vec<&'a str> {
        if let Some(name) = self.component {
            return vec![name];
        }
        let names: Vec<_> = self.choices.iter().filter_map(|choice| choice.component).collect();
        if names.len() == self.choices.len() { names } else { Vec::new() }
    }

    /// The upstream components that a curated schema says it is.
    pub(super) fn origins(&self, side: Side<'a>) -> Vec<&'a str> {
        let component = self.component.and_then(|name| side.component(name));
        component.map_or_else(|| self.written.outermost().map(origins).unwrap_or_default(), origins)
    }
}

/// The upstream components that a curated schema says it is.
pub(super) fn origins(node: &Value) -> Vec<&str> {
    match node.get("x-upstream") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}
