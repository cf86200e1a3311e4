//! The weeks and modules of the track in front.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use upward_desk::track::ModuleSummary;
use upward_engine::progress::State;
use upward_engine::track::Week;

use super::TREE;
use crate::look::Look;
use crate::screen::roadmap::tree::{Filter, Row, module};
use crate::screen::roadmap::{Part, Roadmap, words};
use crate::view::canvas::Canvas;
use crate::widget::bar::bar;
use crate::widget::words::spread;

/// Draws the weeks and modules of the track in front.
pub fn view(screen: &Roadmap, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let at_work = screen.part == Part::Tree;
    let track = screen.shown();
    let title = track.map_or("Modules", |track| track.summary.title.as_str());
    let title = match screen.filter {
        Filter::All => title.to_owned(),
        filter => format!("{title}: {}", filter.name()),
    };
    let inside = canvas.panel(area, title, at_work);
    let Some(track) = track else {
        return canvas.line(inside, Span::styled("The track is being read…", look.dim));
    };
    let pace = match track.summary.started {
        Some(_) => words::pace(track.summary.pace),
        None => "not started; ticks count all the same".to_owned(),
    };
    canvas.line(
        inside,
        spread(
            vec![Span::styled(pace, look.dim)],
            Vec::new(),
            usize::from(inside.width),
        ),
    );
    let mut list = Rect {
        y: inside.y.saturating_add(1).min(inside.bottom()),
        height: inside.height.saturating_sub(1),
        ..inside
    };
    if let Some(field) = &screen.search {
        list.height = list.height.saturating_sub(1);
        let below = Rect {
            y: list.bottom(),
            height: inside.height.min(1),
            ..inside
        };
        canvas.line(below, Span::styled("/", look.key));
        let text = Rect {
            x: below.x.saturating_add(2),
            width: below.width.saturating_sub(2),
            ..below
        };
        field.view(canvas, text, screen.searching);
    }
    let rows = screen.rows();
    if rows.is_empty() {
        let said = match (screen.search.is_some(), screen.filter) {
            (true, _) => "No module has these words. esc clears the search.".to_owned(),
            (false, filter) => format!("No module is {}. f shows others.", filter.name()),
        };
        return canvas.line(list, Span::styled(said, look.dim));
    }
    screen
        .tree_at
        .view(canvas, list, TREE, rows.len(), at_work, |at, columns| {
            let columns = usize::from(columns);
            match rows.get(at) {
                Some(Row::Week(number, week)) => week_row(screen, look, *number, week, columns),
                Some(Row::Module(module)) => {
                    module_row(look, module, screen.state(module), columns)
                }
                None => Line::default(),
            }
        });
}

fn week_row(
    screen: &Roadmap,
    look: &Look,
    number: usize,
    week: &Week,
    columns: usize,
) -> Line<'static> {
    let track = screen.shown();
    let modules = week.modules.iter();
    let known = modules.filter_map(|id| track.and_then(|track| module(track, id)));
    let states: Vec<State> = known.map(|module| screen.state(module)).collect();
    let done = states.iter().filter(|state| **state == State::Done).count();
    let of = states
        .iter()
        .filter(|state| **state != State::Skipped)
        .count();
    let share = done as f64 / of.max(1) as f64;
    let left = vec![
        Span::styled(format!("{number:>2}  "), look.dim),
        Span::styled(week.title.clone(), look.heading),
    ];
    let mut right = vec![Span::raw(" ")];
    if of == 0 {
        right.push(Span::styled("skipped", look.dim));
    } else {
        right.extend(bar(look, look.good, share, 6));
        right.push(Span::styled(format!(" {done}/{of}"), look.dim));
    }
    spread(left, right, columns)
}

fn module_row(look: &Look, module: &ModuleSummary, state: State, columns: usize) -> Line<'static> {
    let (sign, text): (Style, Style) = match state {
        State::Pending => (look.dim, look.text),
        State::Learning => (look.warn, look.text),
        State::Done => (look.good, look.text),
        State::Skipped => (look.dim, look.dim),
    };
    let left = vec![
        Span::raw("    "),
        Span::styled(format!("{} ", words::check(state)), sign),
        Span::styled(module.title.clone(), text),
    ];
    let mut notes = Vec::new();
    if !module.standing.by_skill.is_empty() && state == State::Done {
        notes.push("by skill".to_owned());
    }
    let mut kinds: Vec<&str> = module
        .standing
        .evidence
        .iter()
        .map(|e| e.kind.name())
        .collect();
    kinds.dedup();
    notes.extend(kinds.into_iter().map(str::to_owned));
    let open = matches!(state, State::Pending | State::Learning);
    if let Some(day) = module.expected.filter(|_| open) {
        notes.push(day.strftime("%d %b").to_string());
    }
    let notes = format!(" {}  {:>3} h", notes.join(", "), module.hours);
    spread(left, vec![Span::styled(notes, look.dim)], columns)
}
