//! The colours behind the meanings.

use ratatui::style::Color;

use super::Tone;

/// The colours behind the meanings, each by its name in the file of the interface.
#[derive(Debug, Clone, PartialEq)]
pub struct Colours {
    /// Plain text.
    pub text: Color,
    /// What one need not read.
    pub dim: Color,
    /// What stands out.
    pub accent: Color,
    /// Keys.
    pub key: Color,
    /// Addresses.
    pub link: Color,
    /// What is well.
    pub good: Color,
    /// What one should look at.
    pub warn: Color,
    /// What is wrong.
    pub bad: Color,
    /// Behind the row under the cursor.
    pub selected: Color,
    /// Behind that row in another part.
    pub resting: Color,
    /// What a search found.
    pub found: Color,
    /// Lines around parts.
    pub border: Color,
    /// Series of a chart.
    pub series: [Color; 6],
    /// Days of a calendar, from nothing to most.
    pub heat: [Color; 5],
}

impl Colours {
    /// Returns the colours of a tone before anybody changed them.
    pub fn of(tone: Tone) -> Self {
        match tone {
            Tone::Dark => Self::dark(),
            Tone::Light => Self::light(),
            Tone::Ansi | Tone::None => Self::ansi(),
        }
    }

    /// Changes the colour of a name; tells whether there is one of that name.
    pub fn set(&mut self, name: &str, colour: Color) -> bool {
        let place = match name {
            "text" => &mut self.text,
            "dim" => &mut self.dim,
            "accent" => &mut self.accent,
            "key" => &mut self.key,
            "link" => &mut self.link,
            "good" => &mut self.good,
            "warn" => &mut self.warn,
            "bad" => &mut self.bad,
            "selected" => &mut self.selected,
            "resting" => &mut self.resting,
            "found" => &mut self.found,
            "border" => &mut self.border,
            _ => return false,
        };
        *place = colour;
        true
    }

    fn dark() -> Self {
        let rgb = Color::from_u32;
        Self {
            text: rgb(0x00d8_dee9),
            dim: rgb(0x0086_90a2),
            accent: rgb(0x006c_b6ff),
            key: rgb(0x0096_d0ff),
            link: rgb(0x0077_bdfb),
            good: rgb(0x006b_c46d),
            warn: rgb(0x00e0_b04c),
            bad: rgb(0x00f4_7067),
            selected: rgb(0x002d_4263),
            resting: rgb(0x0029_303d),
            found: rgb(0x00f6_c177),
            border: rgb(0x004a_5364),
            series: [
                0x006c_b6ff,
                0x006b_c46d,
                0x00e0_b04c,
                0x00dc_bdfb,
                0x00f4_7067,
                0x0066_d9c8,
            ]
            .map(rgb),
            heat: [
                0x0033_3b49,
                0x001f_5f3b,
                0x002c_8a4d,
                0x004c_b86a,
                0x008d_db8c,
            ]
            .map(rgb),
        }
    }

    fn light() -> Self {
        let rgb = Color::from_u32;
        Self {
            text: rgb(0x0024_292f),
            dim: rgb(0x0065_6d76),
            accent: rgb(0x0009_54ae),
            key: rgb(0x0005_50ae),
            link: rgb(0x0009_69da),
            good: rgb(0x001a_7f37),
            warn: rgb(0x008a_5700),
            bad: rgb(0x00c0_2530),
            selected: rgb(0x00cf_e3fa),
            resting: rgb(0x00e8_ecf0),
            found: rgb(0x0095_3800),
            border: rgb(0x00af_b8c1),
            series: [
                0x0009_54ae,
                0x001a_7f37,
                0x008a_5700,
                0x0082_50df,
                0x00c0_2530,
                0x000f_7b6c,
            ]
            .map(rgb),
            heat: [
                0x00d8_dee4,
                0x009b_e9a8,
                0x0040_c463,
                0x0030_a14e,
                0x0021_6e39,
            ]
            .map(rgb),
        }
    }

    fn ansi() -> Self {
        Self {
            text: Color::Reset,
            dim: Color::DarkGray,
            accent: Color::Cyan,
            key: Color::Cyan,
            link: Color::Blue,
            good: Color::Green,
            warn: Color::Yellow,
            bad: Color::Red,
            selected: Color::Blue,
            resting: Color::DarkGray,
            found: Color::Yellow,
            border: Color::DarkGray,
            series: [
                Color::Cyan,
                Color::Green,
                Color::Yellow,
                Color::Magenta,
                Color::Red,
                Color::Blue,
            ],
            heat: [
                Color::DarkGray,
                Color::Blue,
                Color::Cyan,
                Color::Green,
                Color::LightGreen,
            ],
        }
    }
}
