//! How a question is drawn while it is answered, and what stands there before one is asked.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::Interview;
use super::super::clock::minutes;
use super::super::filter;
use super::super::practice::Open;
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::Canvas;
use crate::widget::bar::bar;
use crate::widget::words::{cut, spread, wrap};

/// From which share of the time on the clock warns.
const SOON: f64 = 0.8;

/// Draws the question, the clock and the answer.
pub fn view(open: &Open, canvas: &mut Canvas<'_>, area: Rect, writing: bool, desk: &Desk) {
    let look = canvas.look;
    let columns = usize::from(area.width);
    let mut head: Vec<Line<'static>> = styled(&open.ask, look.heading, columns);
    head.push(Line::styled(cut(&open.about, columns), look.dim));
    if area.height >= 14 && !open.why.is_empty() {
        head.extend(styled(&open.why, look.dim, columns));
    }
    head.push(Line::default());
    head.push(time(open, look, columns, desk));
    head.push(Line::default());
    // However long the question is, some of the answer is in sight.
    let most = usize::from(area.height).saturating_sub(4);
    let clock = head.len().saturating_sub(2);
    if head.len() > most {
        head.drain(most.saturating_sub(2).min(clock)..clock);
    }
    let taken = u16::try_from(head.len())
        .unwrap_or(u16::MAX)
        .min(area.height);
    canvas.text(
        Rect {
            height: taken,
            ..area
        },
        head,
    );
    let below = Rect {
        y: area.y + taken,
        height: area.height - taken,
        ..area
    };
    let end = u16::from(below.height > 3);
    let answer = Rect {
        height: below.height - end,
        ..below
    };
    open.field.view(canvas, answer, writing);
    if end > 0 {
        let said = match (open.sent, writing) {
            (true, _) => "It is being marked…".to_owned(),
            (false, true) => format!("{} words. Ctrl-s sends it, esc leaves.", words(open)),
            (false, false) => format!("{} words. Enter writes, ctrl-s sends it.", words(open)),
        };
        let last = Rect {
            y: answer.bottom(),
            height: 1,
            ..area
        };
        canvas.line(last, Line::styled(said, look.dim));
    }
}

fn words(open: &Open) -> usize {
    open.field.text().split_whitespace().count()
}

/// Returns the clock: how long it took, of how much, and whether that is too long.
fn time(open: &Open, look: &Look, columns: usize, desk: &Desk) -> Line<'static> {
    let (spent, limit) = (
        open.clock.seconds(desk.now),
        u64::from(open.minutes.max(1)) * 60,
    );
    let share = spent as f64 / limit as f64;
    let style = match share {
        share if share > 1.0 => look.bad,
        share if share > SOON => look.warn,
        _ => look.good,
    };
    let said = format!(" {} of {}", minutes(spent), minutes(limit));
    let mut left = bar(look, style, share, columns.min(60) / 2);
    left.push(Span::styled(said, style));
    if spent > limit {
        let over = format!(
            "  over by {}, which costs nothing here",
            minutes(spent - limit)
        );
        left.push(Span::styled(over, style));
    } else if share > SOON {
        left.push(Span::styled("  come to an end", style));
    }
    let stopped = match open.clock.runs() {
        true => Span::raw(""),
        false => Span::styled(" clock stopped", look.warn),
    };
    spread(left, vec![stopped], columns)
}

/// Draws what stands there before a question is asked.
pub fn none(screen: &Interview, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let columns = usize::from(area.width);
    let mut lines = vec![
        Line::default(),
        Line::styled("Practise for an interview", look.heading),
        Line::default(),
    ];
    let due = match (&screen.history.trend, screen.history.due().len()) {
        (None, _) => "Your practice is being read…".to_owned(),
        (Some(_), 0) => "Nothing that you answered is due again.".to_owned(),
        (Some(_), 1) => "One question that you answered is due again.".to_owned(),
        (Some(_), due) => format!("{due} questions that you answered are due again."),
    };
    lines.extend(styled(&due, look.text, columns));
    if let Some(resume) = desk.resume() {
        let for_resume = format!(
            "They are chosen by your resume \u{201c}{}\u{201d}",
            resume.name
        );
        let by = match desk.posting() {
            Some(posting) => {
                let posting = [&posting.title, &posting.company];
                let named = posting.into_iter().filter(|part| !part.is_empty());
                let named: Vec<&str> = named.map(String::as_str).collect();
                format!("{for_resume} for {}.", named.join(", "))
            }
            None => format!("{for_resume}."),
        };
        lines.extend(styled(&by, look.dim, columns));
    }
    let only = filter::words(&screen.bank.filter, false, &screen.tracks);
    if !only.is_empty() {
        lines.extend(styled(&format!("Only: {only}."), look.warn, columns));
    }
    let begun = match screen.drafts.len() {
        0 => String::new(),
        1 => "An answer that you began is kept: ✎ marks it among the questions.".to_owned(),
        begun => format!("{begun} answers that you began are kept: ✎ marks them."),
    };
    lines.extend(styled(&begun, look.accent, columns));
    lines.push(Line::default());
    for (key, does) in [
        ("enter", "be asked a question, and answer it in writing"),
        ("tab", "choose a question yourself, or read old answers"),
    ] {
        lines.push(Line::from(vec![
            Span::styled(format!("{key:<7}"), look.key),
            Span::styled(cut(does, columns.saturating_sub(7)), look.text),
        ]));
    }
    canvas.text(area, lines);
}

/// Returns text in a style, broken between words.
pub fn styled(text: &str, style: Style, columns: usize) -> Vec<Line<'static>> {
    let lines = wrap(text, columns).into_iter();
    lines.map(|line| Line::styled(line, style)).collect()
}
