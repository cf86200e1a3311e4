//! Colours, for light and for dark surroundings.

use plotters::style::RGBColor;

/// For which surroundings a chart is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// The colours of a look. Text has a contrast of at least 4.5 to its ground, and series of at least 3 (WCAG 2.2, 1.4.3
/// and 1.4.11); the series differ in lightness too, for those who do not see their hue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Colours {
    pub ground: RGBColor,
    pub text: RGBColor,
    pub muted: RGBColor,
    pub grid: RGBColor,
    pub series: [RGBColor; 4],
    /// From nothing to much.
    pub heat: [RGBColor; 5],
}

impl Look {
    pub(super) fn colours(self) -> Colours {
        match self {
            Self::Light => Colours {
                ground: RGBColor(255, 255, 255),
                text: RGBColor(28, 34, 38),
                muted: RGBColor(86, 96, 104),
                grid: RGBColor(226, 231, 235),
                series: [
                    RGBColor(31, 95, 139),
                    RGBColor(194, 106, 27),
                    RGBColor(46, 125, 82),
                    RGBColor(125, 63, 125),
                ],
                heat: [
                    RGBColor(232, 236, 239),
                    RGBColor(174, 206, 226),
                    RGBColor(104, 163, 199),
                    RGBColor(45, 114, 160),
                    RGBColor(20, 66, 102),
                ],
            },
            Self::Dark => Colours {
                ground: RGBColor(21, 25, 29),
                text: RGBColor(232, 236, 239),
                muted: RGBColor(158, 169, 177),
                grid: RGBColor(45, 52, 58),
                series: [
                    RGBColor(102, 178, 224),
                    RGBColor(240, 166, 92),
                    RGBColor(116, 196, 150),
                    RGBColor(206, 150, 206),
                ],
                heat: [
                    RGBColor(38, 45, 51),
                    RGBColor(28, 70, 99),
                    RGBColor(38, 108, 152),
                    RGBColor(82, 155, 202),
                    RGBColor(160, 212, 243),
                ],
            },
        }
    }
}
