//! Lines: numbers over time.

use jiff::civil::Date;
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Circle, PathElement};
use plotters::series::LineSeries;
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor, TRANSPARENT};

use super::svg::{Area, CHARACTER, Drawn, HEAD, SIDE, SMALL, WIDTH, style};
use super::{Frame, Series, Svg, axis};
use crate::error::Result;

const HEIGHT: u32 = 380;
/// Room for the numbers at the left, and for the days below.
const LEFT: i32 = 56;
const BELOW: i32 = 34;
/// About how many numbers the scale names.
const NUMBERS: usize = 7;

/// A chart over days, each by its number.
type Chart<'a, 'b> = ChartContext<
    'a,
    plotters::backend::SVGBackend<'b>,
    Cartesian2d<RangedCoordf64, RangedCoordf64>,
>;

/// Draws numbers over time: a line for each of at most four series.
///
/// # Errors
/// Only by a fault of Upward's own.
pub fn lines(frame: &Frame, series: &[Series]) -> Result<Svg> {
    let series: Vec<Series> = series.iter().map(ordered).collect();
    let description = told(frame, &series);
    Svg::draw(frame, HEIGHT, &description, |area| {
        draw(area, frame, &series)
    })
}

/// Returns the series by day, without what is no number.
fn ordered(series: &Series) -> Series {
    let mut points = series.points.clone();
    points.retain(|(_, value)| value.is_finite());
    points.sort_by_key(|(day, _)| *day);
    Series {
        name: series.name.clone(),
        points,
    }
}

fn draw(area: &Area<'_>, frame: &Frame, series: &[Series]) -> Drawn {
    let colours = frame.look.colours();
    let points = || series.iter().flat_map(|series| &series.points);
    let days = || points().map(|(day, _)| *day);
    let (Some(from), Some(to)) = (days().min(), days().max()) else {
        let middle = (WIDTH as i32 / 2, HEIGHT as i32 / 2);
        let quiet = style(SMALL, colours.muted, HPos::Center, VPos::Center);
        return area.draw_text("Nothing to show yet", &quiet, middle);
    };
    let (low, high) = axis::scale(points().map(|(_, value)| *value), frame.scale);
    let (first, last) = (x(from), x(to));
    // One day alone stands in the middle.
    let (first, last) = if first < last {
        (first, last)
    } else {
        (first - 1.0, last + 1.0)
    };
    let mut chart = ChartBuilder::on(area)
        .margin_top(HEAD)
        .margin_right(SIDE + 8)
        .margin_bottom(BELOW)
        .margin_left(SIDE)
        .set_left_and_bottom_label_area_size(0)
        .y_label_area_size(LEFT - SIDE)
        .build_cartesian_2d(first..last, low..high)?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .y_labels(NUMBERS)
        .y_max_light_lines(0)
        .bold_line_style(colours.grid)
        .axis_style(TRANSPARENT)
        .y_label_style(style(SMALL, colours.muted, HPos::Right, VPos::Center))
        .y_label_formatter(&|value| format!("{}{}", axis::number(*value), frame.unit))
        .draw()?;
    named_days(area, &chart, (from, to), low, frame)?;
    for (series, colour) in series.iter().zip(colours.series) {
        line(&mut chart, series, colour)?;
    }
    match series {
        [_] => Ok(()),
        several => legend(area, several, frame),
    }
}

fn line(chart: &mut Chart<'_, '_>, series: &Series, colour: RGBColor) -> Drawn {
    let points = || series.points.iter().map(|(day, value)| (x(*day), *value));
    chart.draw_series(LineSeries::new(points(), colour.stroke_width(2)))?;
    let dots = points().map(|point| Circle::new(point, 3, colour.filled()));
    chart.draw_series(dots).map(|_| ())
}

fn named_days(
    area: &Area<'_>,
    chart: &Chart<'_, '_>,
    (from, to): (Date, Date),
    low: f64,
    frame: &Frame,
) -> Drawn {
    let colours = frame.look.colours();
    for (day, name) in axis::days(from, to) {
        let (x, y) = chart.backend_coord(&(x(day), low));
        let tick = PathElement::new(vec![(x, y), (x, y + 5)], colours.muted);
        area.draw(&tick)?;
        let text = style(SMALL, colours.muted, HPos::Center, VPos::Top);
        area.draw_text(&name, &text, (x, y + 9))?;
    }
    Ok(())
}

/// Names the series at the right of the title.
fn legend(area: &Area<'_>, series: &[Series], frame: &Frame) -> Drawn {
    let colours = frame.look.colours();
    let mut right = WIDTH as i32 - SIDE;
    for (series, colour) in series.iter().zip(colours.series).rev() {
        let text = style(SMALL, colours.text, HPos::Right, VPos::Center);
        area.draw_text(&series.name, &text, (right, HEAD / 2))?;
        right -= (series.name.chars().count() as f64 * CHARACTER) as i32 + 12;
        area.draw(&Circle::new((right, HEAD / 2), 5, colour.filled()))?;
        right -= 20;
    }
    Ok(())
}

fn told(frame: &Frame, series: &[Series]) -> String {
    let told = series.iter().filter_map(|series| {
        let ((start, first), (end, last)) = (series.points.first()?, series.points.last()?);
        let (first, last) = (axis::number(*first), axis::number(*last));
        let (unit, count) = (&frame.unit, series.points.len());
        Some(format!(
            "{}: {first}{unit} on {start}, {last}{unit} on {end}; {count} values.",
            series.name
        ))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        "Nothing to show yet.".to_owned()
    } else {
        told.join(" ")
    }
}

fn x(day: Date) -> f64 {
    f64::from(axis::number_of(day))
}
