//! All that is kept: out to a file, in from one, and away for good.

use std::path::PathBuf;

use bytes::Bytes;
use upward_desk::Client;
use upward_desk::account::{Confirm, Confirmation};
use upward_desk::application::AtStage;
use upward_desk::basis::MadeFrom;
use upward_desk::document::MadeOf;
use upward_desk::paging::{Page, PageQuery};
use upward_engine::error::{Error, Kind, Result};

use super::Answer;
use super::row::{Act, Row};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::file;
use crate::overlay::Prompt;
use crate::runtime::Later;

/// How many items are counted at a time.
const PAGE: u16 = 200;
/// What must be typed to delete the account.
const WORD: &str = "delete";

/// Returns the rows.
pub fn rows(desk: &Desk) -> Vec<Row> {
    let since = desk.account.as_ref().map(|shown| {
        Row::told("Kept since", desk.day(shown.account.created).to_string())
            .help("Everything that Upward knows of you is in your data, and nowhere else.")
    });
    let mut rows: Vec<Row> = since.into_iter().collect();
    rows.push(
        Row::new("Export everything", "a zip file of your own", Act::Export)
            .help("Files that people and other programs can read, and records that Upward can bring back."),
    );
    rows.push(
        Row::new("Bring an export back", "into an empty account", Act::Import)
            .help("What 'Export everything' wrote, here or on another machine. This account must be empty."),
    );
    rows.push(
        Row::new("Delete the account", "in two steps", Act::Delete)
            .help("First it is shown what will be gone; then you type a word. There is no way back but an export."),
    );
    rows
}

/// Asks where everything is written to.
pub fn export(desk: &Desk) -> Vec<Effect> {
    let help = "Where to? The file must not be there yet, and only you may read it.";
    let name = format!("upward-{}.zip", desk.day(desk.now));
    let prompt = Prompt::line("Export everything", help, &name, |text| {
        let path = file::path(&text);
        vec![Effect::ask("export everything", |client| async move {
            let export = client.export_account().await?;
            file::write_private(&path, export).await?;
            Ok(Answer::Exported(path))
        })]
    });
    vec![Effect::open(prompt)]
}

/// Asks which export is brought back.
pub fn import() -> Vec<Effect> {
    let help =
        "The file that 'Export everything' wrote. Drop it on the terminal, or type its path.";
    let prompt = Prompt::line("Bring an export back", help, "", |text| {
        let path = file::path(&text);
        vec![Effect::ask("bring the export back", |client| async move {
            let imported = client.import_account(read(path).await?).await?;
            Ok(Answer::Imported(imported.records))
        })]
    });
    vec![Effect::open(prompt)]
}

/// Reads an export, which may be larger than any document.
async fn read(path: PathBuf) -> Result<Bytes> {
    let read = tokio::fs::read(&path).await;
    read.map(Bytes::from).map_err(|error| {
        let message = format!("{} cannot be read: {error}.", path.display());
        Error::new(Kind::NotFound, "unreadable", message)
            .hint("check the spelling of the path, or drop the file on the terminal")
    })
}

/// The first step: asks for the deletion, and counts what would be gone.
pub fn ask_deletion() -> Vec<Effect> {
    vec![Effect::ask("ask for the deletion", |client| async move {
        let kept = kept(&client).await?;
        let asked = client.ask_deletion().await?;
        Ok(Answer::Asked(asked, kept))
    })]
}

/// The second step: says what will be gone, and asks for the word that deletes it.
pub fn confirm_deletion(asked: Confirmation, kept: &str, desk: &Desk) -> Vec<Effect> {
    let help = format!(
        "Gone for good, also from backups: {kept}, with all their versions, and what you have learned and \
         practised. Nothing brings it back but an export. Type {WORD} to delete it; this can be done until {}.",
        desk.clock(asked.expires)
    );
    let prompt = Prompt::line("Delete the account", help, "", move |typed| {
        if typed.trim() != WORD {
            return vec![Effect::tell("nothing is deleted")];
        }
        vec![Effect::ask("delete the account", |client| async move {
            let confirm = Confirm { token: asked.token };
            client.delete_account(&confirm).await?;
            Ok(Answer::Deleted)
        })]
    });
    vec![Effect::open(prompt)]
}

/// Returns what an account keeps, in words.
async fn kept(client: &Client) -> Result<String> {
    let mut told = Vec::new();
    for (what, list) in LISTS {
        let mut found = 0;
        let mut after = None;
        loop {
            let page = PageQuery {
                after,
                limit: Some(PAGE),
            };
            let (items, next) = list(client.clone(), page).await?;
            found += items;
            after = next;
            if after.is_none() {
                break;
            }
        }
        match found {
            0 => {}
            1 => told.push(format!("1 {what}")),
            found => told.push(format!("{found} {what}s")),
        }
    }
    if told.is_empty() {
        told.push("your name and settings".to_owned());
    }
    Ok(told.join(", "))
}

/// How many items a page has, and where the next one begins.
type Counted = Later<Result<(usize, Option<String>)>>;

/// Counts a page of a list.
type Count = fn(Client, PageQuery) -> Counted;

/// What an account keeps, and how a page of it is counted.
const LISTS: [(&str, Count); 6] = [
    ("resume", |client, page| {
        Box::pin(async move { client.resumes(&page).await.map(counted) })
    }),
    ("posting", |client, page| {
        Box::pin(async move { client.postings(&page).await.map(counted) })
    }),
    ("application", |client, page| {
        let at = AtStage::default();
        Box::pin(async move { client.applications(&at, &page).await.map(counted) })
    }),
    ("letter", |client, page| {
        let from = MadeFrom::default();
        Box::pin(async move { client.letters(&from, &page).await.map(counted) })
    }),
    ("document", |client, page| {
        let of = MadeOf::default();
        Box::pin(async move { client.documents(&of, &page).await.map(counted) })
    }),
    ("certificate", |client, page| {
        Box::pin(async move { client.certificates(&page).await.map(counted) })
    }),
];

fn counted<T>(page: Page<T>) -> (usize, Option<String>) {
    (page.items.len(), page.next)
}
