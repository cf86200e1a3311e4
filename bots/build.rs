//! How the binary is linked.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = ["CARGO_CFG_TARGET_OS", "CARGO_CFG_TARGET_ENV"]
        .map(|name| env::var(name).unwrap_or_default());
    if target == ["linux", "gnu"] {
        // At a fixed address, as the terminal's binary is: it too starts itself for each document.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
