//! What stands around a name: the words beside it, and whether it is an item or starts a sentence.

use super::listing::is_separator;
use crate::text::Span;

/// How far before a name its label may stand, in characters.
const LABEL_REACH: usize = 200;

/// Words behind a name that make it a skill.
const AFTER: &[&str] = &[
    "api",
    "apis",
    "application",
    "applications",
    "backend",
    "certification",
    "code",
    "codebase",
    "coding",
    "concurrency",
    "developer",
    "developers",
    "development",
    "engineer",
    "engineers",
    "entwickler",
    "entwicklerin",
    "entwicklung",
    "experience",
    "expertise",
    "framework",
    "frameworks",
    "kenntnisse",
    "kenntnissen",
    "knowledge",
    "language",
    "library",
    "libraries",
    "microservices",
    "packages",
    "programmer",
    "programmers",
    "programmierung",
    "programming",
    "projects",
    "runtime",
    "scripts",
    "services",
    "skills",
    "software",
    "spreadsheets",
    "stack",
    "app",
    "apps",
    "crates",
    "tooling",
];

/// Words before a name that make it a skill, where it is written as a name.
const BEFORE: &[&str] = &[
    "using",
    "used",
    "use",
    "in",
    "with",
    "mit",
    "learning",
    "learn",
    "learned",
    "know",
    "knows",
    "proficient",
    "idiomatic",
    "embedded",
    "like",
    "via",
    "microsoft",
    "ms",
    "google",
    "apache",
    "oracle",
    "modern",
    "advanced",
    "basic",
    "avec",
    "con",
    "including",
    "programming",
    "language",
    "framework",
    "database",
];

/// Words that, with "of" or "in" behind them, make the name after it a skill ("knowledge of R").
const MASTERY: &[&str] = &[
    "knowledge",
    "command",
    "understanding",
    "experience",
    "proficiency",
    "years",
    "use",
    "mastery",
    "fluency",
    "grasp",
    "conocimientos",
    "manejo",
    "dominio",
    "uso",
    "nivel",
    "avanzado",
    "avanzados",
    "intermedio",
    "intermedios",
    "connaissance",
    "connaissances",
    "maîtrise",
    "kenntnisse",
    "users",
    "background",
    "expertise",
    "skills",
];

/// Words of a label that introduces skills ("Languages: R").
const LABELS: &[&str] = &[
    "backend",
    "database",
    "frameworks",
    "frontend",
    "kenntnisse",
    "language",
    "languages",
    "libraries",
    "programmiersprachen",
    "programming",
    "sprachen",
    "skills",
    "software",
    "stack",
    "systems",
    "technical",
    "technologies",
    "technologien",
    "technology",
    "tech",
    "tools",
    "werkzeuge",
    "required",
    "requirements",
    "compétences",
    "langages",
];

/// Words that may stand directly before an item of a list.
const OPENERS: &[&str] = &[
    "and",
    "or",
    "und",
    "oder",
    "in",
    "with",
    "using",
    "mit",
    "of",
    "like",
    "as",
    "e.g.",
    "von",
    "et",
    "ou",
    "y",
    "including",
    "wie",
    "z.b.",
    "sowie",
    "plus",
    "know",
    "both",
    "either",
];

/// Words that may stand directly behind an item of a list.
const CLOSERS: &[&str] = &[
    "and",
    "or",
    "und",
    "oder",
    "et",
    "ou",
    "y",
    "sowie",
    "is",
    "are",
    "ist",
    "preferred",
    "required",
];

/// Whether the word behind the name speaks of a skill.
pub(super) fn cue_after(chars: &[char], span: Span) -> bool {
    let word = word_after(chars, span.end);
    AFTER.contains(&word.to_lowercase().as_str())
}

/// Whether the words before the name speak of a skill.
pub(super) fn cue_before(chars: &[char], span: Span) -> bool {
    if starts_sentence(chars, span) {
        return false;
    }
    let (word, start) = word_before(chars, span.start);
    let word = word.to_lowercase();
    let name_goes_on = word_after(chars, span.end)
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    if BEFORE.contains(&word.as_str()) {
        return !name_goes_on;
    }
    let (earlier, _) = word_before(chars, start);
    matches!(word.as_str(), "of" | "von" | "de" | "d" | "for")
        && MASTERY.contains(&earlier.to_lowercase().as_str())
}

/// Whether the line starts with a label that introduces skills ("Languages: R").
pub(super) fn label_before(chars: &[char], span: Span) -> bool {
    let nearby = &chars[span.start.saturating_sub(LABEL_REACH)..span.start];
    let line_start = nearby
        .iter()
        .rposition(|c| *c == '\n')
        .map_or(0, |at| at + 1);
    let line = &nearby[line_start..];
    let Some(colon) = line.iter().position(|c| *c == ':') else {
        return false;
    };
    let label: String = line[..colon].iter().collect();
    label
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| LABELS.contains(&word.to_lowercase().as_str()))
}

/// Whether what stands before the name lets it be an item by itself.
pub(super) fn item_start(chars: &[char], span: Span) -> bool {
    let before = chars[..span.start]
        .iter()
        .rev()
        .find(|c| **c == '\n' || !c.is_whitespace());
    match before {
        None | Some('\n') => true,
        Some(c) if is_separator(*c) => true,
        Some(_) => OPENERS.contains(&word_before(chars, span.start).0.to_lowercase().as_str()),
    }
}

/// Whether what stands behind the name lets it be an item by itself.
pub(super) fn item_end(chars: &[char], span: Span) -> bool {
    let after = chars[span.end..]
        .iter()
        .find(|c| **c == '\n' || !c.is_whitespace());
    match after {
        None | Some('\n' | '.') => true,
        Some(c) if is_separator(*c) => true,
        Some(_) => {
            let word = word_after(chars, span.end).to_lowercase();
            CLOSERS.contains(&word.as_str()) || AFTER.contains(&word.as_str())
        }
    }
}

/// Whether a sentence starts at the name, so that its capital proves nothing.
pub(super) fn starts_sentence(chars: &[char], span: Span) -> bool {
    let before = chars[..span.start]
        .iter()
        .rev()
        .find(|c| **c == '\n' || !c.is_whitespace());
    matches!(
        before,
        None | Some('\n' | '.' | '!' | '?' | '•' | '·' | '*' | '"' | '“')
    )
}

/// Returns the word behind `at`, if only spaces or a hyphen stand between.
fn word_after(chars: &[char], at: usize) -> String {
    let rest = chars.get(at..).unwrap_or_default();
    rest.iter()
        .skip_while(|c| **c == ' ' || **c == '-' || **c == '\n')
        .take_while(|c| c.is_alphanumeric())
        .take(24)
        .collect()
}

/// Returns the word before `at`, if only spaces or an apostrophe ("d'Excel") stand between, and where it starts.
fn word_before(chars: &[char], at: usize) -> (String, usize) {
    let before = chars.get(..at).unwrap_or_default();
    let end = before
        .iter()
        .rposition(|c| !c.is_whitespace() && !matches!(c, '\'' | '’'))
        .map_or(0, |last| last + 1);
    let start = before[..end]
        .iter()
        .rposition(|c| !(c.is_alphanumeric() || *c == '.'))
        .map_or(0, |last| last + 1);
    (before[start..end].iter().take(24).collect(), start)
}
