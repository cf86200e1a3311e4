//! The public page of a certificate: plain HTML, without scripts, and nothing that is fetched from anywhere.

use axum::response::{Html, IntoResponse};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderName, HeaderValue, header};
use sha2::{Digest, Sha256};
use upward_engine::certificate::{Claims, Signed};
use upward_engine::error::{Error, Result};

use crate::certificate::Published;

const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#16324a;--text:#1c2226;--muted:#566068;--line:#a8843f;--ground:#fffdf8}\
@media(prefers-color-scheme:dark){:root{--ink:#a9cde6;--text:#e8ecef;--muted:#9ea9b1;--line:#c7a45f;--ground:#15191d}}\
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.5 'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif}\
main{max-width:38rem;margin:8vh auto;padding:0 1.5rem}\
h1{margin:.2em 0;color:var(--ink);font:700 2.2rem/1.2 'Source Serif 4',Georgia,serif;overflow-wrap:anywhere}\
h2{margin:.2em 0 1.2em;font:400 1.4rem/1.3 'Source Serif 4',Georgia,serif;overflow-wrap:anywhere}\
p.state{color:var(--muted);border-bottom:1px solid var(--line);padding-bottom:.6em}\
dl{display:grid;grid-template-columns:max-content 1fr;gap:.35em 1.5em;margin:0}\
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}\
details{margin-top:2em;color:var(--muted)}code{overflow-wrap:anywhere;font-size:.85rem}";

/// Returns the page of a certificate.
///
/// # Errors
/// Only by a fault of Upward's own.
pub fn certificate(published: &Published) -> Result<impl IntoResponse + use<>> {
    let code = published.code;
    Ok(match (&published.certificate, published.revoked) {
        (Some(signed), _) => page("Certificate", &valid(signed)?),
        (None, day) => {
            let day = day.map(|day| format!(" on {day}")).unwrap_or_default();
            page(
                "Revoked certificate",
                &format!(
                    "<p class=\"state\">Certificate {code}</p><h1>Revoked</h1>\
                     <p>This certificate was genuine, and its owner revoked it{day}. It does not count any more.</p>"
                ),
            )
        }
    })
}

/// Returns the page of a code that is none.
pub fn unknown(error: &Error) -> impl IntoResponse + use<> {
    let hints = error.hints.iter();
    let hints: String = hints
        .map(|hint| format!("<li>{}</li>", escaped(hint)))
        .collect();
    page(
        "Unknown certificate",
        &format!(
            "<p class=\"state\">Certificate</p><h1>Not found</h1><p>{}.</p><ul>{hints}</ul>",
            escaped(&error.message)
        ),
    )
}

fn valid(signed: &Signed) -> Result<String> {
    let claims = &signed.claims;
    let Claims {
        done,
        of,
        hours,
        threshold,
        date,
        code,
        ..
    } = claims;
    let own = match claims.own {
        true => "<dt>Roadmap</dt><dd>brought along by the learner</dd>",
        false => "",
    };
    let [name, title, issuer, key] =
        [&claims.name, &claims.title, &claims.issuer, &signed.key].map(|text| escaped(text));
    Ok(format!(
        "<p class=\"state\">This certificate is genuine and valid.</p><h1>{name}</h1><h2>{title}</h2><dl>\
         <dt>Finished</dt><dd>{} of the roadmap, {done} of {of} modules</dd>{own}\
         <dt>Study</dt><dd>{hours} hours, as these modules are planned</dd>\
         <dt>Issued</dt><dd>{date} by {issuer}, for more than {threshold} %</dd>\
         <dt>Code</dt><dd>{code}</dd></dl>\
         <details><summary>Verify it without this page</summary>\
         <p>The line below is a JSON Web Signature with the key {key}, which stands at \
         <a href=\"key\">this issuer's keys</a>.</p><code>{}</code></details>",
        claims.percent(),
        escaped(&signed.token()?)
    ))
}

fn page(title: &str, body: &str) -> impl IntoResponse + use<> {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} – Upward</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex\"><style>{STYLE}</style></head><body><main>{body}</main></body></html>"
    );
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    // Base64 and words of ASCII are a header's value.
    let policy =
        HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("no-referrer"),
        ),
    ];
    (headers, Html(html))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            char => out.push(char),
        }
    }
    out
}
