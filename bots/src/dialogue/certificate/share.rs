//! How far each started track is, and what is missing for its certificate.

use upward_desk::Client;
use upward_desk::track::TrackSummary;
use upward_engine::error::Result;
use upward_engine::progress::{CERTIFIED, Share, State as Standing};

use super::super::command::Verb;
use super::super::flow::Flow;
use super::super::reply::Reply;
use super::super::turn::Turn;
use super::{Pick, State};
use crate::words::{Say, gap, say};

/// Most missing modules that are named of a track.
const NAMED: usize = 6;

/// Shows it, with a button for each certificate that can be had.
pub(super) fn show(turn: &mut Turn<'_>) {
    turn.ask("progress", gathered, |turn, tracks| {
        let flow = Flow::Certificate(State::Code);
        let mut reply = Reply::of(match tracks.is_empty() {
            true => say("certificate-no-track"),
            false => say("certificate").count("percent", CERTIFIED.into()),
        });
        for (track, open) in &tracks {
            reply = reply.line(gap()).lines(lines(track, open));
            if track.share.passes(CERTIFIED) {
                let label = say("certificate-button-issue").text("title", &track.title);
                let pick = Pick::Issue(track.id.clone());
                reply = reply.choice(turn.choice(label, pick).main().below());
            }
        }
        let roadmap = turn
            .choice(say("certificate-button-roadmap"), Verb::Roadmap)
            .below();
        let check = turn.writing(
            say("certificate-button-check-code"),
            say("certificate-code-ask"),
            flow,
        );
        turn.reply(reply.choice(roadmap).choice(check));
    });
}

/// Returns the started tracks, each with the titles of what is open where it has no certificate yet.
async fn gathered(client: Client) -> Result<Vec<(TrackSummary, Vec<String>)>> {
    let mut tracks = Vec::new();
    for track in client.progress().await?.tracks {
        let open = match track.share.passes(CERTIFIED) {
            true => Vec::new(),
            false => open(&client, &track).await?,
        };
        tracks.push((track, open));
    }
    Ok(tracks)
}

async fn open(client: &Client, track: &TrackSummary) -> Result<Vec<String>> {
    let modules = client.track(&track.id).await?.standing.into_iter();
    let open = modules.filter(|module| {
        matches!(
            module.standing.state,
            Standing::Pending | Standing::Learning
        )
    });
    Ok(open.map(|module| module.title).collect())
}

fn lines(track: &TrackSummary, open: &[String]) -> Vec<Say> {
    let share = track.share;
    let mut lines = vec![
        say("certificate-track")
            .text("title", &track.title)
            .tenths("share", share.percent.0.into())
            .text("done", share.done.to_string())
            .text("of", share.of.to_string()),
    ];
    if share.passes(CERTIFIED) {
        lines.push(say("certificate-ready"));
        return lines;
    }
    let left = share.of.saturating_sub(share.done);
    let passing =
        |more: &u32| Share::new(share.done + more, share.of, share.skipped).passes(CERTIFIED);
    match (1..=left).find(passing) {
        Some(more) => {
            lines.push(
                say("certificate-missing").count("more", usize::try_from(more).unwrap_or_default()),
            );
            lines.extend(
                open.iter()
                    .take(NAMED)
                    .map(|title| say("certificate-module").text("title", title)),
            );
            let rest = open.len().saturating_sub(NAMED);
            lines.extend((rest > 0).then(|| say("certificate-modules-more").count("count", rest)));
        }
        None => lines.push(say("certificate-skipped")),
    }
    lines
}
