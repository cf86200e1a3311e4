//! The statistics, as words and as a picture.

mod empty;
mod lines;
#[cfg(test)]
mod tests;

use jiff::ToSpan;
use serde::{Deserialize, Serialize};
use upward_desk::analytics::{Analytics, Between, Part};
use upward_desk::track::TrackSummary;

use super::command::Verb;
use super::input::Command;
use super::reply::{Choice, Reply, Source};
use super::turn::Turn;
use crate::words::{Say, gap, say};

/// The parts that there are pictures of, those that say most first, with their names at the desk.
const PARTS: [(Part, &str); 6] = [
    (Part::Modules, "modules"),
    (Part::Score, "score"),
    (Part::Interviews, "interviews"),
    (Part::Coding, "coding"),
    (Part::Applications, "applications"),
    (Part::Fixes, "fixes"),
];

/// A span of time that ends today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Span {
    /// Four weeks.
    Month,
    /// Half a year.
    #[default]
    Half,
    /// A year.
    Year,
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Show all of a span of time.
    Show(Span),
    /// Show the picture of a part.
    Picture {
        /// Which part.
        part: Part,
        /// Of which time.
        span: Span,
    },
}

/// Begins with a command.
pub fn begin(turn: &mut Turn<'_>, _command: &Command) {
    show(turn, Span::default(), None);
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Show(span) => show(turn, span, None),
        Pick::Picture { part, span } => show(turn, span, Some(part)),
    }
}

impl Span {
    fn between(self, turn: &Turn<'_>) -> Between {
        let today = turn.context.today();
        let from = match self {
            Self::Month => Some(today.saturating_sub(27.days())),
            Self::Half => None,
            Self::Year => Some(today.saturating_sub(364.days())),
        };
        Between { from, to: None }
    }
}

/// Shows a span of time: in words with the picture that says most, or only the picture of a part.
fn show(turn: &mut Turn<'_>, span: Span, part: Option<Part>) {
    let between = span.between(turn);
    turn.ask(
        "statistics",
        move |client| async move {
            let analytics = client.analytics(&between).await?;
            let tracks = client.progress().await?.tracks;
            Ok((analytics, tracks))
        },
        move |turn, (analytics, tracks)| {
            let there: Vec<(Part, &str)> = PARTS
                .into_iter()
                .filter(|(part, _)| analytics.missing.iter().all(|gone| gone.part != *part))
                .collect();
            let asked = there.iter().find(|(known, _)| Some(*known) == part);
            let reply = match (asked, there.first()) {
                (Some(one), _) => with_picture(Reply::default(), *one, &analytics, between),
                (None, Some(first)) => {
                    let words = words(&analytics, &tracks);
                    with_picture(words, *first, &analytics, between)
                }
                (None, None) => empty::reply(span, &analytics),
            };
            let shown = asked.or(there.first()).map(|(part, _)| *part);
            let choices = match analytics.totals.since {
                Some(_) => choices(turn, span, &there, shown),
                None => vec![turn.choice(say("button-to-roadmap"), Verb::Roadmap)],
            };
            turn.reply(reply.choices(choices));
        },
    );
}

fn words(analytics: &Analytics, tracks: &[TrackSummary]) -> Reply {
    Reply::of(
        say("stats-head")
            .day("from", analytics.from)
            .day("to", analytics.to),
    )
    .lines(lines::of(analytics, tracks))
    .lines(empty::lines(analytics))
    .line(gap())
}

fn with_picture(
    reply: Reply,
    (_, name): (Part, &str),
    analytics: &Analytics,
    between: Between,
) -> Reply {
    let name = format!("{name}.png");
    reply.line(caption(&name, analytics)).enclose(
        Source::Chart {
            name: name.clone(),
            between,
        },
        name,
    )
}

fn caption(name: &str, analytics: &Analytics) -> Say {
    say("stats-picture")
        .word("chart", name.trim_end_matches(".png"))
        .day("from", analytics.from)
        .day("to", analytics.to)
}

fn choices(
    turn: &mut Turn<'_>,
    span: Span,
    there: &[(Part, &str)],
    shown: Option<Part>,
) -> Vec<Choice> {
    let others = there.iter().filter(|(part, _)| Some(*part) != shown);
    let mut choices: Vec<Choice> = others
        .map(|(part, name)| {
            let part = *part;
            let pick = Pick::Picture { part, span };
            turn.choice(say(&format!("button-stats-{name}")), pick)
        })
        .collect();
    let spans = [
        ("button-stats-month", Span::Month),
        ("button-stats-half", Span::Half),
        ("button-stats-year", Span::Year),
    ];
    let spans = spans.into_iter().filter(|(_, other)| *other != span);
    for (at, (label, other)) in spans.enumerate() {
        let choice = turn.choice(say(label), Pick::Show(other));
        choices.push(if at == 0 { choice.below() } else { choice });
    }
    choices
}
