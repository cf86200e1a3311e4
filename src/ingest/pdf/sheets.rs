//! Pages to one order of reading: columns that go on over the end of a page are read to their end, one after the other.

use super::columns::{Gutter, Zone};
use super::lines::Cell;

/// Most lines above or below the columns of a page that are taken for its header or footer.
const MARGIN_LINES: usize = 2;
/// Farthest that the gutters of two pages lie apart to part the same columns, in points.
const SAME_GUTTER: f32 = 8.0;

/// Lines that are read at a stretch.
pub(super) struct Piece {
    /// Page, counted from 0.
    pub page: usize,
    /// Column in the page.
    pub column: u32,
    /// Where in the page it stands.
    pub zone: Zone,
    /// Its lines.
    pub lines: Vec<Vec<Cell>>,
    /// Whether it runs like most of the page, so that shapes of the page stand beside its lines.
    pub upright: bool,
}

/// One page, in its own order of reading.
#[derive(Default)]
pub(super) struct Sheet {
    /// What stands on it.
    pub pieces: Vec<Piece>,
    /// What parts its columns.
    pub gutter: Option<Gutter>,
}

impl Sheet {
    fn count(&self, zone: Zone) -> usize {
        let pieces = self.pieces.iter().filter(|piece| piece.zone == zone);
        pieces.map(|piece| piece.lines.len()).sum()
    }

    /// Returns the gutter whose columns may go on over the end of the page.
    pub(super) fn open(&self) -> Option<Gutter> {
        self.gutter
            .filter(|_| self.count(Zone::Below) <= MARGIN_LINES)
    }

    /// Whether its columns go on with those that `open` parts.
    fn continues(&self, open: Option<Gutter>) -> bool {
        let gutters = open.zip(self.gutter);
        gutters.is_some_and(|(open, own)| (open.x - own.x).abs() <= SAME_GUTTER)
            && self.count(Zone::Above) <= MARGIN_LINES
    }
}

/// Returns the pieces of all pages in the order of reading.
pub(super) fn in_order(sheets: Vec<Sheet>) -> Vec<Piece> {
    let mut read = Vec::new();
    let mut chain: Vec<Sheet> = Vec::new();
    for sheet in sheets {
        let open = chain.last().and_then(Sheet::open);
        if !sheet.continues(open) {
            read.extend(joined(std::mem::take(&mut chain)));
        }
        chain.push(sheet);
    }
    read.extend(joined(chain));
    read
}

/// Puts the second columns of pages behind all their first columns.
fn joined(chain: Vec<Sheet>) -> impl Iterator<Item = Piece> {
    let pieces = chain.into_iter().flat_map(|sheet| sheet.pieces);
    let (first, second): (Vec<Piece>, Vec<Piece>) =
        pieces.partition(|piece| matches!(piece.zone, Zone::Above | Zone::First));
    first.into_iter().chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(page: usize, x: f32, zones: &[Zone]) -> Sheet {
        let piece = |zone: &Zone| Piece {
            page,
            column: 0,
            zone: *zone,
            lines: vec![Vec::new()],
            upright: true,
        };
        Sheet {
            pieces: zones.iter().map(piece).collect(),
            gutter: Some(Gutter {
                x,
                left: 0.0,
                right: x,
            }),
        }
    }

    #[test]
    fn columns_go_on_only_where_the_gutter_does() {
        use Zone::{Above, Below, First, Second};
        let all = [Above, First, Second, Below];
        let order = |second: f32| {
            let sheets = vec![sheet(0, 200.0, &all), sheet(1, second, &[First, Second])];
            in_order(sheets)
                .iter()
                .map(|piece| (piece.page, piece.zone))
                .collect::<Vec<_>>()
        };
        let apart = [
            (0, Above),
            (0, First),
            (0, Second),
            (0, Below),
            (1, First),
            (1, Second),
        ];
        assert_eq!(order(300.0), apart);
        let joined = [
            (0, Above),
            (0, First),
            (1, First),
            (0, Second),
            (0, Below),
            (1, Second),
        ];
        assert_eq!(order(202.0), joined);
    }
}
