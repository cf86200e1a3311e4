//! The parameters of a call: JSON, a form, the query, or multipart with files.

use std::{borrow::Cow, collections::HashMap};

use axum::{
    Form, Json,
    extract::{FromRequest, Multipart, Query, Request},
    http::header::CONTENT_TYPE,
};
use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::refusal::Refusal;

/// A file that came with a call.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) name: String,
    pub(crate) mime: String,
    pub(crate) bytes: Bytes,
}

/// What a call was given. In anything but JSON every scalar is a string, and structures are JSON in a string.
#[derive(Debug, Default)]
pub(crate) struct Params {
    pub(crate) fields: Map<String, Value>,
    pub(crate) uploads: HashMap<String, Upload>,
}

impl Params {
    pub(crate) async fn read(request: Request) -> Result<Self, Refusal> {
        let mut params = Self::default();
        if let Ok(Query(query)) = Query::<HashMap<String, String>>::try_from_uri(request.uri()) {
            params.fields.extend(
                query
                    .into_iter()
                    .map(|(name, value)| (name, Value::String(value))),
            );
        }
        let kind = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            params.read_multipart(request).await?;
        } else if kind.starts_with("application/json") {
            match Json::<Value>::from_request(request, &()).await {
                Ok(Json(Value::Object(fields))) => params.fields.extend(fields),
                _ => return Err(Refusal::bad("can't parse JSON object")),
            }
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            let Form(fields) = Form::<HashMap<String, String>>::from_request(request, &())
                .await
                .map_err(|_| Refusal::bad("can't parse the form"))?;
            params.fields.extend(
                fields
                    .into_iter()
                    .map(|(name, value)| (name, Value::String(value))),
            );
        }
        Ok(params)
    }

    async fn read_multipart(&mut self, request: Request) -> Result<(), Refusal> {
        let broken = || Refusal::bad("can't parse the multipart body");
        let mut parts = Multipart::from_request(request, &())
            .await
            .map_err(|_| broken())?;
        while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
            let field = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let mime = part
                .content_type()
                .unwrap_or("application/octet-stream")
                .to_owned();
            let bytes = part.bytes().await.map_err(|_| broken())?;
            match file {
                Some(name) => {
                    self.uploads.insert(field, Upload { name, mime, bytes });
                }
                None => {
                    let text = String::from_utf8(bytes.into()).map_err(|_| broken())?;
                    self.fields.insert(field, Value::String(text));
                }
            }
        }
        Ok(())
    }

    /// Returns a parameter as text; numbers are written out, nothing and null are `None`.
    pub(crate) fn text(&self, name: &str) -> Option<Cow<'_, str>> {
        match self.fields.get(name)? {
            Value::String(text) => Some(Cow::Borrowed(text)),
            Value::Null => None,
            other => Some(Cow::Owned(other.to_string())),
        }
    }

    pub(crate) fn integer(&self, name: &str) -> Result<Option<i64>, Refusal> {
        let number = |text: Cow<'_, str>| {
            text.trim()
                .parse()
                .map_err(|_| Refusal::bad(format!("invalid {name}")))
        };
        self.text(name)
            .filter(|text| !text.is_empty())
            .map(number)
            .transpose()
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.text(name)
            .is_some_and(|value| matches!(value.as_ref(), "true" | "True" | "1"))
    }

    /// Returns a structure, given as such or as JSON in a string.
    pub(crate) fn json<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Refusal> {
        let read = match self.fields.get(name) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::String(text)) if text.is_empty() => return Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text),
            Some(value) => T::deserialize(value),
        };
        read.map(Some)
            .map_err(|error| Refusal::bad(format!("can't parse {name}: {error}")))
    }
}
