//! A posting in a message.

use crate::dialogue::reply::Reply;
use crate::words::{Say, say};
use crate::work::posting::Outcome;

/// How many terms are shown of what is required, and of what is liked.
const TERMS: usize = 12;

/// Returns the message that shows what was read.
pub fn reply(read: &Outcome) -> Reply {
    let mut reply = Reply::of(title(&read.title, &read.company));
    if !read.required.is_empty() {
        reply = reply.line(terms("posting-required", &read.required));
    }
    if !read.preferred.is_empty() {
        reply = reply.line(terms("posting-preferred", &read.preferred));
    }
    if let Some(years) = read.years {
        let years = usize::try_from(years).unwrap_or(usize::MAX);
        reply = reply.line(say("posting-years").count("years", years));
    }
    if read.required.is_empty() && read.preferred.is_empty() {
        reply = reply.line(say("posting-no-terms"));
    }
    reply
}

/// Returns what a posting is called.
pub fn title(title: &str, company: &str) -> Say {
    match (title, company) {
        ("", "") => say("posting-untitled"),
        (title, "") => say("posting-title").text("title", title),
        ("", company) => say("posting-title").text("title", company),
        (title, company) => say("posting-title-company")
            .text("title", title)
            .text("company", company),
    }
}

fn terms(key: &str, terms: &[String]) -> Say {
    let shown: Vec<&str> = terms.iter().take(TERMS).map(String::as_str).collect();
    say(key)
        .text("terms", shown.join(", "))
        .count("more", terms.len().saturating_sub(TERMS))
}
