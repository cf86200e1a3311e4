//! How the page is drawn.

use ratatui::layout::Rect;
use ratatui::style::Color;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use ratatui_image::Image;
use ratatui_image::protocol::Protocol;

use super::{Drawn, Preview};
use crate::look::{Pictures, Tone};
use crate::themes;
use crate::view::canvas::Canvas;
use crate::widget::words::{cut, wrap};

/// Draws the page.
pub fn view(preview: &Preview, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let title = cut(&title(preview), usize::from(area.width.saturating_sub(6)));
    let inside = canvas.panel(area, title, false);
    if let Some(error) = &preview.refusal {
        let columns = usize::from(inside.width);
        let said = wrap(&error.message, columns).into_iter();
        let mut lines: Vec<Line<'_>> = said.map(|line| Line::styled(line, look.dim)).collect();
        for hint in &error.hints {
            lines.push(Line::default());
            lines.extend(wrap(hint, columns).into_iter().map(Line::from));
        }
        return canvas.text(inside, lines);
    }
    match &preview.drawn {
        None => canvas.line(inside, Line::styled("drawing the page…", look.dim)),
        Some(Drawn::Text(text)) => {
            let first = usize::from(preview.page) * usize::from(inside.height);
            for (y, line) in (inside.top()..inside.bottom()).zip(text.lines().skip(first)) {
                let line = Span::styled(cut(line, usize::from(inside.width)), look.text);
                canvas.line(
                    Rect {
                        y,
                        height: 1,
                        ..inside
                    },
                    line,
                );
            }
        }
        Some(Drawn::Picture { .. }) => picture(preview, canvas, inside),
    }
}

fn title(preview: &Preview) -> String {
    let theme = preview.look.theme.as_deref().unwrap_or(themes::USUAL);
    let page = match &preview.drawn {
        Some(Drawn::Picture { page, pages, .. }) => format!("Page {page} of {pages}"),
        Some(Drawn::Text(_)) => "As text".to_owned(),
        None => "Page".to_owned(),
    };
    let anew = match preview.asking && preview.drawn.is_some() {
        true => " · drawing anew…",
        false => "",
    };
    format!("{page} · {theme}{anew}")
}

fn picture(preview: &Preview, canvas: &mut Canvas<'_>, inside: Rect) {
    let look = canvas.look;
    let fits = preview.picture.as_ref().filter(|picture| {
        let size = picture.protocol.size();
        look.pictures == Pictures::By(picture.frame.by)
            && size.width <= inside.width
            && size.height <= inside.height
    });
    let Some(picture) = fits else {
        return canvas.line(inside, Line::styled("drawing the page…", look.dim));
    };
    let kept_by_the_terminal = !matches!(picture.protocol, Protocol::Halfblocks(_));
    if canvas.covered && kept_by_the_terminal {
        return;
    }
    let size = picture.protocol.size();
    let place = Rect {
        x: inside.x + (inside.width - size.width) / 2,
        width: size.width,
        height: size.height,
        ..inside
    };
    Image::new(&picture.protocol).render(place, canvas.buffer);
    if look.tone == Tone::Ansi && !kept_by_the_terminal {
        in_greys(canvas, place);
    }
}

/// Draws half blocks in the greys of terminals without full colours: a page is black on white for the most part.
fn in_greys(canvas: &mut Canvas<'_>, place: Rect) {
    let grey = |colour: Color| match colour {
        Color::Rgb(red, green, blue) => {
            let light = (u32::from(red) * 3 + u32::from(green) * 6 + u32::from(blue)) / 10;
            match light {
                // The 24 greys of the 256 colours, between black and white.
                0..=3 => Color::Indexed(16),
                4..=243 => Color::Indexed(232 + (light as u8 - 4) / 10),
                _ => Color::Indexed(231),
            }
        }
        colour => colour,
    };
    for position in place.positions() {
        if let Some(cell) = canvas.buffer.cell_mut(position) {
            (cell.fg, cell.bg) = (grey(cell.fg), grey(cell.bg));
        }
    }
}
