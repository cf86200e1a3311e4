//! Discord: its interactions become inputs, and messages become what its API takes.
