//! How the interface looks: a style for each meaning, so that every screen speaks the same colours.

mod colours;
mod sense;

use ratatui::style::{Modifier, Style};

pub use colours::Colours;
pub use sense::{Pictures, Sense, Tone};

/// A style for each meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// In which tone it was made.
    pub tone: Tone,
    /// How pictures are drawn.
    pub pictures: Pictures,
    /// Plain text.
    pub text: Style,
    /// What one need not read.
    pub dim: Style,
    /// What stands out: titles of the part at work, the tab in front.
    pub accent: Style,
    /// Headings.
    pub heading: Style,
    /// Keys, where they are explained.
    pub key: Style,
    /// Addresses.
    pub link: Style,
    /// What is well.
    pub good: Style,
    /// What one should look at.
    pub warn: Style,
    /// What is wrong.
    pub bad: Style,
    /// The row under the cursor, in the part at work.
    pub selected: Style,
    /// The row under the cursor, in another part.
    pub resting: Style,
    /// What a search found, and the words a finding is about.
    pub found: Style,
    /// Lines around parts.
    pub border: Style,
    /// Lines around the part at work.
    pub border_at_work: Style,
    /// What a bar has not reached.
    pub empty: Style,
    /// Series of a chart, in order.
    pub series: [Style; 6],
    /// Days of a calendar, from nothing to most.
    pub heat: [Style; 5],
}

impl Look {
    /// Returns the look in these colours; in the tone of none, meanings are told by weight alone.
    pub fn new(sense: Sense, colours: &Colours) -> Self {
        let plain = Style::new();
        if sense.tone == Tone::None {
            return Self::plain(sense);
        }
        let ink = |colour| plain.fg(colour);
        Self {
            tone: sense.tone,
            pictures: sense.pictures,
            text: ink(colours.text),
            dim: ink(colours.dim),
            accent: ink(colours.accent).add_modifier(Modifier::BOLD),
            heading: ink(colours.text).add_modifier(Modifier::BOLD),
            key: ink(colours.key),
            link: ink(colours.link).add_modifier(Modifier::UNDERLINED),
            good: ink(colours.good),
            warn: ink(colours.warn),
            bad: ink(colours.bad),
            selected: plain.bg(colours.selected).add_modifier(Modifier::BOLD),
            resting: plain.bg(colours.resting),
            found: ink(colours.found).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            border: ink(colours.border),
            border_at_work: ink(colours.accent),
            empty: ink(colours.border),
            series: colours.series.map(ink),
            heat: colours.heat.map(ink),
        }
    }

    fn plain(sense: Sense) -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let dim = plain.add_modifier(Modifier::DIM);
        Self {
            tone: Tone::None,
            pictures: sense.pictures,
            text: plain,
            dim,
            accent: bold,
            heading: bold,
            key: bold,
            link: plain.add_modifier(Modifier::UNDERLINED),
            good: plain,
            warn: bold,
            bad: bold,
            selected: plain.add_modifier(Modifier::REVERSED),
            resting: plain.add_modifier(Modifier::UNDERLINED),
            found: bold.add_modifier(Modifier::UNDERLINED),
            border: dim,
            border_at_work: bold,
            empty: dim,
            series: [plain; 6],
            heat: [plain; 5],
        }
    }
}
