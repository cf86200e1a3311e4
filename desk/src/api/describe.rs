//! The API's description: what the handlers say of themselves, completed by what holds for all of them.

mod refusals;

use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{OpenApi as Description, RefOr, Required};
use utoipa::{OpenApi, ToSchema};

use super::problem::Problem;

const KEY: &str = "key";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Upward",
        description = "Turns what a person has learned and done into the resume that gets them the next job.\n\n\
            Every answer bears an `X-Request-Id`; a sane one of the caller's is kept. Errors are problem details (RFC \
            9457) with `kind`, `code` and `hints`. Lists are paged: `next` of a page is `after` of the next. A change \
            names the `revision` that it was made to, and is refused when somebody else was faster.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    tags(
        (name = "account", description = "The person: name, settings, and the identities by which they are known."),
        (name = "analytics", description = "What all that is kept comes to, in numbers by days and weeks."),
        (name = "applications", description = "Where a person has applied, and how far each application has come."),
        (name = "certificates", description = "What was finished, signed by the house. Anybody may look one up by its code."),
        (name = "changes", description = "What changes in the account, as it happens."),
        (name = "documents", description = "Files made of resumes and letters, as they were sent."),
        (name = "drafts", description = "How a resume could be tailored to a posting, edit by edit."),
        (name = "evidence", description = "What a person's accounts elsewhere show of their work."),
        (name = "interview", description = "Practice for interviews: questions by what one needs, answers with feedback, and when to repeat."),
        (name = "keys", description = "What programs and remote terminals show instead of a password."),
        (name = "letters", description = "Cover letters from a person's own lines."),
        (name = "postings", description = "Job descriptions that are kept, with what they ask for."),
        (name = "progress", description = "What a person has learned: the modules they ticked, what shows it, and how fast they go."),
        (name = "reports", description = "Scores of a resume against a posting, kept with their evidence."),
        (name = "resumes", description = "What a person has to say: the master resume, its variants, and every version."),
        (name = "service", description = "Whether the service works. These need no key."),
        (name = "stateless", description = "The steps by themselves: documents come in, results go out, and nothing is saved."),
        (name = "tasks", description = "Work that takes longer than a request: it survives a restart and tells how far it has come."),
        (name = "tracks", description = "Roadmaps: weeks of modules, each with a plan of study, a project and a quiz.")
    )
)]
struct House;

/// Returns what stands above all operations.
pub fn house() -> Description {
    House::openapi()
}

/// Returns the description with what holds for all operations: their ids, the key, and how they can fail.
pub fn finished(mut description: Description) -> Description {
    let requirement = SecurityRequirement::new::<_, [&str; 0], &str>(KEY, []);
    description.security = Some(vec![requirement]);
    let components = description.components.get_or_insert_default();
    let mut bearer = Http::new(HttpAuthScheme::Bearer);
    bearer.description = Some("A key of an account, as `upward key new` makes it.".to_owned());
    components.add_security_scheme(KEY, SecurityScheme::Http(bearer));
    components.schemas.insert(
        Problem::name().into_owned(),
        <Problem as utoipa::PartialSchema>::schema(),
    );
    let mut needed = Vec::new();
    <Problem as ToSchema>::schemas(&mut needed);
    components.schemas.extend(needed);
    components.responses.extend(refusals::all());
    for item in description.paths.paths.values_mut() {
        for (method, operation) in methods_mut(item) {
            finish(method, operation);
        }
    }
    description
}

fn finish(method: &str, operation: &mut Operation) {
    let tag = operation.tags.iter().flatten().next();
    let id = operation.operation_id.take().unwrap_or_default();
    operation.operation_id = Some(match tag {
        Some(tag) if !id.starts_with(&format!("{tag}_")) => format!("{tag}_{id}"),
        _ => id,
    });
    if let Some(security) = &mut operation.security {
        // Said of what needs no key; the empty requirement would mean that a key is optional.
        security.retain(|requirement| *requirement != SecurityRequirement::default());
    }
    if method == "POST" && needs_key(operation) {
        let parameters = operation.parameters.get_or_insert_default();
        parameters.push(RefOr::T(once()));
    }
    for (status, answer) in &mut operation.responses.responses {
        if let (true, RefOr::T(answer)) = (status.starts_with('2'), answer) {
            let id = HeaderBuilder::new()
                .description(Some("What the log calls this request."))
                .build();
            if answer.description.is_empty() {
                answer.description = usual(status).to_owned();
            }
            answer.headers.insert("X-Request-Id".to_owned(), id.into());
        }
    }
    refusals::add(operation);
}

/// What an answer means whose handler does not say it.
fn usual(status: &str) -> &'static str {
    match status {
        "201" => "It was added.",
        "202" => "A task does it.",
        "204" => "There is nothing to show.",
        _ => "What was asked for.",
    }
}

/// Whether an operation is for accounts only.
pub fn needs_key(operation: &Operation) -> bool {
    operation
        .security
        .as_ref()
        .is_none_or(|needed| !needed.is_empty())
}

/// Returns all operations with their methods and paths.
pub fn operations(description: &Description) -> impl Iterator<Item = (&str, &str, &Operation)> {
    let items = description.paths.paths.iter();
    items.flat_map(|(path, item)| {
        let methods = [
            ("GET", &item.get),
            ("PUT", &item.put),
            ("POST", &item.post),
            ("PATCH", &item.patch),
            ("DELETE", &item.delete),
        ];
        let there = methods
            .into_iter()
            .filter_map(|(method, operation)| Some((method, operation.as_ref()?)));
        there.map(move |(method, operation)| (method, path.as_str(), operation))
    })
}

fn methods_mut(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    let methods = [
        ("GET", &mut item.get),
        ("PUT", &mut item.put),
        ("POST", &mut item.post),
        ("PATCH", &mut item.patch),
        ("DELETE", &mut item.delete),
    ];
    methods
        .into_iter()
        .filter_map(|(method, operation)| Some((method, operation.as_mut()?)))
}

fn once() -> utoipa::openapi::path::Parameter {
    let text = ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .max_length(Some(255))
        .pattern(Some("^[!-~]+$"));
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "A name for this request, such as a UUID. Whoever sends the same request under the same name again within \
             24 hours gets the first answer again, and nothing is done twice; another request under it is refused.",
        ))
        .schema(Some(text))
        .build()
}
