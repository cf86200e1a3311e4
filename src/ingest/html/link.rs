//! Where the links of a page lead.

use std::sync::Arc;

/// Returns where a link points; nothing for one within the page. Google's documents link through a page of theirs.
pub(super) fn target(href: &str) -> Option<Arc<str>> {
    let href = href.trim();
    let inner = href
        .strip_prefix("https://www.google.com/url?q=")
        .and_then(|inner| inner.split('&').next())
        .map(unescaped);
    let target = inner.as_deref().unwrap_or(href);
    let script = target
        .get(..11)
        .is_some_and(|start| start.eq_ignore_ascii_case("javascript:"));
    (!target.is_empty() && !target.starts_with('#') && !script).then(|| target.into())
}

/// Returns a text with its percent escapes resolved (RFC 3986, 2.1).
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let code = behind.get(..2).and_then(|code| str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = behind.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
