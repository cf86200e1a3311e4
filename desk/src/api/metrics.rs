//! Figures for whoever runs the service: requests by route, status and time. No ids, and nothing of a person.

use std::sync::Arc;
use std::time::Duration;

use http::{Method, StatusCode};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::{encode_eof, encode_registry};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use upward_engine::error::{Error, Result};

/// The media type of the figures.
pub const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Bounds of the times that are told apart, in seconds: from what a person does not notice to the time limit.
const BOUNDS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5, 10.0, 60.0];

/// The figures; clones share them.
#[derive(Debug, Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    others: Arc<Registry>,
    requests: Family<Answered, Counter>,
    times: Family<Called, Histogram, fn() -> Histogram>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Called {
    method: &'static str,
    route: String,
}

impl Metrics {
    /// Returns figures that have counted nothing yet, and are shown before those of `others`.
    pub fn beside(others: Arc<Registry>) -> Self {
        let requests = Family::default();
        let histogram: fn() -> Histogram = || Histogram::new(BOUNDS);
        let times = Family::new_with_constructor(histogram);
        let mut registry = Registry::with_prefix("upward");
        registry.register("requests", "Requests that were answered", requests.clone());
        registry.register_with_unit(
            "request_duration",
            "Time until an answer began",
            Unit::Seconds,
            times.clone(),
        );
        Self {
            registry: Arc::new(registry),
            others,
            requests,
            times,
        }
    }

    /// Counts a request.
    pub fn count(&self, method: &Method, route: &str, status: StatusCode, took: Duration) {
        let method = known(method);
        let route = route.to_owned();
        let called = Called {
            method,
            route: route.clone(),
        };
        self.times
            .get_or_create(&called)
            .observe(took.as_secs_f64());
        let answered = Answered {
            method,
            route,
            status: status.as_u16(),
        };
        self.requests.get_or_create(&answered).inc();
    }

    /// Returns the figures as text.
    ///
    /// # Errors
    /// Never in practice: text can always be written.
    pub fn text(&self) -> Result<String> {
        let mut text = String::new();
        encode_registry(&mut text, &self.registry)
            .and_then(|()| encode_registry(&mut text, &self.others))
            .and_then(|()| encode_eof(&mut text))
            .map_err(|error| Error::internal("metrics", error.to_string()))?;
        Ok(text)
    }
}

/// Callers can invent methods, and each would be a figure of its own.
fn known(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        _ => "other",
    }
}
