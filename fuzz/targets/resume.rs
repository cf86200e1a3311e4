#![no_main]

mod hook;

libfuzzer_sys::fuzz_target!(init: hook::set(), |bytes: &[u8]| upward_fuzz::resume(bytes));
