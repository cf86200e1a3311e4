//! Writes plain content streams: text states, places and strings, each only where it changes.

use std::io::Write;

use crate::ingest::pdf::state::{Matrix, TextState};

/// A content stream under construction.
pub(super) struct Plain {
    /// What is written so far.
    pub bytes: Vec<u8>,
    written: TextState,
    step: Step,
}

/// Where the next string goes.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// Its line begins here, on the page.
    To(Matrix),
    /// Its line begins this far from that of the last string, in text space.
    By(f32, f32),
}

impl Default for Plain {
    fn default() -> Self {
        Self {
            // All pages come into one stream; none may leave its state to the next.
            bytes: b"0 Tc 0 Tw 100 Tz 0 Ts\n".to_vec(),
            written: TextState::default(),
            step: Step::To(Matrix::IDENTITY),
        }
    }
}

impl Plain {
    /// Sets the beginning of the line, on the page.
    pub(super) fn move_to(&mut self, line: Matrix) {
        self.step = Step::To(line);
    }

    /// Moves the beginning of the line, in text space.
    pub(super) fn move_by(&mut self, x: f32, y: f32) {
        self.step = match self.step {
            Step::To(line) => Step::To(Matrix([1.0, 0.0, 0.0, 1.0, x, y]).then(line)),
            Step::By(across, down) => Step::By(across + x, down + y),
        };
    }

    /// Begins a show operator in the state `text` with the font of index `font`.
    pub(super) fn open(&mut self, text: TextState, font: usize) {
        let written = self.written;
        self.written = text;
        if written.font != text.font || written.size != text.size {
            self.bytes.push(b'/');
            self.bytes.extend(font_name(font));
            self.bytes.push(b' ');
            self.numbers(&[text.size], "Tf");
        }
        for (old, new, operator) in [
            (written.spacing, text.spacing, "Tc"),
            (written.word_spacing, text.word_spacing, "Tw"),
            (written.scale, text.scale, "Tz"),
            (written.rise, text.rise, "Ts"),
        ] {
            if old != new {
                self.numbers(&[new], operator);
            }
        }
        match self.step {
            Step::To(Matrix(line)) => self.numbers(&line, "Tm"),
            Step::By(x, y) if x != 0.0 || y != 0.0 => self.numbers(&[x, y], "Td"),
            Step::By(..) => {}
        }
        self.step = Step::By(0.0, 0.0);
        self.bytes.push(b'[');
    }

    /// Writes a string, each byte preceded by a zero where `widened`.
    pub(super) fn string(&mut self, bytes: &[u8], widened: bool) {
        self.bytes.push(b'(');
        for byte in bytes {
            if widened {
                self.bytes.push(0);
            }
            match byte {
                b'(' | b')' | b'\\' => self.bytes.extend([b'\\', *byte]),
                b'\n' => self.bytes.extend(b"\\n"),
                b'\r' => self.bytes.extend(b"\\r"),
                _ => self.bytes.push(*byte),
            }
        }
        self.bytes.push(b')');
    }

    /// Writes a step between strings.
    pub(super) fn number(&mut self, number: f32) {
        // Writing to memory does not fail.
        let _ = write!(self.bytes, "{number} ");
    }

    /// Ends the show operator.
    pub(super) fn close(&mut self) {
        self.bytes.extend(b"]TJ\n");
    }

    fn numbers(&mut self, numbers: &[f32], operator: &str) {
        for number in numbers {
            self.number(*number);
        }
        self.bytes.extend(operator.as_bytes());
        self.bytes.push(b'\n');
    }
}

/// Returns the name that the font of `index` bears in plain streams.
pub(in crate::ingest::pdf) fn font_name(index: usize) -> Vec<u8> {
    format!("F{index}").into_bytes()
}
