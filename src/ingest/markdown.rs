//! Markdown: its words without its marks, with headings, lists, emphasis, links and tables.

mod html;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::compose::Composer;
use super::row::{Row, Run, Style};
use crate::error::Result;
use crate::text::{Format, Layout, Text};
use crate::warned::Warned;
use html::Piece;

/// Indent of one level of a list or quote in points, as word processors indent them.
const INDENT: f32 = 18.0;
/// Length of a line in characters from which on its end is taken for wrapping: shorter lines of one
/// paragraph are an address or a contact block, whose ends mean something.
const WRAPPED: usize = 60;

/// Reads Markdown.
///
/// # Errors
/// Refuses a text without letters, and one far longer than a resume or a posting.
pub(super) fn read(source: &str) -> Result<Warned<Text>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let spaced = spaced_headings(source);
    let events: Vec<Event<'_>> = Parser::new_ext(&spaced, options).collect();
    let mut reader = Reader {
        titled: events.iter().any(is_title),
        ..Reader::default()
    };
    events.into_iter().for_each(|event| reader.event(event));
    reader.line();
    reader.composer.finish(Format::Markdown, reader.layout)
}

/// Returns the source with a blank behind the number signs of headings that lack it: `##Skills` is
/// a heading to its author, and to the Markdown of earlier days.
fn spaced_headings(source: &str) -> String {
    let mut spaced = String::with_capacity(source.len() + 16);
    for line in source.split_inclusive('\n') {
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        let (signs, title) = line.split_at(level);
        spaced.push_str(signs);
        if (2..=6).contains(&level) && title.starts_with(char::is_alphabetic) {
            spaced.push(' ');
        }
        spaced.push_str(title);
    }
    spaced
}

/// What the events so far have left open.
#[derive(Debug, Default)]
struct Reader {
    composer: Composer,
    layout: Layout,
    /// The line in the making.
    row: Row,
    /// Characters of its source line so far.
    width: usize,
    bold: usize,
    italic: usize,
    link: Option<Arc<str>>,
    /// Next number of each open list; nothing where it has marks.
    lists: Vec<Option<u64>>,
    quotes: usize,
    /// Depth of pictures, whose descriptions are not text of the document.
    pictures: usize,
    /// Within front matter, which is not text of the document.
    front_matter: bool,
    /// Whether a heading of the first level gives the title, so that front matter need not.
    titled: bool,
    /// The lines so far of a block of HTML.
    source: String,
    /// Cells begun in the row of a table.
    cells: usize,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.front_matter => self.front_matter(&text),
            Event::Text(text) => self.block_text(&text),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text)
            }
            Event::Html(source) => self.source.push_str(&source),
            Event::InlineHtml(source) => self.html(&source),
            Event::SoftBreak if self.width < WRAPPED => self.line(),
            Event::SoftBreak => {
                self.text(" ");
                self.width = 0;
            }
            Event::HardBreak => self.line(),
            Event::Rule => self.composer.blank(),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.block(),
            Tag::Heading { level, .. } => {
                self.block();
                self.row.heading = depth(level);
            }
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.block(),
            Tag::List(number) => {
                self.line();
                if self.lists.is_empty() {
                    self.composer.blank();
                }
                self.lists.push(number);
            }
            Tag::Item => self.item(),
            Tag::Table(_) => {
                self.block();
                self.layout.tables += 1;
            }
            Tag::TableHead => {
                self.cells = 0;
                self.bold += 1;
            }
            Tag::TableRow => self.cells = 0,
            Tag::TableCell => {
                if self.cells > 0 {
                    self.text("\t");
                }
                self.cells += 1;
            }
            Tag::Emphasis => self.italic += 1,
            Tag::Strong => self.bold += 1,
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                self.link = Some(match link_type {
                    LinkType::Email => format!("mailto:{dest_url}").into(),
                    _ => (&*dest_url).into(),
                });
            }
            Tag::Image { .. } => {
                self.layout.images += 1;
                self.pictures += 1;
                // A linked picture links even though it holds no text.
                self.push("");
            }
            Tag::MetadataBlock(_) => self.front_matter = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::HtmlBlock => {
                let source = std::mem::take(&mut self.source);
                self.html(&source);
                self.line();
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock => {
                self.line();
                if self.lists.is_empty() {
                    self.composer.blank();
                }
            }
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::List(_) => {
                self.line();
                self.lists.pop();
                if self.lists.is_empty() {
                    self.composer.blank();
                }
            }
            TagEnd::TableHead => {
                self.bold = self.bold.saturating_sub(1);
                self.line();
            }
            TagEnd::Item | TagEnd::TableRow => self.line(),
            TagEnd::Table => self.composer.blank(),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Link => self.link = None,
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::MetadataBlock(_) => self.front_matter = false,
            _ => {}
        }
    }

    /// Begins a block: apart from what was before, unless it is the first one of a list's item.
    fn block(&mut self) {
        if !self.row.mark.is_empty() && self.row.is_blank() {
            return;
        }
        self.line();
        if self.lists.is_empty() {
            self.composer.blank();
        }
    }

    /// Begins an item of the innermost list.
    fn item(&mut self) {
        self.line();
        self.row.mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                let mark = format!("{number}.");
                *number += 1;
                mark
            }
            _ => "•".into(),
        };
    }

    /// Adds text that may hold line breaks (code, and nothing else).
    fn block_text(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.line();
            }
            self.text(line);
        }
    }

    fn text(&mut self, text: &str) {
        if self.pictures == 0 && !text.is_empty() {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        self.width += text.chars().count();
        self.row.runs.push(Run {
            text: text.to_owned(),
            style: Style {
                size: 0.0,
                bold: self.bold > 0,
                italic: self.italic > 0,
            },
            link: self.link.clone(),
        });
    }

    /// Ends the line in the making, if anything is in it.
    fn line(&mut self) {
        self.width = 0;
        if self.row.is_blank() {
            self.row.runs.clear();
            return;
        }
        let mut row = std::mem::take(&mut self.row);
        row.x = INDENT * (self.lists.len().saturating_sub(1) + self.quotes) as f32;
        self.composer.row(&row);
    }

    fn html(&mut self, source: &str) {
        for piece in html::pieces(source) {
            self.piece(piece);
        }
    }

    fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Text(text) => self.text(&text),
            Piece::Break => self.line(),
            Piece::Heading(level) => {
                self.block();
                self.row.heading = level;
            }
            Piece::Bold(true) => self.bold += 1,
            Piece::Bold(false) => self.bold = self.bold.saturating_sub(1),
            Piece::Link(target) => self.link = target.map(Into::into),
            Piece::Picture => self.layout.images += 1,
        }
    }

    /// Keeps the title that front matter states, where nothing else does.
    fn front_matter(&mut self, yaml: &str) {
        if let Some(title) = front_title(yaml).filter(|_| !self.titled) {
            self.composer.row(&Row {
                heading: 1,
                ..Row::of(title)
            });
            self.composer.blank();
        }
    }
}

/// Returns the title that front matter states.
fn front_title(yaml: &str) -> Option<String> {
    yaml.lines()
        .find_map(|line| line.strip_prefix("title:"))
        .map(|title| title.trim().trim_matches(['"', '\'']).to_owned())
        .filter(|title| !title.is_empty())
}

/// Whether an event begins a heading of the first level.
fn is_title(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::Heading {
            level: HeadingLevel::H1,
            ..
        })
    )
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
