//! Writes the Swift and the Kotlin of a library that was built with UniFFI and is not stripped; see `bindings-swift/generate`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
