//! Turns the skill tables of `templates/skills/` into one constant, so that no run of Upward spends time on reading them
//! and a mistake in them stops the build with a sentence.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde::Deserialize;

/// One skill as a table states it; `src/skills/table.rs` documents the fields.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Skill {
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    implies: Vec<String>,
    #[serde(default)]
    cased: Vec<String>,
    #[serde(default)]
    context: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
}

/// Skills by id, by category.
type Table = BTreeMap<String, BTreeMap<String, Skill>>;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("templates/skills");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files.sort();

    let mut skills = BTreeMap::new();
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

    let mut code = String::from("&[\n");
    for (id, (category, skill)) in &skills {
        let Skill {
            name,
            aliases,
            implies,
            cased,
            context,
            not,
        } = skill;
        writeln!(
            code,
            "Entry {{ id: {id:?}, category: {category:?}, name: {name:?}, aliases: &{aliases:?}, implies: &{implies:?}, cased: &{cased:?}, context: &{context:?}, not: &{not:?} }},"
        )?;
    }
    code.push(']');
    let out = env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("skills.rs"), code)?;
    Ok(())
}

/// Refuses implications of skills that no table has, and one spelling in two skills.
fn check(skills: &BTreeMap<String, (String, Skill)>) -> Result<(), String> {
    let mut owners: HashMap<String, &str> = HashMap::new();
    for (id, (_, skill)) in skills {
        for implied in &skill.implies {
            if !skills.contains_key(implied) {
                return Err(format!(
                    "skill `{id}` implies `{implied}`, which no table has"
                ));
            }
        }
        let spellings = [&skill.name]
            .into_iter()
            .chain(&skill.aliases)
            .chain(&skill.cased)
            .chain(&skill.context);
        for spelling in spellings {
            let owner = owners.insert(spelling.to_lowercase(), id);
            if owner.is_some_and(|other| other != id) {
                return Err(format!("`{spelling}` stands for two skills, one is `{id}`"));
            }
        }
    }
    Ok(())
}
