//! What this is, and what to do first; where things are, for whoever comes back.

use upward_desk::Client;
use upward_desk::paging::PageQuery;
use upward_desk::posting::Posting;
use upward_desk::resume::Resume;
use upward_desk::track::TrackSummary;
use upward_engine::error::Result;

use super::chosen;
use super::command::Verb;
use super::input::{Command, Input};
use super::link;
use super::reply::Reply;
use super::turn::Turn;
use crate::words::{Say, gap, say};

/// What stands before a code in the payload of a link that opens this chat.
pub const LINK: &str = "link_";

/// Where a person stands.
struct Standing {
    resumes: Vec<Resume>,
    postings: Vec<Posting>,
    tracks: Vec<TrackSummary>,
}

impl Standing {
    async fn of(client: &Client) -> Result<Self> {
        let page = PageQuery::default();
        Ok(Self {
            resumes: client.resumes(&page).await?.items,
            postings: client.postings(&page).await?.items,
            tracks: client.progress().await?.tracks,
        })
    }

    fn is_new(&self) -> bool {
        self.resumes.is_empty() && self.postings.is_empty() && self.tracks.is_empty()
    }
}

/// Says what this is to whoever writes for the first time without having asked. What they sent is answered behind it.
pub fn greet(turn: &mut Turn<'_>, input: &Input) {
    let met = std::mem::replace(&mut turn.session.met, true);
    let unasked = matches!(input, Input::Text(_) | Input::File { .. });
    if !met && unasked {
        turn.say(say("start-hello"));
    }
}

/// Says what this is. Whoever came by a link with a code goes on with that.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    if !turn.context.private {
        turn.reply(Reply::of(say("start-what")).line(say("start-public")));
        return;
    }
    if let Some(code) = command.words.trim().strip_prefix(LINK) {
        return link::offered(turn, code);
    }
    turn.ask(
        "standing",
        |client| async move { Standing::of(&client).await },
        |turn, standing| {
            if standing.is_new() {
                welcome(turn);
            } else {
                back(turn, &standing);
            }
        },
    );
}

fn welcome(turn: &mut Turn<'_>) {
    let resume = turn.choice(say("start-button-resume"), Verb::Resume).main();
    let roadmap = turn.choice(say("start-button-roadmap"), Verb::Roadmap);
    let link = turn.choice(say("start-button-link"), Verb::Link).below();
    let help = turn.choice(say("button-help"), Verb::Help);
    turn.reply(
        Reply::of(say("start-what"))
            .line(gap())
            .line(say("start-first"))
            .line(gap())
            .line(say("start-privacy"))
            .choices([resume, roadmap, link, help]),
    );
}

fn back(turn: &mut Turn<'_>, standing: &Standing) {
    let resume = chosen::meant(&standing.resumes, turn.session.resume);
    let last = turn.session.posting;
    let posting = standing.postings.iter().find(|one| Some(one.id) == last);
    let posting = posting.or_else(|| standing.postings.first());
    let (next, label, verb) = match (resume, posting) {
        (None, _) => ("start-next-resume", "start-button-resume", Verb::Resume),
        (Some(_), None) => ("start-next-job", "start-button-job", Verb::Job),
        (Some(_), Some(_)) => ("start-next-tailor", "start-button-tailor", Verb::Tailor),
    };
    let main = turn.choice(say(label), verb).main();
    let roadmap = turn.choice(say("start-button-roadmap"), Verb::Roadmap);
    let history = turn
        .choice(say("start-button-history"), Verb::History)
        .below();
    let help = turn.choice(say("button-help"), Verb::Help);
    turn.reply(
        Reply::of(say("start-back"))
            .line(gap())
            .line(resume.map_or_else(
                || say("start-no-resume"),
                |resume| say("start-resume").text("name", &resume.name),
            ))
            .line(posting.map_or_else(|| say("start-no-job"), job))
            .lines(standing.tracks.iter().map(track))
            .line(gap())
            .line(say(next))
            .choices([main, roadmap, history, help]),
    );
}

fn job(posting: &Posting) -> Say {
    let (title, company) = (posting.title.as_str(), posting.company.as_str());
    let known = match (title.is_empty(), company.is_empty()) {
        (false, false) => "both",
        (false, true) => "title",
        (true, false) => "company",
        (true, true) => "none",
    };
    say("start-job")
        .word("known", known)
        .text("title", title)
        .text("company", company)
}

fn track(track: &TrackSummary) -> Say {
    say("start-track")
        .text("title", &track.title)
        .tenths("percent", track.share.percent.0.into())
        .text("done", track.share.done.to_string())
        .text("of", track.share.of.to_string())
}

#[cfg(test)]
mod tests;
