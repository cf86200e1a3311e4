//! How an answer travels from the child: one JSON text sequence record (RFC 7464), so that whatever
//! else a library may print before or after it does no harm.

use std::io::{self, BufRead, BufReader, Read, Write};

use serde::{Deserialize, Serialize};

use super::Confinement;
use crate::error::Result;
use crate::text::Text;
use crate::warned::Warned;

/// Begins a record. JSON never holds it unescaped, so no document can forge it.
const START: u8 = 0x1e;
/// Ends a record. Compact JSON never holds it.
const END: u8 = b'\n';

/// Bytes taken from a pipe at once: as many as one holds on Linux.
const CHUNK: usize = 64 * 1024;

/// What a child answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Answer {
    /// What held it while it read.
    pub confinement: Confinement,
    /// The document as read, or its refusal.
    pub text: Result<Warned<Text>>,
}

/// Writes an answer.
///
/// # Errors
/// Fails where `out` fails.
pub(super) fn encode(answer: &Answer, out: &mut dyn Write) -> io::Result<()> {
    let mut record = vec![START];
    serde_json::to_writer(&mut record, answer)?;
    record.push(END);
    out.write_all(&record)?;
    out.flush()
}

/// Takes what a child writes, up to the end of its answer, or its own end, or `most` bytes.
pub(super) fn take(from: impl Read, most: u64) -> Vec<u8> {
    let mut from = BufReader::with_capacity(CHUNK, from.take(most));
    let mut taken = Vec::new();
    loop {
        let before = taken.len();
        // A pipe that fails has nothing more to give.
        let ended = !matches!(from.read_until(END, &mut taken), Ok(1..));
        if ended || taken.iter().skip(before).any(|byte| *byte == START) {
            return taken;
        }
    }
}

/// Returns the last answer in what a child wrote; nothing where there is no whole one.
pub(super) fn decode(bytes: &[u8]) -> Option<Answer> {
    let start = bytes.iter().rposition(|byte| *byte == START)?;
    let record = bytes.get(start + 1..)?;
    let end = record.iter().position(|byte| *byte == END)?;
    serde_json::from_slice(record.get(..end)?).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::error::Error;
    use crate::ingest::ingest;

    fn answer(text: Result<Warned<Text>>) -> Answer {
        let confinement = Confinement {
            limits: true,
            landlock: Some(4),
            seccomp: false,
        };
        Answer { confinement, text }
    }

    #[test]
    fn answers_come_back_whole_among_noise() {
        let read = ingest("Ada\u{1e}\tExample\n\u{2028}- C++".as_bytes());
        let refused = Err(Error::refused("damaged", "No.").hint("Try."));
        for answer in [read, refused].map(answer) {
            let mut bytes = b"running 1 test\n".to_vec();
            encode(&answer, &mut bytes).unwrap();
            let end = bytes.len();
            bytes.extend(b"ok\n");
            assert_eq!(decode(&bytes), Some(answer));
            assert_eq!(take(bytes.as_slice(), u64::MAX), &bytes[..end]);
            assert_eq!(take(bytes.as_slice(), 9), &bytes[..9]);
        }
    }

    #[test]
    fn half_an_answer_is_none() {
        let mut bytes = Vec::new();
        encode(&answer(ingest(b"Ada Example")), &mut bytes).unwrap();
        bytes.truncate(bytes.len() - 1);
        assert_eq!(decode(&bytes), None);
        assert_eq!(decode(b"usage: upward"), None);
    }
}
