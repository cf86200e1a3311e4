//! Figures for whoever runs the service: inputs, replies, the line, times, failures. No ids, and nothing of a person.

use std::sync::Arc;
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use upward_desk::identity::Identity;

use crate::talk::face::{Sent, Trouble, platform};

/// Bounds of the times that are told apart, in seconds: from what nobody notices to a long work under load.
const BOUNDS: [f64; 11] = [
    0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0, 10.0, 60.0, 600.0,
];

/// The figures; clones share them.
#[derive(Debug, Clone)]
pub struct Figures {
    registry: Arc<Registry>,
    inputs: Family<Came, Counter>,
    replies: Family<Went, Counter>,
    failures: Family<Failed, Counter>,
    times: Family<Step, Histogram, fn() -> Histogram>,
    waiting: Gauge,
    running: Gauge,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Came {
    platform: &'static str,
    kind: &'static str,
    /// Whether it had come before.
    again: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Went {
    platform: &'static str,
    outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Failed {
    step: &'static str,
    code: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Step {
    step: &'static str,
}

impl Default for Figures {
    fn default() -> Self {
        let histogram: fn() -> Histogram = || Histogram::new(BOUNDS);
        let times = Family::new_with_constructor(histogram);
        let (inputs, replies, failures) = Default::default();
        let (waiting, running) = (Gauge::default(), Gauge::default());
        let mut registry = Registry::with_prefix("upward_bots");
        registry.register("inputs", "Inputs that came", Family::clone(&inputs));
        registry.register(
            "replies",
            "Attempts to send a reply",
            Family::clone(&replies),
        );
        registry.register(
            "failures",
            "What could not be done",
            Family::clone(&failures),
        );
        registry.register("works_waiting", "Works in line", waiting.clone());
        registry.register("works_running", "Works being done", running.clone());
        registry.register_with_unit(
            "step_duration",
            "Time that a step took",
            Unit::Seconds,
            times.clone(),
        );
        Self {
            registry: Arc::new(registry),
            inputs,
            replies,
            failures,
            times,
            waiting,
            running,
        }
    }
}

impl Figures {
    /// Returns the registry, to be shown with the other figures.
    pub fn registry(&self) -> Arc<Registry> {
        Arc::clone(&self.registry)
    }

    /// Counts an input that came, of a kind ([`crate::dialogue::Input::kind`]), `new` unless one of its name came before.
    pub fn heard(&self, person: &Identity, kind: &'static str, new: bool) {
        let came = Came {
            platform: platform(person),
            kind,
            again: if new { "no" } else { "yes" },
        };
        self.inputs.get_or_create(&came).inc();
    }

    /// Takes note of the time in which an input was handled.
    pub fn handled(&self, took: Duration) {
        self.took("handle", took);
    }

    /// Takes note of the time in which a platform took what it must be told at once.
    pub fn acknowledged(&self, took: Duration) {
        self.took("acknowledge", took);
    }

    /// Takes note of the time that a long work took.
    pub fn worked(&self, name: &'static str, took: Duration) {
        self.took(name, took);
    }

    /// Counts an attempt to send a reply.
    pub fn sent(&self, person: &Identity, sent: &Result<Sent, Trouble>, took: Duration) {
        let outcome = match sent {
            Ok(_) => "sent",
            Err(Trouble::Later { .. }) => "later",
            Err(Trouble::Gone) => "gone",
            Err(Trouble::Refused(_)) => "refused",
        };
        let went = Went {
            platform: platform(person),
            outcome,
        };
        self.replies.get_or_create(&went).inc();
        self.took("send", took);
    }

    /// Counts something that could not be done, by its error's code.
    pub fn failed(&self, step: &'static str, code: &str) {
        let code = code.to_owned();
        self.failures.get_or_create(&Failed { step, code }).inc();
    }

    /// Takes note of how long the line is.
    pub fn line(&self, waiting: usize, running: usize) {
        self.waiting.set(i64::try_from(waiting).unwrap_or(i64::MAX));
        self.running.set(i64::try_from(running).unwrap_or(i64::MAX));
    }

    fn took(&self, step: &'static str, took: Duration) {
        self.times
            .get_or_create(&Step { step })
            .observe(took.as_secs_f64());
    }
}
