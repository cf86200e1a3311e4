//! Other ways to write a spelling that hold for every skill, so that no table need list them.

/// Endings and words that British and American English write in two ways.
const PAIRS: &[(&str, &str)] = &[
    ("ization", "isation"),
    ("izing", "ising"),
    ("ized", "ised"),
    ("modeling", "modelling"),
    ("labeling", "labelling"),
    ("behavior", "behaviour"),
    ("centered", "centred"),
    ("color", "colour"),
    ("defense", "defence"),
    ("license", "licence"),
    ("analog ", "analogue "),
    ("program management", "programme management"),
];

/// Returns what else people write for `spelling`: "Nodejs" and "Node js" for "Node.js", "visualisation" for "visualization".
pub(super) fn variants(spelling: &str) -> Vec<String> {
    let script = spelling
        .strip_suffix(".js")
        .map(|name| [format!("{name}js"), format!("{name} js")]);
    let british = PAIRS
        .iter()
        .flat_map(|&(one, other)| [(one, other), (other, one)]);
    british
        .filter(|(from, _)| spelling.contains(from))
        .map(|(from, to)| spelling.replace(from, to))
        .chain(script.into_iter().flatten())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_write_it_so() {
        assert_eq!(variants("Node.js"), ["Nodejs", "Node js"]);
        assert_eq!(variants("data visualization"), ["data visualisation"]);
        assert_eq!(variants("user-centred design"), ["user-centered design"]);
        assert_eq!(variants("Rust"), Vec::<String>::new());
    }
}
