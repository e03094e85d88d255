//! The types of facts in languages whose border has no generics: one for each type of their value.

use osce_model::declared::FACTS_BY_TYPE;
use osce_model::declared_type::Type;

/// The names of the types.
pub fn wrappers() -> impl Iterator<Item = &'static str> {
    FACTS_BY_TYPE.iter().map(|fact| fact.name)
}

/// The type of a fact of a value.
pub fn wrapper(value: &Type) -> &'static str {
    let found = FACTS_BY_TYPE.iter().find(|fact| Type::parse(fact.of) == *value);
    found.map_or_else(|| panic!("`facts_by_type!` has no fact of {value:?}: add one"), |fact| fact.name)
}
