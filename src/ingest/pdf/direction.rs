//! Lines that run from right to left, which files hold as they look: the last letter first.
//!
//! The bidirectional algorithm (UAX 9) tells how text in the order of reading looks. This is the way back. The levels
//! are found on what is seen; a number takes after the letter to its right, which is the one read before it, and numbers
//! beside Latin words run with these.

use std::borrow::Cow;

use unicode_bidi::{BidiClass, BidiInfo, bidi_class};

use super::chars::normalised;
use super::lines::Cell;
use super::words::Word;

/// How much of a text runs which way.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Balance {
    /// Letters that run to the right.
    forward: usize,
    /// Letters that run to the left.
    reversed: usize,
}

impl Balance {
    /// Counts the letters of `words`.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a Word>) -> Self {
        let mut balance = Self::default();
        for c in words.flat_map(|word| word.text.chars()) {
            if is_from_right(c) {
                balance.reversed += 1;
            } else if c.is_alphabetic() {
                balance.forward += 1;
            }
        }
        balance
    }

    /// Whether most letters run to the left.
    pub(super) fn is_reversed(self) -> bool {
        self.reversed > self.forward
    }
}

/// Whether a character belongs to a script that is written from right to left.
pub(super) fn is_from_right(c: char) -> bool {
    // No such script has characters below Hebrew.
    c >= '\u{590}' && matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Returns a text as it looks, from left to right.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(is_from_right) {
        return Cow::Borrowed(text);
    }
    let info = BidiInfo::new(text, None);
    let lines = info.paragraphs.iter();
    let shown = lines.map(|line| info.reorder_line(line, line.range.clone()));
    Cow::Owned(shown.collect())
}

/// Returns the letters of one glyph from left to right.
pub(super) fn shown_ligature(glyph: &str) -> Cow<'_, str> {
    if !glyph.contains(is_from_right) {
        return Cow::Borrowed(glyph);
    }
    Cow::Owned(normalised(glyph).chars().rev().collect())
}

/// Puts the cells of a line, which come from left to right, into the order of reading. `reversed` says whether most of
/// the page runs to the left.
pub(super) fn arrange(line: &mut [Cell], reversed: bool) {
    let balance = Balance::of(line.iter().flat_map(|cell| &cell.words));
    if balance.reversed == 0 {
        return;
    }
    let base = u8::from(reversed || balance.is_reversed());
    for cell in line.iter_mut() {
        cell.words = in_order(&cell.words, base);
    }
    if base == 1 {
        line.reverse();
    }
}

/// A character as seen, and the number of its word; spaces between words belong to none.
struct Seen {
    char: char,
    class: BidiClass,
    word: Option<usize>,
}

fn in_order(words: &[Word], base: u8) -> Vec<Word> {
    let mut seen: Vec<Seen> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        if word.space && index > 0 {
            seen.push(Seen {
                char: ' ',
                class: BidiClass::WS,
                word: None,
            });
        }
        seen.extend(word.text.chars().map(|char| Seen {
            char,
            class: bidi_class(char),
            word: Some(index),
        }));
    }
    let levels = levels(&mut seen, base);
    let mut order: Vec<usize> = (0..seen.len()).collect();
    for level in (1..=2).rev() {
        let turned = |index: &usize| levels.get(*index).is_some_and(|own| *own >= level);
        let runs = order.chunk_by_mut(|a, b| turned(a) == turned(b));
        for run in runs.filter(|run| run.first().is_some_and(turned)) {
            run.reverse();
        }
    }
    // Some programs state the brackets of what runs to the left as they look, others as they are read.
    let mut signs = order.iter().filter_map(|index| seen.get(*index));
    let closes = signs.find_map(|one| is_closing(one.char));
    let mut read: Vec<Word> = Vec::new();
    let (mut last, mut space) = (None, false);
    for index in order {
        let (Some(seen), Some(level)) = (seen.get(index), levels.get(index)) else {
            continue;
        };
        let Some(word) = seen.word else {
            (last, space) = (None, true);
            continue;
        };
        let turned = *level == 1 && closes == Some(true);
        let char = if turned {
            mirrored(seen.char)
        } else {
            seen.char
        };
        match read.last_mut() {
            Some(current) if last == Some(word) => current.text.push(char),
            _ => read.extend(words.get(word).map(|word| Word {
                text: char.to_string(),
                space,
                ..word.clone()
            })),
        }
        (last, space) = (Some(word), false);
    }
    read
}

/// Returns the level of each character: even runs to the right, odd to the left.
fn levels(seen: &mut [Seen], base: u8) -> Vec<u8> {
    use BidiClass::{AL, AN, CS, EN, ES, ET, L, R};
    // Numbers behind Arabic letters (W2), from the right.
    let mut strong = R;
    for one in seen.iter_mut().rev() {
        match one.class {
            L | R | AL => strong = one.class,
            EN if strong == AL => one.class = AN,
            _ => {}
        }
    }
    // Signs between figures (W4) and beside them (W5).
    for at in 1..seen.len().saturating_sub(1) {
        if let Some([before, sign, after]) = seen.get_mut(at - 1..=at + 1)
            && before.class == after.class
            && matches!((before.class, sign.class), (EN, CS | ES) | (AN, CS))
        {
            sign.class = before.class;
        }
    }
    for run in seen.chunk_by_mut(|a, b| matches!((a.class, b.class), (EN | ET, EN | ET))) {
        if run.iter().any(|one| one.class == EN) {
            run.iter_mut().for_each(|one| one.class = EN);
        }
    }
    // Numbers behind Latin letters (W7). Where a sign parts items, the number may as well belong to what is read
    // before both, and mostly does: to its label.
    let mut strong = if base == 0 { L } else { R };
    for one in seen.iter_mut() {
        match one.class {
            L | R | AL => strong = one.class,
            EN if strong == L => one.class = L,
            _ if base == 1 && matches!(one.char, '|' | '•' | '·') => strong = R,
            _ => {}
        }
    }
    let own = |class| match class {
        L => Some(2 * base),
        R | AL => Some(1),
        EN | AN => Some(2),
        _ => None,
    };
    let mut levels: Vec<u8> = seen
        .iter()
        .map(|one| own(one.class).unwrap_or(base))
        .collect();
    // What stands between two that run one way runs with them (N1).
    let mut last: Option<(usize, BidiClass)> = None;
    for (at, class) in seen.iter().map(|one| one.class).enumerate() {
        if own(class).is_none() {
            continue;
        }
        if let Some((first, before)) = last {
            let between = match (before, class) {
                (L | EN, L) => 2 * base,
                (L, _) | (_, L) => base,
                _ => 1,
            };
            levels
                .get_mut(first + 1..at)
                .unwrap_or_default()
                .fill(between);
        }
        last = Some((at, class));
    }
    levels
}

/// Whether a bracket closes; none for what is no bracket.
fn is_closing(c: char) -> Option<bool> {
    match c {
        '(' | '[' | '{' | '«' => Some(false),
        ')' | ']' | '}' | '»' => Some(true),
        _ => None,
    }
}

fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the text of a line whose words, drawn from left to right, are parted by spaces in `drawn`.
    fn read(drawn: &str) -> String {
        let words = drawn.split(' ').enumerate().map(|(index, text)| Word {
            text: text.to_owned(),
            space: index > 0,
            ..Word::default()
        });
        let mut line = [Cell {
            words: words.collect(),
            ..Cell::default()
        }];
        arrange(&mut line, true);
        let [cell] = line;
        let space = |word: &Word| if word.space { " " } else { "" };
        cell.words
            .iter()
            .map(|word| format!("{}{}", space(word), word.text))
            .collect()
    }

    /// What the bidirectional algorithm shows comes back, for lines as resumes hold them.
    #[test]
    fn what_is_shown_is_read_back() {
        let lines = [
            "שלום עולם",
            "טלפון: 054-123-4567 | dana@example.co.il",
            "הטלפון: +971 50 123 4567",
            "البريد: sara.k@example.com | الهاتف: +971 50 123 4567",
            "وخفضت زمن الاستجابة بنسبة 40%.",
            "פיתחה שירותים ב-Python 3 וב-Kubernetes והקטינה ב-40%.",
            "הובילה צוות של 6 מהנדסים (כולל מתמחים).",
            "جامعة القاهرة، 2014 – 2018، المعدل 3.7/4.0",
            "Java, C++, SQL, ניתוח נתונים",
        ];
        for line in lines {
            let info = BidiInfo::new(line, Some(unicode_bidi::Level::rtl()));
            let paragraph = &info.paragraphs[0];
            let shown = info.reorder_line(paragraph, paragraph.range.clone());
            // Brackets of what runs to the left are drawn the other way round.
            let shown: String = shown.chars().map(mirrored).collect();
            assert_eq!(read(&shown), line, "shown as {shown}");
        }
        assert_eq!(read("plain text, 2014 – 2018"), "plain text, 2014 – 2018");
    }
}
