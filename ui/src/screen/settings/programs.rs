//! Keys with which other programs act for the person.

use upward_desk::Scope;
use upward_desk::key::{Key, NewKey};
use upward_desk::paging::PageQuery;
use uuid::Uuid;

use super::Answer;
use super::row::{Act, Row};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::overlay::{Choice, Choose, Confirm, Prompt};

/// How many keys are asked for at a time.
const PAGE: u16 = 200;

/// What keys may allow: in words, what for, and by which scopes.
const ALLOWED: [(&str, &str, &[Scope]); 3] = [
    (
        "read and write",
        "what is kept, but not the account itself",
        &[Scope::Read, Scope::Write],
    ),
    ("read", "nothing can be changed with it", &[Scope::Read]),
    (
        "everything",
        "also keys, identities, export and deletion",
        &Scope::ALL,
    ),
];

/// Returns the rows; `keys` are none before they were read.
pub fn rows(keys: Option<&[Key]>, desk: &Desk) -> Vec<Row> {
    let Some(keys) = keys else {
        return vec![Row::told("Reading the keys…", "")];
    };
    let mut rows: Vec<Row> = keys.iter().map(|key| row(key, desk)).collect();
    let help = "A key lets another program, or Upward on another machine, act for you over 'upward serve --http'.";
    let label = if keys.is_empty() {
        "No keys yet"
    } else {
        "Another key"
    };
    rows.push(Row::new(label, "make one", Act::NewKey).help(help));
    rows
}

fn row(key: &Key, desk: &Desk) -> Row {
    let allows: Vec<&str> = key.scopes.iter().map(|scope| word(*scope)).collect();
    let used = match key.used {
        Some(used) => format!("used {}", desk.day(used)),
        None => "never used".to_owned(),
    };
    let until = match key.expires {
        Some(expires) => format!("good until {}", desk.clock(expires)),
        None => "good until it is revoked".to_owned(),
    };
    let value = format!("{}  {used}", allows.join(", "));
    let help = format!("Made {}, {until}.", desk.day(key.created));
    Row::new(&key.name, value, Act::Revoke(key.id, key.name.clone())).help(help)
}

fn word(scope: Scope) -> &'static str {
    match scope {
        Scope::Read => "read",
        Scope::Write => "write",
        Scope::Account => "account",
    }
}

/// Asks for all keys.
pub fn ask() -> Effect {
    Effect::ask("list your keys", |client| async move {
        let mut page = PageQuery {
            after: None,
            limit: Some(PAGE),
        };
        let mut keys = Vec::new();
        loop {
            let next = client.keys(&page).await?;
            keys.extend(next.items);
            page.after = next.next;
            if page.after.is_none() {
                return Ok(Answer::Keys(keys));
            }
        }
    })
}

/// Asks what a new key is for and what it allows.
pub fn new() -> Vec<Effect> {
    let help = "Where will the key be used? You know it by this name when you revoke it.";
    let prompt = Prompt::line("A key for a program", help, "", |name| {
        let choices = ALLOWED.iter().map(|(allows, what, _)| Choice {
            label: (*allows).to_owned(),
            detail: (*what).to_owned(),
        });
        let choose = Choose::new("What may it do?", choices.collect(), move |number| {
            let scopes = ALLOWED.get(number).map(|(.., scopes)| scopes.to_vec());
            let new = NewKey {
                name,
                scopes: scopes.unwrap_or_default(),
                expires: None,
            };
            vec![Effect::ask("make the key", |client| async move {
                client.add_key(&new).await.map(Box::new).map(Answer::Made)
            })]
        });
        vec![Effect::open(choose)]
    });
    vec![Effect::open(prompt)]
}

/// Asks before a key is revoked.
pub fn revoke(id: Uuid, name: &str) -> Vec<Effect> {
    let text = "The next request with it is refused. A revoked key cannot be brought back; make a new one instead.";
    let yes = Effect::ask("revoke the key", move |client| async move {
        client.revoke_key(id).await.map(|()| Answer::Revoked(id))
    });
    vec![Effect::open(Confirm::new(
        format!("Revoke the key \"{name}\"?"),
        text,
        vec![yes],
    ))]
}
