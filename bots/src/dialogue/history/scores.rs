//! Reports: how a resume answered a posting, and what was to be fixed.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use upward_desk::Client;
use upward_desk::basis::MadeFrom;
use upward_desk::paging::PageQuery;
use upward_desk::report::Report;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Item, Pick, shown};
use crate::dialogue::advice;
use crate::dialogue::command::Verb;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{Say, gap, say};

/// How many are looked at: as many as the desk gives at once.
const MOST: u16 = 200;
/// How many fixes are repeated.
const FIXES: usize = 3;

/// Shows a page of the scores, the newest first.
pub fn list(turn: &mut Turn<'_>, page: usize, reply: Reply) {
    turn.ask(
        "reports",
        |client| async move { read(&client).await },
        move |turn, reports| {
            let files = turn.choice(say("history-button-files"), Pick::Files(0));
            if reports.is_empty() {
                let score = turn.choice(say("history-button-first"), Verb::Score).main();
                let reply = reply.line(say("history-no-scores"));
                return turn.reply(reply.choices([score, files]));
            }
            let reply = reply.line(say("history-scores"));
            let reply = shown(turn, reply, reports, page, Pick::Scores);
            turn.reply(reply.choice(files.below()));
        },
    );
}

async fn read(client: &Client) -> Result<Vec<Item>> {
    let page = PageQuery {
        after: None,
        limit: Some(MOST),
    };
    let reports = client.reports(&MadeFrom::default(), &page).await?.items;
    let postings = client.postings(&page).await?.items;
    let titles: HashMap<Uuid, String> = postings
        .into_iter()
        .map(|posting| (posting.id, posting.title))
        .collect();
    let title = |report: &Report| {
        let posting = report.basis.posting?;
        titles.get(&posting).filter(|title| !title.is_empty())
    };
    let item = |report: &Report| Item {
        line: scored("history-report", report)
            .say("job", job(title(report).map(String::as_str)))
            .day("day", report.created.to_zoned(TimeZone::UTC).date()),
        label: say("history-button-report"),
        pick: Pick::Report(report.id),
    };
    Ok(reports.iter().map(item).collect())
}

/// Shows a report again.
pub fn report(turn: &mut Turn<'_>, id: Uuid) {
    turn.ask(
        "report",
        move |client| async move { client.report(id).await },
        |turn, shown| {
            let day = shown.report.created.to_zoned(TimeZone::UTC).date();
            let mut reply = Reply::of(say("history-scored").day("day", day))
                .line(gap())
                .line(scored("history-scores-were", &shown.report));
            let fixes = shown.content.fixes.iter().take(FIXES);
            if fixes.len() > 0 {
                reply = reply.line(gap()).line(say("history-fixes"));
            }
            reply = reply.lines(fixes.map(|fix| {
                say("history-fix")
                    .say("fix", advice::told(fix))
                    .tenths("gain", fix.gain.0.into())
            }));
            let again = turn.choice(say("history-button-score"), Verb::Score);
            turn.reply(reply.choice(again));
        },
    );
}

/// Returns a message about the numbers of a report: about both, or the one that there is.
fn scored(key: &str, report: &Report) -> Say {
    let (fit, health) = (report.scores.fit, report.scores.parse_health);
    let known = match (fit, health) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "match",
        (None, _) => "health",
    };
    let tenths =
        |score: Option<upward_engine::score::Tenths>| i64::from(score.unwrap_or_default().0);
    say(key)
        .word("known", known)
        .tenths("match", tenths(fit))
        .tenths("health", tenths(health))
}

fn job(title: Option<&str>) -> Say {
    match title {
        Some(title) => say("history-job").text("title", title),
        None => say("history-no-job"),
    }
}
