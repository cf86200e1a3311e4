//! Whole documents, small and built in code.
