//! Markdown is read back as Discord reads it.

use proptest::prelude::*;

use super::*;

/// Reads Markdown as Discord does, as far as it matters: what is shown, and how. None where something in it is a
/// quote, a heading, a list, a mention, an emoji or a link under other words.
fn read(markdown: &str) -> Option<Vec<(char, Style)>> {
    let mut shown = Vec::new();
    let mut rest = markdown;
    let mut style = Style::Plain;
    let mut line = String::new();
    while let Some(char) = rest.chars().next() {
        let behind = &rest[char.len_utf8()..];
        let next = behind.chars().next();
        if style == Style::Plain && is_block(&line, char, behind) {
            return None;
        }
        match char {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                shown.push((next?, style));
                line.push(next?);
                rest = &behind[1..];
                continue;
            }
            '*' if rest.starts_with("**") && style != Style::Italic => {
                style = if style == Style::Bold {
                    Style::Plain
                } else {
                    Style::Bold
                };
                let after = &rest[2..];
                if style == Style::Plain && after.starts_with('*') {
                    return None;
                }
                line.push('b');
                rest = after;
                continue;
            }
            '*' => {
                style = match style {
                    Style::Italic if behind.starts_with('*') => return None,
                    Style::Italic => Style::Plain,
                    Style::Plain if next.is_none_or(char::is_whitespace) => return None,
                    Style::Plain => Style::Italic,
                    _ => return None,
                };
                line.push('i');
            }
            '`' => {
                let (code, after) = behind.split_once('`')?;
                if code.is_empty() || after.starts_with('`') {
                    return None;
                }
                shown.extend(code.chars().map(|char| (char, Style::Code)));
                line.push('c');
                rest = after;
                continue;
            }
            '_' | '~' | '|' | '[' | '<' => return None,
            '@' if rest.starts_with("@everyone") || rest.starts_with("@here") => return None,
            ':' if is_emoji(rest) => return None,
            'h' if rest.starts_with("http://") || rest.starts_with("https://") => {
                let end = rest.find(|char: char| char.is_whitespace() || "<*\\`".contains(char));
                let (link, after) = rest.split_at(end.unwrap_or(rest.len()));
                shown.extend(link.chars().map(|char| (char, style)));
                line.push_str(link);
                rest = after;
                continue;
            }
            '\n' => {
                line.clear();
                shown.push((char, style));
                rest = behind;
                continue;
            }
            JOINER => {}
            _ => shown.push((char, style)),
        }
        if char != '*' {
            line.push(char);
        }
        rest = behind;
    }
    (style == Style::Plain).then_some(shown)
}

fn is_block(line: &str, char: char, behind: &str) -> bool {
    let begins = line.trim();
    match char {
        '#' | '>' | '-' | '+' => begins.is_empty(),
        '.' | ')' => {
            let number = !begins.is_empty() && begins.chars().all(|char| char.is_ascii_digit());
            number && behind.starts_with(char::is_whitespace)
        }
        _ => false,
    }
}

fn rich() -> impl Strategy<Value = Rich> {
    let style = prop_oneof![
        Just(Style::Plain),
        Just(Style::Bold),
        Just(Style::Italic),
        Just(Style::Code)
    ];
    let text = prop_oneof![
        "\\PC{0,40}",
        r"[a1 \n*_~`|\\<>#\[\]():@.+-]{0,40}",
        "(https?://[a-z./_*?=]{0,9}|@everyone|:smile:|<@1>|1\\. |- |> |\\*\\*|\\[a\\]\\(b\\)| |\n|a){0,12}",
    ];
    prop::collection::vec((text, style), 0..8).prop_map(|runs| {
        let mut rich = Rich::default();
        for (text, style) in runs {
            rich.push(&text, style);
        }
        rich
    })
}

#[test]
fn what_a_person_wrote_is_shown_as_they_wrote_it() {
    let cases = [
        (
            "**a** _b_ ~~c~~ ||d|| `e`",
            r"\*\*a\*\* \_b\_ \~\~c\~\~ \|\|d\|\| \`e\`",
        ),
        (
            "# a\n> b\n- c\n  * d\n-# e",
            "\\# a\n\\> b\n\\- c\n  \\* d\n\\-# e",
        ),
        ("1. a\n12) b\n3.5 c", "1\\. a\n12\\) b\n3\\.5 c"),
        (
            "@everyone @here a@b.example",
            r"\@everyone \@here a@b.example",
        ),
        ("<@1> <#2> <:a:3> </x:4>", r"\<@1> \<#2> \<\:a:3> \</x:4>"),
        ("[a](https://b.example)", r"\[a](https://b.example)"),
        ("Score: 72.5 :smile:", r"Score: 72.5 \:smile:"),
        (
            "See https://a.example/x_y, or not",
            "See https://a.example/x_y, or not",
        ),
        ("https://a.example/*b*", r"https://a.example/\*b\*"),
        ("C# > Java - a_b", r"C# > Java - a\_b"),
    ];
    for (text, expected) in cases {
        assert_eq!(markdown(&Rich::plain(text)), expected, "{text}");
    }
}

#[test]
fn emphasis_is_kept_within_lines_and_words() {
    let cases = [
        ("<b>a*b</b>", r"**a\*b**"),
        ("<b> a \nb</b>.", " **a** \n**b**."),
        ("<i>a*b</i>", r"*a*\**b*"),
        ("<code>a`b_c</code>", r"`a`\``b_c`"),
        ("<b>a</b><i>b</i>", "**a**\u{2060}*b*"),
        ("<b>- a</b>", "**- a**"),
    ];
    for (text, expected) in cases {
        assert_eq!(markdown(&Rich::marked(text)), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_is_taken_for_markup(rich in rich()) {
        let written = markdown(&rich);
        let shown = read(&written);
        prop_assert!(shown.is_some(), "{written:?}");
        let shown = shown.unwrap_or_default();
        let said: String = shown.iter().map(|(char, _)| *char).collect();
        prop_assert_eq!(said, rich.text().replace(JOINER, ""));
        let styles: Vec<_> = rich.runs.iter().flat_map(|run| run.text.chars().map(|char| (char, run.style))).filter(|(char, _)| *char != JOINER).collect();
        for ((char, expected), (_, style)) in styles.into_iter().zip(shown) {
            let plainly = char.is_whitespace() || "*`".contains(char);
            prop_assert!(style == expected || (plainly && style == Style::Plain), "{char:?} in {written:?}");
        }
        let most: usize = rich.runs.iter().map(measure).sum();
        prop_assert!(units(&written) <= most);
    }
}
