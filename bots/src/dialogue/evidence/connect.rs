//! Connecting an account, and forgetting it.

use upward_desk::evidence::Connect;
use upward_engine::evidence::{Service, Solved};

use super::{Pick, State, show};
use crate::dialogue::flow::Flow;
use crate::dialogue::posting;
use crate::dialogue::reply::{Choice, Reply, Spot};
use crate::dialogue::trouble;
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, say};
use crate::work::Work;
use crate::work::evidence::Evidence;

/// Longer words than this are nobody's name, but something else that the person sends.
const NAME: usize = 120;
/// How tokens begin that somebody might send instead of a name (docs.github.com, "About authentication to GitHub").
const TOKENS: [&str; 6] = ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"];

/// Returns the button that connects an account.
pub fn choice(turn: &mut Turn<'_>, service: Service) -> Choice {
    let label = say("button-evidence-connect").text("service", service.to_string());
    turn.writing(label, asks(service), Flow::Evidence(State::Named(service)))
}

/// Returns the button by which figures are entered by hand.
pub fn by_hand_choice(turn: &mut Turn<'_>) -> Choice {
    let flow = Flow::Evidence(State::ByHand);
    turn.writing(say("button-evidence-hand"), say("evidence-hand-ask"), flow)
}

/// Returns the question for a name, with what is read under it.
pub fn asks(service: Service) -> Say {
    say(&format!("evidence-ask-{}", service.word()))
}

/// Connects the account of this name, and asks it for its figures.
pub fn named(turn: &mut Turn<'_>, service: Service, text: &str) {
    if text.chars().count() > NAME {
        return posting::offered(turn, text);
    }
    let user = name(text);
    if TOKENS.iter().any(|begin| user.starts_with(begin)) {
        turn.session.flow = Flow::Evidence(State::Named(service));
        let again = choice(turn, service);
        return turn.reply(Reply::of(say("evidence-secret")).choice(again));
    }
    turn.attempt(
        "connect",
        move |client| async move {
            let user = Some(user);
            let connect = Connect {
                user,
                ..Connect::default()
            };
            client.connect_evidence(service, &connect).await
        },
        move |turn, connected| match connected {
            Ok(source) => {
                turn.say(
                    say("evidence-connected")
                        .text("user", source.user)
                        .text("service", service.to_string()),
                );
                turn.start(Work::Evidence(Evidence { service }));
            }
            Err(error) => {
                // They may write it once more.
                turn.session.flow = Flow::Evidence(State::Named(service));
                let again = choice(turn, service);
                let reply = Reply::default().lines(trouble::lines(&error));
                turn.reply(reply.choice(again));
            }
        },
    );
}

/// Takes figures of LeetCode that the person wrote.
pub fn by_hand(turn: &mut Turn<'_>, text: &str) {
    let numbers: Vec<u32> = text
        .split(|char: char| !char.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let (solved, rating) = match numbers.as_slice() {
        [easy, medium, hard] => (solved(*easy, *medium, *hard), None),
        [easy, medium, hard, rating] => (
            solved(*easy, *medium, *hard),
            Some(i32::try_from(*rating).unwrap_or(i32::MAX)),
        ),
        _ => {
            turn.session.flow = Flow::Evidence(State::ByHand);
            let again = by_hand_choice(turn);
            return turn.reply(Reply::of(say("evidence-hand-unclear")).choice(again));
        }
    };
    turn.ask(
        "connect",
        move |client| async move {
            let connect = Connect {
                solved: Some(solved),
                rating,
                ..Connect::default()
            };
            client.connect_evidence(Service::Leetcode, &connect).await
        },
        |turn, _| show::one(turn, Service::Leetcode, Spot::New),
    );
}

/// Asks whether the person is sure, and then forgets an account.
pub fn forget(turn: &mut Turn<'_>, service: Service, sure: bool) {
    let of = move |key: &str| say(key).text("service", service.to_string());
    if !sure {
        let sure = true;
        let yes = Pick::Forget { service, sure };
        let yes = turn.choice(say("button-evidence-forget-sure"), yes).grave();
        let no = turn.choice(say("button-evidence-keep"), Pick::Show(service));
        let asked = Reply::of(of("evidence-forget"));
        return turn.reply(asked.choice(yes).choice(no).here());
    }
    turn.attempt(
        "disconnect",
        move |client| async move { client.disconnect_evidence(service).await },
        move |turn, forgotten| match forgotten {
            // Forgotten already, here or elsewhere.
            Err(error) if error.code != "not-connected" => turn.fail(&error),
            _ => {
                let all = turn.choice(say("button-evidence-all"), Pick::All);
                turn.reply(Reply::of(of("evidence-forgotten")).choice(all).here());
            }
        },
    );
}

fn solved(easy: u32, medium: u32, hard: u32) -> Solved {
    Solved {
        easy,
        medium,
        hard,
        unrated: 0,
    }
}

/// Returns the name in what a person wrote: people send the address of their profile, or put an at sign before it.
fn name(text: &str) -> String {
    let text = text.trim().trim_end_matches('/');
    let last = text.rsplit('/').next().unwrap_or(text);
    brief(last.trim_start_matches('@'), NAME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_addresses() {
        for text in [
            "ada",
            " @ada ",
            "github.com/ada",
            "https://leetcode.com/u/ada/",
        ] {
            assert_eq!(name(text), "ada", "{text}");
        }
    }
}
