//! Writes Swift and Kotlin from a library that is not stripped; see `bindings-ffi/generate`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
