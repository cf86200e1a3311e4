//! How Discord says no: a status, a code, a message and, for forms, what is wrong where.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};

/// An answer that refuses a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The HTTP status.
    pub status: StatusCode,
    /// Discord's own code, 0 when it has none.
    pub code: u32,
    /// What Discord says, in English.
    pub message: &'static str,
    /// The tree of what is wrong in a form, by field.
    pub errors: Option<Value>,
}

impl Refusal {
    const fn new(status: StatusCode, code: u32, message: &'static str) -> Self {
        Self {
            status,
            code,
            message,
            errors: None,
        }
    }

    /// No such route.
    pub const NOT_FOUND: Self = Self::new(StatusCode::NOT_FOUND, 0, "404: Not Found");
    /// The route is there, not with this method.
    pub const METHOD: Self =
        Self::new(StatusCode::METHOD_NOT_ALLOWED, 0, "405: Method Not Allowed");
    /// The bot's token is wrong or missing.
    pub const UNAUTHORIZED: Self = Self::new(StatusCode::UNAUTHORIZED, 0, "401: Unauthorized");
    /// The body is no JSON, or no multipart form.
    pub const BAD_JSON: Self = Self::new(
        StatusCode::BAD_REQUEST,
        50109,
        "The request body contains invalid JSON.",
    );
    /// The application is not the bot's own.
    pub const UNKNOWN_APPLICATION: Self =
        Self::new(StatusCode::NOT_FOUND, 10002, "Unknown Application");
    /// No such channel.
    pub const UNKNOWN_CHANNEL: Self = Self::new(StatusCode::NOT_FOUND, 10003, "Unknown Channel");
    /// No such message, or not one that this call may touch.
    pub const UNKNOWN_MESSAGE: Self = Self::new(StatusCode::NOT_FOUND, 10008, "Unknown Message");
    /// The interaction was not acknowledged yet, or never was.
    pub const UNKNOWN_WEBHOOK: Self = Self::new(StatusCode::NOT_FOUND, 10015, "Unknown Webhook");
    /// The interaction is unknown, or was to be acknowledged earlier.
    pub const UNKNOWN_INTERACTION: Self =
        Self::new(StatusCode::NOT_FOUND, 10062, "Unknown interaction");
    /// A file is too large.
    pub const TOO_LARGE: Self = Self::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        40005,
        "Request entity too large",
    );
    /// The interaction was acknowledged before.
    pub const ALREADY_ACKNOWLEDGED: Self = Self::new(
        StatusCode::BAD_REQUEST,
        40060,
        "Interaction has already been acknowledged.",
    );
    /// An app that a person installed has sent its five follow-ups.
    pub const TOO_MANY_FOLLOW_UPS: Self = Self::new(
        StatusCode::BAD_REQUEST,
        40094,
        "This interaction has hit the maximum number of follow up messages",
    );
    /// The bot is not in that server.
    pub const MISSING_ACCESS: Self = Self::new(StatusCode::FORBIDDEN, 50001, "Missing Access");
    /// Neither text nor embeds nor files.
    pub const EMPTY_MESSAGE: Self = Self::new(
        StatusCode::BAD_REQUEST,
        50006,
        "Cannot send an empty message",
    );
    /// The person does not take direct messages.
    pub const CANNOT_SEND: Self = Self::new(
        StatusCode::FORBIDDEN,
        50007,
        "Cannot send messages to this user",
    );
    /// The token of an interaction is older than 15 minutes.
    pub const INVALID_WEBHOOK_TOKEN: Self =
        Self::new(StatusCode::UNAUTHORIZED, 50027, "Invalid Webhook Token");
    /// A direct message to nobody.
    pub const INVALID_RECIPIENT: Self =
        Self::new(StatusCode::BAD_REQUEST, 50033, "Invalid Recipient(s)");

    /// Refuses a form for what is wrong in it.
    #[must_use]
    pub fn form(errors: Map<String, Value>) -> Self {
        Self {
            errors: Some(Value::Object(errors)),
            ..Self::new(StatusCode::BAD_REQUEST, 50035, "Invalid Form Body")
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut body = json!({"message": self.message, "code": self.code});
        if let (Some(errors), Some(body)) = (&self.errors, body.as_object_mut()) {
            body.insert("errors".to_owned(), errors.clone());
        }
        let mut response = (self.status, Json(body)).into_response();
        // The log of refusals is written where the route is known.
        response.extensions_mut().insert(self);
        response
    }
}
