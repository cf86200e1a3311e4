//! What something looks like from outside, before anybody reads it.

/// Words at least so long are read as a posting without asking, in the weight of [`weight`].
const POSTING: usize = 240;
/// Words shorter than this are no document.
const DOCUMENT: usize = 60;
/// How far from its beginning a resume has said how to reach the person, in characters.
const HEAD: usize = 300;
/// What only those write who look for somebody.
const ASKS: [&str; 21] = [
    "requirements",
    "required",
    "responsibilities",
    "qualifications",
    "we are looking",
    "we're looking",
    "we are hiring",
    "you will",
    "must have",
    "must-have",
    "nice to have",
    "job description",
    "anforderungen",
    "wir suchen",
    "dein profil",
    "ihr profil",
    "requisitos",
    "buscamos",
    "आवश्यकताएँ",
    "योग्यता",
    "ज़िम्मेदारियाँ",
];
/// What else those write who look for somebody, and hardly anybody about themselves.
const OFFERS: [&str; 14] = [
    "looking for",
    "join us",
    "join our",
    "apply",
    "we offer",
    "your profile",
    "your tasks",
    "your role",
    "about us",
    "wir bieten",
    "deine aufgaben",
    "ihre aufgaben",
    "ofrecemos",
    "se valorará",
];
/// What names of job descriptions hold.
const JOB: [&str; 12] = [
    "job",
    "posting",
    "descript",
    "vacan",
    "position",
    "opening",
    "stelle",
    "ausschreibung",
    "empleo",
    "puesto",
    "oferta",
    "नौकरी",
];
/// What names of resumes hold.
const RESUME: [&str; 8] = [
    "resume",
    "résumé",
    "cv",
    "lebenslauf",
    "curricul",
    "bewerb",
    "बायोडाटा",
    "रिज्यूमे",
];

/// What words look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Likeness {
    /// A posting.
    Posting,
    /// An address, where a posting may be.
    Link(String),
    /// A posting or a resume.
    Unsure,
    /// Small talk.
    Talk,
}

/// Returns what words look like.
pub fn likeness(text: &str) -> Likeness {
    let weight = weight(text);
    match link(text) {
        Some((link, rest)) if rest < DOCUMENT => Likeness::Link(link),
        _ if weight < DOCUMENT => Likeness::Talk,
        _ if begins_with_contact(text) => Likeness::Unsure,
        _ if weight >= POSTING || holds(&text.to_lowercase(), &ASKS) => Likeness::Posting,
        _ => Likeness::Unsure,
    }
}

/// Whether words can be more of a document: neither small talk nor an address, nor what only a posting says.
pub fn is_more(text: &str) -> bool {
    match likeness(text) {
        Likeness::Talk | Likeness::Link(_) => false,
        Likeness::Posting | Likeness::Unsure => {
            let text = text.to_lowercase();
            !holds(&text, &ASKS) && !holds(&text, &OFFERS)
        }
    }
}

/// Whether a file's name or what was written beside it says that it is a job description, and not a resume.
pub fn is_job_named(name: &str, words: &str) -> bool {
    let said = format!("{name} {words}").to_lowercase();
    let is_short_for_job = said
        .split(|char: char| !char.is_alphanumeric())
        .any(|word| word == "jd");
    (holds(&said, &JOB) || is_short_for_job) && !holds(&said, &RESUME)
}

/// Whether a file's name says that it is a resume.
pub fn is_resume_named(name: &str) -> bool {
    let name = name.to_lowercase();
    holds(&name, &RESUME) && !holds(&name, &JOB)
}

fn holds(said: &str, words: &[&str]) -> bool {
    words.iter().any(|word| said.contains(word))
}

/// Returns the address in words, and how much else they say.
fn link(text: &str) -> Option<(String, usize)> {
    let is_link = |word: &&str| {
        let word = word.to_lowercase();
        word.starts_with("https://") || word.starts_with("http://") || word.starts_with("www.")
    };
    let word = text.split_whitespace().find(is_link)?;
    let rest = weight(text).saturating_sub(weight(word));
    let word = word.trim_end_matches([',', ')', '>', '"']);
    let link = if word.to_lowercase().starts_with("www.") {
        format!("https://{word}")
    } else {
        word.to_owned()
    };
    Some((link, rest))
}

/// Returns how much words say, in letters of an alphabet: a character of Chinese, Japanese or Korean counts as three.
fn weight(text: &str) -> usize {
    let of = |char: char| match char {
        char if char.is_whitespace() => 0,
        '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' => 3,
        _ => 1,
    };
    text.chars().map(of).sum()
}

/// Whether a text says first how to reach somebody, as resumes do.
fn begins_with_contact(text: &str) -> bool {
    let head: String = text.chars().take(HEAD).collect();
    head.split_whitespace().any(|word| {
        word.split_once('@')
            .is_some_and(|(who, host)| !who.is_empty() && host.contains('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        let posting = "We are looking for an engineer who knows Rust and PostgreSQL.\n".repeat(10);
        let resume = format!("Ada Example\nada@example.org\n{posting}");
        let link = |link: &str| Likeness::Link(link.to_owned());
        let cases = [
            ("hello", Likeness::Talk),
            ("", Likeness::Talk),
            (
                "Backend Engineer, Example Ltd. Requirements: Rust, PostgreSQL, five years of work",
                Likeness::Posting,
            ),
            (
                "I studied physics and want to work with databases, what should I learn first?",
                Likeness::Unsure,
            ),
            (posting.as_str(), Likeness::Posting),
            (resume.as_str(), Likeness::Unsure),
            (
                "here: https://jobs.example.org/1 please",
                link("https://jobs.example.org/1"),
            ),
            ("www.example.org/job", link("https://www.example.org/job")),
        ];
        for (text, expected) in cases {
            assert_eq!(likeness(text), expected, "{text}");
        }
        let chinese = "我们正在招聘一名后端工程师，要求熟悉数据库和分布式系统。".repeat(6);
        assert_eq!(likeness(&chinese), Likeness::Posting);
    }

    #[test]
    fn files_are_told_apart_by_name() {
        assert!(is_job_named("job_description.pdf", ""));
        assert!(is_job_named("acme.pdf", "the JD"));
        assert!(!is_job_named("cv.pdf", "for the job"));
        assert!(!is_job_named("Ada_Example.pdf", ""));
        assert!(!is_job_named("jdoe.pdf", ""));
        assert!(is_resume_named("Ada_CV.pdf"));
        assert!(!is_resume_named("acme.pdf"));
    }
}
