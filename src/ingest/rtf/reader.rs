//! The reader: its groups, where their text goes, and what is gathered from them.

use std::collections::{HashMap, HashSet};

use encoding_rs::{Encoding, WINDOWS_1252};

use super::charset::{Charset, characters};
use super::flow::Flow;
use super::group::{Ending, Group, Target};
use super::token::Token;
use crate::error::Result;
use crate::ingest::block::{Block, Fields, Page, ParaProps};
use crate::ingest::package::too_complex;
use crate::text::Layout;

/// Deepest nesting of groups; word processors need about 30.
const MAX_DEPTH: usize = 256;
/// Most lines of a document.
const MAX_LINES: usize = 100_000;

/// Reads a document token by token.
#[derive(Debug)]
pub(super) struct Reader {
    /// The innermost group.
    pub group: Group,
    outer: Vec<Group>,
    /// Whether the last token was `\*`: a group whose name is not known is skipped then.
    pub optional: bool,
    /// The streams of text that are open, the body first.
    pub flows: Vec<Flow>,
    /// The fields that are open.
    pub fields: Fields,
    /// What was met so far.
    pub layout: Layout,
    page: Page,
    notes: Vec<Block>,
    /// Lines of margins so far; the margins of several sections repeat.
    seen: HashSet<String>,
    /// Encoding of the document.
    pub document: &'static Encoding,
    /// How the bytes of each font are read.
    pub fonts: HashMap<i32, Charset>,
    /// The font that was named last.
    pub font: i32,
    /// Whether each colour is white.
    pub whites: Vec<bool>,
    /// Red, green and blue of the colour that is being defined.
    pub colour: [i32; 3],
    /// Heading levels by style.
    pub headings: HashMap<i32, u8>,
    name: String,
    /// Bytes and UTF-16 units not yet turned into characters.
    bytes: Vec<u8>,
    units: Vec<u16>,
    /// Bytes to skip: they repeat a character for readers without Unicode.
    pub skip: usize,
    /// Whether a colour or a drawing may lie behind the page.
    pub backdrop: bool,
    /// Whether a colour lies behind cells of the row.
    pub shaded_row: bool,
    /// Number of lines so far.
    pub lines: usize,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            group: Group::default(),
            outer: Vec::new(),
            optional: false,
            flows: vec![Flow::default()],
            fields: Fields::default(),
            layout: Layout::default(),
            page: Page::default(),
            notes: Vec::new(),
            seen: HashSet::new(),
            document: WINDOWS_1252,
            fonts: HashMap::new(),
            font: 0,
            whites: Vec::new(),
            colour: [0; 3],
            headings: HashMap::new(),
            name: String::new(),
            bytes: Vec::new(),
            units: Vec::new(),
            skip: 0,
            backdrop: false,
            shaded_row: false,
            lines: 0,
        }
    }
}

impl Reader {
    /// Reads the next token.
    ///
    /// # Errors
    /// Refuses groups nested, and lines, beyond the limits.
    pub fn token(&mut self, token: Token<'_>) -> Result<()> {
        match token {
            Token::Byte(_) if self.skip > 0 => self.skip -= 1,
            Token::Byte(byte) => self.byte(byte),
            Token::Word("u", Some(unit)) => self.unit(unit),
            Token::Open => {
                self.flush();
                if self.outer.len() >= MAX_DEPTH {
                    return Err(too_complex(format!(
                        "The RTF document is nested more than {MAX_DEPTH} levels deep."
                    )));
                }
                let inner = Group {
                    ending: None,
                    ..self.group.clone()
                };
                self.outer.push(std::mem::replace(&mut self.group, inner));
            }
            Token::Close => self.close(),
            Token::Word(name, number) => {
                self.flush();
                self.word(name, number);
                self.optional = false;
            }
            Token::Symbol(symbol) => {
                self.flush();
                self.symbol(symbol);
            }
        }
        if self.lines > MAX_LINES {
            return Err(too_complex(format!(
                "The RTF document holds more than {MAX_LINES} lines."
            )));
        }
        Ok(())
    }

    /// Whether all groups are closed.
    pub fn is_closed(&self) -> bool {
        self.outer.is_empty()
    }

    /// Returns what was read.
    pub fn finish(mut self) -> (Page, Layout) {
        while !self.outer.is_empty() {
            self.close();
        }
        self.flush();
        let props = self.group.paragraph.clone();
        if let Some(flow) = self.flows.pop() {
            self.page.body = flow.finish(&props, &mut self.layout);
        }
        self.page.body.push(Block::Blank);
        self.page.body.append(&mut self.notes);
        (self.page, self.layout)
    }

    fn byte(&mut self, byte: u8) {
        match self.group.target {
            // What parts the entries of tables is ASCII.
            Target::Colours if byte == b';' => {
                let white = self.colour.iter().all(|part| *part >= 0xfa);
                self.whites.push(white);
                self.colour = [0; 3];
            }
            Target::Skipped | Target::Fonts | Target::Colours => {}
            _ => {
                self.flush_units();
                self.bytes.push(byte);
            }
        }
    }

    fn unit(&mut self, unit: i32) {
        self.flush_bytes();
        // Values above 32767 are written as negative ones; a few writers do not.
        self.units.push(unit as u16);
        self.skip = self.group.fallback;
    }

    /// Turns what was gathered into characters.
    fn flush(&mut self) {
        self.flush_bytes();
        self.flush_units();
        self.skip = 0;
    }

    fn flush_bytes(&mut self) {
        if !self.bytes.is_empty() {
            let text = characters(&self.bytes, self.group.charset, self.document);
            self.bytes.clear();
            self.text(&text);
        }
    }

    fn flush_units(&mut self) {
        if !self.units.is_empty() {
            let text = String::from_utf16_lossy(&self.units);
            self.units.clear();
            self.text(&text);
        }
    }

    /// Adds characters to where the group's text goes.
    pub fn text(&mut self, text: &str) {
        match self.group.target {
            Target::Skipped | Target::Fonts | Target::Colours => {}
            Target::Instruction => self.fields.instruct(text),
            Target::Styles => self.style_name(text),
            Target::Mark => {
                let marked = !text.trim().is_empty();
                if let Some(flow) = self.flows.last_mut() {
                    flow.marked |= marked;
                }
            }
            Target::Text if self.group.deleted => {}
            Target::Text => {
                let shaded = self.backdrop
                    || self.group.boxed
                    || self.group.paragraph.shaded == Some(true)
                    || (self.shaded_row && self.group.depth > 0);
                if let Some(flow) = self.flows.last_mut()
                    && self.fields.shown()
                {
                    let link = self.fields.link();
                    flow.open.text(text, self.group.letters, shaded, link);
                }
            }
        }
    }

    /// Gathers the name of a style; those of built-in headings are English, whatever the language.
    fn style_name(&mut self, text: &str) {
        self.name.push_str(text);
        let Some(name) = self.name.trim().strip_suffix(';') else {
            return;
        };
        let name = name.to_ascii_lowercase();
        let level = match name.as_str() {
            "title" => Some(1),
            _ => name
                .strip_prefix("heading ")
                .and_then(|level| level.parse::<u8>().ok()),
        };
        if let Some(level) = level {
            self.headings.insert(self.group.style, level.clamp(1, 6));
        }
        self.name.clear();
    }

    fn close(&mut self) {
        self.flush();
        self.optional = false;
        let Some(outer) = self.outer.pop() else {
            return;
        };
        let inner = std::mem::replace(&mut self.group, outer);
        match inner.ending {
            Some(Ending::Field) => {
                self.fields.end();
                if let Some(flow) = self.flows.last_mut() {
                    flow.numbered |= self.fields.take_numbered();
                }
            }
            Some(ending) => self.end_flow(ending, &inner.paragraph),
            None => {}
        }
    }

    fn end_flow(&mut self, ending: Ending, props: &ParaProps) {
        let Some(flow) = self.flows.pop() else {
            return;
        };
        let mut blocks = flow.finish(props, &mut self.layout);
        let lines = blocks.iter().filter(|block| block.row().is_some()).count();
        if matches!(ending, Ending::Header | Ending::Footer) {
            blocks.retain(|block| block.row().is_none_or(|row| self.seen.insert(row.text())));
        }
        match ending {
            Ending::Header => self.page.headers.append(&mut blocks),
            Ending::Footer => self.page.footers.append(&mut blocks),
            Ending::Note => self.notes.append(&mut blocks),
            Ending::TextBox if lines > 0 => {
                self.layout.text_boxes += 1;
                let depth = self.group.depth;
                if let Some(flow) = self.flows.last_mut() {
                    flow.text_box(blocks, depth);
                }
            }
            Ending::TextBox | Ending::Field => {}
        }
    }
}
