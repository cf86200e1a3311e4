//! What shows that a module was learned: attached to it as an address or a name.

use serde::{Deserialize, Serialize};
use upward_desk::progress::NewEvidence;
use upward_engine::progress::{Evidence, EvidenceKind};

use super::{Pick, State, Subject, to_module};
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::{Choice, Reply};
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, gap, say};

/// How many of the newest are shown.
const SHOWN: usize = 8;

/// Something that shows that a module was learned, as it is found again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proven {
    kind: EvidenceKind,
    title: String,
    url: String,
}

impl Proven {
    fn of(evidence: &Evidence) -> Self {
        Self {
            kind: evidence.kind,
            title: evidence.title.clone(),
            url: evidence.url.clone(),
        }
    }
}

/// Shows in place of what was shown what shows that a module was learned, below a line about what has just changed.
pub fn show(turn: &mut Turn<'_>, subject: Subject, notice: Option<Say>) {
    let id = subject.module.clone();
    turn.ask(
        "module",
        |client| async move { client.module(&id).await },
        move |turn, module| {
            let evidence = &module.summary.standing.evidence;
            let title = brief(&module.summary.title, 60);
            let mut reply = Reply::default();
            if let Some(notice) = notice {
                reply = reply.line(notice).line(gap());
            }
            reply = reply.line(match evidence.as_slice() {
                [] => say("proof-none").text("title", title),
                _ => say("proof-head").text("title", title),
            });
            let newest = evidence.len().saturating_sub(SHOWN);
            for piece in evidence.iter().skip(newest) {
                reply = reply.line(line(piece));
            }
            let choices = choices(turn, &subject, evidence.get(newest..).unwrap_or_default());
            turn.reply(reply.choices(choices).here());
        },
    );
}

/// Attaches what the person wrote.
pub fn said(turn: &mut Turn<'_>, subject: Subject, kind: EvidenceKind, text: &str) {
    let (title, url) = parts(text);
    let id = subject.module.clone();
    let new = NewEvidence { kind, title, url };
    turn.attempt(
        "evidence",
        move |client| async move { client.attach_evidence(&id, &new).await },
        move |turn, attached| match attached {
            Ok(_) => show(turn, subject, Some(say("proof-added"))),
            Err(error) => {
                // They may write it once more.
                turn.session.flow = Flow::Roadmap(State::Proof { subject, kind });
                turn.fail(&error);
            }
        },
    );
}

/// Takes a piece from a module; what is no longer there is gone already.
pub fn withdraw(turn: &mut Turn<'_>, subject: Subject, proven: Proven) {
    let id = subject.module.clone();
    turn.ask(
        "evidence",
        |client| async move {
            let module = client.module(&id).await?;
            let evidence = module.summary.standing.evidence;
            let at = evidence
                .iter()
                .position(|piece| Proven::of(piece) == proven);
            match at {
                Some(at) => client.detach_evidence(&id, at + 1).await.map(|_| ()),
                None => Ok(()),
            }
        },
        |turn, ()| show(turn, subject, Some(say("proof-removed"))),
    );
}

/// Returns the name and the address in what a person wrote.
fn parts(text: &str) -> (String, String) {
    let is_address = |word: &&str| {
        let host = word.split('/').next().unwrap_or_default();
        word.contains("://") || (word.contains('/') && host.contains('.'))
    };
    let url = text.split_whitespace().find(is_address).unwrap_or_default();
    let words = text.split_whitespace().filter(|word| *word != url);
    let title = words.collect::<Vec<_>>().join(" ");
    let title = title.trim_matches([' ', ',', ':', '-', '–']).to_owned();
    let url = match url {
        "" => String::new(),
        url if url.contains("://") => url.to_owned(),
        url => format!("https://{url}"),
    };
    (title, url)
}

fn line(piece: &Evidence) -> Say {
    let key = match (piece.title.is_empty(), piece.url.is_empty()) {
        (true, _) => "proof-address",
        (_, true) => "proof-name",
        _ => "proof-both",
    };
    say(key)
        .say("kind", say(kind(piece.kind)))
        .text("title", brief(&piece.title, 80))
        .text("url", piece.url.as_str())
        .day("day", piece.on)
}

fn kind(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Repository => "proof-repository",
        EvidenceKind::Certificate => "proof-certificate",
        EvidenceKind::Link => "proof-link",
        EvidenceKind::Quiz => "proof-quiz",
    }
}

fn choices(turn: &mut Turn<'_>, subject: &Subject, evidence: &[Evidence]) -> Vec<Choice> {
    let kinds = [
        (
            "button-proof-repository",
            "proof-ask-repository",
            EvidenceKind::Repository,
        ),
        (
            "button-proof-certificate",
            "proof-ask-certificate",
            EvidenceKind::Certificate,
        ),
        ("button-proof-page", "proof-ask-page", EvidenceKind::Link),
    ];
    let mut choices: Vec<Choice> = kinds
        .into_iter()
        .map(|(label, asks, kind)| {
            let flow = Flow::Roadmap(State::Proof {
                subject: subject.clone(),
                kind,
            });
            turn.writing(say(label), say(asks), flow)
        })
        .collect();
    for piece in evidence {
        let name: &str = if piece.title.is_empty() {
            piece.url.trim_start_matches("https://")
        } else {
            &piece.title
        };
        let pick = Pick::Withdraw {
            subject: subject.clone(),
            proven: Proven::of(piece),
        };
        let label = say("button-withdraw").text("name", brief(name, 17));
        choices.push(turn.choice(label, pick).below().listed());
    }
    choices.push(to_module(turn, subject).below());
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_an_address_are_told_apart() {
        let cases = [
            (
                "https://example.org/ada/log",
                "",
                "https://example.org/ada/log",
            ),
            ("example.org/ada/log", "", "https://example.org/ada/log"),
            (
                "Databases, https://example.org/c/1",
                "Databases",
                "https://example.org/c/1",
            ),
            ("Introduction to Databases", "Introduction to Databases", ""),
            ("and/or", "and/or", ""),
            ("", "", ""),
        ];
        for (text, title, url) in cases {
            assert_eq!(parts(text), (title.to_owned(), url.to_owned()), "{text}");
        }
    }
}
