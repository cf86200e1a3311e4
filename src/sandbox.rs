//! Reading untrusted documents in a child process with limits on memory, time, pages and size.
