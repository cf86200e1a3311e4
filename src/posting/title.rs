//! The title of the position.

use super::passage::Passage;
use super::source::{Source, places};
use crate::posting::Quote;
use crate::text::Span;

/// Labels in front of a title.
const LABELS: &[&str] = &[
    "job title",
    "title",
    "position title",
    "position",
    "role",
    "job",
    "vacancy",
    "stellenbezeichnung",
    "stelle",
    "stellentitel",
    "berufsbezeichnung",
    "poste",
    "puesto",
    "job-titel",
    "jobtitel",
    "vacancy title",
];

/// Phrases in front of a title within a sentence; the first that stands in the text wins.
const BEFORE: &[&str] = &[
    "looking for an experienced",
    "looking for a talented",
    "looking for a skilled",
    "looking for a passionate",
    "looking for a motivated",
    "looking for an",
    "looking for a",
    "looking to hire an",
    "looking to hire a",
    "hiring an",
    "hiring a",
    "seeking an experienced",
    "seeking an",
    "seeking a",
    "searching for an",
    "searching for a",
    "in need of a",
    "need an",
    "need a",
    "opening for an",
    "opening for a",
    "recruiting a",
    "recruiting an",
    "join us as an",
    "join us as a",
    "suchen wir einen",
    "suchen wir eine",
    "suchen wir eine:n",
    "wir suchen einen",
    "wir suchen eine",
    "suchen einen",
    "suchen eine",
    "sucht einen",
    "sucht eine",
    "suchen zum nächstmöglichen zeitpunkt einen",
    "suchen zum nächstmöglichen zeitpunkt eine",
    "suchen ab sofort einen",
    "suchen ab sofort eine",
    "nächstmöglichen zeitpunkt einen",
    "nächstmöglichen zeitpunkt eine",
    "ab sofort einen",
    "ab sofort eine",
    "recherchons un",
    "recherchons une",
    "buscamos un",
    "buscamos una",
    "as an",
    "as a",
    "als",
];

/// Words that end a title within a sentence.
const BEHIND: &[&str] = &[
    "to join",
    "to lead",
    "to help",
    "to drive",
    "to work",
    "to build",
    "to support",
    "to grow",
    "to manage",
    "to own",
    "to take",
    "to be",
    "to design",
    "to develop",
    "to",
    "who",
    "with",
    "that",
    "which",
    "for our",
    "for the",
    "for a",
    "on our",
    "at",
    "in our",
    "in",
    "und",
    "mit",
    "zur",
    "zum",
    "für unser",
    "für unsere",
    "für unseren",
    "am standort",
    "in unserem",
    "based",
    "you will",
    "wanted",
    "gesucht",
    "needed",
    "required",
    "(m/w/d)",
    "(w/m/d)",
    "(d/m/w)",
    "(m/f/d)",
    "(f/m/d)",
    "(m/f/x)",
    "(f/m/x)",
    "(m/w/x)",
    "(all genders)",
    "(gn)",
    "(m/f)",
    "(h/f)",
    "(f/h)",
    "starting",
];

/// Marks of a title in German and European postings.
const MARKS: &[&str] = &[
    "(m/w/d)",
    "(w/m/d)",
    "(d/m/w)",
    "(m/d/w)",
    "(w/d/m)",
    "(m/f/d)",
    "(f/m/d)",
    "(d/f/m)",
    "(m/f/x)",
    "(f/m/x)",
    "(m/w/x)",
    "(m/w)",
    "(w/m)",
    "(all genders)",
    "(gn)",
    "(m/f)",
    "(h/f)",
    "(f/h)",
    "(h/f/x)",
    "(all gender)",
    "(x/f/m)",
    "(mwd)",
    "m/w/d",
    "w/m/d",
];

/// Words that name an occupation.
const ROLES: &[&str] = &[
    "engineer",
    "developer",
    "manager",
    "designer",
    "analyst",
    "architect",
    "scientist",
    "administrator",
    "specialist",
    "consultant",
    "director",
    "lead",
    "officer",
    "assistant",
    "coordinator",
    "nurse",
    "teacher",
    "accountant",
    "technician",
    "intern",
    "representative",
    "executive",
    "associate",
    "programmer",
    "tester",
    "researcher",
    "writer",
    "editor",
    "recruiter",
    "driver",
    "chef",
    "cook",
    "mechanic",
    "electrician",
    "lawyer",
    "counsel",
    "physician",
    "therapist",
    "pharmacist",
    "supervisor",
    "operator",
    "clerk",
    "advisor",
    "adviser",
    "strategist",
    "owner",
    "master",
    "entwickler",
    "entwicklerin",
    "ingenieur",
    "ingenieurin",
    "leiter",
    "leiterin",
    "berater",
    "beraterin",
    "fachkraft",
    "kaufmann",
    "kauffrau",
    "sachbearbeiter",
    "sachbearbeiterin",
    "referent",
    "referentin",
    "techniker",
    "buchhalter",
    "erzieher",
    "pfleger",
    "mitarbeiter",
    "assistenz",
    "werkstudent",
    "praktikant",
    "trainee",
    "apprentice",
    "auszubildender",
    "ingénieur",
    "développeur",
    "desarrollador",
    "head",
    "president",
    "worker",
    "attendant",
    "receptionist",
    "cashier",
    "professor",
    "lecturer",
    "tutor",
    "surveyor",
    "planner",
    "buyer",
    "auditor",
    "controller",
    "welder",
    "plumber",
    "carpenter",
    "midwife",
    "paramedic",
    "carer",
    "caregiver",
    "librarian",
    "translator",
    "journalist",
    "photographer",
    "sre",
    "partner",
    "agent",
    "guard",
    "machinist",
    "baker",
    "trainer",
    "instructor",
    "coach",
    "paralegal",
    "statistician",
    "economist",
    "psychologist",
    "dentist",
    "veterinarian",
    "hygienist",
    "dietitian",
    "physiotherapist",
    "biologist",
    "chemist",
];

/// Longest title, in words and in characters.
const MOST_WORDS: usize = 10;
const MOST_CHARS: usize = 90;
/// How many passages at the start may be the title by themselves.
const TOP: usize = 8;

/// Returns the title: by a label, by a gender mark, by a first line that names an occupation, by a sentence, or the first heading.
pub(super) fn title(source: &Source, passages: &[Passage]) -> Option<Quote> {
    let top = || passages.iter().take(TOP);
    labelled(source, passages)
        .or_else(|| top().find_map(|p| marked(source, p.span)))
        .or_else(|| top().find_map(|p| occupation(source, p.span)))
        .or_else(|| passages.iter().find_map(|p| in_sentence(source, p.span)))
        .or_else(|| first_heading(source, passages))
}

fn labelled(source: &Source, passages: &[Passage]) -> Option<Quote> {
    passages.iter().take(TOP * 3).find_map(|passage| {
        let small = source.small(passage.span);
        let colon = small.find(':')?;
        let label = small[..colon].trim_matches(|c: char| !c.is_alphanumeric());
        let start = passage.span.start + small[..=colon].chars().count();
        let line = (start..passage.span.end)
            .find(|at| source.chars.get(*at) == Some(&'\n'))
            .unwrap_or(passage.span.end);
        let span = Span { start, end: line };
        let quote = source.quote(span)?;
        let short = quote.text.split_whitespace().count() <= MOST_WORDS;
        (LABELS.contains(&label) && short)
            .then(|| trim(source, quote.span))
            .flatten()
    })
}

/// Returns the words before a gender mark.
fn marked(source: &Source, span: Span) -> Option<Quote> {
    let small = source.small(span);
    let at = MARKS.iter().filter_map(|mark| small.find(mark)).min()?;
    let end = span.start + small[..at].chars().count();
    in_sentence(source, span).or_else(|| {
        let start = (span.start..end)
            .rfind(|at| source.chars.get(*at) == Some(&'\n'))
            .map_or(span.start, |at| at + 1);
        sized(trim(source, Span { start, end })?)
    })
}

/// Returns a short line that names an occupation and is no sentence.
fn occupation(source: &Source, span: Span) -> Option<Quote> {
    let small = source.small(span);
    let named = small.split(|c: char| !c.is_alphanumeric()).any(|word| {
        ROLES.contains(&word)
            || ROLES
                .iter()
                .any(|role| role.len() > 7 && word.ends_with(role))
    });
    let sentence = small.ends_with(['.', ':', '!', '?']) || small.contains(['@', ':']);
    let quote = sized(trim(source, span)?)?;
    let telling = super::source::holds(
        &small,
        &["you", "we", "our", "is", "are", "wir", "sie", "du", "will"],
    );
    (named && !sentence && !telling).then_some(quote)
}

/// Returns the title that a sentence such as "We are looking for a Senior Engineer to join us" names.
fn in_sentence(source: &Source, span: Span) -> Option<Quote> {
    let small = source.small(span);
    let wanted = ["wanted", "gesucht"]
        .iter()
        .find_map(|word| places(&small, word).next())
        .filter(|at| {
            small[..*at].split_whitespace().count() <= MOST_WORDS
                && !small[..*at].contains(['.', ','])
        });
    if let Some(at) = wanted {
        let end = span.start + small[..at].chars().count();
        return sized(trim(
            source,
            Span {
                start: span.start,
                end,
            },
        )?);
    }
    let start = BEFORE
        .iter()
        .find_map(|phrase| places(&small, phrase).next().map(|at| at + phrase.len()))?;
    let start = start + usize::from(small[start..].starts_with('n'));
    let rest = &small[start..];
    let stop = rest
        .find(['.', ',', ';', '!', ':', '|'])
        .unwrap_or(rest.len());
    let stop = BEHIND
        .iter()
        .filter_map(|phrase| places(&rest[..stop], phrase).next().filter(|at| *at > 1))
        .min()
        .unwrap_or(stop);
    let from = span.start + small[..start].chars().count();
    let end = from + rest[..stop].chars().count();
    let quote = sized(trim(source, Span { start: from, end })?)?;
    let name = quote
        .text
        .split_whitespace()
        .any(|word| word.starts_with(char::is_uppercase));
    let role = quote
        .text
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| {
            ROLES
                .iter()
                .any(|role| word == *role || (role.len() > 7 && word.ends_with(role)))
        });
    (role || (name && !small[..start].ends_with(" a"))).then_some(quote)
}

fn first_heading(source: &Source, passages: &[Passage]) -> Option<Quote> {
    let first = passages.first()?;
    let silent = super::heading::announces(&source.small(first.span), true).is_some();
    let end = source.chars.get(first.span.end.checked_sub(1)?)?;
    (!silent && !matches!(end, '.' | '!' | '?' | ':') && !first.item)
        .then(|| sized(trim(source, first.span)?))
        .flatten()
        .filter(|quote| quote.text.split_whitespace().count() <= 7)
}

/// Leaves out what stands around a title: marks, the company and the place behind it.
fn trim(source: &Source, span: Span) -> Option<Quote> {
    let small = source.small(span);
    let cut = MARKS
        .iter()
        .chain(&[
            " at ",
            " bei ",
            " | ",
            " – ",
            " — ",
            " - ",
            " · ",
            "\n",
            "\t",
            " in teilzeit",
            " in vollzeit",
            " (remote",
            " (full",
            " (part",
            " (hybrid",
        ])
        .filter_map(|mark| small.find(mark))
        .filter(|at| *at > 2)
        .min()
        .unwrap_or(small.len());
    let end = span.start + small[..cut].chars().count();
    source.quote(Span {
        start: span.start,
        end,
    })
}

fn sized(quote: Quote) -> Option<Quote> {
    let words = quote.text.split_whitespace().count();
    let chars = quote.span.end - quote.span.start;
    (words <= MOST_WORDS && (3..=MOST_CHARS).contains(&chars)).then_some(quote)
}
