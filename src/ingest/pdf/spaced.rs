//! Closes up words whose letters stand apart, as designers set headings: `S K I L L S`.

use super::words::Word;

/// Fewest letters in a row that are taken for spaced words.
const LETTERS: usize = 4;
/// Widest gap between the letters of a word, in ems.
const LETTER_GAP: f32 = 1.1;
/// How much wider than between letters the gap between words is.
const WORD_GAP: f32 = 1.5;

/// Joins the spaced letters of a row, which comes from left to right.
pub(super) fn close(words: Vec<Word>) -> Vec<Word> {
    if words.iter().filter(|word| is_letter(word)).count() < LETTERS {
        return words;
    }
    let mut closed = Vec::with_capacity(words.len());
    for run in words.chunk_by(goes_on) {
        if run.len() < LETTERS {
            closed.extend_from_slice(run);
        } else {
            join(run, &mut closed);
        }
    }
    closed
}

fn is_letter(word: &Word) -> bool {
    let mut chars = word.text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => c.is_uppercase() || c.is_lowercase() || c == '&',
        _ => false,
    }
}

fn goes_on(left: &Word, right: &Word) -> bool {
    let em = left.size.min(right.size);
    is_letter(left)
        && is_letter(right)
        && left.bold == right.bold
        && (left.size - right.size).abs() < 0.05 * em
        && right.x - left.right <= WORD_GAP * LETTER_GAP * em
}

/// Joins a run of letters into words, which wider gaps part.
fn join(run: &[Word], closed: &mut Vec<Word>) {
    let gap = |pair: &[Word]| match pair {
        [left, right] => right.x - left.right,
        _ => 0.0,
    };
    let mut gaps: Vec<f32> = run.windows(2).map(gap).collect();
    gaps.sort_by(f32::total_cmp);
    let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0);
    let em = run.first().map_or(0.0, |word| word.size);
    let apart = |left: &Word, right: &Word| {
        let gap = right.x - left.right;
        gap > WORD_GAP * usual && gap > usual + 0.15 * em
    };
    for letters in run.chunk_by(|left, right| !apart(left, right)) {
        let (Some(first), Some(last)) = (letters.first(), letters.last()) else {
            continue;
        };
        closed.push(Word {
            text: letters.iter().map(|letter| letter.text.as_str()).collect(),
            right: last.right,
            space: first.space || !closed.is_empty(),
            ..first.clone()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns letters of 6 points with a gap of `letter` points between them, and `word` at each `_`.
    fn spaced(text: &str, letter: f32, word: f32) -> Vec<Word> {
        let mut x = 0.0;
        let mut words = Vec::new();
        for c in text.chars() {
            if c == '_' {
                x += word - letter;
                continue;
            }
            words.push(Word {
                text: c.to_string(),
                x,
                right: x + 6.0,
                size: 10.0,
                ..Word::default()
            });
            x += 6.0 + letter;
        }
        words
    }

    #[test]
    fn closes_spaced_words() {
        for (text, letter, word, expected) in [
            ("SKILLS", 3.0, 3.0, vec!["SKILLS"]),
            ("WORK_HISTORY", 3.0, 8.0, vec!["WORK", "HISTORY"]),
            ("ABC", 3.0, 3.0, vec!["A", "B", "C"]),
        ] {
            let closed = close(spaced(text, letter, word));
            let texts: Vec<&str> = closed.iter().map(|word| word.text.as_str()).collect();
            assert_eq!(texts, expected);
        }
    }
}
