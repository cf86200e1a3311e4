//! Turns the words of `templates/guard/` into constant tables, so that no run of Upward spends time on reading them.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use mark::Mark;
use root::{Language, root};

#[path = "../src/guard/mark.rs"]
#[expect(dead_code, reason = "what stands next to numbers is written as code")]
mod mark;
#[path = "../src/guard/root.rs"]
mod root;

/// The group that every deed belongs to: whoever did something may say that they worked on it.
const DEED: u16 = 0;

/// A file as it stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    neutral: String,
    loose: String,
    same: String,
    weaker: String,
    deeds: Deeds,
    hedges: Hedges,
    marks: Marks,
    numbers: Numbers,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deeds {
    help: String,
    r#do: String,
    design: String,
    lead: String,
    found: String,
    past: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hedges {
    intent: String,
    open: String,
    deny: String,
    share: String,
    draft: String,
    slight: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Marks {
    seniority: String,
    mastery: String,
    degree: String,
    certificate: String,
    title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Numbers {
    words: String,
    scales: String,
    multiples: String,
    vague: String,
    units: String,
    about: String,
    under: String,
    most: String,
    least: String,
    since: String,
    months: String,
}

/// What a word means, as `Entry` in `src/guard/table.rs`.
#[derive(Default, Clone)]
struct Entry {
    whole: bool,
    role: Option<String>,
    marks: u16,
    rank: u8,
    says: BTreeSet<u16>,
    holds: BTreeSet<u16>,
}

/// The tables of one language.
struct Tables {
    language: Language,
    exact: BTreeMap<String, Entry>,
    roots: BTreeMap<String, Entry>,
    groups: u16,
}

/// Returns the tables as Rust code.
pub fn tables(folder: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut code = String::new();
    let mut groups = DEED + 1;
    for (name, file, language) in [
        ("ENGLISH", "en.toml", Language::English),
        ("GERMAN", "de.toml", Language::German),
    ] {
        let path = folder.join(file);
        println!("cargo::rerun-if-changed={}", path.display());
        let file: File = toml::from_str(&fs::read_to_string(&path)?)
            .map_err(|e| format!("{}: {e}", path.display()))?;
        let mut tables = Tables {
            language,
            exact: BTreeMap::new(),
            roots: BTreeMap::new(),
            groups,
        };
        tables
            .read(&file)
            .ok_or_else(|| format!("{}: a line is not `this: words`", path.display()))?;
        tables.inherit();
        groups = tables.groups;
        let Tables { exact, roots, .. } = tables;
        write!(code, "static {name}: Tables = Tables {{ exact: &")?;
        list(&mut code, &exact)?;
        code.push_str(", roots: &");
        list(&mut code, &roots)?;
        code.push_str(" };\n");
    }
    Ok(code)
}

impl Tables {
    fn read(&mut self, file: &File) -> Option<()> {
        for (words, mark) in [
            (&file.marks.seniority, Mark::Seniority),
            (&file.marks.mastery, Mark::Mastery),
            (&file.marks.degree, Mark::Degree),
            (&file.marks.certificate, Mark::Certificate),
            (&file.marks.title, Mark::Title),
            (&file.hedges.intent, Mark::Intent),
            (&file.hedges.open, Mark::Open),
            (&file.hedges.deny, Mark::Deny),
            (&file.hedges.share, Mark::Share),
            (&file.hedges.draft, Mark::Draft),
            (&file.hedges.slight, Mark::Slight),
            (&file.deeds.help, Mark::Help),
            (&file.loose, Mark::Free),
            (&file.numbers.vague, Mark::Vague),
        ] {
            for word in words.split_whitespace() {
                self.word(word, &|entry| entry.marks |= mark as u16);
            }
        }
        for (words, mark) in [(&file.neutral, Mark::Free), (&file.deeds.past, Mark::Past)] {
            for word in words.split_whitespace() {
                self.exact(word, &|entry| entry.marks |= mark as u16);
            }
        }
        let deeds = &file.deeds;
        let ranks = [
            &deeds.help,
            &deeds.r#do,
            &deeds.design,
            &deeds.lead,
            &deeds.found,
        ];
        for (words, rank) in ranks.into_iter().zip(1..) {
            for word in words.split_whitespace() {
                self.word(word, &|entry| {
                    entry.rank = entry.rank.max(rank);
                    entry.holds.insert(DEED);
                    if rank == 1 {
                        entry.says.insert(DEED);
                    }
                });
            }
        }
        // Words of doing are no synonyms of each other; those of the other ranks are, line by line.
        for group in [
            &file.same,
            &file.hedges.share,
            &file.hedges.draft,
            &file.numbers.vague,
            &file.hedges.deny,
        ]
        .into_iter()
        .chain([&deeds.help, &deeds.design, &deeds.lead, &deeds.found])
        .chain([
            &file.hedges.intent,
            &file.hedges.open,
            &file.marks.certificate,
            &file.marks.mastery,
            &file.marks.degree,
            &file.marks.seniority,
        ])
        .flat_map(|groups| groups.lines())
        {
            let id = self.group();
            for word in group.split_whitespace() {
                self.word(word, &|entry| {
                    entry.says.insert(id);
                    entry.holds.insert(id);
                });
            }
        }
        for line in file.weaker.lines().filter(|line| !line.is_empty()) {
            let (weak, strong) = line.split_once(": ")?;
            let id = self.group();
            for word in weak.split_whitespace() {
                self.word(word, &|entry| {
                    entry.says.insert(id);
                    entry.holds.insert(id);
                });
            }
            for word in strong.split_whitespace() {
                self.word(word, &|entry| {
                    entry.holds.insert(id);
                });
            }
        }
        self.numbers(&file.numbers)
    }

    fn numbers(&mut self, numbers: &Numbers) -> Option<()> {
        let mut lines = Vec::new();
        for (line, kind) in [(&numbers.words, "Number"), (&numbers.scales, "Scale")] {
            for line in line.lines().filter(|line| !line.is_empty()) {
                let (value, words) = line.split_once(": ")?;
                let value: f64 = value.parse().ok()?;
                lines.push((format!("Role::{kind}({value:?})"), words));
            }
        }
        for line in numbers.multiples.lines().filter(|line| !line.is_empty()) {
            let (values, words) = line.split_once(": ")?;
            let (times, percent) = values.split_once(' ')?;
            let (times, percent): (f64, f64) = (times.parse().ok()?, percent.parse().ok()?);
            lines.push((format!("Role::Multiple({times:?}, {percent:?})"), words));
        }
        for line in numbers.units.lines().filter(|line| !line.is_empty()) {
            let (unit, words) = line.split_once(": ")?;
            let (unit, factor) = unit.split_once(' ')?;
            let factor = factor.parse::<f64>();
            let unit = match unit {
                "percent" => "Unit::Percent, 1.0".to_owned(),
                "times" => "Unit::Times, 1.0".to_owned(),
                "ordinal" => "Unit::Ordinal, 1.0".to_owned(),
                "time" => format!("Unit::Time, {:?}", factor.ok()?),
                "month" => format!("Unit::Month, {:?}", factor.ok()?),
                "byte" => format!("Unit::Byte, {:?}", factor.ok()?),
                "money" => {
                    let code = words.split(' ').find(|word| word.len() == 3)?;
                    let place = ["usd", "eur", "gbp", "inr", "chf", "pln", "vnd", "jpy"]
                        .iter()
                        .position(|known| *known == code)?;
                    format!("Unit::Money({place}), 1.0")
                }
                _ => return None,
            };
            lines.push((format!("Role::Unit({unit})"), words));
        }
        for (words, bound) in [
            (&numbers.about, "About"),
            (&numbers.under, "Under"),
            (&numbers.most, "Most"),
            (&numbers.least, "Least"),
            (&numbers.since, "Since"),
        ] {
            lines.push((format!("Role::Bound(Bound::{bound})"), words));
        }
        for (words, month) in numbers.months.split('|').zip(1..) {
            lines.push((format!("Role::Month({month})"), words));
        }
        for (role, words) in lines {
            for word in words.split_whitespace() {
                self.exact(word, &|entry| {
                    entry.role.get_or_insert_with(|| role.clone());
                });
            }
        }
        Some(())
    }

    /// Gives each word what its root means, unless it means something in its own form only.
    fn inherit(&mut self) {
        for (word, entry) in &mut self.exact {
            let free = entry.marks & Mark::Free as u16 != 0;
            let Some(known) = self.roots.get(&root(word, self.language, true)) else {
                continue;
            };
            if !(entry.whole || free || word.contains(' ')) {
                entry.marks |= known.marks;
                entry.rank = entry.rank.max(known.rank);
                entry.says.extend(&known.says);
                entry.holds.extend(&known.holds);
            }
        }
    }

    fn group(&mut self) -> u16 {
        self.groups += 1;
        self.groups - 1
    }

    /// Changes what a word means, in every inflection unless it stands with `=`.
    fn word(&mut self, word: &str, change: &dyn Fn(&mut Entry)) {
        let whole = word.starts_with('=');
        self.exact(word, change);
        if !whole && !word.contains(['_', '-']) {
            let root = root(word, self.language, true);
            change(self.roots.entry(root).or_default());
        }
    }

    /// Changes what a word or a phrase means in this form.
    fn exact(&mut self, word: &str, change: &dyn Fn(&mut Entry)) {
        let key = word.trim_start_matches('=').replace(['_', '-'], " ");
        let entry = self.exact.entry(key).or_default();
        entry.whole |= word.starts_with('=');
        change(entry);
    }
}

fn list(code: &mut String, words: &BTreeMap<String, Entry>) -> std::fmt::Result {
    code.push_str("[\n");
    for (word, entry) in words {
        let Entry {
            whole,
            role,
            marks,
            rank,
            says,
            holds,
        } = entry;
        let role = role.as_deref().unwrap_or("Role::Word");
        let (says, holds): (Vec<_>, Vec<_>) = (says.iter().collect(), holds.iter().collect());
        writeln!(
            code,
            "({word:?}, Entry {{ whole: {whole}, role: {role}, marks: {marks}, rank: {rank}, says: &{says:?}, holds: &{holds:?} }}),"
        )?;
    }
    code.push(']');
    Ok(())
}
