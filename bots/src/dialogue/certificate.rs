//! Certificates of a track: how far it is, what is missing, issuing, and verifying anybody's code.

mod share;

use serde::{Deserialize, Serialize};
use upward_desk::certificate::{Certificate, NewCertificate, Published, State as Standing};
use upward_desk::document::stem;
use upward_engine::certificate::Code;
use upward_engine::error::Kind;

use super::command::{Field, Verb};
use super::flow::Flow;
use super::input::Command;
use super::limit::Action;
use super::reply::{Reply, Source};
use super::roadmap;
use super::turn::Turn;
use crate::words::{gap, say};

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were asked for a certificate's code.
    Code,
    /// They were asked for the name on the certificate of a track.
    Name(String),
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Issue the certificate of a track.
    Issue(String),
}

/// Begins with a command; what is typed behind it is a code to verify.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    match (command.text(Field::Track), command.words.trim()) {
        // Where only options can be given, the code comes in this one.
        (Some(code), _) if code.parse::<Code>().is_ok() => verify(turn, code),
        (Some(track), _) => roadmap::meant(turn, track, |turn, track| {
            issue(turn, track.id.clone(), None);
        }),
        (None, "") => share::show(turn),
        (None, code) => verify(turn, code),
    }
}

/// Goes on with what the person wrote.
pub fn said(turn: &mut Turn<'_>, state: State, text: &str) {
    match state {
        State::Code => verify(turn, text),
        State::Name(track) => issue(turn, track, Some(text.trim().to_owned())),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    let Pick::Issue(track) = pick;
    issue(turn, track, None);
}

/// Issues a certificate. Where no name is known for it, asks for one.
fn issue(turn: &mut Turn<'_>, track: String, name: Option<String>) {
    if !turn.may(Action::Make) {
        return;
    }
    let new = NewCertificate {
        track: Some(track.clone()),
        name,
    };
    turn.attempt(
        "certificate",
        move |client| async move { client.issue_certificate(&new).await },
        move |turn, issued| match issued {
            Ok(certificate) => tell(turn, &certificate),
            Err(error) if error.code == "no-name" => {
                let flow = Flow::Certificate(State::Name(track));
                turn.session.flow = flow.clone();
                let write = turn.writing(
                    say("certificate-button-name"),
                    say("certificate-name-ask"),
                    flow,
                );
                turn.reply(Reply::of(say("certificate-name-ask")).choice(write.typed()));
            }
            Err(error) if error.code == "too-little" => share::show(turn),
            Err(error) => turn.fail(&error),
        },
    );
}

fn tell(turn: &mut Turn<'_>, certificate: &Certificate) {
    let claims = &certificate.signed.claims;
    let code = claims.code.to_string();
    let name = stem(&[&claims.name, &claims.title, "Certificate"]);
    let history = turn.choice(say("certificate-button-history"), Verb::History);
    turn.reply(
        Reply::of(
            say("certificate-issued")
                .text("name", &claims.name)
                .text("title", &claims.title),
        )
        .line(
            say("certificate-share")
                .tenths("share", claims.share.into())
                .text("done", claims.done.to_string())
                .text("of", claims.of.to_string())
                .count("hours", usize::try_from(claims.hours).unwrap_or_default()),
        )
        .line(gap())
        .line(say("certificate-code").text("code", &code))
        .line(say("certificate-check").text("code", &code))
        .enclose(Source::Certificate(code), format!("{name}.pdf"))
        .choice(history),
    );
}

/// Tells what is published of the certificate with a code.
fn verify(turn: &mut Turn<'_>, code: &str) {
    let Ok(code) = code.trim().parse::<Code>() else {
        let flow = Flow::Certificate(State::Code);
        turn.session.flow = flow.clone();
        let again = turn.writing(
            say("certificate-button-check-code"),
            say("certificate-code-ask"),
            flow,
        );
        return turn.reply(Reply::of(say("certificate-no-code")).choice(again.typed()));
    };
    turn.attempt(
        "published",
        move |client| async move { client.published_certificate(&code.to_string()).await },
        move |turn, published| match published {
            Ok(published) => verified(turn, &published),
            Err(error) if error.kind == Kind::NotFound => {
                turn.say(say("certificate-unknown").text("code", code.to_string()));
            }
            Err(error) => turn.fail(&error),
        },
    );
}

fn verified(turn: &mut Turn<'_>, published: &Published) {
    let code = published.code.to_string();
    match (published.state, &published.certificate) {
        (Standing::Valid, Some(signed)) => {
            let claims = &signed.claims;
            let own = if claims.own { "yes" } else { "no" };
            turn.say(
                say("certificate-valid")
                    .text("code", code)
                    .text("name", &claims.name)
                    .text("title", &claims.title)
                    .text("issuer", &claims.issuer)
                    .tenths("share", claims.share.into())
                    .day("day", claims.date)
                    .word("own", own),
            );
        }
        _ => turn.say(say("certificate-revoked").text("code", code)),
    }
}

#[cfg(test)]
mod tests;
