//! The statistics in words.

use upward_desk::analytics::{Analytics, Applications, Scored, Streaks};
use upward_desk::application::Stage;
use upward_desk::track::TrackSummary;
use upward_engine::progress::Streak;
use upward_engine::stats::Fixes;

use crate::words::{Say, brief, say};

/// How many resumes' scores are told.
const SCORES: usize = 3;
/// How many tracks are told.
const TRACKS: usize = 4;

/// Returns what is known.
pub fn of(analytics: &Analytics, tracks: &[TrackSummary]) -> Vec<Say> {
    let mut lines = Vec::new();
    if let Some(modules) = &analytics.modules {
        lines.push(
            say("stats-modules")
                .number("modules", modules.modules)
                .number("hours", modules.hours),
        );
    }
    lines.extend(tracks.iter().take(TRACKS).map(|track| {
        say("stats-track")
            .text("track", brief(&track.title, 60))
            .tenths("percent", track.share.percent.0.into())
    }));
    lines.extend(analytics.scores.iter().filter_map(scored).take(SCORES));
    lines.extend(analytics.fixes.as_ref().map(fixes));
    if let Some(practised) = &analytics.interviews {
        lines.push(
            say("stats-practice")
                .number("answers", practised.practice.answers)
                .tenths("mean", practised.practice.mean.0.into()),
        );
        if practised.due > 0 {
            lines.push(say("stats-due").number("count", practised.due));
        }
    }
    if let Some(coding) = &analytics.coding {
        lines.push(say("stats-coding").number("count", coding.count));
    }
    lines.extend(analytics.applications.as_ref().map(applications));
    lines.extend(streak(&analytics.streaks));
    lines
}

fn scored(scored: &Scored) -> Option<Say> {
    let name = match scored.position.as_str() {
        "" => &scored.name,
        position => position,
    };
    let name = brief(name, 60);
    match (&scored.fit, &scored.parse_health) {
        (Some(fit), _) => {
            let key = if fit.points.len() > 1 {
                "stats-score"
            } else {
                "stats-score-one"
            };
            Some(
                say(key)
                    .text("position", name)
                    .tenths("first", fit.first.0.into())
                    .tenths("last", fit.last.0.into())
                    .tenths("best", fit.best.0.into()),
            )
        }
        (None, Some(read)) => Some(
            say("stats-read")
                .text("name", name)
                .tenths("last", read.last.0.into()),
        ),
        (None, None) => None,
    }
}

fn fixes(fixes: &Fixes) -> Say {
    match fixes.gain {
        Some(gain) => say("stats-fixes-gain").tenths("gain", gain.0.into()),
        None => say("stats-fixes"),
    }
    .number("edits", fixes.edits)
}

/// Returns how many applications stand where. Each stage is a message of its own: one within the other.
fn applications(applications: &Applications) -> Say {
    let there = applications.stages.iter().filter(|at| at.passage.now > 0);
    let stages = there.map(|at| {
        say("stats-stage-count")
            .number("count", at.passage.now)
            .say("stage", say("stats-stage").word("stage", word(at.stage)))
    });
    let listed =
        stages.reduce(|before, one| say("stats-stages").say("before", before).say("one", one));
    let line = say("stats-applications").number("count", applications.count);
    match listed {
        Some(listed) => line.say("stages", listed),
        None => line.text("stages", ""),
    }
}

fn word(stage: Stage) -> &'static str {
    match stage {
        Stage::Saved => "saved",
        Stage::Applied => "applied",
        Stage::Interview => "interview",
        Stage::Offer => "offer",
        Stage::Rejected => "rejected",
    }
}

/// Returns the best of the streaks that go on; where none does, the longest.
fn streak(streaks: &Streaks) -> Option<Say> {
    let all = [streaks.learning, streaks.practice, streaks.coding];
    let best: Streak = all
        .into_iter()
        .flatten()
        .max_by_key(|streak| (streak.current, streak.longest))?;
    (best.longest > 0).then(|| {
        say("stats-streak")
            .number("current", best.current)
            .number("longest", best.longest)
    })
}
