//! A chart as a picture for programs that know no SVG.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use super::Svg;
use crate::error::{Error, Result};
use crate::render::SANS;

/// Pixels for each unit of the SVG.
const SCALE: f32 = 2.0;

impl Svg {
    /// Returns the chart as PNG, two pixels for each unit, with the font that Upward embeds.
    ///
    /// # Errors
    /// Only by a fault of Upward's own.
    pub fn png(&self) -> Result<Vec<u8>> {
        let mut fonts = Database::new();
        fonts.load_font_source(Source::Binary(Arc::new(SANS)));
        let options = Options {
            fontdb: Arc::new(fonts),
            ..Options::default()
        };
        let tree = Tree::from_str(self.as_str(), &options)
            .map_err(|error| Error::internal("chart", error.to_string()))?;
        let size = tree.size().to_int_size().scale_by(SCALE);
        let pixels = size.and_then(|size| Pixmap::new(size.width(), size.height()));
        let mut pixels =
            pixels.ok_or_else(|| Error::internal("chart", "The chart has no size."))?;
        let scale = Transform::from_scale(SCALE, SCALE);
        resvg::render(&tree, scale, &mut pixels.as_mut());
        pixels
            .encode_png()
            .map_err(|error| Error::internal("chart", error.to_string()))
    }
}
