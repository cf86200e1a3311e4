//! The stand-in for Discord: what it takes, what it refuses, and how it fails on demand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]

mod discord {
    mod answers;
    mod bot;
    mod commands;
    mod crowd;
    mod direct;
    mod faults;
    mod files;
    mod gateway;
    mod limits;
    mod people;
    mod routes;
    mod serenity_client;
}
