//! Reading Telegram's HTML: a few tags, and four named entities beside the numeric ones.

mod attributes;

use serde::{Deserialize, Serialize};

/// A stretch of text with a meaning or a style.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Such as `bold`, `bot_command` or `text_link`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Where it begins, in UTF-16 units.
    pub offset: usize,
    /// How long it is, in UTF-16 units.
    pub length: usize,
    /// Where a `text_link` leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The programming language of a `pre`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The identifier of a `custom_emoji`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_emoji_id: Option<String>,
}

impl Entity {
    pub(crate) fn new(kind: impl Into<String>, offset: usize, length: usize) -> Self {
        Self {
            kind: kind.into(),
            offset,
            length,
            url: None,
            language: None,
            custom_emoji_id: None,
        }
    }
}

struct Open {
    name: String,
    argument: Option<String>,
    from: usize,
}

struct Reader<'a> {
    source: &'a str,
    rest: &'a str,
    text: String,
    units: usize,
    open: Vec<Open>,
    entities: Vec<Entity>,
}

/// Returns the visible text and its entities, or what is wrong in Telegram's words.
///
/// One thing is refused that Telegram shows as it stands: an `&` that begins none of the entities it knows. It is
/// always a text that was not escaped, and would read differently as soon as somebody writes `&lt;`.
pub(crate) fn parse(source: &str) -> Result<(String, Vec<Entity>), String> {
    let mut reader = Reader {
        source,
        rest: source,
        text: String::new(),
        units: 0,
        open: Vec::new(),
        entities: Vec::new(),
    };
    while let Some(next) = reader.rest.chars().next() {
        match next {
            '<' => reader.tag()?,
            '&' => {
                let found = reader.reference()?;
                reader.push(found);
            }
            plain => {
                reader.skip(plain.len_utf8());
                reader.push(plain);
            }
        }
    }
    if let Some(open) = reader.open.last() {
        return Err(format!(
            "Can't find end tag corresponding to start tag \"{}\"",
            open.name
        ));
    }
    reader
        .entities
        .sort_by_key(|entity| (entity.offset, usize::MAX - entity.length));
    Ok((reader.text, reader.entities))
}

impl<'a> Reader<'a> {
    fn at(&self) -> usize {
        self.source.len() - self.rest.len()
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn push(&mut self, found: char) {
        self.units += found.len_utf16();
        self.text.push(found);
    }

    /// Takes what comes before the first character of which `ends` is true, or all.
    fn take_until(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let (taken, rest) = self
            .rest
            .split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn reference(&mut self) -> Result<char, String> {
        let at = self.at();
        let unknown =
            || format!("Unsupported entity at byte offset {at}; write &amp; for an ampersand");
        let (name, rest) = self
            .rest
            .get(1..)
            .and_then(|rest| rest.split_once(';'))
            .ok_or_else(unknown)?;
        let found = match name {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => {
                let number = name.strip_prefix('#').ok_or_else(unknown)?;
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                    None => number.parse(),
                };
                code.ok()
                    .and_then(char::from_u32)
                    .filter(|found| *found != '\0')
                    .ok_or_else(unknown)?
            }
        };
        self.rest = rest;
        Ok(found)
    }

    fn tag(&mut self) -> Result<(), String> {
        let at = self.at();
        self.skip(1);
        if let Some(rest) = self.rest.strip_prefix('/') {
            self.rest = rest;
            return self.end_tag(at);
        }
        let name = self
            .take_until(|next| next.is_whitespace() || next == '>')
            .to_lowercase();
        if self.rest.is_empty() {
            return Err(format!("Unclosed start tag at byte offset {at}"));
        }
        if kind_of(&name).is_none() {
            return Err(format!(
                "Unsupported start tag \"{name}\" at byte offset {at}"
            ));
        }
        let argument = self.attributes(&name, at)?;
        self.open.push(Open {
            name,
            argument,
            from: self.units,
        });
        Ok(())
    }

    fn end_tag(&mut self, at: usize) -> Result<(), String> {
        let name = self
            .take_until(|next| next.is_whitespace() || next == '>')
            .to_lowercase();
        self.rest = self.rest.trim_start();
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {at}"));
        };
        if !self.rest.starts_with('>') {
            return Err(format!("Unclosed end tag at byte offset {at}"));
        }
        if !name.is_empty() && name != open.name {
            return Err(format!(
                "Unmatched end tag at byte offset {at}, expected \"</{}>\", found \"</{name}>\"",
                open.name
            ));
        }
        self.skip(1);
        self.close(open);
        Ok(())
    }

    fn close(&mut self, open: Open) {
        let Some(kind) = kind_of(&open.name) else {
            return;
        };
        if self.units == open.from {
            return;
        }
        if let (Some(outer), "code", Some(_)) = (self.open.last_mut(), kind, &open.argument)
            && outer.name == "pre"
        {
            outer.argument = open.argument;
            return;
        }
        let mut entity = Entity::new(kind, open.from, self.units - open.from);
        match kind {
            "text_link" if open.argument.is_none() => return,
            "text_link" => entity.url = open.argument,
            "pre" => entity.language = open.argument,
            "custom_emoji" => entity.custom_emoji_id = open.argument,
            "blockquote" if open.argument.is_some() => entity.kind = "expandable_blockquote".into(),
            _ => {}
        }
        self.entities.push(entity);
    }
}

fn kind_of(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "span" | "tg-spoiler" => "spoiler",
        "a" => "text_link",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        "tg-emoji" => "custom_emoji",
        _ => return None,
    })
}
