//! Charts: series of numbers as pictures, for where a terminal cannot draw them.
//!
//! Each is an SVG with a title and a description for those who do not see it, drawn in one look for light and one for
//! dark surroundings. [`Svg::png`] makes a picture of it with the fonts that Upward embeds.

mod axis;
mod bars;
mod calendar;
mod lines;
mod look;
#[cfg(feature = "render")]
mod png;
mod svg;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use bars::bars;
pub use calendar::calendar;
pub use lines::lines;
pub use look::Look;
pub use svg::Svg;

/// What every chart has.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frame {
    /// What it shows: its heading, and its text alternative.
    pub title: String,
    /// What stands behind each number, such as ` %`; empty for none.
    pub unit: String,
    /// The lowest and the highest number of the scale; none: as the numbers need it, from 0.
    pub scale: Option<(f64, f64)>,
    /// Its colours.
    pub look: Look,
}

/// Numbers over time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Series {
    /// What they are.
    pub name: String,
    /// A number for each of some days, in any order.
    pub points: Vec<(Date, f64)>,
}
