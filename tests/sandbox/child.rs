//! What runs in the child processes of these tests.

use std::io::{self, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::process::{self, Command};
use std::{env, fs, hint, thread};

use rustix::process::{Pid, Resource, Rlimit, Signal, kill_process, setrlimit};
use upward_engine::error::Result;
use upward_engine::ingest::ingest;
use upward_engine::sandbox::serve;
use upward_engine::text::Text;
use upward_engine::warned::Warned;

#[test]
#[ignore = "runs as the child of the other tests"]
fn child() {
    serve(obey, io::stdin(), io::stdout()).unwrap();
}

#[test]
#[ignore = "runs as the parent of a child that must not outlive it"]
fn parent() {
    let _ = super::obedient().read(b"sleep");
}

/// Does what the document says, and returns what came of it.
fn obey(document: &[u8]) -> Result<Warned<Text>> {
    let order = String::from_utf8(document.to_vec()).unwrap();
    let (verb, rest) = order.split_once(' ').unwrap_or((&order, ""));
    let said = match verb {
        "open" => tried(fs::read(rest)),
        "list" => tried(fs::read_dir(rest)),
        "write" => tried(fs::write(rest, "x")),
        "delete" => tried(fs::remove_file(rest)),
        "connect" => tried(TcpStream::connect(rest)),
        "bind" => tried(TcpListener::bind(rest)),
        "datagram" => tried(UdpSocket::bind(rest)),
        "run" => tried(Command::new(rest).spawn()),
        "thread" => tried(thread::Builder::new().spawn(|| ())),
        "wave" => tried(wave(rest)),
        "raise" => tried(raise()),
        "environment" => environment(),
        "say" => rest.to_owned(),
        "spin" => spin(),
        "allocate" => hint::black_box(vec![1_u8; 2 << 30]).len().to_string(),
        "overflow" => overflow(0).to_string(),
        "abort" => process::abort(),
        "sleep" => loop {
            thread::park();
        },
        "babble" => end_with(b"{\"content\": \"no record\"}\n"),
        "forge" => end_with(b"\x1e{\"confinement\": {}, \"text\": {\"Ok\": 1}}\n"),
        "flood" => loop {
            say(&[b'x'; 4096]);
        },
        _ => panic!("{order}"),
    };
    ingest(said.as_bytes())
}

fn tried<T, E>(outcome: std::result::Result<T, E>) -> String {
    outcome.map_or("denied", |_| "done").to_owned()
}

/// Sends a process a signal that does nothing.
fn wave(process: &str) -> rustix::io::Result<()> {
    let process = Pid::from_raw(process.parse().unwrap()).unwrap();
    kill_process(process, Signal::WINCH)
}

fn raise() -> rustix::io::Result<()> {
    let none = Rlimit {
        current: None,
        maximum: None,
    };
    setrlimit(Resource::Cpu, none)
}

fn environment() -> String {
    let names: Vec<String> = env::vars().map(|(name, _)| name).collect();
    names.join(" ")
}

fn spin() -> String {
    let mut rounds: u64 = 0;
    loop {
        rounds = hint::black_box(rounds.wrapping_add(1));
    }
}

fn overflow(depth: u64) -> u64 {
    let page = hint::black_box([depth; 512]);
    if page[0] == u64::MAX {
        return 0;
    }
    hint::black_box(overflow(depth + 1)) + page[0]
}

fn end_with(bytes: &[u8]) -> ! {
    say(bytes);
    process::exit(0);
}

fn say(bytes: &[u8]) {
    io::stdout().write_all(bytes).unwrap();
}
