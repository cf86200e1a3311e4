//! How practice goes, when it ends.

use jiff::tz::TimeZone;
use upward_desk::analytics::Between;
use upward_desk::interview::Trend;
use upward_engine::progress::Streak;

use super::{Pick, kinds};
use crate::dialogue::command::Verb;
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{Say, say};

/// Says how practice goes.
pub fn close(turn: &mut Turn<'_>) {
    turn.session.flow = Default::default();
    turn.ask(
        "trend",
        |client| async move {
            let trend = client.interview_trend().await?;
            let streaks = client.analytics(&Between::default()).await?.streaks;
            Ok((trend, streaks.practice))
        },
        |turn, (trend, streak)| {
            let track = None;
            let go_on = turn.choice(say("button-interview-practise"), Pick::Kinds { track });
            let stats = turn.choice(say("button-to-stats"), Verb::Stats);
            let reply = Reply::default().lines(lines(&trend, streak));
            turn.reply(reply.choice(go_on).choice(stats));
        },
    );
}

fn lines(trend: &Trend, streak: Option<Streak>) -> Vec<Say> {
    let Some(last) = trend.last else {
        return vec![say("interview-stopped-first")];
    };
    let mut lines = vec![
        say("interview-stopped"),
        say("interview-answers").count("count", trend.answers),
    ];
    lines.push(match trend.before {
        Some(before) => say("interview-trend")
            .tenths("last", last.0.into())
            .tenths("before", before.0.into()),
        None => say("interview-mean").tenths("last", last.0.into()),
    });
    if trend.kinds.len() > 1 {
        lines.extend(trend.kinds.iter().map(|of| {
            say("interview-by-kind")
                .say("kind", kinds::name(of.kind))
                .tenths("mean", of.last.0.into())
                .count("count", of.answers)
        }));
    }
    if let Some(streak) = streak.filter(|streak| streak.current > 0) {
        lines.push(
            say("interview-streak")
                .number("days", streak.current)
                .number("longest", streak.longest),
        );
    }
    if !trend.due.is_empty() {
        lines.push(say("interview-due").count("count", trend.due.len()));
    } else if let Some(next) = trend.next {
        let day = next.to_zoned(TimeZone::UTC).date();
        lines.push(say("interview-next-due").day("day", day));
    }
    lines
}
