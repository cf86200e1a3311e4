//! The words of a sentence, without the marks around them.

use crate::text::Span;

/// A word, and how it follows the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands.
    pub span: Span,
    /// Whether what stands before it is gone across by no phrase: a comma, a bracket, a full stop, an "or".
    pub fresh: bool,
}

/// Writes the words of `chars[span]` in order to `tokens`, in place of what it held.
pub(super) fn tokens(chars: &[char], span: Span, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut fresh = true;
    let mut start = None;
    for at in span.start..=span.end {
        let c = chars.get(at).filter(|_| at < span.end).copied();
        if c.is_some_and(is_inner) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            let word = chars.get(from..at).unwrap_or_default();
            let lead = word.iter().take_while(|c| is_loose(**c)).count();
            let rest = word.iter().skip(lead).rev();
            let trail = rest.take_while(|c| is_loose(**c) || **c == '.').count();
            let end = at - trail;
            if from + lead < end {
                tokens.push(Token {
                    span: Span {
                        start: from + lead,
                        end,
                    },
                    fresh: fresh || lead > 0,
                });
                let or = word.iter().map(char::to_ascii_lowercase).eq("or".chars());
                fresh = trail > 0 || or;
            } else {
                fresh = true;
            }
        }
        let gap = at.checked_sub(1).and_then(|before| chars.get(before));
        let wide = gap.is_some_and(|before| before.is_whitespace());
        fresh |= c.is_some_and(|c| if c.is_whitespace() { wide } else { c != '/' });
    }
}

/// Whether `c` may stand in a word or at its ends.
fn is_inner(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '.' | '+'
                | '#'
                | '\''
                | '’'
                | '‘'
                | '&'
                | '-'
                | '_'
                | '@'
                | '%'
                | '$'
                | '€'
                | '£'
                | '~'
        )
}

/// Whether `c` is no part of a word that begins or ends with it.
fn is_loose(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '-' | '_' | '~')
}
