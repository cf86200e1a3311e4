//! A package from its parts, so that mutations reach the XML and not the compression around it.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

/// What parts two parts. The name of the part follows to the end of the line.
const MARK: &str = "\n=== ";

/// Returns a package of the parts that `bytes` hold, each headed by `=== word/document.xml` or another name on a line of
/// its own; what stands before the first such line is the main part of a Word document.
pub fn package(bytes: &[u8]) -> Vec<u8> {
    let source = format!("\n{}", String::from_utf8_lossy(bytes));
    let mut parts = source.split(MARK);
    let main = parts.next().unwrap_or_default();
    let named = parts.map(|part| part.split_once('\n').unwrap_or((part, "")));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in [("word/document.xml", main.trim_start())]
        .into_iter()
        .chain(named)
    {
        // A name that stood before is not added again.
        if !content.is_empty() && writer.start_file(name, stored).is_ok() {
            writer
                .write_all(content.as_bytes())
                .expect("memory takes all");
        }
    }
    writer.finish().expect("memory takes all").into_inner()
}
