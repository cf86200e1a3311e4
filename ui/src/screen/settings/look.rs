//! How this interface looks, and the person's file that says so.

use tokio::task::spawn_blocking;
use upward_engine::error::Error;

use super::Answer;
use super::row::{Act, Mark, Row};
use crate::config::{Config, Own, with_tone};
use crate::effect::{Effect, Outside};
use crate::look::Tone;

/// What a file begins with that is opened for the first time.
const START: &str = "\
# How Upward's terminal interface looks, and which key does what. Write here only what you want otherwise.
#
# [look]
# tone = \"auto\"        # auto, dark, light, ansi (the terminal's 16 colours), none
# pictures = \"auto\"    # auto, kitty, iterm2, sixel, blocks, none
# mouse = true         # counts when Upward starts
#
# [colours.dark]       # text, dim, accent, key, link, good, warn, bad, selected, resting, found, border
# accent = \"#6cb6ff\"
#
# [keys.everywhere]    # the names of all commands stand in Settings, under Keys
# quit = [\"q\", \"ctrl-c\"]
";

/// The tones, each by its word in the file, and what it is.
const TONES: [(&str, Option<Tone>, &str); 5] = [
    ("auto", None, "by NO_COLOR, COLORTERM and COLORFGBG"),
    ("dark", Some(Tone::Dark), "full colours on a dark ground"),
    ("light", Some(Tone::Light), "full colours on a light ground"),
    ("ansi", Some(Tone::Ansi), "the terminal's own 16 colours"),
    ("none", Some(Tone::None), "no colours: weight and words"),
];

/// Returns the rows.
pub fn rows(config: &Config) -> Vec<Row> {
    let mut rows = faults(config);
    rows.extend(TONES.iter().map(|(word, tone, what)| {
        Row::new(*word, *what, Act::Tone(*tone))
            .marked(Mark::Chosen(config.tone == *tone))
            .help("Enter switches at once, and writes it into your file.")
    }));
    rows.push(file(config));
    rows
}

/// Returns the row of the person's file.
pub fn file(config: &Config) -> Row {
    let path = config.own.path.as_ref();
    let place = path.map_or_else(
        || "no folder for it here".to_owned(),
        |path| path.display().to_string(),
    );
    let help = match config.own.text {
        Some(_) if path.is_some() => {
            "Your own colours and keys. Enter opens it in your editor ($VISUAL or $EDITOR); what you save counts at once."
        }
        _ => {
            "There is no such file yet. Enter begins one in your editor ($VISUAL or $EDITOR); what you save counts at once."
        }
    };
    Row::new("Your file", place, Act::File).help(help)
}

/// Returns what is wrong in the person's file.
pub fn faults(config: &Config) -> Vec<Row> {
    let faults = config.faults.iter().map(|fault| {
        let (line, what) = fault.split_once(": ").unwrap_or(("", fault));
        Row::new(line, what, Act::File)
            .marked(Mark::Fault)
            .help("This line of your file says nothing. Enter opens the file.")
    });
    faults.collect()
}

/// Changes the tone, at once and in the person's file.
pub fn tone(config: &Config, tone: Option<Tone>) -> Vec<Effect> {
    let word = TONES.iter().find(|(_, known, _)| *known == tone);
    let word = word.map_or("auto", |(word, ..)| word);
    match with_tone(config.own.text.as_deref().unwrap_or_default(), word) {
        Ok(text) => take(&config.own, text, format!("the tone is {word}")),
        Err(error) => vec![Effect::Warn(error)],
    }
}

/// Returns the tone behind this one.
pub fn next(config: &Config) -> Option<Tone> {
    let at = TONES.iter().position(|(_, tone, _)| *tone == config.tone);
    let next = (at.unwrap_or_default() + 1) % TONES.len();
    TONES.get(next).and_then(|(_, tone, _)| *tone)
}

/// Opens the person's file.
pub fn edit(config: &Config) -> Vec<Effect> {
    let text = config.own.text.clone().unwrap_or_else(|| START.to_owned());
    vec![Effect::Outside(Outside::Edit {
        text,
        ending: ".toml",
        then: Box::new(|text| Answer::Edited(text).into()),
    })]
}

/// Takes what was edited.
pub fn edited(config: &Config, text: String) -> Vec<Effect> {
    let before = config.own.text.as_deref().unwrap_or(START);
    if text == before {
        return vec![Effect::tell("nothing was changed")];
    }
    take(&config.own, text, "your file counts from now on".to_owned())
}

/// Lets a text of the file count at once, and writes it.
fn take(own: &Own, text: String, told: String) -> Vec<Effect> {
    let before = own.clone();
    let own = Own {
        text: Some(text.clone()),
        ..before.clone()
    };
    let config = own.config();
    let told = config.notice().unwrap_or(told);
    let write = Effect::ask("write your file of the interface", |_| async move {
        spawn_blocking(move || before.written(text))
            .await
            .unwrap_or_else(|_| Err(Error::internal("interface", "the file was not written")))?;
        Ok(Answer::Written(told))
    });
    vec![Effect::Wear(Box::new(config)), write]
}
