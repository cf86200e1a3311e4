//! Turns the weights of the tagger of phrases (`templates/phrases/weights.tsv`) into a constant: keys in buckets, each with
//! its row of weights.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use kind::{BUCKETS, Kind, bucket, extend};
use name::KINDS;

#[path = "../src/posting/phrase/kind.rs"]
mod kind;
#[path = "phrases/name.rs"]
mod name;

/// The labels, in the order of the weights.
const LABELS: [&str; 3] = ["begins", "inside", "outside"];

/// Pairs of weights by place, from the farthest word before to the farthest behind.
type Row = Vec<[i8; 2]>;

/// Returns the weights as Rust code.
pub fn table(path: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", path.display());
    let mut steps = [[0_i16; 3]; 3];
    let mut rows: BTreeMap<(usize, u64), Row> = BTreeMap::new();
    for line in fs::read_to_string(path)?
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let wrong = || format!("{}: `{line}` is no line of weights", path.display());
        let fields: Vec<&str> = line.split('\t').collect();
        if let ["step", from, to, weight] = fields[..] {
            let label = |name| LABELS.iter().position(|label| *label == name);
            let (from, to) = label(from).zip(label(to)).ok_or_else(wrong)?;
            steps[from][to] = weight.parse()?;
            continue;
        }
        let [name, value, weights @ ..] = &fields[..] else {
            return Err(wrong().into());
        };
        let kind = KINDS
            .iter()
            .find(|(_, other)| other == name)
            .ok_or_else(wrong)?
            .0;
        let key = value.chars().fold(kind.seed(), extend);
        let row = row(kind, weights).ok_or_else(wrong)?;
        if rows.insert((bucket(key), key), row).is_some() {
            return Err(format!("{}: the key of `{line}` stands twice", path.display()).into());
        }
    }
    let mut starts = vec![0; BUCKETS + 1];
    let (mut keys, mut flat) = (Vec::new(), Row::new());
    for ((bucket, key), row) in rows {
        starts[bucket + 1] += 1;
        keys.push((key, flat.len()));
        flat.extend(row);
    }
    for at in 0..BUCKETS {
        starts[at + 1] += starts[at];
    }
    Ok(format!(
        "Learned {{ buckets: {starts:?}, keys: &{keys:?}, rows: &{flat:?}, steps: {steps:?} }}"
    ))
}

/// Reads fields `place:begins:inside`.
fn row(kind: Kind, fields: &[&str]) -> Option<Row> {
    let reach = i32::try_from(kind.reach()).ok()?;
    let mut row = vec![[0; 2]; 2 * kind.reach() + 1];
    for field in fields {
        let mut parts = field.split(':');
        let place: i32 = parts.next()?.parse().ok()?;
        let weights = [parts.next()?.parse().ok()?, parts.next()?.parse().ok()?];
        *row.get_mut(usize::try_from(place + reach).ok()?)? = weights;
    }
    Some(row)
}
