//! Where the texts of a document link to.

use crate::text::{Link, Span};

/// The links of a document.
pub(super) struct Links<'a>(pub(super) &'a [Link]);

impl<'a> Links<'a> {
    /// Returns the address that a link over `span`, or over most of it, points to.
    pub(super) fn of(&self, span: Span) -> Option<&'a str> {
        self.0
            .iter()
            .map(|link| (shared(link.span, span), link))
            .filter(|(shared, link)| {
                *shared > 0
                    && *shared * 2 > (span.end - span.start).min(link.span.end - link.span.start)
            })
            .max_by_key(|(shared, _)| *shared)
            .map(|(_, link)| link.target.as_str())
    }
}

fn shared(a: Span, b: Span) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}
