//! Fetching from real servers on this machine, and what is left of pages of job boards.
#![allow(clippy::unwrap_used)]

mod pages;
mod servers;
