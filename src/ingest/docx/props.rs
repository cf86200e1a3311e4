//! Properties of paragraphs and runs, as `pPr` and `rPr` state them directly or in a style.

use crate::ingest::block::{ParaProps, RunProps};
use crate::ingest::xml::Element;

/// Reads an `rPr` element (ECMA-376-1, 17.3.2).
pub(super) fn run(element: &Element<'_>) -> RunProps {
    let mut props = RunProps::default();
    for child in element.elements() {
        match child.name {
            "b" => props.bold = Some(on(child)),
            "i" => props.italic = Some(on(child)),
            "sz" => props.size = number(child, "val").map(|half_points| half_points / 2.0),
            "vanish" => props.vanish = Some(on(child)),
            "color" => props.white = Some(is_white(child)),
            "shd" => props.shaded = Some(is_shade(child)),
            "highlight" => props.shaded = Some(child.attribute("val").as_deref() != Some("none")),
            _ => {}
        }
    }
    props
}

/// Reads a `pPr` element (ECMA-376-1, 17.3.1). The properties of its own mark say nothing about its runs.
pub(super) fn paragraph(element: &Element<'_>) -> ParaProps {
    let mut props = ParaProps::default();
    for child in element.elements() {
        match child.name {
            "outlineLvl" => props.heading = number(child, "val").map(outline),
            "numPr" => {
                let value = |name| {
                    child
                        .child(name)
                        .and_then(|c| number(c, "val"))
                        .map(|n| n as u32)
                };
                props.list = value("numId");
                props.level = value("ilvl");
            }
            "ind" => props.indent = points(child, "left").or_else(|| points(child, "start")),
            "spacing" => {
                props.before = points(child, "before");
                props.after = points(child, "after");
            }
            "contextualSpacing" => props.contextual = Some(on(child)),
            "shd" => props.shaded = Some(is_shade(child)),
            _ => {}
        }
    }
    props
}

/// Whether an on/off property is on: it is where it stands, unless its value denies it (17.17.4).
pub(super) fn on(element: &Element<'_>) -> bool {
    !matches!(
        element.attribute("val").as_deref(),
        Some("0" | "false" | "off")
    )
}

/// Returns a number that an attribute states.
pub(super) fn number(element: &Element<'_>, attribute: &str) -> Option<f32> {
    element
        .attribute(attribute)
        .and_then(|value| value.trim().parse::<f32>().ok())
        .filter(|value| value.is_finite())
}

/// Returns a length in points that an attribute states in twentieths of a point.
pub(super) fn points(element: &Element<'_>, attribute: &str) -> Option<f32> {
    number(element, attribute).map(|twips| twips / 20.0)
}

/// Returns the heading level of an outline level: 0 to 8 are headings, 9 is body text (17.3.1.20).
fn outline(level: f32) -> u8 {
    match level {
        level if (0.0..9.0).contains(&level) => (level as u8 + 1).min(6),
        _ => 0,
    }
}

/// Whether a colour is white to the eye.
fn is_white(element: &Element<'_>) -> bool {
    element
        .attribute("val")
        .filter(|value| value.len() == 6)
        .and_then(|value| u32::from_str_radix(&value, 16).ok())
        .is_some_and(|rgb| rgb.to_be_bytes().iter().skip(1).all(|part| *part >= 0xfa))
}

/// Whether shading lays a colour behind the text.
pub(super) fn is_shade(element: &Element<'_>) -> bool {
    let pattern = element
        .attribute("val")
        .is_some_and(|val| !matches!(val.as_str(), "clear" | "nil"));
    let fill = element
        .attribute("fill")
        .is_some_and(|fill| !matches!(fill.to_ascii_lowercase().as_str(), "auto" | "ffffff"));
    pattern || fill || element.attribute("themeFill").is_some()
}
