//! Turns the data of `templates/` into constants, so that no run of Upward spends time on reading it and a mistake in it stops
//! the build with a sentence: the words of `words/` (by `build/words.rs`) and `guard/` (by `build/guard.rs`), the phrases of
//! `postings/` (by `build/postings.rs`), the weights of `phrases/` (by `build/phrases.rs`), the roadmaps of `tracks/` (by
//! `build/tracks.rs`), the questions of `interview/` (by `build/interview.rs`), and the skills of `skills/`: the table, and
//! every spelling by its first word.

use std::collections::hash_map::Entry::Vacant;
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use bucket::{BITS, BUCKETS, bit, bucket, hash, next};
use fold::{Folded, first_word, is_wordy};
use serde::Deserialize;

#[path = "src/skills/bucket.rs"]
mod bucket;
#[path = "src/skills/fold.rs"]
#[expect(dead_code, reason = "spellings need no way back to their characters")]
mod fold;
#[path = "build/german.rs"]
mod german;
#[path = "build/guard.rs"]
mod guard;
#[path = "build/interview.rs"]
mod interview;
#[path = "build/phrases.rs"]
mod phrases;
#[path = "build/postings.rs"]
mod postings;
#[path = "build/tracks.rs"]
mod tracks;
#[path = "build/variants.rs"]
mod variants;
#[path = "build/words.rs"]
mod words;

/// One skill as a table states it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Skill {
    /// Name for people; found in text too, unless `cased` or `context` lists it.
    name: String,
    /// Other spellings, found in any case.
    #[serde(default)]
    aliases: Vec<String>,
    /// German spellings, found in any case and with the endings of the language (`build/german.rs`).
    #[serde(default)]
    german: Vec<String>,
    /// Ids of the skills that this one proves too.
    #[serde(default)]
    implies: Vec<String>,
    /// Spellings that count where written exactly so ("React", but not "react").
    #[serde(default)]
    cased: Vec<String>,
    /// Spellings that are words of their own and need evidence around them ("Go").
    #[serde(default)]
    context: Vec<String>,
    /// Phrases that begin like a spelling and mean something else ("go to market").
    #[serde(default)]
    not: Vec<String>,
}

impl Skill {
    /// Returns the spellings that the table states, with the rule that says how much each proves.
    fn stated(&self) -> Vec<(&String, &'static str)> {
        let special = self.cased.contains(&self.name) || self.context.contains(&self.name);
        let name = Some(&self.name).filter(|_| !special);
        let plain = name.into_iter().chain(&self.aliases).chain(&self.german);
        let others = [
            (&self.cased, "Cased"),
            (&self.context, "Context"),
            (&self.not, "Not"),
        ];
        let others = others
            .into_iter()
            .flat_map(|(list, rule)| list.iter().map(move |s| (s, rule)));
        plain.map(|s| (s, "Plain")).chain(others).collect()
    }

    /// Returns the spellings that follow from those: German ones with their endings, plain ones as others write them
    /// (`build/variants.rs`), and any with its umlauts spelt out.
    fn derived(&self) -> Vec<(String, &'static str)> {
        let inflected = self.german.iter().flat_map(|s| german::inflected(s));
        let mut derived: Vec<(String, &'static str)> = inflected.map(|s| (s, "Plain")).collect();
        for (spelling, rule) in self.stated() {
            if rule == "Plain" {
                let variants = variants::variants(spelling).into_iter();
                derived.extend(variants.map(|s| (s, rule)));
            }
        }
        let stated = self.stated().into_iter().map(|(s, rule)| (s.clone(), rule));
        let spelt_out: Vec<_> = stated
            .chain(derived.clone())
            .flat_map(|(s, rule)| german::spelt_out(&s).into_iter().map(move |s| (s, rule)))
            .collect();
        derived.extend(spelt_out);
        derived
    }
}

/// Skills by id, by category.
type Table = BTreeMap<String, BTreeMap<String, Skill>>;

/// The category and the skill, by id.
type Skills = BTreeMap<String, (String, Skill)>;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("templates/skills");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files.sort();

    let mut skills = Skills::new();
    for path in files {
        println!("cargo::rerun-if-changed={}", path.display());
        let table: Table = toml::from_str(&fs::read_to_string(&path)?)
            .map_err(|e| format!("{}: {e}", path.display()))?;
        for (category, members) in table {
            for (id, skill) in members {
                if skills
                    .insert(id.clone(), (category.clone(), skill))
                    .is_some()
                {
                    return Err(format!("{}: skill `{id}` stands twice", path.display()).into());
                }
            }
        }
    }
    check(&skills)?;

    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR")?;
    let out = Path::new(&out);
    let words = words::table(Path::new("templates/words"))?;
    fs::write(out.join("words.rs"), words)?;
    let cues = postings::table(Path::new("templates/postings"))?;
    fs::write(out.join("postings.rs"), cues)?;
    let weights = phrases::table(Path::new("templates/phrases/weights.tsv"))?;
    fs::write(out.join("phrases.rs"), weights)?;
    let guard = guard::tables(Path::new("templates/guard"))?;
    fs::write(out.join("guard.rs"), guard)?;
    let known = |id: &str| skills.contains_key(id);
    let questions = interview::bank(Path::new("templates/interview"), known)?;
    fs::write(out.join("interview.json"), questions)?;
    let tracks = tracks::json(Path::new("templates/tracks"))?;
    fs::write(out.join("tracks.json"), tracks)?;
    fs::write(out.join("skills.rs"), entries(&skills)?)?;
    let spellings = spellings(&skills)?;
    fs::write(out.join("first.rs"), first(spellings.keys()))?;
    fs::write(out.join("spellings.rs"), buckets(&spellings)?)?;
    Ok(())
}

/// Writes the skills as `Entry` values, sorted by id.
fn entries(skills: &Skills) -> Result<String, std::fmt::Error> {
    let numbers: HashMap<&str, usize> = skills.keys().map(String::as_str).zip(0..).collect();
    let mut code = String::from("&[\n");
    for (id, (category, skill)) in skills {
        let Skill { name, implies, .. } = skill;
        let proves: Vec<usize> = proven(skills, id)
            .into_iter()
            .map(|id| numbers[id])
            .collect();
        writeln!(
            code,
            "Entry {{ id: {id:?}, category: {category:?}, name: {name:?}, implies: &{implies:?}, proves: &{proves:?} }},"
        )?;
    }
    code.push(']');
    Ok(code)
}

/// Returns the ids of all skills that a skill implies, at once or by another, nearest first, without itself.
fn proven<'a>(skills: &'a Skills, id: &'a str) -> Vec<&'a str> {
    let mut proven = vec![id];
    let mut done = 0;
    while let Some((_, skill)) = proven.get(done).and_then(|id| skills.get(*id)) {
        for implied in &skill.implies {
            if !proven.contains(&implied.as_str()) {
                proven.push(implied);
            }
        }
        done += 1;
    }
    proven.split_off(1)
}

/// Writes every spelling as a `Form` value, by its first word.
fn spellings(skills: &Skills) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    for (entry, exact, rule) in forms(skills)? {
        let text = Folded::new(&exact).text;
        let lead = usize::from(text.starts_with('.'));
        let word = first_word(&text[lead..]).to_owned();
        let letters = text.chars().filter(|c| is_wordy(*c)).count();
        let short = text.chars().count() <= 2 && letters == text.chars().count();
        let inflects = rule == "Plain" && letters > 2 || text == "c++";
        let (next, known) = next(&text[lead + word.len()..]);
        let forms = words.entry(word).or_default();
        write!(
            forms,
            "Form {{ entry: {entry}, text: {text:?}, exact: {exact:?}, rule: Rule::{rule}, short: {short}, inflects: {inflects}, lead: {lead}, next: {next}, known: {known} }}, "
        )?;
    }
    Ok(words)
}

/// Writes each first word with its spellings into its bucket.
fn buckets(spellings: &BTreeMap<String, String>) -> Result<String, std::fmt::Error> {
    let mut buckets = vec![String::new(); BUCKETS];
    for (word, forms) in spellings {
        write!(
            buckets[bucket(hash(word, word.len()))],
            "({word:?}, &[{forms}]), "
        )?;
    }
    let lines: Vec<String> = buckets.iter().map(|words| format!("&[{words}],")).collect();
    Ok(format!("[\n{}\n]", lines.join("\n")))
}

/// Writes the set of first words.
fn first<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let mut set = vec![0_u64; BITS / 64];
    for word in words {
        let (at, bit) = bit(hash(word, word.len()));
        set[at] |= bit;
    }
    format!("{set:?}")
}

/// Returns every spelling with the number of its skill and how much it proves: those that the tables state, then those that
/// follow from them and that no table states. Refuses one that is stated for two skills.
fn forms(skills: &Skills) -> Result<Vec<(usize, String, &'static str)>, String> {
    let mut forms = Vec::new();
    let mut owners: HashMap<String, (usize, &str)> = HashMap::new();
    for (entry, (id, (_, skill))) in skills.iter().enumerate() {
        for (exact, rule) in skill.stated() {
            let owner =
                (rule != "Not").then(|| owners.insert(Folded::new(exact).text, (entry, id)));
            if let Some((other, owner)) = owner.flatten()
                && other != entry
            {
                return Err(format!(
                    "`{exact}` stands for two skills, `{owner}` and `{id}`"
                ));
            }
            forms.push((entry, exact.clone(), rule));
        }
    }
    for (entry, (id, (_, skill))) in skills.iter().enumerate() {
        for (exact, rule) in skill.derived() {
            let text = Folded::new(&exact).text;
            if let Vacant(free) = owners.entry(text) {
                free.insert((entry, id));
                forms.push((entry, exact, rule));
            }
        }
    }
    Ok(forms)
}

/// Refuses implications of skills that no table has.
fn check(skills: &Skills) -> Result<(), String> {
    for (id, (_, skill)) in skills {
        for implied in &skill.implies {
            if !skills.contains_key(implied) {
                return Err(format!(
                    "skill `{id}` implies `{implied}`, which no table has"
                ));
            }
        }
    }
    Ok(())
}
