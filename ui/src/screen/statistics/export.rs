//! A chart as a picture in a file.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use upward_desk::analytics::{Part, Theme, Themed};
use upward_engine::error::{Error, Kind, Result};

use super::{Answer, Period, parts};
use crate::effect::Effect;
use crate::file;
use crate::overlay::{Choice, Choose, Prompt};

/// For which surroundings a picture is drawn.
const THEMES: [(&str, &str, Theme); 2] = [
    ("light", "for paper and light pages", Theme::Light),
    ("dark", "for dark pages", Theme::Dark),
];

/// Asks where the picture goes, and for which surroundings it is.
pub fn export(part: Part, period: Period, today: Date, since: Option<Date>) -> Vec<Effect> {
    let name = format!("upward-{}.svg", parts::file(part));
    let help = "Where to? The ending is the format: .svg or .png. The file must not be there yet.";
    let title = format!("Save \"{}\" as a picture", parts::title(part));
    let prompt = Prompt::line(title, help, &name, move |text| {
        let path = file::path(&text);
        match format(&path) {
            Ok(format) => vec![Effect::open(theme(
                part, format, path, period, today, since,
            ))],
            Err(error) => vec![Effect::Warn(error)],
        }
    });
    vec![Effect::open(prompt)]
}

fn theme(
    part: Part,
    format: &'static str,
    path: PathBuf,
    period: Period,
    today: Date,
    since: Option<Date>,
) -> Choose {
    let choices = THEMES.iter().map(|(name, what, _)| Choice {
        label: (*name).to_owned(),
        detail: (*what).to_owned(),
    });
    Choose::new(
        "For which surroundings?",
        choices.collect(),
        move |number| {
            let theme = THEMES.get(number).map(|(.., theme)| *theme);
            let themed = Themed {
                theme: theme.unwrap_or_default(),
            };
            let name = format!("{}.{format}", parts::file(part));
            let between = period.between(today, since);
            vec![Effect::ask("save the picture", move |client| async move {
                let picture = client.analytics_chart(&name, &between, themed).await?;
                file::write(&path, picture, false).await?;
                Ok(Answer::Saved(path))
            })]
        },
    )
}

/// Returns the format that a path's ending names.
fn format(path: &Path) -> Result<&'static str> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_lowercase).as_deref() {
        Some("svg") => Ok("svg"),
        Some("png") => Ok("png"),
        _ => {
            let message = format!("{} ends neither with .svg nor with .png.", path.display());
            Err(Error::new(Kind::Usage, "format", message)
                .hint("name it like upward-score.svg or upward-score.png"))
        }
    }
}
