//! Answers that were begun in another face and not sent.

use upward_desk::Client;
use upward_desk::interview::Begun;
use upward_engine::error::Result;

use super::{Open, State, Wanted, ask};
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{brief, say};

/// How many are offered.
const OFFERED: usize = 3;
/// How much of what was written is shown, in characters.
const SHOWN: usize = 600;

/// Returns answers that were begun, each with its question; those whose question is gone are left out.
///
/// # Errors
/// As [`Client::interview_question`], but for questions that are gone.
pub async fn questions(client: &Client, begun: Vec<Begun>) -> Result<Vec<(Begun, String)>> {
    let mut known = Vec::new();
    for begun in begun.into_iter().take(OFFERED) {
        match client.interview_question(&begun.question, false).await {
            Ok(question) => known.push((begun, question.ask)),
            Err(error) if error.code == "no-question" => {}
            Err(error) => return Err(error),
        }
    }
    Ok(known)
}

/// Asks for the rest of an answer. Where it was sent elsewhere meanwhile, the question is asked anew.
pub fn go_on(turn: &mut Turn<'_>, question: String, wanted: Wanted) {
    turn.ask(
        "begun",
        |client| async move {
            let begun = client.begun_answers().await?.items;
            let begun = begun.into_iter().find(|begun| begun.question == question);
            let asked = client.interview_question(&question, false).await?;
            Ok((begun, asked))
        },
        move |turn, (begun, question)| {
            let Some(begun) = begun else {
                return ask::again(turn, question.id, wanted);
            };
            let open = Open {
                question: question.id,
                since: turn.context.now,
                wanted,
                begun: Some((begun.text.clone(), begun.seconds)),
            };
            turn.session.flow = Flow::Interview(State::Asked(open.clone()));
            let choices = ask::choices(turn, &open, Some(0));
            turn.reply(
                Reply::of(say("interview-question").text("ask", question.ask))
                    .line(say("interview-continue").text("text", brief(&begun.text, SHOWN)))
                    .choices(choices),
            );
        },
    );
}
