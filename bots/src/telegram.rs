//! Telegram: its updates become inputs, and messages become what its Bot API takes.
