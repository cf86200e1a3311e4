//! Saving a draft, and going on from there.

use upward_desk::Client;
use upward_desk::resume::{NewResume, Origin as Made, Reason, SaveResume, Shown};
use upward_engine::error::{Kind, Result};
use uuid::Uuid;

use super::draft::{Draft, Origin};
use super::{Pick, show};
use crate::dialogue::command::Verb;
use crate::dialogue::input::Command;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::dialogue::{chosen, posting};
use crate::words::{gap, say};

/// Saves the draft, where the person said so: as a new version of the kept resume that it belongs to, or `apart`. Then
/// goes on.
pub fn save(turn: &mut Turn<'_>, apart: bool) {
    let Some(draft) = turn.session.draft.clone() else {
        return;
    };
    kept(turn, *draft, apart, |turn, shown| {
        let name = shown.resume.name.clone();
        let line = match shown.resume.version {
            1 => say("saved").text("name", name),
            version => say("saved-version")
                .text("name", name)
                .text("version", version.to_string()),
        };
        if turn.session.unanswered.is_some() {
            turn.reply(Reply::of(line).here());
            onward(turn, shown.resume.id);
        } else {
            let how = turn.how(Verb::Job);
            let mut reply = Reply::of(line).line(say("saved-next")).lines(how);
            if turn.session.posting.is_some() {
                reply = reply.choice(turn.choice(say("button-tailor"), Verb::Tailor).main());
                reply = reply.choice(turn.choice(say("button-other-job"), Verb::Job));
            } else if !turn.context.hears_all() {
                reply = reply.choice(posting::paste(turn));
            }
            turn.reply(reply.here());
        }
    });
}

/// Saves the draft where the person went on without a word, tells them in a line, and goes on with `then`. Where
/// nothing waits, goes on at once.
pub fn settle(turn: &mut Turn<'_>, then: impl FnOnce(&mut Turn<'_>) + Send + 'static) {
    settle_saying(turn, "saved-as-read", then);
}

/// As [`settle`], where another resume came in its place.
pub fn settle_earlier(turn: &mut Turn<'_>, then: impl FnOnce(&mut Turn<'_>) + Send + 'static) {
    settle_saying(turn, "saved-earlier", then);
}

fn settle_saying(
    turn: &mut Turn<'_>,
    key: &'static str,
    then: impl FnOnce(&mut Turn<'_>) + Send + 'static,
) {
    let draft = turn.session.draft.clone();
    let Some(draft) = draft.filter(|draft| draft.is_worth_keeping()) else {
        return then(turn);
    };
    kept(turn, *draft, false, move |turn, shown| {
        turn.say(say(key).text("name", shown.resume.name));
        then(turn);
    });
}

/// Saves the draft whose person went on while it was read: shows it where it was read, and goes on with it.
pub fn went_on(turn: &mut Turn<'_>, work: Uuid) {
    let Some(draft) = turn.session.draft.clone() else {
        return;
    };
    let lines = show::lines(&draft);
    kept(turn, *draft, false, move |turn, shown| {
        let correct = turn.choice(say("button-correct"), Pick::Edit(shown.resume.id));
        let saved = say("saved-as-read").text("name", shown.resume.name);
        let reply = Reply::of(say("read-heading")).lines(lines).line(gap());
        turn.reply(reply.line(saved).choice(correct).at(work));
        onward(turn, shown.resume.id);
    });
}

/// Goes on to the answer with a resume: for the posting that waits for one, else the one that is meant. One that is
/// still being read goes on by itself.
pub fn onward(turn: &mut Turn<'_>, resume: Uuid) {
    if posting::is_read(turn) {
        return;
    }
    match turn.session.unanswered.take() {
        Some(posting) => chosen::go_on(turn, resume, posting),
        None => chosen::posting(turn, &Command::of(Verb::Tailor), move |turn, posting| {
            chosen::go_on(turn, resume, posting);
        }),
    }
}

fn kept(
    turn: &mut Turn<'_>,
    draft: Draft,
    apart: bool,
    then: impl FnOnce(&mut Turn<'_>, Shown) + Send + 'static,
) {
    turn.ask(
        "save a resume",
        move |client| async move { put(&client, draft, apart).await },
        |turn, shown: Shown| {
            turn.session.draft = None;
            turn.session.flow = Default::default();
            turn.session.resume = Some(shown.resume.id);
            then(turn, shown);
        },
    );
}

async fn put(client: &Client, draft: Draft, apart: bool) -> Result<Shown> {
    let reason = match draft.origin {
        Origin::Read { .. } => Reason::Imported,
        Origin::Built | Origin::Kept(_) => Reason::Saved,
    };
    if let Some(id) = draft.kept().filter(|_| !apart) {
        match client.resume(id).await {
            Ok(before) => {
                let change = SaveResume {
                    revision: before.resume.revision,
                    name: None,
                    state: None,
                    content: Some(draft.content),
                    reason,
                };
                return client.save_resume(id, &change).await;
            }
            // It was removed meanwhile: what the person sees is saved all the same.
            Err(error) if error.kind == Kind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    let new = NewResume {
        name: String::new(),
        origin: Made::Master,
        reason,
        content: draft.content,
    };
    client.add_resume(&new).await
}
