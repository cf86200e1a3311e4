//! Names of the kinds in the file of weights; the trainer's printer uses them too.

use super::kind::Kind;

/// Kinds and their names in the file of weights.
pub const KINDS: [(Kind, &str); 8] = [
    (Kind::Word, "word"),
    (Kind::Ending, "ending"),
    (Kind::Shape, "shape"),
    (Kind::First, "first"),
    (Kind::Hit, "hit"),
    (Kind::Category, "category"),
    (Kind::Crowd, "crowd"),
    (Kind::Length, "length"),
];
