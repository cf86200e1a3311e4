//! What the terminal can show, as its environment tells it. The terminal itself is not asked: its answer would come
//! among the keys, and those that never answer would hold up the first picture.

use ratatui_image::picker::ProtocolType;

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// In which tone.
    pub tone: Tone,
    /// How pictures are drawn.
    pub pictures: Pictures,
}

/// The tone of the colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Full colours, on a dark ground.
    Dark,
    /// Full colours, on a light ground.
    Light,
    /// The terminal's own 16 colours.
    Ansi,
    /// None.
    None,
}

/// How pictures are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pictures {
    /// By a protocol of terminals.
    By(ProtocolType),
    /// Not at all.
    None,
}

impl Sense {
    /// Reads the environment.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let tone = tone(&variable);
        let pictures = match tone {
            Tone::None => Pictures::None,
            _ => Pictures::By(protocol(&variable)),
        };
        Self { tone, pictures }
    }
}

/// `NO_COLOR` by <https://no-color.org>; `COLORTERM` as terminals with all colours set it; `COLORFGBG` names the ground
/// by its number among the 16 colours, of which 7 and 9 to 15 are light.
fn tone(variable: impl Fn(&str) -> Option<String>) -> Tone {
    let set = |name| variable(name).filter(|value| !value.is_empty());
    if set("NO_COLOR").is_some() || set("TERM").as_deref() == Some("dumb") {
        return Tone::None;
    }
    let full = set("COLORTERM").is_some_and(|value| value == "truecolor" || value == "24bit");
    if !full {
        return Tone::Ansi;
    }
    let ground = set("COLORFGBG").and_then(|value| value.rsplit(';').next()?.parse::<u8>().ok());
    match ground {
        Some(7 | 9..=15) => Tone::Light,
        _ => Tone::Dark,
    }
}

fn protocol(variable: impl Fn(&str) -> Option<String>) -> ProtocolType {
    let set = |name| variable(name).filter(|value| !value.is_empty());
    let is = |name, wanted: &[&str]| {
        set(name).is_some_and(|value| wanted.iter().any(|wanted| value.contains(wanted)))
    };
    if set("TMUX").is_some() {
        return ProtocolType::Halfblocks;
    }
    if set("KITTY_WINDOW_ID").is_some() || is("TERM", &["kitty", "ghostty"]) {
        ProtocolType::Kitty
    } else if is("TERM_PROGRAM", &["iTerm", "WezTerm", "vscode"]) {
        ProtocolType::Iterm2
    } else if is("TERM", &["foot", "mlterm", "sixel"]) {
        ProtocolType::Sixel
    } else {
        ProtocolType::Halfblocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sensed(set: &[(&str, &str)]) -> Sense {
        Sense::of(|name| {
            let found = set.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_environment_decides_the_tone() {
        assert_eq!(sensed(&[]).tone, Tone::Ansi);
        assert_eq!(sensed(&[("COLORTERM", "truecolor")]).tone, Tone::Dark);
        let light = sensed(&[("COLORTERM", "24bit"), ("COLORFGBG", "0;15")]);
        assert_eq!(light.tone, Tone::Light);
        let none = sensed(&[("COLORTERM", "truecolor"), ("NO_COLOR", "1")]);
        assert_eq!((none.tone, none.pictures), (Tone::None, Pictures::None));
        assert_eq!(
            sensed(&[("NO_COLOR", ""), ("TERM", "xterm")]).tone,
            Tone::Ansi
        );
    }

    #[test]
    fn the_environment_names_the_terminal() {
        let drawn = |set: &[(&str, &str)]| sensed(set).pictures;
        assert_eq!(
            drawn(&[("TERM", "xterm-kitty")]),
            Pictures::By(ProtocolType::Kitty)
        );
        assert_eq!(
            drawn(&[("TERM_PROGRAM", "iTerm.app")]),
            Pictures::By(ProtocolType::Iterm2)
        );
        assert_eq!(
            drawn(&[("TERM", "foot")]),
            Pictures::By(ProtocolType::Sixel)
        );
        let inside = [("TERM", "xterm-kitty"), ("TMUX", "/tmp/tmux")];
        assert_eq!(drawn(&inside), Pictures::By(ProtocolType::Halfblocks));
    }
}
