//! All findings of a report, one criterion after the other.

use upward_engine::score::{Criterion, Finding, FindingKind, Tenths};
use uuid::Uuid;

use super::super::advice;
use super::super::reply::Reply;
use super::super::turn::Turn;
use super::told::criterion_name;
use super::{Pick, topic};
use crate::words::{Say, as_is, gap, say};

/// Most findings that are told of a criterion, and the most characters of the resume's words with each: what fits a
/// message of any platform.
const MOST: usize = 12;
const QUOTE: usize = 80;

/// Shows the findings of the criterion of a page in place of another's, with what leads to its neighbours; with none, those
/// of the first below the report.
pub(super) fn show(turn: &mut Turn<'_>, report: Uuid, page: Option<usize>) {
    turn.ask(
        "report",
        move |client| async move { client.report(report).await },
        move |turn, shown| {
            let content = shown.content;
            let criteria: Vec<Criterion> = [content.fit.criteria, content.parse_health.criteria]
                .concat()
                .into_iter()
                .filter(|criterion| criterion.score.is_some())
                .collect();
            let at = page.unwrap_or_default();
            let Some(criterion) = criteria.get(at).or_else(|| criteria.first()) else {
                return turn.say(say("answer-match-none"));
            };
            let reply = told(turn, report, at, criteria.len(), criterion);
            turn.reply(if page.is_some() { reply.here() } else { reply });
        },
    );
}

fn told(
    turn: &mut Turn<'_>,
    report: Uuid,
    page: usize,
    pages: usize,
    criterion: &Criterion,
) -> Reply {
    let head = say("findings-head")
        .count("number", page + 1)
        .count("of", pages)
        .say("name", criterion_name(criterion))
        .tenths("points", criterion.score.unwrap_or_default().0.into())
        .tenths("most", criterion.weight.0.into());
    let mut reply = Reply::of(head).line(gap());
    if criterion.findings.is_empty() {
        reply = reply.line(say("findings-none"));
    }
    reply = reply.lines(criterion.findings.iter().take(MOST).map(line));
    let more = criterion.findings.len().saturating_sub(MOST);
    if more > 0 {
        reply = reply.line(say("findings-more").count("count", more));
    }
    for (label, to) in [
        ("answer-button-before", page.checked_sub(1)),
        (
            "answer-button-next",
            Some(page + 1).filter(|next| *next < pages),
        ),
    ] {
        if let Some(page) = to {
            let pick = Pick::Findings { report, page };
            reply = reply.choice(turn.choice(say(label), pick));
        }
    }
    reply
}

fn line(finding: &Finding) -> Say {
    let fix = match (&finding.advice, &finding.fix) {
        (Some(told), _) => Some(advice::advice(told)),
        (None, Some(kept)) => Some(as_is(kept)),
        (None, None) => None,
    };
    let shown = finding.resume.first().map(|shown| short(&shown.text));
    let term = topic::asked(finding.topic.as_ref(), &finding.term);
    match (finding.kind, fix, finding.gain) {
        // Its term is the name of a rule.
        (FindingKind::Advice, fix, gain) => mend(fix.unwrap_or_else(gap), gain),
        (_, Some(fix), gain) => say("finding-fix")
            .say("term", term)
            .say("fix", fix)
            .tenths("gain", gain.unwrap_or_default().0.into()),
        (FindingKind::Gap, None, _) => say("finding-gap").say("term", term),
        (FindingKind::Match, None, _) => match shown {
            Some(shown) if !shown.is_empty() => {
                say("finding-shown").say("term", term).text("shown", shown)
            }
            _ => say("finding-match").say("term", term),
        },
    }
}

/// Returns something to mend in the document, with what that adds where it adds something.
fn mend(fix: Say, gain: Option<Tenths>) -> Say {
    match gain {
        Some(gain) => say("finding-mend")
            .say("fix", fix)
            .tenths("gain", gain.0.into()),
        None => say("finding-mend-only").say("fix", fix),
    }
}

fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTE) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}
