//! Making a page's picture ready for the terminal, off the loop: fitted into its cells, and written as the terminal takes
//! pictures.

use std::fmt;
use std::sync::Arc;

use image::ImageFormat;
use image::imageops::FilterType;
use ratatui::layout::Size;
use ratatui_image::picker::ProtocolType;
use ratatui_image::protocol::Protocol;
use ratatui_image::protocol::halfblocks::Halfblocks;
use ratatui_image::protocol::iterm2::Iterm2;
use ratatui_image::protocol::kitty::Kitty;
use ratatui_image::protocol::sixel::Sixel;
use upward_engine::error::{Error, Result};

/// The first of the numbers under which kitty keeps our pictures.
const FIRST: u32 = 0x0055_7077;
/// How many numbers are used in turn: a new picture never takes the place of the one in sight.
const TURNS: u32 = 4;

/// What a picture is fitted into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// The most cells that it may take.
    pub room: Size,
    /// The width and height of a cell in pixels.
    pub cell: (u16, u16),
    /// How the terminal takes pictures.
    pub by: ProtocolType,
    /// How often the terminal was emptied.
    pub emptied: u32,
}

/// A picture that is ready to be drawn.
pub struct Picture {
    /// What it was fitted into.
    pub frame: Frame,
    /// As the terminal takes it.
    pub protocol: Protocol,
}

impl Picture {
    /// Fits a PNG into cells, with the proportions that it has. `turn` counts the pictures.
    ///
    /// # Errors
    /// An error of Upward's own where it is no picture, or cannot be written for the terminal.
    pub fn new(png: &Arc<Vec<u8>>, frame: Frame, turn: u32) -> Result<Self> {
        let page = image::load_from_memory_with_format(png, ImageFormat::Png)
            .map_err(|error| broken(&error))?;
        let size = fitted(frame, page.width(), page.height());
        let width = u32::from(size.width) * u32::from(frame.cell.0);
        let height = u32::from(size.height) * u32::from(frame.cell.1);
        let exact = || page.resize_exact(width, height, FilterType::CatmullRom);
        let protocol = match frame.by {
            ProtocolType::Halfblocks => Halfblocks::new(page, size).map(Protocol::Halfblocks),
            ProtocolType::Sixel => Sixel::new(exact(), size, false).map(Protocol::Sixel),
            ProtocolType::Iterm2 => Iterm2::new(exact(), size, false).map(Protocol::ITerm2),
            ProtocolType::Kitty => {
                let number = FIRST + turn % TURNS;
                Kitty::new(exact(), size, number, false, false).map(Protocol::Kitty)
            }
        };
        Ok(Self {
            frame,
            protocol: protocol.map_err(|error| broken(&error))?,
        })
    }
}

/// Returns the cells that a picture of so many pixels takes: as many as there is room for in one direction.
fn fitted(frame: Frame, width: u32, height: u32) -> Size {
    let (room, (cell_width, cell_height)) = (frame.room, frame.cell);
    let shape = f64::from(width.max(1)) / f64::from(height.max(1));
    let cell = f64::from(cell_width.max(1)) / f64::from(cell_height.max(1));
    // How many columns a row of the picture is wide.
    let columns = shape / cell;
    let wide = (f64::from(room.height) * columns).round();
    if wide <= f64::from(room.width) {
        return Size::new((wide as u16).max(1), room.height.max(1));
    }
    let high = (f64::from(room.width) / columns).round() as u16;
    Size::new(room.width.max(1), high.clamp(1, room.height.max(1)))
}

fn broken(error: &dyn std::error::Error) -> Error {
    Error::internal("picture", format!("the page cannot be drawn here: {error}"))
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({:?})", self.frame)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_keeps_its_shape_in_cells() {
        let frame = |columns, rows, cell| Frame {
            room: Size::new(columns, rows),
            cell,
            by: ProtocolType::Halfblocks,
            emptied: 0,
        };
        let fit = |frame| {
            let size = fitted(frame, 1190, 1684);
            (size.width, size.height)
        };
        assert_eq!(fit(frame(60, 36, (10, 20))), (51, 36));
        assert_eq!(fit(frame(30, 36, (10, 20))), (30, 21));
        assert_eq!(fit(frame(60, 36, (8, 17))), (54, 36));
        assert_eq!(fit(frame(0, 0, (0, 0))), (1, 1));
    }
}
