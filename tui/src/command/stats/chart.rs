//! `upward stats --chart`: a part of the statistics as a picture.

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::json;
use upward_desk::analytics::{Between, Theme, Themed};
use upward_engine::error::{Error, Kind, Result};

use crate::desk::Desk;
use crate::output::{self, File};

/// The parts that can be drawn.
const NAMES: [&str; 6] = [
    "score",
    "fixes",
    "modules",
    "interviews",
    "coding",
    "applications",
];
/// The endings that a picture's name may have.
const ENDINGS: [(&str, &str); 2] = [("svg", "svg"), ("png", "png")];

/// What is drawn, and where it goes.
#[derive(Debug, clap::Args)]
pub struct Drawing {
    /// Draw this part as a picture instead
    #[arg(long, value_name = "NAME", requires = "out", value_parser = NAMES)]
    pub chart: Option<String>,
    /// Where the picture goes; its ending is the format: svg or png
    #[arg(long, short, value_name = "PATH", requires = "chart")]
    out: Option<PathBuf>,
    /// For which surroundings it is drawn
    #[arg(long, default_value = "light", requires = "chart")]
    theme: Word,
}

/// For which surroundings a picture is drawn.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Word {
    /// Dark on light
    Light,
    /// Light on dark
    Dark,
}

/// Writes the picture of a part.
///
/// # Errors
/// As [`upward_desk::Engine::analytics_chart`]; as [`File::new`] and [`File::write`].
pub fn run(desk: &Desk<'_>, name: &str, args: &Drawing, between: &Between) -> Result<()> {
    let out = args.out.as_deref().ok_or_else(|| {
        let message = "a picture needs a file to go to".to_owned();
        Error::new(Kind::Usage, "no-out", message).hint("name it with --out PATH")
    })?;
    let format = output::format(&ENDINGS, out)?;
    let place = File::new(out, &[])?;
    let file = format!("{name}.{format}");
    let theme = match args.theme {
        Word::Light => Theme::Light,
        Word::Dark => Theme::Dark,
    };
    let picture = desk.call(async |client| {
        client
            .analytics_chart(&file, between, Themed { theme })
            .await
    })?;
    place.write(&picture, &desk.session.interrupt)?;
    let value = json!({"chart": name, "path": out});
    desk.session.console.show(&value, |page| {
        page.line(format!("Wrote {}", out.display()));
    })
}
