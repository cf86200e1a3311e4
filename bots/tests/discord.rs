//! The chat in Discord against a strict stand-in: what people do and see, what is sent, and what goes wrong on the way.
#![allow(clippy::unwrap_used, clippy::panic)]

mod discord {
    mod answers;
    mod faults;
    mod files;
    mod people;
    mod stage;
}
