//! The fields of the entry at work. Only rows in sight are made; rows are as high as their text.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

use super::at_work;
use crate::screen::resume::at::{At, Slot};
use crate::screen::resume::check;
use crate::screen::resume::document::{Cell, called};
use crate::screen::resume::form::FIELDS;
use crate::screen::resume::open::Open;
use crate::screen::resume::open::cursor::{Row, Side, row};
use crate::screen::resume::schema::{Section, Shape, Spec, section};
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::{cut, fill, width, wrap};

/// How many lines of a text are shown while it is not typed in.
const LINES: usize = 8;

/// Draws the fields.
pub fn view(open: &Open, canvas: &mut Canvas<'_>, area: Rect) {
    let focused = at_work(open, Side::Fields);
    let number = open.cursor.section;
    let Some(section) = section(number) else {
        return;
    };
    let Some(entry) = open.cursor.shown() else {
        return overview(open, section, canvas, area);
    };
    let title = match section.one {
        Some(_) => called(&open.document, number, entry),
        None => section.title.to_owned(),
    };
    let title = cut(&title, usize::from(area.width).saturating_sub(6));
    let inside = canvas.panel(area, title, focused);
    let form = Form::new(open, section, entry, inside.width);
    let mut at = form.first(usize::from(inside.height));
    let mut y = inside.y;
    let len = open.rows();
    while at < len && y < inside.bottom() {
        let height = form.height(at);
        let height = u16::try_from(height).unwrap_or(u16::MAX);
        let place = Rect {
            y,
            height: height.min(inside.bottom() - y),
            ..inside
        };
        form.row(canvas, place, at, focused);
        y = y.saturating_add(height);
        at += 1;
    }
}

/// Says what a section holds, where the cursor is on the section itself.
fn overview(open: &Open, section: &Section, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let inside = canvas.panel(area, section.title, false);
    let one = section.one.unwrap_or("entry");
    let entries = open.document.entries(open.cursor.section);
    let columns = usize::from(inside.width);
    let mut lines: Vec<Line<'_>> = Vec::new();
    let room = usize::from(inside.height).saturating_sub(2);
    for number in 0..entries.len().min(room) {
        let name = called(&open.document, open.cursor.section, number);
        lines.push(Line::from(cut(&name, columns)));
    }
    if entries.is_empty() {
        lines.push(Line::styled("Nothing here yet.", look.dim));
    }
    lines.push(Line::default());
    lines.push(Line::from(vec![
        Span::styled("a", look.key),
        Span::styled(format!(" adds a {one}"), look.dim),
    ]));
    canvas.text(inside, lines);
}

/// The form of an entry, at a width.
struct Form<'a> {
    open: &'a Open,
    section: &'static Section,
    entry: usize,
    label: usize,
    value: usize,
}

impl<'a> Form<'a> {
    fn new(open: &'a Open, section: &'static Section, entry: usize, columns: u16) -> Self {
        let columns = usize::from(columns);
        let longest = section.fields.iter().map(|spec| width(spec.title)).max();
        let label = (longest.unwrap_or_default() + 2).min(columns / 3);
        Self {
            open,
            section,
            entry,
            label,
            value: (columns - label).saturating_sub(2).max(1),
        }
    }

    /// Returns the first row in sight: the one under the cursor stays in the middle, but at both ends.
    fn first(&self, height: usize) -> usize {
        let cursor = self.open.cursor.row;
        let len = self.open.rows();
        let own = self.height(cursor);
        let mut below = 0;
        let mut row = cursor + 1;
        while row < len && below < height {
            below += self.height(row);
            row += 1;
        }
        let room = height.saturating_sub(own);
        let wanted = room.saturating_sub(below).max(room / 2);
        let (mut first, mut above) = (cursor, 0);
        while first > 0 {
            let next = self.height(first - 1);
            if above + next > wanted {
                break;
            }
            above += next;
            first -= 1;
        }
        first
    }

    fn height(&self, number: usize) -> usize {
        let Some((spec, row)) = self.at(number) else {
            return 1;
        };
        let Row::Text(slot) = row else {
            return 1;
        };
        if let Some(typing) = self.typing(number) {
            let text = typing.field.text();
            let lines = wrap(&text, self.value.saturating_sub(1).max(1)).len();
            let ends = usize::from(text.ends_with('\n'));
            return match spec.shape {
                Shape::Prose | Shape::List(_) => {
                    (lines + ends).max(1) + usize::from(spec.shape == Shape::Prose)
                }
                _ => 1,
            };
        }
        self.lines(slot).len().max(1) + self.hint(slot).len()
    }

    fn row(&self, canvas: &mut Canvas<'_>, area: Rect, number: usize, focused: bool) {
        let look = canvas.look;
        let Some((spec, row)) = self.at(number) else {
            return;
        };
        let here = number == self.open.cursor.row;
        let first = match row {
            Row::Text(Slot::Item(_, item)) => item == 0,
            Row::Text(Slot::Field(_)) => true,
            Row::Add(field) => self.len(field) == 0,
        };
        let label = if first { spec.title } else { "" };
        let is_list = matches!(spec.shape, Shape::List(_));
        let sign = match row {
            Row::Add(_) => "+ ",
            Row::Text(_) if is_list => "• ",
            Row::Text(_) => "  ",
        };
        let head = vec![
            Span::styled(fill(label, self.label), look.dim),
            Span::styled(sign, look.dim),
        ];
        canvas.line(area, Line::from(head));
        canvas.hit(
            area,
            Spot {
                part: FIELDS,
                row: number,
            },
        );
        let left = u16::try_from(self.label + 2).unwrap_or(u16::MAX);
        let value = Rect {
            x: area.x.saturating_add(left),
            width: area.width.saturating_sub(left),
            ..area
        };
        if let Some(typing) = self.typing(number) {
            typing.field.view(canvas, value, true);
            return;
        }
        let lines = match row {
            Row::Add(_) => vec![Line::styled(adds(spec), look.dim)],
            Row::Text(slot) => self.value(canvas, slot, spec, here),
        };
        for (y, line) in (value.y..value.bottom()).zip(lines) {
            canvas.line(
                Rect {
                    y,
                    height: 1,
                    ..value
                },
                line,
            );
        }
        if here {
            let style = if focused { look.selected } else { look.resting };
            canvas.buffer.set_style(area, style);
        }
    }

    fn value(
        &self,
        canvas: &Canvas<'_>,
        slot: Slot,
        spec: &Spec,
        here: bool,
    ) -> Vec<Line<'static>> {
        let look = canvas.look;
        let lines = self.lines(slot);
        let mut lines: Vec<Line<'static>> = match (self.open.marked.filter(|_| here), lines.len()) {
            (_, 0) => vec![Line::styled(self.empty(spec), look.dim)],
            (None, _) => lines.into_iter().map(Line::from).collect(),
            (Some(span), _) => marked(lines, span, look.found).lines,
        };
        let hint = self.hint(slot).into_iter();
        lines.extend(hint.map(|line| Line::styled(line, look.warn)));
        lines
    }

    /// Returns what a field says that is empty.
    fn empty(&self, spec: &Spec) -> &'static str {
        let entry = self
            .open
            .document
            .entry(self.open.cursor.section, self.entry);
        let began = entry.is_some_and(|entry| !entry.said(self.section, "startDate").is_empty());
        match spec.shape {
            Shape::End if began => "present",
            _ => "–",
        }
    }

    /// Returns the lines that say what to look at in a field.
    fn hint(&self, slot: Slot) -> Vec<String> {
        let entry = self
            .open
            .document
            .entry(self.open.cursor.section, self.entry);
        let hint = match (slot, entry) {
            (Slot::Field(field), Some(entry)) => check::hint(self.section, entry, field),
            _ => None,
        };
        hint.map_or_else(Vec::new, |hint| wrap(&format!("! {hint}"), self.value))
    }

    /// Returns the lines of a text that are shown.
    fn lines(&self, slot: Slot) -> Vec<String> {
        let text = self.open.document.text(At {
            section: self.open.cursor.section,
            entry: self.entry,
            slot,
        });
        let text = text.map_or("", |text| text);
        let most = self.value * LINES;
        let end = text.char_indices().nth(most).map(|(end, _)| end);
        let seen = text.get(..end.unwrap_or(text.len())).unwrap_or_default();
        let mut lines = wrap(seen, self.value);
        if lines.len() > LINES || end.is_some() {
            lines.truncate(LINES);
            if let Some(last) = lines.last_mut() {
                *last = cut(&format!("{last} …"), self.value);
            }
        }
        lines
    }

    fn at(&self, number: usize) -> Option<(&'static Spec, Row)> {
        let row = row(
            &self.open.document,
            self.open.cursor.section,
            self.entry,
            number,
        )?;
        let field = match row {
            Row::Text(slot) => slot.field(),
            Row::Add(field) => field,
        };
        Some((self.section.field(field)?, row))
    }

    fn typing(&self, number: usize) -> Option<&super::super::open::Typing> {
        let typing = self.open.typing.as_ref();
        typing.filter(|_| number == self.open.cursor.row)
    }

    fn len(&self, field: usize) -> usize {
        let entry = self
            .open
            .document
            .entry(self.open.cursor.section, self.entry);
        match entry.and_then(|entry| entry.cells.get(field)) {
            Some(Cell::List(list)) => list.len(),
            _ => 0,
        }
    }
}

fn adds(spec: &Spec) -> String {
    match spec.shape {
        Shape::List(one) => format!("add a {one}"),
        _ => String::new(),
    }
}

/// Returns lines of which some characters of the text stand out.
fn marked(
    lines: Vec<String>,
    (from, to): (usize, usize),
    style: ratatui::style::Style,
) -> Text<'static> {
    let mut before = 0;
    let lines = lines.into_iter().map(|line| {
        let len = line.chars().count();
        let cut = |n: usize| n.saturating_sub(before).min(len);
        let (start, end) = (cut(from), cut(to).max(cut(from)));
        // A blank or a line's end stood between the lines.
        before += len + 1;
        let part =
            |skip: usize, take: usize| line.chars().skip(skip).take(take).collect::<String>();
        Line::from(vec![
            Span::raw(part(0, start)),
            Span::styled(part(start, end - start), style),
            Span::raw(part(end, len - end)),
        ])
    });
    Text::from_iter(lines)
}
