//! A list as aligned columns.

use crate::ink::{Ink, bold};
use crate::page::Page;

/// Columns between two cells.
const GAP: usize = 2;

/// Shows rows under their heads. The column `flexible` is cut where a row is wider than the page.
pub fn show<const N: usize>(
    page: &mut Page,
    heads: [&str; N],
    flexible: usize,
    rows: &[[String; N]],
) {
    let mut widths = heads.map(|head| Ink::from(head).width());
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = Ink::from(cell).width().max(*width);
        }
    }
    let whole: usize = widths.iter().sum::<usize>() + GAP * N.saturating_sub(1);
    let over = whole.saturating_sub(page.width());
    if let Some(width) = widths.get_mut(flexible) {
        *width = width.saturating_sub(over);
    }
    line(page, &widths, heads.iter().map(bold));
    for row in rows {
        let cells: Vec<Ink> = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| page.cut(cell, *width))
            .collect();
        line(page, &widths, cells.into_iter());
    }
}

fn line(page: &mut Page, widths: &[usize], cells: impl Iterator<Item = Ink>) {
    let cells = cells
        .zip(widths)
        .map(|(cell, width)| cell.padded(width + GAP));
    page.line(cells.fold(Ink::default(), |line, cell| line + cell));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Marks;

    #[test]
    fn columns_stand_under_each_other_and_one_gives_way() {
        let mut page = Page::new(16, Marks::ASCII);
        let rows = [
            ["1".to_owned(), "a long name".to_owned(), "x".to_owned()],
            ["22".to_owned(), "b".to_owned(), "yy".to_owned()],
        ];
        show(&mut page, ["id", "name", "z"], 1, &rows);
        let text = anstream::adapter::strip_str(&page.finish()).to_string();
        assert_eq!(text, "id  name      z\n1   a lon...  x\n22  b         yy\n");
    }
}
