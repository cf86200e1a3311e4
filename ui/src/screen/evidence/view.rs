//! How accounts elsewhere are drawn.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_engine::evidence::Service;

use super::{Evidence, Part, insight, source};
use crate::desk::Desk;
use crate::view::canvas::Canvas;
use crate::widget::words::{cut, spread, wrap};

/// The accounts, for the mouse.
pub const ACCOUNTS: &str = "accounts";
/// The modules, for the mouse.
pub const MODULES: &str = "modules";

/// From how many columns on all parts are shown.
const WIDE: u16 = 100;
/// How wide the left parts are then.
const SIDE: u16 = 44;
/// How many rows the accounts take: all together, three services, and the frame.
const ROWS: u16 = 6;

/// Draws the screen.
pub fn view(evidence: &Evidence, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let rows = ROWS.min(area.height);
    let below = |area: Rect| Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    };
    let top = |area: Rect| Rect {
        height: rows,
        ..area
    };
    if area.width >= WIDE {
        let side = Rect {
            width: SIDE,
            ..area
        };
        let rest = Rect {
            x: area.x + SIDE,
            width: area.width - SIDE,
            ..area
        };
        accounts(evidence, canvas, top(side), desk);
        modules(evidence, canvas, below(side));
        detail(evidence, canvas, rest, desk);
        return;
    }
    accounts(evidence, canvas, top(area), desk);
    match evidence.part {
        Part::Modules => modules(evidence, canvas, below(area)),
        Part::Accounts | Part::Detail => detail(evidence, canvas, below(area), desk),
    }
}

fn accounts(evidence: &Evidence, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let at_work = evidence.part == Part::Accounts;
    let inside = canvas.panel(area, "Evidence", at_work);
    let look = canvas.look;
    let len = Service::ALL.len() + 1;
    evidence
        .accounts
        .view(canvas, inside, ACCOUNTS, len, at_work, |row, columns| {
            let service = row.checked_sub(1).and_then(|at| Service::ALL.get(at));
            let columns = usize::from(columns);
            let Some(service) = service else {
                let count = evidence.suggestions().len();
                let proven = match count {
                    0 => String::new(),
                    1 => "1 module proven".to_owned(),
                    count => format!("{count} modules proven"),
                };
                let left = vec![Span::styled("All together", look.text)];
                return spread(left, vec![Span::styled(proven, look.dim)], columns);
            };
            let name = format!("{:<12}", service.to_string());
            let source = evidence.source(*service);
            let (user, state, style) = match source {
                None if evidence.read.is_none() => ("", "…".to_owned(), look.dim),
                None => ("", "not connected".to_owned(), look.dim),
                Some(source) => {
                    let day = source.fetched.map(|time| desk.day(time).to_string());
                    match (&source.problem, day) {
                        (Some(_), _) => (source.user.as_str(), "! failed".to_owned(), look.bad),
                        (None, Some(day)) => (source.user.as_str(), day, look.dim),
                        (None, None) => {
                            (source.user.as_str(), "no figures yet".to_owned(), look.dim)
                        }
                    }
                }
            };
            let left = vec![
                Span::styled(name, look.text),
                Span::styled(user.to_owned(), look.accent),
            ];
            spread(
                left,
                vec![Span::styled(format!(" {state}"), style)],
                columns,
            )
        });
}

fn detail(evidence: &Evidence, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let title = match evidence.service() {
        Some(service) => service.to_string(),
        None => "All together".to_owned(),
    };
    let inside = canvas.panel(area, title, evidence.part == Part::Detail);
    let (look, columns) = (canvas.look, usize::from(inside.width));
    let Some(read) = &evidence.read else {
        return canvas.line(inside, Span::styled("Reading your accounts…", look.dim));
    };
    let lines = match evidence.service() {
        None => insight::lines(&read.evidence, desk, look, columns),
        Some(service) => match evidence.source(service) {
            Some(found) => source::lines(found, &read.evidence.insights, desk, look, columns),
            None => source::missing(service, look, columns),
        },
    };
    let height = usize::from(inside.height);
    let first = evidence.detail.at.min(lines.len().saturating_sub(height));
    let more = lines.len().saturating_sub(first + height);
    for (line, y) in lines
        .into_iter()
        .skip(first)
        .zip(inside.top()..inside.bottom())
    {
        canvas.line(
            Rect {
                y,
                height: 1,
                ..inside
            },
            line,
        );
    }
    if more > 0 {
        let told = format!(" {more} more lines: tab and down ");
        let taken = u16::try_from(told.len()).unwrap_or(u16::MAX);
        let end = Rect {
            x: area.right().saturating_sub(taken + 2),
            y: area.bottom().saturating_sub(1),
            width: taken.min(area.width),
            height: 1,
        };
        canvas.line(end, Span::styled(told, look.dim));
    }
}

fn modules(evidence: &Evidence, canvas: &mut Canvas<'_>, area: Rect) {
    let at_work = evidence.part == Part::Modules;
    let inside = canvas.panel(area, "Modules that this proves", at_work);
    let (look, columns) = (canvas.look, usize::from(inside.width));
    let suggestions = evidence.suggestions();
    if suggestions.is_empty() {
        let text = match evidence.connected() {
            true => "None yet: none that you have not ticked.",
            false => "Connect an account: what you do there may prove modules.",
        };
        return canvas.text(inside, Line::styled(text, look.dim));
    }
    let chosen = suggestions.get(evidence.modules.at);
    let mut reason = chosen.map_or_else(Vec::new, |chosen| {
        let text = format!(
            "{} Enter leads to the module: tick it there.",
            chosen.reason
        );
        wrap(&text, columns)
    });
    reason.truncate(usize::from(inside.height / 2));
    let taken = u16::try_from(reason.len() + 1).unwrap_or(u16::MAX);
    let list = Rect {
        height: inside.height.saturating_sub(taken),
        ..inside
    };
    evidence.modules.view(
        canvas,
        list,
        MODULES,
        suggestions.len(),
        at_work,
        |row, columns| {
            let Some(suggestion) = suggestions.get(row) else {
                return Line::default();
            };
            let titles = evidence.read.as_ref().map(|read| &read.titles);
            let title = titles.and_then(|titles| titles.get(&suggestion.module));
            let title = title.unwrap_or(&suggestion.module);
            Line::styled(cut(title, usize::from(columns)), look.text)
        },
    );
    let under = list.bottom().saturating_add(1);
    for (line, y) in reason.into_iter().zip(under..inside.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..inside
        };
        canvas.line(row, Line::styled(line, look.dim));
    }
}
