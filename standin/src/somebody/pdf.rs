//! One page of plain text as a PDF, with the standard fonts that every reader has (ISO 32000-1, 9.6.2.2).

use std::fmt::Write;

const LEFT: u32 = 56;
const TOP: u32 = 780;

/// A page that is being written, from top to bottom.
#[derive(Debug)]
pub struct Page {
    content: String,
    y: u32,
}

impl Default for Page {
    fn default() -> Self {
        Self {
            content: String::new(),
            y: TOP,
        }
    }
}

impl Page {
    /// Adds the title of the page.
    pub fn title(&mut self, text: &str) {
        self.put("F2", 20, LEFT, text);
    }

    /// Adds the heading of a section.
    pub fn heading(&mut self, text: &str) {
        self.y = self.y.saturating_sub(10);
        self.put("F2", 13, LEFT, text);
    }

    /// Adds a line in bold.
    pub fn strong(&mut self, text: &str) {
        self.put("F2", 10, LEFT, text);
    }

    /// Adds a line.
    pub fn line(&mut self, text: &str) {
        self.put("F1", 10, LEFT, text);
    }

    /// Adds a point of a list.
    pub fn point(&mut self, text: &str) {
        self.put("F1", 10, LEFT + 10, &format!("- {text}"));
    }

    fn put(&mut self, font: &str, size: u32, x: u32, text: &str) {
        self.y = self.y.saturating_sub(size + 5);
        let text = text
            .replace('\\', "\\\\")
            .replace('(', "\\(")
            .replace(')', "\\)");
        // Writing to a text never fails.
        let _ = writeln!(
            self.content,
            "BT /{font} {size} Tf {x} {} Td ({text}) Tj ET",
            self.y
        );
    }

    /// Returns the document.
    pub fn finish(self) -> Vec<u8> {
        let font = |name| {
            format!(
                "<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
            )
        };
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R \
             >> >> >>"
                .to_owned(),
            format!("<< /Length {} >>\nstream\n{}endstream", self.content.len(), self.content),
            font("Helvetica"),
            font("Helvetica-Bold"),
        ];
        let mut out = "%PDF-1.4\n".to_owned();
        let mut places = Vec::new();
        for (number, object) in (1..).zip(&objects) {
            places.push(out.len());
            let _ = writeln!(out, "{number} 0 obj\n{object}\nendobj");
        }
        let (table, count) = (out.len(), objects.len() + 1);
        let _ = write!(out, "xref\n0 {count}\n0000000000 65535 f \n");
        for place in places {
            let _ = writeln!(out, "{place:010} 00000 n ");
        }
        let _ = write!(
            out,
            "trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        out.into_bytes()
    }
}
