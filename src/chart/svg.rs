//! A finished chart.

use std::fmt;

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};

use super::Frame;
use crate::error::{Error, Result};

/// The font, which Upward embeds in pictures; elsewhere the reader's own without serifs.
const FONT: &str = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif";
/// Size of running text, and of the title, in units of the picture.
pub(super) const SMALL: f64 = 16.0;
const TITLE: f64 = 23.0;
/// About the width of a character of running text.
pub(super) const CHARACTER: f64 = 6.4;
/// Width of a chart.
pub(super) const WIDTH: u32 = 800;
/// Room at the sides, and above for the title.
pub(super) const SIDE: i32 = 24;
pub(super) const HEAD: i32 = 60;

/// The area that charts draw on.
pub(super) type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
/// What drawing reports.
pub(super) type Drawn = std::result::Result<(), DrawingAreaErrorKind<std::io::Error>>;

/// A picture as SVG. It holds its own title and description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg(String);

impl Svg {
    /// Draws a chart: its ground and title, and what `draw` adds.
    ///
    /// # Errors
    /// Only by a fault of Upward's own.
    pub(super) fn draw(
        frame: &Frame,
        height: u32,
        description: &str,
        draw: impl FnOnce(&Area<'_>) -> Drawn,
    ) -> Result<Self> {
        let mut text = String::new();
        {
            let area = SVGBackend::with_string(&mut text, (WIDTH, height)).into_drawing_area();
            let colours = frame.look.colours();
            let title = style(TITLE, colours.text, HPos::Left, VPos::Center);
            area.fill(&colours.ground)
                .and_then(|()| area.draw_text(&frame.title, &title, (SIDE, HEAD / 2)))
                .and_then(|()| draw(&area))
                .and_then(|()| area.present())
                .map_err(|error| Error::internal("chart", error.to_string()))?;
        }
        Ok(Self(described(&text, &frame.title, description)))
    }

    /// Returns the SVG.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Svg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns the style of a text.
pub(super) fn style(size: f64, colour: RGBColor, h: HPos, v: VPos) -> TextStyle<'static> {
    TextStyle {
        font: FontDesc::new(FontFamily::Name(FONT), size, FontStyle::Normal),
        color: colour.to_backend_color(),
        pos: Pos::new(h, v),
    }
}

/// Adds what those are told who do not see the picture (SVG 2, 5.4 and 5.12).
fn described(svg: &str, title: &str, description: &str) -> String {
    let told = format!(
        " role=\"img\"><title>{}</title><desc>{}</desc>",
        escaped(title),
        escaped(description)
    );
    svg.replacen('>', &told, 1)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
