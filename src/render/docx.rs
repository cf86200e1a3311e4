//! DOCX: the same order and headings as the PDF, with Word's own heading, list and link kinds.

use docx_rs::{
    AlignmentType, BreakType, Hyperlink, HyperlinkData, IndentLevel, NumberingId, Paragraph,
    ParagraphChild, Run,
};

use super::locale::Locale;
use super::outline::{Block, Entry, Header, Line, Outline, Piece, SEPARATOR, Section, Sheet};
use super::theme::{Align, HeadingStyle, Slant, Theme};
use crate::error::Result;

mod package;
mod styles;

/// Returns a resume.
///
/// # Errors
/// Only by a fault of Upward's own.
pub(super) fn resume(outline: &Outline, theme: &Theme, locale: &Locale) -> Result<Vec<u8>> {
    let mut writer = Writer::new(theme);
    writer.head(&outline.header);
    for section in &outline.sections {
        writer.section(section);
    }
    package::pack(
        writer.paragraphs,
        &outline.title,
        &outline.header.name,
        theme,
        locale,
    )
}

/// Returns a letter.
///
/// # Errors
/// Only by a fault of Upward's own.
pub(super) fn letter(sheet: &Sheet, theme: &Theme, locale: &Locale) -> Result<Vec<u8>> {
    let mut writer = Writer::new(theme);
    let line = theme.design.text.size;
    writer.head(&sheet.header);
    writer.space(2.5 * line);
    writer.push(lines(&sheet.recipient).style(styles::LETTER));
    writer.space(2.0 * line);
    writer.letter_line(Run::new(), &sheet.dateline);
    writer.space(2.0 * line);
    writer.letter_line(Run::new().bold(), &sheet.subject);
    writer.letter_line(Run::new(), &sheet.greeting);
    for text in &sheet.paragraphs {
        writer.letter_line(Run::new(), text);
    }
    writer.letter_line(Run::new(), &sheet.closing);
    writer.space(2.5 * line);
    writer.letter_line(Run::new(), &sheet.header.name);
    package::pack(
        writer.paragraphs,
        &sheet.title,
        &sheet.header.name,
        theme,
        locale,
    )
}

/// The paragraphs so far.
struct Writer<'a> {
    theme: &'a Theme,
    paragraphs: Vec<Paragraph>,
    links: usize,
}

impl<'a> Writer<'a> {
    fn new(theme: &'a Theme) -> Self {
        Self {
            theme,
            paragraphs: Vec::new(),
            links: 0,
        }
    }

    /// Adds a paragraph under the next number: the library's own numbers go on from document to document.
    fn push(&mut self, paragraph: Paragraph) {
        if !paragraph.children().is_empty() {
            let id = format!("{:08X}", self.paragraphs.len() + 1);
            self.paragraphs.push(paragraph.id(id));
        }
    }

    /// Leaves so many points below what is written so far.
    fn space(&mut self, points: f64) {
        if let Some(last) = self.paragraphs.pop() {
            let spaced = last.line_spacing(styles::spacing(0.0, points));
            self.paragraphs.push(spaced);
        }
    }

    fn head(&mut self, header: &Header) {
        let align = match self.theme.design.name.align {
            Align::Left => AlignmentType::Left,
            Align::Center => AlignmentType::Center,
        };
        self.push(
            text(Run::new(), &header.name)
                .style(styles::NAME)
                .align(align),
        );
        self.push(
            text(Run::new(), &header.label)
                .style(styles::LABEL)
                .align(align),
        );
        let contact = self.pieces(Paragraph::new(), &header.contact, Slant::Normal);
        self.push(contact.style(styles::CONTACT).align(align));
    }

    fn section(&mut self, section: &Section) {
        self.push(heading(&section.heading, self.theme));
        for (at, block) in section.blocks.iter().enumerate() {
            match block {
                Block::Prose { text: prose } => self.push(text(Run::new(), prose)),
                Block::Line(line) => self.push(labelled(line)),
                Block::Entry(entry) => self.entry(entry, at == 0),
            }
        }
    }

    fn entry(&mut self, entry: &Entry, first: bool) {
        let more = entry.prose.len() + entry.bullets.len() + entry.lines.len() > 0;
        let above = if first {
            styles::spacing(0.0, 0.0)
        } else if entry.inline && !more {
            styles::spacing(2.0, 0.0)
        } else {
            styles::spacing(styles::entry_gap(self.theme), 0.0)
        };
        if entry.inline {
            let mut line = text(Run::new().bold(), &entry.title);
            if !entry.details.is_empty() {
                line = line.add_run(Run::new().add_text(SEPARATOR));
            }
            let line = self.pieces(line, &entry.details, Slant::Normal);
            let line = line.style(styles::INLINE).line_spacing(above);
            self.push(line.keep_next(more));
        } else {
            let title = text(Run::new(), &entry.title)
                .style(styles::ENTRY)
                .line_spacing(above);
            self.push(title.keep_next(more || !entry.details.is_empty()));
            let details = self.pieces(
                Paragraph::new(),
                &entry.details,
                self.theme.design.entry.details,
            );
            self.push(details.keep_next(more));
        }
        let rest = entry.bullets.len() + entry.lines.len() > 0;
        for prose in &entry.prose {
            self.push(text(Run::new(), prose).keep_next(rest));
        }
        for item in &entry.bullets {
            self.bullet(item);
        }
        for line in &entry.lines {
            self.push(labelled(line));
        }
    }

    fn bullet(&mut self, item: &str) {
        let list = text(Run::new(), item)
            .style(styles::LIST)
            .numbering(NumberingId::new(package::LIST), IndentLevel::new(0));
        self.push(list);
    }

    fn letter_line(&mut self, run: Run, line: &str) {
        self.push(text(run, line).style(styles::LETTER));
    }

    /// Adds the pieces to `line`, parted by separators.
    fn pieces(&mut self, mut line: Paragraph, pieces: &[Piece], slant: Slant) -> Paragraph {
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                line = line.add_run(Run::new().add_text(SEPARATOR));
            }
            let run = Run::new().add_text(&piece.text);
            let run = match slant {
                Slant::Italic => run.italic(),
                Slant::Normal => run,
            };
            line = if piece.link.is_empty() {
                line.add_run(run)
            } else {
                line.add_hyperlink(self.link(run, &piece.link))
            };
        }
        line
    }

    /// Returns a link under the next number, for the reason given at [`Writer::push`].
    fn link(&mut self, run: Run, target: &str) -> Hyperlink {
        self.links += 1;
        Hyperlink {
            link: HyperlinkData::External {
                rid: format!("rIdLink{}", self.links),
                path: quoted(target),
            },
            history: None,
            children: vec![ParagraphChild::Run(Box::new(run))],
        }
    }
}

fn text(run: Run, words: &str) -> Paragraph {
    if words.is_empty() {
        Paragraph::new()
    } else {
        Paragraph::new().add_run(run.add_text(words))
    }
}

/// Returns the heading of a section, which stays with what follows.
fn heading(words: &str, theme: &Theme) -> Paragraph {
    let mut heading = text(Run::new(), words)
        .style(styles::SECTION)
        .keep_next(true);
    if theme.design.heading.style != HeadingStyle::Plain {
        heading.property = heading.property.set_borders(styles::rule(theme));
    }
    heading
}

fn lines(words: &[String]) -> Paragraph {
    let run = words
        .iter()
        .enumerate()
        .fold(Run::new(), |run, (at, line)| {
            let run = if at > 0 {
                run.add_break(BreakType::TextWrapping)
            } else {
                run
            };
            run.add_text(line)
        });
    if words.is_empty() {
        Paragraph::new()
    } else {
        Paragraph::new().add_run(run)
    }
}

fn labelled(line: &Line) -> Paragraph {
    let label = if line.label.is_empty() {
        Paragraph::new()
    } else {
        text(Run::new().bold(), &format!("{}: ", line.label))
    };
    label.add_run(Run::new().add_text(&line.text))
}

/// Returns `text` for an attribute of XML.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
