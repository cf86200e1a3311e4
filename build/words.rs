//! Turns the data files of `templates/words/` into a constant table, so that no run of Upward spends time on reading them.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use kind::{FILES, Hint, Topic};

#[path = "../src/parse/words/kind.rs"]
mod kind;
#[path = "../src/parse/words/slot.rs"]
mod slot;

/// The file of places, which belong to no language.
const PLACES: &str = "places";

/// What a word means, as `Entry` in `src/parse/words/table.rs`.
#[derive(Default)]
struct Entry {
    whole: u64,
    ending: u64,
    month: Option<u8>,
    heading: Option<(Topic, u32)>,
    cue: Option<(Topic, u32)>,
}

type Table = BTreeMap<String, Entry>;

/// Returns the table as Rust code.
pub fn table(folder: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut table = Table::new();
    let languages = FILES
        .iter()
        .enumerate()
        .map(|(i, (_, file))| (*file, 1 << i));
    for (file, language) in languages.chain([(PLACES, 0)]) {
        let path = folder.join(file).with_extension("txt");
        println!("cargo::rerun-if-changed={}", path.display());
        let lines = fs::read_to_string(&path)?;
        for line in lines.lines().filter(|line| !line.starts_with('#')) {
            read(line, language, &mut table).ok_or_else(|| {
                let start: String = line.chars().take(40).collect();
                format!(
                    "{}: `{start}` is no line `kind: word, word`",
                    path.display()
                )
            })?;
        }
    }
    code(&table)
}

/// Reads a line `kind: word, word` of a file in `language`; none where its kind is unknown.
fn read(line: &str, language: u32, table: &mut Table) -> Option<()> {
    let (kind, list) = line.split_once(": ")?;
    for word in list.split(", ") {
        let (word, is_ending) = match word.strip_prefix('*') {
            Some(ending) => (ending, true),
            None => (word, false),
        };
        let entry = table.entry(word.to_owned()).or_default();
        let announced = |place: &mut Option<(Topic, u32)>, topic| {
            place.get_or_insert((topic, 0)).1 |= language;
        };
        if let Some(name) = kind.strip_prefix("heading ") {
            announced(&mut entry.heading, topic(name)?);
        } else if let Some(name) = kind.strip_prefix("cue ") {
            announced(&mut entry.cue, topic(name)?);
        } else if let Some(month) = kind.strip_prefix("month ") {
            let month = month.parse().ok().filter(|month| (1..=12).contains(month));
            entry.month = Some(month?);
        } else {
            let hint = hint(kind)? as u64;
            match is_ending {
                true => entry.ending |= hint,
                false => entry.whole |= hint,
            }
        }
    }
    Some(())
}

fn code(table: &Table) -> Result<String, Box<dyn Error>> {
    let mut slots = vec![(0, 0, 0); (table.len() * 2).next_power_of_two()];
    let mut entries: Vec<String> = Vec::new();
    let mut text = String::new();
    for (word, entry) in table {
        let Entry {
            whole,
            ending,
            month,
            heading,
            cue,
        } = entry;
        let announced = |heading: &Option<(Topic, u32)>| match heading {
            Some((topic, languages)) => {
                format!("Some(Heading {{ topic: Topic::{topic:?}, languages: {languages} }})")
            }
            None => "None".to_owned(),
        };
        let (heading, cue) = (announced(heading), announced(cue));
        let entry = format!(
            "Entry {{ whole: {whole}, ending: {ending}, month: {month:?}, heading: {heading}, cue: {cue} }}"
        );
        let number = entries
            .iter()
            .position(|known| *known == entry)
            .unwrap_or_else(|| {
                entries.push(entry);
                entries.len() - 1
            });
        let mut at = slot::of(word, slots.len());
        while slots[at].1 > 0 {
            at = (at + 1) % slots.len();
        }
        let length = u8::try_from(word.len()).map_err(|_| format!("`{word}` is too long"))?;
        slots[at] = (text.len(), length, number);
        text.push_str(word);
    }
    let mut code = String::new();
    writeln!(code, "const TEXT: &str = {text:?};")?;
    writeln!(
        code,
        "static ENTRIES: [Entry; {}] = [{}];",
        entries.len(),
        entries.join(",\n")
    )?;
    writeln!(
        code,
        "static SLOTS: [(u32, u8, u16); {}] = {slots:?};",
        slots.len()
    )?;
    Ok(code)
}

/// Returns the topic of a line `heading TOPIC: ...` or `cue TOPIC: ...`.
fn topic(name: &str) -> Option<Topic> {
    Some(match name {
        "summary" => Topic::Summary,
        "work" => Topic::Work,
        "education" => Topic::Education,
        "skills" => Topic::Skills,
        "languages" => Topic::Languages,
        "projects" => Topic::Projects,
        "certificates" => Topic::Certificates,
        "awards" => Topic::Awards,
        "publications" => Topic::Publications,
        "volunteer" => Topic::Volunteer,
        "interests" => Topic::Interests,
        "references" => Topic::References,
        "contact" => Topic::Contact,
        "other" => Topic::Other,
        _ => return None,
    })
}

/// Returns what the words of a line `HINT: ...` hint at.
fn hint(name: &str) -> Option<Hint> {
    Some(match name {
        "present" => Hint::Present,
        "to" => Hint::To,
        "since" => Hint::Since,
        "until" => Hint::Until,
        "season" => Hint::Season,
        "expected" => Hint::Expected,
        "duration" => Hint::Duration,
        "connective" => Hint::Connective,
        "degree link" => Hint::DegreeLink,
        "title" => Hint::Title,
        "organisation" => Hint::Organisation,
        "school" => Hint::School,
        "degree" => Hint::Degree,
        "score" => Hint::Score,
        "course" => Hint::Course,
        "fluency" => Hint::Fluency,
        "city" => Hint::City,
        "region" => Hint::Region,
        "furniture" => Hint::Furniture,
        "not a name" => Hint::NotAName,
        "label highlights" => Hint::LabelHighlights,
        "label name" => Hint::LabelName,
        "label label" => Hint::LabelLabel,
        "label location" => Hint::LabelLocation,
        "label email" => Hint::LabelEmail,
        "label phone" => Hint::LabelPhone,
        "label url" => Hint::LabelUrl,
        "label keywords" => Hint::LabelKeywords,
        "label organization" => Hint::LabelOrganisation,
        "label date" => Hint::LabelDate,
        "sector" => Hint::Sector,
        "employment" => Hint::Employment,
        "grade" => Hint::Grade,
        "posting" => Hint::Posting,
        "paperwork" => Hint::Paperwork,
        "subject" => Hint::Subject,
        _ => return None,
    })
}
