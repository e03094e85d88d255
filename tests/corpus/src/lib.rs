//! Lines and texts as archives have them, for the benchmarks of all languages: made up, from a seed, the same on every machine.

pub mod item;
pub mod json;
pub mod lines;
pub mod pages;
pub mod random;
pub mod texts;
pub mod twins;
pub mod words;
