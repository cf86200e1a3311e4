//! A stand-in for the Discord REST API and gateway.
