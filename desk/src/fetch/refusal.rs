//! Why a posting's address gives no posting, in sentences. None tells anything of what a private network answers.

use std::error::Error as _;

use http::StatusCode;
use upward_engine::error::{Error, Kind};

use super::resolve::Private;

/// What always works.
pub(super) const PASTE: &str = "Paste the text of the posting, or send it as a file.";

/// Returns the refusal of what is no address to read from.
pub(super) fn bad_address(message: &str) -> Error {
    Error::refused("bad-address", message)
        .hint("Copy the posting's address from the browser; it begins with https://.")
        .hint(PASTE)
}

/// Returns the refusal of an address in a private network.
pub(super) fn private() -> Error {
    Error::refused(
        "private-address",
        "The web address leads to a private network; only public sites are read.",
    )
    .hint(PASTE)
}

/// Returns the refusal to leave an encrypted connection.
pub(super) fn downgrade() -> Error {
    Error::refused(
        "downgrade",
        "The site sends on from https to http, where anybody may have changed the page.",
    )
    .hint(PASTE)
}

/// Returns the refusal of a site that sends on and on.
pub(super) fn too_many_redirects() -> Error {
    Error::refused(
        "too-many-redirects",
        "The site sends on from one address to the next without end.",
    )
    .hint("Open the posting in a browser and copy the address that it ends at.")
    .hint(PASTE)
}

/// Returns the refusal of a page above the limit of so many bytes.
pub(super) fn too_large(limit: usize) -> Error {
    let mib = limit as f64 / (1024.0 * 1024.0);
    Error::refused(
        "too-large",
        format!("The page is larger than {mib:.1} MB; no posting is."),
    )
    .hint(PASTE)
}

/// Returns the refusal of what is neither a page, a text nor a PDF.
pub(super) fn wrong_type() -> Error {
    Error::refused(
        "wrong-type",
        "The address leads to neither a web page, a text nor a PDF.",
    )
    .hint(PASTE)
}

/// Returns the refusal of a page that shows nothing without a person who is logged in.
pub(super) fn needs_login() -> Error {
    Error::refused("needs-login", "The page asks for a log-in first.").hint(PASTE)
}

/// Returns the refusal of a page that shows nothing without a browser.
pub(super) fn needs_browser() -> Error {
    Error::refused(
        "needs-browser",
        "The page holds nearly no text: it is put together in the browser.",
    )
    .hint(PASTE)
}

/// Returns the refusal of a page of more elements than one of a single posting has.
pub(super) fn too_complex() -> Error {
    Error::refused("too-complex", "The page is too large to be one posting.").hint(PASTE)
}

/// Returns that a site takes too long.
pub(super) fn too_slow() -> Error {
    unavailable("site-slow", "The site takes too long to answer.")
}

/// Returns why a connection failed.
pub(super) fn failed(error: &reqwest::Error) -> Error {
    let mut cause = error.source();
    while let Some(error) = cause {
        if error.is::<Private>() {
            return private();
        }
        cause = error.source();
    }
    if error.is_timeout() {
        return too_slow();
    }
    if error.is_connect() {
        return unavailable("unreachable", "The site cannot be reached.")
            .hint("Check the spelling of the address.");
    }
    unavailable("site-failed", "The site's answer cannot be read.")
}

/// Returns what an answer without a page means.
pub(super) fn status(status: StatusCode) -> Error {
    match status {
        StatusCode::UNAUTHORIZED
        | StatusCode::FORBIDDEN
        | StatusCode::PROXY_AUTHENTICATION_REQUIRED => Error::refused(
            "not-shown",
            "The site shows this page only to people in a browser, or after a log-in.",
        )
        .hint(PASTE),
        StatusCode::NOT_FOUND | StatusCode::GONE => Error::refused(
            "no-page",
            "There is no page at this address: the posting may have been taken down.",
        )
        .hint("Check the address in a browser.")
        .hint(PASTE),
        StatusCode::TOO_MANY_REQUESTS => {
            unavailable("site-busy", "The site takes no more requests for now.")
        }
        status if status.is_server_error() => {
            unavailable("site-failed", "The site has a fault of its own for now.")
        }
        _ => Error::refused("no-page", "The site answers with no page.").hint(PASTE),
    }
}

fn unavailable(code: &str, message: &str) -> Error {
    Error::new(Kind::Unavailable, code, message)
        .hint("Try again in a few minutes.")
        .hint(PASTE)
}
