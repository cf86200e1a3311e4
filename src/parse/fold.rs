//! Text in the form in which words are compared, and its parting into words.

/// Returns `text` in lower case without full stops, with plain apostrophes and single spaces. The dotted and
/// dotless i of Turkish are one letter, and Arabic is without vowel signs and the signs on alif, since people and
/// programs leave them out or in at will.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '.' => {}
            '’' | '‘' | 'ʼ' => folded.push('\''),
            '‐' | '‑' => folded.push('-'),
            'İ' | 'ı' => folded.push('i'),
            'أ' | 'إ' | 'آ' => folded.push('ا'),
            '\u{64b}'..='\u{652}' | '\u{640}' => {}
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// Parts `text` into words: runs of letters, digits and the marks that belong inside words (`C++`, `O'Neil`, `Co-op`).
pub(super) fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';'
                    | ':'
                    | '/'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '|'
                    | '–'
                    | '—'
                    | '•'
                    | '·'
                    | '"'
                    | '*'
                    | '“'
                    | '”'
                    | '،'
                    | '؛'
                    | '«'
                    | '»'
                    | '、'
            )
    })
    .filter(|word| !word.is_empty())
}

/// Whether `c` belongs to a script written without spaces between words.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}' | '\u{3001}' | '\u{3002}' | '\u{ff0c}')
}

/// Returns the value of a decimal digit of any script in which resumes write dates.
pub(super) fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '०'..='९' => '०',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '০'..='৯' => '০',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

/// Whether `c` is part of a written word: a letter, or a vowel or joining sign of an Indic script.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || (matches!(c, '\u{900}'..='\u{dff}' | '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
            && digit(c).is_none()
            && !matches!(c, '।' | '॥'))
}

/// Whether `text` has letters and all of them that have case are upper case.
pub(super) fn is_upper(text: &str) -> bool {
    let mut cased = text
        .chars()
        .filter(|c| c.is_lowercase() || c.is_uppercase())
        .peekable();
    cased.peek().is_some() && cased.all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_stops_and_apostrophes() {
        for (text, folded) in [
            ("Sp. z o.o.", "sp z oo"),
            ("Centres  d’intérêt", "centres d'intérêt"),
            ("ÜBER MICH", "über mich"),
            ("İŞ DENEYİMİ", "iş deneyimi"),
            ("Çalışma", "çalişma"),
            ("مطوّرة", "مطورة"),
            ("الآن", "الان"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn parts_words() {
        assert_eq!(
            tokens("Dev (C++/C#), R&D").collect::<Vec<_>>(),
            ["Dev", "C++", "C#", "R&D"]
        );
    }
}
