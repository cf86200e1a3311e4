//! The body of a call: JSON, or a multipart form of `payload_json` and `files[n]`.

use axum::{
    body::to_bytes,
    extract::{FromRequest, Multipart, Request, multipart::Field},
    http::header::CONTENT_TYPE,
};
use bytes::Bytes;
use serde_json::Value;

use crate::discord::refusal::Refusal;

/// The largest file that a bot may send, in bytes.
pub const FILE_LIMIT: usize = 10 * 1024 * 1024;
/// The largest call, in bytes: ten files and what belongs to them.
const CALL_LIMIT: usize = 11 * FILE_LIMIT;

/// A file that a bot sent.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The n of `files[n]`.
    pub id: u64,
    /// The file's name in the form.
    pub name: String,
    /// The media type in the form.
    pub kind: String,
    /// The content.
    pub bytes: Bytes,
}

/// What a call brings.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The JSON part, `null` where there is none.
    pub payload: Value,
    /// The files.
    pub files: Vec<Upload>,
}

impl Body {
    /// Reads the body of a call.
    ///
    /// # Errors
    ///
    /// Refuses what is neither JSON nor such a form, and files above the limit.
    pub async fn read(request: Request) -> Result<Self, Refusal> {
        let kind = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            return Self::form(
                Multipart::from_request(request, &())
                    .await
                    .map_err(|_| Refusal::BAD_JSON)?,
            )
            .await;
        }
        let json = kind.starts_with("application/json");
        let bytes = to_bytes(request.into_body(), CALL_LIMIT)
            .await
            .map_err(|_| Refusal::TOO_LARGE)?;
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        let payload = serde_json::from_slice(&bytes).map_err(|_| Refusal::BAD_JSON)?;
        if json {
            Ok(Self {
                payload,
                files: Vec::new(),
            })
        } else {
            Err(Refusal::BAD_JSON)
        }
    }

    async fn form(mut form: Multipart) -> Result<Self, Refusal> {
        let mut body = Self::default();
        while let Some(part) = form.next_field().await.map_err(|_| Refusal::BAD_JSON)? {
            if part.name() == Some("payload_json") {
                let text = part.bytes().await.map_err(|_| Refusal::BAD_JSON)?;
                body.payload = serde_json::from_slice(&text).map_err(|_| Refusal::BAD_JSON)?;
            } else {
                body.files.push(upload(part).await?);
            }
        }
        Ok(body)
    }
}

async fn upload(part: Field<'_>) -> Result<Upload, Refusal> {
    let number = part
        .name()
        .and_then(|name| name.strip_prefix("files[")?.strip_suffix(']')?.parse().ok());
    let id = number.ok_or(Refusal::BAD_JSON)?;
    let name = part.file_name().ok_or(Refusal::BAD_JSON)?.to_owned();
    let kind = part
        .content_type()
        .unwrap_or("application/octet-stream")
        .to_owned();
    let bytes = part.bytes().await.map_err(|_| Refusal::BAD_JSON)?;
    if bytes.len() > FILE_LIMIT {
        Err(Refusal::TOO_LARGE)
    } else {
        Ok(Upload {
            id,
            name,
            kind,
            bytes,
        })
    }
}
