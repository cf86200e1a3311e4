//! A part of the statistics as a picture.

use std::str::FromStr;

use jiff::civil::Date;
use upward_engine::chart::{Frame, Look, Series, Svg, bars, calendar, lines};
use upward_engine::error::{Error, Kind, Result};
use upward_engine::score::Tenths;
use upward_engine::stats::{Point, Trend};

use super::missing::told;
use super::{Analytics, ChartFile, Missing, Part, PictureFormat, Practised, Scored, Theme};
use crate::work::day;

/// Most lines in one picture.
const LINES: usize = 4;
/// What scores lie between.
const SCORES: Option<(f64, f64)> = Some((0.0, 100.0));

const PARTS: [(&str, Part); 6] = [
    ("score", Part::Score),
    ("fixes", Part::Fixes),
    ("modules", Part::Modules),
    ("interviews", Part::Interviews),
    ("coding", Part::Coding),
    ("applications", Part::Applications),
];
const FORMATS: [(&str, PictureFormat); 2] =
    [("svg", PictureFormat::Svg), ("png", PictureFormat::Png)];

impl FromStr for ChartFile {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        let (part, format) = name.rsplit_once('.').unwrap_or((name, ""));
        let part = PARTS.into_iter().find(|(known, _)| *known == part);
        let format = FORMATS.into_iter().find(|(known, _)| *known == format);
        match (part, format) {
            (Some((_, part)), Some((_, format))) => Ok(Self { part, format }),
            _ => Err(unknown(name)),
        }
    }
}

fn unknown(name: &str) -> Error {
    let parts = PARTS.map(|(part, _)| part).join(", ");
    Error::new(
        Kind::NotFound,
        "no-chart",
        format!("there is no chart \"{name}\""),
    )
    .hint(format!("there are: {parts}, each as .svg and .png"))
}

impl PictureFormat {
    /// Returns the media type of such a picture.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }
}

impl From<Theme> for Look {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Light => Self::Light,
            Theme::Dark => Self::Dark,
        }
    }
}

/// Draws a part.
///
/// # Errors
/// Not found (`nothing-to-draw`), with the next step, where nothing is known of it.
pub fn chart(analytics: &Analytics, part: Part, theme: Theme) -> Result<Svg> {
    let frame = |title: &str, unit: &str| Frame {
        title: title.to_owned(),
        unit: unit.to_owned(),
        scale: None,
        look: theme.into(),
    };
    let drawn = match part {
        Part::Score => scores(analytics).map(|(title, series)| {
            let frame = Frame {
                scale: SCORES,
                ..frame(&title, "")
            };
            lines(&frame, &series)
        }),
        Part::Fixes => analytics.fixes.as_ref().map(|fixes| {
            let weeks = fixes.weeks.iter();
            let weeks: Vec<_> = weeks.map(|week| bar(week.from, week.edits)).collect();
            bars(&frame("Fixes applied, by week", ""), &weeks)
        }),
        Part::Modules => analytics.modules.as_ref().map(|modules| {
            let weeks = modules.weeks.iter();
            let weeks: Vec<_> = weeks.map(|week| bar(week.from, week.modules)).collect();
            bars(&frame("Modules finished, by week", ""), &weeks)
        }),
        Part::Interviews => analytics.interviews.as_ref().map(|practised| {
            let frame = Frame {
                scale: SCORES,
                ..frame("Interview answers", "")
            };
            lines(&frame, &answers(practised))
        }),
        Part::Coding => analytics.coding.as_ref().map(|coding| {
            let days = coding.days.iter().map(|day| (day.on, day.count)).collect();
            let frame = frame("Coding, by day", " things done");
            calendar(&frame, &days, analytics.to)
        }),
        Part::Applications => analytics.applications.as_ref().map(|applications| {
            let stages = applications.stages.iter();
            let stages: Vec<_> = stages
                .map(|at| (at.stage.name().to_owned(), f64::from(at.passage.reached)))
                .collect();
            bars(&frame("Applications that reached each stage", ""), &stages)
        }),
    };
    drawn.unwrap_or_else(|| Err(nothing(analytics, part)))
}

fn nothing(analytics: &Analytics, part: Part) -> Error {
    let Missing { reason, next, .. } = told(part, analytics);
    Error::new(Kind::NotFound, "nothing-to-draw", reason).hint(next)
}

/// Returns the matches that were scored last; where there is none, how well the resumes read.
fn scores(analytics: &Analytics) -> Option<(String, Vec<Series>)> {
    type Which = fn(&Scored) -> Option<&Trend>;
    let both: [(&str, Which); 2] = [
        ("Match", |scored| scored.fit.as_ref()),
        ("Parse health", |scored| scored.parse_health.as_ref()),
    ];
    both.into_iter().find_map(|(title, which)| {
        let series = analytics.scores.iter().filter_map(|scored| {
            Some(Series {
                name: match scored.position.as_str() {
                    "" => scored.name.clone(),
                    position => position.to_owned(),
                },
                points: points(&which(scored)?.points),
            })
        });
        let series: Vec<Series> = series.take(LINES).collect();
        // One line alone has no legend to be named in.
        let title = match series.as_slice() {
            [] => return None,
            [one] => format!("{title}: {}", one.name),
            _ => title.to_owned(),
        };
        Some((title, series))
    })
}

/// Returns each answer's score, and the average of each week.
fn answers(practised: &Practised) -> Vec<Series> {
    let practice = &practised.practice;
    let weeks = practice.weeks.iter();
    let means = weeks.filter_map(|week| Some((week.from, number(week.mean?))));
    vec![
        Series {
            name: "each answer".to_owned(),
            points: points(&practice.trend.points),
        },
        Series {
            name: "average of the week".to_owned(),
            points: means.collect(),
        },
    ]
}

fn points(points: &[Point]) -> Vec<(Date, f64)> {
    let points = points.iter();
    points
        .map(|point| (day(point.at), number(point.score)))
        .collect()
}

fn number(score: Tenths) -> f64 {
    f64::from(score.0) / 10.0
}

fn bar(monday: Date, count: u32) -> (String, f64) {
    (monday.strftime("%-d %b").to_string(), f64::from(count))
}
