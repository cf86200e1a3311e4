//! Upward's career desk.
