//! Grades: `GPA 3.8/4.0`, `Note 1,3`, `92 %`, `2:1`, `First Class Honours`, `mention Bien`.

use super::flow::Flow;
use super::fold::fold;
use super::words::{Hint, Words};

/// Whether `text` states a grade and nothing else.
pub(super) fn is_score(text: &str, words: &Words) -> bool {
    let digits = text.chars().any(|c| c.is_ascii_digit());
    let label = text.split([':', '(']).next().unwrap_or_default();
    // A list begins with what its line states: `BSc - Botany, GPA: 3.6` states a degree.
    let first = label.split([',', '–', '—']).next().unwrap_or_default();
    let named = words.any(first.split(" - ").next().unwrap_or_default(), Hint::Score);
    (digits && named && text.len() < 60)
        || labelled(text, words).is_some()
        || is_number(text)
        || is_counted(text, words)
        || is_worded(text, words)
}

/// Returns where the grade begins behind its label and a colon: `Xếp loại: Giỏi`.
fn labelled(text: &str, words: &Words) -> Option<usize> {
    let (label, grade) = text.split_once([':', '：'])?;
    let short = (1..=3).contains(&grade.split_whitespace().count());
    (short && words.is(&fold(label), Hint::Score)).then(|| text.len() - grade.len())
}

/// A fraction, a percentage, or a British class: `3.9/4.0`, `92,5 %`, `2:1`.
fn is_number(text: &str) -> bool {
    let bare = text.trim();
    let percentage = bare
        .strip_suffix('%')
        .map(str::trim_end)
        .is_some_and(|number| number.len() <= 5 && is_plain(number));
    let fraction = bare.contains('/') && bare.split('/').all(|part| is_plain(part.trim()));
    percentage || fraction || matches!(bare, "2:1" | "2:2" | "1st" | "2.1")
}

fn is_plain(number: &str) -> bool {
    number.starts_with(|c: char| c.is_ascii_digit())
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// A number before the word for a grade: `8.1 CGPA`, `16 valores`, `110/110 e lode`.
fn is_counted(text: &str, words: &Words) -> bool {
    let Some((number, rest)) = text.trim().split_once(' ') else {
        return false;
    };
    let number = number.trim_end_matches('%');
    (is_plain(number) || is_number(number))
        && rest.split(' ').count() <= 3
        && (words.is(&fold(rest), Hint::Grade) || words.any(rest, Hint::Score))
}

/// A phrase for a grade, with at most one word before it that is no degree or school.
fn is_worded(text: &str, words: &Words) -> bool {
    let folded =
        fold(text.trim_matches(|c: char| !c.is_alphanumeric() && !super::fold::is_letter(c)));
    let grade = |text: &str| words.is(text, Hint::Grade);
    grade(&folded)
        || folded
            .split_once(' ')
            .is_some_and(|(first, rest)| grade(rest) && words.is(first, Hint::Score))
        || folded.split_once([' ', '(']).is_some_and(|_| {
            folded
                .split(['(', ')'])
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .all(grade)
        })
}

/// Returns the grade that `flow` states, without the word for grade.
pub(super) fn score(flow: &Flow, words: &Words) -> Option<Flow> {
    let text = flow.text();
    if !is_score(text, words) {
        return None;
    }
    if let Some(at) = labelled(text, words) {
        return Some(flow.slice(at..text.len()));
    }
    if is_worded(text, words) || is_counted(text, words) {
        let label = text
            .split_once(' ')
            .filter(|(first, _)| {
                words.is(&fold(first), Hint::Score) && !words.is(&fold(text), Hint::Grade)
            })
            .map_or(0, |(first, _)| first.len());
        return Some(flow.slice(label..text.len()).trim(&['(', ')']));
    }
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let lead = text.get(..start)?;
    let from = lead.rfind(':').map_or(start, |colon| colon + 1);
    Some(flow.slice(from..text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::tests::flow;

    #[test]
    fn reads_grades_of_many_schools() {
        let words = Words::load();
        for (text, grade) in [
            ("GPA: 3.8/4.0", "3.8/4.0"),
            ("CGPA 8.9/10", "8.9/10"),
            ("8.1 CGPA", "8.1 CGPA"),
            ("92%", "92%"),
            ("2:1", "2:1"),
            ("Note 1,3", "1,3"),
            ("First Class Honours", "First Class Honours"),
            ("with Distinction", "with Distinction"),
            ("mention Bien", "mention Bien"),
            ("magna cum laude", "magna cum laude"),
            ("Matrícula de Honor", "Matrícula de Honor"),
            ("110/110 e lode", "110/110 e lode"),
            ("16 valores", "16 valores"),
            ("द्वितीय श्रेणी", "द्वितीय श्रेणी"),
            ("تقدير جيد جدا", "جيد جدا"),
        ] {
            let flow = flow(text);
            let found = score(&flow, &words).map(|flow| flow.text().to_owned());
            assert_eq!(found.as_deref(), Some(grade), "{text}");
        }
        for text in [
            "Computer Science",
            "University of Leeds",
            "Master 2",
            "2019",
            "English (A)",
            "BSc - Botany, GPA: 3.6",
            "Engineer - Botany GPA: 3.4/4.0",
        ] {
            assert!(!is_score(text, &words), "{text}");
        }
    }
}
