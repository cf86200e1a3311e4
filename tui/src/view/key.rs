//! Keys.

use jiff::Timestamp;
use upward_desk::Scope;
use upward_desk::key::{Key, Made};

use crate::ink::bold;
use crate::page::Page;
use crate::pick;
use crate::session::Session;
use crate::view::table;

/// Shows a key that was made, this once.
pub fn made(page: &mut Page, made: &Made) {
    page.line(bold(String::from(made.token.clone())));
    page.hanging(
        "",
        "Keep it in a safe place: it is shown this once. Use it as UPWARD_KEY with --server, or as Authorization: \
         Bearer KEY.",
    );
}

/// Shows the keys that there are.
pub fn list(page: &mut Page, session: &Session, keys: &[Key]) {
    if keys.is_empty() {
        page.line("No keys. Make one with: upward key new NAME");
        return;
    }
    let ids: Vec<_> = keys.iter().map(|key| key.id).collect();
    let when = |time: Option<Timestamp>, none: &str| {
        time.map_or_else(|| none.to_owned(), |time| session.clock(time))
    };
    let rows: Vec<_> = pick::short(&ids)
        .into_iter()
        .zip(keys)
        .map(|(id, key)| {
            let scopes: Vec<&str> = key.scopes.iter().map(|scope| word(*scope)).collect();
            [
                id,
                key.name.clone(),
                scopes.join(" "),
                when(key.used, "never"),
                when(key.expires, "no end"),
            ]
        })
        .collect();
    table::show(
        page,
        ["id", "name", "allows", "used", "good until"],
        1,
        &rows,
    );
}

fn word(scope: Scope) -> &'static str {
    match scope {
        Scope::Read => "read",
        Scope::Write => "write",
        Scope::Account => "account",
    }
}
