//! The types of the core by their bare names, for what is made of the declarations.

pub use osce::{checking::*, dates::*, fixing::*, lookup::*, reading::*, records::*, schema::*, vocabularies::*};
