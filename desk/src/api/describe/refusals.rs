//! How operations can fail: what may happen to all of their kind, so that no handler repeats it.

use std::collections::BTreeMap;

use utoipa::ToSchema;
use utoipa::openapi::path::Operation;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};

use super::needs_key;
use crate::api::problem::{MEDIA_TYPE, Problem};

/// A way to fail: its status, its name among the components, what it means, and whom it can befall.
struct Refusal(&'static str, &'static str, &'static str, Befalls);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Befalls {
    /// Every operation.
    All,
    /// Those of an account.
    Accounts,
    /// Those that take a body.
    Bodies,
}

const REFUSALS: [Refusal; 12] = [
    Refusal(
        "400",
        "Malformed",
        "The request is malformed.",
        Befalls::Accounts,
    ),
    Refusal(
        "401",
        "NoKey",
        "There is no key, or it does not count.",
        Befalls::Accounts,
    ),
    Refusal(
        "403",
        "NotAllowed",
        "The key has not the scope for this.",
        Befalls::Accounts,
    ),
    Refusal(
        "404",
        "NotFound",
        "There is no such thing in this account.",
        Befalls::Accounts,
    ),
    Refusal(
        "406",
        "NotAcceptable",
        "None of the accepted media types can be answered.",
        Befalls::All,
    ),
    Refusal(
        "409",
        "Conflict",
        "Somebody else changed it first, or it exists already.",
        Befalls::Accounts,
    ),
    Refusal("413", "TooLarge", "The body is too large.", Befalls::Bodies),
    Refusal(
        "415",
        "MediaType",
        "The body is of another media type.",
        Befalls::Bodies,
    ),
    Refusal(
        "422",
        "Refused",
        "The input was understood and refused.",
        Befalls::Accounts,
    ),
    Refusal(
        "429",
        "TooMany",
        "Too many requests for now.",
        Befalls::Accounts,
    ),
    Refusal(
        "500",
        "Fault",
        "A fault of Upward's own; the log tells more under the request's id.",
        Befalls::All,
    ),
    Refusal(
        "503",
        "Unavailable",
        "Something needed is not available at the moment.",
        Befalls::All,
    ),
];

/// Returns the refusals as components.
pub fn all() -> impl Iterator<Item = (String, RefOr<Response>)> {
    REFUSALS.iter().map(|Refusal(_, name, meaning, _)| {
        let content = ContentBuilder::new()
            .schema(Some(Ref::from_schema_name(Problem::name())))
            .build();
        let response = ResponseBuilder::new()
            .description(*meaning)
            .content(MEDIA_TYPE, content)
            .build();
        ((*name).to_owned(), response.into())
    })
}

/// Adds to an operation the refusals that can befall it, in place of the handler's general ones.
pub fn add(operation: &mut Operation) {
    let (account, body) = (needs_key(operation), operation.request_body.is_some());
    let own = &mut operation.responses.responses;
    own.retain(|status, _| !status.ends_with("XX"));
    for (status, answer) in own.iter_mut() {
        as_problem(status, answer);
    }
    let fitting = REFUSALS.iter().filter(|refusal| match refusal.3 {
        Befalls::All => true,
        Befalls::Accounts => account,
        Befalls::Bodies => body,
    });
    let common: BTreeMap<String, RefOr<Response>> = fitting
        .map(|Refusal(status, name, ..)| {
            let common = Ref::from_response_name(*name);
            ((*status).to_owned(), RefOr::Ref(common))
        })
        .collect();
    for (status, refusal) in common {
        own.entry(status).or_insert(refusal);
    }
}

/// Handlers name the body of a refusal of their own; its media type is always the same, and so is its meaning where
/// they do not say it.
fn as_problem(status: &str, answer: &mut RefOr<Response>) {
    let RefOr::T(answer) = answer else { return };
    let usual = REFUSALS.iter().find(|refusal| refusal.0 == status);
    if let (true, Some(usual)) = (answer.description.is_empty(), usual) {
        answer.description = usual.2.to_owned();
    }
    let problem = Ref::from_schema_name(Problem::name()).ref_location;
    for (media, content) in std::mem::take(&mut answer.content) {
        let is_problem = matches!(&content, RefOr::T(content)
            if matches!(&content.schema, Some(RefOr::Ref(schema)) if schema.ref_location == problem));
        let media = if is_problem {
            MEDIA_TYPE.to_owned()
        } else {
            media
        };
        answer.content.insert(media, content);
    }
}
