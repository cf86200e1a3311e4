//! How the binary is linked.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = ["CARGO_CFG_TARGET_OS", "CARGO_CFG_TARGET_ENV"]
        .map(|name| env::var(name).unwrap_or_default());
    if target == ["linux", "gnu"] {
        // At a fixed address: else the loader corrects 140,000 pointers of the typesetter's tables at
        // every start, which takes longer than to read a page, and each document has a process of its own.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
