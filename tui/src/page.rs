//! Laying out text for a terminal of a given width.

use std::fmt::Write;

use textwrap::core::display_width;
use textwrap::{Options, WordSplitter};

use crate::ink::{Ink, bold, clean};

/// Text that is being laid out.
#[derive(Debug)]
pub struct Page {
    width: usize,
    marks: Marks,
    text: String,
}

/// The few signs that differ between terminals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// A filled part of a bar.
    pub full: &'static str,
    /// An empty part of a bar.
    pub empty: &'static str,
    /// In front of a list item.
    pub item: &'static str,
    /// In place of what was cut off.
    pub more: &'static str,
    /// From before to after.
    pub arrow: &'static str,
    /// Between a beginning and an end.
    pub dash: &'static str,
    /// A piece of the line that a chart stands on.
    pub line: &'static str,
    /// Parts of a line's height, from an eighth to all of it.
    pub levels: [&'static str; 8],
    /// Days in a calendar, from nothing to much.
    pub shades: [&'static str; 5],
}

impl Marks {
    /// For terminals that show Unicode.
    pub const UNICODE: Self = Self {
        full: "█",
        empty: "░",
        item: "•",
        more: "…",
        arrow: "→",
        dash: "–",
        line: "─",
        levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
        shades: ["·", "░", "▒", "▓", "█"],
    };
    /// For those that do not.
    pub const ASCII: Self = Self {
        full: "#",
        empty: ".",
        item: "-",
        more: "...",
        arrow: "->",
        dash: "-",
        line: "-",
        levels: ["_", ".", "-", "~", "=", "+", "*", "#"],
        shades: [".", "-", "+", "*", "#"],
    };
}

impl Page {
    /// Returns an empty page of `width` columns.
    pub fn new(width: usize, marks: Marks) -> Self {
        Self {
            width,
            marks,
            text: String::new(),
        }
    }

    /// Returns the width in columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Returns the signs to use.
    pub fn marks(&self) -> Marks {
        self.marks
    }

    /// Adds a heading, set off from what stands above.
    pub fn heading(&mut self, text: impl AsRef<str>) {
        self.gap();
        self.line(bold(text));
    }

    /// Adds an empty line, unless one is there or nothing stands above.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Adds one line as it is, without wrapping.
    pub fn line(&mut self, text: impl Into<Ink>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{}", text.into().as_str().trim_end());
    }

    /// Adds text behind a first part, wrapped so that its later lines stand under its beginning. A first part
    /// that leaves too little room gets lines of its own.
    pub fn hanging(&mut self, first: impl Into<Ink>, text: impl Into<Ink>) {
        let mut first = first.into();
        if first.width() > self.width / 2 {
            self.wrap("", first.as_str(), "    ");
            first = Ink::from("    ");
        }
        let indent = " ".repeat(first.width());
        self.wrap(first.as_str(), text.into().as_str(), &indent);
    }

    /// Adds cells beside a name that is wrapped within `columns`; they stand in its last line.
    pub fn row(&mut self, name: &str, columns: usize, cells: impl Into<Ink>) {
        let options = Options::new(columns.saturating_sub(1)).subsequent_indent("    ");
        let name = clean(name);
        let mut lines = textwrap::wrap(&name, options);
        let last = lines.pop().unwrap_or_default();
        for line in lines {
            self.line(line.as_ref());
        }
        self.line(Ink::from(last.as_ref()).padded(columns) + cells);
    }

    fn wrap(&mut self, first: &str, text: &str, indent: &str) {
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(indent)
            // Dates, ranges and file names stay whole.
            .word_splitter(WordSplitter::NoHyphenation);
        for line in textwrap::wrap(text, options) {
            let _ = writeln!(self.text, "{}", line.trim_end());
        }
    }

    /// Adds a list item, wrapped.
    pub fn item(&mut self, text: impl Into<Ink>) {
        self.hanging(format!("  {} ", self.marks.item), text);
    }

    /// Adds wrapped text, two columns in.
    pub fn paragraph(&mut self, text: impl Into<Ink>) {
        self.hanging("  ", text);
    }

    /// Returns as much of `text` as fits into `columns`, in one line.
    pub fn cut(&self, text: &str, columns: usize) -> Ink {
        let text = clean(text).replace('\n', " ");
        if display_width(&text) <= columns {
            return Ink::from(text);
        }
        let mut room = columns.saturating_sub(display_width(self.marks.more));
        let fitting = text.chars().take_while(|c| {
            let width = display_width(c.encode_utf8(&mut [0; 4]));
            let fits = width <= room;
            room = room.saturating_sub(width);
            fits
        });
        Ink::from(fitting.collect::<String>().trim_end()) + self.marks.more
    }

    /// Returns a bar of `width` columns, of which `part` of `whole` is filled.
    pub fn bar(&self, part: i32, whole: i32, width: usize) -> Ink {
        let (part, whole) = (
            part.max(0).unsigned_abs() as usize,
            whole.max(1).unsigned_abs() as usize,
        );
        let filled = (part * width + whole / 2)
            .checked_div(whole)
            .unwrap_or(0)
            .min(width);
        let text = self.marks.full.repeat(filled) + &self.marks.empty.repeat(width - filled);
        Ink::from(text)
    }

    /// Returns the finished text.
    pub fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_wide_as_asked_and_filled_in_proportion() {
        let page = Page::new(80, Marks::ASCII);
        for (part, whole, bar) in [
            (0, 100, ".........."),
            (50, 100, "#####....."),
            (100, 100, "##########"),
            (300, 100, "##########"),
            (0, 0, ".........."),
        ] {
            assert_eq!(page.bar(part, whole, 10).as_str(), bar);
        }
    }

    #[test]
    fn long_names_are_wrapped_and_long_texts_cut() {
        let mut page = Page::new(20, Marks::ASCII);
        page.row("one two three", 10, "1 2");
        page.line(page.cut("one two three", 9));
        page.hanging("a first part of some length ", "and text");
        let text =
            "one two\n    three 1 2\none tw...\na first part of some\n    length\n    and text\n";
        assert_eq!(page.finish(), text);
    }

    #[test]
    fn later_lines_stand_under_the_first() {
        let mut page = Page::new(14, Marks::ASCII);
        page.item("one two three four");
        assert_eq!(page.finish(), "  - one two\n    three four\n");
    }
}
