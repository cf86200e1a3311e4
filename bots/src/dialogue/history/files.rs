//! Documents and certificates, to be sent again.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use upward_desk::Client;
use upward_desk::certificate::Certificate;
use upward_desk::document::{Document, MadeOf};
use upward_desk::paging::PageQuery;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Item, Pick, shown};
use crate::dialogue::command::Verb;
use crate::dialogue::reply::{Reply, Source};
use crate::dialogue::turn::Turn;
use crate::words::{gap, say};

/// How many of each kind are looked at: as many as the desk gives at once.
const MOST: u16 = 200;

/// Shows a page of the files, the newest first.
pub fn list(turn: &mut Turn<'_>, page: usize, reply: Reply) {
    turn.ask(
        "files",
        |client| async move { read(&client).await },
        move |turn, files| {
            let scores = turn.choice(say("history-button-scores"), Pick::Scores(0));
            if files.is_empty() {
                let start = turn.choice(say("button-start"), Verb::Start).main();
                let reply = reply.line(say("history-nothing"));
                return turn.reply(reply.choices([start, scores]));
            }
            let reply = reply.line(say("history"));
            let reply = shown(turn, reply, files, page, Pick::Files)
                .line(gap())
                .line(say("history-hint"))
                .choice(scores.below());
            turn.reply(reply);
        },
    );
}

async fn read(client: &Client) -> Result<Vec<Item>> {
    let page = PageQuery {
        after: None,
        limit: Some(MOST),
    };
    let documents = client.documents(&MadeOf::default(), &page).await?.items;
    let certificates = client.certificates(&page).await?.items;
    let valid = certificates.iter().filter(|one| one.revoked.is_none());
    let mut files: Vec<(Timestamp, Item)> = documents
        .iter()
        .map(|one| (one.created, of_document(one)))
        .chain(valid.map(|one| (one.created, of_certificate(one))))
        .collect();
    files.sort_by_key(|(created, _)| std::cmp::Reverse(*created));
    Ok(files.into_iter().map(|(_, item)| item).collect())
}

fn of_document(document: &Document) -> Item {
    let ending = document.format.ending().to_uppercase();
    Item {
        line: say("history-file")
            .text("name", &document.name)
            .day("day", document.created.to_zoned(TimeZone::UTC).date()),
        label: say("history-button-file").text("kind", ending),
        pick: Pick::Document {
            id: document.id,
            name: document.name.clone(),
        },
    }
}

fn of_certificate(certificate: &Certificate) -> Item {
    let claims = &certificate.signed.claims;
    Item {
        line: say("history-certificate")
            .text("title", &claims.title)
            .day("day", claims.date),
        label: say("history-button-certificate"),
        pick: Pick::Certificate(claims.code.to_string()),
    }
}

/// Sends a document again.
pub fn document(turn: &mut Turn<'_>, id: Uuid, name: String) {
    turn.reply(Reply::of(say("history-again")).enclose(Source::Document(id), name));
}

/// Sends a certificate again.
pub fn certificate(turn: &mut Turn<'_>, code: &str) {
    let name = format!("Certificate_{code}.pdf");
    let source = Source::Certificate(code.to_owned());
    turn.reply(Reply::of(say("history-again")).enclose(source, name));
}
