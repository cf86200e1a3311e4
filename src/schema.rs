//! Schemas of what is written otherwise than it is held, for the description of the REST API.

use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::date::Date;
use crate::score::Tenths;

impl PartialSchema for Date {
    fn schema() -> RefOr<Schema> {
        let pattern = r"^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$";
        ObjectBuilder::new()
            .schema_type(Type::String)
            .pattern(Some(pattern))
            .description(Some("A year, a month of a year, or a day."))
            .examples(["2024-03"])
            .into()
    }
}

impl ToSchema for Date {}

impl PartialSchema for Tenths {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Number)
            .minimum(Some(-100.0))
            .maximum(Some(100.0))
            .description(Some("A number of points, with one decimal."))
            .examples([73.5])
            .into()
    }
}

impl ToSchema for Tenths {}
