//! Declarations of CSS, as web pages write them and OpenDocument spells them in its attributes.

use super::block::{ParaProps, RunProps};

/// Size in points of the letters that relative sizes are relative to: 16 pixels, what browsers begin with.
pub(super) const EM: f32 = 12.0;

/// Takes over what a declaration says of letters.
pub(super) fn letters(props: &mut RunProps, name: &str, value: &str) {
    let value = value.trim();
    let is = |word: &str| value.eq_ignore_ascii_case(word);
    match name {
        "font-weight" => {
            let heavy = value.parse::<u32>().is_ok_and(|weight| weight >= 600);
            props.bold = Some(heavy || is("bold") || is("bolder"));
        }
        "font-style" => props.italic = Some(is("italic") || is("oblique")),
        "font-size" => {
            // Relative to the letters around, unless to those of the whole page ("rem").
            let relative =
                value.ends_with('%') || (value.ends_with("em") && !value.ends_with("rem"));
            let around = if relative {
                props.size.unwrap_or(EM) / EM
            } else {
                1.0
            };
            props.size = points(value).map(|size| size * around).or(props.size);
        }
        "color" => props.white = Some(is_white(value)),
        "background-color" | "background" => props.shaded = Some(is_colour(value)),
        "display" if is("none") => props.vanish = Some(true),
        "visibility" => props.vanish = Some(is("hidden") || is("collapse")),
        "opacity" if value.parse::<f32>().is_ok_and(|opacity| opacity == 0.0) => {
            props.vanish = Some(true);
        }
        _ => {}
    }
}

/// Takes over what a declaration says of a paragraph.
pub(super) fn paragraph(props: &mut ParaProps, name: &str, value: &str) {
    match name {
        "margin-top" => props.before = points(value),
        "margin-bottom" => props.after = points(value),
        "margin-left" => props.indent = points(value),
        "contextual-spacing" => props.contextual = Some(value == "true"),
        "background-color" | "background" => props.shaded = Some(is_colour(value)),
        _ => {}
    }
}

/// Returns a length in points; nothing where it is no length.
pub(super) fn points(value: &str) -> Option<f32> {
    let value = value.trim();
    let end = value
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+')))
        .unwrap_or(value.len());
    let (number, unit) = value.split_at(end);
    let number: f32 = number
        .parse()
        .ok()
        .filter(|number: &f32| number.is_finite())?;
    let factor = match unit.trim_start().get(..2).unwrap_or(unit.trim()) {
        "pt" => 1.0,
        "px" => 0.75,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 72.0 / 25.4,
        "pc" => 12.0,
        "em" | "re" => EM,
        "%" => EM / 100.0,
        "" if number == 0.0 => 1.0,
        _ => return None,
    };
    Some(number * factor)
}

/// Whether a colour is white to the eye.
fn is_white(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let light = |part: &str| u8::from_str_radix(part, 16).is_ok_and(|part| part >= 0xfa);
    match value.strip_prefix('#') {
        Some(hex) if hex.len() == 6 => [0, 2, 4]
            .iter()
            .all(|at| hex.get(*at..at + 2).is_some_and(light)),
        Some(hex) => hex == "fff",
        None => {
            let numbers = value
                .split(|c: char| !c.is_ascii_digit())
                .filter(|part| !part.is_empty());
            let all = numbers
                .take(3)
                .all(|part| part.parse::<u32>().is_ok_and(|part| part >= 0xfa));
            value == "white" || (value.starts_with("rgb") && all)
        }
    }
}

/// Whether a background lays a colour, or may lay a picture, behind the text.
fn is_colour(value: &str) -> bool {
    let value = value.trim();
    let none = [
        "transparent",
        "none",
        "inherit",
        "initial",
        "unset",
        "auto",
        "",
    ];
    !none.iter().any(|word| value.eq_ignore_ascii_case(word)) && !is_white(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_in_points() {
        for (value, expected) in [
            ("12pt", Some(12.0)),
            ("16px", Some(12.0)),
            ("1in", Some(72.0)),
            ("2.54cm", Some(72.0)),
            ("1.5em", Some(18.0)),
            ("0", Some(0.0)),
            ("150%", Some(18.0)),
            ("large", None),
            ("é2", None),
            ("1e99pt", None),
        ] {
            assert_eq!(points(value), expected, "{value}");
        }
    }

    #[test]
    fn colours_to_the_eye() {
        for (value, white, coloured) in [
            ("#ffffff", true, false),
            ("#FFF", true, false),
            ("rgb(255, 255, 255)", true, false),
            ("White", true, false),
            ("transparent", false, false),
            ("#1f3864", false, true),
            ("rgba(0,0,0,0.5)", false, true),
            ("url(x.png)", false, true),
            ("#€fff", false, true),
        ] {
            assert_eq!(
                (is_white(value), is_colour(value)),
                (white, coloured),
                "{value}"
            );
        }
    }
}
