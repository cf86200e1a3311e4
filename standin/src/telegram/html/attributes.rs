//! The attributes of a start tag.

use super::Reader;

impl Reader<'_> {
    /// Reads to the end of a start tag and returns the one argument that counts for this tag.
    pub(super) fn attributes(&mut self, tag: &str, at: usize) -> Result<Option<String>, String> {
        let unclosed = || format!("Unclosed start tag at byte offset {at}");
        let mut argument = None;
        loop {
            self.rest = self.rest.trim_start();
            match self.rest.chars().next() {
                None => return Err(unclosed()),
                Some('>') => break,
                Some(_) => {}
            }
            let name = self
                .take_until(|next| next.is_whitespace() || matches!(next, '=' | '>'))
                .to_lowercase();
            if name.is_empty() {
                return Err(format!(
                    "Empty attribute name in the tag \"{tag}\" at byte offset {at}"
                ));
            }
            self.rest = self.rest.trim_start();
            let value = match self.rest.strip_prefix('=') {
                Some(rest) => {
                    self.rest = rest.trim_start();
                    self.value(at)?
                }
                None => String::new(),
            };
            argument = meaning(tag, &name, value).or(argument);
        }
        self.skip(1);
        match tag {
            "span" if argument.is_none() => Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {at}"
            )),
            "tg-emoji" if argument.is_none() => Err(format!(
                "Tag \"tg-emoji\" must have attribute \"emoji-id\" at byte offset {at}"
            )),
            _ => Ok(argument),
        }
    }

    fn value(&mut self, at: usize) -> Result<String, String> {
        let Some(quote) = self
            .rest
            .chars()
            .next()
            .filter(|next| matches!(next, '"' | '\''))
        else {
            let from = self.at();
            let token = self
                .take_until(|next| !(next.is_ascii_alphanumeric() || matches!(next, '.' | '-')));
            let ends = self
                .rest
                .starts_with(|next: char| next.is_whitespace() || next == '>');
            return if ends {
                Ok(token.to_lowercase())
            } else {
                Err(format!(
                    "Unexpected end of name token at byte offset {from}"
                ))
            };
        };
        self.skip(1);
        let mut value = String::new();
        loop {
            match self.rest.chars().next() {
                None => return Err(format!("Unclosed start tag at byte offset {at}")),
                Some(next) if next == quote => break,
                Some('&') => value.push(self.reference()?),
                Some(next) => {
                    self.skip(next.len_utf8());
                    value.push(next);
                }
            }
        }
        self.skip(1);
        Ok(value)
    }
}

fn meaning(tag: &str, name: &str, value: String) -> Option<String> {
    match (tag, name) {
        ("a", "href") => link(value),
        ("code", "class") => value.strip_prefix("language-").map(str::to_owned),
        ("span", "class") => (value == "tg-spoiler").then_some(value),
        ("tg-emoji", "emoji-id") => Some(value),
        ("blockquote", "expandable") => Some(name.to_owned()),
        _ => None,
    }
}

/// Returns an address with its scheme; without any address there is no link.
fn link(address: String) -> Option<String> {
    let has_scheme =
        address.contains("://") || address.starts_with("mailto:") || address.starts_with("tel:");
    match address.is_empty() {
        true => None,
        false if has_scheme => Some(address),
        false => Some(format!("http://{address}")),
    }
}
