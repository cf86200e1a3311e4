//! Whether a text is a resume at all. Refuses only what shows nothing of one, or reads as something else.

use super::words::{Hint, Topic, Words};
use crate::error::{Error, Result};
use crate::resume::Resume;

/// As many phrases that address an applicant make a posting of a text without a career.
const POSTING: usize = 3;
/// As many phrases of invoices, statements or contracts make one of a text without a career.
const PAPERWORK: usize = 3;
/// Longest line that can name a job or a degree, in characters; prose runs on.
const NAMING: usize = 60;

/// Checks that `resume`, read from `content` under headings of these topics, is one.
///
/// # Errors
/// Refuses with `not-a-resume` a text that shows neither contact details nor a section nor work, and one
/// without a career that reads as a posting, as paperwork or as source code.
pub(super) fn check(resume: &Resume, topics: &[Topic], content: &str, words: &Words) -> Result<()> {
    let career = has_career(resume);
    let telling = |topic: &Topic| !matches!(topic, Topic::Summary | Topic::Contact | Topic::Other);
    let telling = topics.iter().any(telling);
    if career && telling {
        return Ok(());
    }
    let addressed = words.phrases(content, Hint::Posting);
    if !career && addressed >= POSTING {
        return Err(Error::refused(
            "not-a-resume",
            "The document reads as a job posting, not as a resume: it has no dated work or education, and it addresses applicants.",
        )
        .hint("Give the resume as the file and the posting after --posting."));
    }
    if telling || names_work(content, addressed, words) {
        return Ok(());
    }
    // Entries found without headings may be those of a bill.
    if words.phrases(content, Hint::Paperwork) >= PAPERWORK {
        return Err(other("an invoice, a statement or a contract"));
    }
    if !career && is_code(content) {
        return Err(other("source code"));
    }
    let basics = &resume.basics;
    let reachable =
        !basics.email.is_empty() || !basics.phone.is_empty() || !basics.profiles.is_empty();
    if !career && !reachable && topics.is_empty() {
        return Err(Error::refused(
            "not-a-resume",
            "The document does not read as a resume: it has no contact details, no section such as experience or education, and no work.",
        )
        .hint("Check that the file is the resume and not another document."));
    }
    Ok(())
}

fn other(kind: &str) -> Error {
    Error::refused(
        "not-a-resume",
        format!("The document reads as {kind}, not as a resume: it has no dated work or education, and no section of either."),
    )
    .hint("Check that the file is the resume and not another document.")
    .hint("If it is the resume, give its parts headings, such as Experience and Education, and its entries dates.")
}

/// Whether work or education with a date was found.
fn has_career(resume: &Resume) -> bool {
    let worked = resume.work.iter().any(|work| work.start_date.is_some());
    worked
        || resume
            .education
            .iter()
            .any(|education| education.end_date.or(education.start_date).is_some())
}

/// Whether somebody wrote down what they did: a short line names a job, a degree or a school with a period, or two do
/// without one in a text that addresses nobody.
fn names_work(content: &str, addressed: usize, words: &Words) -> bool {
    let naming = |line: &&str| {
        line.chars().count() <= NAMING
            && [Hint::Title, Hint::Degree, Hint::School]
                .iter()
                .any(|hint| words.any(line, *hint))
    };
    let lines = content.lines().filter(naming);
    lines.clone().any(|line| has_period(line, words)) || (addressed == 0 && lines.count() >= 2)
}

/// Whether a line holds two years, or one since which or from which until now something was so.
fn has_period(line: &str, words: &Words) -> bool {
    let is_year =
        |digits: &&str| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let mut years = line.split(|c: char| !c.is_ascii_digit()).filter(is_year);
    let Some((before, after)) = years.next().and_then(|year| line.split_once(year)) else {
        return false;
    };
    years.next().is_some() || words.any(before, Hint::Since) || words.any(after, Hint::Present)
}

/// Whether a fourth of the lines end or begin as only statements of a program do.
fn is_code(content: &str) -> bool {
    let lines = content
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let statements = lines.clone().filter(|line| {
        ["{", "}", ");", "};", "):", "()"]
            .iter()
            .any(|end| line.ends_with(end))
            || ["#include", "import ", "//", "def "]
                .iter()
                .any(|start| line.starts_with(start))
    });
    4 * statements.count() > lines.count()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::ingest::ingest;
    use crate::parse::parse;

    fn refusal(document: &str) -> Option<String> {
        let text = ingest(document.as_bytes()).unwrap().value;
        parse(&text).err().map(|error| {
            assert!(!error.hints.is_empty(), "{error}");
            error.code
        })
    }

    #[test]
    fn refuses_other_documents() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/others");
        let files: Vec<_> = std::fs::read_dir(folder).unwrap().collect();
        assert!(files.len() > 8);
        for file in files {
            let path = file.unwrap().path();
            let document = std::fs::read_to_string(&path).unwrap();
            assert_eq!(
                refusal(&document).as_deref(),
                Some("not-a-resume"),
                "{path:?}"
            );
        }
    }

    #[test]
    fn refuses_postings() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/postings");
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending != "expected") {
                let document = std::fs::read_to_string(&path).unwrap();
                assert_eq!(
                    refusal(&document).as_deref(),
                    Some("not-a-resume"),
                    "{path:?}"
                );
            }
        }
    }

    #[test]
    fn takes_whatever_may_be_a_resume() {
        for document in [
            "Ada Example\nCook at the Harbour Inn\nWaiter at Cafe Mole",
            "Ada Example\nBarista, Blue Cup, 2019 - 2021\nCashier, Corner Shop, since 2021",
            "Ada Example\nada@example.org\nI kept the books of a small bakery for nine years.",
            "Ada Example\n+49 151 5550142\nInvoices, payroll and VAT returns in SAP and DATEV",
            "Ada Example\nSkills\nRust, Go; Kafka;\nTools;\nGit;\nLinux;",
            "Ada Example\nAccountant, Marsh & Vale, 2015 - 2024\nChecked the invoice number, the due date and \
             the amount due of every invoice, by the payment terms of the purchase order",
            "Ada Example\nada@example.org\nBSc Physics, University of Example",
        ] {
            assert_eq!(refusal(document), None, "{document}");
        }
    }
}
