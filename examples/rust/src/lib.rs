//! The examples stand in `examples/`: `cargo run --release --example lookup`.
