//! A place in a run of bytes, from which scanners read on.

/// A run of bytes and how far it was read.
pub(super) struct Bytes<'a> {
    /// All bytes.
    pub data: &'a [u8],
    /// Index of the next one.
    pub at: usize,
}

impl<'a> Bytes<'a> {
    /// Starts at the beginning of `data`.
    pub fn new(data: &'a [u8]) -> Self {
        Self { data, at: 0 }
    }

    /// Returns the next byte without passing it.
    pub fn peek(&self) -> Option<u8> {
        self.data.get(self.at).copied()
    }

    /// Passes the bytes that `keep` holds for, and returns them.
    pub fn take_while(&mut self, keep: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.data.get(self.at..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|byte| !keep(*byte))
            .unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }
}
