//! Bars: a number for each of some names.

use plotters::element::{PathElement, Rectangle};
use plotters::style::Color;
use plotters::style::text_anchor::{HPos, VPos};

use super::svg::{Area, CHARACTER, Drawn, HEAD, SIDE, SMALL, WIDTH, style};
use super::{Frame, Svg, axis};
use crate::error::Result;

const HEIGHT: i32 = 360;
/// Room for the names below, and for a number above the highest bar.
const BELOW: i32 = 40;
const ABOVE: i32 = 16;
/// The widest bar.
const WIDEST: i32 = 72;

/// Draws a bar for each name, in the order in which they are given. Numbers below 0 are drawn as 0.
///
/// # Errors
/// Only by a fault of Upward's own.
pub fn bars(frame: &Frame, bars: &[(String, f64)]) -> Result<Svg> {
    let bars: Vec<(&str, f64)> = bars
        .iter()
        .filter(|(_, value)| value.is_finite())
        .map(|(name, value)| (name.as_str(), value.max(0.0)))
        .collect();
    let told = bars.iter().map(|(name, value)| {
        let value = axis::number(*value);
        format!("{name}: {value}{}", frame.unit)
    });
    let told: Vec<String> = told.collect();
    let told = if told.is_empty() {
        "Nothing to show yet.".to_owned()
    } else {
        told.join("; ") + "."
    };
    Svg::draw(frame, HEIGHT as u32, &told, |area| draw(area, frame, &bars))
}

fn draw(area: &Area<'_>, frame: &Frame, bars: &[(&str, f64)]) -> Drawn {
    let colours = frame.look.colours();
    let (left, right, bottom) = (SIDE, WIDTH as i32 - SIDE, HEIGHT - BELOW);
    if bars.is_empty() {
        let quiet = style(SMALL, colours.muted, HPos::Center, VPos::Center);
        return area.draw_text(
            "Nothing to show yet",
            &quiet,
            (WIDTH as i32 / 2, HEIGHT / 2),
        );
    }
    let (_, high) = axis::scale(bars.iter().map(|(_, value)| *value), frame.scale);
    let room = f64::from(right - left) / bars.len() as f64;
    let wide = ((room * 0.64) as i32).clamp(1, WIDEST);
    let longest = bars.iter().map(|(name, _)| name.chars().count()).max();
    let needed = longest.unwrap_or_default() as f64 * CHARACTER + 8.0;
    let every = (needed / room).ceil().max(1.0) as usize;
    for (at, (name, value)) in bars.iter().enumerate() {
        let middle = left + ((at as f64 + 0.5) * room) as i32;
        let height = (value / high * f64::from(bottom - HEAD - ABOVE)) as i32;
        let corners = [
            (middle - wide / 2, bottom - height),
            (middle + wide / 2, bottom),
        ];
        let [colour, ..] = colours.series;
        area.draw(&Rectangle::new(corners, colour.filled()))?;
        if at % every == 0 {
            let below = style(SMALL, colours.muted, HPos::Center, VPos::Top);
            area.draw_text(name, &below, (middle, bottom + 10))?;
        }
        if wide >= 14 {
            let above = style(SMALL, colours.text, HPos::Center, VPos::Bottom);
            let value = format!("{}{}", axis::number(*value), frame.unit);
            area.draw_text(&value, &above, (middle, bottom - height - 5))?;
        }
    }
    area.draw(&PathElement::new(
        vec![(left, bottom), (right, bottom)],
        colours.muted,
    ))
}
