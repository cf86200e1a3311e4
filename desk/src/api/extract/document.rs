//! A document as the body of a request, or as a file in a form.

use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, Multipart, Request};
use bytes::Bytes;
use http::{StatusCode, header};
use upward_engine::error::{Error, Kind};
use upward_engine::ingest::MAX_BYTES;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::api::problem::Problem;

/// The longest body that brings a document: the document, and what a form writes around it, in bytes.
pub const LONGEST: usize = MAX_BYTES as usize + (64 << 10);

/// A document, as the body or as the first file of a form. Its kind is told by its bytes, not by its name or type.
#[derive(Debug)]
pub struct Document(pub Bytes);

/// A form that brings a document, as its schema.
#[derive(Debug)]
pub struct Form;

impl PartialSchema for Form {
    fn schema() -> RefOr<Schema> {
        let file = ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)));
        ObjectBuilder::new()
            .property("file", file)
            .required("file")
            .into()
    }
}

impl ToSchema for Form {}

impl<S: Send + Sync> FromRequest<S> for Document {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let form = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
        if !form {
            return Ok(Self(Bytes::from_request(request, state).await?));
        }
        let mut form = Multipart::from_request(request, state)
            .await
            .map_err(|rejection| body(rejection.status(), &rejection.body_text()))?;
        let broken = |error: axum::extract::multipart::MultipartError| {
            body(error.status(), &error.body_text())
        };
        while let Some(field) = form.next_field().await.map_err(broken)? {
            if field.file_name().is_some() {
                return Ok(Self(field.bytes().await.map_err(broken)?));
            }
        }
        Err(body(StatusCode::BAD_REQUEST, "the form brings no file"))
    }
}

impl From<BytesRejection> for Problem {
    fn from(rejection: BytesRejection) -> Self {
        body(rejection.status(), &rejection.body_text())
    }
}

fn body(status: StatusCode, why: &str) -> Problem {
    let code = if status == StatusCode::PAYLOAD_TOO_LARGE {
        "too-large"
    } else {
        "body"
    };
    Error::new(
        Kind::Usage,
        code,
        format!("the document did not arrive: {why}"),
    )
    .hint(format!(
        "send it as the body, or as the file of a form; it may have {} MiB",
        MAX_BYTES >> 20
    ))
    .into()
}
