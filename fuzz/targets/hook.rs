//! What happens on a panic.

use std::panic::{Location, set_hook};

/// Lets a panic in a library go on to where the engine catches it, without a word, and reports one in Upward's own code at
/// once, wherever it is caught. A panic that nobody catches ends the run in either case.
pub fn set() {
    set_hook(Box::new(|panic| {
        if panic.location().is_some_and(is_own) {
            eprintln!("{panic}");
            std::process::abort();
        }
    }));
}

fn is_own(location: &Location<'_>) -> bool {
    !["/registry/", "/rustc/"]
        .iter()
        .any(|foreign| location.file().contains(foreign))
}
