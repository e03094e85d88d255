//! The types of facts in languages whose border has no generics: one for each type of their value.

use osce_model::declared_type::Type;

/// The declared type of the value, and the type of the fact.
pub const WRAPPERS: [(&str, &str); 7] = [
    ("PartialDate", "DateFact"),
    ("PeriodEnd", "EndFact"),
    ("Text", "TextFact"),
    ("Vec<Text>", "TextsFact"),
    ("Vec<CountryCode>", "CodesFact"),
    ("Vec<SecurityDimension>", "DimensionsFact"),
    ("Vec<Structure>", "StructuresFact"),
];

/// The type of a fact of a value.
pub fn wrapper(value: &Type) -> &'static str {
    let found = WRAPPERS.iter().find(|(declared, _)| Type::parse(declared) == *value);
    found.map_or_else(|| panic!("no type at the border is a fact of {value:?}: add one"), |(_, wrapper)| wrapper)
}
